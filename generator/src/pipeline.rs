//! A document and what is decided about it in, the files of a crate out: the stages, one after the other.
//!
//! Each stage finds all the problems that it can; the run stops at the end of a
//! stage that found an error. Nothing is read or written here.

use std::collections::BTreeSet;

use crate::api::Api;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::emit::emit;
use crate::file::File;
use crate::krate::Crate;
use crate::lower::lower;
use crate::normalize;
use crate::options::{Options, Waiver};
use crate::plan::plan;
use crate::source::{Limits, Node, Pointer, Source, Span, Value, parse};

/// What came out of a document.
#[derive(Clone, Debug)]
pub struct Output {
    /// What it means.
    pub api: Api,
    /// What its crate contains.
    pub krate: Crate,
    /// The files of the crate, by path.
    pub files: Vec<File>,
    /// The document as data, in the forms of OpenAPI 3.0.
    pub tree: Node,
    /// What is left out or kept as it is; none of it is an error.
    pub warnings: Diagnostics,
    /// The waivers that waived nothing, in the order of the configuration.
    pub unused_waivers: Vec<Waiver>,
    /// The codes of [`Options::lenient`] that no error had.
    pub unused_lenient: Vec<Code>,
}

/// What a document means, before anything of Rust is decided.
#[derive(Clone, Debug)]
pub struct Read {
    /// The meaning.
    pub api: Api,
    /// The document as data, in the forms of OpenAPI 3.0.
    pub tree: Node,
    /// What is left out or kept as it is; none of it is an error.
    pub warnings: Diagnostics,
}

/// Why nothing came out of a document: at least one of the problems is an error.
///
/// Every problem has its place in the source text, so that no tree is needed to show it.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The document as data, where it could be read that far.
    pub tree: Option<Node>,
    /// All that was found, up to the end of the stage that could not go on.
    pub problems: Diagnostics,
}

/// Makes the files of a crate from a document.
///
/// # Errors
///
/// [`Failure`] when the document has errors, or warnings where [`Options::strict`] is set.
pub fn generate(source: &Source, options: &Options) -> Result<Output, Failure> {
    let mut run = Run::new(options);
    let (api, tree) = run.read(source)?;
    let krate = plan(&api, options, &mut run.found);
    let tree = run.end_stage(Some(tree))?;
    let tree = run.end(tree)?;
    Ok(Output {
        files: emit(&krate),
        unused_waivers: run.unused_waivers(),
        unused_lenient: run.unused_lenient(),
        warnings: run.problems,
        api,
        krate,
        tree,
    })
}

/// Reads what a document means.
///
/// # Errors
///
/// As [`generate`].
pub fn read(source: &Source, options: &Options) -> Result<Read, Failure> {
    let mut run = Run::new(options);
    let (api, tree) = run.read(source)?;
    let tree = run.end(tree)?;
    Ok(Read { api, tree, warnings: run.problems })
}

/// What is kept between the stages.
struct Run<'a> {
    options: &'a Options,
    /// For each waiver, whether it has waived something.
    used: Vec<bool>,
    /// The codes that were read in another way.
    lenient: BTreeSet<Code>,
    /// What earlier stages found, each with its place.
    problems: Diagnostics,
    /// What the stage finds.
    found: Diagnostics,
}

impl<'a> Run<'a> {
    fn new(options: &'a Options) -> Self {
        Self {
            options,
            used: vec![false; options.waivers.len()],
            lenient: BTreeSet::new(),
            problems: Diagnostics::default(),
            found: Diagnostics::default(),
        }
    }

    /// The stages up to the meaning of the document.
    fn read(&mut self, source: &Source) -> Result<(Api, Node), Failure> {
        let tree = parse(source, &Limits::default(), &mut self.found);
        let mut tree = self.end_stage(tree)?;
        leave_out(&mut tree, &self.options.leave_out, &mut self.found);
        check_renames(&tree, self.options, &mut self.found);
        normalize::mend(&mut tree, &mut self.found);
        normalize::check(&tree, &mut self.found);
        let tree = self.end_stage(Some(tree))?;
        let tree = normalize::normalize(tree, &mut self.found);
        let document = normalize::to_openapi(&tree, &mut self.found);
        let tree = self.end_stage(Some(tree))?;
        let Some(document) = document else {
            return Err(self.failure(Some(tree)));
        };
        let api = lower(&document, &tree, &mut self.found);
        let tree = self.end_stage(Some(tree))?;
        Ok((api, tree))
    }

    /// The end of a stage: drops what is waived and stops where an error is left, or where the stage gave no tree.
    fn end_stage(&mut self, tree: Option<Node>) -> Result<Node, Failure> {
        self.settle(tree.as_ref());
        match tree {
            Some(tree) if !self.problems.has_errors() => Ok(tree),
            tree => Err(self.failure(tree)),
        }
    }

