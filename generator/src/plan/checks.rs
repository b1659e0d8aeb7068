//! What a value is held to before it is sent: constraints and formats as calls of the runtime's `Report`.

use crate::api::{Api, IdForm, Kind, Primitive, Scalar, SchemaId};
use crate::krate::{Check, Probe, Rule};
use crate::vocabulary::constraint::Constraint;
use crate::vocabulary::format::Format;

/// The checks of a value of a schema; none where the type says it all.
#[must_use]
pub fn check(api: &Api, id: SchemaId) -> Option<Check> {
    let constraints = constraints(api, id);
    let target = api.resolve(id);
    match &api.schema(target).kind {
        Kind::Scalar(scalar) => scalar_check(scalar, &constraints),
        Kind::Words(_) => Some(plain(Probe::Word)),
        Kind::Any
        | Kind::OpenWords(_)
        | Kind::Id
        | Kind::IdAs { form: IdForm::String, .. }
        | Kind::Alias(_) => None,
        Kind::IdAs { form: IdForm::Integer, .. } => {
            Some(Check { probe: Probe::Id, rules: vec![Rule::Plain("integer")], each: None })
        }
        Kind::Array(items) => group(Probe::List, rules(&constraints, false), check(api, *items)),
        Kind::Map(values) => group(Probe::Map, rules(&constraints, false), check(api, *values)),
        Kind::Object(_) | Kind::Union(_) => Some(plain(Probe::Nested)),
    }
}

/// The checks of the values of properties without a name.
#[must_use]
pub fn values(api: &Api, id: SchemaId) -> Option<Check> {
    group(Probe::Map, Vec::new(), check(api, id))
}

/// The constraints of a schema and of all that it is an alias of.
#[must_use]
pub fn constraints(api: &Api, id: SchemaId) -> Vec<&Constraint> {
    let mut found: Vec<&Constraint> = Vec::new();
    let mut at = id;
    loop {
        let schema = api.schema(at);
        found.extend(schema.constraints.iter());
        match schema.kind {
            Kind::Alias(target) => at = target,
            _ => return found,
        }
    }
}

/// The rules for the number of properties of an object with named properties.
#[must_use]
pub fn property_count(api: &Api, id: SchemaId) -> Vec<Rule> {
    let constraints = api.schema(id).constraints.iter().filter(|constraint| {
        matches!(constraint, Constraint::MinProperties(_) | Constraint::MaxProperties(_))
    });
    constraints.filter_map(|constraint| constraint.rule(false)).collect()
}

fn scalar_check(scalar: &Scalar, constraints: &[&Constraint]) -> Option<Check> {
    let integral = scalar.primitive == Primitive::Integer;
    let mut rules = rules(constraints, integral);
    rules.retain(|rule| scalar.format == Some(Format::Uint64) || !is_beyond_signed(rule));
    let probe = match (scalar.primitive, scalar.format) {
        (Primitive::String, Some(Format::Password)) => Probe::Secret,
        (Primitive::String, format) => {
            rules.extend(format.and_then(Format::check).map(Rule::Plain));
            Probe::Text
        }
        (Primitive::Integer, _) => Probe::Integer,
        // Infinities and NaN would go out as null.
        (Primitive::Number, _) => return Some(Check { probe: Probe::Number, rules, each: None }),
        (Primitive::Boolean, _) => Probe::Boolean,
    };
    group(probe, rules, None)
}

/// Whether no integer of 64 bits with a sign can break a rule.
fn is_beyond_signed(rule: &Rule) -> bool {
    matches!(rule, Rule::Integer("maximum" | "exclusive_maximum", limit) if *limit > i64::MAX.into())
}

fn plain(probe: Probe) -> Check {
    Check { probe, rules: Vec::new(), each: None }
}

/// A check, unless it would look at nothing.
fn group(probe: Probe, rules: Vec<Rule>, each: Option<Check>) -> Option<Check> {
    let empty = rules.is_empty() && each.is_none();
    (!empty).then(|| Check { probe, rules, each: each.map(Box::new) })
}

fn rules(constraints: &[&Constraint], integral: bool) -> Vec<Rule> {
    constraints.iter().filter_map(|constraint| constraint.rule(integral)).collect()
}
