//! The lines of a page, one after the other.

use super::kind::Kind;

/// A page read line by line; indents and what follows a line carry no meaning.
pub(super) struct Lines<'t> {
    /// The name of the page.
    pub(super) name: &'t str,
    texts: Vec<&'t str>,
    next: usize,
}

/// Why a page can't be read further, with the line.
#[derive(Debug)]
pub(super) struct Unexpected(pub(super) String);

impl<'t> Lines<'t> {
    pub(super) fn new(name: &'t str, text: &'t str) -> Self {
        Self { name, texts: text.lines().map(str::trim).collect(), next: 0 }
    }

    /// The line that comes next.
    pub(super) fn peek(&self) -> Option<&'t str> {
        self.texts.get(self.next).copied()
    }

    /// The next line, which is then behind.
    pub(super) fn next(&mut self) -> Option<&'t str> {
        let line = self.peek()?;
        self.next += 1;
        Some(line)
    }

    pub(super) fn skip_blank(&mut self) {
        while self.peek() == Some("") {
            self.next += 1;
        }
    }

    /// Whether a field starts here: a name before a type.
    pub(super) fn at_field(&self) -> bool {
        let name = self.peek().is_some_and(is_name);
        name && self.texts.get(self.next + 1).is_some_and(|line| Kind::read(line).is_some())
    }

    /// Where the line before the next one stands.
    pub(super) fn place(&self) -> String {
        format!("{}.txt:{}", self.name, self.next)
    }

    /// Where the next line stands.
    pub(super) fn next_place(&self) -> String {
        format!("{}.txt:{}", self.name, self.next + 1)
    }

    /// A complaint about the line before the next one.
    pub(super) fn before(&self, message: &str) -> Unexpected {
        Unexpected(format!("{}: {message}", self.place()))
    }
}

/// Lines as paragraphs: one empty line between them, none around, list items with a hyphen.
pub(super) fn paragraphs(lines: &[String]) -> String {
    let mut text = String::new();
    for line in lines {
        let ends_paragraph = line.is_empty() && !text.is_empty() && !text.ends_with("\n\n");
        match line.strip_prefix('•') {
            Some(item) => text.extend(["- ", item.trim(), "\n"]),
            None if !line.is_empty() => text.extend([line, "\n"]),
            None if ends_paragraph => text.push('\n'),
            None => {}
        }
    }
    text.trim().to_owned()
}

fn is_name(line: &str) -> bool {
    !line.is_empty() && line.chars().all(|c| c.is_alphanumeric() || "_-.[]$".contains(c))
}
