//! An independent count: whether all that a document describes is in the text of its crate, or was told to be left out.
//!
//! The document is read as plain data and the crate as plain Rust: nothing is shared with the generator, so that a
//! mistake of its models can't hide what they lost. What is counted are operations, parameters, bodies, documented
//! statuses, component schemas, and every property by its name on the wire, in the type whose documentation says
//! that it was generated from its place.

pub mod document;
pub mod found;
mod operations;
mod samples;
mod schemas;
mod shape;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use found::Found;
pub use samples::Sample;

/// A kind of thing that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A method on a path.
    Operation,
    /// A parameter of an operation that is in the crate.
    Parameter,
    /// The body of an operation that is in the crate.
    Body,
    /// A documented status of an operation that is in the crate.
    Status,
    /// A component schema.
    Schema,
    /// A property of a schema that is used, where it is described.
    Property,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Operation, Self::Parameter, Self::Body, Self::Status, Self::Schema, Self::Property];

    /// What one of it is called.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Operation => "operation",
            Self::Parameter => "parameter",
            Self::Body => "body",
            Self::Status => "status",
            Self::Schema => "schema",
            Self::Property => "property",
        }
    }
}

/// How many of one kind there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The document describes them.
    pub described: usize,
    /// They are in the crate.
    pub found: usize,
    /// They are not, and the generator says so.
    pub told: usize,
}

/// Something that is not in the crate.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Missing {
    /// What it is.
    pub kind: Kind,
    /// Where the document describes it.
    pub pointer: String,
    /// Its name.
    pub name: String,
    /// The code of the problem that says why; none where it was lost.
    pub code: Option<String>,
}

/// A property that is kept as raw JSON.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Untyped {
    /// Where it is described.
    pub pointer: String,
    /// Whether the document itself lets it be anything.
    pub free: bool,
}

/// What was counted.
#[derive(Clone, Debug, Default)]
pub struct Count {
    /// How many there are of each kind.
    pub tallies: BTreeMap<Kind, Tally>,
    /// What is not in the crate, in the order of kind and place.
    pub missing: BTreeSet<Missing>,
    /// The properties that are kept as raw JSON.
    pub untyped: BTreeSet<Untyped>,
    /// The examples that types of the crate have to hold.
    pub samples: Vec<Sample>,
}

impl Count {
    /// What is not in the crate without a word about it.
    pub fn lost(&self) -> impl Iterator<Item = &Missing> {
        self.missing.iter().filter(|missing| missing.code.is_none())
    }

    /// How many there are of a kind.
    #[must_use]
    pub fn tally(&self, kind: Kind) -> Tally {
        self.tallies.get(&kind).copied().unwrap_or_default()
    }
}

/// A problem that the generator told: its code, and the JSON Pointer of the node.
#[derive(Clone, Debug)]
pub struct Told {
    /// `S0319`
    pub code: String,
    /// `/paths/~1contacts/get`
    pub pointer: String,
}

/// The codes that say that something is not in the crate, or not with its own type.
const LEAVING_OUT: &[&str] = &[
    "S0215", "S0301", "S0303", "S0306", "S0307", "S0318", "S0319", "S0320", "S0323", "S0325",
    "S0329", "S0335", "S0402",
];

/// Counts what a document describes in a crate.
#[must_use]
pub fn count(document: &Value, found: &Found, told: &[Told]) -> Count {
    let mut counter = Counter {
        root: document,
        siblings: document["openapi"].as_str().is_some_and(|version| !version.starts_with("3.0")),
        found,
        told: told.iter().filter(|told| LEAVING_OUT.contains(&told.code.as_str())).collect(),
        count: Count::default(),
        visited: BTreeSet::new(),
        sampled: BTreeSet::new(),
    };
    counter.components();
    counter.operations();
    counter.count
}

/// What is needed while counting.
struct Counter<'d> {
    root: &'d Value,
    /// Whether what stands beside a `$ref` counts, as in OpenAPI 3.1.
    siblings: bool,
    found: &'d Found,
    told: Vec<&'d Told>,
    count: Count,
    /// The schemas that were counted, by their places.
    visited: BTreeSet<String>,
    /// The examples that were noted, by their places.
    sampled: BTreeSet<String>,
}

impl Counter<'_> {
    /// Counts one thing that the document describes; `places` are the nodes that it depends on, its own first.
    fn record(&mut self, kind: Kind, places: &[String], name: &str, present: bool) {
        let code = if present { None } else { self.reason(kind, places) };
        let tally = self.count.tallies.entry(kind).or_default();
        tally.described += 1;
        if present {
            tally.found += 1;
            return;
        }
        tally.told += usize::from(code.is_some());
        self.count.missing.insert(Missing {
            kind,
            pointer: places.first().cloned().unwrap_or_default(),
            name: name.to_owned(),
            code,
        });
    }

    /// The problem that says why something is not in the crate.
    fn reason(&self, kind: Kind, places: &[String]) -> Option<String> {
        let about = |told: &Told| places.iter().any(|place| is_about(told, kind, place));
        self.told.iter().find(|told| about(told)).map(|told| told.code.clone())
    }
}

/// Whether a problem says why something at `place` is not in the crate: it is about the node, or about one above.
fn is_about(told: &Told, kind: Kind, place: &str) -> bool {
    if is_inside(place, &told.pointer) {
        return true;
    }
    match kind {
        // What it lacks is told where it stands.
        Kind::Operation => told.code == "S0319" && is_inside(&told.pointer, place),
        // The media types are told one by one.
        Kind::Body => is_inside(&told.pointer, place),
        Kind::Schema | Kind::Property => ["allOf", "anyOf", "oneOf"].iter().any(|word| {
            told.pointer.strip_prefix(place).is_some_and(|rest| rest == format!("/{word}"))
        }),
        Kind::Parameter | Kind::Status => false,
    }
}

/// Whether a node is `outer` or below it.
fn is_inside(pointer: &str, outer: &str) -> bool {
    pointer.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
