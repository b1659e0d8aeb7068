//! Parameters and headers: what they hold, said in the wrong place, twice or not at all.

use super::Mender;
use super::object::says;
use crate::diagnostic::{Code, quote_str};
use crate::normalize::forms::edit::{map_of, members, put, take};
use crate::normalize::shape::Object;
use crate::source::{Entry, Node, Pointer, Value};

/// The keywords of a schema that say what a value may be.
const OF_VALUES: &[&str] = &[
    "$ref",
    "type",
    "format",
    "enum",
    "default",
    "nullable",
    "items",
    "properties",
    "required",
    "additionalProperties",
    "allOf",
    "anyOf",
    "oneOf",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
];

impl Mender<'_> {
    /// Mends a parameter.
    pub(super) fn parameter_rules(&mut self, node: &mut Node, at: &Pointer) {
        self.word_of(node, "in", &["query", "header", "path", "cookie"], at);
        self.holds(node, "Parameter Object", "string", at);
        let place = node.get("in").and_then(Node::as_str).unwrap_or_default();
        let styles: &[&str] = match place {
            "path" => &["simple", "label", "matrix"],
            "query" => &["form", "spaceDelimited", "pipeDelimited", "deepObject"],
            "header" => &["simple"],
            "cookie" => &["form"],
            _ => return,
        };
        let is_path = place == "path";
        self.style(node, styles, at);
        if is_path {
            self.always_there(node, at);
        }
    }

    /// Mends a header of a response.
    pub(super) fn header_rules(&mut self, node: &mut Node, at: &Pointer) {
        self.holds(node, "Header Object", "", at);
        self.style(node, &["simple"], at);
    }

    /// Either `schema` or `content`, with one media type (OpenAPI 3.0.3, section 4.7.12.2).
    fn holds(&mut self, node: &mut Node, object: &str, otherwise: &str, at: &Pointer) {
        self.not_both(node, ["schema", "content"], at);
        if says(node, "content") {
            self.one_media_type(node, at);
        }
        if says(node, "schema") || says(node, "content") || self.lift(node, object, at) {
            return;
        }
        let (schema, read) = if otherwise.is_empty() {
            (Value::Mapping(Vec::new()), "any value")
        } else {
            (map_of("type", node.span, Value::String(otherwise.to_owned())).value, "a text")
        };
        let message =
            format!("the {object} has neither `schema` nor `content`; it is read as {read}");
        self.read_as(Code::MissingKey, at, node.span, message).help("add `schema`");
        put(node, "schema", node.span, schema);
    }

    fn one_media_type(&mut self, node: &mut Node, at: &Pointer) {
        let at = at.child("content");
        let Some(entry) = members(node)
            .and_then(|entries| entries.iter_mut().find(|entry| entry.key == "content"))
        else {
            return;
        };
        let span = entry.node.span;
        let Value::Mapping(media_types) = &mut entry.node.value else { return };
        if media_types.len() > 1 {
            media_types.truncate(1);
            let message = "the `content` of a parameter or header must have exactly one media type; the first is read";
            self.read_as(Code::ConflictingKeys, &at, span, message)
                .help("keep the media type that the API expects");
        } else if media_types.is_empty() {
            take(node, "content");
        }
    }

    /// The schema of what holds one, where its keywords stand beside instead of inside.
    pub(super) fn lift_schema(&mut self, node: &mut Node, object: &'static Object, at: &Pointer) {
        self.lift(node, object.name, at);
    }

    fn lift(&mut self, node: &mut Node, object: &str, at: &Pointer) -> bool {
        // `required` of a parameter is its own; the rest alone says nothing about a type.
        let says_type = |entry: &Entry| {
            matches!(
                entry.key.as_str(),
                "$ref" | "type" | "enum" | "items" | "properties" | "allOf" | "anyOf" | "oneOf"
            )
        };
        let Some(entries) = members(node) else { return false };
        let Some(first) = entries.iter().find(|entry| says_type(entry)) else { return false };
        let (key, span) = (first.key.clone(), first.key_span);
        let (schema, rest): (Vec<Entry>, Vec<Entry>) =
            std::mem::take(entries).into_iter().partition(|entry| {
                let own = entry.key == "required" && object == "Parameter Object";
                OF_VALUES.contains(&entry.key.as_str()) && !own
            });
        *entries = rest;
        let shown = quote_str(&key);
        let message =
            format!("{shown} is not a key of the {object}; it is read as that of its `schema`");
        self.read_as(Code::UnknownKey, &at.child(&key), span, message)
            .help("write it under `schema`")
            .at_key();
        put(node, "schema", span, Value::Mapping(schema));
        true
    }

    /// A style that the place does not have is the place's own (OpenAPI 3.0.3, section 4.7.12.3).
    fn style(&mut self, node: &mut Node, styles: &[&str], at: &Pointer) {
        self.word_of(node, "style", styles, at);
        let Some(style) = node.get("style") else { return };
        let Some(word) = style.as_str().filter(|word| !styles.contains(word)) else { return };
        let first = styles.first().copied().unwrap_or_default();
        let message = format!(
            "`style: {}` can't be written here; it is read as `{first}`",
            word.escape_default()
        );
        self.read_as(Code::UnknownWord, &at.child("style"), style.span, message)
            .help(format!("write one of `{}`", styles.join("`, `")));
        take(node, "style");
    }

    /// A path parameter is always there (OpenAPI 3.0.3, section 4.7.12.1).
    fn always_there(&mut self, node: &mut Node, at: &Pointer) {
        let required = node.get("required");
        if required.is_some_and(|flag| flag.value == Value::Bool(true)) {
            return;
        }
        let place = required.unwrap_or(node).span;
        let name = node.get("name").and_then(Node::as_str).unwrap_or_default();
        let message = format!(
            "the path parameter {} is not marked as required, but always is",
            quote_str(name)
        );
        self.read_as(Code::OptionalPathParameter, at, place, message).help("add `required: true`");
        put(node, "required", place, Value::Bool(true));
    }

    /// Mends the word at a key before it is looked at.
    fn word_of(&mut self, node: &mut Node, key: &str, words: &[&str], at: &Pointer) {
        let entry =
            members(node).and_then(|entries| entries.iter_mut().find(|entry| entry.key == key));
        if let Some(entry) = entry {
            self.word(&mut entry.node, words, &at.child(key));
        }
    }
}
