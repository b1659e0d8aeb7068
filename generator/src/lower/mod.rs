//! The typed document in, what it means out.
//!
//! In go the document as `openapiv3` reads it and the located tree of the same
//! text; out comes an [`Api`] in which every reference is resolved and every
//! `allOf` merged. Structs of `openapiv3` are taken apart without `..`, so that
//! every keyword is used or visibly put aside. Rust names must never be thought
//! of here, nothing is dropped without a located problem, and no input may make
//! this panic or run without bound.

mod all_of;
mod arena;
mod bodies;
mod check;
mod decimal;
mod deep;
mod discriminator;
mod docs;
mod draft;
mod encodings;
mod example;
mod examples;
mod finish;
mod keywords;
mod one_of;
mod operations;
mod parameters;
mod problems;
mod references;
mod responses;
mod schema;
mod security;
mod servers;
mod shapes;
mod signs;
mod spot;
mod unions;
mod words;

#[cfg(test)]
mod tests;

use openapiv3::{Components, Info, OpenAPI, Paths};

use self::all_of::Merges;
use self::arena::Arena;
use self::docs::text;
use self::problems::Problems;
use self::security::Schemes;
use self::spot::Spot;
use self::unions::Settled;
use crate::api::{Api, SecurityScheme};
use crate::diagnostic::Diagnostics;
use crate::source::{Node, Text};

/// Reads what a document means.
///
/// `tree` is the located tree of `document`. A model always comes out; after an
/// error in `diagnostics` it is only good for finding more problems.
pub fn lower(document: &OpenAPI, tree: &Node, diagnostics: &mut Diagnostics) -> Api {
    let mut lowering = Lowering {
        components: document.components.as_ref(),
        paths: &document.paths,
        root: Spot::root(tree),
        problems: Problems::default(),
        arena: Arena::default(),
        merges: Merges::default(),
        settled: Settled::default(),
        schemes: Schemes::default(),
        made_up: None,
        depth: 0,
    };
    let mut api = lowering.api(document);
    check::check(&mut api, &mut lowering.problems);
    diagnostics.extend(lowering.problems.into_diagnostics());
    api
}

/// What is known while a document is read.
struct Lowering<'a> {
    components: Option<&'a Components>,
    paths: &'a Paths,
    root: Spot<'a>,
    problems: Problems,
    arena: Arena<'a>,
    merges: Merges,
    settled: Settled,
    schemes: Schemes<'a>,
    /// The scheme of operations that have a header for it and name none.
    made_up: Option<SecurityScheme>,
    /// How deep the reading of schemas is in `allOf`.
    depth: usize,
}

impl<'a> Lowering<'a> {
    fn api(&mut self, document: &'a OpenAPI) -> Api {
        let OpenAPI {
            openapi: _,
            info,
            servers,
            paths,
            components: _,
            security,
            // Descriptions of tags have no place in a crate; the names are at the operations.
            tags: _,
            external_docs,
            extensions: _,
        } = document;
        // Licence, contact and terms of the API are not those of the crate, which has a configuration for them.
        let Info {
            title,
            description,
            terms_of_service: _,
            contact: _,
            license: _,
            version,
            extensions: _,
        } = info;
        self.put_aside_unused();
        self.register_components();
        let link = self.link(&self.root.child("externalDocs"), external_docs.as_ref());
        let servers = self.servers(servers);
        let mut security_schemes = self.security_schemes();
        // Each operation may say something else, and a name without a scheme is wrong all the same.
        let _ = self.requirements(&self.root.child("security"), security.as_deref().unwrap_or(&[]));
        let operations = self.operations(paths, security.as_deref());
        security_schemes.extend(self.made_up.take());
        self.read_all();
        let schemas = self.finish();
        Api {
            title: Text::new(title),
            version: Text::new(version),
            description: text(description.as_ref()),
            link,
            servers,
            security_schemes,
            schemas,
            operations,
        }
    }

    /// Puts aside what no code is made from.
    fn put_aside_unused(&mut self) {
        let components = self.root.child("components");
        for (spot, what) in [
            (self.root.child("webhooks"), "`webhooks`"),
            (components.child("callbacks"), "`callbacks`"),
            (components.child("links"), "`links`"),
        ] {
            // Webhooks, which `normalize` puts there, have been reported.
            if spot.keys().any(|key| !key.starts_with("x-specsmith-")) {
                self.put_aside(&spot, what);
            }
        }
    }
}
