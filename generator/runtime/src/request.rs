//! The request of an operation, before it is bound to a server.
//!
//! Values become text here, encoded for their place. What can't be sent at all
//! is collected as violations; nothing here panics or sends anything.

use std::fmt;

use http::Method;
use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use reqwest::Url;
use serde::Serialize;

use super::encode::{encoded, is_no_segment};
use super::parameter::{Flat, Value, value};
use super::style::{in_header, in_url};
use super::template::{Part, parts};
use super::{ConfigError, Error, Place, Rule, Violations};

/// Headers that say where a message goes, where it ends, or who sends it: only the client sets them.
const RESERVED: &[&str] = &[
    "authorization",
    "connection",
    "content-length",
    "expect",
    "host",
    "keep-alive",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// The security that a request asks for.
#[derive(Clone, Copy)]
pub(super) enum Security {
    /// Alternatives of schemes that are all needed.
    Alternatives(&'static [&'static [&'static str]]),
    /// The first credential that the client has, if it has any.
    First,
}

/// A request: method, path, parameters, body, and the security that it asks for.
#[must_use]
#[derive(Clone)]
pub struct Request {
    method: Method,
    template: &'static str,
    path: Vec<(&'static str, String)>,
    query: String,
    pub(super) headers: HeaderMap,
    body: Option<Vec<u8>>,
    security: Security,
    /// The header in which the API takes an idempotency key.
    pub(super) key_header: Option<&'static str>,
    pub(super) problems: Violations,
}

/// One constructor for each method.
macro_rules! methods {
    ($($name:ident $method:ident),*) => {$(
        #[doc = concat!("A `", stringify!($method), "` request to a path template, such as `/contacts/{id}`.")]
        pub fn $name(template: &'static str) -> Self {
            Self::new(Method::$method, template)
        }
    )*};
}

impl Request {
    methods!(get GET, put PUT, post POST, delete DELETE, options OPTIONS, head HEAD, patch PATCH, trace TRACE);

    pub(super) fn new(method: Method, template: &'static str) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        Self {
            method,
            template,
            path: Vec::new(),
            query: String::new(),
            headers,
            body: None,
            security: Security::Alternatives(&[]),
            key_header: None,
            problems: Violations::none(),
        }
    }

    /// A parameter in the path, with the items of a list joined by commas (`OpenAPI` 3.0.3, `style: simple`).
    pub fn path<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        let text = self.flat(Place::Path, name, value).joined(",", in_url);
        self.fill(name, text.unwrap_or_default());
        self
    }

    /// A parameter in the query, once for each item of a list, and with the own name of each property of an object
    /// (`style: form`, `explode: true`).
    ///
    /// A value that is absent and an empty list are not sent.
    pub fn query<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        for (name, text) in self.flat(Place::Query, name, value).pairs(name) {
            self.pair(&name, &in_url(&text));
        }
        self
    }

    /// A parameter in the query, with the items of a list joined by commas (`style: form`, `explode: false`).
    ///
    /// A value that is absent and an empty list are not sent.
    pub fn query_joined<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        if let Some(text) = self.flat(Place::Query, name, value).joined(",", in_url) {
            self.pair(name, &text);
        }
        self
    }

    /// A parameter in a header, with the items of a list joined by commas (`style: simple`).
    ///
    /// A value that is absent and an empty list are not sent.
    pub fn header<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        if let Some(text) = self.flat(Place::Header, name, value).joined(",", in_header) {
            self.set_header(name, &text);
        }
        self
    }

    /// A body of JSON.
    pub fn json<T: Serialize + ?Sized>(mut self, body: &T) -> Self {
        if let Ok(body) = serde_json::to_vec(body) {
            return self.with_body("application/json", body);
        }
        self.problems.add(Place::Body, String::new, Rule::Json);
        self
    }

    /// A body of JSON, if there is one.
    pub fn json_if<T: Serialize>(self, body: Option<&T>) -> Self {
        match body {
            Some(body) => self.json(body),
            None => self,
        }
    }

    /// A body of text.
    pub fn text(self, body: &str) -> Self {
        self.with_body("text/plain; charset=utf-8", body.as_bytes().to_vec())
    }

    /// A body of text, if there is one.
    pub fn text_if<T: AsRef<str>>(self, body: Option<&T>) -> Self {
        match body {
            Some(body) => self.text(body.as_ref()),
            None => self,
        }
    }

    /// A body of bytes.
    pub fn bytes(self, body: &[u8]) -> Self {
        self.with_body("application/octet-stream", body.to_vec())
    }

    /// A body of bytes, if there is one.
    pub fn bytes_if<T: AsRef<[u8]>>(self, body: Option<&T>) -> Self {
        match body {
            Some(body) => self.bytes(body.as_ref()),
            None => self,
        }
    }

    /// The media type of the body, where it is another than the usual one. A request without a body has none.
    pub fn content_type(mut self, media_type: &'static str) -> Self {
        if self.body.is_some() {
            self.fix(&CONTENT_TYPE, media_type);
        }
        self
    }

    /// The media types that the answer may have: `application/json` unless said otherwise.
    pub fn accept(mut self, media_types: &'static str) -> Self {
        self.fix(&ACCEPT, media_types);
        self
    }

    /// The security that the operation asks for: alternatives of schemes that are all needed.
    ///
    /// The first alternative that the client has all credentials for is used. An alternative without schemes makes the
    /// others optional. Without any alternative, no credential is sent.
    pub fn security(mut self, alternatives: &'static [&'static [&'static str]]) -> Self {
        self.security = Security::Alternatives(alternatives);
        self
    }

    pub(super) fn first_security(mut self) -> Self {
        self.security = Security::First;
        self
    }

    /// A header that the caller adds to one call, replacing one of the same name.
    pub(super) fn set_header(&mut self, name: &str, value: &str) {
        let rule = match (HeaderName::from_bytes(name.as_bytes()), header_value(value)) {
            (Ok(name), _) if RESERVED.contains(&name.as_str()) => Rule::ReservedHeader,
            (Ok(name), Some(value)) => {
                self.headers.insert(name, value);
                return;
            }
            (Err(_), _) => Rule::HeaderName,
            (_, None) => Rule::HeaderValue,
        };
        self.problems.add_parameter(Place::Header, name, rule);
    }

    /// Binds the request to a server, unless it must not be sent.
    pub(super) fn bind(
        mut self,
        base: &Url,
        checked: Result<(), Violations>,
    ) -> Result<Message, Error> {
        let path = self.filled();
        let keyed = self.is_keyed();
        self.say_that_it_is_empty();
        let mut violations = checked.err().unwrap_or_else(Violations::none);
        violations.append(self.problems);
        violations.into_result()?;
        if self.method == Method::CONNECT {
            // It asks for a tunnel, and has no path (RFC 9110, section 9.3.6).
            return Err(ConfigError::RequestUrl.into());
        }
        Ok(Message {
            method: self.method,
            template: self.template,
            url: joined_url(base, &path, &self.query)?,
            headers: self.headers,
            body: self.body,
            security: self.security,
            keyed,
        })
    }

    /// Whether an idempotency key is sent. An empty one is none.
    fn is_keyed(&self) -> bool {
        let key = self.key_header.and_then(|name| self.headers.get(name));
        key.is_some_and(|key| !key.is_empty())
    }

    /// Says so where a body is usual and there is none: some servers wait for a length (RFC 9110, section 8.6).
    fn say_that_it_is_empty(&mut self) {
        let is_usual = [Method::POST, Method::PUT, Method::PATCH].contains(&self.method);
        if is_usual && self.body.as_ref().is_none_or(Vec::is_empty) {
            self.headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
    }

    /// The path, with a violation for each segment that a value would turn into another path.
    fn filled(&mut self) -> String {
        let mut path = String::new();
        for segment in self.template.trim_start_matches('/').split('/') {
            path.push('/');
            path.push_str(&self.segment(segment));
        }
        path
    }

    fn segment(&mut self, template: &'static str) -> String {
        let mut segment = String::new();
        let mut last = None;
        for part in parts(template) {
            match part {
                Part::Literal(literal) => segment.push_str(literal),
                Part::Variable(name) => {
                    let Some((_, value)) = self.path.iter().find(|(given, _)| *given == name)
                    else {
                        self.problems.add_parameter(Place::Path, name, Rule::Required);
                        return segment;
                    };
                    segment.push_str(value);
                    last = Some(name);
                }
            }
        }
        if let Some(name) = last.filter(|_| is_no_segment(&segment)) {
            self.problems.add_parameter(Place::Path, name, Rule::PathSegment);
        }
        segment
    }

    /// What a value is made of; nothing after it was found that it can't be sent.
    pub(super) fn value<T: Serialize + ?Sized>(
        &mut self,
        place: Place,
        name: &str,
        given: &T,
    ) -> Value {
        value(given).unwrap_or_else(|rule| {
            self.refuse(place, name, rule);
            Value::Absent
        })
    }

    /// A value in the forms that every style knows.
    pub(super) fn flat<T: Serialize + ?Sized>(
        &mut self,
        place: Place,
        name: &str,
        value: &T,
    ) -> Flat {
        self.value(place, name, value).flat()
    }

    /// Says that the value of a parameter can't be sent.
    pub(super) fn refuse(&mut self, place: Place, name: &str, rule: Rule) {
        self.problems.add_parameter(place, name, rule);
    }

    /// The value of a variable of the path, which is encoded already.
    pub(super) fn fill(&mut self, name: &'static str, encoded: String) {
        self.path.push((name, encoded));
    }

    /// A pair of the query, of which the value is encoded already.
    pub(super) fn pair(&mut self, name: &str, encoded: &str) {
        if !self.query.is_empty() {
            self.query.push('&');
        }
        self.query.push_str(&in_url(name));
        self.query.push('=');
        self.query.push_str(encoded);
    }

    pub(super) fn with_body(mut self, media_type: &str, body: Vec<u8>) -> Self {
        self.body = Some(body);
        self.fix(&CONTENT_TYPE, media_type);
        self
    }

    fn fix(&mut self, name: &HeaderName, value: &str) {
        self.set_header(name.as_str(), value);
    }
}

/// The value of a header: visible ASCII characters, with spaces and tabs only between them (RFC 9110, section 5.5).
pub(super) fn header_value(text: &str) -> Option<HeaderValue> {
    let inner = text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\t'));
    let ends = text.trim_matches([' ', '\t']).len() == text.len();
    if inner && ends { HeaderValue::from_str(text).ok() } else { None }
}

/// Method and path template: values may be secret.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Request({} {})", self.method, self.template)
    }
}

