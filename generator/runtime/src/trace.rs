//! What a call tells `tracing`, where the crate's feature of that name is on.
//!
//! One span for each attempt, with the operation, the method, the template of the
//! path and how it went. Never a URL, a value of a parameter, a header or a body:
//! each of them can be secret.

use http::Method;
use reqwest::Response;

use super::fault::Fault;

/// Makes an attempt, the first being 1, in a span of its own.
#[cfg(feature = "tracing")]
pub(super) async fn attempt<F>(
    operation: &'static str,
    method: &Method,
    path: &'static str,
    attempt: u32,
    made: F,
) -> Result<Response, Fault>
where
    F: Future<Output = Result<Response, Fault>>,
{
    use tracing::Instrument;
    use tracing::field::{Empty, debug};

    let span = tracing::info_span!(
        "request",
        operation,
        method = method.as_str(),
        path,
        attempt,
        status = Empty,
        failure = Empty,
        duration_ms = Empty,
    );
    let start = std::time::Instant::now();
    let outcome = made.instrument(span.clone()).await;
    match &outcome {
        Ok(response) => span.record("status", response.status().as_u16()),
        Err(fault) => span.record("failure", debug(fault.kind())),
    };
    span.record("duration_ms", u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX));
    outcome
}

/// Makes an attempt.
#[cfg(not(feature = "tracing"))]
pub(super) async fn attempt<F>(
    _: &'static str,
    _: &Method,
    _: &'static str,
    _: u32,
    made: F,
) -> Result<Response, Fault>
where
    F: Future<Output = Result<Response, Fault>>,
{
    made.await
}
