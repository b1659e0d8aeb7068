//! Forms of OpenAPI 3.1 become forms of 3.0, from the inside of the document out.
//!
//! A tree that passed the check goes in; a tree comes out in which every schema is
//! one of OpenAPI 3.0, each node with the place of the text that it came from. A
//! document of 3.0 stays as it is, but for keys with nothing after them and lower-case
//! ranges of statuses.
//!
//! One file holds one family of keywords. To add one: write its file, with a function that
//! takes an [`Object`]'s node, and add a line to [`apply`].

mod constant;
mod content;
mod document;
pub(super) mod edit;
mod empty;
mod examples;
pub(super) mod flag;
pub(super) mod limits;
mod mutual;
mod prefix;
mod properties;
mod siblings;
pub(super) mod types;
mod unsupported;

use super::check::version;
use super::shape::{DOCUMENT, OPERATION, Object, SCHEMA, Shape, Version, each_object};
use crate::diagnostic::Diagnostics;
use crate::source::{Node, Pointer};

/// Rewrites a document that passed [`check`](super::check) with the forms of OpenAPI 3.0.
///
/// What 3.0 has no word for is left out with a warning.
#[must_use]
pub fn normalize(mut tree: Node, diagnostics: &mut Diagnostics) -> Node {
    static WHOLE: Shape = Shape::Object(&DOCUMENT);
    let version = version(&tree);
    let mutual = mutual::take_schemes(&mut tree, diagnostics);
    each_object(&mut tree, &WHOLE, version, &Pointer::root(), &mut |node, object, at| {
        mutual::take_requirements(node, object, &mutual);
        apply(node, object, version, at, diagnostics);
    });
    tree
}

/// Rewrites one object, whose inner objects are rewritten already.
fn apply(
    node: &mut Node,
    object: &'static Object,
    version: Version,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) {
    empty::remove(node, object, version);
    if object.is(&SCHEMA) {
        flag::rewrite(node);
        limits::rewrite(node);
        // The keywords of 3.1 are known in a document of 3.0 too: the check has warned about them.
        content::rewrite(node, at, diagnostics);
        prefix::rewrite(node, at, diagnostics);
        properties::rewrite(node, at, diagnostics);
        unsupported::remove(node, at, diagnostics);
        constant::rewrite(node);
        examples::rewrite(node);
        types::rewrite(node);
        if version == Version::V31 {
            siblings::rewrite(node);
        }
    } else if object.is(&OPERATION) {
        document::operation(node);
    } else if object.is(&DOCUMENT) {
        document::document(node, diagnostics);
    }
}
