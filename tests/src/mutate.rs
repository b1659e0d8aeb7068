//! Every single change to a page or to a document: what a comparison of the two has to notice.

use std::fmt;

use serde_json::{Map, Value};

use crate::page;

/// A change to one line of a page.
#[derive(Clone, Debug)]
pub struct LineChange {
    index: usize,
    replacement: Vec<String>,
}

/// A change to one node of a document.
#[derive(Clone, Debug)]
pub struct NodeChange {
    pointer: String,
    edit: Edit,
}

#[derive(Clone, Debug)]
enum Edit {
    LeaveOut(String),
    LeaveOutItem(usize),
    Rename(String),
    Reverse,
    Add(&'static str, Value),
    AddItem,
    Replace(Value),
}

/// Every change to each line that states something: left out, doubled, longer, another first or
/// last letter, the opposite.
#[must_use]
pub fn lines(text: &str) -> Vec<LineChange> {
    let mut changes = Vec::new();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !page::says_nothing(line)) {
        let mut replacements = vec![vec![], vec![line.to_owned(); 2], vec![format!("{line} more")]];
        let letters = || line.char_indices().filter(|(_, c)| c.is_alphanumeric());
        for (at, letter) in letters().next().into_iter().chain(letters().next_back()) {
            replacements.push(vec![with_other_letter(line, at, letter)]);
        }
        for (word, opposite) in [("true", "false"), ("false", "true")] {
            if line.contains(word) {
                replacements.push(vec![line.replacen(word, opposite, 1)]);
            }
        }
        let change = |replacement| LineChange { index, replacement };
        changes.extend(replacements.into_iter().map(change));
    }
    changes
}

fn with_other_letter(line: &str, at: usize, letter: char) -> String {
    let other = match letter {
        '9' => '8',
        'q' => 'z',
        digit if digit.is_ascii_digit() => '9',
        _ => 'q',
    };
    let (before, rest) = line.split_at(at);
    format!("{before}{other}{}", &rest[letter.len_utf8()..])
}

impl LineChange {
    /// The page with the change.
    #[must_use]
    pub fn apply(&self, text: &str) -> String {
        let mut lines: Vec<&str> = text.lines().collect();
        lines.splice(self.index..=self.index, self.replacement.iter().map(String::as_str));
        lines.join("\n")
    }
}

impl fmt::Display for LineChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: replaced by {:?}", self.index + 1, self.replacement)
    }
}

/// Every change to each node: left out, under another key, another value; properties in another
/// order; keywords and items added.
#[must_use]
pub fn nodes(tree: &Value) -> Vec<NodeChange> {
    let mut changes = Vec::new();
    let mut pointers = vec![String::new()];
    while let Some(pointer) = pointers.pop() {
        let Some(node) = tree.pointer(&pointer) else { continue };
        let child = |key: &str| format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
        let edits = match node {
            Value::Object(members) => {
                pointers.extend(members.keys().map(|key| child(key)));
                edits_of_map(members, pointer.ends_with("/properties"))
            }
            Value::Array(items) => {
                pointers.extend((0..items.len()).map(|index| child(&index.to_string())));
                let leave_out = (0..items.len()).map(Edit::LeaveOutItem);
                leave_out.chain([Edit::AddItem]).collect()
            }
            // The words of a reason may change freely.
            _ if pointer.ends_with("/x-assumption") => Vec::new(),
            scalar => vec![Edit::Replace(other_value(scalar))],
        };
        let change = |edit| NodeChange { pointer: pointer.clone(), edit };
        changes.extend(edits.into_iter().map(change));
    }
    changes
}

fn edits_of_map(members: &Map<String, Value>, ordered: bool) -> Vec<Edit> {
    let mut edits: Vec<Edit> = members.keys().cloned().map(Edit::LeaveOut).collect();
    edits.extend(members.keys().cloned().map(Edit::Rename));
    if ordered && members.len() > 1 {
        edits.push(Edit::Reverse);
    }
    let is_scheme = members.contains_key("scheme");
    if !is_scheme && ["type", "allOf", "anyOf"].iter().any(|key| members.contains_key(*key)) {
        edits.extend(keywords_that_lack(members));
    }
    edits
}

/// What a schema could say and does not.
fn keywords_that_lack(members: &Map<String, Value>) -> impl Iterator<Item = Edit> {
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
    let missing = keywords.into_iter().filter(|(key, _)| !members.contains_key(*key));
    missing.map(|(key, value)| Edit::Add(key, value))
}

fn other_value(scalar: &Value) -> Value {
    match scalar {
        Value::Bool(value) => Value::from(!value),
        Value::Number(number) => Value::from(number.as_i64().unwrap_or_default() + 1),
        Value::String(text) => Value::from(format!("{text}q")),
        _ => Value::from("something"),
    }
}

impl NodeChange {
    /// The document with the change.
    #[must_use]
    pub fn apply(&self, tree: &Value) -> Value {
        let mut tree = tree.clone();
        if let Some(node) = tree.pointer_mut(&self.pointer) {
            self.edit.apply(node);
        }
        tree
    }
}

impl Edit {
    fn apply(&self, node: &mut Value) {
        match (self, node) {
            (Self::LeaveOut(key), Value::Object(members)) => {
                members.shift_remove(key);
            }
            (Self::Rename(key), Value::Object(members)) => {
                let rename = |name| if name == *key { format!("{name}q") } else { name };
                let old = std::mem::take(members).into_iter();
                *members = old.map(|(name, member)| (rename(name), member)).collect();
            }
            (Self::Reverse, Value::Object(members)) => {
                *members = std::mem::take(members).into_iter().rev().collect();
            }
            (Self::Add(key, value), Value::Object(members)) => {
                members.insert((*key).to_owned(), value.clone());
            }
            (Self::LeaveOutItem(index), Value::Array(items)) => {
                items.remove(*index);
            }
            (Self::AddItem, Value::Array(items)) => items.push(Value::from("more")),
            (Self::Replace(value), scalar) => scalar.clone_from(value),
            // An edit that does not fit changes nothing, and the test finds it not noticed.
            _ => {}
        }
    }
}

impl fmt::Display for NodeChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.pointer, self.edit)
    }
}
