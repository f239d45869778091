//! The calculation of `src/model.md` once more: from a plan's JSON, in fractions of whole numbers that nothing rounds but what the
//! text says. It shares no line with the program, so that the two can differ.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use serde_json::Value as Json;

/// A number without an end of digits.
pub type Exact = BigRational;

const NOTHING: Json = Json::Null;

pub fn whole(number: i64) -> Exact {
    Exact::from_integer(BigInt::from(number))
}

/// What a decimal number in a text or a JSON number says.
pub fn exact(text: &str) -> Exact {
    let (units, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits: BigInt = format!("{units}{decimals}").parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    Exact::new(digits, BigInt::from(10).pow(u32::try_from(decimals.len()).unwrap()))
}

/// The number of a cell of the plan, if it says one.
fn number(cell: &Json) -> Option<Exact> {
    match cell {
        Json::Null => None,
        Json::String(text) => Some(exact(text)),
        Json::Number(number) => Some(exact(&number.to_string())),
        other => panic!("{other} is no number"),
    }
}

fn or_zero(cell: &Json) -> Exact {
    number(cell).unwrap_or_else(Exact::zero)
}

/// The rate of the first year, where each year may have its own.
fn first_year(rates: &Json) -> &Json {
    list(rates).first().unwrap_or(rates)
}

fn list(cell: &Json) -> &[Json] {
    cell.as_array().map_or(&[], Vec::as_slice)
}

/// A half away from zero, to so many decimals.
pub fn rounded(value: &Exact, decimals: u32) -> Exact {
    let scale = Exact::from_integer(BigInt::from(10).pow(decimals));
    let half = Exact::new(BigInt::one(), BigInt::from(2));
    let up = (value.abs() * &scale + half).floor() / scale;
    if value.is_negative() { -up } else { up }
}

/// To a multiple of a step, a half up or always up.
fn stepped(value: &Exact, step: &Exact, up: bool) -> Exact {
    let times = value / step;
    let times = if up { times.ceil() } else { rounded(&times, 0) };
    times * step
}

/// Who gets a receipt.
#[derive(Clone)]
pub struct Who {
    pub category: String,
    pub metered: bool,
    pub sewer: bool,
    pub social: bool,
    pub exempt: Exact,
    /// Homes or shops that share the connection.
    pub units: Exact,
    pub m3: Exact,
}

impl Who {
    fn of(group: &Json, billed_as: &Json) -> Who {
        let own = if group["shop"] == true && billed_as.is_string() { billed_as } else { &group["category"] };
        Who {
            category: own.as_str().unwrap().to_owned(),
            metered: group["metered"] == true,
            sewer: group["sewer"] == true,
            social: false,
            exempt: or_zero(&group["exempt_share"]),
            units: number(&group["units_of_use"]).unwrap_or_else(Exact::one),
            m3: or_zero(&group["m3"]),
        }
    }
}

/// A line of a receipt, and the covering of the social charge that it falls under.
#[derive(Clone)]
struct Line {
    counts_as: &'static str,
    amount: Exact,
}

/// What a receipt comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Receipt {
    pub lines: Vec<Exact>,
    pub subtotal: Exact,
    pub total: Exact,
    pub turnover: Exact,
    pub cash: Exact,
}

/// A plan with one level of each question.
pub struct Second<'j> {
    plan: &'j Json,
    levels: Vec<&'j Json>,
}

/// What is paid for so many m³ at prices that a block's key and a multiplier give.
struct Pricing<'f> {
    price: &'f dyn Fn(&Json) -> Exact,
    fixed: &'f dyn Fn(&Json) -> Exact,
}

fn water(m3: &Exact, units: &Exact, scheme: &Json, blocks: &[Json], price: &dyn Fn(&Json) -> Exact) -> Exact {
    let limit = |block: &Json| number(&block["up_to_m3"]).map(|limit| limit * units);
    if scheme == "volume_differentiated" {
        let reached = blocks.iter().find(|block| limit(block).is_none_or(|limit| *m3 <= limit));
        return reached.map_or_else(Exact::zero, |block| m3 * price(block));
    }
    let mut below = Exact::zero();
    let mut sum = Exact::zero();
    for block in blocks {
        let upper = limit(block).map_or_else(|| m3.clone(), |limit| limit.min(m3.clone()));
        if upper > below {
            sum += (&upper - &below) * price(block);
            below = upper;
        }
    }
    sum
}

