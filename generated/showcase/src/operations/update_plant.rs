// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Report, Request};
use crate::types;

impl Client {
    /// Change a plant
    ///
    /// Without a body, the nursery only waters it.
    ///
    /// `PATCH /plants/{plantId}`
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
    /// let answer = client.update_plant("p-17").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). [`UpdatePlantRefusal`] lists the
    /// refusals that the API documents.
    pub fn update_plant(
        &self,
        plant_id: impl Into<types::PlantId>,
    ) -> Call<UpdatePlant> {
        self.call(UpdatePlant {
            plant_id: plant_id.into(),
            body: None,
        })
    }
}

impl Call<UpdatePlant> {
    /// What is sent.
    pub fn body(mut self, body: types::PlantUpdate) -> Self {
        self.operation.body = Some(body);
        self
    }
}

/// The request of [`Client::update_plant`].
#[derive(Clone, Debug)]
pub struct UpdatePlant {
    plant_id: types::PlantId,
    body: Option<types::PlantUpdate>,
}

impl Operation for UpdatePlant {
    type Output = types::Plant;
    type Refusal = UpdatePlantRefusal;

    const NAME: &'static str = "update_plant";

    fn request(&self) -> Request {
        Request::patch("/plants/{plantId}")
            .path("plantId", &self.plant_id)
            .json_if(self.body.as_ref())
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
            404 => answer.text().map(UpdatePlantRefusal::NotFound),
            _ => Ok(UpdatePlantRefusal::Other),
        };
        refusal.unwrap_or(UpdatePlantRefusal::Other)
    }
}

/// The refusals of [`Client::update_plant`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UpdatePlantRefusal {
    /// Status 404: There is no such plant.
    NotFound(String),

    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
