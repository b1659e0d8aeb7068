//! Optional texts, lists and maps with nothing after their key.

use super::edit::members;
use crate::normalize::check::may_be_empty;
use crate::normalize::shape::{Object, Version};
use crate::source::{Node, Value};

/// Removes the keys that the check has warned about.
pub(super) fn remove(node: &mut Node, object: &'static Object, version: Version) {
    let Some(entries) = members(node) else { return };
    entries.retain(|entry| {
        entry.node.value != Value::Null
            || !object.key(&entry.key, version).is_some_and(may_be_empty)
    });
}
