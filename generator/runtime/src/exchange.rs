//! One exchange with the server. Nothing here depends on the operation, so that it is compiled once.
//!
//! In comes a request with what the check of it found; out comes the answer of a
//! success, or the error. A request is sent again only where the table in
//! `retry` says that this can't have an effect twice.

use reqwest::{Request as HttpRequest, Response};

use super::client::Shared;
use super::clock::{Clock, Settings};
use super::credentials::Hidden;
use super::retry::{self, Failure};
use super::retry_after::retry_after;
use super::{Answer, Client, Error, Refused, Request, TransportError, Violations, body, redirect};

/// A call without its types.
pub(super) struct Exchange {
    pub(super) client: Client,
    pub(super) operation: &'static str,
    pub(super) request: Request,
    /// What the check of the request found.
    pub(super) checked: Result<(), Violations>,
    pub(super) settings: Settings,
}

impl Exchange {
    /// Sends the request, unless it must not be sent, and gives the answer of a success.
    pub(super) async fn run(self) -> Result<Answer, Error> {
        let Self { client, operation, request, checked, settings } = self;
        let clock = Clock::start(&settings);
        let shared = client.shared();
        let mut message = request.bind(&shared.base, checked)?;
        let failed = |fault| TransportError::new(operation, fault);
        let hidden = clock.step(shared.credentials.apply(&mut message, &shared.http)).await;
        let hidden = hidden.map_err(|_| failed(Fault::OutOfTime))??;
        let keyed = message.keyed;
        let request =
            message.into_http(&shared.http).map_err(|error| failed(Fault::Http(error)))?;
        let attempts =
            Attempts { shared, request: &request, keyed, retries: settings.retries, clock: &clock };
        let response = attempts.run().await.map_err(failed)?;
        if response.status().is_success() {
            shared.budget.give_back();
            return Ok(body::success(operation, response, &clock).await?);
        }
        Err(refusal(operation, response, &clock, &hidden).await.into())
    }
}

async fn refusal(
    operation: &'static str,
    response: Response,
    clock: &Clock,
    hidden: &Hidden,
) -> Refused {
    let redirect = redirect::origin(response.url(), response.status(), response.headers());
    let answer = body::refusal(response, clock).await;
    if let Some(origin) = redirect {
        return Refused::redirect(operation, answer, hidden.hide(&origin));
    }
    let shown = hidden.hide(&String::from_utf8_lossy(answer.body()));
    Refused::new(operation, answer, &shown)
}

/// Why no answer began.
pub(super) enum Fault {
    OutOfTime,
    Http(reqwest::Error),
}

/// A request on its way, as often as it may be sent.
struct Attempts<'e> {
    shared: &'e Shared,
    request: &'e HttpRequest,
    keyed: bool,
    retries: bool,
    clock: &'e Clock,
}

impl Attempts<'_> {
    async fn run(&self) -> Result<Response, Fault> {
        let mut attempt = 1;
        loop {
            let outcome = self.once().await;
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
        self.retries
            && attempt < retry::ATTEMPTS
            && failure(outcome).is_some_and(|failure| {
                retry::is_repeated(self.request.method(), self.keyed, failure)
            })
    }
}

/// What counts as a failure that another attempt might not have.
fn failure(outcome: &Result<Response, Fault>) -> Option<Failure> {
    match outcome {
        Ok(response) if response.status().is_success() => None,
        Ok(response) => Some(Failure::Status(response.status())),
        Err(Fault::OutOfTime) => None,
        Err(Fault::Http(error)) if error.is_connect() => Some(Failure::NotConnected),
        Err(Fault::Http(error)) if error.is_timeout() => None,
        Err(Fault::Http(_)) => Some(Failure::Broken),
    }
}
