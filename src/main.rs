//! The command line: `tarifa check | assess | fund | register | page | pack | start | guide | schema`.
//!
//! | exit code | meaning |
//! |---|---|
//! | 0 | done |
//! | 1 | the plan, choice or register has problems; each on its own line of standard error: `FILE: PATH: CODE: TEXT` |
//! | 2 | the command is not understood, or a file cannot be read or written |

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tarifa_clara::choice::Choice;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::pack::{OfHome, OfTown};
use tarifa_clara::plan::problem::Problem;
use tarifa_clara::plan::value::Value;
use tarifa_clara::plan::{self, Plan};
use tarifa_clara::register::Register;
use tarifa_clara::register::fault::FileFault;
use tarifa_clara::register::summary::RegisterSummary;
use tarifa_clara::schema::Document;
use tarifa_clara::town::assessment::Assessment;
use tarifa_clara::town::report::{Assessed, FundReport};
use tarifa_clara::view::document::{self, Place};

const USAGE: &str = "\
tarifa check PLAN...                    is the plan right? every problem, with its place
tarifa assess PLAN [--choice CHOICE]    the assessment as JSON, decimals as strings
tarifa fund PLAN [--choice CHOICE]      what the fund receives and holds, year by year and by offer, as JSON
tarifa page PLAN [--choice CHOICE] [--alone]
                                        the town's page as HTML; --alone: without links to the site's other pages
tarifa pack PLAN [--town]               the plan as a page downloads it; --town: with what only the whole town needs
tarifa start PLAN...                    the start page of several towns as HTML
tarifa guide                            the sheet for whoever leads an assembly, as HTML
tarifa register PLAN CSV [--choice CHOICE] [--csv]
                                        every bill of a register of users: their sums as JSON, or one by one as CSV
tarifa schema [--of WHAT]                the JSON Schema of the plan, or of what assess, fund and register write:
                                        plan (default), assessment, fund, register
tarifa --help | --version

--lang TAG    the language of messages and pages, one of www/locales: es-PE (default), en, …
Exit codes: 0 done; 1 the plan, the choice or the register has problems; 2 the command or a file cannot be used.";

/// Why the command ends without having done its work.
enum Failure {
    /// The command is not understood, or a file cannot be used.
    Unusable(String),
    /// Plans or choices have problems, each in its file.
    Problems(Vec<(PathBuf, Problem)>),
    /// A register of users cannot be used.
    Register(PathBuf, FileFault),
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Failure {
        Failure::Unusable(format!("{error}\n{USAGE}"))
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Failure {
        Failure::Unusable(error.to_string())
    }
}

struct Arguments {
    lang: Lang,
    command: String,
    plans: Vec<PathBuf>,
    choice: Option<PathBuf>,
    csv: bool,
    town: bool,
    alone: bool,
    of: Document,
}

fn main() -> ExitCode {
    let arguments = match read_arguments() {
        Ok(arguments) => arguments,
        Err(failure) => return report(&failure, Lang::ALL[0]),
    };
    match run(&arguments).and_then(|text| print(&text)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => report(&failure, arguments.lang),
    }
}

fn print(text: &str) -> Result<(), Failure> {
    match std::io::stdout().write_all(text.as_bytes()) {
        // Whoever reads has read enough, as `head` does.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(|error| Failure::Unusable(error.to_string())),
    }
}

fn report(failure: &Failure, lang: Lang) -> ExitCode {
    match failure {
        Failure::Unusable(message) => {
            eprintln!("tarifa: {message}");
            ExitCode::from(2)
        }
        Failure::Problems(problems) => {
            for (file, Problem { path, fault }) in problems {
                eprintln!("{}: {path}: {}: {}", file.display(), fault.code(), fault.text(lang));
            }
            ExitCode::from(1)
        }
        Failure::Register(file, fault) => {
            eprintln!("{}: : {}: {}", file.display(), fault.code(), fault.text(lang));
            ExitCode::from(1)
        }
    }
}

fn read_arguments() -> Result<Arguments, Failure> {
    use lexopt::prelude::*;
    let (lang, command) = (Lang::ALL[0], String::new());
    let mut arguments = Arguments {
        lang,
        command,
        plans: Vec::new(),
        choice: None,
        csv: false,
        town: false,
        alone: false,
        of: Document::Plan,
    };
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("help") | Short('h') => "--help".clone_into(&mut arguments.command),
            Long("version") | Short('V') => "--version".clone_into(&mut arguments.command),
            Long("lang") => {
                let tag = parser.value()?.string()?;
                let known = Lang::ALL.map(Lang::tag).join(", ");
                arguments.lang = Lang::from_tag(&tag)
                    .ok_or_else(|| Failure::Unusable(format!("--lang {tag}: there are texts in {known}")))?;
            }
            Long("csv") => arguments.csv = true,
            Long("town") => arguments.town = true,
            Long("alone") => arguments.alone = true,
            Long("of") => {
                let name = parser.value()?.string()?;
                let known = Document::ALL.map(Document::name).join(", ");
                let named = Document::ALL.into_iter().find(|document| document.name() == name);
                arguments.of =
                    named.ok_or_else(|| Failure::Unusable(format!("--of {name}: there are schemas of {known}")))?;
            }
            Long("choice") => arguments.choice = Some(parser.value()?.into()),
            Value(command) if arguments.command.is_empty() => arguments.command = command.string()?,
            Value(plan) => arguments.plans.push(plan.into()),
            _ => return Err(argument.unexpected().into()),
        }
    }
    Ok(arguments)
}

