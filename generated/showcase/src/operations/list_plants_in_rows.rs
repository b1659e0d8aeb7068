// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, List, Operation, Report, Request};
use crate::types;

impl Client {
    /// List the plants in some rows of a house
    ///
    /// `GET /houses/{house}/rows/{rows}/plants`
    ///
    /// # Arguments
    ///
    /// - `house`: The house
    ///
    ///   Example: `"palm-house"`.
    /// - `rows`: The rows, joined by commas
    ///
    ///   At least 1 item. Example: `[3, 4]`.
    /// - `x_units`: The units of lengths
    ///
    ///   Example: `"cm"`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use showcase::Client;
    /// use showcase::types::{ListPlantsInRowsHouse, ListPlantsInRowsXUnits};
    ///
    /// # async fn run() -> Result<(), showcase::Error> {
    /// let client = Client::from_env()?;
    /// let answer = client
    ///     .list_plants_in_rows(
    ///         ListPlantsInRowsHouse::PalmHouse,
    ///         vec![3, 4],
    ///         ListPlantsInRowsXUnits::Cm,
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). The document lists no refusals.
    pub fn list_plants_in_rows(
        &self,
        house: impl Into<types::ListPlantsInRowsHouse>,
        rows: impl Into<List<i64>>,
        x_units: impl Into<types::ListPlantsInRowsXUnits>,
    ) -> Call<ListPlantsInRows> {
        self.call(ListPlantsInRows {
            house: house.into(),
            rows: rows.into().into_vec(),
            x_languages: None,
            x_units: x_units.into(),
        })
    }
}

impl Call<ListPlantsInRows> {
    /// The languages of the names, best first
    ///
    /// Each item: at least 2 characters. Example: `["la", "en"]`.
    pub fn x_languages(mut self, x_languages: impl Into<List<String>>) -> Self {
        self.operation.x_languages = Some(x_languages.into().into_vec());
        self
    }
}

/// The request of [`Client::list_plants_in_rows`].
#[derive(Clone, Debug)]
pub struct ListPlantsInRows {
    house: types::ListPlantsInRowsHouse,
    rows: Vec<i64>,
    x_languages: Option<Vec<String>>,
    x_units: types::ListPlantsInRowsXUnits,
}

impl Operation for ListPlantsInRows {
    type Output = Vec<types::Plant>;
    type Refusal = ListPlantsInRowsRefusal;

    const NAME: &'static str = "list_plants_in_rows";

    fn request(&self) -> Request {
        Request::get("/houses/{house}/rows/{rows}/plants")
            .path("house", &self.house)
            .path("rows", &self.rows)
            .header("X-Languages", &self.x_languages)
            .header("X-Units", &self.x_units)
            .security(&[&["staffToken"], &["shopKey"]])
    }

    fn check(&self, report: &mut Report<'_>) {
        report.in_path().word("house", &self.house);
        report.in_path().list("rows", &self.rows).min_items(1);
        report
            .in_header()
            .list("X-Languages", &self.x_languages)
            .each(|item| item.text().min_length(2));
        report.in_header().word("X-Units", &self.x_units);
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.json()
    }

    fn refusal(_answer: &Answer) -> Self::Refusal {
        ListPlantsInRowsRefusal::Other
    }
}

/// The refusals of [`Client::list_plants_in_rows`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListPlantsInRowsRefusal {
    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
