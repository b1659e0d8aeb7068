// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Request};
use crate::types;

impl Client {
    /// Read the label of a plant
    ///
    /// `GET /plants/{plantId}/label`
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
    /// let answer = client.get_label("p-17").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). The document lists no refusals.
    pub fn get_label(&self, plant_id: impl Into<types::PlantId>) -> Call<GetLabel> {
        self.call(GetLabel {
            plant_id: plant_id.into(),
        })
    }
}

/// The request of [`Client::get_label`].
#[derive(Clone, Debug)]
pub struct GetLabel {
    plant_id: types::PlantId,
}

impl Operation for GetLabel {
    type Output = String;
    type Refusal = GetLabelRefusal;

    const NAME: &'static str = "get_label";

    fn request(&self) -> Request {
        Request::get("/plants/{plantId}/label")
            .path("plantId", &self.plant_id)
            .accept("text/plain")
            .security(&[&["staffToken"], &["shopKey"]])
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.text()
    }

    fn refusal(_answer: &Answer) -> Self::Refusal {
        GetLabelRefusal::Other
    }
}

/// The refusals of [`Client::get_label`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetLabelRefusal {
    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
