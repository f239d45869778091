//! What stands in a plan before it means anything: one tree for both doors.
//!
//! JSON text and JavaScript objects become the same [`Value`], and everything strict happens on it, because
//! serde-wasm-bindgen ignores `deny_unknown_fields` and serde stops at the first error. Numbers keep their digits:
//! JSON text as written, a JavaScript number in its shortest form, which is what was typed up to 15 significant digits.

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A JSON value whose numbers are text and whose records remember repeated keys.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `null` or `undefined`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number's digits.
    Number(String),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Keys and values in the order they were written.
    Record(Vec<(String, Value)>),
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        AnyValue { levels_left: DEPTH }.deserialize(deserializer)
    }
}

/// A plan is at most nine levels deep. A JavaScript object may hold itself, and has no bottom.
pub(super) const DEPTH: u8 = 32;

#[derive(Clone, Copy)]
struct AnyValue {
    levels_left: u8,
}

impl AnyValue {
    fn below<E: Error>(self) -> Result<AnyValue, E> {
        let levels_left =
            self.levels_left.checked_sub(1).ok_or_else(|| E::custom("lists and records are nested too deeply"))?;
        Ok(AnyValue { levels_left })
    }
}

impl<'de> DeserializeSeed<'de> for AnyValue {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.to_string()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.to_string()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(value.to_string()))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let inner = self.below()?;
        let mut list = Vec::new();
        while let Some(value) = access.next_element_seed(inner)? {
            list.push(value);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let inner = self.below()?;
        let mut record: Vec<(String, Value)> = Vec::new();
        while let Some(key) = access.next_key::<Key>()? {
            match key {
                Key::Digits => return Ok(Value::Number(access.next_value()?)),
                Key::Written(key) => record.push((key, access.next_value_seed(inner)?)),
            }
        }
        Ok(Value::Record(record))
    }
}

/// serde_json hands over a number's digits in a record with this key (its feature `arbitrary_precision`).
const DIGITS: &str = "$serde_json::private::Number";

/// A record's key. A text may hold a record with serde_json's own key: asked for a key that may be absent, a written one
/// is there, and serde_json's is a text. So nobody writes a number in disguise.
enum Key {
    Digits,
    Written(String),
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_option(AnyKey)
    }
}

struct AnyKey;

impl<'de> Visitor<'de> for AnyKey {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        String::deserialize(deserializer).map(Key::Written)
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Key, E> {
        Ok(if key == DIGITS { Key::Digits } else { Key::Written(key.to_owned()) })
    }
}
