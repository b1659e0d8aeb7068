//! Words that may be left out or `null`.

use super::{Maybe, Unknown, Words};

impl<T: Words> Words for Maybe<T> {
    fn unknown(&self) -> Option<&Unknown> {
        self.value().and_then(Words::unknown)
    }
}
