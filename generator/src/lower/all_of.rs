//! `allOf`: several schemas in, the one that they have in common out.
//!
//! Objects are united, scalars take the tighter of two limits, and a part that
//! adds nothing to a component leaves that component's name in place. What no
//! value can satisfy becomes raw JSON, with a warning. Work is bounded: each
//! component is read once, and merges share a budget.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::Lowering;
use super::draft::{Choice, Draft, Origin, Required, Rule, Shape};
use super::keywords::Target;
use super::references::LONGEST_CHAIN;
use super::shapes;
use super::spot::Spot;
use crate::api::{Docs, SchemaId, Usage};
use crate::diagnostic::Code;
use crate::source::Pointer;
use crate::vocabulary::constraint::{Constraint, Limit};

/// How many properties, names and rules all merges of a document may copy.
const MOST_COPIES: usize = 1_000_000;

/// How many schemas of properties may be merged from parts that describe them differently.
const MOST_COMMON: usize = 10_000;

/// The merges of a document so far.
#[derive(Debug, Default)]
pub(super) struct Merges {
    /// How much was copied.
    copies: usize,
    /// What several schemas have in common, by those schemas.
    common: HashMap<BTreeSet<SchemaId>, SchemaId>,
    /// The schemas that such a schema was made from, each once.
    parts: HashMap<SchemaId, Vec<SchemaId>>,
}

/// A part of a merge.
pub(super) struct Part {
    /// The component, where the part is a reference to one.
    pub component: Option<SchemaId>,
    /// What it says.
    pub draft: Draft,
}

impl Part {
    /// What is left of a part after a problem was reported.
    fn any() -> Self {
        Self { component: None, draft: Draft::any() }
    }
}

impl<'a> Lowering<'a> {
    /// Merges the parts of an `allOf` with what stands beside it.
    pub(super) fn merge(
        &mut self,
        spot: &Spot<'a>,
        own: Draft,
        parts: Vec<(Spot<'a>, Target<'a>)>,
    ) -> Draft {
        let mut read = Vec::with_capacity(parts.len() + 1);
        for (spot, target) in parts {
            read.push(match target {
                Target::Schema(schema) => {
                    let draft = self.draft(&spot, schema);
                    self.inline_part(draft)
                }
                Target::Reference(reference) => self
                    .referred(&spot.child("$ref"), reference)
                    .map_or_else(Part::any, |id| self.part(id)),
            });
        }
        read.push(Part { component: None, draft: own });
        self.combine(&spot.pointer, &read)
    }

    /// What several schemas have in common.
    pub(super) fn common(&mut self, ids: &[SchemaId]) -> Draft {
        let at = ids
            .last()
            .and_then(|id| self.arena.slot(*id))
            .map(|slot| slot.pointer.clone())
            .unwrap_or_default();
        let parts: Vec<Part> = ids.iter().map(|id| self.part(*id)).collect();
        self.combine(&at, &parts)
    }

    /// A schema as a part of a merge. What is said about a component is not said about the whole.
    fn part(&mut self, id: SchemaId) -> Part {
        let named = self.arena.slot(id).is_some_and(|slot| slot.name.is_some());
        let Some((target, mut draft)) = self.resolved(id) else { return Part::any() };
        if let Shape::Id = draft.shape {
            draft.shape = Shape::IdOf(target);
        }
        if named {
            draft.docs = Docs::default();
        }
        // Where an alternative is merged with the union that it is one of, it is that alternative.
        draft.unions.retain(|choice| !choice.has(id) && !choice.has(target));
        Part { component: named.then_some(id), draft }
    }

    /// A part that stands in place. One that only wraps a component is that component.
    fn inline_part(&mut self, draft: Draft) -> Part {
        let Shape::Alias(target) = draft.shape else { return Part { component: None, draft } };
        let mut part = self.part(target);
        part.draft.nullable |= draft.nullable;
        part.draft.docs = draft.docs;
        if draft.usage != Usage::Both {
            part.draft.usage = draft.usage;
        }
        part
    }

    /// What all the parts have in common; the last one is the schema's own.
    pub(super) fn combine(&mut self, at: &Pointer, parts: &[Part]) -> Draft {
        let mut combined = Draft::any();
        if let Some(component) = wrapped(parts) {
            combined.shape = Shape::Alias(component);
            combined.nullable = parts.iter().any(|part| part.draft.nullable);
        } else {
            for part in parts {
                combined.shape = self.common_shape(at, combined.shape, &part.draft.shape);
                self.unite_rules(at, &mut combined.rules, &part.draft.rules);
            }
            combined.required = self.united_required(at, parts);
            combined.nullable = nullable(parts);
            combined.unions = united_unions(parts);
            combined.parts = merged_components(parts);
        }
        combined.usage = parts
            .iter()
            .rev()
            .map(|part| part.draft.usage)
            .find(|usage| *usage != Usage::Both)
            .unwrap_or_default();
        self.unite_docs(&mut combined, parts);
        combined
    }

