//! The check of `format: date`.

use super::Rule;
use super::report_text::Text;
use super::rfc3339_date::is_date;

impl Text<'_> {
    /// A date (RFC 3339, section 5.6).
    pub fn date(self) -> Self {
        self.require(Rule::Date, is_date)
    }
}
