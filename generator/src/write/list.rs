//! The list of our files, which stands in the folder and is committed with them.

use std::collections::BTreeSet;

use super::disk::Root;
use super::{WriteError, path};

/// The name of the list in the folder.
pub const LIST: &str = ".specsmith-files";

/// The first line of a list.
const HEAD: &str = "# The files that specsmith writes here. Do not edit.";

/// The paths that the list names; none where there is no list.
pub fn read(root: &Root) -> Result<Option<BTreeSet<String>>, WriteError> {
    let Some(bytes) = root.read(LIST)? else {
        return Ok(None);
    };
    let text = String::from_utf8_lossy(&bytes);
    let paths: BTreeSet<String> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(str::to_owned)
        .collect();
    // Someone else may have edited the list: it must not name what we would never write.
    for listed in &paths {
        path::check(listed)?;
    }
    Ok(Some(paths))
}

/// Writes the list, unless it says the same already.
pub fn write(root: &Root, paths: &BTreeSet<&str>) -> Result<(), WriteError> {
    let text = print(paths);
    if root.read(LIST)?.as_deref() == Some(text.as_bytes()) {
        Ok(())
    } else {
        root.write(LIST, &text)
    }
}

/// The text of a list.
pub fn print(paths: &BTreeSet<&str>) -> String {
    let mut lines = vec![HEAD];
    lines.extend(paths);
    lines.push("");
    lines.join("\n")
}
