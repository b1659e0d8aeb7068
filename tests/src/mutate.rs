//! Every single change to a page or to a document: what a comparison of the two has to notice.

use serde_json::{Map, Value};

use crate::page;

/// One change.
#[derive(Clone, Debug)]
pub struct Mutation<T> {
    /// Where and what, for messages.
    pub what: String,
    /// The whole with the change in it.
    pub result: T,
}

/// Every change to one line of a page that states something: left out, doubled, longer, another
/// first or last letter, another number, the opposite.
#[must_use]
pub fn lines(text: &str) -> Vec<Mutation<String>> {
    let lines: Vec<&str> = text.lines().collect();
    let mut mutations = Vec::new();
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| !page::says_nothing(line)) {
        let mut with = |change: &str, replacement: &[String]| {
            let mut changed: Vec<String> = lines.iter().map(|&line| line.to_owned()).collect();
            changed.splice(index..=index, replacement.iter().cloned());
            let what = format!("{}: {change}: {line}", index + 1);
            mutations.push(Mutation { what, result: changed.join("\n") });
        };
        with("left out", &[]);
        with("doubled", &[(*line).to_owned(), (*line).to_owned()]);
        with("longer", &[format!("{line} more")]);
        let letters: Vec<usize> = positions(line, char::is_alphanumeric);
        let ends = [letters.first(), letters.last()];
        for at in ends.into_iter().flatten() {
            with("another letter", &[other_character(line, *at)]);
        }
        for (word, opposite) in [("true", "false"), ("false", "true")] {
            if line.contains(word) {
                with("the opposite", &[line.replacen(word, opposite, 1)]);
            }
        }
    }
    mutations
}

fn positions(line: &str, wanted: impl Fn(char) -> bool) -> Vec<usize> {
    line.char_indices().filter(|(_, c)| wanted(*c)).map(|(at, _)| at).collect()
}

/// The line with another character at a byte position.
fn other_character(line: &str, at: usize) -> String {
    let (before, rest) = line.split_at(at);
    let mut rest = rest.chars();
    let other = match rest.next() {
        Some('9') => '8',
        Some(digit) if digit.is_ascii_digit() => '9',
        Some('q') => 'z',
        _ => 'q',
    };
    format!("{before}{other}{}", rest.as_str())
}

/// Every change to one node of a document: left out, under another key, another value; properties
/// in another order; and keywords added to schemas that lack them.
#[must_use]
pub fn nodes(tree: &Value) -> Vec<Mutation<Value>> {
    let mut mutations = Vec::new();
    for pointer in pointers(tree) {
        let mut with = |change: &str, edit: &dyn Fn(&mut Value)| {
            let mut result = tree.clone();
            if let Some(value) = result.pointer_mut(&pointer) {
                edit(value);
            }
            mutations.push(Mutation { what: format!("{pointer}: {change}"), result });
        };
        match tree.pointer(&pointer) {
            Some(Value::Object(members)) => {
                for key in members.keys() {
                    with(&format!("without {key}"), &|value| remove(value, key));
                    with(&format!("{key} renamed"), &|value| rename(value, key));
                }
                if pointer.ends_with("/properties") && members.len() > 1 {
                    with("in another order", &reverse);
                }
                for (key, added) in additions(members) {
                    with(&format!("{key} added"), &|value| value[key] = added.clone());
                }
            }
            Some(Value::Array(items)) => {
                for index in 0..items.len() {
                    with(&format!("without item {index}"), &|value| drop_item(value, index));
                }
                with("with one more", &|value| push(value));
            }
            // The words of a reason may change freely.
            Some(scalar) if !pointer.ends_with("/x-assumption") => {
                let other = other_value(scalar);
                with("another value", &|value| value.clone_from(&other));
            }
            _ => {}
        }
    }
    mutations
}

/// The pointer of every node, parents first.
fn pointers(tree: &Value) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut next = 0;
    while let Some(pointer) = found.get(next).cloned() {
        next += 1;
        let keys: Vec<String> = match tree.pointer(&pointer) {
            Some(Value::Object(members)) => members.keys().cloned().collect(),
            Some(Value::Array(items)) => (0..items.len()).map(|index| index.to_string()).collect(),
            _ => Vec::new(),
        };
        found.extend(keys.into_iter().map(|key| {
            let key = key.replace('~', "~0").replace('/', "~1");
            format!("{pointer}/{key}")
        }));
    }
    found
}

/// What a schema could say and does not.
fn additions(members: &Map<String, Value>) -> Vec<(&'static str, Value)> {
    let is_schema = members.get("type").is_some_and(|kind| kind != "http")
        || members.contains_key("allOf")
        || members.contains_key("anyOf");
    let keywords = [
        ("nullable", Value::from(true)),
        ("deprecated", Value::from(true)),
        ("maxLength", Value::from(7)),
        ("description", Value::from("Something")),
        ("example", Value::from("something")),
        ("default", Value::from("something")),
        ("enum", Value::from(vec!["something"])),
        ("pattern", Value::from("^a$")),
        ("x-assumption", Value::from("Because.")),
        ("unknown", Value::from(true)),
    ];
    let missing = keywords.into_iter().filter(|(key, _)| is_schema && !members.contains_key(*key));
    missing.collect()
}

fn remove(value: &mut Value, key: &str) {
    if let Some(members) = value.as_object_mut() {
        members.shift_remove(key);
    }
}

/// Renames a member in its place.
fn rename(value: &mut Value, key: &str) {
    if let Some(members) = value.as_object_mut() {
        let renamed = std::mem::take(members)
            .into_iter()
            .map(|(name, member)| (if name == key { format!("{name}q") } else { name }, member));
        *members = renamed.collect();
    }
}

fn reverse(value: &mut Value) {
    if let Some(members) = value.as_object_mut() {
        *members = std::mem::take(members).into_iter().rev().collect();
    }
}

fn drop_item(value: &mut Value, index: usize) {
    if let Some(items) = value.as_array_mut() {
        items.remove(index);
    }
}

fn push(value: &mut Value) {
    if let Some(items) = value.as_array_mut() {
        items.push(Value::from("more"));
    }
}

fn other_value(scalar: &Value) -> Value {
    match scalar {
        Value::Bool(value) => Value::from(!value),
        Value::Number(number) => Value::from(number.as_i64().unwrap_or_default() + 1),
        Value::String(text) => Value::from(format!("{text}q")),
        other => other.clone(),
    }
}
