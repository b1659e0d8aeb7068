//! The located tree: the document as data, every node with its place in the text.

use super::Pointer;

/// A range of bytes in the source text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// A value of the document and where it stands.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where the value stands in the source text.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// What a node holds: the data model of JSON, with the source text of numbers.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`, `~` or nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, exactly as the source text writes it in JSON's grammar (YAML's other forms are rewritten).
    Number(String),
    /// A string.
    String(String),
    /// A list.
    Sequence(Vec<Node>),
    /// A map; keys are strings and unique, in the order of the text.
    Mapping(Vec<Entry>),
}

/// A key of a map with its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key; a scalar of another type is kept as its source text.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// What it holds.
    pub node: Node,
}

/// Two nodes are equal when they hold the same, wherever they stand.
impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

/// Two members are equal when key and value are, wherever they stand.
impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key && self.node == other.node
    }
}

impl Node {
    /// The member `key` of a map.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entry(key).map(|entry| &entry.node)
    }

    /// The member `key` of a map, with the place of the key.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key == key)
    }

    /// The members of a map; none for anything else.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Mapping(entries) => entries,
            _ => &[],
        }
    }

    /// The elements of a list; none for anything else.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match &self.value {
            Value::Sequence(items) => items,
            _ => &[],
        }
    }

    /// The text of a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The source text of a number.
    #[must_use]
    pub fn as_number(&self) -> Option<&str> {
        match &self.value {
            Value::Number(text) => Some(text),
            _ => None,
        }
    }

    /// The node at `pointer`, seen from this one.
    #[must_use]
    pub fn at(&self, pointer: &Pointer) -> Option<&Self> {
        pointer.keys().into_iter().try_fold(self, |node, key| match &node.value {
            Value::Sequence(items) => items.get(key.parse::<usize>().ok()?),
            _ => node.get(key),
        })
    }

    /// The place of the key that leads to `pointer`, or of the nearest node above that exists.
    #[must_use]
    pub fn key_span(&self, pointer: &Pointer) -> Span {
        let parent = pointer.parent().and_then(|parent| self.at(parent));
        match (parent, pointer.last()) {
            (Some(parent), Some(key)) => {
                parent.entry(key).map_or_else(|| self.span_of(pointer), |entry| entry.key_span)
            }
            _ => self.span_of(pointer),
        }
    }

    /// The place of the value at `pointer`, or of the nearest node above that exists.
    #[must_use]
    pub fn span_of(&self, pointer: &Pointer) -> Span {
        std::iter::successors(Some(pointer), |at| at.parent())
            .find_map(|at| self.at(at))
            .map_or(self.span, |node| node.span)
    }
}
