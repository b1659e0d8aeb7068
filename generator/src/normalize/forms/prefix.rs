//! Tuples: `prefixItems` (JSON Schema 2020-12, core, section 10.3.1.1).

use super::edit::{map_of, members, put, rename, take};
use crate::diagnostic::{Code, Diagnostics};
use crate::source::{Entry, Node, Pointer, Value};

/// `prefixItems: [A, B]` becomes `items: { anyOf: [A, B, …] }`, where the last alternative is what may follow, with the
/// length of the prefix at `x-specsmith-prefix`. Nothing that the tuple allows is refused.
pub(super) fn rewrite(node: &mut Node, at: &Pointer, diagnostics: &mut Diagnostics) {
    let Some(prefix) = take(node, "prefixItems") else { return };
    let Value::Sequence(mut items) = prefix.node.value else { return };
    let span = prefix.key_span;
    let length = items.len();
    let applies = ["allOf", "anyOf", "oneOf", "$ref", "$dynamicRef", "if", "contains"];
    if node.get("items").is_none() && applies.iter().all(|key| node.get(key).is_none()) {
        rename(node, "unevaluatedItems", "items");
    }
    match take(node, "items").map(|entry| entry.node) {
        Some(rest) if allows_nothing(&rest) => {
            if node.get("maxItems").is_none() {
                put(node, "maxItems", span, Value::Number(length.to_string()));
            }
        }
        Some(rest) => items.push(rest),
        None => items.push(Node { span, value: Value::Mapping(Vec::new()) }),
    }
    items.dedup();
    if let [_] = items.as_slice()
        && let Some(only) = items.pop()
    {
        put(node, "items", span, only.value);
        return;
    }
    let mut any = map_of("anyOf", span, Value::Sequence(items));
    if let Some(entries) = members(&mut any) {
        let node = Node { span, value: Value::Number(length.to_string()) };
        entries.push(Entry { key: "x-specsmith-prefix".to_owned(), key_span: span, node });
    }
    put(node, "items", span, any.value);
    diagnostics
        .report(
            Code::UnsupportedKeyword,
            &at.child("prefixItems"),
            "`prefixItems` is not supported yet; each item is read as any of those that are described",
        )
        .at(span)
        .help("nothing needs to be done: no list that is described is refused")
        .at_key();
}

/// `false`, which is `{ not: {} }` by now.
fn allows_nothing(schema: &Node) -> bool {
    match schema.entries() {
        [only] => only.key == "not" && only.node.value == Value::Mapping(Vec::new()),
        _ => false,
    }
}
