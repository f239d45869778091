//! One home's bill, line by line (model.md, section 3). A line is made of its terms, so what explains it is what
//! computes it.

use crate::home::connection::{BilledVolume, Connection};
use crate::home::extra::Extra;
use crate::home::line::{Line, LineKind, Lines, Term, discounted, water};
use crate::home::schedule::{PricedBlock, PricedSchedule, PricedSewer, Prices};
use crate::number::currency::Money;
use crate::number::money::{Exact, Finding, Rate, Soles, Volume};
use crate::number::refusal::Refusal;
use crate::plan::Plan;
use crate::plan::leaf::Text;
use crate::plan::tariff::RateCharge;
use crate::plan::users::SocialCharge;
use rust_decimal::Decimal;
use serde::Serialize;

/// A bill of one month.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Bill {
    /// The volume billed, and the rule that gave it. None for a package's one charge, and where a home pays the same whatever
    /// it uses.
    pub billed: Option<BilledVolume>,
    /// The lines up to the subtotal.
    pub lines: Vec<Line>,
    /// The sum of the lines.
    pub subtotal: Soles,
    /// What is collected for others, of the subtotal.
    pub specific: Soles,
    /// The total without VAT; none where the document does not say whether there is any.
    pub net: Option<Soles>,
    /// VAT; none where the document does not say whether there is any.
    pub vat: Option<Vat>,
    /// Subtotal and VAT.
    pub total: Soles,
    /// Net of VAT and of what is collected for others: the operator's turnover.
    pub turnover: Soles,
    /// Of the turnover, for the fund: information, not added.
    #[serde(serialize_with = "crate::number::refusal::finding")]
    pub fund_part: Finding<Soles>,
    /// Of the turnover, for each reserve beside the fund: information too.
    pub reserves: Vec<ReservePart>,
    /// What is paid with it beyond its total; nothing for most homes.
    pub extras: Vec<Extra>,
    /// Total and extras.
    pub to_pay: Soles,
    /// What rounding down to a coin takes off a payment in cash; zero or negative.
    pub cash_rounding: Soles,
    /// What is paid in cash.
    pub cash: Soles,
}

/// What of a bill's turnover a reserve receives.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ReservePart {
    /// What the reserve is called.
    pub label: Text,
    /// Its share in the first year.
    pub rate: Rate,
    /// Its amount.
    pub amount: Soles,
}

/// VAT of a bill.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Vat {
    /// Its rate.
    pub rate: Rate,
    /// Its amount.
    pub amount: Soles,
    /// Whether the lines already include it: then it is shown as "of which".
    pub included: bool,
}

/// Steps 2 to 5 for a volume: water, sewer, fixed charge, top-up. Where no m³ has a price there is no volume, and no line of one.
fn service_lines(volume: Option<Volume>, prices: &PricedSchedule, of: &Connection, money: Money) -> Finding<Lines> {
    let mut lines = Lines::new(money);
    if let Some(volume) = volume {
        lines.add(LineKind::Water, terms(volume, &prices.blocks, prices, of.units)?)?;
        if let (true, Some(tariff)) = (of.sewer, &prices.sewer) {
            let terms = match tariff {
                PricedSewer::ShareOfWater { rate } => vec![Term::Share { rate: *rate, of: lines.total }],
                PricedSewer::Blocks { blocks } => terms(volume, blocks, prices, of.units)?,
            };
            lines.add(LineKind::Sewer, terms)?;
        }
    }
    if !prices.fixed_charge.is_zero() {
        let included = prices.included_m3.map(|m3| m3.times(of.units)).transpose()?;
        lines.add(LineKind::Fixed, vec![charge(prices.fixed_charge, of.units, included)])?;
    }
    for added in &prices.added {
        let term = match (added.per_month, added.per_m3, volume) {
            (Some(amount), ..) => Term::Amount { amount },
            (_, Some(price), Some(m3)) => Term::Volume { m3, price },
            _ => continue,
        };
        let by_volume = added.per_m3.is_some();
        let (aspect, level, label) = (added.aspect.clone(), added.level.clone(), added.label.clone());
        lines.add(LineKind::Added { aspect, level, label, by_volume }, vec![term])?;
    }
    let reached = lines.total;
    if prices.minimum_charge.times(of.units)?.rounded(money) > reached {
        let minimum = charge(prices.minimum_charge, of.units, None);
        lines.add(LineKind::TopUp, vec![minimum, Term::Less { amount: reached }])?;
    }
    Ok(lines)
}

