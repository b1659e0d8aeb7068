//! The arena of schemas: every node that is a schema gets one id, however often it is met.
//!
//! An id is given out before the schema is read, so that a schema may refer to
//! itself. Reading is shallow (properties and items get ids of their own) and
//! goes down only along `allOf`, where a circle is an error.

use std::collections::{HashMap, HashSet};

use super::Lowering;
use super::draft::{Draft, Shape};
use super::keywords::Target;
use super::references::LONGEST_CHAIN;
use super::spot::Spot;
use crate::api::SchemaId;
use crate::source::{Pointer, Text};

/// All schemas, read or not.
#[derive(Default)]
pub(super) struct Arena<'a> {
    slots: Vec<Slot<'a>>,
    by_pointer: HashMap<Pointer, SchemaId>,
    components: HashMap<&'a str, SchemaId>,
    /// The places that were given to what several schemas have in common.
    common_places: HashSet<Pointer>,
    /// The schemas that are being read, outermost first.
    reading: Vec<SchemaId>,
}

/// The place of one schema.
pub(super) struct Slot<'a> {
    /// Where it stands.
    pub pointer: Pointer,
    /// Its name, for a component.
    pub name: Option<Text>,
    /// How far it is.
    state: State<'a>,
}

/// How far a schema is.
enum State<'a> {
    /// Not read yet.
    Waiting(Source<'a>),
    /// Being read.
    Reading,
    /// Read.
    Done(Box<Draft>),
}

/// What a schema is read from.
#[derive(Clone)]
enum Source<'a> {
    /// A node of the document.
    Node(Spot<'a>, Target<'a>),
    /// What several schemas have in common, for a property that parts of an `allOf` describe differently.
    Common(Vec<SchemaId>),
}

impl<'a> Arena<'a> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// The slot of a schema.
    pub fn slot(&self, id: SchemaId) -> Option<&Slot<'a>> {
        self.slots.get(id.0)
    }

    /// The draft of a schema that was read.
    pub fn draft(&self, id: SchemaId) -> Option<&Draft> {
        match &self.slot(id)?.state {
            State::Done(draft) => Some(draft),
            State::Waiting(_) | State::Reading => None,
        }
    }

    /// Replaces a draft.
    pub fn set(&mut self, id: SchemaId, draft: Draft) {
        if let Some(slot) = self.slots.get_mut(id.0) {
            slot.state = State::Done(Box::new(draft));
        }
    }

    /// Adds a schema that is known already, at a place that the document only implies.
    pub fn add(&mut self, pointer: Pointer, draft: Draft) -> SchemaId {
        if let Some(id) = self.by_pointer.get(&pointer) {
            return *id;
        }
        self.push(Slot { pointer, name: None, state: State::Done(Box::new(draft)) })
    }

    /// Adds what several schemas have in common; one of them gives it its place.
    pub fn add_common(&mut self, parts: Vec<SchemaId>) -> SchemaId {
        let pointer = self.common_place(&parts);
        self.common_places.insert(pointer.clone());
        let state = State::Waiting(Source::Common(parts));
        let id = SchemaId(self.slots.len());
        self.slots.push(Slot { pointer, name: None, state });
        id
    }

    /// The place of what schemas have in common: that of the last one that stands in an `allOf` itself, since others
    /// may be merged with more; of several at one place, each has to have its own name.
    fn common_place(&self, parts: &[SchemaId]) -> Pointer {
        let slots = || parts.iter().rev().filter_map(|id| self.slot(*id));
        let places = || slots().filter(|slot| slot.name.is_none()).map(|slot| &slot.pointer);
        let inner = places().filter(|place| place.keys().contains(&"allOf"));
        let mut free = inner.chain(places()).filter(|place| !self.common_places.contains(*place));
        let any = || slots().map(|slot| &slot.pointer).next();
        free.next().or_else(any).cloned().unwrap_or_default()
    }

    /// Adds a schema that is known already and that no reference leads to, at a place that it may share with another.
    pub fn add_apart(&mut self, pointer: Pointer, draft: Draft) -> SchemaId {
        let id = SchemaId(self.slots.len());
        self.slots.push(Slot { pointer, name: None, state: State::Done(Box::new(draft)) });
        id
    }

    fn push(&mut self, slot: Slot<'a>) -> SchemaId {
        let id = SchemaId(self.slots.len());
        self.by_pointer.insert(slot.pointer.clone(), id);
        self.slots.push(slot);
        id
    }

    /// Marks a schema as being read and says what to read; none where it is read already.
    fn start(&mut self, id: SchemaId) -> Option<Source<'a>> {
        let slot = self.slots.get_mut(id.0)?;
        if !matches!(slot.state, State::Waiting(_)) {
            return None;
        }
        match std::mem::replace(&mut slot.state, State::Reading) {
            State::Waiting(source) => {
                self.reading.push(id);
                Some(source)
            }
            State::Reading | State::Done(_) => None,
        }
    }
}

