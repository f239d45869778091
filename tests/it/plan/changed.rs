//! Workbooks that people changed: read, or answered cell by cell with what would be right; and files that are none.

use super::workbook::canonical;
use crate::command::tarifa;
use crate::support::*;
use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::print;
use tarifa_clara::plan::value::Value;
use tarifa_clara::plan::value_from_json;
use tarifa_clara::workbook::fault::Wrong;
use tarifa_clara::workbook::{self, Reading};

/// What a cell is changed to.
#[derive(Clone)]
enum Put {
    Text(&'static str),
    Number(f64),
    Percent(f64),
    Day(u16, u8, u8),
    Formula(&'static str, &'static str),
    Yes(bool),
    Nothing,
}

use Put::{Day, Nothing, Number, Percent, Text, Yes};

/// A workbook's sheets as somebody else's program has them: values alone, without formats.
#[derive(Clone)]
struct Sheets {
    names: Vec<String>,
    cells: BTreeMap<(String, u32, u16), Put>,
    kept: BTreeMap<(String, u32, u16), Data>,
    hidden: Option<String>,
}

impl Sheets {
    fn of(value: &Value, lang: Lang) -> Sheets {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(workbook::file(value, lang).unwrap())).unwrap();
        let (names, mut kept) = (book.sheet_names(), BTreeMap::new());
        for name in &names {
            let range = book.worksheet_range(name).unwrap();
            let start = range.start().unwrap_or_default();
            for (row, column, cell) in range.used_cells() {
                let place = (name.clone(), start.0 + row as u32, start.1 as u16 + column as u16);
                kept.insert(place, cell.clone());
            }
        }
        Sheets { names, cells: BTreeMap::new(), kept, hidden: None }
    }

    fn villa() -> Sheets {
        Sheets::of(&villa(), spanish())
    }

    /// Where a text stands, from a row on.
    fn find(&self, sheet: &str, text: &str, from: u32) -> (u32, u16) {
        let is =
            |cell: &Data| matches!(cell, Data::String(own) if own == text || own.starts_with(&format!("{text}\n")));
        let mut places = self.kept.iter().filter(|((name, row, _), _)| name == sheet && *row >= from);
        let found = places.find(|(_, cell)| is(cell));
        found.map(|((_, row, column), _)| (*row, *column)).unwrap_or_else(|| panic!("no {text} in {sheet}"))
    }

    /// The cell below a heading in the row that has a text.
    fn cell(&self, sheet: &str, title: &str, heading: &str, row: &str) -> (u32, u16) {
        let (title, _) = self.find(sheet, &format!("■ {title}"), 0);
        let (_, column) = self.find(sheet, heading, title);
        (self.find(sheet, row, title + 1).0, column)
    }

    fn put(mut self, sheet: &str, (row, column): (u32, u16), put: Put) -> Sheets {
        self.cells.insert((sheet.to_owned(), row, column), put);
        self
    }

    /// With other rows and columns than a sheet has; a place that is gone is none.
    fn moved(mut self, sheet: &str, to: impl Fn(u32, u16) -> Option<(u32, u16)>) -> Sheets {
        let places = self.kept.into_iter().filter_map(|((name, row, column), cell)| {
            let (row, column) = if name == sheet { to(row, column)? } else { (row, column) };
            Some(((name, row, column), cell))
        });
        self.kept = places.collect();
        self
    }

    fn without(mut self, sheet: &str) -> Sheets {
        self.names.retain(|name| name != sheet);
        self
    }

    fn file(&self) -> Vec<u8> {
        let mut book = Workbook::new();
        let percent = Format::new().set_num_format("0%");
        for name in &self.names {
            let sheet = book.add_worksheet();
            sheet.set_name(name).unwrap().set_hidden(self.hidden.as_ref() == Some(name));
            for ((_, row, column), cell) in self.kept.iter().filter(|((own, ..), _)| own == name) {
                match cell {
                    Data::String(text) => sheet.write_string(*row, *column, text).unwrap(),
                    Data::Float(number) => sheet.write_number(*row, *column, *number).unwrap(),
                    Data::DateTime(day) => {
                        let (year, month, date, ..) = day.to_ymd_hms_milli();
                        day_in(sheet, (*row, *column), year, month, date)
                    }
                    Data::Empty => continue,
                    other => panic!("{other:?}"),
                };
            }
            for ((_, row, column), put) in self.cells.iter().filter(|((own, ..), _)| own == name) {
                let place = (*row, *column);
                match put {
                    Text(text) => sheet.write_string(*row, *column, *text).unwrap(),
                    Number(number) => sheet.write_number(*row, *column, *number).unwrap(),
                    Percent(number) => sheet.write_number_with_format(*row, *column, *number, &percent).unwrap(),
                    Yes(yes) => sheet.write_boolean(*row, *column, *yes).unwrap(),
                    Day(year, month, date) => day_in(sheet, place, *year, *month, *date),
                    Put::Formula(formula, result) => {
                        sheet.write_formula(*row, *column, Formula::new(*formula).set_result(*result)).unwrap()
                    }
                    Nothing => sheet.write_blank(*row, *column, &Format::new()).unwrap(),
                };
            }
        }
        book.save_to_buffer().unwrap()
    }

