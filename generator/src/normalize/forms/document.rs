//! What OpenAPI 3.1 lets a document leave out, and what it adds outside of schemas.

use super::edit::{members, put, take};
use crate::diagnostic::{Code, Diagnostics};
use crate::source::{Entry, Node, Pointer, Value};

/// A document needs no `paths` in 3.1; webhooks and other parts have no counterpart in a client.
pub(super) fn document(node: &mut Node, diagnostics: &mut Diagnostics) {
    let root = Pointer::root();
    if node.get("paths").is_none() {
        put(node, "paths", node.span, Value::Mapping(Vec::new()));
    }
    if let Some(entry) = take(node, "webhooks") {
        warn(
            &entry,
            Code::LeftOut,
            &root,
            "webhooks are calls to your own server; no client is made from them",
            diagnostics,
        );
    }
    if let Some(entry) = take(node, "jsonSchemaDialect")
        && !entry
            .node
            .as_str()
            .is_some_and(|dialect| dialect.contains("/dialect/base") || dialect.contains("2020-12"))
    {
        warn(
            &entry,
            Code::UnsupportedKeyword,
            &root,
            "schemas are read as JSON Schema 2020-12, whatever this says",
            diagnostics,
        );
    }
    let components = members(node)
        .and_then(|entries| entries.iter_mut().find(|entry| entry.key == "components"));
    if let Some(components) = components {
        let at = root.child("components");
        if let Some(entry) = take(&mut components.node, "pathItems") {
            warn(
                &entry,
                Code::UnsupportedKeyword,
                &at,
                "`pathItems` is not supported yet; write the path items out at `paths`",
                diagnostics,
            );
        }
        security_schemes(&mut components.node, &at.child("securitySchemes"), diagnostics);
    }
}

/// An operation needs no `responses` in 3.1; ranges of statuses are written with a capital X.
pub(super) fn operation(node: &mut Node) {
    if node.get("responses").is_none() {
        put(node, "responses", node.span, Value::Mapping(Vec::new()));
    }
    let responses =
        members(node).and_then(|entries| entries.iter_mut().find(|entry| entry.key == "responses"));
    for entry in responses.and_then(|entry| members(&mut entry.node)).into_iter().flatten() {
        if entry.key.ends_with("xx") && entry.key.len() == 3 {
            entry.key.make_ascii_uppercase();
        }
    }
}

/// Client certificates are a matter of the connection, not of the request: the scheme is marked, and asks for nothing.
fn security_schemes(components: &mut Node, at: &Pointer, diagnostics: &mut Diagnostics) {
    let schemes = members(components)
        .and_then(|entries| entries.iter_mut().find(|entry| entry.key == "securitySchemes"));
    for entry in schemes.and_then(|entry| members(&mut entry.node)).into_iter().flatten() {
        if entry.node.get("type").and_then(Node::as_str) == Some("mutualTLS") {
            warn(
                entry,
                Code::LeftOut,
                at,
                "client certificates belong to the HTTP client that is passed in, with `with_http_client`",
                diagnostics,
            );
            let span = entry.node.span;
            for (key, value) in [
                ("type", Value::String("http".to_owned())),
                ("scheme", Value::String("mutual".to_owned())),
                ("x-specsmith-mutual-tls", Value::Bool(true)),
            ] {
                put(&mut entry.node, key, span, value);
            }
        }
    }
}

fn warn(entry: &Entry, code: Code, parent: &Pointer, message: &str, diagnostics: &mut Diagnostics) {
    diagnostics.report(code, &parent.child(&entry.key), message).at(entry.key_span).at_key();
}
