//! `discriminator` (OpenAPI 3.0.3, section 4.7.25): which property tells alternatives apart, and by which of its values.
//!
//! Beside alternatives it says which is which. Alone it stands at a schema that others
//! have in their `allOf`: these are its alternatives then.

use std::collections::BTreeSet;

use openapiv3::{Discriminator, ReferenceOr, Schema, SchemaKind};

use super::Lowering;
use super::draft::{Choice, Chosen, Origin};
use super::one_of::Alternatives;
use super::spot::Spot;
use crate::api::SchemaId;
use crate::diagnostic::{Code, quote_str};
use crate::source::Text;

impl<'a> Lowering<'a> {
    /// Adds what the discriminator of the schema at `spot` says to its alternatives.
    pub(super) fn discriminate(
        &mut self,
        spot: &Spot<'a>,
        discriminator: &'a Discriminator,
        found: &mut Alternatives<'a>,
    ) {
        let Discriminator { property_name, mapping: _, extensions: _ } = discriminator;
        let at = spot.child("discriminator");
        let mapped = self.mapping(&at, discriminator);
        let Some(choice) = found.choices.first_mut() else {
            let choice = found.only.is_empty().then(|| self.children(spot, &at, mapped)).flatten();
            match choice {
                Some(choice) => {
                    let property = Some(Text::new(property_name));
                    found.choices.push(Choice { property, ..choice });
                }
                None => self.put_aside(&at, "a `discriminator` without a union"),
            }
            return;
        };
        choice.property = Some(Text::new(property_name));
        for (tag, id) in mapped {
            match choice.alternatives.iter_mut().find(|each| each.schema == id) {
                Some(alternative) => alternative.tags.push(tag),
                None => self.unknown_mapping(
                    &at.child("mapping").child(tag.reveal()),
                    "is not one of the alternatives",
                ),
            }
        }
    }

    /// The `mapping`, with the schemas that it names.
    fn mapping(
        &mut self,
        at: &Spot<'a>,
        discriminator: &'a Discriminator,
    ) -> Vec<(Text, SchemaId)> {
        let Discriminator { property_name: _, mapping, extensions: _ } = discriminator;
        let mut found = Vec::new();
        for (tag, target) in mapping {
            let spot = at.child("mapping").child(tag);
            if let Some(id) = self.mapped(&spot, target) {
                found.push((Text::new(tag), id));
                continue;
            }
            let shown = quote_str(target);
            let reason = format!("leads to {shown}, which is no schema of this document");
            self.unknown_mapping(&spot, &reason);
        }
        found
    }

    /// The schema that a value of the `mapping` names: a component by its name or by a reference.
    fn mapped(&mut self, spot: &Spot<'a>, target: &'a str) -> Option<SchemaId> {
        self.component_id(target)
            .or_else(|| target.starts_with("#/").then(|| self.referred(spot, target)).flatten())
    }

    fn unknown_mapping(&mut self, spot: &Spot<'a>, reason: &str) {
        self.problems.report_key(
            Code::UnknownMapping,
            &spot.pointer,
            format!("this word of the `mapping` {reason}; it is left out"),
            "write the name of a component, or a reference to it, that is one of the alternatives",
        );
    }

    /// The alternatives of a component that only has a discriminator: what `mapping` names, and what has it in its
    /// `allOf`; none where there is nothing of the kind.
    fn children(
        &mut self,
        spot: &Spot<'a>,
        at: &Spot<'a>,
        mapped: Vec<(Text, SchemaId)>,
    ) -> Option<Choice> {
        let parent = component_name(spot)?;
        let mut alternatives: Vec<Chosen> = Vec::new();
        let mut add = |schema, pointer, tag: Option<Text>| match alternatives
            .iter_mut()
            .find(|known| known.schema == schema)
        {
            Some(known) => known.tags.extend(tag),
            None => alternatives.push(Chosen { pointer, schema, tags: tag.into_iter().collect() }),
        };
        for (tag, id) in mapped {
            add(id, at.child("mapping").child(tag.reveal()).pointer, Some(tag));
        }
        for child in self.heirs(parent) {
            if let Some(id) = self.component_id(child) {
                add(id, at.pointer.child(child), None);
            }
        }
        (!alternatives.is_empty()).then(|| Choice {
            pointer: at.pointer.clone(),
            origin: Origin::Children,
            alternatives,
            property: None,
        })
    }

    /// The components that refer to this one in their `allOf`, by name.
    fn heirs(&self, parent: &str) -> BTreeSet<&'a str> {
        let schemas = self.components.map(|components| &components.schemas);
        let schemas = schemas.into_iter().flatten();
        let reference = format!("#/components/schemas/{parent}");
        schemas
            .filter(|(_, schema)| all_of(schema).iter().any(|part| refers(part, &reference)))
            .map(|(name, _)| name.as_str())
            .collect()
    }
}

/// The name of the component that stands at a place.
fn component_name<'s>(spot: &'s Spot<'_>) -> Option<&'s str> {
    match spot.pointer.keys().as_slice() {
        ["components", "schemas", _] => spot.pointer.last(),
        _ => None,
    }
}

fn all_of(schema: &ReferenceOr<Schema>) -> &[ReferenceOr<Schema>] {
    match schema.as_item().map(|schema| &schema.schema_kind) {
        Some(SchemaKind::AllOf { all_of }) => all_of,
        Some(SchemaKind::Any(any)) => &any.all_of,
        _ => &[],
    }
}

fn refers(part: &ReferenceOr<Schema>, to: &str) -> bool {
    matches!(part, ReferenceOr::Reference { reference } if reference == to)
}