fn run(arguments: &Arguments) -> Result<String, Failure> {
    if arguments.choice.is_some() && !matches!(arguments.command.as_str(), "assess" | "fund" | "page" | "register") {
        return Err(Failure::Unusable(format!("--choice goes with assess, fund, page and register\n{USAGE}")));
    }
    for (given, flag, command) in [
        (arguments.csv, "--csv", "register"),
        (arguments.town, "--town", "pack"),
        (arguments.alone, "--alone", "page"),
        (arguments.of != Document::Plan, "--of", "schema"),
    ] {
        if given && arguments.command != command {
            return Err(Failure::Unusable(format!("{flag} goes with {command}\n{USAGE}")));
        }
    }
    let one_plan = || match arguments.plans.as_slice() {
        [file] => read_plan(file),
        _ => Err(Failure::Unusable(format!("tarifa {} takes one plan\n{USAGE}", arguments.command))),
    };
    match arguments.command.as_str() {
        "check" if !arguments.plans.is_empty() => check(&arguments.plans),
        "assess" => assess(arguments, &one_plan()?),
        "fund" => {
            let plan = one_plan()?;
            let assessment = Assessment::of(&plan, &read_choice(&plan, arguments.choice.as_deref())?);
            Ok(serde_json::to_string_pretty(&FundReport::of(&assessment))? + "\n")
        }
        "page" => {
            let plan = one_plan()?;
            let choice = read_choice(&plan, arguments.choice.as_deref())?;
            let place = if arguments.alone { Place::File } else { Place::Site };
            Ok(document::page(&plan, &choice, arguments.lang, place))
        }
        "pack" if arguments.town => Ok(one_plan()?.packed::<OfTown>(arguments.lang)),
        "pack" => Ok(one_plan()?.packed::<OfHome>(arguments.lang)),
        "start" if !arguments.plans.is_empty() => {
            let plans = arguments.plans.iter().map(|file| read_plan(file)).collect::<Result<Vec<_>, _>>()?;
            Ok(document::start(&plans, arguments.lang))
        }
        "guide" if arguments.plans.is_empty() => Ok(document::guide(arguments.lang)),
        "register" => match arguments.plans.as_slice() {
            [plan, users] => register(arguments, &read_plan(plan)?, users),
            _ => Err(Failure::Unusable(format!("tarifa register takes a plan and a CSV\n{USAGE}"))),
        },
        "schema" if arguments.plans.is_empty() => Ok(serde_json::to_string_pretty(&arguments.of.schema())? + "\n"),
        "--help" => Ok(format!("{USAGE}\n")),
        "--version" => Ok(format!("tarifa {}\n", env!("CARGO_PKG_VERSION"))),
        "" => Err(Failure::Unusable(format!("a command is missing\n{USAGE}"))),
        other => Err(Failure::Unusable(format!("{other}: no such command, or no plan for it\n{USAGE}"))),
    }
}

