//! Words that may be left out or `null`.

use super::{Maybe, Words};

impl<T: Words> Words for Maybe<T> {
    fn is_documented(&self) -> bool {
        self.value().is_none_or(Words::is_documented)
    }
}
