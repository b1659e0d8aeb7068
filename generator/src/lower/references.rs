//! References: the text of a `$ref` in, the component that it names out.
//!
//! Every kind of component goes through here. Nothing outside of the document
//! is ever opened: what points there is refused.

use openapiv3::{
    Example, Header, Parameter, PathItem, ReferenceOr, RequestBody, Response, SecurityScheme,
};

use super::Lowering;
use super::spot::Spot;
use crate::diagnostic::{Code, nearest, quote_str};
use crate::source::{BadReference, Pointer, parse_reference};

/// The longest chain of references that is followed, and how deep merges may be.
pub(super) const LONGEST_CHAIN: usize = 64;

/// A kind of component that can be referred to; schemas have a way of their own, as they may be recursive.
pub(super) trait Component: Sized {
    /// What messages call it.
    const WORD: &'static str;
    /// Where components of this kind stand.
    const SECTION: &'static [&'static str];

    /// The component of this name.
    fn find<'a>(lowering: &Lowering<'a>, name: &str) -> Option<&'a ReferenceOr<Self>>;
}

/// Says where each kind of component stands.
macro_rules! components {
    ($($kind:ty, $word:literal, $section:literal, $field:ident;)*) => {$(
        impl Component for $kind {
            const WORD: &'static str = $word;
            const SECTION: &'static [&'static str] = &["components", $section];

            fn find<'a>(lowering: &Lowering<'a>, name: &str) -> Option<&'a ReferenceOr<Self>> {
                lowering.components?.$field.get(name)
            }
        }
    )*};
}

components! {
    Parameter, "parameter", "parameters", parameters;
    Response, "response", "responses", responses;
    RequestBody, "request body", "requestBodies", request_bodies;
    Header, "header", "headers", headers;
    Example, "example", "examples", examples;
    SecurityScheme, "security scheme", "securitySchemes", security_schemes;
}

impl Component for PathItem {
    const WORD: &'static str = "path item";
    const SECTION: &'static [&'static str] = &["paths"];

    fn find<'a>(lowering: &Lowering<'a>, name: &str) -> Option<&'a ReferenceOr<Self>> {
        lowering.paths.paths.get(name)
    }
}

impl<'a> Lowering<'a> {
    /// What stands at `spot`, or what the reference there leads to in the end; none after a problem was reported.
    pub(super) fn follow<T: Component>(
        &mut self,
        spot: Spot<'a>,
        item: &'a ReferenceOr<T>,
    ) -> Option<(Spot<'a>, &'a T)> {
        let mut spot = spot;
        let mut item = item;
        let mut visited: Vec<Pointer> = Vec::new();
        loop {
            let reference = match item {
                ReferenceOr::Item(found) => return Some((spot, found)),
                ReferenceOr::Reference { reference } => reference,
            };
            if visited.contains(&spot.pointer) {
                self.report_circle(&spot.pointer, &visited);
                return None;
            }
            if visited.len() >= LONGEST_CHAIN {
                self.report_chain(&spot.pointer);
                return None;
            }
            let at = spot.child("$ref");
            let target = self.parse_reference(&at, reference)?;
            visited.push(spot.pointer);
            (spot, item) = self.component(&at, &target)?;
        }
    }

    /// The component that `target` names.
    fn component<T: Component>(
        &mut self,
        at: &Spot<'a>,
        target: &Pointer,
    ) -> Option<(Spot<'a>, &'a ReferenceOr<T>)> {
        let keys = target.keys();
        let found = match keys.split_last() {
            Some((name, section)) if section == T::SECTION => T::find(self, name),
            _ => None,
        };
        if found.is_none() {
            self.report_unresolved(at, target, T::WORD, &T::SECTION.join("/"));
        }
        found.map(|found| (self.root.descend(&keys), found))
    }

    /// Says that a reference leads nowhere, or to something of another kind.
    pub(super) fn report_unresolved(
        &mut self,
        at: &Spot<'a>,
        target: &Pointer,
        word: &str,
        section: &str,
    ) {
        let shown = quote_str(&format!("#{target}"));
        let message = if self.root.descend(&target.keys()).node().is_some() {
            format!("the reference {shown} does not lead to a {word}")
        } else {
            format!("the reference {shown} leads nowhere")
        };
        let help = self.near(target, section).map_or_else(
            || format!("refer to a {word} by `#/{section}/` and its name"),
            |near| format!("did you mean {}?", quote_str(&format!("#{near}"))),
        );
        self.problems.report(Code::UnresolvedReference, &at.pointer, message, &help);
    }

    /// The component whose name is nearly the one that a reference gives.
    fn near(&self, target: &Pointer, section: &str) -> Option<Pointer> {
        let parts: Vec<&str> = section.split('/').collect();
        let members = self.root.descend(&parts);
        let name = nearest(target.last()?, members.keys())?;
        Some(members.child(name).pointer)
    }

    /// Reads the text of a reference; none after a problem was reported.
    pub(super) fn parse_reference(&mut self, at: &Spot<'a>, text: &str) -> Option<Pointer> {
        let shown = quote_str(text);
        let bad = match parse_reference(text) {
            Ok(pointer) => return Some(pointer),
            Err(bad) => bad,
        };
        let (code, message, help) = match bad {
            BadReference::Remote => (
                Code::RemoteReference,
                format!("the reference {shown} leads to another document"),
                "bring what it names into this document: no file and no address that a document names is opened",
            ),
            BadReference::Malformed => (
                Code::MalformedReference,
                format!("{shown} is not a reference"),
                "write it as a JSON Pointer: `#/components/schemas/` and a name",
            ),
        };
        self.problems.report(code, &at.pointer, message, help);
        None
    }

    /// Says that references lead in a circle, and which.
    pub(super) fn report_circle(&mut self, at: &Pointer, visited: &[Pointer]) {
        let start = visited.iter().position(|each| each == at).unwrap_or_default();
        let members: Vec<String> = visited
            .iter()
            .skip(start)
            .chain([at])
            .map(|pointer| quote_str(pointer.last().unwrap_or_default()))
            .collect();
        self.problems.report(
            Code::CircularReference,
            at,
            format!("the references {} lead in a circle", members.join(" → ")),
            "replace one of the references by what is meant",
        );
    }

    /// Says that a chain of references is too long.
    pub(super) fn report_chain(&mut self, at: &Pointer) {
        self.problems.report(
            Code::TooManyReferences,
            at,
            format!("more than {LONGEST_CHAIN} references or merges lie inside each other here"),
            "refer to what is meant directly, or write it out",
        );
    }
}
