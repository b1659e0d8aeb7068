// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Report, Request};
use crate::types;

impl Client {
    /// Plan something to do
    ///
    /// `POST /tasks`
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use showcase::Client;
    /// use showcase::types::{Task, Watering, WateringWhen};
    ///
    /// # async fn run() -> Result<(), showcase::Error> {
    /// let client = Client::from_env()?;
    /// let body = Task::from(Watering::new(2.5).when(WateringWhen::Daily));
    /// let answer = client.plan_task(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). [`PlanTaskRefusal`] lists the
    /// refusals that the API documents.
    pub fn plan_task(&self, body: impl Into<types::Task>) -> Call<PlanTask> {
        self.call(PlanTask { body: body.into() })
    }
}

/// The request of [`Client::plan_task`].
#[derive(Clone, Debug)]
pub struct PlanTask {
    body: types::Task,
}

impl Operation for PlanTask {
    type Output = types::Task;
    type Refusal = PlanTaskRefusal;

    const NAME: &'static str = "plan_task";

    fn request(&self) -> Request {
        Request::post("/tasks")
            .json(&self.body)
            .security(&[&["staffToken"], &["shopKey"]])
    }

    fn check(&self, report: &mut Report<'_>) {
        report.body(&self.body).nested();
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.json()
    }

    fn refusal(answer: &Answer) -> Self::Refusal {
        let refusal = match answer.status().as_u16() {
            409 => answer.json().map(PlanTaskRefusal::Conflict),
            _ => Ok(PlanTaskRefusal::Other),
        };
        refusal.unwrap_or(PlanTaskRefusal::Other)
    }
}

/// The refusals of [`Client::plan_task`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlanTaskRefusal {
    /// Status 409: There is something else to do.
    Conflict(types::Task),

    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
