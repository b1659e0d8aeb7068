// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{
    Answer, Call, DateTime, DecodeError, List, Operation, Report, Request,
};
use crate::types;

impl Client {
    /// List plants
    ///
    /// Lists the plants that match every filter, the *youngest* first.
    ///
    /// `GET /plants`
    ///
    /// Header `X-Total-Count`: How many plants match.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use showcase::Client;
    ///
    /// # async fn run() -> Result<(), showcase::Error> {
    /// let client = Client::from_env()?;
    /// let answer = client.list_plants().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). [`ListPlantsRefusal`] lists the
    /// refusals that the API documents.
    pub fn list_plants(&self) -> Call<ListPlants> {
        self.call(ListPlants {
            limit: None,
            after: None,
            labels: None,
            rows: None,
            stage: None,
            price_below: None,
            sown_since: None,
            type_: None,
            timeout_: None,
            in_stock: None,
            x_trace: None,
        })
    }
}

impl Call<ListPlants> {
    /// How many plants to answer
    ///
    /// 1 to 100. Default: `20`. Example: `2`.
    pub fn limit(mut self, limit: i32) -> Self {
        self.operation.limit = Some(limit);
        self
    }

    /// The last plant of the page before
    ///
    /// Example: `"p-17"`.
    pub fn after(mut self, after: impl Into<types::PlantId>) -> Self {
        self.operation.after = Some(after.into());
        self
    }

    /// Plants with all of these labels, `labels=a&labels=b`
    ///
    /// At most 5 items. Each item: at most 20 characters. Example: `["shade", "indoor"]`.
    pub fn labels(mut self, labels: impl Into<List<String>>) -> Self {
        self.operation.labels = Some(labels.into().into_vec());
        self
    }

    /// Plants in one of these rows, `rows=1,2`
    ///
    /// Example: `[1, 2]`.
    pub fn rows(mut self, rows: impl Into<List<i64>>) -> Self {
        self.operation.rows = Some(rows.into().into_vec());
        self
    }

    /// Plants at this stage
    ///
    /// Example: `"in-flower"`.
    pub fn stage(mut self, stage: impl Into<types::Stage>) -> Self {
        self.operation.stage = Some(stage.into());
        self
    }

    /// Plants that cost less
    ///
    /// Greater than 0. Example: `12.5`.
    pub fn price_below(mut self, price_below: f64) -> Self {
        self.operation.price_below = Some(price_below);
        self
    }

    /// Plants sown since then
    ///
    /// A date and time with offset, as in RFC 3339. Example: `"2024-03-01T08:00:00Z"`.
    pub fn sown_since(mut self, sown_since: impl Into<DateTime>) -> Self {
        self.operation.sown_since = Some(sown_since.into());
        self
    }

    /// Plants of this kind; the name is a keyword of Rust
    ///
    /// Example: `"herb"`.
    pub fn type_(mut self, type_: impl Into<types::ListPlantsType>) -> Self {
        self.operation.type_ = Some(type_.into());
        self
    }

    /// Seconds that the nursery may search; every call has an option of this name
    ///
    /// At least 1. Example: `5`.
    pub fn timeout_(mut self, timeout_: i64) -> Self {
        self.operation.timeout_ = Some(timeout_);
        self
    }

    /// Use `stage` instead.
    ///
    /// Example: `true`.
    ///
    /// Deprecated.
    #[deprecated]
    pub fn in_stock(mut self, in_stock: bool) -> Self {
        self.operation.in_stock = Some(in_stock);
        self
    }

    /// A mark for the nursery's log
    ///
    /// At most 64 characters. Example: `"a1"`.
    pub fn x_trace(mut self, x_trace: impl Into<String>) -> Self {
        self.operation.x_trace = Some(x_trace.into());
        self
    }
}

/// The request of [`Client::list_plants`].
#[derive(Clone, Debug)]
pub struct ListPlants {
    limit: Option<i32>,
    after: Option<types::PlantId>,
    labels: Option<Vec<String>>,
    rows: Option<Vec<i64>>,
    stage: Option<types::Stage>,
    price_below: Option<f64>,
    sown_since: Option<DateTime>,
    type_: Option<types::ListPlantsType>,
    timeout_: Option<i64>,
    in_stock: Option<bool>,
    x_trace: Option<String>,
}

impl Operation for ListPlants {
    type Output = types::PlantPage;
    type Refusal = ListPlantsRefusal;

    const NAME: &'static str = "list_plants";

    fn request(&self) -> Request {
        Request::get("/plants")
            .query("limit", &self.limit)
            .query("after", &self.after)
            .query("labels", &self.labels)
            .query_joined("rows", &self.rows)
            .query("stage", &self.stage)
            .query("price_below", &self.price_below)
            .query("sown_since", &self.sown_since)
            .query("type", &self.type_)
            .query("timeout", &self.timeout_)
            .query("in_stock", &self.in_stock)
            .header("X-Trace", &self.x_trace)
            .security(&[&["staffToken"], &["shopKey"]])
    }

    fn check(&self, report: &mut Report<'_>) {
        report.in_query().integer("limit", &self.limit).minimum(1).maximum(100);
        report
            .in_query()
            .list("labels", &self.labels)
            .max_items(5)
            .each(|item| item.text().max_length(20));
        report.in_query().word("stage", &self.stage);
        report
            .in_query()
            .number("price_below", &self.price_below)
            .exclusive_minimum(0.0);
        report.in_query().text("sown_since", &self.sown_since).date_time();
        report.in_query().word("type", &self.type_);
        report.in_query().integer("timeout", &self.timeout_).minimum(1);
        report.in_header().text("X-Trace", &self.x_trace).max_length(64);
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.json()
    }

    fn refusal(answer: &Answer) -> Self::Refusal {
        let refusal = match answer.status().as_u16() {
            400 => answer.json().map(ListPlantsRefusal::BadRequest),
            _ => answer.json().map(ListPlantsRefusal::Default),
        };
        refusal.unwrap_or(ListPlantsRefusal::Other)
    }
}

/// The refusals of [`Client::list_plants`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListPlantsRefusal {
    /// Status 400: The request is not as the nursery wants it.
    BadRequest(Box<types::Error>),

    /// Any other status: The nursery failed.
    ///
    /// Header `Retry-After`: Seconds to wait before another request.
    Default(Box<types::Error>),

    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
