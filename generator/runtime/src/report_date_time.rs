//! The check of `format: date-time`.

use super::Rule;
use super::report_text::Text;
use super::rfc3339::is_date_time;

impl Text<'_> {
    /// A date and time with an offset (RFC 3339, section 5.6).
    pub fn date_time(self) -> Self {
        self.require(Rule::DateTime, is_date_time)
    }
}
