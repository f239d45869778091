//! What is understood of a register as municipalities keep it: nothing is misread in silence.

use crate::support::{
    COMMITTEE, ILLUSTRATIVE, at, bill, choose, d, english, read, repository, small, town, with, without,
};
use crate::support::{json, spanish};
use std::fs;
use std::process::{Command, Output};
use tarifa_clara::plan::Plan;
use tarifa_clara::plan::tariff::Categories;
use tarifa_clara::register::fault::{FileFault, Unusable};
use tarifa_clara::register::letters::{Letters, Look};
use tarifa_clara::register::mapping::{Mapping, Unmapped};
use tarifa_clara::register::summary::RegisterSummary;
use tarifa_clara::register::understood::{LeftOutAs, Understood};
use tarifa_clara::register::{Column, Register};

const HEADER: &str = "code,category,metered,m3,social,sewer,exempt,shop,today\n";

fn pairs(map: &[(&str, &str)]) -> Mapping {
    Mapping::of(Categories::default(), map.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))).unwrap()
}

/// Reads a file's bytes as the page and the command line do.
fn reading(plan: &Plan, link: &str, map: &[(&str, &str)], bytes: &[u8]) -> Result<RegisterSummary, Unusable> {
    let mut look = Look::default();
    bytes.chunks(7).for_each(|chunk| look.see(chunk));
    let mut register = Register::new(plan, &choose(plan, link)).with_mapping(pairs(map)).with_letters(look.letters());
    register.push_bytes(bytes);
    if register.once_more() {
        bytes.chunks(5).for_each(|chunk| register.push_bytes(chunk));
    }
    register.finish()
}

fn usable(plan: &Plan, map: &[(&str, &str)], text: &str) -> RegisterSummary {
    reading(plan, "", map, text.as_bytes()).unwrap_or_else(|unusable| panic!("{}", unusable.fault.text(english())))
}

fn rows(plan: &Plan, rows: &str) -> RegisterSummary {
    usable(plan, &[], &[HEADER, rows].concat())
}

fn case(name: &str) -> Result<RegisterSummary, Unusable> {
    let bytes = fs::read(repository(&format!("tests/register/{name}.csv"))).unwrap();
    reading(&town("tabalosos"), "", &[], &bytes)
}

/// Code and rows of every warning.
fn warned(understood: &Understood) -> Vec<(&'static str, u32)> {
    understood.warnings.iter().map(|warning| (warning.doubt.code(), warning.rows)).collect()
}

/// Code of the field, whether there is no such column, rows.
fn assumed(understood: &Understood) -> Vec<(&'static str, bool, u32)> {
    understood.assumed.iter().map(|one| (one.column.word(), one.missing, one.rows)).collect()
}

fn left_out(understood: &Understood) -> Vec<(u64, LeftOutAs)> {
    understood.left_out.listed.iter().map(|row| (row.line, row.what)).collect()
}

fn fields(understood: &Understood) -> Vec<&'static str> {
    understood.columns.iter().map(|column| column.column.map_or("-", Column::word)).collect()
}

/// Tabalosos: S/ 0.89 per m³, VAT 18 %; 10 m³ are 10.50, 12.5 are 13.13, 20 are 21.00 (`register.rs`).
#[test]
fn registers_as_municipalities_keep_them_are_read_and_nothing_counts_twice() {
    for (name, good, total) in [
        ("code-page-850", 1, "10.50"),
        ("other-headings", 1, "10.50"),
        ("same-code-twice", 2, "21.00"),
        ("sep-line", 1, "10.50"),
        ("separator-six-commas", 1, "13.13"),
        ("title-above-total-below", 1, "10.50"),
        ("total-row-like-a-user", 2, "31.50"),
        ("two-heading-rows", 1, "10.50"),
        ("yes-and-no", 19, "199.50"),
        // 15 m³: 13.35 + 2.40; the home with 0 m³ and no meter pays nothing, and that is said.
        ("optional-headings-unknown", 2, "15.75"),
    ] {
        let found = case(name).unwrap_or_else(|unusable| panic!("{name}: {}", unusable.fault.text(english())));
        assert_eq!((found.rows.good, found.month.total.value()), (good, d(total)), "{name}");
    }
    assert_eq!(case("headings-only").unwrap_err().fault.code(), "no_users");
}

