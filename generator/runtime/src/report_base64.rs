//! The check of `format: byte`.

use super::report_text::Text;
use super::{Base64, Rule};

impl Text<'_> {
    /// Bytes in base64, with its padding (RFC 4648, section 4).
    pub fn base64(self) -> Self {
        self.require(Rule::Base64, Base64::is_encoded)
    }
}
