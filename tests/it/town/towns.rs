//! The nine pilot towns: each printed figure of WSP 2008 stands in its plan with the table it comes from, and what the
//! text concludes from the tables comes out of the plans.

use crate::support::{
    Json, TOWNS, all_plans, assess, bill, d, english, plan_json, problems_of, rounded, text_of, town,
};
use rust_decimal::Decimal;
use tarifa_clara::home::bill::Bill;
use tarifa_clara::number::money::Exact;
use tarifa_clara::number::refusal::{Missing, Refusal};
use tarifa_clara::plan::Plan;
use tarifa_clara::plan::cost::Heading;
use tarifa_clara::plan::users::SourceKind;
use tarifa_clara::town::subsidy::TodayBalance;

fn tables() -> Json {
    serde_json::from_str(&text_of("tests/tables.json")).unwrap()
}

/// A printed figure; `None` where the table has none.
fn printed(tables: &Json, town: &str, table: &str, figure: &str) -> Option<Decimal> {
    let row = &tables["towns"][town][table];
    if row.is_null() {
        return None;
    }
    match row.get(figure).unwrap_or_else(|| panic!("{table} of {town} has no {figure}")) {
        Json::Null => None,
        figure => Some(d(figure.as_str().unwrap())),
    }
}

fn hundredth(percent: Option<Decimal>) -> Option<Decimal> {
    percent.map(|percent| percent / Decimal::ONE_HUNDRED)
}

/// What a plan says at a path, and the table that its source names there.
#[track_caller]
fn agrees(plan: &Plan, path: &str, table: &str, found: Option<Decimal>, expected: Option<Decimal>) {
    let town = plan.id.as_str();
    assert_eq!(found, expected, "{town}: {path} is not as printed in {table}");
    if expected.is_some() {
        let source = plan.source(path).unwrap_or_else(|| panic!("{town}: {path} has no source"));
        assert_eq!(source.kind, SourceKind::Document, "{town}: {path}");
        let place = source.place.as_ref().unwrap().get(english());
        assert_eq!(place, table, "{town}: {path}");
    }
}

#[test]
fn every_plan_of_the_site_checks() {
    for name in all_plans() {
        assert_eq!(problems_of(&plan_json(name)), [], "{name}");
        assert_eq!(town(name).id.as_str(), name);
    }
}

#[test]
fn today_is_as_printed_in_tables_3_4_6_and_7() {
    let tables = tables();
    for name in TOWNS {
        let plan = town(name);
        let table = |table, figure| printed(&tables, name, table, figure);
        let people = plan.town.population.map(|people| people.get().into());
        agrees(&plan, "town.population", "Table 3", people, table("Table 3", "population"));
        let today = &plan.today;
        let charge = today.charge_per_month.map(Exact::value);
        agrees(&plan, "today.charge_per_month", "Table 3", charge, table("Table 3", "charge"));
        agrees(
            &plan,
            "today.hours_per_day",
            "Table 3",
            today.hours_per_day.map(|hours| hours.value()),
            table("Table 3", "hours"),
        );
        let water = today.water_coverage.map(|rate| rate.value());
        agrees(&plan, "today.water_coverage", "Table 3", water, hundredth(table("Table 3", "water_percent")));
        let sewer = today.sewer_coverage.map(|rate| rate.value());
        agrees(&plan, "today.sewer_coverage", "Table 3", sewer, hundredth(table("Table 3", "sewer_percent")));

        let income = plan.town.income_per_person.map(Exact::value);
        agrees(&plan, "town.income_per_person", "Table 4", income, table("Table 4", "income"));
        let members = plan.town.people_per_household;
        agrees(&plan, "town.people_per_household", "Table 4", members, table("Table 4", "members"));
        let share = today.spending_share.map(|rate| rate.value());
        agrees(&plan, "today.spending_share", "Table 4", share, hundredth(table("Table 4", "percent")));

        let shares = today.cost_shares.as_deref().unwrap();
        // The headings of Table 6: energy is not apart in it, and a family charge has others.
        let table_6 = [
            Heading::Personnel,
            Heading::InvoicingCollection,
            Heading::ProductsMaterials,
            Heading::PurchaseOfWater,
            Heading::Rehabilitation,
            Heading::Other,
        ];
        for heading in Heading::ALL {
            let found = shares.iter().find(|share| share.heading == *heading).map(|share| share.share.value());
            let expected = match heading {
                _ if !table_6.contains(heading) => None,
                _ => hundredth(table("Table 6", heading.word())),
            };
            agrees(&plan, "today.cost_shares", "Table 6", found, expected);
        }

        let cost = today.annual_cost.map(Exact::value);
        agrees(&plan, "today.annual_cost", "Table 7", cost, table("Table 7", "cost"));
        let homes = today.households_served.map(|homes| homes.get().into());
        agrees(&plan, "today.households_served", "Table 7", homes, table("Table 7", "households"));
        let each = today.annual_cost_per_household.map(Exact::value);
        agrees(&plan, "today.annual_cost_per_household", "Table 7", each, table("Table 7", "cost_per_household"));
    }
}

