//! Checks of unions.

use super::report::Item;
use super::{Report, Rule};

impl Report<'_> {
    /// The value at this very place: an alternative of a union.
    #[must_use]
    pub fn here<'s, T: ?Sized>(&'s self, value: &'s T) -> Item<'s, T> {
        Item { report: self.same(), value }
    }

    /// Reports that the value is none of the alternatives.
    pub fn no_alternative(&self) {
        self.violation(Rule::Alternative);
    }
}
