//! Hands raised in an assembly: what is voted, numbers as they are typed, sums, ties, the table for a spreadsheet, the record.

use crate::support::*;
use proptest::prelude::*;
use tarifa_clara::choice::Choice;
use tarifa_clara::hands::{Count, MOST_SECTORS, Row, Sum, Tally, Who, ballot, field, noted_field};
use tarifa_clara::locale::{self, Lang};
use tarifa_clara::plan::{Plan, value_from_json};
use tarifa_clara::view::hands::{Desk, record};
use tarifa_clara::view::service_words::service_words;

const TWO: &str = "keep=h18.tested.network.all.office&keep=h24.tested.treated.all.visits";

fn villa() -> Plan {
    town(ILLUSTRATIVE)
}

/// A stored count of the services that a link keeps, with a sector for each list of numbers, women and men in turn.
fn stored(plan: &Plan, link: &str, sectors: &[&[&str]]) -> Json {
    let options: Vec<String> = ballot(plan, &choose(plan, link)).iter().map(Choice::to_fragment).collect();
    let hands = |numbers: &&[&str]| -> Json {
        let hands = numbers.chunks(2).map(|pair| json!({"women": pair[0], "men": pair[1]}));
        json!({"name": "", "hands": hands.collect::<Json>(), "woman": "", "man": ""})
    };
    let sectors: Json = sectors.iter().map(hands).collect();
    json!({"v": "1", "plan": plan.id.as_str(), "options": options, "place": "", "date": "2026-11-22", "sectors": sectors})
}

fn read_count(plan: &Plan, stored: &Json) -> Count {
    Count::from_value(plan, &value_from_json(&stored.to_string()).unwrap())
        .unwrap_or_else(|problems| panic!("{:?}", said(&problems)))
}

fn refused(plan: &Plan, stored: &Json) -> Vec<(String, &'static str)> {
    said(&Count::from_value(plan, &value_from_json(&stored.to_string()).unwrap()).unwrap_err())
}

fn desk(plan: &Plan, count: &Count, link: &str, t: Lang) -> String {
    Desk { plan, choice: &choose(plan, link), count: Some(count), sector: None, lang: t }.whole().into_string()
}

/// The text of HTML, each tag a space, as is the kind of space that does not break.
fn words(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text += part.split_once('>').map_or(part, |(_, rest)| rest);
        text.push(' ');
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(" .", ".")
}

fn shown(text: String) -> String {
    text.replace('\u{a0}', " ")
}

const ALTO: &[&str] = &["40", "30", "10", "5", "3", "2", "1", "0"];
const CENTRO: &[&str] = &["7", "8", "50", "40", "0", "0", "4", "5"];

#[test]
fn what_is_kept_is_voted_and_else_what_is_on_show() {
    let plan = villa();
    let levels = |link: &str| -> Vec<String> {
        let shown = |choice: &Choice| choice.levels(&plan).first().unwrap().1.id.to_string();
        ballot(&plan, &choose(&plan, link)).iter().map(shown).collect()
    };
    assert_eq!(levels(&format!("continuity=h12&{TWO}")), ["h18", "h24"], "the one on show is not kept");
    assert_eq!(levels("continuity=h12"), ["h12"]);
    // Staying as today is always there: alone it is nothing to vote on.
    let tabalosos = town("tabalosos");
    assert!(ballot(&tabalosos, &choose(&tabalosos, "service=today")).is_empty());
    assert_eq!(ballot(&tabalosos, &choose(&tabalosos, "")).len(), 1);
}

#[test]
fn sums_of_sectors_options_women_and_men() {
    let plan = villa();
    let count = read_count(&plan, &stored(&plan, TWO, &[ALTO, CENTRO]));
    assert_eq!(count.rows().collect::<Vec<_>>(), [Row::Option(0), Row::Option(1), Row::Today, Row::Abstained]);
    let totals = count.totals().unwrap();
    let numbers = |tally: &Tally| (tally.women.hands, tally.men.hands, tally.all.hands);
    assert_eq!(
        totals.rows.iter().map(numbers).collect::<Vec<_>>(),
        [(47, 38, 85), (60, 45, 105), (3, 2, 5), (5, 5, 10)]
    );
    assert_eq!(totals.sectors.iter().map(numbers).collect::<Vec<_>>(), [(53, 37, 90), (57, 48, 105)]);
    assert_eq!(numbers(&totals.raised), (110, 85, 195), "those who abstain raise no hand for an option");
    assert!(totals.raised.all.complete());
    assert_eq!(totals.most(), [1]);
    assert_eq!(totals.percent(&totals.rows[1]).unwrap(), d("53.85"));
    let page = words(&desk(&plan, &count, TWO, english()));
    assert!(page.contains("Most hands: Option B, with 105 of 195 (53.85 %)."), "{page}");
    assert!(page.contains("All sectors are complete."), "{page}");
}

