// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::collections::BTreeMap;

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Request};

impl Client {
    /// How many plants there are of each kind
    ///
    /// `GET /stock`
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use showcase::Client;
    ///
    /// # async fn run() -> Result<(), showcase::Error> {
    /// let client = Client::from_env()?;
    /// let answer = client.get_stock().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). [`GetStockRefusal`] lists the
    /// refusals that the API documents.
    pub fn get_stock(&self) -> Call<GetStock> {
        self.call(GetStock {})
    }
}

/// The request of [`Client::get_stock`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct GetStock {}

impl Operation for GetStock {
    type Output = BTreeMap<String, i64>;
    type Refusal = GetStockRefusal;

    const NAME: &'static str = "get_stock";

    fn request(&self) -> Request {
        Request::get("/stock").security(&[&["partnerKey"]])
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.json()
    }

    fn refusal(answer: &Answer) -> Self::Refusal {
        GetStockRefusal::Default(answer.json_or_default())
    }
}

/// The refusals of [`Client::get_stock`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetStockRefusal {
    /// Any other status: Kinds with their numbers.
    Default(BTreeMap<String, i64>),

    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
