//! The check of properties that must be sent although answers lack them.

use super::{Report, Rule};

impl Report<'_> {
    /// A property that must be given, with whether it is present.
    pub fn required(&mut self, name: &str, present: bool) {
        if !present {
            self.item(name, &()).report.violation(Rule::Required);
        }
    }
}
