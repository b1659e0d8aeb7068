//! Where a problem stands: from bytes to lines and columns.

use std::ops::Range;

use super::{Diagnostic, excerpt};
use crate::document::{Node, Source, Span};

/// A place in the source text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in Unicode code points.
    pub column: usize,
}

/// The source text with what is needed to find places in it fast, however long its lines are.
pub(super) struct Map<'a> {
    source: &'a Source,
    tree: Option<&'a Node>,
    /// Where each line starts.
    lines: Vec<usize>,
    /// How many characters begin before each block of [`BLOCK`] bytes.
    characters: Vec<usize>,
}

const BLOCK: usize = 4096;

impl<'a> Map<'a> {
    pub(super) fn new(source: &'a Source, tree: Option<&'a Node>) -> Self {
        let text = source.text.as_str();
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
        let mut characters = vec![0];
        let mut count = 0;
        for block in text.as_bytes().chunks(BLOCK) {
            count += beginnings(block);
            characters.push(count);
        }
        Self { source, tree, lines, characters }
    }

    /// The name of the source.
    pub(super) fn name(&self) -> &str {
        &self.source.name
    }

    /// Where a problem stands.
    pub(super) fn place(&self, diagnostic: &Diagnostic) -> Place {
        self.place_at(self.span(diagnostic).start)
    }

    /// The line and column of a byte.
    pub(super) fn place_at(&self, at: usize) -> Place {
        let at = self.boundary(at);
        let (line, start) = self.line(at);
        Place { line, column: self.characters_before(at) - self.characters_before(start) + 1 }
    }

    /// The line that a problem starts in, cut and made safe to show, and which bytes of that it is about.
    pub(super) fn excerpt(&self, diagnostic: &Diagnostic) -> (String, Range<usize>) {
        let span = self.span(diagnostic);
        let start = self.boundary(span.start);
        let (_, line_start) = self.line(start);
        let rest = self.source.text.get(line_start..).unwrap_or_default();
        let line = rest.split(['\n', '\r']).next().unwrap_or_default();
        let end = self.boundary(span.end).max(start);
        excerpt::cut(line, start - line_start..end - line_start)
    }

    fn span(&self, diagnostic: &Diagnostic) -> Span {
        diagnostic.span.unwrap_or_else(|| match self.tree {
            None => Span::default(),
            Some(tree) if diagnostic.at_key => tree.key_span(&diagnostic.pointer),
            Some(tree) => tree.span_of(&diagnostic.pointer),
        })
    }

    /// The number of the line of a byte, from 1, and where that line starts.
    fn line(&self, at: usize) -> (usize, usize) {
        let number = self.lines.partition_point(|start| *start <= at).max(1);
        (number, self.lines.get(number - 1).copied().unwrap_or(0))
    }

    /// The nearest start of a character at or before a byte, inside the text.
    fn boundary(&self, at: usize) -> usize {
        let at = at.min(self.source.text.len());
        (0..=at).rev().find(|at| self.source.text.is_char_boundary(*at)).unwrap_or(0)
    }

    fn characters_before(&self, at: usize) -> usize {
        let block = at / BLOCK;
        let rest = self.source.text.as_bytes().get(block * BLOCK..at).unwrap_or_default();
        self.characters.get(block).copied().unwrap_or(0) + beginnings(rest)
    }
}

/// How many characters begin in these bytes of UTF-8 (RFC 3629, section 3).
fn beginnings(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80).count()
}
