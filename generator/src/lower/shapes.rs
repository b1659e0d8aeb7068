//! What two shapes have in common, where no schema but the two needs to be looked at.

use std::cmp::Ordering;
use std::collections::HashSet;

use indexmap::IndexMap;

use super::Lowering;
use super::decimal::Decimal;
use super::draft::{Draft, Shape};
use crate::api::{Additional, IdForm, Object, Primitive, Property, Scalar, Word, WordValue};
use crate::source::{Pointer, Text};
use crate::vocabulary::format::Format;

/// What both shapes allow; none where no value is of both.
pub(super) fn common(first: Shape, second: &Shape) -> Option<Shape> {
    match (first, second) {
        (Shape::Raw, _) | (_, Shape::Raw) => Some(Shape::Raw),
        (Shape::Any, other) => Some(other.clone()),
        (other, Shape::Any) => Some(other),
        (Shape::Scalar(first), Shape::Scalar(second)) => {
            common_scalar(first, second).map(Shape::Scalar)
        }
        (Shape::Words(words), Shape::Words(other)) => common_words(words, other).map(Shape::Words),
        (Shape::Words(words), Shape::Scalar(scalar)) => {
            words_of_type(words, scalar).map(Shape::Words)
        }
        (Shape::Scalar(scalar), Shape::Words(words)) => {
            words_of_type(words.clone(), &scalar).map(Shape::Words)
        }
        (Shape::Id, Shape::Scalar(scalar)) => {
            id_form(scalar).map(|_| Shape::Scalar(scalar.clone()))
        }
        (Shape::IdOf(id), Shape::Scalar(scalar)) => {
            id_form(scalar).map(|form| Shape::IdAs(id, form))
        }
        (Shape::Scalar(scalar), Shape::IdOf(id)) => {
            id_form(&scalar).map(|form| Shape::IdAs(*id, form))
        }
        (Shape::IdAs(id, form), Shape::Scalar(scalar)) => {
            (id_form(scalar) == Some(form)).then_some(Shape::IdAs(id, form))
        }
        (Shape::IdOf(id), Shape::IdOf(other)) => (id == *other).then_some(Shape::IdOf(id)),
        (Shape::IdAs(id, form), Shape::IdOf(other)) => {
            (id == *other).then_some(Shape::IdAs(id, form))
        }
        (Shape::IdOf(id), Shape::IdAs(other, form)) => {
            (id == *other).then_some(Shape::IdAs(id, *form))
        }
        (Shape::IdAs(id, form), Shape::IdAs(other, other_form)) => {
            (id == *other && form == *other_form).then_some(Shape::IdAs(id, form))
        }
        _ => None,
    }
}

/// Whether a schema says nothing about values that `target` does not say already.
pub(super) fn adds_nothing(draft: &Draft, target: &Draft) -> bool {
    let same = match (&draft.shape, &target.shape) {
        (Shape::Any, _) => true,
        (Shape::Object(object), Shape::Object(_)) => {
            object.properties.is_empty() && object.additional == Additional::Unsaid
        }
        (Shape::Scalar(scalar), Shape::Scalar(other)) => {
            is_plain(scalar) && scalar.primitive == other.primitive
        }
        (Shape::Scalar(scalar), Shape::Words(words)) => {
            is_plain(scalar) && words.iter().all(|word| is_of_type(&word.value, scalar.primitive))
        }
        (Shape::Words(words), Shape::Words(fewer)) => {
            let words: HashSet<&WordValue> = words.iter().map(|word| &word.value).collect();
            fewer.iter().all(|word| words.contains(&word.value))
        }
        _ => false,
    };
    same && draft.rules.is_empty() && draft.required.is_empty()
}

/// The order of two numbers as they are written; what can't be read counts as equal.
pub(super) fn compare(first: &str, second: &str) -> Ordering {
    match (Decimal::parse(first), Decimal::parse(second)) {
        (Some(first), Some(second)) => first.cmp(&second),
        _ => Ordering::Equal,
    }
}

