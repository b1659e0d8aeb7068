//! An answer of success that can't be read.

use std::fmt;

use http::StatusCode;
use http::header::{CONTENT_TYPE, HeaderMap};

use super::Answer;
use super::decode::Problem;

/// The request was a success, but its answer is not as documented.
///
/// The answer is kept whole. The message tells the place and what is expected there, and no value of the content.
#[derive(Clone)]
pub struct DecodeError {
    answer: Answer,
    problem: Problem,
}

impl DecodeError {
    pub(super) fn new(answer: Answer, problem: Problem) -> Self {
        Self { answer, problem }
    }

    /// Where in the body, as a JSON Pointer (RFC 6901), such as `/data/3/name`; empty for the body as a whole.
    ///
    /// The keys in it are the server's: they may be long, and hold any character.
    #[must_use]
    pub fn pointer(&self) -> &str {
        self.problem.path()
    }

    /// What is wrong there.
    #[must_use]
    pub fn problem(&self) -> &str {
        self.problem.message()
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

    /// The body as it was received.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        self.answer.body()
    }

    /// The media type that the answer says it has, where that explains why it can't be read as JSON.
    fn other_media_type(&self) -> Option<String> {
        let value = self.headers().get(CONTENT_TYPE)?.to_str().ok()?;
        let media_type = value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let json = media_type.ends_with("/json") || media_type.ends_with("+json");
        (!json).then(|| self.answer.excerpt(&media_type))
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the answer with status {} can't be read", self.status())?;
        if !self.pointer().is_empty() {
            write!(f, " at {}", self.answer.excerpt(self.pointer()))?;
        }
        write!(f, ": {}", self.answer.excerpt(self.problem()))?;
        match self.other_media_type() {
            Some(media_type) => write!(f, " (its media type is {media_type})"),
            None => Ok(()),
        }
    }
}

/// What `Display` shows, and the answer: its body can hold what must not show in a log.
impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeError")
            .field("answer", &self.answer)
            .field("pointer", &self.answer.excerpt(self.pointer()))
            .field("problem", &self.answer.excerpt(self.problem()))
            .finish()
    }
}

impl std::error::Error for DecodeError {}
