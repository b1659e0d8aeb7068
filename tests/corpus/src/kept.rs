//! Files that are kept in the repository: written, or compared with what would be written.

use std::fs;
use std::io;
use std::path::PathBuf;

use similar::TextDiff;

use crate::documents::root;

/// The folder of what is kept.
#[must_use]
pub fn folder() -> PathBuf {
    root().join("tests/corpus")
}

/// The difference between what is kept and what would be; none where there is none.
#[must_use]
pub fn difference(file: &str, text: &str) -> Option<String> {
    let kept = fs::read_to_string(folder().join(file)).unwrap_or_default();
    let diff = TextDiff::from_lines(&kept, text);
    let shown = || diff.unified_diff().context_radius(1).header(file, file).to_string();
    (kept != text).then(shown)
}

/// Keeps a text; an empty one is no file.
///
/// # Errors
///
/// The file can't be written.
pub fn keep(file: &str, text: &str) -> io::Result<()> {
    let path = folder().join(file);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    if text.is_empty() && path.is_file() {
        return fs::remove_file(path);
    }
    if text.is_empty() { Ok(()) } else { fs::write(path, text) }
}