    /// The rules of both, the tighter ones where they are about the same.
    fn unite_rules(&mut self, at: &Pointer, rules: &mut Vec<Rule>, more: &[Rule]) {
        for rule in more {
            // Each is compared with all that are there.
            if self.afford(at, rules.len()) {
                unite(rules, rule);
            }
        }
    }

    /// The names under `required` of all parts, each once.
    fn united_required(&mut self, at: &Pointer, parts: &[Part]) -> Vec<Required> {
        let mut seen = HashSet::new();
        let all = parts.iter().flat_map(|part| &part.draft.required);
        if !self.afford(at, all.clone().count()) {
            return Vec::new();
        }
        all.filter(|each| seen.insert(&each.name)).cloned().collect()
    }

    /// The docs of the parts; what comes later, and last what stands beside `allOf`, wins.
    fn unite_docs(&mut self, combined: &mut Draft, parts: &[Part]) {
        let object = matches!(combined.shape, Shape::Object(_));
        let own = parts.len().saturating_sub(1);
        for (index, part) in parts.iter().enumerate() {
            let mut docs = part.draft.docs.clone();
            if object && index != own {
                self.put_aside_examples(&mut docs);
            }
            overlay(&mut combined.docs, docs);
        }
    }

    /// An example of one part of an object is no example of the whole.
    fn put_aside_examples(&mut self, docs: &mut Docs) {
        docs.default = None;
        for example in docs.examples.drain(..) {
            self.problems.report(
                Code::NotGenerated,
                &example.pointer,
                "an example of one part of an `allOf` is not shown",
                "give an example of the whole beside `allOf`",
            );
        }
    }

    fn common_shape(&mut self, at: &Pointer, first: Shape, second: &Shape) -> Shape {
        match (first, second) {
            (Shape::Object(first), Shape::Object(second)) => {
                Shape::Object(self.common_object(at, first, second))
            }
            (Shape::Array(first), Shape::Array(second)) => {
                Shape::Array(self.common_schema(first, *second))
            }
            (first, second) => shapes::common(first, second).unwrap_or_else(|| {
                self.report_contradiction(at);
                Shape::Raw
            }),
        }
    }

    /// Says that no value can be what a schema says.
    pub(super) fn report_contradiction(&mut self, at: &Pointer) {
        self.problems.report_key(
            Code::Contradiction,
            at,
            "the parts of this schema exclude each other; it is kept as raw JSON",
            "make the parts agree, or leave one of them out",
        );
    }

