// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Request};
use crate::types;

impl Client {
    /// Remove a plant
    ///
    /// Deprecated.
    ///
    /// `DELETE /plants/{plantId}`
    ///
    /// # Arguments
    ///
    /// - `plant_id`: The plant, by the text form of its id
    ///
    ///   Sent as a string.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use showcase::Client;
    ///
    /// # async fn run() -> Result<(), showcase::Error> {
    /// let client = Client::from_env()?;
    /// client.remove_plant("p-17").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). The document lists no refusals.
    #[deprecated]
    pub fn remove_plant(
        &self,
        plant_id: impl Into<types::PlantId>,
    ) -> Call<RemovePlant> {
        self.call(RemovePlant {
            plant_id: plant_id.into(),
        })
    }
}

/// The request of [`Client::remove_plant`].
#[derive(Clone, Debug)]
pub struct RemovePlant {
    plant_id: types::PlantId,
}

impl Operation for RemovePlant {
    type Output = ();
    type Refusal = RemovePlantRefusal;

    const NAME: &'static str = "remove_plant";

    fn request(&self) -> Request {
        Request::delete("/plants/{plantId}")
            .path("plantId", &self.plant_id)
            .security(&[&["staffToken", "shopKey"], &["staffToken"]])
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.nothing()
    }

    fn refusal(_answer: &Answer) -> Self::Refusal {
        RemovePlantRefusal::Other
    }
}

/// The refusals of [`Client::remove_plant`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RemovePlantRefusal {
    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
