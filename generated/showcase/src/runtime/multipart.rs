//! Bodies of several parts: `multipart/form-data` (RFC 7578).
//!
//! Generated code names each field of a body; out comes the body as bytes, with a
//! boundary between them. What is absent or null has no part.

use serde::Serialize;
use serde_json::Value;

use super::parameter;
use super::request::header_value;
use super::{FilePart, Files, Place, Request, Rule, Violations};

impl Request {
    /// A body of several parts, each of which `write` adds to the form.
    pub fn multipart<T: ?Sized>(
        mut self,
        body: &T,
        write: impl FnOnce(Multipart, &T) -> Multipart,
    ) -> Self {
        let form = write(Multipart::new(), body);
        self.problems.append(form.problems);
        // No part has it, unless it guesses 128 random bits.
        let boundary = format!("{:032x}", fastrand::u128(..));
        let media_type = format!("multipart/form-data; boundary={boundary}");
        let body = form.parts.written(&boundary);
        self.with_body(&media_type, body)
    }

    /// A body of several parts, if there is one.
    pub fn multipart_if<T>(
        self,
        body: Option<&T>,
        write: impl FnOnce(Multipart, &T) -> Multipart,
    ) -> Self {
        match body {
            Some(body) => self.multipart(body, write),
            None => self,
        }
    }
}

/// A form that is being written.
#[must_use]
pub struct Multipart {
    parts: Parts,
    problems: Violations,
}

impl Multipart {
    fn new() -> Self {
        Self { parts: Parts(Vec::new()), problems: Violations::none() }
    }

    /// Text: one part for each item of a list.
    pub fn text<T: Serialize + ?Sized>(mut self, name: &str, value: &T) -> Self {
        match parameter::value(value) {
            Ok(value) => {
                for (name, text) in value.flat().pairs(name) {
                    self.parts.push(&name, None, None, text.into_bytes());
                }
            }
            Err(rule) => self.problem(name, rule),
        }
        self
    }

    /// JSON: one part for each item of a list.
    pub fn json<T: Serialize + ?Sized>(mut self, name: &str, value: &T) -> Self {
        match serde_json::to_value(value) {
            Ok(Value::Array(items)) => {
                for item in &items {
                    self.value(name, item);
                }
            }
            Ok(value) => self.value(name, &value),
            Err(_) => self.problem(name, Rule::Json),
        }
        self
    }

    /// One part of a media type: text as it is, anything else as JSON.
    pub fn typed<T: Serialize + ?Sized>(mut self, name: &str, value: &T, media_type: &str) -> Self {
        match serde_json::to_value(value) {
            Ok(Value::Null) => {}
            Ok(Value::String(text)) => {
                self.parts.push(name, None, Some(media_type), text.into_bytes());
            }
            Ok(value) => {
                self.parts.push(name, None, Some(media_type), value.to_string().into_bytes());
            }
            Err(_) => self.problem(name, Rule::Json),
        }
        self
    }

    /// A file, or several: of this media type, unless the file has one of its own.
    pub fn file<T: Files + ?Sized>(mut self, name: &str, value: &T, media_type: &str) -> Self {
        for file in value.files() {
            self.add_file(name, file, media_type);
        }
        self
    }

    /// All members of an object, each under its own name: text as text, anything else as JSON.
    pub fn rest<T: Serialize + ?Sized>(mut self, value: &T) -> Self {
        match serde_json::to_value(value) {
            Ok(Value::Object(members)) => {
                for (name, value) in &members {
                    match value {
                        Value::Array(_) | Value::Object(_) => self = self.json(name, value),
                        scalar => self = self.text(name, scalar),
                    }
                }
            }
            _ => self.problems.add(Place::Body, String::new, Rule::Object),
        }
        self
    }

    fn value(&mut self, name: &str, value: &Value) {
        if !value.is_null() {
            let text = value.to_string().into_bytes();
            self.parts.push(name, None, Some("application/json"), text);
        }
    }

    fn add_file(&mut self, name: &str, file: &FilePart, media_type: &str) {
        let media_type = file.given_type().unwrap_or(media_type);
        if header_value(media_type).is_none() {
            self.problem(name, Rule::HeaderValue);
            return;
        }
        let file_name = file.given_name().unwrap_or(name);
        self.parts.push(name, Some(file_name), Some(media_type), file.bytes().to_vec());
    }

    fn problem(&mut self, name: &str, rule: Rule) {
        self.problems.add_parameter(Place::Body, name, rule);
    }
}

/// The parts of a form, each with its headers.
struct Parts(Vec<(String, Vec<u8>)>);

impl Parts {
    fn push(
        &mut self,
        name: &str,
        file_name: Option<&str>,
        media_type: Option<&str>,
        content: Vec<u8>,
    ) {
        let mut headers = format!("Content-Disposition: form-data; name=\"{}\"", quoted(name));
        if let Some(file_name) = file_name {
            headers.push_str("; filename=\"");
            headers.push_str(&quoted(file_name));
            headers.push('"');
        }
        if let Some(media_type) = media_type {
            headers.push_str("\r\nContent-Type: ");
            headers.push_str(media_type);
        }
        self.0.push((headers, content));
    }

    fn written(&self, boundary: &str) -> Vec<u8> {
        let mut body = Vec::new();
        for (headers, content) in &self.0 {
            body.extend(format!("--{boundary}\r\n{headers}\r\n\r\n").into_bytes());
            body.extend(content);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{boundary}--\r\n").into_bytes());
        body
    }
}

/// A name in quotes: what would end it is percent-encoded, as browsers do (HTML, section 4.10.21.8).
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}
