//! The check of `format: hostname`.

use super::Rule;
use super::hostname::is_hostname;
use super::report_text::Text;

impl Text<'_> {
    /// The name of a host (RFC 1123, section 2.1).
    pub fn hostname(self) -> Self {
        self.require(Rule::Hostname, is_hostname)
    }
}
