// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Request};
use crate::types;

impl Client {
    /// Replace the photo of a plant
    ///
    /// `PUT /plants/{plantId}/photo`
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
    /// client.put_photo("p-17", "text").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). The document lists no refusals.
    pub fn put_photo(
        &self,
        plant_id: impl Into<types::PlantId>,
        body: impl Into<Vec<u8>>,
    ) -> Call<PutPhoto> {
        self.call(PutPhoto {
            plant_id: plant_id.into(),
            body: body.into(),
        })
    }
}

/// The request of [`Client::put_photo`].
#[derive(Clone, Debug)]
pub struct PutPhoto {
    plant_id: types::PlantId,
    body: Vec<u8>,
}

impl Operation for PutPhoto {
    type Output = ();
    type Refusal = PutPhotoRefusal;

    const NAME: &'static str = "put_photo";

    fn request(&self) -> Request {
        Request::put("/plants/{plantId}/photo")
            .path("plantId", &self.plant_id)
            .bytes(&self.body)
            .security(&[&["staffToken"], &["shopKey"]])
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.nothing()
    }

    fn refusal(_answer: &Answer) -> Self::Refusal {
        PutPhotoRefusal::Other
    }
}

/// The refusals of [`Client::put_photo`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutPhotoRefusal {
    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
