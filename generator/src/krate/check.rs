//! Checks: what a value is held to before it is sent, as calls of the runtime's `Report`.

use crate::vocabulary::constraint::Rule;

/// The checks of one value.
#[derive(Clone, Debug)]
pub struct Check {
    /// Which kind of value is looked at.
    pub probe: Probe,
    /// The rules, in the order in which they are printed.
    pub rules: Vec<Rule>,
    /// The checks of each item or map value.
    pub each: Option<Box<Check>>,
}

/// Which method of `Report` looks at a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Probe {
    /// `text`
    Text,
    /// `integer`
    Integer,
    /// `number`
    Number,
    /// `boolean`
    Boolean,
    /// `list`
    List,
    /// `map`
    Map,
    /// `id`
    Id,
    /// `secret`
    Secret,
    /// `word`
    Word,
    /// `nested`
    Nested,
}

/// Properties that can't all be given in one value.
#[derive(Clone, Debug)]
pub struct Together {
    /// Their keys on the wire; each is also the `wire` of a field.
    pub wires: Vec<String>,
}
