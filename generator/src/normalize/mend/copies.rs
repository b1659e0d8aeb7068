//! Copies of what a reference leads to, put where none may stand or where only a component may: bounded, because
//! copies of copies grow without end.

use super::Mender;
use crate::diagnostic::Code;
use crate::source::{Node, Pointer, Value};

/// How many values all copies together may have, far above any real document.
const MOST: usize = 1_000_000;
/// How deep lists and maps may stand inside each other once copies are put in, as in the text itself.
const DEEPEST: usize = 128;
/// How many references may lead from one to the next.
const LONGEST_CHAIN: usize = 64;

/// What has been copied so far.
#[derive(Default)]
pub(super) struct Copies {
    values: usize,
    /// The places whose copies are being mended, from the outside in.
    open: Vec<Pointer>,
}

impl Mender<'_> {
    /// The end of a chain of references that starts at `first`; none, with a problem reported, where it has none.
    pub(super) fn end(
        &mut self,
        first: &Pointer,
        at: &Pointer,
        reference: &Node,
    ) -> Option<Pointer> {
        let mut target = first.clone();
        for _ in 0..LONGEST_CHAIN {
            let Some(node) = self.original.at(&target) else { break };
            let Some(text) = node.get("$ref").and_then(Node::as_str) else { return Some(target) };
            let Ok(next) = self.place(text) else { break };
            if next == *first {
                let message = "the references lead in a circle";
                self.refuse(Code::CircularReference, at, reference, message.to_owned())
                    .help("write out what is meant");
                return None;
            }
            target = next;
        }
        let message = "the references that follow on this one lead nowhere";
        self.refuse(Code::UnresolvedReference, at, reference, message.to_owned())
            .help("refer to what is meant directly");
        None
    }

    /// A copy of what stands at `target`; none, with a problem reported, where it holds itself or there is too much of it.
    pub(super) fn copy(
        &mut self,
        target: &Pointer,
        at: &Pointer,
        reference: &Node,
    ) -> Option<Node> {
        if self.copies.open.contains(target) {
            let message = "what this reference leads to holds the reference itself";
            self.refuse(Code::CircularReference, at, reference, message.to_owned())
                .help("write out what is meant");
            return None;
        }
        let node = self.original.at(target)?;
        let (values, height) = extent(node);
        let deep = at.keys().len() + height > DEEPEST;
        if deep || self.copies.values + values > MOST {
            let message = "with all that the references lead to, the document becomes too large";
            self.refuse(Code::TooManyReferences, at, reference, message.to_owned())
                .help("refer to components, which need not be written out");
            return None;
        }
        self.copies.values += values;
        Some(node.clone())
    }

    /// Does something inside of a copy of `target`.
    pub(super) fn within<T>(&mut self, target: Pointer, work: impl FnOnce(&mut Self) -> T) -> T {
        self.copies.open.push(target);
        let done = work(self);
        self.copies.open.pop();
        done
    }
}

/// How many values a node has, and how many levels of lists and maps.
fn extent(node: &Node) -> (usize, usize) {
    let inner: Vec<(usize, usize)> = match &node.value {
        Value::Sequence(items) => items.iter().map(extent).collect(),
        Value::Mapping(entries) => entries.iter().map(|entry| extent(&entry.node)).collect(),
        _ => return (1, 0),
    };
    let values: usize = inner.iter().map(|(values, _)| values).sum();
    let height = inner.iter().map(|(_, height)| height).max().copied().unwrap_or_default();
    (values + 1, height + 1)
}
