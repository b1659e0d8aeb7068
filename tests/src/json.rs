//! JSON of an example: read without losing anything, and broken up into facts.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::facts::Facts;

/// Reads JSON, in which no object may have the same key twice.
///
/// # Errors
///
/// What is wrong with it, in the words of `serde_json`.
pub fn parse(text: &str) -> Result<Value, serde_json::Error> {
    serde_json::from_str::<Unique>(text).map(|unique| unique.0)
}

/// States names, order, types and values of an example. The platform's placeholders are no values.
pub fn state(value: &Value, key: &str, place: &str, facts: &mut Facts) {
    facts.add(&format!("{key}/type"), kind(value), place);
    match value {
        Value::Object(members) => {
            let names: Vec<&str> = members.keys().map(String::as_str).collect();
            facts.add(&format!("{key}/fields"), names.join(", "), place);
            for (name, member) in members {
                state(member, &format!("{key}/{name}"), place, facts);
            }
        }
        Value::Array(items) => {
            if let Some(item) = items.first() {
                state(item, &format!("{key}/[]"), place, facts);
            }
        }
        scalar if is_placeholder(scalar) => {}
        scalar => facts.add(&format!("{key}/example"), scalar.to_string(), place),
    }
}

fn is_placeholder(value: &Value) -> bool {
    value == "<string>" || value == 123
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// A value that refuses to drop the first of two equal keys.
struct Unique(Value);

impl<'de> Deserialize<'de> for Unique {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(UniqueVisitor).map(Self)
    }
}

struct UniqueVisitor;

impl<'de> Visitor<'de> for UniqueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JSON without equal keys in one object")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(Unique(item)) = sequence.next_element()? {
            items.push(item);
        }
        Ok(items.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut members = Map::new();
        while let Some((key, Unique(member))) = map.next_entry::<String, _>()? {
            if members.insert(key.clone(), member).is_some() {
                return Err(Error::custom(format!("the key {key:?} is there twice")));
            }
        }
        Ok(members.into())
    }
}
