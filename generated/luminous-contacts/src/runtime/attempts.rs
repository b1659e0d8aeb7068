//! A request on its way, as often as it may be sent.

use reqwest::{Request, Response};

use super::client::Shared;
use super::clock::Clock;
use super::fault::Fault;
use super::retry::{self, Failure};
use super::retry_after::retry_after;
use super::trace;

/// A request with what decides how often it is sent.
pub(super) struct Attempts<'e> {
    pub(super) shared: &'e Shared,
    pub(super) clock: &'e Clock,
    pub(super) operation: &'static str,
    /// The path without the values of its variables.
    pub(super) template: &'static str,
    pub(super) request: &'e Request,
    /// Whether it carries an idempotency key.
    pub(super) keyed: bool,
    pub(super) retries: bool,
}

impl Attempts<'_> {
    /// Sends the request until there is an answer or a fault that another attempt would not better, or may not.
    pub(super) async fn run(&self) -> Result<Response, Fault> {
        let mut attempt = 1;
        loop {
            let made = self.once();
            let method = self.request.method();
            let outcome =
                trace::attempt(self.operation, method, self.template, attempt, made).await;
            if !self.may_repeat(attempt, &outcome) {
                return outcome;
            }
            let asked = outcome.as_ref().ok().and_then(|response| retry_after(response.headers()));
            let Some(wait) = retry::pause(attempt, asked) else { return outcome };
            if !self.clock.allows(wait) || !self.shared.budget.take() {
                return outcome;
            }
            // The answer is let go of before waiting: nobody will read it.
            drop(outcome);
            tokio::time::sleep(wait).await;
            attempt += 1;
        }
    }

    async fn once(&self) -> Result<Response, Fault> {
        let copy = self.request.try_clone().expect("a body in memory can be copied");
        match self.clock.sign_of_life(self.shared.http.execute(copy)).await {
            Ok(sent) => sent.map_err(Fault::Http),
            Err(_) => Err(Fault::OutOfTime),
        }
    }

    fn may_repeat(&self, attempt: u32, outcome: &Result<Response, Fault>) -> bool {
        let failure = match outcome {
            Ok(response) if response.status().is_success() => None,
            Ok(response) => Some(Failure::Status(response.status())),
            Err(fault) => fault.failure(),
        };
        let (method, keyed) = (self.request.method(), self.keyed);
        self.retries
            && attempt < retry::ATTEMPTS
            && failure.is_some_and(|failure| retry::is_repeated(method, keyed, failure))
    }
}
