//! The check of the whole document tree against the tables, before anything else looks at it.
//!
//! A located tree goes in, problems come out; the tree is not changed. After a
//! check without errors every key is known or starts with `x-`, every value has
//! the type that its key asks for, and everything that must be there is there. The
//! stages behind it rely on that: `openapiv3` drops keys that it does not know, and
//! takes exponential time to refuse a value deep inside the document.

mod rules;
#[cfg(test)]
mod tests;
mod value;
mod version;

use super::shape::{DOCUMENT, Key, Names, Object, SCHEMA, Shape, Version};
use crate::diagnostic::{Code, Diagnostics, quote_str};
use crate::source::{Entry, Node, Pointer, Value};

pub(super) use value::{is_lower_case_range, is_status, kind, named};
pub(super) use version::version;

/// How many problems are collected; a document with more is not read to its end.
const ENOUGH: usize = 10_000;

/// Checks the version, and every key and value of the document.
pub fn check(tree: &Node, diagnostics: &mut Diagnostics) {
    let Some(version) = version::check(tree, diagnostics) else { return };
    let mut checker = Checker { version, found: 0, diagnostics };
    checker.object(tree, &DOCUMENT, &Pointer::root());
}

/// The check on its way through the document.
struct Checker<'a> {
    version: Version,
    found: usize,
    diagnostics: &'a mut Diagnostics,
}

impl Checker<'_> {
    /// Checks what stands at a place.
    fn shape(&mut self, node: &Node, shape: &'static Shape, at: &Pointer) {
        if self.found >= ENOUGH {
            return;
        }
        match shape {
            Shape::Object(object) => self.object(node, object, at),
            Shape::Reference(inner) => self.reference(node, inner, at),
            Shape::Schema => self.schema(node, self.version == Version::V31, at),
            Shape::SchemaOrFlag => self.schema(node, true, at),
            Shape::Map(names, inner) => self.map(node, *names, inner, at),
            Shape::List(inner) => match &node.value {
                Value::Sequence(items) => {
                    for (index, item) in items.iter().enumerate() {
                        self.shape(item, inner, &at.index(index));
                    }
                }
                _ => self.wrong_type(node, "a list", at),
            },
            Shape::Any => {}
            Shape::Text
            | Shape::Flag
            | Shape::Count
            | Shape::Number
            | Shape::Positive
            | Shape::Word(_)
            | Shape::Words(_) => self.scalar(node, shape, at),
        }
    }

    /// Checks a map with the keys of a table.
    fn object(&mut self, node: &Node, object: &'static Object, at: &Pointer) {
        let Value::Mapping(entries) = &node.value else {
            return self.wrong_type(node, "a map", at);
        };
        for entry in entries {
            if self.found >= ENOUGH {
                return;
            }
            self.member(entry, object, &at.child(&entry.key));
        }
        for key in object.keys {
            if key.required && key.is_of(self.version) && node.get(key.name).is_none() {
                self.missing(node, object.name, key.name, at);
            }
        }
        rules::check(self, node, object, at);
    }

    /// Checks one member of a map with the keys of a table.
    fn member(&mut self, entry: &Entry, object: &'static Object, at: &Pointer) {
        if entry.key.starts_with("x-") {
            return;
        }
        let Some(key) = object.key(&entry.key, self.version) else {
            return self.unknown_key(entry, object, at);
        };
        if !key.is_of(self.version) {
            self.other_version(entry, key, at);
        }
        if entry.node.value == Value::Null && may_be_empty(key) {
            self.empty(entry, at);
        } else {
            self.shape(&entry.node, key.shape, at);
        }
    }

    /// Checks a schema; `flag` says whether `true` and `false` are schemas here.
    fn schema(&mut self, node: &Node, flag: bool, at: &Pointer) {
        if flag && matches!(node.value, Value::Bool(_)) {
            return;
        }
        match (self.version, node.entry("$ref")) {
            (Version::V30, Some(reference)) => self.reference_itself(node, reference, &[], at),
            _ => self.object(node, &SCHEMA, at),
        }
    }

    /// Checks a reference, or what stands in its place.
    fn reference(&mut self, node: &Node, inner: &'static Shape, at: &Pointer) {
        let allowed: &[&str] = match self.version {
            Version::V30 => &[],
            // OpenAPI 3.1, section 4.8.23.
            Version::V31 => &["summary", "description"],
        };
        match node.entry("$ref") {
            Some(reference) => self.reference_itself(node, reference, allowed, at),
            None => self.shape(node, inner, at),
        }
    }

    fn reference_itself(&mut self, node: &Node, reference: &Entry, allowed: &[&str], at: &Pointer) {
        self.scalar(&reference.node, &Shape::Text, &at.child("$ref"));
        let beside: Vec<&Entry> = node
            .entries()
            .iter()
            .filter(|entry| entry.key != "$ref" && !allowed.contains(&entry.key.as_str()))
            .collect();
        let Some(first) = beside.first() else { return };
        let keys: Vec<String> = beside.iter().map(|entry| quote_str(&entry.key)).collect();
        let verb = if keys.len() == 1 { "is" } else { "are" };
        self.report(
            Code::IgnoredSibling,
            &at.child(&first.key),
            format!("beside a `$ref`, {} {verb} ignored", shortened_list(&keys)),
        )
        .at(first.key_span)
        .help("move it into the component, or wrap the reference: `allOf: [{ $ref: … }]`");
    }

    /// Checks a map whose keys the document chooses.
    fn map(&mut self, node: &Node, names: Names, inner: &'static Shape, at: &Pointer) {
        let Value::Mapping(entries) = &node.value else {
            return self.wrong_type(node, "a map", at);
        };
        for entry in entries {
            if self.found >= ENOUGH {
                return;
            }
            let at = at.child(&entry.key);
            if names.has_extensions() && entry.key.starts_with("x-") {
                continue;
            }
            let takes_text = matches!(inner, Shape::Text | Shape::Any);
            if entry.key == "$ref" && entry.node.as_str().is_some() && !takes_text {
                self.misplaced_reference(entry, &at);
                continue;
            }
            self.name(entry, names, &at);
            self.shape(&entry.node, inner, &at);
        }
    }

    /// Reports a problem; the caller says where.
    fn report(
        &mut self,
        code: Code,
        at: &Pointer,
        message: impl Into<String>,
    ) -> &mut crate::diagnostic::Diagnostic {
        self.found += 1;
        self.diagnostics.report(code, at, message)
    }
}

/// Whether `null` at a key can be read as if the key were not there, without changing what the API means.
pub(super) fn may_be_empty(key: &Key) -> bool {
    let changes_meaning = matches!(key.name, "security" | "responses" | "required" | "enum");
    let shape = matches!(key.shape, Shape::Text | Shape::List(_) | Shape::Map(..));
    shape && !key.required && !changes_meaning
}

/// The first few of a list, for a message.
fn shortened_list(words: &[String]) -> String {
    match words {
        [a, b, c, _, rest @ ..] => format!("{a}, {b}, {c} and {} more", rest.len() + 1),
        _ => words.join(", "),
    }
}
