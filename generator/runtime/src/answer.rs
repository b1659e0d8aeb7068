//! The answer to a request, whole and unread.

use std::fmt;
use std::sync::Arc;

use http::StatusCode;
use http::header::{CONTENT_TYPE, HeaderMap};
use serde::de::DeserializeOwned;

use super::hidden::Hidden;
use super::{DecodeError, decode};

/// Headers in which servers tell the id of a request, the most usual first.
const REQUEST_IDS: &[&str] =
    &["x-request-id", "request-id", "x-amzn-requestid", "x-correlation-id", "cf-ray"];

/// Status, headers and body of an answer. Cloning it is cheap.
///
/// What becomes of an answer, whatever it is:
///
/// | what arrives | what the call gives |
/// |---|---|
/// | a status from 200 to 299, documented or not | a success, read as the operation's answer |
/// | any other status from 100 to 999 | [`Error::Refused`](super::Error::Refused), with the body up to 1 MiB |
/// | a redirect | [`Error::Refused`](super::Error::Refused); it is not followed |
/// | a documented body with another media type, or with none | read as documented; only an error names the type |
/// | a body where none is documented, or with 204 | ignored |
/// | no body where JSON is documented | [`Error::Decode`](super::Error::Decode): it is empty |
/// | text or JSON in another charset than UTF-8 | [`Error::Decode`](super::Error::Decode); a byte order mark is accepted in JSON |
/// | a body compressed with `gzip` | unpacked |
/// | a success with another compression, or a damaged one | [`Error::Transport`](super::Error::Transport) of the kind [`Encoding`](super::TransportKind::Encoding) |
/// | a success of over 32 MiB, unpacked, or what the client or the call allows | [`Error::Transport`](super::Error::Transport) of the kind [`TooLarge`](super::TransportKind::TooLarge) |
/// | a success that breaks off | [`Error::Transport`](super::Error::Transport) of the kind [`Interrupted`](super::TransportKind::Interrupted) |
///
/// Where a server announces no length, only closing the connection tells the end of the body. JSON that is cut there can't
/// be read, but for a bare number, and text that is cut there is shorter: neither can be told from the whole.
#[derive(Clone)]
pub struct Answer(Arc<Parts>);

struct Parts {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
    complete: bool,
    hidden: Hidden,
}

impl Answer {
    /// `hidden` is what must not show in a message, though the server may have sent it.
    pub(super) fn new(
        status: StatusCode,
        headers: HeaderMap,
        body: Vec<u8>,
        complete: bool,
        hidden: Hidden,
    ) -> Self {
        Self(Arc::new(Parts { status, headers, body, complete, hidden }))
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// The body as it was received.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.0.body
    }

    /// Whether the body is all that was sent. That of a refusal is cut after 1 MiB, or where the connection broke.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.0.complete
    }

    /// The id by which the server knows the request, if it tells one.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        REQUEST_IDS.iter().find_map(|name| self.headers().get(*name)?.to_str().ok())
    }

    /// The body read as JSON, whatever its media type says.
    ///
    /// Unknown members are ignored; one that is there twice can't be read into a struct, and the last counts in a map. `1.0` is
    /// read as an integer where one is expected; no number is rounded to one.
    ///
    /// # Errors
    ///
    /// [`DecodeError`] tells where in the body something else is expected.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        decode::json(self.body()).map_err(|problem| DecodeError::new(self.clone(), problem))
    }

    /// The body read as JSON, where there is one: for an answer that has a body for some statuses only.
    ///
    /// # Errors
    ///
    /// As [`json`](Self::json).
    pub fn json_if_any<T: DeserializeOwned>(&self) -> Result<Option<T>, DecodeError> {
        if self.body().is_empty() { Ok(None) } else { self.json().map(Some) }
    }

    /// The body read as JSON, or the default where it can't be: for an answer in which nothing is required.
    #[must_use]
    pub fn json_or_default<T: DeserializeOwned + Default>(&self) -> T {
        decode::json(self.body()).unwrap_or_default()
    }

    /// The body as text.
    ///
    /// # Errors
    ///
    /// [`DecodeError`] when it is not UTF-8, or says that it is not: in another charset the same bytes may be other
    /// characters. ASCII is read whatever it says.
    pub fn text(&self) -> Result<String, DecodeError> {
        let text = std::str::from_utf8(self.body()).ok();
        match text.filter(|text| text.is_ascii() || !self.has_other_charset()) {
            Some(text) => Ok(text.to_owned()),
            None => {
                Err(DecodeError::new(self.clone(), decode::Problem::whole("it is not UTF-8 text")))
            }
        }
    }

    /// Whether the media type names another charset than UTF-8 (RFC 9110, section 8.3.2).
    fn has_other_charset(&self) -> bool {
        let media_type = self.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let parameters = media_type.unwrap_or_default().split(';').skip(1);
        let mut pairs = parameters.filter_map(|parameter| parameter.trim().split_once('='));
        let charset = pairs.find(|(name, _)| name.eq_ignore_ascii_case("charset"));
        charset.is_some_and(|(_, charset)| {
            let charset = charset.trim_matches('"');
            !["utf-8", "utf8"].iter().any(|name| name.eq_ignore_ascii_case(charset))
        })
    }

    /// Text of the answer for a message.
    pub(super) fn excerpt(&self, text: &str) -> String {
        self.0.hidden.excerpt(text)
    }

    /// The id of the request for a message.
    pub(super) fn shown_id(&self) -> Option<String> {
        self.request_id().map(|id| self.excerpt(id))
    }

    /// The body as bytes.
    ///
    /// # Errors
    ///
    /// None yet: every body is bytes.
    pub fn bytes(&self) -> Result<Vec<u8>, DecodeError> {
        Ok(self.body().to_vec())
    }

    /// An answer of which nothing is documented but its status: a body is ignored.
    ///
    /// # Errors
    ///
    /// None yet.
    pub fn nothing(&self) -> Result<(), DecodeError> {
        Ok(())
    }
}

/// Status, and how much there is: headers and bodies can hold what must not show in a log.
impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("status", &self.status())
            .field("request_id", &self.shown_id())
            .field("body_bytes", &self.body().len())
            .finish_non_exhaustive()
    }
}
