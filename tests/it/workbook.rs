//! Registers kept in workbooks: cells as their sheet shows them and with every digit, and bills saved as a workbook. The
//! files were written by hand, as spreadsheets write them: formats of codes, money and dates, a hidden sheet, a broken cell.

use crate::support::{choose, d, repository, spanish, town};
use std::fs;
use std::process::{Command, Output};
use tarifa_clara::register::Register;
use tarifa_clara::register::summary::RegisterSummary;
use tarifa_clara::register::workbook::{Bills, Workbook};

fn opened(name: &str) -> Workbook {
    Workbook::open(&fs::read(repository(&format!("tests/register/{name}"))).unwrap()).unwrap()
}

/// The rows of a sheet, each with its cells.
fn rows(workbook: &mut Workbook, sheet: &str) -> Vec<Vec<String>> {
    let text = workbook.text(sheet).unwrap();
    text.lines().map(|line| line.split('\u{1f}').map(str::to_owned).collect()).collect()
}

fn read(text: &str) -> (RegisterSummary, String) {
    let plan = town("tabalosos");
    let mut register = Register::new(&plan, &choose(&plan, "")).with_csv(spanish());
    register.push(text);
    register.end();
    let bills = register.take_csv();
    (register.finish().unwrap_or_else(|unusable| panic!("{}", unusable.fault.text(spanish()))), bills)
}

#[test]
fn cells_are_those_that_the_sheet_shows_with_every_digit() {
    let mut workbook = opened("workbook.xlsx");
    assert_eq!(workbook.sheets(), ["Usuarios"], "a hidden sheet is none");
    let rows = rows(&mut workbook, "Usuarios");
    let cells = |line: usize| rows[line - 1].join("|");
    assert_eq!(cells(1), "Padrón 2026");
    assert_eq!(cells(2), "", "each row is the line of its number");
    // The code has a format of six digits. Three decimals are none of thousands: a zero says so.
    assert_eq!(cells(4), "000123|Doméstico|true|21.0120|false||12.5|2025-10-13");
    assert_eq!(cells(5), "000124|Doméstico|S|12.3|N||1234.5");
    assert_eq!(cells(6), "000125|Doméstico|sí|12|no||S/ 9,50");
    assert_eq!(cells(8), "A-0126|domé stico|sí|\"\"\"x\"\"\"|no");
    assert_eq!(cells(9), "000127|Doméstico|sí|#N/A|no");
    assert!(Workbook::open(b"PK\x03\x04 and nothing more").is_none());
    assert!(opened("workbook.xlsx").text("Listas de otros").is_none());
}

/// 21.012 m³ × 0.89 = 18.70, with VAT 22.07; 12.3: 10.95, 12.92; 12: 10.68, 12.60; 12.5: 11.13, 13.13.
#[test]
fn a_sheet_is_read_as_a_register() {
    let (found, bills) = read(&opened("workbook.xlsx").text("Usuarios").unwrap());
    assert_eq!((found.rows.good, found.rows.bad, found.month.total.value()), (3, 2, d("47.59")));
    assert_eq!(found.rows.listed.iter().map(|row| row.line).collect::<Vec<_>>(), [8, 9]);
    assert_eq!((found.understood.separator.as_str(), found.understood.heading_line), ("", 3));
    assert!(bills.contains("\n000123,doméstico,sí,21.012,"));
    let (found, _) = read(&opened("workbook.ods").text("Padrón").unwrap());
    assert_eq!((found.rows.good, found.rows.bad, found.month.total.value()), (2, 0, d("35.20")));
}

#[test]
fn bills_are_saved_as_a_workbook_and_say_the_same() {
    let text = "código,categoría,medidor,m3,social,hoy\n000123,doméstico,sí,\"21,5\",no,\"7,00\"\n=1+1,doméstico,sí,10,no,\n0100,doméstico,sí,10.125,sí,9\n";
    let (before, bills) = read(text);
    let mut saved = Bills::new();
    bills.as_bytes().chunks(7).for_each(|chunk| saved.push(chunk));
    let mut workbook = Workbook::open(&saved.save().unwrap()).unwrap();
    let sheet = workbook.sheets()[0].clone();
    let cells = rows(&mut workbook, &sheet);
    assert_eq!(cells[1][0], "000123");
    // Amounts are numbers: what a spreadsheet shows of them is its own matter.
    assert_eq!(cells[1][3..], ["21.5", "no", "sí", "0", "no", "7", "22.59", "15.59"]);
    assert_eq!(cells[2][0], "'=1+1");
    let (again, _) = read(&workbook.text(&sheet).unwrap());
    assert_eq!((again.rows.bad, again.month), (0, before.month));
}

#[test]
fn the_command_reads_workbooks_and_asks_which_sheet() {
    let plan = repository("www/plans/tabalosos.json").to_str().unwrap().to_owned();
    let users = repository("tests/register/two-sheets.xlsx").to_str().unwrap().to_owned();
    let tarifa = |more: &[&str]| {
        let all = [&["register", &plan, &users][..], more].concat();
        let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_tarifa")).args(all).output().unwrap();
        (status.code().unwrap(), stdout, String::from_utf8(stderr).unwrap())
    };
    let (code, _, said) = tarifa(&[]);
    assert!(code == 1 && said.contains("which_sheet") && said.contains("Resumen, Padrón de julio"), "{said}");
    assert_eq!(tarifa(&["--sheet", "Agosto"]).0, 1);
    let (code, out, _) = tarifa(&["--sheet", "Padrón de julio"]);
    let found: serde_json::Value = serde_json::from_slice(&out).unwrap();
    assert_eq!((code, &found["month"]["total"]), (0, &serde_json::json!("10.50")));
    let (code, out, _) = tarifa(&["--sheet", "Padrón de julio", "--xlsx"]);
    assert_eq!((code, Workbook::open(&out).unwrap().sheets().len()), (0, 1));
}
