//! Checks of text that never shows.

use super::report_text::Text;
use super::{Given, Report, Secret};

impl Report<'_> {
    /// A secret by its name. A violation tells the rule, as always, and nothing about the value.
    pub fn secret<'s, T: Given<str> + ?Sized>(
        &'s mut self,
        name: &'s str,
        value: &'s T,
    ) -> Text<'s> {
        self.item(name, value).text()
    }
}

impl Given<str> for Secret {
    fn given(&self) -> Option<&str> {
        Some(self.expose())
    }
}
