//! Keys that must be there and are not, where one value is as good as any, or the other keys say it.

use super::Mender;
use crate::diagnostic::Code;
use crate::normalize::forms::edit::put;
use crate::normalize::shape::Object;
use crate::source::{Node, Pointer, Value};

impl Mender<'_> {
    /// Adds what an object must have and does not say.
    pub(super) fn fill(&mut self, node: &mut Node, object: &'static Object, at: &Pointer) {
        for key in object.keys {
            let says = node.get(key.name).is_some_and(|there| there.value != Value::Null);
            if !key.required || !key.is_of(self.version) || says {
                continue;
            }
            let Some((value, read)) = filling(object.name, key.name, node) else { continue };
            let place = node.entry(key.name).map_or(node.span, |entry| entry.key_span);
            let message =
                format!("the {} has no `{}`, which it must have; {read}", object.name, key.name);
            self.read_as(Code::MissingKey, at, place, message).help(format!("add `{}`", key.name));
            put(node, key.name, node.span, value);
        }
    }
}

/// What stands in for a key, and what that is read as.
fn filling(object: &str, key: &str, node: &Node) -> Option<(Value, String)> {
    let text = |text: &str| Value::String(text.to_owned());
    let empty = || Value::Mapping(Vec::new());
    let (value, read) = match (object, key) {
        ("OpenAPI Object", "info")
        | ("Request Body Object", "content")
        | ("OAuth Flow Object", "scopes") => (empty(), "it is read as empty"),
        ("OpenAPI Object", "paths") => (empty(), "it has no operations"),
        ("Info Object", "title") => (text("API"), "it is called `API`"),
        ("Info Object", "version") => (text("0"), "it is read as `0`"),
        ("Operation Object", "responses") => (empty(), "no answer is documented"),
        ("Response Object", "description")
        | ("License Object" | "Tag Object", "name")
        | ("OAuth Flow Object", _) => (text(""), "it is read as empty"),
        ("External Documentation Object", "url") => (text(""), "it is not shown"),
        // OpenAPI 3.0.3, section 4.7.1: a document without servers has one with this URL.
        ("Server Object", "url") => (text("/"), "it is read as `/`"),
        ("Server Variable Object", "default") => {
            let first = node.get("enum").and_then(|list| list.items().first());
            let first = first.and_then(Node::as_str).unwrap_or_default();
            (text(first), "it is the first of `enum`, or none")
        }
        ("Security Scheme Object", "type") => {
            let says = |key: &str| node.get(key).is_some();
            let kind = if says("scheme") || says("bearerFormat") {
                "http"
            } else if says("flows") {
                "oauth2"
            } else if says("openIdConnectUrl") {
                "openIdConnect"
            } else if says("name") && says("in") {
                "apiKey"
            } else {
                return None;
            };
            return Some((text(kind), format!("by its other keys it is `{kind}`")));
        }
        _ => return None,
    };
    Some((value, read.to_owned()))
}
