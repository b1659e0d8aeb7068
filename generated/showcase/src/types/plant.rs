// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{DateTime, Maybe, Report, Secret, Validate};
use crate::types::{Category, PlantId, Size, Stage};

/// Plant
///
/// A plant that grows in the nursery
///
/// Generated from `#/components/schemas/Plant`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Plant {
    /// The id of a plant, which old versions wrote as an integer
    ///
    /// Only received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<PlantId>,

    /// What it is called
    ///
    /// 1 to 80 characters. Example: `"Basil"`.
    pub name: String,

    /// The bed where it stands
    ///
    /// At least 1. Example: `4`.
    pub bed: Option<i32>,

    /// Stage of growth
    ///
    /// How far a plant has grown
    ///
    /// Example: `"in-flower"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,

    /// What the gardener wrote
    ///
    /// Example: `"Likes <b>shade</b>, see https://nursery.example/shade"`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub notes: Maybe<String>,

    /// When it was sown
    ///
    /// Only received. A date and time with offset, as in RFC 3339. Example:
    /// `"2024-03-01T08:00:00Z"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sown_at: Option<DateTime>,

    /// The code of the gate to its bed
    ///
    /// At least 4 characters. Only sent. A secret, which is never shown in debug output. Example:
    /// `"4711"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gate_code: Option<Secret>,

    /// The price in euros
    ///
    /// Greater than 0 and less than 1000. A multiple of 0.5. Example: `7.5`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<f64>,

    /// Use `size` instead.
    ///
    /// Example: `0.4`.
    ///
    /// Deprecated.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub height: Maybe<f32>,

    /// What a plant takes up
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<Size>,

    /// Where it belongs
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub category: Maybe<Category>,

    /// Whether it gets water every day
    ///
    /// Default: `true`. Example: `false`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watered: Option<bool>,
}

impl Plant {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(name: impl Into<String>, bed: impl Into<Option<i32>>) -> Self {
        Self {
            id: None,
            name: name.into(),
            bed: bed.into(),
            stage: None,
            notes: Maybe::Absent,
            sown_at: None,
            gate_code: None,
            price: None,
            height: Maybe::Absent,
            size: None,
            category: Maybe::Absent,
            watered: None,
        }
    }

    /// Sets [`id`](field@Self::id).
    #[must_use]
    pub fn id(mut self, id: impl Into<PlantId>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets [`stage`](field@Self::stage).
    #[must_use]
    pub fn stage(mut self, stage: impl Into<Stage>) -> Self {
        self.stage = Some(stage.into());
        self
    }

    /// Sets [`notes`](field@Self::notes).
    #[must_use]
    pub fn notes(mut self, notes: impl Into<Maybe<String>>) -> Self {
        self.notes = notes.into();
        self
    }

    /// Sets [`sown_at`](field@Self::sown_at).
    #[must_use]
    pub fn sown_at(mut self, sown_at: impl Into<DateTime>) -> Self {
        self.sown_at = Some(sown_at.into());
        self
    }

    /// Sets [`gate_code`](field@Self::gate_code).
    #[must_use]
    pub fn gate_code(mut self, gate_code: impl Into<Secret>) -> Self {
        self.gate_code = Some(gate_code.into());
        self
    }

    /// Sets [`price`](field@Self::price).
    #[must_use]
    pub fn price(mut self, price: f64) -> Self {
        self.price = Some(price);
        self
    }

    /// Sets [`height`](field@Self::height).
    #[must_use]
    pub fn height(mut self, height: impl Into<Maybe<f32>>) -> Self {
        self.height = height.into();
        self
    }

    /// Sets [`size`](field@Self::size).
    #[must_use]
    pub fn size(mut self, size: Size) -> Self {
        self.size = Some(size);
        self
    }

    /// Sets [`category`](field@Self::category).
    #[must_use]
    pub fn category(mut self, category: impl Into<Maybe<Category>>) -> Self {
        self.category = category.into();
        self
    }

    /// Sets [`watered`](field@Self::watered).
    #[must_use]
    pub fn watered(mut self, watered: bool) -> Self {
        self.watered = Some(watered);
        self
    }
}

impl Validate for Plant {
    fn check(&self, report: &mut Report<'_>) {
        report.text("name", &self.name).min_length(1).max_length(80);
        report.integer("bed", &self.bed).minimum(1);
        report.word("stage", &self.stage);
        report.secret("gate_code", &self.gate_code).min_length(4);
        report
            .number("price", &self.price)
            .exclusive_minimum(0.0)
            .exclusive_maximum(1000.0)
            .multiple_of(0.5);
        report.number("height", &self.height);
        report.nested("size", &self.size);
        report.nested("category", &self.category);
    }
}
