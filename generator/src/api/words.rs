//! Which words of the vocabularies an API uses.

use std::collections::BTreeSet;

use super::{Api, Body, Content, Kind, Operation, Word, WordValue};
use crate::vocabulary;
use crate::vocabulary::format::Format;

/// The names of the words that an API uses, among [`vocabulary::words`](crate::vocabulary::words).
#[must_use]
pub fn used(api: &Api) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for schema in &api.schemas {
        words.extend(schema.constraints.iter().map(|rule| rule.word().to_owned()));
        match &schema.kind {
            Kind::Scalar(scalar) => words.extend(scalar.format.map(Format::word)),
            Kind::Words(members) => words.extend(members.iter().map(enumeration)),
            _ => {}
        }
    }
    words.extend(api.security_schemes.iter().map(|scheme| scheme.auth.word().to_owned()));
    for operation in &api.operations {
        for parameter in &operation.parameters {
            words.extend([parameter.place.word(), parameter.style.word()]);
        }
        words.extend(contents(operation).map(|content| content.media.word()));
    }
    words
}

/// The word for an enumeration with such a member.
fn enumeration(member: &Word) -> String {
    let form = match member.value {
        WordValue::Text(_) => vocabulary::ENUMERATIONS[0],
        WordValue::Integer(_) => vocabulary::ENUMERATIONS[1],
        WordValue::Json(_) => vocabulary::ENUMERATIONS[2],
    };
    form.to_owned()
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