#[test]
fn a_tie_is_a_tie_and_no_hands_are_none() {
    let plan = villa();
    let tied = read_count(&plan, &stored(&plan, TWO, &[&["5", "5", "3", "7", "10", "0", "90", "9"]]));
    assert_eq!(tied.totals().unwrap().most(), [0, 1, 2], "abstentions do not win");
    let page = words(&desk(&plan, &tied, TWO, spanish()));
    assert!(
        page.contains("Empate: Opción A, Opción B, Seguir como hoy, con 10 manos cada una, de 30 (33.33 %)."),
        "{page}"
    );
    let none = read_count(&plan, &stored(&plan, TWO, &[&["0"; 8]]));
    assert!(none.totals().unwrap().most().is_empty());
    assert!(none.totals().unwrap().percent(&Tally::default()).is_err(), "no share of nothing");
    assert!(words(&desk(&plan, &none, TWO, spanish())).contains("No hay manos levantadas."));
}

#[test]
fn what_is_empty_is_not_counted_yet() {
    let plan = villa();
    let count = read_count(&plan, &stored(&plan, TWO, &[ALTO, &["7", "", "", "", "", " ", "", ""]]));
    assert!(count.sectors[0].complete() && !count.sectors[1].complete());
    assert!(count.refused().is_empty());
    let totals = count.totals().unwrap();
    assert_eq!(totals.sectors[1].women, Sum { hands: 7, counted: 1, numbers: 3 });
    assert!(!totals.sectors[1].men.begun() && !totals.raised.all.complete());
    let page = words(&desk(&plan, &count, TWO, spanish()));
    assert!(page.contains("Falta contar en: Sector 2."), "{page}");
    assert!(page.contains("Hasta ahora, más manos: Opción A, con 77 de 97"), "{page}");
    assert!(page.contains("M 7 · H —"), "{page}");
    // On paper there is room to write what is missing, and no sum that would be wrong.
    let paper = record(&plan, &count, true, spanish()).into_string();
    assert!(words(&paper).contains("Más manos:") && !words(&paper).contains("con 77"), "{paper}");
    let csv = count.csv(&plan, spanish()).unwrap();
    assert!(csv.contains("\nSector 2,Manos levantadas,,,,,"), "{csv}");
}

#[test]
fn what_is_no_number_is_named_with_its_place_and_stays_as_typed() {
    let plan = villa();
    let mut one = stored(&plan, TWO, &[ALTO]);
    let typed = [
        ("-3", true),
        ("12,5", true),
        ("1.000", true),
        ("doce", true),
        ("１２", true),
        ("100001", false),
        ("99999999999999999999", false),
    ];
    for (text, shape) in typed {
        one["sectors"][0]["name"] = json!("Alto Perú");
        one["sectors"][0]["hands"][1]["men"] = json!(text);
        let count = read_count(&plan, &one);
        let refused = count.refused();
        let [refused] = refused.as_slice() else { panic!("{text}") };
        assert_eq!(refused.field(&count), "sectors[0].hands[1].men");
        assert_eq!(refused.field(&count), field(0, 1, Who::Men));
        let said = refused.text(&count, spanish());
        assert!(said.starts_with(&format!("Alto Perú, Opción B, Hombres: «{text}»")), "{said}");
        assert!(said.contains("de 0 a 100,000") && said.contains("número entero") == shape, "{said}");
        assert!(!count.sectors[0].complete());
        assert!(desk(&plan, &count, TWO, spanish()).contains(&format!("value=\"{text}\"")));
        assert!(count.csv(&plan, spanish()).unwrap().contains(text), "a file loses nothing either");
    }
    for right in ["0", "100000", " 7 ", "007"] {
        one["sectors"][0]["hands"][1]["men"] = json!(right);
        assert!(read_count(&plan, &one).refused().is_empty(), "{right}");
    }
    for (date, right) in
        [("", true), ("2026-02-29", false), ("2028-02-29", true), ("mañana", false), ("2026-13-01", false)]
    {
        one["date"] = json!(date);
        let count = read_count(&plan, &one);
        assert_eq!(
            count.refused().iter().map(|refused| refused.field(&count)).collect::<Vec<_>>(),
            if right { vec![] } else { vec!["date"] },
            "{date}"
        );
    }
}

