//! The town, its service today, and what was approved for it.

use super::cost::Heading;
use super::leaf::{Count, Date, Hours, Text, Whole};
use super::read::{At, Problems, record, words};
use crate::money::{Exact, Rate};
use rust_decimal::Decimal;

record! {
    /// The town.
    Town {
        /// Its name.
        name: String,
        /// Its district.
        district: Option<String>,
        /// Its province.
        province: Option<String>,
        /// Its department.
        department: Option<String>,
        /// Coast, highlands or jungle.
        region: Region,
        /// Inhabitants of the town.
        population: Option<Whole>,
        /// Homes.
        households: Option<Whole>,
        /// People in an average home.
        people_per_household: Option<Decimal>,
        /// Soles a person and month.
        income_per_person: Option<Exact>,
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
        as_of: Option<Text>,
        /// What a home pays a month, in soles, as printed.
        charge_per_month: Option<Exact>,
        /// Hours of water a day.
        hours_per_day: Option<Hours>,
        /// Share of homes with water.
        water_coverage: Option<Rate>,
        /// Share of homes with sewerage.
        sewer_coverage: Option<Rate>,
        /// What the service costs a year, in soles.
        annual_cost: Option<Exact>,
        /// Shares of that cost by heading, as printed: they need not add up to 1.
        cost_shares: Option<Vec<CostShare>>,
        /// Homes with water.
        households_served: Option<Whole>,
        /// Cost per home served and year, in soles, as printed.
        annual_cost_per_household: Option<Exact>,
        /// The share of income that the charge is, as printed.
        spending_share: Option<Rate>,
    }
    check
}

impl Today {
    fn check(&self, at: &At<'_>, found: &mut Problems) {
        let headings = self.cost_shares.iter().flatten().map(|share| share.heading.word());
        super::check::once(headings, &at.path_of("cost_shares"), ".heading", found);
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
        operator: Option<Text>,
        /// What kind of company it is.
        operator_kind: Option<Text>,
        /// Where it comes from.
        operator_origin: Option<String>,
        /// Who supervises.
        supervision: Option<Text>,
        /// When it began to operate.
        start_of_operations: Option<Date>,
        /// Its first capital, in soles.
        initial_capital: Option<Exact>,
        /// Its guarantee, as printed.
        performance_guarantee: Option<Text>,
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
        signed: Option<Date>,
        /// Years it runs.
        years: Option<Count>,
        /// Inhabitants it estimates.
        estimated_population: Option<Whole>,
        /// Connections it names.
        connections: Option<Whole>,
        /// Average monthly invoicing for water alone, in soles.
        average_invoicing_water: Option<Exact>,
        /// Average monthly billing for water and sewerage, in soles.
        average_billing_water_and_sewer: Option<Exact>,
    }
}
