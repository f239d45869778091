//! What the JSON Schema says of the smallest things, as the reader reads them: what a place alone can tell, an editor tells
//! while somebody writes. Whether a number in quotes is within its bounds is in its pattern.

use super::category::{Categories, SHOP};
use super::leaf::{Count, Hours, Id, MOST_COUNTED, MOST_M3, MOST_SOLES, Text, Whole};
use super::money::{Decimals, Name};
use super::service::RESERVED;
use super::tariff::{Block, Category, Schedule, Tariff};
use super::users::YearRates;
use crate::locale::Lang;
use crate::number::date::Date;
use crate::number::money::{Exact, Price, Rate, Volume};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// A bare decimal.
pub(super) struct Factor;
/// The coin that payments are rounded to.
pub(super) struct CashStep;
/// The step of a published price.
pub(super) struct PublishStep;
/// A text of one language.
pub(super) struct Words;
/// Blocks of the sewer.
pub(super) struct Blocks;

/// What an id is made of.
const IDS: &str = "^[a-z0-9-]+$";

macro_rules! leaf_schema {
    ($($name:ty = $title:literal, $description:literal: $schema:expr;)*) => {$(
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                $title.into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let mut schema: Schema = as_written($schema, generator);
                schema.insert("description".to_owned(), $description.into());
                schema
            }
        }
    )*};
}

leaf_schema! {
    Exact = "Amount", "Soles, or what `money` says: a JSON number of at most 15 significant digits, or a decimal string; 0 to 1,000,000,000.":
        decimal(MOST_SOLES);
    Price = "Price", "Soles per m³, or what `money` says, as a number or a decimal string; 0 to 1,000,000.": decimal(MOST_M3);
    Volume = "Volume", "m³, as a number or a decimal string; 0 to 1,000,000.": decimal(MOST_M3);
    Rate = "Rate", "A fraction from 0 to 1, as a number or a decimal string: 0.18 is 18 %.": decimal(1);
    Hours = "Hours", "Hours of a day, as a number or a decimal string; 0 to 24.": decimal(24);
    Factor = "Decimal", "A number or a decimal string; 0 to 10,000,000.": decimal(MOST_COUNTED);
    super::cost::Interest = "Interest", "A fraction a year, as a number or a decimal string; 0 to 0.5.":
        number("number", 0.into(), serde_json::json!(0.5), r"0(\.([0-4]\d*|50*))?");
    CashStep = "CashStep", "An amount, as a number or a decimal string; 0.01 to 1,000.":
        number("number", serde_json::json!(0.01), 1000.into(), r"0\.(0[1-9]|[1-9])\d*|[1-9]\d{0,2}(\.\d+)?|1000(\.0+)?");
    PublishStep = "PublishStep", "An amount, as a number or a decimal string; 0.001 to 1,000.":
        number("number", serde_json::json!(0.001), 1000.into(), r"0\.(00[1-9]|0[1-9]|[1-9])\d*|[1-9]\d{0,2}(\.\d+)?|1000(\.0+)?");
    Id = "Id", "Lower-case letters, digits and dashes.": id();
    Category = "Category", "The id of a category.": id();
    Words = "Words", "A text that is not empty.": words();
    Date = "Date", "Year-month-day.": json_schema!({"type": "string", "format": "date"});
    Text = "Text", "A text in Spanish, or a text for each language with Spanish always there.": text();
    Decimals = "Decimals", "Decimals of a sum.": json_schema!({"enum": [0, 2]});
    super::Format = "Format", "The version of this format: 2, or 1 as before.": json_schema!({"enum": [1, 2]});
}

/// Whole numbers of different bounds have names of their own.
fn name_of(name: &str, most: u32) -> Cow<'static, str> {
    if most == MOST_COUNTED { name.to_owned().into() } else { format!("{name}To{most}").into() }
}

impl<const MOST: u32> JsonSchema for Whole<MOST> {
    fn schema_name() -> Cow<'static, str> {
        name_of("Whole", MOST)
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let spelled = format!(r"({}|0)(\.0+)?", up_to(MOST));
        let mut schema = as_written(number("integer", 0.into(), MOST.into(), &spelled), generator);
        let description = format!("A whole number, as a number or in quotes; 0 to {MOST}.");
        schema.insert("description".to_owned(), description.into());
        schema
    }
}

impl<const MOST: u32> JsonSchema for Count<MOST> {
    fn schema_name() -> Cow<'static, str> {
        name_of("Count", MOST)
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let spelled = format!(r"({})(\.0+)?", up_to(MOST));
        let mut schema = as_written(number("integer", 1.into(), MOST.into(), &spelled), generator);
        let description = format!("A whole number, as a number or in quotes; 1 to {MOST}.");
        schema.insert("description".to_owned(), description.into());
        schema
    }
}

impl JsonSchema for Tariff {
    fn schema_name() -> Cow<'static, str> {
        "Tariff".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "What each category pays, under its id; a category that the town does not have is left out.",
            "type": "object",
            "properties": {
                "social": {"description": "Homes in a tariff of their own for the poor."},
                "domestic": {"description": "Homes."},
                "commercial": {"description": "Shops and services."},
                "industrial": {"description": "Workshops and factories."},
                "state": {"description": "Schools, offices, the health post."}
            },
            "patternProperties": {IDS: generator.subschema_for::<Option<Schedule>>()},
            "additionalProperties": false,
            // One at least.
            "not": {"additionalProperties": {"type": "null"}}
        })
    }
}

impl JsonSchema for YearRates {
    fn schema_name() -> Cow<'static, str> {
        "YearRates".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let rate = generator.subschema_for::<Rate>();
        json_schema!({"anyOf": [rate, {"type": "array", "items": rate, "minItems": 1}]})
    }
}

