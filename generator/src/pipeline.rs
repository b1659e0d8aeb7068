//! A document and what is decided about it in, the files of a crate out: the stages, one after the other.
//!
//! Each stage finds all the problems that it can; the run stops at the end of a
//! stage that found an error. Nothing is read or written here.

use crate::api::Api;
use crate::diagnostic::{Code, Diagnostics, Severity};
use crate::emit::emit;
use crate::file::File;
use crate::krate::Crate;
use crate::lower::lower;
use crate::normalize;
use crate::options::{Options, Waiver};
use crate::plan::plan;
use crate::source::{Limits, Node, Pointer, Source, Value, parse};

/// A generated crate, in memory.
#[derive(Clone, Debug)]
pub struct Output {
    /// The files, by path.
    pub files: Vec<File>,
    /// What was found on the way; none of it is an error.
    pub warnings: Diagnostics,
    /// The waivers that waived nothing, in the order of the configuration.
    pub unused_waivers: Vec<Waiver>,
}

/// The models of a crate, before it is printed.
#[derive(Clone, Debug)]
pub struct Models {
    /// What the API means.
    pub api: Api,
    /// What the crate contains.
    pub krate: Crate,
    /// What was found on the way; none of it is an error.
    pub warnings: Diagnostics,
    /// The waivers that waived nothing, in the order of the configuration.
    pub unused_waivers: Vec<Waiver>,
}

/// Why there is no crate: at least one of the problems is an error.
///
/// Every problem has its place in the source text, so that no tree is needed to show it.
#[derive(Clone, Debug)]
pub struct Failure {
    /// All that was found, up to the end of the stage that could not go on.
    pub problems: Diagnostics,
}

/// Makes the files of a crate from a document.
///
/// # Errors
///
/// [`Failure`] when the document has errors, or warnings where [`Options::strict`] is set.
pub fn generate(source: &Source, options: &Options) -> Result<Output, Failure> {
    let models = models(source, options)?;
    Ok(Output {
        files: emit(&models.krate),
        warnings: models.warnings,
        unused_waivers: models.unused_waivers,
    })
}

/// Makes the models of a crate from a document.
///
/// # Errors
///
/// As [`generate`].
pub fn models(source: &Source, options: &Options) -> Result<Models, Failure> {
    let mut run = Run::new(options);
    let tree = parse(source, &Limits::default(), &mut run.found);
    let Some(mut tree) = tree else {
        return Err(run.stop(&Node { span: crate::source::Span::default(), value: Value::Null }));
    };
    run.end_stage(&tree)?;
    leave_out(&mut tree, &options.leave_out, &mut run.found);
    check_renames(&tree, options, &mut run.found);
    normalize::check(&tree, &mut run.found);
    run.end_stage(&tree)?;
    let tree = normalize::normalize(tree, &mut run.found);
    run.end_stage(&tree)?;
    let Some(document) = normalize::to_openapi(&tree, &mut run.found) else {
        return Err(run.stop(&tree));
    };
    run.end_stage(&tree)?;
    let api = lower(&document, &tree, &mut run.found);
    run.end_stage(&tree)?;
    let krate = plan(&api, options, &mut run.found);
    run.end_stage(&tree)?;
    let (warnings, unused_waivers) = run.end()?;
    Ok(Models { api, krate, warnings, unused_waivers })
}

/// What is kept between the stages.
struct Run<'a> {
    options: &'a Options,
    /// For each waiver, whether it has waived something.
    used: Vec<bool>,
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
            problems: Diagnostics::default(),
            found: Diagnostics::default(),
        }
    }

    /// Drops what is waived and stops where an error is left. `tree` is what the stage read.
    fn end_stage(&mut self, tree: &Node) -> Result<(), Failure> {
        self.settle(tree);
        if self.problems.has_errors() {
            return Err(Failure { problems: std::mem::take(&mut self.problems) });
        }
        Ok(())
    }

    /// Stops, because the stage gave nothing to go on with.
    fn stop(mut self, tree: &Node) -> Failure {
        self.settle(tree);
        Failure { problems: self.problems }
    }

    /// The warnings, or the failure that they are under `strict`.
    fn end(mut self) -> Result<(Diagnostics, Vec<Waiver>), Failure> {
        if self.options.strict && !self.problems.is_empty() {
            for problem in self.problems.iter_mut() {
                problem.severity = Severity::Error;
            }
            return Err(Failure { problems: self.problems });
        }
        let waivers = self.options.waivers.iter().zip(&self.used);
        let unused =
            waivers.filter(|(_, used)| !**used).map(|(waiver, _)| waiver.clone()).collect();
        Ok((self.problems, unused))
    }

    /// Takes over what the stage found, with its places, and without what is waived.
    fn settle(&mut self, tree: &Node) {
        let mut found = std::mem::take(&mut self.found);
        for problem in found.iter_mut().filter(|problem| problem.span.is_none()) {
            // Later stages have another tree: the place is noted while this one is at hand.
            problem.span = Some(if problem.at_key {
                tree.key_span(&problem.pointer)
            } else {
                tree.span_of(&problem.pointer)
            });
        }
        found.retain(|problem| {
            let matching = self.options.waivers.iter().position(|waiver| {
                waiver.code == problem.code
                    && waiver.pointer.as_ref().is_none_or(|at| is_inside(&problem.pointer, at))
            });
            if let Some(used) = matching.and_then(|at| self.used.get_mut(at)) {
                *used = true;
            }
            matching.is_none()
        });
        self.problems.extend(found);
    }
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
