//! What the document says about a node, in its own words.

use indexmap::IndexMap;
use openapiv3::{ExternalDocumentation, SchemaData};

use super::Lowering;
use super::spot::Spot;
use crate::api::{Docs, Example, Link, Usage};
use crate::diagnostic::{Code, quote_str};
use crate::source::Text;

/// The annotations of a schema.
#[derive(Clone, Debug, Default)]
pub(super) struct Notes {
    /// What is said about it.
    pub docs: Docs,
    /// `nullable`.
    pub nullable: bool,
    /// `readOnly`, `writeOnly`.
    pub usage: Usage,
}

impl<'a> Lowering<'a> {
    /// Reads the annotations of the schema at `spot`. Its discriminator is the business of unions.
    pub(super) fn notes(&mut self, spot: &Spot<'a>, data: &SchemaData) -> Notes {
        let SchemaData {
            nullable,
            read_only,
            write_only,
            deprecated,
            external_docs,
            example,
            title,
            description,
            discriminator: _,
            default,
            extensions,
        } = data;
        let docs = Docs {
            title: text(title.as_ref()),
            description: text(description.as_ref()),
            link: self.link(&spot.child("externalDocs"), external_docs.as_ref()),
            deprecated: *deprecated,
            default: value(spot, "default", default.as_ref()),
            assumption: assumption(extensions),
            examples: example_of(spot, example.as_ref()).into_iter().collect(),
        };
        let usage = self.usage(spot, *read_only, *write_only);
        Notes { docs, nullable: *nullable, usage }
    }

    fn usage(&mut self, spot: &Spot<'a>, read_only: bool, write_only: bool) -> Usage {
        match (read_only, write_only) {
            (false, false) => Usage::Both,
            (true, false) => Usage::ReadOnly,
            (false, true) => Usage::WriteOnly,
            (true, true) => {
                self.problems.report(
                    Code::ReadAndWriteOnly,
                    &spot.pointer,
                    "a schema can't be both `readOnly` and `writeOnly`; it is read as neither",
                    "remove one of the two",
                );
                Usage::Both
            }
        }
    }

    /// Reads `externalDocs`; an address that is neither http nor https is dropped with a warning.
    pub(super) fn link(
        &mut self,
        spot: &Spot<'a>,
        docs: Option<&ExternalDocumentation>,
    ) -> Option<Link> {
        let ExternalDocumentation { description, url, extensions: _ } = docs?;
        if is_web_address(url) {
            return Some(Link { url: Text::new(url), description: text(description.as_ref()) });
        }
        self.problems.report(
            Code::BadLink,
            &spot.child("url").pointer,
            format!("{} is not an http or https address and is not shown", quote_str(url)),
            "write the whole address, starting with `https://`",
        );
        None
    }
}

/// Text of the document; none where it is blank.
pub(super) fn text(text: Option<&String>) -> Option<Text> {
    text.map(Text::new).filter(|text| !text.is_blank())
}

/// `x-assumption`; every other extension is none of our business.
pub(super) fn assumption(extensions: &IndexMap<String, serde_json::Value>) -> Option<Text> {
    extensions.get("x-assumption").and_then(|value| value.as_str()).map(Text::new)
}

/// The value of `example`, which stands at `spot`.
pub(super) fn example_of(spot: &Spot<'_>, example: Option<&serde_json::Value>) -> Option<Example> {
    let value = value(spot, "example", example)?;
    Some(Example { pointer: spot.pointer.child("example"), name: None, value })
}

/// A value of the document. `openapiv3` can't tell `null` from nothing, the tree can.
pub(super) fn value(
    spot: &Spot<'_>,
    key: &str,
    value: Option<&serde_json::Value>,
) -> Option<serde_json::Value> {
    value.cloned().or_else(|| spot.has(key).then_some(serde_json::Value::Null))
}

/// Whether a text can be a link: http or https, a host, and no character that ends it early.
pub(super) fn is_web_address(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_alphanumeric() || first == '[')
            && !rest.contains(|each: char| {
                each.is_whitespace() || each.is_control() || matches!(each, '<' | '>' | '"')
            })
    })
}
