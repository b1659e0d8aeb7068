//! The showcase uses every word of every vocabulary, so that every word is printed, compiled and tested.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use specsmith::vocabulary;

#[test]
fn every_word_is_used() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/showcase.yaml");
    let bytes = fs::read(path).expect("the showcase is there");
    let api =
        specsmith::read("spec/showcase.yaml", &bytes).expect("the showcase has no errors").api;
    let used = vocabulary::used(&api);
    let missing: BTreeSet<String> =
        vocabulary::words().into_iter().filter(|word| !used.contains(word)).collect();
    assert!(!used.is_empty());
    assert!(missing.is_empty(), "spec/showcase.yaml uses none of these words: {missing:?}");
}