#[test]
fn what_stands_in_a_device_and_is_no_count_is_refused() {
    let plan = villa();
    let good = stored(&plan, TWO, &[ALTO]);
    let cases: [(&str, Json, &str, &str); 17] = [
        ("v", json!("2"), "v", "version"),
        ("v", json!(1), "v", "wrong_type"),
        ("plan", json!("tabalosos"), "plan", "unknown_reference"),
        ("options", json!([]), "options", "too_few"),
        ("options", json!(["v=1", "v=1", "v=1", "v=1"]), "options", "too_many"),
        ("options", json!(["continuity=h99", "v=1"]), "options[0]", "unknown_reference"),
        ("options", json!([format!("v=1&{TWO}"), "v=1"]), "options[0]", "unknown_reference"),
        ("options", json!({"0": "v=1"}), "options", "wrong_type"),
        ("place", json!(null), "place", "missing"),
        ("place", json!("x".repeat(121)), "place", "too_many"),
        ("date", json!(20261122), "date", "wrong_type"),
        ("sectors", json!([]), "sectors", "too_few"),
        ("sectors", json!("Alto"), "sectors", "wrong_type"),
        ("sectors", json!(vec![0; MOST_SECTORS + 1]), "sectors", "too_many"),
        ("unkept", json!("hands"), "unkept", "unknown_reference"),
        ("sectors", json!([{"name": "", "hands": [], "woman": "", "man": ""}]), "sectors[0].hands", "too_few"),
        (
            "sectors",
            json!([{"name": "", "hands": [[]], "woman": "", "man": "", "x": ""}]),
            "sectors[0].x",
            "unknown_key",
        ),
    ];
    for (key, value, path, code) in cases {
        let mut bad = good.clone();
        bad[key] = value.clone();
        let found = refused(&plan, &bad);
        assert!(found.contains(&(path.to_owned(), code)), "{key}: {value}: {found:?}");
    }
    for (path, value) in [("women", json!(12)), ("men", json!(null)), ("men", json!({"a": 1}))] {
        let mut bad = good.clone();
        bad["sectors"][0]["hands"][0][path] = value;
        assert_eq!(refused(&plan, &bad)[0].0, format!("sectors[0].hands[0].{path}"));
    }
    for nonsense in [json!(null), json!(7), json!("count"), json!([good.clone()])] {
        assert!(!refused(&plan, &nonsense).is_empty());
    }
    // Today's own package is no option beside staying as today.
    let tabalosos = town("tabalosos");
    let mut today = stored(&tabalosos, "", &[&["1"; 6]]);
    today["options"] = json!(["service=today"]);
    assert_eq!(refused(&tabalosos, &today), [("options[0]".to_owned(), "unknown_reference")]);
}

/// The cells of a CSV as a spreadsheet reads them that is told this separator.
fn cells(csv: &str, separator: char) -> Vec<Vec<String>> {
    let mut letters = csv.chars().peekable();
    let mut rows = vec![vec![String::new()]];
    let mut fresh = true;
    while let Some(letter) = letters.next() {
        let row = rows.last_mut().unwrap();
        if letter == '"' && fresh {
            while let Some(letter) = letters.next() {
                if letter == '"' && letters.next_if_eq(&'"').is_none() {
                    break;
                }
                row.last_mut().unwrap().push(letter);
            }
        } else if letter == separator {
            row.push(String::new());
        } else if letter == '\n' {
            rows.push(vec![String::new()]);
        } else {
            row.last_mut().unwrap().push(letter);
        }
        fresh = letter == separator || letter == '\n';
    }
    rows.pop();
    rows
}

#[test]
fn the_table_has_everything() {
    let plan = villa();
    let mut one = stored(
        &plan,
        "keep=h18.tested.network.all.office",
        &[&["40", "30", "3", "2", "1", "0"], &["1", "2", "3", "4", "5", "6"], &[""; 6]],
    );
    one["place"] = json!("Local \"comunal\", primer piso");
    one["begins"] = json!("18:30");
    one["call"] = json!("second");
    one["agenda"] = json!("Agua\ny desagüe\n");
    one["present"] = json!({"women": "53", "men": " 37"});
    one["roll"] = json!({"women": "doce", "men": ""});
    one["sectors"][0]["name"] = json!("=HYPERLINK(\"http://x\")");
    one["sectors"][0]["woman"] = json!("\u{200b}+María");
    one["sectors"][0]["man"] = json!("@SUM(A1)");
    one["sectors"][1]["hands"][0]["women"] = json!("=1+1");
    one["sectors"][2]["noted"] = json!("0");
    let rows = cells(&read_count(&plan, &one).csv(&plan, spanish()).unwrap(), ',');
    let heads = "sector,opción,servicio,mujeres,hombres,total,por mayoría sin contar,delegada,delegado,lugar,fecha,empieza,\
                 termina,convocatoria,agenda,mujeres presentes,hombres presentes,mujeres en el padrón,hombres en el padrón";
    assert_eq!(rows[0].join(","), heads);
    let service = "18 horas · Potable y probada · La red de hoy · Medidor en cada casa · Oficina todos los días";
    let meeting = "Local \"comunal\", primer piso|2026-11-22|18:30||Segunda|Agua\ny desagüe|53|37|doce|";
    let first = format!("'\u{200b}+María|'@SUM(A1)|{meeting}");
    let name = "'=HYPERLINK(\"http://x\")";
    let expected = [
        format!("{name}|Opción A|{service}|40|30|70||{first}"),
        format!("{name}|Seguir como hoy||3|2|5||{first}"),
        format!("{name}|Se abstienen||1|0|1||{first}"),
        format!("{name}|Manos levantadas||43|32|75||{first}"),
        format!("Sector 2|Opción A|{service}|'=1+1|2|||||{meeting}"),
        format!("Sector 2|Seguir como hoy||3|4|7||||{meeting}"),
        format!("Sector 2|Se abstienen||5|6|11||||{meeting}"),
        format!("Sector 2|Manos levantadas|||6|||||{meeting}"),
        format!("Sector 3|Opción A|{service}||||sí|||{meeting}"),
        format!("Sector 3|Seguir como hoy||||||||{meeting}"),
        format!("Sector 3|Se abstienen||||||||{meeting}"),
        format!("Sector 3|Manos levantadas||||||||{meeting}"),
        format!("Sectores contados|Opción A|{service}||32|||||{meeting}"),
        format!("Sectores contados|Seguir como hoy||6|6|12||||{meeting}"),
        format!("Sectores contados|Se abstienen||6|6|12||||{meeting}"),
        format!("Sectores contados|Manos levantadas|||38|||||{meeting}"),
    ];
    let shown: Vec<String> = rows[1..].iter().map(|row| row.join("|")).collect();
    assert_eq!(shown, expected);
}

