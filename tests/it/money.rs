//! Plans of another money: nothing that is drawn, written or said of them names Peru's, and what has no cents shows none.

use crate::command::{file, tarifa};
use crate::support::{
    CITY, COMMITTEE, ILLUSTRATIVE, Json, assess, bill, choose, d, english, json, pairs, plan_json, read, spanish, with,
};
use rust_decimal::Decimal;
use tarifa_clara::choice::{Asked, Choice};
use tarifa_clara::hands::{Count, ballot};
use tarifa_clara::home::answer::Common;
use tarifa_clara::home::service::Service;
use tarifa_clara::locale::{self, Lang};
use tarifa_clara::number::currency::SOL;
use tarifa_clara::number::money::Exact;
use tarifa_clara::number::written::{Unread, amount};
use tarifa_clara::plan::Plan;
use tarifa_clara::plan::pack::{OfHome, OfTown};
use tarifa_clara::receipt_check::Receipt;
use tarifa_clara::register::{self, Register};
use tarifa_clara::town::assessment::Assessment;
use tarifa_clara::view::door::Door;
use tarifa_clara::view::hands::{Desk, record};
use tarifa_clara::view::home::update::Update;
use tarifa_clara::view::{self, TownView, document};

/// The keys of a plan's amounts.
const AMOUNTS: [&str; 22] = [
    "amount",
    "annual_cost",
    "annual_cost_per_household",
    "average_billing",
    "average_cost_per_m3",
    "average_invoicing_water",
    "average_billing_water_and_sewer",
    "cash_step",
    "ceiling_per_month",
    "charge_per_month",
    "cost",
    "fee",
    "income_per_person",
    "initial_capital",
    "maximum_price",
    "opening_balance",
    "per_m3",
    "per_month",
    "poverty_line",
    "price",
    "real_cost",
    "reconnection_fee",
];

/// A plan of the site in another money: each amount so many times as large, and no text of its own naming soles.
fn in_money(name: &str, money: &Json, times: u32) -> Json {
    fn look(here: &mut Json, key: &str, times: Decimal) {
        match here {
            Json::Array(list) => list.iter_mut().for_each(|member| look(member, "", times)),
            Json::Object(record) => record.iter_mut().for_each(|(key, value)| look(value, key, times)),
            Json::String(text) if AMOUNTS.contains(&key) || (key == "step") => {
                *text = (d(text) * times).normalize().to_string();
            }
            Json::Number(number) if AMOUNTS.contains(&key) => {
                *here = json!((d(&number.to_string()) * times).normalize().to_string());
            }
            Json::String(text) => {
                for (ours, theirs) in
                    [("S/ ", "$ "), ("IGV", "IVA"), ("VAT", "tax"), ("soles", "pesos"), ("céntimos", "centavos")]
                {
                    *text = text.replace(ours, theirs);
                }
            }
            _ => {}
        }
    }
    let mut plan = with(plan_json(name), "money", money.clone());
    look(&mut plan, "", times.into());
    plan
}

fn dollars() -> Json {
    json!({"symbol": "US$", "tax": "IVA"})
}

fn pesos() -> Json {
    json!({"symbol": "$", "decimals": 0, "tax": "IVA"})
}

/// What each word of a text names, that is Peru's.
fn named(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    found.retain(|word| ["IGV", "VAT", "sol", "soles", "Soles", "céntimo", "céntimos"].contains(word));
    found.extend(text.contains("S/").then_some("S/"));
    found
}

