//! The published JSON Schemas: of a plan as it is read, and of each answer as it is written.

use crate::choice::Choice;
use crate::locale::Lang;
use crate::number::money::Soles;
use crate::number::refusal::Refusal;
use crate::plan::Plan;
use crate::register::fault::BadRow;
use crate::register::summary::RegisterSummary;
use crate::register::understood::{Assumed, Warning};
use crate::town::report::{Assessed, FundReport};
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};
use std::borrow::Cow;

/// What there is a schema of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// A plan, as a municipality writes it.
    Plan,
    /// What `tarifa assess` writes.
    Assessment,
    /// What `tarifa register` writes.
    Register,
    /// What `tarifa fund` writes.
    Fund,
}

impl Document {
    /// Every one.
    pub const ALL: [Document; 4] = [Document::Plan, Document::Assessment, Document::Register, Document::Fund];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Document::Plan => "plan",
            Document::Assessment => "assessment",
            Document::Register => "register",
            Document::Fund => "fund",
        }
    }

    /// The one of a name.
    pub fn named(name: &str) -> Option<Document> {
        Document::ALL.into_iter().find(|document| document.name() == name)
    }

    /// Its JSON Schema, draft 2020-12.
    pub fn schema(self) -> Schema {
        let written = || SchemaSettings::draft2020_12().for_serialize().into_generator();
        let mut schema = match self {
            Document::Plan => return schemars::schema_for!(Plan),
            Document::Assessment => written().into_root_schema_for::<Assessed<'_>>(),
            Document::Register => written().into_root_schema_for::<RegisterSummary>(),
            Document::Fund => written().into_root_schema_for::<FundReport<'_>>(),
        };
        RecursiveTransform(value_or_refusal).transform(&mut schema);
        schema
    }
}

/// A finding is written as its value or, in its place, as its refusal ([`crate::number::refusal::finding`]): not under the
/// names of Rust's two results.
fn value_or_refusal(schema: &mut Schema) {
    let Some(Value::Array(results)) = schema.get("oneOf") else { return };
    let [found, refused] = results.as_slice() else { return };
    let under = |result: &Value, name: &str| result.get("properties").and_then(|named| named.get(name)).cloned();
    if let (Some(value), Some(refusal)) = (under(found, "Ok"), under(refused, "Err")) {
        schema.remove("oneOf");
        schema.insert("anyOf".to_owned(), Value::Array(vec![value, refusal]));
    }
}

impl JsonSchema for Soles {
    fn schema_name() -> Cow<'static, str> {
        "Soles".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"description": "Soles, rounded to the céntimo; or the plan's own money, to its decimals.", "type": "string", "pattern": r"^-?\d+(\.\d\d)?$"})
    }
}

impl JsonSchema for Refusal {
    fn schema_name() -> Cow<'static, str> {
        "Refusal".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        said("Why a number is withheld, in its place.", "withheld", [])
    }
}

impl JsonSchema for BadRow {
    fn schema_name() -> Cow<'static, str> {
        "BadRow".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let place = [
            ("line", json!({"description": "From 1.", "type": "integer", "minimum": 1})),
            ("column", json!({"description": "None where the whole row is meant.", "type": ["string", "null"]})),
            ("cell", json!({"description": "What stands there.", "type": ["string", "null"]})),
        ];
        said("A row that does not count, and why.", "code", place)
    }
}

impl JsonSchema for Assumed {
    fn schema_name() -> Cow<'static, str> {
        "Assumed".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let beside = [
            ("column", json!({"description": "Of which column.", "type": "string"})),
            ("missing", json!({"description": "Whether there is no such column.", "type": "boolean"})),
            ("rows", json!({"description": "How many rows that touches.", "type": "integer", "minimum": 0})),
        ];
        said("What was taken where the file says nothing.", "taken", beside)
    }
}

impl JsonSchema for Warning {
    fn schema_name() -> Cow<'static, str> {
        "Warning".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let line = json!({"type": "integer", "minimum": 1});
        let beside = [
            ("rows", json!({"description": "In how many rows.", "type": "integer", "minimum": 1})),
            ("lines", json!({"description": "Lines of the first of them.", "type": "array", "items": line})),
        ];
        said("What may be a mistake, and counts all the same.", "code", beside)
    }
}

impl JsonSchema for Choice {
    fn schema_name() -> Cow<'static, str> {
        "Choice".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The choice, as `--choice` reads it: a level of each aspect by the aspect's id, and the home.",
            "type": "object",
            "properties": {
                "v": {"const": "1"},
                "people": {"type": "string"},
                "units_of_use": {"type": "string"},
                "m3": {"type": "string"},
                "use": {"const": "people"},
                "kind": {"type": "string"},
                "metered": {"type": "boolean"},
                "sewer": {"type": "boolean"},
                "social": {"type": "boolean"},
                "new_connection": {"type": "boolean"},
                "late": {"type": "string"},
                "fund": {"type": "string"},
                "ceiling": {"type": "string"},
                "keep": {"type": "array", "items": {"type": "string"}}
            },
            "required": ["v", "people", "kind", "metered", "sewer", "social"],
            "additionalProperties": {"type": "string"}
        })
    }
}

/// The schema of a code with its words in every language, and of what stands beside it.
fn said<const N: usize>(description: &str, code: &str, beside: [(&str, Value); N]) -> Schema {
    let mut properties: Map<String, Value> = beside.into_iter().map(|(key, schema)| (key.to_owned(), schema)).collect();
    properties.insert(code.to_owned(), json!({"type": "string", "pattern": "^[a-z_0-9]+$"}));
    for lang in Lang::ALL {
        properties.insert(lang.main_tag().to_owned(), json!({"type": "string", "minLength": 1}));
    }
    let required: Vec<String> = properties.keys().cloned().collect();
    json_schema!({
        "description": description, "type": "object", "properties": properties, "required": required,
        "additionalProperties": false
    })
}
