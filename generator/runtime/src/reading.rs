//! The way of a deserializer into a JSON document.
//!
//! It hands on what `serde_json` reads, notes the place of the first error, and
//! reads integers from their text.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{BorrowedStrDeserializer, CowStrDeserializer};
use serde::de::{
    self, DeserializeSeed, Deserializer, Expected, MapAccess, SeqAccess, Unexpected, Visitor,
};
use serde_json::value::RawValue;

use super::violation::escaped;
use super::whole::whole;

/// Where reading has got to, and where it failed.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    path: Option<&'p Path<'p>>,
    failed: &'p RefCell<Option<String>>,
}

impl<'p> Place<'p> {
    /// The document as a whole.
    pub(super) fn root(failed: &'p RefCell<Option<String>>) -> Self {
        Self { path: None, failed }
    }

    /// How many steps lead there.
    fn depth(&self) -> usize {
        std::iter::successors(self.path, |path| path.parent).count()
    }

    /// Notes the place of the first error: the innermost one.
    fn note<T, E>(&self, read: Result<T, E>) -> Result<T, E> {
        if read.is_err() {
            self.failed
                .borrow_mut()
                .get_or_insert_with(|| self.path.map_or_else(String::new, Path::pointer));
        }
        read
    }
}

struct Path<'p> {
    parent: Option<&'p Path<'p>>,
    step: Step<'p>,
}

enum Step<'p> {
    Key(&'p str),
    Index(usize),
}

impl Path<'_> {
    fn pointer(&self) -> String {
        let parent = self.parent.map_or_else(String::new, Path::pointer);
        match self.step {
            Step::Key(key) => format!("{parent}/{}", escaped(key)),
            Step::Index(index) => format!("{parent}/{index}"),
        }
    }
}

/// A deserializer that knows its place.
pub(super) struct Reading<'p, D> {
    pub(super) inner: D,
    pub(super) place: Place<'p>,
}

/// What is handed on with a visitor that watches the way.
macro_rules! watched {
    ($($method:ident),*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            let place = self.place;
            place.note(self.inner.$method(Watching { visitor, place }))
        }
    )*};
}

/// Integers, read from their text.
macro_rules! integers {
    ($($method:ident),*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            let place = self.place;
            place.note(self.integer(visitor))
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Reading<'_, D> {
    type Error = D::Error;

    watched! {
        deserialize_any, deserialize_bool, deserialize_f32, deserialize_f64, deserialize_char, deserialize_str,
        deserialize_string, deserialize_bytes, deserialize_byte_buf, deserialize_option, deserialize_unit,
        deserialize_seq, deserialize_map, deserialize_identifier, deserialize_ignored_any
    }

    integers! {
        deserialize_i8, deserialize_i16, deserialize_i32, deserialize_i64, deserialize_i128, deserialize_u8,
        deserialize_u16, deserialize_u32, deserialize_u64, deserialize_u128
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let place = self.place;
        place.note(self.inner.deserialize_unit_struct(name, Watching { visitor, place }))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let place = self.place;
        if name == Again::NAME {
            let raw: &RawValue = de::Deserialize::deserialize(self.inner)?;
            return place.note(visitor.visit_map(Again::new(raw.get(), place)));
        }
        place.note(self.inner.deserialize_newtype_struct(name, Watching { visitor, place }))
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let place = self.place;
        place.note(self.inner.deserialize_tuple(len, Watching { visitor, place }))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let place = self.place;
        place.note(self.inner.deserialize_tuple_struct(name, len, Watching { visitor, place }))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let place = self.place;
        place.note(self.inner.deserialize_struct(name, fields, Watching { visitor, place }))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.place.note(self.inner.deserialize_enum(name, variants, visitor))
    }
}

impl<'de, D: Deserializer<'de>> Reading<'_, D> {
    fn integer<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let raw: &RawValue = de::Deserialize::deserialize(self.inner)?;
        let number = whole(raw.get());
        if let Some(Ok(number)) = number.map(i64::try_from) {
            return visitor.visit_i64(number);
        }
        if let Some(Ok(number)) = number.map(u64::try_from) {
            return visitor.visit_u64(number);
        }
        Err(not_an_integer(raw.get(), &visitor))
    }
}

