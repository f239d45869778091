//! Brings in what non-programmers may change: the texts of `www/locales` and the drawings of `www/pictograms`.
//!
//! Texts (`*.ftl`, Project Fluent) become one Rust function a message, drawings a list by file name.
//! A message that a language lacks, or whose variables differ between languages, stops the build here; a message that
//! the code asks for and no file has stops it in the compiler. The Fluent runtime would do the same at run time for
//! some 50 KB more on the phone.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

/// The language whose messages the others must have: the first on screen (also `www/tools/languages.js`).
const REFERENCE: &str = "es-PE";

/// The environment's variable that names the one language whose texts are built in: a module that only that language's
/// pages fetch. Without it all are.
const ONLY: &str = "TARIFA_LANG";

/// The variable of cases that depend on the money that is spoken of, as a language knows it (`src/locale/mod.rs`).
const MONEY: &str = "money";
/// Variables that a language fills by itself: what that money and many of it are called, its tax, and that in full. In their
/// place stand the characters from U+000E on.
const OF_MONEY: [&str; 4] = ["coin", "coins", "tax", "tax_full"];

/// Messages that are found by their id at run time begin with one of these: what a plan's fields, words and steps are called
/// (`src/plan/shape.rs`), what drawings show, and the sheets of a workbook. They have no variables but those of the money.
const BY_ID: [&str; 9] = ["field-", "help-", "unit-", "null-", "word-of-", "step-", "drawing-", "sheet-", "table-"];

type Messages = BTreeMap<String, Pattern<String>>;
type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let folder = Path::new("www/locales");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut languages = BTreeMap::new();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        if path.extension().is_some_and(|e| e == "ftl") {
            let tag = path.file_stem().and_then(|s| s.to_str()).ok_or("a locale's file name is its language tag")?;
            languages.insert(tag.to_owned(), parse(&path)?);
        }
    }
    let reference = languages.get(REFERENCE).ok_or("www/locales/es-PE.ftl is missing")?;
    let mut faults = Vec::new();
    for (tag, messages) in &languages {
        compare(tag, messages, reference, &mut faults);
    }
    one_of_each_language(languages.keys(), &mut faults);
    let only = only_language();
    if let Some(only) = only.as_ref().filter(|only| !languages.contains_key(*only)) {
        faults.push(format!("{ONLY} is {only}, and there is no www/locales/{only}.ftl"));
    }
    if !faults.is_empty() {
        return Err(faults.join("\n").into());
    }
    let out = Path::new(&env::var("OUT_DIR")?).join("messages.rs");
    fs::write(out, generate(&languages, reference, only.as_ref())?)?;
    println!("cargo::rustc-env=PLAN_FORMAT={}", plan_format()?);
    pictograms()
}

fn only_language() -> Option<String> {
    println!("cargo::rerun-if-env-changed={ONLY}");
    env::var(ONLY).ok()
}

/// A plan's texts and a page's folder are named by the main part of a tag alone.
fn one_of_each_language<'a>(tags: impl Iterator<Item = &'a String>, faults: &mut Vec<String>) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for tag in tags {
        if let Some(other) = seen.insert(tag.split('-').next().unwrap_or_default(), tag) {
            faults.push(format!("www/locales/{other}.ftl and {tag}.ftl are the same language"));
        }
    }
}

/// A short name for the sources of the plan's format (FNV-1a): what was packed by other sources may mean something else.
fn plan_format() -> Result<String, Failure> {
    let folder = Path::new("src/plan");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<_> = fs::read_dir(folder)?.map(|file| file.map(|file| file.path())).collect::<Result<_, _>>()?;
    files.sort();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for file in files {
        for byte in fs::read(file)? {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    Ok(format!("{hash:x}"))
}

/// A constant for each drawing, what stands inside its `<svg>`; and `PICTOGRAMS`, all of them by their file's name.
fn pictograms() -> Result<(), Failure> {
    let folder = Path::new("www/pictograms");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut drawings = BTreeMap::new();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        let name = path.file_stem().and_then(|s| s.to_str()).ok_or("a pictogram's file name is its id")?.to_owned();
        let text = fs::read_to_string(&path)?;
        let inside = text.split_once('>').and_then(|(_, rest)| rest.rsplit_once("</svg>"));
        let (shapes, _) = inside.ok_or_else(|| format!("{} is not an svg", path.display()))?;
        drawings.insert(name, shapes.trim().to_owned());
    }
    let (mut code, mut list) = (String::new(), String::new());
    for (name, shapes) in drawings {
        let constant = upper(&name);
        writeln!(code, "/// The drawing `{name}`.\npub const {constant}: &str = {shapes:?};")?;
        write!(list, "({name:?}, {constant}),")?;
    }
    let code = format!("{code}static PICTOGRAMS: &[(&str, &str)] = &[{list}];");
    Ok(fs::write(Path::new(&env::var("OUT_DIR")?).join("pictograms.rs"), code)?)
}

fn parse(path: &Path) -> Result<Messages, Failure> {
    let text = fs::read_to_string(path)?;
    let resource =
        fluent_syntax::parser::parse(text).map_err(|(_, errors)| format!("{}: {errors:?}", path.display()))?;
    let mut messages = Messages::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let pattern =
                message.value.ok_or_else(|| format!("{}: {} has no text", path.display(), message.id.name))?;
            if messages.insert(message.id.name.clone(), pattern).is_some() {
                return Err(format!("{}: {} stands twice", path.display(), message.id.name).into());
            }
        }
    }
    Ok(messages)
}

