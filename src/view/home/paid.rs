//! "I only know what I pay": the amount of a receipt, the m³ that it stands for with the service on show, and where each sol
//! of it goes.

use crate::home::inverse::{Found, volumes};
use crate::home::parts::parts;
use crate::locale::{self, soles};
use crate::number::currency::Money;
use crate::number::money::{Exact, Soles, Volume};
use crate::number::written;
use crate::view::home::spending;
use crate::view::{Part, View};
use maud::{Markup, html};

/// The question, folded, with places for what is found. Only a program can answer it.
pub fn ask(view: &View<'_>) -> Markup {
    let t = view.lang;
    html! {
        details.field.noprint data-live data-key="paid" {
            summary.row { span.arrow { b { (t.paid_fold()) } } span {} }
            div.lab { label for="paid-amount" { (t.paid_label()) } }
            div.step { input type="text" id="paid-amount" name="paid" inputmode="decimal"; }
            div.full aria-live="polite" #paid {}
            div.full #paid-more {}
        }
    }
}

/// What is found of the amount that was typed: to be heard, and to be looked at.
pub fn found(view: &View<'_>, paid: &str) -> [Part; 2] {
    let typed = paid.trim();
    let mut more = html! {};
    let said = html! { @if !typed.is_empty() { p { (told(view, typed, &mut more)) } } };
    [Part::of("paid", said), Part::of("paid-more", more)]
}

/// The sentence, and what is behind it.
fn told(view: &View<'_>, typed: &str, more: &mut Markup) -> String {
    let t = view.lang;
    let Some(amount) = amount(typed, t.money()) else { return t.paid_hint().to_owned() };
    match volumes(view.plan, view.answer, amount) {
        Err(refusal) => refusal.text(t).to_owned(),
        Ok(Found::Always(total)) => t.paid_always(&soles(total, t)),
        Ok(Found::Never(near)) => {
            *more = html! { @for (m3, total) in near { p { (locale::volume(m3)) " m³: " (soles(total, t)) } } };
            t.paid_never(&soles(amount, t))
        }
        Ok(Found::Volumes([m3, from, to])) => {
            *more = self::more(view, m3);
            let [m3, from, to] = [m3, from, to].map(locale::volume);
            t.paid_found(locale::PaidFound { amount: &soles(amount, t), m3: &m3, from: &from, to: &to })
        }
    }
}

/// An amount as people write it, with the decimals of its money.
fn amount(text: &str, money: Money) -> Option<Soles> {
    let number = text.strip_prefix(money.symbol).unwrap_or(text);
    let amount = Exact::new(written::sum(number.trim(), money).ok()?);
    let centimos = amount.rounded(money);
    (centimos.exact() == amount && centimos >= Soles::ZERO).then_some(centimos)
}

/// The way to this volume, and where each sol of its bill goes.
fn more(view: &View<'_>, m3: Volume) -> Markup {
    let (t, plan, answer) = (view.lang, view.plan, view.answer);
    let mut choice = answer.choice.clone();
    choice.home.m3 = Some(m3);
    let divided = answer
        .bill_of(plan, &choice.home)
        .and_then(|bill| parts(plan, &bill, &answer.service, &answer.prices, &answer.cost, &answer.needed));
    html! {
        p { button.btn type="button" id="paid-use" data-go=(choice.to_fragment()) { (t.paid_use(&locale::volume(m3))) } }
        h3 { (t.parts_heading()) }
        (view.known(&divided, |parts| spending::divided(view, parts)))
    }
}
