//! Files that are read: documents and configurations.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use super::terminal::Terminal;
use crate::diagnostic::{Code, Diagnostics, quote_str, render};
use crate::source::{Limits, Pointer, Source};

/// Reads a file as text; none, with its problems shown, where it can't be read or is not text.
pub fn read(path: &Path, name: &str, terminal: &Terminal) -> Option<Source> {
    let (source, problems) = load(path, name);
    terminal.problem(&render::text(&problems, &source, None, terminal.color));
    Some(source).filter(|_| !problems.has_errors())
}

/// Reads a file as text, as far as it is text, with its problems.
pub fn load(path: &Path, name: &str) -> (Source, Diagnostics) {
    let mut problems = Diagnostics::default();
    let bytes = bytes(path).unwrap_or_else(|error| {
        problems
            .report(Code::Unreadable, &Pointer::root(), format!("can't read {}: {error}", quote_str(name)))
            .help("check the path, which starts at the current folder, and the permissions of the file");
        Vec::new()
    });
    let source = Source::from_bytes(name, &bytes, &mut problems);
    (source.unwrap_or_else(|| Source::lossy(name, &bytes)), problems)
}

/// One byte more than the limit is enough to say that a file is too large.
fn bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    let limit = u64::try_from(Limits::default().bytes).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A path as messages show it, with forward slashes.
pub fn name_of(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
