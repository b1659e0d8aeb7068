//! Paths of files: what the generator names in, what is safe on every system out.

use std::collections::BTreeMap;

use super::WriteError;
use super::list::LIST;
use crate::diagnostic::{Code, quote_str};
use crate::file::File;

/// Places in the folder that belong to people and to Cargo.
pub const LEFT_ALONE: &[&str] = &["target", "Cargo.lock", "src/custom"];

/// The files by path, when each path is safe and no two of them are the same file on any system.
pub fn checked(files: &[File]) -> Result<Vec<&File>, WriteError> {
    let mut by_path: BTreeMap<&str, &File> = BTreeMap::new();
    let mut folded: BTreeMap<String, &str> = BTreeMap::new();
    for file in files {
        check(&file.path)?;
        if let Some(other) = folded.insert(file.path.to_lowercase(), &file.path) {
            return Err(refusal(
                &file.path,
                &format!("it can't be told from {}", quote_str(other)),
            ));
        }
        by_path.insert(&file.path, file);
    }
    Ok(by_path.into_values().collect())
}

/// Checks one path of ours: relative, with forward slashes, not in a place that is left alone.
pub fn check(path: &str) -> Result<(), WriteError> {
    for component in path.split('/') {
        if let Some(reason) = component_problem(component) {
            return Err(refusal(path, reason));
        }
    }
    let lower = path.to_lowercase();
    let reserved = LEFT_ALONE.iter().copied().chain([LIST]).find(|place| {
        let place = place.to_lowercase();
        lower == place || lower.strip_prefix(&place).is_some_and(|rest| rest.starts_with('/'))
    });
    match reserved {
        None => Ok(()),
        Some(place) => Err(refusal(path, &format!("`{place}` is not ours to write"))),
    }
}

fn component_problem(component: &str) -> Option<&'static str> {
    if component.is_empty() {
        Some("it is absolute or has an empty part")
    } else if component == "." || component == ".." {
        Some("it has a `.` or `..` part")
    } else if component.len() > 255 {
        Some("it has a part longer than 255 bytes")
    } else if component
        .chars()
        .any(|character| character.is_control() || "<>:\"|?*\\".contains(character))
    {
        Some("it has a character that not every system allows")
    } else if component.ends_with(['.', ' ']) {
        Some("a part ends with a dot or a space, which Windows drops")
    } else if is_device(component) {
        Some("it has the name of a device on Windows")
    } else {
        None
    }
}

/// `con`, `nul.txt`, `COM1`: reserved on Windows, whatever the extension.
fn is_device(component: &str) -> bool {
    let stem = component.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let numbered = |name: &str| {
        stem.strip_prefix(name).is_some_and(|number| {
            matches!(
                number,
                "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³"
            )
        })
    };
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
        || numbered("com")
        || numbered("lpt")
}

fn refusal(path: &str, reason: &str) -> WriteError {
    WriteError {
        code: Code::UnsafePath,
        message: format!("the path {} is not written: {reason}", quote_str(path)),
        help: "rename what the path is made from".to_owned(),
    }
}
