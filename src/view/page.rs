//! A town's page: the home and the town around it, with the tools of both.

use crate::locale;
use crate::receipt_check::{Receipt, ReceiptCheck};
use crate::view::home::{controls, keep, receipt, spending, take, today};
use crate::view::town::panels::{self, Behind};
use crate::view::town::{compare, fund, overview, social};
use crate::view::{Part, TownView, drawing, hall, place, problems, receipt_check, register, section, sources, status};
use maud::{Markup, html};

impl TownView<'_> {
    /// The page with its controls, as it can be read without a program; of the town only what matters then. What only a
    /// program can answer has `data-live`: it is hidden until there is one.
    pub fn whole(&self) -> Markup {
        let t = self.lang;
        html! {
            div.tc lang=(t.tag()) {
                (self.band())
                div.in {
                    div.main {
                        form.left #choice data-choice autocomplete="off" {
                            div aria-live="polite" data-refused="link" {}
                            (section("hoy", t.today_title(), false, today::today(self)))
                            (section("servicio", t.levels_title(), false, controls::levels(self)))
                            (section("casa", t.home_title(), false, controls::home(self)))
                            div #kept hidden { (keep::fields(self)) }
                        }
                        div.side { (section("recibo", t.receipt_title(), false, html! { (problems::summary(t.wrong_title(), Some(t.wrong_why()))) div #result { (receipt::result(self)) } (self.words("receipt", &self.words_of_receipt())) })) }
                        div.wide { (section("gasto", t.spending_title(), true, html! { div #spending { (spending::spending(self)) } (self.words("spending", &["replacement", "poverty"])) })) }
                        div.wide data-live { (section("llevar", t.take_title(), false, take::take(self))) }
                        div.wide data-town { (section("pueblo", t.town_title(), false, html! {
                            div #examples { (overview::examples(self)) }
                            (fund::rate_control(self)) (social::ceiling_control(self))
                            div #town { (panels::panels(self, Behind::Least)) }
                        })) }
                        div.wide data-town data-live { (section("comparar", t.compare_title(), true, html! { p.why { (t.compare_why()) } div #compare {} })) }
                        div.wide data-town data-live { (section("revisar", t.check_title(), true, html! { p { (t.check_why()) } div #check-for {} div #check-form {} })) }
                        div.wide data-town data-live { (section("padron", t.register_title(), true, html! { p.why { (t.register_why()) } div #padron-desk {} })) }
                        div.wide { (section("fuentes", t.sources_title(), false, sources::sources(self))) }
                    }
                }
                a.dock #dock href="#recibo" { (receipt::dock(self)) }
            }
        }
    }

    /// What can be read of the page where a file holds everything: its program then draws the whole, so there are no controls.
    pub fn alone(&self) -> Markup {
        let t = self.lang;
        html! {
            div.tc lang=(t.tag()) {
                div.town { div.in { (self.named()) } }
                div.in {
                    (section("hoy", t.today_title(), false, today::today(self)))
                    (section("recibo", t.receipt_title(), false, receipt::result(self)))
                    (section("pueblo", t.town_title(), false, html! { (overview::examples(self)) (panels::panels(self, Behind::Least)) }))
                    (section("fuentes", t.sources_title(), false, sources::sources(self)))
                }
            }
        }
    }

    /// The parts that a change of the choice may change, with all that is behind the town's answers, and the forms that are
    /// nothing without a program: a page that was drawn before gets them with the first answer.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = self.home.parts();
        parts.push(Part::of("take-more", take::more(self.lang)));
        parts.push(Part::of("examples", overview::examples(self)));
        parts.push(Part::of("town", panels::panels(self, Behind::All)));
        parts.push(Part::of("compare", compare::compare(self)));
        parts.push(Part::of("check-for", receipt_check::checked_home(self)));
        parts.push(Part::of("check-form", receipt_check::form(self)));
        parts.push(Part::of("padron-desk", register::desk(self)));
        parts
    }

    /// What is found on a written receipt of the home and the service on show.
    pub fn checked(&self, receipt: &Receipt) -> Markup {
        self.known(&ReceiptCheck::of(self.plan, self.assessment, receipt), |check| receipt_check::found(self, check))
    }

    fn band(&self) -> Markup {
        html! {
            div.town {
                div.in {
                    (self.named())
                    p.ready.noprint data-kept { "✓ " (self.lang.offline_mark()) }
                    p.pick.noprint data-live { (hall::doors(self.lang)) }
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
            p { (t.site_question()) }
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
