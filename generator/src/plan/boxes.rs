//! Which properties, and which alternatives that are unions, are boxed: as few as keep every type from containing itself.
//!
//! Structs in unions are boxed anyway, so that no circle of types goes through one.

use std::collections::{BTreeMap, BTreeSet};

use crate::api::{Api, Kind, SchemaId};

/// The properties and alternatives, by owner and index, whose type would close a circle.
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

/// What stands in a struct or a union itself, as index and type.
fn parts_of(api: &Api, id: SchemaId) -> Vec<(usize, SchemaId)> {
    match &api.schema(id).kind {
        Kind::Object(object) => {
            let targets = object.properties.iter().map(|property| api.resolve(property.schema));
            let structs = targets.enumerate();
            structs.filter(|(_, id)| matches!(api.schema(*id).kind, Kind::Object(_))).collect()
        }
        Kind::Union(union) => {
            let targets = union.alternatives.iter().map(|each| api.resolve(each.schema));
            let unions = targets.enumerate();
            unions.filter(|(_, id)| matches!(api.schema(*id).kind, Kind::Union(_))).collect()
        }
        _ => Vec::new(),
    }
}