/// A charge of each unit of use. One unit without water in it says nothing of either.
fn charge(amount: Exact, units: u32, included_m3: Option<Volume>) -> Term {
    match (units, included_m3) {
        (1, None) => Term::Amount { amount },
        _ => Term::Charge { amount, units, included_m3 },
    }
}

/// A volume block by block: what costs nothing beside a fixed charge is included in it.
fn terms(volume: Volume, blocks: &[PricedBlock], prices: &PricedSchedule, units: u32) -> Finding<Vec<Term>> {
    let mut terms = water(volume, blocks, prices.scheme, units)?;
    if !prices.fixed_charge.is_zero() {
        for term in &mut terms {
            let Term::Volume { m3, price } = *term else { break };
            if !price.is_zero() {
                break;
            }
            *term = Term::Included { m3 };
        }
    }
    Ok(terms)
}

impl Bill {
    /// The bill of a connection at published prices.
    ///
    /// # Errors
    /// Withheld where its category, assigned volume or volume is not known.
    pub fn of(plan: &Plan, prices: &Prices, connection: &Connection) -> Finding<Bill> {
        let schedule = prices.schedule(connection.category)?;
        let billed = connection.billed(schedule)?;
        let volume = billed.map(|billed| billed.m3);
        let mut lines = service_lines(volume, schedule, connection, plan.money)?;
        let service = lines.total;
        for rate in &plan.specific_rates {
            let kind = LineKind::Specific { id: rate.id.clone(), label: rate.label.clone() };
            let term = match &rate.charge {
                RateCharge::Amount(amount) => Term::Amount { amount: *amount },
                RateCharge::Rate(rate) => Term::Share { rate: *rate, of: service },
            };
            lines.add(kind, vec![term])?;
        }
        let mut specific = lines.total.minus(service)?;
        if !connection.exempt.is_zero() {
            let term = Term::LessShare { rate: connection.exempt, of: lines.total, covered_m3: None };
            lines.add(LineKind::Exemption, vec![term])?;
            // It is forgiven its share of the specific rates too; what is left of them is still not turnover.
            specific = specific.minus(specific.share(connection.exempt)?.rounded(plan.money))?;
        } else if let (true, Some(social)) = (connection.social, &plan.social_charge) {
            let term = social_discount(social, schedule, connection, volume, plan.money)?;
            lines.add(LineKind::SocialDiscount, vec![term])?;
        }
        Bill::from_lines(plan, prices.fund_rate, billed, lines, Some(specific))
    }

    /// Steps 8 to 12. No `specific` stands for a package's one charge: nobody says what of it is VAT or for others.
    fn from_lines(
        plan: &Plan,
        fund_rate: Finding<Rate>,
        volume: Option<BilledVolume>,
        lines: Lines,
        specific: Option<Soles>,
    ) -> Finding<Bill> {
        let subtotal = lines.total;
        let rate = plan.tax.vat_rate;
        let included = plan.pricing.include_vat;
        let (vat, total, turnover) = match specific {
            None => (None, subtotal, subtotal),
            Some(specific) if included => {
                (Some(subtotal.minus(net(plan, subtotal)?)?), subtotal, net(plan, subtotal.minus(specific)?)?)
            }
            Some(specific) => {
                let vat = subtotal.share(rate)?.rounded(plan.money);
                (Some(vat), subtotal.plus(vat)?, subtotal.minus(specific)?)
            }
        };
        let mut reserves = Vec::new();
        for reserve in plan.fund.iter().filter(|_| specific.is_some()).flat_map(|fund| &fund.reserves).flatten() {
            let rate = reserve.rate.first();
            let amount = turnover.share(rate)?.rounded(plan.money);
            reserves.push(ReservePart { label: reserve.label.clone(), rate, amount });
        }
        let mut bill = Bill {
            billed: volume,
            lines: lines.lines,
            subtotal,
            specific: specific.unwrap_or_default(),
            net: vat.map(|vat| total.minus(vat)).transpose()?,
            vat: vat.map(|amount| Vat { rate, amount, included }),
            total,
            turnover,
            fund_part: fund_rate.and_then(|rate| Ok(turnover.share(rate)?.rounded(plan.money))),
            reserves,
            extras: Vec::new(),
            to_pay: total,
            cash_rounding: Soles::ZERO,
            cash: total,
        };
        bill.add_extras(plan, Vec::new())?;
        Ok(bill)
    }

