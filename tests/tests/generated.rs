//! `generated/` is what the generator writes, and a change of the document changes what it says and nothing else.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use specsmith::config::{self, Document};
use specsmith::diagnostic::{Diagnostics, render};
use specsmith::{Source, write};

#[test]
fn generated_crates_are_up_to_date() {
    let documents = documents();
    assert!(documents.len() >= 2, "spec/specsmith.toml lists {} documents", documents.len());
    for document in documents {
        let files = generate(&document, &text(&document));
        let out = root().join(&document.out);
        let files: Vec<specsmith::file::File> = files
            .into_iter()
            .map(|(path, contents)| specsmith::file::File { path, contents })
            .collect();
        let stale = write::check(&out, &files).expect("the generated crate is readable");
        let diffs: Vec<&str> = stale.iter().map(|difference| difference.diff.as_str()).collect();
        assert!(
            diffs.is_empty(),
            "{} is stale; run `cargo run`:\n{}",
            document.out,
            diffs.join("\n")
        );
    }
}

#[test]
fn a_limit_changes_the_file_of_its_type_and_nothing_else() {
    let document = luminous();
    let before = text(&document);
    let (head, tail) =
        before.split_once("    ContactCreate:\n").expect("the document has the schema");
    let tail = tail.replacen("maxLength: 255", "maxLength: 100", 1);
    let after = [head, "    ContactCreate:\n", &tail].concat();
    let (before, after) = (generate(&document, &before), generate(&document, &after));
    assert_eq!(changed(&before, &after), ["src/types/contact_create.rs"]);

    let lines = |files: &BTreeMap<String, String>| -> Vec<String> {
        files["src/types/contact_create.rs"].lines().map(str::to_owned).collect()
    };
    let (before, after) = (lines(&before), lines(&after));
    assert_eq!(before.len(), after.len());
    let changes: Vec<(&str, &str)> = before
        .iter()
        .zip(&after)
        .filter(|(old, new)| old != new)
        .map(|(old, new)| (old.trim(), new.trim()))
        .collect();
    assert_eq!(
        changes,
        [
            (
                "/// At most 255 characters. Example: `\"John\"`.",
                "/// At most 100 characters. Example: `\"John\"`.",
            ),
            (
                "report.text(\"first_name\", &self.first_name).max_length(255);",
                "report.text(\"first_name\", &self.first_name).max_length(100);",
            ),
        ]
    );
}

#[test]
fn an_added_property_is_a_small_change() {
    let document = luminous();
    let before = text(&document);
    let mark = "        password:\n";
    let nickname = "        nickname:\n          type: string\n          nullable: true\n          description: What friends call the contact\n          maxLength: 50\n";
    let after = before.replacen(mark, &[nickname, mark].concat(), 1);
    let (before, after) = (generate(&document, &before), generate(&document, &after));
    assert_eq!(changed(&before, &after), ["src/types/contact_update.rs"]);
    let old = before["src/types/contact_update.rs"].lines().count();
    let new = after["src/types/contact_update.rs"].lines().count();
    assert!(new - old <= 40, "{} lines more", new - old);
}

#[test]
fn only_our_own_examples_are_doctests() {
    for document in documents() {
        let source = Source::new(document.path.clone(), text(&document));
        let output = specsmith::generate(&source, &document.options)
            .unwrap_or_else(|_| panic!("{}", document.path));
        let examples =
            output.krate.operations.iter().filter(|operation| operation.example.is_some()).count();
        let first = usize::from(output.krate.first_call.is_some());
        let fences: Vec<String> = output
            .files
            .iter()
            .filter(|file| file.path.starts_with("src/"))
            .flat_map(|file| opened_fences(&file.contents))
            .collect();
        let (ours, others): (Vec<&str>, Vec<&str>) =
            fences.iter().map(String::as_str).partition(|info| *info == "no_run");
        assert_eq!(ours.len(), examples + first, "{}", document.path);
        assert!(
            others.iter().all(|info| ["text", "json"].contains(info)),
            "{}: {others:?}",
            document.path
        );
    }
}

/// The info strings of the fences in the documentation of a file.
fn opened_fences(contents: &str) -> Vec<String> {
    let docs = contents.lines().map(str::trim_start);
    let docs =
        docs.filter_map(|line| line.strip_prefix("///").or_else(|| line.strip_prefix("//!")));
    let mut open: Option<String> = None;
    let mut infos = Vec::new();
    for line in docs.map(|line| line.trim_start_matches(['>', ' ', '-'])) {
        let fence: String = line.chars().take_while(|sign| *sign == '`').collect();
        if fence.len() < 3 {
            continue;
        }
        if open.as_ref() == Some(&fence) {
            open = None;
        } else if open.is_none() {
            infos.push(line.trim_start_matches('`').to_owned());
            open = Some(fence);
        }
    }
    infos
}

/// The paths of the files that differ, are new, or are gone.
fn changed(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> Vec<String> {
    let paths: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    paths.into_iter().filter(|path| before.get(*path) != after.get(*path)).cloned().collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn documents() -> Vec<Document> {
    let text =
        fs::read_to_string(root().join("spec/specsmith.toml")).expect("the configuration is there");
    let source = Source::new("spec/specsmith.toml", text);
    let mut problems = Diagnostics::default();
    let configuration = config::read(&source, &mut problems);
    assert!(!problems.has_errors(), "{}", render::text(&problems, &source, None, false));
    configuration.expect("the configuration can be read").documents
}

fn luminous() -> Document {
    let found =
        documents().into_iter().find(|document| document.out.ends_with("luminous-contacts"));
    found.expect("the configuration lists the contacts crate")
}

fn text(document: &Document) -> String {
    fs::read_to_string(root().join(&document.path)).expect("the document is there")
}

/// The files of a document's crate, by path.
fn generate(document: &Document, text: &str) -> BTreeMap<String, String> {
    let source = Source::new(document.path.clone(), text);
    match specsmith::generate(&source, &document.options) {
        Ok(output) => output.files.into_iter().map(|file| (file.path, file.contents)).collect(),
        Err(failure) => {
            let shown = render::text(&failure.problems, &source, failure.tree.as_ref(), false);
            panic!("{shown}")
        }
    }
}
