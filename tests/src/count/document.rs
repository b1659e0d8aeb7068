//! A document as plain data, read without any of the generator's code.
//!
//! More is forgiven here than the generator forgives: the last of two equal keys counts, and keys
//! of any scalar become texts, so that a broken document can be counted too.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// The longest chain of references that is followed.
const LONGEST_CHAIN: usize = 64;

/// Reads JSON or YAML.
///
/// # Errors
///
/// What is wrong with it, with line and column.
pub fn read(text: &str) -> Result<Value, String> {
    let read = if text.trim_start().starts_with('{') {
        serde_json::from_str::<Forgiving>(text).map_err(|error| error.to_string())
    } else {
        serde_yaml::from_str::<Forgiving>(text).map_err(|error| error.to_string())
    };
    read.map(|Forgiving(value)| value)
}

/// A key as a token of a JSON Pointer (RFC 6901).
#[must_use]
pub fn token(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// The node that a reference inside of the document leads to, with its pointer; none where it leads nowhere.
#[must_use]
pub fn follow<'d>(root: &'d Value, reference: &str) -> Option<(String, &'d Value)> {
    let mut reference = reference;
    for _ in 0..LONGEST_CHAIN {
        let pointer = percent_decoded(reference.strip_prefix('#')?);
        let node = root.pointer(&pointer)?;
        match node.get("$ref").and_then(Value::as_str) {
            Some(next) => reference = next,
            None => return Some((pointer, node)),
        }
    }
    None
}

/// A text with `%7B` and the like resolved; what is no such code stays.
#[must_use]
pub fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let code = text.get(at + 1..at + 3).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match code {
            Some(code) if byte == b'%' => {
                decoded.push(code);
                at += 3;
            }
            _ => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}

/// A value of which the last of two equal keys counts.
struct Forgiving(Value);

impl<'de> Deserialize<'de> for Forgiving {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ForgivingVisitor).map(Self)
    }
}

/// A key, whatever scalar it is.
struct Key(String);

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(match Forgiving::deserialize(deserializer)?.0 {
            Value::String(text) => text,
            other => other.to_string(),
        }))
    }
}

struct ForgivingVisitor;

impl<'de> Visitor<'de> for ForgivingVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
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

    fn visit_i128<E: Error>(self, value: i128) -> Result<Value, E> {
        Ok(Number::from_i128(value).map_or_else(|| value.to_string().into(), Value::Number))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Value, E> {
        Ok(Number::from_u128(value).map_or_else(|| value.to_string().into(), Value::Number))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(Forgiving(item)) = sequence.next_element()? {
            items.push(item);
        }
        Ok(items.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut members = Map::new();
        while let Some((Key(key), Forgiving(member))) = map.next_entry()? {
            members.insert(key, member);
        }
        Ok(members.into())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn broken_documents_are_read() {
        let yaml = "a: 1\na: 2\n200: {b: }\nlarge: 123456789012345678901234567890\n";
        let value = read(yaml).expect("it can be read");
        assert_eq!(value["a"], json!(2));
        assert_eq!(value["200"], json!({ "b": null }));
        assert_eq!(read("{\"a\": 1, \"a\": 2}"), Ok(json!({ "a": 2 })));
    }

    #[test]
    fn references_are_followed() {
        let root = json!({ "a/b": { "{c}": { "$ref": "#/d" } }, "d": 1, "e": { "$ref": "#/e" } });
        assert_eq!(follow(&root, "#/a~1b/%7Bc%7D"), Some(("/d".to_owned(), &json!(1))));
        assert_eq!(follow(&root, "#/e"), None);
        assert_eq!(follow(&root, "other.yaml#/d"), None);
    }
}
