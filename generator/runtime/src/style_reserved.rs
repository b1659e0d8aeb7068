//! Query parameters with `allowReserved`.

use serde::Serialize;

use super::{Place, Request};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What is encoded: all that may not stand in a query (RFC 3986, section 3.4), and what would end a value or change it.
const ENCODED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'\'')
    .add(b'+')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

impl Request {
    /// A parameter in the query, once for each item of a list, in which reserved signs stay as they are
    /// (`style: form`, `explode: true`, `allowReserved: true`).
    ///
    /// Encoded all the same is what would end the value or change it: `&`, `+`, `#`, `%`, apostrophes and brackets.
    pub fn query_reserved<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        for (name, text) in self.flat(Place::Query, name, value).pairs(name) {
            self.pair(&name, &reserved(&text));
        }
        self
    }

    /// A parameter in the query, with the items of a list joined by commas, in which reserved signs stay as they are
    /// (`style: form`, `explode: false`, `allowReserved: true`).
    pub fn query_joined_reserved<T: Serialize + ?Sized>(
        mut self,
        name: &'static str,
        value: &T,
    ) -> Self {
        if let Some(text) = self.flat(Place::Query, name, value).joined(",", reserved) {
            self.pair(name, &text);
        }
        self
    }
}

fn reserved(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}
