//! A call: an operation with its client, on its way to being sent.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use super::clock::Settings;
use super::exchange::Exchange;
use super::{Answer, Client, Error, Operation, Report};

/// A call of an operation. It is sent when it is awaited.
///
/// ```text
/// client.get_thing(7).timeout(Duration::from_secs(5)).await?
/// ```
#[must_use = "a call is only sent when it is awaited"]
pub struct Call<Op> {
    client: Client,
    pub(crate) operation: Op,
    settings: Settings,
    headers: Vec<(String, String)>,
    unchecked: bool,
}

impl<Op: Operation> Call<Op> {
    /// How long this call may take in all, over all attempts, instead of what the client was set up with.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.settings.timeout = timeout;
        self
    }

    /// How long the server may stay silent, instead of what the client was set up with.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.settings.read_timeout = timeout;
        self
    }

    /// Whether this call may be sent again when that can't have an effect twice, instead of what the client was set up
    /// with. See [`ClientBuilder::retries`](super::ClientBuilder::retries).
    pub fn retries(mut self, retries: bool) -> Self {
        self.settings.retries = retries;
        self
    }

    /// How large the body of a success may be, unpacked, instead of what the client was set up with.
    pub fn max_answer_bytes(mut self, bytes: usize) -> Self {
        self.settings.max_answer_bytes = bytes;
        self
    }

    /// Adds a header, or replaces what would be sent in it.
    ///
    /// Its name and value are checked when the call is sent. Headers that only the client sets, such as `Host` and
    /// `Authorization`, are violations.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sends the request even if it breaks documented rules, for documentation that is out of date.
    ///
    /// What can't be sent safely, such as a part of the path that would lead elsewhere, is refused all the same.
    pub fn unchecked(mut self) -> Self {
        self.unchecked = true;
        self
    }

    /// The same call of another operation.
    pub(super) fn map<To>(self, change: impl FnOnce(Op) -> To) -> Call<To> {
        let Self { client, operation, settings, headers, unchecked } = self;
        Call { client, operation: change(operation), settings, headers, unchecked }
    }

    pub(super) fn new(client: Client, operation: Op) -> Self {
        let settings = client.shared().settings;
        Self { client, operation, settings, headers: Vec::new(), unchecked: false }
    }
}

impl<Op: Operation> IntoFuture for Call<Op> {
    type Output = Result<Op::Output, Error>;
    type IntoFuture = Pending<Op>;

    fn into_future(self) -> Pending<Op> {
        let checked = if self.unchecked {
            Ok(())
        } else {
            Report::gather(|report| self.operation.check(report))
        };
        let mut request = self.operation.request();
        for (name, value) in &self.headers {
            request.set_header(name, value);
        }
        let Self { client, settings, .. } = self;
        let exchange = Exchange { client, operation: Op::NAME, request, checked, settings };
        Pending { answer: Box::pin(exchange.run()), operation: PhantomData }
    }
}

/// The name of the operation: its values may be secret.
impl<Op: Operation> fmt::Debug for Call<Op> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("operation", &Op::NAME).finish_non_exhaustive()
    }
}

/// A call that is being sent.
///
/// The exchange is one type for all operations; only reading its answer is the operation's own.
#[must_use = "futures do nothing unless they are awaited"]
pub struct Pending<Op> {
    answer: Pin<Box<dyn Future<Output = Result<Answer, Error>> + Send>>,
    operation: PhantomData<fn() -> Op>,
}

impl<Op: Operation> Future for Pending<Op> {
    type Output = Result<Op::Output, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let answer = ready!(self.answer.as_mut().poll(context))?;
        Poll::Ready(Op::output(&answer).map_err(Error::from))
    }
}

impl<Op: Operation> fmt::Debug for Pending<Op> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pending").field("operation", &Op::NAME).finish_non_exhaustive()
    }
}
