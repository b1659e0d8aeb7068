//! Mistakes that real documents make and whose meaning is clear, made good before the check.
//!
//! A located tree goes in, and the same tree with what was meant stays; every repair is a warning
//! with its place. What has no clear meaning stays as it is, and the check reports it. A reference
//! that leads nowhere is an error, but something that can be read stands in its place afterwards,
//! for who wants to go on. Data of the API (examples, defaults, extensions) is never touched.
//!
//! One file holds one family of mistakes. To add one: write what is read instead, report it, and
//! add a case to `tests/cases/diagnostics`.

mod anchors;
mod collection;
mod copies;
mod fill;
mod hoist;
mod key;
mod object;
mod parameter;
mod references;
mod scalar;
mod schema;

use std::collections::HashSet;

use self::anchors::Anchors;
use self::copies::Copies;
use self::hoist::Hoisted;
use super::check::version;
use super::shape::{DOCUMENT, Key, Object, Shape, Version};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{Entry, Node, Pointer, Span, Value};

/// How many problems are collected; of a document with more, the rest is left to the check.
const ENOUGH: usize = 10_000;

/// Makes good what has a clear meaning.
pub fn mend(tree: &mut Node, diagnostics: &mut Diagnostics) {
    scalar::version(tree, diagnostics);
    let original = tree.clone();
    let mut found = Diagnostics::default();
    let mut mender = Mender {
        version: version(tree),
        original: &original,
        diagnostics: &mut found,
        found: 0,
        copies: Copies::default(),
        hoisted: Hoisted::default(),
        anchors: Anchors::default(),
    };
    mender.object(tree, &DOCUMENT, &Pointer::root());
    mender.add_hoisted(tree);
    // What a reference leads to may be read in several places; one word about it is enough.
    let mut said = HashSet::new();
    found.retain(|one| said.insert((one.code, one.span.map(|at| at.start), one.message.clone())));
    diagnostics.extend(found);
}

/// The repair on its way through the document.
struct Mender<'a> {
    version: Version,
    /// The document as it was: references lead into it.
    original: &'a Node,
    diagnostics: &'a mut Diagnostics,
    found: usize,
    copies: Copies,
    hoisted: Hoisted,
    anchors: Anchors,
}

/// Whether something stays where it is or is taken out; why was reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Stays,
    Goes,
}

impl Mender<'_> {
    /// Mends what stands at a place.
    fn value(&mut self, node: &mut Node, shape: &'static Shape, at: &Pointer) -> Fate {
        if self.found >= ENOUGH {
            return Fate::Stays;
        }
        match shape {
            Shape::Any => Fate::Stays,
            Shape::Text => {
                self.text(node, at);
                Fate::Stays
            }
            Shape::Flag => {
                self.flag(node, at);
                Fate::Stays
            }
            Shape::Count | Shape::Number | Shape::Positive => self.number(node, shape, at),
            Shape::Word(words) | Shape::Words(words) => {
                self.word(node, words, at);
                Fate::Stays
            }
            Shape::Schema | Shape::SchemaOrFlag => {
                self.schema(node, matches!(shape, Shape::SchemaOrFlag), at)
            }
            Shape::Object(object) => {
                if let Fate::Goes = self.misplaced(node, shape, at) {
                    return Fate::Goes;
                }
                self.as_object(node, object, at);
                self.object(node, object, at)
            }
            Shape::Reference(inner) => self.reference(node, inner, at),
            Shape::List(inner) => self.list(node, shape, inner, at),
            Shape::Map(names, inner) => self.map(node, shape, *names, inner, at),
        }
    }

    /// Mends a map with the keys of a table.
    fn object(&mut self, node: &mut Node, object: &'static Object, at: &Pointer) -> Fate {
        let Value::Mapping(_) = node.value else { return Fate::Stays };
        if let Fate::Goes = self.rules(node, object, at) {
            return Fate::Goes;
        }
        self.fill(node, object, at);
        if let Value::Mapping(entries) = &mut node.value {
            entries.retain_mut(|entry| self.member(entry, object, at) == Fate::Stays);
        }
        Fate::Stays
    }

    /// Mends one member of a map with the keys of a table.
    fn member(&mut self, entry: &mut Entry, object: &'static Object, parent: &Pointer) -> Fate {
        if entry.key.starts_with("x-") {
            return Fate::Stays;
        }
        let Some(key) = object.key(&entry.key, self.version) else { return Fate::Stays };
        let at = parent.child(&entry.key);
        if entry.node.value == Value::Null && !matches!(key.shape, Shape::Any) {
            return self.empty(entry, key, &at);
        }
        if let Fate::Goes = self.value(&mut entry.node, key.shape, &at) {
            return Fate::Goes;
        }
        if key.shape.takes(&entry.node.value) || !can_go(object, key) {
            return Fate::Stays;
        }
        let message = format!("{}; it is left out", scalar::misfit(&entry.node, key.shape, &at));
        self.read_as(Code::WrongType, &at, entry.node.span, message)
            .help("write a value of the right type, or remove the key");
        Fate::Goes
    }

    /// A key with nothing after it is read as if it were not there; where it must be there, it stays for the check.
    fn empty(&mut self, entry: &Entry, key: &Key, at: &Pointer) -> Fate {
        if key.required && key.is_of(self.version) {
            return Fate::Stays;
        }
        let message = format!(
            "nothing stands after {}; it is read as if it were not there",
            crate::diagnostic::quote_str(&entry.key)
        );
        self.read_as(Code::EmptyValue, at, entry.key_span, message)
            .help("remove the key, or complete it")
            .at_key();
        Fate::Goes
    }

    /// Reports what is read as it was meant.
    fn read_as(
        &mut self,
        code: Code,
        at: &Pointer,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.found += 1;
        self.diagnostics.report(code, at, message).tolerated().at(span)
    }
}

/// Whether a value that can't be read may be left out, because nothing that is sent or received depends on it, or
/// because a schema without it allows more and is checked less.
fn can_go(object: &'static Object, key: &Key) -> bool {
    const OF_SCHEMAS_AND_WORDS: &[&str] = &[
        "Schema Object",
        "Info Object",
        "Contact Object",
        "License Object",
        "Tag Object",
        "XML Object",
        "External Documentation Object",
        "Example Object",
        "Link Object",
        "Discriminator Object",
    ];
    const ANYWHERE: &[&str] = &[
        "description",
        "summary",
        "tags",
        "deprecated",
        "externalDocs",
        "example",
        "examples",
        "links",
        "callbacks",
        "headers",
        "operationId",
        "bearerFormat",
    ];
    !key.required && (OF_SCHEMAS_AND_WORDS.contains(&object.name) || ANYWHERE.contains(&key.name))
}
