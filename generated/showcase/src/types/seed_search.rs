// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::runtime::{List, Report, Validate};

/// What is looked for among the seeds
///
/// Generated from `#/components/schemas/SeedSearch`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SeedSearch {
    /// A part of the name
    ///
    /// At least 2 characters. Example: `"bas"`.
    pub text: String,

    /// The sorts, `sorts=a&sorts=b`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sorts: Option<Vec<String>>,

    /// Where they grow, `regions=a,b`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regions: Option<Vec<String>>,

    /// Properties of the seeds, `filter[year]=2024`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<BTreeMap<String, String>>,

    /// The sizes, as JSON
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sizes: Option<BTreeMap<String, i64>>,
}

impl SeedSearch {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            sorts: None,
            regions: None,
            filter: None,
            sizes: None,
        }
    }

    /// Sets [`sorts`](field@Self::sorts).
    #[must_use]
    pub fn sorts(mut self, sorts: impl Into<List<String>>) -> Self {
        self.sorts = Some(sorts.into().into_vec());
        self
    }

    /// Sets [`regions`](field@Self::regions).
    #[must_use]
    pub fn regions(mut self, regions: impl Into<List<String>>) -> Self {
        self.regions = Some(regions.into().into_vec());
        self
    }

    /// Sets [`filter`](field@Self::filter).
    #[must_use]
    pub fn filter(mut self, filter: impl Into<BTreeMap<String, String>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets [`sizes`](field@Self::sizes).
    #[must_use]
    pub fn sizes(mut self, sizes: impl Into<BTreeMap<String, i64>>) -> Self {
        self.sizes = Some(sizes.into());
        self
    }
}

impl Validate for SeedSearch {
    fn check(&self, report: &mut Report<'_>) {
        report.text("text", &self.text).min_length(2);
    }
}
