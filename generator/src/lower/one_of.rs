//! `oneOf`, `anyOf` and `not`: the alternatives of a schema, as the document lists them.
//!
//! What the alternatives come to is decided when all of them are read, in `unions`.
//! Here only those are decided that no other schema has a say in: what is null, what
//! is alone, what is an id, and rules that look like alternatives.

use openapiv3::{Discriminator, ReferenceOr, Schema};

use super::Lowering;
use super::draft::{Choice, Chosen, Draft, Origin, Rule, Shape};
use super::keywords::{Keywords, Target};
use super::spot::Spot;
use crate::api::Primitive;
use crate::source::Text;
use crate::vocabulary::constraint::{Constraint, Limits};

/// The alternatives of a schema.
#[derive(Default)]
pub(super) struct Alternatives<'a> {
    /// Those that are alone, null aside: parts of the schema as in an `allOf`.
    pub only: Vec<(Spot<'a>, Target<'a>)>,
    /// The others.
    pub choices: Vec<Choice>,
}

/// A keyword with its members.
type List<'a> = (Spot<'a>, Origin, &'a [ReferenceOr<Schema>]);

impl<'a> Lowering<'a> {
    /// Reads `oneOf` and `anyOf` of the schema at `spot`. An alternative that is null makes `own` nullable, a plain
    /// string beside a plain integer makes it an id.
    pub(super) fn alternatives(
        &mut self,
        spot: &Spot<'a>,
        view: &Keywords<'a>,
        discriminator: Option<&'a Discriminator>,
        own: &mut Draft,
    ) -> Alternatives<'a> {
        let mut found = Alternatives::default();
        let lists = [("oneOf", Origin::OneOf, view.one_of), ("anyOf", Origin::AnyOf, view.any_of)];
        let lists: Vec<List<'a>> = lists
            .into_iter()
            .filter(|(_, _, members)| !members.is_empty())
            .map(|(keyword, origin, members)| (spot.child(keyword), origin, members))
            .filter(|list| !self.put_aside_required(list))
            .collect();
        let bare = matches!(own.shape, Shape::Any)
            && view.all_of.is_empty()
            && lists.len() == 1
            && discriminator.is_none();
        for list in &lists {
            let others = beside_null(list, own);
            match others.as_slice() {
                [] => {}
                [only] => found.only.push(only.clone()),
                [first, second] if bare && is_id(first, second, own) => own.shape = Shape::Id,
                _ => found.choices.push(self.choice(list, &others)),
            }
        }
        if let Some(discriminator) = discriminator {
            self.discriminate(spot, discriminator, &mut found);
        }
        found
    }

    fn choice(&mut self, list: &List<'a>, members: &[(Spot<'a>, Target<'a>)]) -> Choice {
        let (spot, origin, _) = list;
        let alternatives = members.iter().map(|(spot, target)| Chosen {
            pointer: spot.pointer.clone(),
            schema: self.schema_id(spot, *target),
            tags: Vec::new(),
        });
        Choice {
            pointer: spot.pointer.clone(),
            origin: *origin,
            alternatives: alternatives.collect(),
            property: None,
        }
    }

    /// Whether every alternative only lists required properties: a rule that no type can say.
    fn put_aside_required(&mut self, (spot, _, members): &List<'a>) -> bool {
        let only_required = members.iter().enumerate().all(|(index, member)| {
            required_only(&spot.index(index), Target::from(member)).is_some()
        });
        if only_required {
            let keyword = spot.pointer.last().unwrap_or_default().to_owned();
            self.not_enforced(spot, &format!("`{keyword}` of required properties"));
        }
        only_required
    }

    /// Reads `not`: properties that exclude each other, or a warning.
    pub(super) fn not(&mut self, spot: &Spot<'a>, view: &Keywords<'a>) -> Option<Rule> {
        let target = view.not?;
        let spot = spot.child("not");
        match required_only(&spot, target) {
            Some(names) if names.len() >= 2 => {
                let names = names.iter().map(Text::new).collect();
                Some(Rule { constraint: Constraint::NotTogether(names), pointer: spot.pointer })
            }
            _ => {
                self.not_enforced(&spot, "this `not`");
                None
            }
        }
    }
}

