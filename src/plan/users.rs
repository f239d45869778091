//! Who is billed: groups of connections, homes, the social charge, the fund and the tax.

use super::Plan;
use super::declare::{record, words};
use super::leaf::{Count, Id, Text, Whole};
use super::pack::pack_as;
use super::problem::Fault;
use super::read::{At, Problems, Read};
use super::tariff::Category;
use super::value::Value;
use crate::number::date::Date;
use crate::number::money::{Exact, Finding, Rate, Volume};
use rust_decimal::Decimal;

record! {
    /// Connections that are alike.
    UserGroup {
        /// Its name.
        id: Id,
        /// What it is called.
        label: Text [town],
        /// Its category in the tariff.
        category: Category,
        /// Whether their use is measured, unless a level settles it.
        metered: bool,
        /// Whether they are connected to the sewer.
        sewer: bool,
        /// m³ a month of each, where measured; not needed where nothing that is paid depends on it.
        m3: Option<Volume>,
        /// Homes or shops behind each connection, where several share one: a yard of four families has 4. Without it, 1.
        units_of_use: Option<Units>,
        /// How many connections.
        count: Whole,
        /// How many of them are on the social charge.
        social_count: Option<Whole>,
        /// The share of their receipt that is forgiven.
        exempt_share: Option<Rate>,
        /// Whether they are homes with a shop, which `pricing.home_with_shop` may bill in another category.
        shop: Option<bool>,
    }
    check
}

impl UserGroup {
    /// The category whose prices they pay.
    pub fn billed_as(&self, plan: &Plan) -> Category {
        plan.pricing.billed_as(self.category, self.shop)
    }

    fn check(&self, at: &At<'_>, found: &mut Problems) {
        if self.on_social_charge() > self.count.get() {
            found.add(at.path_of("social_count"), Fault::MoreSocialThanAll);
        }
        if self.on_social_charge() > 0 && self.exempt_share.is_some_and(|share| !share.is_zero()) {
            found.add(at.path_of("exempt_share"), Fault::ExemptAndSocial);
        }
    }

    /// How many units of use are behind each connection.
    pub fn units(&self) -> u32 {
        self.units_of_use.map_or(1, Units::get)
    }

    /// How many are on the social charge.
    pub fn on_social_charge(&self) -> u32 {
        self.social_count.map_or(0, Whole::get)
    }
}

record! {
    /// A home, or another connection, as an example names it or a resident describes it.
    Home {
        /// People who live there, at most 10,000.
        people: People,
        /// Homes or shops behind its connection, where several share it. Without it, 1.
        units_of_use: Option<Units>,
        /// m³ a month; left out, it is worked out from the people.
        m3: Option<Volume>,
        /// Its category in the tariff.
        category: Category,
        /// Whether it is a home with a shop, which `pricing.home_with_shop` may bill in another category.
        shop: Option<bool>,
        /// Whether its use is measured, where the level leaves it open.
        metered: bool,
        /// Whether it is connected to the sewer, where there is one.
        sewer: bool,
        /// Whether it is on the social charge.
        social: bool,
        /// The share of its receipt that is forgiven: institutions.
        exempt_share: Option<Rate>,
    }
    check
}

/// The people of one connection: at most those of a large institution.
pub type People = Count<10_000>;

/// The units of use behind one connection.
pub type Units = Count<MOST_UNITS>;

/// The most units of use behind one connection: those of a large block of flats.
pub const MOST_UNITS: u32 = 1_000;

impl Home {
    /// How many units of use are behind its connection.
    pub fn units(&self) -> u32 {
        self.units_of_use.map_or(1, Units::get)
    }

    /// The category whose prices it pays.
    pub fn billed_as(&self, plan: &Plan) -> Category {
        plan.pricing.billed_as(self.category, self.shop)
    }

    pub(crate) fn check(&self, at: &At<'_>, found: &mut Problems) {
        if self.social && self.exempt_share.is_some_and(|share| !share.is_zero()) {
            found.add(at.path_of("social"), Fault::ExemptAndSocial);
        }
    }
}

