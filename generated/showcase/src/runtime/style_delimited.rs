//! The styles `spaceDelimited` and `pipeDelimited` of queries.

use serde::Serialize;

use super::style::in_url;
use super::{Place, Request};

impl Request {
    /// A parameter in the query, with the items of a list joined by encoded spaces: `color=blue%20black`
    /// (`style: spaceDelimited`).
    ///
    /// A value that is absent and an empty list are not sent.
    pub fn query_spaced<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Self {
        self.query_delimited(name, value, "%20")
    }

    /// A parameter in the query, with the items of a list joined by encoded vertical bars: `color=blue%7Cblack`
    /// (`style: pipeDelimited`).
    ///
    /// A value that is absent and an empty list are not sent.
    pub fn query_piped<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Self {
        self.query_delimited(name, value, "%7C")
    }

    fn query_delimited<T: Serialize + ?Sized>(
        mut self,
        name: &'static str,
        value: &T,
        separator: &str,
    ) -> Self {
        if let Some(text) = self.flat(Place::Query, name, value).joined(separator, in_url) {
            self.pair(name, &text);
        }
        self
    }
}
