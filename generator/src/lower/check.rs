//! The examples and defaults of a finished API against its own schemas.

use std::collections::HashSet;

use super::example::{Direction, breaches};
use super::problems::Problems;
use crate::api::{Api, Body, Content, Example, SchemaId};
use crate::diagnostic::Code;
use crate::source::Pointer;
use crate::vocabulary::media::Media;

/// Reports every example and default that breaks its own schema, and takes them out: who waives the problem must not
/// get documentation and tests that are wrong.
pub(super) fn check(api: &mut Api, problems: &mut Problems) {
    let broken = broken(api, problems);
    for schema in &mut api.schemas {
        drop_broken(&mut schema.docs.examples, &broken);
        if broken.contains(&schema.pointer.child("default")) {
            schema.docs.default = None;
        }
    }
    for operation in &mut api.operations {
        for parameter in &mut operation.parameters {
            drop_broken(&mut parameter.docs.examples, &broken);
        }
        let answers = operation.successes.iter_mut().chain(&mut operation.refusals);
        let answers = answers.filter_map(|answer| answer.content.as_mut());
        let sent = operation.body.iter_mut();
        let sent = sent.flat_map(|body| std::iter::once(&mut body.content).chain(&mut body.others));
        for content in sent.chain(answers) {
            drop_broken(&mut content.examples, &broken);
        }
    }
}

fn drop_broken(examples: &mut Vec<Example>, broken: &HashSet<Pointer>) {
    examples.retain(|example| !broken.contains(&example.pointer));
}

/// Reports every example and default that breaks its own schema; the places of these.
fn broken(api: &Api, problems: &mut Problems) -> HashSet<Pointer> {
    let mut check = Check { api, problems, broken: HashSet::new() };
    for (index, schema) in api.schemas.iter().enumerate() {
        let id = SchemaId(index);
        check.examples(id, &schema.docs.examples, Direction::Either);
        if let Some(default) = &schema.docs.default {
            let pointer = schema.pointer.child("default");
            check.value("default", id, default, &pointer, Direction::Either);
        }
    }
    for operation in &api.operations {
        for parameter in &operation.parameters {
            check.examples(parameter.schema, &parameter.docs.examples, Direction::Sent);
        }
        for content in operation.body.iter().flat_map(Body::contents) {
            check.content(content, Direction::Sent);
        }
        for response in operation.successes.iter().chain(&operation.refusals) {
            if let Some(content) = &response.content {
                check.content(content, Direction::Received);
            }
        }
    }
    check.broken
}

struct Check<'a> {
    api: &'a Api,
    problems: &'a mut Problems,
    broken: HashSet<Pointer>,
}

impl Check<'_> {
    fn content(&mut self, content: &Content, direction: Direction) {
        // An example of raw bytes is whatever its author found a way to write down.
        if let (Some(schema), Media::Json | Media::Form | Media::Text) =
            (content.schema, content.media)
        {
            self.examples(schema, &content.examples, direction);
        }
    }

    fn examples(&mut self, schema: SchemaId, examples: &[Example], direction: Direction) {
        for example in examples {
            self.value("example", schema, &example.value, &example.pointer, direction);
        }
    }

    fn value(
        &mut self,
        what: &str,
        schema: SchemaId,
        value: &serde_json::Value,
        pointer: &Pointer,
        direction: Direction,
    ) {
        for breach in breaches(self.api, direction, schema, value, pointer) {
            self.broken.insert(pointer.clone());
            self.problems.report(
                Code::BrokenExample,
                &breach.pointer,
                format!("the {what} {}", breach.message),
                "correct the value or its schema: it is left out of tests and documentation",
            );
        }
    }
}
