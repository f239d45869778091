//! What the right receipt has beyond its total (model.md, section 12).
//!
//! What an operator carries over from month to month, because it rounds what is to be paid, follows from its receipts and
//! from no plan: it is taken as it is written, and is nothing where it is not.
//!
//! What a home owes from before follows from no plan, so the arrears that are written are neither right nor wrong: they
//! are taken as they are, and what depends on them is worked out from them. A surcharge that is a share needs the amount
//! of each unpaid receipt. It is known where there is one, or where the arrears are this month's total so many times;
//! else the surcharge that is written is taken as it is, too. Where what is taken is not written, what is paid in the end
//! is not known.

use super::item::{ExtraItem, Figure, Item};
use super::read::Receipt;
use crate::choice::Choice;
use crate::home::bill::Bill;
use crate::home::extra::{Extra, ExtraKind, add_consequences, add_first_instalment};
use crate::home::line::{Term, add_line};
use crate::number::currency::Money;
use crate::number::money::{Finding, Soles};
use crate::plan::Plan;
use crate::plan::charges::{LatePayment, NewConnection, Surcharge};
use crate::town::new_connection::instalments_of;

/// The right bill with what is paid beyond its total, and what of it is not known.
pub(super) struct Paid {
    pub(super) bill: Bill,
    money: Money,
    /// Whether the home owes anything from before.
    pub(super) owes: bool,
    /// What is taken as it is written.
    taken: Vec<ExtraItem>,
    /// Whether some of that is not written.
    open: bool,
}

impl Paid {
    /// Steps 11 and 12 for the home of a choice, with what is written of it.
    pub(super) fn of(plan: &Plan, choice: &Choice, bill: Bill, receipt: &Receipt) -> Finding<Paid> {
        let mut extras = Vec::new();
        if let (true, Some(connection)) = (choice.new_connection, &plan.connection) {
            add_instalment(&mut extras, connection, receipt.written(&Item::Extra(ExtraItem::Instalment)), plan.money)?;
        }
        let mut paid = Paid { money: plan.money, bill, owes: false, taken: Vec::new(), open: false };
        if let (1.., Some(rules)) = (choice.late, &plan.late_payment) {
            paid.add_late(&mut extras, rules, choice.late, receipt)?;
        }
        paid.bill.add_extras(plan, extras)?;
        let mut to_pay = paid.bill.to_pay;
        for carried in [Item::RoundingBefore, Item::RoundingNow] {
            to_pay = to_pay.plus(receipt.written(&carried).unwrap_or_default())?;
        }
        paid.bill.pay(plan, to_pay)?;
        Ok(paid)
    }

    fn add_late(
        &mut self,
        extras: &mut Vec<Extra>,
        rules: &LatePayment,
        receipts: u32,
        receipt: &Receipt,
    ) -> Finding<()> {
        let total = self.bill.total;
        // Who owes nothing, such as an exempt institution, has no arrears to write.
        let nothing = total.is_zero().then_some(Soles::ZERO);
        let arrears = receipt.written(&Item::Extra(ExtraItem::Arrears)).or(nothing);
        let each = match arrears {
            Some(one) if receipts == 1 => Some(one),
            Some(all) if all == total.times(receipts)? => Some(total),
            _ => None,
        };
        self.take(extras, ExtraKind::Arrears { receipts }, arrears)?;
        self.owes = arrears.is_none_or(|arrears| arrears > Soles::ZERO);
        if self.owes {
            if let (None, Some(Surcharge::ShareOfArrears(_))) = (each, &rules.surcharge) {
                let surcharge = receipt.written(&Item::Extra(ExtraItem::Surcharge));
                self.take(extras, ExtraKind::Surcharge, surcharge)?;
            }
            add_consequences(extras, rules, receipts, each, self.money)?;
        }
        Ok(())
    }

    fn take(&mut self, extras: &mut Vec<Extra>, kind: ExtraKind, written: Option<Soles>) -> Finding<()> {
        self.taken.push(ExtraItem::of(kind));
        match written {
            Some(of) => add_one(extras, kind, of, self.money),
            None => {
                self.open = true;
                Ok(())
            }
        }
    }

    /// What is right; none where it is not known.
    pub(super) fn right(&self, item: &Item) -> Option<Figure> {
        let known = match item {
            Item::Extra(extra) => !self.taken.contains(extra),
            Item::ToPay | Item::CashRounding | Item::Cash => !self.open,
            _ => true,
        };
        item.right(&self.bill).filter(|_| known)
    }
}

fn add_one(extras: &mut Vec<Extra>, kind: ExtraKind, of: Soles, money: Money) -> Finding<()> {
    add_line(extras, kind, vec![Term::Times { count: 1, of }], money)
}

/// Instalments are a céntimo apart, and a receipt may bring any of them: what is written is right where one of them is so
/// much, else the first is.
fn add_instalment(
    extras: &mut Vec<Extra>,
    connection: &NewConnection,
    written: Option<Soles>,
    money: Money,
) -> Finding<()> {
    let (fee, instalments) = (connection.fee.rounded(money), connection.instalments.get());
    match written {
        Some(written) if instalments_of(fee, instalments, money)?.contains(&written) => {
            add_one(extras, ExtraKind::Instalment { instalments }, written, money)
        }
        _ => add_first_instalment(extras, connection, money),
    }
}
