// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{List, Report, Validate};

/// Categories have categories
///
/// Generated from `#/components/schemas/Category`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Category {
    /// The `name` property.
    ///
    /// Example: `"Herbs"`.
    pub name: String,

    /// Categories have categories
    ///
    /// Example: `{"name": "Herbs", "children": [{"name": "Mints"}]}`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Box<Category>>,

    /// The `children` property.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub children: Option<Vec<Category>>,
}

impl Category {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            parent: None,
            children: None,
        }
    }

    /// Sets [`parent`](field@Self::parent).
    #[must_use]
    pub fn parent(mut self, parent: Category) -> Self {
        self.parent = Some(Box::new(parent));
        self
    }

    /// Sets [`children`](field@Self::children).
    #[must_use]
    pub fn children(mut self, children: impl Into<List<Category>>) -> Self {
        self.children = Some(children.into().into_vec());
        self
    }
}

impl Validate for Category {
    fn check(&self, report: &mut Report<'_>) {
        report.nested("parent", &self.parent);
        report.list("children", &self.children).each(|item| item.nested());
    }
}
