// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Report, Request};
use crate::types;

impl Client {
    /// Update a contact
    ///
    /// Assumption: The page has no title; this one is read from the page's address.
    ///
    /// `POST /contacts/{contactId}` ·
    /// <https://docs.joinluminous.com/api-reference/contacts/update-a-contact>
    ///
    /// # Arguments
    ///
    /// - `contact_id`: The unique identifier of the contact
    ///
    ///   Sent as an integer.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use luminous_contacts::Client;
    /// use luminous_contacts::types::ContactUpdate;
    ///
    /// # async fn run() -> Result<(), luminous_contacts::Error> {
    /// let client = Client::from_env()?;
    /// let body = ContactUpdate::new().email("newemail@example.com");
    /// let answer = client.update_contact(789_123, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). [`UpdateContactRefusal`] lists the
    /// refusals that the API documents.
    pub fn update_contact(
        &self,
        contact_id: impl Into<types::ContactId>,
        body: types::ContactUpdate,
    ) -> Call<UpdateContact> {
        self.call(UpdateContact {
            contact_id: contact_id.into(),
            body,
        })
    }
}

/// The request of [`Client::update_contact`].
#[derive(Clone, Debug)]
pub struct UpdateContact {
    contact_id: types::ContactId,
    body: types::ContactUpdate,
}

impl Operation for UpdateContact {
    type Output = types::UpdatedContactEnvelope;
    type Refusal = UpdateContactRefusal;

    const NAME: &'static str = "update_contact";

    fn request(&self) -> Request {
        Request::post("/contacts/{contactId}")
            .path("contactId", &self.contact_id)
            .json(&self.body)
            .security(&[&["bearerAuth"]])
    }

    fn check(&self, report: &mut Report<'_>) {
        report.in_path().id("contactId", &self.contact_id).integer();
        report.body(&self.body).nested();
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.json()
    }

    fn refusal(answer: &Answer) -> Self::Refusal {
        match answer.status().as_u16() {
            401 => UpdateContactRefusal::Unauthorized(answer.json_or_default()),
            404 => UpdateContactRefusal::NotFound(answer.json_or_default()),
            409 => UpdateContactRefusal::Conflict(answer.json_or_default()),
            422 => UpdateContactRefusal::Unprocessable(answer.json_or_default()),
            429 => UpdateContactRefusal::TooManyRequests(answer.json_or_default()),
            _ => UpdateContactRefusal::Default(answer.json_or_default()),
        }
    }
}

/// The refusals of [`Client::update_contact`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UpdateContactRefusal {
    /// Status 401: Unauthorized.
    Unauthorized(Box<types::Problem>),

    /// Status 404: Not Found.
    NotFound(Box<types::Problem>),

    /// Status 409: Conflict.
    Conflict(Box<types::Problem>),

    /// Status 422: Unprocessable Content.
    Unprocessable(Box<types::ValidationProblem>),

    /// Status 429: Too Many Requests.
    ///
    /// Header `Retry-After`: Seconds to wait before another request.
    TooManyRequests(Box<types::Problem>),

    /// Any other status: Refused.
    Default(Box<types::Problem>),

    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
