//! Whatever a document is, the whole way through the stages ends: with the files of a crate or with errors inside the
//! document, and never with a panic.

mod project;

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use specsmith::diagnostic::{Diagnostics, Severity, render};
use specsmith::options::Package;
use specsmith::source::{Limits, Node, Source, Value, parse};
use specsmith::{Options, generate};

/// What stands in place of a part of a document.
const OTHERS: &[&str] = &[
    "[1, 2]",
    "{a: 1}",
    "{}",
    "[]",
    "17",
    "-1.5e300",
    "true",
    "null",
    "''",
    "'#/components/schemas/Contact'",
    "\"a`*/\\u202e\\0\"",
];

#[test]
fn a_document_that_breaks_off() {
    let Some(root) = project::root() else { return };
    let bytes = read(&root, "luminous-contacts.yaml");
    let mut dice = Dice(7);
    let cuts: Vec<usize> = (0..200).map(|_| dice.roll(bytes.len())).collect();
    let made = in_parallel(&cuts, |cut| try_bytes("luminous-contacts.yaml", &bytes[..*cut]));
    // Most cuts leave no valid document.
    assert!((1..100).contains(&made), "{made} of {} gave a crate", cuts.len());
}

#[test]
fn a_document_with_a_part_of_another_kind() {
    let Some(root) = project::root() else { return };
    for (name, step) in [("luminous-contacts.yaml", 37), ("showcase.yaml", 97)] {
        let text = String::from_utf8(read(&root, name)).expect("the document is text");
        let changes = changes(name, &text);
        assert!(changes.len() > 5000, "{name} has only {} changes", changes.len());
        // A step that shares no factor with the number of replacements, so that each of them has its turn.
        let some: Vec<_> = changes.into_iter().step_by(step).collect();
        let made = in_parallel(&some, |(range, other)| {
            let mut text = text.clone();
            text.replace_range(range.clone(), other);
            try_bytes(name, text.as_bytes())
        });
        assert!((some.len() / 20..some.len()).contains(&made), "{made} of {} passed", some.len());
    }
}

/// The documents are not part of the repository; without them the test says so.
#[test]
fn real_documents() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("skipped: there are no real documents at {}", folder.display());
        return;
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    paths.retain(|path| path.extension().is_some_and(|end| end == "yaml" || end == "json"));
    assert!(paths.len() >= 39, "only {} documents", paths.len());
    let made = in_parallel(&paths, |path| {
        let bytes = fs::read(path).expect("a readable file");
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let started = Instant::now();
        let made = try_bytes(&name.unwrap_or_default(), &bytes);
        assert!(started.elapsed() < Duration::from_secs(300), "{}", path.display());
        made
    });
    // Four are broken for good: two refer to files that are not there, one to nothing, one has a key twice.
    assert_eq!(made, paths.len() - 4, "of {}", paths.len());
}

/// Every part of a document with everything that stands in its place.
fn changes(name: &str, text: &str) -> Vec<(Range<usize>, &'static str)> {
    let mut problems = Diagnostics::default();
    let tree = parse(&Source::new(name, text), &Limits::default(), &mut problems);
    let mut ranges = Vec::new();
    collect(&tree.expect("the document can be read"), &mut ranges);
    ranges
        .into_iter()
        .flat_map(|range| OTHERS.iter().map(move |other| (range.clone(), *other)))
        .collect()
}

fn collect(node: &Node, ranges: &mut Vec<Range<usize>>) {
    ranges.push(node.span.start..node.span.end);
    match &node.value {
        Value::Mapping(entries) => entries.iter().for_each(|entry| collect(&entry.node, ranges)),
        Value::Sequence(items) => items.iter().for_each(|item| collect(item, ranges)),
        _ => {}
    }
}

/// Whether a document gives a crate. Where it does not, it must give errors inside itself.
fn try_bytes(name: &str, bytes: &[u8]) -> bool {
    let mut problems = Diagnostics::default();
    let Some(source) = Source::from_bytes(name, bytes, &mut problems) else {
        assert!(problems.has_errors());
        return false;
    };
    let result = generate(&source, &Options::new(name, Package::new("the-crate")));
    let (problems, made) = match &result {
        Ok(output) => (&output.warnings, true),
        Err(failure) => (&failure.problems, false),
    };
    assert_eq!(problems.has_errors(), !made, "{}", source.text);
    for problem in problems {
        let span = problem.span.expect("every problem has its place");
        assert!(span.start <= span.end && span.end <= source.text.len(), "{problem:?}");
        assert!(source.text.get(span.start..span.end).is_some(), "{problem:?}");
        assert!(!problem.message.chars().any(char::is_control), "{problem:?}");
    }
    let shown = render::text(problems, &source, None, false);
    let errors = problems.iter().any(|problem| problem.severity == Severity::Error);
    assert_eq!(shown.contains("error["), errors, "{shown}");
    made
}

fn read(root: &Path, name: &str) -> Vec<u8> {
    fs::read(root.join("spec").join(name)).expect("the document is there")
}

/// How many of the inputs pass. Every processor takes its share.
fn in_parallel<T: Sync>(inputs: &[T], passes: impl Fn(&T) -> bool + Sync) -> usize {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = inputs.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = inputs
            .chunks(share)
            .map(|inputs| scope.spawn(|| inputs.iter().filter(|input| passes(input)).count()))
            .collect();
        workers.into_iter().map(|worker| worker.join().expect("no input makes it panic")).sum()
    })
}

/// A small generator of numbers (Knuth's MMIX constants); the same numbers in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides as u64).expect("a number below sides")
    }
}