impl<'j> Second<'j> {
    /// `levels` are the ids, a question's each, in the plan's order.
    pub fn of(plan: &'j Json, levels: &[&str]) -> Second<'j> {
        let chosen = list(&plan["aspects"]).iter().zip(levels).map(|(aspect, id)| {
            list(&aspect["levels"]).iter().find(|level| level["id"] == **id).unwrap_or_else(|| panic!("no level {id}"))
        });
        Second { plan, levels: chosen.collect() }
    }

    /// Today's levels where the plan names them, the proposed ones of other questions.
    pub fn today(plan: &'j Json) -> Second<'j> {
        let ids: Vec<&str> = list(&plan["aspects"])
            .iter()
            .map(|aspect| aspect["today"].as_str().or(aspect["proposed"].as_str()).unwrap())
            .collect();
        Second::of(plan, &ids)
    }

    /// A sum, to the decimals of the plan's money.
    fn soles(&self, value: &Exact) -> Exact {
        let decimals = self.plan["money"]["decimals"].as_u64().unwrap_or(2);
        rounded(value, u32::try_from(decimals).unwrap())
    }

    fn fact(&self, key: &str) -> &'j Json {
        self.levels.iter().rev().map(|level| &level["sets"][key]).find(|fact| !fact.is_null()).unwrap_or(&NOTHING)
    }

    fn tariff(&self) -> &'j Json {
        self.levels
            .iter()
            .map(|level| &level["tariff"])
            .find(|tariff| !tariff.is_null())
            .unwrap_or(&self.plan["tariff"])
    }

    fn given(&self) -> bool {
        self.plan["pricing"]["prices"] == "given"
    }

    /// Whether a home pays the same whatever it uses.
    fn per_home(schedule: &Json) -> bool {
        let free = |block: &Json| or_zero(&block["price"]).is_zero() && or_zero(&block["factor"]).is_zero();
        let sewer_free = schedule["sewer"]["blocks"].is_null() || list(&schedule["sewer"]["blocks"]).iter().all(free);
        !schedule["fixed_charge"].is_null() && list(&schedule["blocks"]).iter().all(free) && sewer_free
    }

    fn metered(&self, who: &Who) -> bool {
        self.fact("metered").as_bool().unwrap_or(who.metered)
    }

    fn sewered(&self, who: &Who) -> bool {
        who.sewer && self.fact("sewer").as_bool().unwrap_or(true)
    }

    /// Step 1.
    fn billed(&self, who: &Who, schedule: &Json) -> Exact {
        if self.metered(who) {
            who.m3.clone().max(or_zero(&schedule["minimum_m3"]) * &who.units)
        } else {
            number(&schedule["assigned_m3"]).expect("a generated schedule assigns a volume") * &who.units
        }
    }

    /// The m³ that the social charge covers.
    fn covered(&self, who: &Who, billed: &Exact) -> Exact {
        if self.metered(who) {
            billed.clone().min(or_zero(&self.plan["social_charge"]["covered_m3"]) * &who.units)
        } else {
            billed.clone()
        }
    }