#[test]
fn what_was_understood_of_them_is_said() {
    let found = case("optional-headings-unknown").unwrap().understood;
    assert_eq!(fields(&found), ["code", "-", "category", "metered", "m3", "social", "sewer", "today"]);
    assert_eq!(found.unused(), ["Nombre"]);
    assert_eq!(warned(&found), [("unmetered_zero_m3", 1)]);
    assert_eq!(assumed(&found), [("exempt", true, 2)]);
    let found = case("title-above-total-below").unwrap().understood;
    assert_eq!((found.heading_line, found.separator.as_str()), (3, ";"));
    assert_eq!(left_out(&found), [(1, LeftOutAs::Above), (5, LeftOutAs::Total)]);
    let found = case("total-row-like-a-user").unwrap().understood;
    assert_eq!(left_out(&found), [(4, LeftOutAs::Total)]);
    let found = case("two-heading-rows").unwrap().understood;
    assert_eq!(left_out(&found), [(1, LeftOutAs::Above)]);
    assert_eq!(warned(&case("same-code-twice").unwrap().understood), [("same_code", 1)]);
    assert_eq!(case("code-page-850").unwrap().understood.letters, Letters::Dos);
    let found = case("official-categories").unwrap();
    let words = |word: &str| {
        found
            .understood
            .words
            .iter()
            .find(|read| read.word == word)
            .map(|read| (read.category.map(|one| one.id()), read.rows))
    };
    assert_eq!(words("Doméstico"), Some((Some("domestic"), 5)));
    assert_eq!(words("Doméstico Subsidiado"), Some((None, 1)));
    assert_eq!(words("Estatal y otros"), Some((Some("state"), 1)));
    assert_eq!(words("Residencial"), Some((Some("domestic"), 1)));
    assert_eq!((found.rows.good, found.rows.bad), (8, 5));
    let refused: Vec<_> =
        case("soles-and-thousands").unwrap().rows.listed.iter().map(|row| (row.line, row.fault.code())).collect();
    assert_eq!(refused, [(5, "thousands_separator"), (6, "thousands_separator")]);
}

/// Both languages say all of it, with the numbers that it is about.
#[test]
fn every_sentence_is_there_in_every_language() {
    let rows = "1,domestic,no,0,no,,,,\n2,domestic,yes,0,no,,1,,\n2,comercial,yes,9,yes,x,,,\nTOTAL,,,,,,,,\ncode,category,,,,,,,\n";
    let found = rows_of_illustrative(rows);
    for t in [spanish(), english()] {
        let said = found.understood.sentences(t).join("\n");
        for number in ["5", "6"] {
            assert!(said.contains(number), "{said}");
        }
        let warnings: Vec<String> = found.understood.warnings.iter().map(|warning| warning.text(t)).collect();
        assert_eq!(warnings.len(), 5, "{warnings:?}");
        assert!(warnings.iter().all(|text| text.len() > 40 && text.contains('1')), "{warnings:?}");
    }
    assert_eq!(left_out(&found.understood), [(5, LeftOutAs::Total), (6, LeftOutAs::Heading)]);
    let json = serde_json::to_value(&found).unwrap();
    assert_eq!(json["understood"]["columns"][3], json!({"name": "m3", "column": "m3"}));
    assert_eq!(json["understood"]["warnings"][0]["code"], "same_code");
}

fn rows_of_illustrative(text: &str) -> RegisterSummary {
    rows(&town(ILLUSTRATIVE), text)
}

