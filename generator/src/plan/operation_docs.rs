//! The documentation of an operation: the words, where it goes, the arguments, an example, how it fails.

use std::collections::BTreeSet;

use super::Plan;
use super::docs::{Page, code};
use crate::api::{self, Body};
use crate::encode::markdown;
use crate::krate::{Argument, Markdown, Operation};
use crate::source::Text;

/// Writes the documentation of an operation: the words, an example, where it goes, how it fails.
pub fn document(plan: &Plan<'_>, said: &api::Operation, planned: &mut Operation) {
    let mut docs = Page::default();
    docs.words(&said.docs);
    let place = code(&format!("{} {}", said.method, planned.path));
    let silent = docs.is_empty();
    if silent {
        docs.own(&format!("Calls {place}."));
    }
    docs.assumption(&said.docs);
    docs.deprecated(&said.docs);
    match &said.docs.link {
        Some(link) => docs.own(&format!("{place} · {}", markdown::address(&link.url))),
        None if silent => {}
        None => docs.own(&place),
    }
    let headers: Vec<&api::Header> =
        said.successes.iter().flat_map(|response| &response.headers).collect();
    docs.headers(&headers.into_iter().cloned().collect::<Vec<_>>());
    docs.own(&super::key::sentence(planned).unwrap_or_default());
    if planned.required.is_none() {
        docs.arguments(arguments(planned).filter(|argument| argument.required));
    }
    for way in other_ways(said) {
        docs.own(&way);
    }
    planned.example = super::programs::call(plan, said, planned);
    if let Some(program) = &planned.example {
        docs.heading("Examples");
        docs.example(program.clone());
    }
    docs.heading("Errors");
    docs.own(&errors(planned));
    planned.docs = docs.finish();
    let summary = said.docs.title.as_ref().or(said.docs.description.as_ref());
    planned.summary = Markdown(summary.map(markdown::first_sentence).unwrap_or_default());
}

/// The media types in which the same could be sent or answered, which nobody needs to know who wants the value alone.
fn other_ways(said: &api::Operation) -> Vec<String> {
    let mut ways = Vec::new();
    let sent: Vec<&Text> =
        said.body.iter().flat_map(Body::contents).flat_map(|it| &it.also).collect();
    if !sent.is_empty() {
        ways.push(format!("The API takes the body as {} too.", listed(&sent)));
    }
    let answers = said.successes.iter().filter_map(|response| response.content.as_ref());
    let answered: Vec<&Text> = answers.flat_map(|content| &content.also).collect();
    if !answered.is_empty() {
        ways.push(format!(
            "The API answers as {} too, to who sets the header `accept` to it and takes the answer with `.raw()`.",
            listed(&answered)
        ));
    }
    ways
}

/// `a`, `b`, each once.
fn listed(media_types: &[&Text]) -> String {
    let mut seen = BTreeSet::new();
    let once = media_types.iter().filter(|text| seen.insert(text.reveal()));
    once.map(|text| code(text.reveal())).collect::<Vec<_>>().join(", ")
}

/// How the call fails; the refusals are named where the document has any.
fn errors(planned: &Operation) -> String {
    let fails = "Awaiting the call fails with an [`Error`](crate::Error).";
    if planned.refusals.is_empty() {
        format!("{fails} The document lists no refusals.")
    } else {
        format!("{fails} [`{}`] lists the refusals that the API documents.", planned.refusal)
    }
}

/// All that a caller gives: parameters, then the body.
fn arguments(operation: &Operation) -> impl Iterator<Item = &Argument> {
    let parameters = operation.parameters.iter().map(|parameter| &parameter.argument);
    parameters.chain(operation.body.as_ref().map(|body| &body.argument))
}
