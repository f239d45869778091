//! What a municipality writes: the plan of a town, its strict reading and its checks.
//!
//! | file | what it is for |
//! |---|---|
//! | `value` | the tree that JSON text and JavaScript objects both become |
//! | `text` | that tree from a file: its encoding, its JSON |
//! | `print` | that tree as JSON text again |
//! | `read` | strict reading with every problem at once |
//! | `found` | what was found wrong so far |
//! | `thorough` | what finds a place among very many, and the name that was meant |
//! | `declare` | the macros that declare records |
//! | `shape` | what a place of the format may hold, for forms and tables |
//! | `form` | the steps in which a plan is filled in |
//! | `place` | what stands at a path of the tree |
//! | `drafted` | a plan that somebody is still writing, with all that it lacks |
//! | `pack` | a sound plan on one line, for pages |
//! | `problem`, `explain` | what can be wrong, and each in words |
//! | `plain` | problems and places in the words of a form |
//! | `leaf` | numbers with their range, texts, ids, dates |
//! | `money` | the money of a plan, and the name of its tax |
//! | `town`, `roles`, `service`, `cost`, `category`, `tariff`, `charges`, `users`, `outlook` | the records of the format |
//! | `check`, `sources` | what they must say together |
//! | `schema` | what the published JSON Schema says of the smallest things |

pub mod category;
pub mod charges;
mod check;
pub mod cost;
mod declare;
pub mod drafted;
mod explain;
pub mod form;
mod found;
pub mod leaf;
pub mod money;
pub mod outlook;
pub mod pack;
pub mod pictogram;
pub mod place;
pub mod plain;
#[cfg(feature = "json")]
pub mod print;
pub mod problem;
pub mod read;
pub mod roles;
#[cfg(feature = "cli")]
mod schema;
pub mod service;
pub mod shape;
mod sources;
pub mod tariff;
#[cfg(feature = "json")]
pub mod text;
mod thorough;
pub mod town;
pub mod users;
pub mod value;

use crate::locale::Lang;
use crate::number::currency::Money;
use crate::number::digits;
use crate::number::money::{Exact, Rate};
use crate::number::written;
use charges::{CollateralService, LatePayment, NewConnection};
use cost::Costs;
use declare::{record, words};
pub use explain::begin;
use leaf::{Id, Text};
use outlook::Outlook;
use pack::{Extent, Pack, Packed, Packer};
use problem::{Fault, Problem};
use read::{At, Problems, Read};
use roles::Role;
use rust_decimal::Decimal;
use service::{Aspect, Level};
use std::mem::ManuallyDrop;
use tariff::{Categories, PriceOrigin, Pricing, SpecificRate, Tariff};
#[cfg(feature = "json")]
pub use text::{value_from_bytes, value_from_json};
use town::{Approved, Today, Town};
use users::{Example, Fund, SocialCharge, SocialPayer, Source, Tax, UserGroup};
use value::Value;

