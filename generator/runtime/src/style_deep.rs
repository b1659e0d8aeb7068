//! The style `deepObject` of queries: a name in brackets for each property.

use serde::Serialize;

use super::parameter::Value;
use super::style::in_url;
use super::{Place, Request};

impl Request {
    /// A parameter in the query, with a name for each property of an object: `color[R]=100&color[G]=200`, where the
    /// brackets are encoded (`style: deepObject`).
    ///
    /// For what stands deeper, and for lists, the specification has no form. They are written as most servers read them:
    /// `color[R][max]=100`, `colors[0]=blue`. What is absent or null, and empty lists and objects, are not sent.
    pub fn query_deep<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        let value = self.value(Place::Query, name, value);
        self.deep(name, value);
        self
    }

    fn deep(&mut self, name: &str, value: Value) {
        match value {
            Value::Absent => {}
            Value::Text(text) | Value::Plain(text) => self.pair(name, &in_url(&text)),
            Value::List(items) => {
                for (index, item) in items.into_iter().enumerate() {
                    self.deep(&format!("{name}[{index}]"), item);
                }
            }
            Value::Object(members) => {
                for (key, value) in members {
                    self.deep(&format!("{name}[{key}]"), value);
                }
            }
        }
    }
}
