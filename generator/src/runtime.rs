//! The runtime files, embedded: which there are, what they offer and what they need.

/// A file of the runtime.
#[derive(Debug, PartialEq, Eq)]
pub struct RuntimeFile {
    /// The module.
    pub name: &'static str,
    /// The whole text.
    pub text: &'static str,
    /// What `crate::runtime` re-exports.
    pub exports: &'static [&'static str],
    /// What of that the root of the crate re-exports, because callers use it.
    pub public: &'static [&'static str],
    /// The crates that it needs.
    pub dependencies: &'static [Dependency],
    /// The runtime files that it needs.
    pub needs: &'static [&'static str],
}

/// A crate that a runtime file needs.
#[derive(Debug, PartialEq, Eq)]
pub struct Dependency {
    /// Its name.
    pub name: &'static str,
    /// The least version.
    pub version: &'static str,
    /// Whether its default features are on.
    pub default_features: bool,
    /// The features beside them.
    pub features: &'static [&'static str],
}
