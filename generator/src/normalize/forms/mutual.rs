//! Client certificates (`mutualTLS`; OpenAPI 3.1, section 4.8.27): a matter of the connection, which no request shows.

use super::edit::members;
use crate::diagnostic::{Code, Diagnostics};
use crate::normalize::shape::{DOCUMENT, OPERATION, Object};
use crate::source::{Node, Pointer, Value};

/// Takes the schemes out, with a warning for each; their names come back.
pub(super) fn take_schemes(tree: &mut Node, diagnostics: &mut Diagnostics) -> Vec<String> {
    let at = Pointer::root().child("components").child("securitySchemes");
    let mut node = Some(tree);
    for key in at.keys() {
        node = node.and_then(members).and_then(|entries| {
            entries.iter_mut().find(|entry| entry.key == key).map(|entry| &mut entry.node)
        });
    }
    let mut names = Vec::new();
    let Some(schemes) = node.and_then(members) else { return names };
    schemes.retain(|entry| {
        let mutual = entry.node.get("type").and_then(Node::as_str) == Some("mutualTLS");
        if mutual {
            diagnostics
                .report(
                    Code::LeftOut,
                    &at.child(&entry.key),
                    "client certificates belong to the HTTP client that is passed in; the scheme is left out",
                )
                .at(entry.key_span)
                .at_key();
            names.push(entry.key.clone());
        }
        !mutual
    });
    names
}

/// Takes the names out of the requirements of the document and of operations: a request has nothing to add.
pub(super) fn take_requirements(node: &mut Node, object: &'static Object, names: &[String]) {
    if names.is_empty() || !(object.is(&OPERATION) || object.is(&DOCUMENT)) {
        return;
    }
    let security =
        members(node).and_then(|entries| entries.iter_mut().find(|entry| entry.key == "security"));
    let Some(Value::Sequence(requirements)) = security.map(|entry| &mut entry.node.value) else {
        return;
    };
    for requirement in requirements.iter_mut().filter_map(members) {
        requirement.retain(|entry| !names.contains(&entry.key));
    }
}