#[test]
fn no_cell_is_a_formula_whatever_separates_the_cells() {
    let plan = villa();
    let mut one = stored(&plan, TWO, &[ALTO]);
    for text in
        ["a;=1+1;b", "a,+1", "x|@SUM(A1)", "a\t-1", "a;\"=1+1\"", "\"=1", "a; \u{200b}=1", "a\n=1\r=2", ";＝1", "=1;=2"]
    {
        one["sectors"][0]["woman"] = json!(text);
        one["agenda"] = json!(text);
        let csv = read_count(&plan, &one).csv(&plan, spanish()).unwrap();
        for separator in [',', ';', '|', '\t'] {
            for cell in cells(&csv, separator).concat() {
                let shown = cell.trim_start_matches(|c: char| c == '"' || c == '\u{200b}' || c.is_whitespace());
                assert!(!shown.starts_with(['=', '+', '-', '@', '＝']), "{text:?} by {separator:?}: {cell:?}");
            }
        }
        // Nothing is left out of it.
        let seen = &cells(&csv, ',')[1][7];
        assert_eq!(seen.replace('\'', ""), text, "{seen}");
    }
    for text in ["Juan; Pedro", "12 de mayo - 6 p. m.", "O'Higgins"] {
        one["sectors"][0]["woman"] = json!(text);
        assert_eq!(cells(&read_count(&plan, &one).csv(&plan, spanish()).unwrap(), ',')[1][7], text, "left as it is");
    }
}

#[test]
fn the_record_says_what_was_voted_for_how_much_and_by_whom() {
    let plan = villa();
    let mut two = stored(&plan, TWO, &[ALTO, CENTRO]);
    two["place"] = json!("Local <comunal>");
    two["sectors"][0]["name"] = json!("Alto Perú");
    two["sectors"][0]["woman"] = json!("María Quispe");
    two["sectors"][0]["man"] = json!("José Mamani");
    let count = read_count(&plan, &two);
    let html = record(&plan, &count, true, spanish()).into_string();
    let paper = words(&html);
    for said in [
        "Acta del conteo de manos",
        "Villa Ejemplo",
        "números inventados",
        "Local &lt;comunal&gt;",
        "22 de noviembre de 2026",
    ] {
        assert!(paper.contains(said), "{said}: {paper}");
    }
    // Its levels in words, beside today's.
    assert!(paper.contains("¿Cuántas horas de agua al día? 18 horas de agua al día. De 5 de la mañana"), "{paper}");
    // What each pays is what its own page says.
    for (option, letter) in count.options.iter().zip(["A", "B"]) {
        let a = assess(&plan, &option.to_fragment());
        assert!(paper.contains(&shown(locale::soles(a.bill.as_ref().unwrap().total, spanish()))), "{letter}");
        for example in &a.examples {
            assert!(
                paper.contains(&shown(locale::soles(example.bill.as_ref().unwrap().total, spanish()))),
                "{letter} {}",
                example.id
            );
        }
        for block in a.prices.as_ref().unwrap().schedules.iter().flat_map(|schedule| &schedule.blocks) {
            assert!(paper.contains(&shown(locale::price(block.price.value(), spanish()))), "{letter} {block:?}");
        }
        let link = option.to_fragment().replace('&', "&amp;");
        assert!(html.contains(&format!("data-code=\"{link}\"")));
    }
    assert!(paper.contains("Alto Perú Mujeres 40 10 3 53 1 Hombres 30 5 2 37 0 Total 70 15 5 90 1"), "{paper}");
    assert!(
        paper.contains("Todos los sectores Mujeres 47 60 3 110 5 Hombres 38 45 2 85 5 Total 85 105 5 195 10"),
        "{paper}"
    );
    assert!(paper.contains("Más manos: Opción B, con 105 de 195 (53.85 %)."), "{paper}");
    assert!(paper.contains("Alto Perú María Quispe José Mamani"), "{paper}");
    for said in
        ["Por la municipalidad", "Por el operador o el promotor", "Firma", "en el aparato de quien dirigió la reunión"]
    {
        assert!(paper.contains(said), "{said}");
    }
    // Without sewerage no price of it stands there.
    let dry = read_count(&plan, &stored(&plan, "keep=h6.chlorinated.none.none.window", &[&["1"; 6]]));
    assert!(!words(&record(&plan, &dry, true, spanish()).into_string()).contains("30 % del agua"));
}

