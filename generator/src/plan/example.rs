//! Values of the document's examples as Rust code.

use serde_json::Value;

use super::structs::word_json;
use super::types::{Types, nullable};
use crate::api::{Api, Example, IdForm, Kind, SchemaId};
use crate::krate::{
    Constructor, EnumForm, Expr, Field, Held, Ident, Presence, Shape, Struct, Ty, TypeDef,
};
use crate::vocabulary::sign::{Sign, choose};

/// Writes example values as the code that makes them.
pub struct Examples<'a> {
    /// The whole API.
    pub api: &'a Api,
    /// Its types.
    pub types: &'a Types<'a>,
    /// What those types contain.
    pub defs: &'a [TypeDef],
    /// Values that stand for "any value" and are no example of anything.
    pub placeholders: &'a [Value],
}

/// What an expression has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Want {
    /// Something that converts into the type.
    Into,
    /// Exactly of the type.
    Exact,
}

/// Whether placeholders are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taste {
    /// The example as the document has it: for tests.
    Verbatim,
    /// Without placeholders: for what a person reads.
    Clean,
}

impl Examples<'_> {
    /// The code that makes `value`, for a parameter that takes what converts into the schema's type.
    ///
    /// None where the value does not fit the type, or is a placeholder that nothing can stand in for.
    #[must_use]
    pub fn argument(&self, id: SchemaId, value: &Value, taste: Taste) -> Option<Expr> {
        self.value(id, &self.types.ty(id), value, taste, Want::Into)
    }

    /// As [`argument`](Self::argument), and where `want` says so of exactly the type `ty`.
    #[must_use]
    pub fn clean(&self, id: SchemaId, ty: &Ty, value: &Value, want: Want) -> Option<Expr> {
        self.value(id, ty, value, Taste::Clean, want)
    }

    /// A value of a schema that is no placeholder, from its own examples.
    #[must_use]
    pub fn of_schema(&self, id: SchemaId) -> Option<Value> {
        let schema = self.api.schema(id);
        let own = schema.docs.examples.iter().map(|example| &example.value);
        let own = own.chain(&schema.docs.default).find(|value| !self.is_placeholder(value));
        own.cloned().or_else(|| match &schema.kind {
            Kind::Alias(target) | Kind::IdAs { of: target, .. } => self.of_schema(*target),
            Kind::Array(items) => self.of_schema(*items).map(|item| Value::Array(vec![item])),
            // No document can hold a file.
            Kind::Scalar(_) if self.types.ty(id) == Ty::File => Some(Value::from("the file")),
            Kind::Words(words) => words.first().map(|word| word_json(&word.value)),
            _ => None,
        })
    }

    /// The first example with something in it, or nothing but what is required.
    #[must_use]
    pub fn of_content(&self, id: SchemaId, examples: &[Example], want: Want) -> Option<Expr> {
        let ty = self.types.element(id);
        // Text converts into a `String`, but not into one that may be null.
        let want = if matches!(ty, Ty::Nullable(_)) { Want::Exact } else { want };
        examples
            .iter()
            .find_map(|example| self.clean(id, &ty, &example.value, want))
            .or_else(|| self.clean(id, &ty, &self.of_schema(id)?, want))
            .or_else(|| self.clean(id, &ty, &Value::Object(serde_json::Map::new()), want))
    }

    /// Whether a value stands for "any value".
    #[must_use]
    pub fn is_placeholder(&self, value: &Value) -> bool {
        match value {
            Value::Array(items) => items.iter().any(|item| self.is_placeholder(item)),
            other => self.placeholders.contains(other),
        }
    }

    fn value(
        &self,
        id: SchemaId,
        ty: &Ty,
        value: &Value,
        taste: Taste,
        want: Want,
    ) -> Option<Expr> {
        let stand_in;
        let value = if taste == Taste::Clean && self.is_placeholder(value) {
            stand_in = self.of_schema(id)?;
            &stand_in
        } else {
            value
        };
        let target = self.api.resolve(id);
        let exact = want == Want::Exact;
        match (ty, value) {
            (Ty::Boxed(inner), _) => self.value(id, inner, value, taste, want),
            (Ty::Nullable(_), Value::Null) => Some(Expr::Null),
            (Ty::Nullable(inner), _) => {
                let inner = self.value(id, inner, value, taste, Want::Exact)?;
                Some(Expr::Some(Box::new(inner)))
            }
            (Ty::Json, _) => Some(Expr::Json(value.clone())),
            (Ty::Bool, Value::Bool(flag)) => Some(Expr::Bool(*flag)),
            (
                Ty::I8 | Ty::I16 | Ty::I32 | Ty::I64 | Ty::U8 | Ty::U16 | Ty::U32 | Ty::U64,
                Value::Number(number),
            ) => integral(number).filter(|number| fits(ty, *number)).map(Expr::Integer),
            (Ty::F32 | Ty::F64, Value::Number(number)) => number.as_f64().map(Expr::Float),
            (Ty::String, Value::String(text)) if exact => Some(Expr::Owned(text.clone())),
            (Ty::String, Value::String(text)) => Some(Expr::Text(text.clone())),
            (Ty::Secret, Value::String(text)) => {
                Some(converted("Secret", Expr::Text(text.clone()), exact))
            }
            (Ty::DateTime, Value::String(text)) => {
                Some(converted("DateTime", Expr::Text(text.clone()), exact))
            }
            (Ty::File, Value::String(text)) => {
                Some(converted("FilePart", Expr::Text(text.clone()), exact))
            }
            (Ty::Date, Value::String(text)) => {
                Some(converted("Date", Expr::Text(text.clone()), exact))
            }
            (Ty::Uuid, Value::String(text)) => {
                Some(converted("Uuid", Expr::Text(text.clone()), exact))
            }
            (Ty::Decimal, Value::String(text)) => {
                Some(converted("Decimal", Expr::Text(text.clone()), exact))
            }
            (Ty::Base64, Value::String(text)) => Some(Expr::Base64(text.clone())),
            (Ty::Id(name), _) => {
                let value = self.id_value(target, value, taste)?;
                Some(converted(&name.to_string(), value, exact))
            }
            (Ty::Enum(name), _) => self.word(name, value),
            (Ty::List(item), Value::Array(values)) => self.list(target, item, values, taste, want),
            (Ty::Map(inner), Value::Object(members)) => {
                let Kind::Map(values) = self.api.schema(target).kind else { return None };
                let pairs = members.iter().map(|(key, value)| {
                    Some((key.clone(), self.value(values, inner, value, taste, Want::Exact)?))
                });
                pairs.collect::<Option<Vec<_>>>().map(Expr::Map)
            }
            (Ty::Struct(_), Value::Object(members)) => self.object(target, members, taste),
            (Ty::Union(name), _) => self.alternative(target, name, value, taste),
            _ => None,
        }
    }

    /// An id in the form in which it goes out.
    fn id_value(&self, id: SchemaId, value: &Value, taste: Taste) -> Option<Expr> {
        let as_integer =
            matches!(self.api.schema(id).kind, Kind::IdAs { form: IdForm::Integer, .. });
        match value {
            Value::Number(number) => integral(number).map(Expr::Integer),
            Value::String(text) if as_integer && taste == Taste::Clean => {
                text.parse().ok().map(Expr::Integer)
            }
            Value::String(text) => Some(Expr::Text(text.clone())),
            _ => None,
        }
    }

    fn word(&self, name: &Ident, word: &Value) -> Option<Expr> {
        let def = self.defs.iter().find(|def| def.name == *name)?;
        let Shape::Enum(shape) = &def.shape else { return None };
        if let Some(variant) = shape.variants.iter().find(|variant| variant.word == *word) {
            return Some(Expr::Variant { ty: name.clone(), variant: variant.name.clone() });
        }
        let value = match shape.form {
            EnumForm::Text => Expr::Text(word.as_str()?.to_owned()),
            EnumForm::Integer => Expr::Integer(word.as_i64()?.into()),
            EnumForm::Json => Expr::Json(word.clone()),
        };
        Some(Expr::From { ty: name.clone(), value: Box::new(value) })
    }

    /// The alternative that a value looks like.
    fn alternative(&self, id: SchemaId, name: &Ident, value: &Value, taste: Taste) -> Option<Expr> {
        let def = self.defs.iter().find(|def| def.name == *name)?;
        let (Shape::Union(shape), Kind::Union(union)) = (&def.shape, &self.api.schema(id).kind)
        else {
            return None;
        };
        let signs: Vec<Sign> = shape.variants.iter().map(|variant| variant.sign.clone()).collect();
        let variant = shape.variants.get(choose(&signs, value)?)?;
        let (ty, converts) = match &variant.held {
            Held::Word(_) => {
                return Some(Expr::Variant { ty: name.clone(), variant: variant.name.clone() });
            }
            Held::Value { ty, converts, .. } => (ty, *converts),
        };
        let signs: Vec<Sign> = union.alternatives.iter().map(|each| each.sign.clone()).collect();
        let alternative = union.alternatives.get(choose(&signs, value)?)?;
        let value = self.value(alternative.schema, ty, value, taste, Want::Exact)?;
        Some(if converts {
            Expr::From { ty: name.clone(), value: Box::new(value) }
        } else {
            Expr::Alternative {
                ty: name.clone(),
                variant: variant.name.clone(),
                boxed: matches!(ty, Ty::Boxed(_)),
                value: Box::new(value),
            }
        })
    }

    fn list(
        &self,
        id: SchemaId,
        item: &Ty,
        values: &[Value],
        taste: Taste,
        want: Want,
    ) -> Option<Expr> {
        let Kind::Array(items) = self.api.schema(id).kind else { return None };
        // Arrays of `&str` convert into lists of `String`; everything else must be what it is.
        let plain = want == Want::Into && *item == Ty::String && !values.is_empty();
        let want = if plain { Want::Into } else { Want::Exact };
        let values = values.iter().map(|value| self.value(items, item, value, taste, want));
        let values: Vec<Expr> = values.collect::<Option<_>>()?;
        Some(if plain || !values.is_empty() && want == Want::Into {
            Expr::List(values)
        } else {
            Expr::Vec(values)
        })
    }

    fn object(
        &self,
        id: SchemaId,
        members: &serde_json::Map<String, Value>,
        taste: Taste,
    ) -> Option<Expr> {
        let name = self.types.name(id)?;
        let def = self.defs.iter().find(|def| def.name == *name)?;
        let (Shape::Struct(shape), Kind::Object(object)) = (&def.shape, &self.api.schema(id).kind)
        else {
            return None;
        };
        let unknown = |key: &String| !shape.fields.iter().any(|field| field.wire == *key);
        if taste == Taste::Verbatim && members.keys().any(unknown) {
            return None;
        }
        let mut arguments = Vec::new();
        let mut setters = Vec::new();
        for field in &shape.fields {
            let property =
                object.properties.iter().find(|property| property.name.reveal() == field.wire)?;
            let value = members.get(&field.wire);
            if let Some(constant) = &field.constant {
                let same = value.is_some_and(|value| self.is_constant(field, constant, value));
                if taste == Taste::Verbatim && !same {
                    return None;
                }
                continue;
            }
            let required = field.is_argument();
            // The fields of a struct of required values are plain: nothing is converted.
            let plain = required && matches!(shape.constructor, Constructor::Required(_));
            let want = if plain { Want::Exact } else { Want::Into };
            match self.member(property.schema, field, value, taste, want) {
                Some(expr) if required => arguments.push((field.name.clone(), expr)),
                Some(expr) => setters.push((field.setter.clone(), expr)),
                None if required || (taste == Taste::Verbatim && value.is_some()) => return None,
                None => {}
            }
        }
        Some(Expr::New { ty: name.clone(), arguments, required: required_struct(shape), setters })
    }

    /// Whether a value is the word that a field always has.
    fn is_constant(&self, field: &Field, constant: &Ident, value: &Value) -> bool {
        let Ty::Enum(name) = &field.ty else { return false };
        matches!(self.word(name, value), Some(Expr::Variant { variant, .. }) if variant == *constant)
    }

    fn member(
        &self,
        id: SchemaId,
        field: &Field,
        value: Option<&Value>,
        taste: Taste,
        want: Want,
    ) -> Option<Expr> {
        let required = field.is_argument();
        let stand_in;
        let value = match value {
            Some(value) if taste == Taste::Clean && !required && self.is_placeholder(value) => {
                return None;
            }
            Some(value) => value,
            None if taste == Taste::Clean && required => {
                stand_in = self.of_schema(id)?;
                &stand_in
            }
            None => return None,
        };
        let null = value.is_null() && field.ty != Ty::Json;
        match field.presence {
            Presence::Maybe | Presence::Nullable if null => {
                nullable(self.api, id).then_some(Expr::Null)
            }
            Presence::Maybe => {
                let converts = matches!(&field.ty, Ty::String)
                    || matches!(&field.ty, Ty::List(item) if **item == Ty::String);
                let want = if converts { Want::Into } else { Want::Exact };
                self.value(id, &field.ty, value, taste, want)
            }
            Presence::Nullable => {
                let inner = self.value(id, &field.ty, value, taste, Want::Exact)?;
                Some(Expr::Some(Box::new(inner)))
            }
            Presence::Required | Presence::Optional => {
                self.value(id, &field.ty, value, taste, want)
            }
        }
    }
}

/// The struct of required values, where a type has one.
fn required_struct(shape: &Struct) -> Option<crate::krate::Ident> {
    match &shape.constructor {
        Constructor::Required(name) => Some(name.clone()),
        Constructor::Empty | Constructor::Constants | Constructor::Arguments => None,
    }
}

fn converted(ty: &str, value: Expr, exact: bool) -> Expr {
    if exact { Expr::From { ty: super::name::ours(ty), value: Box::new(value) } } else { value }
}

/// An integer of 64 bits, with a sign or without.
fn integral(number: &serde_json::Number) -> Option<i128> {
    number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from))
}

/// Whether a type of integers has the number.
fn fits(ty: &Ty, number: i128) -> bool {
    match ty {
        Ty::I8 => i8::try_from(number).is_ok(),
        Ty::I16 => i16::try_from(number).is_ok(),
        Ty::I32 => i32::try_from(number).is_ok(),
        Ty::U8 => u8::try_from(number).is_ok(),
        Ty::U16 => u16::try_from(number).is_ok(),
        Ty::U32 => u32::try_from(number).is_ok(),
        Ty::U64 => u64::try_from(number).is_ok(),
        _ => i64::try_from(number).is_ok(),
    }
}
