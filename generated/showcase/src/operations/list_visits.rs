// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Request};

impl Client {
    /// List the visits of a member of the club
    ///
    /// `GET /club/visits`
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use showcase::Client;
    ///
    /// # async fn run() -> Result<(), showcase::Error> {
    /// let client = Client::from_env()?;
    /// let answer = client.list_visits().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). The document lists no refusals.
    pub fn list_visits(&self) -> Call<ListVisits> {
        self.call(ListVisits {})
    }
}

/// The request of [`Client::list_visits`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ListVisits {}

impl Operation for ListVisits {
    type Output = Vec<String>;
    type Refusal = ListVisitsRefusal;

    const NAME: &'static str = "list_visits";

    fn request(&self) -> Request {
        Request::get("/club/visits")
            .security(
                &[
                    &["clubLogin"],
                    &["memberLogin"],
                    &["memberProof"],
                    &["clubSession", "clubDevice"],
                ],
            )
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.json()
    }

    fn refusal(_answer: &Answer) -> Self::Refusal {
        ListVisitsRefusal::Other
    }
}

/// The refusals of [`Client::list_visits`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListVisitsRefusal {
    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
