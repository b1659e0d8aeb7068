//! In which direction each schema travels: what is sent can be absent in more ways than what is received.

use std::collections::BTreeSet;

use crate::api::{Additional, Api, Body, Kind, SchemaId};
use crate::vocabulary::sign::Sign;

/// Whether a schema is sent, received or both.
///
/// A component that no operation uses is taken for both, unless it holds what is only received: it must not
/// change what the types of operations can do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Direction {
    /// It stands in a request.
    pub sent: bool,
    /// It stands in an answer.
    pub received: bool,
}

/// The direction of every schema, by its id.
pub struct Directions(Vec<Direction>);

impl Directions {
    /// Follows every request and every answer.
    #[must_use]
    pub fn of(api: &Api) -> Self {
        let mut found = vec![Direction::default(); api.schemas.len()];
        for operation in &api.operations {
            let sent = operation.parameters.iter().map(|parameter| parameter.schema);
            let body =
                operation.body.iter().flat_map(Body::contents).filter_map(|content| content.schema);
            mark(api, sent.chain(body), &mut found, |direction| &mut direction.sent);
            let answers = operation.successes.iter().chain(&operation.refusals);
            let received = answers.filter_map(|answer| answer.content.as_ref()?.schema);
            mark(api, received, &mut found, |direction| &mut direction.received);
        }
        settle_unused(api, &mut found);
        Self(found)
    }

    /// The direction of a schema.
    #[must_use]
    pub fn of_schema(&self, id: SchemaId) -> Direction {
        self.0[id.0]
    }
}

/// Marks all that can be reached from `roots`.
fn mark(
    api: &Api,
    roots: impl Iterator<Item = SchemaId>,
    found: &mut [Direction],
    flag: impl Fn(&mut Direction) -> &mut bool,
) {
    let mut open: Vec<SchemaId> = roots.collect();
    while let Some(id) = open.pop() {
        if !std::mem::replace(flag(&mut found[id.0]), true) {
            open.extend(children(api, id));
        }
    }
}

/// Gives a direction to what no operation uses.
fn settle_unused(api: &Api, found: &mut [Direction]) {
    let mut users: Vec<Vec<SchemaId>> = vec![Vec::new(); found.len()];
    for (index, direction) in found.iter_mut().enumerate() {
        if *direction == Direction::default() {
            *direction = Direction { sent: true, received: true };
            for part in children(api, SchemaId(index)) {
                users[part.0].push(SchemaId(index));
            }
        }
    }
    let mut open: Vec<usize> = (0..found.len()).filter(|index| !found[*index].sent).collect();
    while let Some(index) = open.pop() {
        for user in &users[index] {
            if std::mem::replace(&mut found[user.0].sent, false) {
                open.push(user.0);
            }
        }
    }
}

/// The schemas that a crate has a use for: components, what operations send and receive, and all that is in them.
///
/// A part of a merge that is in none of them is not one: what it says is in what it was merged into.
#[must_use]
pub fn used(api: &Api) -> BTreeSet<SchemaId> {
    let named = (0..api.schemas.len()).map(SchemaId).filter(|id| api.schema(*id).name.is_some());
    let mut open: Vec<SchemaId> = named.collect();
    for operation in &api.operations {
        open.extend(operation.parameters.iter().map(|parameter| parameter.schema));
        open.extend(
            operation.body.iter().flat_map(Body::contents).filter_map(|content| content.schema),
        );
        let answers = operation.successes.iter().chain(&operation.refusals);
        open.extend(answers.filter_map(|answer| answer.content.as_ref()?.schema));
    }
    let mut used = BTreeSet::new();
    while let Some(id) = open.pop() {
        if used.insert(id) {
            open.extend(children(api, id));
        }
    }
    used
}

/// The schemas that stand directly in a schema.
#[must_use]
pub fn children(api: &Api, id: SchemaId) -> Vec<SchemaId> {
    match &api.schema(id).kind {
        Kind::Any | Kind::Scalar(_) | Kind::Words(_) | Kind::OpenWords(_) | Kind::Id => Vec::new(),
        Kind::Union(union) => {
            // Words in place are variants of the union, and no type.
            let typed =
                union.alternatives.iter().filter(|each| !matches!(each.sign, Sign::Words(_)));
            typed.map(|each| each.schema).collect()
        }
        Kind::IdAs { of: inner, .. }
        | Kind::Array(inner)
        | Kind::Map(inner)
        | Kind::Alias(inner) => vec![*inner],
        Kind::Object(object) => {
            let rest = match object.additional {
                Additional::Of(rest) => Some(rest),
                Additional::Unsaid | Additional::Forbidden => None,
            };
            object.properties.iter().map(|property| property.schema).chain(rest).collect()
        }
    }
}
