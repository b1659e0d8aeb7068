//! `Cargo.toml`, as a tree of values, and the licence files.

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::library::{Dependency, dependencies, features};
use crate::encode;
use crate::file::File;
use crate::krate::Crate;
use crate::runtime::Feature;

/// The least Rust version of generated crates.
const RUST_VERSION: &str = "1.88";

const MIT: &str = include_str!("../../LICENSE-MIT");
const APACHE: &str = include_str!("../../LICENSE-APACHE");

/// `Cargo.toml`
pub fn manifest(krate: &Crate) -> String {
    let features = features(krate);
    let tokio = Dependency {
        version: "1",
        default_features: true,
        features: vec!["macros", "rt-multi-thread"],
        optional: false,
    };
    let development = BTreeMap::from([("tokio", tokio)]);
    let root = Table::from_iter([
        ("package".to_owned(), Value::Table(package(krate))),
        ("features".to_owned(), Value::Table(switches(&features))),
        ("dependencies".to_owned(), Value::Table(all(dependencies(krate)))),
        ("dev-dependencies".to_owned(), Value::Table(all(development))),
    ]);
    let notes: Vec<_> = features.iter().map(|feature| (feature.name, feature.about)).collect();
    encode::toml::manifest(&root, &notes).expect("the keys of our own tree are on the list")
}

fn package(krate: &Crate) -> Table {
    let package = &krate.package;
    let mut table = Table::new();
    let mut set = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            table.insert(key.to_owned(), value);
        }
    };
    let text = |value: &Option<String>| value.clone().map(Value::String);
    let list = |values: &[String]| {
        (!values.is_empty())
            .then(|| Value::Array(values.iter().cloned().map(Value::String).collect()))
    };
    set("name", Some(Value::String(package.name.clone())));
    set("version", Some(Value::String(package.version.to_string())));
    set("edition", Some(Value::String("2024".to_owned())));
    set("rust-version", Some(Value::String(RUST_VERSION.to_owned())));
    set("authors", list(&package.authors));
    set("description", Some(Value::String(krate.summary.clone())));
    set("documentation", text(&package.documentation));
    set("homepage", text(&package.homepage));
    set("repository", text(&package.repository));
    set("readme", Some(Value::String("README.md".to_owned())));
    set("license", text(&package.license));
    set("keywords", list(&package.keywords));
    set("categories", list(&package.categories));
    let include = ["src/**", "examples/**", "tests/**", "README.md", "CHANGELOG.md", "LICENSE-*"];
    set("include", list(&include.map(str::to_owned)));
    set("publish", (!package.publish).then_some(Value::Boolean(false)));
    set("metadata", package.publish.then(docs_rs));
    table
}

/// How docs.rs, where published crates are documented, builds the crate.
fn docs_rs() -> Value {
    let one = |key: &str, value| Value::Table(Table::from_iter([(key.to_owned(), value)]));
    one("docs", one("rs", one("all-features", Value::Boolean(true))))
}

/// What each feature switches on, and which are on unless somebody switches them off.
fn switches(features: &[&Feature]) -> Table {
    let names = |names: Vec<&str>| {
        Value::Array(names.into_iter().map(|name| Value::String(name.to_owned())).collect())
    };
    let on = features.iter().filter(|feature| feature.default).map(|feature| feature.name);
    let default = ("default".to_owned(), names(on.collect()));
    let each =
        features.iter().map(|feature| (feature.name.to_owned(), names(feature.enables.to_vec())));
    std::iter::once(default).chain(each).collect()
}

fn all(dependencies: BTreeMap<&str, Dependency>) -> Table {
    dependencies.into_iter().map(|(name, what)| (name.to_owned(), one(&what))).collect()
}

fn one(dependency: &Dependency) -> Value {
    let version = Value::String(dependency.version.to_owned());
    let Dependency { default_features, optional, .. } = *dependency;
    if default_features && !optional && dependency.features.is_empty() {
        return version;
    }
    let mut table = Table::new();
    table.insert("version".to_owned(), version);
    if optional {
        table.insert("optional".to_owned(), Value::Boolean(true));
    }
    if !default_features {
        table.insert("default-features".to_owned(), Value::Boolean(false));
    }
    if !dependency.features.is_empty() {
        let features =
            dependency.features.iter().map(|feature| Value::String((*feature).to_owned()));
        table.insert("features".to_owned(), Value::Array(features.collect()));
    }
    Value::Table(table)
}

/// The texts of the licences that the package names, where they are ours to know.
pub fn licences(krate: &Crate) -> Vec<File> {
    let licence = krate.package.license.as_deref().unwrap_or_default();
    let named = |word: &str| licence.split([' ', '(', ')', '/']).any(|part| part == word);
    [("MIT", "LICENSE-MIT", MIT), ("Apache-2.0", "LICENSE-APACHE", APACHE)]
        .into_iter()
        .filter(|(word, ..)| named(word))
        .map(|(_, path, text)| File { path: path.to_owned(), contents: text.to_owned() })
        .collect()
}
