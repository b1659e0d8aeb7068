//! What the tests of broken documents share.

use specsmith::diagnostic::{Code, Diagnostic, Diagnostics, render};
use specsmith::normalize;
use specsmith::source::{Limits, Node, Source, parse};

/// Reads and checks a document; what was found, as `code line:column`.
pub fn problems(name: &str, text: &str) -> Vec<String> {
    let source = Source::new(name, text);
    let mut diagnostics = Diagnostics::default();
    let tree = parse(&source, &Limits::default(), &mut diagnostics);
    let only_duplicates = diagnostics.iter().all(|one| one.code == Code::DuplicateKey);
    assert_eq!(tree.is_some(), only_duplicates, "a tree is handed out unless reading stopped");
    if let Some(tree) = &tree
        && diagnostics.is_empty()
    {
        normalize::check(tree, &mut diagnostics);
    }
    listed(&diagnostics, &source, tree.as_ref())
}

/// What was found, as `code line:column`.
pub fn listed(diagnostics: &Diagnostics, source: &Source, tree: Option<&Node>) -> Vec<String> {
    let places = render::places(diagnostics, source, tree);
    let show = |(one, place): (&Diagnostic, render::Place)| {
        format!("{} {}:{}", one.code.as_str(), place.line, place.column)
    };
    diagnostics.iter().zip(places).map(show).collect()
}

/// Compares what is found with what should be, for all cases at once.
pub fn compare<'a>(cases: impl IntoIterator<Item = (String, &'a str, &'a [&'a str])>) {
    let mut wrong = Vec::new();
    for (text, name, expected) in cases {
        let found = problems(name, &text);
        if found != expected {
            let last = text.lines().last().unwrap_or_default();
            wrong.push(format!("{last}\n    found {found:?}, expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
