// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Report, Request};
use crate::types;

impl Client {
    /// Replace a plant
    ///
    /// `PUT /plants/{plantId}`
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
    /// use showcase::types::{Plant, Size, SizeUnit, Stage};
    ///
    /// # async fn run() -> Result<(), showcase::Error> {
    /// let client = Client::from_env()?;
    /// let body = Plant::new("Basil", Some(4))
    ///     .id("p-17")
    ///     .stage(Stage::InFlower)
    ///     .notes(None)
    ///     .sown_at("2024-03-01T08:00:00Z")
    ///     .price(7.5)
    ///     .size(Size::new().width(20.0).length(30.5).unit(SizeUnit::Cm))
    ///     .watered(true);
    /// let answer = client.replace_plant("p-17", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). [`ReplacePlantRefusal`] lists the
    /// refusals that the API documents.
    pub fn replace_plant(
        &self,
        plant_id: impl Into<types::PlantId>,
        body: types::Plant,
    ) -> Call<ReplacePlant> {
        self.call(ReplacePlant {
            plant_id: plant_id.into(),
            body,
        })
    }
}

/// The request of [`Client::replace_plant`].
#[derive(Clone, Debug)]
pub struct ReplacePlant {
    plant_id: types::PlantId,
    body: types::Plant,
}

impl Operation for ReplacePlant {
    type Output = types::Plant;
    type Refusal = ReplacePlantRefusal;

    const NAME: &'static str = "replace_plant";

    fn request(&self) -> Request {
        Request::put("/plants/{plantId}")
            .path("plantId", &self.plant_id)
            .json(&self.body)
            .security(&[&["staffToken"], &["shopKey"]])
    }

    fn check(&self, report: &mut Report<'_>) {
        report.body(&self.body).nested();
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.json()
    }

    fn refusal(answer: &Answer) -> Self::Refusal {
        let refusal = match answer.status().as_u16() {
            500..=599 => answer.json().map(ReplacePlantRefusal::ServerError),
            _ => Ok(ReplacePlantRefusal::Other),
        };
        refusal.unwrap_or(ReplacePlantRefusal::Other)
    }
}

/// The refusals of [`Client::replace_plant`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ReplacePlantRefusal {
    /// Status 500 to 599: The nursery failed.
    ///
    /// Header `Retry-After`: Seconds to wait before another request.
    ServerError(Box<types::Error>),

    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
