//! Setting up a client.

use std::fmt;
use std::time::Duration;

use reqwest::Url;

use super::clock::Settings;
use super::credential::Given;
use super::credentials::{self, Credentials};
use super::provider::{Provider, ProviderError};
use super::{Api, Auth, Client, ConfigError, Scheme, Secret, connection, server};

/// As long as a connection may take to be made, unless the builder says otherwise.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// Sets up a [`Client`]. `Client::builder` starts with one.
#[derive(Clone)]
pub struct ClientBuilder {
    api: &'static Api,
    base: Option<Url>,
    variables: Vec<(&'static str, String)>,
    credentials: Vec<(&'static Scheme, Given)>,
    unknown_scheme: Option<String>,
    settings: Settings,
    connect_timeout: Duration,
    proxies: bool,
    http: Option<reqwest::Client>,
}

impl ClientBuilder {
    /// Starts from what the document says about the API.
    #[must_use]
    pub fn new(api: &'static Api) -> Self {
        Self {
            api,
            base: None,
            variables: Vec::new(),
            credentials: Vec::new(),
            unknown_scheme: None,
            settings: Settings::default(),
            connect_timeout: CONNECT_TIMEOUT,
            proxies: true,
            http: None,
        }
    }

    /// Sends everything to this URL instead of the documented server, whose variables are then not needed.
    ///
    /// # Errors
    ///
    /// [`ConfigError::BaseUrl`] when it does not start with `https://` (or `http://` and a loopback address), or has a
    /// user name, a query or a fragment.
    pub fn base_url(mut self, url: impl AsRef<str>) -> Result<Self, ConfigError> {
        self.base = Some(server::base_url(url.as_ref())?);
        Ok(self)
    }

    /// How long a call may take in all, from its first step to the end of the answer, over all attempts and the pauses
    /// between them: 60 seconds unless said otherwise.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.settings.timeout = timeout;
        self
    }

    /// How long the server may stay silent, before its answer and between any two pieces of it: 30 seconds unless said
    /// otherwise. The time for connecting and sending counts as silence.
    #[must_use]
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.settings.read_timeout = timeout;
        self
    }

    /// Whether a call may be sent again when that can't have an effect twice: it may, unless said otherwise.
    ///
    /// What could not be sent at all, because no connection was made, is sent again. So are `GET` and `HEAD` when the
    /// connection breaks or the status is 408, 429, 502, 503 or 504, and `PUT` and `DELETE` when it is 503. There are
    /// 3 attempts at most, with a random pause between them, or the one that the server asks for in `Retry-After`
    /// where that is at most a minute and [`timeout`](Self::timeout) leaves time for it.
    #[must_use]
    pub fn retries(mut self, retries: bool) -> Self {
        self.settings.retries = retries;
        self
    }

    /// How large the body of a success may be, unpacked: 32 MiB unless said otherwise. A larger one is an error of the kind
    /// [`TooLarge`](super::TransportKind::TooLarge). Of the body of a refusal, 1 MiB is kept.
    #[must_use]
    pub fn max_answer_bytes(mut self, bytes: usize) -> Self {
        self.settings.max_answer_bytes = bytes;
        self
    }

    /// How long connecting may take: 10 seconds unless said otherwise.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Whether the proxy that the environment names, in `HTTPS_PROXY` or `ALL_PROXY` and unless `NO_PROXY` has the host, is
    /// used: it is, unless said otherwise. It sees the host, and nothing of what is sent; plain HTTP, which only goes to
    /// this machine, never takes it.
    #[must_use]
    pub fn proxies(mut self, proxies: bool) -> Self {
        self.proxies = proxies;
        self
    }

    /// Sets a variable of the server's URL by its name in the document.
    ///
    /// # Errors
    ///
    /// [`ConfigError`] when the value is not one of the documented options, or where there are none: not one label of a
    /// host name for a variable in the host, or not one part of a path for a variable in the path.
    pub fn server_variable(mut self, name: &str, value: &str) -> Result<Self, ConfigError> {
        let variable = server::find(self.api, name)?;
        let value = server::checked(self.api, variable, value)?;
        self.variables.retain(|(name, _)| *name != variable.name);
        self.variables.push((variable.name, value));
        Ok(self)
    }

    /// Sets the credential of a security scheme by its name in the document.
    #[must_use]
    pub fn credential(self, scheme: &str, secret: Secret) -> Self {
        self.give(scheme, Given::Secret(secret))
    }

    /// Sets user and password of a security scheme by its name in the document.
    #[must_use]
    pub fn basic_credential(self, scheme: &str, user: String, password: Secret) -> Self {
        self.give(scheme, Given::Login { user, password })
    }

