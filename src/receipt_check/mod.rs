//! A written receipt against the right one, for the supervision board: the first line that is wrong, what is right, and
//! whether what is written adds up (model.md, section 12).
//!
//! What is not written is not checked, with one exception: where the written lines add up to a wrong sum by themselves,
//! the receipt has no more lines, so those that it should have are left out of it.

mod item;
mod paid;
mod read;
mod rounding;

use crate::choice::Choice;
use crate::home::bill::Bill;
use crate::home::connection::Connection;
use crate::home::line::LineKind;
use crate::home::schedule::Growth;
use crate::locale::Lang;
use crate::number::money::{Finding, Soles, known};
use crate::number::refusal::Refusal;
use crate::plan::Plan;
use crate::town::assessment::Assessment;
use crate::town::outlook;
use paid::Paid;
use rounding::Rounded;
use std::cmp::Ordering;

pub use item::{EXEMPT, ExtraItem, FIELD, Figure, Item, VOLUME, YEAR, years};
pub use read::Receipt;

/// A written receipt beside the right one.
#[derive(Debug, Clone)]
pub struct ReceiptCheck {
    /// The contract's year, from 1.
    pub year: u32,
    /// The right receipt; what it has beyond its total rests on the arrears that are written.
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
    /// They differ by the order in which an operator rounds, and by nothing else.
    Rounded,
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
    /// Its connection is not new.
    NotNew,
    /// It owes nothing from before.
    NothingOwed,
    /// It does not owe as many receipts as the service is cut off for.
    NotYetCut,
    /// The town's rules charge nothing for it.
    NotInRules,
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
            Absent::NotNew => t.check_absent_not_new(),
            Absent::NothingOwed => t.check_absent_nothing_owed(),
            Absent::NotYetCut => t.check_absent_not_yet_cut(),
            Absent::NotInRules => t.check_absent_not_in_rules(),
        }
    }

    /// None where the line is there.
    fn of(kind: &LineKind, plan: &Plan, a: &Assessment, exempt: bool, bill: &Bill) -> Option<Absent> {
        if bill.lines.iter().any(|line| line.kind == *kind) {
            return None;
        }
        let home = &a.choice.home;
        let minimum =
            a.service.tariff(plan).schedule(home.billed_as(plan)).and_then(|schedule| schedule.minimum_charge);
        Some(match kind {
            LineKind::Charge => Absent::ByVolume,
            _ if bill.billed.is_none() => Absent::OneCharge,
            LineKind::Sewer if !a.service.sewer => Absent::NoSewerage,
            LineKind::Sewer if !home.sewer => Absent::NotConnected,
            LineKind::TopUp if minimum.is_some_and(|minimum| !minimum.is_zero()) => Absent::MinimumReached,
            LineKind::SocialDiscount if exempt => Absent::Exempt,
            LineKind::SocialDiscount => Absent::NotSocial,
            LineKind::Exemption => Absent::NotExempt,
            _ => Absent::NotInTariff,
        })
    }

    /// None where it is there, or may be.
    fn of_extra(item: ExtraItem, plan: &Plan, choice: &Choice, paid: &Paid) -> Option<Absent> {
        if paid.right(&Item::Extra(item)) != Some(Figure::Soles(Soles::ZERO)) {
            return None;
        }
        let cut_off = plan.late_payment.as_ref().and_then(|rules| rules.cut_off.as_ref());
        Some(match item {
            ExtraItem::Instalment if !choice.new_connection => Absent::NotNew,
            ExtraItem::Instalment => Absent::NotInRules,
            _ if !paid.owes => Absent::NothingOwed,
            ExtraItem::CutOff | ExtraItem::Reconnection
                if cut_off.is_some_and(|cut_off| choice.late < cut_off.after_receipts.get()) =>
            {
                Absent::NotYetCut
            }
            _ => Absent::NotInRules,
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
                    year => Bill::of(plan, &prices.indexed(growth(plan, year)?)?, &connection)?,
                }
            }
        };
        let choice = &assessment.choice;
        let paid = Paid::of(plan, choice, bill, receipt)?;
        let others = Rounded::all(plan, &paid.bill)?;
        let row = |(item, written): &(Item, Option<Figure>)| {
            let right = paid.right(item);
            let verdict = match (written, right) {
                (None, _) => Verdict::NotWritten,
                (Some(_), None) => Verdict::NotKnown,
                (Some(written), Some(right)) if *written == right => Verdict::Right,
                (Some(written), _) if others.iter().any(|other| other.gives(item, *written)) => Verdict::Rounded,
                _ => Verdict::Wrong,
            };
            let absent = match item {
                Item::Line(kind) => Absent::of(kind, plan, assessment, exempt, &paid.bill),
                Item::Extra(extra) => Absent::of_extra(*extra, plan, choice, &paid),
                _ => None,
            };
            Row { item: item.clone(), written: *written, right, verdict, absent }
        };
        let rows = receipt.items.iter().map(row).collect();
        let mut check = ReceiptCheck { year: receipt.year, bill: paid.bill, rows, additions: Vec::new() };
        check.add_up()?;
        // Amounts that were rounded in another order, each as it should be, may be apart from their sum.
        let sound = |row: &Row| !matches!(row.verdict, Verdict::Wrong | Verdict::LeftOut);
        if check.rows.iter().all(sound) && check.rows.iter().any(|row| row.verdict == Verdict::Rounded) {
            check.additions.clear();
        }
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

    /// The amount that is written of something.
    pub fn written(&self, item: &Item) -> Option<Soles> {
        self.row(item).and_then(|row| row.written?.soles())
    }

    fn row(&self, item: &Item) -> Option<&Row> {
        self.rows.iter().find(|row| row.item == *item)
    }

    /// What is written of the rows of a kind.
    fn column(&self, kind: fn(&Item) -> bool) -> Vec<Soles> {
        self.rows.iter().filter(|row| kind(&row.item)).filter_map(|row| row.written?.soles()).collect()
    }

    /// Lines to the subtotal, subtotal and VAT to the total, total and extras to what is to be paid, that and rounding to
    /// what is paid in cash: wherever all of a sum is written.
    fn add_up(&mut self) -> Finding<()> {
        let included = self.bill.vat.is_some_and(|vat| vat.included);
        let (subtotal, vat, total) =
            (self.written(&Item::Subtotal), self.written(&Item::Vat), self.written(&Item::Total));
        let mut parts = self.column(is_line);
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
            self.lines_add_up(is_line, into, parts, written)?;
        }
        if let (false, Some(subtotal), Some(vat), Some(total)) = (included, subtotal, vat, total) {
            self.add(Item::Total, vec![subtotal, vat], total)?;
        }
        let rounding = match self.row(&Item::CashRounding) {
            // What is carried over to the next month is all the rounding that such a receipt has.
            Some(_) => self.written(&Item::CashRounding).or(self.written(&Item::RoundingNow).map(|_| Soles::ZERO)),
            None => Some(Soles::ZERO),
        };
        let (to_pay, cash) = (self.written(&Item::ToPay), self.written(&Item::Cash));
        // The extras come to what is to be paid; without that, they come to the cash together with the rounding.
        let mut parts: Vec<Soles> =
            total.into_iter().chain(self.column(is_extra)).chain(self.column(is_carried)).collect();
        match (total, to_pay, rounding, cash) {
            (Some(_), Some(to_pay), ..) => self.lines_add_up(is_extra, Item::ToPay, parts, to_pay)?,
            (Some(_), None, Some(rounding), Some(cash)) => {
                parts.push(rounding);
                self.lines_add_up(is_extra, Item::Cash, parts, cash)?;
            }
            _ => {}
        }
        if let (Some(to_pay), Some(rounding), Some(cash)) = (to_pay, rounding, cash) {
            self.add(Item::Cash, vec![to_pay, rounding], cash)?;
        }
        Ok(())
    }

    /// Where the written lines come to a wrong sum by themselves, those that should be there and are not written are left
    /// out; where some may just not have been copied, nothing is said.
    fn lines_add_up(&mut self, kind: fn(&Item) -> bool, into: Item, parts: Vec<Soles>, written: Soles) -> Finding<()> {
        let alone = Soles::sum(parts.iter().copied())? == written;
        let wrong = self.row(&into).is_some_and(|row| row.verdict == Verdict::Wrong);
        let zero = Some(Figure::Soles(Soles::ZERO));
        let missing = |row: &&mut Row| kind(&row.item) && row.verdict == Verdict::NotWritten && row.right != zero;
        let mut complete = true;
        for row in self.rows.iter_mut().filter(missing) {
            complete = false;
            if alone && wrong && row.right.is_some() {
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

fn is_line(item: &Item) -> bool {
    matches!(item, Item::Line(_))
}

fn is_extra(item: &Item) -> bool {
    matches!(item, Item::Extra(_))
}

fn is_carried(item: &Item) -> bool {
    matches!(item, Item::RoundingBefore | Item::RoundingNow)
}

/// What the first year's prices are multiplied by in a year.
fn growth(plan: &Plan, year: u32) -> Finding<Growth> {
    let chain = outlook::price_chain(outlook::outlook(plan)?, year)?;
    chain.last().copied().ok_or(Refusal::OutOfRange)
}
