//! Styles: how a value becomes text in its place (`OpenAPI` 3.0.3, section 4.7.12.3, after RFC 6570).
//!
//! Text is encoded here, so that a separator in a value never separates.

use super::encode::encoded;
use super::parameter::Flat;

/// How text is encoded for its place.
pub(super) type Encode = fn(&str) -> String;

/// Text in a URL.
pub(super) fn in_url(text: &str) -> String {
    encoded(text).collect()
}

/// Text in a header, where nothing is encoded.
pub(super) fn in_header(text: &str) -> String {
    text.to_owned()
}

impl Flat {
    /// Items, or names and values in turn, joined by a separator: `blue,black`, `R,100,G,200`.
    ///
    /// None where there is nothing to join: an absent value, or an empty list or object.
    pub(super) fn joined(&self, separator: &str, encode: Encode) -> Option<String> {
        let parts: Vec<String> = match self {
            Self::Nothing => Vec::new(),
            Self::One(text) => vec![encode(text)],
            Self::Many(items) => items.iter().map(|item| encode(item)).collect(),
            Self::Pairs(pairs) => {
                pairs.iter().flat_map(|(name, value)| [encode(name), encode(value)]).collect()
            }
        };
        (!parts.is_empty()).then(|| parts.join(separator))
    }

    /// A name and a value for each item or property: `color=blue&color=black`, `R=100&G=200`.
    pub(super) fn pairs(self, name: &str) -> Vec<(String, String)> {
        let named = |text| (name.to_owned(), text);
        match self {
            Self::Nothing => Vec::new(),
            Self::One(text) => vec![named(text)],
            Self::Many(items) => items.into_iter().map(named).collect(),
            Self::Pairs(pairs) => pairs,
        }
    }
}
