//! The documentation of an operation: the words, where it goes, an example, how it fails.

use super::Plan;
use super::docs::{Page, code};
use crate::api;
use crate::encode::markdown;
use crate::krate::{Markdown, Operation};

/// Writes the documentation of an operation: the words, an example, where it goes, how it fails.
pub fn document(plan: &Plan<'_>, said: &api::Operation, planned: &mut Operation) {
    let mut docs = Page::default();
    docs.words(&said.docs);
    if docs.is_empty() {
        docs.own(&format!("Calls {}.", code(&format!("{} {}", said.method, planned.path))));
    }
    docs.assumption(&said.docs);
    docs.deprecated(&said.docs);
    let place = code(&format!("{} {}", said.method, planned.path));
    match &said.docs.link {
        Some(link) => docs.own(&format!("{place} · {}", markdown::address(&link.url))),
        None => docs.own(&place),
    }
    let headers: Vec<&api::Header> =
        said.successes.iter().flat_map(|response| &response.headers).collect();
    docs.headers(&headers.into_iter().cloned().collect::<Vec<_>>());
    planned.example = super::programs::call(plan, said, planned);
    if let Some(program) = &planned.example {
        docs.heading("Examples");
        docs.example(program.clone());
    }
    docs.heading("Errors");
    docs.own(&format!(
        "Awaiting the call fails with an [`Error`](crate::Error). What the API documents of its refusals is in [`{}`].",
        planned.refusal
    ));
    planned.docs = docs.finish();
    let summary = said.docs.title.as_ref().or(said.docs.description.as_ref());
    planned.summary = Markdown(summary.map(markdown::first_sentence).unwrap_or_default());
}
