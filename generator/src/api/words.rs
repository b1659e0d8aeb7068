//! Which words of the vocabularies an API uses.

use std::collections::BTreeSet;

use super::{Api, Body, Content, Kind, Operation};
use crate::vocabulary::format::Format;

/// The names of the words that an API uses, among [`vocabulary::words`](crate::vocabulary::words).
#[must_use]
pub fn used(api: &Api) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for schema in &api.schemas {
        words.extend(schema.constraints.iter().map(|rule| rule.word().to_owned()));
        if let Kind::Scalar(scalar) = &schema.kind {
            words.extend(scalar.format.map(Format::word));
        }
    }
    words.extend(api.security_schemes.iter().map(|scheme| scheme.auth.word().to_owned()));
    for operation in &api.operations {
        words.extend(operation.parameters.iter().map(|parameter| parameter.style.word()));
        words.extend(contents(operation).map(|content| content.media.word()));
    }
    words
}

/// The bodies that an operation sends and receives.
fn contents(operation: &Operation) -> impl Iterator<Item = &Content> {
    let sent = operation.body.iter().flat_map(Body::contents);
    let received = operation.successes.iter().chain(&operation.refusals);
    sent.chain(received.filter_map(|response| response.content.as_ref()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_api_uses_nothing() {
        assert_eq!(used(&Api::default()), BTreeSet::new());
    }
}
