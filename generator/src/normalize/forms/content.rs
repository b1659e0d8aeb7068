//! Binary content in strings (JSON Schema 2020-12, validation, section 8).

use super::edit::{put, take};
use crate::diagnostic::{Code, Diagnostics, quote_str};
use crate::source::{Node, Pointer, Value};

/// `contentEncoding: base64` becomes `format: byte`, and raw bytes become `format: binary`.
pub(super) fn rewrite(node: &mut Node, at: &Pointer, diagnostics: &mut Diagnostics) {
    let encoding = take(node, "contentEncoding");
    let media_type = take(node, "contentMediaType");
    let (format, entry) = match (encoding, media_type) {
        (Some(encoding), _) => match encoding.node.as_str() {
            Some("base64") => ("byte", encoding),
            Some("binary" | "8bit" | "7bit") => ("binary", encoding),
            other => {
                let other = quote_str(other.unwrap_or_default());
                diagnostics
                    .report(
                        Code::UnsupportedKeyword,
                        &at.child("contentEncoding"),
                        format!("the encoding {other} is not supported yet; the value is kept as plain text"),
                    )
                    .at(encoding.node.span)
                    .help("only `base64` is known; encode the text before it is sent");
                return;
            }
        },
        (None, Some(media_type))
            if media_type.node.as_str() == Some("application/octet-stream") =>
        {
            ("binary", media_type)
        }
        // A text with another media type, such as JSON or HTML, is a text all the same.
        _ => return,
    };
    if node.get("format").is_none() {
        put(node, "format", entry.node.span, Value::String(format.to_owned()));
    }
}