    /// Asks for the credential of a security scheme, by its name in the document, at every call: for tokens that expire.
    ///
    /// It is asked once for a call, however often that is sent, within the time of the call. A scheme of user and password
    /// takes them with a colon between them. When it fails, the call fails with
    /// [`Error::Credential`](super::Error::Credential).
    ///
    /// ```text
    /// builder.credential_from("bearerAuth", move || {
    ///     let tokens = tokens.clone();
    ///     async move { tokens.current().await.map(Secret::from) }
    /// })
    /// ```
    #[must_use]
    pub fn credential_from<F, Fut, E>(self, scheme: &str, provider: F) -> Self
    where
        F: Fn() -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<Secret, E>> + Send + 'static,
        E: Into<ProviderError>,
    {
        self.give(scheme, Given::Provider(Provider::new(provider)))
    }

    /// Sends with this HTTP client, of version 0.13 of `reqwest`, instead of one of our own.
    ///
    /// For what this builder has no word for: certificates, proxies, another resolver, HTTP/2. Time for a call, retries,
    /// limits and the check of the base URL stay as they are. All else is up to it: how long connecting takes, its
    /// `User-Agent`, which proxies see a request, whether cookies are kept and redirects followed, with credentials, which
    /// ours never does, and whether it sends again by itself what a server of HTTP/2 says that it has not begun with. A body
    /// that it does not unpack can't be read.
    #[must_use]
    pub fn with_http_client(mut self, http: reqwest::Client) -> Self {
        self.http = Some(http);
        self
    }

    /// Reads what is set in the environment: a base URL, variables of the server's URL, and credentials.
    ///
    /// What was set before by hand stays when the environment says nothing about it. An empty value counts as none. When
    /// the API has one security scheme, its credential is needed; when it has several, one of them.
    ///
    /// # Errors
    ///
    /// [`ConfigError`] names the environment variable that is missing or has a value that can't be used.
    pub fn environment(self) -> Result<Self, ConfigError> {
        self.read(&|name| std::env::var_os(name))
    }

    /// Makes the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// [`ConfigError`] when a part of the server's URL is missing, a credential can't be sent, or TLS is missing: the crate's
    /// features choose the library, `rustls` unless others are switched on.
    pub fn build(self) -> Result<Client, ConfigError> {
        if let Some(name) = self.unknown_scheme {
            return Err(ConfigError::UnknownScheme(name));
        }
        let custom = self.base.is_some();
        let base = match self.base {
            Some(base) => base,
            None => server::server_url(self.api, &self.variables)?,
        };
        let http = match self.http {
            Some(http) => http,
            None => connection::http_client(self.api, &base, self.connect_timeout, self.proxies)?,
        };
        let credentials = Credentials::new(self.api, &self.credentials, &http)?;
        Ok(Client::new(self.api, http, base, custom, credentials, self.settings))
    }

    fn give(mut self, scheme: &str, given: Given) -> Self {
        match credentials::find(self.api, scheme) {
            Some(scheme) => {
                self.credentials.retain(|(other, _)| other.name != scheme.name);
                self.credentials.push((scheme, given));
            }
            None => self.unknown_scheme = Some(scheme.to_owned()),
        }
        self
    }

    /// The environment as a function, so that it can be another one in a test.
    pub(super) fn read(
        mut self,
        environment: &dyn Fn(&str) -> Option<std::ffi::OsString>,
    ) -> Result<Self, ConfigError> {
        let text = |name| match environment(name).map(std::ffi::OsString::into_string) {
            None => Ok(None),
            Some(Ok(text)) => Ok(Some(text).filter(|text| !text.is_empty())),
            Some(Err(_)) => Err(ConfigError::Environment(name)),
        };
        if let Some(url) = text(self.api.environment)? {
            self.base = Some(server::base_url_of(self.api.environment, &url)?);
        }
        for variable in self.api.variables {
            if let Some(value) = text(variable.environment)? {
                self = self.server_variable(variable.name, &value)?;
            }
        }
        for scheme in self.api.schemes {
            if let Some(value) = text(scheme.environment)?.map(zeroize::Zeroizing::new) {
                self = match (scheme.auth, value.split_once(':')) {
                    (Auth::Basic, Some((user, password))) => {
                        self.basic_credential(scheme.name, user.to_owned(), password.into())
                    }
                    (Auth::Basic, None) => {
                        return Err(ConfigError::Environment(scheme.environment));
                    }
                    _ => self.credential(scheme.name, value.as_str().into()),
                };
            }
        }
        self.needs_met()
    }

    fn needs_met(self) -> Result<Self, ConfigError> {
        let schemes = self.api.schemes;
        if self.credentials.is_empty() && !schemes.is_empty() {
            let places = schemes.iter().map(|scheme| (scheme.setter, scheme.environment)).collect();
            return Err(ConfigError::MissingCredential(places));
        }
        Ok(self)
    }
}

/// Without values: a base URL may tell more than its owner wants in a log.
impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder").field("server", &self.api.server).finish_non_exhaustive()
    }
}
