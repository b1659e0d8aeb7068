//! The stages one after the other: text in, files out.
//!
//! A stage collects its problems; the pipeline stops at the end of a stage that
//! found an error. Nothing is read or written here but what the caller hands in.

use std::collections::BTreeSet;

use crate::api::Api;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::emit;
use crate::file::File;
use crate::krate::Crate;
use crate::lower;
use crate::normalize;
use crate::options::{Options, Waiver};
use crate::plan;
use crate::source::{self, Limits, Node, Pointer, Source};

/// What came out of a document.
#[derive(Debug)]
pub struct Output {
    /// What it means.
    pub api: Api,
    /// What its crate contains.
    pub krate: Crate,
    /// The files of the crate, by path.
    pub files: Vec<File>,
    /// The document as data, to show where a warning stands.
    pub tree: Node,
    /// What is left out or kept as it is.
    pub warnings: Diagnostics,
}

/// What a document means, before anything of Rust is decided.
#[derive(Debug)]
pub struct Read {
    /// The meaning.
    pub api: Api,
    /// The document as data.
    pub tree: Node,
    /// What is left out or kept as it is.
    pub warnings: Diagnostics,
}

/// Why nothing came out of a document.
#[derive(Debug)]
pub struct Failure {
    /// The document as data, where it could be read that far.
    pub tree: Option<Node>,
    /// Every problem of the stages that ran, an error among them.
    pub problems: Diagnostics,
}

/// Makes the files of a crate from a document.
///
/// # Errors
///
/// The document or the options have an error; every problem that was found is in the failure.
pub fn generate(source: &Source, options: &Options) -> Result<Output, Failure> {
    let mut run = Run::new(options.waivers.as_slice(), options.strict);
    let (mut api, tree) = run.read(source)?;
    leave_out(&mut api, &options.leave_out, &mut run.problems);
    let krate = plan::plan(&api, options, &mut run.problems);
    run.waive();
    run.report_unused_waivers();
    let tree = run.end(Some(tree))?;
    let files = emit::emit(&krate);
    Ok(Output { api, krate, files, tree, warnings: run.problems })
}

/// Reads what a document means.
///
/// # Errors
///
/// The document has an error; every problem that was found is in the failure.
pub fn read(source: &Source, strict: bool) -> Result<Read, Failure> {
    let mut run = Run::new(&[], strict);
    let (api, tree) = run.read(source)?;
    Ok(Read { api, tree, warnings: run.problems })
}

/// A run of the stages, with the problems so far.
struct Run<'a> {
    waivers: &'a [Waiver],
    strict: bool,
    problems: Diagnostics,
    /// The waivers that waived something, by their index.
    used: BTreeSet<usize>,
}

impl<'a> Run<'a> {
    fn new(waivers: &'a [Waiver], strict: bool) -> Self {
        Self { waivers, strict, problems: Diagnostics::default(), used: BTreeSet::new() }
    }

    /// The stages up to the meaning of the document.
    fn read(&mut self, source: &Source) -> Result<(Api, Node), Failure> {
        let tree = source::parse(source, &Limits::default(), &mut self.problems);
        let tree = self.end(tree)?;
        normalize::check(&tree, &mut self.problems);
        let tree = self.end(Some(tree))?;
        let tree = normalize::normalize(tree, &mut self.problems);
        let document = normalize::to_openapi(&tree, &mut self.problems);
        let tree = self.end(Some(tree))?;
        let Some(document) = document else { return Err(self.failure(Some(tree))) };
        let api = lower::lower(&document, &tree, &mut self.problems);
        let tree = self.end(Some(tree))?;
        Ok((api, tree))
    }

    /// The end of a stage: what is waived is dropped, and an error stops the run. Without a tree there was one.
    fn end(&mut self, tree: Option<Node>) -> Result<Node, Failure> {
        self.waive();
        if self.strict {
            for problem in self.problems.iter_mut() {
                problem.severity = Severity::Error;
            }
        }
        match tree {
            Some(tree) if !self.problems.has_errors() => Ok(tree),
            tree => Err(self.failure(tree)),
        }
    }

    /// Drops the warnings that a person has accepted. An error is never dropped.
    fn waive(&mut self) {
        let (waivers, used) = (self.waivers, &mut self.used);
        self.problems.retain(|problem| {
            let waiver = waivers.iter().position(|waiver| waives(waiver, problem));
            used.extend(waiver);
            waiver.is_none()
        });
    }

    fn report_unused_waivers(&mut self) {
        for (index, waiver) in self.waivers.iter().enumerate() {
            if !self.used.contains(&index) {
                let place = waiver.pointer.clone().unwrap_or_default();
                let code = waiver.code.as_str();
                self.problems
                    .report(
                        Code::WaiverUnused,
                        &place,
                        format!("nothing here is waived by the waiver of {code}"),
                    )
                    .help("take the waiver out of specsmith.toml");
            }
        }
    }

    fn failure(&mut self, tree: Option<Node>) -> Failure {
        Failure { tree, problems: std::mem::take(&mut self.problems) }
    }
}

/// Whether a waiver is about a problem: the same code, at the node or below it.
fn waives(waiver: &Waiver, problem: &Diagnostic) -> bool {
    let below = |place: &Pointer| {
        std::iter::successors(Some(&problem.pointer), |at| at.parent()).any(|at| at == place)
    };
    problem.severity == Severity::Warning
        && problem.code == waiver.code
        && waiver.pointer.as_ref().is_none_or(below)
}

/// Takes out the operations that the user does not want.
fn leave_out(api: &mut Api, unwanted: &[Pointer], problems: &mut Diagnostics) {
    for place in unwanted {
        let before = api.operations.len();
        api.operations.retain(|operation| operation.pointer != *place);
        if api.operations.len() == before {
            problems
                .report(Code::NothingThere, place, "there is no operation to leave out here")
                .help("correct `leave-out` in specsmith.toml; it lists operations such as `/paths/~1contacts/get`");
        }
    }
}
