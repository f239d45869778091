//! A written receipt against the right one, for the supervision board: the first line that is wrong, what is right, and
//! whether what is written adds up.
//!
//! What is not written is not checked, with one exception: where the written lines add up to a wrong sum by themselves,
//! the receipt has no more lines, so those that it should have are left out of it.

mod item;
mod read;

use crate::assessment::Assessment;
use crate::bill::{Bill, LineKind};
use crate::connection::Connection;
use crate::locale::Lang;
use crate::money::{Finding, Soles, known};
use crate::outlook;
use crate::plan::Plan;
use crate::refusal::Refusal;
use rust_decimal::Decimal;
use std::cmp::Ordering;

pub use item::{EXEMPT, FIELD, Figure, Item, VOLUME, YEAR, years};
pub use read::Receipt;

/// A written receipt beside the right one.
#[derive(Debug, Clone)]
pub struct ReceiptCheck {
    /// The contract's year, from 1.
    pub year: u32,
    /// The right receipt.
    pub bill: Bill,
    /// What the plan's receipts may show, in their order.
    pub rows: Vec<Row>,
    /// Where the written numbers don't add up by themselves.
    pub additions: Vec<Addition>,
}

/// One thing that may stand on a receipt.
#[derive(Debug, Clone)]
pub struct Row {
    /// What it is.
    pub item: Item,
    /// What is written; none where it is not on the receipt, or was not copied from it.
    pub written: Option<Figure>,
    /// What is right; none where it is not known.
    pub right: Option<Figure>,
    /// How the two agree.
    pub verdict: Verdict,
    /// Why a line that the right receipt does not have is not there.
    pub absent: Option<Absent>,
}

impl Row {
    /// Whether what is written is more or less than what is right, and by how much; none where either is not known.
    pub fn difference(&self) -> Option<(Ordering, Figure)> {
        match (self.written?, self.right?) {
            (Figure::Soles(a), Figure::Soles(b)) => {
                Some((a.cmp(&b), Figure::Soles(a.at_least(b).minus(a.at_most(b)).ok()?)))
            }
            (Figure::Volume(a), Figure::Volume(b)) => {
                Some((a.cmp(&b), Figure::Volume(a.at_least(b).minus(a.at_most(b)).ok()?)))
            }
            _ => None,
        }
    }
}

/// How what is written and what is right agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing is written.
    NotWritten,
    /// They are the same.
    Right,
    /// They differ.
    Wrong,
    /// It should be there, and what is written adds up without it.
    LeftOut,
    /// What is right is not known.
    NotKnown,
}

/// A sum that a receipt gets wrong by its own numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Addition {
    /// The written sum's place.
    pub into: Item,
    /// The written numbers that it is made of, in soles.
    pub parts: Vec<Soles>,
    /// What they come to.
    pub sum: Soles,
    /// What is written.
    pub written: Soles,
}

/// Why the right receipt has no such line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absent {
    /// One charge is everything.
    OneCharge,
    /// What is used is charged, not one amount for all.
    ByVolume,
    /// The service has no sewerage.
    NoSewerage,
    /// The home is not connected to the sewer.
    NotConnected,
    /// The tariff does not charge this to such a user.
    NotInTariff,
    /// Water, sewer and fixed charge already reach the minimum charge.
    MinimumReached,
    /// The home is not on the social charge.
    NotSocial,
    /// It is exempt, and gets no social discount beside that.
    Exempt,
    /// It is not exempt.
    NotExempt,
}

impl Absent {
    /// The reason in words.
    pub fn text(self, t: Lang) -> &'static str {
        match self {
            Absent::OneCharge => t.check_absent_one_charge(),
            Absent::ByVolume => t.check_absent_by_volume(),
            Absent::NoSewerage => t.check_absent_no_sewerage(),
            Absent::NotConnected => t.check_absent_not_connected(),
            Absent::NotInTariff => t.check_absent_not_in_tariff(),
            Absent::MinimumReached => t.check_absent_minimum_reached(),
            Absent::NotSocial => t.check_absent_not_social(),
            Absent::Exempt => t.check_absent_exempt(),
            Absent::NotExempt => t.check_absent_not_exempt(),
        }
    }

    /// None where the line is there.
    fn of(kind: &LineKind, plan: &Plan, a: &Assessment, exempt: bool, bill: &Bill) -> Option<Absent> {
        if bill.lines.iter().any(|line| line.kind == *kind) {
            return None;
        }
        let home = &a.choice.home;
        let minimum = plan.tariff.schedule(home.billed_as(plan)).and_then(|schedule| schedule.minimum_charge);
        Some(match kind {
            LineKind::Charge => Absent::ByVolume,
            _ if bill.volume.is_none() => Absent::OneCharge,
            LineKind::Sewer if !a.service.sewer => Absent::NoSewerage,
            LineKind::Sewer if !home.sewer => Absent::NotConnected,
            LineKind::TopUp if minimum.is_some_and(|minimum| !minimum.is_zero()) => Absent::MinimumReached,
            LineKind::SocialDiscount if exempt => Absent::Exempt,
            LineKind::SocialDiscount => Absent::NotSocial,
            LineKind::Exemption => Absent::NotExempt,
            _ => Absent::NotInTariff,
        })
    }
}

