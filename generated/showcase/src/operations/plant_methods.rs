// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Request};

impl Client {
    /// Ask which methods there are
    ///
    /// `OPTIONS /plants`
    ///
    /// Header `Allow`: The methods, joined by commas.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use showcase::Client;
    ///
    /// # async fn run() -> Result<(), showcase::Error> {
    /// let client = Client::from_env()?;
    /// client.plant_methods().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). The document lists no refusals.
    pub fn plant_methods(&self) -> Call<PlantMethods> {
        self.call(PlantMethods {})
    }
}

/// The request of [`Client::plant_methods`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PlantMethods {}

impl Operation for PlantMethods {
    type Output = ();
    type Refusal = PlantMethodsRefusal;

    const NAME: &'static str = "plant_methods";

    fn request(&self) -> Request {
        Request::options("/plants")
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.nothing()
    }

    fn refusal(_answer: &Answer) -> Self::Refusal {
        PlantMethodsRefusal::Other
    }
}

/// The refusals of [`Client::plant_methods`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlantMethodsRefusal {
    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
