// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Report, Request};
use crate::types;

impl Client {
    /// Order plants
    ///
    /// `POST /orders`
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
        self.call(PlaceOrder { body })
    }
}

/// The request of [`Client::place_order`].
#[derive(Clone, Debug)]
pub struct PlaceOrder {
    body: types::Order,
}

impl Operation for PlaceOrder {
    type Output = types::Invoice;
    type Refusal = PlaceOrderRefusal;

    const NAME: &'static str = "place_order";

    fn request(&self) -> Request {
        Request::post("/orders").json(&self.body).security(&[&["customer"]])
    }

    fn check(&self, report: &mut Report<'_>) {
        report.body(&self.body).nested();
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.json()
    }

    fn refusal(answer: &Answer) -> Self::Refusal {
        match answer.status().as_u16() {
            422 => {
                answer
                    .json()
                    .map_or(PlaceOrderRefusal::Other, PlaceOrderRefusal::Unprocessable)
            }
            _ => PlaceOrderRefusal::Other,
        }
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