impl<'a> Lowering<'a> {
    /// Gives every schema component its id, in the document's order.
    pub(super) fn register_components(&mut self) {
        let Some(components) = self.components else { return };
        let section = self.root.child("components").child("schemas").members();
        for (name, schema) in &components.schemas {
            let spot = section.child(name);
            let pointer = spot.pointer.clone();
            let source = Source::Node(spot, Target::from(schema));
            let state = State::Waiting(source);
            let id = self.arena.push(Slot { pointer, name: Some(Text::new(name)), state });
            self.arena.components.insert(name, id);
        }
    }

    /// The id of the schema component of this name.
    pub(super) fn component_id(&self, name: &str) -> Option<SchemaId> {
        self.arena.components.get(name).copied()
    }

    /// The id of the schema at `spot`, or of the one that the reference there names.
    ///
    /// After a problem it is a schema that allows anything.
    pub(super) fn schema_id(&mut self, spot: &Spot<'a>, target: Target<'a>) -> SchemaId {
        match target {
            Target::Schema(_) => self.node_id(spot.clone(), target),
            Target::Reference(reference) => self
                .referred(&spot.child("$ref"), reference)
                .unwrap_or_else(|| self.arena.add(spot.pointer.clone(), Draft::any())),
        }
    }

    fn node_id(&mut self, spot: Spot<'a>, target: Target<'a>) -> SchemaId {
        if let Some(id) = self.arena.by_pointer.get(&spot.pointer) {
            return *id;
        }
        let pointer = spot.pointer.clone();
        let state = State::Waiting(Source::Node(spot, target));
        self.arena.push(Slot { pointer, name: None, state })
    }

    /// The id of the schema that a reference names; none after a problem was reported.
    pub(super) fn referred(&mut self, at: &Spot<'a>, reference: &str) -> Option<SchemaId> {
        let pointer = self.parse_reference(at, reference)?;
        let keys = pointer.keys();
        let found = match keys.as_slice() {
            ["components", "schemas", name] => self.arena.components.get(name).copied(),
            _ => self.schema_at(&keys).map(|(spot, target)| self.node_id(spot, target)),
        };
        if found.is_none() {
            self.report_unresolved(at, &pointer, "schema", "components/schemas");
        }
        found
    }

    /// Reads a schema as far as its own keywords go, and what it is merged from.
    pub(super) fn read(&mut self, id: SchemaId) {
        if self.arena.reading.contains(&id) {
            self.report_merge_circle(id);
            return;
        }
        let too_deep = self.arena.reading.len() >= LONGEST_CHAIN;
        if too_deep && self.arena.draft(id).is_none() {
            let pointer = self.arena.slot(id).map(|slot| slot.pointer.clone()).unwrap_or_default();
            self.report_chain(&pointer);
            return;
        }
        let Some(source) = self.arena.start(id) else { return };
        let draft = match source {
            Source::Node(spot, Target::Schema(schema)) => self.draft(&spot, schema),
            Source::Node(spot, Target::Reference(reference)) => self
                .referred(&spot.child("$ref"), reference)
                .map_or_else(Draft::any, |target| Draft::of(Shape::Alias(target))),
            Source::Common(parts) => self.common(&parts),
        };
        self.arena.reading.pop();
        self.arena.set(id, draft);
    }

    /// Reads every schema that was met; each may bring others.
    pub(super) fn read_all(&mut self) {
        let mut next = 0;
        while next < self.arena.len() {
            self.read(SchemaId(next));
            next += 1;
        }
    }

    /// The schema that an alias stands for in the end, with its draft; none where that can't be said now.
    pub(super) fn resolved(&mut self, id: SchemaId) -> Option<(SchemaId, Draft)> {
        let mut at = id;
        for _ in 0..LONGEST_CHAIN {
            self.read(at);
            let draft = self.arena.draft(at)?;
            match draft.shape {
                Shape::Alias(target) => at = target,
                _ => return Some((at, draft.clone())),
            }
        }
        None
    }

    fn report_merge_circle(&mut self, id: SchemaId) {
        let pointers: Vec<Pointer> = self
            .arena
            .reading
            .iter()
            .filter_map(|each| self.arena.slot(*each))
            .map(|slot| slot.pointer.clone())
            .collect();
        if let Some(slot) = self.arena.slot(id) {
            let at = slot.pointer.clone();
            self.report_circle(&at, &pointers);
        }
    }
}
