//! What grows without end: formats, constraints, styles, authentication, media types.
//!
//! One file holds all that a word means: how it is read, what it is, what is
//! printed for it, and its sentence in the docs. What it does at run time is in
//! the runtime file of the same name. An enum with exhaustive `match` makes the
//! compiler list what a new word still lacks.

pub mod auth;
pub mod constraint;
pub mod format;
pub mod media;
pub mod rule;
pub mod style;

use std::collections::BTreeSet;

use crate::api::{Api, Content, Kind, Operation};
use auth::Auth;
use constraint::Constraint;
use format::Format;
use media::Media;
use style::Style;

/// The names of every word of every vocabulary, such as `format: email`.
#[must_use]
pub fn words() -> Vec<String> {
    let plain = Constraint::WORDS.iter().chain(Auth::WORDS).map(|word| (*word).to_owned());
    let formats = Format::ALL.iter().map(|format| format.word());
    let styles = Style::ALL.iter().map(|style| style.word());
    let media = Media::ALL.iter().map(|media| media.word());
    formats.chain(plain).chain(styles).chain(media).collect()
}

/// The names of the words that an API uses, among [`words`].
#[must_use]
pub fn used(api: &Api) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for schema in &api.schemas {
        words.extend(schema.constraints.iter().map(|rule| rule.word().to_owned()));
        if let Kind::Scalar(scalar) = &schema.kind {
            words.extend(scalar.format.map(Format::word));
        }
    }
    words.extend(api.security_schemes.iter().map(|scheme| scheme.auth.word().to_owned()));
    for operation in &api.operations {
        words.extend(operation.parameters.iter().map(|parameter| parameter.style.word()));
        words.extend(contents(operation).map(|content| content.media.word()));
    }
    words
}

/// The bodies that an operation sends and receives.
fn contents(operation: &Operation) -> impl Iterator<Item = &Content> {
    let sent = operation.body.iter().map(|body| &body.content);
    let received = operation.successes.iter().chain(&operation.refusals);
    sent.chain(received.filter_map(|response| response.content.as_ref()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_has_two_meanings() {
        let words = words();
        let distinct: BTreeSet<_> = words.iter().collect();
        assert_eq!(distinct.len(), words.len());
        assert!(words.contains(&"style: form, exploded".to_owned()));
    }

    #[test]
    fn an_empty_api_uses_nothing() {
        assert_eq!(used(&Api::default()), BTreeSet::new());
    }
}
