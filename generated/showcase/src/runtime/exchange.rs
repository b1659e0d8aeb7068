//! One exchange with the server. Nothing here depends on the operation, so that it is compiled once.
//!
//! In comes a request with what the check of it found; out comes the answer of a
//! success, or the error. A request is sent again only where the table in
//! `retry` says that this can't have an effect twice.

use reqwest::Response;

use super::attempts::Attempts;
use super::clock::{Clock, Settings};
use super::fault::Fault;
use super::hidden::Hidden;
use super::{
    Answer, Client, Error, Refused, Request, TransportError, Violations, body, redirect, retry,
};

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
        let (template, keyed) = (message.template, message.keyed);
        let request =
            message.into_http(&shared.http).map_err(|error| failed(Fault::Http(error)))?;
        let attempts = Attempts {
            shared,
            clock: &clock,
            operation,
            template,
            request: &request,
            keyed,
            retries: settings.retries,
        };
        let response = attempts.run().await.map_err(failed)?;
        let status = response.status();
        if retry::is_healthy(status) {
            shared.budget.give_back();
        }
        if status.is_success() {
            let most = settings.max_answer_bytes;
            return Ok(body::success(operation, response, most, &clock, &hidden).await?);
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
    let answer = body::refusal(response, clock, hidden).await;
    match redirect {
        Some(origin) => Refused::redirect(operation, answer, &origin),
        None => Refused::new(operation, answer),
    }
}
