//! Files that may be `null`: a form of several parts has no word for that, and sends none.

use super::{FilePart, Files, Maybe};

impl<T: Files> Files for Maybe<T> {
    fn files(&self) -> Vec<&FilePart> {
        self.value().map_or_else(Vec::new, Files::files)
    }
}
