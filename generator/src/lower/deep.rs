//! References to schemas that are no components, such as bundlers write them:
//! `#/paths/~1contacts/get/responses/200/content/application~1json/schema`.
//!
//! The typed document is walked along the keys; what stands behind another
//! reference on the way is not found, as JSON Pointers don't follow references.

use indexmap::IndexMap;
use openapiv3::{
    AdditionalProperties, Components, MediaType, Operation, Parameter, ParameterSchemaOrContent,
    PathItem, ReferenceOr, Schema, StatusCode,
};

use super::Lowering;
use super::keywords::{Keywords, Target};
use super::operations::method;
use super::spot::Spot;

impl<'a> Lowering<'a> {
    /// The schema at the end of these keys, wherever it stands.
    pub(super) fn schema_at(&self, keys: &[&str]) -> Option<(Spot<'a>, Target<'a>)> {
        let (mut target, mut rest) = match keys {
            ["components", rest @ ..] => component(self.components?, rest)?,
            ["paths", path, rest @ ..] => path_item(self.paths.paths.get(*path)?.as_item()?, rest)?,
            _ => return None,
        };
        let mut spot = self.root.descend(keys.get(..keys.len() - rest.len())?);
        while !rest.is_empty() {
            let Target::Schema(schema) = target else { return None };
            let (steps, inner) = step(schema, &spot, rest)?;
            spot = spot.descend(rest.get(..steps)?);
            rest = rest.get(steps..)?;
            target = inner;
        }
        Some((spot, target))
    }
}

/// A schema on the way, and the keys that are left.
type Found<'a, 'k> = Option<(Target<'a>, &'k [&'k str])>;

fn component<'a, 'k>(components: &'a Components, keys: &'k [&'k str]) -> Found<'a, 'k> {
    match keys {
        ["schemas", name, rest @ ..] => {
            components.schemas.get(*name).map(|schema| (Target::from(schema), rest))
        }
        ["parameters", name, rest @ ..] => parameter(components.parameters.get(*name)?, rest),
        ["headers", name, rest @ ..] => {
            schema_or_content(&components.headers.get(*name)?.as_item()?.format, rest)
        }
        ["responses", name, "content", rest @ ..] => {
            content(&components.responses.get(*name)?.as_item()?.content, rest)
        }
        ["requestBodies", name, "content", rest @ ..] => {
            content(&components.request_bodies.get(*name)?.as_item()?.content, rest)
        }
        _ => None,
    }
}

fn path_item<'a, 'k>(item: &'a PathItem, keys: &'k [&'k str]) -> Found<'a, 'k> {
    match keys {
        ["parameters", index, rest @ ..] => {
            parameter(item.parameters.get(index.parse::<usize>().ok()?)?, rest)
        }
        [key, rest @ ..] => operation(method(item, key)?.1, rest),
        [] => None,
    }
}

fn operation<'a, 'k>(operation: &'a Operation, keys: &'k [&'k str]) -> Found<'a, 'k> {
    match keys {
        ["parameters", index, rest @ ..] => {
            parameter(operation.parameters.get(index.parse::<usize>().ok()?)?, rest)
        }
        ["requestBody", "content", rest @ ..] => {
            content(&operation.request_body.as_ref()?.as_item()?.content, rest)
        }
        ["responses", "default", "content", rest @ ..] => {
            content(&operation.responses.default.as_ref()?.as_item()?.content, rest)
        }
        ["responses", status, "content", rest @ ..] => {
            let status = match status.strip_suffix("XX").or_else(|| status.strip_suffix("xx")) {
                Some(digit) => StatusCode::Range(digit.parse().ok()?),
                None => StatusCode::Code(status.parse().ok()?),
            };
            content(&operation.responses.responses.get(&status)?.as_item()?.content, rest)
        }
        _ => None,
    }
}

fn parameter<'a, 'k>(parameter: &'a ReferenceOr<Parameter>, keys: &'k [&'k str]) -> Found<'a, 'k> {
    schema_or_content(&parameter.as_item()?.parameter_data_ref().format, keys)
}

fn schema_or_content<'a, 'k>(
    format: &'a ParameterSchemaOrContent,
    keys: &'k [&'k str],
) -> Found<'a, 'k> {
    match (format, keys) {
        (ParameterSchemaOrContent::Schema(schema), ["schema", rest @ ..]) => {
            Some((Target::from(schema), rest))
        }
        (ParameterSchemaOrContent::Content(map), ["content", rest @ ..]) => content(map, rest),
        _ => None,
    }
}

fn content<'a, 'k>(content: &'a IndexMap<String, MediaType>, keys: &'k [&'k str]) -> Found<'a, 'k> {
    let [media_type, "schema", rest @ ..] = keys else { return None };
    Some((Target::from(content.get(*media_type)?.schema.as_ref()?), rest))
}

/// One step from a schema to one that stands inside of it: how many keys it takes, and what is there.
fn step<'a>(schema: &'a Schema, spot: &Spot<'a>, keys: &[&str]) -> Option<(usize, Target<'a>)> {
    let view = Keywords::read(&schema.schema_kind, spot);
    let list = |list: &'a [ReferenceOr<Schema>], index: &str| {
        list.get(index.parse::<usize>().ok()?).map(Target::from)
    };
    match keys {
        ["properties", name, ..] => Some((2, Target::from(view.properties?.get(*name)?))),
        ["items", ..] => Some((1, view.items?)),
        ["not", ..] => Some((1, view.not?)),
        ["allOf", index, ..] => Some((2, list(view.all_of, index)?)),
        ["oneOf", index, ..] => Some((2, list(view.one_of, index)?)),
        ["anyOf", index, ..] => Some((2, list(view.any_of, index)?)),
        ["additionalProperties", ..] => match view.additional? {
            AdditionalProperties::Schema(schema) => Some((1, Target::from(schema.as_ref()))),
            AdditionalProperties::Any(_) => None,
        },
        _ => None,
    }
}
