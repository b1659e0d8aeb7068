//! Operations with their parameters, bodies and statuses.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::document::{follow, percent_decoded, token};
use super::found::Operation;
use super::shape::{At, list, map};
use super::{Counter, Kind};

/// The methods of a path item (OpenAPI 3.0.3, section 4.7.9).
const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// What the calls of the runtime's request that send a body start with.
const BODIES: [&str; 7] = ["json", "text", "bytes", "form", "multipart", "body", "stream"];

/// The members of an object.
type Members<'d> = &'d Map<String, Value>;

impl<'d> Counter<'d> {
    /// Counts every operation, and what belongs to those that are in the crate.
    pub(super) fn operations(&mut self) {
        let Some(root) = self.root.as_object() else { return };
        for (path, item) in map(root, "paths").filter(|(path, _)| path.starts_with('/')) {
            let Some((place, item)) = self.resolve((format!("/paths/{}", token(path)), item))
            else {
                continue;
            };
            let Some(item) = item.as_object() else { continue };
            for method in METHODS {
                if let Some(operation) = item.get(method).and_then(Value::as_object) {
                    self.operation(path, method, &place, (item, operation));
                }
            }
        }
    }

    fn operation(
        &mut self,
        path: &str,
        method: &str,
        item_place: &str,
        (item, operation): (Members<'d>, Members<'d>),
    ) {
        let name = format!("{} {path}", method.to_uppercase());
        let place = format!("{item_place}/{method}");
        let own = format!("/paths/{}/{method}", token(path));
        let found = self.found.operations.get(&(method.to_owned(), percent_decoded(path)));
        let parameters = self.parameters(item_place, item, &place, operation);
        let body = operation.get("requestBody").and_then(|body| {
            let used = format!("{place}/requestBody");
            self.resolve((used.clone(), body)).map(|target| (used, target))
        });
        let mut places = vec![own, place.clone()];
        places.extend(parameters.values().flat_map(|(places, _)| places).cloned());
        places.extend(body.iter().map(|(_, (target, _))| target.clone()));
        self.record(Kind::Operation, &places, &name, found.is_some());
        let Some(found) = found else { return };
        for ((_, parameter), (places, node)) in parameters {
            self.parameter(&format!("{name}: {parameter}"), &places, node, found);
        }
        if let Some((used, (target, body))) = body {
            self.record(Kind::Body, &[used, target.clone()], &name, found.given_body());
            self.contents(&target, body);
        }
        self.statuses(&name, &format!("{place}/responses"), operation, found);
    }

    fn statuses(&mut self, name: &str, place: &str, operation: Members<'d>, found: &Operation) {
        for (status, response) in map(operation, "responses") {
            let used = format!("{place}/{}", token(status));
            let resolved = self.resolve((used.clone(), response));
            let Some((target, response)) = resolved.filter(|_| !status.starts_with("x-")) else {
                continue;
            };
            let name = format!("{name}: {status}");
            let places = [used, target.clone(), place.to_owned()];
            self.record(Kind::Status, &places, &name, found.has_status(status, response));
            self.contents(&target, response);
        }
    }

    /// The parameters of an operation, by place and name: its own, and those of its path that it does not replace.
    /// Each has the places where it is used and described, and that of the operation.
    fn parameters(
        &self,
        item_place: &str,
        item: Members<'d>,
        place: &str,
        operation: Members<'d>,
    ) -> BTreeMap<(&'d str, &'d str), (Vec<String>, Members<'d>)> {
        let mut parameters = BTreeMap::new();
        for (outer, members) in [(item_place, item), (place, operation)] {
            for (index, node) in list(members, "parameters").iter().enumerate() {
                let used = format!("{outer}/parameters/{index}");
                let Some((target, node)) = self.resolve((used.clone(), node)) else { continue };
                let Some(node) = node.as_object() else { continue };
                let text = |key: &str| node.get(key).and_then(Value::as_str).unwrap_or_default();
                let places = vec![used, target, place.to_owned()];
                if !is_ignored(text("in"), text("name")) {
                    parameters.insert((text("in"), text("name")), (places, node));
                }
            }
        }
        parameters
    }

    fn parameter(&mut self, name: &str, places: &[String], node: Members<'d>, found: &Operation) {
        let text = |key: &str| node.get(key).and_then(Value::as_str).unwrap_or_default();
        let present = found
            .given
            .iter()
            .any(|(method, wire)| method.starts_with(text("in")) && wire == text("name"));
        self.record(Kind::Parameter, places, name, present);
        let place = places.get(1).cloned().unwrap_or_default();
        if let (true, Some(schema)) = (present, node.get("schema")) {
            self.schema((format!("{place}/schema"), schema), &[]);
        }
        if present {
            self.media(&place, node);
        }
    }

    /// The schemas of a body or of an answer.
    fn contents(&mut self, place: &str, node: &'d Value) {
        if let Some(members) = node.as_object() {
            self.media(place, members);
        }
    }

    fn media(&mut self, place: &str, members: Members<'d>) {
        for (media, content) in map(members, "content") {
            if let Some(schema) = content.get("schema").filter(|_| is_structured(media)) {
                let place = format!("{place}/content/{}", token(media));
                let schema = (format!("{place}/schema"), schema);
                self.samples_of_media(&place, content, schema.clone());
                self.schema(schema, &[]);
            }
        }
    }

    /// A node, or what it refers to.
    pub(super) fn resolve(&self, (place, node): At<'d>) -> Option<At<'d>> {
        match node.get("$ref").and_then(Value::as_str) {
            Some(reference) => follow(self.root, reference),
            None => Some((place, node)),
        }
    }
}

/// Whether what is written in a media type has properties; XML and the like are texts for the crate.
fn is_structured(media: &str) -> bool {
    let types = ["json", "x-www-form-urlencoded", "multipart/", "*/*"];
    types.iter().any(|part| media.to_lowercase().contains(part))
}

/// Whether a parameter means nothing, as OpenAPI says of these headers (3.0.3, section 4.7.12.2).
fn is_ignored(place: &str, name: &str) -> bool {
    let names = ["accept", "authorization", "content-type"];
    place == "header" && names.contains(&name.to_lowercase().as_str())
}

impl Operation {
    fn given_body(&self) -> bool {
        self.request.iter().any(|name| BODIES.iter().any(|start| name.starts_with(start)))
    }

    /// Whether an answer is told apart: a success by the type that it decodes to, every other by its status.
    fn has_status(&self, status: &str, response: &Value) -> bool {
        let carries = map_len(response, "content") > 0;
        match status.to_uppercase().as_str() {
            success if success.starts_with('2') && self.answers.is_empty() => {
                !carries || self.output != "()"
            }
            success if success.starts_with('2') => {
                self.answers.contains(&success.replace("XX", "00"))
            }
            "DEFAULT" => self.told.contains("Any other status") || self.output != "()",
            range if range.ends_with("XX") => self.statuses.contains(&range.replace("XX", "00")),
            code => self.statuses.contains(code) || self.told.contains(&format!("Status {code}")),
        }
    }
}

fn map_len(node: &Value, key: &str) -> usize {
    node.get(key).and_then(Value::as_object).map_or(0, Map::len)
}
