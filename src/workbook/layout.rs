//! What a plan's workbook is made of: sheets, the tables and lists of fields in them, their columns and rows, and what people
//! call each.

use crate::locale::Lang;
use crate::number::written::joined;
use crate::plan::shape::{Field, Fields, Shape};

/// A sheet.
pub struct Sheet {
    /// What it is called in messages.
    pub id: &'static str,
    /// What stands in it, one below the other.
    pub blocks: Vec<Block>,
}

/// A part of a sheet, under a title of its own: the fields of a record, one a row; or a list as a table, an item a row.
pub struct Block {
    /// What it is called in messages.
    pub id: String,
    /// The labels of the record or the list, where no message says it otherwise.
    pub labels: Vec<Label>,
    /// Where it is in the plan: `today`, `aspects[].levels`, `tariff{}.blocks`.
    pub base: String,
    /// Whether it is a table.
    pub table: bool,
    /// What its places are.
    pub columns: Vec<Column>,
    /// The records around its columns, and lists in tables of their own, that a source may name.
    pub groups: Vec<Group>,
    /// Where it is a table: the records around it that have no column anywhere, outermost first, `aspects[].levels[].costs`.
    pub around: Vec<String>,
}

/// A field with the record that has it.
pub type Label = (&'static Fields, &'static Field);

/// A place of a block: a row of fields, or a column of a table.
pub struct Column {
    /// Where it is in the record or item: `sets.hours_per_day`; empty where the item itself is a text.
    pub key: String,
    /// Its labels, from the record or item inwards.
    pub labels: Vec<Label>,
    /// What it holds.
    pub shape: Shape,
    /// The language, of a text's translation.
    pub lang: Option<Lang>,
    /// The record that begins here: what is said of it as a whole stands in this place.
    pub group: Option<String>,
}

/// A record or a list inside a record or an item.
pub struct Group {
    /// Where it is in it.
    pub key: String,
    /// Its labels.
    pub labels: Vec<Label>,
}

/// Whether a key is another or a place inside it.
pub fn within(key: &str, outer: &str) -> bool {
    outer.is_empty() || key.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

impl Sheet {
    /// What people call it.
    pub fn name(&self, lang: Lang) -> String {
        let named = |kind: &str| lang.named(&joined(&[kind, self.id]));
        named("sheet-").or_else(|| named("step-")).unwrap_or_else(|| self.id.to_owned())
    }
}

impl Block {
    /// What people call it.
    pub fn title(&self, lang: Lang) -> String {
        lang.named(&joined(&["table-", &self.id])).unwrap_or_else(|| names(&self.labels, lang))
    }

    /// The lists and categories around its items, outermost first, as a table names them: `aspects`, `levels`, `tariff`.
    /// The last is its own where its items are those of categories.
    pub fn parents(&self) -> Vec<&str> {
        let mut parts: Vec<&str> = self.base.split('.').collect();
        if let Some(last) = parts.pop()
            && self.by_category()
        {
            parts.push(last);
        }
        let own = self.by_category().then_some(parts.len()).map(|length| length.saturating_sub(1));
        let many = |(place, part): (usize, &&str)| part.ends_with([']', '}']) || Some(place) == own;
        let named = parts.iter().enumerate().filter(|(place, part)| many((*place, part)));
        named.map(|(_, part)| part.trim_end_matches(['[', ']', '{', '}'])).collect()
    }

    /// Whether its items are what categories have.
    pub fn by_category(&self) -> bool {
        self.table && self.labels.last().is_some_and(|(_, field)| matches!(field.shape, Shape::ByCategory(_)))
    }

    /// Whether a plan may be without it.
    pub fn optional(&self) -> bool {
        self.base.is_empty() || self.labels.iter().any(|(_, field)| field.optional) || self.base.contains(['[', '{'])
    }
}

impl Column {
    /// What people call it, with its language where it is a translation. `lang` is the workbook's.
    pub fn name(&self, lang: Lang) -> String {
        let name = if self.labels.is_empty() { lang.workbook_text().to_owned() } else { names(&self.labels, lang) };
        let of = |tag: &str| lang.named(&joined(&["table-in-", tag]));
        let said = match self.lang {
            Some(own) => of(own.main_tag()),
            None if matches!(self.shape, Shape::Text) && lang.main_tag() != "es" => of("es"),
            None => None,
        };
        said.map_or(name.clone(), |said| joined(&[&name, " (", &said, ")"]))
    }

    /// What has to be known to fill it in.
    pub fn help(&self, lang: Lang) -> Option<String> {
        self.labels.last().and_then(|(fields, field)| fields.help(field, lang))
    }

    /// What it is counted in.
    pub fn unit(&self, lang: Lang) -> Option<String> {
        self.labels.last().and_then(|(fields, field)| fields.unit(field, lang))
    }
}

/// The labels of fields that stand inside each other.
pub fn names(labels: &[Label], lang: Lang) -> String {
    let names: Vec<String> = labels.iter().map(|(fields, field)| fields.label(field, lang)).collect();
    names.join(" · ")
}

/// A column of a sheet, as a block uses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// Of fields: what a row is called.
    Label,
    /// Of fields: what it holds.
    Value,
    /// Of fields: what it is counted in.
    Unit,
    /// Of a table: to what its item belongs, of so many from outside.
    Parent(usize),
    /// Of a table: one of its columns.
    Column(usize),
    /// Of the table of sources: by what number others name it.
    Number,
    /// Where the numbers of a row come from.
    Source,
}

impl Block {
    /// The columns of its sheet, from the left.
    pub fn slots(&self) -> Vec<Slot> {
        if !self.table {
            return vec![Slot::Label, Slot::Value, Slot::Unit, Slot::Source];
        }
        let of_sources = self.is_of_sources();
        let columns = (0..self.columns.len()).map(Slot::Column);
        let parents = (0..self.parents().len()).map(Slot::Parent);
        let number = of_sources.then_some(Slot::Number).into_iter();
        number.chain(parents).chain(columns).chain((!of_sources).then_some(Slot::Source)).collect()
    }

    /// Whether it is the table of sources.
    pub fn is_of_sources(&self) -> bool {
        self.base == "sources"
    }

    /// What people call a column of its sheet.
    pub fn heading(&self, slot: Slot, lang: Lang) -> String {
        let parent = |place: usize| {
            let parent = self.parents().get(place).copied().unwrap_or_default();
            lang.named(&joined(&["table-of-", parent])).unwrap_or_else(|| parent.to_owned())
        };
        match slot {
            Slot::Label => lang.workbook_label().to_owned(),
            Slot::Value => lang.workbook_value().to_owned(),
            Slot::Unit => lang.workbook_unit().to_owned(),
            Slot::Number => lang.workbook_number().to_owned(),
            Slot::Source => lang.workbook_source().to_owned(),
            Slot::Parent(place) => parent(place),
            Slot::Column(place) => self.columns.get(place).map(|column| column.name(lang)).unwrap_or_default(),
        }
    }

    /// Where one of its items is, or itself where it is no table, in the format: `aspects[].levels[]`, `tariff{}`.
    pub fn item(&self) -> String {
        match (self.table, self.by_category()) {
            (false, _) => self.base.clone(),
            (true, true) => joined(&[&self.base, "{}"]),
            (true, false) => joined(&[&self.base, "[]"]),
        }
    }
}
