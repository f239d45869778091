//! What holds for every plan and every choice. Amounts are worked out here apart from the core, from `model.md`.

use crate::generated::{GeneratedHome, KINDS, Written, config, home, levels, link, proposed_home, read_plan, volume};
use crate::support::{Json, assess, category, centimos, choose, d, line, pairs, read, sum, with, without_social};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;
use tarifa_clara::choice::Choice;
use tarifa_clara::home::answer::{Answer, Change, Common};
use tarifa_clara::home::bill::Bill;
use tarifa_clara::home::inverse::{Found, volumes};
use tarifa_clara::home::line::{Line, LineKind, Term};
use tarifa_clara::home::parts::PartKind;
use tarifa_clara::home::schedule::{PricedBlock, PricedSchedule, PricedSewer};
use tarifa_clara::number::currency::SOL;
use tarifa_clara::number::money::{Exact, Rate, Soles, Volume};
use tarifa_clara::plan::tariff::{Category, Scheme};
use tarifa_clara::plan::users::{DiscountedLine, FundBase, Home, SocialPayer};
use tarifa_clara::plan::{Plan, value_from_json};
use tarifa_clara::town::assessment::Assessment;
use tarifa_clara::town::subsidy::Cover;

const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 3);

/// A choice as its link says it, and what its home has beside.
fn said_by(choice: &Choice) -> (String, Category, Option<bool>, Option<Rate>) {
    (choice.to_fragment(), choice.home.category, choice.home.shop, choice.home.exempt_share)
}

fn exact(line: &Line) -> Decimal {
    line.terms.iter().map(|term| term.amount().unwrap().value()).sum()
}

/// Steps 11 and 12: what is paid beyond the total, and the rounding of the whole.
fn assert_payment_adds_up(plan: &Plan, bill: &Bill) {
    for extra in &bill.extras {
        let exact: Decimal = extra.terms.iter().map(|term| term.amount().unwrap().value()).sum();
        assert_eq!(extra.amount.value(), centimos(exact), "{:?} is not the rounded sum of its terms", extra.kind);
        assert!(extra.amount > Soles::ZERO, "{:?} comes to nothing and is a line", extra.kind);
    }
    let to_pay = bill.total.value() + sum(bill.extras.iter().map(|extra| extra.amount));
    assert_eq!(bill.to_pay.value(), to_pay);
    let left = to_pay - bill.cash.value();
    assert_eq!(bill.cash_rounding.value(), -left);
    match plan.pricing.cash_step {
        Some(step) => {
            assert!(left >= Decimal::ZERO && left < step.value(), "cash goes down by less than a coin: {left}");
            assert!((bill.cash.value() % step.value()).is_zero());
        }
        None => assert!(left.is_zero()),
    }
}

/// Section 3, steps 8 to 12, for any bill.
fn assert_bill_adds_up(plan: &Plan, bill: &Bill) {
    for line in &bill.lines {
        assert_eq!(line.amount.value(), centimos(exact(line)), "{:?} is not the rounded sum of its terms", line.kind);
    }
    assert_eq!(bill.subtotal.value(), sum(bill.lines.iter().map(|line| line.amount)));
    let vat = bill.vat.unwrap();
    let one = Decimal::ONE + plan.tax.vat_rate.value();
    assert_eq!(vat.included, plan.pricing.include_vat);
    let (subtotal, specific) = (bill.subtotal.value(), bill.specific.value());
    if vat.included {
        let net = centimos(subtotal / one);
        assert_eq!(bill.total, bill.subtotal);
        assert_eq!(net + vat.amount.value(), bill.total.value(), "net and VAT are the total");
        assert_eq!(bill.turnover.value(), centimos((subtotal - specific) / one));
    } else {
        assert_eq!(vat.amount.value(), centimos(subtotal * plan.tax.vat_rate.value()));
        assert_eq!(bill.total.value(), subtotal + vat.amount.value());
        assert_eq!(bill.turnover.value(), subtotal - specific);
    }
    match plan.fund.as_ref().and_then(|fund| fund.rate.as_ref()) {
        Some(rates) => {
            assert_eq!(bill.fund_part.unwrap().value(), centimos(rates.first().value() * bill.turnover.value()))
        }
        None => assert_eq!(bill.fund_part.unwrap_err().code(), "not_given"),
    }
    let reserves: Vec<Decimal> =
        reserve_rates(plan).iter().map(|rate| centimos(rate * bill.turnover.value())).collect();
    assert_eq!(bill.reserves.iter().map(|reserve| reserve.amount.value()).collect::<Vec<_>>(), reserves);
    assert_payment_adds_up(plan, bill);
    let amounts = [bill.subtotal, bill.specific, bill.total, bill.turnover, bill.cash, vat.amount];
    for amount in amounts.into_iter().chain(bill.lines.iter().map(|line| line.amount)) {
        assert!(amount.value().scale() <= 2, "{amount} has fractions of a céntimo");
    }
}

/// The first year's rate of each reserve beside the fund.
fn reserve_rates(plan: &Plan) -> Vec<Decimal> {
    let reserves = plan.fund.iter().flat_map(|fund| &fund.reserves).flatten();
    reserves.map(|reserve| reserve.rate.first().value()).collect()
}

