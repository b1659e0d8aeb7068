//! The showcase uses every word of every vocabulary, so that every word is printed, compiled and tested.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use specsmith::options::Package;
use specsmith::{Options, Source, api, vocabulary};

#[test]
fn every_word_is_used() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/showcase.yaml");
    let text = fs::read_to_string(path).expect("the showcase is there");
    let options = Options::new("spec/showcase.yaml", Package::new("showcase"));
    let read = specsmith::read(&Source::new("spec/showcase.yaml", text), &options);
    let used = api::used(&read.expect("the showcase has no errors").api);
    let missing: BTreeSet<String> =
        vocabulary::words().into_iter().filter(|word| !used.contains(word)).collect();
    assert!(!used.is_empty());
    assert!(missing.is_empty(), "spec/showcase.yaml uses none of these words: {missing:?}");
}