    fn read(&self, lang: Lang) -> Reading {
        workbook::read(&self.file(), lang).unwrap_or_else(|wrong| panic!("{}", wrong.text(lang)))
    }

    /// Everything that is said, `Costos, C14: code: text`, in Spanish.
    fn said(&self) -> Vec<String> {
        said(&self.read(spanish()), spanish())
    }

    /// The plan that is read, where nothing is said.
    fn plan(&self) -> Json {
        let reading = self.read(spanish());
        assert_eq!(said(&reading, spanish()), [""; 0]);
        canonical(&reading.value)
    }
}

fn day_in(
    sheet: &mut rust_xlsxwriter::Worksheet,
    (row, column): (u32, u16),
    year: u16,
    month: u8,
    date: u8,
) -> &mut rust_xlsxwriter::Worksheet {
    let day = ExcelDateTime::from_ymd(year, month, date).unwrap();
    sheet.write_datetime_with_format(row, column, &day, &Format::new().set_num_format("dd/mm/yyyy")).unwrap()
}

fn said(reading: &Reading, lang: Lang) -> Vec<String> {
    let line = |remark: &workbook::fault::Remark| {
        let place = remark.place.as_ref().map(|place| place.text()).unwrap_or_default();
        format!("{place}: {}: {}", remark.wrong.code(), remark.wrong.text(lang))
    };
    reading.remarks.iter().map(line).collect()
}

fn villa() -> Value {
    value_from_json(&plan_text(ILLUSTRATIVE)).unwrap()
}

fn villa_with(path: &str, value: Json) -> Json {
    canonical(&value_from_json(&with(plan_json(ILLUSTRATIVE), path, value).to_string()).unwrap())
}

/// The one thing that is said, without its place.
fn only(said: Vec<String>, place: &str) -> String {
    let [one] = said.as_slice() else { panic!("{said:#?}") };
    one.strip_prefix(&format!("{place}: ")).unwrap_or_else(|| panic!("{one} is not at {place}")).to_owned()
}

#[test]
fn without_any_format_it_is_the_same_plan() {
    for lang in Lang::ALL {
        let reading = Sheets::of(&villa(), lang).read(lang);
        assert_eq!(said(&reading, lang), [""; 0]);
        assert_eq!(canonical(&reading.value), canonical(&villa()));
    }
    // In whatever language somebody else works.
    assert_eq!(canonical(&Sheets::of(&villa(), english()).read(spanish()).value), canonical(&villa()));
}

