//! Who is calling: the credentials of a client, chosen for each request, and kept out of every message.

use std::fmt;

use super::credential::{Given, Sent};
use super::hidden::Hidden;
use super::provider::Provider;
use super::request::{Message, Security};
use super::{Api, ConfigError, Error, Scheme};

/// The scheme of this name.
pub(super) fn find(api: &'static Api, name: &str) -> Option<&'static Scheme> {
    api.schemes.iter().find(|scheme| scheme.name == name)
}

/// The credentials of a client.
pub(super) struct Credentials {
    api: &'static Api,
    ready: Vec<Ready>,
    /// Every credential that is always the same, whether it is sent or not.
    hidden: Hidden,
}

struct Ready {
    scheme: &'static Scheme,
    source: Source,
}

enum Source {
    Fixed(Sent),
    Provider(Provider),
}

impl Credentials {
    /// Gets what was given ready. A credential that can't be sent is refused here, before any call.
    pub(super) fn new(
        api: &'static Api,
        given: &[(&'static Scheme, Given)],
        http: &reqwest::Client,
    ) -> Result<Self, ConfigError> {
        let ready = given.iter().map(|(scheme, given)| ready(scheme, given, http));
        let ready: Vec<Ready> = ready.collect::<Result<_, _>>()?;
        let fixed = ready.iter().filter_map(|ready| match &ready.source {
            Source::Fixed(sent) => Some(sent.hidden.iter().cloned()),
            Source::Provider(_) => None,
        });
        let hidden = Hidden::new(fixed.flatten().collect());
        Ok(Self { api, ready, hidden })
    }

    /// Adds the credentials that a request asks for, and tells what of them must not show in a message.
    pub(super) async fn apply(
        &self,
        message: &mut Message,
        http: &reqwest::Client,
    ) -> Result<Hidden, Error> {
        let mut more = Vec::new();
        for ready in self.chosen(message.security)? {
            match &ready.source {
                Source::Fixed(sent) => sent.add_to(message),
                Source::Provider(provider) => {
                    let given = provider.ask().await.map_err(Error::Credential)?;
                    let sent = Sent::provided(ready.scheme.auth, &given, http);
                    let sent = sent.ok_or_else(|| invalid(ready.scheme))?;
                    sent.add_to(message);
                    more.extend(sent.hidden);
                }
            }
        }
        Ok(self.hidden.with(more))
    }

    /// The credentials of the first alternative that there are all credentials for.
    ///
    /// An alternative without schemes makes the others optional, wherever it stands in the list (`OpenAPI` 3.0.3,
    /// section 4.7.30); a request without alternatives asks for none.
    fn chosen(&self, security: Security) -> Result<Vec<&Ready>, ConfigError> {
        let alternatives = match security {
            Security::First => return Ok(self.ready.first().into_iter().collect()),
            Security::Alternatives([]) => return Ok(Vec::new()),
            Security::Alternatives(alternatives) => alternatives,
        };
        let is_optional = alternatives.iter().any(|names| names.is_empty());
        let mut needed = alternatives.iter().filter(|names| !names.is_empty());
        match needed.find_map(|names| self.all_of(names)) {
            Some(chosen) => Ok(chosen),
            None if is_optional => Ok(Vec::new()),
            None => Err(self.missing(alternatives)),
        }
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

fn ready(
    scheme: &'static Scheme,
    given: &Given,
    http: &reqwest::Client,
) -> Result<Ready, ConfigError> {
    let fixed = |user, secret| Sent::new(scheme.auth, user, secret, http).map(Source::Fixed);
    let source = match given {
        Given::Secret(secret) => fixed(None, secret),
        Given::Login { user, password } => fixed(Some(user.as_str()), password),
        Given::Provider(provider) => Some(Source::Provider(provider.clone())),
    };
    Ok(Ready { scheme, source: source.ok_or_else(|| invalid(scheme))? })
}

fn invalid(scheme: &Scheme) -> ConfigError {
    ConfigError::InvalidCredential { setter: scheme.setter }
}
