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
pub mod sign;
pub mod style;

use auth::Auth;
use constraint::Constraint;
use format::Format;
use media::Media;
use style::{Place, Style};

/// The forms of enumerations: of strings, of integers, of values of several types.
pub const ENUMERATIONS: [&str; 3] = ["enum: strings", "enum: integers", "enum: mixed"];

/// The names of every word of every vocabulary, such as `format: email`.
#[must_use]
pub fn words() -> Vec<String> {
    let plain = Constraint::WORDS.iter().chain(Auth::WORDS).chain(&ENUMERATIONS);
    let plain = plain.map(|word| (*word).to_owned());
    let formats = Format::ALL.iter().map(|format| format.word());
    let places = Place::ALL.iter().map(|place| place.word());
    let styles = places.chain(Style::ALL.iter().map(|style| style.word()));
    let media = Media::ALL.iter().map(|media| media.word());
    formats.chain(plain).chain(styles).chain(media).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_word_has_two_meanings() {
        let words = words();
        let distinct: BTreeSet<_> = words.iter().collect();
        assert_eq!(distinct.len(), words.len());
        assert!(words.contains(&"style: form, exploded".to_owned()));
    }
}
