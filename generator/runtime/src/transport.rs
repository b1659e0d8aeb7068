//! A call that got no whole answer.

use std::fmt;

use super::Answer;
use super::fault::Fault;

/// No answer, or not all of it.
///
/// Unless [`is_connect`](Self::is_connect) says that no connection was made, the server may have acted on the request.
#[derive(Debug)]
pub struct TransportError {
    operation: &'static str,
    kind: TransportKind,
    answer: Option<Answer>,
    source: Option<reqwest::Error>,
}

/// What went wrong on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportKind {
    /// No connection was made: nothing was sent.
    Connect,
    /// The time for the call ran out, or the server was silent for too long.
    Timeout,
    /// The answer is larger than the client takes: 32 MiB unless it was set up with another limit.
    TooLarge,
    /// The answer broke off, or what was compressed goes on after its end.
    Interrupted,
    /// The answer is compressed in another way than `gzip`, or what was compressed is damaged.
    Encoding,
    /// The request or the answer broke off, or the answer is not HTTP.
    Other,
}

impl TransportError {
    pub(super) fn new(operation: &'static str, fault: Fault) -> Self {
        let kind = fault.kind();
        let source = match fault {
            // A URL can hold a credential.
            Fault::Http(error) => Some(error.without_url()),
            Fault::OutOfTime => None,
        };
        Self { operation, kind, answer: None, source }
    }

    /// An answer of which at least status and headers arrived.
    pub(super) fn partial(operation: &'static str, kind: TransportKind, answer: Answer) -> Self {
        Self { operation, kind, answer: Some(answer), source: None }
    }

    pub(super) fn because(mut self, error: reqwest::Error) -> Self {
        self.source = Some(error.without_url());
        self
    }

    /// What went wrong.
    #[must_use]
    pub fn kind(&self) -> TransportKind {
        self.kind
    }

    /// Whether no connection was made, so that nothing was sent.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        self.kind == TransportKind::Connect
    }

    /// Whether the time for the call ran out, or the server was silent for too long. The time for connecting counts as [`TransportKind::Connect`].
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.kind == TransportKind::Timeout
    }

    /// What arrived of the answer, if at least status and headers did.
    #[must_use]
    pub fn answer(&self) -> Option<&Answer> {
        self.answer.as_ref()
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            TransportKind::Connect => "no connection could be made, nothing was sent",
            TransportKind::Timeout => "the time ran out before the answer was complete",
            TransportKind::TooLarge => "the answer is larger than the client takes",
            TransportKind::Encoding => "the answer can't be unpacked",
            TransportKind::Interrupted => "the answer broke off",
            TransportKind::Other => "the exchange with the server failed",
        };
        write!(f, "{}: {what}", self.operation)?;
        match &self.answer {
            Some(answer) => write!(f, " (status {})", answer.status()),
            None => Ok(()),
        }
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|error| error as _)
    }
}
