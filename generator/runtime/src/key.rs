//! Idempotency keys: what makes it safe to send a request with an effect again.

use uuid::Uuid;

use super::{Call, Custom, Request};

impl Request {
    /// The header in which the API takes an idempotency key: a request with the same key has its effect once, however
    /// often it is sent, and so it is sent again like one that only reads.
    ///
    /// A key is made up for the call, a random UUID, unless the header is set to another. To be used only where the API
    /// knows such a header: one that ignores it would do twice what is sent twice.
    pub fn idempotency_key(mut self, header: &'static str) -> Self {
        if !self.headers.contains_key(header) {
            self.set_header(header, &Uuid::new_v4().to_string());
        }
        self.key_header = Some(header);
        self
    }
}

impl Call<Custom> {
    /// The header in which the endpoint takes an idempotency key, if it documents one.
    /// See [`Request::idempotency_key`].
    pub fn idempotency_key(self, header: &'static str) -> Self {
        self.with(|request| request.idempotency_key(header))
    }
}