#[test]
fn the_proposal_is_as_printed_in_tables_8_and_10() {
    let tables = tables();
    for name in TOWNS {
        let plan = town(name);
        let table = |table, figure| printed(&tables, name, table, figure);
        let approved = plan.approved.as_ref().unwrap();
        let billing = approved.average_billing.map(Exact::value);
        agrees(&plan, "approved.average_billing", "Table 8", billing, table("Table 8", "average_billing"));
        let capital = approved.initial_capital.map(Exact::value);
        agrees(&plan, "approved.initial_capital", "Table 8", capital, table("Table 8", "initial_capital"));
        let start = approved.start_of_operations.as_ref().map(|date| date.as_str());
        assert_eq!(start, tables["towns"][name]["Table 8"]["start"].as_str(), "{name}: start, Table 8");

        let service = assess(&plan, "service=approved").answer.service;
        let path = |key| format!("aspects[0].levels[1].{key}");
        let price = service.average_cost_per_m3.map(|price| price.value());
        agrees(&plan, &path("average_cost_per_m3"), "Table 10", price, table("Table 10", "cost_per_m3"));
        let hours = service.hours_per_day.map(|hours| hours.value());
        agrees(&plan, &path("sets.hours_per_day"), "Table 10", hours, table("Table 10", "hours"));
        let water = service.water_coverage.map(|rate| rate.value());
        agrees(&plan, &path("sets.water_coverage"), "Table 10", water, hundredth(table("Table 10", "water_percent")));
        let sewer = service.sewer_coverage.map(|rate| rate.value());
        agrees(&plan, &path("sets.sewer_coverage"), "Table 10", sewer, hundredth(table("Table 10", "sewer_percent")));
        assert_eq!(
            service.metered,
            tables["towns"][name]["Table 10"]["metered"].as_bool(),
            "{name}: metered, Table 10"
        );
    }
}

#[test]
fn sechuras_contract_is_as_printed_in_table_12_and_no_other_town_has_one() {
    let tables = tables();
    for name in TOWNS {
        let plan = town(name);
        let contract = plan.approved.as_ref().unwrap().contract.as_ref();
        assert_eq!(contract.is_some(), name == "sechura", "{name}: Table 12");
        assert_eq!(tables["towns"][name]["Table 12"].is_null(), name != "sechura");
        let Some(contract) = contract else {
            assert_eq!(
                plan.fund.as_ref().and_then(|fund| fund.rate.as_ref().map(|rates| rates.first())),
                None,
                "{name}: no document gives its fund's rate"
            );
            continue;
        };
        let table = |figure| printed(&tables, name, "Table 12", figure);
        let path = |key| format!("approved.contract.{key}");
        let connections = contract.connections.map(|whole| whole.get().into());
        agrees(&plan, &path("connections"), "Table 12", connections, table("connections"));
        let invoicing = contract.average_invoicing_water.map(Exact::value);
        agrees(&plan, &path("average_invoicing_water"), "Table 12", invoicing, table("average_invoicing"));
        let billing = contract.average_billing_water_and_sewer.map(Exact::value);
        agrees(&plan, &path("average_billing_water_and_sewer"), "Table 12", billing, table("average_billing"));
        agrees(&plan, &path("years"), "Table 12", contract.years.map(|years| years.get().into()), table("years"));
        let fund = plan.fund.as_ref().and_then(|fund| fund.rate.as_ref()).map(|rates| rates.first().value());
        agrees(&plan, "fund.rate", "Table 12", fund, hundredth(table("fund_percent")));
        assert_eq!(
            contract.signed.as_ref().map(|date| date.as_str()),
            tables["towns"][name]["Table 12"]["signed"].as_str()
        );
    }
}

