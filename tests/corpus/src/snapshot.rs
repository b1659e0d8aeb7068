//! What a person reads about one document: the refusals, warnings, untyped values and omissions, with places and
//! reasons.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use specsmith::diagnostic::Code;

use crate::make::{Made, Problem};
use crate::round_trip::Examples;

/// How many places of one kind are shown.
const SHOWN: usize = 12;

/// Writes down what is known about a document.
#[must_use]
pub fn write(name: &str, made: &Made) -> String {
    let mut text = format!("{name}, OpenAPI {}\n", made.version);
    if made.generated {
        let numbers = made.numbers;
        lines(
            &mut text,
            &[
                format!(
                    "{} operations, {} types, {} properties",
                    numbers.operations, numbers.types, numbers.properties
                ),
                format!(
                    "{} of {} operations, parameters and bodies left out",
                    numbers.left_out, numbers.callable
                ),
                format!("{} properties untyped", numbers.untyped),
            ],
        );
    } else {
        text.push_str("refused\n");
    }
    problems(&mut text, made);
    missing(&mut text, made);
    untyped(&mut text, made);
    text
}

/// Writes down which examples are not the same after they were decoded and encoded; nothing where all are.
#[must_use]
pub fn examples(examples: &Examples) -> String {
    let mut text = String::new();
    if !examples.failures.is_empty() {
        let title = format!("examples that are not the same, of {}", examples.all);
        section(&mut text, &title, examples.failures.len());
        let shown = examples.failures.iter().map(|(place, why)| format!("{why}\n    at {place}"));
        list(&mut text, shown);
    }
    text.trim_start().to_owned()
}

fn lines(text: &mut String, lines: &[String]) {
    for line in lines {
        text.push_str(line);
        text.push('\n');
    }
}

/// The problems, by code.
fn problems(text: &mut String, made: &Made) {
    let mut by_code: BTreeMap<(&str, &str), Vec<&Problem>> = BTreeMap::new();
    for problem in &made.problems {
        by_code.entry((&problem.severity, &problem.code)).or_default().push(problem);
    }
    for ((severity, code), problems) in by_code {
        let title = Code::parse(code).map_or("", Code::title);
        section(text, &format!("{severity} {code}: {title}"), problems.len());
        list(
            text,
            problems.iter().map(|problem| {
                format!("{}: {}\n    at {}", problem.line, problem.message, problem.pointer)
            }),
        );
    }
}

/// What is not in the crate, by kind and reason.
fn missing(text: &mut String, made: &Made) {
    let mut by_reason: BTreeMap<(&str, &str), Vec<String>> = BTreeMap::new();
    for missing in &made.missing {
        let reason = missing.code.as_deref().unwrap_or("LOST");
        let shown = format!("{}\n    at {}", missing.name, missing.pointer);
        by_reason.entry((&missing.kind, reason)).or_default().push(shown);
    }
    for ((kind, reason), shown) in by_reason {
        section(text, &format!("left out, {kind}, {reason}"), shown.len());
        list(text, shown.into_iter());
    }
}

fn untyped(text: &mut String, made: &Made) {
    let places: Vec<&str> = made
        .untyped
        .iter()
        .filter(|untyped| !untyped.free)
        .map(|untyped| untyped.pointer.as_str())
        .collect();
    if !places.is_empty() {
        section(text, "untyped properties of which the document says more", places.len());
        list(text, places.iter().map(|place| (*place).to_owned()));
    }
    let free = made.untyped.len() - places.len();
    if free > 0 {
        section(text, "properties that the document lets be anything", free);
    }
}

fn section(text: &mut String, title: &str, count: usize) {
    writeln!(text, "\n{title}: {count}").expect("writing into a string never fails");
}

fn list(text: &mut String, items: impl ExactSizeIterator<Item = String>) {
    let more = items.len().saturating_sub(SHOWN);
    for item in items.take(SHOWN) {
        writeln!(text, "  {item}").expect("writing into a string never fails");
    }
    if more > 0 {
        writeln!(text, "  and {more} more").expect("writing into a string never fails");
    }
}
