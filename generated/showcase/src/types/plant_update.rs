// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{Id, List, Maybe, Report, Validate};
use crate::types::{PlantId, SupplierId};

/// What to change; what is absent stays as it is
///
/// At least 1 property.
///
/// Generated from `#/components/schemas/PlantUpdate`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PlantUpdate {
    /// The `name` property.
    ///
    /// 1 to 80 characters. Example: `"Basil"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,

    /// The `notes` property.
    ///
    /// Example: `"Likes shade"`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub notes: Maybe<String>,

    /// The `price` property.
    ///
    /// 0 to 1000. Example: `7.5`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<f64>,

    /// Plants that it likes to stand beside, row by row
    ///
    /// Example: `[["p-1", "p-2"], [3]]`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub companions: Option<Vec<Vec<PlantId>>>,

    /// The `suppliers` property.
    ///
    /// At least 1 item. Each item: sent as an integer. Example: `[17, 18]`.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "Id::as_integer"
    )]
    pub suppliers: Option<Vec<SupplierId>>,
}

impl PlantUpdate {
    /// A value in which every property is absent.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`name`](field@Self::name).
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets [`notes`](field@Self::notes).
    #[must_use]
    pub fn notes(mut self, notes: impl Into<Maybe<String>>) -> Self {
        self.notes = notes.into();
        self
    }

    /// Sets [`price`](field@Self::price).
    #[must_use]
    pub fn price(mut self, price: f64) -> Self {
        self.price = Some(price);
        self
    }

    /// Sets [`companions`](field@Self::companions).
    #[must_use]
    pub fn companions(mut self, companions: impl Into<List<Vec<PlantId>>>) -> Self {
        self.companions = Some(companions.into().into_vec());
        self
    }

    /// Sets [`suppliers`](field@Self::suppliers).
    #[must_use]
    pub fn suppliers(mut self, suppliers: impl Into<List<SupplierId>>) -> Self {
        self.suppliers = Some(suppliers.into().into_vec());
        self
    }
}

impl Validate for PlantUpdate {
    fn check(&self, report: &mut Report<'_>) {
        report.text("name", &self.name).min_length(1).max_length(80);
        report.number("price", &self.price).minimum(0.0).maximum(1000.0);
        report
            .list("suppliers", &self.suppliers)
            .min_items(1)
            .each(|item| item.id().integer());
        report
            .properties(
                &[
                    self.name.is_some(),
                    !self.notes.is_absent(),
                    self.price.is_some(),
                    self.companions.is_some(),
                    self.suppliers.is_some(),
                ],
            )
            .min_properties(1);
    }
}
