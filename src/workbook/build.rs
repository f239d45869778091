//! Puts a plan's tree together from the tables of a workbook, and remembers the cell of every place.

use super::cell::{self, State, category_id, value};
use super::cited::Sources;
use super::fault::{Place, Remark, Wrong};
use super::layout::{Block, Column, Slot};
use super::open::Cell;
use super::table::{Row, Table, called};
use super::tree::{member, ordered, path_of, put};
use crate::locale::Lang;
use crate::number::currency::Money;
use crate::plan::Plan;
use crate::plan::place::find;
use crate::plan::problem::Fault;
use crate::plan::read::{At, Problems, Read as _, within};
use crate::plan::shape::{Shape, Shaped as _};
use crate::plan::value::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A tree that is being put together.
pub struct Builder {
    pub(super) lang: Lang,
    /// The languages in which things may be called, in Peru's money and in the plan's: its tax has a name of its own.
    pub(super) langs: Vec<Lang>,
    money: Money,
    pub(super) tree: Value,
    /// What is wrong.
    pub remarks: Vec<Remark>,
    /// The cell of every place.
    pub places: BTreeMap<String, Place>,
    /// The places whose cells could not be read.
    pub faulted: Vec<String>,
    /// The places of which something is said as a whole.
    stated: BTreeSet<String>,
    /// The members of each list by the names that others call them.
    members: BTreeMap<String, Vec<String>>,
    pub(super) sources: Sources,
}

impl Builder {
    /// Nothing yet.
    pub fn new(lang: Lang, money: Money) -> Builder {
        Builder {
            lang: lang.in_money(money),
            langs: langs(money),
            money,
            tree: Value::Record(Vec::new()),
            remarks: Vec::new(),
            places: BTreeMap::new(),
            faulted: Vec::new(),
            stated: BTreeSet::new(),
            members: BTreeMap::new(),
            sources: Sources::default(),
        }
    }

    /// The money that the tree says.
    pub fn money(&self) -> Money {
        money_of(&self.tree)
    }

    /// The tree in the format's order, and what is wrong.
    pub fn finish(self) -> (Value, Vec<Remark>) {
        (ordered(self.tree, &Plan::SHAPE), self.remarks)
    }

    /// A table that is not in the workbook.
    pub fn lacks(&mut self, block: &Block) {
        let title = block.title(self.lang);
        if block.optional() {
            self.remarks.push(Remark { place: None, wrong: Wrong::TableLeftOut(title) });
        } else {
            self.faulted.push(block.base.clone());
            self.remarks.push(Remark { place: None, wrong: Wrong::NoTable(title) });
        }
    }

    /// Takes what a table says.
    pub fn take(&mut self, block: &Block, table: &Table<'_>) {
        if !block.base.contains(['[', '{']) {
            self.places.insert(block.base.clone(), table.place_of_title());
            self.sources.cells.insert(block.base.clone());
            if let Some((place, cell)) = table.source_of_all() {
                self.take_source(block, &block.base, cell, &place);
            }
        }
        if block.table {
            for (number, row) in &table.rows {
                self.take_item(block, table, *number, row);
            }
        } else {
            self.take_fields(block, table);
        }
    }

    /// Notes what is wrong with a cell.
    pub(super) fn say(&mut self, place: Place, wrong: Wrong) {
        self.remarks.push(Remark { place: Some(place), wrong });
    }

