//! Which properties are boxed: as few as keep every type from containing itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::api::{Api, Kind, SchemaId};

/// The properties, by owner and index, whose type would close a circle.
///
/// `types` are the named types in the order of their names, so that the choice
/// does not depend on the order of the document. Lists and maps need no box.
#[must_use]
pub fn boxed(api: &Api, types: &[SchemaId]) -> BTreeSet<(SchemaId, usize)> {
    let mut search = Search { api, state: BTreeMap::new(), found: BTreeSet::new() };
    for &id in types {
        search.visit(id);
    }
    search.found
}

struct Search<'a> {
    api: &'a Api,
    state: BTreeMap<SchemaId, State>,
    found: BTreeSet<(SchemaId, usize)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Done,
}

impl Search<'_> {
    /// Depth first with a stack of our own: a long chain of schemas must not exhaust the thread's.
    fn visit(&mut self, start: SchemaId) {
        if self.state.contains_key(&start) {
            return;
        }
        self.state.insert(start, State::Open);
        let mut stack = vec![(start, self.parts(start).into_iter())];
        while let Some((owner, parts)) = stack.last_mut() {
            let Some((index, target)) = parts.next() else {
                self.state.insert(*owner, State::Done);
                stack.pop();
                continue;
            };
            match self.state.get(&target) {
                Some(State::Open) => {
                    self.found.insert((*owner, index));
                }
                Some(State::Done) => {}
                None => {
                    self.state.insert(target, State::Open);
                    let parts = parts_of(self.api, target).into_iter();
                    stack.push((target, parts));
                }
            }
        }
    }

    fn parts(&self, id: SchemaId) -> Vec<(usize, SchemaId)> {
        parts_of(self.api, id)
    }
}

/// The properties whose value stands in the struct itself, as index and struct.
fn parts_of(api: &Api, id: SchemaId) -> Vec<(usize, SchemaId)> {
    let Kind::Object(object) = &api.schema(id).kind else { return Vec::new() };
    let targets = object.properties.iter().map(|property| api.resolve(property.schema));
    targets
        .enumerate()
        .filter(|(_, target)| matches!(api.schema(*target).kind, Kind::Object(_)))
        .collect()
}
