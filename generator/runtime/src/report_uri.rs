//! The check of `format: uri`.

use super::Rule;
use super::report_text::Text;
use super::uri::is_uri;

impl Text<'_> {
    /// A URI with its scheme (RFC 3986, section 3).
    pub fn uri(self) -> Self {
        self.require(Rule::Uri, is_uri)
    }
}
