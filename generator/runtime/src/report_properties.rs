//! The check of how many properties an object with named properties has.

use super::{Report, Rule};

impl Report<'_> {
    /// The properties of the object at this place: for each, whether it is present.
    pub fn properties(&mut self, present: &[bool]) -> Present<'_> {
        let count = present.iter().filter(|present| **present).count() as u64;
        Present { report: self.same(), count }
    }
}

/// How many properties an object has, with its place.
#[derive(Debug)]
pub struct Present<'r> {
    report: Report<'r>,
    count: u64,
}

impl Present<'_> {
    /// And so many properties without a name of their own.
    #[must_use]
    pub fn and(mut self, more: usize) -> Self {
        self.count += more as u64;
        self
    }

    /// At least so many properties.
    pub fn min_properties(self, min: u64) -> Self {
        if self.count < min {
            self.report.violation(Rule::MinProperties(min));
        }
        self
    }

    /// At most so many properties.
    pub fn max_properties(self, max: u64) -> Self {
        if self.count > max {
            self.report.violation(Rule::MaxProperties(max));
        }
        self
    }
}
