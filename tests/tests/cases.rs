//! Small documents, each showing one thing, with what comes out of them.
//!
//! A case is a folder `cases/<kind>/<case>` with `spec.yaml` (or `spec.json`), perhaps a
//! `specsmith.toml` with what is decided about it, and the snapshot of what came out.
//! The kind says which of the files are shown; problems are always shown first. All
//! the crates that come out are also compiled, in one workspace, when that is asked for.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::Command;

use specsmith::diagnostic::{Diagnostics, render};
use specsmith::file::File;
use specsmith::options::Package;
use specsmith::{Options, Source};

/// Which files a kind of case shows, by what their path starts with.
const KINDS: &[(&str, &[&str])] = &[
    ("client", &["src/client.rs"]),
    ("constraints", &["src/types/", "src/operations/"]),
    (
        "crate",
        &[
            "Cargo.toml",
            "README.md",
            "src/lib.rs",
            "src/runtime.rs",
            "src/types.rs",
            "src/operations.rs",
        ],
    ),
    ("diagnostics", &[]),
    ("docs", &["src/types/", "src/operations/"]),
    ("examples", &["examples/", "src/operations/", "tests/"]),
    ("manifest", &["Cargo.toml"]),
    ("names", &["src/types/", "src/operations/"]),
    ("operations", &["src/operations/"]),
    ("types", &["src/types/"]),
];

#[test]
fn every_case_gives_its_snapshot() {
    let cases = cases();
    assert!(cases.len() >= 120, "there are only {} cases", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(&case.folder);
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        // Every case is looked at before the test fails.
        let compared = catch_unwind(AssertUnwindSafe(|| {
            settings.bind(|| insta::assert_snapshot!("output", case.output()));
        }));
        if compared.is_err() {
            wrong.push(case.name());
        }
    }
    assert!(wrong.is_empty(), "these cases give something else: {wrong:#?}");
}

#[test]
fn every_snapshot_has_its_case() {
    for kind in folders(&root()) {
        for folder in folders(&kind) {
            assert!(document(&folder).is_some(), "{} has no document", folder.display());
        }
    }
}

#[test]
#[ignore = "compiles more than a hundred crates, which takes minutes"]
fn every_crate_compiles_without_a_warning() {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target");
    let workspace = target.join("cases");
    if workspace.exists() {
        fs::remove_dir_all(&workspace).expect("the last run's workspace can be removed");
    }
    let mut members = 0;
    for case in cases() {
        let Ok(files) = case.crate_files() else { continue };
        members += 1;
        for file in files {
            let path = workspace.join(case.name()).join(&file.path);
            let folder = path.parent().expect("a file is in a folder");
            fs::create_dir_all(folder).expect("a folder can be made");
            fs::write(path, &file.contents).expect("a file can be written");
        }
    }
    assert!(members >= 80, "only {members} cases give a crate");
    let manifest = "[workspace]\nresolver = \"3\"\nmembers = [\"*\"]\n\n[profile.dev]\ndebug = \"line-tables-only\"\n";
    fs::write(workspace.join("Cargo.toml"), manifest).expect("a manifest can be written");
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, workspace.join("Cargo.lock")).expect("the versions can be copied");
    let cargo = |arguments: &[&str]| {
        let status = Command::new(env!("CARGO"))
            .args(arguments)
            .args(["--offline", "--workspace"])
            .current_dir(&workspace)
            .env("CARGO_TARGET_DIR", &target)
            .env("RUSTFLAGS", "-D warnings")
            .env("RUSTDOCFLAGS", "-D warnings")
            .status()
            .expect("cargo runs");
        assert!(status.success(), "cargo {arguments:?} failed in {}", workspace.display());
    };
    // Everything but the crates' unit tests, of which there are none.
    cargo(&["check", "--lib", "--examples", "--test", "*", "--keep-going"]);
    cargo(&["doc", "--no-deps"]);
}

