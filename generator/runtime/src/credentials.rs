//! Who is calling: credentials, ready to be sent, and kept out of every message.

use std::fmt;

use http::header::{AUTHORIZATION, HeaderName, HeaderValue};
use reqwest::Url;

use super::request::header_value;
use super::{Api, Auth, ConfigError, Scheme, Secret};

/// What a caller gave for a scheme.
#[derive(Clone)]
pub(super) struct Credential {
    pub(super) scheme: &'static Scheme,
    /// For user and password.
    pub(super) user: Option<String>,
    pub(super) secret: Secret,
}

/// The scheme of this name.
pub(super) fn find(api: &'static Api, name: &str) -> Option<&'static Scheme> {
    api.schemes.iter().find(|scheme| scheme.name == name)
}

/// The credentials of a client.
pub(super) struct Credentials {
    api: &'static Api,
    ready: Vec<Ready>,
    /// All that must not show in a message, the longest first: a short one can be part of a longer one.
    hidden: Vec<Secret>,
}

struct Ready {
    scheme: &'static Scheme,
    sent: Sent,
}

enum Sent {
    Header(HeaderName, HeaderValue),
    Query(&'static str, Secret),
}

impl Credentials {
    /// Gets what was given ready. A credential that can't be sent is refused here, before any call.
    pub(super) fn new(
        api: &'static Api,
        given: &[Credential],
        http: &reqwest::Client,
    ) -> Result<Self, ConfigError> {
        let ready: Vec<_> =
            given.iter().map(|given| ready(given, http)).collect::<Result<_, _>>()?;
        let mut hidden: Vec<_> =
            given.iter().zip(&ready).flat_map(|(given, ready)| hidden(given, ready)).collect();
        hidden.sort_by_key(|secret| std::cmp::Reverse(secret.expose().len()));
        Ok(Self { api, ready, hidden })
    }

    /// Adds the credentials of the first alternative that there are all credentials for.
    ///
    /// An alternative without schemes makes the others optional, wherever it stands in the list (`OpenAPI` 3.0.3,
    /// section 4.7.30); an operation without alternatives asks for none.
    pub(super) fn apply(
        &self,
        alternatives: &[&[&str]],
        headers: &mut http::HeaderMap,
        url: &mut Url,
    ) -> Result<(), ConfigError> {
        if alternatives.is_empty() {
            return Ok(());
        }
        let is_optional = alternatives.iter().any(|names| names.is_empty());
        let mut needed = alternatives.iter().filter(|names| !names.is_empty());
        let chosen = match needed.find_map(|names| self.all_of(names)) {
            Some(chosen) => chosen,
            None if is_optional => return Ok(()),
            None => return Err(self.missing(alternatives)),
        };
        for ready in chosen {
            match &ready.sent {
                Sent::Header(name, value) => {
                    headers.insert(name, value.clone());
                }
                Sent::Query(name, secret) => {
                    url.query_pairs_mut().append_pair(name, secret.expose());
                }
            }
        }
        Ok(())
    }

    /// The text without any credential, in case a server sends one back.
    pub(super) fn hide(&self, text: &str) -> String {
        self.hidden
            .iter()
            .fold(text.to_owned(), |text, secret| text.replace(secret.expose(), "***"))
    }

    fn all_of(&self, names: &[&str]) -> Option<Vec<&Ready>> {
        names
            .iter()
            .map(|name| self.ready.iter().find(|ready| ready.scheme.name == *name))
            .collect()
    }

    fn missing(&self, alternatives: &[&[&str]]) -> ConfigError {
        let names = alternatives.iter().flat_map(|names| names.iter());
        let schemes = names.filter_map(|name| find(self.api, name));
        let mut places: Vec<_> =
            schemes.map(|scheme| (scheme.setter, scheme.environment)).collect();
        places.dedup();
        ConfigError::MissingCredential(places)
    }
}

/// The names of the schemes, and nothing else.
impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.ready.iter().map(|ready| ready.scheme.name)).finish()
    }
}

fn ready(given: &Credential, http: &reqwest::Client) -> Result<Ready, ConfigError> {
    let Credential { scheme, user, secret } = given;
    let invalid = ConfigError::InvalidCredential { setter: scheme.setter };
    let sent = sent(scheme.auth, user.as_deref(), secret, http).ok_or(invalid)?;
    Ok(Ready { scheme, sent })
}

/// A credential in each form in which a server could send it back.
fn hidden(given: &Credential, ready: &Ready) -> Vec<Secret> {
    let mut hidden = vec![given.secret.clone()];
    if let (Auth::Basic, Sent::Header(_, value)) = (given.scheme.auth, &ready.sent) {
        let pair = value.to_str().ok().and_then(|value| value.strip_prefix("Basic "));
        hidden.extend(pair.map(Secret::from));
    }
    // Looking for an empty password would find it everywhere.
    hidden.retain(|secret| !secret.expose().is_empty());
    // Some servers write a slash in JSON as `\/`.
    let escaped: Vec<_> =
        hidden.iter().map(|secret| secret.expose().replace('/', r"\/").into()).collect();
    hidden.extend(escaped);
    hidden
}

fn sent(auth: Auth, user: Option<&str>, secret: &Secret, http: &reqwest::Client) -> Option<Sent> {
    match auth {
        // An empty password is one: some services take a key as the user, and nothing else.
        Auth::Basic => basic(user?, secret, http).map(|value| Sent::Header(AUTHORIZATION, value)),
        _ if secret.expose().is_empty() => None,
        Auth::Bearer => {
            // Blanks around a token are left over from copying it.
            header_value(secret.expose())?;
            Some(Sent::Header(AUTHORIZATION, sensitive(&format!("Bearer {}", secret.expose()))?))
        }
        Auth::KeyInHeader(name) => Some(Sent::Header(
            HeaderName::from_bytes(name.as_bytes()).ok()?,
            sensitive(secret.expose())?,
        )),
        Auth::KeyInQuery(name) => Some(Sent::Query(name, secret.clone())),
    }
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
