//! How long a call may take, and what else is set for it.
//!
//! In come the times of a call; out come answers of the network, or the word
//! that they took too long. Only the monotonic clock is read, so that setting
//! the time of day changes no deadline. Nothing is ever waited for beyond the
//! deadline.

use std::time::Duration;

use tokio::time::{Instant, error::Elapsed, timeout_at};

/// How long a call may take, whether it may be repeated and how much is read of it, as the builder or the call says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settings {
    /// From the first step to the end of the answer, over all attempts.
    pub(super) timeout: Duration,
    /// How long the server may stay silent.
    pub(super) read_timeout: Duration,
    /// Whether what is safe to repeat is repeated.
    pub(super) retries: bool,
    /// As many bytes may the body of a success have, decoded.
    pub(super) max_answer_bytes: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            timeout: Duration::from_secs(60),
            read_timeout: Duration::from_secs(30),
            retries: true,
            max_answer_bytes: 32 << 20,
        }
    }
}

/// The time of one call. It runs from when it is made.
pub(super) struct Clock {
    /// None where the time is longer than the clock can count.
    deadline: Option<Instant>,
    silence: Duration,
}

impl Clock {
    pub(super) fn start(settings: &Settings) -> Self {
        let deadline = Instant::now().checked_add(settings.timeout);
        Self { deadline, silence: settings.read_timeout }
    }

    /// Waits for a sign of life of the server: not beyond the deadline, and not longer than it may stay silent.
    pub(super) async fn sign_of_life<F: Future>(&self, step: F) -> Result<F::Output, Elapsed> {
        let silent = Instant::now().checked_add(self.silence);
        within([self.deadline, silent].into_iter().flatten().min(), step).await
    }

    /// Waits for something that the server has no part in, not beyond the deadline.
    pub(super) async fn step<F: Future>(&self, step: F) -> Result<F::Output, Elapsed> {
        within(self.deadline, step).await
    }

    /// Whether there is time left after waiting this long.
    pub(super) fn allows(&self, wait: Duration) -> bool {
        let end = Instant::now().checked_add(wait);
        end.is_some_and(|end| self.deadline.is_none_or(|deadline| end < deadline))
    }
}

async fn within<F: Future>(until: Option<Instant>, step: F) -> Result<F::Output, Elapsed> {
    match until {
        Some(until) => timeout_at(until, step).await,
        None => Ok(step.await),
    }
}