/// Tells the kind of value that stands in the place of an integer.
fn not_an_integer<E: de::Error>(raw: &str, expected: &dyn Expected) -> E {
    let kind = match raw.as_bytes().first() {
        Some(b'n') => "null",
        Some(b't' | b'f') => "boolean",
        Some(b'"') => "string",
        Some(b'[') => "sequence",
        Some(b'{') => "map",
        _ => {
            return E::invalid_value(
                Unexpected::Other("number out of range or with a fraction"),
                expected,
            );
        }
    };
    E::invalid_type(Unexpected::Other(kind), expected)
}

/// A value that is read as often as it takes: its text is the key, and each value is read from it anew.
pub(super) struct Again<'p, 'de, E> {
    json: &'de str,
    place: Place<'p>,
    error: PhantomData<E>,
}

impl Again<'_, '_, ()> {
    /// The name of the struct that asks for it.
    pub(super) const NAME: &'static str = "a value that is read again";
}

impl<'p, 'de, E> Again<'p, 'de, E> {
    pub(super) fn new(json: &'de str, place: Place<'p>) -> Self {
        Self { json, place, error: PhantomData }
    }
}

impl<'de, E: de::Error> MapAccess<'de> for Again<'_, 'de, E> {
    type Error = E;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, E> {
        seed.deserialize(BorrowedStrDeserializer::new(self.json)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, E> {
        // Each reading has its own first error.
        self.place.failed.take();
        if self.place.depth() > DEEPEST {
            return Err(E::custom("values are nested too deep"));
        }
        let mut reader = serde_json::Deserializer::from_str(self.json);
        let read = seed.deserialize(Reading { inner: &mut reader, place: self.place });
        read.map_err(|error| E::custom(without_position(&error)))
    }
}

/// As deep as `serde_json` goes by itself; reading anew would start to count anew.
const DEEPEST: usize = 128;

/// The message without the position, which is one in a part of the body.
fn without_position(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    text.strip_suffix(&position).map(str::to_owned).unwrap_or(text)
}

/// A visitor whose parts know their place.
struct Watching<'p, V> {
    visitor: V,
    place: Place<'p>,
}

/// What has no parts.
macro_rules! passed_on {
    ($($method:ident: $from:ty),*) => {$(
        fn $method<E: de::Error>(self, value: $from) -> Result<V::Value, E> {
            self.visitor.$method(value)
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Watching<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    passed_on! {
        visit_bool: bool, visit_i64: i64, visit_i128: i128, visit_u64: u64, visit_u128: u128, visit_f64: f64,
        visit_char: char, visit_str: &str, visit_borrowed_str: &'de str, visit_string: String, visit_bytes: &[u8],
        visit_borrowed_bytes: &'de [u8], visit_byte_buf: Vec<u8>
    }

    fn visit_none<E: de::Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_none()
    }

    fn visit_unit<E: de::Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.visitor.visit_some(Reading { inner, place: self.place })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.visitor.visit_newtype_struct(Reading { inner, place: self.place })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_seq(Items { inner, place: self.place, index: 0 })
    }

    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_map(Members { inner, place: self.place, key: None })
    }
}

struct Items<'p, A> {
    inner: A,
    place: Place<'p>,
    index: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Items<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let path = Path { parent: self.place.path, step: Step::Index(self.index) };
        self.index += 1;
        self.inner.next_element_seed(Seed {
            seed,
            place: Place { path: Some(&path), failed: self.place.failed },
        })
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

struct Members<'p, 'de, A> {
    inner: A,
    place: Place<'p>,
    key: Option<Cow<'de, str>>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Members<'_, 'de, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        self.key = self.inner.next_key_seed(Key)?;
        let Some(key) = &self.key else { return Ok(None) };
        seed.deserialize(CowStrDeserializer::new(Cow::Borrowed(key))).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let key = self.key.take().unwrap_or_default();
        let path = Path { parent: self.place.path, step: Step::Key(&key) };
        self.inner.next_value_seed(Seed {
            seed,
            place: Place { path: Some(&path), failed: self.place.failed },
        })
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

struct Seed<'p, S> {
    seed: S,
    place: Place<'p>,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Seed<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.seed.deserialize(Reading { inner, place: self.place })
    }
}

/// The key of a member, which JSON always writes as a string.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, key: D) -> Result<Cow<'de, str>, D::Error> {
        key.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E: de::Error>(self, key: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(key))
    }

    fn visit_str<E: de::Error>(self, key: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(key.to_owned()))
    }
}