/// What a volume comes to in blocks, written as the definition and not as the core does it.
fn in_blocks(volume: Decimal, blocks: &[PricedBlock], scheme: Scheme, units: Decimal) -> Decimal {
    let reaches = |block: &&PricedBlock| block.up_to_m3.is_none_or(|limit| volume <= limit.value() * units);
    if scheme == Scheme::VolumeDifferentiated {
        return volume * blocks.iter().find(reaches).unwrap().price.value();
    }
    let limits = blocks.iter().map(|block| block.up_to_m3.map_or(volume, |limit| (limit.value() * units).min(volume)));
    let mut below = Decimal::ZERO;
    let mut amount = Decimal::ZERO;
    for (upper, block) in limits.zip(blocks) {
        amount += (upper - below).max(Decimal::ZERO) * block.price.value();
        below = upper.max(below);
    }
    amount
}

/// Lines 2 to 5 at a volume that so many units of use share: water, sewer, fixed charge, top-up.
fn service(volume: Decimal, schedule: &PricedSchedule, sewer: bool, units: u32) -> [Decimal; 4] {
    let units = Decimal::from(units);
    let water = centimos(in_blocks(volume, &schedule.blocks, schedule.scheme, units));
    let sewer = match (&schedule.sewer, sewer) {
        (Some(PricedSewer::ShareOfWater { rate }), true) => centimos(water * rate.value()),
        (Some(PricedSewer::Blocks { blocks }), true) => centimos(in_blocks(volume, blocks, schedule.scheme, units)),
        _ => Decimal::ZERO,
    };
    let fixed = centimos(schedule.fixed_charge.value() * units);
    let top_up = (centimos(schedule.minimum_charge.value() * units) - water - sewer - fixed).max(Decimal::ZERO);
    [water, sewer, fixed, top_up]
}

fn service_lines(bill: &Bill) -> [Decimal; 4] {
    [LineKind::Water, LineKind::Sewer, LineKind::Fixed, LineKind::TopUp].map(|kind| line(bill, &kind))
}

/// The home's schedule of an assessment.
fn schedule(a: &Assessment) -> &PricedSchedule {
    a.prices.as_ref().unwrap().schedule(a.choice.home.category).unwrap()
}

fn covers(a: &[Cover; 2], loss: Soles) {
    for cover in a {
        let parts = [cover.from_margin, cover.municipality, cover.uncovered];
        assert_eq!(sum(parts), loss.value());
        assert!(parts.iter().all(|part| *part >= Soles::ZERO), "{cover:?}");
    }
}

/// What rounding may move of a connection's monthly turnover at published prices, away from its exact value at `b`.
///
/// A published price is at most 0.0005 from `factor × b`, so water is at most 0.0005 × v away, and half a céntimo more
/// for its own rounding. Sewer as a share carries water's error times the share, and rounds once; in its own blocks it
/// is as water. The fixed charge is a published price and rounds once. An exemption rounds twice (the line, and its
/// share of the specific rates); VAT taken out rounds once, and divides the errors before it. `b` itself is 10 decimals
/// of a price: at most 5·10⁻¹¹ × (the factors' sum) × v, for which a tenth of a céntimo stands.
fn rounding_of_a_connection(volume: Decimal, schedule: &PricedSchedule, units: u32) -> Decimal {
    let water = d("0.0005") * volume + HALF;
    let sewer = match &schedule.sewer {
        None => Decimal::ZERO,
        Some(PricedSewer::ShareOfWater { rate }) => water * rate.value() + HALF,
        Some(PricedSewer::Blocks { blocks: _ }) => water,
    };
    let fixed = (d("0.0005") + HALF) * Decimal::from(units);
    water + sewer + fixed + HALF * d("3") + d("0.001")
}

/// What a year's billing must leave the operator, and by what that is still to be divided: apart from the core, as `model.md`
/// says it in section 4.
fn left_a_year(plan: &Plan, a: &Assessment) -> (Decimal, Decimal) {
    let (cost, needed) = (a.cost.as_ref().unwrap(), a.needed.as_ref().unwrap());
    let given = plan.municipal_contribution.map_or(Decimal::ZERO, |given| given.value());
    let all = (cost.operating.value() + cost.replacing.value() + cost.investing.value() - given).max(Decimal::ZERO);
    let kept = needed.kept.value();
    let reserved: Decimal = reserve_rates(plan).iter().sum();
    let collected = match plan.fund.as_ref().map(|fund| fund.base) {
        Some(FundBase::Collected) => needed.collection_rate.value() * (Decimal::ONE - reserved),
        _ => needed.collection_rate.value() - reserved,
    };
    let rest = (all - cost.replacing.value()).max(Decimal::ZERO);
    match plan.fund.as_ref().is_some_and(|fund| fund.pays_replacement) {
        true if rest / kept >= all / collected => (rest, Decimal::ONE),
        true => (all * kept, collected),
        false => (all, Decimal::ONE),
    }
}

/// The bound of a town's year: every connection's, and once more with its discount for those on the social charge, whose
/// line is a share of at most 1 of lines with these same errors, rounded once.
fn rounding_of_a_year(plan: &Plan, a: &Assessment) -> Decimal {
    let prices = a.prices.as_ref().unwrap();
    let town = a.town.as_ref().unwrap();
    let mut month = Decimal::ZERO;
    for group in &town.groups {
        let volume = group.each.billed.unwrap().m3.value();
        let each = rounding_of_a_connection(volume, prices.schedule(group.category).unwrap(), group.units);
        month += each * Decimal::from(group.in_full) + (each * d("2") + HALF) * Decimal::from(group.on_social);
    }
    // R itself is shown rounded.
    assert!(plan.pricing.prices.word() == "to_find");
    month * d("12") + HALF
}

