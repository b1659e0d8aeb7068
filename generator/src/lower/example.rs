//! An example in, the rules of its schema that it breaks out: all of them at once.
//!
//! The values are the document's own, so that messages may speak of them, but
//! never show them: a default may hold a credential.

use std::cell::Cell;
use std::collections::HashSet;

use serde_json::Value;

use super::decimal::Decimal;
use super::words::is_member;
use crate::api::{
    Additional, Api, IdForm, Kind, Object, Primitive, Property, Scalar, Schema, SchemaId, Union,
    Usage, Word, WordValue,
};
use crate::diagnostic::{quote, quote_str};
use crate::source::Pointer;
use crate::vocabulary::constraint::{Constraint, Limit};
use crate::vocabulary::format::Format;
use crate::vocabulary::sign::{Sign, choose};

/// Where a value goes, which decides whether what is read-only or write-only must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// In a request.
    Sent,
    /// In an answer.
    Received,
    /// In either.
    Either,
}

/// A rule that an example breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Breach {
    /// Where in the document the offending value stands.
    pub pointer: Pointer,
    /// What is wrong with it, as the end of a sentence that begins with the value: "is not an integer".
    pub message: String,
}

/// What `value`, which stands at `pointer`, breaks of the schema.
pub(super) fn breaches(
    api: &Api,
    direction: Direction,
    schema: SchemaId,
    value: &Value,
    pointer: &Pointer,
) -> Vec<Breach> {
    let steps = Cell::new(0);
    let mut check = Check { api, direction, found: Vec::new(), steps: &steps };
    check.value(schema, value, pointer);
    check.found
}

/// How many values are looked at for one example: each is, once for every alternative that it may be of.
const MOST_STEPS: usize = 100_000;

struct Check<'a> {
    api: &'a Api,
    direction: Direction,
    found: Vec<Breach>,
    steps: &'a Cell<usize>,
}

