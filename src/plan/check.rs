//! What the parts of a plan must say together.

use super::Plan;
use super::cost::{Driver, LevelCosts};
use super::leaf::Id;
use super::problem::Fault;
use super::read::{At, Problems, once, unique};
use super::service::{Aspect, Level, Link};
use super::tariff::{Block, Category, FixedCharge, PriceOrigin, Schedule, Sewer};
use super::users::FundBase;
use super::value::Value;
use crate::number::digits;
use crate::number::money::Rate;
use crate::plan::pictogram;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

impl Plan {
    pub(super) fn check(&self, at: &At<'_>, found: &mut Problems) {
        let names = Names::of(self);
        unique(self.aspects.iter().map(|aspect| &aspect.id), "aspects", found);
        unique(self.users.iter().map(|group| &group.id), "users", found);
        unique(self.specific_rates.iter().map(|rate| &rate.id), "specific_rates", found);
        unique(self.examples.iter().map(|example| &example.id), "examples", found);
        once(self.roles.iter().flatten().map(|role| role.question.word()), "roles", ".question", found);
        let services = self.collateral_services.iter().flatten();
        unique(services.map(|service| &service.id), "collateral_services", found);
        for (key, empty) in [
            ("aspects", self.aspects.is_empty()),
            ("examples", self.examples.is_empty()),
            ("collateral_services", self.collateral_services.as_ref().is_some_and(Vec::is_empty)),
        ] {
            if empty {
                found.add(key, Fault::TooFew(1));
            }
        }
        self.check_levels(&names, found);
        if !self.categories.cannot_be_read() {
            self.check_pricing(found);
            self.check_users(found);
            self.check_volumes(found);
        }
        self.check_social(at, found);
        self.check_losses(found);
        self.check_today(found);
        self.check_increases(found);
        self.check_rates(found);
        self.check_proposed(&names, found);
        self.check_sources(at, found);
    }

    fn levels(&self) -> impl Iterator<Item = (String, &Id, &Level)> {
        self.aspects.iter().enumerate().flat_map(|(a, aspect)| {
            let place = move |(l, level)| (format!("aspects[{a}].levels[{l}]"), &aspect.id, level);
            aspect.levels.iter().enumerate().map(place)
        })
    }

    fn check_levels(&self, names: &Names<'_>, found: &mut Problems) {
        let mut cost_ids: Vec<(String, &Id)> = Vec::new();
        let groups_known = found.sound("users");
        if let Some(costs) = &self.costs {
            cost_ids.extend(ids_of("costs", &costs.operation, &costs.replacement, &costs.investment));
        }
        for (path, own, level) in self.levels() {
            check_pictogram(&format!("{path}.pictogram"), &level.pictogram, found);
            for (key, links) in [("requires", level.required()), ("excludes", level.excluded())] {
                for (i, link) in links.iter().enumerate() {
                    names.check_link(&format!("{path}.{key}[{i}]"), own, link, found);
                }
            }
            let connections = level.sets.iter().filter_map(|facts| facts.connections.as_ref()).flatten();
            for (i, change) in connections.enumerate() {
                if groups_known && !names.groups.contains(change.group.as_str()) {
                    let fault = Fault::unknown(change.group.as_str(), names.groups.iter().copied());
                    found.add(format!("{path}.sets.connections[{i}].group"), fault);
                }
            }
            if let Some(LevelCosts { operation, replacement, investment }) = &level.costs {
                cost_ids.extend(ids_of(&format!("{path}.costs"), operation, replacement, investment));
            }
        }
        let mut seen = BTreeSet::new();
        for (path, id) in cost_ids {
            if !seen.insert(id.as_str()) {
                found.add(path, Fault::RepeatedId(id.to_string()));
            }
        }
    }

