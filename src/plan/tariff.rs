//! The schedule of prices: categories, blocks, fixed charges, sewer; and how prices come to be.

pub use super::category::{Categories, Category, Class};
use super::declare::{one_of, record, words};
use super::leaf::{Id, Text};
use super::pack::{Extent, Pack, Packed, Packer};
use super::problem::Fault;
use super::read::{At, Problems, Read};
use crate::number::money::{Exact, Price, Rate, Volume};
use rust_decimal::Decimal;

record! {
    /// How prices come to be.
    Pricing {
        /// Where they come from.
        prices: PriceOrigin,
        /// Whether the prices, fixed charges and minimum charges of the plan include VAT.
        include_vat: bool,
        /// The coin that cash payments are rounded down to, 0.01 to 1,000 (in Peru S/ 0.10 since 2019); null where nothing
        /// is rounded.
        #[cfg_attr(feature = "cli", schemars(with = "Option<super::schema::CashStep>"))]
        cash_step: Option<Exact>,
        /// The category in which a home with a shop is billed; none where the town makes no difference.
        home_with_shop: Option<Category>,
        /// How prices that are found are published; without it, a price per m³ to the nearest 0.001 and a charge to the
        /// nearest 0.01.
        publish: Option<Publish>,
    }
    check
}

record! {
    /// How a price that was found is rounded before anybody pays it.
    Publish {
        /// What it is a whole number of, 0.001 to 1,000.
        #[cfg_attr(feature = "cli", schemars(with = "super::schema::PublishStep"))]
        step: Exact,
        /// Which way.
        direction: Direction,
    }
}

words! {
    /// Which way a price is rounded.
    Direction {
        /// To the nearest step, a half up.
        Nearest = "nearest",
        /// Up to the next step, as a family charge usually is.
        Up = "up",
    }
}

impl Pricing {
    /// The category whose prices a connection of a category pays, with a shop or without.
    pub fn billed_as(&self, own: Category, shop: Option<bool>) -> Category {
        self.home_with_shop.filter(|_| shop == Some(true)).unwrap_or(own)
    }

    fn check(&self, at: &At<'_>, found: &mut Problems) {
        let (least, most) = (Exact::new(Decimal::new(1, 2)), Exact::new(Decimal::ONE_THOUSAND));
        found.narrow(&at.path_of("cash_step"), least.value(), most.value());
        if self.cash_step.is_some_and(|step| step < least || step > most) {
            found.add(at.path_of("cash_step"), Fault::OutOfRange(least.value(), most.value()));
        }
        let Some(publish) = &self.publish else { return };
        if self.prices == PriceOrigin::Given {
            found.add(at.path_of("publish"), Fault::PublishGiven);
        }
        let (least, most) = (Decimal::new(1, 3), Decimal::ONE_THOUSAND);
        let step = at.path_of("publish.step");
        found.narrow(&step, least, most);
        if found.sound(&step) && (publish.step.value() < least || publish.step.value() > most) {
            found.add(step, Fault::OutOfRange(least, most));
        }
    }
}

words! {
    /// Where prices come from.
    PriceOrigin {
        /// An ordinance has fixed them: blocks have a `price`.
        Given = "given",
        /// They are found from the cost: blocks have a `factor`.
        ToFind = "to_find",
        /// The chosen level's average cost per m³ is the base price: blocks have a `factor`.
        AverageCost = "average_cost",
    }
}

/// The tariff: what each category pays, under its id; a category that the town does not have is left out.
#[derive(Debug, Clone)]
pub struct Tariff(Vec<(Category, Schedule)>);

impl Read for Tariff {
    fn read(at: &At<'_>, found: &mut Problems) -> Tariff {
        let known = found.categories;
        let mut schedules = Vec::new();
        if known.cannot_be_read() {
            return Tariff(schedules);
        }
        at.only_keys(&known.ids(), found);
        for category in known.iter() {
            if let Some(schedule) = at.field(category.id(), found) {
                schedules.push((category, schedule));
            }
        }
        Tariff(schedules)
    }
}

impl Pack for Tariff {
    fn pack<E: Extent>(&self, out: &mut Packer<E>) {
        self.0.pack(out);
    }

    fn unpack<E: Extent>(from: &mut Packed<'_, E>) -> Tariff {
        Tariff(Vec::unpack(from))
    }
}

record! {
    /// What a category pays.
    #[cfg_attr(feature = "cli", schemars(extend("anyOf" = super::schema::blocks_or_charge())))]
    Schedule {
        /// A part that does not depend on use.
        fixed_charge: Option<FixedCharge>,
        /// How blocks are applied.
        scheme: Scheme,
        /// Blocks, each ending above the one before; the last has no limit. None where a home pays the same whatever it
        /// uses: then there is a fixed charge alone.
        blocks: Vec<Block>,
        /// m³ billed at least to a metered user.
        minimum_m3: Option<Volume>,
        /// m³ billed to an unmetered user.
        assigned_m3: Option<Volume>,
        /// The least that water, sewer and fixed charge come to, in soles a month.
        minimum_charge: Option<Exact>,
        /// What sewerage costs.
        sewer: Option<Sewer>,
    }
    check
}

