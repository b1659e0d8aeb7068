//! The problems of one lowering: each is reported once, however often its node is visited.

use std::collections::HashSet;

use crate::diagnostic::{Code, Diagnostics};
use crate::source::Pointer;

/// Collects problems.
#[derive(Debug, Default)]
pub(super) struct Problems {
    found: Diagnostics,
    seen: HashSet<(Code, Pointer, String)>,
}

impl Problems {
    /// Adds a problem with its remedy, unless the same was said about the same node before.
    ///
    /// A component that many operations share is visited by each of them.
    pub fn report(&mut self, code: Code, at: &Pointer, message: impl Into<String>, help: &str) {
        let message = message.into();
        if self.seen.insert((code, at.clone(), message.clone())) {
            self.found.report(code, at, message).help(help);
        }
    }

    /// As [`Self::report`], for what is wrong with the key rather than with its value.
    pub fn report_key(&mut self, code: Code, at: &Pointer, message: impl Into<String>, help: &str) {
        let message = message.into();
        if self.seen.insert((code, at.clone(), message.clone())) {
            self.found.report(code, at, message).at_key().help(help);
        }
    }

    /// As [`Self::report`], for what was meant clearly enough to go on: a warning, whatever the code.
    pub fn tolerate(&mut self, code: Code, at: &Pointer, message: impl Into<String>, help: &str) {
        let message = message.into();
        if self.seen.insert((code, at.clone(), message.clone())) {
            self.found.report(code, at, message).tolerated().help(help);
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.seen.len()
    }

    /// All of them, in the order in which they were found.
    pub fn into_diagnostics(self) -> Diagnostics {
        self.found
    }
}
