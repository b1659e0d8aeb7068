//! Which states a property has beside a value: the one table.

use crate::krate::Presence;

/// What the document says about a property.
#[derive(Clone, Copy, Debug)]
pub struct Stated {
    /// It stands in `required`, and is neither `readOnly` in a type that is sent nor `writeOnly` in one that is received.
    pub required: bool,
    /// `null` is allowed.
    pub nullable: bool,
    /// The type that has it can be sent.
    pub sent: bool,
}

/// The states of a property.
///
/// | required | nullable | sent | states |
/// |---|---|---|---|
/// | yes | no  | any | a value |
/// | yes | yes | any | a value or null |
/// | no  | no  | any | a value or nothing |
/// | no  | yes | yes | a value, null or nothing |
/// | no  | yes | no  | a value or nothing: a reader acts on null and nothing alike |
#[must_use]
pub fn presence(stated: Stated) -> Presence {
    match (stated.required, stated.nullable, stated.sent) {
        (true, false, _) => Presence::Required,
        (true, true, _) => Presence::Nullable,
        (false, true, true) => Presence::Maybe,
        (false, false, _) | (false, true, false) => Presence::Optional,
    }
}