    /// The rows of a record's fields.
    fn take_fields(&mut self, block: &Block, table: &Table<'_>) {
        let columns: Vec<usize> = (0..block.columns.len()).collect();
        let name = |place: usize, lang: Lang| block.columns.get(place).map(|one| one.name(lang)).unwrap_or_default();
        let label = |row: &Row<'_>| table.cell(row, Slot::Label).map(|(_, cell)| cell.text.clone());
        let known: Vec<Option<usize>> = table
            .rows
            .iter()
            .map(|(_, row)| label(row).and_then(|label| called(&label, &columns, &self.langs, name)))
            .collect();
        let always = |place: &usize| block.columns.get(*place).is_some_and(|column| column.lang.is_none());
        let missing = columns.iter().filter(|place| always(place) && !known.contains(&Some(**place)));
        let missing: Vec<String> = missing.map(|place| name(*place, self.lang)).collect();
        let mut seen = BTreeSet::new();
        for ((number, row), known) in table.rows.iter().zip(&known) {
            let place = table.place(*number, row.keys().next().copied().unwrap_or_default());
            let Some(column) = known.and_then(|known| block.columns.get(known)) else {
                if let Some((_, cell)) = table.cell(row, Slot::Value) {
                    let label = label(row).unwrap_or_else(|| cell.text.clone());
                    let wrong = match missing.as_slice() {
                        [] => Wrong::ColumnLeftOut(label),
                        names => Wrong::UnknownHeading(label, names.join("; ")),
                    };
                    self.say(place, wrong);
                }
                continue;
            };
            if !seen.insert(*known) {
                self.say(place, Wrong::RepeatedHeading(label(row).unwrap_or_default()));
                continue;
            }
            let path = path_of(&block.base, &column.key);
            self.sources.cells.insert(path.clone());
            if let Some(at) = table.column(Slot::Value)
                && column.lang.is_none()
            {
                self.places.insert(path.clone(), table.place(*number, at));
            }
            if let Some((at, cell)) = table.cell(row, Slot::Value) {
                self.take_cell(&block.base, column, cell, table.place(*number, at));
            }
            if let Some((at, cell)) = table.cell(row, Slot::Source) {
                self.take_source(block, &path, cell, &table.place(*number, at));
            }
        }
    }