#[test]
fn the_record_begins_with_the_vote_and_what_was_voted_is_its_annex() {
    let plan = villa();
    for t in Lang::ALL {
        let paper =
            words(&record(&plan, &read_count(&plan, &stored(&plan, TWO, &[ALTO, CENTRO])), true, t).into_string());
        let order = [
            t.hands_place(),
            t.hands_record_counted(),
            t.hands_all_sectors(),
            t.hands_record_delegates(),
            t.hands_record_municipality(),
            t.hands_record_operator(),
            t.hands_record_note(),
            t.hands_record_annex(),
            t.hands_record_choice(),
            t.hands_record_prices(),
            t.hands_record_links(),
        ];
        let mut rest = paper.as_str();
        for said in order {
            rest = rest.split_once(said).unwrap_or_else(|| panic!("{said}: {paper}")).1;
        }
    }
    // What a letter stands for is on the sheet that is signed.
    let paper = words(&record(&plan, &read_count(&plan, &stored(&plan, TWO, &[ALTO])), true, spanish()).into_string());
    let signed = paper.split_once(spanish().hands_record_annex()).unwrap().0;
    assert!(
        signed.contains(
            "Opción A S/ 17.50 · 18 horas de agua al día · La red de hoy: desagüe para 60 de cada 100 casas · \
             Oficina todos los días Opción B"
        ),
        "{paper}"
    );
}

#[test]
fn a_row_of_the_count_is_a_name_and_a_price() {
    let plan = villa();
    let desk = words(&desk(
        &plan,
        &read_count(&plan, &stored(&plan, TWO, &[&["", "", "", "", "", "", "", ""]])),
        TWO,
        spanish(),
    ));
    for row in [
        "Opción A S/ 17.50 Mujeres",
        "Opción B S/ 22.18 Mujeres",
        "Seguir como hoy S/ 5.00 Mujeres",
        "Se abstienen Mujeres",
    ] {
        assert!(desk.contains(row), "{row}: {desk}");
    }
}

#[test]
fn the_ballot_says_whose_price_it_is() {
    let plan = villa();
    for (link, es, en) in [
        ("", "El precio es el de una casa con 10 m³ al mes.", "The price is that of a home with 10 m³ a month."),
        (
            "kind=shop&m3=20",
            "El precio es el de una casa con tienda con 20 m³ al mes.",
            "The price is that of a home with a shop with 20 m³ a month.",
        ),
        (
            "social=1",
            "El precio es el de una casa con 10 m³ al mes, con cuota social.",
            "The price is that of a home with 10 m³ a month, on the social charge.",
        ),
        (
            "kind=industrial&m3=40",
            "El precio es el de una industria o taller con 40 m³ al mes.",
            "The price is that of an industry or workshop with 40 m³ a month.",
        ),
    ] {
        for (t, said) in [(spanish(), es), (english(), en)] {
            let choice = choose(&plan, link);
            let ballot =
                Desk { plan: &plan, choice: &choice, count: None, sector: None, lang: t }.whole().into_string();
            assert!(words(&ballot).contains(said), "{link}: {}", words(&ballot));
        }
    }
}

#[test]
fn a_blank_record_has_room_for_everything() {
    for name in all_plans() {
        let plan = town(name);
        let count = Count::blank(ballot(&plan, &choose(&plan, "")), 3);
        for t in Lang::ALL {
            let html = record(&plan, &count, false, t).into_string();
            // Women, men and all: of three sectors and together for an option, today, raised, abstained; and of the
            // people present and of those on the roll. Name, number and signature of two delegates of each sector.
            assert_eq!(html.matches("\"></td>").count(), 4 * 3 * 4 + 2 * 3 + 3 * 2 * 3, "{name}");
            // Place, date, two hours, call and agenda; what two sign and one leaves open stands below who they are.
            assert_eq!(html.matches("<dd></dd>").count(), 6 + 2 * (1 + 4), "{name}");
            assert!(!html.contains("ask-clear"), "nothing is kept that could be cleared");
        }
    }
}

#[test]
fn an_option_says_by_what_it_differs() {
    let plan = villa();
    let two = read_count(&plan, &stored(&plan, TWO, &[ALTO]));
    assert_eq!(
        service_words(two.differing(&plan, &two.options[0]), spanish()),
        "18 horas de agua al día · La red de hoy: desagüe para 60 de cada 100 casas · Oficina todos los días"
    );
    let one = read_count(&plan, &stored(&plan, "continuity=h12&quality=chlorinated&metering=none", &[&["1"; 6]]));
    assert_eq!(
        service_words(one.differing(&plan, &one.options[0]), spanish()),
        "12 horas de agua al día · Oficina todos los días",
        "from today's"
    );
}

#[test]
fn a_count_keeps_its_options_and_says_when_the_page_has_others() {
    let plan = villa();
    let count = read_count(&plan, &stored(&plan, TWO, &[ALTO]));
    let changed = english().hands_changed();
    assert!(!desk(&plan, &count, TWO, english()).contains(changed));
    assert!(
        !desk(&plan, &count, &format!("{TWO}&people=2&m3=5&continuity=h12"), english()).contains(changed),
        "for another home"
    );
    for other in ["", "keep=h18.tested.network.all.office", &format!("{TWO}&keep=h6.chlorinated.none.none.window")] {
        let page = desk(&plan, &count, other, english());
        assert!(page.contains(changed), "{other}");
        assert!(words(&page).contains("Option B"), "{other}");
    }
}

