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

/// What stands behind a door, and what of it a change of the choice may change. Each door is a type, so that a module for the
/// browser holds only the pages that it names.
pub trait Page {
    /// The door.
    const DOOR: Door;
    /// What stands there.
    fn content(view: &TownView<'_>) -> Markup;
    /// New content of its elements.
    fn parts(view: &TownView<'_>) -> Vec<Part>;
    /// The bar at the foot of a phone.
    fn dock(_: &TownView<'_>) -> Markup {
        html! {}
    }
}

/// [`Door::Receipt`].
pub struct ReceiptPage;
/// [`Door::Town`].
pub struct TownPage;
/// [`Door::Assembly`].
pub struct AssemblyPage;
/// [`Door::Tools`].
pub struct ToolsPage;

impl Page for ReceiptPage {
    const DOOR: Door = Door::Receipt;

    fn content(view: &TownView<'_>) -> Markup {
        let t = view.lang;
        html! {
            form.left #choice data-choice autocomplete="off" {
                div aria-live="polite" data-refused="link" {}
                (section("hoy", t.today_title(), false, today::today(view)))
                (section("servicio", t.levels_title(), false, controls::levels(view)))
                (section("casa", t.home_title(), false, controls::home(view)))
                (view.carried(Door::Receipt))
            }
            div.side { (section("recibo", t.receipt_title(), false, html! { (problems::summary(t.wrong_title(), Some(t.wrong_why()))) div #result { (receipt::result(view)) } (view.words("receipt", &view.words_of_receipt())) })) }
            div.wide { (section("gasto", t.spending_title(), false, html! { div #spending { (spending::spending(view)) } })) }
            div.wide data-live { (section("llevar", t.take_title(), false, take::take(view))) }
            div.wide { (take::whom(view)) (view.sources()) }
        }
    }

    fn parts(view: &TownView<'_>) -> Vec<Part> {
        view.home.parts()
    }

    fn dock(view: &TownView<'_>) -> Markup {
        html! { a.dock #dock part="bar" href="#recibo" { (receipt::dock(view)) } }
    }
}

impl Page for TownPage {
    const DOOR: Door = Door::Town;

    fn content(view: &TownView<'_>) -> Markup {
        let t = view.lang;
        html! {
            (view.choosing(Door::Town))
            div.wide { (section("pueblo", t.town_title(), false, html! {
                div #examples { (overview::examples(view)) }
                (fund::rate_control(view)) (social::ceiling_control(view))
                div #town { (panels::panels(view, Behind::All)) }
            })) }
            div.wide { (section("comparar", t.compare_title(), false, html! { p.why { (t.compare_why()) } div #compare { (compare::compare(view)) } })) }
            div.wide { (view.sources()) }
        }
    }

    fn parts(view: &TownView<'_>) -> Vec<Part> {
        let mut parts = view.asked_and_chosen();
        parts.push(Part::of("dock", receipt::dock(view)));
        parts.push(Part::of("examples", overview::examples(view)));
        parts.extend(panels::parts(view));
        parts.push(Part::of("compare", compare::compare(view)));
        parts
    }

    fn dock(view: &TownView<'_>) -> Markup {
        let receipt = Door::Receipt;
        html! { a.dock #dock part="bar" href=(receipt.file(view.plan)) data-door=(receipt.word()) data-keep-choice { (receipt::dock(view)) } }
    }
}

impl Page for AssemblyPage {
    const DOOR: Door = Door::Assembly;

    fn content(view: &TownView<'_>) -> Markup {
        let t = view.lang;
        html! {
            (view.choosing(Door::Assembly))
            div.wide { (section("asamblea", t.assembly_title(), true, html! {
                p.why { (t.assembly_why()) }
                div.grid.steps {
                    div.box { h3 { (t.assembly_wall()) } p { (t.assembly_wall_why()) } p data-live { button.btn.go type="button" data-hall="assembly" { (t.hall_enter()) } } }
                    div.box { h3 { (t.assembly_count()) } p { (t.assembly_count_why()) } p data-live { button.btn type="button" data-hall="assembly" data-hall-at="hall-hands" { (t.assembly_count_enter()) } } }
                    div.box { h3 { (t.assembly_options()) } p { (t.assembly_options_why()) } p { (Door::Town.link(view.plan, t.keep_compare())) } }
                }
            })) }
            div.wide { (section("guia", t.guide_title(), false, html! {
                p data-live { button.btn type="button" data-hall="guide" { (t.hall_guide_enter()) } }
                div.box { (guide::sheet(t, &hall::stops(view.plan))) }
            })) }
        }
    }

    fn parts(view: &TownView<'_>) -> Vec<Part> {
        view.asked_and_chosen()
    }
}

impl Page for ToolsPage {
    const DOOR: Door = Door::Tools;

    fn content(view: &TownView<'_>) -> Markup {
        let t = view.lang;
        html! {
            (view.choosing(Door::Tools))
            div.wide data-live { (section("revisar", t.check_title(), true, html! { p { (t.check_why()) } div #check-for { (receipt_check::checked_home(view)) } div #check-form { (receipt_check::form(view)) } })) }
            div.wide data-live { (section("padron", t.register_title(), true, html! { p.why { (t.register_why()) } div #padron-desk { (register::desk(view)) } })) }
            div.wide { (section("archivos", t.files_title(), true, view.files())) }
        }
    }

    fn parts(view: &TownView<'_>) -> Vec<Part> {
        let mut parts = view.asked_and_chosen();
        parts.push(Part::of("check-for", receipt_check::checked_home(view)));
        parts.push(Part::of("check-form", receipt_check::form(view)));
        parts.push(Part::of("padron-desk", register::desk(view)));
        parts
    }
}

impl TownView<'_> {
    /// A page with its controls, as it can be read without a program. What only a program can answer has `data-live`: it is
    /// hidden until there is one.
    pub fn whole<P: Page>(&self) -> Markup {
        html! {
            div.tc lang=(self.lang.tag()) {
                (self.band(P::DOOR))
                div.in { div.main { (P::content(self)) } }
                (P::dock(self))
            }
        }
    }

    /// The page behind any door.
    pub fn behind(&self, door: Door) -> Markup {
        match door {
            Door::Receipt => self.whole::<ReceiptPage>(),
            Door::Town => self.whole::<TownPage>(),
            Door::Assembly => self.whole::<AssemblyPage>(),
            Door::Tools => self.whole::<ToolsPage>(),
        }
    }

    /// The parts of the page behind any door.
    pub fn parts_behind(&self, door: Door) -> Vec<Part> {
        match door {
            Door::Receipt => ReceiptPage::parts(self),
            Door::Town => TownPage::parts(self),
            Door::Assembly => AssemblyPage::parts(self),
            Door::Tools => ToolsPage::parts(self),
        }
    }

    /// The parts of the questions, and what is chosen in one line.
    fn asked_and_chosen(&self) -> Vec<Part> {
        let mut parts = self.home.asked();
        parts.push(Part::of("chosen", self.chosen()));
        parts
    }

    /// What the site has of the town beside its pages: an element elsewhere leaves this away (tarifa-clara-town.css).
    fn files(&self) -> Markup {
        let (t, id, root) = (self.lang, &self.plan.id, self.lang.way_up());
        let file = |address: String, name: &str, why: &str| html! { div.box { h3 { a href=(address) download { (name) } } p { (why) } } };
        html! {
            div.grid.steps.noprint {
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
                section.chosen.noprint[door == Door::Assembly] aria-labelledby="elegido-h" {
                    h2.vh #elegido-h { (t.chosen_title()) }
                    (problems::summary(t.wrong_title(), Some(t.wrong_why())))
                    div.box {
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
            p { b { (self.levels_of(&self.answer.choice)) } }
            p.soft { (controls::kind(home, t)) " · " (t.receipt_people(&home.people.get().to_string())) @if home.units() > 1 { " · " (receipt::units(self)) } @if let Ok(bill) = &self.answer.bill { @if let Some(volume) = bill.billed { " · " (receipt::volume_text(self, volume)) } } }
            @match &self.answer.bill {
                Ok(bill) => { p { (t.pay_title()) ": " b { (soles(bill.total, t)) } } }
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

    /// What is found on a written receipt of the home and the service on show.
    pub fn checked(&self, receipt: &Receipt) -> Markup {
        self.known(&ReceiptCheck::of(self.plan, self.assessment, receipt), |check| receipt_check::found(self, check))
    }

    fn band(&self, door: Door) -> Markup {
        html! {
            div.town part="band" {
                // Said where one looks first, and heard; it is empty until there is a newer version.
                div.in.noprint aria-live="polite" { p data-offline="renewed" hidden { (self.lang.offline_renewed()) " " button.btn type="button" data-offline="renew" { (self.lang.offline_renew()) } } }
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
