//! Plans, choices and registers from their files, and everything that is wrong with any of them.

use super::report::{Complaint, Failure, say};
use std::path::Path;
use tarifa_clara::choice::Choice;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::problem::Problem;
use tarifa_clara::plan::value::Value;
use tarifa_clara::plan::{Plan, value_from_bytes};
use tarifa_clara::register::workbook::Workbook;
use tarifa_clara::town::review::Review;
use tarifa_clara::workbook;

/// The files of a command. Each is looked at, also where another is wrong.
pub struct Files {
    lang: Lang,
    wrong: Vec<Complaint>,
}

impl Files {
    /// Nothing was read yet.
    pub fn new(lang: Lang) -> Files {
        Files { lang, wrong: Vec::new() }
    }

    /// A plan.
    pub fn plan(&mut self, file: &Path) -> Option<Plan> {
        let value = self.value(file)?;
        self.sound_or_noted(file, Plan::from_value(&value))
    }

    /// A plan, and what its author should look at again.
    pub fn reviewed(&mut self, file: &Path) -> Option<(Plan, Review)> {
        let value = self.value(file)?;
        let plan = self.sound_or_noted(file, Plan::from_value(&value))?;
        let review = Review::of(&plan, &value);
        Some((plan, review))
    }

    /// A choice of a file or, without one, what the plan proposes. The file is looked at also where the plan is wrong.
    pub fn choice(&mut self, plan: Option<&Plan>, file: Option<&Path>) -> Option<Choice> {
        let value = match file {
            Some(file) => self.value(file)?,
            None => Value::Record(Vec::new()),
        };
        self.sound_or_noted(file.unwrap_or(Path::new("--choice")), Choice::from_value(plan?, &value))
    }

    /// A plan's tree, of a plan that is sound.
    pub fn sound_value(&mut self, file: &Path) -> Option<Value> {
        let value = self.value(file)?;
        self.sound_or_noted(file, Plan::from_value(&value)).map(|_| value)
    }

    /// The plan's tree that a workbook holds; what of it was not read is said at once.
    pub fn value_of_workbook(&mut self, file: &Path) -> Option<Value> {
        let bytes = self.bytes(file)?;
        let lang = self.lang;
        match workbook::read(&bytes, lang) {
            Ok(reading) => {
                let complaints = reading.remarks.iter().map(|remark| Complaint::of_cell(file, remark, lang));
                if reading.is_plan() {
                    say(complaints);
                    return Some(reading.value);
                }
                self.wrong.extend(complaints);
            }
            Err(wrong) => self.wrong.push(Complaint::of_workbook(file, &wrong, lang)),
        }
        None
    }

    /// A register as it is; of a workbook the text of a sheet, which has to be named where there are several.
    pub fn register(&mut self, file: &Path, sheet: Option<&str>) -> Option<Vec<u8>> {
        let bytes = self.bytes(file)?;
        if !bytes.starts_with(WORKBOOK) {
            return Some(bytes);
        }
        let read = sheet_of(&bytes, sheet, self.lang);
        read.map_err(|(code, text)| self.wrong.push(Complaint::new(file, None, code, text))).ok()
    }

    /// Ends well where nothing is wrong.
    ///
    /// # Errors
    /// Everything that is wrong with any file.
    pub fn sound(self) -> Result<(), Failure> {
        if self.wrong.is_empty() { Ok(()) } else { Err(Failure::Files(self.wrong)) }
    }

    /// What was read.
    ///
    /// # Errors
    /// Everything that is wrong with any file.
    pub fn with<T>(self, read: Option<T>) -> Result<T, Failure> {
        read.ok_or(Failure::Files(self.wrong))
    }

    fn value(&mut self, file: &Path) -> Option<Value> {
        let bytes = self.bytes(file)?;
        self.sound_or_noted(file, value_from_bytes(bytes))
    }

    fn bytes(&mut self, file: &Path) -> Option<Vec<u8>> {
        let read = std::fs::read(file);
        read.map_err(|error| self.wrong.push(Complaint::of_reading(file, &error, self.lang))).ok()
    }

    fn sound_or_noted<T>(&mut self, file: &Path, read: Result<T, Vec<Problem>>) -> Option<T> {
        let lang = self.lang;
        let problems = |problems: Vec<Problem>| {
            self.wrong.extend(problems.iter().map(|problem| Complaint::of_problem(file, problem, lang)));
        };
        read.map_err(problems).ok()
    }
}

/// How a workbook begins: as any archive does.
const WORKBOOK: &[u8] = b"PK\x03\x04";

/// The text of a workbook's sheet; or code and words of what keeps it from being read.
fn sheet_of(bytes: &[u8], sheet: Option<&str>, lang: Lang) -> Result<Vec<u8>, (&'static str, String)> {
    let unread = || ("no_workbook", lang.file_no_workbook().to_owned());
    let mut workbook = Workbook::open(bytes).ok_or_else(unread)?;
    let names = workbook.sheets().to_vec();
    let named = match (sheet, names.as_slice()) {
        (None, [only]) => only,
        (Some(sheet), names) if names.iter().any(|name| name == sheet) => sheet,
        _ => return Err(("which_sheet", lang.file_which_sheet(&names.join(", ")))),
    };
    workbook.text(named).map(String::into_bytes).ok_or_else(unread)
}
