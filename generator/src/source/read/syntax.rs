//! What is wrong with the text itself, in the words of its own format.

use granit_parser::{ErrorKind, ScanError};
use serde::de::IgnoredAny;
use serde_json::error::Category;

use super::Stop;
use crate::diagnostic::{Code, Diagnostics, quote_str};
use crate::source::{Pointer, Span};

/// Reports what the event parser found; in JSON that has passed its own grammar, this is depth or half of a surrogate pair.
pub(super) fn report(
    error: &ScanError,
    text: &str,
    json: bool,
    diagnostics: &mut Diagnostics,
) -> Stop {
    let start = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    let (code, message, help) = explain(error, json, start == text.len());
    diagnostics.report(code, &Pointer::root(), message).at(Span { start, end: start }).help(help);
    Stop
}

/// The code, the sentence and the remedy of a syntax error.
fn explain(error: &ScanError, json: bool, at_end: bool) -> (Code, String, &'static str) {
    use ErrorKind as Kind;
    let text = |text: &str| text.to_owned();
    match error.kind() {
        Kind::RecursionLimitExceeded => (
            Code::TooDeep,
            text("here too many lists and maps stand inside each other"),
            "give the inner schemas names in `components/schemas` and refer to them",
        ),
        Kind::UnknownAnchor => (
            Code::BrokenAlias,
            text("this alias names an anchor that is not defined before it"),
            "define the anchor with `&name` above, or put the text in quotes when it only starts with `*`",
        ),
        Kind::UndeclaredTagHandle => (
            Code::UnknownTag,
            text("this tag uses a prefix that is not declared"),
            "remove the tag",
        ),
        Kind::UnsupportedYamlMajorVersion
        | Kind::DuplicateVersionDirective
        | Kind::MissingDocumentEndBeforeDirective => {
            (Code::BadDirective, error.info(), "remove the line that starts with `%`")
        }
        Kind::UnclosedQuotedScalar => (
            Code::Truncated,
            text("a quoted text is not closed before the document ends"),
            "close the quotes; if the file was downloaded, check that it is complete",
        ),
        Kind::UnclosedFlowCollection { open } => (
            Code::Truncated,
            format!("a `{open}` is not closed before the document ends"),
            "close the bracket; if the file was downloaded, check that it is complete",
        ),
        Kind::UnexpectedEofFlowSequence
        | Kind::UnexpectedEofFlowMapping
        | Kind::UnexpectedEofImplicitFlowMapping
        | Kind::UnexpectedEofBlockSequence
        | Kind::UnexpectedEofBlockMapping
        | Kind::UnexpectedEof => (
            Code::Truncated,
            text("the document ends in the middle of a value"),
            "complete it; if the file was downloaded, check that it is complete",
        ),
        Kind::ExpectedFlowMappingSeparator | Kind::ExpectedFlowSequenceSeparator if at_end => (
            Code::Truncated,
            text("a bracket is not closed before the document ends"),
            "close it; if the file was downloaded, check that it is complete",
        ),
        Kind::TabNotAllowed
        | Kind::TabInBlockIndentation
        | Kind::TabInIndentation
        | Kind::TabInPlainScalar => {
            (Code::Syntax, text("a tab stands where YAML only allows spaces"), "indent with spaces")
        }
        Kind::MappingValueNotAllowed => (
            Code::Syntax,
            text("a `:` makes a key of a text that can't be one here"),
            "put the text in quotes when it contains `: `, or check the indentation",
        ),
        Kind::UnexpectedCharacter { character } => (
            Code::Syntax,
            format!("no value can start with {}", quote_str(&character.to_string())),
            "put the text in quotes",
        ),
        _ if json => (
            Code::Syntax,
            format!("this is not valid JSON: {}", error.info()),
            "correct the text here; a character outside the basic plane needs both halves of its pair",
        ),
        _ => (
            Code::Syntax,
            format!("this is not valid YAML: {}", error.info()),
            "check the quotes and the indentation here and in the lines above",
        ),
    }
}

/// Holds the text against the grammar of JSON (RFC 8259).
pub(super) fn check_json(text: &str, diagnostics: &mut Diagnostics) -> Result<(), Stop> {
    let Err(error) = serde_json::from_str::<IgnoredAny>(text) else { return Ok(()) };
    let start = offset(text, error.line(), error.column());
    let sentence = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let sentence = sentence.strip_suffix(&place).unwrap_or(&sentence);
    let (code, message, help) = if error.classify() == Category::Eof {
        (
            Code::Truncated,
            format!("the JSON text ends too early: {sentence}"),
            "complete it; if the file was downloaded, check that it is complete",
        )
    } else {
        (
            Code::Syntax,
            format!("this is not valid JSON: {sentence}"),
            "correct the text here or just before; if it is YAML, give the file a name that ends in `.yaml`",
        )
    };
    diagnostics.report(code, &Pointer::root(), message).at(Span { start, end: start }).help(help);
    Err(Stop)
}

/// The byte at a line and column, both from 1, of an error of the JSON reader, which counts columns in bytes.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let mut at = (before + column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Refuses the lines before a YAML document that change how it is read, all but `%YAML`.
pub(super) fn check_directives(text: &str, diagnostics: &mut Diagnostics) -> Result<(), Stop> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim_end();
        if content.starts_with('%') && !content.starts_with("%YAML ") {
            let word = content.split_whitespace().next().unwrap_or(content);
            diagnostics
                .report(
                    Code::BadDirective,
                    &Pointer::root(),
                    format!("the directive {} is not supported", quote_str(word)),
                )
                .at(Span { start, end: start + content.len() })
                .help("remove the line, and with it the tags that it declares");
            return Err(Stop);
        }
        if !content.is_empty() && !content.starts_with(['%', '#']) {
            return Ok(());
        }
        start += line.len();
    }
    Ok(())
}