#[test]
fn amounts_are_read_as_people_write_them() {
    let sheets = Sheets::villa();
    let manager = sheets.cell("Costos", "Operación y mantenimiento", "Monto", "manager");
    for (put, amount) in [
        (Text("S/ 1 234,50"), "1234.50"),
        (Text("1,234.50"), "1234.50"),
        (Text(" 1234,5 "), "1234.5"),
        (Text("s/. 26600"), "26600"),
        (Number(26_600.25), "26600.25"),
        (Number(0.1 + 0.2), "0.3"),
        (Put::Formula("=2*650.5", "1301"), "1301"),
    ] {
        let plan = sheets.clone().put("Costos", manager, put).plan();
        assert_eq!(plan, villa_with("costs.operation[0].amount", json!(amount)));
    }
    let losses = sheets.cell("Usuarios", "Cobranza y pérdidas", "Valor", "Agua no facturada");
    for put in [Text("18 %"), Text("18%"), Text("0,18"), Number(0.18), Percent(0.18)] {
        assert_eq!(sheets.clone().put("Usuarios", losses, put).plan(), villa_with("losses", json!("0.18")));
    }
    let since = sheets.cell("Tarifa", "IGV", "Valor", "Desde");
    for put in [Day(2011, 3, 1), Text("2011-03-01")] {
        assert_eq!(sheets.clone().put("Tarifa", since, put).plan(), canonical(&villa()));
    }
    let vat = sheets.cell("Tarifa", "Cómo se fijan los precios", "Valor", "Los precios llevan IGV");
    for put in [Yes(true), Text("sí"), Text("SI"), Text("yes")] {
        assert_eq!(sheets.clone().put("Tarifa", vat, put).plan(), villa_with("pricing.include_vat", json!(true)));
    }
    let driver = sheets.cell("Costos", "Operación y mantenimiento", "Por cada", "receipts");
    for put in [Text("connection_month"), Text("CONEXION Y MES"), Text("connection and month")] {
        assert_eq!(sheets.clone().put("Costos", driver, put).plan(), canonical(&villa()));
    }
    let shared = sheets.cell("El pueblo", "El pueblo", "Valor", "Provincia");
    for put in [Text("Ningun documento lo dice"), Text("no document says it")] {
        assert_eq!(sheets.clone().put("El pueblo", shared, put).plan(), canonical(&villa()));
    }
    let absent = sheets.clone().put("El pueblo", shared, Nothing).read(spanish());
    assert_eq!(
        canonical(&absent.value),
        canonical(&value_from_json(&without(plan_json(ILLUSTRATIVE), "town.province").to_string()).unwrap())
    );
}

/// Digits stay as somebody typed them, also in a cell of text; and where a sum has no decimals, marks stand between thousands.
#[test]
fn amounts_keep_their_digits_and_their_money() {
    let sheets = Sheets::villa();
    let manager = sheets.cell("Costos", "Operación y mantenimiento", "Monto", "manager");
    let kept = sheets.put("Costos", manager, Text("S/ 1,234.50")).read(spanish());
    assert!(print::text(&kept.value).contains("\"amount\": \"1234.50\""));
    let mut pesos = small();
    merge(&mut pesos, &json!({"format": 2, "money": {"symbol": "$", "decimals": 0, "tax": "IVA"}}));
    let value = value_from_json(&pesos.to_string()).unwrap();
    let sheets = Sheets::of(&value, spanish());
    let fixed = sheets.cell("El servicio hoy", "El servicio hoy", "Valor", "Cuota de una casa");
    assert!(sheets.kept.values().any(|cell| *cell == Data::String("$ al mes".to_owned())), "units are of its money");
    // Its tax has its own name there, and is found by it, also where somebody then writes another name.
    let tax = sheets.find("Tarifa", "■ IVA", 0);
    assert_eq!(sheets.plan(), canonical(&value));
    let renamed = sheets.clone().put("Tarifa", tax, Text("■ IGV"));
    assert_eq!(renamed.plan(), canonical(&value));
    for text in ["$ 12.500", "12,500", "12500"] {
        let plan = sheets.clone().put("El servicio hoy", fixed, Text(text)).read(spanish());
        assert_eq!(canonical(&plan.value)["today"]["charge_per_month"], "number 12500");
    }
}

#[test]
fn columns_are_moved_and_rows_left_free() {
    let sheets = Sheets::villa();
    let last = sheets.find("Usuarios", "Casa con tienda", 0).1;
    let (title, _) = sheets.find("Usuarios", "■ Grupos de usuarios", 0);
    let turned = |row: u32, column: u16| {
        Some((row, if row > title && column > 0 && column <= last { last - column + 1 } else { column }))
    };
    assert_eq!(sheets.clone().moved("Usuarios", turned).plan(), canonical(&villa()));
    assert_eq!(
        sheets.clone().moved("Usuarios", |row, column| Some((row * 3 + 2, column + 2))).plan(),
        canonical(&villa())
    );
    let mut order = sheets.clone();
    order.names.reverse();
    assert_eq!(order.plan(), canonical(&villa()));
    // A note of one's own is no part of the plan, and that is said.
    let (heading, _) = sheets.find("Usuarios", "Casa con tienda", 0);
    let own = sheets.clone().put("Usuarios", (heading, last + 5), Text("Observaciones"));
    assert_eq!(own.plan(), canonical(&villa()), "a heading alone takes nothing away");
    let own = own.put("Usuarios", (heading + 2, last + 5), Text("por revisar"));
    assert_eq!(canonical(&own.read(spanish()).value), canonical(&villa()));
    let place = format!("Usuarios, {}{}", char::from(b'A' + last as u8 + 5), heading + 1);
    assert_eq!(only(own.said(), &place), "column_left_out: «Observaciones» no es del plan: no se lee.");
    assert!(own.read(spanish()).is_plan());
    let title = sheets.clone().put("Usuarios", (title, 3), Text("revisado"));
    assert!(only(title.said(), &format!("Usuarios, D{heading}")).starts_with("no_heading: «revisado» "));
    let beside = sheets.put("Usuarios", (heading + 2, last + 6), Text("12"));
    let place = format!("Usuarios, {}{}", char::from(b'A' + last as u8 + 6), heading + 3);
    assert_eq!(only(beside.said(), &place), "no_heading: «12» no está debajo de ningún título: no se lee.");
}

