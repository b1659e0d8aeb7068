//! Questions about the parser's events and the addresses in them.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{clean, word};
use crate::encode::percent;

/// Whether an address leads to the web or to a mailbox.
pub fn is_web(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    ["https://", "http://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme))
}

/// Percent-encodes what may not stand in an address (RFC 3986), and what would end it where it stands.
pub fn encode_address(address: &str, ends: &str) -> String {
    percent::encode(address, |byte| {
        let character = char::from(byte);
        word::is_address_character(character) && !ends.contains(character)
    })
}

/// Whether the character after the emphasis that opens before `rest` lets it close.
pub fn flanks(rest: &[Event<'_>]) -> bool {
    let mut depth = 0_usize;
    let end = rest.iter().position(|event| match event {
        Event::Start(Tag::Emphasis | Tag::Strong) => {
            depth += 1;
            false
        }
        Event::End(TagEnd::Emphasis | TagEnd::Strong) => {
            depth = depth.wrapping_sub(1);
            depth == usize::MAX
        }
        _ => false,
    });
    match end.and_then(|end| rest.get(end + 1)) {
        Some(Event::End(TagEnd::Strikethrough | TagEnd::Image)) => false,
        None | Some(Event::SoftBreak | Event::HardBreak | Event::End(_)) => true,
        Some(Event::Text(text)) => {
            let word = text.split(char::is_whitespace).next().unwrap_or_default();
            word::is_closing(word)
        }
        Some(_) => false,
    }
}

/// The position of the end of the link that opens before `rest`.
pub fn end_of_link(rest: &[Event<'_>]) -> usize {
    let mut open = 0_usize;
    let end = rest.iter().position(|event| match event {
        Event::Start(Tag::Link { .. }) => {
            open += 1;
            false
        }
        Event::End(TagEnd::Link) if open == 0 => true,
        Event::End(TagEnd::Link) => {
            open -= 1;
            false
        }
        _ => false,
    });
    end.unwrap_or(rest.len())
}

pub fn plain_text(events: &[Event<'_>]) -> String {
    events
        .iter()
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(clean::clean(text)),
            Event::SoftBreak | Event::HardBreak => Some(" ".to_owned()),
            _ => None,
        })
        .collect()
}

pub fn is_line_break(html: &str) -> bool {
    is_tag(html, &["br", "p"])
}

/// Whether a tag only says how its text looks, so that nothing is lost without it.
pub fn is_formatting(html: &str) -> bool {
    is_tag(
        html,
        &[
            "a", "b", "big", "center", "em", "font", "i", "nobr", "small", "span", "strong", "sub",
            "sup", "u",
        ],
    )
}

/// Whether HTML is one opening or closing tag with one of these names.
fn is_tag(html: &str, names: &[&str]) -> bool {
    let inside = html.trim_start_matches(['<', '/']);
    let name = inside.split(|character: char| !character.is_ascii_alphanumeric()).next();
    name.is_some_and(|name| names.iter().any(|known| known.eq_ignore_ascii_case(name)))
        && html.matches('<').count() == 1
}