proptest! {
    #![proptest_config(config(192))]

    /// Lines add up to subtotal and total, in the home's bill, in the examples and in every group's bills.
    #[test]
    fn every_bill_is_the_sum_of_its_lines(Written { plan, .. } in read_plan(None), link in link()) {
        let a = assess(&plan, &link);
        prop_assume!(a.bill.is_ok());
        assert_bill_adds_up(&plan, a.bill.as_ref().unwrap());
        for example in &a.examples {
            assert_bill_adds_up(&plan, example.bill.as_ref().unwrap());
        }
        for group in &a.town.as_ref().unwrap().groups {
            assert_bill_adds_up(&plan, &group.each);
            assert_bill_adds_up(&plan, &group.social);
        }
    }

    /// What is remembered of answers before changes none.
    #[test]
    fn an_answer_beside_others_is_as_alone(
        Written { plan, .. } in read_plan(None), links in proptest::collection::vec((link(), of(1u32..=20)), 2..8),
    ) {
        let mut common = Common::default();
        for (link, fund) in links {
            let fund = fund.filter(|_| plan.fund.as_ref().is_some_and(|fund| fund.rate.is_none()));
            let choice = choose(&plan, &fund.map_or(link.clone(), |percent| format!("{link}&fund={percent}")));
            let json = |answer: Answer| serde_json::to_string(&answer).unwrap();
            prop_assert_eq!(json(Answer::beside(&plan, &choice, &mut common)), json(Answer::of(&plan, &choice)));
        }
    }

    /// Steps 1 to 7 against the definitions.
    #[test]
    fn every_line_is_what_section_3_says(Written { plan, .. } in read_plan(None), link in link()) {
        let a = assess(&plan, &link);
        prop_assume!(a.bill.is_ok());
        let bill = a.bill.as_ref().unwrap();
        let (schedule, home) = (schedule(&a), &a.choice.home);
        let metered = a.service.metered.unwrap_or(home.metered);
        let reading = home.m3.unwrap();
        let units = Decimal::from(home.units());
        let billed = if metered {
            reading.value().max(schedule.minimum_m3.value() * units)
        } else {
            schedule.assigned_m3.unwrap().value() * units
        };
        prop_assert_eq!(bill.billed.unwrap().m3.value(), billed);
        let connected = home.sewer && a.service.sewer;
        let lines = service(billed, schedule, connected, home.units());
        prop_assert_eq!(service_lines(bill), lines);
        let service_amount: Decimal = lines.iter().sum();
        prop_assert_eq!(bill.service_amount().unwrap().value(), service_amount);
        for rate in &plan.specific_rates {
            let found = bill.lines.iter().find(|line| matches!(&line.kind, LineKind::Specific { id, .. } if *id == rate.id));
            let expected = match &rate.charge {
                tarifa_clara::plan::tariff::RateCharge::Amount(amount) => amount.value(),
                tarifa_clara::plan::tariff::RateCharge::Rate(rate) => rate.value() * service_amount,
            };
            prop_assert_eq!(found.unwrap().amount.value(), centimos(expected));
        }
        let discount = match (&plan.social_charge, home.social) {
            (Some(social), true) => {
                let covered = if metered { billed.min(social.covered_m3.value() * units) } else { billed };
                let [water, sewer, fixed, top_up] = service(covered, schedule, connected, home.units());
                let counted = |line, amount| if social.applies_to.contains(&line) { amount } else { Decimal::ZERO };
                let base = counted(DiscountedLine::Water, water) + counted(DiscountedLine::Sewer, sewer)
                    + counted(DiscountedLine::Fixed, fixed) + top_up;
                -centimos(social.discount.value() * base)
            }
            _ => Decimal::ZERO,
        };
        prop_assert_eq!(line(bill, &LineKind::SocialDiscount), discount);
    }

    /// Town totals are Σ count × rounded lines.
    #[test]
    fn the_town_is_the_sum_of_its_bills(Written { plan, .. } in read_plan(None), levels in levels()) {
        let a = assess(&plan, levels);
        prop_assume!(a.town.is_ok());
        let town = a.town.as_ref().unwrap();
        let month = &town.month;
        let all = |amount: &dyn Fn(&Bill) -> Decimal| -> Decimal {
            let group = |g: &tarifa_clara::town::bills::GroupBills| {
                amount(&g.each) * Decimal::from(g.in_full) + amount(&g.social) * Decimal::from(g.on_social)
            };
            town.groups.iter().map(group).sum()
        };
        let of_kind = |wanted: &dyn Fn(&LineKind) -> bool| {
            all(&|bill| sum(bill.lines.iter().filter(|line| wanted(&line.kind)).map(|line| line.amount)))
        };
        prop_assert_eq!(month.total.value(), all(&|bill| bill.total.value()));
        prop_assert_eq!(month.turnover.value(), all(&|bill| bill.turnover.value()));
        prop_assert_eq!(month.m3.value(), all(&|bill| bill.billed.unwrap().m3.value()));
        prop_assert_eq!(month.service.value(), all(&|bill| bill.service_amount().unwrap().value()));
        prop_assert_eq!(month.specific.value(), of_kind(&|kind| matches!(kind, LineKind::Specific { .. })));
        prop_assert_eq!(month.discounts.value(), of_kind(&|kind| *kind == LineKind::SocialDiscount));
        prop_assert_eq!(month.exemptions.value(), of_kind(&|kind| *kind == LineKind::Exemption));
        let shown = [month.service, month.specific, month.discounts, month.exemptions, month.vat_added];
        prop_assert_eq!(sum(shown), month.total.value(), "what is shown adds up");
        for (group, written) in town.groups.iter().zip(&plan.users) {
            prop_assert_eq!(group.in_full + group.on_social, written.count.get());
            prop_assert_eq!(group.on_social, written.on_social_charge());
        }
        let count: u32 = plan.users.iter().map(|group| group.count.get()).sum();
        prop_assert_eq!(month.connections, count);
    }

    /// The upper limit belongs to the lower block: at it, and a thousandth to either side.
    #[test]
    fn a_block_ends_exactly_at_its_limit(Written { plan, .. } in read_plan(None), home in home(), levels in levels()) {
        let link = |m3: Decimal| {
            let home = GeneratedHome { m3: m3.to_string(), metered: true, units: 1, ..home.clone() };
            format!("{levels}&{}", home.link())
        };
        let a = assess(&plan, &link(Decimal::ONE));
        prop_assume!(a.bill.is_ok());
        let schedule = schedule(&a);
        for (i, block) in schedule.blocks.iter().enumerate() {
            let Some(limit) = block.up_to_m3.map(Volume::value) else { break };
            if limit - d("0.001") < schedule.minimum_m3.value() { continue }
            let terms = |m3: Decimal| -> Vec<(Decimal, Decimal)> {
                let bill = assess(&plan, &link(m3)).answer.bill.unwrap();
                let water = bill.lines.iter().find(|line| line.kind == LineKind::Water).unwrap().terms.clone();
                let term = |term| match term {
                    Term::Volume { m3, price } => (m3.value(), price.value()),
                    Term::Included { m3 } => (m3.value(), Decimal::ZERO),
                    other => panic!("{other:?}"),
                };
                water.into_iter().map(term).collect()
            };
            let (price, above) = (block.price.value(), schedule.blocks[i + 1].price.value());
            for m3 in [limit - d("0.001"), limit] {
                let found = terms(m3);
                prop_assert_eq!(found.last().unwrap().1, price);
                prop_assert_eq!(found.iter().map(|(volume, _)| volume).sum::<Decimal>(), m3);
            }
            let found = terms(limit + d("0.001"));
            let last = if schedule.scheme == Scheme::VolumeDifferentiated { limit + d("0.001") } else { d("0.001") };
            prop_assert_eq!(found.last().copied(), Some((last, above)));
        }
    }

    /// More water never costs less within a category, whatever the scheme.
    #[test]
    fn more_water_never_costs_less(Written { plan, .. } in read_plan(None), home in home(), levels in levels(), other in volume()) {
        let (less, more) = if d(&home.m3) <= d(&other) { (home.m3.clone(), other) } else { (other, home.m3.clone()) };
        let of = |m3: &str| {
            let home = GeneratedHome { m3: m3.to_owned(), ..home.clone() };
            assess(&plan, &format!("{levels}&{}", home.link())).answer.bill
        };
        let (less, more) = (of(&less), of(&more));
        prop_assume!(less.is_ok() && more.is_ok());
        let (less, more) = (less.unwrap(), more.unwrap());
        prop_assert!(less.total <= more.total, "{} > {}", less.total, more.total);
        prop_assert!(less.cash <= more.cash);
        prop_assert!(less.service_amount().unwrap() <= more.service_amount().unwrap());
    }

    /// Up to the covered volume a home pays half of the discountable lines, to within half a céntimo in its favour;
    /// above it the discount does not grow.
    #[test]
    fn a_social_home_pays_half_up_to_the_covered_volume(Written { json, .. } in read_plan(None), home in home(), levels in levels()) {
        let social = serde_json::json!({
            "discount": "0.50", "covered_m3": "8", "applies_to": ["water", "sewer", "fixed"], "order": "operator_first",
            "paid_by": "municipality", "criteria": []
        });
        let plan = crate::support::read(&with(json, "social_charge", social));
        let home = GeneratedHome { social: true, units: 1, ..home };
        let a = assess(&plan, &format!("{levels}&{}", home.link()));
        prop_assume!(a.bill.is_ok());
        let bill = a.bill.as_ref().unwrap();
        let discount = -line(bill, &LineKind::SocialDiscount);
        let all = bill.service_amount().unwrap().value();
        let metered = a.service.metered.unwrap_or(home.metered);
        let billed = bill.billed.unwrap().m3.value();
        if !metered || billed <= d("8") {
            let favour = all / d("2") - (all - discount);
            prop_assert!(favour >= Decimal::ZERO && favour <= HALF, "{favour} of {all}");
        } else {
            let at_eight: Decimal = service(d("8"), schedule(&a), home.sewer && a.service.sewer, 1).iter().sum();
            prop_assert_eq!(discount, centimos(at_eight / d("2")));
        }
    }

    /// Who pays sums to the gap, both ways, and nobody pays a negative amount.
    #[test]
    fn who_pays_the_social_charge_sums_to_the_gap(Written { plan, .. } in read_plan(None), levels in levels()) {
        let a = assess(&plan, levels);
        prop_assume!(a.social.is_ok());
        let Ok(needed) = &a.needed else { return Ok(()) };
        let social = a.social.as_ref().unwrap();
        let (lost, gap) = (social.gap.value(), social.covered.as_ref().unwrap());
        let month = &a.town.as_ref().unwrap().month;
        prop_assert_eq!(lost, month.turnover_before_discounts.value() - month.turnover.value());
        prop_assert_eq!(gap.loss.value(), centimos(needed.kept.value() * lost), "round(k·D)");
        prop_assert_eq!(sum([gap.loss, gap.less_in_fund, gap.less_in_reserves, gap.not_collected]), lost);
        let kept = needed.kept.value() * month.turnover_before_discounts.value() * d("12");
        let (left, under) = left_a_year(&plan, &a);
        prop_assert_eq!(gap.margin.value(), centimos((kept * under - left) / (under * d("12"))));
        covers(&[gap.operator_first, gap.municipality_first], gap.loss);
        let social = plan.social_charge.as_ref().unwrap();
        let margin = gap.margin.value().max(Decimal::ZERO);
        prop_assert_eq!(gap.operator_first.from_margin.value(), gap.loss.value().min(margin), "the operator's balance first");
        let ceiling = social.ceiling_per_month.map_or(Decimal::MAX, |ceiling| ceiling.value());
        prop_assert_eq!(gap.municipality_first.municipality.value(), gap.loss.value().min(ceiling), "the municipality first");
        for cover in [gap.operator_first, gap.municipality_first] {
            prop_assert!(cover.municipality.value() <= ceiling && cover.from_margin.value() <= margin);
            let left = cover.municipality.value() < ceiling || cover.from_margin.value() < margin;
            let both = cover.municipality.value() < ceiling && cover.from_margin.value() < margin;
            prop_assert!(cover.uncovered == Soles::ZERO || !both && (!left || cover.uncovered > Soles::ZERO));
        }
    }

    /// What the fund and the receipts lose of the gap is never less than nothing: where all is collected, nothing was
    /// left uncollected.
    #[test]
    fn no_part_of_the_gap_is_negative(Written { plan, .. } in read_plan(None), levels in levels()) {
        let a = assess(&plan, levels);
        prop_assume!(a.social.is_ok());
        let social = a.social.unwrap();
        prop_assume!(social.covered.is_ok());
        let gap = social.covered.unwrap();
        for part in [social.gap, gap.loss, gap.less_in_fund, gap.less_in_reserves, gap.not_collected] {
            prop_assert!(part >= Soles::ZERO, "{gap:?}");
        }
    }

    /// What one category pays for the others is nothing for all together, to the céntimo.
    #[test]
    fn the_cross_subsidy_sums_to_zero(Written { plan, .. } in read_plan(None), levels in levels()) {
        let a = assess(&plan, levels);
        prop_assume!(a.cross_subsidy.is_ok());
        let rows = a.cross_subsidy.unwrap();
        prop_assert_eq!(sum(rows.iter().map(|row| row.helps)), Decimal::ZERO);
        prop_assert_eq!(sum(rows.iter().map(|row| row.share)), sum(rows.iter().map(|row| row.pays)));
        let volume: Decimal = rows.iter().map(|row| row.m3.value()).sum();
        prop_assume!(!volume.is_zero());
        let pays = sum(rows.iter().map(|row| row.pays));
        for (i, row) in rows.iter().enumerate() {
            prop_assert_eq!(row.helps.value(), row.pays.value() - row.share.value());
            // The last takes the remainder: at most half a céntimo for each of the others.
            let within = if i + 1 == rows.len() { HALF * Decimal::from(rows.len()) } else { HALF };
            prop_assert!((row.share.value() - pays * row.m3.value() / volume).abs() <= within);
        }
    }
}

