//! Keeping a service to compare it: the button beside the number, and what the form carries of those that are kept. A
//! button has the choice that it leads to, as a link says it. Paper has what each comes to.

use crate::choice::{Choice, Keeping, MOST_KEPT, letter};
use crate::home::answer::total;
use crate::locale::soles;
use crate::number::digits;
use crate::view::View;
use maud::{Markup, html};

/// What is kept, so that the form's other fields don't forget it.
pub fn fields(view: &View<'_>) -> Markup {
    html! { @for text in view.answer.choice.kept_as_text() { input type="hidden" name="keep" value=(text); } }
}

/// Keeps the service on show, or lets it go; or why neither is possible.
pub fn button(view: &View<'_>, id: &str) -> Markup {
    let t = view.lang;
    let go = |choice: &Choice, said: &str, text: &str| html! { button.btn type="button" id=(id) data-go=(choice.to_fragment()) data-said=(said) { (text) } };
    match view.answer.choice.keeping(view.plan) {
        Keeping::Keep(choice) => {
            let place = choice.place_kept().unwrap_or_default();
            go(&choice, &t.keep_said(letter(place)), t.keep())
        }
        Keeping::Kept(place, without) => {
            html! {
                span { (t.keep_kept(letter(place))) " " }
                (go(&without, &t.keep_removed(letter(place)), &t.keep_remove(letter(place))))
            }
        }
        Keeping::Full => html! { span { (t.keep_full(&digits::text(MOST_KEPT.into()))) } },
        Keeping::Today => html! { span { (t.keep_today()) } },
    }
}

/// What is kept and what each comes to, for paper, where nobody can go and compare.
pub fn on_paper(view: &View<'_>) -> Markup {
    html! {
        ul.paper { @for (place, kept) in view.answer.choice.kept().enumerate() {
            li.row {
                span { b { (view.lang.compare_option(letter(place))) } ": " (view.levels_of(&kept)) }
                @match total(view.plan, &kept) { Ok(total) => { b.num { (soles(total, view.lang)) } } Err(refusal) => { span { (refusal.text(view.lang)) } } }
            }
        } }
    }
}