    fn check_pricing(&self, found: &mut Problems) {
        let origin = self.pricing.prices;
        for (own, tariff) in self.tariffs() {
            let place = Plan::tariff_place(own);
            for (category, schedule) in tariff.categories() {
                check_schedule(&format!("{place}.{}", category.id()), schedule, origin, found);
            }
            // Whoever has a category in the plan's tariff has one in every other, and the plan's own have prices.
            for category in self.categories.iter().filter(|category| tariff.schedule(*category).is_none()) {
                if self.categories.are_own() || self.tariff.schedule(category).is_some() {
                    found.add(format!("{place}.{}", category.id()), Fault::Missing);
                }
            }
            if tariff.categories().next().is_none() {
                found.add(place, Fault::TooFew(1));
            }
        }
        self.check_packages(found);
        if origin == PriceOrigin::AverageCost && self.costs.is_some() {
            found.add("costs", Fault::CostInPackage);
        }
        if self.pricing.home_with_shop.is_some_and(|category| self.tariff.schedule(category).is_none()) {
            found.add("pricing.home_with_shop", Fault::NoSuchCategory);
        }
        if origin == PriceOrigin::ToFind {
            if self.costs.is_none() {
                found.add("costs", Fault::NeedsForPrices("costs"));
            }
            if self.users.is_empty() {
                found.add("users", Fault::NeedsForPrices("users"));
            }
        }
        for (path, _, level) in self.levels() {
            if origin == PriceOrigin::AverageCost {
                if level.costs.is_some() {
                    found.add(format!("{path}.costs"), Fault::CostInPackage);
                }
                if level.charge_per_month.is_some() && level.average_cost_per_m3.is_some() {
                    found.add(format!("{path}.charge_per_month"), Fault::ChargeAndAverage);
                }
                continue;
            }
            for (key, present) in [
                ("charge_per_month", level.charge_per_month.is_some()),
                ("average_cost_per_m3", level.average_cost_per_m3.is_some()),
            ] {
                if present {
                    found.add(format!("{path}.{key}"), Fault::PackageOnly);
                }
            }
        }
    }

    /// Tariffs of levels, and what levels add.
    fn check_packages(&self, found: &mut Problems) {
        let mut first: Option<&Id> = None;
        for (path, aspect, level) in self.levels() {
            let given = self.pricing.prices == PriceOrigin::Given;
            for (key, present) in [("tariff", level.tariff.is_some()), ("adds", level.adds.is_some())] {
                if present && !given {
                    found.add(format!("{path}.{key}"), Fault::GivenOnly);
                }
            }
            if level.tariff.is_some() && first.get_or_insert(aspect).as_str() != aspect.as_str() {
                found.add(format!("{path}.tariff"), Fault::SecondTariff);
            }
            for (i, added) in level.adds.iter().flatten().enumerate() {
                if added.category.is_some_and(|category| self.tariff.schedule(category).is_none()) {
                    found.add(format!("{path}.adds[{i}].category"), Fault::NoSuchCategory);
                }
            }
        }
    }

    fn check_users(&self, found: &mut Problems) {
        let unmetering =
            self.levels().any(|(_, _, level)| level.sets.as_ref().is_some_and(|facts| facts.metered == Some(false)));
        let litres = self
            .levels()
            .any(|(_, _, level)| level.sets.as_ref().is_some_and(|facts| facts.litres_per_person_day.is_some()));
        let mut check = |path: String, category: Category, metered: bool| {
            if self.tariff.schedule(category).is_none() {
                found.add(format!("{path}.category"), Fault::NoSuchCategory);
                return;
            }
            let asks = |schedule: &Schedule| !schedule.per_home() && schedule.assigned_m3.is_none();
            if (unmetering || !metered) && self.tariffs().any(|(_, tariff)| tariff.schedule(category).is_some_and(asks))
            {
                found.add(format!("{path}.metered"), Fault::NoAssignedVolume);
            }
        };
        for (i, group) in self.users.iter().enumerate() {
            check(format!("users[{i}]"), group.billed_as(self), group.metered);
        }
        for (i, example) in self.examples.iter().enumerate() {
            check(format!("examples[{i}].home"), example.home.billed_as(self), example.home.metered);
        }
        for (i, example) in self.examples.iter().enumerate() {
            check_pictogram(&format!("examples[{i}].pictogram"), &example.pictogram, found);
            let per_home = self.tariff.schedule(example.home.billed_as(self)).is_some_and(Schedule::per_home);
            if example.home.m3.is_none() && !litres && !per_home {
                found.add(format!("examples[{i}].home.m3"), Fault::NoVolume);
            }
        }
    }

    /// What a group uses is needed where it pays by the m³, or where a cost grows with the m³ of everybody.
    fn check_volumes(&self, found: &mut Problems) {
        let of_levels =
            self.levels().filter_map(|(_, _, level)| level.costs.as_ref()).flat_map(|costs| &costs.operation);
        let mut items = self.costs.iter().flat_map(|costs| &costs.operation).chain(of_levels);
        let grows = items.any(|item| matches!(item.per, Driver::M3Billed | Driver::M3Produced));
        for (i, group) in self.users.iter().enumerate() {
            let per_home = self.tariff.schedule(group.billed_as(self)).is_some_and(Schedule::per_home);
            if group.m3.is_none() && (grows || !per_home) {
                found.add(format!("users[{i}].m3"), Fault::Missing);
            }
        }
    }

