//! Small changes to maps of the tree; what is added takes the place of what it came from.

use crate::source::{Entry, Node, Span, Value};

/// Takes a member out of a map.
pub(in crate::normalize) fn take(node: &mut Node, key: &str) -> Option<Entry> {
    let entries = members(node)?;
    let index = entries.iter().position(|entry| entry.key == key)?;
    Some(entries.remove(index))
}

/// Adds a member, or replaces the value of the one with this key.
pub(in crate::normalize) fn put(node: &mut Node, key: &str, span: Span, value: Value) {
    let Some(entries) = members(node) else { return };
    let new = Node { span, value };
    match entries.iter_mut().find(|entry| entry.key == key) {
        Some(entry) => entry.node = new,
        None => entries.push(Entry { key: key.to_owned(), key_span: span, node: new }),
    }
}

/// Renames a member, which keeps its place among the others.
pub(in crate::normalize) fn rename(node: &mut Node, from: &str, to: &str) {
    if let Some(entry) =
        members(node).and_then(|entries| entries.iter_mut().find(|entry| entry.key == from))
    {
        to.clone_into(&mut entry.key);
    }
}

/// The members of a map.
pub(in crate::normalize) fn members(node: &mut Node) -> Option<&mut Vec<Entry>> {
    match &mut node.value {
        Value::Mapping(entries) => Some(entries),
        _ => None,
    }
}

/// A map with one member.
pub(in crate::normalize) fn map_of(key: &str, span: Span, value: Value) -> Node {
    let node = Node { span, value };
    Node { span, value: Value::Mapping(vec![Entry { key: key.to_owned(), key_span: span, node }]) }
}
