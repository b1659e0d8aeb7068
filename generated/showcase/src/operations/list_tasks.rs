// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Report, Request};
use crate::types;

impl Client {
    /// What there is to do
    ///
    /// `GET /tasks`
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use showcase::Client;
    ///
    /// # async fn run() -> Result<(), showcase::Error> {
    /// let client = Client::from_env()?;
    /// let answer = client.list_tasks().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). The document lists no refusals.
    pub fn list_tasks(&self) -> Call<ListTasks> {
        self.call(ListTasks { beds: None })
    }
}

impl Call<ListTasks> {
    /// The beds to look at
    pub fn beds(mut self, beds: impl Into<types::ListTasksBeds>) -> Self {
        self.operation.beds = Some(beds.into());
        self
    }
}

/// The request of [`Client::list_tasks`].
#[derive(Clone, Debug)]
pub struct ListTasks {
    beds: Option<types::ListTasksBeds>,
}

impl Operation for ListTasks {
    type Output = Vec<types::Task>;
    type Refusal = ListTasksRefusal;

    const NAME: &'static str = "list_tasks";

    fn request(&self) -> Request {
        Request::get("/tasks")
            .query("beds", &self.beds)
            .security(&[&["staffToken"], &["shopKey"]])
    }

    fn check(&self, report: &mut Report<'_>) {
        report.in_query().nested("beds", &self.beds);
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.json()
    }

    fn refusal(_answer: &Answer) -> Self::Refusal {
        ListTasksRefusal::Other
    }
}

/// The refusals of [`Client::list_tasks`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListTasksRefusal {
    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