#[test]
fn rows_are_added_and_each_keeps_its_source() {
    let laredo = value_from_json(&plan_text("laredo")).unwrap();
    let sheets = Sheets::of(&laredo, spanish());
    let (first, _) = sheets.find("Ejemplos", "■ Casas de ejemplo", 0);
    let moved = sheets.moved("Ejemplos", |row, column| Some((if row > first + 1 { row + 1 } else { row }, column)));
    let row = first + 2;
    let columns = [
        "Nombre corto",
        "Casa de ejemplo",
        "Dibujo",
        "Casa · personas",
        "Casa · consumo",
        "Casa · categoría",
        "Casa · con medidor",
        "Casa · con desagüe",
        "Casa · con cuota social",
    ];
    let texts = ["nueva", "Una casa nueva", "home", "3", "8", "Doméstica", "No", "No", "No"];
    let mut added = moved.clone();
    for (heading, text) in columns.into_iter().zip(texts) {
        let (_, column) = moved.find("Ejemplos", heading, first);
        added = added.put("Ejemplos", (row, column), Text(text));
    }
    let reading = added.read(spanish());
    assert_eq!(said(&reading, spanish()), [""; 0]);
    let read = canonical(&reading.value);
    assert_eq!(read["examples"][0]["id"], "nueva");
    assert_eq!(read["examples"].as_array().unwrap()[1..], canonical(&laredo)["examples"].as_array().unwrap()[..]);
    assert_eq!(read["sources"], canonical(&laredo)["sources"]);
}

/// What each wrong cell is answered: its place, why, what would be right. All at once.
#[test]
fn each_wrong_cell_is_answered() {
    let sheets = Sheets::villa();
    let costs = |heading: &str, row: &str| sheets.cell("Costos", "Operación y mantenimiento", heading, row);
    let wrong = sheets
        .clone()
        .put("Costos", costs("Monto", "manager"), Text("veinte mil"))
        .put("Costos", costs("Monto", "operators"), Text("33,600"))
        .put("Costos", costs("Monto", "cashier"), Put::Formula("=1/0", "#DIV/0!"))
        .put("Costos", costs("Monto", "receipts"), Percent(0.25))
        .put("Costos", costs("Monto", "pumping"), Number(-1.0))
        .put("Costos", costs("Partida", "pipes"), Text("Tubos"))
        .put("Costos", costs("Por cada", "wells"), Nothing)
        .put("Usuarios", sheets.cell("Usuarios", "Grupos de usuarios", "Con medidor", "homes"), Text("tal vez"))
        .put("Usuarios", sheets.cell("Usuarios", "Grupos de usuarios", "Conexiones", "shops"), Number(3.5))
        .put("Usuarios", sheets.cell("Usuarios", "Cobranza y pérdidas", "Valor", "Agua no facturada"), Number(32.0))
        .put("Tarifa", sheets.cell("Tarifa", "IGV", "Valor", "Desde"), Text("marzo de 2011"));
    let place =
        |sheet: &str, (row, column): (u32, u16)| format!("{sheet}, {}{}", char::from(b'A' + column as u8), row + 1);
    let expected = [
        (
            "Costos",
            costs("Monto", "manager"),
            "not_a_number: «veinte mil» no es un número. Escríbalo con punto decimal, como 12.50.",
        ),
        (
            "Costos",
            costs("Monto", "operators"),
            "not_a_number: «33,600» puede ser 33600 o 33.600. Escriba el que es: los decimales van con punto, y los miles sin coma ni espacio.",
        ),
        (
            "Costos",
            costs("Monto", "cashier"),
            "error_value: La hoja no halló el valor: #DIV/0!. Corrija la fórmula o escriba el número.",
        ),
        (
            "Costos",
            costs("Monto", "receipts"),
            "no_percent: «25%» es un porcentaje, y aquí no va uno. Escriba el número.",
        ),
        ("Costos", costs("Monto", "pumping"), "out_of_range: Este número debe estar entre 0 y 1,000,000,000."),
        (
            "Costos",
            costs("Partida", "pipes"),
            "unknown_word: «Tubos» no vale aquí. Elija entre: Personal; Recibos y cobranza; Materiales y mantenimiento; Energía; Compra de agua; Arreglo de obras; Operación; Mantenimiento; Administración; Rehabilitaciones menores; Otros gastos.",
        ),
        ("Costos", costs("Por cada", "wells"), "missing: Falta este dato. Escríbalo."),
        (
            "Usuarios",
            sheets.cell("Usuarios", "Cobranza y pérdidas", "Valor", "Agua no facturada"),
            "rate_above_all: «32» es más que todo. Escriba un porcentaje, como 18 %, o la parte, como 0.18.",
        ),
        (
            "Usuarios",
            sheets.cell("Usuarios", "Grupos de usuarios", "Con medidor", "homes"),
            "not_yes_or_no: «tal vez» no es sí ni no. Escriba Sí o No.",
        ),
        (
            "Usuarios",
            sheets.cell("Usuarios", "Grupos de usuarios", "Conexiones", "shops"),
            "wrong_type: Aquí va un número entero, sin decimales.",
        ),
        (
            "Tarifa",
            sheets.cell("Tarifa", "IGV", "Valor", "Desde"),
            "not_a_date: Esto no es una fecha. Escriba año-mes-día, como 2006-04-03.",
        ),
    ];
    let expected: Vec<String> =
        expected.iter().map(|(sheet, cell, text)| format!("{}: {text}", place(sheet, *cell))).collect();
    assert_eq!(wrong.said(), expected);
    assert!(!wrong.read(spanish()).is_plan());
    let in_english = said(&wrong.read(english()), english());
    assert_eq!(
        in_english[7].split(": ").nth(2).unwrap(),
        "“32” is more than all. Write a percentage, such as 18%, or the share, such as 0.18."
    );
}