record! {
    /// A named home that everybody is shown.
    Example {
        /// Its name.
        id: Id [town],
        /// What it is called: a family of five.
        label: Text [town],
        /// A drawing of `www/pictograms`.
        pictogram: Id [town],
        /// The home.
        home: Home,
    }
}

record! {
    /// The charge of the poorest.
    SocialCharge {
        /// What is taken off: 0.50 is half.
        discount: Rate,
        /// m³ a month to which it applies.
        covered_m3: Volume,
        /// The lines it applies to.
        #[cfg_attr(feature = "cli", schemars(extend("uniqueItems" = true)))]
        applies_to: Vec<DiscountedLine>,
        /// Who covers it first when it makes the operator lose.
        order: FundingOrder [town],
        /// Who pays it, where prices are found from the cost: elsewhere no price depends on it.
        paid_by: Option<SocialPayer>,
        /// The most the municipality gives a month, in soles.
        ceiling_per_month: Option<Exact> [town],
        /// What an extremely poor person spends a month, in soles.
        poverty_line: Option<Exact>,
        /// What the committee looks at, as questions that a family can put to itself.
        criteria: Vec<Text> [town],
        /// Cases that get it for a time without being poor by those questions.
        cases: Option<Vec<Text>> [town],
        /// Institutions that may get it where they show that they cannot pay.
        institutions: Option<Vec<Text>> [town],
        /// For how many months it is given before it is looked at again.
        duration_months: Option<Count> [town],
        /// Who looks at each request (the pilot towns: the municipality 1, the board 2, the operator 1).
        committee: Option<Vec<CommitteeSeats>> [town],
    }
    check
}

record! {
    /// Who sits on the committee of the social charge.
    CommitteeSeats {
        /// Whom they stand for.
        who: Text,
        /// How many they are.
        members: Count,
    }
}

impl SocialCharge {
    /// How many people its committee has; 0 where no document says.
    pub fn committee_members(&self) -> u32 {
        let seats = self.committee.iter().flatten();
        seats.fold(0, |all, seat| all.saturating_add(seat.members.get()))
    }

    fn check(&self, at: &At<'_>, found: &mut Problems) {
        let lines = self.applies_to.iter().map(|line| line.word());
        super::read::once(lines, &at.path_of("applies_to"), "", found);
    }
}

words! {
    /// A line of the receipt that the social discount applies to.
    DiscountedLine {
        /// Water.
        Water = "water",
        /// Sewer.
        Sewer = "sewer",
        /// Fixed charge.
        Fixed = "fixed",
    }
}

words! {
    /// Who covers the social charge first.
    FundingOrder {
        /// The operator's margin, then the municipality.
        OperatorFirst = "operator_first",
        /// The municipality, then the operator's margin.
        MunicipalityFirst = "municipality_first",
    }
}

words! {
    /// Who pays the social charge where prices are found from the cost.
    SocialPayer {
        /// The municipality: prices don't change.
        Municipality = "municipality",
        /// The other users: their price rises.
        OtherUsers = "other_users",
    }
}

record! {
    /// The fund for investment, expansion and emergencies.
    Fund {
        /// Share of turnover, one or one for each year; null where no document gives it.
        rate: Option<YearRates>,
        /// What is kept apart from the fund for purposes of its own.
        reserves: Option<Vec<Reserve>>,
        /// Whether the fund pays for replacement.
        pays_replacement: bool,
        /// What the rate is taken on.
        base: FundBase,
        /// What is in it at the start, in soles.
        opening_balance: Option<Exact> [town],
        /// The months of operating cost that it should hold for an emergency.
        #[cfg_attr(feature = "cli", schemars(with = "Option<super::schema::Factor>"))]
        target_months: Option<Decimal> [town],
        /// What it is meant to pay.
        uses: Option<Vec<PlannedUse>> [town],
        /// What bidders offer to pay into it.
        offers: Option<Vec<Offer>> [town],
    }
}

