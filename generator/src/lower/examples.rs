//! `example` and `examples` of parameters and bodies.

use indexmap::IndexMap;
use openapiv3::ReferenceOr;
use serde_json::Value;

use super::Lowering;
use super::docs::{example_of, value};
use super::spot::Spot;
use crate::api::Example;
use crate::source::Text;

impl<'a> Lowering<'a> {
    /// Reads the examples of what stands at `spot`.
    pub(super) fn examples(
        &mut self,
        spot: &Spot<'a>,
        example: Option<&Value>,
        examples: &'a IndexMap<String, ReferenceOr<openapiv3::Example>>,
    ) -> Vec<Example> {
        let section = spot.child("examples");
        let mut all: Vec<Example> = example_of(spot, example).into_iter().collect();
        for (name, item) in examples {
            let Some((spot, example)) = self.follow(section.child(name), item) else { continue };
            // Summary and description tell examples apart in a list; a crate shows them without.
            let openapiv3::Example {
                summary: _,
                description: _,
                value: given,
                external_value,
                extensions: _,
            } = example;
            if external_value.is_some() {
                self.put_aside(&spot.child("externalValue"), "an example outside of the document");
            }
            if let Some(value) = value(&spot, "value", given.as_ref()) {
                let pointer = spot.pointer.child("value");
                all.push(Example { pointer, name: Some(Text::new(name)), value });
            }
        }
        all
    }
}
