//! One document in, its crate and all that is known about it out.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use specsmith::diagnostic::{Diagnostics, render};
use specsmith::file::File;
use specsmith::options::Package;
use specsmith::{Options, Source};
use specsmith_tests::count::{self, Count, Kind, Sample, Told};

use crate::documents::Task;
use crate::round_trip;

/// What is known about the crate of one document.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Made {
    /// The version of OpenAPI that it says it is written in.
    pub version: String,
    /// Whether files came out.
    pub generated: bool,
    /// Whether a second run gave the same bytes.
    pub same_again: bool,
    /// All that was told, errors first.
    pub problems: Vec<Problem>,
    /// What was counted.
    pub numbers: Numbers,
    /// What is not in the crate.
    pub missing: Vec<Missing>,
    /// The properties that are kept as raw JSON.
    pub untyped: Vec<Untyped>,
    /// Why the count could not be made.
    pub count_failed: Option<String>,
}

/// A problem that was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// `S0307`
    pub code: String,
    /// `error` or `warning`
    pub severity: String,
    /// Counted from 1.
    pub line: u64,
    /// The node.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
}

/// What is not in the crate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// `property`
    pub kind: String,
    /// Where it is described.
    pub pointer: String,
    /// Its name.
    pub name: String,
    /// The code of the problem that says why.
    pub code: Option<String>,
}

/// A property that is kept as raw JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Untyped {
    /// Where it is described.
    pub pointer: String,
    /// Whether the document lets it be anything.
    pub free: bool,
}

/// How much there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbers {
    /// Operations that the document describes.
    pub operations: usize,
    /// Types of the crate that come from the document.
    pub types: usize,
    /// Properties that the document describes, in schemas that are used.
    pub properties: usize,
    /// Of those, what is kept as raw JSON although the document says more, by itself or as part of what is around it.
    pub untyped: usize,
    /// Operations, parameters and bodies that the document describes.
    pub callable: usize,
    /// Of those, what is not in the crate.
    pub left_out: usize,
    /// Warnings.
    pub warnings: usize,
    /// Lines of the crate's sources, without the runtime.
    pub lines: usize,
}

/// Makes the crate of a document, and writes it into `out` where it is given.
///
/// # Errors
///
/// The document can't be read, or the crate can't be written.
pub fn make(task: &Task, document: &Path, out: Option<&Path>) -> Result<Made, String> {
    let bytes = fs::read(document).map_err(|error| error.to_string())?;
    let name = document.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut problems = Diagnostics::default();
    let Some(source) = Source::from_bytes(name.clone(), &bytes, &mut problems) else {
        let source = Source::lossy(name, &bytes);
        return Ok(Made { problems: told(&problems, &source), ..Made::default() });
    };
    let options = options(task, name);
    let text = String::from_utf8_lossy(&bytes);
    let root = count::document::read(&text)?;
    let version = root["openapi"].as_str().unwrap_or_default().to_owned();
    let output = match specsmith::generate(&source, &options) {
        Ok(output) => output,
        Err(failure) => {
            let problems = told(&failure.problems, &source);
            return Ok(Made { version, problems, ..Made::default() });
        }
    };
    let again = specsmith::generate(&source, &options);
    let mut made = Made {
        version,
        generated: true,
        same_again: again.is_ok_and(|again| again.files == output.files),
        problems: told(&output.warnings, &source),
        ..Made::default()
    };
    let samples = made.count(&root, &output.files);
    if let Some(out) = out {
        specsmith::write::write(out, &output.files).map_err(|error| error.to_string())?;
        round_trip::write(&task.file_name(), &samples).map_err(|error| error.to_string())?;
    }
    Ok(made)
}

fn options(task: &Task, name: String) -> Options {
    Options::new(name, Package::new(task.file_name()))
}

/// The problems with their places.
fn told(problems: &Diagnostics, source: &Source) -> Vec<Problem> {
    serde_json::from_str(&render::json(problems, source, None))
        .expect("the problems are the JSON that they are documented to be")
}

impl Made {
    /// Counts what is in the files, and returns the examples that have to be tried.
    fn count(&mut self, root: &serde_json::Value, files: &[File]) -> Vec<Sample> {
        let told: Vec<Told> = self
            .problems
            .iter()
            .map(|problem| Told { code: problem.code.clone(), pointer: problem.pointer.clone() })
            .collect();
        let texts = files.iter().map(|file| (file.path.as_str(), file.contents.as_str()));
        let found = match count::found::read(texts) {
            Ok(found) => found,
            Err(error) => {
                self.count_failed = Some(error);
                return Vec::new();
            }
        };
        let count = count::count(root, &found, &told);
        self.numbers = Numbers {
            types: found.types.values().map(Vec::len).sum(),
            warnings: self.problems.len(),
            lines: lines(files),
            ..numbers(&count)
        };
        self.missing = count
            .missing
            .into_iter()
            .map(|missing| Missing {
                kind: missing.kind.word().to_owned(),
                pointer: missing.pointer,
                name: missing.name,
                code: missing.code,
            })
            .collect();
        self.untyped = count
            .untyped
            .into_iter()
            .map(|untyped| Untyped { pointer: untyped.pointer, free: untyped.free })
            .collect();
        // What breaks its own schema was told, and is nothing that a type has to hold.
        let broken = |sample: &Sample| {
            told.iter()
                .any(|told| told.code == "S0311" && told.pointer.starts_with(&sample.pointer))
        };
        count.samples.into_iter().filter(|sample| !broken(sample)).collect()
    }

    /// What is not in the crate without a word about it.
    pub fn lost(&self) -> impl Iterator<Item = &Missing> {
        self.missing.iter().filter(|missing| missing.code.is_none())
    }
}

fn numbers(count: &Count) -> Numbers {
    let callable = [Kind::Operation, Kind::Parameter, Kind::Body].map(|kind| count.tally(kind));
    Numbers {
        operations: count.tally(Kind::Operation).described,
        properties: count.tally(Kind::Property).described,
        untyped: count.untyped.iter().filter(|untyped| !untyped.free).count()
            + count.tally(Kind::Property).told,
        callable: callable.iter().map(|tally| tally.described).sum(),
        left_out: callable.iter().map(|tally| tally.described - tally.found).sum(),
        ..Numbers::default()
    }
}

/// The lines of the sources that come from the document.
fn lines(files: &[File]) -> usize {
    let of_document = |path: &str| {
        path.starts_with("src/") && path != "src/runtime.rs" && !path.starts_with("src/runtime/")
    };
    let files = files.iter().filter(|file| of_document(&file.path));
    files.map(|file| file.contents.lines().count()).sum()
}