/// Everything that is drawn, written and said of a plan and a choice.
fn everything(plan: &Plan, link: &str, lang: Lang) -> Vec<(&'static str, String)> {
    let choice = choose(plan, link);
    let assessment = Assessment::of(plan, &choice);
    let view = TownView::of(plan, &assessment, lang);
    let update = Update::of_home(plan, &Asked::of(plan, &format!("paid=9#{link}")), &mut Common::default(), lang);
    let mut all = vec![
        ("said", update.said),
        ("spoken", update.spoken),
        ("parts", update.parts.into_iter().map(|part| part.html).collect()),
        ("wall", view.hall().into_string()),
        ("alone", document::alone(plan, &choice, lang)),
        ("start", document::start(std::slice::from_ref(plan), lang)),
    ];
    for door in Door::ALL {
        all.push((door.word(), document::page(plan, &choice, lang, door)));
        all.push((door.word(), view.parts_behind(door).into_iter().map(|part| part.html).collect()));
    }
    let receipt = Receipt::from_pairs(plan, pairs("receipt-water=7&receipt-subtotal=9&receipt-total=99")).unwrap();
    all.push(("receipt", view.checked(&receipt).into_string()));
    let refused = Receipt::from_pairs(plan, pairs("receipt-water=x")).unwrap_err();
    let told = view::refused_receipt(&refused, lang.in_money(plan.money));
    all.push(("refused receipt", told.into_iter().map(|refused| refused.html).collect()));
    let refused = Update::of_home(plan, &Asked::of(plan, "ceiling=x&fund=x&people=x"), &mut Common::default(), lang);
    all.push(("refused", refused.refused.into_iter().map(|refused| refused.html).collect()));

    let users = register::example(plan, &Service::of(plan, &choice), lang);
    let mut register = Register::new(plan, &choice).with_csv(lang);
    register.push(&users);
    register.end();
    all.push(("bills", register.take_csv()));
    let summary = register.finish();
    all.push(("register", view::register::result(&view, &summary).into_string()));
    all.push(("register, heard", view::register::said(lang.in_money(plan.money), &summary)));

    let options = ballot(plan, &choice);
    let desk = Desk { plan, choice: &choice, count: None, sector: None, lang };
    all.push(("hands", desk.whole().into_string()));
    if !options.is_empty() {
        let count = Count::blank(options, 2);
        let desk = Desk { count: Some(&count), ..desk };
        all.push(("hands, begun", desk.whole().into_string()));
        all.push(("record", record(plan, &count, true, lang).into_string()));
        all.push(("hands, saved", count.csv(plan, lang).unwrap()));
    }
    all
}

#[test]
fn nothing_of_another_money_names_perus() {
    let links = |name| match name {
        ILLUSTRATIVE => vec![
            "",
            "social=1&m3=12&new_connection=1&late=2",
            "kind=shop&m3=40&ceiling=100&keep=h12.tested.network.all.office",
            "continuity=h6&metering=none",
        ],
        "tabalosos" => vec!["", "fund=30&service=today"],
        _ => vec![""],
    };
    for (money, times) in [(dollars(), 1), (pesos(), 500)] {
        for name in [ILLUSTRATIVE, CITY, COMMITTEE, "tabalosos", "tamshiyacu"] {
            let plan = read(&in_money(name, &money, times));
            for link in links(name) {
                for lang in [spanish(), english()] {
                    for (what, text) in everything(&plan, link, lang) {
                        assert_eq!(named(&text), Vec::<&str>::new(), "{name} {link}: {what}\n{text}");
                    }
                }
            }
        }
    }
}

/// The same test finds Peru's names in Peru's plans: it would find them elsewhere.
#[test]
fn what_is_looked_for_is_found_in_perus_plans() {
    let plan = read(&plan_json(ILLUSTRATIVE));
    for (lang, names) in [(spanish(), ["S/", "IGV", "soles", "sol"]), (english(), ["S/", "VAT", "soles", "sol"])] {
        let all = everything(&plan, "social=1&new_connection=1&late=2", lang);
        let found: Vec<&str> = all.iter().flat_map(|(_, text)| named(text)).collect();
        assert!(names.iter().all(|name| found.contains(name)), "{names:?}");
    }
}

/// The symbol and the tax's name stand where they belong, in both languages.
#[test]
fn a_plans_own_symbol_and_tax_stand_in_place_of_perus() {
    let plan = read(&in_money(ILLUSTRATIVE, &dollars(), 1));
    let shown = |lang| {
        let all = everything(&plan, "", lang).into_iter().map(|(_, text)| text).collect::<String>();
        all.replace('\u{a0}', " ")
    };
    let total = locale::soles(bill(&plan, "").total, spanish().in_money(plan.money));
    assert!(total.starts_with("US$\u{a0}"), "{total}");
    let [spanish, english] = [shown(spanish()), shown(english())];
    let total = total.replace('\u{a0}', " ");
    for said in [total.as_str(), "IVA 18 %", "A dónde va cada US$", "De cada 100 US$", "En US$ por m³, sin IVA"] {
        assert!(spanish.contains(said), "{said}");
    }
    for said in [total.as_str(), "IVA 18 %", "Where each US$ goes", "Of every 100 US$", "In US$ per m³, without IVA"] {
        assert!(english.contains(said), "{said}");
    }
}