    fn check_social(&self, at: &At<'_>, found: &mut Problems) {
        if let Some(social) = &self.social_charge {
            let to_find = self.pricing.prices == PriceOrigin::ToFind;
            // Format 1 had it in every plan.
            let first = matches!(at.key("format").value, Some(Value::Number(format)) if digits::decimal(format) == Some(Decimal::ONE));
            match social.paid_by {
                None if to_find => found.add("social_charge.paid_by", Fault::NeedsForPrices("paid_by")),
                Some(_) if !to_find && !first => found.add("social_charge.paid_by", Fault::PayerOfNoPrice),
                _ => {}
            }
        }
        if self.social_charge.is_some() || !found.sound("social_charge") {
            return;
        }
        let groups = self.users.iter().enumerate().filter(|(_, group)| group.on_social_charge() > 0);
        let homes = self.examples.iter().enumerate().filter(|(_, example)| example.home.social);
        let places = groups.map(|(i, _)| format!("users[{i}].social_count"));
        for place in places.chain(homes.map(|(i, _)| format!("examples[{i}].home.social"))) {
            found.add(place, Fault::NoSocialCharge);
        }
    }

    /// Sewerage that is a share of water grows with it.
    fn check_increases(&self, found: &mut Problems) {
        let share = |schedule: &Schedule| matches!(schedule.sewer, Some(Sewer::ShareOfWater(_)));
        if !self.tariffs().any(|(_, tariff)| tariff.any(share)) {
            return;
        }
        let increases = self.outlook.as_ref().and_then(|outlook| outlook.increases.as_ref());
        for (i, increase) in increases.into_iter().flatten().enumerate() {
            if increase.sewer.is_some_and(|sewer| sewer != increase.water) {
                found.add(format!("outlook.increases[{i}].sewer"), Fault::SewerApart);
            }
        }
    }

    fn check_losses(&self, found: &mut Problems) {
        let levels = self.levels().map(|(path, _, level)| {
            (format!("{path}.sets.losses"), level.sets.as_ref().and_then(|facts| facts.losses))
        });
        for (place, losses) in std::iter::once(("losses".to_owned(), self.losses)).chain(levels) {
            if losses == Some(Rate::WHOLE) {
                found.add(place, Fault::AllLost);
            }
        }
    }

    /// What is paid today stands in one place: a level of today may repeat it, and nothing else.
    fn check_today(&self, found: &mut Problems) {
        let Some(charge) = self.today.charge_per_month.filter(|_| found.sound("today")) else { return };
        for (a, aspect) in self.aspects.iter().enumerate() {
            let todays = |level: &Level| Some(&level.id) == aspect.today.as_ref();
            for (l, level) in aspect.levels.iter().enumerate().filter(|(_, level)| todays(level)) {
                if level.charge_per_month.is_some_and(|other| other != charge) {
                    let place = format!("aspects[{a}].levels[{l}].charge_per_month");
                    found.add(place, Fault::TwoTodays(charge.value()));
                }
            }
        }
    }

    fn check_rates(&self, found: &mut Problems) {
        if !found.sound("collection_rate") || !found.sound("fund") {
            return;
        }
        let (Some(collected), Some(fund)) = (self.collection_rate, &self.fund) else { return };
        let nothing_left = |year: u32| {
            let of_fund = fund.rate.as_ref().map(|rates| rates.of_year(year)).unwrap_or_default();
            let kept_apart = fund.reserved(year).and_then(|reserved| of_fund.plus(reserved));
            kept_apart.is_ok_and(|apart| match fund.base {
                FundBase::Billed => collected <= apart,
                FundBase::Collected => collected.is_zero() || apart >= Rate::WHOLE,
            })
        };
        if (1..=fund.years_of_rates()).any(nothing_left) {
            let place = if fund.reserves.is_some() { "fund" } else { "fund.rate" };
            found.add(place, Fault::CollectionNotAboveFund);
        }
    }

    fn check_proposed(&self, names: &Names<'_>, found: &mut Problems) {
        if !found.sound("aspects") {
            return;
        }
        let proposed =
            |of: &Id, level: &Id| names.aspects.get(of.as_str()).is_some_and(|aspect| aspect.proposed == *level);
        for (i, aspect) in self.aspects.iter().enumerate() {
            let level = aspect.level(aspect.proposed.as_str());
            if let Some(link) = level.and_then(|level| level.broken_tie(&proposed)) {
                found.add(format!("aspects[{i}].proposed"), Fault::Conflict(link.reason.clone(), None));
            }
        }
    }
}

