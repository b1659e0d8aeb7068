//! The project: the folder that holds `spec/specsmith.toml`.

use std::path::{Path, PathBuf};

use super::Refusal;
use super::input::{name_of, read};
use super::terminal::Terminal;
use crate::config::{self, Configuration};
use crate::diagnostic::{Diagnostics, render};
use crate::source::Source;

/// A configuration and where it is.
pub struct Project {
    /// The project's folder, from the current one; empty when that is it.
    pub folder: PathBuf,
    /// The configuration's text, for showing problems.
    pub source: Source,
    /// What it says.
    pub configuration: Configuration,
}

/// Where the configuration stands in a project.
const CONFIGURATION: &str = "spec/specsmith.toml";

impl Project {
    /// Reads the configuration; none, with its problems shown, where it has any.
    pub fn read(config: Option<&Path>, terminal: &Terminal) -> Result<Option<Self>, Refusal> {
        let (folder, path) = match config {
            Some(path) => (folder_of(path), path.to_owned()),
            None => find()?,
        };
        let Some(source) = read(&path, &name_of(&path), terminal) else {
            return Ok(None);
        };
        let mut problems = Diagnostics::default();
        let configuration = config::read(&source, &mut problems);
        let tree = configuration.as_ref().map(|configuration| &configuration.tree);
        terminal.problem(&render::text(&problems, &source, tree, terminal.color));
        let configuration = configuration.filter(|_| !problems.has_errors());
        Ok(configuration.map(|configuration| Self { folder, source, configuration }))
    }
}

/// The nearest configuration, from the current folder upward, with the project's folder before it.
fn find() -> Result<(PathBuf, PathBuf), Refusal> {
    let here = std::env::current_dir()
        .map_err(|error| Refusal::new(format!("can't tell the current folder: {error}")))?;
    here.ancestors()
        .enumerate()
        .find(|(_, folder)| folder.join(CONFIGURATION).is_file())
        .map(|(up, _)| {
            let folder: PathBuf = std::iter::repeat_n("..", up).collect();
            let path = folder.join(CONFIGURATION);
            (folder, path)
        })
        .ok_or_else(|| {
            Refusal::new(format!("neither this folder nor one above has a `{CONFIGURATION}`")).help(
                "give a document, as in `specsmith generate FILE --out DIR`, or a configuration with `--config PATH`",
            )
        })
}

/// The folder above `spec`, or the one that a configuration elsewhere stands in.
fn folder_of(config: &Path) -> PathBuf {
    let folder = config.parent().unwrap_or(Path::new(""));
    if folder.ends_with("spec") {
        folder.parent().unwrap_or(Path::new("")).to_owned()
    } else {
        folder.to_owned()
    }
}
