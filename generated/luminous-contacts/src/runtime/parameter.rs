//! Values of parameters, before a style writes them.
//!
//! In comes anything that can be serialised; out come the forms that the styles of
//! `OpenAPI` tell apart: nothing, one text, a list of texts, names with texts. What
//! stands deeper than that is written as JSON, as the specification has no other
//! form for it. Numbers are written in full, never with an exponent.

use serde::Serialize;

use super::Rule;
use super::values::Values;

/// A value as it was serialised.
#[derive(Debug, PartialEq)]
pub(super) enum Value {
    /// Nothing, or null: it is not sent.
    Absent,
    /// Text.
    Text(String),
    /// The text of a number or a boolean.
    Plain(String),
    List(Vec<Self>),
    Object(Vec<(String, Self)>),
}

/// A value in the forms that every style knows.
#[derive(Debug, PartialEq)]
pub(super) enum Flat {
    Nothing,
    One(String),
    Many(Vec<String>),
    Pairs(Vec<(String, String)>),
}

/// What a value is made of.
pub(super) fn value<T: Serialize + ?Sized>(value: &T) -> Result<Value, Rule> {
    value.serialize(Values).map_err(|_| Rule::Parameter)
}

impl Value {
    /// The value in the forms that every style knows. Properties that are absent or null are left out.
    pub(super) fn flat(self) -> Flat {
        match self {
            Self::Absent => Flat::Nothing,
            Self::Text(text) | Self::Plain(text) => Flat::One(text),
            Self::List(items) => Flat::Many(items.into_iter().map(Self::inner).collect()),
            Self::Object(members) => {
                let given = members.into_iter().filter(|(_, value)| *value != Self::Absent);
                Flat::Pairs(given.map(|(name, value)| (name, value.inner())).collect())
            }
        }
    }

    /// The text of an item or a property.
    fn inner(self) -> String {
        match self {
            Self::Text(text) | Self::Plain(text) => text,
            other => other.json(),
        }
    }

    fn json(&self) -> String {
        match self {
            Self::Absent => "null".to_owned(),
            Self::Text(text) => quoted(text),
            Self::Plain(text) => text.clone(),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(Self::json).collect();
                format!("[{}]", items.join(","))
            }
            Self::Object(members) => {
                let members: Vec<String> = members
                    .iter()
                    .map(|(name, value)| format!("{}:{}", quoted(name), value.json()))
                    .collect();
                format!("{{{}}}", members.join(","))
            }
        }
    }
}

/// Text as JSON writes it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