#[test]
fn a_formula_that_was_never_worked_out_is_said() {
    let sheets = Sheets::villa();
    let manager = sheets.cell("Costos", "Operación y mantenimiento", "Monto", "manager");
    let place = format!("Costos, {}{}", char::from(b'A' + manager.1 as u8), manager.0 + 1);
    let worked_out = sheets.put("Costos", manager, Put::Formula("=2*650.5", "1301")).file();
    let never = rewritten(&worked_out, "<f>2*650.5</f><v>1301</v>", "<f>2*650.5</f>");
    let reading = workbook::read(&never, spanish()).unwrap();
    let why = "not_calculated: Esta fórmula no tiene su valor guardado.";
    assert!(only(said(&reading, spanish()), &place).starts_with(why));
    // One that gives nothing to see gives nothing.
    let nothing = rewritten(&worked_out, "<f>2*650.5</f><v>1301</v>", "<f>\"\"</f><v></v>");
    let nothing = rewritten(&nothing, "><f>\"\"", " t=\"str\"><f>\"\"");
    let reading = workbook::read(&nothing, spanish()).unwrap();
    assert!(only(said(&reading, spanish()), &place).starts_with("missing: "));
}

/// A workbook with another text in its sheets.
fn rewritten(book: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut found = false;
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name.starts_with("xl/worksheets/") && name.ends_with(".xml") {
            let text = String::from_utf8(bytes).unwrap();
            found |= text.contains(from);
            bytes = text.replace(from, to).into_bytes();
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(&bytes).unwrap();
    }
    assert!(found, "{from}");
    out.finish().unwrap().into_inner()
}

