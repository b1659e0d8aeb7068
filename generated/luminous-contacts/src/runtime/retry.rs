//! When a request is sent again, and after how long.
//!
//! One table says what is safe: [`is_repeated`]. A request that may have had an
//! effect is never sent twice, unless it is one that has the same effect however
//! often it is sent.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use http::{Method, StatusCode};

/// As often is a request sent at most, the first time included.
pub(super) const ATTEMPTS: u32 = 3;

/// What the first repetition waits at most; each further one waits up to twice as long.
const FIRST_PAUSE: Duration = Duration::from_millis(250);

/// What is waited at most because a server asks for it. A longer wait is the caller's to decide.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// Why an attempt did not succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// No connection was made: nothing was sent.
    NotConnected,
    /// The connection broke before an answer began.
    Broken,
    /// The server refused.
    Status(StatusCode),
}

/// The table: method × failure × key.
///
/// | request | no connection | connection broke | 503 | 408, 429, 502, 504 |
/// |---|---|---|---|---|
/// | `GET`, `HEAD`, or with an idempotency key | yes | yes | yes | yes |
/// | `PUT`, `DELETE` | yes | no | yes | no |
/// | any other | yes | no | no | no |
///
/// A call whose time ran out is never repeated: its caller has waited long enough.
pub(super) fn is_repeated(method: &Method, keyed: bool, failure: Failure) -> bool {
    let safe = keyed || *method == Method::GET || *method == Method::HEAD;
    let idempotent = *method == Method::PUT || *method == Method::DELETE;
    match failure {
        Failure::NotConnected => true,
        Failure::Broken => safe,
        Failure::Status(StatusCode::SERVICE_UNAVAILABLE) => safe || idempotent,
        Failure::Status(status) => safe && matches!(status.as_u16(), 408 | 429 | 502 | 504),
    }
}

/// Whether a server that answers so is in a state to take more requests.
pub(super) fn is_healthy(status: StatusCode) -> bool {
    !status.is_server_error() && !matches!(status.as_u16(), 408 | 429)
}

/// How long to wait after this attempt, the first being 1: what the server asks for, or some time up to a limit that
/// doubles. None where the server asks for too much.
///
/// The time is random, so that clients that failed together do not come back together ("full jitter").
pub(super) fn pause(attempt: u32, asked: Option<Duration>) -> Option<Duration> {
    match asked {
        Some(asked) => (asked <= LONGEST_PAUSE).then_some(asked),
        None => Some(limit(attempt).mul_f64(fastrand::f64())),
    }
}

/// What is waited at most after this attempt.
pub(super) fn limit(attempt: u32) -> Duration {
    FIRST_PAUSE * (1 << attempt.saturating_sub(1).min(8))
}

/// How many repetitions the calls of a client have left together.
///
/// When a server fails for all, repeating every call would only add to its load. So a repetition costs what ten
/// answers of a healthy server give back; a client begins with 50 of them, and never has more.
pub(super) struct Budget(AtomicU32);

impl Budget {
    const COST: u32 = 10;
    const FULL: u32 = 50 * Self::COST;

    pub(super) fn full() -> Self {
        Self(AtomicU32::new(Self::FULL))
    }

    /// Takes one repetition. False where none is left.
    pub(super) fn take(&self) -> bool {
        let take = |left: u32| left.checked_sub(Self::COST);
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take).is_ok()
    }

    /// Notes an answer of a healthy server.
    pub(super) fn give_back(&self) {
        let give = |left: u32| (left < Self::FULL).then_some(left + 1);
        // An error says that the budget is full already.
        let _ = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, give);
    }
}
