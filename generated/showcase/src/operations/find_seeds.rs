// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, FieldStyle, Operation, Report, Request};
use crate::types;

impl Client {
    /// Find seeds by a form
    ///
    /// `POST /seeds`
    ///
    /// The API answers as `text/csv` too, to who sets the header `accept` to it and takes the
    /// answer with `.raw()`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use showcase::Client;
    /// use showcase::types::SeedSearch;
    ///
    /// # async fn run() -> Result<(), showcase::Error> {
    /// let client = Client::from_env()?;
    /// let body = SeedSearch::new("bas");
    /// let answer = client.find_seeds(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). The document lists no refusals.
    pub fn find_seeds(&self, body: types::SeedSearch) -> Call<FindSeeds> {
        self.call(FindSeeds { body })
    }
}

/// The request of [`Client::find_seeds`].
#[derive(Clone, Debug)]
pub struct FindSeeds {
    body: types::SeedSearch,
}

impl Operation for FindSeeds {
    type Output = Vec<String>;
    type Refusal = FindSeedsRefusal;

    const NAME: &'static str = "find_seeds";

    fn request(&self) -> Request {
        Request::post("/seeds")
            .form(
                &self.body,
                &[("regions", FieldStyle::Joined), ("filter", FieldStyle::Deep)],
            )
            .security(&[&["staffToken"], &["shopKey"]])
    }

    fn check(&self, report: &mut Report<'_>) {
        report.body(&self.body).nested();
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.json()
    }

    fn refusal(_answer: &Answer) -> Self::Refusal {
        FindSeedsRefusal::Other
    }
}

/// The refusals of [`Client::find_seeds`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FindSeedsRefusal {
    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
