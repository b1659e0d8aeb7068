// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::runtime::{FilePart, List, Report, Validate};

/// A packet of seeds
///
/// Generated from `#/components/schemas/SeedPacket`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SeedPacket {
    /// What is in it
    ///
    /// At most 40 characters. Example: `"Basil"`.
    pub name: String,

    /// How many there are
    ///
    /// At least 1. Example: `12`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,

    /// Its labels, each as a part
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub labels: Option<Vec<String>>,

    /// Where they are from
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<BTreeMap<String, String>>,

    /// The picture on it
    ///
    /// Format: `binary`.
    pub picture: FilePart,

    /// Its papers
    ///
    /// Each item: format: `binary`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub papers: Option<Vec<FilePart>>,
}

impl SeedPacket {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(name: impl Into<String>, picture: impl Into<FilePart>) -> Self {
        Self {
            name: name.into(),
            count: None,
            labels: None,
            origin: None,
            picture: picture.into(),
            papers: None,
        }
    }

    /// Sets [`count`](field@Self::count).
    #[must_use]
    pub fn count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }

    /// Sets [`labels`](field@Self::labels).
    #[must_use]
    pub fn labels(mut self, labels: impl Into<List<String>>) -> Self {
        self.labels = Some(labels.into().into_vec());
        self
    }

    /// Sets [`origin`](field@Self::origin).
    #[must_use]
    pub fn origin(mut self, origin: impl Into<BTreeMap<String, String>>) -> Self {
        self.origin = Some(origin.into());
        self
    }

    /// Sets [`papers`](field@Self::papers).
    #[must_use]
    pub fn papers(mut self, papers: impl Into<List<FilePart>>) -> Self {
        self.papers = Some(papers.into().into_vec());
        self
    }
}

impl Validate for SeedPacket {
    fn check(&self, report: &mut Report<'_>) {
        report.text("name", &self.name).max_length(40);
        report.integer("count", &self.count).minimum(1);
    }
}
