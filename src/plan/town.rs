//! The town, its service today, and what was approved for it.

use super::cost::Heading;
use super::declare::{record, words};
use super::leaf::{Count, Hours, Text, Whole};
use super::problem::Fault;
use super::read::{At, Problems};
use crate::number::date::Date;
use crate::number::money::{Exact, Rate};
use rust_decimal::Decimal;

record! {
    /// The town.
    Town {
        /// Its name.
        #[cfg_attr(feature = "cli", schemars(with = "super::schema::Words"))]
        name: String [town],
        /// Its district.
        #[cfg_attr(feature = "cli", schemars(with = "Option<super::schema::Words>"))]
        district: Option<String> [town],
        /// Its province.
        #[cfg_attr(feature = "cli", schemars(with = "Option<super::schema::Words>"))]
        province: Option<String> [town],
        /// Its department.
        #[cfg_attr(feature = "cli", schemars(with = "Option<super::schema::Words>"))]
        department: Option<String> [town],
        /// Coast, highlands or jungle, in a country that has them.
        region: Option<Region> [town],
        /// Inhabitants of the town.
        population: Option<Whole> [town],
        /// Homes.
        households: Option<Whole> [town],
        /// People in an average home.
        #[cfg_attr(feature = "cli", schemars(with = "Option<super::schema::Factor>"))]
        people_per_household: Option<Decimal> [town],
        /// Soles a person and month.
        income_per_person: Option<Exact>,
        /// What part of its income a family can pay for water; where a plan does not say it, 3 % to 5 %.
        affordable: Option<Affordable>,
    }
}

record! {
    /// What part of its income a family can pay for water.
    Affordable {
        /// As is usual; more than nothing.
        usual: Rate,
        /// At most; no less.
        most: Rate,
    }
    check
}

impl Affordable {
    fn check(&self, at: &At<'_>, found: &mut Problems) {
        let least = Decimal::new(1, 3);
        if self.usual.value() < least {
            found.add(at.path_of("usual"), Fault::OutOfRange(least, Decimal::ONE));
        }
        if self.most < self.usual {
            found.add(at.path_of("most"), Fault::OutOfRange(self.usual.value(), Decimal::ONE));
        }
    }
}

impl Town {
    /// What part of its income a family can pay for water: as is usual, and at most.
    pub fn affordable(&self) -> [Rate; 2] {
        // What is customarily said in Peru.
        let customary = [3, 5].map(|percent| Rate::new(Decimal::new(percent, 2)));
        self.affordable.as_ref().map_or(customary, |own| [own.usual, own.most])
    }
}

words! {
    /// The natural regions of Peru.
    Region {
        /// Costa.
        Coast = "coast",
        /// Sierra.
        Highlands = "highlands",
        /// Selva.
        Jungle = "jungle",
    }
}

record! {
    /// The service today.
    Today {
        /// When that was, in words: "2004 y 2005".
        as_of: Option<Text> [town],
        /// What a home pays a month, in soles, as printed.
        charge_per_month: Option<Exact>,
        /// Who pays what the charge does not cover, as in "la municipalidad, con dinero de todos"; absent where it is
        /// the municipality.
        payer: Option<Text>,
        /// Hours of water a day.
        hours_per_day: Option<Hours> [town],
        /// Share of homes with water.
        water_coverage: Option<Rate> [town],
        /// Share of homes with sewerage.
        sewer_coverage: Option<Rate> [town],
        /// What the service costs a year, in soles.
        annual_cost: Option<Exact> [town],
        /// Shares of that cost by heading, as printed: they need not add up to 1.
        cost_shares: Option<Vec<CostShare>> [town],
        /// Homes with water.
        households_served: Option<Whole>,
        /// Cost per home served and year, in soles, as printed.
        annual_cost_per_household: Option<Exact> [town],
        /// The share of income that the charge is, as printed.
        spending_share: Option<Rate>,
    }
    check
}

impl Today {
    fn check(&self, at: &At<'_>, found: &mut Problems) {
        let headings = self.cost_shares.iter().flatten().map(|share| share.heading.word());
        super::read::once(headings, &at.path_of("cost_shares"), ".heading", found);
    }
}

record! {
    /// The share of a heading in today's cost.
    CostShare {
        /// The heading.
        heading: Heading,
        /// Its share.
        share: Rate,
    }
}

record! {
    /// The proposal that the town approved, beyond its levels.
    Approved {
        /// Who operates.
        operator: Option<Text> [town],
        /// What kind of company it is.
        operator_kind: Option<Text> [town],
        /// Where it comes from.
        #[cfg_attr(feature = "cli", schemars(with = "Option<super::schema::Words>"))]
        operator_origin: Option<String> [town],
        /// Who supervises.
        supervision: Option<Text> [town],
        /// When it began to operate.
        start_of_operations: Option<Date> [town],
        /// Its first capital, in soles.
        initial_capital: Option<Exact> [town],
        /// Its guarantee, as printed.
        performance_guarantee: Option<Text> [town],
        /// Average monthly bill of a home, in soles.
        average_billing: Option<Exact>,
        /// The contract.
        contract: Option<Contract>,
    }
}

record! {
    /// A contract between the municipality and its operator.
    Contract {
        /// When it was signed.
        signed: Option<Date> [town],
        /// Years it runs.
        years: Option<Count> [town],
        /// Inhabitants it estimates.
        estimated_population: Option<Whole> [town],
        /// Connections it names.
        connections: Option<Whole>,
        /// Average monthly invoicing for water alone, in soles.
        average_invoicing_water: Option<Exact>,
        /// Average monthly billing for water and sewerage, in soles.
        average_billing_water_and_sewer: Option<Exact> [town],
    }
}
