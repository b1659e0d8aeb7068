//! Enumerations: the members of `enum` in, the values that are documented out.
//!
//! Strings, integers and mixed values become words, which are types of their own. A
//! number or boolean stays what it is, with a rule: a name says nothing more about it.

use std::collections::HashSet;

use serde_json::Value as Json;

use super::Lowering;
use super::decimal::Decimal;
use super::draft::{Rule, Shape};
use super::spot::Spot;
use crate::api::{Primitive, Scalar, Word, WordValue};
use crate::diagnostic::{Code, quote_str};
use crate::source::{Node, Text, Value};
use crate::vocabulary::constraint::Constraint;

/// What the members of an `enum` may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Text,
    Integer,
    Any,
}

impl<'a> Lowering<'a> {
    /// Reads the members of `enum` beside `type: string`, and whether null is one of them.
    pub(super) fn words(&mut self, spot: &Spot<'a>) -> (Shape, bool) {
        self.enumeration(spot, Form::Text, Shape::Any)
    }

    /// The same beside `type: integer`; `plain` is what remains where no member is an integer.
    pub(super) fn integers(&mut self, spot: &Spot<'a>, plain: Scalar) -> (Shape, bool) {
        self.enumeration(spot, Form::Integer, Shape::Scalar(plain))
    }

    /// The same without a `type`.
    pub(super) fn values(&mut self, spot: &Spot<'a>) -> (Shape, bool) {
        self.enumeration(spot, Form::Any, Shape::Any)
    }

    /// The rule that an `enum` of numbers or booleans is, and whether null is one of its members.
    pub(super) fn one_of_values(
        &mut self,
        spot: &Spot<'a>,
        primitive: Primitive,
    ) -> (Option<Rule>, bool) {
        let spot = spot.child("enum");
        let null = spot.items().any(|item| item.is_null());
        let constraint = match primitive {
            Primitive::Number => self.numbers(&spot),
            Primitive::Boolean => self.booleans(&spot),
            Primitive::Integer | Primitive::String => None,
        };
        let pointer = spot.pointer;
        (constraint.map(|constraint| Rule { constraint, pointer }), null)
    }

    fn numbers(&mut self, spot: &Spot<'a>) -> Option<Constraint> {
        let mut numbers: Vec<String> = Vec::new();
        let mut seen: Vec<Decimal> = Vec::new();
        for item in spot.items().filter(|item| !item.is_null()) {
            let number = item.node().and_then(Node::as_number);
            match number.and_then(|text| Some((text, Decimal::parse(text)?))) {
                Some((_, value)) if seen.contains(&value) => self.repeated(&item),
                Some((text, value)) => {
                    seen.push(value);
                    numbers.push(text.to_owned());
                }
                None => self.no_member(&item, "a number"),
            }
        }
        (!numbers.is_empty()).then_some(Constraint::OneOf(numbers))
    }

    fn booleans(&mut self, spot: &Spot<'a>) -> Option<Constraint> {
        let mut only: Option<bool> = None;
        let mut both = false;
        for item in spot.items().filter(|item| !item.is_null()) {
            match item.node().map(|node| &node.value) {
                Some(Value::Bool(flag)) => {
                    both |= only.is_some_and(|seen| seen != *flag);
                    only = Some(*flag);
                }
                _ => self.no_member(&item, "a boolean"),
            }
        }
        only.filter(|_| !both).map(Constraint::Is)
    }

    fn enumeration(&mut self, spot: &Spot<'a>, form: Form, plain: Shape) -> (Shape, bool) {
        let names = self.told(spot, &["x-enum-varnames", "x-enumNames"], true);
        let descriptions = self.told(spot, &["x-enum-descriptions", "x-enumDescriptions"], false);
        let mut words = Vec::new();
        let mut seen = HashSet::new();
        let mut null = false;
        for (index, item) in spot.child("enum").items().enumerate() {
            if item.is_null() {
                null = true;
                continue;
            }
            let Some(value) = self.member(&item, form) else { continue };
            if !seen.insert(value.clone()) {
                self.repeated(&item);
                continue;
            }
            let name = names.get(index).cloned();
            let description = descriptions.get(index).cloned();
            words.push(Word { pointer: item.pointer, value, name, description });
        }
        (if words.is_empty() { plain } else { Shape::Words(words) }, null)
    }