/// A folder with a document and what is decided about it.
struct Case {
    folder: PathBuf,
    document: PathBuf,
    kind: String,
}

impl Case {
    /// `types-presence`, which is also a good name for a package.
    fn name(&self) -> String {
        format!("{}-{}", self.kind, last(&self.folder))
    }

    /// What comes out, as text: the problems, then the files that the kind shows.
    fn output(&self) -> String {
        let (_, shown) = KINDS
            .iter()
            .find(|(name, _)| *name == self.kind)
            .unwrap_or_else(|| panic!("there is no kind {}", self.kind));
        let (mut text, files) = match self.run(&self.options()) {
            Ok((warnings, files)) => (warnings, files),
            Err(problems) => (problems, Vec::new()),
        };
        let mut files = files;
        files.retain(|file| shown.iter().any(|start| file.path.starts_with(start)));
        for file in files {
            // The first line is the same everywhere.
            let contents = file
                .contents
                .trim_start_matches("// @generated from spec.yaml by specsmith. Do not edit.\n\n");
            write!(text, "==> {}\n{contents}\n", file.path)
                .expect("writing into a string never fails");
        }
        text
    }

    /// The files of a crate that is called as the case is.
    fn crate_files(&self) -> Result<Vec<File>, String> {
        let mut options = self.options();
        options.package.name = self.name();
        self.run(&options).map(|(_, files)| files)
    }

    /// The warnings and the files, or the problems.
    fn run(&self, options: &Options) -> Result<(String, Vec<File>), String> {
        let name = last(&self.document);
        let bytes = fs::read(&self.document).expect("a document is readable");
        let mut problems = Diagnostics::default();
        let Some(source) = Source::from_bytes(name.clone(), &bytes, &mut problems) else {
            let source = Source::lossy(name, &bytes);
            return Err(render::text(&problems, &source, None, false));
        };
        match specsmith::generate(&source, options) {
            Ok(output) => {
                let tree = Some(&output.tree);
                Ok((render::text(&output.warnings, &source, tree, false), output.files))
            }
            Err(failure) => {
                Err(render::text(&failure.problems, &source, failure.tree.as_ref(), false))
            }
        }
    }

    /// The options: those of `specsmith.toml`, or none; a folder called `strict` makes warnings errors.
    fn options(&self) -> Options {
        let mut options = self.configured();
        options.strict |= last(&self.folder) == "strict";
        options
    }

    fn configured(&self) -> Options {
        let Ok(text) = fs::read_to_string(self.folder.join("specsmith.toml")) else {
            return Options::new(last(&self.document), Package::new("case"));
        };
        let mut problems = Diagnostics::default();
        let source = Source::new("specsmith.toml", text);
        let configuration = specsmith::config::read(&source, &mut problems);
        let shown = render::text(&problems, &source, None, false);
        let documents = configuration.map(|read| read.documents).unwrap_or_default();
        documents.into_iter().next().unwrap_or_else(|| panic!("{shown}")).options
    }
}

/// The cases, by kind and name.
fn cases() -> Vec<Case> {
    let mut cases = BTreeMap::new();
    for kind in folders(&root()) {
        for folder in folders(&kind) {
            if let Some(document) = document(&folder) {
                let case = Case { document, kind: last(&kind), folder: folder.clone() };
                cases.insert(folder, case);
            }
        }
    }
    cases.into_values().collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")
}

/// The document of a case.
fn document(folder: &Path) -> Option<PathBuf> {
    let names = ["spec.yaml", "spec.json", "spec"];
    names.map(|name| folder.join(name)).into_iter().find(|path| path.is_file())
}

fn folders(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(path).expect("a folder is readable");
    let paths = entries.map(|entry| entry.expect("an entry is readable").path());
    paths.filter(|path| path.is_dir()).collect()
}

/// The last part of a path.
fn last(path: &Path) -> String {
    path.file_name().expect("a path has a name").to_string_lossy().into_owned()
}