#[test]
fn a_column_or_a_word_is_pointed_at_something_else() {
    let plan = town("tabalosos");
    let text = "Cta;Grupo;Micro;Litros;Consumo real;CS;Monto\n1;hogar;sí;9;10;no;5\n2;pensión;sí;9;20;no;6\n";
    let refused = reading(&plan, "", &[], text.as_bytes()).unwrap_err();
    assert_eq!(refused.fault.code(), "missing_columns");
    assert_eq!(refused.understood.columns.len(), 7, "its columns are there to be chosen from");
    let columns = [("code", "Cta"), ("category", "2"), ("metered", "micro"), ("m3", "consumo REAL"), ("social", "6")];
    let found = usable(&plan, &columns, text);
    assert_eq!((found.rows.good, found.rows.bad), (0, 2));
    assert!(found.understood.words.iter().all(|read| read.category.is_none()));
    let all =
        [&columns[..], &[("category:Hogar", "domestic"), ("category:pension", "domestic"), ("today", "")]].concat();
    let found = usable(&plan, &all, text);
    assert_eq!((found.rows.good, found.month.total.value()), (2, d("31.50")));
    assert_eq!(found.against_today.unwrap_err().code(), "not_given", "the column was taken away");
    assert_eq!(fields(&found.understood), ["code", "category", "metered", "-", "m3", "social", "-"]);
    // A word that the dictionary knows otherwise.
    let found = usable(&plan, &[("category:comercial", "domestic")], &[HEADER, "1,comercial,yes,10,no,,,,\n"].concat());
    assert_eq!((found.rows.good, found.month.total.value()), (1, d("10.50")));
    let unknown = reading(&plan, "", &[("m3", "Konsumo")], text.as_bytes()).unwrap_err();
    assert_eq!(unknown.fault.code(), "no_such_column");
    let of = |key: &str, value: &str| Mapping::of(Categories::default(), [(key.to_owned(), value.to_owned())]);
    assert_eq!(of("litres", "x"), Err(Unmapped::Field("litres".to_owned())));
    assert_eq!(of("category:x", "farm"), Err(Unmapped::Category("farm".to_owned())));
}

/// Pointing every column where it already is changes nothing, whatever stands above.
#[test]
fn what_the_page_shows_is_read_again_as_it_was() {
    let plan = town("tabalosos");
    for name in ["title-above-total-below", "two-heading-rows", "other-headings", "optional-headings-unknown"] {
        let bytes = fs::read(repository(&format!("tests/register/{name}.csv"))).unwrap();
        let found = reading(&plan, "", &[], &bytes).unwrap();
        let pointed: Vec<(&str, String)> = Column::ALL
            .map(|column| {
                let place = found.understood.columns.iter().position(|read| read.column == Some(column));
                (column.word(), place.map(|place| (place + 1).to_string()).unwrap_or_default())
            })
            .to_vec();
        let pointed: Vec<(&str, &str)> = pointed.iter().map(|(key, value)| (*key, value.as_str())).collect();
        let again = reading(&plan, "", &pointed, &bytes).unwrap();
        assert_eq!(json!(again), json!(found), "{name}");
    }
}

#[test]
fn a_file_shows_itself_which_sign_stands_before_decimals() {
    let plan = town("tabalosos");
    let m3 = |cells: &[&str]| {
        let rows: String = cells.iter().enumerate().map(|(n, cell)| format!("{n};doméstico;sí;{cell};no;\n")).collect();
        let found = usable(&plan, &[], &["código;categoría;medidor;m3;social;hoy\n", &rows].concat());
        (found.month.m3.value(), found.rows.bad, found.understood.decimal_signs.first().map(|shown| shown.sign))
    };
    assert_eq!(m3(&["21,012", "12,5"]), (d("33.512"), 0, Some(',')));
    assert_eq!(m3(&["21,012", "0,125"]), (d("21.137"), 0, Some(',')));
    assert_eq!(m3(&["21.012", "1,234.5"]), (d("1255.512"), 0, Some('.')));
    // What is no sign before decimals stands between thousands.
    assert_eq!(m3(&["12,5", "1.234"]), (d("1246.5"), 0, Some(',')));
    assert_eq!(m3(&["1.234.567,5", "1 234", "1'234,25"]), (d("2468.25"), 1, None));
    assert_eq!(m3(&["21,012"]), (d("0"), 1, None), "nothing settles it");
    assert_eq!(m3(&["21,012", "12,5", "12.5"]), (d("25.0"), 1, None), "the file contradicts itself");
    // The column's own numbers say more than those of others.
    let text =
        |today: &str| format!("{HEADER}1,domestic,yes,\"21,012\",no,,,,{today}\n2,domestic,yes,\"12,5\",no,,,,\n");
    let found = usable(&plan, &[], &text("S/ 12.50"));
    assert_eq!((found.rows.bad, found.month.m3.value()), (0, d("33.512")));
    let other = format!("{HEADER}1,domestic,yes,\"21,012\",no,,,,\"12,50\"\n");
    assert_eq!(usable(&plan, &[], &other).month.m3.value(), d("21.012"));
    // Late in a large file it holds for what stood before.
    let many: String = (0..30_000).map(|n| format!("c{n},domestic,yes,\"10,125\",no,,,,\n")).collect();
    let found = rows(&plan, &[many.as_str(), "z1,domestic,yes,\"1,5\",no,,,,\n"].concat());
    assert_eq!((found.rows.good, found.month.m3.value()), (30_001, d("303751.5")));
}

