//! Bodies as URL-encoded forms: `application/x-www-form-urlencoded`.
//!
//! In comes anything that is an object in JSON, out come its members as pairs of
//! name and value (`OpenAPI` 3.0.4, section 4.8.15). A member that is absent is left
//! out; one that is `null` is sent without a value.

use std::fmt;

use serde::Serialize;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use super::encode::encoded;
use super::{Place, Request, Rule};

/// How a field of a form becomes text, where the document says so.
///
/// Without a style a list is sent once for each item, and an object, alone or in a list, as JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FieldStyle {
    /// A list once for each item, an object once for each of its members, by their own names (`style: form`, `explode: true`).
    Exploded,
    /// The items of a list joined by commas (`style: form`, `explode: false`).
    Joined,
    /// The items of a list joined by spaces (`style: spaceDelimited`).
    Spaced,
    /// The items of a list joined by bars (`style: pipeDelimited`).
    Piped,
    /// `name[key]=value`, and so on for what is deeper; the items of a list have their index as key (`style: deepObject`).
    Deep,
}

impl Request {
    /// A body that is a form. `styles` has the fields that the document gives a style.
    pub fn form<T: Serialize + ?Sized>(mut self, body: &T, styles: &[(&str, FieldStyle)]) -> Self {
        let written = serde_json::to_string(body);
        let read = written.and_then(|text| serde_json::from_str::<Members>(&text));
        let Ok(members) = read else {
            self.problems.add(Place::Body, String::new, Rule::Object);
            return self;
        };
        let mut pairs = Pairs::default();
        for (name, value) in &members.0 {
            let style = styles.iter().find(|(styled, _)| styled == name);
            pairs.field(name, value, style.map(|(_, style)| *style));
        }
        self.with_body("application/x-www-form-urlencoded", pairs.text.into_bytes())
    }

    /// A body that is a form, if there is one.
    pub fn form_if<T: Serialize>(self, body: Option<&T>, styles: &[(&str, FieldStyle)]) -> Self {
        match body {
            Some(body) => self.form(body, styles),
            None => self,
        }
    }
}

/// The members of an object in the order in which they were written, which a map of `serde_json` need not keep.
struct Members(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder)
    }
}

struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Members;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Members(members))
    }
}

/// The pairs of a form, as they are written.
#[derive(Default)]
struct Pairs {
    text: String,
}

impl Pairs {
    fn field(&mut self, name: &str, value: &Value, style: Option<FieldStyle>) {
        match (value, style) {
            (Value::Array(items), None | Some(FieldStyle::Exploded)) => {
                for item in items {
                    self.pair(name, &text(item));
                }
            }
            (Value::Object(members), Some(FieldStyle::Exploded)) => {
                for (name, value) in members {
                    self.pair(name, &text(value));
                }
            }
            (_, Some(FieldStyle::Joined)) => self.joined(name, value, ","),
            (_, Some(FieldStyle::Spaced)) => self.joined(name, value, "%20"),
            (_, Some(FieldStyle::Piped)) => self.joined(name, value, "%7C"),
            (_, Some(FieldStyle::Deep)) => self.deep(name, value),
            (_, None | Some(FieldStyle::Exploded)) => self.pair(name, &text(value)),
        }
    }

    /// Items, or names and values in turn, with a sign between them; one in an item is encoded.
    fn joined(&mut self, name: &str, value: &Value, sign: &str) {
        let texts: Vec<String> = match value {
            Value::Array(items) => items.iter().map(text).collect(),
            Value::Object(members) => {
                members.iter().flat_map(|(name, value)| [name.clone(), text(value)]).collect()
            }
            scalar => vec![text(scalar)],
        };
        if texts.is_empty() {
            return;
        }
        self.name(name);
        for (index, text) in texts.iter().enumerate() {
            if index > 0 {
                self.text.push_str(sign);
            }
            self.text.extend(encoded(text));
        }
    }

    fn deep(&mut self, name: &str, value: &Value) {
        match value {
            Value::Object(members) => {
                for (key, value) in members {
                    self.deep(&format!("{name}[{key}]"), value);
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.deep(&format!("{name}[{index}]"), item);
                }
            }
            scalar => self.pair(name, &text(scalar)),
        }
    }

    fn pair(&mut self, name: &str, text: &str) {
        self.name(name);
        self.text.extend(encoded(text));
    }

    fn name(&mut self, name: &str) {
        if !self.text.is_empty() {
            self.text.push('&');
        }
        self.text.extend(encoded(name));
        self.text.push('=');
    }
}

/// A value as text: a number in full, never with an exponent, and what is neither scalar nor null as JSON.
fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(number) if number.is_f64() => {
            number.as_f64().map_or_else(String::new, |number| number.to_string())
        }
        other => other.to_string(),
    }
}
