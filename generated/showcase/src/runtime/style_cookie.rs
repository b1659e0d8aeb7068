//! Parameters in cookies.

use serde::Serialize;

use super::style::in_url;
use super::{Place, Request, Rule, cookie};

impl Request {
    /// A parameter in a cookie, one for each item of a list and each property of an object (`style: form`,
    /// `explode: true`): `color=blue; color=black`.
    ///
    /// A value that is absent and an empty one are not sent.
    pub fn cookie<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        for (name, text) in self.flat(Place::Cookie, name, value).pairs(name) {
            self.set_cookie(&name, &in_url(&text));
        }
        self
    }

    /// A parameter in a cookie, with the items of a list joined by commas (`style: form`, `explode: false`):
    /// `color=blue,black`.
    ///
    /// A value that is absent and an empty one are not sent.
    pub fn cookie_joined<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        if let Some(text) = self.flat(Place::Cookie, name, value).joined(",", in_url) {
            self.set_cookie(name, &text);
        }
        self
    }

    /// A cookie whose value is encoded already. Nothing makes a name fit that does not.
    pub(super) fn set_cookie(&mut self, name: &str, encoded: &str) {
        if cookie::add(&mut self.headers, name, encoded, false).is_none() {
            self.refuse(Place::Cookie, name, Rule::Parameter);
        }
    }
}
