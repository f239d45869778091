//! The files that the command line is given: how they are encoded, that each is looked at, and that what they hold cannot
//! disturb what is said of them.

use crate::command::{file, plan_file, tarifa};
use crate::support::{at, english, json, plan_json, plan_text, said, spanish};
use tarifa_clara::plan::value_from_bytes;

fn in_utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn utf_8_and_utf_16_with_their_mark_are_one_plan() {
    let text = plan_text("tuman");
    let marked = format!("\u{feff}{text}");
    let plain = value_from_bytes(text.into_bytes()).unwrap();
    for bytes in
        [marked.clone().into_bytes(), in_utf_16(&marked, u16::to_le_bytes), in_utf_16(&marked, u16::to_be_bytes)]
    {
        assert_eq!(value_from_bytes(bytes).unwrap(), plain);
    }
    let read = tarifa(&["check", &file("utf-16.json", in_utf_16(&marked, u16::to_le_bytes))]);
    assert_eq!((read.code, read.err.as_str()), (0, ""));
    assert!(read.out.contains(": Tumán, approved\n"), "{}", read.out);
}

/// A letter that is read wrongly would stand on the town's page: so no encoding is guessed.
#[test]
fn what_is_no_json_text_is_said_in_words_with_its_line() {
    let marked = in_utf_16("\u{feff}{}", u16::to_le_bytes);
    for (bytes, code, line) in [
        (&b"{\n\"town\": \"Tum\xe1n\"}"[..], "not_utf8", Some("2")),
        (b"{\"town\": \"Tum\xc3", "not_utf8", Some("1")),
        (b"{\0}\0", "not_utf8", Some("1")),
        (b"\0{\0}", "not_utf8", Some("1")),
        (b"\xff\xfe\0\0{\0\0\0}\0\0\0", "not_utf8", Some("1")),
        (&[&marked[..], b"\n"].concat(), "not_utf8", Some("1")),
        (b"\xfe\xff\0{\0\n\xd8\0", "not_utf8", Some("2")),
        (b"\xef\xbb\xbf\xef\xbb\xbf{}", "two_marks", None),
        (b"\xff\xfe\xff\xfe{\0}\0", "two_marks", None),
        (b"", "empty_file", None),
        (b" \r\n\t", "empty_file", None),
        (b"\xef\xbb\xbf", "empty_file", None),
        (b"\xff\xfe", "empty_file", None),
    ] {
        let found = value_from_bytes(bytes.to_vec()).unwrap_err();
        assert_eq!(said(&found), [(String::new(), code)], "{bytes:?}");
        let (es, en) = (found[0].fault.text(spanish()), found[0].fault.text(english()));
        assert!(es != en && es.len() > 20 && en.len() > 20, "{es} {en}");
        if let Some(line) = line {
            assert!(es.contains(&format!("línea {line} ")) && en.contains(&format!("line {line} ")), "{es} {en}");
        }
    }
}

/// `FILE: CODE: TEXT`, without a path that is nothing.
#[test]
fn a_problem_of_the_whole_file_is_named_by_the_file() {
    let latin = file("latin1.json", b"{\"town\": \"Tum\xe1n\"}");
    for (file, code) in
        [(latin, "not_utf8"), (file("empty.json", ""), "empty_file"), (file("open.json", "["), "not_json")]
    {
        let said = tarifa(&["check", &file]);
        assert_eq!((said.code, said.out.as_str()), (1, ""));
        assert!(said.err.starts_with(&format!("{file}: {code}: ")) && said.err.lines().count() == 1, "{}", said.err);
    }
}

#[test]
fn every_file_is_looked_at_also_where_one_cannot_be_read() {
    let (sound, broken, folder) = (plan_file("tuman"), file("looked-at.json", "{"), env!("CARGO_MANIFEST_DIR"));
    let said = tarifa(&["check", "/nowhere/plan.json", folder, &broken, &sound, "--lang", "en"]);
    assert_eq!(said.code, 2);
    let begin = format!("{sound}: Tumán, approved\n{sound}: What a resident will see: ");
    assert!(said.out.starts_with(&begin), "{}", said.out);
    let lines: Vec<&str> = said.err.lines().collect();
    let [missing, is_folder, not_json] = lines.as_slice() else { panic!("{}", said.err) };
    assert_eq!(*missing, "/nowhere/plan.json: no_file: There is no file of this name. Check the name and the folder.");
    assert_eq!(*is_folder, format!("{folder}: is_folder: This is a folder. Write the name of a file."));
    assert!(not_json.starts_with(&format!("{broken}: not_json: ")));

    let said = tarifa(&["start", &broken, "/nowhere/plan.json", &sound]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.contains("not_json") && said.err.contains("No hay ningún archivo"), "{}", said.err);

    for command in ["assess", "fund", "page"] {
        let said = tarifa(&[command, &broken, "--choice", "/nowhere/choice.json"]);
        assert_eq!(said.code, 2);
        assert!(said.err.contains("not_json") && said.err.contains("/nowhere/choice.json: no_file: "), "{}", said.err);
    }
    let said = tarifa(&["register", &broken, "/nowhere/users.csv"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("not_json") && said.err.contains("/nowhere/users.csv: no_file: "), "{}", said.err);
}

#[test]
fn whatever_a_plan_holds_a_problem_is_one_short_line() {
    let mut plan = plan_json("sechura");
    *at(&mut plan, "tax.vat_rate") = json!("1".repeat(1_000_000));
    *at(&mut plan, "today.charge_per_month") = json!(format!("a\nb\u{1b}[31m\u{202e}{}", "c".repeat(1_000)));
    *at(&mut plan, "id") = json!("A".repeat(1_000_000));
    *at(&mut plan, "status") = json!(format!("\r{}", "x".repeat(1_000_000)));
    plan["town"]["a\nb\u{9b}"] = json!(1);
    plan["k".repeat(1_000_000)] = json!(1);
    let said = tarifa(&["check", &file("wild.json", plan.to_string())]);
    assert_eq!(said.code, 1);
    assert_eq!(said.err.lines().count(), 6, "{}", said.err);
    for line in said.err.lines() {
        assert!(line.chars().count() < 500, "{}", line.chars().take(500).collect::<String>());
        assert!(!line.chars().any(|letter| letter.is_control() || letter == '\u{202e}'), "{line:?}");
    }
    assert!(said.err.contains(r"town.a\nb\u{9b}: unknown_key: "), "{}", said.err);
    assert!(said.err.contains(r"«a\nb\u{1b}[31m\u{202e}ccc"), "{}", said.err);

    let mut named = plan_json("sechura");
    *at(&mut named, "town.name") = json!(format!("Se\nchura{}", "a".repeat(1_000)));
    let said = tarifa(&["check", &file("named.json", named.to_string())]);
    assert!(
        said.out.contains(r": Se\nchuraaaa") && said.out.lines().count() == 2 && said.out.len() < 500,
        "{}",
        said.out
    );
    assert_eq!(tarifa(&["check", "/nowhere/a\nb"]).err.lines().count(), 1);
}
