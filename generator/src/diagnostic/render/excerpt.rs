//! A line of the source as it may be shown: cut around the place, every character visible.

use std::ops::Range;

use crate::diagnostic::escape;

/// How many characters of a line are shown.
pub(super) const WIDTH: usize = 120;

/// How many of them stand before the place, where the line is cut.
const BEFORE: usize = 50;

/// Cuts a line around `about` and escapes what a terminal would act on; both ranges are in bytes.
pub(super) fn cut(line: &str, about: Range<usize>) -> (String, Range<usize>) {
    let start = about.start.min(line.len());
    let end = about.end.min(line.len()).max(start);
    let head = line.get(..start).unwrap_or_default();
    let first = if head.len() + line.len() - start <= WIDTH {
        0
    } else {
        let from = head.char_indices().rev().take(BEFORE).last().map_or(start, |(at, _)| at);
        if line.get(from..).is_some_and(|rest| rest.chars().nth(WIDTH).is_none()) {
            last_characters(line, WIDTH).min(from)
        } else {
            from
        }
    };
    let mut shown = Shown::default();
    if first > 0 {
        shown.text.push_str("...");
    }
    for (at, character) in line.get(first..).unwrap_or_default().char_indices().take(WIDTH) {
        shown.push(first + at, character, start, end);
    }
    let about = shown.range(start, end);
    if line.get(first..).is_some_and(|rest| rest.chars().nth(WIDTH).is_some()) {
        shown.text.push_str("...");
    }
    (shown.text, about)
}

/// Where the last `count` characters begin.
fn last_characters(line: &str, count: usize) -> usize {
    line.char_indices().rev().take(count).last().map_or(0, |(at, _)| at)
}

/// What is shown so far, and where in it the place begins and ends.
#[derive(Default)]
struct Shown {
    text: String,
    start: Option<usize>,
    end: Option<usize>,
}

impl Shown {
    fn push(&mut self, at: usize, character: char, start: usize, end: usize) {
        if at >= start && self.start.is_none() {
            self.start = Some(self.text.len());
        }
        if at >= end && self.end.is_none() {
            self.end = Some(self.text.len());
        }
        if character == '\t' {
            self.text.push_str("    ");
        } else {
            self.text.extend(escape(character));
        }
    }

    fn range(&self, start: usize, end: usize) -> Range<usize> {
        let whole = self.text.len();
        let from = self.start.unwrap_or(whole);
        if start == end { from..from } else { from..self.end.unwrap_or(whole).max(from) }
    }
}
