//! Reading JSON: leniently where nothing is lost, and telling the place where it can't be read.
//!
//! A thin layer between the type that is read and `serde_json`. It follows the way
//! into the body, and it reads integers from their text, so that `1.0` and `1e2`
//! are integers and no number is ever rounded to one.

use std::cell::RefCell;

use serde::de::DeserializeOwned;

use super::reading::{Place, Reading};

/// Reads a body. A byte order mark is accepted (RFC 8259, section 8.1).
pub(super) fn json<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    if body.trim_ascii().is_empty() {
        return Err(Problem::whole("it is empty"));
    }
    let mut reader = serde_json::Deserializer::from_slice(body);
    let failed = RefCell::new(None);
    let read = T::deserialize(Reading { inner: &mut reader, place: Place::root(&failed) });
    let read = read.and_then(|value| reader.end().map(|()| value));
    read.map_err(|error| Problem {
        path: failed.take().unwrap_or_default(),
        message: message(&error),
    })
}

/// What is wrong with a body, and where.
#[derive(Clone, Debug)]
pub(super) struct Problem {
    path: String,
    message: String,
}

impl Problem {
    /// A problem of the body as a whole.
    pub(super) fn whole(message: &str) -> Self {
        Self { path: String::new(), message: message.to_owned() }
    }

    pub(super) fn path(&self) -> &str {
        &self.path
    }

    pub(super) fn message(&self) -> &str {
        &self.message
    }
}

/// The message of an error without any value: `invalid type: string "…", expected i64` loses what is quoted.
fn message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let quotes =
        error.is_data() && (text.starts_with("invalid type") || text.starts_with("invalid value"));
    match text.rsplit_once(", expected ").filter(|_| quotes) {
        Some((found, expected)) => {
            let kind = found.split(['"', '`']).next().unwrap_or_default().trim_end();
            format!("{kind}, expected {expected}")
        }
        None => text,
    }
}
