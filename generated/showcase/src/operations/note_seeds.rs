// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::collections::BTreeMap;

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Report, Request};
use crate::types;

impl Client {
    /// Note something about seeds
    ///
    /// `POST /seeds/notes`
    ///
    /// # Arguments
    ///
    /// - `body`: The note
    ///
    /// The API takes the body as `application/xml` too.
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
    /// client.note_seeds(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). The document lists no refusals.
    pub fn note_seeds(&self, body: impl Into<NoteSeedsBody>) -> Call<NoteSeeds> {
        self.call(NoteSeeds { body: body.into() })
    }
}

/// The request of [`Client::note_seeds`].
#[derive(Clone, Debug)]
pub struct NoteSeeds {
    body: NoteSeedsBody,
}

/// What [`Client::note_seeds`] can send.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum NoteSeedsBody {
    /// Sent as `application/json`.
    Json(Box<types::SeedSearch>),

    /// Sent as `application/merge-patch+json`.
    MergePatchJson(BTreeMap<String, serde_json::Value>),

    /// Sent as `text/plain`.
    Text(String),
}

impl From<types::SeedSearch> for NoteSeedsBody {
    fn from(body: types::SeedSearch) -> Self {
        Self::Json(Box::new(body))
    }
}

impl From<BTreeMap<String, serde_json::Value>> for NoteSeedsBody {
    fn from(body: BTreeMap<String, serde_json::Value>) -> Self {
        Self::MergePatchJson(body)
    }
}

impl From<String> for NoteSeedsBody {
    fn from(body: String) -> Self {
        Self::Text(body)
    }
}

impl Operation for NoteSeeds {
    type Output = ();
    type Refusal = NoteSeedsRefusal;

    const NAME: &'static str = "note_seeds";

    fn request(&self) -> Request {
        let request = Request::post("/seeds/notes")
            .security(&[&["staffToken"], &["shopKey"]]);
        match &self.body {
            NoteSeedsBody::Json(body) => request.json(body),
            NoteSeedsBody::MergePatchJson(body) => {
                request.json(body).content_type("application/merge-patch+json")
            }
            NoteSeedsBody::Text(body) => request.text(body),
        }
    }

    fn check(&self, report: &mut Report<'_>) {
        if let NoteSeedsBody::Json(body) = &self.body {
            report.body(body).nested();
        }
        if let NoteSeedsBody::Text(body) = &self.body {
            report.body(body).text().max_length(80);
        }
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.nothing()
    }

    fn refusal(_answer: &Answer) -> Self::Refusal {
        NoteSeedsRefusal::Other
    }
}

/// The refusals of [`Client::note_seeds`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum NoteSeedsRefusal {
    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