impl Lowering<'_> {
    /// The properties of both objects; one that both describe must be what both say.
    pub(super) fn common_object(&mut self, at: &Pointer, first: Object, second: &Object) -> Object {
        if !self.afford(at, first.properties.len() + second.properties.len()) {
            return first;
        }
        let mut properties: IndexMap<Text, Property> = first
            .properties
            .into_iter()
            .map(|property| (property.name.clone(), property))
            .collect();
        for property in &second.properties {
            match properties.get_mut(&property.name) {
                Some(known) => {
                    known.schema = self.common_schema(known.schema, property.schema);
                    known.pointer = property.pointer.clone();
                }
                None => {
                    properties.insert(property.name.clone(), property.clone());
                }
            }
        }
        let additional = self.common_additional(first.additional, second.additional);
        Object { properties: properties.into_values().collect(), additional }
    }

    /// A part that forbids other properties is read as meaning the whole, whose properties it can't know.
    fn common_additional(&mut self, first: Additional, second: Additional) -> Additional {
        match (first, second) {
            (Additional::Forbidden, _) | (_, Additional::Forbidden) => Additional::Forbidden,
            (Additional::Unsaid, other) | (other, Additional::Unsaid) => other,
            (Additional::Of(first), Additional::Of(second)) => {
                Additional::Of(self.common_schema(first, second))
            }
        }
    }
}

/// A scalar of both; none where the types or formats differ. An integer is a number.
fn common_scalar(first: Scalar, second: &Scalar) -> Option<Scalar> {
    let primitive = match (first.primitive, second.primitive) {
        (first, second) if first == second => first,
        (Primitive::Integer, Primitive::Number) | (Primitive::Number, Primitive::Integer) => {
            Primitive::Integer
        }
        _ => return None,
    };
    let of_type = |scalar: &Scalar| scalar.format.filter(|format| format.primitive() == primitive);
    let format = match (of_type(&first), of_type(second)) {
        (Some(first), Some(second)) if first != second => return None,
        (first, second) => first.or(second),
    };
    let other_format = first.other_format.or_else(|| second.other_format.clone());
    Some(Scalar { primitive, format, other_format })
}

/// The words of both; none where they share none.
fn common_words(mut first: Vec<Word>, second: &[Word]) -> Option<Vec<Word>> {
    let allowed: HashSet<&WordValue> = second.iter().map(|word| &word.value).collect();
    first.retain(|word| allowed.contains(&word.value));
    (!first.is_empty()).then_some(first)
}

/// The words that are of a scalar's type; none where there is none.
fn words_of_type(mut words: Vec<Word>, scalar: &Scalar) -> Option<Vec<Word>> {
    words.retain(|word| is_of_type(&word.value, scalar.primitive));
    (!words.is_empty()).then_some(words)
}

fn is_of_type(value: &WordValue, primitive: Primitive) -> bool {
    match (value, primitive) {
        (WordValue::Text(_), Primitive::String)
        | (WordValue::Integer(_), Primitive::Integer | Primitive::Number) => true,
        (WordValue::Json(value), Primitive::String) => value.is_string(),
        (WordValue::Json(value), Primitive::Integer) => value.is_i64() || value.is_u64(),
        (WordValue::Json(value), Primitive::Number) => value.is_number(),
        (WordValue::Json(value), Primitive::Boolean) => value.is_boolean(),
        (WordValue::Text(_) | WordValue::Integer(_), _) => false,
    }
}

/// The form that a scalar gives to an id, which has no room for a format of its own.
fn id_form(scalar: &Scalar) -> Option<IdForm> {
    match (scalar.primitive, scalar.format, &scalar.other_format) {
        (Primitive::Integer, None | Some(Format::Int64), None) => Some(IdForm::Integer),
        (Primitive::String, None, None) => Some(IdForm::String),
        _ => None,
    }
}

fn is_plain(scalar: &Scalar) -> bool {
    scalar.format.is_none() && scalar.other_format.is_none()
}
