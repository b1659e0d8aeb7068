//! `oneOf`, `anyOf` and `not`: the few forms that have a meaning in types, and a warning for the others.

use openapiv3::{ReferenceOr, Schema};

use super::Lowering;
use super::draft::{Draft, Rule, Shape};
use super::keywords::{Keywords, Target};
use super::spot::Spot;
use crate::api::Primitive;
use crate::diagnostic::Code;
use crate::source::Text;
use crate::vocabulary::constraint::{Constraint, Limits};

/// What the alternatives of a schema come to.
pub(super) enum Union<'a> {
    /// There are none, or they restrict nothing.
    None,
    /// A plain string or a plain integer.
    Id,
    /// Only one, null aside.
    One(Spot<'a>, Target<'a>),
    /// More than types can say; a warning was reported.
    Unsupported,
}

/// A keyword with its alternatives.
type List<'a> = (Spot<'a>, &'a [ReferenceOr<Schema>]);

impl<'a> Lowering<'a> {
    /// Reads `oneOf` and `anyOf` of the schema at `spot`. An alternative that is null makes `own` nullable.
    pub(super) fn union(
        &mut self,
        spot: &Spot<'a>,
        view: &Keywords<'a>,
        own: &mut Draft,
    ) -> Union<'a> {
        let lists: Vec<List<'a>> = [("oneOf", view.one_of), ("anyOf", view.any_of)]
            .into_iter()
            .filter(|(_, members)| !members.is_empty())
            .map(|(keyword, members)| (spot.child(keyword), members))
            .filter(|list| !self.put_aside_required(list))
            .collect();
        match lists.as_slice() {
            [] => Union::None,
            [list] => self.alternatives(list, view, own),
            [(spot, _), ..] => self.unsupported(spot),
        }
    }

    fn alternatives(
        &mut self,
        (spot, members): &List<'a>,
        view: &Keywords<'a>,
        own: &mut Draft,
    ) -> Union<'a> {
        let alone = matches!(own.shape, Shape::Any) && view.all_of.is_empty();
        let members: Vec<(Spot<'a>, Target<'a>)> = members
            .iter()
            .enumerate()
            .map(|(index, member)| (spot.index(index), Target::from(member)))
            .collect();
        let (nulls, others): (Vec<_>, Vec<_>) =
            members.into_iter().partition(|(spot, target)| is_null(spot, *target));
        own.nullable |= !nulls.is_empty();
        match others.as_slice() {
            [] => Union::None,
            [(spot, target)] => Union::One(spot.clone(), *target),
            [first, second] => match (plain(first), plain(second)) {
                (Some(first), Some(second)) if alone && first.primitive != second.primitive => {
                    own.nullable |= first.nullable || second.nullable;
                    Union::Id
                }
                _ => self.unsupported(spot),
            },
            _ => self.unsupported(spot),
        }
    }

    fn unsupported(&mut self, spot: &Spot<'a>) -> Union<'a> {
        let keyword = spot.pointer.last().unwrap_or_default().to_owned();
        self.problems.report_key(
            Code::UnsupportedUnion,
            &spot.pointer,
            format!("this `{keyword}` is kept as raw JSON"),
            "a plain string with a plain integer, or one schema beside null, are read as types",
        );
        Union::Unsupported
    }

    /// Whether every alternative only lists required properties: a rule that no type can say.
    fn put_aside_required(&mut self, (spot, members): &List<'a>) -> bool {
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

/// Whether an alternative allows nothing but null.
fn is_null(spot: &Spot<'_>, target: Target<'_>) -> bool {
    let Target::Schema(schema) = target else { return false };
    let view = Keywords::read(&schema.schema_kind, spot);
    let members = spot.child("enum");
    view.type_word == Some("null")
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
