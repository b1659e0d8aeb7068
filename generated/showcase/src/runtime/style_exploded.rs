//! Objects in the exploded forms of paths and headers: `R=100,G=200`.

use serde::Serialize;

use super::parameter::Flat;
use super::style::{Encode, in_header, in_url};
use super::{Place, Request};

impl Request {
    /// A parameter in the path, in which the properties of an object are written as `R=100,G=200` (`style: simple`,
    /// `explode: true`).
    pub fn path_exploded<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        let text = self.flat(Place::Path, name, value).exploded(",", in_url);
        self.fill(name, text.unwrap_or_default());
        self
    }

    /// A parameter in a header, in which the properties of an object are written as `R=100,G=200` (`style: simple`,
    /// `explode: true`).
    ///
    /// A value that is absent and an empty one are not sent.
    pub fn header_exploded<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        if let Some(text) = self.flat(Place::Header, name, value).exploded(",", in_header) {
            self.set_header(name, &text);
        }
        self
    }
}

impl Flat {
    /// Items joined by a separator, or names with their values: `R=100,G=200`.
    pub(super) fn exploded(&self, separator: &str, encode: Encode) -> Option<String> {
        let Self::Pairs(pairs) = self else { return self.joined(separator, encode) };
        let pairs: Vec<String> = pairs
            .iter()
            .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
            .collect();
        (!pairs.is_empty()).then(|| pairs.join(separator))
    }
}
