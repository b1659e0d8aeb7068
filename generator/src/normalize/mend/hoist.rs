//! References to schemas in places that OpenAPI 3.0 does not have, such as `$defs`: what they lead to becomes a component.

use std::collections::{BTreeMap, VecDeque};

use super::Mender;
use crate::normalize::forms::edit::{members, put};
use crate::normalize::shape::Shape;
use crate::source::{Entry, Node, Pointer, Value};

/// The schemas that become components.
#[derive(Default)]
pub(super) struct Hoisted {
    /// Their names, by the places where they stand.
    names: BTreeMap<Pointer, String>,
    /// Those that have not been added yet.
    waiting: VecDeque<(String, Node)>,
}

impl Mender<'_> {
    /// Mends the target of a reference to a schema: one that can't be found in the typed document becomes a component.
    pub(super) fn schema_target(&mut self, node: &mut Node, target: &Pointer) {
        if has_typed_place(&target.keys()) {
            return;
        }
        let name = match self.hoisted.names.get(target) {
            Some(name) => name.clone(),
            None => self.hoist(target),
        };
        let pointer = Pointer::root().child("components").child("schemas").child(&name);
        let text = format!("#{pointer}");
        if let Some(entry) =
            members(node).and_then(|entries| entries.iter_mut().find(|entry| entry.key == "$ref"))
        {
            entry.node.value = Value::String(text);
        }
    }

    fn hoist(&mut self, target: &Pointer) -> String {
        let name = self.free_name(target);
        self.hoisted.names.insert(target.clone(), name.clone());
        if let Some(node) = self.original.at(target) {
            self.hoisted.waiting.push_back((name.clone(), node.clone()));
        }
        name
    }

    /// `B` of the component `A` is called `A.B`, and `B` of the whole document `B`; where that is taken, by all its keys.
    fn free_name(&self, target: &Pointer) -> String {
        let keys = target.keys();
        let last = keys.last().copied().unwrap_or_default();
        let short = match keys.as_slice() {
            ["components", "schemas", component, .., _] => format!("{component}.{last}"),
            _ => last.to_owned(),
        };
        let long = keys.join(".");
        let longer = (2..).map(|count| format!("{long}.{count}"));
        let mut names = [short, long.clone()].into_iter().chain(longer).map(|name| plain(&name));
        let schemas = self.original.get("components").and_then(|node| node.get("schemas"));
        let taken = |name: &String| {
            name.is_empty()
                || schemas.is_some_and(|schemas| schemas.get(name).is_some())
                || self.hoisted.names.values().any(|other| other == name)
        };
        names.find(|name| !taken(name)).unwrap_or(long)
    }

    /// Adds the new components, each mended; mending one may bring others.
    pub(super) fn add_hoisted(&mut self, tree: &mut Node) {
        let at = Pointer::root().child("components").child("schemas");
        while let Some((name, mut schema)) = self.hoisted.waiting.pop_front() {
            self.value(&mut schema, &Shape::Schema, &at.child(&name));
            let span = schema.span;
            for (key, parent) in [("components", Vec::new()), ("schemas", vec!["components"])] {
                let Some(node) = descend(tree, &parent) else { return };
                if node.get(key).is_none() {
                    put(node, key, span, Value::Mapping(Vec::new()));
                }
            }
            let schemas = descend(tree, &["components", "schemas"]).and_then(members);
            if let Some(schemas) = schemas {
                schemas.push(Entry { key: name, key_span: span, node: schema });
            }
        }
    }
}

fn descend<'a>(tree: &'a mut Node, keys: &[&str]) -> Option<&'a mut Node> {
    keys.iter().try_fold(tree, |node, key| {
        let entries = members(node)?;
        entries.iter_mut().find(|entry| entry.key == *key).map(|entry| &mut entry.node)
    })
}

/// Letters, digits, `.`, `-` and `_` (OpenAPI 3.0.3, section 4.7.7).
fn plain(name: &str) -> String {
    let plain = |sign: char| {
        if sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-' | '_') { sign } else { '_' }
    };
    name.chars().map(plain).collect()
}

/// Whether the typed document has a schema at the end of these keys, whatever they lead through.
fn has_typed_place(keys: &[&str]) -> bool {
    let mut rest = match keys {
        ["components", "schemas", _, rest @ ..] => rest,
        // What is no component is found by its keys; a schema inside of it goes on as below.
        ["components" | "paths", rest @ ..] => match rest.iter().position(|key| *key == "schema") {
            Some(at) => rest.get(at + 1..).unwrap_or_default(),
            None => return false,
        },
        _ => return false,
    };
    loop {
        rest = match rest {
            [] => return true,
            ["properties" | "allOf" | "anyOf" | "oneOf", _, rest @ ..]
            | ["items" | "not" | "additionalProperties", rest @ ..] => rest,
            _ => return false,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::has_typed_place;

    #[test]
    fn only_places_of_3_0_are_typed() {
        for keys in [
            &["components", "schemas", "A"][..],
            &["components", "schemas", "A", "properties", "b", "items"],
            &["paths", "/a", "get", "responses", "200", "content", "a/b", "schema", "items"],
        ] {
            assert!(has_typed_place(keys), "{keys:?}");
        }
        for keys in [
            &["$defs", "A"][..],
            &["definitions", "A"],
            &["components", "schemas", "A", "$defs", "B"],
            &["components", "x-schemas", "A"],
            &["components", "schemas", "A", "prefixItems", "0"],
            &["webhooks", "a", "post", "requestBody", "content", "a/b", "schema"],
        ] {
            assert!(!has_typed_place(keys), "{keys:?}");
        }
    }
}
