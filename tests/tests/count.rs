//! The independent count: all that a document describes is in its crate, and what is taken away is missed.

use std::fs;
use std::path::Path;

use specsmith::file::File;
use specsmith::options::Package;
use specsmith::{Options, Source};
use specsmith_tests::count::{self, Count, Kind, Told, document, found};

#[test]
fn nothing_is_lost_in_the_generated_crates() {
    for name in ["luminous-contacts", "showcase"] {
        let crate_of = Generated::of(name);
        let count = crate_of.count();
        let lost: Vec<_> = count.lost().collect();
        assert!(lost.is_empty(), "{name}: {lost:#?}");
        for kind in Kind::ALL {
            let tally = count.tally(kind);
            assert!(tally.found > 0, "{name}: no {} was found", kind.word());
            assert_eq!(tally.found + tally.told, tally.described, "{name}: {}", kind.word());
        }
    }
}

#[test]
fn a_property_that_is_taken_away_is_missed() {
    let mut crate_of = Generated::of("showcase");
    let field = "    #[serde(default, skip_serializing_if = \"Option::is_none\")]\n    pub companions: Option<Vec<Vec<PlantId>>>,\n";
    crate_of.take_away("src/types/plant_update.rs", field);
    assert_eq!(crate_of.lost(), ["property companions"]);
}

#[test]
fn a_property_that_goes_by_another_name_is_missed() {
    let mut crate_of = Generated::of("showcase");
    crate_of.take_away("src/types/order.rs", "rename = \"leafCount\", ");
    assert_eq!(crate_of.lost(), ["property leafCount"]);
}

#[test]
fn a_parameter_that_is_taken_away_is_missed() {
    let mut crate_of = Generated::of("showcase");
    crate_of
        .take_away("src/operations/list_plants.rs", "            .query(\"stage\", &self.stage)\n");
    assert_eq!(crate_of.lost(), ["parameter GET /plants: stage"]);
}

#[test]
fn a_status_that_is_taken_away_is_missed() {
    let mut crate_of = Generated::of("showcase");
    crate_of.replace("src/operations/place_order.rs", "422 =>", "423 =>");
    crate_of.replace("src/operations/place_order.rs", "Status 422", "Status 423");
    assert_eq!(crate_of.lost(), ["status POST /orders: 422"]);
}

#[test]
fn an_operation_that_is_taken_away_is_missed() {
    let mut crate_of = Generated::of("showcase");
    crate_of.files.retain(|file| file.path != "src/operations/place_order.rs");
    assert_eq!(crate_of.lost(), ["operation POST /orders"]);
}

#[test]
fn a_type_that_is_taken_away_is_missed_with_its_properties() {
    let mut crate_of = Generated::of("showcase");
    crate_of.files.retain(|file| file.path != "src/types/size_pot.rs");
    let lost = crate_of.lost();
    assert!(!lost.is_empty());
    assert!(lost.iter().all(|lost| lost.starts_with("property ")), "{lost:?}");
}

/// A document and its crate, which a test may change.
struct Generated {
    root: serde_json::Value,
    told: Vec<Told>,
    files: Vec<File>,
}

impl Generated {
    fn of(name: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../spec/{name}.yaml"));
        let text = fs::read_to_string(path).expect("the document is readable");
        let root = document::read(&text).expect("it is YAML");
        let source = Source::new(format!("{name}.yaml"), text);
        let output = specsmith::generate(&source, &Options::new(name, Package::new(name)))
            .unwrap_or_else(|_| panic!("{name} has errors"));
        let told = output.warnings.iter().map(|problem| Told {
            code: problem.code.as_str().to_owned(),
            pointer: problem.pointer.to_string(),
        });
        Self { root, told: told.collect(), files: output.files }
    }

    fn take_away(&mut self, path: &str, text: &str) {
        self.replace(path, text, "");
    }

    fn replace(&mut self, path: &str, text: &str, by: &str) {
        let file = self.files.iter_mut().find(|file| file.path == path);
        let file = file.unwrap_or_else(|| panic!("there is no {path}"));
        assert!(file.contents.contains(text), "{path} has no {text}");
        file.contents = file.contents.replace(text, by);
    }

    fn count(&self) -> Count {
        let texts = self.files.iter().map(|file| (file.path.as_str(), file.contents.as_str()));
        let found = found::read(texts).expect("the files are Rust");
        count::count(&self.root, &found, &self.told)
    }

    fn lost(&self) -> Vec<String> {
        let count = self.count();
        count.lost().map(|lost| format!("{} {}", lost.kind.word(), lost.name)).collect()
    }
}