/// A count of two sectors, of which the second decided by a majority that nobody counted.
fn noted(plan: &Plan, row: &str) -> Json {
    let mut two = stored(plan, TWO, &[ALTO, &[""; 8]]);
    two["sectors"][1]["noted"] = json!(row);
    two
}

#[test]
fn a_majority_that_nobody_counted_is_no_number() {
    let plan = villa();
    let count = read_count(&plan, &noted(&plan, "1"));
    assert!(count.sectors[1].complete(), "nothing is left to count");
    let totals = count.totals().unwrap();
    assert_eq!((totals.uncounted, totals.raised.all.hands, totals.raised.all.complete()), (1, 90, true));
    assert!(!totals.sectors[1].all.begun());
    let page = words(&desk(&plan, &count, TWO, spanish()));
    for said in [
        "Solo en los sectores contados. Más manos: Opción A, con 70 de 90 (77.78 %).",
        "Nadie contó en 1 de 2 sectores: ahí se decidió por mayoría, a la vista.",
        "Todos los sectores están completos.",
        "Sector 2 Mayoría a la vista: Opción B Sectores contados 70",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let paper = words(&record(&plan, &count, true, spanish()).into_string());
    for said in [
        "Solo en los sectores contados. Más manos: Opción A, con 70 de 90 (77.78 %).",
        "Nadie contó en 1 de 2 sectores",
        "Total 70 15 5 90 1 Sector 2 Mayoría a la vista: Opción B Sectores contados Mujeres 40 10 3 53 1",
    ] {
        assert!(paper.contains(said), "{said}: {paper}");
    }
    let heard =
        Desk { plan: &plan, choice: &choose(&plan, TWO), count: Some(&count), sector: Some(1), lang: spanish() };
    assert!(heard.said().starts_with("Sector 2: mayoría a la vista, sin contar: Opción B."), "{}", heard.said());
}

#[test]
fn where_nobody_counted_anywhere_there_is_no_sum_and_no_share() {
    let plan = villa();
    let mut one = stored(&plan, TWO, &[&[""; 8]]);
    one["sectors"][0]["noted"] = json!("2");
    let count = read_count(&plan, &one);
    let paper = words(&record(&plan, &count, true, spanish()).into_string());
    assert!(paper.contains("Ninguna mano se contó. Nadie contó en 1 de 1 sectores"), "{paper}");
    assert!(
        paper.contains("Sector 1 Mayoría a la vista: Seguir como hoy Sectores contados Mujeres Hombres Total"),
        "{paper}"
    );
    let page = words(&desk(&plan, &count, TWO, spanish()));
    assert!(!page.contains(" %") && !page.contains("No hay manos levantadas"), "{page}");
}

#[test]
fn numbers_that_are_typed_go_before_a_majority_that_is_noted() {
    let plan = villa();
    let mut one = noted(&plan, "1");
    one["sectors"][1]["hands"][3]["men"] = json!("4");
    let count = read_count(&plan, &one);
    assert_eq!((count.sectors[1].by_majority(), count.totals().unwrap().uncounted), (None, 0));
    let refused = count.refused();
    let [refused] = refused.as_slice() else { panic!("{refused:?}") };
    assert_eq!(refused.field(&count), "sectors[1].noted");
    assert_eq!(refused.field(&count), noted_field(1));
    assert!(refused.text(&count, spanish()).starts_with("Sector 2: aquí ya hay números escritos"));
}

#[test]
fn more_hands_than_people_present_is_said_and_not_refused() {
    let plan = villa();
    let mut two = stored(&plan, TWO, &[ALTO, CENTRO]);
    // 115 hands of women with those who abstain, 90 of men.
    two["present"] = json!({"women": "114", "men": "90"});
    let more = "Mujeres: más manos (115, con las abstenciones) que presentes (114).";
    let count = read_count(&plan, &two);
    assert!(count.refused().is_empty());
    let page = words(&desk(&plan, &count, TWO, spanish()));
    let paper = words(&record(&plan, &count, true, spanish()).into_string());
    for text in [&page, &paper] {
        assert!(text.contains(more) && !text.contains("Hombres: más manos"), "{text}");
    }
    assert!(paper.contains("Personas presentes 114 90 204"), "{paper}");
    for (present, wrong) in [("115", false), ("", false), ("muchas", true)] {
        two["present"]["women"] = json!(present);
        let count = read_count(&plan, &two);
        assert!(!words(&desk(&plan, &count, TWO, spanish())).contains("más manos ("), "{present}");
        let fields: Vec<String> = count.refused().iter().map(|refused| refused.field(&count)).collect();
        assert_eq!(fields, if wrong { vec!["present.women"] } else { vec![] });
    }
    let refused = read_count(&plan, &two);
    assert!(refused.refused()[0].text(&refused, spanish()).starts_with("Personas presentes, Mujeres: «muchas» no es"));
}

#[test]
fn the_record_says_when_it_was_how_it_was_called_and_what_for() {
    let plan = villa();
    let mut one = stored(&plan, TWO, &[ALTO]);
    one["begins"] = json!("9:05");
    one["ends"] = json!("11:40");
    one["call"] = json!("second");
    one["agenda"] = json!("1. El agua\n2. <Otros>");
    one["roll"] = json!({"women": "300", "men": ""});
    let count = read_count(&plan, &one);
    let html = record(&plan, &count, true, spanish()).into_string();
    let paper = words(&html);
    for said in [
        "Hora en que empieza: 09:05 Hora en que termina: 11:40 Convocatoria: Segunda Agenda: 1. El agua 2. &lt;Otros&gt;",
        "Mujeres Hombres Total Personas presentes Personas en el padrón 300",
        "Delegada (mujer) DNI Firma Delegado (hombre) DNI Firma",
        "Nombre: Cargo: DNI: Firma:",
    ] {
        assert!(paper.contains(said), "{said}: {paper}");
    }
    assert!(html.contains("1. El agua\n2."), "a line stays a line");
    assert!(!paper.to_lowercase().contains("quórum") && html.contains("ask-clear"));
    for (typed, right) in
        [("24:00", false), ("18:60", false), ("6 pm", false), ("18:5", true), ("+1:30", false), ("001:30", false)]
    {
        one["ends"] = json!(typed);
        let count = read_count(&plan, &one);
        let fields: Vec<String> = count.refused().iter().map(|refused| refused.field(&count)).collect();
        assert_eq!(fields, if right { vec![] } else { vec!["ends"] }, "{typed}");
    }
}

#[test]
fn what_a_meeting_says_is_read_strictly_and_may_be_missing() {
    let plan = villa();
    let good = stored(&plan, TWO, &[ALTO]);
    let count = read_count(&plan, &good);
    assert!(count.agenda.is_empty() && count.call.is_none() && count.sectors[0].noted.is_none(), "a count of before");
    for (key, value, path, code) in [
        ("call", json!("third"), "call", "unknown_reference"),
        ("call", json!(null), "call", "missing"),
        ("begins", json!(1830), "begins", "wrong_type"),
        ("agenda", json!("x".repeat(2001)), "agenda", "too_many"),
        ("agenda", json!(["x"]), "agenda", "wrong_type"),
        ("present", json!({"women": "1"}), "present.men", "missing"),
        ("present", json!(null), "present", "missing"),
        ("roll", json!({"women": "", "men": "", "all": ""}), "roll.all", "unknown_key"),
    ] {
        let mut bad = good.clone();
        bad[key] = value;
        let found = refused(&plan, &bad);
        assert!(found.contains(&(path.to_owned(), code)), "{key}: {found:?}");
    }
    // Nobody decides to abstain, and there is nothing behind it.
    for (row, right) in [("", true), ("0", true), ("2", true), ("3", false), ("9", false), ("00", false), ("-1", false)]
    {
        let mut one = good.clone();
        one["sectors"][0]["noted"] = json!(row);
        let read = Count::from_value(&plan, &value_from_json(&one.to_string()).unwrap());
        assert_eq!(read.is_ok(), right, "{row}");
    }
}

#[test]
fn the_annex_says_what_each_level_means() {
    let plan = town("tabalosos");
    let count = read_count(&plan, &stored(&plan, "", &[&["1"; 6]]));
    let paper = words(&record(&plan, &count, true, spanish()).into_string());
    let (signed, annex) = paper.split_once(spanish().hands_record_annex()).unwrap();
    let approved = "La propuesta aprobada: 24 horas de agua al día, agua para 90 de cada 100 casas, desagüe para 90 de cada 100 \
                    casas, medidor en cada casa";
    assert!(signed.contains(approved), "{signed}");
    for said in [
        &format!("{approved}. Agua 24 horas al día. La meta es agua para 90"),
        "El servicio de hoy: 4 horas de agua al día, agua para 54 de cada 100 casas, sin desagüe, sin medidor. Agua 4 horas",
    ] {
        assert!(annex.contains(said), "{said}: {annex}");
    }
    let english = words(&record(&plan, &count, true, english()).into_string());
    assert!(english.contains("The approved proposal: 24 hours of water a day, water for 90 in 100 homes"), "{english}");
    // Where there is no water, how many homes get it is not said.
    let none = town("tamshiyacu");
    let levels = choose(&none, "service=today");
    assert_eq!(service_words(levels.levels(&none), spanish()), "El servicio de hoy: sin agua, sin desagüe");
}

#[test]
fn todays_charge_is_that_of_a_home_and_of_nobody_else() {
    let plan = villa();
    let paper = |link: &str| {
        words(&record(&plan, &read_count(&plan, &stored(&plan, link, &[ALTO])), true, spanish()).into_string())
    };
    let homes = paper(TWO);
    for (who, today) in [
        ("Una familia de cuatro con cuota social, 8 m³ S/ 7.02 S/ 8.79", "S/ 5.00"),
        ("Un taller, 40 m³ S/ 140.00 S/ 181.19", "El documento no dice cuánto paga hoy este tipo de usuario."),
        (
            "Un comedor popular exonerado, 20 m³ S/ 0.00 S/ 0.00",
            "El documento no dice cuánto paga hoy este tipo de usuario.",
        ),
        ("Una casa con tienda, 12 m³ S/ 34.93 S/ 44.24", "El documento no dice cuánto paga hoy este tipo de usuario."),
    ] {
        assert!(homes.contains(&format!("{who} {today}")), "{who}: {homes}");
    }
    let workshop = paper(&format!("{TWO}&kind=industrial&m3=40"));
    assert!(workshop.contains("Seguir como hoy Sector Quién"), "no price of today: {workshop}");
    assert!(
        workshop.contains(
            "una industria o taller con 40 m³ al mes S/ 140.00 S/ 181.19 El documento no dice cuánto paga hoy este tipo"
        ),
        "{workshop}"
    );
}

/// Categories of the plan's own are called by their labels, each with its own prices.
#[test]
fn the_record_prices_each_category_of_the_plan() {
    let plan = read(&serde_json::from_str(&text_of("tests/cases/plans/own-categories.json")).unwrap());
    let link = "kind=com-puerto";
    let count = read_count(&plan, &stored(&plan, link, &[&["1"; 6]]));
    let paper = words(&record(&plan, &count, true, spanish()).into_string());
    for said in [
        "El precio es el de un negocio (Comercial del puerto) con 12 m³ al mes.",
        "Estrato 1, bajo Estrato 1, bajo A Agua, de 0 a 10 m³ S/ 0.50",
        "Doméstico subsidiado Doméstico subsidiado A Agua, cualquier consumo S/ 0.60",
        "Comercial del puerto Comercial del puerto A Agua, cualquier consumo S/ 2.50",
    ] {
        assert!(paper.contains(said), "{said}: {paper}");
    }
    assert!(!paper.contains("com-puerto"));
}

#[test]
fn todays_service_as_an_option_says_both_what_is_paid_and_what_it_costs() {
    let plan = villa();
    let levels = "keep=h6.chlorinated.network.none.window";
    let said =
        "Hoy se paga S/ 5.00; dar este mismo servicio cuesta S/ 13.32: lo que falta lo pone hoy la municipalidad";
    let (choice, count) = (choose(&plan, levels), read_count(&plan, &stored(&plan, levels, &[&["1"; 6]])));
    let ballot = Desk { plan: &plan, choice: &choice, count: None, sector: None, lang: spanish() };
    for text in [ballot.whole(), record(&plan, &count, true, spanish())] {
        assert_eq!(words(&text.into_string()).matches(said).count(), 1);
    }
    for other in [TWO, &format!("{levels}&kind=industrial&m3=40"), "keep=h12.chlorinated.network.none.window"] {
        let count = read_count(&plan, &stored(&plan, other, &[&vec!["1"; if other == TWO { 8 } else { 6 }]]));
        assert!(!words(&record(&plan, &count, true, spanish()).into_string()).contains("que faltan"), "{other}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever number is typed: the parts come to the sums, or it is refused where it stands.
    #[test]
    fn parts_come_to_the_sums(typed in prop::collection::vec(prop::collection::vec(prop_oneof![
        4 => (0u32..=100_000).prop_map(|number| number.to_string()),
        1 => any::<u32>().prop_map(|number| number.to_string()),
        1 => Just(String::new()),
        1 => ".{0,20}",
    ], 8), 1..6)) {
        let plan = villa();
        let sectors: Vec<Vec<&str>> = typed.iter().map(|sector| sector.iter().map(String::as_str).collect()).collect();
        let sectors: Vec<&[&str]> = sectors.iter().map(Vec::as_slice).collect();
        let count = read_count(&plan, &stored(&plan, TWO, &sectors));
        let totals = count.totals().unwrap();
        let number = |text: &str| text.trim().parse::<u32>().ok().filter(|number| *number <= 100_000 && text.trim().bytes().all(|byte| byte.is_ascii_digit()));
        for (place, row) in totals.rows.iter().enumerate() {
            let of = |column: usize| typed.iter().filter_map(|sector| number(&sector[2 * place + column])).sum::<u32>();
            prop_assert_eq!((row.women.hands, row.men.hands, row.all.hands), (of(0), of(1), of(0) + of(1)));
        }
        let raised: u32 = totals.rows[..3].iter().map(|row| row.all.hands).sum();
        prop_assert_eq!(totals.raised.all.hands, raised);
        prop_assert_eq!(totals.sectors.iter().map(|sector| sector.all.hands).sum::<u32>(), raised);
        prop_assert_eq!(totals.raised.women.hands + totals.raised.men.hands, raised);
        let wrong = typed.iter().flatten().filter(|text| !text.trim().is_empty() && number(text).is_none()).count();
        prop_assert_eq!(count.refused().len(), wrong);
        prop_assert_eq!(count.csv(&plan, spanish()).unwrap().is_empty(), false);
        for t in Lang::ALL {
            desk(&plan, &count, TWO, t);
        }
        record(&plan, &count, true, english());
    }
}
