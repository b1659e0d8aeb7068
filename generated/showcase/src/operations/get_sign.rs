// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::collections::BTreeMap;

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Request};

impl Client {
    /// Get a sign
    ///
    /// `GET /signs{name}{size}`
    ///
    /// # Arguments
    ///
    /// - `name`: What stands on it, `.Basil`
    ///
    ///   Example: `"Basil"`.
    /// - `size`: How large it is, `;width=30;height=20`
    ///
    ///   Example: `{"height": 20, "width": 30}`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use std::collections::BTreeMap;
    ///
    /// use showcase::Client;
    ///
    /// # async fn run() -> Result<(), showcase::Error> {
    /// let client = Client::from_env()?;
    /// client
    ///     .get_sign(
    ///         "Basil",
    ///         BTreeMap::from([("height".to_owned(), 20), ("width".to_owned(), 30)]),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). The document lists no refusals.
    pub fn get_sign(
        &self,
        name: impl Into<String>,
        size: impl Into<BTreeMap<String, i64>>,
    ) -> Call<GetSign> {
        self.call(GetSign {
            name: name.into(),
            size: size.into(),
        })
    }
}

/// The request of [`Client::get_sign`].
#[derive(Clone, Debug)]
pub struct GetSign {
    name: String,
    size: BTreeMap<String, i64>,
}

impl Operation for GetSign {
    type Output = ();
    type Refusal = GetSignRefusal;

    const NAME: &'static str = "get_sign";

    fn request(&self) -> Request {
        Request::get("/signs{name}{size}")
            .path_label("name", &self.name)
            .path_matrix_exploded("size", &self.size)
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.nothing()
    }

    fn refusal(_answer: &Answer) -> Self::Refusal {
        GetSignRefusal::Other
    }
}

/// The refusals of [`Client::get_sign`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetSignRefusal {
    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
