// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Request};

impl Client {
    /// Get the request back as it arrived
    ///
    /// `TRACE /plants`
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use showcase::Client;
    ///
    /// # async fn run() -> Result<(), showcase::Error> {
    /// let client = Client::from_env()?;
    /// let answer = client.echo_plants().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). The document lists no refusals.
    pub fn echo_plants(&self) -> Call<EchoPlants> {
        self.call(EchoPlants {})
    }
}

/// The request of [`Client::echo_plants`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct EchoPlants {}

impl Operation for EchoPlants {
    type Output = String;
    type Refusal = EchoPlantsRefusal;

    const NAME: &'static str = "echo_plants";

    fn request(&self) -> Request {
        Request::trace("/plants").accept("text/plain")
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.text()
    }

    fn refusal(_answer: &Answer) -> Self::Refusal {
        EchoPlantsRefusal::Other
    }
}

/// The refusals of [`Client::echo_plants`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum EchoPlantsRefusal {
    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
