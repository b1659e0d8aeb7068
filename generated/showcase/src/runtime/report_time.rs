//! The check of `format: time`.

use super::Rule;
use super::report_text::Text;
use super::time_of_day::is_time;

impl Text<'_> {
    /// A time of day (RFC 3339, section 5.6), with or without an offset.
    pub fn time(self) -> Self {
        self.require(Rule::Time, is_time)
    }
}
