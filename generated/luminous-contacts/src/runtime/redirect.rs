//! Where a redirect leads, told without following it.

use http::header::LOCATION;
use http::{HeaderMap, StatusCode};
use reqwest::Url;

/// The origin that a redirect leads to, such as `https://elsewhere.example`; none where the answer is no redirect.
///
/// The rest of the URL is left out: it can hold what must not show in a log. What is no address of the web, or can't be
/// read, is `null` (RFC 6454, section 6.1).
pub(super) fn origin(from: &Url, status: StatusCode, headers: &HeaderMap) -> Option<String> {
    let location = headers.get(LOCATION).filter(|_| is_redirect(status))?;
    let target = location.to_str().ok().and_then(|location| from.join(location).ok());
    Some(target.map_or_else(|| "null".to_owned(), |url| url.origin().ascii_serialization()))
}

/// The statuses that tell a client to go elsewhere (RFC 9110, section 15.4).
fn is_redirect(status: StatusCode) -> bool {
    matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308)
}
