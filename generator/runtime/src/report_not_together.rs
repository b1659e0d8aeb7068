//! The check of properties that exclude each other.

use super::{Report, Rule};

impl Report<'_> {
    /// Not all of these properties in one value: each comes with whether it is present.
    pub fn not_together(&mut self, properties: &[(&'static str, bool)]) {
        if properties.iter().all(|(_, present)| *present) {
            self.violation(Rule::NotTogether(properties.iter().map(|(name, _)| *name).collect()));
        }
    }
}