fn compare(tag: &str, messages: &Messages, reference: &Messages, faults: &mut Vec<String>) {
    for (key, pattern) in reference {
        match messages.get(key) {
            None => faults.push(format!("www/locales/{tag}.ftl lacks {key}")),
            Some(translated) if given(translated) != given(pattern) => {
                faults.push(format!("www/locales/{tag}.ftl: {key} does not use the variables of {REFERENCE}"));
            }
            Some(_) => {}
        }
    }
    for key in messages.keys().filter(|key| !reference.contains_key(*key)) {
        faults.push(format!("www/locales/{tag}.ftl: {key} is not in {REFERENCE}"));
    }
}

/// The variables that whoever asks for a message gives.
fn given(pattern: &Pattern<String>) -> BTreeSet<String> {
    let (placed, selecting) = variables(pattern);
    let given = |name: &&String| *name != MONEY && !OF_MONEY.contains(&name.as_str());
    placed.union(&selecting).filter(given).cloned().collect()
}

/// The variables that stand in a text, and those that its cases depend on.
fn variables(pattern: &Pattern<String>) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut placed, mut selecting) = (BTreeSet::new(), BTreeSet::new());
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                placed.insert(id.name.clone());
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                if let InlineExpression::VariableReference { id } = selector {
                    selecting.insert(id.name.clone());
                }
                for (inner, inner_selecting) in variants.iter().map(|variant| variables(&variant.value)) {
                    placed.extend(inner);
                    selecting.extend(inner_selecting);
                }
            }
            _ => {}
        }
    }
    (placed, selecting)
}

fn generate(
    languages: &BTreeMap<String, Messages>,
    reference: &Messages,
    only: Option<&String>,
) -> Result<String, Failure> {
    let (mut code, mut structs) = (String::new(), String::new());
    let mut tags: Vec<&String> = languages.keys().collect();
    tags.sort_by_key(|tag| *tag != REFERENCE);
    writeln!(code, "/// A language: one file of `www/locales` each.")?;
    writeln!(code, "#[derive(Debug, Clone, Copy, PartialEq, Eq)]\nenum Language {{")?;
    for tag in &tags {
        writeln!(code, "/// {tag}\n{},", variant(tag))?;
    }
    writeln!(code, "}}\nimpl Lang {{")?;
    let list: Vec<String> = tags.iter().map(|tag| format!("Lang::of(Language::{})", variant(tag))).collect();
    writeln!(
        code,
        "/// Every language, the first on screen first.\npub const ALL: [Lang; {}] = [{}];",
        list.len(),
        list.join(", ")
    )?;
    writeln!(code, "/// Its BCP 47 tag.\npub fn tag(self) -> &'static str {{ match self.language {{")?;
    for tag in &tags {
        writeln!(code, "Language::{} => {tag:?},", variant(tag))?;
    }
    writeln!(code, "}} }}")?;
    let named = |key: &String| BY_ID.iter().any(|begin| key.starts_with(begin));
    code += &by_id(languages, reference.keys().filter(|key| named(key)), &tags, only)?;
    for (key, pattern) in reference.iter().filter(|(key, _)| !named(key)) {
        let names = given(pattern);
        let name = key.replace('-', "_");
        let fields: Vec<&str> = names.iter().map(String::as_str).collect();
        let said = tags.iter().filter(|tag| only.is_none_or(|only| only == **tag));
        let (placed, selecting): (Vec<_>, Vec<_>) =
            said.filter_map(|tag| languages.get(*tag)?.get(key)).map(variables).unzip();
        let by_money = selecting.iter().any(|names| names.contains(MONEY));
        let names_money = placed.iter().flatten().any(|name| OF_MONEY.contains(&name.as_str()));
        let returns = if fields.is_empty() && !names_money { "&'static str" } else { "String" };
        // Two texts side by side could be exchanged unnoticed, so several variables are given by name.
        let (argument, opening) = match fields.as_slice() {
            [] => (String::new(), String::new()),
            [one] => (format!(", {one}: &str"), String::new()),
            several => {
                let (camel, list) = (variant(key), several.join(", "));
                let typed: String =
                    several.iter().map(|field| format!("/// A variable.\npub {field}: &'a str, ")).collect();
                writeln!(structs, "/// The variables of `{key}`.\npub struct {camel}<'a> {{ {typed} }}")?;
                (format!(", variables: {camel}<'_>"), format!("let {camel} {{ {list} }} = variables;"))
            }
        };
        let said_in = |tag: &String| {
            let message = languages.get(tag).and_then(|messages| messages.get(key)).ok_or("message")?;
            template(String::new(), &message.elements, &fields)
        };
        let text = match only {
            Some(tag) => said_in(tag)?,
            None => {
                let mut arms = String::new();
                for tag in &tags {
                    write!(arms, "Language::{} => {},", variant(tag), said_in(tag)?)?;
                }
                format!("match self.language {{ {arms} }}")
            }
        };
        let mut body = if fields.is_empty() { text } else { format!("filled({text}, &[{}])", fields.join(", ")) };
        if names_money {
            body = format!("self.naming_money({}{body})", if fields.is_empty() { "" } else { "&" });
        }
        let by_money = if by_money { format!("let {MONEY} = self.own_money();") } else { String::new() };
        writeln!(
            code,
            "/// The message `{key}`.\npub fn {name}(self{argument}) -> {returns} {{ {opening} {by_money} {body} }}"
        )?;
    }
    writeln!(code, "}}")?;
    Ok(code + &structs)
}

