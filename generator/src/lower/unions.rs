//! Unions: the alternatives of a schema in, what they come to out.
//!
//! That takes all schemas to be read, since an alternative may be a component that is a
//! union itself. What stands beside a union is merged into each alternative, unless these
//! are parts of one object. Alternatives that one type can say become that type: several
//! kinds of text are a string, words beside any string are an open list of words.
//! How the others are told apart is decided in `signs`.

use std::collections::HashMap;

use super::Lowering;
use super::all_of::Part;
use super::draft::{Choice, Chosen, Draft, Origin, Rule, Shape};
use super::references::LONGEST_CHAIN;
use super::shapes;
use crate::api::{Additional, Alternative, Docs, SchemaId, WordValue};
use crate::diagnostic::Code;
use crate::source::{Pointer, Text};
use crate::vocabulary::constraint::Subject;
use crate::vocabulary::sign::Sign;

/// The schemas whose unions are settled; none while that is going on.
#[derive(Default)]
pub(super) struct Settled(HashMap<SchemaId, Option<Draft>>);

/// An alternative whose own unions are settled.
#[derive(Clone)]
pub(super) struct Member {
    pub pointer: Pointer,
    /// The component that the document names.
    pub name: Option<Text>,
    pub schema: SchemaId,
    pub tags: Vec<Text>,
    /// What it is; none where it is settled right now, because it contains itself.
    pub draft: Option<Draft>,
}

