//! `true` and `false` as schemas (JSON Schema 2020-12, core, section 4.3.2).

use super::edit::map_of;
use crate::source::{Node, Value};

/// `true` allows everything: `{}`. `false` allows nothing: `{ not: {} }`.
pub(in crate::normalize) fn rewrite(node: &mut Node) {
    if let Value::Bool(everything) = node.value {
        let nothing = Value::Mapping(Vec::new());
        node.value = if everything { nothing } else { map_of("not", node.span, nothing).value };
    }
}
