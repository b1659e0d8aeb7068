//! Real documents: each is read and taken by the typed model, or gives the error that it deserves.
//!
//! The documents are not part of the repository; without them the test says so.

use std::fs;
use std::path::{Path, PathBuf};

use specsmith::diagnostic::{Diagnostics, render};
use specsmith::normalize;
use specsmith::source::{Limits, Source, parse};

/// The documents with errors, and the first error of each as `code line:column`.
const BROKEN: &[(&str, &str)] = &[
    ("all-components.yaml", "S0301 196:21"),
    ("iceberg-s3-signer.yaml", "S0303 83:17"),
    ("stripe-2022.yaml", "S0107 20725:7"),
    ("vonage-conversation.yaml", "S0303 961:23"),
];

#[test]
fn real_documents_are_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("skipped: there are no real documents at {}", folder.display());
        return;
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    paths.retain(|path| path.extension().is_some_and(|end| end == "yaml" || end == "json"));
    assert!(paths.len() >= 39, "only {} documents", paths.len());
    let mut wrong = Vec::new();
    for path in paths {
        let name =
            path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let bytes = fs::read(&path).expect("a readable file");
        let expected =
            BROKEN.iter().find(|(broken, _)| *broken == name).map(|(_, problem)| *problem);
        let found = first_error(&name, &bytes);
        if found.as_deref() != expected {
            wrong.push(format!("{name}: found {found:?}, expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn first_error(name: &str, bytes: &[u8]) -> Option<String> {
    let mut diagnostics = Diagnostics::default();
    let source = Source::from_bytes(name, bytes, &mut diagnostics).expect("UTF-8 text");
    let tree = parse(&source, &Limits::default(), &mut diagnostics);
    let tree = tree.map(|mut tree| {
        normalize::mend(&mut tree, &mut diagnostics);
        normalize::check(&tree, &mut diagnostics);
        tree
    });
    let tree = tree.filter(|_| !diagnostics.has_errors());
    if let Some(tree) = tree {
        let tree = normalize::normalize(tree, &mut diagnostics);
        assert_eq!(
            normalize::to_openapi(&tree, &mut diagnostics).is_none(),
            diagnostics.has_errors()
        );
    }
    let places = render::places(&diagnostics, &source, None);
    let severity = specsmith::diagnostic::Severity::Error;
    let (one, place) = diagnostics.iter().zip(places).find(|(one, _)| one.severity == severity)?;
    Some(format!("{} {}:{}", one.code.as_str(), place.line, place.column))
}
