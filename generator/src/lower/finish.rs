//! Drafts in, finished schemas out: names under `required` find their properties, rules their types.
//!
//! What can only be said of the whole is said here: rules that do nothing, limits
//! that nothing can keep, circles of aliases.

use std::collections::{HashMap, HashSet};

use super::Lowering;
use super::draft::{Draft, Required, Rule, Shape};
use super::references::LONGEST_CHAIN;
use super::shapes::compare;
use crate::api::{Additional, Kind, Object, Primitive, Schema, SchemaId, Union, Usage};
use crate::diagnostic::{Code, quote};
use crate::source::{Pointer, Text};
use crate::vocabulary::constraint::{Constraint, Subject};

impl Lowering<'_> {
    /// Finishes every schema.
    pub(super) fn finish(&mut self) -> Vec<Schema> {
        self.settle_all();
        self.break_alias_circles();
        let mut schemas = Vec::new();
        let mut next = 0;
        // Finishing an object without properties adds a schema for what it may hold.
        while next < self.arena.len() {
            schemas.push(self.finish_schema(SchemaId(next)));
            next += 1;
        }
        super::signs::tell_apart(&mut schemas, &mut self.problems);
        schemas
    }

    fn finish_schema(&mut self, id: SchemaId) -> Schema {
        let (pointer, name) = self
            .arena
            .slot(id)
            .map(|slot| (slot.pointer.clone(), slot.name.clone()))
            .unwrap_or_default();
        let draft = self.arena.draft(id).cloned().unwrap_or_else(Draft::any);
        let (nullable, usage) = self.inherited(&draft);
        // What unions come to is in the shape by now.
        let Draft { shape, rules, required, nullable: _, usage: _, docs, unions: _, parts: _ } =
            draft;
        let mut kind = self.kind(&pointer, shape);
        self.mark_required(&mut kind, &required);
        let rules = self.possible(rules);
        let constraints = self.constraints(&kind, rules);
        Schema { pointer, name, docs, nullable, usage, kind, constraints }
    }

    fn mark_required(&mut self, kind: &mut Kind, required: &[Required]) {
        let wanted: HashSet<&Text> = required.iter().map(|each| &each.name).collect();
        let mut known: HashSet<&Text> = HashSet::new();
        if let Kind::Object(object) = kind {
            for property in &mut object.properties {
                property.required = wanted.contains(&property.name);
                known.insert(&property.name);
            }
        }
        for each in required.iter().filter(|each| !known.contains(&each.name)) {
            self.unknown_name(&each.pointer, &each.name);
        }
    }

    fn kind(&mut self, pointer: &Pointer, shape: Shape) -> Kind {
        match shape {
            Shape::Any | Shape::Raw => Kind::Any,
            Shape::Scalar(scalar) => Kind::Scalar(scalar),
            Shape::Words(words) => Kind::Words(words),
            Shape::OpenWords(words) => Kind::OpenWords(words),
            Shape::Union(alternatives, tag) => Kind::Union(Union { tag, alternatives }),
            Shape::Id => Kind::Id,
            Shape::IdOf(id) | Shape::Alias(id) => Kind::Alias(id),
            Shape::IdAs(of, form) => Kind::IdAs { of, form },
            Shape::Array(items) => Kind::Array(items),
            Shape::Object(object) if object.properties.is_empty() => self.map(pointer, object),
            Shape::Object(object) => Kind::Object(object),
        }
    }

    /// An object without named properties is a map, of anything where the document says no more.
    fn map(&mut self, pointer: &Pointer, object: Object) -> Kind {
        match object.additional {
            Additional::Of(id) => Kind::Map(id),
            Additional::Unsaid => {
                let pointer = pointer.child("additionalProperties");
                Kind::Map(self.arena.add(pointer, Draft::any()))
            }
            Additional::Forbidden => Kind::Object(object),
        }
    }

    /// An alias allows null where its target does, and goes in the direction of its target.
    fn inherited(&self, draft: &Draft) -> (bool, Usage) {
        let mut nullable = draft.nullable;
        let mut usage = draft.usage;
        let mut at = draft;
        while let Shape::Alias(target) | Shape::IdOf(target) = at.shape
            && let Some(next) = self.arena.draft(target)
        {
            at = next;
            nullable |= at.nullable;
            if usage == Usage::Both {
                usage = at.usage;
            }
        }
        (nullable, usage)
    }

    /// Reports circles of aliases and chains that are too long, and opens them, so that following an alias ends soon.
    fn break_alias_circles(&mut self) {
        let mut lengths: HashMap<SchemaId, usize> = HashMap::new();
        for start in (0..self.arena.len()).map(SchemaId) {
            let mut path: Vec<SchemaId> = Vec::new();
            let mut on_path: HashSet<SchemaId> = HashSet::new();
            let mut at = Some(start);
            while let Some(id) = at.filter(|id| !lengths.contains_key(id)) {
                if !on_path.insert(id) {
                    self.open_circle(id, &path);
                    break;
                }
                path.push(id);
                at = self.alias(id);
            }
            for id in path.into_iter().rev() {
                let next = self.alias(id).and_then(|target| lengths.get(&target));
                let length = next.map_or(0, |length| length + 1);
                lengths.insert(id, length);
                if length > LONGEST_CHAIN {
                    self.open_chain(id);
                    lengths.insert(id, 0);
                }
            }
        }
    }

    /// What a schema is an alias of.
    fn alias(&self, id: SchemaId) -> Option<SchemaId> {
        match self.arena.draft(id)?.shape {
            Shape::Alias(target) => Some(target),
            _ => None,
        }
    }

    fn open_chain(&mut self, id: SchemaId) {
        if let Some(slot) = self.arena.slot(id) {
            let at = slot.pointer.clone();
            self.report_chain(&at);
        }
        self.arena.set(id, Draft::any());
    }

    fn open_circle(&mut self, id: SchemaId, path: &[SchemaId]) {
        let pointers: Vec<Pointer> = path
            .iter()
            .filter_map(|each| self.arena.slot(*each))
            .map(|slot| slot.pointer.clone())
            .collect();
        if let Some(slot) = self.arena.slot(id) {
            let at = slot.pointer.clone();
            self.report_circle(&at, &pointers);
        }
        self.arena.set(id, Draft::any());
    }

    /// The rules that apply to this kind of value, in the order of the vocabulary.
    fn constraints(&mut self, kind: &Kind, rules: Vec<Rule>) -> Vec<Constraint> {
        let mut constraints: Vec<Constraint> = Vec::new();
        for Rule { constraint, pointer } in rules {
            if subject(kind) == Some(constraint.subject()) {
                if self.names_known(kind, &constraint, &pointer) {
                    constraints.push(constraint);
                }
            } else {
                self.rule_without_effect(kind, &constraint, &pointer);
            }
        }
        constraints.sort_by_key(Constraint::rank);
        constraints
    }

    fn rule_without_effect(&mut self, kind: &Kind, constraint: &Constraint, pointer: &Pointer) {
        let keyword = constraint.keyword();
        let (code, message) = match kind {
            Kind::Any => (
                Code::NotEnforced,
                format!("`{keyword}` is not enforced for what is kept as raw JSON"),
            ),
            Kind::OpenWords(_) | Kind::Union(_) => (
                Code::NotEnforced,
                format!("`{keyword}` is not enforced for one of several things"),
            ),
            Kind::Words(_) => (Code::NoEffect, format!("`{keyword}` does nothing beside `enum`")),
            Kind::Id | Kind::IdAs { .. } | Kind::Alias(_) => {
                (Code::NotEnforced, format!("`{keyword}` is not enforced for an id"))
            }
            Kind::Map(_) => (Code::NotEnforced, format!("`{keyword}` is not enforced for a map")),
            Kind::Scalar(_) | Kind::Array(_) | Kind::Object(_) => {
                (Code::NoEffect, format!("`{keyword}` does nothing for {}", noun(kind)))
            }
        };
        let help = "remove it, or move it to the node that it is meant for";
        self.problems.report_key(code, pointer, message, help);
    }

    /// Whether the properties that a rule names exist.
    fn names_known(&mut self, kind: &Kind, constraint: &Constraint, pointer: &Pointer) -> bool {
        let Constraint::NotTogether(names) = constraint else { return true };
        let Kind::Object(object) = kind else { return true };
        let unknown = names
            .iter()
            .find(|name| !object.properties.iter().any(|property| property.name == **name));
        if let Some(name) = unknown {
            self.unknown_name(pointer, name);
        }
        unknown.is_none()
    }

    fn unknown_name(&mut self, pointer: &Pointer, name: &Text) {
        self.problems.report(
            Code::UnknownRequired,
            pointer,
            format!("there is no property {} here; the rule is not enforced", quote(name)),
            "correct the name, or describe the property under `properties`",
        );
    }

    /// The rules without the limits that nothing can keep, which are reported.
    fn possible(&mut self, rules: Vec<Rule>) -> Vec<Rule> {
        let before = self.problems.count();
        self.impossible_limits(&rules);
        if self.problems.count() == before {
            return rules;
        }
        let impossible = |rule: &Rule| {
            let excluded = |other: &Rule| {
                excludes(&rule.constraint, &other.constraint)
                    || excludes(&other.constraint, &rule.constraint)
            };
            is_no_step(&rule.constraint)
                || beyond_doubles(&rule.constraint).is_some()
                || rules.iter().any(excluded)
        };
        rules.iter().filter(|rule| !impossible(rule)).cloned().collect()
    }

    fn impossible_limits(&mut self, rules: &[Rule]) {
        for rule in rules {
            if is_no_step(&rule.constraint) {
                self.impossible(&rule.pointer, "`multipleOf` must be more than 0".to_owned());
            }
            if let Some(message) = beyond_doubles(&rule.constraint) {
                self.impossible(&rule.pointer, message);
            }
            if let Some(upper) =
                rules.iter().find(|upper| excludes(&rule.constraint, &upper.constraint))
            {
                let lower = rule.constraint.keyword();
                let upper = upper.constraint.keyword();
                let message = format!("no value keeps both this `{lower}` and the `{upper}`");
                self.impossible(&rule.pointer, message);
            }
        }
    }

    fn impossible(&mut self, pointer: &Pointer, message: String) {
        self.problems.report(Code::ImpossibleLimit, pointer, message, "correct one of the limits");
    }
}

