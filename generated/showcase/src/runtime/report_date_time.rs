//! The check of `format: date-time`.

use super::report::Item;
use super::{DateTime, Given, Report, Rule};

impl Report<'_> {
    /// A date and time by its name: text of any other form is a violation.
    pub fn date_time<T: Given<DateTime> + ?Sized>(&mut self, name: &str, value: &T) {
        self.item(name, value).date_time();
    }
}

impl<T: Given<DateTime> + ?Sized> Item<'_, T> {
    /// The value as a date and time: text of any other form is a violation.
    pub fn date_time(&self) {
        if !self.value.given().is_none_or(DateTime::is_valid) {
            self.report.violation(Rule::DateTime);
        }
    }
}

impl Given<Self> for DateTime {
    fn given(&self) -> Option<&Self> {
        Some(self)
    }
}
