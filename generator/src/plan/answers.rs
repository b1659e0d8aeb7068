//! Answers: the type of a success, and the refusals with what they carry.

use super::Plan;
use super::docs::{Page, sentence};
use super::name::{Case, Scope, belonging, ours};
use crate::api;
use crate::encode::markdown;
use crate::krate::{
    AnswerChoice, AnswerVariant, Docs, Ident, Outcome, Payload, Refusal, Statuses, Ty,
};
use crate::vocabulary::media::Media;

/// What is answered: what the successes of the document have in common, or one of several things.
pub fn output(plan: &Plan<'_>, operation: &api::Operation, request: &Ident) -> Outcome {
    let outcomes: Vec<Outcome> =
        operation.successes.iter().map(|response| outcome(plan, response)).collect();
    let nothing = outcomes.iter().any(|outcome| matches!(outcome, Outcome::Nothing));
    let bodies: Vec<&Outcome> =
        outcomes.iter().filter(|outcome| !matches!(outcome, Outcome::Nothing)).collect();
    let Some(first) = bodies.first() else { return Outcome::Nothing };
    let alike = bodies.iter().all(|other| is_same(first, other));
    match (first, nothing) {
        (Outcome::Json(ty), true) if alike => Outcome::JsonOrNothing(ty.clone()),
        // No body is an empty text, and no bytes.
        (Outcome::Text | Outcome::Bytes, _) | (_, false) if alike => (*first).clone(),
        _ => Outcome::Choice(choice(plan, operation, outcomes, request)),
    }
}

/// An enumeration of the successes.
fn choice(
    plan: &Plan<'_>,
    operation: &api::Operation,
    outcomes: Vec<Outcome>,
    request: &Ident,
) -> AnswerChoice {
    let scope = Scope::new(Case::Type, &["Self", "Other"]);
    let variants = operation.successes.iter().zip(outcomes).map(|(response, outcome)| {
        let (name, statuses) = status(&scope, response);
        AnswerVariant { name, statuses, docs: status_docs(response), outcome }
    });
    AnswerChoice {
        name: belonging(request, "Answer", plan.requests.iter()),
        variants: variants.collect(),
    }
}

/// Whether two successes are read as the same.
fn is_same(first: &Outcome, second: &Outcome) -> bool {
    match (first, second) {
        (Outcome::Json(first), Outcome::Json(second)) => first == second,
        (Outcome::Text, Outcome::Text) | (Outcome::Bytes, Outcome::Bytes) => true,
        _ => false,
    }
}

fn outcome(plan: &Plan<'_>, response: &api::Response) -> Outcome {
    let Some(content) = &response.content else { return Outcome::Nothing };
    match (content.media, content.schema) {
        (Media::Json, Some(id)) => Outcome::Json(plan.types.element(id)),
        (Media::Json, None) => Outcome::Json(Ty::Json),
        (Media::Text, _) => Outcome::Text,
        // Forms are sent only: `lower` keeps one that is answered as bytes.
        (Media::Bytes | Media::Form | Media::Multipart, _) => Outcome::Bytes,
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
            let (name, statuses) = status(&scope, response);
            Refusal { name, statuses, docs: status_docs(response), payload }
        })
        .collect()
}

/// The variant for a documented status.
fn status(scope: &Scope, response: &api::Response) -> (Ident, Statuses) {
    match response.status {
        api::Status::Code(code) => (scope.one(&super::status::name(code)), Statuses::Code(code)),
        api::Status::Range(first) => (ours(range_name(first)), Statuses::Range(first)),
        api::Status::Default => (ours("Default"), Statuses::Others),
    }
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

fn status_docs(response: &api::Response) -> Docs {
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
        Outcome::Nothing | Outcome::Bytes | Outcome::Choice(_) => Payload::Nothing,
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
