// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Request};
use crate::types;

impl Client {
    /// Ask whether there is such a plant
    ///
    /// `HEAD /plants/{plantId}`
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
    /// client.check_plant("p-17").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). [`CheckPlantRefusal`] lists the
    /// refusals that the API documents.
    pub fn check_plant(&self, plant_id: impl Into<types::PlantId>) -> Call<CheckPlant> {
        self.call(CheckPlant {
            plant_id: plant_id.into(),
        })
    }
}

/// The request of [`Client::check_plant`].
#[derive(Clone, Debug)]
pub struct CheckPlant {
    plant_id: types::PlantId,
}

impl Operation for CheckPlant {
    type Output = ();
    type Refusal = CheckPlantRefusal;

    const NAME: &'static str = "check_plant";

    fn request(&self) -> Request {
        Request::head("/plants/{plantId}")
            .path("plantId", &self.plant_id)
            .security(&[&["staffToken"], &["shopKey"]])
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.nothing()
    }

    fn refusal(answer: &Answer) -> Self::Refusal {
        match answer.status().as_u16() {
            404 => CheckPlantRefusal::NotFound,
            _ => CheckPlantRefusal::Other,
        }
    }
}

/// The refusals of [`Client::check_plant`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CheckPlantRefusal {
    /// Status 404: There is not.
    NotFound,

    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
