//! The check of `format: decimal`.

use super::Rule;
use super::decimal_text::is_decimal;
use super::report_text::Text;

impl Text<'_> {
    /// A decimal number of any precision.
    pub fn decimal(self) -> Self {
        self.require(Rule::Decimal, is_decimal)
    }
}
