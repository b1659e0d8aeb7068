//! The document says what the documentation pages say, fact by fact, both ways.
//!
//! The other two tests prove the comparison itself: they make every single change to a page and to
//! the document, and each must be noticed.

use std::error::Error;
use std::path::PathBuf;

use specsmith_tests::assumptions::assumptions;
use specsmith_tests::document::{self, Stated};
use specsmith_tests::facts::{Facts, differences};
use specsmith_tests::{mutate, page};

type Outcome = Result<(), Box<dyn Error>>;

fn spec() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../spec")
}

/// Name and text of every page, by name.
fn pages() -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut pages = Vec::new();
    for entry in std::fs::read_dir(spec().join("pages"))? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        pages.push((name, std::fs::read_to_string(path)?));
    }
    pages.sort();
    Ok(pages)
}

fn tree() -> Result<serde_json::Value, Box<dyn Error>> {
    let text = std::fs::read_to_string(spec().join("luminous-contacts.yaml"))?;
    Ok(document::parse(&text)?)
}

fn facts_of(pages: &[(String, String)]) -> Facts {
    let mut facts = Facts::default();
    for (name, text) in pages {
        facts.extend(page::read(name, text));
    }
    facts
}

fn compare(pages: &Facts, document: &Stated) -> Vec<String> {
    differences(pages, &document.facts, &assumptions(), &document.marks)
}

#[test]
fn the_document_says_what_the_pages_say() -> Outcome {
    let pages = facts_of(&pages()?);
    let document = document::read(tree()?);
    let found = compare(&pages, &document);
    assert!(found.is_empty(), "{} differences:\n{}", found.len(), found.join("\n"));
    println!("{} facts on the pages, {} in the document", pages.len(), document.facts.len());
    Ok(())
}

#[test]
fn every_changed_line_of_a_page_is_noticed() -> Outcome {
    let pages = pages()?;
    let document = document::read(tree()?);
    // Changes prove something only where there is no difference to begin with.
    assert!(compare(&facts_of(&pages), &document).is_empty(), "page and document differ");
    let mut count = 0;
    let mut missed = Vec::new();
    for (index, (name, text)) in pages.iter().enumerate() {
        for change in mutate::lines(text) {
            let mut changed = pages.clone();
            changed[index].1 = change.apply(text);
            count += 1;
            if compare(&facts_of(&changed), &document).is_empty() {
                missed.push(format!("{name}.txt:{change}"));
            }
        }
    }
    assert!(missed.is_empty(), "not noticed:\n{}", missed.join("\n"));
    println!("{count} changes to pages, all noticed");
    Ok(())
}

#[test]
fn every_changed_node_of_the_document_is_noticed() -> Outcome {
    let pages = facts_of(&pages()?);
    let tree = tree()?;
    // Changes prove something only where there is no difference to begin with.
    assert!(compare(&pages, &document::read(tree.clone())).is_empty(), "page and document differ");
    let changes = mutate::nodes(&tree);
    let mut missed = Vec::new();
    for change in &changes {
        if compare(&pages, &document::read(change.apply(&tree))).is_empty() {
            missed.push(change.to_string());
        }
    }
    assert!(missed.is_empty(), "not noticed:\n{}", missed.join("\n"));
    println!("{} changes to the document, all noticed", changes.len());
    Ok(())
}