/// A request that is ready to be sent, but for its credentials.
pub(super) struct Message {
    pub(super) method: Method,
    /// The path without the values of its variables.
    pub(super) template: &'static str,
    pub(super) url: Url,
    pub(super) headers: HeaderMap,
    pub(super) body: Option<Vec<u8>>,
    pub(super) security: Security,
    /// Whether the same request has its effect once, however often it is sent.
    pub(super) keyed: bool,
}

impl Message {
    /// Adds a parameter to the query.
    pub(super) fn add_to_query(&mut self, name: &str, value: &str) {
        let mut query = self.url.query().map_or_else(String::new, |query| format!("{query}&"));
        query.extend(encoded(name));
        query.push('=');
        query.extend(encoded(value));
        self.url.set_query(Some(&query));
    }

    pub(super) fn into_http(
        self,
        http: &reqwest::Client,
    ) -> Result<reqwest::Request, reqwest::Error> {
        let mut builder = http.request(self.method, self.url).headers(self.headers);
        if let Some(body) = self.body {
            builder = builder.body(body);
        }
        builder.build()
    }
}

/// The URL of a request. It must be what it was put together as: the same server, and below the base path.
fn joined_url(base: &Url, path: &str, query: &str) -> Result<Url, ConfigError> {
    let mut url = base.clone();
    let path = format!("{}{path}", base.path().trim_end_matches('/'));
    url.set_path(&path);
    url.set_query(Some(query).filter(|query| !query.is_empty()));
    if url.path() == path && url.origin() == base.origin() {
        Ok(url)
    } else {
        Err(ConfigError::RequestUrl)
    }
}
