//! An answer that is not a success.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use http::StatusCode;
use http::header::HeaderMap;

use super::retry_after::retry_after;
use super::{Answer, Operation};

/// The server refused the request: its status is not from 200 to 299.
///
/// [`of`](Self::of) gives the refusal as the document describes it. The answer is kept whole, whatever it is.
#[derive(Clone)]
pub struct Refused {
    operation: &'static str,
    answer: Answer,
    /// The start of the body for messages, without credentials and control characters.
    excerpt: String,
    redirect: Option<String>,
}

impl Refused {
    pub(super) fn new(operation: &'static str, answer: Answer) -> Self {
        let excerpt = answer.excerpt(&String::from_utf8_lossy(answer.body()));
        Self { operation, answer, excerpt, redirect: None }
    }

    /// A redirect to this origin. What its body says, most often the whole URL again, is kept out of messages.
    pub(super) fn redirect(operation: &'static str, answer: Answer, origin: &str) -> Self {
        let redirect = Some(answer.excerpt(origin));
        Self { operation, answer, excerpt: String::new(), redirect }
    }

    /// The refusal as the document of the operation describes it.
    #[must_use]
    pub fn of<Op: Operation>(&self) -> Op::Refusal {
        Op::refusal(&self.answer)
    }

    /// The answer as it came: for a body of another shape than the document describes.
    #[must_use]
    pub fn answer(&self) -> &Answer {
        &self.answer
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.answer.status()
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.answer.headers()
    }

    /// The id by which the server knows the request, if it tells one.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.answer.request_id()
    }

    /// The body as it was received, up to 1 MiB.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        self.answer.body()
    }

    /// The body as text, with a replacement character for what is not UTF-8.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(self.body())
    }

    /// Whether the body is all that was sent: it is cut after 1 MiB, or where the connection broke.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.answer.is_complete()
    }

    /// The origin that a redirect leads to, such as `https://elsewhere.example`, or `null` where that is not on the web;
    /// none where the answer is no redirect.
    ///
    /// Redirects are not followed: the request, with its credential, is for the server that it was sent to.
    #[must_use]
    pub fn redirect_origin(&self) -> Option<&str> {
        self.redirect.as_deref()
    }

    /// How long to wait before trying again, if the server says so in seconds or with a date (RFC 9110, section 10.2.3).
    ///
    /// It is the server's word, however long; a date in the past is no time at all.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        retry_after(self.headers())
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} was refused with {}", self.operation, self.status())?;
        if let Some(origin) = &self.redirect {
            return write!(f, ": a redirect to {origin}, which is not followed");
        }
        if self.excerpt.is_empty() { Ok(()) } else { write!(f, ": {}", self.excerpt) }
    }
}

/// What `Display` shows and the request id: headers and the whole body can hold what must not show in a log.
impl fmt::Debug for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Refused")
            .field("operation", &self.operation)
            .field("status", &self.status())
            .field("request_id", &self.answer.shown_id())
            .field("redirect_origin", &self.redirect)
            .field("body", &self.excerpt)
            .finish_non_exhaustive()
    }
}

impl std::error::Error for Refused {}