impl<const MOST: usize> JsonSchema for Name<MOST> {
    fn schema_name() -> Cow<'static, str> {
        format!("NameTo{MOST}").into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let unseen = r"\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff";
        json_schema!({
            "description": format!("Letters and signs, at most {MOST}: no blanks, no digits."),
            "type": "string", "pattern": format!(r"^[^\s\d{unseen}]{{1,{MOST}}}$")
        })
    }
}

impl JsonSchema for Blocks {
    fn schema_name() -> Cow<'static, str> {
        "Blocks".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "array", "items": generator.subschema_for::<Block>(), "minItems": 1})
    }
}

/// What an answer writes of a number: decimals as strings, counts as integers, and whatever comes out is within no bounds.
fn as_written(mut schema: Schema, generator: &SchemaGenerator) -> Schema {
    let kind = schema.get("type").and_then(|kinds| kinds.get(0)).and_then(|kind| kind.as_str()).map(str::to_owned);
    if !generator.contract().is_serialize() || !matches!(kind.as_deref(), Some("number" | "integer")) {
        return schema;
    }
    for bound in ["minimum", "maximum", "pattern"] {
        schema.remove(bound);
    }
    if kind.as_deref() == Some("integer") {
        schema.insert("type".to_owned(), "integer".into());
    } else {
        schema.insert("type".to_owned(), "string".into());
        schema.insert("pattern".to_owned(), r"^-?\d+(\.\d+)?$".into());
    }
    schema
}

fn number(kind: &str, least: serde_json::Value, most: serde_json::Value, spelled: &str) -> Schema {
    let pattern = format!("^({spelled})$");
    json_schema!({"type": [kind, "string"], "minimum": least, "maximum": most, "pattern": pattern})
}

/// A decimal from 0 to a whole number.
fn decimal(most: u32) -> Schema {
    let below = match most.saturating_sub(1) {
        0 => "0".to_owned(),
        below => format!("0|{}", up_to(below)),
    };
    number("number", 0.into(), most.into(), &format!(r"({below})(\.\d+)?|{most}(\.0+)?"))
}

/// The pattern of the whole numbers from 1, without zeros in front.
fn up_to(most: u32) -> String {
    let digits: Vec<u32> = most.to_string().chars().filter_map(|digit| digit.to_digit(10)).collect();
    let last = digits.len().saturating_sub(1);
    let any = |count: usize| format!(r"\d{{{count}}}");
    let mut pattern = match last {
        0 => String::new(),
        shorter => format!(r"[1-9]\d{{0,{}}}|", shorter.saturating_sub(1)),
    };
    // As long as the largest, equal up to one digit and smaller in that one.
    let mut equal = String::new();
    for (place, digit) in digits.iter().enumerate() {
        let least = u32::from(place == 0);
        if *digit > least {
            let below = digit.saturating_sub(1);
            pattern += &format!("{equal}[{least}-{below}]{}|", any(last.saturating_sub(place)));
        }
        equal += &digit.to_string();
    }
    pattern + &equal
}

fn id() -> Schema {
    json_schema!({"type": "string", "pattern": IDS})
}

fn words() -> Schema {
    json_schema!({"type": "string", "pattern": r"\S"})
}

fn text() -> Schema {
    let languages: serde_json::Map<_, _> =
        Lang::ALL.into_iter().map(|lang| (lang.main_tag().to_owned(), words().to_value())).collect();
    json_schema!({"anyOf": [
        words(),
        {"type": "object", "properties": languages, "required": ["es"], "additionalProperties": false}
    ]})
}

/// An aspect's id is none of the names that a link uses for the home.
pub(super) fn not_reserved() -> serde_json::Value {
    serde_json::json!({"enum": RESERVED})
}

/// A category has blocks, or a fixed charge, or both.
pub(super) fn blocks_or_charge() -> serde_json::Value {
    serde_json::json!([
        {"properties": {"blocks": {"minItems": 1}}},
        {"required": ["fixed_charge"], "properties": {"fixed_charge": {"type": "object"}}}
    ])
}

/// No category has the name of a home with a shop.
pub(super) fn shop() -> serde_json::Value {
    serde_json::json!({"const": SHOP})
}

/// A category of the plan's own says what it is called and what its users are; the five are known.
pub(super) fn named_or_peruvian() -> serde_json::Value {
    serde_json::json!([
        {"properties": {"id": {"enum": Categories::default().ids()}}},
        {"required": ["label", "class"], "not": {"anyOf": [
            {"properties": {"label": {"type": "null"}}, "required": ["label"]},
            {"properties": {"class": {"type": "null"}}, "required": ["class"]}
        ]}}
    ])
}

/// A plan without categories of its own.
pub(super) fn no_categories() -> serde_json::Value {
    serde_json::json!({"properties": {"categories": {"type": "null"}}})
}

/// It has the five, wherever it names one.
pub(super) fn of_the_five() -> serde_json::Value {
    let five = Categories::default().ids();
    let named = serde_json::json!({"enum": five});
    let tariff = serde_json::json!({"propertyNames": named});
    let of = |key: &str, schema: &serde_json::Value| serde_json::json!({"properties": {key: schema}});
    let each = |schema: serde_json::Value| serde_json::json!({"items": schema});
    let or_nothing = serde_json::json!({"anyOf": [named, {"type": "null"}]});
    let level = serde_json::json!({"properties": {"tariff": tariff, "adds": each(of("category", &or_nothing))}});
    serde_json::json!({"properties": {
        "tariff": tariff,
        "aspects": each(of("levels", &each(level))),
        "users": each(of("category", &named)),
        "examples": each(of("home", &of("category", &named))),
        "pricing": of("home_with_shop", &or_nothing)
    }})
}
