//! Reading the body of an answer, in pieces and up to a limit.
//!
//! In comes an answer of which status and headers have arrived; out comes an
//! [`Answer`], or why there is not all of it. The limit counts decoded bytes, so
//! that neither a body without end nor one that unpacks to more can fill the memory.

use std::error::Error;

use http::header::{CONTENT_ENCODING, HeaderValue};
use reqwest::Response;

use super::clock::Clock;
use super::hidden::Hidden;
use super::{Answer, TransportError, TransportKind};

/// As many bytes of the body of a refusal are kept: 1 MiB.
const REFUSAL_BYTES: usize = 1 << 20;

/// The answer of a success, which must be whole and have as many bytes, decoded.
pub(super) async fn success(
    operation: &'static str,
    response: Response,
    most: usize,
    clock: &Clock,
    hidden: &Hidden,
) -> Result<Answer, TransportError> {
    if response.content_length().is_some_and(|length| length > most as u64) {
        // It says itself that it is too large: nothing of it is read.
        let (status, headers) = (response.status(), response.headers().clone());
        let answer = Answer::new(status, headers, Vec::new(), false, hidden.clone());
        return Err(TransportError::partial(operation, TransportKind::TooLarge, answer));
    }
    let (answer, ended) = read(response, most, clock, hidden).await;
    let kind = match &ended {
        Ended::Complete if is_packed(&answer) => TransportKind::Encoding,
        Ended::Complete => return Ok(answer),
        Ended::TooLarge => TransportKind::TooLarge,
        Ended::OutOfTime => TransportKind::Timeout,
        Ended::Broken(error) if error.is_timeout() => TransportKind::Timeout,
        Ended::Broken(error) if is_damaged(error) => TransportKind::Encoding,
        Ended::Broken(_) => TransportKind::Interrupted,
    };
    let error = TransportError::partial(operation, kind, answer);
    Err(match ended {
        Ended::Broken(cause) => error.because(cause),
        _ => error,
    })
}

/// The answer of a refusal. That counts more than the end of its body: what there is of it is kept.
pub(super) async fn refusal(response: Response, clock: &Clock, hidden: &Hidden) -> Answer {
    read(response, REFUSAL_BYTES, clock, hidden).await.0
}

/// Whether a body is still compressed: the HTTP client takes the header away where it unpacks.
fn is_packed(answer: &Answer) -> bool {
    let coding = answer.headers().get(CONTENT_ENCODING).map(HeaderValue::as_bytes);
    coding.is_some_and(|coding| !coding.eq_ignore_ascii_case(b"identity"))
        && !answer.body().is_empty()
}

/// Whether unpacking failed, and not the connection: that one's errors are not of this type themselves.
fn is_damaged(error: &reqwest::Error) -> bool {
    let mut cause = error.source();
    while let Some(inner) = cause.filter(|cause| cause.is::<reqwest::Error>()) {
        cause = inner.source();
    }
    matches!(cause, Some(cause) if cause.is::<std::io::Error>())
}

enum Ended {
    Complete,
    TooLarge,
    OutOfTime,
    Broken(reqwest::Error),
}

async fn read(
    mut response: Response,
    most: usize,
    clock: &Clock,
    hidden: &Hidden,
) -> (Answer, Ended) {
    let status = response.status();
    let headers = std::mem::take(response.headers_mut());
    let mut body = Vec::new();
    let ended = loop {
        match clock.sign_of_life(response.chunk()).await {
            Ok(Ok(Some(piece))) => {
                let room = most - body.len();
                append(&mut body, piece.get(..room).unwrap_or(&piece), most);
                if piece.len() > room {
                    break Ended::TooLarge;
                }
            }
            Ok(Ok(None)) => break Ended::Complete,
            Ok(Err(error)) => break Ended::Broken(error),
            Err(_) => break Ended::OutOfTime,
        }
    };
    let complete = matches!(ended, Ended::Complete);
    (Answer::new(status, headers, body, complete, hidden.clone()), ended)
}

/// Adds a piece. The room doubles as that of any list does, but not beyond what may be kept.
fn append(body: &mut Vec<u8>, piece: &[u8], most: usize) {
    let needed = body.len() + piece.len();
    if needed > body.capacity() {
        let doubled = body.capacity().saturating_mul(2).min(most);
        body.reserve_exact(doubled.max(needed) - body.len());
    }
    body.extend_from_slice(piece);
}
