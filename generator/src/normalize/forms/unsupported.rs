//! Keywords of JSON Schema that OpenAPI 3.0 has no word for.

use super::edit::members;
use crate::diagnostic::{Code, Diagnostics};
use crate::source::{Entry, Node, Pointer};

/// The keywords that are left out, and what becomes of the values that they are about.
const KEYWORDS: &[(&str, &str)] = &[
    ("if", CONDITION),
    ("then", CONDITION),
    ("else", CONDITION),
    ("contains", NOT_CHECKED),
    ("minContains", NOT_CHECKED),
    ("maxContains", NOT_CHECKED),
    ("unevaluatedItems", NOT_CHECKED),
    ("propertyNames", NOT_CHECKED),
    ("unevaluatedProperties", NOT_CHECKED),
    ("dependentRequired", NOT_CHECKED),
    ("dependentSchemas", NOT_CHECKED),
    ("contentSchema", "the text is kept as it is"),
    ("$id", ADDRESS),
    ("$dynamicAnchor", ADDRESS),
    ("$dynamicRef", "the value is kept as raw JSON"),
    ("$vocabulary", NOT_CHECKED),
];

const NOT_CHECKED: &str = "values are not checked against it";
const CONDITION: &str = "values are not checked against the condition";
const ADDRESS: &str = "references go by JSON Pointer only";

/// Keywords that mean nothing for the values, and the places of schemas that are components by now where something
/// refers to them.
const SILENT: &[&str] = &["$comment", "$schema", "$defs", "$anchor"];

/// Removes what can't be expressed, with a warning for each.
pub(super) fn remove(node: &mut Node, at: &Pointer, diagnostics: &mut Diagnostics) {
    let Some(entries) = members(node) else { return };
    entries.retain(|entry| {
        if let Some((keyword, outcome)) = KEYWORDS.iter().find(|(keyword, _)| *keyword == entry.key)
        {
            warn(entry, keyword, outcome, at, diagnostics);
            return false;
        }
        !SILENT.contains(&entry.key.as_str())
    });
}

fn warn(entry: &Entry, keyword: &str, outcome: &str, at: &Pointer, diagnostics: &mut Diagnostics) {
    diagnostics
        .report(
            Code::UnsupportedKeyword,
            &at.child(keyword),
            format!("`{keyword}` is not supported yet; {outcome}"),
        )
        .at(entry.key_span)
        .help("describe the same with keywords of OpenAPI 3.0 where it matters")
        .at_key();
}
