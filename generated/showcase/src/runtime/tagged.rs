//! Writing objects with a tag that says which alternative of a union they are.

use std::fmt::Display;

use serde::ser::{self, Impossible, Serialize, SerializeMap, SerializeStruct, Serializer};

/// Writes an object whose `property` is one of `words`. Where it has none of these, the first one is written.
///
/// # Errors
///
/// The value is no object, or the serialiser's own.
pub fn tagged<T: Serialize + ?Sized, S: Serializer>(
    property: &'static str,
    words: &'static [&'static str],
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    value.serialize(Tagged { tag: Tag { property, words, written: false }, inner: serializer })
}

/// The tag, and whether it was written.
struct Tag {
    property: &'static str,
    words: &'static [&'static str],
    written: bool,
}

impl Tag {
    /// The word that stands for a value of the property; none where that is right.
    fn instead_of<T: Serialize + ?Sized>(&mut self, value: &T) -> Option<&'static str> {
        self.written = true;
        let value = serde_json::to_value(value).ok();
        let right = value.as_ref().and_then(serde_json::Value::as_str);
        if right.is_some_and(|word| self.words.contains(&word)) { None } else { self.word() }
    }

    /// The word that is missing; none where the tag was written.
    fn missing(&self) -> Option<&'static str> {
        self.word().filter(|_| !self.written)
    }

    fn word(&self) -> Option<&'static str> {
        self.words.first().copied()
    }
}

/// A serialiser, or the object in it, that watches for the tag.
struct Tagged<S> {
    tag: Tag,
    inner: S,
}

/// What is no object.
macro_rules! refused {
    ($($method:ident: $($of:ty),*;)*) => {$(
        fn $method(self, $(_: $of),*) -> Result<S::Ok, S::Error> {
            Err(no_object())
        }
    )*};
}

fn no_object<E: ser::Error>() -> E {
    E::custom("only an object can have a tag")
}

impl<S: Serializer> Serializer for Tagged<S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Impossible<S::Ok, S::Error>;
    type SerializeTuple = Impossible<S::Ok, S::Error>;
    type SerializeTupleStruct = Impossible<S::Ok, S::Error>;
    type SerializeTupleVariant = Impossible<S::Ok, S::Error>;
    type SerializeMap = Tagged<S::SerializeMap>;
    type SerializeStruct = Tagged<S::SerializeStruct>;
    type SerializeStructVariant = Impossible<S::Ok, S::Error>;

    refused! {
        serialize_bool: bool; serialize_i8: i8; serialize_i16: i16; serialize_i32: i32; serialize_i64: i64;
        serialize_u8: u8; serialize_u16: u16; serialize_u32: u32; serialize_u64: u64; serialize_f32: f32;
        serialize_f64: f64; serialize_char: char; serialize_str: &str; serialize_bytes: &[u8]; serialize_none:;
        serialize_unit:; serialize_unit_struct: &'static str; serialize_unit_variant: &'static str, u32, &'static str;
    }

    fn collect_str<T: Display + ?Sized>(self, _: &T) -> Result<S::Ok, S::Error> {
        Err(no_object())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<S::Ok, S::Error> {
        Err(no_object())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, S::Error> {
        Err(no_object())
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, S::Error> {
        Err(no_object())
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, S::Error> {
        Err(no_object())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, S::Error> {
        Err(no_object())
    }

    /// The tag may come on top of what is announced.
    fn serialize_map(self, length: Option<usize>) -> Result<Self::SerializeMap, S::Error> {
        let inner = self.inner.serialize_map(length.map(|length| length + 1))?;
        Ok(Tagged { tag: self.tag, inner })
    }

    fn serialize_struct(
        self,
        name: &'static str,
        length: usize,
    ) -> Result<Self::SerializeStruct, S::Error> {
        let inner = self.inner.serialize_struct(name, length + 1)?;
        Ok(Tagged { tag: self.tag, inner })
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, S::Error> {
        Err(no_object())
    }
}

impl<S: SerializeStruct> SerializeStruct for Tagged<S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        let tag = (key == self.tag.property).then(|| self.tag.instead_of(value)).flatten();
        match tag {
            Some(word) => self.inner.serialize_field(key, word),
            None => self.inner.serialize_field(key, value),
        }
    }

    fn skip_field(&mut self, key: &'static str) -> Result<(), S::Error> {
        self.inner.skip_field(key)
    }

    fn end(mut self) -> Result<S::Ok, S::Error> {
        if let Some(word) = self.tag.missing() {
            self.inner.serialize_field(self.tag.property, word)?;
        }
        self.inner.end()
    }
}

/// A struct that keeps properties without a name is written as a map, entry by entry.
impl<S: SerializeMap> SerializeMap for Tagged<S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(
        &mut self,
        key: &K,
        value: &V,
    ) -> Result<(), S::Error> {
        let name = serde_json::to_value(key).map_err(ser::Error::custom)?;
        let tag = (name == self.tag.property).then(|| self.tag.instead_of(value)).flatten();
        match tag {
            Some(word) => self.inner.serialize_entry(key, word),
            None => self.inner.serialize_entry(key, value),
        }
    }

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), S::Error> {
        self.inner.serialize_key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        self.inner.serialize_value(value)
    }

    fn end(mut self) -> Result<S::Ok, S::Error> {
        if let Some(word) = self.tag.missing() {
            self.inner.serialize_entry(self.tag.property, word)?;
        }
        self.inner.end()
    }
}