/// Whether a rule asks for multiples of what has none.
fn is_no_step(constraint: &Constraint) -> bool {
    matches!(constraint, Constraint::MultipleOf(step) if compare(&step.number, "0").is_le())
}

/// What is wrong with a limit that no number of double precision reaches, or that double precision takes for another.
fn beyond_doubles(constraint: &Constraint) -> Option<String> {
    let (limit, lost): (_, fn(f64) -> bool) = match constraint {
        Constraint::Minimum(limit) => (limit, |value| value == f64::INFINITY),
        Constraint::Maximum(limit) => (limit, |value| value == f64::NEG_INFINITY),
        Constraint::MultipleOf(limit) => (limit, |value| value == 0.0 || value.is_infinite()),
        _ => return None,
    };
    let keyword = constraint.keyword();
    let stated = compare(&limit.number, "0").is_ne();
    let lost = limit.number.parse().is_ok_and(lost);
    (stated && lost).then(|| format!("this `{keyword}` is beyond the numbers of double precision"))
}

/// The kind of value that rules for this kind are about; none where no rule can be checked.
fn subject(kind: &Kind) -> Option<Subject> {
    match kind {
        Kind::Scalar(scalar) => match scalar.primitive {
            Primitive::String => Some(Subject::Text),
            Primitive::Integer | Primitive::Number => Some(Subject::Number),
            Primitive::Boolean => Some(Subject::Boolean),
        },
        Kind::Array(_) => Some(Subject::List),
        Kind::Object(_) | Kind::Map(_) => Some(Subject::Object),
        Kind::Any
        | Kind::Words(_)
        | Kind::OpenWords(_)
        | Kind::Id
        | Kind::IdAs { .. }
        | Kind::Union(_)
        | Kind::Alias(_) => None,
    }
}

fn noun(kind: &Kind) -> &'static str {
    match kind {
        Kind::Scalar(scalar) => match scalar.primitive {
            Primitive::Boolean => "a boolean",
            Primitive::Integer => "an integer",
            Primitive::Number => "a number",
            Primitive::String => "a string",
        },
        Kind::Array(_) => "an array",
        _ => "an object",
    }
}

/// Whether a lower bound lies above an upper bound.
fn excludes(lower: &Constraint, upper: &Constraint) -> bool {
    use Constraint::{
        MaxItems, MaxLength, MaxProperties, Maximum, MinItems, MinLength, MinProperties, Minimum,
    };
    match (lower, upper) {
        (MinLength(low), MaxLength(high))
        | (MinItems(low), MaxItems(high))
        | (MinProperties(low), MaxProperties(high)) => low > high,
        (Minimum(low), Maximum(high)) => {
            let order = compare(&low.number, &high.number);
            order.is_gt() || (order.is_eq() && (low.exclusive || high.exclusive))
        }
        _ => false,
    }
}
