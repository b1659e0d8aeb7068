//! Mistakes between the keys of one object that is neither schema nor parameter.

use super::{Fate, Mender};
use crate::diagnostic::{Code, quote_str};
use crate::normalize::forms::edit::{map_of, members, put, take};
use crate::normalize::shape::Object;
use crate::source::{Node, Pointer, Value};

impl Mender<'_> {
    /// Mends an object before its members are looked at.
    pub(super) fn rules(&mut self, node: &mut Node, object: &'static Object, at: &Pointer) -> Fate {
        match object.name {
            "Schema Object" => self.schema_rules(node, at),
            "Parameter Object" => self.parameter_rules(node, at),
            "Header Object" => self.header_rules(node, at),
            "Media Type Object" => self.bare_schema(node, object, at),
            "Response Object" | "Request Body Object" => self.bare_content(node, object, at),
            "Operation Object" => self.ranges(node, at),
            "Example Object" => {
                self.not_both(node, ["value", "externalValue"], at);
            }
            "Security Scheme Object" => self.security_scheme(node, at),
            "Link Object" => {
                self.not_both(node, ["operationId", "operationRef"], at);
                if !says(node, "operationId") && !says(node, "operationRef") {
                    let message = "the Link Object names no operation; it is left out";
                    self.read_as(Code::MissingKey, at, node.span, message)
                        .help("add `operationId`");
                    return Fate::Goes;
                }
            }
            _ => {}
        }
        Fate::Stays
    }

    /// Of two keys that exclude each other the first is read.
    pub(super) fn not_both(&mut self, node: &mut Node, [first, second]: [&str; 2], at: &Pointer) {
        if !says(node, first) || !says(node, second) {
            return;
        }
        let one = node.entry(first).map(|entry| entry.key_span).unwrap_or_default();
        let Some(other) = take(node, second) else { return };
        let message =
            format!("`{first}` and `{second}` exclude each other; `{second}` is left out");
        self.read_as(Code::ConflictingKeys, &at.child(second), other.key_span, message)
            .related(one, format!("`{first}` here"))
            .help("keep one of the two")
            .at_key();
    }

    /// `application/json: { type: object }`, where a schema stands in place of the object that holds it.
    fn bare_schema(&mut self, node: &mut Node, object: &'static Object, at: &Pointer) {
        if !says(node, "schema") {
            self.lift_schema(node, object, at);
        }
    }

    /// `schema` in a response or body, as Swagger 2.0 had it, is the schema of its JSON.
    fn bare_content(&mut self, node: &mut Node, object: &'static Object, at: &Pointer) {
        if says(node, "content") || node.get("schema").is_none() {
            return;
        }
        let Some(schema) = take(node, "schema") else { return };
        let message = format!(
            "`schema` is not a key of the {}; it is read as that of `application/json`",
            object.name
        );
        self.read_as(Code::UnknownKey, &at.child("schema"), schema.key_span, message)
            .help("write it under `content` and a media type")
            .at_key();
        let span = schema.key_span;
        let media_type = map_of("schema", span, schema.node.value);
        put(node, "content", span, map_of("application/json", span, media_type.value).value);
    }

    /// `4xx` beside `4XX` says the same twice.
    fn ranges(&mut self, node: &mut Node, at: &Pointer) {
        let responses = members(node)
            .and_then(|entries| entries.iter_mut().find(|entry| entry.key == "responses"));
        let Some(responses) = responses.map(|entry| &mut entry.node) else { return };
        for digit in 1..=5 {
            let (upper, lower) = (format!("{digit}XX"), format!("{digit}xx"));
            self.not_both(responses, [&upper, &lower], &at.child("responses"));
        }
    }

    /// The types of Swagger 2.0 and of everyday language.
    fn security_scheme(&mut self, node: &mut Node, at: &Pointer) {
        let Some(kind) = node.get("type").and_then(Node::as_str) else { return };
        let scheme = kind.to_ascii_lowercase();
        if matches!(scheme.as_str(), "basic" | "bearer") {
            let span = node.get("type").map(|node| node.span).unwrap_or_default();
            let message = format!(
                "`type` can't be {}; it is read as `http` with this scheme",
                quote_str(kind)
            );
            self.read_as(Code::UnknownWord, &at.child("type"), span, message)
                .help(format!("write `type: http` and `scheme: {scheme}`"));
            put(node, "type", span, Value::String("http".to_owned()));
            put(node, "scheme", span, Value::String(scheme));
        } else if kind == "oauth2" && !says(node, "flows") {
            let message = "the OAuth scheme has no `flows`; it is read as having none";
            self.read_as(Code::MissingKey, at, node.span, message).help("add `flows`");
            put(node, "flows", node.span, Value::Mapping(Vec::new()));
        }
    }
}

/// Whether a key is there with something after it.
pub(super) fn says(node: &Node, key: &str) -> bool {
    node.get(key).is_some_and(|node| node.value != Value::Null)
}