/// Table 12: the fund is 10.2 % of what is invoiced without VAT, 5,000 × 12.00 a month, deposited by quarter.
#[test]
fn sechuras_fund_receives_73440_a_year_and_18360_a_quarter() {
    let fund = assess(&town("sechura"), "service=approved").fund.unwrap();
    assert_eq!(fund.turnover.value(), d("60000.00"));
    assert_eq!(fund.month.value(), d("6120.00"));
    assert_eq!(fund.quarter.value(), d("18360.00"));
    assert_eq!(fund.year.value(), d("73440.00"));
}

/// Table 4: charge / (income × members), in %.
#[test]
fn the_share_of_spending_is_as_printed_in_table_4() {
    let tables = tables();
    for name in TOWNS {
        let plan = town(name);
        let charge = printed(&tables, name, "Table 4", "charge").unwrap();
        let bill = Bill::of_charge(&plan, Exact::new(charge)).unwrap();
        let (members, income) = (plan.town.people_per_household.unwrap(), plan.town.income_per_person.unwrap());
        let expected = match name {
            "tabalosos" => d("0.62"), // prints 0.63; its own numbers give 0.62 (model.md 9)
            _ => printed(&tables, name, "Table 4", "percent").unwrap(),
        };
        assert_eq!(bill.share_of_spending(members, income).unwrap(), expected, "{name}: Table 4");
    }
}

/// Table 7: annual cost / households, to one decimal. The core shows a month of it, rounded to the céntimo.
#[test]
fn the_cost_per_household_is_as_printed_in_table_7() {
    let tables = tables();
    for name in TOWNS {
        let plan = town(name);
        let month = TodayBalance::of(&plan).unwrap().cost_per_home_month;
        let Some(each) = printed(&tables, name, "Table 7", "cost_per_household") else {
            assert_eq!(
                (name, month),
                ("tamshiyacu", Err(Refusal::NobodyServed)),
                "Table 7 prints a dash where no home is served"
            );
            continue;
        };
        let cost = plan.today.annual_cost.unwrap().value();
        let homes = Decimal::from(plan.today.households_served.unwrap().get());
        assert_eq!(rounded(cost / homes, 1), each, "{name}: Table 7");
        assert_eq!(month.unwrap().value(), rounded(cost / homes / d("12"), 2), "{name}: a month of Table 7");
    }
}

/// "In three municipalities more money was being collected … than the total cost of the service" (section 2.4).
#[test]
fn exactly_three_towns_collect_more_than_the_service_costs() {
    let mut surpluses = Vec::new();
    for name in TOWNS {
        let today = TodayBalance::of(&town(name)).unwrap();
        assert_eq!(today.balance.value(), today.income.value() - today.cost.value(), "{name}");
        if today.balance.value() > Decimal::ZERO {
            surpluses.push((name, today.balance.to_string()));
        }
    }
    let expected = [("nueva-cajamarca", "60157.00"), ("sechura", "125546.00"), ("tabalosos", "24748.00")];
    assert_eq!(surpluses, expected.map(|(name, balance)| (name, balance.to_owned())));
}

