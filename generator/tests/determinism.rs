//! The same document gives the same bytes: wherever, whenever and by whomever it is generated.

mod project;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_yaml::Value;

const DOCUMENTS: [&str; 2] = ["luminous-contacts.yaml", "showcase.yaml"];

#[test]
fn surroundings_change_nothing() {
    let Some(root) = project::root() else { return };
    for document in DOCUMENTS {
        let text = text(&root, document);
        let first = generate(document, &text, 0);
        assert!(first.len() > 10, "{document} gave {} files", first.len());
        for run in 1..20 {
            assert_eq!(generate(document, &text, run), first, "run {run} of {document} differs");
        }
    }
}

#[test]
fn the_order_of_sections_changes_nothing() {
    let Some(root) = project::root() else { return };
    for document in DOCUMENTS {
        let text = text(&root, document);
        let mut tree: Value = serde_yaml::from_str(&text).expect("the document is YAML");
        let plain = serde_yaml::to_string(&tree).expect("a tree is YAML");
        reverse_sections(&mut tree);
        let reversed = serde_yaml::to_string(&tree).expect("a tree is YAML");
        assert_ne!(plain, reversed);
        let (plain, reversed) = (generate(document, &plain, 0), generate(document, &reversed, 1));
        assert_eq!(plain.keys().collect::<Vec<_>>(), reversed.keys().collect::<Vec<_>>());
        for (path, contents) in &plain {
            assert_eq!(reversed.get(path), Some(contents), "{path} of {document} differs");
        }
    }
}

fn text(root: &Path, document: &str) -> String {
    fs::read_to_string(root.join("spec").join(document)).expect("the document is there")
}

/// Generates in surroundings that differ from run to run; the files by their path.
fn generate(document: &str, text: &str, run: usize) -> BTreeMap<String, String> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let inner = folder.path().join(format!("folder-{run}"));
    fs::create_dir_all(&inner).expect("a folder in it");
    fs::write(inner.join(document), text).expect("the document is written");
    let out = inner.join("out");
    let zones = ["UTC", "Asia/Kolkata", "America/St_Johns"];
    let locales = ["C", "de_DE.UTF-8", "tr_TR.UTF-8"];
    let output = Command::new(env!("CARGO_BIN_EXE_specsmith"))
        .current_dir(&inner)
        .args(["generate", document, "--out", "out", "--name", "the-crate"])
        .env("HOME", folder.path().join("home"))
        .env("TZ", zones[run % zones.len()])
        .env("LC_ALL", locales[run % locales.len()])
        .env("LANG", locales[run % locales.len()])
        .output()
        .expect("specsmith runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut files = BTreeMap::new();
    read(&out, &out, &mut files);
    files
}

fn read(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("a folder is readable") {
        let path = entry.expect("an entry is readable").path();
        if path.is_dir() {
            read(root, &path, files);
        } else {
            let name = path.strip_prefix(root).expect("it is below").to_string_lossy().into_owned();
            files.insert(name, fs::read_to_string(&path).expect("a file is text"));
        }
    }
}

/// Turns round the order of the document's sections, of its paths and of its components: what has no meaning.
fn reverse_sections(tree: &mut Value) {
    reverse(tree);
    for section in ["paths", "components"] {
        reverse(&mut tree[section]);
    }
    let Value::Mapping(components) = &mut tree["components"] else { return };
    for (_, section) in components.iter_mut() {
        reverse(section);
    }
}

fn reverse(value: &mut Value) {
    if let Value::Mapping(mapping) = value {
        let entries: Vec<(Value, Value)> = std::mem::take(mapping).into_iter().collect();
        mapping.extend(entries.into_iter().rev());
    }
}
