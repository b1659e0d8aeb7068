//! The table of all documents: one row each, and the totals.

use crate::check::Checked;
use crate::documents::Task;
use crate::make::{Made, Numbers};
use crate::round_trip::Examples;

/// What stands above the table.
const HEAD: &str = "\
# Real documents

Written by `cargo run --release -p specsmith-corpus`, which makes a crate of each, twice, and lets the compiler, clippy
and rustdoc look at it with every warning an error. *Untyped* are properties that are kept as raw JSON although the
document says more; *left out* are operations, parameters and bodies, out of those that are described; *examples*
are those of the document that are the same after they were decoded and encoded; *lines* are those
of the sources without the runtime; *seconds* are those that the processor worked for `cargo clippy`, rounded up to 1, 2, 5, 10, 20 and so on.
";

/// The names of the columns.
const COLUMNS: [&str; 11] = [
    "document",
    "operations",
    "types",
    "properties",
    "untyped",
    "left out",
    "warnings",
    "examples",
    "lines",
    "seconds",
    "verdict",
];

/// One document.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its name, with what is lenient.
    pub name: String,
    /// How much there is; none where nothing was generated.
    pub numbers: Option<Numbers>,
    /// How many examples were tried, and how many of them were the same in the end.
    pub examples: Option<(usize, usize)>,
    /// How long the checks took.
    pub seconds: Option<f64>,
    /// What came of it.
    pub verdict: Verdict,
}

/// What came of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A crate in which nothing is lost and that passes all checks that were made.
    Generated,
    /// It was refused as it has to be, for this reason.
    Refused(&'static str),
    /// All that is wrong.
    Failed(Vec<String>),
}

impl Row {
    /// Judges what was made of a document.
    #[must_use]
    pub fn judge(
        task: &Task,
        made: &Result<Made, String>,
        checked: Option<&Checked>,
        examples: Option<&Result<Examples, String>>,
    ) -> Self {
        let numbers = made.as_ref().ok().filter(|made| made.generated).map(|made| made.numbers);
        let seconds = checked.map(|checked| checked.seconds);
        let mut failures = match made {
            Err(error) => vec![error.clone()],
            Ok(made) if made.generated => generated_failures(task, made, checked),
            Ok(made) => refused_failures(task, made),
        };
        let (examples, untried) = match examples {
            Some(Ok(tried)) => (Some((tried.all, tried.all - tried.failures.len())), None),
            Some(Err(error)) => (None, Some(error.clone())),
            None => (None, None),
        };
        failures.extend(untried);
        let verdict = match task.refusal() {
            _ if !failures.is_empty() => Verdict::Failed(failures),
            Some(refusal) => Verdict::Refused(refusal.reason),
            None => Verdict::Generated,
        };
        Self { name: task.name(), numbers, examples, seconds, verdict }
    }

    fn cells(&self) -> [String; 11] {
        let verdict = match &self.verdict {
            Verdict::Generated => "generated".to_owned(),
            Verdict::Refused(reason) => format!("refused: {reason}"),
            Verdict::Failed(failures) => {
                format!("FAILED: {}", failures.join("; ").replace('|', "\\|"))
            }
        };
        let seconds = self.seconds.map(|seconds| rounded(seconds).to_string()).unwrap_or_default();
        cells(&self.name, self.numbers, self.examples, seconds, verdict)
    }
}

fn generated_failures(task: &Task, made: &Made, checked: Option<&Checked>) -> Vec<String> {
    let mut failures = Vec::new();
    if let Some(refusal) = task.refusal() {
        failures.push(format!("generated, but {}", refusal.reason));
    }
    if !made.same_again {
        failures.push("the second run gave other bytes".to_owned());
    }
    if let Some(error) = &made.count_failed {
        failures.push(format!("not counted: {error}"));
    }
    let lost = made.lost().count();
    if lost > 0 {
        failures.push(format!("{lost} things lost without a word"));
    }
    failures.extend(checked.iter().flat_map(|checked| checked.failures.clone()));
    failures
}