impl Check<'_> {
    fn breach(&mut self, pointer: &Pointer, message: impl Into<String>) {
        self.found.push(Breach { pointer: pointer.clone(), message: message.into() });
    }

    fn value(&mut self, id: SchemaId, value: &Value, pointer: &Pointer) {
        // What is too much to look at is given the benefit of the doubt.
        if self.steps.replace(self.steps.get() + 1) >= MOST_STEPS {
            return;
        }
        let schema = self.api.schema(id);
        if value.is_null() {
            if !schema.nullable && !matches!(schema.kind, Kind::Any) {
                self.breach(pointer, "is null, which is not allowed here");
            }
            return;
        }
        // An alias has no rules of its own, and `lower` bounds the length of a chain.
        let schema = self.api.schema(self.api.resolve(id));
        match &schema.kind {
            Kind::Any | Kind::Alias(_) => {}
            Kind::Scalar(scalar) => self.scalar(scalar, value, pointer),
            Kind::Words(words) => self.word(words, value, pointer),
            Kind::OpenWords(_) => {
                if !value.is_string() {
                    self.breach(pointer, "is not a string");
                }
            }
            Kind::Union(union) => self.union(union, value, pointer),
            Kind::Id => {
                if !value.is_string() && !is_integer(value) {
                    self.breach(pointer, "is neither a string nor an integer");
                }
            }
            Kind::IdAs { of: _, form } => self.id(*form, value, pointer),
            Kind::Array(items) => self.array(*items, value, pointer),
            Kind::Map(values) => self.map(*values, value, pointer),
            Kind::Object(object) => self.object(object, value, pointer),
        }
        self.constraints(schema, value, pointer);
    }

    fn scalar(&mut self, scalar: &Scalar, value: &Value, pointer: &Pointer) {
        let (fits, wanted) = match scalar.primitive {
            Primitive::Boolean => (value.is_boolean(), "a boolean"),
            Primitive::Integer => (is_integer(value), "an integer"),
            Primitive::Number => (value.is_number(), "a number"),
            Primitive::String => (value.is_string(), "a string"),
        };
        if !fits {
            self.breach(pointer, format!("is not {wanted}"));
        } else if let Some(message) = scalar.format.and_then(|format| breaks_format(format, value))
        {
            self.breach(pointer, message);
        }
    }

    /// A value must be of one of the alternatives. What is wrong with it is told of the one that it looks like.
    fn union(&mut self, union: &Union, value: &Value, pointer: &Pointer) {
        let breaches = |id| {
            let Self { api, direction, steps, .. } = *self;
            let mut check = Check { api, direction, found: Vec::new(), steps };
            check.value(id, value, pointer);
            check.found
        };
        if union.alternatives.iter().any(|each| breaches(each.schema).is_empty()) {
            return;
        }
        let signs: Vec<Sign> = union.alternatives.iter().map(|each| each.sign.clone()).collect();
        let looks = choose(&signs, value).and_then(|index| union.alternatives.get(index));
        match looks {
            Some(alternative) => {
                let found = breaches(alternative.schema);
                self.found.extend(found);
            }
            None => self.breach(pointer, "is none of the alternatives"),
        }
    }

    fn word(&mut self, words: &[Word], value: &Value, pointer: &Pointer) {
        let texts = words.iter().all(|word| matches!(word.value, WordValue::Text(_)));
        if texts && !value.is_string() {
            self.breach(pointer, "is not a string");
        } else if !words.iter().any(|word| is_member(&word.value, value)) {
            self.breach(pointer, "is not one of the words in `enum`");
        }
    }

    fn id(&mut self, form: IdForm, value: &Value, pointer: &Pointer) {
        match form {
            IdForm::Integer if !is_integer(value) => self.breach(pointer, "is not an integer"),
            IdForm::String if !value.is_string() => self.breach(pointer, "is not a string"),
            IdForm::Integer | IdForm::String => {}
        }
    }

    fn array(&mut self, items: SchemaId, value: &Value, pointer: &Pointer) {
        let Some(list) = value.as_array() else {
            self.breach(pointer, "is not an array");
            return;
        };
        for (index, item) in list.iter().enumerate() {
            self.value(items, item, &pointer.index(index));
        }
    }

    fn map(&mut self, values: SchemaId, value: &Value, pointer: &Pointer) {
        let Some(members) = value.as_object() else {
            self.breach(pointer, "is not an object");
            return;
        };
        for (name, member) in members {
            self.value(values, member, &pointer.child(name));
        }
    }

    fn object(&mut self, object: &Object, value: &Value, pointer: &Pointer) {
        let Some(members) = value.as_object() else {
            self.breach(pointer, "is not an object");
            return;
        };
        for property in &object.properties {
            match members.get(property.name.reveal()) {
                Some(member) => {
                    self.value(property.schema, member, &pointer.child(property.name.reveal()));
                }
                None if self.must_be_there(property) => {
                    self.breach(pointer, format!("lacks the required {}", quote(&property.name)));
                }
                None => {}
            }
        }
        let known: HashSet<&str> =
            object.properties.iter().map(|property| property.name.reveal()).collect();
        for (name, member) in members.iter().filter(|(name, _)| !known.contains(name.as_str())) {
            match object.additional {
                Additional::Unsaid => {}
                Additional::Forbidden => {
                    self.breach(pointer, format!("has {}, which is not allowed", quote_str(name)));
                }
                Additional::Of(schema) => self.value(schema, member, &pointer.child(name)),
            }
        }
    }

    fn must_be_there(&self, property: &Property) -> bool {
        let usage = self.api.schema(property.schema).usage;
        property.required
            && match self.direction {
                Direction::Sent => usage != Usage::ReadOnly,
                Direction::Received => usage != Usage::WriteOnly,
                Direction::Either => usage == Usage::Both,
            }
    }

    fn constraints(&mut self, schema: &Schema, value: &Value, pointer: &Pointer) {
        for constraint in &schema.constraints {
            if !keeps(constraint, value) {
                let keyword = constraint.keyword();
                let rule = constraint.sentence();
                let rule = lower_first(rule.trim_end_matches('.'));
                self.breach(pointer, format!("breaks `{keyword}`: {rule}"));
            }
        }
    }
}