impl ReceiptCheck {
    /// Checks a receipt of the home and the service of a choice.
    ///
    /// # Errors
    /// Withheld where the right receipt cannot be known.
    pub fn of(plan: &Plan, assessment: &Assessment, receipt: &Receipt) -> Finding<ReceiptCheck> {
        let mut home = assessment.choice.home.clone();
        home.exempt_share = receipt.exempt.or(home.exempt_share);
        let exempt = home.exempt_share.is_some_and(|share| !share.is_zero());
        let bill = match assessment.service.charge_per_month {
            Some(charge) => Bill::of_charge(plan, charge)?,
            None => {
                let connection = Connection::of_home(plan, &home, &assessment.service)?;
                let prices = known(&assessment.prices)?;
                match receipt.year {
                    // The first year's prices are those that were found or given, with all their decimals.
                    1 => Bill::of(plan, prices, &connection)?,
                    year => Bill::of(plan, &prices.indexed(factor(plan, year)?)?, &connection)?,
                }
            }
        };
        let row = |(item, written): &(Item, Option<Figure>)| {
            let right = item.right(&bill);
            let verdict = match (written, right) {
                (None, _) => Verdict::NotWritten,
                (Some(_), None) => Verdict::NotKnown,
                (Some(written), Some(right)) if *written == right => Verdict::Right,
                _ => Verdict::Wrong,
            };
            let absent = match item {
                Item::Line(kind) => Absent::of(kind, plan, assessment, exempt, &bill),
                _ => None,
            };
            Row { item: item.clone(), written: *written, right, verdict, absent }
        };
        let rows = receipt.items.iter().map(row).collect();
        let mut check = ReceiptCheck { year: receipt.year, bill, rows, additions: Vec::new() };
        check.add_up()?;
        Ok(check)
    }

    /// The first in the receipt's order that is wrong.
    pub fn first_wrong(&self) -> Option<&Row> {
        self.rows.iter().find(|row| matches!(row.verdict, Verdict::Wrong | Verdict::LeftOut))
    }

    /// Whether anything was compared.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(|row| row.verdict == Verdict::NotWritten)
    }

    fn written(&self, item: &Item) -> Option<Soles> {
        self.rows.iter().find(|row| row.item == *item).and_then(|row| in_column(row.written))
    }

    /// Lines to the subtotal, subtotal and VAT to the total, total and rounding to what is paid: wherever all of a sum is
    /// written.
    fn add_up(&mut self) -> Finding<()> {
        let included = self.bill.vat.is_some_and(|vat| vat.included);
        let (subtotal, vat, total) =
            (self.written(&Item::Subtotal), self.written(&Item::Vat), self.written(&Item::Total));
        let lines = self.rows.iter().filter(|row| matches!(row.item, Item::Line(_)));
        let mut parts: Vec<Soles> = lines.filter_map(|row| in_column(row.written)).collect();
        // The lines come to the subtotal; without one, they come to the total together with VAT.
        let into = match (subtotal, vat) {
            _ if parts.is_empty() => None,
            (Some(subtotal), _) => Some((Item::Subtotal, subtotal)),
            (None, Some(vat)) if !included => {
                parts.push(vat);
                total.map(|total| (Item::Total, total))
            }
            (None, None) if !included && self.bill.vat.is_some() => None,
            _ => total.map(|total| (Item::Total, total)),
        };
        if let Some((into, written)) = into {
            self.lines_add_up(into, parts, written)?;
        }
        if let (false, Some(subtotal), Some(vat), Some(total)) = (included, subtotal, vat, total) {
            self.add(Item::Total, vec![subtotal, vat], total)?;
        }
        let rounding = match self.rows.iter().any(|row| row.item == Item::CashRounding) {
            true => self.written(&Item::CashRounding),
            false => Some(Soles::ZERO),
        };
        if let (Some(total), Some(rounding), Some(cash)) = (total, rounding, self.written(&Item::Cash)) {
            self.add(Item::Cash, vec![total, rounding], cash)?;
        }
        Ok(())
    }

    /// Where the written lines come to a wrong sum by themselves, those that should be there and are not written are left
    /// out; where some may just not have been copied, nothing is said.
    fn lines_add_up(&mut self, into: Item, parts: Vec<Soles>, written: Soles) -> Finding<()> {
        let alone = Soles::sum(parts.iter().copied())? == written;
        let wrong = into.right(&self.bill) != Some(Figure::Soles(written));
        let zero = Some(Figure::Soles(Soles::ZERO));
        let missing = |row: &&mut Row| {
            matches!(row.item, Item::Line(_)) && row.verdict == Verdict::NotWritten && row.right != zero
        };
        let mut complete = true;
        for row in self.rows.iter_mut().filter(missing) {
            complete = false;
            if alone && wrong {
                row.verdict = Verdict::LeftOut;
            }
        }
        if complete { self.add(into, parts, written) } else { Ok(()) }
    }

    fn add(&mut self, into: Item, parts: Vec<Soles>, written: Soles) -> Finding<()> {
        let sum = Soles::sum(parts.iter().copied())?;
        if sum != written {
            self.additions.push(Addition { into, parts, sum, written });
        }
        Ok(())
    }
}

fn in_column(figure: Option<Figure>) -> Option<Soles> {
    match figure? {
        Figure::Soles(amount) => Some(amount),
        Figure::Volume(_) => None,
    }
}

/// What the first year's prices are multiplied by in a year.
fn factor(plan: &Plan, year: u32) -> Finding<Decimal> {
    let chain = outlook::price_chain(&outlook::outlook(plan)?.indexation, year)?;
    chain.last().copied().ok_or(Refusal::OutOfRange)
}