#[test]
fn renamed_and_missing_parts_are_said() {
    let sheets = Sheets::villa();
    let (row, column) = sheets.find("Usuarios", "Consumo de cada conexión", 0);
    let renamed = sheets.clone().put("Usuarios", (row, column), Text("Metros cúbicos"));
    let place = format!("Usuarios, {}{}", char::from(b'A' + column as u8), row + 1);
    let said = renamed.said();
    let why =
        "No se conoce «Metros cúbicos», y no se lee. Aquí falta: Consumo de cada conexión. Escríbalo como estaba.";
    assert_eq!(said[0], format!("{place}: unknown_heading: {why}"));
    assert!(!renamed.read(spanish()).is_plan());
    // As somebody writes it: without accents, in capitals, with the unit in another way.
    for close in ["CONSUMO DE CADA CONEXION", "Consumo de cada conexión (m3/mes)", "Use of each connection"] {
        assert_eq!(sheets.clone().put("Usuarios", (row, column), Text(close)).plan(), canonical(&villa()));
    }
    let twice = sheets.clone().put("Usuarios", (row, column + 20), Text("Conexiones"));
    assert!(
        only(twice.said(), &format!("Usuarios, {}{}", letters(column + 20), row + 1)).starts_with("repeated_heading: ")
    );
    let label = sheets.find("El pueblo", "Habitantes", 0);
    let label_place = format!("El pueblo, A{}", label.0 + 1);
    let said = sheets.clone().put("El pueblo", label, Text("Gente")).said();
    assert_eq!(
        said[0],
        format!(
            "{label_place}: unknown_heading: No se conoce «Gente», y no se lee. Aquí falta: Habitantes. Escríbalo como estaba."
        )
    );
    let title = sheets.find("Usuarios", "■ Grupos de usuarios", 0);
    let said = sheets.clone().put("Usuarios", title, Text("■ Conexiones")).said();
    assert!(said.iter().any(|line| line.contains("unknown_title: No se conoce el cuadro «Conexiones»")), "{said:#?}");
    assert!(said.iter().any(|line| line.contains("no_table: Falta el cuadro «Grupos de usuarios».")), "{said:#?}");
    assert!(!said.iter().any(|line| line.contains("missing")), "what is missing is said once: {said:#?}");
    // What a plan can do without is said, and the plan is read.
    let fewer = sheets.clone().without("Notas");
    assert!(fewer.said().iter().any(|line| line.contains("no_table: Falta el cuadro «Notas sobre los documentos».")));
    let optional = sheets.clone().without("Otros cobros");
    let said = optional.said();
    assert!(
        said.iter()
            .any(|line| line == ": table_left_out: No está el cuadro «Conexión nueva»: se toma como no llenado."),
        "{said:#?}"
    );
    let mut more = sheets.clone();
    more.names.push("Apuntes".to_owned());
    let more = more.put("Apuntes", (0, 0), Text("llamar al alcalde"));
    assert_eq!(only(more.said(), "Apuntes"), "unknown_sheet: Esta hoja no es de un plan: no se lee.");
    let mut hidden = sheets.clone();
    hidden.hidden = Some("Tarifa".to_owned());
    assert_eq!(hidden.plan(), canonical(&villa()), "a sheet that is out of sight is still of the plan");
    let mut double = sheets.clone();
    double.names.push("Copia".to_owned());
    let double = double.put("Copia", (0, 0), Text("■ IGV")).put("Copia", (1, 0), Text("Dato"));
    assert!(only(double.said(), "Copia, A1").starts_with("repeated_table: El cuadro «IGV» está dos veces."));
}

fn letters(column: u16) -> String {
    match column {
        0..26 => char::from(b'A' + column as u8).to_string(),
        _ => format!("A{}", char::from(b'A' + (column - 26) as u8)),
    }
}

#[test]
fn what_belongs_to_nothing_is_said() {
    let sheets = Sheets::villa();
    let title = "Operación y mantenimiento que agrega cada opción";
    let level = sheets.cell("Costos de opciones", title, "Opción (su nombre corto)", "h12-energy");
    let lost = sheets.clone().put("Costos de opciones", level, Text("h13"));
    assert_eq!(
        only(lost.said(), &format!("Costos de opciones, B{}", level.0 + 1)),
        "unknown_parent: En «Opción (su nombre corto)» no se encuentra «h13». Escriba el nombre corto de una fila que esté en el libro."
    );
    let source = sheets.cell("Tarifa", "Cómo se fijan los precios", "Fuente", "Redondeo del efectivo");
    let lost = sheets.clone().put("Tarifa", source, Number(60.0)).said();
    assert!(lost[0].contains("unknown_source: La fuente «60» no está en la hoja de fuentes."), "{lost:#?}");
    let both = sheets.cell("Tarifa", "Estructura tarifaria", "Cargo fijo · veces el precio base", "Social");
    let both = sheets.put("Tarifa", both, Number(2.0)).said();
    assert!(both.len() == 1 && both[0].contains("wrong_type: Llene una sola de estas formas"), "{both:#?}");
}

