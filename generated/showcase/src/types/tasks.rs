// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{List, Report, Validate};
use crate::types::{Task, TasksKind};

/// The `Tasks` schema.
///
/// Generated from `#/components/schemas/Tasks`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Tasks {
    /// The `kind` property.
    pub kind: TasksKind,

    /// The `tasks` property.
    pub tasks: Vec<Task>,
}

impl Tasks {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(tasks: impl Into<List<Task>>) -> Self {
        Self {
            kind: TasksKind::All,
            tasks: tasks.into().into_vec(),
        }
    }
}

impl Validate for Tasks {
    fn check(&self, report: &mut Report<'_>) {
        report.word("kind", &self.kind);
        report.list("tasks", &self.tasks).each(|item| item.nested());
    }
}
