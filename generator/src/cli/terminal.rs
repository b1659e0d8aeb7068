//! Standard output and standard error.

use std::io::{self, IsTerminal as _, Write as _};

use super::Refusal;

/// Where a command prints. What can't be printed is dropped: a reader that has gone away, as in `specsmith … | head`,
/// changes neither what is written to disk nor the exit code.
pub struct Terminal {
    /// Whether what is printed to standard error is in colour.
    pub color: bool,
    /// Whether what is printed to standard output is in colour.
    pub color_of_results: bool,
    out: io::Stdout,
    err: io::Stderr,
}

impl Terminal {
    /// Colour where it goes to a terminal and `NO_COLOR` (<https://no-color.org>) is not set.
    pub fn new() -> Self {
        let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let (out, err) = (io::stdout(), io::stderr());
        Self {
            color: err.is_terminal() && !refused,
            color_of_results: out.is_terminal() && !refused,
            out,
            err,
        }
    }

    /// Prints a result.
    pub fn result(&self, text: &str) {
        let mut out = self.out.lock();
        let _gone = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    }

    /// Prints problems.
    pub fn problem(&self, text: &str) {
        let mut out = self.err.lock();
        let _gone = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    }

    /// Prints why a command could not run, in the look of the other problems.
    pub fn refuse(&self, refusal: &Refusal) {
        let code = refusal.code.map(|code| format!("[{}]", code.as_str())).unwrap_or_default();
        let help = refusal.help.as_ref().map(|help| format!("  = help: {help}\n"));
        self.problem(&format!("error{code}: {}\n{}", refusal.message, help.unwrap_or_default()));
    }
}
