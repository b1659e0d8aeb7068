//! Values of parameters as text.
//!
//! In comes anything that can be serialised; out come its texts: none for a value
//! that is absent, one for a scalar, one for each item of a list. Objects and
//! nested lists are refused. Numbers are written in full, never with an exponent.

use std::fmt;

use serde::Serialize;
use serde::ser::{self, Impossible, SerializeSeq, SerializeTuple, Serializer};

use super::Rule;

/// The texts of a value.
pub(super) fn texts<T: Serialize + ?Sized>(value: &T) -> Result<Vec<String>, Rule> {
    value.serialize(Texts { in_list: false }).map_err(|NoParameter| Rule::Parameter)
}

#[derive(Clone, Copy)]
struct Texts {
    in_list: bool,
}

/// The value is neither text nor number nor boolean nor a list of these.
#[derive(Debug)]
struct NoParameter;

impl fmt::Display for NoParameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Rule::Parameter.fmt(f)
    }
}

impl std::error::Error for NoParameter {}

impl ser::Error for NoParameter {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

type Written = Result<Vec<String>, NoParameter>;
type Never = Impossible<Vec<String>, NoParameter>;

/// Types whose text is their `Display`.
macro_rules! displayed {
    ($($method:ident: $from:ty),*) => {$(
        fn $method(self, value: $from) -> Written {
            Ok(vec![value.to_string()])
        }
    )*};
}

impl Serializer for Texts {
    type Ok = Vec<String>;
    type Error = NoParameter;
    type SerializeSeq = ListTexts;
    type SerializeTuple = ListTexts;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Never;
    type SerializeStruct = Never;
    type SerializeStructVariant = Never;

    displayed! {
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_i128: i128, serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_u128: u128, serialize_char: char, serialize_str: &str
    }

    fn serialize_f32(self, value: f32) -> Written {
        if value.is_finite() { Ok(vec![value.to_string()]) } else { Err(NoParameter) }
    }

    fn serialize_f64(self, value: f64) -> Written {
        if value.is_finite() { Ok(vec![value.to_string()]) } else { Err(NoParameter) }
    }

    fn serialize_none(self) -> Written {
        Ok(Vec::new())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Written {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        Ok(vec![variant.to_owned()])
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<ListTexts, NoParameter> {
        if self.in_list { Err(NoParameter) } else { Ok(ListTexts(Vec::new())) }
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        Err(NoParameter)
    }

    fn serialize_unit(self) -> Written {
        Err(NoParameter)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        Err(NoParameter)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written {
        Err(NoParameter)
    }

    /// An array is a list too.
    fn serialize_tuple(self, _: usize) -> Result<ListTexts, NoParameter> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Never, NoParameter> {
        Err(NoParameter)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Never, NoParameter> {
        Err(NoParameter)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Never, NoParameter> {
        Err(NoParameter)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Never, NoParameter> {
        Err(NoParameter)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Never, NoParameter> {
        Err(NoParameter)
    }
}

struct ListTexts(Vec<String>);

impl SerializeSeq for ListTexts {
    type Ok = Vec<String>;
    type Error = NoParameter;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), NoParameter> {
        let mut texts = item.serialize(Texts { in_list: true })?;
        // An item that is absent has no place in a list.
        self.0.push(texts.pop().ok_or(NoParameter)?);
        Ok(())
    }

    fn end(self) -> Written {
        Ok(self.0)
    }
}

impl SerializeTuple for ListTexts {
    type Ok = Vec<String>;
    type Error = NoParameter;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NoParameter> {
        SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Result<Vec<String>, NoParameter> {
        SerializeSeq::end(self)
    }
}
