//! The style `matrix` of paths: `;name=value` (RFC 6570, section 3.2.7).

use serde::Serialize;

use super::parameter::Flat;
use super::style::in_url;
use super::{Place, Request};

impl Request {
    /// A parameter in the path with its name: `;color=blue`, `;color=blue,black`, `;color=R,100,G,200` (`style: matrix`).
    pub fn path_matrix<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        let text = self.flat(Place::Path, name, value).joined(",", in_url);
        self.fill(name, text.map(|text| pair(name, &text)).unwrap_or_default());
        self
    }

    /// A parameter in the path with a name before each part: `;color=blue;color=black`, `;R=100;G=200` (`style: matrix`,
    /// `explode: true`).
    pub fn path_matrix_exploded<T: Serialize + ?Sized>(
        mut self,
        name: &'static str,
        value: &T,
    ) -> Self {
        let text = match self.flat(Place::Path, name, value) {
            Flat::Nothing => String::new(),
            Flat::One(text) => pair(name, &in_url(&text)),
            Flat::Many(items) => items.iter().map(|item| pair(name, &in_url(item))).collect(),
            Flat::Pairs(pairs) => {
                pairs.iter().map(|(name, value)| pair(name, &in_url(value))).collect()
            }
        };
        self.fill(name, text);
        self
    }
}

/// An empty value goes without its sign of equality.
fn pair(name: &str, encoded: &str) -> String {
    let name = in_url(name);
    if encoded.is_empty() { format!(";{name}") } else { format!(";{name}={encoded}") }
}