    /// A package's level that the documents give as one charge. They don't say whether VAT is in it.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn of_charge(plan: &Plan, charge: Exact) -> Finding<Bill> {
        let mut lines = Lines::new(plan.money);
        lines.add(LineKind::Charge, vec![Term::Amount { amount: charge }])?;
        Bill::from_lines(plan, Err(Refusal::NoFundToday), None, lines, None)
    }

    /// Steps 11 and 12: what is paid beyond its total, which leaves everything above as it is. What comes to nothing is
    /// no line.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn add_extras(&mut self, plan: &Plan, extras: Vec<Extra>) -> Finding<()> {
        self.extras = extras;
        self.extras.retain(|extra| !extra.amount.is_zero());
        let mut to_pay = self.total;
        for extra in &self.extras {
            to_pay = to_pay.plus(extra.amount)?;
        }
        self.pay(plan, to_pay)
    }

    /// Step 12 for what is to be paid in all.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub(crate) fn pay(&mut self, plan: &Plan, to_pay: Soles) -> Finding<()> {
        self.to_pay = to_pay;
        self.cash = cash(plan, to_pay)?;
        self.cash_rounding = self.cash.minus(to_pay)?;
        Ok(())
    }

    /// Step 13: the share of what the home spends, in % with two decimals.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] where spending is zero.
    pub fn share_of_spending(&self, people: Decimal, spending_per_person: Exact) -> Finding<Decimal> {
        Rate::percent_of(self.total.exact(), spending_per_person.by(people)?)
    }

    /// What the lines come to, one after another: the last is the subtotal.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn running(&self) -> Finding<Vec<Soles>> {
        let mut reached = Soles::ZERO;
        let step = |line: &Line| {
            reached = reached.plus(line.amount)?;
            Ok(reached)
        };
        self.lines.iter().map(step).collect()
    }

    /// Lines 2 to 5: what the service itself costs before discounts and exemptions.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn service_amount(&self) -> Finding<Soles> {
        let service = |line: &&Line| {
            !matches!(
                line.kind,
                LineKind::Charge | LineKind::Specific { .. } | LineKind::SocialDiscount | LineKind::Exemption
            )
        };
        Soles::sum(self.lines.iter().filter(service).map(|line| line.amount))
    }
}

/// Step 7: lines 2 to 5 worked out again at the covered volume, and the share of them that is taken off.
fn social_discount(
    social: &SocialCharge,
    schedule: &PricedSchedule,
    connection: &Connection,
    billed: Option<Volume>,
    money: Money,
) -> Finding<Term> {
    let covered = billed.map(|billed| connection.covered(social, billed)).transpose()?;
    let base = service_lines(covered, schedule, connection, money)?;
    let of = Soles::sum(base.lines.iter().filter(|line| discounted(social, &line.kind)).map(|line| line.amount))?;
    let covered = covered.filter(|covered| Some(*covered) < billed);
    Ok(Term::LessShare { rate: social.discount, of, covered_m3: covered })
}

/// An amount at the plan's prices without the VAT that they may include.
///
/// # Errors
/// [`Refusal::OutOfRange`] beyond the range of decimals.
pub fn net(plan: &Plan, amount: Soles) -> Finding<Soles> {
    if !plan.pricing.include_vat {
        return Ok(amount);
    }
    Ok(amount.exact().over(Rate::WHOLE.plus(plan.tax.vat_rate)?.value())?.rounded(plan.money))
}

/// Step 12: rounded down to the coin, once, after everything.
fn cash(plan: &Plan, amount: Soles) -> Finding<Soles> {
    match plan.pricing.cash_step {
        Some(step) if !step.is_zero() => amount.exact().down_to_step(step, plan.money),
        _ => Ok(amount),
    }
}