#[test]
fn money_is_read_as_it_is_printed() {
    let plan = town("tabalosos");
    for cell in ["S/ 12.50", "S/12.50", "S/. 12.50", "s/ 12,5", "\"S/ 12,50\"", "12.5 soles"] {
        let found =
            usable(&plan, &[], &format!("código;categoría;medidor;m3;social;hoy\n1;doméstico;sí;10 m3;no;{cell}\n"));
        let today = found.against_today.unwrap().all.today;
        assert_eq!((found.rows.bad, today.value()), (0, d("12.50")), "{cell}");
    }
    let found = rows(
        &town(ILLUSTRATIVE),
        "1,estatal,yes,10,no,,50 %,,\n2,estatal,yes,10,no,,100%,,-\n3,estatal,yes,10,no,,-,,\n",
    );
    assert_eq!((found.rows.good, found.rows.bad), (3, 0));
}

#[test]
fn what_may_be_a_mistake_is_counted_and_counts() {
    let plan = town(ILLUSTRATIVE);
    let of = |text: &str| warned(&rows(&plan, text).understood);
    assert_eq!(of("1,domestic,yes,0,no,,,,\n"), [("metered_zero_m3", 1)]);
    assert_eq!(of("1,domestic,no,0,no,,,,\n2,domestic,no,0,no,,,,\n"), [("unmetered_zero_m3", 2)]);
    // Without meters nobody is billed by use.
    let unmetered = reading(&plan, "metering=none", &[], format!("{HEADER}1,domestic,no,0,no,,,,\n").as_bytes());
    assert_eq!(warned(&unmetered.unwrap().understood), []);
    assert_eq!(
        of("1,state,yes,9,no,,1,,\n2,state,yes,9,no,,\"0,5\",,\n3,state,yes,9,no,,25,,\n"),
        [("small_exemption", 2)]
    );
    assert_eq!(of("1,comercial,yes,9,yes,,,,\n"), [("business_on_social_charge", 1)]);
    let mut bare = without(small(), "social_charge");
    let paths = at(&mut bare, "sources[0].paths").as_array_mut().unwrap();
    paths.retain(|path| path != "social_charge");
    let bare = read(&bare);
    assert_eq!(warned(&rows(&bare, "1,domestic,yes,9,yes,,,,\n").understood), [("no_social_charge", 1)]);
    let found = rows(
        &plan,
        "A-1,domestic,yes,9,no,,,,\nA-2,domestic,yes,9,no,,,,\nA-1,social,yes,9,no,,,,\nA-1,domestic,yes,9,no,,,,\n",
    );
    assert_eq!((warned(&found.understood), found.connections), (vec![("same_code", 2)], 4));
    assert_eq!(found.understood.warnings[0].lines, [4, 5]);
}

