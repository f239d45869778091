//! What a place of a plan may hold, found by its path; and what a new thing there begins with.

use crate::plan::form::root;
use crate::plan::place::{Last, parted};
use crate::plan::shape::{Field, Fields, Shape};
use crate::plan::value::Value;

/// A place as the format knows it.
#[derive(Clone, Copy)]
pub struct Place {
    /// What it may hold.
    pub shape: Shape,
    /// The field that it is, of which record; none for a member of a list or a category.
    pub field: Option<(&'static Fields, &'static Field)>,
}

impl Place {
    /// Whether it may be absent or null.
    pub fn is_optional(self) -> bool {
        self.field.is_none_or(|(_, field)| field.optional)
    }
}

/// The place at a path, where the format has one.
pub fn place(path: &str) -> Option<Place> {
    let Some((around, last)) = parted(path) else {
        return Some(Place { shape: Shape::Record(root()), field: None });
    };
    let outer = place(around)?.shape;
    match (outer, last) {
        (Shape::Record(fields) | Shape::OneOf(fields), Last::Key(key)) => {
            let field = fields.field(key)?;
            Some(Place { shape: field.shape, field: Some((fields, field)) })
        }
        (Shape::List(of) | Shape::ByCategory(of), _) => Some(Place { shape: *of, field: None }),
        _ => None,
    }
}

/// What a new thing of a shape begins with: what it must have and can be empty. Nothing for what has to be written.
pub fn fresh(shape: &Shape) -> Option<Value> {
    match shape {
        Shape::Record(fields) => {
            let needed = fields.list.iter().filter(|field| !field.optional);
            let pairs = needed.filter_map(|field| Some((field.key.to_owned(), fresh(&field.shape)?)));
            Some(Value::Record(pairs.collect()))
        }
        Shape::List(_) => Some(Value::List(Vec::new())),
        Shape::ByCategory(_) => Some(Value::Record(Vec::new())),
        _ => None,
    }
}

/// A column of a table: a field of its records, or of a record inside them.
#[derive(Clone, Copy)]
pub struct Column {
    /// The record inside that the field is of, if it is.
    pub within: Option<&'static Field>,
    /// The record that has the field.
    pub fields: &'static Fields,
    /// The field.
    pub field: &'static Field,
}

impl Column {
    /// The path of its cell in a row.
    pub fn path(&self, row: &str) -> String {
        match self.within {
            Some(within) => format!("{row}.{}.{}", within.key, self.field.key),
            None => format!("{row}.{}", self.field.key),
        }
    }
}

/// The most columns of a table: what has more fields is filled in one below the other.
const MOST_COLUMNS: usize = 10;

/// The columns of a list whose members are rows of a table; none where they are more than a row holds.
pub fn columns(of: &Shape) -> Option<Vec<Column>> {
    let Shape::Record(fields) = of else { return None };
    let mut columns = Vec::new();
    for field in fields.list.iter().filter(|field| !is_made(fields, field)) {
        match field.shape {
            Shape::Record(inner) if inner.list.iter().all(|field| is_cell(&field.shape)) => {
                columns.extend(inner.list.iter().map(|inside| Column {
                    within: Some(field),
                    fields: inner,
                    field: inside,
                }));
            }
            shape if is_cell(&shape) => columns.push(Column { within: None, fields, field }),
            _ => return None,
        }
    }
    // What every row must have stands first.
    columns.sort_by_key(|column| column.field.optional || column.within.is_some_and(|within| within.optional));
    (columns.len() <= MOST_COLUMNS).then_some(columns)
}

/// Whether a place is written in one cell.
pub fn is_cell(shape: &Shape) -> bool {
    !matches!(shape, Shape::Record(_) | Shape::OneOf(_) | Shape::List(_) | Shape::ByCategory(_))
}

/// Whether the program makes a field: the short name of what has a label.
pub fn is_made(fields: &Fields, field: &Field) -> bool {
    matches!(field.shape, Shape::Id) && field.key == "id" && fields.field("label").is_some()
}
