// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Report, Request};
use crate::types;

impl Client {
    /// Sow a plant
    ///
    /// `POST /plants` · <https://nursery.example/docs/sowing>
    ///
    /// Header `Location`: Where the plant is.
    ///
    /// # Arguments
    ///
    /// - `body`: The plant to sow
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use showcase::Client;
    /// use showcase::types::PlantCreate;
    ///
    /// # async fn run() -> Result<(), showcase::Error> {
    /// let client = Client::from_env()?;
    /// let body = PlantCreate::new("Basil", None);
    /// let answer = client.create_plant(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). [`CreatePlantRefusal`] lists the
    /// refusals that the API documents.
    pub fn create_plant(&self, body: types::PlantCreate) -> Call<CreatePlant> {
        self.call(CreatePlant { body })
    }
}

/// The request of [`Client::create_plant`].
#[derive(Clone, Debug)]
pub struct CreatePlant {
    body: types::PlantCreate,
}

impl Operation for CreatePlant {
    type Output = types::Plant;
    type Refusal = CreatePlantRefusal;

    const NAME: &'static str = "create_plant";

    fn request(&self) -> Request {
        Request::post("/plants")
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
            401 => Ok(CreatePlantRefusal::Unauthorized),
            409 => answer.json().map(CreatePlantRefusal::Conflict),
            400..=499 => answer.json().map(CreatePlantRefusal::ClientError),
            _ => answer.json().map(CreatePlantRefusal::Default),
        };
        refusal.unwrap_or(CreatePlantRefusal::Other)
    }
}

/// The refusals of [`Client::create_plant`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreatePlantRefusal {
    /// Status 401: The caller is not known.
    Unauthorized,

    /// Status 409: The bed is taken.
    Conflict(Box<types::Error>),

    /// Status 400 to 499: The request is not as the nursery wants it.
    ClientError(Box<types::Error>),

    /// Any other status: The nursery failed.
    ///
    /// Header `Retry-After`: Seconds to wait before another request.
    Default(Box<types::Error>),

    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
