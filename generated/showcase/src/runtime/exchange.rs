//! One exchange with the server. Nothing here depends on the operation, so that it is compiled once.

use std::time::Duration;

use reqwest::Response;

use super::{Answer, Client, Error, Refused, Request, TransportError, TransportKind, Violations};

/// The body of a success may have as many bytes, decoded: 32 MiB.
const SUCCESS_BYTES: usize = 32 << 20;

/// As many bytes of the body of a refusal are kept: 1 MiB.
const REFUSAL_BYTES: usize = 1 << 20;

/// A call without its types.
pub(super) struct Exchange {
    pub(super) client: Client,
    pub(super) operation: &'static str,
    pub(super) request: Request,
    /// What the check of the request found.
    pub(super) checked: Result<(), Violations>,
    pub(super) timeout: Option<Duration>,
}

impl Exchange {
    /// Sends the request, unless it must not be sent, and gives the answer of a success.
    pub(super) async fn run(self) -> Result<Answer, Error> {
        let Self { client, operation, request, checked, timeout } = self;
        let shared = client.shared();
        let mut message = request.bind(&shared.base, checked)?;
        shared.credentials.apply(message.security, &mut message.headers, &mut message.url)?;
        let mut builder = shared.http.request(message.method, message.url).headers(message.headers);
        if let Some(body) = message.body {
            builder = builder.body(body);
        }
        if let Some(timeout) = timeout {
            builder = builder.timeout(timeout);
        }
        let response =
            builder.send().await.map_err(|error| TransportError::new(operation, error))?;
        if response.status().is_success() {
            return Ok(success(operation, response).await?);
        }
        let answer = refusal(response).await;
        let shown = shared.credentials.hide(&String::from_utf8_lossy(answer.body()));
        Err(Refused::new(operation, answer, &shown).into())
    }
}

async fn success(operation: &'static str, response: Response) -> Result<Answer, TransportError> {
    if response.content_length().is_some_and(|length| length > SUCCESS_BYTES as u64) {
        // It says itself that it is too large: nothing of it is read.
        let answer = Answer::new(response.status(), response.headers().clone(), Vec::new(), false);
        return Err(TransportError::partial(operation, TransportKind::TooLarge, answer));
    }
    let (answer, ended) = read(response, SUCCESS_BYTES).await;
    match ended {
        Ended::Complete => Ok(answer),
        Ended::TooLarge => Err(TransportError::partial(operation, TransportKind::TooLarge, answer)),
        Ended::Broken(error) => {
            let kind = if error.is_timeout() {
                TransportKind::Timeout
            } else {
                TransportKind::Interrupted
            };
            Err(TransportError::partial(operation, kind, answer).because(error))
        }
    }
}

/// A refusal counts more than the end of its body: what there is of it is kept.
async fn refusal(response: Response) -> Answer {
    read(response, REFUSAL_BYTES).await.0
}

enum Ended {
    Complete,
    TooLarge,
    Broken(reqwest::Error),
}

/// Reads a body in pieces, so that one without end can't fill the memory.
async fn read(mut response: Response, most: usize) -> (Answer, Ended) {
    let status = response.status();
    let headers = std::mem::take(response.headers_mut());
    let mut body = Vec::new();
    let ended = loop {
        match response.chunk().await {
            Ok(Some(piece)) => {
                let room = most - body.len();
                body.extend_from_slice(piece.get(..room).unwrap_or(&piece));
                if piece.len() > room {
                    break Ended::TooLarge;
                }
            }
            Ok(None) => break Ended::Complete,
            Err(error) => break Ended::Broken(error),
        }
    };
    (Answer::new(status, headers, body, matches!(ended, Ended::Complete)), ended)
}
