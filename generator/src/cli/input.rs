//! Files that are read: documents and configurations.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use super::Refusal;
use super::terminal::Terminal;
use crate::diagnostic::{Diagnostics, quote_str, render};
use crate::source::{Limits, Source};

/// Reads a file as text; none, with its problems shown, where it is not text.
pub fn read(path: &Path, name: &str, terminal: &Terminal) -> Result<Option<Source>, Refusal> {
    let (source, problems) = load(path, name)?;
    terminal.problem(&render::text(&problems, &source, None, terminal.color));
    Ok(Some(source).filter(|_| !problems.has_errors()))
}

/// Reads a file as text, as far as it is text, with its problems.
pub fn load(path: &Path, name: &str) -> Result<(Source, Diagnostics), Refusal> {
    let bytes = bytes(path)
        .map_err(|error| Refusal::new(format!("can't read {}: {error}", quote_str(name))))?;
    let mut problems = Diagnostics::default();
    let source = Source::from_bytes(name, &bytes, &mut problems);
    Ok((source.unwrap_or_else(|| Source::lossy(name, &bytes)), problems))
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
