//! Names that schemas give themselves (`$anchor`; JSON Schema 2020-12, core, section 8.2.2).

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::Mender;
use crate::source::{Node, Pointer, Value};

/// The places of all anchors, found when the first is asked for.
pub(super) type Anchors = OnceCell<BTreeMap<String, Pointer>>;

impl Mender<'_> {
    /// The place of a schema by the name that it gives itself; of two, the first.
    pub(super) fn anchor(&self, name: &str) -> Option<Pointer> {
        let anchors = self.anchors.get_or_init(|| {
            let mut found = BTreeMap::new();
            collect(self.original, &Pointer::root(), &mut found);
            found
        });
        anchors.get(name).cloned()
    }
}

fn collect(node: &Node, at: &Pointer, found: &mut BTreeMap<String, Pointer>) {
    if let Some(name) = node.get("$anchor").and_then(Node::as_str) {
        found.entry(name.to_owned()).or_insert_with(|| at.clone());
    }
    match &node.value {
        Value::Mapping(entries) => {
            for entry in entries {
                collect(&entry.node, &at.child(&entry.key), found);
            }
        }
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, &at.index(index), found);
            }
        }
        _ => {}
    }
}
