//! A credential that is asked for at every call, because it changes: a token that expires, a key from a vault.

use std::error::Error;
use std::pin::Pin;
use std::sync::Arc;

use super::Secret;

/// Why there is no credential.
pub(super) type ProviderError = Box<dyn Error + Send + Sync>;

type Asked = Pin<Box<dyn Future<Output = Result<Secret, ProviderError>> + Send>>;

/// A function that gives a credential when it is asked.
#[derive(Clone)]
pub(super) struct Provider(Arc<dyn Fn() -> Asked + Send + Sync>);

impl Provider {
    pub(super) fn new<F, Fut, E>(provider: F) -> Self
    where
        F: Fn() -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<Secret, E>> + Send + 'static,
        E: Into<ProviderError>,
    {
        Self(Arc::new(move || {
            let asked = provider();
            Box::pin(async move { asked.await.map_err(Into::into) })
        }))
    }

    pub(super) async fn ask(&self) -> Result<Secret, ProviderError> {
        (self.0)().await
    }
}
