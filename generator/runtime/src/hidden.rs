//! Text of a server in a message: short, on one line, and without the credentials that it was sent.
//!
//! A server knows the credentials of a request, and may send them back anywhere in
//! its answer: in a header, in the key of a member, in a host to be redirected to.

use std::cmp::Reverse;
use std::sync::Arc;

use super::Secret;

/// As many characters of a text are shown.
const SHOWN: usize = 200;

/// What must not show in a message, the longest first: a short one can be part of a longer one.
#[derive(Clone, Default)]
pub(super) struct Hidden(Arc<[Secret]>);

impl Hidden {
    pub(super) fn new(mut secrets: Vec<Secret>) -> Self {
        // Looking for an empty password would find it everywhere.
        secrets.retain(|secret| !secret.expose().is_empty());
        secrets.sort_by_key(|secret| Reverse(secret.expose().len()));
        Self(secrets.into())
    }

    /// The same, and more.
    pub(super) fn with(&self, more: Vec<Secret>) -> Self {
        if more.is_empty() {
            return self.clone();
        }
        Self::new(self.0.iter().cloned().chain(more).collect())
    }

    /// The start of a text, on one line, with every control character escaped and every credential as `***`.
    pub(super) fn excerpt(&self, text: &str) -> String {
        let mut shown = String::new();
        let mut rest = text.trim();
        for _ in 0..SHOWN {
            if let Some(after) = self.after_secret(rest) {
                shown.push_str("***");
                rest = after;
                continue;
            }
            let mut characters = rest.chars();
            match characters.next() {
                None => return shown,
                Some(character) if character.is_control() || is_invisible(character) => {
                    shown.extend(character.escape_default());
                }
                Some(character) => shown.push(character),
            }
            rest = characters.as_str();
        }
        if !rest.is_empty() {
            shown.push('…');
        }
        shown
    }

    /// What follows a credential at the start of the text, whatever the case of its letters: hosts and media types have
    /// small ones.
    fn after_secret<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.0.iter().find_map(|secret| {
            let (start, after) = text.split_at_checked(secret.expose().len())?;
            start.eq_ignore_ascii_case(secret.expose()).then_some(after)
        })
    }
}

/// Characters that change the order or the shape of a line without showing.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
