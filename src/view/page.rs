//! A town's pages, one behind each door. Each has the form of the choice, so that the choice travels with whoever changes
//! doors: on the receipt's page it stands open, on the others it is one line that says what is chosen, and opens.

use crate::locale::{self, soles};
use crate::receipt_check::{Receipt, ReceiptCheck};
use crate::view::door::{Door, doors};
use crate::view::home::{controls, keep, receipt, spending, take, today};
use crate::view::town::panels::{self, Behind};
use crate::view::town::{compare, fund, overview, social};
use crate::view::{
    Part, TownView, drawing, guide, hall, place, problems, receipt_check, register, section, sources, status,
};
use maud::{Markup, html};

impl TownView<'_> {
    /// The page behind a door with its controls, as it can be read without a program. What only a program can answer has
    /// `data-live`: it is hidden until there is one.
    pub fn whole(&self, door: Door) -> Markup {
        html! {
            div.tc lang=(self.lang.tag()) {
                (self.band(door))
                div.in { div.main { (match door {
                    Door::Receipt => self.receipt_page(),
                    Door::Town => self.town_page(),
                    Door::Assembly => self.assembly_page(),
                    Door::Tools => self.tools_page(),
                }) } }
                @match door {
                    Door::Receipt => { a.dock #dock href="#recibo" { (receipt::dock(self)) } }
                    Door::Town => { a.dock #dock href=(Door::Receipt.file(self.plan)) data-door=(Door::Receipt.word()) data-keep-choice { (receipt::dock(self)) } }
                    Door::Assembly | Door::Tools => {}
                }
            }
        }
    }

    fn receipt_page(&self) -> Markup {
        let t = self.lang;
        html! {
            form.left #choice data-choice autocomplete="off" {
                div aria-live="polite" data-refused="link" {}
                (section("hoy", t.today_title(), false, today::today(self)))
                (section("servicio", t.levels_title(), false, controls::levels(self)))
                (section("casa", t.home_title(), false, controls::home(self)))
                (self.carried(Door::Receipt))
            }
            div.side { (section("recibo", t.receipt_title(), false, html! { (problems::summary(t.wrong_title(), Some(t.wrong_why()))) div #result { (receipt::result(self)) } (self.words("receipt", &self.words_of_receipt())) })) }
            div.wide { (section("gasto", t.spending_title(), false, html! { div #spending { (spending::spending(self)) } })) }
            div.wide data-live { (section("llevar", t.take_title(), false, take::take(self))) }
            div.wide { (take::whom(self)) (self.sources()) }
        }
    }

    fn town_page(&self) -> Markup {
        let t = self.lang;
        html! {
            (self.choosing(Door::Town))
            div.wide { (section("pueblo", t.town_title(), false, html! {
                div #examples { (overview::examples(self)) }
                (fund::rate_control(self)) (social::ceiling_control(self))
                div #town { (panels::panels(self, Behind::All)) }
            })) }
            div.wide { (section("comparar", t.compare_title(), false, html! { p.why { (t.compare_why()) } div #compare { (compare::compare(self)) } })) }
            div.wide { (self.sources()) }
        }
    }

    fn assembly_page(&self) -> Markup {
        let t = self.lang;
        html! {
            (self.choosing(Door::Assembly))
            div.wide { (section("asamblea", t.assembly_title(), true, html! {
                p.why { (t.assembly_why()) }
                div.grid.steps {
                    div.box { h3 { (t.assembly_wall()) } p { (t.assembly_wall_why()) } p data-live { button.btn.go type="button" data-hall="assembly" { (t.hall_enter()) } } }
                    div.box { h3 { (t.assembly_count()) } p { (t.assembly_count_why()) } p data-live { button.btn type="button" data-hall="assembly" data-hall-at="hall-hands" { (t.assembly_count_enter()) } } }
                    div.box { h3 { (t.assembly_options()) } p { (t.assembly_options_why()) } p { (Door::Town.link(self.plan, t.keep_compare())) } }
                }
            })) }
            div.wide { (section("guia", t.guide_title(), false, html! {
                p data-live { button.btn type="button" data-hall="guide" { (t.hall_guide_enter()) } }
                div.box { (guide::sheet(t, &hall::stops(self.plan))) }
            })) }
        }
    }

    fn tools_page(&self) -> Markup {
        let t = self.lang;
        html! {
            (self.choosing(Door::Tools))
            div.wide data-live { (section("revisar", t.check_title(), true, html! { p { (t.check_why()) } div #check-for { (receipt_check::checked_home(self)) } div #check-form { (receipt_check::form(self)) } })) }
            div.wide data-live { (section("padron", t.register_title(), true, html! { p.why { (t.register_why()) } div #padron-desk { (register::desk(self)) } })) }
            div.wide { (section("archivos", t.files_title(), true, self.files())) }
        }
    }

    /// What the site has of the town beside its pages: an element elsewhere leaves this away (tarifa-clara-town.css).
    fn files(&self) -> Markup {
        let (t, id, root) = (self.lang, &self.plan.id, self.lang.way_up());
        let file = |address: String, name: &str, why: &str| html! { li { a href=(address) download { (name) } p.soft { (why) } } };
        html! {
            ul.box.heads.noprint {
                (file(format!("tarifa-clara-{id}.html"), t.files_alone(), t.files_alone_why()))
                (file(format!("{root}plans/{id}.json"), t.files_plan(), t.files_plan_why()))
                (file(format!("{root}plan.schema.json"), t.files_schema(), t.files_schema_why()))
            }
        }
    }

    /// What is chosen, in one line, on a page that is not about choosing; it opens to the questions.
    fn choosing(&self, door: Door) -> Markup {
        let t = self.lang;
        html! {
            form.wide #choice data-choice autocomplete="off" {
                div aria-live="polite" data-refused="link" {}
                (problems::summary(t.wrong_title(), Some(t.wrong_why())))
                section.chosen.noprint[door == Door::Assembly] aria-labelledby="elegido-h" {
                    div.box {
                        h2.vh #elegido-h { (t.chosen_title()) }
                        div #chosen { (self.chosen()) }
                        details.noprint data-live data-key="choose" {
                            summary.row { span.arrow { b { (t.chosen_change()) } } span {} }
                            h3 { (t.levels_title()) }
                            div #servicio { (controls::levels(self)) }
                            h3 { (t.home_title()) }
                            div #casa { (controls::home(self)) }
                        }
                    }
                }
                (self.carried(door))
            }
        }
    }

    /// The service and the home on show, and what that home would pay.
    fn chosen(&self) -> Markup {
        let t = self.lang;
        let home = &self.answer.choice.home;
        html! {
            p { b { (self.chosen_levels()) } }
            p.soft { (controls::kind(home, t)) " · " (t.receipt_people(&home.people.get().to_string())) @if let Ok(bill) = &self.answer.bill { @if let Some(volume) = bill.billed { " · " (receipt::volume_text(self, volume)) } } }
            @match &self.answer.bill {
                Ok(bill) => { p { (t.pay_title()) ": " b { (soles(bill.total)) } } }
                Err(refusal) => { (self.withheld(*refusal)) }
            }
        }
    }

    /// What the form carries along because this page does not ask for it.
    fn carried(&self, door: Door) -> Markup {
        html! {
            div hidden {
                div #kept { (keep::fields(self)) }
                @if door != Door::Town { (fund::rate_carried(self)) (social::ceiling_carried(self)) }
            }
        }
    }

    /// The long list of where numbers come from opens on demand.
    fn sources(&self) -> Markup {
        let t = self.lang;
        section(
            "fuentes",
            t.sources_title(),
            false,
            html! {
                details.noprint data-key="sources" { summary.row { span.arrow { b { (t.sources_open()) } } span {} } (sources::sources(self)) }
                (sources::on_paper(self))
            },
        )
    }

    /// What can be read of all pages where a file holds everything: its program then draws them, so there are no controls.
    pub fn alone(&self) -> Markup {
        let t = self.lang;
        html! {
            div.tc lang=(t.tag()) {
                div.town { div.in { (self.named()) } }
                div.in {
                    (section("hoy", t.today_title(), false, today::today(self)))
                    (section("recibo", t.receipt_title(), false, receipt::readable(self)))
                    (section("pueblo", t.town_title(), false, html! { (overview::readable_examples(self)) div #town { (panels::panels(self, Behind::Least)) } }))
                    (section("fuentes", t.sources_title(), false, sources::sources(self)))
                }
            }
        }
    }

    /// The parts of the page behind a door that a change of the choice may change.
    pub fn parts(&self, door: Door) -> Vec<Part> {
        let mut parts = self.home.parts();
        if door != Door::Receipt {
            parts.push(Part::of("chosen", self.chosen()));
        }
        match door {
            Door::Receipt | Door::Assembly => {}
            Door::Town => {
                parts.push(Part::of("examples", overview::examples(self)));
                parts.push(Part::of("town", panels::panels(self, Behind::All)));
                parts.push(Part::of("compare", compare::compare(self)));
            }
            Door::Tools => {
                parts.push(Part::of("check-for", receipt_check::checked_home(self)));
                parts.push(Part::of("check-form", receipt_check::form(self)));
                parts.push(Part::of("padron-desk", register::desk(self)));
            }
        }
        parts
    }

    /// What is found on a written receipt of the home and the service on show.
    pub fn checked(&self, receipt: &Receipt) -> Markup {
        self.known(&ReceiptCheck::of(self.plan, self.assessment, receipt), |check| receipt_check::found(self, check))
    }

    fn band(&self, door: Door) -> Markup {
        html! {
            div.town {
                div.in.front {
                    div { (self.named()) }
                    (doors(self.plan, door, self.lang))
                    @if door == Door::Receipt { div.first #answer { (receipt::answer(self)) } }
                }
                (drawing::land())
            }
        }
    }

    /// Which town it is, and how sure its numbers are.
    fn named(&self) -> Markup {
        let t = self.lang;
        let town = &self.plan.town;
        html! {
            h1 { (town.name) }
            p {
                (place(&[&town.district, &town.province, &town.department], self.plan, t))
                @if let Some(people) = town.population { " · " (t.band_population(&locale::plain(people.get().into()))) }
            }
            (self.badge())
        }
    }

    pub(super) fn badge(&self) -> Markup {
        html! { span.badge { (status(self.plan.status, self.lang)) } }
    }
}
