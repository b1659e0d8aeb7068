//! The check of `format: duration`.

use super::Rule;
use super::duration::is_duration;
use super::report_text::Text;

impl Text<'_> {
    /// A duration (RFC 3339, appendix A).
    pub fn duration(self) -> Self {
        self.require(Rule::Duration, is_duration)
    }
}
