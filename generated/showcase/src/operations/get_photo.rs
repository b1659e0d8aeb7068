// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Request};
use crate::types;

impl Client {
    /// Get the photo of a plant
    ///
    /// `GET /plants/{plantId}/photo`
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
    /// let answer = client.get_photo("p-17").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). The document lists no refusals.
    pub fn get_photo(&self, plant_id: impl Into<types::PlantId>) -> Call<GetPhoto> {
        self.call(GetPhoto {
            plant_id: plant_id.into(),
        })
    }
}

/// The request of [`Client::get_photo`].
#[derive(Clone, Debug)]
pub struct GetPhoto {
    plant_id: types::PlantId,
}

impl Operation for GetPhoto {
    type Output = Vec<u8>;
    type Refusal = GetPhotoRefusal;

    const NAME: &'static str = "get_photo";

    fn request(&self) -> Request {
        Request::get("/plants/{plantId}/photo")
            .path("plantId", &self.plant_id)
            .accept("application/octet-stream")
            .security(&[&[], &["staffToken"]])
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.bytes()
    }

    fn refusal(_answer: &Answer) -> Self::Refusal {
        GetPhotoRefusal::Other
    }
}

/// The refusals of [`Client::get_photo`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetPhotoRefusal {
    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