/// The plan's own problems are told at their cells.
#[test]
fn problems_of_the_plan_are_said_with_their_cells() {
    let sheets = Sheets::villa();
    let (row, column) = sheets.cell("Tarifa", "Rangos de agua", "Hasta", "Doméstica");
    let unsorted = sheets.clone().put("Tarifa", (row + 1, column), Number(4.0));
    assert!(only(unsorted.said(), &format!("Tarifa, {}{}", letters(column), row + 2)).starts_with("unsorted_blocks: "));
    let closed = sheets.clone().put("Tarifa", (row + 2, column), Number(40.0)).said();
    assert!(
        closed.len() == 1 && closed[0].contains("no_open_block: El último rango no lleva límite: es «a más»."),
        "{closed:#?}"
    );
    let (row, column) = sheets.cell("Usuarios", "Grupos de usuarios", "Con cuota social", "homes");
    let many = sheets.put("Usuarios", (row, column), Number(9_000.0));
    assert!(
        only(many.said(), &format!("Usuarios, {}{}", letters(column), row + 1)).starts_with("more_social_than_all: ")
    );
}

/// What is said of a whole record or list, and data of it beside: nobody guesses which is meant.
#[test]
fn one_thing_is_said_of_a_group_and_not_two() {
    let sheets = Sheets::villa();
    let (row, column) = sheets.cell("El servicio hoy", "Lo que se aprobó", "Valor", "De dónde es");
    let both = sheets.clone().put("El servicio hoy", (row, column), Text("Lima"));
    assert!(only(both.said(), &format!("El servicio hoy, B{}", row + 1)).starts_with("state_beside_items: "));
    let title = "Grupos de usuarios";
    let (row, column) = sheets.cell("Usuarios", title, "Nombre corto", "dining-halls");
    let both = sheets.clone().put("Usuarios", (row + 1, column), Text("(ninguno)"));
    assert!(only(both.said(), &format!("Usuarios, A{}", row + 2)).starts_with("state_beside_items: "));
    let (first, _) = sheets.find("Usuarios", &format!("■ {title}"), 0);
    let before = sheets.moved("Usuarios", |row, column| Some((if row > first + 1 { row + 1 } else { row }, column)));
    let said = before.put("Usuarios", (first + 2, column), Text("(ninguno)")).said();
    assert_eq!(said.iter().filter(|line| line.contains("state_beside_items: ")).count(), 14, "{said:#?}");
}

/// The cell beside a number says where it comes from, whatever the sheet of sources remembers.
#[test]
fn the_source_is_the_one_beside_the_number() {
    let laredo = value_from_json(&plan_text("laredo")).unwrap();
    let sheets = Sheets::of(&laredo, spanish());
    let cell = sheets.cell("Tarifa", "Cómo se fijan los precios", "Fuente", "Redondeo del efectivo");
    let none = sheets.clone().put("Tarifa", cell, Nothing);
    let place = format!("Tarifa, B{}", cell.0 + 1);
    let why = "no_source: Este número no tiene fuente. Póngale una, o dígalo como supuesto.";
    assert_eq!(only(none.said(), &place), why);
    let other = sheets.put("Tarifa", cell, Text("3")).plan();
    let paths = |source: usize| other["sources"][source]["paths"].as_array().unwrap();
    assert!(paths(2).contains(&json!("pricing.cash_step")), "{:?}", paths(2));
    assert!(paths(14).is_empty());
}

fn refused(bytes: &[u8]) -> Wrong {
    workbook::read(bytes, spanish()).err().expect("it is refused")
}

/// What writes a part of a file.
type Written<'w> = &'w dyn Fn(&mut dyn Write);

