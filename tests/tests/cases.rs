//! Small documents, each showing one thing, with what comes out of them.
//!
//! A case is a folder `cases/<kind>/<case>` with `spec.yaml` (or `spec.json`), perhaps a
//! `specsmith.toml` with what is decided about it, and the snapshot of what came out.
//! The kind says which of the files are shown; problems are always shown first.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

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
    ("examples", &["examples/", "tests/"]),
    ("names", &["src/types/", "src/operations/"]),
    ("operations", &["src/operations/"]),
    ("types", &["src/types/"]),
];

#[test]
fn every_case_gives_its_snapshot() {
    let mut cases = 0;
    insta::glob!("..", "cases/*/*/spec.*", |path| {
        cases += 1;
        let folder = path.parent().expect("a case is a folder");
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(folder);
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.remove_snapshot_suffix();
        settings.remove_input_file();
        settings.bind(|| insta::assert_snapshot!("output", output(path)));
    });
    assert!(cases >= 60, "there are only {cases} cases");
}

/// What comes out of a case, as text.
fn output(path: &Path) -> String {
    let folder = path.parent().expect("a case is a folder");
    let kind = folder
        .parent()
        .and_then(Path::file_name)
        .expect("a case has a kind")
        .to_string_lossy()
        .into_owned();
    let (_, shown) =
        KINDS.iter().find(|(name, _)| *name == kind).unwrap_or_else(|| panic!("no kind {kind}"));
    let name = path.file_name().expect("a document has a name").to_string_lossy().into_owned();
    let bytes = fs::read(path).expect("a document is readable");
    let mut problems = specsmith::diagnostic::Diagnostics::default();
    let source = Source::from_bytes(name.clone(), &bytes, &mut problems);
    let Some(source) = source else {
        let source = Source::lossy(name, &bytes);
        return specsmith::diagnostic::render::text(&problems, &source, None, false);
    };
    let options = options(folder, &source.name);
    let (mut text, files) = match specsmith::generate(&source, &options) {
        Ok(output) => {
            let warnings = specsmith::diagnostic::render::text(
                &output.warnings,
                &source,
                Some(&output.tree),
                false,
            );
            (warnings, output.files)
        }
        Err(failure) => {
            let problems = specsmith::diagnostic::render::text(
                &failure.problems,
                &source,
                failure.tree.as_ref(),
                false,
            );
            (problems, Vec::new())
        }
    };
    for file in files.iter().filter(|file| shown.iter().any(|start| file.path.starts_with(start))) {
        // The first line is the same everywhere.
        let contents = file
            .contents
            .trim_start_matches("// @generated from spec.yaml by specsmith. Do not edit.\n\n");
        write!(text, "==> {}\n{contents}\n", file.path).expect("writing into a string never fails");
    }
    text
}

/// The options of a case: those of its `specsmith.toml`, or none.
fn options(folder: &Path, document: &str) -> Options {
    let Ok(text) = fs::read_to_string(folder.join("specsmith.toml")) else {
        return Options::new(document, Package::new("case"));
    };
    let mut problems = specsmith::diagnostic::Diagnostics::default();
    let source = Source::new("specsmith.toml", text);
    let configuration = specsmith::config::read(&source, &mut problems);
    let shown = specsmith::diagnostic::render::text(&problems, &source, None, false);
    let documents = configuration.map(|configuration| configuration.documents).unwrap_or_default();
    documents.into_iter().next().unwrap_or_else(|| panic!("{shown}")).options
}
