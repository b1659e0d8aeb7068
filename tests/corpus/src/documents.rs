//! Which documents there are, where they are, and which of them have to be refused.

use std::fs;
use std::path::{Path, PathBuf};

/// What is done with one document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Task {
    /// The document, as its file is called without the extension.
    pub document: String,
    /// The codes that are warnings in this run, as `--lenient` takes them.
    pub lenient: Vec<&'static str>,
}

/// A document that has to be refused: an error of each of the codes, and no other error.
#[derive(Clone, Copy, Debug)]
pub struct Refusal {
    /// The document.
    pub document: &'static str,
    /// The code of every error.
    pub code: &'static str,
    /// The line of one of the errors.
    pub line: u64,
    /// Why it has to be refused.
    pub reason: &'static str,
}

/// The documents that have to be refused.
const REFUSALS: [Refusal; 4] = [
    Refusal {
        document: "all-components",
        code: "S0301",
        line: 196,
        reason: "it refers to a link that is not there",
    },
    Refusal {
        document: "iceberg-s3-signer",
        code: "S0303",
        line: 83,
        reason: "it refers to a file that is not there",
    },
    Refusal { document: "stripe-2022", code: "S0107", line: 20725, reason: "it has a key twice" },
    Refusal {
        document: "vonage-conversation",
        code: "S0303",
        line: 961,
        reason: "it refers to files that are not there",
    },
];

/// The documents that are also made with codes that are warnings.
const LENIENT: [(&str, &[&str]); 0] = [];

impl Task {
    /// `stripe-2022 --lenient S0107`
    #[must_use]
    pub fn name(&self) -> String {
        let flags = self.lenient.iter().map(|code| format!(" --lenient {code}"));
        flags.fold(self.document.clone(), |name, flag| name + &flag)
    }

    /// A name for files and packages: `stripe-2022-lenient`.
    #[must_use]
    pub fn file_name(&self) -> String {
        let suffix = if self.lenient.is_empty() { "" } else { "-lenient" };
        format!("{}{suffix}", self.document)
    }

    /// Whether, and why, the document has to be refused.
    #[must_use]
    pub fn refusal(&self) -> Option<&'static Refusal> {
        let strict = self.lenient.is_empty();
        REFUSALS.iter().find(|refusal| strict && refusal.document == self.document)
    }
}

/// The folder of the documents; none where it is not there.
#[must_use]
pub fn folder() -> Option<PathBuf> {
    let folder = root().join("../shared/corpus");
    folder.is_dir().then_some(folder)
}

/// The folder of the project.
#[must_use]
pub fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.canonicalize().unwrap_or(root)
}

/// What is to be done with the documents in a folder, by name.
///
/// # Errors
///
/// The folder can't be read.
pub fn tasks(folder: &Path) -> std::io::Result<Vec<Task>> {
    let mut tasks = Vec::new();
    for path in files(folder)? {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        for (document, codes) in LENIENT {
            if document == stem {
                tasks.push(Task { document: stem.clone(), lenient: codes.to_vec() });
            }
        }
        tasks.push(Task { document: stem, lenient: Vec::new() });
    }
    tasks.sort();
    Ok(tasks)
}

/// The file of a document.
#[must_use]
pub fn file(folder: &Path, document: &str) -> Option<PathBuf> {
    let paths = ["yaml", "json"].map(|extension| folder.join(format!("{document}.{extension}")));
    paths.into_iter().find(|path| path.is_file())
}

fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let paths: std::io::Result<Vec<PathBuf>> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect();
    let is_document = |path: &PathBuf| {
        path.extension().is_some_and(|extension| extension == "yaml" || extension == "json")
    };
    paths.map(|paths| paths.into_iter().filter(is_document).collect())
}
