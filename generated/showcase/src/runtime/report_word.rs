//! The check of enumerations: a word that is sent is one of the documented ones.

use super::report::Item;
use super::{Report, Rule, Words};

impl Report<'_> {
    /// A word by its name: one that the document does not list is a violation.
    pub fn word<T: Words + ?Sized>(&mut self, name: &str, value: &T) {
        self.item(name, value).word();
    }
}

impl<T: Words + ?Sized> Item<'_, T> {
    /// The value as a word: one that the document does not list is a violation.
    pub fn word(&self) {
        if !self.value.is_documented() {
            self.report.violation(Rule::Word);
        }
    }
}