    /// A row of a table.
    fn take_item(&mut self, block: &Block, table: &Table<'_>, number: u32, row: &Row<'_>) {
        let own = |slot: &Slot| table.cell(row, *slot).is_some();
        let slots = block.slots();
        if !slots.iter().any(own) {
            return;
        }
        let Some(list) = self.list_of(block, table, number, row) else { return };
        let columns = || (0..block.columns.len()).filter_map(|place| table.cell(row, Slot::Column(place)));
        let state = match (table.cell(row, Slot::Column(0)), columns().count()) {
            (Some((_, cell)), 1) => State::said(&cell.text).filter(|state| *state != State::NotGiven),
            _ => None,
        };
        let key = block.by_category().then(|| block.parents().len().saturating_sub(1)).map(Slot::Parent);
        let key = key.map(|slot| table.cell(row, slot));
        let first = table.place(number, row.keys().next().copied().unwrap_or_default());
        self.places.entry(list.clone()).or_insert_with(|| first.clone());
        if let Some(state) = state.filter(|_| !matches!(key, Some(Some(_)))) {
            self.take_state(block, &list, state, first);
            return;
        }
        let path = match key {
            None => member(&list, self.members.get(&list).map_or(0, Vec::len)),
            Some(None) => {
                self.say(first, Wrong::UnknownParent(String::new(), block.heading(Slot::Parent(0), self.lang)));
                return;
            }
            Some(Some((at, cell))) => {
                let id = category_id(cell.text.trim());
                let place = table.place(number, at);
                if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
                    self.say(place, Wrong::NotAShortName(cell.text.clone()));
                    return;
                }
                if at_path(&self.tree, &path_of(&list, &id)) {
                    let again = Fault::RepeatedKey;
                    self.say(place, Wrong::OfPlan(again.code(), again.text(self.lang)));
                    return;
                }
                path_of(&list, &id)
            }
        };
        if self.stated.iter().any(|stated| within(&list, stated)) {
            self.say(first, Wrong::StateBesideItems);
            return;
        }
        put(&mut self.tree, &path, Value::Record(Vec::new()));
        self.places.insert(path.clone(), first);
        self.sources.cells.insert(path.clone());
        for (place, column) in block.columns.iter().enumerate() {
            let slot = Slot::Column(place);
            if let (Some(at), None) = (table.column(slot), column.lang) {
                self.places.insert(path_of(&path, &column.key), table.place(number, at));
            }
            if let Some((at, cell)) = table.cell(row, slot) {
                self.take_cell(&path, column, cell, table.place(number, at));
            }
        }
        let id = find(&self.tree, &path_of(&path, "id"));
        let id = if let Some(Value::Text(id)) = id { id.clone() } else { String::new() };
        self.members.entry(list).or_default().push(id);
        if let Some((at, cell)) = table.cell(row, Slot::Source) {
            self.take_source(block, &path, cell, &table.place(number, at));
        }
        if block.is_of_sources() {
            self.take_number(table, number, row);
        }
    }

    /// The list that a row belongs to; nothing, and a remark, where that is not known.
    fn list_of(&mut self, block: &Block, table: &Table<'_>, number: u32, row: &Row<'_>) -> Option<String> {
        let mut path = String::new();
        let mut parent = 0;
        for part in block.base.split('.') {
            path = path_of(&path, part.trim_end_matches(['[', ']', '{', '}']));
            if !part.ends_with([']', '}']) {
                continue;
            }
            let slot = Slot::Parent(parent);
            parent = parent.saturating_add(1);
            let text = table.cell(row, slot).map(|(_, cell)| cell.text.trim().to_owned()).unwrap_or_default();
            let next = if part.ends_with('}') {
                Some(path_of(&path, &category_id(&text))).filter(|next| !text.is_empty() && at_path(&self.tree, next))
            } else {
                self.member_called(&path, &text).map(|place| member(&path, place))
            };
            let Some(next) = next else {
                let at = table.column(slot).or(row.keys().next().copied()).unwrap_or_default();
                let wrong = Wrong::UnknownParent(text, block.heading(slot, self.lang));
                self.say(table.place(number, at), wrong);
                return None;
            };
            path = next;
        }
        Some(path)
    }

    /// The member of a list that others call so: by its short name, or by its place, `#2`.
    fn member_called(&self, list: &str, name: &str) -> Option<usize> {
        let members = self.members.get(list)?;
        match name.strip_prefix('#').and_then(|digits| digits.parse::<usize>().ok()) {
            Some(place) => place.checked_sub(1).filter(|place| *place < members.len()),
            None => members.iter().position(|id| cell::escaped(id) == name || id == name).filter(|_| !name.is_empty()),
        }
    }

    /// Something that is said of a list, or of a record around it, as a whole.
    fn take_state(&mut self, block: &Block, list: &str, state: State, place: Place) {
        let outer = |around: &String| {
            let deeper = block.base.matches('.').count().saturating_sub(around.matches('.').count());
            (0..deeper).try_fold(list, |path, _| path.rfind('.').and_then(|end| path.get(..end)))
        };
        let (path, value) = match state {
            State::Empty => (list, Value::List(Vec::new())),
            State::Bare => (block.around.last().and_then(outer).unwrap_or(list), Value::Record(Vec::new())),
            _ => (block.around.first().and_then(outer).unwrap_or(list), Value::Null),
        };
        if at_path(&self.tree, path) {
            self.say(place, Wrong::StateBesideItems);
            return;
        }
        put(&mut self.tree, path, value);
        self.stated.insert(path.to_owned());
    }

    /// A cell of a place in a record or an item.
    fn take_cell(&mut self, item: &str, column: &Column, cell: &Cell, place: Place) {
        let path = path_of(item, &column.key);
        let state = State::said(&cell.text).filter(|state| *state != State::NotGiven);
        let whole = column.group.as_deref().zip(state);
        let (path, said) = match whole {
            Some((group, State::NothingGiven)) => (path_of(item, group), Ok(Value::Null)),
            Some((group, State::Bare)) => (path_of(item, group), Ok(Value::Record(Vec::new()))),
            _ => (path, value(cell, column, self.money, self.lang)),
        };
        let is_state = whole.is_some_and(|(_, state)| state != State::Empty);
        let within_stated = self.stated.iter().any(|stated| within(&path, stated));
        let holds = |value: &Value| !matches!(value, Value::Record(pairs) if pairs.is_empty());
        if within_stated || (is_state && find(&self.tree, &path).is_some_and(holds)) {
            self.say(place, Wrong::StateBesideItems);
            return;
        }
        match said {
            Ok(value) => {
                let of_language = match (&column.shape, &value) {
                    (Shape::Text, Value::Text(_)) => path_of(&path, column.lang.map_or("es", Lang::main_tag)),
                    _ => path.clone(),
                };
                if is_state {
                    self.stated.insert(path);
                }
                put(&mut self.tree, &of_language, value);
            }
            Err(wrong) => {
                self.faulted.push(path);
                self.say(place, wrong);
            }
        }
    }
}

/// The money of a plan's tree.
pub fn money_of(plan: &Value) -> Money {
    Money::read(&At::root(plan).key("money"), &mut Problems::of_a_text())
}

/// The languages in which a workbook of a money may call things.
pub fn langs(money: Money) -> Vec<Lang> {
    Lang::ALL.into_iter().chain(Lang::ALL.map(|lang| lang.in_money(money))).collect()
}

/// Whether there is anything at a path.
pub fn at_path(tree: &Value, path: &str) -> bool {
    find(tree, path).is_some()
}
