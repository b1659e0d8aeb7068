//! What an operation is to the client.

use super::{Answer, DecodeError, Report, Request};

/// An operation of the API, with what it is called with.
///
/// The operations of the document implement it. So can you, for one that the document does not have yet:
/// [`Client::call`](super::Client::call) takes any.
pub trait Operation {
    /// What a success gives.
    type Output;

    /// What a refusal can be.
    type Refusal;

    /// Its name, for messages.
    const NAME: &'static str;

    /// The request.
    fn request(&self) -> Request;

    /// Reports every documented rule that the request breaks; where none is documented there is nothing to report.
    fn check(&self, _report: &mut Report<'_>) {}

    /// Reads the answer of a success: a status from 200 to 299.
    ///
    /// # Errors
    ///
    /// [`DecodeError`] when the answer is not as documented.
    fn output(answer: &Answer) -> Result<Self::Output, DecodeError>;

    /// Reads the answer of any other status.
    fn refusal(answer: &Answer) -> Self::Refusal;
}
