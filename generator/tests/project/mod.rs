//! The project around the crate, which its package has not with it.

use std::path::{Path, PathBuf};

/// The project's folder; without it, in the package alone, the test says that it is skipped.
pub fn root() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let found = root.join("spec").is_dir();
    if !found {
        println!("skipped: there are no documents of the project at {}", root.display());
    }
    found.then_some(root)
}
