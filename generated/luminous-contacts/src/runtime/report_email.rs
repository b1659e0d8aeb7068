//! The check of `format: email`.

use email_address::{EmailAddress, Options};

use super::Rule;
use super::report_text::Text;

impl Text<'_> {
    /// An e-mail address (RFC 5321, section 4.1.2): the address alone, without a name around it.
    pub fn email(self) -> Self {
        self.require(Rule::Email, |text| {
            EmailAddress::parse_with_options(text, Options::default().without_display_text())
                .is_ok()
        })
    }
}
