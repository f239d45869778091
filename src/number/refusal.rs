//! Why a result is withheld (model.md, section 13). A refusal is a value like any other: it is shown where the number
//! would stand.
//! Its words are in [`crate::locale`].

use serde::Serialize;

/// The reasons for which a number is withheld, each with what would be needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// An amount left the supported range.
    OutOfRange,
    /// Nothing of a sol billed is left to the operator: collection rate − fund rate ≤ 0.
    Denominator,
    /// No water is billed, so nothing can be divided by it.
    NoVolume,
    /// Losses of 100 % or more: nothing arrives.
    Losses,
    /// Fixed charges alone already bring what is needed.
    PriceNotPositive,
    /// No price can bring what is needed: nobody pays for volume.
    NoSlope,
    /// The plan's documents do not give this number.
    NotGiven(Missing),
    /// The choice takes levels that cannot go together.
    Incompatible,
    /// An unmetered home of a category without an assigned volume.
    NoAssignedVolume,
    /// The tariff has no such category.
    NoSuchCategory,
    /// A shop or an institution has no family's spending to compare with.
    NotAFamily,
    /// The fund belongs to the proposal, not to today's charge.
    NoFundToday,
    /// Today's service has no such thing: it belongs to the proposal.
    NotToday,
    /// No connection pays in full, so nothing can be divided among those that do.
    NobodyPaysInFull,
    /// No home is served today, so there is no cost of one.
    NobodyServed,
    /// The municipality's contribution already covers everything: nothing has to be billed.
    NothingNeeded,
    /// Sewerage grows otherwise than water, and users are known only one by one.
    SewerApart,
    /// A home pays the same whatever it uses, so that no m³ has a price.
    PerHome,
    /// There is no cost.
    NoCost,
}

/// The numbers that a plan may leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// What the service costs, item by item.
    Costs,
    /// The groups of users.
    Users,
    /// A fund.
    Fund,
    /// The fund's rate of turnover.
    FundRate,
    /// Income per person and month.
    Income,
    /// People in an average home.
    PeoplePerHome,
    /// Today's charge.
    ChargeToday,
    /// What a connection that is no home pays today.
    ChargeTodayOfOthers,
    /// The water billed today.
    VolumeToday,
    /// Whether today's charge has VAT.
    VatToday,
    /// Today's annual cost.
    CostToday,
    /// Households with the service today.
    HouseholdsServed,
    /// Litres per person and day.
    Litres,
    /// A social charge.
    SocialCharge,
    /// The spending of an extremely poor person.
    PovertyLine,
    /// The collection rate.
    CollectionRate,
    /// Losses of water.
    Losses,
    /// The price of this level of service.
    Price,
    /// What the fund should hold for an emergency.
    FundTarget,
    /// How the town and its prices grow.
    Outlook,
    /// The months between the charges.
    Transition,
    /// What a new connection costs and who pays it.
    Connection,
    /// The maximum prices of collateral services.
    CollateralServices,
    /// What follows when receipts are not paid.
    LatePayment,
    /// From when the new charge applies.
    Start,
    /// The month of one such moment.
    StartMonth,
}

impl Refusal {
    /// The stable code that hosts and scripts can rely on.
    pub fn code(self) -> &'static str {
        match self {
            Refusal::OutOfRange => "out_of_range",
            Refusal::Denominator => "denominator",
            Refusal::NoVolume => "no_volume",
            Refusal::Losses => "losses",
            Refusal::PriceNotPositive => "price_not_positive",
            Refusal::NoSlope => "no_slope",
            Refusal::NotGiven(_) => "not_given",
            Refusal::Incompatible => "incompatible",
            Refusal::NoAssignedVolume => "no_assigned_volume",
            Refusal::NoSuchCategory => "no_such_category",
            Refusal::NotAFamily => "not_a_family",
            Refusal::NoFundToday => "no_fund_today",
            Refusal::NotToday => "not_today",
            Refusal::NobodyPaysInFull => "nobody_pays_in_full",
            Refusal::NobodyServed => "nobody_served",
            Refusal::NothingNeeded => "nothing_needed",
            Refusal::SewerApart => "sewer_apart",
            Refusal::PerHome => "per_home",
            Refusal::NoCost => "no_cost",
        }
    }
}

/// Writes a finding as its value, or as the refusal in its place.
///
/// # Errors
/// Those of the serializer.
pub fn finding<T: Serialize, S: serde::Serializer>(
    finding: &Result<T, Refusal>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match finding {
        Ok(value) => value.serialize(serializer),
        Err(refusal) => refusal.serialize(serializer),
    }
}
