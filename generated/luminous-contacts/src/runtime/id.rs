//! Ids that the API writes now as a string, now as a number.

use std::collections::BTreeMap;
use std::fmt;
use std::hash::{Hash, Hasher};

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::FromText;

/// An id: `123` and `"123"` are the same one.
///
/// It is read from both forms and keeps the form that it was read in when it is
/// written again. Two ids are equal when they have the same text.
#[derive(Clone)]
pub struct Id(Form);

/// Every integer that JSON answers give exactly fits: `i64` and `u64`.
#[derive(Clone)]
enum Form {
    Integer(i128),
    Text(Box<str>),
}

impl Id {
    /// The id as an integer, if it is one that fits.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        i64::try_from(self.number()?).ok()
    }

    /// The id as an integer that is not negative, if it is one that fits.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        u64::try_from(self.number()?).ok()
    }

    /// Whether the id can be sent as an integer: its text is that of an integer, without a sign `+` or leading zeros.
    #[must_use]
    pub fn is_integer(&self) -> bool {
        self.number().is_some()
    }

    /// For `serialize_with`: ids that go out as integers. One that is not numeric goes out as it is.
    ///
    /// # Errors
    ///
    /// The serialiser's own.
    pub fn as_integer<T: Ids + ?Sized, S: Serializer>(
        ids: &T,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        ids.serialize_ids(IdForm::Integer, serializer)
    }

    /// For `serialize_with`: ids that go out as strings.
    ///
    /// # Errors
    ///
    /// The serialiser's own.
    pub fn as_string<T: Ids + ?Sized, S: Serializer>(
        ids: &T,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        ids.serialize_ids(IdForm::String, serializer)
    }

    fn number(&self) -> Option<i128> {
        match &self.0 {
            Form::Integer(number) => Some(*number),
            Form::Text(text) => canonical(text),
        }
    }

    /// What equality and hashing go by: a number in either form is the number.
    fn key(&self) -> Result<i128, &str> {
        match &self.0 {
            Form::Integer(number) => Ok(*number),
            Form::Text(text) => canonical(text).ok_or(text),
        }
    }
}

/// The integer that a text stands for, if it is the text that this integer is written as.
fn canonical(text: &str) -> Option<i128> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let written_so = match digits.as_bytes() {
        [b'0'] => digits.len() == text.len(),
        [b'1'..=b'9', rest @ ..] => rest.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    let number: i128 = if written_so { text.parse().ok()? } else { return None };
    let fits = i64::try_from(number).is_ok() || u64::try_from(number).is_ok();
    fits.then_some(number)
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Integer(number) => number.fmt(f),
            Form::Text(text) => text.fmt(f),
        }
    }
}

/// As it is on the wire: `123` or `"123"`.
impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Integer(number) => number.fmt(f),
            Form::Text(text) => fmt::Debug::fmt(text, f),
        }
    }
}

impl PartialEq for Id {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Id {}

impl Hash for Id {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl From<i32> for Id {
    fn from(id: i32) -> Self {
        Self(Form::Integer(id.into()))
    }
}

impl From<i64> for Id {
    fn from(id: i64) -> Self {
        Self(Form::Integer(id.into()))
    }
}

impl From<u64> for Id {
    fn from(id: u64) -> Self {
        Self(Form::Integer(id.into()))
    }
}

impl From<&str> for Id {
    fn from(id: &str) -> Self {
        Self(Form::Text(id.into()))
    }
}

impl From<String> for Id {
    fn from(id: String) -> Self {
        Self(Form::Text(id.into()))
    }
}

impl From<&String> for Id {
    fn from(id: &String) -> Self {
        id.as_str().into()
    }
}

impl From<&Self> for Id {
    fn from(id: &Self) -> Self {
        id.clone()
    }
}

impl AsRef<Self> for Id {
    fn as_ref(&self) -> &Self {
        self
    }
}

/// Ids are taken as text wherever text is.
impl<T: AsRef<Id> + for<'a> From<&'a str>> FromText for T {}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Form::Integer(number) => serialize_number(*number, serializer),
            Form::Text(text) => serializer.serialize_str(text),
        }
    }
}

fn serialize_number<S: Serializer>(number: i128, serializer: S) -> Result<S::Ok, S::Error> {
    match (i64::try_from(number), u64::try_from(number)) {
        (Ok(number), _) => serializer.serialize_i64(number),
        (_, Ok(number)) => serializer.serialize_u64(number),
        _ => serializer.serialize_i128(number),
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IdVisitor)
    }
}

struct IdVisitor;

impl Visitor<'_> for IdVisitor {
    type Value = Id;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string or an integer")
    }

    fn visit_i64<E: de::Error>(self, id: i64) -> Result<Id, E> {
        Ok(id.into())
    }

    fn visit_u64<E: de::Error>(self, id: u64) -> Result<Id, E> {
        Ok(id.into())
    }

    /// `123.0` is an integer too (JSON Schema, section 6.1.1 of the 2020-12 core); beyond 53 bits it may have been rounded.
    fn visit_f64<E: de::Error>(self, id: f64) -> Result<Id, E> {
        let exact = id.fract() == 0.0 && id.abs() < 9_007_199_254_740_992.0;
        let number = exact.then(|| format!("{id:.0}").parse().ok()).flatten();
        number
            .map(|number| Id(Form::Integer(number)))
            .ok_or_else(|| E::invalid_value(de::Unexpected::Float(id), &self))
    }

    fn visit_str<E: de::Error>(self, id: &str) -> Result<Id, E> {
        Ok(id.into())
    }
}

/// What [`Id::as_integer`] and [`Id::as_string`] take: an id, or something that holds ids.
pub trait Ids {
    /// Writes every id in the given form.
    ///
    /// # Errors
    ///
    /// The serialiser's own.
    fn serialize_ids<S: Serializer>(&self, form: IdForm, serializer: S) -> Result<S::Ok, S::Error>;
}

/// The form in which ids are sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum IdForm {
    /// As an integer.
    Integer,
    /// As a string.
    String,
}

impl<T: AsRef<Id>> Ids for T {
    fn serialize_ids<S: Serializer>(&self, form: IdForm, serializer: S) -> Result<S::Ok, S::Error> {
        let id = self.as_ref();
        match (form, id.number()) {
            (IdForm::Integer, Some(number)) => serialize_number(number, serializer),
            _ => serializer.collect_str(id),
        }
    }
}

impl<T: Ids> Ids for Option<T> {
    fn serialize_ids<S: Serializer>(&self, form: IdForm, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Some(ids) => ids.serialize_ids(form, serializer),
            None => serializer.serialize_none(),
        }
    }
}

impl<T: Ids> Ids for Vec<T> {
    fn serialize_ids<S: Serializer>(&self, form: IdForm, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(|ids| InForm { ids, form }))
    }
}

impl<T: Ids> Ids for BTreeMap<String, T> {
    fn serialize_ids<S: Serializer>(&self, form: IdForm, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(key, ids)| (key, InForm { ids, form })))
    }
}

struct InForm<'i, T> {
    ids: &'i T,
    form: IdForm,
}

impl<T: Ids> Serialize for InForm<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.ids.serialize_ids(self.form, serializer)
    }
}
