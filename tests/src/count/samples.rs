//! The examples of a document, each with the type of the crate that has to hold it.

use serde_json::{Map, Value};

use super::Counter;
use super::document::{follow, token};
use super::found::flat;
use super::shape::{At, Part, list, map, parts};

/// How deep examples and schemas are followed.
const DEPTH: usize = 32;

/// An example that a type of the crate has to hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    /// Where the value stands.
    pub pointer: String,
    /// The types, as Rust, of which one has to hold it: types of the document are `types::Contact`.
    pub types: Vec<String>,
    /// The value, without members that its schema does not name.
    pub value: Value,
}

impl<'d> Counter<'d> {
    /// Notes the examples that stand in a schema.
    pub(super) fn samples_of_schema(&mut self, nodes: &[At<'d>], part: &Part<'d>) {
        let types = self.rust(nodes, DEPTH);
        let single =
            part.node.get("example").map(|value| (format!("{}/example", part.pointer), value));
        let several = list(part.node, "examples").iter().enumerate();
        let several = several.map(|(at, value)| (format!("{}/examples/{at}", part.pointer), value));
        for example in single.into_iter().chain(several).collect::<Vec<_>>() {
            self.sample(example, &types, nodes);
        }
    }

    /// Notes the examples of a property, which is of this type.
    pub(super) fn samples_of_property(&mut self, ty: &str, nodes: &[At<'d>]) {
        let types = [self.in_crate(ty)];
        for (pointer, node) in nodes {
            if let Some(value) = node.get("example") {
                self.sample((format!("{pointer}/example"), value), &types, nodes);
            }
        }
    }

    /// Notes the examples of a body or an answer.
    pub(super) fn samples_of_media(&mut self, place: &str, content: &'d Value, schema: At<'d>) {
        let nodes = [schema];
        let types = self.rust(&nodes, DEPTH);
        if let Some(value) = content.get("example") {
            self.sample((format!("{place}/example"), value), &types, &nodes);
        }
        let Some(content) = content.as_object() else { return };
        for (name, example) in map(content, "examples") {
            let used = format!("{place}/examples/{}", token(name));
            if let Some((target, example)) = self.resolve((used, example))
                && let Some(value) = example.get("value")
            {
                self.sample((format!("{target}/value"), value), &types, &nodes);
            }
        }
    }

    fn sample(&mut self, (pointer, value): At<'d>, types: &[String], nodes: &[At<'d>]) {
        if types.is_empty() || !self.sampled.insert(pointer.clone()) {
            return;
        }
        let value = self.known(value, nodes, DEPTH);
        self.count.samples.push(Sample { pointer, types: types.to_vec(), value });
    }

    /// The types that hold a schema's values; none where it is a scalar or may be anything.
    fn rust(&self, nodes: &[At<'d>], depth: usize) -> Vec<String> {
        let at = |pointer: &String| self.found.types.get(&flat(pointer)).into_iter().flatten();
        let own: Vec<String> = nodes
            .iter()
            .flat_map(|(pointer, _)| at(pointer))
            .map(|ty| format!("types::{}", ty.name))
            .collect();
        if !own.is_empty() || depth == 0 {
            return own;
        }
        let parts = parts(self.root, self.siblings, nodes);
        let elsewhere: Vec<String> = parts
            .iter()
            .filter_map(|part| part.home.as_ref())
            .flat_map(at)
            .map(|ty| format!("types::{}", ty.name))
            .collect();
        if !elsewhere.is_empty() {
            return elsewhere;
        }
        let inside = |word: &str| -> Vec<At<'d>> {
            let nodes = parts.iter().filter_map(|part| {
                let node = part.node.get(word).filter(|node| node.is_object())?;
                Some((format!("{}/{word}", part.pointer), node))
            });
            nodes.collect()
        };
        let (items, values) = (inside("items"), inside("additionalProperties"));
        let list = items.first().map(|_| self.rust(&items, depth - 1));
        let list = list.into_iter().flatten().map(|ty| format!("Vec<Option<{ty}>>"));
        let entries = values.first().filter(|_| !parts.iter().any(Part::has_properties));
        let entries = entries.map(|_| self.rust(&values, depth - 1)).into_iter().flatten();
        let entries = entries.map(|ty| format!("std::collections::BTreeMap<String, Option<{ty}>>"));
        list.chain(entries).collect()
    }

    /// A type of a field as it is named outside of the crate.
    fn in_crate(&self, ty: &str) -> String {
        let is_type =
            |word: &&str| self.found.types.values().flatten().any(|found| found.name == **word);
        let words: Vec<String> = ty
            .split_whitespace()
            .map(|word| if is_type(&word) { format!("types::{word}") } else { word.to_owned() })
            .collect();
        words.join(" ")
    }

    /// A value without the members that its schema does not name.
    fn known(&self, value: &Value, nodes: &[At<'d>], depth: usize) -> Value {
        if depth == 0 {
            return value.clone();
        }
        let parts = self.alternatives(nodes, depth);
        let child = |word: &str| -> Vec<At<'d>> {
            let nodes = parts.iter().filter_map(|part| {
                let node = part.node.get(word).filter(|node| node.is_object())?;
                Some((format!("{}/{word}", part.pointer), node))
            });
            nodes.collect()
        };
        match value {
            Value::Object(members) => Value::Object(self.known_members(members, &parts, depth)),
            Value::Array(items) => {
                let nodes = child("items");
                items.iter().map(|item| self.known(item, &nodes, depth - 1)).collect()
            }
            scalar => scalar.clone(),
        }
    }

    fn known_members(
        &self,
        members: &Map<String, Value>,
        parts: &[Part<'d>],
        depth: usize,
    ) -> Map<String, Value> {
        let named = parts.iter().any(Part::has_properties);
        let open = parts.iter().any(|part| match part.node.get("additionalProperties") {
            Some(Value::Bool(open)) => *open,
            Some(_) => true,
            None => part.node.contains_key("patternProperties"),
        });
        let nodes = |name: &str| -> Vec<At<'d>> {
            let own = parts.iter().filter_map(|part| {
                let node = part.node.get("properties")?.get(name)?;
                Some((format!("{}/properties/{}", part.pointer, token(name)), node))
            });
            let own: Vec<At<'d>> = own.collect();
            let rest = parts.iter().filter(|_| own.is_empty()).filter_map(|part| {
                let node = part.node.get("additionalProperties").filter(|node| node.is_object())?;
                Some((format!("{}/additionalProperties", part.pointer), node))
            });
            let rest: Vec<At<'d>> = rest.collect();
            own.into_iter().chain(rest).collect()
        };
        let kept = members.iter().filter(|(name, _)| !named || open || !nodes(name).is_empty());
        kept.map(|(name, value)| (name.clone(), self.known(value, &nodes(name), depth - 1)))
            .collect()
    }

    /// The parts of a schema, and those of every member of its unions.
    fn alternatives(&self, nodes: &[At<'d>], depth: usize) -> Vec<Part<'d>> {
        let mut all = parts(self.root, self.siblings, nodes);
        if depth == 0 {
            return all;
        }
        let mut members: Vec<At<'d>> = Vec::new();
        for part in &all {
            for word in ["oneOf", "anyOf"] {
                let nodes = list(part.node, word).iter().enumerate();
                members.extend(
                    nodes.map(|(at, node)| (format!("{}/{word}/{at}", part.pointer), node)),
                );
            }
        }
        for (pointer, node) in members {
            let target = node.get("$ref").and_then(Value::as_str);
            let target = target.and_then(|reference| follow(self.root, reference));
            all.extend(self.alternatives(&[target.unwrap_or((pointer, node))], depth - 1));
        }
        all
    }
}
