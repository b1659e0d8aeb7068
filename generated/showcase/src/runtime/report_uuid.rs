//! The check of `format: uuid`.

use super::Rule;
use super::report_text::Text;
use super::uuid_text::is_uuid;

impl Text<'_> {
    /// A UUID (RFC 9562, section 4).
    pub fn uuid(self) -> Self {
        self.require(Rule::Uuid, is_uuid)
    }
}
