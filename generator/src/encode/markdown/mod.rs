//! A document's CommonMark in, CommonMark that is safe in rustdoc and in a README out.
//!
//! The text is parsed with the parser that rustdoc uses and written again by a
//! small writer of our own, from an allow-list: paragraphs, lists, quotes,
//! emphasis, links to the web, code that is never Rust. Nothing of the document
//! may ever become a doctest, HTML, an image or an intra-doc link, and every
//! text is closed in itself, so that two of them can be joined.

mod blocks;
mod clean;
mod events;
mod prose;
mod word;

use pulldown_cmark::{BrokenLink, CodeBlockKind, Event, Options, Parser, Tag};

use crate::source::Text;
use blocks::Writer;

/// How long a line of prose may be, in characters, so that `    /// ` and the line fit into 100 columns.
pub const WIDTH: usize = 92;

/// The text as lines of CommonMark, without trailing spaces; none where it says nothing.
#[must_use]
pub fn render(text: &Text) -> Vec<String> {
    let text = clean::clean(text.reveal());
    let lines = Writer::write(&text);
    if is_safe(&lines.join("\n")) { lines } else { fenced("text", &text) }
}

/// The text as one line of CommonMark; empty where it says nothing.
#[must_use]
pub fn inline(text: &Text) -> String {
    one_line(&Writer::write_words(&clean::clean(text.reveal())))
}

/// The first sentence of the first paragraph, as one line; empty where there is none.
#[must_use]
pub fn first_sentence(text: &Text) -> String {
    one_line(&Writer::write_sentence(&clean::clean(text.reveal())))
}

/// A text that is not CommonMark, such as a name or a word of an enumeration, as a code span; empty for an empty text.
#[must_use]
pub fn code(text: &Text) -> String {
    code_str(text.reveal())
}

/// As [`code`], for text that is not wrapped.
#[must_use]
pub fn code_str(text: &str) -> String {
    let text = clean::clean(text).replace(['\n', '\t'], " ");
    // A span of nothing is no span: nothing is shown in its quotes.
    if text.trim().is_empty() { format!("`\"{text}\"`") } else { word::code_span(&text) }
}

/// An address of the web as a link that shows itself; as a code span where it is none.
#[must_use]
pub fn address(url: &Text) -> String {
    let url = clean::clean(url.reveal());
    if events::is_web(&url) {
        return format!("<{}>", events::encode_address(&url, "<>"));
    }
    code_str(&url)
}

/// Prose of our own, broken into lines of [`WIDTH`]; code spans and links are not broken.
#[must_use]
pub fn wrapped(prose: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for part in prose.split(' ') {
        match words.last_mut().filter(|word| is_open(word)) {
            Some(word) => word.extend([" ", part]),
            None => words.push(part.to_owned()),
        }
    }
    prose::wrap(&words, WIDTH).join("\n")
}

/// Whether a code span or the text of a link has begun and not ended.
fn is_open(word: &str) -> bool {
    word.matches('`').count() % 2 == 1 || word.matches('[').count() > word.matches(']').count()
}

/// Lines of code in a fence that they can't close.
pub(super) fn fenced(language: &str, code: &str) -> Vec<String> {
    let fence = "`".repeat(word::longest_run(code, '`').max(2) + 1);
    let mut lines = vec![[&fence, language].concat()];
    lines.extend(code.lines().map(|line| line.replace('\t', "    ").trim_end().to_owned()));
    lines.push(fence);
    lines
}

fn one_line(words: &[String]) -> String {
    let line = prose::wrap(words, usize::MAX).concat();
    if is_safe(&line) { line } else { code_str(&line) }
}

/// Whether rustdoc reads nothing in the text but what the writer may write: the second line of defence.
fn is_safe(text: &str) -> bool {
    let mut broken = false;
    let mut note = |_: BrokenLink<'_>| {
        broken = true;
        None
    };
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let allowed = Parser::new_with_broken_link_callback(text, options, Some(&mut note))
        .all(|event| is_allowed(&event));
    allowed && !broken
}

fn is_allowed(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => match tag {
            Tag::Paragraph
            | Tag::List(_)
            | Tag::Item
            | Tag::BlockQuote(_)
            | Tag::Emphasis
            | Tag::Strong => true,
            Tag::CodeBlock(CodeBlockKind::Fenced(language)) => &**language == "text",
            Tag::Link { link_type, dest_url, .. } => {
                *link_type == pulldown_cmark::LinkType::Email || events::is_web(dest_url)
            }
            _ => false,
        },
        Event::End(_) | Event::Text(_) | Event::Code(_) | Event::SoftBreak => true,
        _ => false,
    }
}

/// Characters that no reader sees, for the other encoders.
pub(super) fn is_invisible(character: char) -> bool {
    clean::is_invisible(character)
}

#[cfg(test)]
mod tests;
