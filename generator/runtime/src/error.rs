//! Why a call did not give what was asked for.

use std::fmt;

use http::{HeaderMap, StatusCode};

use super::{Answer, ConfigError, DecodeError, Refused, TransportError, Violations};

/// Why a call did not give what was asked for.
///
/// One type for all operations, so that `?` works across them. No message shows a credential.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The request breaks documented rules: nothing was sent.
    Invalid(Violations),
    /// The server refused the request.
    Refused(Box<Refused>),
    /// The request was a success, but the answer is not as documented.
    Decode(Box<DecodeError>),
    /// There was no answer, or not all of it.
    Transport(TransportError),
    /// The client lacks what the call needs: nothing was sent.
    Config(ConfigError),
    /// There is no credential, because what provides it failed: nothing was sent. Its own error is the source.
    Credential(Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// The status of the answer, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Refused(refused) => Some(refused.status()),
            Self::Decode(error) => Some(error.status()),
            Self::Transport(error) => error.answer().map(Answer::status),
            Self::Invalid(_) | Self::Config(_) | Self::Credential(_) => None,
        }
    }

    /// The headers of the answer, if there was one.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        match self {
            Self::Refused(refused) => Some(refused.headers()),
            Self::Decode(error) => Some(error.headers()),
            Self::Transport(error) => error.answer().map(Answer::headers),
            Self::Invalid(_) | Self::Config(_) | Self::Credential(_) => None,
        }
    }

    /// The id by which the server knows the request, if it told one.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Refused(refused) => refused.request_id(),
            Self::Decode(error) => error.request_id(),
            Self::Transport(error) => error.answer().and_then(Answer::request_id),
            Self::Invalid(_) | Self::Config(_) | Self::Credential(_) => None,
        }
    }

    /// The body of the answer as it was received, if there was one.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        match self {
            Self::Refused(refused) => Some(refused.body()),
            Self::Decode(error) => Some(error.body()),
            Self::Transport(error) => error.answer().map(Answer::body),
            Self::Invalid(_) | Self::Config(_) | Self::Credential(_) => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(violations) => violations.fmt(f),
            Self::Refused(refused) => refused.fmt(f),
            Self::Decode(error) => error.fmt(f),
            Self::Transport(error) => error.fmt(f),
            Self::Config(error) => error.fmt(f),
            Self::Credential(_) => f.write_str("no credential was provided, and nothing was sent"),
        }
    }
}

/// Each kind of error speaks for itself; what is below it is its own source.
impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Transport(error) => error.source(),
            Self::Credential(error) => Some(error.as_ref()),
            Self::Invalid(_) | Self::Refused(_) | Self::Decode(_) | Self::Config(_) => None,
        }
    }
}

impl From<Violations> for Error {
    fn from(violations: Violations) -> Self {
        Self::Invalid(violations)
    }
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        Self::Refused(Box::new(refused))
    }
}

impl From<DecodeError> for Error {
    fn from(error: DecodeError) -> Self {
        Self::Decode(Box::new(error))
    }
}

impl From<TransportError> for Error {
    fn from(error: TransportError) -> Self {
        Self::Transport(error)
    }
}

impl From<ConfigError> for Error {
    fn from(error: ConfigError) -> Self {
        Self::Config(error)
    }
}
