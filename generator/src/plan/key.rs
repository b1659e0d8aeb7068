//! Idempotency keys: which requests carry one, and in which header.
//!
//! A key makes it safe to send a request with an effect again, but only where the API knows the header: a server that
//! ignores it does twice what is sent twice. So there is none but where the document has a parameter for it, or the
//! configuration says so.

use super::Plan;
use super::checks::constraints;
use crate::api::{Kind, Operation, Parameter, Place, Primitive, Scalar};
use crate::diagnostic::{Code, Diagnostics};
use crate::krate;
use crate::options::Options;
use crate::source::Pointer;
use crate::vocabulary::constraint::Constraint;

/// What the header is called where a document has a parameter for it, in lower case
/// (draft-ietf-httpapi-idempotency-key-header, section 2).
const NAMES: &[&str] = &["idempotency-key", "x-idempotency-key"];

/// How long the keys are that the client makes up: as UUIDs are written (RFC 9562, section 4).
const MADE_UP: u64 = 36;

/// The header in which the operation takes an idempotency key, if it takes one.
///
/// What the configuration says about the operation itself comes first, then the document, then what the configuration
/// says about all that is below a node.
pub fn key(plan: &Plan<'_>, operation: &Operation) -> Option<String> {
    if is_safe(operation) {
        return None;
    }
    let configured = configured(plan.options, operation);
    match (configured, declared(plan, operation)) {
        (Some((at, header)), _) if *at == operation.pointer => Some(header.to_owned()),
        (_, Some(header)) => Some(header),
        (configured, None) => configured.map(|(_, header)| header.to_owned()),
    }
}

/// Reports what the configuration says about operations that there are not.
pub fn check(options: &Options, operations: &[Operation], problems: &mut Diagnostics) {
    for pointer in options.keys.keys() {
        let is_used = |operation: &Operation| {
            !is_safe(operation)
                && configured(options, operation).is_some_and(|(at, _)| at == pointer)
        };
        if !operations.iter().any(is_used) {
            problems
                .report(
                    Code::NothingThere,
                    pointer,
                    "`idempotency-key` names no operation that a key could be sent with",
                )
                .help("name a POST, PUT, PATCH or DELETE, or what holds a POST or PATCH; or remove the entry");
        }
    }
}

/// Whether the operation has no effect, so that it needs no key.
fn is_safe(operation: &Operation) -> bool {
    matches!(operation.method, "GET" | "HEAD" | "OPTIONS" | "TRACE")
}

/// What the configuration says, and about which node: the operation, or the nearest that holds it.
fn configured<'o>(options: &'o Options, operation: &Operation) -> Option<(&'o Pointer, &'o str)> {
    let mut above = std::iter::successors(Some(&operation.pointer), |at| at.parent());
    let (at, header) = above.find_map(|at| options.keys.get_key_value(at))?;
    let has_lasting_effect = matches!(operation.method, "POST" | "PATCH");
    (has_lasting_effect || *at == operation.pointer).then_some((at, header.as_str()))
}

/// The parameter of the document, unless none of the keys that the client makes up would be allowed in it.
fn declared(plan: &Plan<'_>, operation: &Operation) -> Option<String> {
    let parameter = operation.parameters.iter().find(|parameter| is_key(parameter))?;
    let usable = parameter.required || takes_made_up(plan, parameter);
    usable.then(|| parameter.name.reveal().to_owned())
}

fn is_key(parameter: &Parameter) -> bool {
    let name = parameter.name.reveal();
    parameter.place == Place::Header && NAMES.iter().any(|key| key.eq_ignore_ascii_case(name))
}

fn takes_made_up(plan: &Plan<'_>, parameter: &Parameter) -> bool {
    let target = plan.api.schema(plan.api.resolve(parameter.schema));
    let is_text = matches!(
        target.kind,
        Kind::Scalar(Scalar { primitive: Primitive::String, format: None, .. })
    );
    let fits =
        constraints(plan.api, parameter.schema).into_iter().all(|constraint| match constraint {
            Constraint::MinLength(least) => *least <= MADE_UP,
            Constraint::MaxLength(most) => *most >= MADE_UP,
            _ => true,
        });
    is_text && fits
}

/// What the documentation of the operation says about its key.
pub fn sentence(operation: &krate::Operation) -> Option<String> {
    let header = operation.key.as_ref()?;
    let is_given = operation.parameters.iter().any(|parameter| {
        parameter.argument.required
            && parameter.place == krate::Place::Header
            && parameter.wire.eq_ignore_ascii_case(header)
    });
    let made_up = if is_given { "" } else { " One is made up, unless it is given." };
    Some(format!(
        "What fails on the way may be sent again: by the key in the header {} the API knows what it has done already.{made_up}",
        super::docs::code(header)
    ))
}
