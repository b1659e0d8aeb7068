//! Reading: text in, located tree out, with every problem located.
//!
//! YAML and JSON are read by one event parser; JSON is first held against its
//! own grammar (RFC 8259), because YAML accepts more, and is reported in its own
//! words. A tree is only handed out when nothing worse was wrong than a key that stands twice. The parser's events
//! are taken one by one and the tree is built on the heap, so that neither deep
//! nor large input can exhaust the stack.

mod build;
mod map;
mod refuse;
mod scalar;
mod syntax;

use std::borrow::Cow;

use granit_parser::{Event, Parser};

use self::build::Builder;
use super::{Limits, Node, Pointer, Source, Span};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};

/// The problem is reported and reading can't go on.
struct Stop;

/// Reads a document into its located tree.
///
/// None where a problem was reported that leaves nothing to go on with. A key that stands twice is an error, but the tree
/// is there, with the last of the two values. Aliases are replaced by what they stand
/// for, and merge keys (`<<`) by the members that they bring in: what the map says
/// itself wins, then the first of several merged maps.
pub fn parse(source: &Source, limits: &Limits, diagnostics: &mut Diagnostics) -> Option<Node> {
    let mut found = Diagnostics::default();
    let tree = read(source, limits, &mut found).ok();
    let stops = |problem: &Diagnostic| {
        problem.severity == Severity::Error && problem.code != Code::DuplicateKey
    };
    let failed = found.iter().any(stops);
    diagnostics.extend(found);
    tree.filter(|_| !failed)
}

fn read(source: &Source, limits: &Limits, diagnostics: &mut Diagnostics) -> Result<Node, Stop> {
    check_text(source, limits, diagnostics)?;
    let text = if source.is_json() {
        syntax::check_json(&source.text, diagnostics)?;
        flat_json(&source.text)
    } else {
        syntax::check_directives(&source.text, diagnostics)?;
        Cow::Borrowed(source.text.as_str())
    };
    let options = granit_parser::options! {
        emit_comments: false,
        // The builder counts the depth itself and says where it is exceeded; one more
        // level here, so that it gets to see that.
        flow_nesting_limit: limits.depth.saturating_add(1),
        block_nesting_limit: limits.depth.saturating_add(1),
        simple_key_max_lookahead: limits.bytes,
    };
    let mut builder = Builder::new(source.is_json(), limits, diagnostics);
    for event in Parser::new_from_str_with_options(&text, options) {
        match event {
            Ok((Event::StreamEnd, _)) => break,
            Ok((event, span)) => builder.take(event, &span)?,
            Err(error) => {
                return Err(syntax::report(&error, &text, source.is_json(), builder.diagnostics));
            }
        }
    }
    builder.finish()
}

/// What the text as a whole says about itself.
fn check_text(source: &Source, limits: &Limits, diagnostics: &mut Diagnostics) -> Result<(), Stop> {
    let text = source.text.as_str();
    let start = text.len() - text.trim_start().len();
    let at = Span { start, end: start };
    if text.len() > limits.bytes {
        diagnostics
            .report(
                Code::DocumentTooLarge,
                &Pointer::root(),
                format!("the document has {} bytes; the limit is {}", text.len(), limits.bytes),
            )
            .at(Span::default())
            .help("split the document, or leave out what the client does not need");
        return Err(Stop);
    }
    if start == text.len() {
        diagnostics
            .report(Code::EmptyDocument, &Pointer::root(), "the document is empty")
            .at(Span::default())
            .help("an OpenAPI document starts with a line such as `openapi: 3.0.3`");
        return Err(Stop);
    }
    if is_markup(&text[start..]) {
        diagnostics
            .report(
                Code::NotADocument,
                &Pointer::root(),
                "this is an HTML or XML page, not an OpenAPI document",
            )
            .at(at)
            .help(
                "download the document itself: on most sites the link says `raw`, `YAML` or `JSON`",
            );
        return Err(Stop);
    }
    Ok(())
}

/// Whether a text starts like HTML or XML; YAML's merge key also starts with `<`.
fn is_markup(text: &str) -> bool {
    text.strip_prefix('<').is_some_and(|rest| {
        rest.starts_with(|first: char| first == '!' || first == '?' || first.is_ascii_alphabetic())
    })
}

/// JSON text on one line, every character at its place.
///
/// Line breaks and tabs are nothing but white space in JSON (its strings can't
/// hold them), but mean more to a YAML parser.
fn flat_json(text: &str) -> Cow<'_, str> {
    if text.contains(['\t', '\n', '\r']) {
        Cow::Owned(text.replace(['\t', '\n', '\r'], " "))
    } else {
        Cow::Borrowed(text)
    }
}