/// Every plan is looked at, and every problem of all of them said, before the command ends.
fn check(files: &[PathBuf]) -> Result<String, Failure> {
    let mut said = String::new();
    let mut failures = Vec::new();
    for file in files {
        match read_plan(file) {
            Ok(plan) => said += &format!("{}: {}, {}\n", file.display(), plan.town.name, plan.status.word()),
            Err(Failure::Problems(problems)) => failures.extend(problems),
            Err(unusable) => return Err(unusable),
        }
    }
    if failures.is_empty() { Ok(said) } else { Err(Failure::Problems(failures)) }
}

fn assess(arguments: &Arguments, plan: &Plan) -> Result<String, Failure> {
    let choice = read_choice(plan, arguments.choice.as_deref())?;
    let assessment = &Assessment::of(plan, &choice);
    Ok(serde_json::to_string_pretty(&Assessed::of(plan, assessment))? + "\n")
}

/// The sums of a register as JSON; or its bills as CSV, with the rows that don't count on standard error.
fn register(arguments: &Arguments, plan: &Plan, file: &Path) -> Result<String, Failure> {
    let mut register = Register::new(plan, &read_choice(plan, arguments.choice.as_deref())?);
    if arguments.csv {
        register = register.with_csv(arguments.lang);
    }
    register.push(&decoded(std::fs::read(file).map_err(|error| unusable(file, &error))?));
    register.end();
    let bills = register.take_csv();
    let summary = register.finish().map_err(|fault| Failure::Register(file.to_owned(), fault))?;
    if !arguments.csv {
        return Ok(serde_json::to_string_pretty(&summary)? + "\n");
    }
    list_bad_rows(file, &summary, arguments.lang);
    Ok(bills)
}

fn list_bad_rows(file: &Path, summary: &RegisterSummary, lang: Lang) {
    for row in &summary.rows.listed {
        eprintln!("{}: {}: {}: {}", file.display(), row.line, row.fault.code(), row.fault.text(lang));
    }
}

/// What windows-1252 has in the places where Latin-1 has nothing to read, from 0x80.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// UTF-8 or, where it is none, what spreadsheets and browsers call Latin-1: windows-1252, each byte a letter
/// (encoding.spec.whatwg.org).
fn decoded(bytes: Vec<u8>) -> String {
    let windows: Vec<char> = WINDOWS.chars().collect();
    let letter = |byte: &u8| {
        let place = byte.checked_sub(0x80).map(usize::from);
        place.and_then(|place| windows.get(place)).copied().unwrap_or(char::from(*byte))
    };
    String::from_utf8(bytes).unwrap_or_else(|other| other.as_bytes().iter().map(letter).collect())
}

fn unusable(file: &Path, error: &std::io::Error) -> Failure {
    Failure::Unusable(format!("{}: {error}", file.display()))
}

/// The choice of a file or, without one, what the plan proposes.
fn read_choice(plan: &Plan, file: Option<&Path>) -> Result<Choice, Failure> {
    let value = match file {
        Some(file) => plan::value_from_json(&read(file)?),
        None => Ok(Value::Record(Vec::new())),
    };
    let file = file.unwrap_or(Path::new("--choice"));
    value.and_then(|value| Choice::from_value(plan, &value)).map_err(|problems| in_file(file, problems))
}

fn read(file: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(file).map_err(|error| unusable(file, &error))
}

fn read_plan(file: &Path) -> Result<Plan, Failure> {
    Plan::from_json(&read(file)?).map_err(|problems| in_file(file, problems))
}

fn in_file(file: &Path, problems: Vec<Problem>) -> Failure {
    Failure::Problems(problems.into_iter().map(|problem| (file.to_owned(), problem)).collect())
}
