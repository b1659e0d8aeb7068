//! Which version of OpenAPI a document is written in.

use crate::diagnostic::{Code, Diagnostics, quote_str};
use crate::normalize::shape::Version;
use crate::source::{Node, Pointer, Span, Value};

/// The version of a document that passed [`check`]; 3.0 for any other.
pub(in crate::normalize) fn version(tree: &Node) -> Version {
    tree.get("openapi").and_then(Node::as_str).and_then(parse).unwrap_or(Version::V30)
}

/// The version of a document, or a problem that says what to do.
pub(super) fn check(tree: &Node, diagnostics: &mut Diagnostics) -> Option<Version> {
    if !matches!(tree.value, Value::Mapping(_)) {
        refuse(
            diagnostics,
            &Pointer::root(),
            tree.span,
            "an OpenAPI document is a map of keys such as `openapi`, `info` and `paths`; this is something else".into(),
            "check that this is the right file",
        );
        return None;
    }
    let at = Pointer::root().child("openapi");
    let Some(entry) = tree.entry("openapi") else {
        missing(tree, diagnostics);
        return None;
    };
    match &entry.node.value {
        Value::String(text) => {
            let version = parse(text);
            if version.is_none() {
                refuse(
                    diagnostics,
                    &at,
                    entry.node.span,
                    format!("OpenAPI {} is not supported", quote_str(text)),
                    if text.starts_with("3.") || text.starts_with('4') {
                        "specsmith reads 3.0 and 3.1; offer the document as 3.1 too, if nothing newer is used"
                    } else {
                        "specsmith reads 3.0 and 3.1: write `openapi: 3.0.3`, or convert the document"
                    },
                );
            }
            version
        }
        Value::Number(number) => {
            refuse(
                diagnostics,
                &at,
                entry.node.span,
                format!(
                    "the version must be a string, but `openapi: {number}` is a number in YAML and JSON"
                ),
                "write all three parts, such as `openapi: 3.0.3`",
            );
            None
        }
        _ => {
            refuse(
                diagnostics,
                &at,
                entry.node.span,
                "the version must be a string such as `3.0.3`".into(),
                "write the version that the document follows, such as `openapi: 3.0.3`",
            );
            None
        }
    }
}

/// A document without `openapi`: most often one of another format.
fn missing(tree: &Node, diagnostics: &mut Diagnostics) {
    let other = |key: &str| tree.entry(key).map(|entry| (entry.key.clone(), entry.key_span));
    let (message, help, span, at) = match (other("swagger"), other("asyncapi")) {
        (Some((key, span)), _) => (
            "this is a Swagger 2.0 document, not OpenAPI 3",
            "convert it to OpenAPI 3, for example with https://converter.swagger.io or `swagger2openapi`",
            span,
            Pointer::root().child(&key),
        ),
        (_, Some((key, span))) => (
            "this is an AsyncAPI document, not OpenAPI 3",
            "specsmith reads OpenAPI 3.0 and 3.1",
            span,
            Pointer::root().child(&key),
        ),
        _ => (
            "the document does not say which version of OpenAPI it follows",
            "add `openapi: 3.0.3` as its first line, or check that this is the right file",
            Span { start: tree.span.start, end: tree.span.start },
            Pointer::root(),
        ),
    };
    refuse(diagnostics, &at, span, message.into(), help);
}

fn refuse(diagnostics: &mut Diagnostics, at: &Pointer, span: Span, message: String, help: &str) {
    diagnostics.report(Code::UnsupportedVersion, at, message).at(span).help(help);
}

/// `3.0`, `3.0.3`, `3.1.0-rc1`.
fn parse(text: &str) -> Option<Version> {
    let rest = text.strip_prefix("3.")?;
    let (minor, patch) = rest.split_once('.').unwrap_or((rest, "0"));
    let patch_is_number = patch.starts_with(|first: char| first.is_ascii_digit());
    match minor {
        "0" if patch_is_number => Some(Version::V30),
        "1" if patch_is_number => Some(Version::V31),
        _ => None,
    }
}
