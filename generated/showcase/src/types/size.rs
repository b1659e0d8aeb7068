// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::runtime::{Report, Validate};
use crate::types::{SizePot, SizeUnit};

/// What a plant takes up
///
/// Generated from `#/components/schemas/Size`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Size {
    /// The `width` property.
    ///
    /// Example: `20`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<f64>,

    /// The `length` property.
    ///
    /// Example: `30.5`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<f64>,

    /// The `unit` property.
    ///
    /// Default: `"cm"`. Example: `"cm"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<SizeUnit>,

    /// What it stands in
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pot: Option<SizePot>,

    /// The properties that the document allows without naming them.
    #[serde(flatten)]
    pub additional_properties: BTreeMap<String, serde_json::Value>,
}

impl Size {
    /// A value in which every property is absent.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`width`](field@Self::width).
    #[must_use]
    pub fn width(mut self, width: f64) -> Self {
        self.width = Some(width);
        self
    }

    /// Sets [`length`](field@Self::length).
    #[must_use]
    pub fn length(mut self, length: f64) -> Self {
        self.length = Some(length);
        self
    }

    /// Sets [`unit`](field@Self::unit).
    #[must_use]
    pub fn unit(mut self, unit: impl Into<SizeUnit>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// Sets [`pot`](field@Self::pot).
    #[must_use]
    pub fn pot(mut self, pot: SizePot) -> Self {
        self.pot = Some(pot);
        self
    }

    /// Sets [`additional_properties`](field@Self::additional_properties).
    #[must_use]
    pub fn additional_properties(
        mut self,
        additional_properties: impl Into<BTreeMap<String, serde_json::Value>>,
    ) -> Self {
        self.additional_properties = additional_properties.into();
        self
    }
}

impl Validate for Size {
    fn check(&self, report: &mut Report<'_>) {
        report.number("width", &self.width);
        report.number("length", &self.length);
        report.word("unit", &self.unit);
        report.nested("pot", &self.pot);
    }
}