/// The documents give no cost by level and no groups of users, so what needs them is withheld, not guessed.
#[test]
fn what_the_documents_do_not_say_is_withheld_with_its_reason() {
    for name in TOWNS {
        let plan = town(name);
        for level in ["today", "approved"] {
            let a = assess(&plan, &format!("service={level}"));
            let costs = Some(Refusal::NotGiven(Missing::Costs));
            let users = Some(Refusal::NotGiven(Missing::Users));
            assert_eq!(a.cost.as_ref().err().copied(), costs, "{name}, {level}: cost");
            assert_eq!(a.needed.as_ref().err().copied(), costs, "{name}, {level}: R");
            assert!(a.prices.is_ok() || level == "today", "{name}: the proposal's price is documented");
            if level == "approved" {
                assert_eq!(a.town.as_ref().err().copied(), users, "{name}: town");
                assert_eq!(a.social.as_ref().err().copied(), users, "{name}: the operator's margin and loss");
                assert_eq!(a.cross_subsidy.as_ref().err().copied(), users, "{name}: cross-subsidy");
                assert_eq!(a.beyond_needed.as_ref().err().copied(), users, "{name}: beyond what is needed");
            } else {
                let price = Some(Refusal::NotGiven(Missing::Price));
                assert_eq!(a.prices.as_ref().err().copied(), price, "{name}: today's price");
            }
            let fund = Some(Refusal::NotGiven(Missing::FundRate));
            if name != "sechura" {
                assert_eq!(a.fund.as_ref().err().copied(), fund, "{name}: fund");
            }
            let part = a.bill.as_ref().unwrap().fund_part.err();
            match (level, name) {
                ("today", _) => assert_eq!(part, Some(Refusal::NoFundToday), "{name}: the fund is of the proposal"),
                (_, "sechura") => assert_eq!(part, None),
                _ => assert_eq!(part, fund, "{name}: the fund's part"),
            }
            for refusal in [costs, users, fund].into_iter().flatten() {
                assert_eq!(refusal.code(), "not_given");
            }
        }
    }
}

/// Today's level of a package is one line: the charge as printed, of which nobody knows whether it holds VAT.
#[test]
fn todays_bill_is_the_printed_charge() {
    for name in TOWNS {
        let plan = town(name);
        let today = assess(&plan, "service=today");
        let bill = today.answer.bill.unwrap();
        assert_eq!(bill.lines.len(), 1);
        assert!(bill.vat.is_none());
        assert_eq!(bill.total.value(), plan.today.charge_per_month.unwrap().value(), "{name}");
        assert_eq!(today.answer.against_today.unwrap().value(), Decimal::ZERO, "{name}");
    }
}

/// Table 10's cost, unrounded, is the price; 18 % VAT is added (model.md 9 for Tabalosos).
#[test]
fn a_family_of_five_with_10_m3_pays_ten_times_table_10_and_vat() {
    let tables = tables();
    for name in TOWNS {
        let price = printed(&tables, name, "Table 10", "cost_per_m3").unwrap();
        let bill = bill(&town(name), "service=approved&people=5&m3=10&metered=1&social=0");
        assert_eq!(bill.subtotal.value(), price * d("10"), "{name}");
        assert_eq!(bill.total.value(), price * d("10") + rounded(price * d("1.8"), 2), "{name}");
    }
    assert_eq!(bill(&town("tabalosos"), "people=5&m3=10").total.to_string(), "10.50");
}

/// Bill / (10 m³ × cost) runs from 1.01 to 2.14 (model.md 4): two different things, and neither is made of the other.
#[test]
fn average_billing_and_cost_per_m3_are_not_derived_from_each_other() {
    let tables = tables();
    let ratio = |name: &&str| {
        let billing = printed(&tables, name, "Table 8", "average_billing")?;
        Some(rounded(billing / (d("10") * printed(&tables, name, "Table 10", "cost_per_m3")?), 2))
    };
    let ratios: Vec<Decimal> = TOWNS.iter().filter_map(ratio).collect();
    assert_eq!(ratios.iter().min().copied(), Some(d("1.01")));
    assert_eq!(ratios.iter().max().copied(), Some(d("2.14")));
}