fn refused_failures(task: &Task, made: &Made) -> Vec<String> {
    let errors: Vec<_> =
        made.problems.iter().filter(|problem| problem.severity == "error").collect();
    let Some(refusal) = task.refusal() else {
        let first = errors
            .first()
            .map(|error| format!("{} in line {}: {}", error.code, error.line, error.message));
        return vec![format!("{} errors, {}", errors.len(), first.unwrap_or_default())];
    };
    let mut failures = Vec::new();
    if let Some(other) = errors.iter().find(|error| error.code != refusal.code) {
        failures.push(format!("refused for {} in line {}", other.code, other.line));
    }
    if !errors.iter().any(|error| error.code == refusal.code && error.line == refusal.line) {
        failures.push(format!("no {} in line {}", refusal.code, refusal.line));
    }
    failures
}

/// The whole report.
#[must_use]
pub fn report(rows: &[Row]) -> String {
    format!("{HEAD}\n{}", table(rows))
}

/// The table with its totals.
#[must_use]
pub fn table(rows: &[Row]) -> String {
    let mut lines = vec![line(&COLUMNS.map(str::to_owned)), rule()];
    lines.extend(rows.iter().map(|row| line(&row.cells())));
    lines.push(line(&totals(rows)));
    lines.join("\n") + "\n"
}

fn totals(rows: &[Row]) -> [String; 11] {
    let mut sum = Numbers::default();
    for numbers in rows.iter().filter_map(|row| row.numbers) {
        sum.operations += numbers.operations;
        sum.types += numbers.types;
        sum.properties += numbers.properties;
        sum.untyped += numbers.untyped;
        sum.callable += numbers.callable;
        sum.left_out += numbers.left_out;
        sum.warnings += numbers.warnings;
        sum.lines += numbers.lines;
    }
    let count =
        |wanted: fn(&Verdict) -> bool| rows.iter().filter(|row| wanted(&row.verdict)).count();
    let verdict = format!(
        "{} generated, {} refused, {} failed",
        count(|verdict| matches!(verdict, Verdict::Generated)),
        count(|verdict| matches!(verdict, Verdict::Refused(_))),
        count(|verdict| matches!(verdict, Verdict::Failed(_))),
    );
    let seconds: f64 = rows.iter().filter_map(|row| row.seconds).sum();
    let seconds = if seconds > 0.0 { rounded(seconds).to_string() } else { String::new() };
    let tried = rows.iter().filter_map(|row| row.examples);
    let tried = tried.reduce(|one, other| (one.0 + other.0, one.1 + other.1));
    cells(&format!("{} rows", rows.len()), Some(sum), tried, seconds, verdict)
}

fn cells(
    name: &str,
    numbers: Option<Numbers>,
    examples: Option<(usize, usize)>,
    seconds: String,
    verdict: String,
) -> [String; 11] {
    let number = |of: fn(Numbers) -> String| numbers.map(of).unwrap_or_default();
    [
        name.to_owned(),
        number(|numbers| numbers.operations.to_string()),
        number(|numbers| numbers.types.to_string()),
        number(|numbers| numbers.properties.to_string()),
        number(|numbers| share(numbers.untyped, numbers.properties)),
        number(|numbers| share(numbers.left_out, numbers.callable)),
        number(|numbers| numbers.warnings.to_string()),
        examples.map(|(all, same)| format!("{same} of {all}")).unwrap_or_default(),
        number(|numbers| numbers.lines.to_string()),
        seconds,
        verdict,
    ]
}

/// `3 (0.2%)`, or `0`.
#[expect(clippy::cast_precision_loss, reason = "no document has 2^52 of anything")]
fn share(part: usize, whole: usize) -> String {
    if part == 0 {
        "0".to_owned()
    } else {
        format!("{part} ({:.1}%)", 100.0 * part as f64 / whole as f64)
    }
}

/// 1, 2, 5, 10, 20, 50 and so on, so that a slower machine seldom makes a difference.
fn rounded(seconds: f64) -> u64 {
    let steps = (0..6_u32).flat_map(|power| [1, 2, 5].map(|step| step * 10_u64.pow(power)));
    let mut steps = steps.skip_while(|step| Duration::from_secs(*step).as_secs_f64() < seconds);
    steps.next().unwrap_or(u64::MAX)
}

fn line(cells: &[String; 11]) -> String {
    format!("| {} |", cells.join(" | "))
}

fn rule() -> String {
    let cells =
        COLUMNS.map(|name| if matches!(name, "document" | "verdict") { "---" } else { "--:" });
    format!("|{}|", cells.join("|"))
}

use std::time::Duration;
