//! What a person decides about one generated crate. Data only; [`config`](crate::config) reads it.
//!
//! Each stage gets the one option that it needs, never the whole.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Code;
use crate::source::Pointer;

/// Everything that can be decided about one document.
#[derive(Clone, Debug)]
pub struct Options {
    /// The document as the headers of generated files name it, with forward slashes: `spec/luminous-contacts.yaml`.
    pub document: String,
    /// The package that is written.
    pub package: Package,
    /// The environment variables that its client reads.
    pub environment: Environment,
    /// Names that the document's own would not give: the node to its name in Rust.
    pub renames: BTreeMap<Pointer, String>,
    /// Headers in which the API takes an idempotency key, though the document does not say so: the operation, or a node
    /// above several, to the name of the header.
    pub keys: BTreeMap<Pointer, String>,
    /// What values are read into that the standard library has no type for.
    pub libraries: Libraries,
    /// Example values that stand for "any value" and are never shown in code examples: `"<string>"`.
    pub placeholders: Vec<serde_json::Value>,
    /// Problems that a person has looked at and accepts.
    pub waivers: Vec<Waiver>,
    /// Errors that are read in another way, which [`Code::lenient`] says, and are warnings then.
    pub lenient: BTreeSet<Code>,
    /// Operations that are not generated.
    pub leave_out: Vec<Pointer>,
    /// Whether warnings are errors.
    pub strict: bool,
}

impl Options {
    /// Nothing decided but the document and the package.
    #[must_use]
    pub fn new(document: impl Into<String>, package: Package) -> Self {
        Self {
            document: document.into(),
            package,
            environment: Environment::default(),
            renames: BTreeMap::new(),
            keys: BTreeMap::new(),
            libraries: Libraries::default(),
            placeholders: Vec::new(),
            waivers: Vec::new(),
            lenient: BTreeSet::new(),
            leave_out: Vec::new(),
            strict: false,
        }
    }
}

/// The `[package]` of the manifest; every value has been checked against the rules of the registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// The name: `luminous-contacts`.
    pub name: String,
    /// The version.
    pub version: semver::Version,
    /// One sentence; where there is none the document's title is used.
    pub description: Option<String>,
    /// An SPDX expression: `MIT OR Apache-2.0`.
    pub license: Option<String>,
    /// An address, http or https.
    pub repository: Option<String>,
    /// An address, http or https.
    pub homepage: Option<String>,
    /// An address, http or https; of a crate that is published it is the one on docs.rs unless another is configured.
    pub documentation: Option<String>,
    /// People, as `Name <mail@example.com>`.
    pub authors: Vec<String>,
    /// At most five.
    pub keywords: Vec<String>,
    /// At most five slugs of the registry.
    pub categories: Vec<String>,
    /// Whether `cargo publish` may publish it.
    pub publish: bool,
}

impl Package {
    /// Nothing decided but the name; version 0.1.0.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            version: semver::Version::new(0, 1, 0),
            description: None,
            license: None,
            repository: None,
            homepage: None,
            documentation: None,
            authors: Vec::new(),
            keywords: Vec::new(),
            categories: Vec::new(),
            publish: true,
        }
    }
}

/// The environment variables that the generated client reads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Environment {
    /// What the variables start with where `names` does not say otherwise: `LUMINOUS`.
    pub prefix: Option<String>,
    /// The complete name of the variable of the base URL: `LUMINOUS_BASE_URL`.
    pub base_url: Option<String>,
    /// The name of a server variable or security scheme in the document, to the complete name of an environment variable.
    pub names: BTreeMap<String, String>,
}

/// The libraries whose types a crate offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Libraries {
    /// For `date-time` and `date`.
    pub date_time: DateTimeLibrary,
    /// Whether a `uuid` is one of the `uuid` crate; else it is text that is checked before it is sent.
    pub uuid: bool,
    /// Whether a `decimal` is one of the `rust_decimal` crate; else it is text, which loses no digit either.
    pub rust_decimal: bool,
}

impl Default for Libraries {
    fn default() -> Self {
        Self { date_time: DateTimeLibrary::default(), uuid: true, rust_decimal: false }
    }
}

/// The library that a `date-time` or `date` is read into.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateTimeLibrary {
    /// The `jiff` crate.
    #[default]
    Jiff,
    /// The `chrono` crate.
    Chrono,
    /// The `time` crate.
    Time,
    /// None: the text is kept.
    Text,
}

/// A problem that a person has looked at and accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiver {
    /// The kind of problem.
    pub code: Code,
    /// The node, everything below it included; everywhere where there is none.
    pub pointer: Option<Pointer>,
    /// Why it is accepted, for the next person.
    pub reason: String,
    /// Where it stands in the configuration.
    pub place: Pointer,
}
