//! Parameters that are described by `content`: their value is JSON.

use serde::Serialize;

use super::style::in_url;
use super::{Place, Request, Rule};

impl Request {
    /// A parameter in the path, written as JSON (`content: application/json`).
    pub fn path_json<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        let text = self.parameter_json(Place::Path, name, value).unwrap_or_default();
        self.fill(name, in_url(&text));
        self
    }

    /// A parameter in the query, written as JSON (`content: application/json`). What is absent or null is not sent.
    pub fn query_json<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        if let Some(text) = self.parameter_json(Place::Query, name, value) {
            self.pair(name, &in_url(&text));
        }
        self
    }

    /// A parameter in a header, written as JSON in ASCII (`content: application/json`). What is absent or null is not
    /// sent.
    pub fn header_json<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        if let Some(text) = self.parameter_json(Place::Header, name, value) {
            self.set_header(name, &ascii(&text));
        }
        self
    }

    /// A parameter in a cookie, written as JSON and encoded (`content: application/json`). What is absent or null is not
    /// sent.
    pub fn cookie_json<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        if let Some(text) = self.parameter_json(Place::Cookie, name, value) {
            self.set_cookie(name, &in_url(&text));
        }
        self
    }

    fn parameter_json<T: Serialize + ?Sized>(
        &mut self,
        place: Place,
        name: &str,
        value: &T,
    ) -> Option<String> {
        if let Ok(text) = serde_json::to_string(value) {
            return Some(text).filter(|text| text != "null");
        }
        self.refuse(place, name, Rule::Json);
        None
    }
}

/// JSON in which everything but ASCII is escaped (RFC 8259, section 7).
fn ascii(json: &str) -> String {
    let escaped = |unit: u16| match char::from_u32(unit.into()).filter(char::is_ascii) {
        Some(sign) => sign.to_string(),
        None => format!("\\u{unit:04x}"),
    };
    json.encode_utf16().map(escaped).collect()
}
