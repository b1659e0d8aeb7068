//! Checks of lists.

use super::report::Item;
use super::{Given, Report, Rule};

impl Report<'_> {
    /// A list by its name.
    pub fn list<'s, V: 's, T: Given<[V]> + ?Sized>(
        &'s mut self,
        name: &'s str,
        value: &'s T,
    ) -> Items<'s, V> {
        self.item(name, value).list()
    }
}

impl<'r, T: ?Sized> Item<'r, T> {
    /// The value as a list.
    pub fn list<V>(&self) -> Items<'r, V>
    where
        T: Given<[V]>,
    {
        Items { value: self.value.given(), report: self.report.same() }
    }
}

impl<V> Given<[V]> for Vec<V> {
    fn given(&self) -> Option<&[V]> {
        Some(self)
    }
}

/// A list with its place.
#[derive(Debug)]
pub struct Items<'r, V> {
    report: Report<'r>,
    value: Option<&'r [V]>,
}

impl<V> Items<'_, V> {
    /// At least so many items.
    pub fn min_items(self, min: u64) -> Self {
        self.require(Rule::MinItems(min), |items| items.len() as u64 >= min)
    }

    /// At most so many items.
    pub fn max_items(self, max: u64) -> Self {
        self.require(Rule::MaxItems(max), |items| items.len() as u64 <= max)
    }

    /// No two items are equal.
    pub fn unique_items(self) -> Self
    where
        V: PartialEq,
    {
        self.require(Rule::UniqueItems, |items| {
            items
                .iter()
                .enumerate()
                .all(|(index, item)| !items.iter().skip(index + 1).any(|other| other == item))
        })
    }

    /// Checks every item. It comes last.
    pub fn each<'s, R>(&'s self, check: impl Fn(Item<'s, V>) -> R) {
        for (index, item) in self.value.unwrap_or_default().iter().enumerate() {
            check(self.report.index(index, item));
        }
    }

    fn require(self, rule: Rule, keeps: impl FnOnce(&[V]) -> bool) -> Self {
        if !self.value.is_none_or(keeps) {
            self.report.violation(rule);
        }
        self
    }
}
