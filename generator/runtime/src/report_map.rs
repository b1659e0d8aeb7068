//! Checks of objects with any number of properties.

use std::collections::BTreeMap;

use super::report::Item;
use super::{Given, Report, Rule};

impl Report<'_> {
    /// A map by its name.
    pub fn map<'s, V: 's, T>(&'s mut self, name: &'s str, value: &'s T) -> Properties<'s, V>
    where
        T: Given<BTreeMap<String, V>> + ?Sized,
    {
        self.item(name, value).map()
    }

    /// The properties of the object at this place that have no name of their own.
    pub fn rest<'s, V>(&'s mut self, properties: &'s BTreeMap<String, V>) -> Properties<'s, V> {
        Properties { value: Some(properties), report: self.same() }
    }
}

impl<'r, T: ?Sized> Item<'r, T> {
    /// The value as a map.
    pub fn map<V>(&self) -> Properties<'r, V>
    where
        T: Given<BTreeMap<String, V>>,
    {
        Properties { value: self.value.given(), report: self.report.same() }
    }
}

impl<V> Given<Self> for BTreeMap<String, V> {
    fn given(&self) -> Option<&Self> {
        Some(self)
    }
}

/// A map with its place.
#[derive(Debug)]
pub struct Properties<'r, V> {
    report: Report<'r>,
    value: Option<&'r BTreeMap<String, V>>,
}

impl<V> Properties<'_, V> {
    /// At least so many properties.
    pub fn min_properties(self, min: u64) -> Self {
        self.require(Rule::MinProperties(min), |map| map.len() as u64 >= min)
    }

    /// At most so many properties.
    pub fn max_properties(self, max: u64) -> Self {
        self.require(Rule::MaxProperties(max), |map| map.len() as u64 <= max)
    }

    /// Checks the value of every property. It comes last.
    pub fn each<'s, R>(&'s self, check: impl Fn(Item<'s, V>) -> R) {
        for (name, item) in self.value.into_iter().flatten() {
            check(self.report.item(name, item));
        }
    }

    fn require(self, rule: Rule, keeps: impl FnOnce(&BTreeMap<String, V>) -> bool) -> Self {
        if !self.value.is_none_or(keeps) {
            self.report.violation(rule);
        }
        self
    }
}
