//! The calls have everything that the document allows, and break everything that it limits. A new property or limit
//! wants calls that use it.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::judge::document;
use crate::{bodies, invalid, valid};

/// Statements about bodies, such as `ContactCreate/email: null`.
type Facts = BTreeSet<String>;

#[test]
fn valid_calls_have_everything_that_is_allowed() {
    let mut had = Facts::new();
    for sent in valid::calls() {
        had.extend(facts(sent.schema(), &sent.body()).into_iter().map(|(_, fact)| fact));
    }
    assert_eq!(missing(Limits::allow, &had), Facts::new(), "no valid call");
}

#[test]
fn invalid_calls_break_every_limit() {
    let mut had = Facts::new();
    for (sent, places) in invalid::calls() {
        had.extend(broken(sent.schema(), &sent.body(), places));
    }
    for body in bodies::bodies() {
        had.extend(broken(body.schema, &body.json, body.prism));
    }
    assert_eq!(missing(Limits::forbid, &had), Facts::new(), "no invalid call");
}

/// What the document has, by the given reading of its limits, and the calls don't.
fn missing(read: impl Fn(&Limits, &mut Facts), had: &Facts) -> Facts {
    let mut wanted = Facts::new();
    for schema in ["ContactCreate", "ContactUpdate"] {
        for (name, property) in members(&document()["components"]["schemas"][schema]["properties"])
        {
            read(&Limits::of(format!("{schema}/{name}"), property), &mut wanted);
        }
    }
    wanted.difference(had).cloned().collect()
}

/// What a body shows in the places in which it is wrong.
fn broken(schema: &str, body: &Value, places: &[&str]) -> Facts {
    let facts = facts(schema, body).into_iter();
    facts.filter(|(place, _)| places.contains(&place.as_str())).map(|(_, fact)| fact).collect()
}

/// What a body shows, with the places that show it.
fn facts(schema: &str, body: &Value) -> Vec<(String, String)> {
    let mut facts = Vec::new();
    for (name, value) in members(body) {
        state(value, &format!("/{name}"), &format!("{schema}/{name}"), &mut facts);
    }
    facts
}

fn state(value: &Value, place: &str, key: &str, facts: &mut Vec<(String, String)>) {
    let mut state_one = |fact: String| facts.push((place.to_owned(), format!("{key}: {fact}")));
    match value {
        Value::Null => state_one("null".to_owned()),
        _ => state_one("a value".to_owned()),
    }
    match value {
        Value::String(text) => state_one(format!("{} characters", text.chars().count())),
        Value::Array(items) => {
            state_one(format!("{} items", items.len()));
            for (index, item) in items.iter().enumerate() {
                state(item, &format!("{place}/{index}"), &format!("{key}/[]"), facts);
            }
        }
        _ => {}
    }
}

/// What the document says about a value.
struct Limits {
    key: String,
    nullable: bool,
    /// Limits with the unit that they count.
    least: Vec<(u64, &'static str)>,
    most: Vec<(u64, &'static str)>,
    items: Option<Box<Limits>>,
}

impl Limits {
    fn of(key: String, schema: &Value) -> Self {
        let mut limits =
            Self { key, nullable: false, least: Vec::new(), most: Vec::new(), items: None };
        for (keyword, value) in members(schema) {
            let number = || value.as_u64().expect("a limit is a number");
            match keyword.as_str() {
                "nullable" => limits.nullable = value == true,
                "minLength" => limits.least.push((number(), "characters")),
                "maxLength" => limits.most.push((number(), "characters")),
                "minItems" => limits.least.push((number(), "items")),
                "maxItems" => limits.most.push((number(), "items")),
                "items" => {
                    let items = Self::of(format!("{}/[]", limits.key), value);
                    limits.items = Some(Box::new(items));
                }
                // What is no limit, and what `bodies` and `invalid` break by hand.
                "type" | "format" | "allOf" | "writeOnly" | "description" | "example"
                | "x-assumption" => {}
                _ => panic!("{}: no call is known to break `{keyword}`", limits.key),
            }
        }
        limits
    }

    fn allow(&self, facts: &mut Facts) {
        facts.insert(format!("{}: a value", self.key));
        if self.nullable {
            facts.insert(format!("{}: null", self.key));
        }
        for (limit, unit) in self.least.iter().chain(&self.most) {
            facts.insert(format!("{}: {limit} {unit}", self.key));
        }
        if let Some(items) = &self.items {
            items.allow(facts);
        }
    }

    fn forbid(&self, facts: &mut Facts) {
        if !self.nullable {
            facts.insert(format!("{}: null", self.key));
        }
        for (limit, unit) in &self.least {
            facts.insert(format!("{}: {} {unit}", self.key, limit - 1));
        }
        for (limit, unit) in &self.most {
            facts.insert(format!("{}: {} {unit}", self.key, limit + 1));
        }
        if let Some(items) = &self.items {
            items.forbid(facts);
        }
    }
}

/// The members of an object, and none of anything else.
fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}