impl Lowering<'_> {
    /// Reads every schema and settles its unions; each may bring others.
    pub(super) fn settle_all(&mut self) {
        let mut next = 0;
        while next < self.arena.len() {
            self.read(SchemaId(next));
            self.settle(SchemaId(next), 0);
            next += 1;
        }
        let Settled(settled) = std::mem::take(&mut self.settled);
        for (id, draft) in settled {
            self.arena.set(id, draft.unwrap_or_else(Draft::any));
        }
    }

    /// The schema with its unions settled; none while that is going on.
    fn settle(&mut self, id: SchemaId, depth: usize) -> Option<Draft> {
        if let Some(known) = self.settled.0.get(&id) {
            return known.clone();
        }
        if depth > LONGEST_CHAIN {
            let pointer = self.arena.slot(id).map(|slot| slot.pointer.clone()).unwrap_or_default();
            self.report_chain(&pointer);
            return None;
        }
        self.settled.0.insert(id, None);
        self.read(id);
        let mut draft = self.arena.draft(id).cloned().unwrap_or_else(Draft::any);
        // What inherits from a union that it is an alternative of is that alternative.
        let place = self.arena.slot(id).map(|slot| slot.pointer.clone());
        draft.unions.retain(|choice| !choice.has(id) || choice.pointer.parent() == place.as_ref());
        let draft = self.settle_draft(id, draft, depth);
        self.settled.0.insert(id, Some(draft.clone()));
        Some(draft)
    }

    fn settle_draft(&mut self, id: SchemaId, mut draft: Draft, depth: usize) -> Draft {
        let mut choices = Vec::new();
        for choice in std::mem::take(&mut draft.unions) {
            if !self.unite_parts(&mut draft, &choice, depth) {
                choices.push(choice);
            }
        }
        match choices.as_slice() {
            [] => draft,
            [choice] => self.settle_choice(id, draft, choice, depth),
            [first, ..] => self.unsupported(draft, first, "stands beside another union and is"),
        }
    }

    fn settle_choice(
        &mut self,
        id: SchemaId,
        mut base: Draft,
        choice: &Choice,
        depth: usize,
    ) -> Draft {
        let members = self.members(id, &mut base, choice, depth);
        let object = |member: &Member| {
            member.draft.as_ref().is_some_and(|draft| matches!(draft.shape, Shape::Object(_)))
        };
        if choice.origin == Origin::Children && !members.iter().all(object) {
            self.put_aside_place(&choice.pointer, "a `discriminator` without a union");
            return base;
        }
        if matches!(base.shape, Shape::Raw) {
            return base;
        }
        let possible = |member: &Member| {
            member.draft.as_ref().is_none_or(|draft| !shapes::exclude(&base.shape, &draft.shape))
        };
        let members = members.into_iter().filter(possible).collect::<Vec<_>>().into_iter();
        let merged: Vec<Member> =
            members.map(|member| self.with_base(id, &base, member, depth)).collect();
        let anything = |member: &Member| {
            matches!(member.draft.as_ref().map(|draft| &draft.shape), Some(Shape::Any | Shape::Raw))
        };
        if merged.iter().any(anything) {
            return self.unsupported(
                base,
                choice,
                "has an alternative that may be anything, and is",
            );
        }
        let mut members = self.united(choice, merged);
        base.rules.clear();
        base.required.clear();
        match (members.pop(), members.is_empty()) {
            (None, _) => {
                self.report_contradiction(&choice.pointer);
                base.shape = Shape::Raw;
            }
            (Some(only), true) => self.become_only(&mut base, only),
            (Some(last), false) => {
                let members = members.into_iter().chain([last]);
                let alternatives = members.map(Member::into_alternative).collect();
                base.shape = Shape::Union(alternatives, choice.property.clone());
            }
        }
        base
    }

    /// The alternatives, each settled. Unions in place without a tag of their own are opened.
    fn members(
        &mut self,
        id: SchemaId,
        base: &mut Draft,
        choice: &Choice,
        depth: usize,
    ) -> Vec<Member> {
        let mut members = Vec::new();
        for Chosen { pointer, schema, tags } in &choice.alternatives {
            let name = self.arena.slot(*schema).and_then(|slot| slot.name.clone());
            let (target, mut draft) = self.settled_target(*schema, depth);
            if target == id {
                continue;
            }
            if let Some(draft) = &mut draft {
                tell_of_word(draft);
            }
            base.nullable |= draft.as_ref().is_some_and(|draft| draft.nullable);
            let named =
                name.is_some() || self.arena.slot(target).is_some_and(|slot| slot.name.is_some());
            match draft {
                Some(Draft { shape: Shape::Union(inner, None), .. }) if !named => {
                    for Alternative { pointer, name, schema, tags, .. } in inner {
                        let (_, draft) = self.settled_target(schema, depth);
                        members.push(Member { pointer, name, schema, tags, draft });
                    }
                }
                draft => members.push(Member {
                    pointer: pointer.clone(),
                    name: name.or_else(|| self.arena.slot(target)?.name.clone()),
                    schema: target,
                    tags: tags.clone(),
                    draft,
                }),
            }
        }
        members
    }

    /// The schema that an alias stands for in the end, settled.
    fn settled_target(&mut self, id: SchemaId, depth: usize) -> (SchemaId, Option<Draft>) {
        let mut at = id;
        for _ in 0..LONGEST_CHAIN {
            match self.settle(at, depth + 1) {
                Some(Draft { shape: Shape::Alias(target), .. }) => at = target,
                draft => return (at, draft),
            }
        }
        (at, None)
    }

    /// An alternative merged with what stands beside the union, unless that is a part of it anyway.
    fn with_base(&mut self, id: SchemaId, base: &Draft, member: Member, depth: usize) -> Member {
        let Some(draft) = &member.draft else { return member };
        if draft.parts.contains(&id) || !says_more(base, draft) {
            return member;
        }
        let own = Draft {
            rules: rules_for(&base.rules, &draft.shape),
            docs: Docs::default(),
            nullable: draft.nullable,
            ..base.clone()
        };
        let place = &member.pointer;
        let schema = if let Shape::Union(inner, property) = &draft.shape {
            let alternatives = inner.iter().enumerate().map(|(index, inner)| Chosen {
                pointer: place.child("oneOf").index(index),
                schema: inner.schema,
                tags: inner.tags.clone(),
            });
            let choice = Choice {
                pointer: place.clone(),
                origin: Origin::OneOf,
                alternatives: alternatives.collect(),
                property: property.clone(),
            };
            self.arena.add_apart(place.clone(), Draft { unions: vec![choice], ..own })
        } else {
            let named = self.arena.slot(member.schema).is_some_and(|slot| slot.name.is_some());
            let parts = [
                Part { component: None, draft: own },
                Part { component: named.then_some(member.schema), draft: draft.clone() },
            ];
            let merged = self.combine(place, &parts);
            self.arena.add_apart(place.clone(), merged)
        };
        let (schema, draft) = self.settled_target(schema, depth);
        Member { schema, draft, ..member }
    }

    /// The only alternative that is left says what the schema is.
    fn become_only(&mut self, base: &mut Draft, only: Member) {
        let named = self.arena.slot(only.schema).is_some_and(|slot| slot.name.is_some());
        match only.draft {
            Some(draft) if !named => {
                base.shape = draft.shape;
                base.rules = draft.rules;
                base.required = draft.required;
                base.parts = draft.parts;
                if base.docs.description.is_none() && base.docs.title.is_none() {
                    base.docs.description = draft.docs.description;
                }
            }
            _ => base.shape = Shape::Alias(only.schema),
        }
    }

    /// Unites the alternatives of an `anyOf` with the object that they are parts of: inline objects beside properties,
    /// without a discriminator, that don't describe the same property differently.
    fn unite_parts(&mut self, base: &mut Draft, choice: &Choice, depth: usize) -> bool {
        let Shape::Object(whole) = &base.shape else { return false };
        if choice.origin != Origin::AnyOf
            || choice.property.is_some()
            || whole.properties.is_empty()
        {
            return false;
        }
        let mut whole = whole.clone();
        let mut conditions = false;
        for Chosen { schema, .. } in &choice.alternatives {
            let (target, draft) = self.settled_target(*schema, depth);
            let Some(Draft { shape: Shape::Object(part), required, .. }) = draft else {
                return false;
            };
            if part.properties.is_empty()
                || self.arena.slot(target).is_none_or(|slot| slot.name.is_some())
            {
                return false;
            }
            for property in part.properties {
                match whole.properties.iter().find(|known| known.name == property.name) {
                    Some(known) if known.schema == property.schema => {}
                    Some(_) => return false,
                    None => whole.properties.push(property),
                }
            }
            if let (Additional::Unsaid, Additional::Of(_)) = (whole.additional, part.additional) {
                whole.additional = part.additional;
            }
            conditions |= !required.is_empty();
        }
        if conditions {
            self.not_enforced_place(&choice.pointer, "which parts of this `anyOf` must be given");
        }
        base.shape = Shape::Object(whole);
        true
    }

    /// Unites alternatives that one type can say.
    fn united(&mut self, choice: &Choice, members: Vec<Member>) -> Vec<Member> {
        let mut united: Vec<Member> = Vec::new();
        let mut rules_lost = false;
        for member in members {
            let place = united
                .iter()
                .position(|known| known.schema == member.schema || self.one_type(known, &member));
            let Some(known) = place.and_then(|place| united.get_mut(place)) else {
                united.push(member);
                continue;
            };
            known.tags.extend(member.tags);
            if known.schema == member.schema {
                continue;
            }
            if let (Some(first), Some(second)) = (&known.draft, &member.draft) {
                rules_lost |= !same_rules(&first.rules, &second.rules);
                let (draft, lost) = shapes::either(first, second);
                rules_lost |= lost;
                known.schema = self.arena.add_apart(known.pointer.clone(), draft.clone());
                known.name = None;
                known.draft = Some(draft);
            }
        }
        if rules_lost {
            self.not_enforced_place(&choice.pointer, "what tells alternatives of one type apart");
        }
        united
    }

    /// Whether one type can say both.
    fn one_type(&self, first: &Member, second: &Member) -> bool {
        match (&first.draft, &second.draft) {
            (Some(first), Some(second)) => self.one_shape(&first.shape, &second.shape, 0),
            _ => false,
        }
    }

    fn one_shape(&self, first: &Shape, second: &Shape, depth: usize) -> bool {
        match (first, second) {
            (Shape::Array(first), Shape::Array(second)) => {
                first == second || depth < 4 && self.one_plain(*first, *second, depth + 1)
            }
            (first, second) => shapes::one_scalar(first, second),
        }
    }

    /// Whether two schemas of items are plain scalars of one type.
    fn one_plain(&self, first: SchemaId, second: SchemaId, depth: usize) -> bool {
        match (self.arena.draft(first), self.arena.draft(second)) {
            (Some(first), Some(second)) => {
                let unions = first.unions.is_empty() && second.unions.is_empty();
                unions && self.one_shape(&first.shape, &second.shape, depth)
            }
            _ => false,
        }
    }

    fn unsupported(&mut self, base: Draft, choice: &Choice, why: &str) -> Draft {
        let keyword = choice.pointer.last().unwrap_or_default().to_owned();
        self.problems.report_key(
            Code::UnsupportedUnion,
            &choice.pointer,
            format!("this `{keyword}` {why} kept as raw JSON"),
            "describe the alternatives so that each has a type of its own",
        );
        Draft { shape: Shape::Raw, rules: Vec::new(), required: Vec::new(), ..base }
    }
}

