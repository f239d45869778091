//! Plans, choices and registers from their files, and everything that is wrong with any of them.

use super::report::{Complaint, Failure};
use std::path::Path;
use tarifa_clara::choice::Choice;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::problem::Problem;
use tarifa_clara::plan::value::Value;
use tarifa_clara::plan::{Plan, value_from_bytes};
use tarifa_clara::town::review::Review;

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

    /// The text of a register.
    pub fn register(&mut self, file: &Path) -> Option<String> {
        self.bytes(file).map(of_a_spreadsheet)
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

/// What windows-1252 has in the places where Latin-1 has nothing to read, from 0x80.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// UTF-8 or, where it is none, what spreadsheets and browsers call Latin-1: windows-1252, each byte a letter
/// (encoding.spec.whatwg.org). A register is what a spreadsheet saved, and its words are few and checked one by one.
fn of_a_spreadsheet(bytes: Vec<u8>) -> String {
    let windows: Vec<char> = WINDOWS.chars().collect();
    let letter = |byte: &u8| {
        let place = byte.checked_sub(0x80).map(usize::from);
        place.and_then(|place| windows.get(place)).copied().unwrap_or(char::from(*byte))
    };
    String::from_utf8(bytes).unwrap_or_else(|other| other.as_bytes().iter().map(letter).collect())
}