/// The members that allow more than null; one that is null makes `own` nullable.
fn beside_null<'a>((spot, _, members): &List<'a>, own: &mut Draft) -> Vec<(Spot<'a>, Target<'a>)> {
    let members = members.iter().enumerate();
    let members = members.map(|(index, member)| (spot.index(index), Target::from(member)));
    let (nulls, others): (Vec<_>, Vec<_>) =
        members.partition(|(spot, target)| is_null(spot, *target));
    own.nullable |= !nulls.is_empty();
    others
}

/// Whether two alternatives are a plain string and a plain integer, which identify the same thing.
fn is_id<'a>(
    first: &(Spot<'a>, Target<'a>),
    second: &(Spot<'a>, Target<'a>),
    own: &mut Draft,
) -> bool {
    match (plain(first), plain(second)) {
        (Some(first), Some(second)) if first.primitive != second.primitive => {
            own.nullable |= first.nullable || second.nullable;
            true
        }
        _ => false,
    }
}

/// A string or integer without any other keyword.
struct Plain {
    primitive: Primitive,
    nullable: bool,
}

/// Reads an alternative of an id.
fn plain((spot, target): &(Spot<'_>, Target<'_>)) -> Option<Plain> {
    let Target::Schema(schema) = target else { return None };
    let view = Keywords::read(&schema.schema_kind, spot);
    let primitive = match (view.type_word?, view.format) {
        ("string", None) => Primitive::String,
        ("integer", None | Some("int64")) => Primitive::Integer,
        _ => return None,
    };
    let nullable = schema.schema_data.nullable;
    (is_bare(&view) && view.required.is_empty()).then_some(Plain { primitive, nullable })
}

/// The names, where a schema says nothing but `required`, and at most that it is an object.
fn required_only<'a>(spot: &Spot<'_>, target: Target<'a>) -> Option<&'a [String]> {
    let Target::Schema(schema) = target else { return None };
    let view = Keywords::read(&schema.schema_kind, spot);
    let object = matches!(view.type_word, None | Some("object")) && view.format.is_none();
    (object && is_bare(&view) && !view.required.is_empty()).then_some(view.required)
}

/// Whether an alternative allows nothing but null, or says so in one of the ways that OpenAPI 3.0 leaves to it: with
/// nothing but `nullable`, or as a nullable object of no properties with the title `null`.
fn is_null(spot: &Spot<'_>, target: Target<'_>) -> bool {
    let Target::Schema(schema) = target else { return false };
    let view = Keywords::read(&schema.schema_kind, spot);
    let members = spot.child("enum");
    let silent = is_bare(&view) && view.required.is_empty() && view.format.is_none();
    let called_null = schema.schema_data.title.as_deref() == Some("null");
    let by_flag = schema.schema_data.nullable
        && silent
        && (view.type_word.is_none() || (view.type_word == Some("object") && called_null));
    view.type_word == Some("null")
        || by_flag
        || (members.items().next().is_some() && members.items().all(|item| item.is_null()))
}

/// Whether a schema says nothing about values beyond `type`, `format` and `required`.
fn is_bare(view: &Keywords<'_>) -> bool {
    let Keywords {
        type_word: _,
        format: _,
        pattern,
        has_enum,
        items,
        properties,
        required: _,
        additional,
        one_of,
        any_of,
        all_of,
        not,
        limits,
    } = view;
    *limits == Limits::default()
        && pattern.is_none()
        && !has_enum
        && items.is_none()
        && properties.is_none_or(indexmap::IndexMap::is_empty)
        && additional.is_none()
        && one_of.is_empty()
        && any_of.is_empty()
        && all_of.is_empty()
        && not.is_none()
}