impl Member {
    fn into_alternative(self) -> Alternative {
        Alternative {
            pointer: self.pointer,
            name: self.name,
            schema: self.schema,
            tags: self.tags,
            implied: false,
            sign: Sign::Any,
        }
    }
}

/// What is said about an alternative of one word is said about the word. A number is called as the title says.
fn tell_of_word(draft: &mut Draft) {
    let Docs { title, description, .. } = &draft.docs;
    if let Shape::Words(words) = &mut draft.shape
        && let [word] = words.as_mut_slice()
    {
        word.description = word.description.take().or_else(|| description.clone());
        if !matches!(word.value, WordValue::Text(_)) {
            word.name = word.name.take().or_else(|| title.clone());
        }
    }
}

/// Whether what stands beside a union says more about an alternative than the alternative itself.
fn says_more(base: &Draft, alternative: &Draft) -> bool {
    let shape = match &base.shape {
        Shape::Any => false,
        Shape::Object(object) => {
            !object.properties.is_empty() || object.additional != Additional::Unsaid
        }
        _ => true,
    };
    let union = matches!(alternative.shape, Shape::Union(..));
    let known = |name: &Text| alternative.required.iter().any(|each| each.name == *name);
    shape
        || !rules_for(&base.rules, &alternative.shape).is_empty()
        || (!union && !base.required.iter().all(|each| known(&each.name)))
}

/// The rules that are about values of this shape: JSON Schema applies a rule to its own type only.
fn rules_for(rules: &[Rule], shape: &Shape) -> Vec<Rule> {
    let of_type = |rule: &&Rule| match (rule.constraint.subject(), shape) {
        (Subject::Text, Shape::Scalar(scalar)) => shapes::is_string(scalar),
        (Subject::Number, Shape::Scalar(scalar)) => shapes::is_number(scalar),
        (_, Shape::Any | Shape::Union(..))
        | (Subject::List, Shape::Array(_))
        | (Subject::Object, Shape::Object(_)) => true,
        _ => false,
    };
    rules.iter().filter(of_type).cloned().collect()
}

fn same_rules(first: &[Rule], second: &[Rule]) -> bool {
    let within = |some: &[Rule], all: &[Rule]| {
        some.iter().all(|rule| all.iter().any(|other| other.constraint == rule.constraint))
    };
    within(first, second) && within(second, first)
}
