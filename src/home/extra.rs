//! What is paid with a receipt beyond its total (model.md, section 3, step 11): an instalment of a new connection,
//! arrears, what follows from them. Final amounts: they are no turnover, and the fund takes nothing of them.

use crate::choice::Choice;
use crate::home::bill::{Bill, Line, Term, add_line};
use crate::number::money::{Exact, Finding, Soles};
use crate::plan::Plan;
use crate::plan::charges::{CutOff, Financier, LatePayment, NewConnection, Surcharge};
use crate::refusal::{Missing, Refusal};
use rust_decimal::Decimal;
use serde::Serialize;

/// A line beyond the total.
pub type Extra = Line<ExtraKind>;

/// What a line beyond the total is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum ExtraKind {
    /// The first instalment of a new connection's fee.
    Instalment {
        /// How many there are.
        instalments: u32,
    },
    /// Receipts that were not paid, each reckoned as this one.
    Arrears {
        /// How many.
        receipts: u32,
    },
    /// What is added for their being late.
    Surcharge,
    /// The cut-off.
    CutOff,
    /// The reconnection.
    Reconnection,
}

/// Who pays for a new connection: fee and rest add up to the real cost, and the instalments to the fee.
#[derive(Debug, Clone, Serialize)]
pub struct ConnectionTerms {
    /// What it costs, in soles.
    pub real_cost: Soles,
    /// What the home pays, in soles.
    pub fee: Soles,
    /// What somebody else pays, in soles.
    pub rest: Soles,
    /// Who, where a document says so.
    pub rest_paid_by: Option<Financier>,
    /// Instalments of the same amount, once for each amount that there is; the first begins with the first month's.
    pub instalments: Vec<Instalments>,
}

/// Instalments of the same amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Instalments {
    /// How many.
    pub count: u32,
    /// Soles of each.
    pub amount: Soles,
    /// Soles together.
    pub sum: Soles,
}

/// What a home would pay that leaves receipts unpaid: a worked example.
#[derive(Debug, Clone, Serialize)]
pub struct LateExample {
    /// How many.
    pub receipts: u32,
    /// The bill that comes then.
    pub bill: Bill,
}

/// Everything that a choice's home pays beyond its bill's total.
///
/// # Errors
/// [`Refusal::OutOfRange`] beyond the range of decimals.
pub fn extras(plan: &Plan, choice: &Choice, total: Soles) -> Finding<Vec<Extra>> {
    let mut extras = Vec::new();
    if let (true, Some(connection)) = (choice.new_connection, &plan.connection) {
        add_first_instalment(&mut extras, connection)?;
    }
    if let Some(rules) = &plan.late_payment {
        add_late(&mut extras, rules, choice.late, total)?;
    }
    Ok(extras)
}

/// The first instalment of a new connection's fee.
pub(crate) fn add_first_instalment(extras: &mut Vec<Extra>, connection: &NewConnection) -> Finding<()> {
    let (of, parts) = (connection.fee.to_centimos(), connection.instalments.get());
    add_line(extras, ExtraKind::Instalment { instalments: parts }, vec![Term::Part { of, parts }])
}

/// What so many unpaid receipts of this total bring.
fn add_late(extras: &mut Vec<Extra>, rules: &LatePayment, receipts: u32, total: Soles) -> Finding<()> {
    // Who owes nothing, such as an exempt institution, is not late.
    if receipts == 0 || total.is_zero() {
        return Ok(());
    }
    add_line(extras, ExtraKind::Arrears { receipts }, vec![Term::Times { count: receipts, of: total }])?;
    add_consequences(extras, rules, receipts, Some(total))
}