#[test]
fn what_is_assumed_is_what_a_missing_column_means() {
    let plan = town(ILLUSTRATIVE);
    let without_columns = usable(&plan, &[], "code,category,metered,m3,social\n1,domestic,yes,9,no\n");
    let blank = rows(&plan, "1,domestic,yes,9,no,,,,\n");
    assert_eq!(without_columns.month, blank.month);
    let all = |missing| [("sewer", missing, 1), ("exempt", missing, 1), ("shop", missing, 1), ("today", missing, 1)];
    assert_eq!(assumed(&without_columns.understood), all(true));
    assert_eq!(assumed(&blank.understood), all(false));
    // A column that has nothing but marks says no where it has none.
    let text = |sewer: &str| format!("{HEADER}1,domestic,yes,9,no,x,,,\n2,domestic,yes,9,no,{sewer},,,\n");
    let total = |sewer: &str| usable(&plan, &[], &text(sewer)).month.total;
    assert_eq!(total(""), total("no"));
    assert_ne!(total(""), total("x"));
    let taken = &json!(usable(&plan, &[], &text("")).understood.assumed)[0];
    assert_eq!((&taken["taken"], &taken["rows"]), (&json!("unmarked"), &json!(1)));
}

/// A home with a shop is billed as the plan's rule says.
#[test]
fn a_column_says_who_has_a_shop() {
    let plan = town(ILLUSTRATIVE);
    let total = |row: &str| rows(&plan, row).month.total;
    assert_eq!(total("1,domestic,yes,12,no,,,yes,\n"), total("1,comercial,yes,12,no,,,,\n"));
    assert_ne!(total("1,domestic,yes,12,no,,,yes,\n"), total("1,domestic,yes,12,no,,,no,\n"));
    let without_rule =
        read(&with(crate::support::plan_json(ILLUSTRATIVE), "pricing.home_with_shop", serde_json::Value::Null));
    let total = |row: &str| rows(&without_rule, row).month.total;
    assert_eq!(total("1,domestic,yes,12,no,,,yes,\n"), total("1,domestic,yes,12,no,,,no,\n"));
}

#[test]
fn letters_are_read_or_named() {
    let text = "código;categoría;medidor;m3;social;hoy\n1;doméstico;sí;10;no;5\nÑ2;doméstico;sí;20;no;😀\n";
    let utf16 = |mark: &str, bytes: fn(u16) -> [u8; 2]| {
        [mark, text].concat().encode_utf16().flat_map(bytes).collect::<Vec<u8>>()
    };
    let plan = town("tabalosos");
    for (letters, bytes) in [
        (Letters::Utf8, text.as_bytes().to_vec()),
        (Letters::Utf16Le, utf16("\u{feff}", u16::to_le_bytes)),
        (Letters::Utf16Be, utf16("\u{feff}", u16::to_be_bytes)),
        (Letters::Utf16Le, utf16("", u16::to_le_bytes)),
        (Letters::Utf16Be, utf16("", u16::to_be_bytes)),
    ] {
        let found = reading(&plan, "", &[], &bytes).unwrap();
        assert_eq!((found.understood.letters, found.rows.good, found.rows.bad), (letters, 1, 1));
        assert_eq!(found.rows.listed[0].cell, "😀");
    }
    let latin: Vec<u8> = text.replace('😀', "5").chars().map(|letter| letter as u8).collect();
    let found = reading(&plan, "", &[], &latin).unwrap();
    assert_eq!((found.understood.letters, found.rows.good), (Letters::Windows, 2));
    // An amount's own kind of space is no letter of a program for DOS.
    let spaced: Vec<u8> = latin
        .iter()
        .copied()
        .chain(*b"3;dom;si;1;no;S/\xa05\n4;dom;si;1;no;S/\xa05\n5;dom;si;1;no;S/\xa05\n")
        .collect();
    assert_eq!(reading(&plan, "", &[], &spaced).unwrap().rows.good, 5);
}

/// Wherever a file's first rows are cut, they show the same.
#[test]
fn first_rows_may_come_in_any_pieces() {
    let plan = town("tabalosos");
    for name in ["title-above-total-below", "sep-line", "separator-six-commas", "two-heading-rows"] {
        let text = fs::read_to_string(repository(&format!("tests/register/{name}.csv"))).unwrap();
        let text = [text.as_str(), &"0009;doméstico;sí;10;no\n".repeat(30)].concat().replace('\n', "\r\n");
        let whole = json!(usable(&plan, &[], &text));
        for at in (0..text.len().min(400)).filter(|at| text.is_char_boundary(*at)) {
            let mut register = Register::new(&plan, &choose(&plan, ""));
            register.push(&text[..at]);
            register.push(&text[at..]);
            assert_eq!(json!(register.finish().unwrap()), whole, "{name} at {at}");
        }
    }
}