proptest! {
    #![proptest_config(config(192))]

    /// With prices to be found, a year's billing brings what is needed, within what rounding allows.
    #[test]
    fn solved_prices_bring_what_is_needed(Written { plan, .. } in read_plan(Some(false)), levels in levels()) {
        let a = assess(&plan, levels);
        prop_assume!(a.town.is_ok());
        let month = &a.town.as_ref().unwrap().month;
        let needed = a.needed.as_ref().unwrap().revenue.value();
        let others = plan.social_charge.as_ref().is_some_and(|social| social.paid_by == Some(SocialPayer::OtherUsers));
        let brought = if others { month.turnover } else { month.turnover_before_discounts };
        let difference = brought.value() * d("12") - needed;
        let bound = rounding_of_a_year(&plan, &a);
        prop_assert!(difference.abs() <= bound, "{difference} is beyond {bound}");
    }

    /// The difference that is shown is that of published prices, and not the social charge.
    #[test]
    fn the_difference_to_what_is_needed_is_of_rounding(Written { plan, .. } in read_plan(Some(false)), levels in levels()) {
        let a = assess(&plan, levels);
        prop_assume!(a.beyond_needed.is_ok());
        let bound = rounding_of_a_year(&plan, &a);
        let shown = a.beyond_needed.unwrap().value();
        prop_assert!(shown.abs() <= bound, "{shown} is beyond {bound}");
    }

    /// What must be billed follows section 4.
    #[test]
    fn what_must_be_billed_leaves_the_cost_paid(Written { plan, .. } in read_plan(None), levels in levels()) {
        let a = assess(&plan, levels);
        prop_assume!(a.needed.is_ok());
        let (cost, needed) = (a.cost.as_ref().unwrap(), a.needed.as_ref().unwrap());
        let collected = plan.collection_rate.unwrap().value();
        let (rate, base, pays) = plan.fund.as_ref().map_or((Decimal::ZERO, FundBase::Billed, false), |fund| {
            (fund.rate.as_ref().map_or(Decimal::ZERO, |rates| rates.first().value()), fund.base, fund.pays_replacement)
        });
        let reserved: Decimal = reserve_rates(&plan).iter().sum();
        let left_of = |kept_apart: Decimal| match base {
            FundBase::Billed => collected - kept_apart,
            FundBase::Collected => collected * (Decimal::ONE - kept_apart),
        };
        let kept = left_of(rate + reserved);
        prop_assert_eq!(needed.kept.value(), kept);
        let given = plan.municipal_contribution.map_or(Decimal::ZERO, |given| given.value());
        let all = cost.total().unwrap().value() - given;
        let expected = if pays { ((all - cost.replacing.value()) / kept).max(all / left_of(reserved)) } else { all / kept };
        prop_assert!((needed.revenue.value() - expected).abs() < d("0.000001"));
    }

    /// The cost table adds up: every total is the sum of its rounded lines.
    #[test]
    fn the_cost_table_adds_up(Written { plan, .. } in read_plan(None), levels in levels()) {
        let a = assess(&plan, levels);
        prop_assume!(a.cost.is_ok());
        let cost = a.cost.unwrap();
        let lines = |lines: &[tarifa_clara::home::cost::CostLine]| sum(lines.iter().map(|line| line.amount));
        prop_assert_eq!(cost.operating.value(), lines(&cost.operation));
        prop_assert_eq!(cost.replacing.value(), lines(&cost.replacement));
        prop_assert_eq!(cost.investing.value(), lines(&cost.investment));
        prop_assert_eq!(cost.total().unwrap().value(), sum([cost.operating, cost.replacing, cost.investing]));
        prop_assert!(cost.investing <= cost.investing_in_full);
        let lines: Vec<_> = [&cost.operation, &cost.replacement, &cost.investment].into_iter().flatten().collect();
        prop_assert!(lines.iter().all(|line| line.amount.value().scale() <= 2 && line.amount >= Soles::ZERO));
        if let Some(rate) = plan.costs.as_ref().unwrap().indirect_rate {
            let (indirect, items) = cost.operation.split_last().unwrap();
            let base = sum(items.iter().map(|line| line.amount));
            prop_assert_eq!(indirect.amount.value(), centimos(rate.value() * base));
        }
        if !cost.m3_billed.is_zero() {
            let exact = (cost.operating.value() + cost.replacing.value()) / cost.m3_billed.value();
            prop_assert_eq!(cost.average_cost_per_m3.unwrap().value(), exact);
        }
    }

    /// Parts of a bill add up to it.
    #[test]
    fn the_parts_of_a_bill_add_up_to_it(Written { plan, .. } in read_plan(None), link in link()) {
        let a = assess(&plan, &link);
        prop_assume!(a.parts.is_ok());
        let parts = a.answer.parts.unwrap();
        prop_assert_eq!(sum(parts.iter().map(|part| part.amount)), a.answer.bill.unwrap().total.value(), "{:?}", parts);
        prop_assert!(parts.iter().all(|part| !part.amount.is_zero()));
        prop_assert!(parts.iter().all(|part| part.amount > Soles::ZERO), "{parts:?}");
    }

    /// The bill backwards: an amount stands for the volumes that are billed it, and for no other; an amount that nobody is
    /// billed lies between two neighbours.
    #[test]
    fn an_amount_leads_back_to_its_volumes(
        Written { plan, .. } in read_plan(None), link in link(), away in -3i64..=3, in_cash in any::<bool>(),
    ) {
        let a = assess(&plan, &link);
        prop_assume!(a.bill.is_ok());
        let bill = a.bill.as_ref().unwrap();
        let (litre, m3) = (d("0.001"), a.choice.home.m3.unwrap().value());
        let at = |m3: Decimal| {
            let home = Home { m3: Some(Volume::new(m3)), ..a.choice.home.clone() };
            let bill = a.answer.bill_of(&plan, &home).unwrap();
            (bill.total, bill.cash)
        };
        let own = if in_cash { bill.cash } else { bill.total };
        for amount in [own, Exact::new(own.value() + Decimal::new(away, 2)).rounded(&SOL)] {
            let is_it = |(total, cash): (Soles, Soles)| total == amount || cash == amount;
            match volumes(&plan, &a.answer, amount).unwrap() {
                Found::Volumes(found) => {
                    let [one, from, to] = found.map(Volume::value);
                    prop_assert!([one, from, to].map(at).into_iter().all(is_it), "{:?}", found);
                    prop_assert!(from.is_zero() || at(from - litre).0 < amount && !is_it(at(from - litre)));
                    prop_assert!(at(to + litre).0 > amount && !is_it(at(to + litre)));
                    prop_assert!(one == from || one == one.trunc() && one + Decimal::ONE > to);
                    // A home may use a part of a litre.
                    prop_assert!(amount != own || from - litre < m3 && m3 < to + litre);
                }
                Found::Never(near) => {
                    prop_assert!(amount != own || m3.normalize().scale() > 3);
                    prop_assert!(near.iter().all(|(m3, total)| at(m3.value()).0 == *total && !is_it(at(m3.value()))));
                    match near.as_slice() {
                        [(before, below), (after, above)] => {
                            prop_assert!(*below < amount && amount < *above);
                            prop_assert_eq!(before.value() + litre, after.value());
                        }
                        [(m3, total)] => prop_assert!(m3.is_zero() && amount < *total),
                        _ => prop_assert!(false, "{near:?}"),
                    }
                }
                Found::Always(total) => {
                    prop_assert!([d("0"), d("7.5"), d("1000000")].into_iter().all(|m3| at(m3).0 == total));
                }
            }
        }
    }

    /// What a bill leaves the operator is k of its turnover, as section 4 reckons it for the town.
    #[test]
    fn what_a_bill_leaves_the_operator_is_k_of_its_turnover(Written { plan, .. } in read_plan(None), link in link()) {
        let a = assess(&plan, &link);
        prop_assume!(a.parts.is_ok() && a.needed.is_ok());
        let kept = a.needed.as_ref().unwrap().kept.value();
        let operators = [PartKind::Operation, PartKind::Replacement, PartKind::Investment, PartKind::Margin];
        let parts = a.answer.parts.unwrap();
        let left = sum(parts.iter().filter(|part| operators.contains(&part.kind)).map(|part| part.amount));
        // The fund's part, each reserve's and what is not collected are rounded once each.
        let expected = kept * a.answer.bill.unwrap().turnover.value();
        prop_assert!((left - expected).abs() <= HALF * Decimal::from(2 + reserve_rates(&plan).len()), "{left} is not {expected}");
    }

    /// What is paid beyond the total changes what is to be paid, and nothing else of the whole assessment.
    #[test]
    fn extras_change_nothing_but_what_is_to_be_paid(
        Written { plan, .. } in read_plan(None), link in link(), new in any::<bool>(), late in 0u32..=24,
    ) {
        let mut choice = choose(&plan, &link);
        let without = Assessment::of(&plan, &choice);
        prop_assume!(without.bill.is_ok());
        choice.new_connection = new && plan.connection.is_some();
        choice.late = if plan.late_payment.is_some() { late } else { 0 };
        let with = Assessment::of(&plan, &choice);
        let bill = with.bill.as_ref().unwrap();
        assert_payment_adds_up(&plan, bill);
        let (before, after) = (without.bill.as_ref().unwrap(), bill);
        prop_assert!(before.extras.is_empty() && before.to_pay == before.total);
        prop_assert_eq!(after.extras.is_empty(), after.to_pay == before.to_pay);
        let [before, after] = [&without, &with].map(|assessment| {
            let mut json = serde_json::to_value(assessment).unwrap();
            json["choice"] = Json::Null;
            for tag in json["tags"].as_array_mut().unwrap() {
                if tag["change"]["way"].is_object() {
                    tag["change"]["way"]["choice"] = Json::Null;
                }
            }
            for key in ["extras", "to_pay", "cash_rounding", "cash"] {
                json["bill"].as_object_mut().unwrap().remove(key).unwrap();
            }
            json
        });
        prop_assert_eq!(before, after);
    }

    /// A price tag is the difference of two assessments.
    #[test]
    fn a_price_tag_is_the_difference_of_two_assessments(Written { plan, .. } in read_plan(None), link in link()) {
        let choice = choose(&plan, &link);
        let now = Assessment::of(&plan, &choice);
        prop_assume!(now.bill.is_ok());
        let mut compared = 0;
        for aspect in &plan.aspects {
            for level in &aspect.levels {
                let tag = now.tags.iter().find(|tag| tag.aspect == aspect.id && tag.level == level.id).unwrap();
                let changed = choice.with(aspect, level);
                match &tag.change {
                    Change::Chosen => prop_assert_eq!(&choice.level_of(&plan, aspect).unwrap().id, &level.id),
                    Change::Blocked { reason, way, .. } => {
                        prop_assert_eq!(Some(reason), changed.first_conflict(&plan).map(|conflict| &conflict.link.reason));
                        // One of the two questions can always give way, unless the home cannot be billed then.
                        let Some(way) = way else { continue };
                        prop_assert!(way.choice.takes(&aspect.id, &level.id));
                        let then = assess(&plan, &way.choice.to_fragment()).answer.bill;
                        let difference = then.map(|then| then.total.value() - now.bill.as_ref().unwrap().total.value());
                        prop_assert_eq!(way.amount.map(Soles::value), difference);
                        compared += 1;
                    }
                    Change::Total { .. } => prop_assert!(false, "the total now is known"),
                    Change::Withheld { refusal } => {
                        prop_assert_eq!(Assessment::of(&plan, &changed).answer.bill.err(), Some(*refusal));
                    }
                    Change::Difference { amount: difference } => {
                        let then = Assessment::of(&plan, &changed).answer.bill.unwrap();
                        let by_link = assess(&plan, &changed.to_fragment()).answer.bill.unwrap();
                        prop_assert_eq!(then.total, by_link.total);
                        prop_assert_eq!(difference.value(), then.total.value() - now.bill.as_ref().unwrap().total.value());
                        compared += 1;
                    }
                }
            }
        }
        prop_assert!(compared > 0 || now.tags.len() == 5);
        prop_assert_eq!(now.tags.iter().filter(|tag| matches!(tag.change, Change::Chosen)).count(), 2);
    }

    /// Both ways to pay for the social charge, side by side: the plan's own is the bill, and other users pay no less.
    #[test]
    fn the_two_ways_hold_the_plans_own(Written { plan, .. } in read_plan(Some(false)), link in link()) {
        let a = assess(&plan, &link);
        prop_assume!(a.ways.is_ok() && a.bill.is_ok());
        let ways = a.ways.unwrap();
        prop_assert_eq!(ways.len(), 2);
        let way = |payer| ways.iter().find(|way| way.payer == payer).unwrap();
        let own = way(plan.social_payer());
        prop_assert_eq!(Some(own.base), a.answer.prices.unwrap().base);
        prop_assert_eq!(own.total, a.answer.bill.unwrap().total);
        prop_assert!(way(SocialPayer::Municipality).base <= way(SocialPayer::OtherUsers).base);
    }

    /// A month and a quarter are each the rounded exact amount; a year is what the table of years has of the first.
    #[test]
    fn the_fund_is_a_share_of_turnover(Written { plan, .. } in read_plan(None), levels in levels()) {
        let a = assess(&plan, levels);
        prop_assume!(a.fund.is_ok() && a.town.is_ok());
        let (fund, month) = (a.fund.unwrap(), a.town.unwrap().month);
        prop_assert_eq!(fund.turnover, month.turnover);
        let counted = match plan.fund.as_ref().unwrap().base {
            FundBase::Billed => month.turnover.value(),
            FundBase::Collected => month.turnover.value() * plan.collection_rate.unwrap().value(),
        };
        let exact = counted * fund.rate.value();
        prop_assert_eq!(fund.month.value(), centimos(exact));
        prop_assert_eq!(fund.quarter.value(), centimos(exact * d("3")));
        prop_assert_eq!(fund.year.value(), fund.quarter.value() * d("4"));
        if let Ok(plans) = a.fund_plans {
            prop_assert_eq!(fund.year, plans[0].years[0].deposits, "the very number of the table");
        }
    }

    /// A link is its choice: the same text, the same bill.
    #[test]
    fn every_generated_choice_comes_back_from_its_link(Written { plan, .. } in read_plan(None), link in link()) {
        let choice = choose(&plan, &link);
        let again: Choice = choose(&plan, &choice.to_fragment());
        prop_assert_eq!(said_by(&again), said_by(&choice));
        let totals = [choice, again].map(|choice| Assessment::of(&plan, &choice).answer.bill.map(|bill| bill.total));
        prop_assert_eq!(totals[0], totals[1]);
    }

    /// What the program writes of a choice, as a link or as JSON, it reads back to the very same: of any proposed home, with
    /// any kind of user tried.
    #[test]
    fn every_choice_that_is_written_is_read_back_the_same(
        Written { json, .. } in read_plan(None), home in proposed_home(), link in levels(), kind in of(select(KINDS.to_vec()))
    ) {
        let json = with(json, "examples[0].home", home);
        let json = if json["social_charge"].is_null() { without_social(json) } else { json };
        let plan = read(&json);
        let link = kind.map_or_else(|| link.to_owned(), |kind| format!("{link}&kind={kind}"));
        let Ok(choice) = Choice::from_pairs(&plan, pairs(&link)) else { return Ok(()) };
        let by_link = choose(&plan, &choice.to_fragment());
        prop_assert_eq!(said_by(&by_link), said_by(&choice));
        let written = value_from_json(&serde_json::to_string(&choice).unwrap()).unwrap();
        let by_json = Choice::from_value(&plan, &written).map_err(|problems| TestCaseError::fail(format!("{problems:?}")))?;
        prop_assert_eq!(said_by(&by_json), said_by(&choice));
    }

    /// Half away from zero, from anywhere: never more than half a céntimo away, and a half goes out.
    #[test]
    fn rounding_to_centimos_is_half_away_from_zero(units in -10_000_000i64..10_000_000, places in 0u32..7) {
        let exact = Decimal::new(units, places);
        let shown = tarifa_clara::number::money::Exact::new(exact).rounded(&SOL).value();
        prop_assert_eq!(shown.scale(), 2);
        prop_assert!((shown - exact).abs() <= HALF);
        if (shown - exact).abs() == HALF {
            prop_assert!(shown.abs() > exact.abs(), "{exact} → {shown}");
        }
    }

    /// The share of spending is of what the people of a home spend, and is withheld for what is no family.
    #[test]
    fn the_share_of_spending_is_of_the_people_at_home(Written { plan, .. } in read_plan(None), link in link()) {
        let a = assess(&plan, &link);
        prop_assume!(a.bill.is_ok());
        if a.choice.home.category == category("domestic") {
            let people = Decimal::from(a.choice.home.people.get());
            let percent = a.answer.bill.unwrap().total.value() * d("100") / (people * d("187.5"));
            prop_assert_eq!(a.answer.spending.unwrap().percent, centimos(percent));
        } else {
            prop_assert_eq!(a.spending.unwrap_err().code(), "not_a_family");
        }
    }
}
