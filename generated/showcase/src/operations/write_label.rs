// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Request};
use crate::types;

impl Client {
    /// Write the label of a plant
    ///
    /// `PUT /plants/{plantId}/label`
    ///
    /// # Arguments
    ///
    /// - `plant_id`: The plant, by the text form of its id
    ///
    ///   Sent as a string.
    /// - `body`: The text of the label
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use showcase::Client;
    ///
    /// # async fn run() -> Result<(), showcase::Error> {
    /// let client = Client::from_env()?;
    /// client.write_label("p-17", "Basil, bed 4").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). The document lists no refusals.
    pub fn write_label(
        &self,
        plant_id: impl Into<types::PlantId>,
        body: impl Into<String>,
    ) -> Call<WriteLabel> {
        self.call(WriteLabel {
            plant_id: plant_id.into(),
            body: body.into(),
        })
    }
}

/// The request of [`Client::write_label`].
#[derive(Clone, Debug)]
pub struct WriteLabel {
    plant_id: types::PlantId,
    body: String,
}

impl Operation for WriteLabel {
    type Output = ();
    type Refusal = WriteLabelRefusal;

    const NAME: &'static str = "write_label";

    fn request(&self) -> Request {
        Request::put("/plants/{plantId}/label")
            .path("plantId", &self.plant_id)
            .text(&self.body)
            .security(&[&["staffToken"], &["shopKey"]])
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.nothing()
    }

    fn refusal(_answer: &Answer) -> Self::Refusal {
        WriteLabelRefusal::Other
    }
}

/// The refusals of [`Client::write_label`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WriteLabelRefusal {
    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
