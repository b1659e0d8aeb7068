//! Checks of ids.

use super::report::Item;
use super::{Given, Id, Report, Rule};

impl Report<'_> {
    /// An id by its name.
    pub fn id<'s, T: Given<Id> + ?Sized>(
        &'s mut self,
        name: &'s str,
        value: &'s T,
    ) -> Identified<'s> {
        self.item(name, value).id()
    }
}

impl<'r, T: Given<Id> + ?Sized> Item<'r, T> {
    /// The value as an id.
    pub fn id(&self) -> Identified<'r> {
        Identified { value: self.value.given(), report: self.report.same() }
    }
}

impl<T: AsRef<Id>> Given<Id> for T {
    fn given(&self) -> Option<&Id> {
        Some(self.as_ref())
    }
}

/// An id with its place.
#[derive(Debug)]
pub struct Identified<'r> {
    report: Report<'r>,
    value: Option<&'r Id>,
}

impl Identified<'_> {
    /// An id that is sent as an integer: one that is not numeric is a violation.
    pub fn integer(self) -> Self {
        if !self.value.is_none_or(Id::is_integer) {
            self.report.violation(Rule::Integer);
        }
        self
    }
}
