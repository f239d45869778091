//! What the service costs: items of operation, assets to replace, investments.

use super::declare::{record, words};
use super::leaf::{Count, Id, Text};
use super::pack::pack_as;
use super::problem::Fault;
use super::read::{At, Problems, Read};
use super::shape::Bounded as _;
use crate::number::money::{Exact, Rate};
use rust_decimal::Decimal;

record! {
    /// The cost that every choice bears.
    Costs {
        /// What is spent every year.
        operation: Vec<OperatingItem>,
        /// Assets that wear out.
        replacement: Vec<Asset>,
        /// New works.
        investment: Vec<Investment>,
        /// Indirect costs as a share of the operating items before them (the pilot towns: 0.10).
        indirect_rate: Option<Rate>,
    }
}

record! {
    /// The cost that one level adds.
    LevelCosts {
        /// What it adds every year.
        operation: Vec<OperatingItem>,
        /// Assets it adds.
        replacement: Vec<Asset>,
        /// New works it needs.
        investment: Vec<Investment>,
    }
}

record! {
    /// Something spent every year.
    OperatingItem {
        /// Its name among the plan's costs.
        id: Id [town],
        /// What it is.
        label: Text [town],
        /// Its heading in the accounts.
        heading: Heading [town],
        /// Soles per unit of `per`; of what is bought so many times a year, the price of one.
        amount: Exact,
        /// What it grows with.
        per: Driver,
        /// What is bought every year: how much, and how often. Absent where `amount` is all of it.
        bought: Option<Bought>,
    }
    check
}

impl OperatingItem {
    fn check(&self, at: &At<'_>, found: &mut Problems) {
        if self.bought.is_some() && self.per != Driver::Year {
            found.add(at.path_of("bought"), Fault::BoughtByOther);
        }
    }
}

record! {
    /// How much of something is bought, and how often a year: chlorine, 30 kg, twelve times.
    Bought {
        /// What it is counted in: kg, days, receipts.
        unit: Text [town],
        /// How many of them each time.
        #[cfg_attr(feature = "cli", schemars(with = "super::schema::Factor"))]
        quantity: Decimal,
        /// How many times a year.
        times: Count<366>,
    }
}

record! {
    /// An asset that must be replaced at the end of its life.
    Asset {
        /// Its name among the plan's costs.
        id: Id [town],
        /// What it is.
        label: Text [town],
        /// What a new one costs, in soles.
        cost: Exact,
        /// Years it lasts, at most 100.
        life_years: Years,
        /// Interest a year, at most 0.5.
        interest: Interest,
        /// How it is provided for.
        provision: Provision,
    }
}

record! {
    /// A new work, paid over its life.
    Investment {
        /// Its name among the plan's costs.
        id: Id [town],
        /// What it is.
        label: Text [town],
        /// What it costs, in soles.
        cost: Exact,
        /// Years over which it is paid, at most 100.
        life_years: Years,
        /// Interest a year, at most 0.5.
        interest: Interest,
        /// The share of it that the tariff pays: 0 in the pilot towns.
        tariff_share: Rate,
        /// What it is for; null where no document says.
        purpose: Option<Purpose> [town],
    }
}

words! {
    /// What a new work is for (WSP 2008, Graphic 2).
    Purpose {
        /// A better service for those who have it.
        Improvement = "improvement",
        /// The service for more people.
        Expansion = "expansion",
    }
}

words! {
    /// The headings of Table 6, with energy apart from other materials.
    Heading {
        /// Wages.
        Personnel = "personnel",
        /// Printing, delivering and collecting receipts.
        InvoicingCollection = "invoicing_collection",
        /// Chlorine, pipes, tools.
        ProductsMaterials = "products_materials",
        /// Electricity and fuel.
        Energy = "energy",
        /// Water bought from others.
        PurchaseOfWater = "purchase_of_water",
        /// Repair of existing works.
        Rehabilitation = "rehabilitation",
        /// Of a water committee's family charge (SUNASS RCD 028-2018): running the system.
        Operation = "operation",
        /// Keeping it in order.
        Maintenance = "maintenance",
        /// The committee's own costs.
        Administration = "administration",
        /// What is put aside a year for minor repairs.
        MinorRehabilitation = "minor_rehabilitation",
        /// Everything else, indirect costs included.
        Other = "other",
    }
}

words! {
    /// What an operating item grows with.
    Driver {
        /// Once a year.
        Year = "year",
        /// For each connection, every month.
        ConnectionMonth = "connection_month",
        /// For each m³ produced.
        M3Produced = "m3_produced",
        /// For each m³ billed.
        M3Billed = "m3_billed",
    }
}

words! {
    /// How an asset's replacement is provided for.
    Provision {
        /// Capital recovery factor.
        Annuity = "annuity",
        /// Sinking fund factor.
        SinkingFund = "sinking_fund",
        /// Cost / life.
        StraightLine = "straight_line",
    }
}

/// Years of life: 1 to 100.
pub type Years = Count<100>;

/// Interest a year: 0 to 0.5, so that compounding it stays within the range of decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interest(Decimal);

impl Interest {
    /// The fraction a year.
    pub fn value(self) -> Decimal {
        self.0
    }
}

impl Read for Interest {
    fn read(at: &At<'_>, found: &mut Problems) -> Interest {
        Interest(at.number(&Interest::NUMBER, found))
    }
}

pack_as! {
    Interest: Decimal, |it| it.0, Interest;
}