/// Sums have no decimals, and prices keep theirs.
#[test]
fn a_money_without_cents_shows_none() {
    let case: Json = serde_json::from_str(&crate::support::text_of("tests/cases/pesos-without-cents.json")).unwrap();
    let mut plan = crate::support::small();
    crate::support::merge(&mut plan, &case["plan"]);
    let plan = read(&plan);
    let update = Update::of_home(&plan, &Asked::of(&plan, "m3=12.5"), &mut Common::default(), spanish());
    assert_eq!(update.result.total.as_deref(), Some("14245"));
    assert_eq!(update.result.cash.as_deref(), Some("14240"));
    let html: String = update.parts.iter().map(|part| part.html.replace('\u{a0}', " ")).collect();
    for said in ["14,245", "12.5 m³ × $ 612.345", "7,654.3125", "2,274.49", "$ 5,245"] {
        assert!(html.contains(said), "{said}: {html}");
    }
    assert!(!html.contains(".00<") && !html.contains("14,245."), "{html}");
    assert!(update.spoken.contains("14245") && !update.spoken.contains('$'), "{}", update.spoken);
}

/// All sums of a town add up in whole ones: the fund, the social charge, the register.
#[test]
fn a_town_without_cents_is_whole_throughout() {
    let plan = in_money(ILLUSTRATIVE, &pesos(), 500);
    let path = file("pesos.json", plan.to_string());
    let plan = read(&plan);
    for choice in
        ["{}", r#"{"social": true, "new_connection": true, "late": 2}"#, r#"{"kind": "shop", "ceiling": 5000}"#]
    {
        let choice = file("pesos-choice.json", choice);
        for command in ["assess", "fund"] {
            let said = tarifa(&[command, &path, "--choice", &choice]);
            assert_eq!((said.code, said.err.as_str()), (0, ""));
            assert!(!said.out.contains(".00\""), "{}", said.out);
        }
    }
    let a = assess(&plan, "");
    let fund = a.fund.unwrap();
    assert_eq!([fund.month, fund.quarter, fund.year].map(|soles| soles.value().scale()), [0; 3]);
    assert_eq!(fund.year.value(), fund.quarter.value() * d("4"));
    let bill = bill(&plan, "");
    let lines: Decimal = bill.lines.iter().map(|line| line.amount.value()).sum();
    assert_eq!((lines, lines.scale()), (bill.subtotal.value(), 0));
    assert_eq!(bill.cash.value() % d("50"), Decimal::ZERO, "the coin is the plan's own");

    let users = register::example(&plan, &Service::of(&plan, &Choice::proposed(&plan).unwrap()), spanish());
    let mut register = Register::new(&plan, &Choice::proposed(&plan).unwrap()).with_csv(spanish());
    register.push(&users);
    register.end();
    let bills = register.take_csv();
    let cells: Vec<&str> = bills.lines().nth(1).unwrap().split(',').rev().take(3).collect();
    assert!(cells.iter().all(|cell| cell.parse::<i64>().is_ok()), "{cells:?}");
    assert_eq!(register.finish().unwrap().month.total, a.town.unwrap().month.total);
}

/// What a schema says of an answer is also true of one in dollars, and of one in pesos.
#[test]
fn the_schema_of_answers_takes_both() {
    let schema: Json = serde_json::from_str(&tarifa(&["schema", "--of", "assessment"]).out).unwrap();
    let validator = jsonschema::options().build(&schema).unwrap();
    for (money, times) in [(dollars(), 1), (pesos(), 500)] {
        let path = file(&format!("money-{times}.json"), in_money(ILLUSTRATIVE, &money, times).to_string());
        let answer: Json = serde_json::from_str(&tarifa(&["assess", &path]).out).unwrap();
        let errors: Vec<String> = validator.iter_errors(&answer).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(answer["bill"]["total"].as_str().unwrap().contains('.'), times == 1);
    }
}

/// A reason that names Peru's tax does so in plans of Peru.
#[test]
fn reasons_in_an_answer_name_no_tax_of_another_country() {
    let path = file("iva.json", in_money("tabalosos", &dollars(), 1).to_string());
    let said = tarifa(&["assess", &path]).out;
    assert!(said.contains("lleva impuesto.") && said.contains("has a tax in it.") && named(&said).is_empty(), "{said}");
}

#[test]
fn a_packed_plan_keeps_its_money() {
    for money in [json!(null), dollars(), pesos(), json!({"tax": "ITBIS"}), json!({"symbol": "Bs."})] {
        let plan = read(&with(plan_json("tabalosos"), "money", money));
        for lang in [spanish(), english()] {
            let home = Plan::from_packed::<OfHome>(&plan.packed::<OfHome>(lang)).unwrap();
            let town = Plan::from_packed::<OfTown>(&plan.packed::<OfTown>(lang)).unwrap();
            for packed in [home.money, town.money] {
                let said = |money: &tarifa_clara::number::currency::Currency| (money.symbol, money.decimals, money.tax);
                assert_eq!(said(packed), said(plan.money));
            }
        }
    }
    assert!(std::ptr::eq(read(&plan_json("tabalosos")).money, &SOL));
}

#[test]
fn amounts_are_read_with_the_plans_own_symbol() {
    let [dollars, pesos] = [dollars(), pesos()].map(|money| read(&with(plan_json("tabalosos"), "money", money)).money);
    for (text, money, value) in [
        ("US$ 12.50", dollars, Some("12.50")),
        ("us$12,50", dollars, Some("12.50")),
        ("- US$ 1,234.50", dollars, Some("-1234.50")),
        ("S/ 12.50", dollars, None),
        ("12.500", dollars, None),
        ("$ 12.500", pesos, Some("12500")),
        ("$12,500", pesos, Some("12500")),
        ("1.234.567", pesos, Some("1234567")),
        ("−$ 12 500", pesos, Some("-12500")),
        ("12500", pesos, Some("12500")),
        ("1.23.4", pesos, None),
        ("1.234.567.890.123", pesos, None),
    ] {
        let read = amount(text, money).map(|amount| amount.value.to_string());
        assert_eq!(read.ok().as_deref(), value, "{text}");
    }
    assert_eq!(amount("12.500", dollars), Err(Unread::Thousands));
}

/// A receipt and a register of pesos, as people write them.
#[test]
fn receipts_and_registers_are_read_in_the_plans_money() {
    let plan = read(&in_money("tabalosos", &pesos(), 500));
    let total = bill(&plan, "m3=30").total;
    let written = locale::soles(total, spanish().in_money(plan.money)).replace(',', ".");
    assert!(written.contains('.'), "{written} has thousands");
    let receipt = |text: &str| Receipt::from_pairs(&plan, [("receipt-total".to_owned(), text.to_owned())]);
    let checked = |text: &str| {
        let assessment = assess(&plan, "m3=30");
        tarifa_clara::receipt_check::ReceiptCheck::of(&plan, &assessment, &receipt(text).unwrap()).unwrap()
    };
    assert!(checked(&written).first_wrong().is_none());
    assert!(checked("$ 1").first_wrong().is_some());
    assert!(receipt("$ 10.50").is_err(), "there are no cents");

    let heading = "código;categoría;medidor;m3;social;paga hoy\n";
    for (cell, today) in
        [("$ 12.500", "12500"), ("12.500", "12500"), ("12,500", "12500"), ("12500", "12500"), ("12500 $", "12500")]
    {
        let mut register = Register::new(&plan, &choose(&plan, "")).with_csv(spanish());
        register.push(&format!("{heading}A-1;doméstico;sí;10;no;{cell}\n"));
        register.end();
        assert!(!register.once_more(), "{cell}");
        let bills = register.take_csv();
        assert_eq!(bills.lines().nth(1).unwrap().split(',').nth(8), Some(today), "{cell}: {bills}");
        let summary = register.finish().unwrap();
        assert_eq!(summary.against_today.unwrap().all.today.to_string(), today);
    }
}

/// Nobody is warned by the limits of soles, nor by a coin of ten.
#[test]
fn what_is_usual_in_soles_is_not_asked_of_another_money() {
    let check = |money: Json| {
        let plan = in_money(ILLUSTRATIVE, &money, 500);
        tarifa(&["check", &file("usual-money.json", plan.to_string())]).err
    };
    assert_eq!(check(pesos()), "");
    let soles = check(json!({"tax": "IVA"}));
    assert!(soles.contains("unusual") && soles.contains("pricing.cash_step"), "{soles}");
}

#[test]
fn a_change_of_another_money_is_said_with_its_sign_and_symbol() {
    let plan = read(&with(plan_json("tabalosos"), "money", pesos()));
    let t = spanish().in_money(plan.money);
    let amount = |text| Exact::new(d(text)).rounded(plan.money);
    assert_eq!(locale::difference(amount("1234.5"), t), "+\u{a0}$\u{a0}1,235");
    assert_eq!(locale::difference(amount("-1234.5"), t), "\u{2212}\u{a0}$\u{a0}1,235");
    assert_eq!(locale::soles(amount("0"), t), "$\u{a0}0");
    assert_eq!(locale::spoken(amount("1234.5"), t), "1235", "a voice would say dollars");
    let dollars = read(&with(plan_json("tabalosos"), "money", dollars())).money;
    assert_eq!(locale::spoken(amount("1234"), spanish().in_money(dollars)), "US$\u{a0}1234");
}
