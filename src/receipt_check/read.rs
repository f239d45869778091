//! Reading what somebody copied off a receipt.

use super::item::{EXEMPT, Figure, Item, YEAR, exempts, years};
use crate::number::currency::Money;
use crate::number::money::{Exact, Rate, Soles, Volume};
use crate::number::written;
use crate::plan::Plan;
use crate::plan::problem::{Fault, Problem};
use crate::plan::read::{At, Problems, Read};
use crate::plan::value::Value;
use rust_decimal::Decimal;

/// The most soles of a line, as in a plan.
const MOST_SOLES: u32 = 1_000_000_000;

/// What somebody wrote off a receipt.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// The contract's year, from 1, whose prices hold.
    pub(super) year: u32,
    /// What the institution is forgiven, where it is not as the choice says.
    pub(super) exempt: Option<Rate>,
    /// Everything that the plan's receipts may show, and what is written of it.
    pub(super) items: Vec<(Item, Option<Figure>)>,
}

impl Receipt {
    /// Reads a receipt from the fields of its form, already decoded. An empty field is not on the receipt.
    ///
    /// # Errors
    /// Everything that cannot be read; the path of a problem is the name of the field.
    pub fn from_pairs(plan: &Plan, pairs: impl IntoIterator<Item = (String, String)>) -> Result<Receipt, Vec<Problem>> {
        let items = Item::all(plan);
        let fields: Vec<String> = items.iter().map(Item::field).collect();
        let typed = |(key, text): (String, String)| {
            let item = fields.iter().zip(&items).find(|(field, _)| **field == key).map(|(_, item)| item);
            let value = match (item, text.trim()) {
                (_, "") => Value::Null,
                (None | Some(Item::Volume), number) => Value::Text(written::pointed(number)),
                (Some(item), amount) => Value::Text(typed_amount(item, amount, plan.money)),
            };
            (key, value)
        };
        let value = Value::Record(pairs.into_iter().map(typed).collect());
        let at = At::root(&value);
        let mut found = Problems::default();
        let mut keys: Vec<&str> = fields.iter().map(String::as_str).collect();
        keys.extend((years(plan) > 1).then_some(YEAR));
        keys.extend(exempts(plan).then_some(EXEMPT));
        at.only_keys(&keys, &mut found);
        let year = at.key(YEAR);
        let year = if year.absent() { 1 } else { year.whole(1, years(plan), &mut found) };
        let exempt = at.key(EXEMPT);
        let exempt = (!exempt.absent()).then(|| exempt.decimal(Decimal::ZERO, Decimal::ONE_HUNDRED, &mut found));
        let items = items.into_iter().zip(fields).map(|(item, field)| {
            let figure = figure(&item, &at.key(&field), plan.money, &mut found);
            (item, figure)
        });
        let items = items.collect();
        found.result(Receipt { year, exempt: exempt.and_then(|percent| Rate::of_percent(percent).ok()), items })
    }
}

impl Receipt {
    /// The amount that is written of something.
    pub(super) fn written(&self, item: &Item) -> Option<Soles> {
        let (_, figure) = self.items.iter().find(|(other, _)| other == item)?;
        figure.and_then(Figure::soles)
    }
}

/// An amount as it is typed, for the reader; what is none stays as it is.
fn typed_amount(item: &Item, text: &str, money: Money) -> String {
    written::amount(text, money).map_or_else(
        |_| text.to_owned(),
        |mut amount| {
            if item.taken_off() && !amount.signed {
                amount.value.set_sign_negative(true);
            }
            amount.value.to_string()
        },
    )
}

fn figure(item: &Item, at: &At<'_>, money: Money, found: &mut Problems) -> Option<Figure> {
    if *item == Item::Volume {
        return Option::<Volume>::read(at, found).map(Figure::Volume);
    }
    if at.absent() {
        return None;
    }
    let most = Exact::new(Decimal::from(MOST_SOLES)).rounded(money);
    let value = at.decimal(most.negated().value(), most.value(), found).normalize();
    if value.scale() > money.decimals {
        found.add(at.path.clone(), Fault::TooManyDecimals);
    }
    Some(Figure::Soles(Exact::new(value).rounded(money)))
}
