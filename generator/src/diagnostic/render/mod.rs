//! Problems as text for people, as JSON, and as annotations for CI.
//!
//! Problems, the source text and its tree go in; text comes out. Every problem
//! gets a place: its own, or that of the node that its pointer names, or that of
//! the nearest node above. Nothing from the document reaches the output with its
//! control or bidirectional characters intact.

mod excerpt;
mod place;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde_json::json;

use self::place::Map;
use super::{Diagnostic, Diagnostics, Severity, escape};
use crate::document::{Node, Source};

pub use self::place::Place;

/// How many problems [`text`] and [`github`] show.
const SHOWN: usize = 100;

/// How many characters of a pointer are shown to people.
const POINTER_LENGTH: usize = 300;

/// Problems for people: each with its line of the source, and a line that counts them.
///
/// At most 100 are shown in full. Empty where there is none. With `color`, ANSI
/// escape codes mark what matters.
#[must_use]
pub fn text(
    diagnostics: &Diagnostics,
    source: &Source,
    tree: Option<&Node>,
    color: bool,
) -> String {
    if diagnostics.is_empty() {
        return String::new();
    }
    let map = Map::new(source, tree);
    let mut out = String::new();
    for diagnostic in diagnostics.iter().take(SHOWN) {
        out.push_str(&report(diagnostic, &map, color));
        out.push_str("\n\n");
    }
    if let Some(more) = more(diagnostics) {
        out.push_str(&more);
        out.push('\n');
    }
    out.push_str(&summary(diagnostics, source));
    out.push('\n');
    out
}

/// Problems for programs: an array of objects with `code`, `severity`, `file`, `line`, `column`,
/// `pointer`, `message` and `help`.
///
/// Lines and columns count from 1, columns in Unicode code points; `help` is null where there is none.
#[must_use]
pub fn json(diagnostics: &Diagnostics, source: &Source, tree: Option<&Node>) -> String {
    let map = Map::new(source, tree);
    let list: Vec<serde_json::Value> = diagnostics
        .iter()
        .map(|diagnostic| {
            let place = map.place(diagnostic);
            json!({
                "code": diagnostic.code.as_str(),
                "severity": word(diagnostic.severity),
                "file": source.name,
                "line": place.line,
                "column": place.column,
                "pointer": diagnostic.pointer.to_string(),
                "message": clean(&diagnostic.message),
                "help": diagnostic.help.as_deref().map(clean),
            })
        })
        .collect();
    let mut out = format!("{:#}", serde_json::Value::Array(list));
    out.push('\n');
    out
}

/// Problems as workflow commands of GitHub Actions, one line each; at most 100.
#[must_use]
pub fn github(diagnostics: &Diagnostics, source: &Source, tree: Option<&Node>) -> String {
    let map = Map::new(source, tree);
    let file = property(&clean(&source.name));
    let shown =
        diagnostics.iter().take(SHOWN).map(|diagnostic| annotation(diagnostic, &file, &map));
    let more = more(diagnostics).map(|more| format!("::notice file={file}::{more}\n"));
    shown.chain(more).collect()
}

/// Where each problem stands in the source text, in their order.
#[must_use]
pub fn places(diagnostics: &Diagnostics, source: &Source, tree: Option<&Node>) -> Vec<Place> {
    let map = Map::new(source, tree);
    diagnostics.iter().map(|diagnostic| map.place(diagnostic)).collect()
}

/// One problem, without the line break at its end.
fn report(diagnostic: &Diagnostic, map: &Map<'_>, color: bool) -> String {
    let place = map.place(diagnostic);
    let (line, range) = map.excerpt(diagnostic);
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let message = clean(&diagnostic.message);
    let snippet = Snippet::source(line)
        .line_start(place.line)
        .fold(false)
        .annotation(AnnotationKind::Primary.span(range));
    let mut group = Group::with_title(level.primary_title(message).id(diagnostic.code.as_str()))
        .element(snippet);
    if diagnostic.pointer.last().is_some() {
        let pointer = shortened(&clean(&diagnostic.pointer.to_string()));
        group = group.element(Level::NOTE.no_name().message(format!("at {pointer}")));
    }
    for (span, label) in &diagnostic.related {
        let Place { line, column } = map.place_at(span.start);
        let note = format!("{}: {}:{line}:{column}", clean(label), clean(map.name()));
        group = group.element(Level::NOTE.message(note));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(clean(help)));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    // The excerpt has been cut already; what is left of it is never cut again.
    let shown =
        renderer.decor_style(DecorStyle::Ascii).term_width(excerpt::WIDTH * 16).render(&[group]);
    with_place(&shown, &clean(map.name()), place, color)
}

/// One problem as a workflow command, with the line break at its end.
fn annotation(diagnostic: &Diagnostic, file: &str, map: &Map<'_>) -> String {
    let Place { line, column } = map.place(diagnostic);
    let mut message = clean(&diagnostic.message);
    if let Some(help) = &diagnostic.help {
        message.push_str("\nhelp: ");
        message.push_str(&clean(help));
    }
    let severity = word(diagnostic.severity);
    let code = diagnostic.code.as_str();
    let message = data(&message);
    format!("::{severity} file={file},line={line},col={column},title={code}::{message}\n")
}

/// Adds the line that says where, which the renderer would take from the cut excerpt.
fn with_place(shown: &str, name: &str, place: Place, color: bool) -> String {
    let (title, rest) = shown.split_once('\n').unwrap_or((shown, ""));
    let indent = " ".repeat(place.line.to_string().len());
    let arrow = if color { "\u{1b}[1m\u{1b}[94m-->\u{1b}[0m" } else { "-->" };
    format!("{title}\n{indent}{arrow} {name}:{}:{}\n{rest}", place.line, place.column)
}

/// `2 errors, 1 warning in FILE`
fn summary(diagnostics: &Diagnostics, source: &Source) -> String {
    let count = |severity| diagnostics.iter().filter(|one| one.severity == severity).count();
    let part = |number: usize, word: &str| match number {
        0 => None,
        1 => Some(format!("1 {word}")),
        _ => Some(format!("{number} {word}s")),
    };
    let parts: Vec<String> = [
        part(count(Severity::Error), word(Severity::Error)),
        part(count(Severity::Warning), word(Severity::Warning)),
    ]
    .into_iter()
    .flatten()
    .collect();
    format!("{} in {}", parts.join(", "), clean(&source.name))
}

/// What is said instead of the problems that are not shown.
fn more(diagnostics: &Diagnostics) -> Option<String> {
    let more = diagnostics.iter().count().checked_sub(SHOWN).filter(|more| *more > 0)?;
    Some(format!("and {more} more"))
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Text without control and bidirectional characters.
fn clean(text: &str) -> String {
    text.chars().flat_map(escape).collect()
}

fn shortened(pointer: &str) -> String {
    match pointer.char_indices().nth(POINTER_LENGTH) {
        Some((end, _)) => format!("{}…", pointer.get(..end).unwrap_or(pointer)),
        None => pointer.to_owned(),
    }
}

/// The escapes of a workflow command's message.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The escapes of a workflow command's properties.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