record! {
    /// The plan of a town for Tarifa Clara: its service today, the levels on offer and what each costs, the tariff's
    /// rules, and the source of every number. Numbers are JSON numbers of at most 15 significant digits or decimal
    /// strings, and are exact; `null` says that no document gives the number.
    #[cfg_attr(feature = "cli", schemars(extend("if" = schema::no_categories(), "then" = schema::of_the_five())))]
    Plan {
        /// The version of this format.
        format: Format,
        /// Its name in file names and addresses.
        id: Id,
        /// How sure its numbers are.
        status: Status,
        /// What must be known wherever the total stands, so that it does not mislead, in a short sentence or two. Absent
        /// where there is nothing to beware of.
        caution: Option<Text>,
        /// The money of its amounts and the name of its tax; absent where they are soles, and IGV.
        #[cfg_attr(feature = "cli", schemars(with = "Option<money::MoneyOfPlan>"))]
        money: Money,
        /// The town.
        town: Town,
        /// The service today.
        today: Today,
        /// What was approved, beyond its levels.
        approved: Option<Approved>,
        /// Who does what in the service; absent where no document says it.
        roles: Option<Vec<Role>> [town],
        /// The categories of users; without them, the five of Peruvian tariffs: `social`, `domestic`, `commercial`,
        /// `industrial` and `state`.
        #[cfg_attr(feature = "cli", schemars(with = "Option<Vec<category::Kind>>"))]
        categories: Categories {least 1},
        /// The questions that residents answer.
        aspects: Vec<Aspect> {least 1},
        /// The cost that every choice bears; null where no document gives it.
        costs: Option<Costs>,
        /// The groups of users; empty where no document gives them.
        users: Vec<UserGroup>,
        /// How prices come to be.
        pricing: Pricing,
        /// The schedule of prices.
        tariff: Tariff,
        /// What is collected for others.
        specific_rates: Vec<SpecificRate>,
        /// What a new connection costs and who pays it; null where no document says so.
        connection: Option<NewConnection>,
        /// The list of maximum prices of other services; null where no document gives it.
        collateral_services: Option<Vec<CollateralService>> [town] {least 1},
        /// What follows when receipts are not paid; null where no document says so.
        late_payment: Option<LatePayment>,
        /// The charge of the poorest.
        social_charge: Option<SocialCharge>,
        /// The investment fund.
        fund: Option<Fund>,
        /// The years ahead; null where no document speaks of them.
        outlook: Option<Outlook> [town],
        /// VAT.
        tax: Tax,
        /// The share of what is billed that is collected.
        collection_rate: Option<Rate>,
        /// The share of production that is not billed, unless a level settles it.
        losses: Option<Rate>,
        /// A lasting contribution of the municipality, in soles a year.
        municipal_contribution: Option<Exact>,
        /// The homes that everybody is shown; the first is where the page starts.
        examples: Vec<Example> {least 1},
        /// Where every number comes from.
        sources: Vec<Source>,
        /// What has to be known about the documents: where they contradict themselves.
        notes: Vec<Text> [town],
    }
    check
}

words! {
    /// How sure a plan's numbers are.
    Status {
        /// The town approved it.
        Approved = "approved",
        /// It is proposed.
        Proposal = "proposal",
        /// An ordinance has put it in force.
        InForce = "in_force",
        /// Its numbers are invented; a badge says so wherever they appear.
        Illustrative = "illustrative",
    }
}

/// The version of the format: 2. A plan of format 1 says the same in the same words, and less.
#[derive(Debug, Clone, Copy, Default)]
pub struct Format;

impl Read for Format {
    fn read(at: &At<'_>, found: &mut Problems) -> Format {
        match at.value {
            Some(Value::Number(text))
                if digits::decimal(text).is_some_and(|it| it == Decimal::ONE || it == Decimal::TWO) => {}
            _ if at.absent() => found.add(at.path.clone(), Fault::Missing),
            _ => found.add(at.path.clone(), Fault::Version),
        }
        Format
    }
}

/// Packed plans belong to one version of the program: a page that was kept may meet a module that was not.
impl Pack for Format {
    fn pack<E: Extent>(&self, out: &mut Packer<E>) {
        out.put(E::FORMAT);
    }

    fn unpack<E: Extent>(from: &mut Packed<'_, E>) -> Format {
        let ours = from.take() == E::FORMAT;
        from.said(ours.then_some(Format))
    }
}

impl Plan {
    /// The plan on one line and in one language, as a whole or for a home: see [`pack`].
    pub fn packed<E: Extent>(&self, lang: Lang) -> String {
        let mut out = Packer::<E>::new(lang);
        self.pack(&mut out);
        out.finish()
    }

