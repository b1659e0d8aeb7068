//! The serialiser that takes values of parameters apart.

use std::fmt;

use serde::Serialize;
use serde::ser::{
    self, Impossible, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, Serializer,
};

use super::Rule;
use super::parameter::Value;

/// Makes a [`Value`] of anything that JSON could express as well.
#[derive(Clone, Copy)]
pub(super) struct Values;

/// The value can't be written as text.
#[derive(Debug)]
pub(super) struct NoParameter;

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

type Written = Result<Value, NoParameter>;
type Never = Impossible<Value, NoParameter>;

/// Types whose text is their `Display`.
macro_rules! displayed {
    ($($method:ident: $from:ty => $form:ident),*) => {$(
        fn $method(self, value: $from) -> Written {
            Ok(Value::$form(value.to_string()))
        }
    )*};
}

impl Serializer for Values {
    type Ok = Value;
    type Error = NoParameter;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Members;
    type SerializeStruct = Members;
    type SerializeStructVariant = Never;

    displayed! {
        serialize_bool: bool => Plain, serialize_i8: i8 => Plain, serialize_i16: i16 => Plain,
        serialize_i32: i32 => Plain, serialize_i64: i64 => Plain, serialize_i128: i128 => Plain,
        serialize_u8: u8 => Plain, serialize_u16: u16 => Plain, serialize_u32: u32 => Plain,
        serialize_u64: u64 => Plain, serialize_u128: u128 => Plain,
        serialize_char: char => Text, serialize_str: &str => Text
    }

    fn serialize_f32(self, value: f32) -> Written {
        if value.is_finite() { Ok(Value::Plain(value.to_string())) } else { Err(NoParameter) }
    }

    fn serialize_f64(self, value: f64) -> Written {
        if value.is_finite() { Ok(Value::Plain(value.to_string())) } else { Err(NoParameter) }
    }

    fn serialize_none(self) -> Written {
        Ok(Value::Absent)
    }

    fn serialize_unit(self) -> Written {
        Ok(Value::Absent)
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
        Ok(Value::Text(variant.to_owned()))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items, NoParameter> {
        Ok(Items(Vec::new()))
    }

    /// An array is a list too.
    fn serialize_tuple(self, _: usize) -> Result<Items, NoParameter> {
        Ok(Items(Vec::new()))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members, NoParameter> {
        Ok(Members { name: None, members: Vec::new() })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members, NoParameter> {
        self.serialize_map(None)
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
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

/// A list that is being read.
pub(super) struct Items(Vec<Value>);

impl SerializeSeq for Items {
    type Ok = Value;
    type Error = NoParameter;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), NoParameter> {
        match item.serialize(Values)? {
            // An item that is absent has no place in a list.
            Value::Absent => Err(NoParameter),
            item => {
                self.0.push(item);
                Ok(())
            }
        }
    }

    fn end(self) -> Written {
        Ok(Value::List(self.0))
    }
}

impl SerializeTuple for Items {
    type Ok = Value;
    type Error = NoParameter;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), NoParameter> {
        SerializeSeq::serialize_element(self, item)
    }

    fn end(self) -> Written {
        SerializeSeq::end(self)
    }
}

/// An object that is being read.
pub(super) struct Members {
    /// The key that was read last.
    name: Option<String>,
    members: Vec<(String, Value)>,
}

impl SerializeMap for Members {
    type Ok = Value;
    type Error = NoParameter;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), NoParameter> {
        match key.serialize(Values)? {
            Value::Text(name) | Value::Plain(name) => {
                self.name = Some(name);
                Ok(())
            }
            Value::Absent | Value::List(_) | Value::Object(_) => Err(NoParameter),
        }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NoParameter> {
        let name = self.name.take().ok_or(NoParameter)?;
        self.members.push((name, value.serialize(Values)?));
        Ok(())
    }

    fn end(self) -> Written {
        Ok(Value::Object(self.members))
    }
}

impl SerializeStruct for Members {
    type Ok = Value;
    type Error = NoParameter;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), NoParameter> {
        self.members.push((name.to_owned(), value.serialize(Values)?));
        Ok(())
    }

    fn end(self) -> Written {
        Ok(Value::Object(self.members))
    }
}
