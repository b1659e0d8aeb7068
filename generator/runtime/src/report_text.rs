//! Checks of text.

use super::report::Item;
use super::{Given, Report, Rule};

impl Report<'_> {
    /// Text by its name.
    pub fn text<'s, T: Given<str> + ?Sized>(&'s mut self, name: &'s str, value: &'s T) -> Text<'s> {
        self.item(name, value).text()
    }
}

impl<'r, T: Given<str> + ?Sized> Item<'r, T> {
    /// The value as text.
    pub fn text(&self) -> Text<'r> {
        Text { value: self.value.given(), report: self.report.same() }
    }
}

impl Given<str> for String {
    fn given(&self) -> Option<&str> {
        Some(self)
    }
}

/// Text with its place.
#[derive(Debug)]
pub struct Text<'r> {
    pub(super) report: Report<'r>,
    pub(super) value: Option<&'r str>,
}

impl Text<'_> {
    /// At least so many code points.
    pub fn min_length(self, min: u64) -> Self {
        self.require(Rule::MinLength(min), |text| length(text) >= min)
    }

    /// At most so many code points.
    pub fn max_length(self, max: u64) -> Self {
        // A code point takes at least one byte, so that a short text need not be counted.
        self.require(Rule::MaxLength(max), |text| text.len() as u64 <= max || length(text) <= max)
    }

    /// Reports the rule unless the text keeps it.
    pub fn require(self, rule: Rule, keeps: impl FnOnce(&str) -> bool) -> Self {
        if !self.value.is_none_or(keeps) {
            self.report.violation(rule);
        }
        self
    }
}

fn length(text: &str) -> u64 {
    text.chars().count() as u64
}
