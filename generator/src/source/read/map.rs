//! Maps: unique keys and merge keys.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostics, quote_str};
use crate::source::{Entry, Node, Pointer, Span, Value};

/// The members of a map as far as they have been read.
#[derive(Default)]
pub(super) struct Members {
    entries: Vec<Entry>,
    /// The key that has no value yet, and whether it is `<<`.
    key: Option<(String, Span, bool)>,
    /// Where the merge keys among them stand: a quoted `<<` is a key like any other.
    merges: Vec<Span>,
}

impl Members {
    /// Whether the next node is a key.
    pub(super) fn awaits_key(&self) -> bool {
        self.key.is_none()
    }

    /// The key that has no value yet.
    pub(super) fn open_key(&self) -> Option<&str> {
        self.key.as_ref().map(|(key, ..)| key.as_str())
    }

    /// Where the last member stands.
    pub(super) fn last_span(&self) -> Option<Span> {
        self.entries.last().map(|entry| entry.node.span)
    }

    /// Takes a key; `merge` says that it is YAML's `<<`.
    pub(super) fn key(&mut self, key: String, merge: bool, span: Span) {
        self.key = Some((key, span, merge));
    }

    /// Takes the value of the key before it.
    pub(super) fn value(&mut self, node: Node) {
        if let Some((key, key_span, merge)) = self.key.take() {
            if merge {
                self.merges.push(key_span);
            }
            self.entries.push(Entry { key, key_span, node });
        }
    }

    /// The finished members: keys are unique, merge keys are replaced by what they bring in.
    pub(super) fn finish(self, map: &Pointer, diagnostics: &mut Diagnostics) -> Vec<Entry> {
        let entries = without_duplicates(self.entries, map, diagnostics);
        if self.merges.is_empty() {
            return entries;
        }
        merged(entries, &self.merges, map, diagnostics)
    }
}

/// Reports the keys that stand twice, and keeps the last of each, as most readers do.
fn without_duplicates(
    entries: Vec<Entry>,
    map: &Pointer,
    diagnostics: &mut Diagnostics,
) -> Vec<Entry> {
    let mut last: BTreeMap<&str, usize> = BTreeMap::new();
    let mut dropped = BTreeSet::new();
    for (index, entry) in entries.iter().enumerate() {
        let Some(before) = last.insert(&entry.key, index) else { continue };
        dropped.insert(before);
        let first = entries.iter().find(|first| first.key == entry.key).map(|first| first.key_span);
        diagnostics
            .report(
                Code::DuplicateKey,
                &map.child(&entry.key),
                format!("the key {} stands twice in this map", quote_str(&entry.key)),
            )
            .at(entry.key_span)
            .related(first.unwrap_or(entry.key_span), "first here")
            .help("keep one of the two, or merge them by hand");
    }
    let kept = entries.into_iter().enumerate();
    kept.filter(|(index, _)| !dropped.contains(index)).map(|(_, entry)| entry).collect()
}

/// Replaces `<<` by the members of the map or maps that it names (YAML 1.1, "Merge Key").
///
/// What the map says itself wins, then the first of several merged maps.
fn merged(
    entries: Vec<Entry>,
    merges: &[Span],
    map: &Pointer,
    diagnostics: &mut Diagnostics,
) -> Vec<Entry> {
    let mut own: Vec<Entry> = Vec::with_capacity(entries.len());
    let mut brought = Vec::new();
    let mut place = 0;
    for entry in entries {
        if merges.contains(&entry.key_span) {
            place = own.len();
            brought = sources(entry, map, diagnostics);
        } else {
            own.push(entry);
        }
    }
    let mut seen: BTreeSet<String> = own.iter().map(|entry| entry.key.clone()).collect();
    brought.retain(|entry| seen.insert(entry.key.clone()));
    own.splice(place..place, brought);
    own
}

/// The members that a merge key brings in, in order; a problem where it names no map.
fn sources(merge: Entry, map: &Pointer, diagnostics: &mut Diagnostics) -> Vec<Entry> {
    let Entry { key_span, node, .. } = merge;
    let maps = match node.value {
        Value::Sequence(items) => items,
        _ => vec![node],
    };
    let mut brought = Vec::new();
    for node in maps {
        if let Value::Mapping(entries) = node.value {
            brought.extend(entries);
        } else {
            diagnostics
                .report(Code::BadMerge, &map.child("<<"), "`<<` merges maps, but this is none")
                .at(node.span)
                .related(key_span, "merged here")
                .help("give an alias to a map, or a list of such aliases; put `<<` in quotes where it is a name");
        }
    }
    brought
}