    /// Water, sewer and fixed charge of a volume, exact: what section 4 adds up.
    fn exact_service(
        &self,
        who: &Who,
        schedule: &Json,
        m3: &Exact,
        pricing: &Pricing<'_>,
    ) -> [(&'static str, Exact); 3] {
        let water_line = water(m3, &who.units, &schedule["scheme"], list(&schedule["blocks"]), pricing.price);
        let sewer = &schedule["sewer"];
        let sewer_line = if !self.sewered(who) || sewer.is_null() {
            Exact::zero()
        } else if sewer["share_of_water"].is_null() {
            water(m3, &who.units, &schedule["scheme"], list(&sewer["blocks"]), pricing.price)
        } else {
            or_zero(&sewer["share_of_water"]) * &water_line
        };
        [
            ("water", water_line),
            ("sewer", sewer_line),
            ("fixed", (pricing.fixed)(&schedule["fixed_charge"]) * &who.units),
        ]
    }

    fn group_count(group: &Json) -> i64 {
        group["count"].as_i64().unwrap()
    }

    /// m³ a year.
    pub fn volume(&self) -> Exact {
        let mut sum = Exact::zero();
        for group in list(&self.plan["users"]) {
            let who = Who::of(group, &self.plan["pricing"]["home_with_shop"]);
            let schedule = &self.tariff()[&who.category];
            let m3 = if Self::per_home(schedule) { who.m3.clone() } else { self.billed(&who, schedule) };
            sum += m3 * whole(Self::group_count(group) * 12);
        }
        sum
    }

    /// O, A and I of section 2.
    fn cost(&self) -> [Exact; 3] {
        let volume = self.volume();
        let lost = number(self.fact("losses")).unwrap_or_else(|| or_zero(&self.plan["losses"]));
        let connections: i64 = list(&self.plan["users"]).iter().map(Self::group_count).sum();
        let places: Vec<&Json> =
            std::iter::once(&self.plan["costs"]).chain(self.levels.iter().map(|level| &level["costs"])).collect();
        let items = |key: &'static str| places.iter().flat_map(move |place| list(&place[key]));
        let mut operating = Exact::zero();
        for item in items("operation") {
            let bought = &item["bought"];
            let times = match item["per"].as_str().unwrap() {
                "year" if bought.is_null() => Exact::one(),
                "year" => or_zero(&bought["quantity"]) * or_zero(&bought["times"]),
                "connection_month" => whole(12 * connections),
                "m3_billed" => volume.clone(),
                "m3_produced" => &volume / (Exact::one() - &lost),
                other => panic!("per {other}"),
            };
            operating += self.soles(&(or_zero(&item["amount"]) * times));
        }
        operating += self.soles(&(or_zero(&self.plan["costs"]["indirect_rate"]) * &operating));
        let provided = |item: &Json, way: &str| {
            let years = u32::try_from(item["life_years"].as_u64().unwrap()).unwrap();
            let interest = if way == "straight_line" { Exact::zero() } else { or_zero(&item["interest"]) };
            let factor = if interest.is_zero() {
                Exact::one() / whole(i64::from(years))
            } else {
                let grown = (0..years).fold(Exact::one(), |grown, _| grown * (Exact::one() + &interest));
                let recovery = &interest * &grown / (&grown - Exact::one());
                if way == "sinking_fund" { recovery - &interest } else { recovery }
            };
            or_zero(&item["cost"]) * factor
        };
        let aside =
            items("replacement").map(|item| self.soles(&provided(item, item["provision"].as_str().unwrap()))).sum();
        let works = items("investment")
            .map(|item| self.soles(&(provided(item, "annuity") * or_zero(&item["tariff_share"]))))
            .sum();
        [operating, aside, works]
    }

    /// R of section 4; none where nothing of a sol billed is left.
    pub fn needed(&self) -> Option<Exact> {
        let [operating, aside, works] = self.cost();
        let plan = self.plan;
        let collected = or_zero(&plan["collection_rate"]);
        let fund = &plan["fund"];
        let share = if fund.is_null() { Exact::zero() } else { number(first_year(&fund["rate"]))? };
        let apart: Exact = list(&fund["reserves"]).iter().map(|reserve| or_zero(first_year(&reserve["rate"]))).sum();
        let base = if fund["base"] == "collected" { collected.clone() } else { Exact::one() };
        let left = &collected - &base * (&share + apart);
        if !left.is_positive() {
            return None;
        }
        let given = or_zero(&plan["municipal_contribution"]);
        let all = &operating + &aside + &works - &given;
        let needed = if fund["pays_replacement"] == true {
            ((&operating + &works - &given) / &left).max(all / (left + base * share))
        } else {
            all / left
        };
        Some(needed.max(Exact::zero()))
    }

    /// Soles a year for the operator at a base price.
    fn revenue(&self, base: &Exact) -> Exact {
        let price = |block: &Json| or_zero(&block["factor"]) * base;
        let fixed = |charge: &Json| or_zero(&charge["amount"]) + or_zero(&charge["factor"]) * base;
        let pricing = Pricing { price: &price, fixed: &fixed };
        let social = &self.plan["social_charge"];
        let mut sum = Exact::zero();
        for group in list(&self.plan["users"]) {
            let who = Who::of(group, &self.plan["pricing"]["home_with_shop"]);
            let schedule = &self.tariff()[&who.category];
            let m3 = if Self::per_home(schedule) { Exact::zero() } else { self.billed(&who, schedule) };
            let service: Exact =
                self.exact_service(&who, schedule, &m3, &pricing).into_iter().map(|(_, amount)| amount).sum();
            sum += service * (Exact::one() - &who.exempt) * whole(Self::group_count(group));
            let helped = group["social_count"].as_i64().unwrap_or(0);
            if social["paid_by"] == "other_users" && helped > 0 {
                let covered = self.covered(&who, &m3);
                let lines = self.exact_service(&who, schedule, &covered, &pricing);
                let named: Exact =
                    lines.into_iter().filter(|(kind, _)| self.discounts(kind)).map(|(_, amount)| amount).sum();
                sum -= named * or_zero(&social["discount"]) * whole(helped);
            }
        }
        sum * whole(12)
    }

    fn discounts(&self, kind: &str) -> bool {
        kind == "top-up" || list(&self.plan["social_charge"]["applies_to"]).iter().any(|line| line == kind)
    }

    fn vat(&self) -> Exact {
        or_zero(&self.plan["tax"]["vat_rate"])
    }

    /// b of section 4, if there is one.
    pub fn base(&self) -> Option<Exact> {
        let mut needed = self.needed()?;
        if needed.is_zero() {
            return None;
        }
        if self.plan["pricing"]["include_vat"] == true {
            needed *= Exact::one() + self.vat();
        }
        let (nothing, one) = (self.revenue(&Exact::zero()), self.revenue(&Exact::one()));
        let slope = one - &nothing;
        if !slope.is_positive() {
            return None;
        }
        let base = rounded(&((needed - nothing) / slope), 10);
        base.is_positive().then_some(base)
    }

    /// A receipt; none where it needs a base price that there is not.
    pub fn receipt(&self, who: &Who) -> Option<Receipt> {
        self.receipt_grown(who, None)
    }

    /// The receipt of a later year, whose prices are so many times the first year's: water and charges, sewerage.
    pub fn receipt_grown(&self, who: &Who, growth: Option<(Exact, Exact)>) -> Option<Receipt> {
        let base = if self.given() { Exact::zero() } else { self.base()? };
        let publish = &self.plan["pricing"]["publish"];
        let published = |found: Exact, decimals: u32| match publish {
            Json::Null => rounded(&found, decimals),
            publish => stepped(&found, &or_zero(&publish["step"]), publish["direction"] == "up"),
        };
        let grow = |price: Exact, factor: Option<&Exact>| match factor {
            Some(factor) => rounded(&(price * factor), 3),
            None => price,
        };
        let (of_water, of_sewer) = growth.map_or((None, None), |(water, sewer)| (Some(water), Some(sewer)));
        let price = |block: &Json, factor: Option<&Exact>| {
            let first =
                if self.given() { or_zero(&block["price"]) } else { published(or_zero(&block["factor"]) * &base, 3) };
            grow(first, factor)
        };
        let water_price = |block: &Json| price(block, of_water.as_ref());
        let sewer_price = |block: &Json| price(block, of_sewer.as_ref());
        let schedule = &self.tariff()[&who.category];
        let charge = &schedule["fixed_charge"];
        let fixed = match number(&charge["factor"]) {
            Some(factor) => published(factor * &base, 2),
            None => or_zero(&charge["amount"]),
        };
        let fixed = grow(fixed, of_water.as_ref()) * &who.units;
        let minimum = grow(or_zero(&schedule["minimum_charge"]), of_water.as_ref()) * &who.units;
        let sewer_share = number(&schedule["sewer"]["share_of_water"]);
        let lines_of = |m3: Option<&Exact>| {
            let mut lines: Vec<Line> = Vec::new();
            let mut add = |counts_as: &'static str, amount: Exact| {
                let amount = self.soles(&amount);
                lines.push(Line { counts_as, amount: amount.clone() });
                amount
            };
            if let Some(m3) = m3 {
                let amount =
                    add("water", water(m3, &who.units, &schedule["scheme"], list(&schedule["blocks"]), &water_price));
                if self.sewered(who) && !schedule["sewer"].is_null() {
                    let sewer = match &sewer_share {
                        Some(share) => share * amount,
                        None => {
                            water(m3, &who.units, &schedule["scheme"], list(&schedule["sewer"]["blocks"]), &sewer_price)
                        }
                    };
                    add("sewer", sewer);
                }
            }
            if !fixed.is_zero() {
                add("fixed", fixed.clone());
            }
            for added in self.levels.iter().flat_map(|level| list(&level["adds"])) {
                if !added["category"].is_null() && added["category"] != who.category.as_str() {
                    continue;
                }
                let charge = &added["charge"];
                if let Some(amount) = number(&charge["per_month"]) {
                    add("fixed", grow(amount, of_water.as_ref()));
                } else if let Some(m3) = m3 {
                    add("water", m3 * grow(or_zero(&charge["per_m3"]), of_water.as_ref()));
                }
            }
            let reached: Exact = lines.iter().map(|line| line.amount.clone()).sum();
            let least = self.soles(&minimum);
            if least > reached {
                lines.push(Line { counts_as: "top-up", amount: self.soles(&(&minimum - reached)) });
            }
            lines
        };
        let m3 = if Self::per_home(schedule) { None } else { Some(self.billed(who, schedule)) };
        let mut lines = lines_of(m3.as_ref());
        let service: Exact = lines.iter().map(|line| line.amount.clone()).sum();
        let mut specific = Exact::zero();
        for rate in list(&self.plan["specific_rates"]) {
            let charge = &rate["charge"];
            let amount = number(&charge["amount"]).unwrap_or_else(|| or_zero(&charge["rate"]) * &service);
            let amount = self.soles(&amount);
            specific += &amount;
            lines.push(Line { counts_as: "specific", amount });
        }
        if !who.exempt.is_zero() {
            let sum = &service + &specific;
            lines.push(Line { counts_as: "exemption", amount: -self.soles(&(&who.exempt * sum)) });
            specific -= self.soles(&(&who.exempt * &specific));
        } else if who.social && !self.plan["social_charge"].is_null() {
            let covered = m3.as_ref().map(|m3| self.covered(who, m3));
            let named: Exact = lines_of(covered.as_ref())
                .into_iter()
                .filter(|line| self.discounts(line.counts_as))
                .map(|line| line.amount)
                .sum();
            let discount = or_zero(&self.plan["social_charge"]["discount"]) * named;
            lines.push(Line { counts_as: "discount", amount: -self.soles(&discount) });
        }
        let subtotal: Exact = lines.iter().map(|line| line.amount.clone()).sum();
        let one = Exact::one() + self.vat();
        let (total, turnover) = if self.plan["pricing"]["include_vat"] == true {
            (subtotal.clone(), self.soles(&((&subtotal - &specific) / one)))
        } else {
            (&subtotal + self.soles(&(&subtotal * self.vat())), &subtotal - &specific)
        };
        let cash = match number(&self.plan["pricing"]["cash_step"]) {
            Some(coin) => (&total / &coin).floor() * coin,
            None => total.clone(),
        };
        let shown = lines.into_iter().map(|line| line.amount).filter(|amount| !amount.is_zero()).collect();
        Some(Receipt { lines: shown, subtotal, total, turnover, cash })
    }

    /// What the town is billed a month, with VAT, and the operator's turnover.
    pub fn town(&self) -> Option<[Exact; 2]> {
        let mut sums = [Exact::zero(), Exact::zero()];
        for group in list(&self.plan["users"]) {
            let helped = group["social_count"].as_i64().unwrap_or(0);
            let mut who = Who::of(group, &self.plan["pricing"]["home_with_shop"]);
            for (social, count) in [(false, Self::group_count(group) - helped), (true, helped)] {
                who.social = social;
                let receipt = self.receipt(&who)?;
                sums[0] += receipt.total * whole(count);
                sums[1] += receipt.turnover * whole(count);
            }
        }
        Some(sums)
    }
}
