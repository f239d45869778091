//! The commands of `tarifa`, each from its files to what it prints.
//!
//! | file | what it is for |
//! |---|---|
//! | `arguments` | what is asked for, and what goes with what |
//! | `help` | what there is to ask for |
//! | `files` | plans, choices and registers from their files; everything that is wrong with them |
//! | `report` | what is wrong, one line each, and the exit code |

mod arguments;
mod files;
mod help;
mod report;

use arguments::Arguments;
use files::Files;
use report::{Complaint, Failure};
use std::collections::BTreeMap;
use std::io::Write as _;
use std::process::ExitCode;
use tarifa_clara::answers;
use tarifa_clara::choice::Choice;
use tarifa_clara::plan::pack::{OfHome, OfTown};
use tarifa_clara::plan::tariff::Categories;
use tarifa_clara::plan::{Plan, begin, print};
use tarifa_clara::register::Column;
use tarifa_clara::register::mapping::{Mapping, Unmapped};
use tarifa_clara::register::workbook::Bills;
use tarifa_clara::view::{document, failures};

/// What a page that stands alone looks like without its program.
const STYLES: &str = include_str!("../../www/styles/tarifa-clara-alone.css");

/// Does what the arguments ask for.
pub fn run() -> ExitCode {
    let answer = Arguments::read().and_then(|arguments| answer(&arguments)).and_then(|answer| print(&answer));
    match answer {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

fn print(answer: &[u8]) -> Result<(), Failure> {
    match std::io::stdout().write_all(answer) {
        // Whoever reads has read enough, as `head` does.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(|error| Failure::Unusable(error.to_string())),
    }
}

/// What is printed.
fn answer(arguments: &Arguments) -> Result<Vec<u8>, Failure> {
    arguments.fit_together()?;
    if arguments.command == "register" {
        return register(arguments);
    }
    text(arguments).map(String::into_bytes)
}

/// The text that most commands print.
fn text(arguments: &Arguments) -> Result<String, Failure> {
    let lang = arguments.lang;
    match arguments.command.as_str() {
        "check" => check(arguments),
        "assess" => {
            let (plan, choice) = plan_and_choice(arguments)?;
            Ok(answers::assessment(&plan, &choice)?)
        }
        "fund" => {
            let (plan, choice) = plan_and_choice(arguments)?;
            Ok(answers::fund(&plan, &choice)?)
        }
        "page" => {
            let (plan, choice) = plan_and_choice(arguments)?;
            Ok(if arguments.alone {
                styled(&document::alone(&plan, &choice, lang))
            } else if arguments.unkept {
                document::unkept(&plan, lang)
            } else {
                document::page(&plan, &choice, lang, arguments.door)
            })
        }
        "pack" => {
            let plan = one_plan(arguments)?;
            Ok(if arguments.town { plan.packed::<OfTown>(lang) } else { plan.packed::<OfHome>(lang) })
        }
        "start" => Ok(document::start(&plans(arguments)?, lang)),
        "hosts" => Ok(document::hosts(&plans(arguments)?, lang)),
        "prepare" => Ok(document::prepare(&plans(arguments)?, lang)),
        "guide" => Ok(document::guide(lang)),
        "framed" => Ok(document::framed(lang)),
        "failures" => Ok(answers::json(&failures(lang).into_iter().collect::<BTreeMap<_, _>>())?),
        "workbook" => workbook(arguments),
        "plan" => {
            let mut files = Files::new(lang);
            let value = arguments.files.first().and_then(|file| files.value_of_workbook(file));
            files.with(value).map(|value| print::text(&value))
        }
        "schema" => Ok(answers::json(&arguments.of.schema())?),
        "--version" => Ok(format!("tarifa {}\n", env!("CARGO_PKG_VERSION"))),
        _ => Ok(help::HELP.to_owned()),
    }
}

/// Writes a workbook where it is asked for; nothing is printed.
fn workbook(arguments: &Arguments) -> Result<String, Failure> {
    let lang = arguments.lang;
    let mut files = Files::new(lang);
    let value = arguments.files.first().and_then(|file| Some((file, files.sound_value(file)?)));
    let ((file, value), out) = files.with(value.zip(arguments.files.get(1)))?;
    let book = tarifa_clara::workbook::file(&value, lang)
        .map_err(|wrong| Failure::Files(vec![Complaint::of_workbook(file, &wrong, lang)]))?;
    let unwritten = |error: std::io::Error| Failure::Unusable(format!("{}: {error}", out.display()));
    std::fs::write(out, book).map_err(unwritten).map(|()| String::new())
}

/// Every plan is looked at, and every problem of all of them said, before the command ends.
fn check(arguments: &Arguments) -> Result<String, Failure> {
    let lang = arguments.lang;
    let mut files = Files::new(lang);
    for file in &arguments.files {
        if let Some((plan, review)) = files.reviewed(file) {
            let lang = lang.in_money(plan.money);
            let line = |what: &str| report::line(&[&file.display().to_string(), what]);
            print(line(&sentence(&plan)).as_bytes())?;
            report::say(review.warnings.iter().map(|warning| Complaint::of_warning(file, warning, lang)));
            print(line(&review.receipts.text(lang)).as_bytes())?;
        }
    }
    files.sound().map(|()| String::new())
}

/// `Tabalosos, approved`.
fn sentence(plan: &Plan) -> String {
    format!("{}, {}", begin(&plan.town.name), plan.status.word())
}

fn plans(arguments: &Arguments) -> Result<Vec<Plan>, Failure> {
    let mut files = Files::new(arguments.lang);
    let plans = arguments.files.iter().filter_map(|file| files.plan(file)).collect();
    files.sound().map(|()| plans)
}

fn one_plan(arguments: &Arguments) -> Result<Plan, Failure> {
    let mut files = Files::new(arguments.lang);
    let plan = arguments.files.first().and_then(|file| files.plan(file));
    files.with(plan)
}

fn plan_and_choice(arguments: &Arguments) -> Result<(Plan, Choice), Failure> {
    let mut files = Files::new(arguments.lang);
    let plan = arguments.files.first().and_then(|file| files.plan(file));
    let choice = files.choice(plan.as_ref(), arguments.choice.as_deref());
    files.with(plan.zip(choice))
}

/// The sums of a register as JSON; or its bills, with what was understood and the rows that don't count on standard error.
fn register(arguments: &Arguments) -> Result<Vec<u8>, Failure> {
    let lang = arguments.lang;
    let mut files = Files::new(lang);
    let plan = arguments.files.first().and_then(|file| files.plan(file));
    let choice = files.choice(plan.as_ref(), arguments.choice.as_deref());
    let sheet = arguments.sheet.as_deref();
    let users = arguments.files.get(1).and_then(|file| Some((file, files.register(file, sheet)?)));
    let (plan, (choice, (file, users))) = files.with(plan.zip(choice.zip(users)))?;
    let lang = lang.in_money(plan.money);
    let mapping = Mapping::of(plan.categories, arguments.map.iter().cloned())
        .map_err(|unmapped| Failure::Unusable(unknown(&unmapped, plan.categories)))?;
    let bills_in = (arguments.csv || arguments.xlsx).then_some(lang);
    let (summary, bills) = answers::register(&plan, &choice, &users, mapping, bills_in)
        .map_err(|unusable| Failure::Files(Complaint::of_register(file, &unusable, lang)))?;
    let Some(bills) = bills else { return Ok(answers::of_plan(&plan, &summary)?.into_bytes()) };
    report::say(Complaint::of_reading_register(file, &summary.understood, lang));
    report::say(summary.rows.listed.iter().map(|row| Complaint::of_row(file, row, lang)));
    if !arguments.xlsx {
        return Ok(bills.into_bytes());
    }
    let mut book = Bills::new();
    book.push(bills.as_bytes());
    book.save().ok_or_else(|| Failure::Unusable("--xlsx: a sheet has no place for so many rows".to_owned()))
}

/// What `--map` names and nobody knows.
fn unknown(unmapped: &Unmapped, categories: Categories) -> String {
    match unmapped {
        Unmapped::Field(word) => {
            format!("--map {word}=…: a register has {}", Column::ALL.map(Column::word).join(", "))
        }
        Unmapped::Category(word) => {
            format!("--map …={word}: the categories are {}", categories.ids().join(", "))
        }
    }
}

/// A page with its styles inside, before its head ends: the page's own texts are escaped, so no other head ends there. Their
/// id is where the one file's program, and its build, find them.
fn styled(page: &str) -> String {
    page.replacen("</head>", &format!("<style id=\"tarifa-clara-alone.css\">{STYLES}</style></head>"), 1)
}
