//! What a schema of a document says, with references followed and `allOf` taken apart.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::document::follow;

/// A node of a document with its place.
pub type At<'d> = (String, &'d Value);

/// A part of a schema: the schema itself, or what it is merged from.
#[derive(Clone, Debug)]
pub struct Part<'d> {
    /// Where it stands.
    pub pointer: String,
    /// What it says.
    pub node: &'d Map<String, Value>,
    /// The schema that a reference led to and that it is part of; none for what stands in the schema itself.
    pub home: Option<String>,
}

/// The parts that one value has to keep at once: `nodes`, all that they refer to, all members of their `allOf`.
#[must_use]
pub fn parts<'d>(root: &'d Value, siblings: bool, nodes: &[At<'d>]) -> Vec<Part<'d>> {
    let mut parts = Vec::new();
    let mut seen = BTreeSet::new();
    for (pointer, node) in nodes {
        add(root, siblings, (pointer.clone(), node), None, &mut seen, &mut parts);
    }
    parts
}

fn add<'d>(
    root: &'d Value,
    siblings: bool,
    (pointer, node): At<'d>,
    home: Option<&String>,
    seen: &mut BTreeSet<String>,
    parts: &mut Vec<Part<'d>>,
) {
    let Some(members) = node.as_object() else { return };
    if !seen.insert(pointer.clone()) {
        return;
    }
    if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
        if let Some(target) = follow(root, reference) {
            let home = home.cloned().unwrap_or_else(|| target.0.clone());
            add(root, siblings, target, Some(&home), seen, parts);
        }
        // OpenAPI 3.0 ignores what stands beside a reference.
        if !siblings {
            return;
        }
    }
    for (index, member) in list(members, "allOf").iter().enumerate() {
        let place = format!("{pointer}/allOf/{index}");
        add(root, siblings, (place, member), home, seen, parts);
    }
    parts.push(Part { pointer, node: members, home: home.cloned() });
}

/// The items of a list; none where there is no such list.
#[must_use]
pub fn list<'d>(node: &'d Map<String, Value>, key: &str) -> &'d [Value] {
    node.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The members of a map; none where there is no such map.
pub fn map<'d>(
    node: &'d Map<String, Value>,
    key: &str,
) -> impl Iterator<Item = (&'d String, &'d Value)> {
    node.get(key).and_then(Value::as_object).into_iter().flatten()
}

impl Part<'_> {
    /// Whether it stands in another schema.
    #[must_use]
    pub fn is_foreign(&self) -> bool {
        self.home.is_some()
    }

    /// Whether it names properties.
    #[must_use]
    pub fn has_properties(&self) -> bool {
        map(self.node, "properties").next().is_some()
    }

    /// Whether it says anything about what a value may be.
    #[must_use]
    pub fn says_something(&self) -> bool {
        let words = ["enum", "const", "items", "prefixItems", "patternProperties"];
        words.iter().any(|word| self.node.contains_key(*word))
            || self.has_properties()
            || !self.types().is_subset(&BTreeSet::from(["object"]))
            || self.node.get("additionalProperties").is_some_and(Value::is_object)
            || ["oneOf", "anyOf"]
                .iter()
                .any(|word| list(self.node, word).iter().any(says_something))
    }

    /// The members of its `enum`, null aside.
    #[must_use]
    pub fn words(&self) -> Vec<&Value> {
        list(self.node, "enum").iter().filter(|word| !word.is_null()).collect()
    }

    /// The types that it allows, null aside.
    #[must_use]
    pub fn types(&self) -> BTreeSet<&str> {
        let types = match self.node.get("type") {
            Some(Value::String(name)) => vec![name.as_str()],
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        types.into_iter().filter(|name| *name != "null").collect()
    }
}

/// Whether a member of a union says what a value may be: `{required: [a]}` alone does not.
#[must_use]
pub fn says_something(node: &Value) -> bool {
    let Some(members) = node.as_object() else { return false };
    let words = ["$ref", "type", "enum", "const", "properties", "allOf", "oneOf", "anyOf", "items"];
    let null = members.get("type").is_some_and(|name| name == "null");
    !null && words.iter().any(|word| members.contains_key(*word))
}
