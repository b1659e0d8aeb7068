//! What two shapes have in common, where no schema but the two needs to be looked at.

use std::cmp::Ordering;
use std::collections::HashSet;

use indexmap::IndexMap;

use super::Lowering;
use super::decimal::Decimal;
use super::draft::{Draft, Rule, Shape};
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
        (Shape::OpenWords(words), Shape::Scalar(scalar)) => {
            is_string(scalar).then_some(Shape::OpenWords(words))
        }
        (Shape::Scalar(scalar), Shape::OpenWords(words)) => {
            is_string(&scalar).then(|| Shape::OpenWords(words.clone()))
        }
        (Shape::OpenWords(_), Shape::Words(words)) => Some(Shape::Words(words.clone())),
        (Shape::Words(words), Shape::OpenWords(_)) => Some(Shape::Words(words)),
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
    same && draft.rules.is_empty() && draft.required.is_empty() && draft.unions.is_empty()
}

/// Whether no value can have both shapes, because they are of different JSON types. An object that says nothing about
/// its properties excludes nothing: where it stands beside a union it is a slip of the pen.
pub(super) fn exclude(first: &Shape, second: &Shape) -> bool {
    if let Shape::Object(object) = first
        && object.properties.is_empty()
        && object.additional == Additional::Unsaid
    {
        return false;
    }
    match (json_type(first), json_type(second)) {
        (Some(first), Some(second)) => first != second,
        _ => false,
    }
}

/// A number for the JSON type of a shape that has one.
fn json_type(shape: &Shape) -> Option<u8> {
    match shape {
        Shape::Scalar(scalar) => Some(match scalar.primitive {
            Primitive::Boolean => 0,
            Primitive::Integer | Primitive::Number => 1,
            Primitive::String => 2,
        }),
        Shape::Words(_) if is_integer(shape) => Some(1),
        Shape::Words(_) | Shape::OpenWords(_) if is_text(shape) => Some(2),
        Shape::Array(_) => Some(3),
        Shape::Object(_) => Some(4),
        _ => None,
    }
}

/// Whether one scalar type can say both shapes.
pub(super) fn one_scalar(first: &Shape, second: &Shape) -> bool {
    match (first, second) {
        (Shape::Scalar(first), Shape::Scalar(second)) => first.primitive == second.primitive,
        (first, second) => {
            is_text(first) && is_text(second) || is_integer(first) && is_integer(second)
        }
    }
}

/// What a value of one of two shapes of one type is, without the rules that only one of them has; and whether a format
/// or a list of words was lost with that.
pub(super) fn either(first: &Draft, second: &Draft) -> (Draft, bool) {
    let (shape, lost) = either_shape(&first.shape, &second.shape);
    let kept = |rule: &&Rule| second.rules.iter().any(|other| other.constraint == rule.constraint);
    let rules = first.rules.iter().filter(kept).cloned().collect();
    let nullable = first.nullable || second.nullable;
    (Draft { rules, nullable, ..Draft::of(shape) }, lost)
}

fn either_shape(first: &Shape, second: &Shape) -> (Shape, bool) {
    match (first, second) {
        (Shape::Scalar(first), Shape::Scalar(second)) => {
            let (scalar, lost) = either_scalar(first, second);
            (Shape::Scalar(scalar), lost)
        }
        (Shape::Words(words), Shape::Words(more)) => (Shape::Words(united(words, more)), false),
        (
            Shape::Words(words) | Shape::OpenWords(words),
            Shape::Words(more) | Shape::OpenWords(more),
        ) => (Shape::OpenWords(united(words, more)), false),
        (Shape::Words(words) | Shape::OpenWords(words), Shape::Scalar(scalar))
        | (Shape::Scalar(scalar), Shape::Words(words) | Shape::OpenWords(words)) => {
            let secret = scalar.format == Some(Format::Password);
            // An empty text is no word that is worth a name: it is a text like any other.
            let plain = secret || !is_string(scalar) || words.iter().all(is_blank);
            let lost = scalar.format.is_some() || scalar.other_format.is_some();
            if plain {
                (Shape::Scalar(Scalar { other_format: None, ..scalar.clone() }), false)
            } else {
                (Shape::OpenWords(words.clone()), lost)
            }
        }
        // Lists of items of one type.
        (first, _) => (first.clone(), false),
    }
}

/// A scalar that both are. A secret stays one.
fn either_scalar(first: &Scalar, second: &Scalar) -> (Scalar, bool) {
    let secret = [first, second].iter().any(|scalar| scalar.format == Some(Format::Password));
    let format = match (first.format, second.format) {
        _ if secret => Some(Format::Password),
        (first, second) if first == second => first,
        // The widest of its type holds both.
        _ => None,
    };
    let same = first.format == second.format && first.other_format == second.other_format;
    let other_format = first.other_format.clone().filter(|_| same);
    (Scalar { primitive: first.primitive, format, other_format }, !same && is_string(first))
}

/// The words of both, each once.
fn united(words: &[Word], more: &[Word]) -> Vec<Word> {
    let mut seen = HashSet::new();
    words.iter().chain(more).filter(|word| seen.insert(&word.value)).cloned().collect()
}

fn is_text(shape: &Shape) -> bool {
    match shape {
        Shape::Words(words) => words.iter().all(|word| matches!(word.value, WordValue::Text(_))),
        Shape::OpenWords(_) => true,
        Shape::Scalar(scalar) => is_string(scalar),
        _ => false,
    }
}

fn is_integer(shape: &Shape) -> bool {
    match shape {
        Shape::Words(words) => words.iter().all(|word| matches!(word.value, WordValue::Integer(_))),
        Shape::Scalar(scalar) => scalar.primitive == Primitive::Integer,
        _ => false,
    }
}

fn is_blank(word: &Word) -> bool {
    matches!(&word.value, WordValue::Text(text) if text.is_blank())
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

/// Whether a scalar is a string.
pub(super) fn is_string(scalar: &Scalar) -> bool {
    scalar.primitive == Primitive::String
}

/// Whether a scalar is a number.
pub(super) fn is_number(scalar: &Scalar) -> bool {
    matches!(scalar.primitive, Primitive::Integer | Primitive::Number)
}

fn is_plain(scalar: &Scalar) -> bool {
    scalar.format.is_none() && scalar.other_format.is_none()
}