/// What so many unpaid receipts of `each` bring beside what is owed. The oldest is as many months late as there are, the
/// newest one. Where the amount of each is not known, neither is a surcharge that is a share of them: it is left out.
pub(crate) fn add_consequences(
    extras: &mut Vec<Extra>,
    rules: &LatePayment,
    receipts: u32,
    each: Option<Soles>,
) -> Finding<()> {
    let surcharge = match (&rules.surcharge, each) {
        (None, _) | (Some(Surcharge::ShareOfArrears(_)), None) => None,
        (Some(Surcharge::Amount(amount)), _) => Some(Term::Times { count: receipts, of: amount.to_centimos() }),
        (Some(Surcharge::ShareOfArrears(rate)), Some(of)) => {
            Some(Term::ShareOfMonths { rate: *rate, of, months: (1..=receipts).sum() })
        }
    };
    if let Some(term) = surcharge {
        add_line(extras, ExtraKind::Surcharge, vec![term])?;
    }
    if let Some(CutOff { after_receipts, fee, reconnection_fee }) = &rules.cut_off
        && receipts >= after_receipts.get()
    {
        for (kind, fee) in [(ExtraKind::CutOff, fee), (ExtraKind::Reconnection, reconnection_fee)] {
            add_line(extras, kind, vec![Term::Times { count: 1, of: fee.to_centimos() }])?;
        }
    }
    Ok(())
}

impl ConnectionTerms {
    /// Who pays for a new connection.
    ///
    /// # Errors
    /// [`Refusal::NotGiven`] where the plan does not say.
    pub fn of(plan: &Plan) -> Finding<ConnectionTerms> {
        let connection = plan.connection.as_ref().ok_or(Refusal::NotGiven(Missing::Connection))?;
        let NewConnection { real_cost, fee, rest_paid_by, instalments } = connection;
        let (real_cost, fee) = (real_cost.to_centimos(), fee.to_centimos());
        Ok(ConnectionTerms {
            real_cost,
            fee,
            rest: real_cost.minus(fee)?,
            rest_paid_by: *rest_paid_by,
            instalments: grouped(&instalments_of(fee, instalments.get())?)?,
        })
    }
}

/// The instalments of a fee, month by month: differences of rounded cumulative sums, as the fund's months are. So they
/// add up to the fee, and none is more than a céntimo away from another.
///
/// # Errors
/// [`Refusal::OutOfRange`] beyond the range of decimals.
pub fn instalments_of(fee: Soles, count: u32) -> Finding<Vec<Soles>> {
    let mut before = Exact::ZERO.to_centimos();
    let mut instalments = Vec::new();
    for month in 1..=count {
        let until = fee.exact().times(month)?.over(Decimal::from(count))?.to_centimos();
        instalments.push(until.minus(before)?);
        before = until;
    }
    Ok(instalments)
}

fn grouped(instalments: &[Soles]) -> Finding<Vec<Instalments>> {
    let mut groups: Vec<Instalments> = Vec::new();
    for amount in instalments {
        match groups.iter_mut().find(|group| group.amount == *amount) {
            Some(group) => {
                group.count = group.count.saturating_add(1);
                group.sum = group.sum.plus(*amount)?;
            }
            None => groups.push(Instalments { count: 1, amount: *amount, sum: *amount }),
        }
    }
    Ok(groups)
}

/// The unpaid receipts of the worked example, where the service is never cut off.
const RECEIPTS: u32 = 2;

impl LateExample {
    /// This bill after as many unpaid receipts as the service is cut off for.
    ///
    /// # Errors
    /// [`Refusal::NotGiven`] where the plan has no rules; [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn of(plan: &Plan, bill: &Bill) -> Finding<LateExample> {
        let rules = plan.late_payment.as_ref().ok_or(Refusal::NotGiven(Missing::LatePayment))?;
        let receipts = rules.cut_off.as_ref().map_or(RECEIPTS, |cut_off| cut_off.after_receipts.get());
        let (mut bill, mut extras) = (bill.clone(), Vec::new());
        add_late(&mut extras, rules, receipts, bill.total)?;
        bill.add_extras(plan, extras)?;
        Ok(LateExample { receipts, bill })
    }
}
