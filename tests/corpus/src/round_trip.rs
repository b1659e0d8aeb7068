//! Every example of a document, decoded by the crate's types and encoded again.
//!
//! One small program is built beside each crate and told all examples, so that a crate is built once for all of them.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io;

use serde::{Deserialize, Serialize};
use specsmith_tests::count::Sample;

use crate::check::{cargo, workspace};

/// What the program consists of beside the list of types.
const PROGRAM: &str = include_str!("round_trip/program.rs.txt");

/// What came of the examples of one document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Examples {
    /// How many there are that keep their schema, as far as the generator knows.
    pub all: usize,
    /// Those that are not the same when they are decoded and encoded again, by place, each with the reason.
    pub failures: Vec<(String, String)>,
}

/// Writes the program for a crate.
///
/// # Errors
///
/// A file can't be written.
pub fn write(name: &str, samples: &[Sample]) -> io::Result<()> {
    let folder = workspace(name).join("round-trip");
    fs::create_dir_all(folder.join("src"))?;
    let manifest = format!(
        "[package]\nname = \"round-trip\"\nedition = \"2024\"\n\n[dependencies]\ntested = {{ package = \"{name}\", path = \"../crate\" }}\nserde = \"1\"\nserde_json = {{ version = \"1\", features = [\"raw_value\"] }}\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    let types: BTreeSet<&String> = samples.iter().flat_map(|sample| &sample.types).collect();
    let mut program = PROGRAM.to_owned();
    program
        .push_str("\nfn again(ty: &str, text: &str) -> Result<Value, String> {\n    match ty {\n");
    for ty in types {
        writeln!(program, "        {ty:?} => decoded_and_encoded::<{ty}>(text),")
            .expect("writing into a string never fails");
    }
    program.push_str("        other => Err(format!(\"there is no type {other}\")),\n    }\n}\n");
    fs::write(folder.join("src/main.rs"), program)?;
    let list: Vec<_> = samples
        .iter()
        .map(|sample| serde_json::json!([sample.pointer, sample.types, sample.value]))
        .collect();
    fs::write(folder.join("samples.json"), serde_json::to_string(&list)?)
}

/// Builds and runs the program that was written for a crate.
///
/// # Errors
///
/// Cargo can't be started, the program does not compile, or it crashes.
pub fn run(name: &str) -> Result<Examples, String> {
    let workspace = workspace(name);
    let arguments = ["run", "--package", "round-trip", "--", "round-trip/samples.json"];
    let ended = cargo(&arguments, &workspace, &workspace, "round-trip")
        .map_err(|error| error.to_string())?;
    if !ended.succeeded() {
        let said = ended.errors.lines().find(|line| line.starts_with("error")).unwrap_or_default();
        return Err(format!("examples not tried ({}): {said}", ended.word()));
    }
    serde_json::from_str(&ended.output).map_err(|error| error.to_string())
}
