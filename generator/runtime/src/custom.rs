//! Calls of endpoints that the crate does not have.

pub use http::Method;
use serde::Serialize;

use super::{Answer, Call, Client, DecodeError, Operation, Report, Request};

/// A request to an endpoint that the crate does not have. [`Client::request`] makes it.
#[derive(Clone, Debug)]
pub struct Custom(Request);

impl Client {
    /// Prepares a call of an endpoint that the crate does not have. It gives the answer as it came.
    ///
    /// The path is below the server's URL, and may have variables: `/things/{id}`. Their values are given with
    /// [`path`](Call::path) and encoded, so that none can lead elsewhere.
    ///
    /// The call has the deadlines, retries and errors of every call, and sends the first credential that the client was
    /// given, unless [`security`](Call::security) says otherwise. Nothing is checked but what can't be sent.
    pub fn request(&self, method: Method, path: &'static str) -> Call<Custom> {
        self.call(Custom(Request::new(method, path).first_security()))
    }
}

impl Call<Custom> {
    /// The value of a variable of the path.
    pub fn path<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Self {
        self.with(|request| request.path(name, value))
    }

    /// A parameter in the query, once for each item of a list. A value that is absent and an empty list are not sent.
    pub fn query<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Self {
        self.with(|request| request.query(name, value))
    }

    /// A body of JSON.
    pub fn json<T: Serialize + ?Sized>(self, body: &T) -> Self {
        self.with(|request| request.json(body))
    }

    /// A body of bytes, with its media type.
    pub fn bytes(self, media_type: &'static str, body: &[u8]) -> Self {
        self.with(|request| request.bytes(body).content_type(media_type))
    }

    /// The security that the endpoint asks for: alternatives of schemes, by their names in the document, that are all
    /// needed. Without any, no credential is sent.
    pub fn security(self, alternatives: &'static [&'static [&'static str]]) -> Self {
        self.with(|request| request.security(alternatives))
    }

    pub(super) fn with(self, change: impl FnOnce(Request) -> Request) -> Self {
        self.map(|Custom(request)| Custom(change(request)))
    }
}

impl Operation for Custom {
    type Output = Answer;
    type Refusal = Answer;

    const NAME: &'static str = "request";

    fn request(&self) -> Request {
        self.0.clone()
    }

    fn check(&self, _: &mut Report<'_>) {}

    fn output(answer: &Answer) -> Result<Answer, DecodeError> {
        Ok(answer.clone())
    }

    fn refusal(answer: &Answer) -> Answer {
        answer.clone()
    }
}
