//! Schemas and their properties.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use serde_json::Value;

use super::document::token;
use super::found::{Type, flat};
use super::shape::{At, Part, list, map, parts, says_something};
use super::{Counter, Kind, Untyped};

/// How deep lists and maps are looked into for what may be anything.
const DEPTH: usize = 16;

impl<'d> Counter<'d> {
    /// Counts every component schema, and what is in it.
    pub(super) fn components(&mut self) {
        let Some(schemas) = self.root.pointer("/components/schemas").and_then(Value::as_object)
        else {
            return;
        };
        for (name, node) in schemas {
            let place = format!("/components/schemas/{}", token(name));
            let needed = self.needs_type(&(place.clone(), node));
            let present = !needed || self.found.types.contains_key(&flat(&place));
            self.record(Kind::Schema, std::slice::from_ref(&place), name, present);
            self.schema((place, node), &[]);
        }
    }

    /// Counts the properties of a schema and of all that is in it. `owners` are the schemas that it may be merged into.
    pub(super) fn schema(&mut self, at: At<'d>, owners: &[String]) {
        self.group(&[at], owners);
    }

    /// As [`schema`](Self::schema), for what several parts of a merge say about one value.
    fn group(&mut self, nodes: &[At<'d>], owners: &[String]) {
        let key = nodes.iter().map(|(pointer, _)| pointer.as_str()).collect::<Vec<_>>().join(" ");
        if nodes.is_empty() || !self.visited.insert(key) {
            return;
        }
        let parts = parts(self.root, self.siblings, nodes);
        self.homes(&parts);
        let own: Vec<&Part<'d>> = parts.iter().filter(|part| !part.is_foreign()).collect();
        // Where all comes from one other schema it stands there.
        let homes: BTreeSet<&String> = parts.iter().filter_map(|part| part.home.as_ref()).collect();
        let borrowed = homes.len() == 1 && !own.iter().any(|part| part.says_something());
        let mut candidates: Vec<String> =
            nodes.iter().map(|(pointer, _)| pointer.clone()).collect();
        candidates.extend(own.iter().map(|part| part.pointer.clone()));
        candidates.extend(owners.iter().cloned());
        for (name, definitions) in properties(&parts) {
            if !borrowed {
                self.property(name, &definitions, &candidates);
            }
            self.below(definitions);
        }
        for word in ["items", "additionalProperties"] {
            let children = parts.iter().filter_map(|part| {
                let node = part.node.get(word).filter(|node| node.is_object())?;
                Some((part.is_foreign(), (format!("{}/{word}", part.pointer), node)))
            });
            self.below(children.collect());
        }
        for part in own {
            self.samples_of_schema(nodes, part);
            self.inside(part, &candidates);
        }
    }

    /// What several parts say about a child, unless it all stands in another schema.
    fn below(&mut self, definitions: Vec<(bool, At<'d>)>) {
        if definitions.len() > 1 || definitions.iter().any(|(foreign, _)| !foreign) {
            let nodes: Vec<At<'d>> = definitions.into_iter().map(|(_, at)| at).collect();
            self.group(&nodes, &[]);
        }
    }

    /// The schemas that a reference led to, in their own place.
    fn homes(&mut self, parts: &[Part<'d>]) {
        let homes: BTreeSet<&String> = parts.iter().filter_map(|part| part.home.as_ref()).collect();
        for home in homes {
            if let Some(node) = self.root.pointer(home) {
                self.schema((home.clone(), node), &[]);
            }
        }
    }

    /// The members of unions, and what stands under patterns and positions.
    fn inside(&mut self, part: &Part<'d>, candidates: &[String]) {
        for word in ["oneOf", "anyOf", "prefixItems"] {
            for (index, node) in list(part.node, word).iter().enumerate() {
                let owners = if word == "prefixItems" { &[] } else { candidates };
                self.schema((format!("{}/{word}/{index}", part.pointer), node), owners);
            }
        }
        for (pattern, node) in map(part.node, "patternProperties") {
            let place = format!("{}/patternProperties/{}", part.pointer, token(pattern));
            self.schema((place, node), &[]);
        }
    }

    fn property(&mut self, name: &'d str, definitions: &[(bool, At<'d>)], candidates: &[String]) {
        let ty = self.field(name, candidates);
        let mut places: Vec<String> =
            definitions.iter().map(|(_, (pointer, _))| pointer.clone()).collect();
        // Its own place is in the schema that was asked about.
        places.splice(
            0..0,
            candidates.first().map(|owner| format!("{owner}/properties/{}", token(name))),
        );
        places.extend(candidates.iter().cloned());
        self.record(Kind::Property, &places, name, ty.is_some());
        let Some(ty) = ty else { return };
        let own = definitions.iter().filter(|(foreign, _)| !foreign).map(|(_, at)| at.clone());
        self.samples_of_property(&ty, &own.collect::<Vec<At<'d>>>());
        if !ty.contains("serde_json :: Value") {
            return;
        }
        let nodes: Vec<At<'d>> = definitions.iter().map(|(_, at)| at.clone()).collect();
        let free = self.is_free(&nodes, DEPTH);
        let pointer = places.first().cloned().unwrap_or_default();
        self.count.untyped.insert(Untyped { pointer, free });
    }

    /// The Rust type of a property: in the struct of one of the places, or in every struct of the union there.
    fn field(&self, name: &str, places: &[String]) -> Option<String> {
        let of = |ty: &Type| ty.fields.as_ref().and_then(|fields| fields.get(name)).cloned();
        let at = |place: &String| self.found.types.get(&flat(place)).into_iter().flatten();
        let own = places.iter().flat_map(at).find_map(of);
        own.or_else(|| places.iter().find_map(|place| self.field_of_each(name, place)))
    }

    /// The Rust type of a property that stands beside alternatives, where each of them that stands there has it.
    fn field_of_each(&self, name: &str, place: &str) -> Option<String> {
        let node = self.root.pointer(place)?.as_object()?;
        ["oneOf", "anyOf"].into_iter().find_map(|word| {
            let inner = (0..list(node, word).len()).map(|index| format!("{place}/{word}/{index}"));
            let fields: Vec<Option<String>> = inner
                .map(|place| {
                    let types = self.found.types.get(&flat(&place)).into_iter().flatten();
                    let mut fields = types.filter_map(|ty| ty.fields.as_ref());
                    fields.find_map(|fields| fields.get(name).cloned())
                })
                .collect();
            fields.into_iter().collect::<Option<Vec<_>>>()?.into_iter().next()
        })
    }

    /// Whether a component has to be a type: it has properties of its own, words, or alternatives.
    fn needs_type(&self, at: &At<'d>) -> bool {
        let parts = parts(self.root, self.siblings, std::slice::from_ref(at));
        let saying: Vec<&Part<'d>> = parts.iter().filter(|part| part.says_something()).collect();
        if matches!(saying.as_slice(), [only] if only.is_foreign()) {
            return false;
        }
        saying.iter().any(|part| part.has_properties())
            || saying.iter().any(|part| !part.is_foreign() && part.has_words())
            || saying.iter().any(|part| !part.is_foreign() && part.has_alternatives())
    }

    /// Whether the document lets a value be anything, or what is in it.
    fn is_free(&self, nodes: &[At<'d>], depth: usize) -> bool {
        let parts = parts(self.root, self.siblings, nodes);
        if depth == 0 || !parts.iter().any(Part::says_something) {
            return true;
        }
        ["items", "additionalProperties", "oneOf", "anyOf"].iter().any(|word| {
            let inner = parts.iter().filter_map(|part| {
                Some((format!("{}/{word}", part.pointer), part.node.get(*word)?))
            });
            inner.into_iter().any(|(place, node)| match node {
                Value::Object(_) => self.is_free(&[(place, node)], depth - 1),
                Value::Array(nodes) => nodes.iter().any(|node| {
                    node.get("type").is_none_or(|name| name != "null")
                        && self.is_free(&[(place.clone(), node)], depth - 1)
                }),
                Value::Bool(free) => *free,
                _ => false,
            })
        }) || is_list_of_anything(&parts)
    }
}

/// `type: array` without `items`.
fn is_list_of_anything(parts: &[Part<'_>]) -> bool {
    let words = ["items", "prefixItems"];
    parts.iter().any(|part| part.types().contains("array"))
        && !parts.iter().any(|part| words.iter().any(|word| part.node.contains_key(*word)))
}

/// The properties of all parts, each with the places that describe it.
fn properties<'d>(parts: &[Part<'d>]) -> IndexMap<&'d str, Vec<(bool, At<'d>)>> {
    let mut properties: IndexMap<&str, Vec<(bool, At<'d>)>> = IndexMap::new();
    for part in parts {
        for (name, node) in map(part.node, "properties") {
            let place = format!("{}/properties/{}", part.pointer, token(name));
            properties.entry(name).or_default().push((part.is_foreign(), (place, node)));
        }
    }
    properties
}

impl Part<'_> {
    fn has_words(&self) -> bool {
        self.words().iter().any(|word| word.is_string() || word.is_number())
    }

    fn has_alternatives(&self) -> bool {
        ["oneOf", "anyOf"].iter().any(|word| {
            list(self.node, word).iter().filter(|node| says_something(node)).count() > 1
        })
    }
}
