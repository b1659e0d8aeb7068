//! Checks of booleans.

use super::report::Item;
use super::{Given, Report, Rule};

impl Report<'_> {
    /// A boolean by its name.
    pub fn boolean<'s, T: Given<bool> + ?Sized>(
        &'s mut self,
        name: &'s str,
        value: &'s T,
    ) -> Boolean<'s> {
        self.item(name, value).boolean()
    }
}

impl<'r, T: Given<bool> + ?Sized> Item<'r, T> {
    /// The value as a boolean.
    pub fn boolean(&self) -> Boolean<'r> {
        Boolean { value: self.value.given().copied(), report: self.report.same() }
    }
}

impl Given<Self> for bool {
    fn given(&self) -> Option<&Self> {
        Some(self)
    }
}

/// A boolean with its place.
#[derive(Debug)]
pub struct Boolean<'r> {
    report: Report<'r>,
    value: Option<bool>,
}

impl Boolean<'_> {
    /// The one of the two that is documented.
    pub fn is(self, documented: bool) -> Self {
        if self.value.is_some_and(|value| value != documented) {
            self.report.violation(Rule::Word);
        }
        self
    }
}
