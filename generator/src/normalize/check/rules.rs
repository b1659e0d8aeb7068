//! Rules between the keys of one object, which a table of single keys can't say.

use super::Checker;
use crate::diagnostic::{Code, quote_str};
use crate::normalize::shape::{
    EXAMPLE, HEADER, LINK, OPERATION, Object, PARAMETER, SECURITY_SCHEME,
};
use crate::source::{Node, Pointer, Value};

/// Checks the rules of an object, if it has some.
pub(super) fn check(checker: &mut Checker<'_>, node: &Node, object: &'static Object, at: &Pointer) {
    let is = |other: &'static Object| object.is(other);
    if is(&PARAMETER) {
        checker.one_of(node, object.name, ["schema", "content"], at);
        checker.content(node, at);
        checker.path_parameter(node, at);
        checker.style(node, at);
    } else if is(&HEADER) {
        checker.one_of(node, object.name, ["schema", "content"], at);
        checker.content(node, at);
    } else if is(&LINK) {
        checker.one_of(node, object.name, ["operationId", "operationRef"], at);
    } else if is(&EXAMPLE) {
        checker.not_both(node, ["value", "externalValue"], at);
    } else if is(&OPERATION) {
        checker.ranges(node, at);
    } else if is(&SECURITY_SCHEME) {
        checker.security_scheme(node, object.name, at);
    }
}

/// Whether a key is there with something after it.
fn says(node: &Node, key: &str) -> bool {
    node.get(key).is_some_and(|node| node.value != Value::Null)
}

impl Checker<'_> {
    /// Exactly one of two keys must be there.
    fn one_of(&mut self, node: &Node, object: &str, [first, second]: [&str; 2], at: &Pointer) {
        if !says(node, first) && !says(node, second) {
            self.report(
                Code::MissingKey,
                at,
                format!(
                    "the {object} has neither `{first}` nor `{second}`, of which it must have one"
                ),
            )
            .at(node.span)
            .help(format!("add `{first}`"));
        }
        self.not_both(node, [first, second], at);
    }

    /// Two keys exclude each other.
    fn not_both(&mut self, node: &Node, [first, second]: [&str; 2], at: &Pointer) {
        if let (Some(one), Some(other)) = (node.entry(first), node.entry(second)) {
            self.report(
                Code::ConflictingKeys,
                &at.child(second),
                format!("`{first}` and `{second}` exclude each other"),
            )
            .at(other.key_span)
            .related(one.key_span, format!("`{first}` here"))
            .help("keep one of the two")
            .at_key();
        }
    }

    /// The `content` of a parameter has one media type (OpenAPI 3.0.3, section 4.7.12.2).
    fn content(&mut self, node: &Node, at: &Pointer) {
        let Some(content) = node.get("content") else { return };
        if matches!(&content.value, Value::Mapping(entries) if entries.len() != 1) {
            self.report(
                Code::ConflictingKeys,
                &at.child("content"),
                "the `content` of a parameter or header must have exactly one media type",
            )
            .at(content.span)
            .help("keep the media type that the API expects");
        }
    }

    /// A path parameter is always there (OpenAPI 3.0.3, section 4.7.12.1).
    fn path_parameter(&mut self, node: &Node, at: &Pointer) {
        let in_path = node.get("in").and_then(Node::as_str) == Some("path");
        let required = node.get("required");
        if !in_path || required.is_some_and(|flag| flag.value == Value::Bool(true)) {
            return;
        }
        let place = required.unwrap_or(node).span;
        self.report(Code::MissingKey, at, "a path parameter must have `required: true`")
            .at(place)
            .help("add `required: true`");
    }

    /// Each place has its own styles (OpenAPI 3.0.3, section 4.7.12.3).
    fn style(&mut self, node: &Node, at: &Pointer) {
        let Some(style) = node.get("style") else { return };
        let (Some(word), Some(place)) = (style.as_str(), node.get("in").and_then(Node::as_str))
        else {
            return;
        };
        let styles: &[&str] = match place {
            "path" => &["simple", "label", "matrix"],
            "query" => &["form", "spaceDelimited", "pipeDelimited", "deepObject"],
            "header" => &["simple"],
            "cookie" => &["form"],
            _ => return,
        };
        let known =
            ["simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject"];
        if styles.contains(&word) || !known.contains(&word) {
            return;
        }
        self.report(
            Code::UnknownWord,
            &at.child("style"),
            format!("`style: {word}` is not a style of {place} parameters"),
        )
        .at(style.span)
        .help(format!("for {place} parameters, write `style: {}`", styles.join("`, `")));
    }

    /// `4xx` is read as `4XX`, so that only one of them can be there.
    fn ranges(&mut self, node: &Node, at: &Pointer) {
        let Some(responses) = node.get("responses") else { return };
        for entry in responses.entries() {
            let upper = entry.key.to_ascii_uppercase();
            if entry.key.ends_with("xx") && responses.get(&upper).is_some() {
                self.not_both(responses, [&upper, &entry.key], &at.child("responses"));
            }
        }
    }

    /// What a security scheme must have depends on its type (OpenAPI 3.0.3, section 4.7.27).
    fn security_scheme(&mut self, node: &Node, object: &str, at: &Pointer) {
        let Some(kind) = node.get("type").and_then(Node::as_str) else { return };
        let keys: &[&str] = match kind {
            "apiKey" => &["name", "in"],
            "http" => &["scheme"],
            "oauth2" => &["flows"],
            "openIdConnect" => &["openIdConnectUrl"],
            _ => &[],
        };
        for key in keys {
            if !says(node, key) {
                let object = format!("{object} of type {}", quote_str(kind));
                self.missing(node, &object, key, at);
            }
        }
    }
}
