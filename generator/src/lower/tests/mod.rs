//! Small documents in, models and problems out.

mod all_of;
mod documents;
mod examples;
mod operations;
mod parameters;
mod references;
mod responses;
mod schemas;
mod servers;
mod unions;

use serde_json::Value as Json;

use super::lower;
use crate::api::{Api, Kind, Object, Operation, Property, Schema};
use crate::diagnostic::{Code, Diagnostics, Severity};
use crate::source::{Entry, Node, Span, Value};

/// What a document is read as, with its problems.
struct Lowered {
    api: Api,
    problems: Diagnostics,
}

impl Lowered {
    /// The component of this name.
    fn component(&self, name: &str) -> &Schema {
        let named =
            |schema: &&Schema| schema.name.as_ref().is_some_and(|each| each.reveal() == name);
        self.api.schemas.iter().find(named).expect(name)
    }

    /// The object that the component of this name is.
    fn object(&self, name: &str) -> &Object {
        match &self.component(name).kind {
            Kind::Object(object) => object,
            other => panic!("{name} is {other:?}"),
        }
    }

    /// A property of the component of this name.
    fn property(&self, component: &str, name: &str) -> (&Property, &Schema) {
        let object = self.object(component);
        let property =
            object.properties.iter().find(|each| each.name.reveal() == name).expect(name);
        (property, self.api.schema(property.schema))
    }

    /// The sentences of the rules of a component.
    fn rules(&self, name: &str) -> Vec<String> {
        crate::vocabulary::constraint::sentences(&self.component(name).constraints)
    }

    /// The only operation.
    fn operation(&self) -> &Operation {
        match self.api.operations.as_slice() {
            [operation] => operation,
            other => panic!("{} operations", other.len()),
        }
    }

    /// All problems as `S0301 /pointer`.
    fn codes(&self) -> Vec<String> {
        self.problems
            .iter()
            .map(|problem| format!("{} {}", problem.code.as_str(), problem.pointer))
            .collect()
    }

    /// Asserts that these are all problems, in this order: kind, pointer and a part of the message.
    fn expect(&self, expected: &[(Code, &str, &str)]) {
        let pairs: Vec<String> = expected
            .iter()
            .map(|(code, pointer, _)| format!("{} {pointer}", code.as_str()))
            .collect();
        assert_eq!(self.codes(), pairs);
        for (problem, (_, _, part)) in self.problems.iter().zip(expected) {
            assert!(problem.message.contains(part), "{:?} has no {part:?}", problem.message);
            assert!(problem.help.is_some(), "{:?} says nothing about what to do", problem.message);
        }
    }

    fn expect_none(&self) {
        self.expect(&[]);
    }

    fn has_errors(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity == Severity::Error)
    }
}

/// Lowers a whole document, written as YAML.
fn document(yaml: &str) -> Lowered {
    let json: Json = serde_yaml::from_str(yaml).expect("the YAML of a test");
    lowered(&json)
}

/// Lowers a document of which only `components/schemas` matter.
fn schemas(yaml: &str) -> Lowered {
    let schemas: Json = serde_yaml::from_str(yaml).expect("the YAML of a test");
    let mut json = skeleton();
    json["components"] = serde_json::json!({ "schemas": schemas });
    lowered(&json)
}

/// Lowers a document of which only `paths` matter.
fn paths(yaml: &str) -> Lowered {
    let mut json = skeleton();
    json["paths"] = serde_yaml::from_str(yaml).expect("the YAML of a test");
    lowered(&json)
}

/// Lowers a document that has these members beside what every document needs.
fn with(yaml: &str) -> Lowered {
    let mut json = skeleton();
    let more: serde_json::Map<String, Json> =
        serde_yaml::from_str(yaml).expect("the YAML of a test");
    for (key, value) in more {
        json[key] = value;
    }
    lowered(&json)
}

fn skeleton() -> Json {
    serde_json::json!({
        "openapi": "3.0.3",
        "info": { "title": "Test", "version": "1" },
        "servers": [{ "url": "https://api.example.com" }],
        "paths": {},
    })
}

fn lowered(json: &Json) -> Lowered {
    let typed = serde_json::from_value(json.clone()).expect("an OpenAPI document");
    let tree = node(json);
    let mut problems = Diagnostics::default();
    let api = lower(&typed, &tree, &mut problems);
    for problem in &problems {
        assert!(!problem.message.is_empty());
    }
    Lowered { api, problems }
}

/// A tree without places.
fn node(json: &Json) -> Node {
    let value = match json {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(*value),
        Json::Number(number) => Value::Number(number.to_string()),
        Json::String(text) => Value::String(text.clone()),
        Json::Array(items) => Value::Sequence(items.iter().map(node).collect()),
        Json::Object(members) => Value::Mapping(
            members
                .iter()
                .map(|(key, value)| Entry {
                    key: key.clone(),
                    key_span: Span::default(),
                    node: node(value),
                })
                .collect(),
        ),
    };
    Node { span: Span::default(), value }
}