one_of! {
    /// A fixed charge.
    FixedCharge {
        /// Soles a month.
        Amount = "amount": Exact,
        /// So many times the base price.
        #[cfg_attr(feature = "cli", schemars(with = "super::schema::Factor"))]
        Factor = "factor": Decimal,
    }
}

words! {
    /// How blocks are applied.
    Scheme {
        /// Each m³ at its own block's price.
        IncreasingBlock = "increasing_block",
        /// Every m³ at the price of the block reached.
        VolumeDifferentiated = "volume_differentiated",
        /// One price.
        Flat = "flat",
    }
}

record! {
    /// A block of consumption.
    Block {
        /// Its upper limit in m³, which still belongs to it; none for the last.
        up_to_m3: Option<Volume>,
        /// Soles per m³, where prices are given.
        price: Option<Price>,
        /// Times the base price, where prices are found.
        #[cfg_attr(feature = "cli", schemars(with = "Option<super::schema::Factor>"))]
        factor: Option<Decimal>,
    }
}

one_of! {
    /// What sewerage costs.
    Sewer {
        /// A share of the rounded water line.
        ShareOfWater = "share_of_water": Rate,
        /// Blocks of its own.
        #[cfg_attr(feature = "cli", schemars(with = "super::schema::Blocks"))]
        Blocks = "blocks": Vec<Block>,
    }
}

record! {
    /// Something collected for others with the receipt.
    SpecificRate {
        /// Its name.
        id: Id,
        /// What it pays for.
        label: Text,
        /// How much.
        charge: RateCharge,
    }
}

one_of! {
    /// How a specific rate is charged.
    RateCharge {
        /// Soles a month.
        Amount = "amount": Exact,
        /// A share of water, sewer, fixed charge and top-up.
        Rate = "rate": Rate,
    }
}

impl Tariff {
    /// What a category pays, where the town has it.
    pub fn schedule(&self, category: Category) -> Option<&Schedule> {
        self.categories().find(|(one, _)| *one == category).map(|(_, schedule)| schedule)
    }

    /// Whether everybody pays the same whatever they use.
    pub fn per_home(&self) -> bool {
        self.categories().all(|(_, schedule)| schedule.per_home())
    }

    /// Whether something holds of any category.
    pub fn any(&self, holds: fn(&Schedule) -> bool) -> bool {
        self.categories().any(|(_, schedule)| holds(schedule))
    }

    /// The categories of this town.
    pub fn categories(&self) -> impl Iterator<Item = (Category, &Schedule)> {
        self.0.iter().map(|(category, schedule)| (*category, schedule))
    }
}

impl Schedule {
    /// Whether a home pays the same whatever it uses, as a family charge is paid: no m³ has a price.
    pub fn per_home(&self) -> bool {
        let free =
            |block: &Block| block.price.unwrap_or_default().is_zero() && block.factor.unwrap_or_default().is_zero();
        let sewer = match &self.sewer {
            Some(Sewer::Blocks(blocks)) => blocks.iter().all(free),
            _ => true,
        };
        self.fixed_charge.is_some() && sewer && self.blocks.iter().all(free)
    }

    fn check(&self, at: &At<'_>, found: &mut Problems) {
        if !self.blocks.is_empty() || self.fixed_charge.is_none() {
            check_blocks(&self.blocks, &at.path_of("blocks"), found);
        }
        if self.scheme == Scheme::Flat && self.blocks.len() > 1 {
            found.add(at.path_of("scheme"), Fault::FlatBlocks);
        }
        if self.scheme == Scheme::VolumeDifferentiated {
            check_not_falling(&self.blocks, &at.path_of("blocks"), found);
        }
        if let Some(Sewer::Blocks(blocks)) = &self.sewer {
            let path = at.path_of("sewer.blocks");
            check_blocks(blocks, &path, found);
            if self.scheme == Scheme::VolumeDifferentiated {
                check_not_falling(blocks, &path, found);
            }
        }
    }
}

fn check_blocks(blocks: &[Block], path: &str, found: &mut Problems) {
    if blocks.is_empty() {
        found.add(path, Fault::TooFew(1));
    }
    let mut below = Volume::ZERO;
    let last = blocks.len().saturating_sub(1);
    for (i, block) in blocks.iter().enumerate() {
        let place = format!("{path}[{i}].up_to_m3");
        match block.up_to_m3 {
            Some(limit) => {
                if limit <= below {
                    found.add(place, Fault::UnsortedBlocks);
                }
                if i == last {
                    found.add(path, Fault::NoOpenBlock);
                }
                below = limit;
            }
            None if i < last => found.add(place, Fault::OpenBlockInside),
            None => {}
        }
    }
}

fn check_not_falling(blocks: &[Block], path: &str, found: &mut Problems) {
    for (i, block) in falling(blocks) {
        let key = if block.price.is_some() { "price" } else { "factor" };
        found.add(format!("{path}[{i}].{key}"), Fault::FallingPrices);
    }
}

/// The blocks whose m³ cost less than those of the block before, with their places.
pub fn falling(blocks: &[Block]) -> impl Iterator<Item = (usize, &Block)> {
    let price = |block: &Block| block.price.map_or(block.factor.unwrap_or_default(), |price| price.value());
    let behind = blocks.iter().enumerate().skip(1);
    let pairs = blocks.iter().zip(behind);
    pairs.filter(move |(before, (_, block))| price(block) < price(before)).map(|(_, block)| block)
}
