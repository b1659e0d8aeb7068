// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Report, Request};
use crate::types;

impl Client {
    /// Order plants
    ///
    /// `POST /orders`
    ///
    /// What fails on the way may be sent again: by the key in the header `Idempotency-Key` the API
    /// knows what it has done already. One is made up, unless it is given.
    ///
    /// # Arguments
    ///
    /// - `body`: What is ordered
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use showcase::Client;
    /// use showcase::types::{Gift, Order, OrderItem, OrderType};
    ///
    /// # async fn run() -> Result<(), showcase::Error> {
    /// let client = Client::from_env()?;
    /// let body = Order::new(OrderType::Send, vec![OrderItem::new("p-17", 2)])
    ///     .self_(false)
    ///     .gift(Gift::new("Rosa"))
    ///     .extra(serde_json::json!([1, { "two" : null }]));
    /// let answer = client.place_order(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). [`PlaceOrderRefusal`] lists the
    /// refusals that the API documents.
    pub fn place_order(&self, body: types::Order) -> Call<PlaceOrder> {
        self.call(PlaceOrder {
            idempotency_key: None,
            body,
        })
    }
}

impl Call<PlaceOrder> {
    /// A key of the order; the same one is not taken twice
    ///
    /// At most 64 characters. Example: `"8e03978e-40d5-43e8-bc93-6894a57f9324"`.
    pub fn idempotency_key(mut self, idempotency_key: impl Into<String>) -> Self {
        self.operation.idempotency_key = Some(idempotency_key.into());
        self
    }
}

/// The request of [`Client::place_order`].
#[derive(Clone, Debug)]
pub struct PlaceOrder {
    idempotency_key: Option<String>,
    body: types::Order,
}

impl Operation for PlaceOrder {
    type Output = types::Invoice;
    type Refusal = PlaceOrderRefusal;

    const NAME: &'static str = "place_order";

    fn request(&self) -> Request {
        Request::post("/orders")
            .header("Idempotency-Key", &self.idempotency_key)
            .json(&self.body)
            .security(&[&["customer"]])
            .idempotency_key("Idempotency-Key")
    }

    fn check(&self, report: &mut Report<'_>) {
        report.in_header().text("Idempotency-Key", &self.idempotency_key).max_length(64);
        report.body(&self.body).nested();
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.json()
    }

    fn refusal(answer: &Answer) -> Self::Refusal {
        let refusal = match answer.status().as_u16() {
            422 => answer.json().map(PlaceOrderRefusal::Unprocessable),
            _ => Ok(PlaceOrderRefusal::Other),
        };
        refusal.unwrap_or(PlaceOrderRefusal::Other)
    }
}

/// The refusals of [`Client::place_order`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlaceOrderRefusal {
    /// Status 422: The request is not as the nursery wants it.
    Unprocessable(Box<types::Error>),

    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
