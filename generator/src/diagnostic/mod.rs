//! What is wrong with a document, where, and what to do about it.
//!
//! Stages collect problems here and go on, so that one run shows them all; the
//! pipeline stops at the end of a stage that found an error. Rendering is in
//! [`render`](mod@render), the stable codes and their pages in [`Code`].

mod code;
mod lenient;
mod nearest;
pub mod render;

pub use code::{Code, Severity};
pub use nearest::nearest;

use crate::document::{Pointer, Span, Text};

/// One problem.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// Which kind of problem it is.
    pub code: Code,
    /// Whether it stops the run. From the code, unless an option raised or lowered it.
    pub severity: Severity,
    /// The node that it is about.
    pub pointer: Pointer,
    /// Whether the key that leads to the node is shown, rather than its value.
    pub at_key: bool,
    /// The place in the text, where it is known without the tree (syntax errors).
    pub span: Option<Span>,
    /// Another place that belongs to it, with what it says about it ("first here").
    pub related: Vec<(Span, String)>,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

impl Diagnostic {
    /// Says what to do about it.
    pub fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help = Some(help.into());
        self
    }

    /// Makes it a warning: what was meant is clear, and is what it is read as.
    pub fn tolerated(&mut self) -> &mut Self {
        self.severity = Severity::Warning;
        self
    }

    /// Points at the key instead of its value.
    pub fn at_key(&mut self) -> &mut Self {
        self.at_key = true;
        self
    }

    /// Points at a place in the text.
    pub fn at(&mut self, span: Span) -> &mut Self {
        self.span = Some(span);
        self
    }

    /// Adds another place.
    pub fn related(&mut self, span: Span, label: impl Into<String>) -> &mut Self {
        self.related.push((span, label.into()));
        self
    }
}

/// The problems of a run, in the order in which they were found.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Adds a problem; the caller may go on to say where exactly and what to do.
    pub fn report(
        &mut self,
        code: Code,
        pointer: &Pointer,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        let index = self.0.len();
        self.0.push(Diagnostic {
            code,
            severity: code.severity(),
            pointer: pointer.clone(),
            at_key: false,
            span: None,
            related: Vec::new(),
            message: message.into(),
            help: None,
        });
        &mut self.0[index]
    }

    /// Whether something stops the run.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// All of them, to be changed: severities are raised by `--strict` and lowered by waivers.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, Diagnostic> {
        self.0.iter_mut()
    }

    /// Takes over the problems of another run.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Keeps those of which `keep` says so.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.0.retain(keep);
    }
}

impl<'a> IntoIterator for &'a mut Diagnostics {
    type Item = &'a mut Diagnostic;
    type IntoIter = std::slice::IterMut<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Document text for a message: in back ticks, control and bidirectional characters escaped, cut after 60 characters.
#[must_use]
pub fn quote(text: &Text) -> String {
    quote_str(text.reveal())
}

/// As [`quote()`], for text that is not wrapped yet.
#[must_use]
pub fn quote_str(text: &str) -> String {
    let mut shown: String = text.chars().take(60).flat_map(escape).collect();
    if text.chars().nth(60).is_some() {
        shown.push('…');
    }
    format!("`{shown}`")
}

/// A character as it may be shown on a terminal.
pub(crate) fn escape(character: char) -> Vec<char> {
    let bidi = matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    if character.is_control() || bidi {
        character.escape_unicode().collect()
    } else {
        vec![character]
    }
}
