// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Report, Request};
use crate::types;

impl Client {
    /// Create a contact
    ///
    /// `POST /contacts` · <https://docs.joinluminous.com/api-reference/contacts/create-a-contact>
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use luminous_contacts::Client;
    /// use luminous_contacts::types::ContactCreate;
    ///
    /// # async fn run() -> Result<(), luminous_contacts::Error> {
    /// let client = Client::from_env()?;
    /// let body = ContactCreate::new("John", 123_456)
    ///     .last_name("Smith")
    ///     .email("john.smith@acmecorp.com")
    ///     .phone_1("555-987-6543")
    ///     .phone_2("555-555-5555")
    ///     .is_primary(false)
    ///     .receive_quotation_pdf(false)
    ///     .receive_purchase_order_pdf(false)
    ///     .receive_purchase_order_invoice_pdf(false)
    ///     .tags(["sales", "primary"]);
    /// let answer = client.create_contact(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). [`CreateContactRefusal`] lists the
    /// refusals that the API documents.
    pub fn create_contact(&self, body: types::ContactCreate) -> Call<CreateContact> {
        self.call(CreateContact { body })
    }
}

/// The request of [`Client::create_contact`].
#[derive(Clone, Debug)]
pub struct CreateContact {
    body: types::ContactCreate,
}

impl Operation for CreateContact {
    type Output = types::ContactEnvelope;
    type Refusal = CreateContactRefusal;

    const NAME: &'static str = "create_contact";

    fn request(&self) -> Request {
        Request::post("/contacts").json(&self.body).security(&[&["bearerAuth"]])
    }

    fn check(&self, report: &mut Report<'_>) {
        report.body(&self.body).nested();
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.json()
    }

    fn refusal(answer: &Answer) -> Self::Refusal {
        match answer.status().as_u16() {
            401 => CreateContactRefusal::Unauthorized(answer.json_or_default()),
            404 => CreateContactRefusal::NotFound(answer.json_or_default()),
            409 => CreateContactRefusal::Conflict(answer.json_or_default()),
            422 => CreateContactRefusal::Unprocessable(answer.json_or_default()),
            429 => CreateContactRefusal::TooManyRequests(answer.json_or_default()),
            _ => CreateContactRefusal::Default(answer.json_or_default()),
        }
    }
}

/// The refusals of [`Client::create_contact`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateContactRefusal {
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
