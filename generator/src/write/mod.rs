//! Files in memory in, files on disk out: the only code that does output.
//!
//! A list in the folder says which files are ours. Only those are replaced or
//! deleted; a folder with other files is refused. Nothing is written before
//! everything has been looked at, each file is replaced in one step, and a run
//! that was interrupted is completed by the next one. Nothing outside the folder
//! may ever be touched: no `..`, no absolute path, no symbolic link.

mod disk;
mod list;
mod path;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::path::Path;

use similar::TextDiff;

use crate::diagnostic::Code;
use crate::file::File;
use disk::Root;

pub use list::LIST;

/// What writing did. Paths are relative to the folder, with forward slashes, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The files that are new or have other contents now.
    pub written: Vec<String>,
    /// The files that are no longer made and were deleted.
    pub removed: Vec<String>,
    /// How many files were left as they are.
    pub kept: usize,
}

/// A file that is not what would be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The path in the folder, with forward slashes.
    pub path: String,
    /// What is the matter with it.
    pub kind: DifferenceKind,
    /// From what is on disk to what would be written, as a unified diff.
    pub diff: String,
}

/// What is the matter with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DifferenceKind {
    /// It is not there.
    Missing,
    /// It has other contents.
    Stale,
    /// It is no longer made.
    Surplus,
}

/// Why nothing, or not everything, was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteError {
    /// Which kind of problem it is.
    pub code: Code,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl std::fmt::Display for WriteError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.message, self.help)
    }
}

impl std::error::Error for WriteError {}

/// Makes the folder hold these files, and none of our own besides.
///
/// `target/`, `Cargo.lock` and `src/custom/` are left alone, whatever is in them.
///
/// # Errors
///
/// [`WriteError`] with [`Code::ForeignFiles`] when the folder holds files that are not ours and would be in the way,
/// [`Code::UnsafePath`] for a path that could lead out of the folder, [`Code::OutputFailed`] when the system refuses.
/// Nothing is written in the first two cases.
pub fn write(folder: &Path, files: &[File]) -> Result<Written, WriteError> {
    let wanted = path::checked(files)?;
    let root = Root::create(folder)?;
    let listed = list::read(&root)?;
    root.refuse_foreign(listed.as_ref(), &wanted)?;
    let stale = stale(&root, &wanted)?;
    let surplus = surplus(&root, listed.as_ref(), &wanted)?;
    let ours: BTreeSet<&str> = wanted.iter().map(|file| file.path.as_str()).collect();
    let before: BTreeSet<&str> = listed.iter().flatten().map(String::as_str).collect();

    // The list names every file before it is written, so that an interrupted run leaves nothing that is not listed.
    if before != ours || listed.is_none() {
        list::write(&root, &before.union(&ours).copied().collect())?;
    }
    root.remove_leftovers(&wanted)?;
    for file in &stale {
        root.write(&file.path, &file.contents)?;
    }
    for path in &surplus {
        root.remove(path)?;
    }
    list::write(&root, &ours)?;
    Ok(Written {
        kept: wanted.len() - stale.len(),
        written: stale.into_iter().map(|file| file.path.clone()).collect(),
        removed: surplus,
    })
}

/// What [`write()`] would change, by path; nothing is written.
///
/// # Errors
///
/// As [`write()`], except that files that are not ours only show as differences.
pub fn check(folder: &Path, files: &[File]) -> Result<Vec<Difference>, WriteError> {
    let wanted = path::checked(files)?;
    let ours: BTreeSet<&str> = wanted.iter().map(|file| file.path.as_str()).collect();
    let root = Root::open(folder);
    let listed = list::read(&root)?;
    let mut differences = Vec::new();
    let list = File { path: LIST.to_owned(), contents: list::print(&ours) };
    for file in wanted.iter().copied().chain([&list]) {
        let found = root.read(&file.path)?;
        differences.extend(difference(&file.path, found.as_deref(), Some(&file.contents)));
    }
    for path in surplus(&root, listed.as_ref(), &wanted)? {
        let found = root.read(&path)?;
        differences.extend(difference(&path, found.as_deref(), None));
    }
    differences.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(differences)
}

fn difference(path: &str, found: Option<&[u8]>, wanted: Option<&str>) -> Option<Difference> {
    let kind = match (found, wanted) {
        (None, None) => return None,
        (Some(found), Some(wanted)) if found == wanted.as_bytes() => return None,
        (None, Some(_)) => DifferenceKind::Missing,
        (Some(_), Some(_)) => DifferenceKind::Stale,
        (Some(_), None) => DifferenceKind::Surplus,
    };
    let name = |side: &str, exists: bool| {
        if exists { [side, path].concat() } else { "/dev/null".to_owned() }
    };
    let old = String::from_utf8_lossy(found.unwrap_or_default());
    let diff = TextDiff::from_lines(&*old, wanted.unwrap_or_default())
        .unified_diff()
        .header(&name("a/", found.is_some()), &name("b/", wanted.is_some()))
        .to_string();
    Some(Difference { path: path.to_owned(), kind, diff })
}

/// The files that are not on disk as they should be.
fn stale<'a>(root: &Root, wanted: &[&'a File]) -> Result<Vec<&'a File>, WriteError> {
    let mut stale = Vec::new();
    for file in wanted {
        if root.read(&file.path)?.as_deref() != Some(file.contents.as_bytes()) {
            stale.push(*file);
        }
    }
    Ok(stale)
}

/// The files that are listed and still there, but no longer made.
fn surplus(
    root: &Root,
    listed: Option<&BTreeSet<String>>,
    wanted: &[&File],
) -> Result<Vec<String>, WriteError> {
    let mut surplus = Vec::new();
    for path in listed.into_iter().flatten() {
        if wanted.iter().all(|file| file.path != *path) && root.read(path)?.is_some() {
            surplus.push(path.clone());
        }
    }
    Ok(surplus)
}