    /// A plan that was packed; nothing where the text was packed for another module. A page keeps its plan, so the code that
    /// would let go of one stays behind.
    pub fn from_packed<E: Extent>(text: &str) -> Option<ManuallyDrop<Plan>> {
        let mut packed = Packed::<E>::new(text);
        let plan = ManuallyDrop::new(Plan::unpack(&mut packed));
        packed.is_sound().then_some(plan)
    }

    /// Reads a plan from its tree.
    ///
    /// # Errors
    /// Everything that is wrong with it, each with its place.
    pub fn from_value(value: &Value) -> Result<Plan, Vec<Problem>> {
        let mut found = Problems::of_a_text();
        let plan = Plan::read(&At::root(value), &mut found);
        found.listed(plan)
    }

    /// Reads a plan from JSON text.
    ///
    /// # Errors
    /// Everything that is wrong with it, each with its place.
    #[cfg(feature = "cli")]
    pub fn from_json(text: &str) -> Result<Plan, Vec<Problem>> {
        Plan::from_value(&value_from_json(text)?)
    }

    /// The source of the number at a path: the one that names the nearest place around it.
    pub fn source(&self, path: &str) -> Option<&Source> {
        let (mut nearest, mut length) = (None, 0);
        for source in &self.sources {
            for place in source.paths.iter().filter(|place| read::within(path, place)) {
                if place.len() >= length {
                    (nearest, length) = (Some(source), place.len());
                }
            }
        }
        nearest
    }

    /// Who pays the social charge where prices are found from the cost; elsewhere nobody's price depends on it.
    pub fn social_payer(&self) -> SocialPayer {
        match &self.social_charge {
            Some(social) if self.pricing.prices == PriceOrigin::ToFind => social.paid_by.unwrap_or_default(),
            _ => SocialPayer::Municipality,
        }
    }

    /// Whether several homes or shops are behind one connection anywhere in the town: elsewhere nothing is said of units of use.
    pub fn shares_connections(&self) -> bool {
        let groups = self.users.iter().map(UserGroup::units);
        groups.chain(self.examples.iter().map(|example| example.home.units())).any(|units| units > 1)
    }

    /// Where the level stands that brings a tariff of its own, of levels that are chosen: its aspect's place and its own.
    pub fn own_tariff(&self, levels: &[(&Aspect, &Level)]) -> Option<(usize, usize)> {
        let (aspect, level) = levels.iter().find(|(_, level)| level.tariff.is_some())?;
        let a = self.aspects.iter().position(|one| one.id == aspect.id)?;
        let l = aspect.levels.iter().position(|one| one.id == level.id)?;
        Some((a, l))
    }

    /// The tariff that a level brings, or else the plan's.
    pub fn tariff_at(&self, own: Option<(usize, usize)>) -> &Tariff {
        let own = own.and_then(|(a, l)| self.aspects.get(a)?.levels.get(l)?.tariff.as_ref());
        own.unwrap_or(&self.tariff)
    }

    /// Where that tariff stands in a plan.
    pub fn tariff_place(own: Option<(usize, usize)>) -> String {
        let Some((a, l)) = own else { return "tariff".to_owned() };
        let [a, l] = [a, l].map(|place| digits::text(place.into()));
        written::joined(&["aspects[", &a, "].levels[", &l, "].tariff"])
    }

    /// Every tariff of the plan: its own, and those that a level brings, each with the places of its aspect and level.
    pub fn tariffs(&self) -> impl Iterator<Item = (Option<(usize, usize)>, &Tariff)> {
        let of_levels = self.aspects.iter().enumerate().flat_map(|(a, aspect)| {
            let levels = aspect.levels.iter().enumerate();
            levels.filter_map(move |(l, level)| Some((Some((a, l)), level.tariff.as_ref()?)))
        });
        std::iter::once((None, &self.tariff)).chain(of_levels)
    }

    /// The aspect with an id.
    pub fn aspect(&self, id: &str) -> Option<&Aspect> {
        self.aspects.iter().find(|aspect| aspect.id.as_str() == id)
    }
}
