//! The client: a handle that is cheap to clone.

use std::fmt;
use std::sync::Arc;

use reqwest::Url;

use super::clock::Settings;
use super::credentials::Credentials;
use super::retry::Budget;
use super::{Api, Call, Operation};

/// A client of the API.
///
/// Cloning it is cheap, and clones share their connections. It may be used from many tasks at once, in a runtime of
/// `tokio` whose time is enabled; in one, because connections live in the runtime in which they were made.
///
/// With the crate's feature `tracing`, each attempt of a call is a span `request` at the level `INFO`, with `operation`,
/// `method`, `path` (without values), `attempt`, `status` or `failure`, and `duration_ms` until the answer began.
#[derive(Clone)]
pub struct Client(Arc<Shared>);

pub(super) struct Shared {
    pub(super) http: reqwest::Client,
    pub(super) base: Url,
    pub(super) credentials: Credentials,
    pub(super) settings: Settings,
    pub(super) budget: Budget,
    api: &'static Api,
    custom: bool,
}

impl Client {
    /// Prepares a call of an operation: one of the API, or one of your own. Nothing is sent until it is awaited.
    pub fn call<Op: Operation>(&self, operation: Op) -> Call<Op> {
        Call::new(self.clone(), operation)
    }

    pub(super) fn new(
        api: &'static Api,
        http: reqwest::Client,
        base: Url,
        custom: bool,
        credentials: Credentials,
        settings: Settings,
    ) -> Self {
        let budget = Budget::full();
        Self(Arc::new(Shared { http, base, credentials, settings, budget, api, custom }))
    }

    pub(super) fn shared(&self) -> &Shared {
        &self.0
    }
}

/// The server as the document writes it, and the names of the credentials.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let server = if self.0.custom { "another base URL" } else { self.0.api.server };
        f.debug_struct("Client")
            .field("server", &server)
            .field("credentials", &self.0.credentials)
            .finish()
    }
}