    /// The end of the run, where warnings are errors under `strict`.
    fn end(&mut self, tree: Node) -> Result<Node, Failure> {
        if !self.options.strict || self.problems.is_empty() {
            return Ok(tree);
        }
        for problem in &mut self.problems {
            problem.severity = Severity::Error;
        }
        Err(self.failure(Some(tree)))
    }

    /// What was found, errors first: a long list is cut when it is shown, and the errors are what stops the run.
    fn failure(&mut self, tree: Option<Node>) -> Failure {
        let mut problems = self.problems.clone();
        problems.retain(|problem| problem.severity == Severity::Error);
        self.problems.retain(|problem| problem.severity != Severity::Error);
        problems.extend(std::mem::take(&mut self.problems));
        Failure { tree, problems }
    }

    fn unused_waivers(&self) -> Vec<Waiver> {
        let waivers = self.options.waivers.iter().zip(&self.used);
        waivers.filter(|(_, used)| !**used).map(|(waiver, _)| waiver.clone()).collect()
    }

    fn unused_lenient(&self) -> Vec<Code> {
        self.options.lenient.difference(&self.lenient).copied().collect()
    }

    /// Makes an error a warning where it is to be read leniently, and else says that it can be.
    fn soften(&mut self, problem: &mut Diagnostic) {
        let Some(reading) = problem.code.lenient() else { return };
        if self.options.lenient.contains(&problem.code) {
            problem.severity = Severity::Warning;
            problem.help = Some(format!("it is read leniently: {reading}"));
            self.lenient.insert(problem.code);
        } else {
            let help = problem.help.take().map(|help| help + "; ").unwrap_or_default();
            let code = problem.code.as_str();
            problem.help = Some(format!("{help}with `--lenient {code}`, {reading}"));
        }
    }

    /// Takes over what the stage found, with its places, and without the warnings that are waived.
    fn settle(&mut self, tree: Option<&Node>) {
        let mut found = std::mem::take(&mut self.found);
        for problem in found.iter_mut().filter(|problem| problem.severity == Severity::Error) {
            self.soften(problem);
        }
        for problem in found.iter_mut().filter(|problem| problem.span.is_none()) {
            // Later stages have another tree: the place is noted while this one is at hand.
            problem.span = tree.map(|tree| place(problem, tree));
        }
        found.retain(|problem| {
            let waiver = self.options.waivers.iter().position(|waiver| waives(waiver, problem));
            if let Some(used) = waiver.and_then(|at| self.used.get_mut(at)) {
                *used = true;
            }
            waiver.is_none()
        });
        self.problems.extend(found);
    }
}

fn place(problem: &Diagnostic, tree: &Node) -> Span {
    if problem.at_key { tree.key_span(&problem.pointer) } else { tree.span_of(&problem.pointer) }
}

/// Whether a waiver is about a problem: a warning of the same code, at the node or below it.
fn waives(waiver: &Waiver, problem: &Diagnostic) -> bool {
    problem.severity == Severity::Warning
        && problem.code == waiver.code
        && waiver.pointer.as_ref().is_none_or(|at| is_inside(&problem.pointer, at))
}

/// Whether a node is `outer` or below it.
fn is_inside(pointer: &Pointer, outer: &Pointer) -> bool {
    std::iter::successors(Some(pointer), |at| at.parent()).any(|at| at == outer)
}

/// Takes nodes out of the tree before anything looks at them.
fn leave_out(tree: &mut Node, pointers: &[Pointer], problems: &mut Diagnostics) {
    for pointer in pointers {
        if !remove(tree, &pointer.keys()) {
            problems
                .report(
                    Code::NothingThere,
                    pointer,
                    "`leave-out` names a member that the document does not have",
                )
                .help("correct the pointer in the configuration, or remove it");
        }
    }
}

/// Removes a member of a map; lists keep their items, because removing one would rename the others.
fn remove(node: &mut Node, keys: &[&str]) -> bool {
    let Some((key, rest)) = keys.split_first() else {
        return false;
    };
    match &mut node.value {
        Value::Mapping(entries) if rest.is_empty() => {
            let before = entries.len();
            entries.retain(|entry| entry.key != **key);
            entries.len() < before
        }
        Value::Mapping(entries) => entries
            .iter_mut()
            .find(|entry| entry.key == **key)
            .is_some_and(|entry| remove(&mut entry.node, rest)),
        Value::Sequence(items) => key
            .parse::<usize>()
            .ok()
            .and_then(|at| items.get_mut(at))
            .is_some_and(|item| remove(item, rest)),
        _ => false,
    }
}

fn check_renames(tree: &Node, options: &Options, problems: &mut Diagnostics) {
    for pointer in options.renames.keys().filter(|pointer| tree.at(pointer).is_none()) {
        problems
            .report(
                Code::NothingThere,
                pointer,
                "`rename` names a node that the document does not have",
            )
            .help("correct the pointer in the configuration, or remove it");
    }
}