/// The parts of a workbook, some of them replaced or added.
fn zipped(parts: &[(&str, Written<'_>)]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook::file(&villa(), spanish()).unwrap())).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let deflated = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).unwrap();
        let name = part.name().unwrap().into_owned();
        if !parts.iter().any(|(own, _)| *own == name) {
            out.start_file(name, deflated).unwrap();
            std::io::copy(&mut part, &mut out).unwrap();
        }
    }
    for (name, write) in parts {
        out.start_file(*name, deflated).unwrap();
        write(&mut out);
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn hostile_files_are_refused_in_words() {
    assert_eq!(refused(b""), Wrong::NoWorkbook);
    assert_eq!(refused(b"PK\x03\x04 and nothing more"), Wrong::NoWorkbook);
    assert_eq!(refused(plan_text(ILLUSTRATIVE).as_bytes()), Wrong::NoWorkbook);
    assert_eq!(refused(&std::fs::read(repository("tests/register/workbook.ods")).unwrap()), Wrong::NoWorkbook);
    assert_eq!(refused(&std::fs::read(repository("tests/register/workbook.xlsx")).unwrap()), Wrong::NoPlan);
    let cut = workbook::file(&villa(), spanish()).unwrap();
    assert_eq!(refused(&cut[..cut.len() / 2]), Wrong::NoWorkbook);
    // A few kilobytes that are 70 megabytes.
    let bomb = zipped(&[("xl/media/bomb.bin", &|out: &mut dyn Write| {
        (0..70).for_each(|_| out.write_all(&vec![0; 1 << 20]).unwrap());
    })]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(refused(&bomb), Wrong::TooLarge);
    let linked =
        zipped(&[("xl/externalLinks/externalLink1.xml", &|out: &mut dyn Write| out.write_all(b"<x/>").unwrap())]);
    assert_eq!(refused(&linked), Wrong::ExternalLinks);
    let broken = zipped(&[("xl/worksheets/sheet1.xml", &|out: &mut dyn Write| {
        out.write_all(b"<worksheet><sheetData><row").unwrap()
    })]);
    assert_eq!(refused(&broken), Wrong::NoWorkbook);
    let cells = zipped(&[("xl/worksheets/sheet1.xml", &|out: &mut dyn Write| {
        out.write_all(b"<worksheet><sheetData>").unwrap();
        (1..=200_001).for_each(|row| writeln!(out, "<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>").unwrap());
        out.write_all(b"</sheetData></worksheet>").unwrap();
    })]);
    assert_eq!(refused(&cells), Wrong::TooLarge);
}

/// What is only large, or far away, is read.
#[test]
fn a_million_empty_rows_are_none() {
    let empty = |out: &mut dyn Write| {
        out.write_all(b"<worksheet><sheetData>").unwrap();
        (1..=1_000_000).for_each(|row| writeln!(out, "<row r=\"{row}\"/>").unwrap());
        out.write_all(b"<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>lejos</t></is></c></row></sheetData></worksheet>").unwrap();
    };
    let reading = workbook::read(&zipped(&[("xl/worksheets/sheet1.xml", &empty)]), spanish()).unwrap();
    let said = said(&reading, spanish());
    assert!(
        said.iter().any(|line| line == "El pueblo: unknown_sheet: Esta hoja no es de un plan: no se lee."),
        "{said:#?}"
    );
    assert!(said.iter().any(|line| line.contains("no_table: Falta el cuadro «El pueblo»")), "{said:#?}");
}

#[test]
fn the_commands_write_and_read_workbooks() {
    let folder = std::env::temp_dir().join(format!("tarifa-workbook-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let plan = repository("www/plans/comunidad-ejemplo.json").to_str().unwrap().to_owned();
    let (book, broken) = (path("plan.xlsx"), path("broken.xlsx"));
    let written = tarifa(&["workbook", &plan, &book, "--lang", "en"]);
    assert_eq!((written.code, written.out.as_str(), written.err.as_str()), (0, "", ""));
    let read = tarifa(&["plan", &book]);
    assert_eq!((read.code, read.err.as_str()), (0, ""));
    let (value, own) = (value_from_json(&read.out).unwrap(), value_from_json(&plan_text(COMMITTEE)).unwrap());
    assert_eq!(canonical(&value), canonical(&own));
    assert!(
        read.out.contains("      \"home\": {\"people\": 4, \"category\": \"domestic\", \"metered\": false,"),
        "{}",
        read.out
    );
    assert!(read.out.lines().all(|line| line.chars().count() < 300 && !line.ends_with(' ')));

    let sheets = Sheets::of(&own, spanish());
    let cell = sheets.cell("Costos", "Operación y mantenimiento", "Monto", "office");
    std::fs::write(&broken, sheets.put("Costos", cell, Text("once")).file()).unwrap();
    let said = tarifa(&["plan", &broken]);
    let line = format!(
        "{broken}: Costos, {}{}: not_a_number: «once» no es un número. Escríbalo con punto decimal, como 12.50.\n",
        letters(cell.1),
        cell.0 + 1
    );
    assert_eq!((said.code, said.out.as_str(), said.err), (1, "", line));
    assert_eq!(tarifa(&["plan", &plan]).code, 1);
    assert_eq!(tarifa(&["plan", &path("none.xlsx")]).code, 2);
    assert_eq!(tarifa(&["workbook", &plan]).code, 2);
    assert_eq!(tarifa(&["workbook", &plan, &path("no/folder.xlsx")]).code, 2);
    assert_eq!(tarifa(&["workbook", &book, &path("out.xlsx")]).code, 1);
    std::fs::remove_dir_all(&folder).unwrap();
}