/// A sentence as a part of another.
fn lower_first(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_lowercase().chain(signs).collect())
}

/// Whether a value keeps a rule; a value of another type does, as the rule says nothing about it.
fn keeps(constraint: &Constraint, value: &Value) -> bool {
    let length = value.as_str().map(|text| count(text.chars().count()));
    let items = value.as_array().map(|list| count(list.len()));
    let members = value.as_object().map(|members| count(members.len()));
    match constraint {
        Constraint::MinLength(low) => length.is_none_or(|length| length >= *low),
        Constraint::MaxLength(high) => length.is_none_or(|length| length <= *high),
        Constraint::MinItems(low) => items.is_none_or(|items| items >= *low),
        Constraint::MaxItems(high) => items.is_none_or(|items| items <= *high),
        Constraint::MinProperties(low) => members.is_none_or(|members| members >= *low),
        Constraint::MaxProperties(high) => members.is_none_or(|members| members <= *high),
        Constraint::UniqueItems => value.as_array().is_none_or(|list| is_unique(list)),
        Constraint::NotTogether(names) => value
            .as_object()
            .is_none_or(|members| !names.iter().all(|name| members.contains_key(name.reveal()))),
        Constraint::Minimum(limit) => numbers(limit, value)
            .is_none_or(|(value, low)| value > low || (value == low && !limit.exclusive)),
        Constraint::Maximum(limit) => numbers(limit, value)
            .is_none_or(|(value, high)| value < high || (value == high && !limit.exclusive)),
        Constraint::OneOf(numbers) => decimal(value).is_none_or(|value| {
            numbers.iter().filter_map(|number| Decimal::parse(number)).any(|number| number == value)
        }),
        Constraint::Is(flag) => value.as_bool().is_none_or(|value| value == *flag),
        // What is too far apart to tell is given the benefit of the doubt.
        Constraint::MultipleOf(step) => numbers(step, value)
            .and_then(|(value, step)| value.is_multiple_of(&step))
            .unwrap_or(true),
    }
}

/// The value and the limit, where both are numbers.
fn numbers(limit: &Limit, value: &Value) -> Option<(Decimal, Decimal)> {
    Some((decimal(value)?, Decimal::parse(&limit.number)?))
}

fn decimal(value: &Value) -> Option<Decimal> {
    value.as_number().and_then(|number| Decimal::parse(&number.to_string()))
}

/// JSON Schema counts `1.0` as an integer.
fn is_integer(value: &Value) -> bool {
    decimal(value).is_some_and(|number| number.is_integer())
}

fn is_unique(list: &[Value]) -> bool {
    let mut seen = HashSet::new();
    list.iter().all(|item| seen.insert(item.to_string()))
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

/// What is wrong with a value of the right type; none where it has the format.
fn breaks_format(format: Format, value: &Value) -> Option<String> {
    if let Some((low, high)) = format.range() {
        let fits = is_within(value, &low.to_string(), &high.to_string());
        return (!fits).then(|| format!("does not fit into `{}`", format.keyword()));
    }
    let fits = value.as_str().is_none_or(|text| format.is_kept_by(text));
    let wanted = format.sentence().map(|sentence| lower_first(sentence.trim_end_matches('.')));
    (!fits).then(|| format!("is not {}", wanted.unwrap_or_else(|| format.keyword().to_owned())))
}

fn is_within(value: &Value, low: &str, high: &str) -> bool {
    let limits = Decimal::parse(low).zip(Decimal::parse(high));
    decimal(value).zip(limits).is_none_or(|(value, (low, high))| low <= value && value <= high)
}
