//! Why no answer began.

use super::TransportKind;
use super::retry::Failure;

/// Why no answer began.
pub(super) enum Fault {
    OutOfTime,
    Http(reqwest::Error),
}

impl Fault {
    /// What it is to a caller.
    pub(super) fn kind(&self) -> TransportKind {
        match self {
            Self::Http(error) if error.is_connect() => TransportKind::Connect,
            Self::Http(error) if !error.is_timeout() => TransportKind::Other,
            Self::OutOfTime | Self::Http(_) => TransportKind::Timeout,
        }
    }

    /// What it is to the table of repetitions; none where the time ran out.
    pub(super) fn failure(&self) -> Option<Failure> {
        match self.kind() {
            TransportKind::Connect => Some(Failure::NotConnected),
            TransportKind::Timeout => None,
            _ => Some(Failure::Broken),
        }
    }
}
