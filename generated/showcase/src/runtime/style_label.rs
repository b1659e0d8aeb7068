//! The style `label` of paths: a dot before each part (RFC 6570, section 3.2.5).

use serde::Serialize;

use super::style::in_url;
use super::{Place, Request};

impl Request {
    /// A parameter in the path behind a dot: `.blue`, `.blue,black`, `.R,100,G,200` (`style: label`).
    pub fn path_label<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        let text = self.flat(Place::Path, name, value).joined(",", in_url);
        self.fill(name, text.map(|text| format!(".{text}")).unwrap_or_default());
        self
    }

    /// A parameter in the path with a dot before each part: `.blue.black`, `.R=100.G=200` (`style: label`,
    /// `explode: true`).
    pub fn path_label_exploded<T: Serialize + ?Sized>(
        mut self,
        name: &'static str,
        value: &T,
    ) -> Self {
        let text = self.flat(Place::Path, name, value).exploded(".", in_url);
        self.fill(name, text.map(|text| format!(".{text}")).unwrap_or_default());
        self
    }
}