    /// The schema of a property that two parts describe: what both say.
    pub(super) fn common_schema(&mut self, first: SchemaId, second: SchemaId) -> SchemaId {
        let mut parts = self.merges.parts.get(&first).cloned().unwrap_or_else(|| vec![first]);
        let more = self.merges.parts.get(&second).cloned().unwrap_or_else(|| vec![second]);
        for part in more {
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        if let [only] = parts.as_slice() {
            return *only;
        }
        let key: BTreeSet<SchemaId> = parts.iter().copied().collect();
        if let Some(known) = self.merges.common.get(&key) {
            return *known;
        }
        if self.merges.common.len() >= MOST_COMMON || parts.len() > LONGEST_CHAIN {
            self.over_budget(second);
            return second;
        }
        let id = self.arena.add_common(parts.clone());
        self.merges.common.insert(key, id);
        self.merges.parts.insert(id, parts);
        id
    }

    fn over_budget(&mut self, id: SchemaId) {
        let at = self.arena.slot(id).map(|slot| slot.pointer.clone()).unwrap_or_default();
        self.report_budget(&at);
    }

    /// Counts what is copied; false, after a problem was reported, once it is too much.
    pub(super) fn afford(&mut self, at: &Pointer, copies: usize) -> bool {
        self.merges.copies = self.merges.copies.saturating_add(copies);
        let affordable = self.merges.copies <= MOST_COPIES;
        if !affordable {
            self.report_budget(at);
        }
        affordable
    }

    fn report_budget(&mut self, at: &Pointer) {
        self.problems.report(
            Code::TooManyReferences,
            at,
            "the `allOf` of this document merge too many schemas",
            "write out what is meant instead of merging",
        );
    }
}

/// The component that all other parts add nothing to.
fn wrapped(parts: &[Part]) -> Option<SchemaId> {
    parts.iter().enumerate().find_map(|(index, part)| {
        let adds_nothing = |(other, each): (usize, &Part)| {
            other == index || shapes::adds_nothing(&each.draft, &part.draft)
        };
        let component = part.component?;
        parts.iter().enumerate().all(adds_nothing).then_some(component)
    })
}

/// The unions of all parts, each once. What inherits from a schema is not one of its children for that.
fn united_unions(parts: &[Part]) -> Vec<Choice> {
    let mut unions: Vec<Choice> = Vec::new();
    for part in parts {
        for choice in &part.draft.unions {
            let inherited = part.component.is_some() && choice.origin == Origin::Children;
            if !inherited && !unions.iter().any(|known| known.pointer == choice.pointer) {
                unions.push(choice.clone());
            }
        }
    }
    unions
}

fn merged_components(parts: &[Part]) -> BTreeSet<SchemaId> {
    let inner = parts.iter().flat_map(|part| part.draft.parts.iter().copied());
    inner.chain(parts.iter().filter_map(|part| part.component)).collect()
}

/// Whether null is allowed: where a part says nothing else, or where all that restrict the type allow it.
///
/// `nullable: true` beside `allOf` is read as "or null": that is what its authors mean (OpenAPI 3.0.3 can't say it otherwise).
fn nullable(parts: &[Part]) -> bool {
    let (notes, typed): (Vec<&Part>, Vec<&Part>) = parts
        .iter()
        .partition(|part| matches!(part.draft.shape, Shape::Any) && part.draft.unions.is_empty());
    let own = parts.last().is_some_and(|part| part.draft.nullable);
    let all = !typed.is_empty() && typed.iter().all(|part| part.draft.nullable);
    own || all || notes.iter().any(|part| part.draft.nullable)
}

/// Adds a rule; of two with one keyword the tighter one stays.
fn unite(rules: &mut Vec<Rule>, rule: &Rule) {
    let keyword = rule.constraint.keyword();
    if rules.iter().any(|each| each.constraint == rule.constraint) {
        return;
    }
    let same = rules.iter_mut().find(|each| {
        each.constraint.keyword() == keyword
            && !matches!(
                each.constraint,
                Constraint::MultipleOf(_) | Constraint::NotTogether(_) | Constraint::OneOf(_)
            )
    });
    match same {
        Some(known) if is_tighter(&rule.constraint, &known.constraint) => known.clone_from(rule),
        Some(_) => {}
        None => rules.push(rule.clone()),
    }
}

/// Whether the first of two rules with the same keyword allows less.
fn is_tighter(first: &Constraint, second: &Constraint) -> bool {
    use Constraint::{
        MaxItems, MaxLength, MaxProperties, Maximum, MinItems, MinLength, MinProperties, Minimum,
    };
    match (first, second) {
        (MinLength(first), MinLength(second))
        | (MinItems(first), MinItems(second))
        | (MinProperties(first), MinProperties(second)) => first > second,
        (MaxLength(first), MaxLength(second))
        | (MaxItems(first), MaxItems(second))
        | (MaxProperties(first), MaxProperties(second)) => first < second,
        (Minimum(first), Minimum(second)) => {
            excludes_more(first, second, std::cmp::Ordering::Greater)
        }
        (Maximum(first), Maximum(second)) => excludes_more(first, second, std::cmp::Ordering::Less),
        _ => false,
    }
}

/// Whether the first limit lies in the direction that excludes more, or is the same and exclusive.
fn excludes_more(first: &Limit, second: &Limit, direction: std::cmp::Ordering) -> bool {
    let order = shapes::compare(&first.number, &second.number);
    order == direction || (order.is_eq() && first.exclusive && !second.exclusive)
}

/// Puts `docs` over what is known; what they don't say stays.
fn overlay(known: &mut Docs, docs: Docs) {
    let Docs { title, description, link, deprecated, default, assumption, examples } = docs;
    known.title = title.or_else(|| known.title.take());
    known.description = description.or_else(|| known.description.take());
    known.link = link.or_else(|| known.link.take());
    known.deprecated |= deprecated;
    known.default = default.or_else(|| known.default.take());
    known.assumption = assumption.or_else(|| known.assumption.take());
    if !examples.is_empty() {
        known.examples = examples;
    }
}
