//! One credential: how it is sent, and in which forms a server could send it back.

use http::header::{AUTHORIZATION, HeaderMap, HeaderName, HeaderValue};
use zeroize::Zeroizing;

use super::encode::encoded;
use super::provider::Provider;
use super::request::{Message, header_value};
use super::violation::escaped;
use super::{Auth, Secret, cookie};

/// What a caller gave for a scheme.
#[derive(Clone)]
pub(super) enum Given {
    Secret(Secret),
    Login { user: String, password: Secret },
    Provider(Provider),
}

/// A credential, ready to be sent.
pub(super) struct Sent {
    place: Place,
    /// What must not show in a message.
    pub(super) hidden: Vec<Secret>,
}

enum Place {
    Header(HeaderName, HeaderValue),
    Query(&'static str, Secret),
    Cookie(&'static str, Secret),
}

impl Sent {
    /// None where the credential can't be sent.
    pub(super) fn new(
        auth: Auth,
        user: Option<&str>,
        secret: &Secret,
        http: &reqwest::Client,
    ) -> Option<Self> {
        let place = place(auth, user, secret, http)?;
        let hidden = hidden(auth, &place, secret);
        Some(Self { place, hidden })
    }

    /// What a provider gave: for user and password both, with a colon between them.
    pub(super) fn provided(auth: Auth, given: &Secret, http: &reqwest::Client) -> Option<Self> {
        match (auth, given.expose().split_once(':')) {
            (Auth::Basic, Some((user, password))) => {
                Self::new(auth, Some(user), &Secret::from(password), http)
            }
            _ => Self::new(auth, None, given, http),
        }
    }

    pub(super) fn add_to(&self, message: &mut Message) {
        match &self.place {
            Place::Header(name, value) => {
                message.headers.insert(name, value.clone());
            }
            Place::Query(name, secret) => {
                message.add_to_query(name, secret.expose());
            }
            Place::Cookie(name, secret) => {
                // That it can be sent was seen when it was made ready.
                _ = cookie::add(&mut message.headers, name, secret.expose(), true);
            }
        }
    }
}

fn place(auth: Auth, user: Option<&str>, secret: &Secret, http: &reqwest::Client) -> Option<Place> {
    match auth {
        // An empty password is one: some services take a key as the user, and nothing else.
        Auth::Basic => basic(user?, secret, http).map(|value| Place::Header(AUTHORIZATION, value)),
        _ if secret.expose().is_empty() => None,
        Auth::Bearer => authorization("Bearer", secret),
        Auth::Http(scheme) => authorization(scheme, secret),
        Auth::KeyInHeader(name) => Some(Place::Header(
            HeaderName::from_bytes(name.as_bytes()).ok()?,
            sensitive(secret.expose())?,
        )),
        Auth::KeyInQuery(name) => Some(Place::Query(name, secret.clone())),
        Auth::KeyInCookie(name) => {
            // A value that can't be sent is refused here, before any call.
            cookie::add(&mut HeaderMap::new(), name, secret.expose(), true)?;
            Some(Place::Cookie(name, secret.clone()))
        }
    }
}

fn authorization(scheme: &str, secret: &Secret) -> Option<Place> {
    // Blanks around a credential are left over from copying it.
    header_value(secret.expose())?;
    let value = Zeroizing::new(format!("{scheme} {}", secret.expose()));
    Some(Place::Header(AUTHORIZATION, sensitive(&value)?))
}

/// A value that the HTTP stack keeps out of its own messages.
fn sensitive(value: &str) -> Option<HeaderValue> {
    let mut value = header_value(value)?;
    value.set_sensitive(true);
    Some(value)
}

/// The HTTP client knows how user and password are written; a request that is never sent makes it tell.
fn basic(user: &str, password: &Secret, http: &reqwest::Client) -> Option<HeaderValue> {
    // A user name with a colon would be cut there (RFC 7617, section 2).
    if user.contains(':') {
        return None;
    }
    let request =
        http.get("https://localhost").basic_auth(user, Some(password.expose())).build().ok()?;
    request.headers().get(AUTHORIZATION).cloned()
}

/// A credential in each form in which a server could send it back.
fn hidden(auth: Auth, place: &Place, secret: &Secret) -> Vec<Secret> {
    let mut hidden = vec![secret.clone()];
    if let (Auth::Basic, Place::Header(_, value)) = (auth, place) {
        let pair = value.to_str().ok().and_then(|value| value.strip_prefix("Basic "));
        hidden.extend(pair.map(Secret::from));
    }
    let forms: Vec<_> = hidden.iter().flat_map(|secret| forms(secret.expose())).collect();
    hidden.extend(forms);
    hidden
}

/// What a text becomes in JSON, in a URL and in a JSON Pointer, where that is something else.
fn forms(text: &str) -> impl Iterator<Item = Secret> {
    let quoted = serde_json::Value::from(text).to_string();
    let json = quoted.strip_prefix('"').and_then(|json| json.strip_suffix('"'));
    let json = json.unwrap_or_default().to_owned();
    // Some servers write a slash in JSON as `\/`.
    let slashed = json.replace('/', r"\/");
    let encoded: String = encoded(text).collect();
    let pointer = escaped(text);
    [json, slashed, encoded, pointer].into_iter().filter(move |form| form != text).map(Secret::from)
}
