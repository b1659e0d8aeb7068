//! A place in the document: its pointer, and the node of the located tree that stands there.
//!
//! It walks down beside the typed document, so that exact numbers, the order of
//! members and what `openapiv3` can't tell apart (`null` and absent) are at hand.

use std::collections::HashMap;

use crate::source::{Node, Pointer, Value};

/// A place in the document.
#[derive(Clone, Debug)]
pub(super) struct Spot<'a> {
    /// Where it is.
    pub pointer: Pointer,
    /// What stands there; none where the document has no such node.
    node: Option<&'a Node>,
}

/// The members of a map, by their keys.
pub(super) struct Members<'a> {
    pointer: Pointer,
    nodes: HashMap<&'a str, &'a Node>,
}

impl<'a> Members<'a> {
    /// The member `key`.
    pub fn child(&self, key: &str) -> Spot<'a> {
        Spot { pointer: self.pointer.child(key), node: self.nodes.get(key).copied() }
    }
}

impl<'a> Spot<'a> {
    /// The whole document.
    pub fn root(tree: &'a Node) -> Self {
        Self { pointer: Pointer::root(), node: Some(tree) }
    }

    /// The member `key`, or the element of that index.
    pub fn child(&self, key: &str) -> Self {
        let node = self.node.and_then(|node| match &node.value {
            Value::Sequence(items) => items.get(key.parse::<usize>().ok()?),
            _ => node.get(key),
        });
        Self { pointer: self.pointer.child(key), node }
    }

    /// The element `index`.
    pub fn index(&self, index: usize) -> Self {
        let node = self.node.and_then(|node| node.items().get(index));
        Self { pointer: self.pointer.index(index), node }
    }

    /// The place at the end of a path of keys.
    pub fn descend(&self, keys: &[&str]) -> Self {
        keys.iter().fold(self.clone(), |at, key| at.child(key))
    }

    /// The members of a map, to be looked up quickly: one after the other would be quadratic in a large map.
    pub fn members(&self) -> Members<'a> {
        let entries = self.node.map(Node::entries).unwrap_or_default();
        let nodes = entries.iter().map(|entry| (entry.key.as_str(), &entry.node)).collect();
        Members { pointer: self.pointer.clone(), nodes }
    }

    /// What stands there.
    pub fn node(&self) -> Option<&'a Node> {
        self.node
    }

    /// The keys of a map, in the document's order.
    pub fn keys(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.node.map(Node::entries).unwrap_or_default().iter().map(|entry| entry.key.as_str())
    }

    /// The elements of a list.
    pub fn items(&self) -> impl Iterator<Item = Self> + use<'a> {
        let pointer = self.pointer.clone();
        let items = self.node.map(Node::items).unwrap_or_default();
        items
            .iter()
            .enumerate()
            .map(move |(index, node)| Self { pointer: pointer.index(index), node: Some(node) })
    }

    /// Whether null stands there.
    pub fn is_null(&self) -> bool {
        self.node.is_some_and(|node| node.value == Value::Null)
    }

    /// Whether `true` stands there.
    pub fn is_true(&self) -> bool {
        self.node.is_some_and(|node| node.value == Value::Bool(true))
    }

    /// Whether the map has the member `key`, be it null.
    pub fn has(&self, key: &str) -> bool {
        self.node.is_some_and(|node| node.get(key).is_some())
    }

    /// The exact text of the number `key`.
    pub fn number(&self, key: &str) -> Option<String> {
        self.node.and_then(|node| node.get(key)).and_then(Node::as_number).map(str::to_owned)
    }
}
