//! What is asked for, and what goes with what.

use super::report::Failure;
use std::path::PathBuf;
use tarifa_clara::locale::Lang;
use tarifa_clara::schema::Document;
use tarifa_clara::view::door::Door;

/// A command with its files and options.
pub struct Arguments {
    /// The language of messages and pages.
    pub lang: Lang,
    /// The command's word; `--help` and `--version` are commands too.
    pub command: String,
    /// What it works on.
    pub files: Vec<PathBuf>,
    /// The file of a choice.
    pub choice: Option<PathBuf>,
    /// Bills one by one.
    pub csv: bool,
    /// The same as a workbook.
    pub xlsx: bool,
    /// Which sheet of a workbook.
    pub sheet: Option<String>,
    /// What columns and words of a register are.
    pub map: Vec<(String, String)>,
    /// The plan of the whole town.
    pub town: bool,
    /// A page without others beside it.
    pub alone: bool,
    /// What stands in place of a page that was not kept.
    pub unkept: bool,
    /// Behind which door a page is.
    pub door: Door,
    /// What a schema is of.
    pub of: Document,
}

/// How many files a command takes: at least and at most, and the words for it.
const FILES: [(&str, usize, usize, &str); 17] = [
    ("check", 1, usize::MAX, "one plan or more"),
    ("assess", 1, 1, "one plan"),
    ("fund", 1, 1, "one plan"),
    ("page", 1, 1, "one plan"),
    ("pack", 1, 1, "one plan"),
    ("start", 1, usize::MAX, "one plan or more"),
    ("hosts", 1, usize::MAX, "one plan or more"),
    ("prepare", 1, usize::MAX, "one plan or more"),
    ("guide", 0, 0, "no file"),
    ("framed", 0, 0, "no file"),
    ("failures", 0, 0, "no file"),
    ("register", 2, 2, "a plan and a register"),
    ("workbook", 2, 2, "a plan and the workbook to write"),
    ("plan", 1, 1, "a workbook"),
    ("schema", 0, 0, "no file"),
    ("--help", 0, usize::MAX, "no file"),
    ("--version", 0, usize::MAX, "no file"),
];

impl Arguments {
    /// The arguments of this run.
    ///
    /// # Errors
    /// Where one of them is not understood.
    pub fn read() -> Result<Arguments, Failure> {
        use lexopt::prelude::*;
        let (lang, command, files) = (Lang::ALL[0], String::new(), Vec::new());
        let (choice, of, door) = (None, Document::Plan, Door::Receipt);
        let mut arguments = Arguments {
            lang,
            command,
            files,
            choice,
            csv: false,
            xlsx: false,
            sheet: None,
            map: Vec::new(),
            town: false,
            alone: false,
            unkept: false,
            door,
            of,
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
                Long("of") => {
                    let name = parser.value()?.string()?;
                    let known = Document::ALL.map(Document::name).join(", ");
                    arguments.of = Document::named(&name)
                        .ok_or_else(|| Failure::Unusable(format!("--of {name}: there are schemas of {known}")))?;
                }
                Long("door") => {
                    let word = parser.value()?.string()?;
                    let known = Door::ALL.map(Door::word).join(", ");
                    let named = Door::ALL.into_iter().find(|door| door.word() == word);
                    arguments.door =
                        named.ok_or_else(|| Failure::Unusable(format!("--door {word}: a town has {known}")))?;
                }
                Long("csv") => arguments.csv = true,
                Long("xlsx") => arguments.xlsx = true,
                Long("sheet") => arguments.sheet = Some(parser.value()?.string()?),
                Long("map") => {
                    let pair = parser.value()?.string()?;
                    let (key, value) = pair.split_once('=').ok_or_else(|| {
                        Failure::Unusable(format!("--map {pair}: it is FIELD=COLUMN or category:WORD=CATEGORY"))
                    })?;
                    arguments.map.push((key.to_owned(), value.to_owned()));
                }
                Long("town") => arguments.town = true,
                Long("alone") => arguments.alone = true,
                Long("unkept") => arguments.unkept = true,
                Long("choice") => arguments.choice = Some(parser.value()?.into()),
                Value(command) if arguments.command.is_empty() => arguments.command = command.string()?,
                Value(file) => arguments.files.push(file.into()),
                _ => return Err(argument.unexpected().into()),
            }
        }
        Ok(arguments)
    }

    /// Whether the options and files are those of the command.
    ///
    /// # Errors
    /// The first that is not.
    pub fn fit_together(&self) -> Result<(), Failure> {
        let command = self.command.as_str();
        let Some((_, least, most, words)) = FILES.into_iter().find(|(name, ..)| *name == command) else {
            let commands = FILES.map(|(name, ..)| name).join(", ");
            let what = if command.is_empty() {
                "a command is missing".to_owned()
            } else {
                format!("{command}: no such command")
            };
            return Err(Failure::Unusable(format!("{what}: it is one of {commands}")));
        };
        for (given, option, commands) in [
            (self.choice.is_some(), "--choice", &["assess", "fund", "page", "register"][..]),
            (self.csv, "--csv", &["register"]),
            (self.xlsx, "--xlsx", &["register"]),
            (self.sheet.is_some(), "--sheet", &["register"]),
            (!self.map.is_empty(), "--map", &["register"]),
            (self.town, "--town", &["pack"]),
            (self.alone, "--alone", &["page"]),
            (self.unkept, "--unkept", &["page"]),
            (self.door != Door::Receipt, "--door", &["page"]),
            (self.of != Document::Plan, "--of", &["schema"]),
        ] {
            if given && !commands.contains(&command) {
                return Err(Failure::Unusable(format!("{option} goes with {}", commands.join(", "))));
            }
        }
        if !(least..=most).contains(&self.files.len()) {
            return Err(Failure::Unusable(format!("tarifa {command} takes {words}")));
        }
        Ok(())
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Failure {
        Failure::Unusable(error.to_string())
    }
}