/// A function from the ids of some messages to their texts.
fn by_id<'a>(
    languages: &BTreeMap<String, Messages>,
    keys: impl Iterator<Item = &'a String>,
    tags: &[&String],
    only: Option<&String>,
) -> Result<String, Failure> {
    let mut list = String::new();
    for key in keys {
        let said_in = |tag: &String| {
            let message = languages.get(tag).and_then(|messages| messages.get(key)).ok_or("message")?;
            template(String::new(), &message.elements, &[])
                .map_err(|_| format!("www/locales/{tag}.ftl: {key} is found by its id, so it has no variables"))
        };
        let said: Vec<String> = match only {
            Some(only) => vec![said_in(only)?; tags.len()],
            None => tags.iter().map(|tag| said_in(tag)).collect::<Result<_, _>>()?,
        };
        write!(list, "({key:?}, [{}]),", said.join(", "))?;
    }
    Ok(format!(
        "/// The message of an id, of those that are found by it.\n\
         pub fn named(self, id: &str) -> Option<String> {{ \
         static NAMED: &[(&str, [&str; {}])] = &[{list}]; \
         let place = NAMED.binary_search_by_key(&id, |(id, _)| id).ok()?; \
         let text = NAMED.get(place)?.1.get(self.language as usize)?; \
         Some(self.naming_money(text)) }}",
        tags.len()
    ))
}

/// `es-PE` → `ES_PE`.
fn upper(name: &str) -> String {
    name.replace('-', "_").to_uppercase()
}

/// `es-PE` → `EsPe`.
fn variant(tag: &str) -> String {
    tag.split('-')
        .map(|part| {
            let mut letters = part.chars();
            let first = letters.next().map(|c| c.to_ascii_uppercase()).into_iter();
            first.chain(letters.map(|c| c.to_ascii_lowercase())).collect::<String>()
        })
        .collect()
}

/// A Rust expression of type `&'static str`: `text` and what follows it. In a variable's place stands the character of the
/// variable's number, from U+0001 on, for `filled`; a text that depends on a variable is one text for each case.
fn template(mut text: String, elements: &[PatternElement<String>], variables: &[&str]) -> Result<String, Failure> {
    for (i, element) in elements.iter().enumerate() {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                text.push_str(value);
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                if let Some(place) = OF_MONEY.iter().position(|name| *name == id.name) {
                    text.push(char::from(u8::try_from(place)?.saturating_add(0x0e)));
                    continue;
                }
                let place = variables.iter().position(|name| *name == id.name).ok_or("variable")?;
                // The first control character that a text may hold is the tab, U+0009.
                let number = u8::try_from(place)?.checked_add(1).filter(|number| *number < 9);
                text.push(char::from(number.ok_or("a message has more than eight variables")?));
            }
            PatternElement::Placeable {
                expression: Expression::Select { selector: InlineExpression::VariableReference { id }, variants },
            } => {
                let after = elements.get(i.saturating_add(1)..).unwrap_or_default();
                let mut arms = String::new();
                for v in variants {
                    let case = [v.value.elements.as_slice(), after].concat();
                    write!(arms, "{} => {},", matched(v), template(text.clone(), &case, variables)?)?;
                }
                return Ok(format!("match {} {{ {arms} }}", id.name));
            }
            PatternElement::Placeable { .. } => {
                return Err("a message uses Fluent that src/build.rs does not know".into());
            }
        }
    }
    Ok(format!("{text:?}"))
}

/// The Rust pattern of a case. Spanish, English and Quechua all have one and other; [one] is the number 1.
fn matched(variant: &Variant<String>) -> String {
    let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = &variant.key;
    match key.as_str() {
        _ if variant.default => "_".to_owned(),
        "one" => "\"1\"".to_owned(),
        other => format!("{other:?}"),
    }
}