record! {
    /// What is kept apart from the fund: for disasters, ecosystem services, quality control.
    Reserve {
        /// What it is called.
        label: Text,
        /// What it is for, in a sentence.
        purpose: Option<Text> [town],
        /// Share of turnover, one or one for each year; taken on what the fund's rate is taken on.
        rate: YearRates,
    }
}

/// A rate that is the same in every year, or one for each; the last holds in the years after.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct YearRates(Vec<Rate>);

impl YearRates {
    /// The same in every year.
    pub fn always(rate: Rate) -> YearRates {
        YearRates(vec![rate])
    }

    /// That of the first year, which is the receipt's.
    pub fn first(&self) -> Rate {
        self.0.first().copied().unwrap_or_default()
    }

    /// That of a year, from 1.
    pub fn of_year(&self, year: u32) -> Rate {
        let place = usize::try_from(year.saturating_sub(1)).ok();
        place.and_then(|place| self.0.get(place)).or(self.0.last()).copied().unwrap_or_default()
    }

    /// Those of the first years, one by one: after them nothing changes.
    pub fn each(&self) -> &[Rate] {
        &self.0
    }
}

impl Read for YearRates {
    fn read(at: &At<'_>, found: &mut Problems) -> YearRates {
        let Some(Value::List(rates)) = at.value else { return YearRates::always(Rate::read(at, found)) };
        if rates.is_empty() {
            found.add(at.path.clone(), Fault::TooFew(1));
        }
        YearRates(Vec::read(at, found))
    }
}

pack_as! {
    YearRates: Vec<Rate>, |it| it.0.clone(), YearRates;
}

impl Fund {
    /// After how many years no rate of the fund or of a reserve changes any more.
    pub fn years_of_rates(&self) -> u32 {
        let of_reserves = self.reserves.iter().flatten().map(|reserve| &reserve.rate);
        let years = self.rate.iter().chain(of_reserves).map(|rates| rates.each().len()).max().unwrap_or_default();
        u32::try_from(years).unwrap_or(u32::MAX)
    }

    /// What its reserves receive together in a year, from 1.
    ///
    /// # Errors
    /// [`crate::number::refusal::Refusal::OutOfRange`] beyond the range of decimals.
    pub fn reserved(&self, year: u32) -> Finding<Rate> {
        Rate::sum(self.reserves.iter().flatten().map(|reserve| reserve.rate.of_year(year)))
    }
}

record! {
    /// Something the fund is meant to pay.
    PlannedUse {
        /// What it is.
        label: Text,
        /// The month in which it is paid, from 1.
        month: Count,
        /// Soles.
        amount: Exact,
    }
}

record! {
    /// A bidder's offer.
    Offer {
        /// Who offers.
        label: Text,
        /// The share of turnover.
        rate: Rate,
    }
}

words! {
    /// What the fund's rate is taken on.
    FundBase {
        /// What is billed.
        Billed = "billed",
        /// What is collected.
        Collected = "collected",
    }
}

record! {
    /// Value added tax (IGV).
    Tax {
        /// Its rate; 0 where the town is exempt.
        vat_rate: Rate,
        /// Since when it holds.
        since: Option<Date> [town],
    }
}

record! {
    /// Where numbers come from.
    Source {
        /// The places it is the source of, each with everything inside it: `today`, `aspects[0].levels[1]`.
        #[cfg_attr(feature = "cli", schemars(with = "Vec<super::schema::Words>"))]
        paths: Vec<String>,
        /// What kind of source it is.
        kind: SourceKind,
        /// The document, or who assumed or decided it.
        title: Text,
        /// Table, page or article.
        place: Option<Text>,
        /// What has to be known about it.
        note: Option<Text> [town],
    }
}

words! {
    /// Kinds of source.
    SourceKind {
        /// A document gives the number.
        Document = "document",
        /// A law or ordinance fixes it.
        Law = "law",
        /// Nobody gives it: it is assumed.
        Assumption = "assumption",
        /// It is invented to show how the plan works.
        Illustrative = "illustrative",
    }
}
