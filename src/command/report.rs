//! What is wrong, one line each on standard error, and the exit code that tells it.
//!
//! | exit code | meaning |
//! |---|---|
//! | 1 | a plan, a choice, a register or a workbook has problems |
//! | 2 | the command is not understood, or a file cannot be read |

use std::io::{self, ErrorKind, Write as _};
use std::path::Path;
use std::process::ExitCode;
use tarifa_clara::locale::Lang;
use tarifa_clara::number::written::is_unseen;
use tarifa_clara::plan::problem::Problem;
use tarifa_clara::register::Column;
use tarifa_clara::register::fault::{BadRow, FileFault, Unusable};
use tarifa_clara::register::understood::{ColumnRead, Understood};
use tarifa_clara::town::review::Warning;
use tarifa_clara::workbook::fault::{Place, Remark, Wrong};

/// Why the command ends without having done its work.
pub enum Failure {
    /// The command is not understood, or its result cannot be written.
    Unusable(String),
    /// What is wrong with its files.
    Files(Vec<Complaint>),
}

impl Failure {
    /// Says it.
    pub fn report(self) -> ExitCode {
        match self {
            Failure::Unusable(what) => {
                write_out(&line(&["tarifa", &what]));
                write_out("tarifa --help says what there is.\n");
                ExitCode::from(2)
            }
            Failure::Files(complaints) => {
                let unread = complaints.iter().any(|complaint| complaint.unread);
                say(complaints);
                ExitCode::from(if unread { 2 } else { 1 })
            }
        }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Failure {
        Failure::Unusable(error.to_string())
    }
}

/// One thing that is wrong with a file.
pub struct Complaint {
    file: String,
    /// Whether it is only to be looked at again.
    warning: bool,
    /// The path or the line; none where it is the whole file.
    place: Option<String>,
    code: &'static str,
    text: String,
    /// Whether the file could not even be read.
    unread: bool,
}

impl Complaint {
    /// Something that is wrong with a file, or with a place in it.
    pub fn new(file: &Path, place: Option<String>, code: &'static str, text: String) -> Complaint {
        Complaint { file: file.display().to_string(), warning: false, place, code, text, unread: false }
    }

    /// A problem of a plan or a choice.
    pub fn of_problem(file: &Path, problem: &Problem, lang: Lang) -> Complaint {
        let place = Some(problem.place()).filter(|place| !place.is_empty());
        Complaint::new(file, place, problem.fault.code(), problem.fault.text(lang))
    }

    /// What the author of a plan should look at again.
    pub fn of_warning(file: &Path, warning: &Warning, lang: Lang) -> Complaint {
        let Warning { path, doubt } = warning;
        Complaint {
            warning: true,
            ..Complaint::new(file, Some(path.clone()).filter(|path| !path.is_empty()), doubt.code(), doubt.text(lang))
        }
    }

    /// What keeps a register from being used; where it was looked for in its columns, these.
    pub fn of_register(file: &Path, unusable: &Unusable, lang: Lang) -> Vec<Complaint> {
        let fault = &unusable.fault;
        let mut complaints = vec![Complaint::new(file, None, fault.code(), fault.text(lang))];
        if matches!(fault, FileFault::MissingColumns(_) | FileFault::NoSuchColumn(_) | FileFault::RepeatedColumn(_)) {
            complaints.extend(Complaint::of_columns(file, &unusable.understood, lang));
        }
        complaints
    }

    /// What is wrong with a workbook as a whole.
    pub fn of_workbook(file: &Path, wrong: &Wrong, lang: Lang) -> Complaint {
        Complaint::new(file, None, wrong.code(), wrong.text(lang))
    }

    /// What is wrong with a cell of a workbook, or was not read.
    pub fn of_cell(file: &Path, remark: &Remark, lang: Lang) -> Complaint {
        let Remark { place, wrong } = remark;
        let place = place.as_ref().map(Place::text);
        Complaint { warning: wrong.is_note(), ..Complaint::new(file, place, wrong.code(), wrong.text(lang)) }
    }

    /// What was understood of a register, and what may be a mistake in it.
    pub fn of_reading_register(file: &Path, understood: &Understood, lang: Lang) -> Vec<Complaint> {
        let mut complaints: Vec<Complaint> = Complaint::of_columns(file, understood, lang).into_iter().collect();
        let said = understood.sentences(lang).into_iter();
        complaints.extend(said.map(|text| Complaint::new(file, None, "understood", text)));
        let warnings = understood.warnings.iter();
        complaints.extend(warnings.map(|one| Complaint::new(file, None, one.doubt.code(), one.text(lang))));
        complaints
    }

    /// Which of a register's columns is which.
    fn of_columns(file: &Path, understood: &Understood, lang: Lang) -> Option<Complaint> {
        let named = |(place, read): (usize, &ColumnRead)| {
            let taken = read.column.map_or("-", Column::word);
            format!("{} {} = {taken}", place.saturating_add(1), read.name)
        };
        let columns: Vec<String> = understood.columns.iter().enumerate().map(named).collect();
        (!columns.is_empty()).then(|| Complaint::new(file, None, "columns", lang.register_columns(&columns.join("; "))))
    }

    /// A row that does not count.
    pub fn of_row(file: &Path, row: &BadRow, lang: Lang) -> Complaint {
        Complaint::new(file, Some(row.line.to_string()), row.fault.code(), row.fault.text(lang))
    }

    /// What keeps a file from being read.
    pub fn of_reading(file: &Path, error: &io::Error, lang: Lang) -> Complaint {
        let (code, text) = match error.kind() {
            ErrorKind::NotFound => ("no_file", lang.file_missing().to_owned()),
            ErrorKind::IsADirectory => ("is_folder", lang.file_is_folder().to_owned()),
            ErrorKind::PermissionDenied => ("not_permitted", lang.file_not_permitted().to_owned()),
            _ => ("unreadable", lang.file_unreadable(&error.to_string())),
        };
        Complaint { unread: true, ..Complaint::new(file, None, code, text) }
    }
}

/// Says what is wrong, one line each.
pub fn say(complaints: impl IntoIterator<Item = Complaint>) {
    for Complaint { file, warning, place, code, text, .. } in complaints {
        let mark = warning.then_some("warning");
        let parts = [Some(file.as_str()), mark, place.as_deref(), Some(code), Some(text.as_str())];
        write_out(&line(&parts.into_iter().flatten().collect::<Vec<_>>()));
    }
}

/// Where nobody reads what is wrong, the exit code still tells it.
fn write_out(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}

/// One line, whatever its parts hold: what would begin another, or steer a terminal, or is not seen, is written out.
pub fn line(parts: &[&str]) -> String {
    let mut line = String::new();
    for letter in parts.join(": ").chars() {
        if is_unseen(letter) { line.extend(letter.escape_default()) } else { line.push(letter) }
    }
    line + "\n"
}