    /// One member; none, after a problem was reported, where it is not of the form.
    fn member(&mut self, item: &Spot<'a>, form: Form) -> Option<WordValue> {
        let node = item.node()?;
        match (form, &node.value) {
            (Form::Text, Value::String(text)) => Some(WordValue::Text(Text::new(text))),
            // Written without quotes, as YAML tempts one to.
            (Form::Text, Value::Number(text)) => Some(self.read_as_text(item, text)),
            (Form::Text, Value::Bool(flag)) => Some(self.read_as_text(item, &flag.to_string())),
            (Form::Integer, Value::Number(text)) if integer(text).is_some() => {
                integer(text).map(WordValue::Integer)
            }
            (Form::Any, _) => Some(WordValue::Json(json(node))),
            (Form::Text, _) => {
                self.no_member(item, "a string");
                None
            }
            (Form::Integer, _) => {
                self.no_member(item, "an integer of 64 bits");
                None
            }
        }
    }

    fn read_as_text(&mut self, item: &Spot<'a>, text: &str) -> WordValue {
        self.problems.report(
            Code::BadEnumMember,
            &item.pointer,
            format!("a member of this `enum` is not a string; it is read as {}", quote_str(text)),
            "put it in quotes",
        );
        WordValue::Text(Text::new(text))
    }

    fn no_member(&mut self, item: &Spot<'a>, wanted: &str) {
        self.bad_member(item, format!("a member of this `enum` is not {wanted}"));
    }

    fn repeated(&mut self, item: &Spot<'a>) {
        let message = match item.node().and_then(Node::as_str) {
            Some(word) => format!("{} is in the `enum` already", quote_str(word)),
            None => "this value is in the `enum` already".to_owned(),
        };
        self.bad_member(item, message);
    }

    fn bad_member(&mut self, item: &Spot<'a>, message: String) {
        self.problems.report(Code::BadEnumMember, &item.pointer, message, "remove it");
    }

    /// What an extension says about each member; nothing where it does not fit the `enum`.
    fn told(&mut self, spot: &Spot<'a>, keys: &[&str], distinct: bool) -> Vec<Text> {
        let Some(key) = keys.iter().find(|key| spot.has(key)) else { return Vec::new() };
        let extension = spot.child(key);
        let texts: Option<Vec<Text>> = extension
            .items()
            .map(|item| item.node().and_then(Node::as_str).map(Text::new))
            .collect();
        let members = spot.child("enum").items().count();
        let fits = |texts: &Vec<Text>| {
            let different: HashSet<&Text> = texts.iter().collect();
            texts.len() == members && (!distinct || different.len() == members)
        };
        if let Some(texts) = texts.filter(fits) {
            return texts;
        }
        self.put_aside(&extension, &format!("`{key}` that does not fit the `enum`"));
        Vec::new()
    }
}

/// Whether there are members beside null, and all of these are of one kind.
pub(super) fn all_members(spot: &Spot<'_>, is: impl Fn(&Value) -> bool) -> bool {
    let members = spot.items().filter_map(|item| item.node()).map(|node| &node.value);
    let mut members = members.filter(|value| **value != Value::Null).peekable();
    members.peek().is_some() && members.all(is)
}

/// Whether a value is the member of an enumeration.
pub(super) fn is_member(member: &WordValue, value: &Json) -> bool {
    match member {
        WordValue::Text(text) => value.as_str() == Some(text.reveal()),
        WordValue::Integer(number) => {
            value.as_number().and_then(|value| integer(&value.to_string())) == Some(*number)
        }
        WordValue::Json(member) => member == value,
    }
}

/// The integer that a number in JSON's grammar stands for, where it is one of 64 bits: `1`, `1.0`, `1e2`.
pub(super) fn integer(text: &str) -> Option<i64> {
    text.parse().ok().or_else(|| Decimal::parse(text)?.to_i64())
}

/// A node as a value; a number as the nearest that it can hold.
fn json(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(flag) => Json::Bool(*flag),
        Value::Number(text) => number(text),
        Value::String(text) => Json::String(text.clone()),
        Value::Sequence(items) => items.iter().map(json).collect(),
        Value::Mapping(entries) => {
            entries.iter().map(|entry| (entry.key.clone(), json(&entry.node))).collect()
        }
    }
}

fn number(text: &str) -> Json {
    let float = || text.parse::<f64>().map(|value| value.clamp(f64::MIN, f64::MAX));
    let unsigned = || text.parse::<u64>().ok().map(Json::from);
    let value = integer(text).map(Json::from).or_else(unsigned);
    value.unwrap_or_else(|| Json::from(float().unwrap_or_default()))
}
