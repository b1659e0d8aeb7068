// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Request};
use crate::types;

impl Client {
    /// Get a plant
    ///
    /// `GET /plants/{plantId}`
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
    /// let answer = client.get_plant("p-17").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). [`GetPlantRefusal`] lists the
    /// refusals that the API documents.
    pub fn get_plant(&self, plant_id: impl Into<types::PlantId>) -> Call<GetPlant> {
        self.call(GetPlant {
            plant_id: plant_id.into(),
        })
    }
}

/// The request of [`Client::get_plant`].
#[derive(Clone, Debug)]
pub struct GetPlant {
    plant_id: types::PlantId,
}

impl Operation for GetPlant {
    type Output = types::Plant;
    type Refusal = GetPlantRefusal;

    const NAME: &'static str = "get_plant";

    fn request(&self) -> Request {
        Request::get("/plants/{plantId}")
            .path("plantId", &self.plant_id)
            .security(&[&["staffToken"], &["shopKey"]])
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.json()
    }

    fn refusal(answer: &Answer) -> Self::Refusal {
        let refusal = match answer.status().as_u16() {
            404 => answer.text().map(GetPlantRefusal::NotFound),
            _ => Ok(GetPlantRefusal::Other),
        };
        refusal.unwrap_or(GetPlantRefusal::Other)
    }
}

/// The refusals of [`Client::get_plant`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetPlantRefusal {
    /// Status 404: There is no such plant.
    NotFound(String),

    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
