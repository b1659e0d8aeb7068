//! Templates of URLs and paths: literal text with `{name}` for a variable.

/// A part of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part<'t> {
    Literal(&'t str),
    Variable(&'t str),
}

/// The parts of a template, in order. A brace without its pair is literal text.
pub(super) fn parts(template: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = template;
    std::iter::from_fn(move || {
        let (part, after) = next(rest)?;
        rest = after;
        Some(part)
    })
}

fn next(template: &str) -> Option<(Part<'_>, &str)> {
    if template.is_empty() {
        return None;
    }
    let variable = template.strip_prefix('{').and_then(|inner| inner.split_once('}'));
    if let Some((name, rest)) = variable {
        return Some((Part::Variable(name), rest));
    }
    // The first character is literal in any case, so that every step gets on.
    let first = template.chars().next().map_or(0, char::len_utf8);
    let (head, tail) = template.split_at(first);
    let end = tail.find('{').map_or(template.len(), |at| head.len() + at);
    let (literal, rest) = template.split_at(end);
    Some((Part::Literal(literal), rest))
}