#[test]
fn the_heading_is_looked_for_in_the_first_twenty_rows() {
    let plan = town("tabalosos");
    let titles = |count: usize| {
        format!("{}código;categoría;medidor;m3;social\n1;doméstico;sí;10;no\n", "Municipalidad, padrón\n".repeat(count))
    };
    assert_eq!(usable(&plan, &[], &titles(19)).rows.good, 1);
    assert_eq!(reading(&plan, "", &[], titles(20).as_bytes()).unwrap_err().fault.code(), "missing_columns");
    // Of two columns that may be meant the better name is taken, and the other one named.
    let found = usable(&plan, &[], "code,category,metered,m3,consumo,social\n1,domestic,yes,10,99,no\n");
    assert_eq!((found.month.m3.value(), found.understood.unused()), (d("10"), vec!["consumo"]));
    // A heading of two rows; a sum with a number where others have their code.
    let two = "Código;Categoría;Medidor;Consumo;Beneficio\n;;;m3;social\n7;casa;si;10;no\n1;;;10;TOTAL\n";
    let found = usable(&plan, &[], two);
    assert_eq!((found.rows.good, found.rows.bad), (1, 0));
    assert_eq!(left_out(&found.understood), [(2, LeftOutAs::Heading), (4, LeftOutAs::Total)]);
    // A row of a user is none, whatever its cells are called.
    let found = usable(
        &plan,
        &[("code", "1"), ("category", "2"), ("metered", "3"), ("m3", "4"), ("social", "5")],
        "a;b;c;d;e\n1;casa;si;10;social\n2;casa;si;10;no\n",
    );
    assert_eq!((found.understood.heading_line, found.rows.good), (1, 1));
}

#[test]
fn the_command_maps_as_well() {
    let plan = repository("www/plans/tabalosos.json").to_str().unwrap().to_owned();
    let users = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("register-map.csv");
    fs::write(&users, "Cta;Categoría;Medidor;m3;Social\n1;pensión;sí;10;no\n").unwrap();
    let users = users.to_str().unwrap();
    let tarifa = |more: &[&str]| {
        let all = [&["register", &plan, users][..], more].concat();
        let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_tarifa")).args(all).output().unwrap();
        (status.code().unwrap(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
    };
    let (code, _, said) = tarifa(&[]);
    assert_eq!(code, 1);
    assert!(said.contains("1 Cta = -; 2 Categoría = category"), "{said}");
    let (code, out, _) = tarifa(&["--map", "code=Cta", "--map", "category:pensión=domestic"]);
    let found: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, &found["month"]["total"]), (0, &json!("10.50")));
    for wrong in ["code", "kode=Cta", "category:x=farm"] {
        let (code, _, said) = tarifa(&["--map", wrong]);
        assert!(code == 2 && said.contains("--map"), "{said}");
    }
}

/// Where a home pays the same whatever it uses, nobody writes down meters and m³; without a social charge, nobody is on it.
#[test]
fn a_committees_list_needs_no_meters_and_no_m3() {
    let committee = town(COMMITTEE);
    let text = "código,categoría,paga hoy\n1,doméstico,3.00\n2,doméstico,3.00\n3,doméstico,\n";
    let summary = usable(&committee, &[], text);
    assert_eq!((summary.rows.good, summary.rows.bad), (3, 0));
    let each = bill(&committee, "").total;
    assert_eq!(summary.month.total.value(), each.value() * d("3"));
    let said = assumed(&summary.understood);
    assert_eq!(said, [("exempt", true, 3), ("today", false, 1)], "nothing is assumed of what changes nothing");
    let blank = usable(&committee, &[], &[HEADER, "1,domestic,,,,,,,3.00\n2,domestic,yes,,no,,,,\n"].concat());
    assert_eq!((blank.rows.good, blank.month.total.value()), (2, each.value() * d("2")));

    let refused = reading(&town(ILLUSTRATIVE), "", &[], text.as_bytes()).unwrap_err();
    assert!(
        matches!(refused.fault, FileFault::MissingColumns(columns) if columns == [Column::Metered, Column::M3, Column::Social])
    );
}