/// What a plan's levels may name, so that it is found among very many.
#[derive(Default)]
struct Names<'p> {
    aspects: BTreeMap<&'p str, &'p Aspect>,
    levels: BTreeSet<(&'p str, &'p str)>,
    groups: BTreeSet<&'p str>,
}

impl<'p> Names<'p> {
    /// Added one by one: sorting them first is the larger code.
    fn of(plan: &'p Plan) -> Names<'p> {
        let mut names = Names::default();
        for aspect in &plan.aspects {
            // The first of a name counts, as where a choice looks for it.
            names.aspects.entry(aspect.id.as_str()).or_insert(aspect);
            names.levels.extend(aspect.levels.iter().map(|level| (aspect.id.as_str(), level.id.as_str())));
        }
        names.groups.extend(plan.users.iter().map(|group| group.id.as_str()));
        names
    }

    fn check_link(&self, path: &str, own: &Id, link: &Link, found: &mut Problems) {
        if link.aspect == *own {
            found.add(format!("{path}.aspect"), Fault::OwnAspect);
            return;
        }
        let Some(aspect) = self.aspects.get(link.aspect.as_str()) else {
            let others = self.aspects.keys().copied().filter(|id| *id != own.as_str());
            found.add(format!("{path}.aspect"), Fault::unknown(link.aspect.as_str(), others));
            return;
        };
        if link.levels.is_empty() {
            found.add(format!("{path}.levels"), Fault::TooFew(1));
        }
        for (i, id) in link.levels.iter().enumerate() {
            if !self.levels.contains(&(aspect.id.as_str(), id.as_str())) {
                found.add(format!("{path}.levels[{i}]"), aspect.no_such_level(id.as_str()));
            }
        }
    }
}

fn check_pictogram(path: &str, id: &Id, found: &mut Problems) {
    if pictogram::shapes(id.as_str()).is_none() {
        found.add(path, Fault::unknown(id.as_str(), pictogram::names()));
    }
}

fn ids_of<'a>(
    path: &str,
    operation: &'a [super::cost::OperatingItem],
    replacement: &'a [super::cost::Asset],
    investment: &'a [super::cost::Investment],
) -> Vec<(String, &'a Id)> {
    let operation = operation.iter().enumerate().map(|(i, item)| (format!("{path}.operation[{i}].id"), &item.id));
    let replacement = replacement.iter().enumerate().map(|(i, item)| (format!("{path}.replacement[{i}].id"), &item.id));
    let investment = investment.iter().enumerate().map(|(i, item)| (format!("{path}.investment[{i}].id"), &item.id));
    operation.chain(replacement).chain(investment).collect()
}

fn check_schedule(path: &str, schedule: &Schedule, origin: PriceOrigin, found: &mut Problems) {
    check_block_prices(&format!("{path}.blocks"), &schedule.blocks, origin, found);
    if let Some(Sewer::Blocks(blocks)) = &schedule.sewer {
        check_block_prices(&format!("{path}.sewer.blocks"), blocks, origin, found);
    }
    if origin == PriceOrigin::Given && matches!(schedule.fixed_charge, Some(FixedCharge::Factor(_))) {
        found.add(format!("{path}.fixed_charge.factor"), Fault::BlockPrice("amount"));
    }
    if origin != PriceOrigin::Given && schedule.minimum_charge.is_some() {
        found.add(format!("{path}.minimum_charge"), Fault::MinimumChargeNotGiven);
    }
}

fn check_block_prices(path: &str, blocks: &[Block], origin: PriceOrigin, found: &mut Problems) {
    for (i, block) in blocks.iter().enumerate() {
        let place = format!("{path}[{i}]");
        let given = origin == PriceOrigin::Given;
        let (wanted, other) = if given { ("price", "factor") } else { ("factor", "price") };
        let (has_wanted, has_other) = if given {
            (block.price.is_some(), block.factor.is_some())
        } else {
            (block.factor.is_some(), block.price.is_some())
        };
        if !has_wanted {
            found.add(format!("{place}.{wanted}"), Fault::BlockPrice(wanted));
        }
        if has_other {
            found.add(format!("{place}.{other}"), Fault::BlockPrice(wanted));
        }
    }
}
