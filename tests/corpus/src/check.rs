//! What cargo says about a crate: the compiler and clippy, then rustdoc, with every warning an error.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::documents::root;
use crate::process;

/// How long one of the checks of one crate may take.
const LIMIT: Duration = Duration::from_secs(1500);

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Checked {
    /// What failed, each with the first of its messages.
    pub failures: Vec<String>,
    /// How long the processor worked for the compiler's checks and clippy, with the examples and tests.
    pub seconds: f64,
}

/// The folder for all that is made about a document; nothing in it is kept.
#[must_use]
pub fn workspace(name: &str) -> PathBuf {
    root().join("target/corpus").join(name)
}

/// The folder of its crate.
#[must_use]
pub fn crate_folder(name: &str) -> PathBuf {
    workspace(name).join("crate")
}

/// Lets cargo check what all crates depend on, so that no crate is said to take long because it was the first.
///
/// # Errors
///
/// Cargo can't be started.
pub fn warm_up() -> io::Result<()> {
    let arguments = ["clippy", "--package", "showcase", "--lib", "--examples", "--tests"];
    cargo(&arguments, &root(), &workspace("warm-up"), "clippy").map(drop)
}

/// Checks a crate that was written into [`crate_folder`]. All crates share one target folder and one set of versions.
///
/// # Errors
///
/// A file can't be written, or cargo can't be started.
pub fn check(name: &str) -> io::Result<Checked> {
    let workspace = workspace(name);
    let manifest = "[workspace]\nresolver = \"3\"\nmembers = [\"crate\", \"round-trip\"]\n\n[profile.dev]\ndebug = \"line-tables-only\"\n";
    fs::write(workspace.join("Cargo.toml"), manifest)?;
    fs::copy(root().join("Cargo.lock"), workspace.join("Cargo.lock"))?;
    let mut checked = Checked::default();
    let clippy =
        ["clippy", "--package", name, "--lib", "--examples", "--tests", "--", "-D", "warnings"];
    let clippy = cargo(&clippy, &workspace, &workspace, "clippy")?;
    checked.seconds = clippy.worked.as_secs_f64();
    let doc =
        cargo(&["doc", "--package", name, "--no-deps", "--lib"], &workspace, &workspace, "doc")?;
    for (what, ended) in [("clippy", clippy), ("rustdoc", doc)] {
        if !ended.succeeded() {
            checked.failures.push(format!("{what}: {}", first_error(&ended)));
        }
    }
    Ok(checked)
}

/// Runs cargo in a folder and keeps what it says among the logs. No flags are given to the compiler by the environment: that would build every dependency again.
pub(crate) fn cargo(
    arguments: &[&str],
    folder: &Path,
    logs: &Path,
    name: &str,
) -> io::Result<process::Ended> {
    let mut command = Command::new(env!("CARGO"));
    command
        .args(["--offline", "--quiet"])
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", root().join("target"))
        .env("CARGO_INCREMENTAL", "0")
        .env("RUSTDOCFLAGS", "-D warnings");
    process::run(&mut command, LIMIT, logs, name)
}

/// How many errors there are, and the first of them.
fn first_error(ended: &process::Ended) -> String {
    let errors: Vec<&str> = ended.errors.lines().filter(|line| line.starts_with("error")).collect();
    match errors.first() {
        Some(first) => format!("{first} ({} errors)", errors.len().saturating_sub(1)),
        None => ended.word(),
    }
}
