//! Answers: the type of a success, and the refusals with what they carry.

use super::Plan;
use super::docs::{Page, sentence};
use super::name::{Case, Scope, ours};
use crate::api;
use crate::diagnostic::Code;
use crate::encode::markdown;
use crate::krate::{Docs, Outcome, Payload, Refusal, Statuses, Ty};
use crate::vocabulary::media::Media;

/// What is answered: what the successes of the document have in common.
pub fn output(plan: &mut Plan<'_>, operation: &api::Operation) -> Outcome {
    let outcomes: Vec<Outcome> =
        operation.successes.iter().map(|response| outcome(plan, response)).collect();
    let nothing = outcomes.contains(&Outcome::Nothing);
    let mut bodies = outcomes.into_iter().filter(|outcome| *outcome != Outcome::Nothing);
    let Some(first) = bodies.next() else { return Outcome::Nothing };
    let rest: Vec<Outcome> = bodies.filter(|other| *other != first).collect();
    match (first, nothing, rest.as_slice()) {
        (Outcome::Json(ty), true, []) => Outcome::JsonOrNothing(ty),
        // No body is an empty text, and no bytes.
        (first, false, []) | (first @ (Outcome::Text | Outcome::Bytes), true, []) => first,
        (first, ..) => {
            let json =
                rest.iter().chain([&first]).all(|outcome| matches!(outcome, Outcome::Json(_)));
            plan.problems
                .report(
                    Code::SeveralAnswers,
                    &operation.pointer.child("responses"),
                    "the successes of this operation are of several types, so that the answer is kept as it is",
                )
                .at_key()
                .help("give them one schema, or waive the warning in specsmith.toml");
            if json && !nothing { Outcome::Json(Ty::Json) } else { Outcome::Bytes }
        }
    }
}

fn outcome(plan: &Plan<'_>, response: &api::Response) -> Outcome {
    let Some(content) = &response.content else { return Outcome::Nothing };
    match (content.media, content.schema) {
        (Media::Json, Some(id)) => Outcome::Json(plan.types.element(id)),
        (Media::Json, None) => Outcome::Json(Ty::Json),
        (Media::Text, _) => Outcome::Text,
        (Media::Bytes, _) => Outcome::Bytes,
    }
}

/// The documented refusals.
pub fn refusals(plan: &Plan<'_>, operation: &api::Operation) -> Vec<Refusal> {
    let scope = Scope::new(Case::Type, &["Self"]);
    operation
        .refusals
        .iter()
        .map(|response| {
            let payload = payload(plan, response);
            let (name, statuses) = match response.status {
                api::Status::Code(code) => {
                    (scope.one(&super::status::name(code)), Statuses::Code(code))
                }
                api::Status::Range(first) => (ours(range_name(first)), Statuses::Range(first)),
                api::Status::Default => (ours("Default"), Statuses::Others),
            };
            Refusal { name, statuses, docs: refusal_docs(response), payload }
        })
        .collect()
}

fn range_name(first: u16) -> &'static str {
    match first {
        1 => "Informational",
        2 => "Success",
        3 => "Redirection",
        4 => "ClientError",
        _ => "ServerError",
    }
}

fn refusal_docs(response: &api::Response) -> Docs {
    let status = match response.status {
        api::Status::Code(code) => format!("Status {code}"),
        api::Status::Range(first) => format!("Status {first}00 to {first}99"),
        api::Status::Default => "Any other status".to_owned(),
    };
    let mut docs = Page::default();
    if response.description.is_blank() {
        docs.own(&format!("{status}."));
    } else {
        docs.own(&format!("{status}: {}", sentence(&markdown::inline(&response.description))));
    }
    docs.headers(&response.headers);
    docs.finish()
}

fn payload(plan: &Plan<'_>, response: &api::Response) -> Payload {
    match outcome(plan, response) {
        Outcome::Nothing | Outcome::Bytes => Payload::Nothing,
        Outcome::Text => Payload::Text,
        Outcome::Json(ty) | Outcome::JsonOrNothing(ty) => {
            if plan.has_default(&ty) {
                Payload::JsonOrDefault(ty)
            } else {
                Payload::Json(ty)
            }
        }
    }
}
