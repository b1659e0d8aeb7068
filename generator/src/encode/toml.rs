//! The manifest of a generated crate: a tree of values in, TOML out.
//!
//! What is written is read back and compared with the tree, so that no text of a
//! document can add a key to a manifest.

use toml::{Table, Value};

/// The keys that stand at the top of a manifest, in the order in which they are written.
const SECTIONS: &[&str] = &[
    "package",
    "lib",
    "features",
    "dependencies",
    "dev-dependencies",
    "example",
    "test",
    "lints",
    "workspace",
];

/// The keys of `[package]`, in the order in which they are written.
const PACKAGE: &[&str] = &[
    "name",
    "version",
    "edition",
    "rust-version",
    "authors",
    "description",
    "documentation",
    "homepage",
    "repository",
    "readme",
    "license",
    "keywords",
    "categories",
    "include",
    "exclude",
    "publish",
    "metadata",
];

/// The keys of a dependency, in the order in which they are written.
const DEPENDENCY: &[&str] = &["path", "version", "optional", "default-features", "features"];

/// The text of a manifest: sections and the keys of `[package]` in the order that people expect, everything else by name.
///
/// Each note is a feature and our own words about it, which become a comment above it.
///
/// # Errors
///
/// A sentence that names a key that a generated manifest must not have, such as `build` or `patch`.
pub fn manifest(tree: &Table, notes: &[(&str, &str)]) -> Result<String, String> {
    check_keys(tree, SECTIONS, "")?;
    let package = tree.get("package").and_then(Value::as_table).cloned().unwrap_or_default();
    check_keys(&package, PACKAGE, "package.")?;
    let mut text = String::new();
    for section in SECTIONS {
        match (*section, tree.get(*section)) {
            (_, None) => {}
            ("package", Some(_)) => text.push_str(&package_section(&package)),
            ("dependencies" | "dev-dependencies", Some(Value::Table(crates))) => {
                text.push_str(&dependencies(section, crates));
            }
            ("features", Some(Value::Table(switches))) => {
                text.push_str(&features(switches, notes));
            }
            (_, Some(value)) => {
                text.push('\n');
                text.push_str(&print(&single(section, value.clone())));
            }
        }
    }
    let text = text.trim_start().to_owned();
    if text.parse::<Table>().as_ref() == Ok(tree) {
        Ok(text)
    } else {
        Err("the manifest does not read back as it was meant".to_owned())
    }
}

/// A text as a value of TOML: quoted, with escapes.
#[must_use]
pub fn string(text: &str) -> String {
    Value::String(text.to_owned()).to_string()
}

/// `[package]` with its keys in our order, tables last.
fn package_section(package: &Table) -> String {
    let mut text = String::from("[package]\n");
    let values = |wanted_table: bool| {
        PACKAGE
            .iter()
            .filter_map(|key| package.get(*key).map(|value| (*key, value)))
            .filter(move |(_, value)| value.is_table() == wanted_table)
    };
    for (key, value) in values(false) {
        text.push_str(&print(&single(key, value.clone())));
    }
    for (key, value) in values(true) {
        text.push('\n');
        text.push_str(&print(&single("package", Value::Table(single(key, value.clone())))));
    }
    text
}

/// One line for each feature, by name, the default first, below what is said about it.
fn features(switches: &Table, notes: &[(&str, &str)]) -> String {
    let (default, others): (Vec<_>, Vec<_>) =
        switches.iter().partition(|(name, _)| *name == "default");
    let lines = default.into_iter().chain(others).map(|(name, value)| {
        let note = notes.iter().find(|(noted, _)| noted == name);
        let comment = note.map(|(_, about)| comment(about)).unwrap_or_default();
        [comment, print(&single(name, value.clone()))].concat()
    });
    std::iter::once("\n[features]\n".to_owned()).chain(lines).collect()
}

/// Prose as lines of a comment.
fn comment(prose: &str) -> String {
    super::markdown::wrapped(prose).lines().map(|line| ["# ", line, "\n"].concat()).collect()
}

/// One line for each crate, by name.
fn dependencies(section: &str, crates: &Table) -> String {
    let lines = crates.iter().map(|(name, value)| match value {
        Value::Table(details) => [&key(name), " = ", &inline_table(details), "\n"].concat(),
        _ => print(&single(name, value.clone())),
    });
    ["\n[", section, "]\n"].into_iter().map(str::to_owned).chain(lines).collect()
}

/// `{ version = "1", features = ["derive"] }`
fn inline_table(details: &Table) -> String {
    let known = DEPENDENCY.iter().filter_map(|name| details.get_key_value(*name));
    let others = details.iter().filter(|(name, _)| !DEPENDENCY.contains(&name.as_str()));
    let members: Vec<String> = known
        .chain(others)
        .map(|(name, value)| [&key(name), " = ", &value.to_string()].concat())
        .collect();
    ["{ ", &members.join(", "), " }"].concat()
}

/// A key, quoted where it must be.
fn key(name: &str) -> String {
    let bare = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if !name.is_empty() && name.bytes().all(bare) { name.to_owned() } else { string(name) }
}

fn single(key: &str, value: Value) -> Table {
    Table::from_iter([(key.to_owned(), value)])
}

/// A tree that holds no section of its own is written in one piece, keys by name.
fn print(tree: &Table) -> String {
    toml::to_string(tree).expect("a tree of TOML values without null can always be written")
}

fn check_keys(table: &Table, allowed: &[&str], place: &str) -> Result<(), String> {
    match table.keys().find(|key| !allowed.contains(&key.as_str())) {
        None => Ok(()),
        Some(key) => Err(format!("a generated manifest must not have the key `{place}{key}`")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_is_written_in_order() {
        let tree: Table = r#"
            [dependencies]
            serde = { version = "1", features = ["derive"] }
            http = "1"
            [package.metadata."docs.rs"]
            all-features = true
            [package]
            license = "MIT"
            name = "a"
            keywords = ["x", "y"]
            version = "0.1.0"
            [features]
            a = []
            default = ["a"]
        "#
        .parse()
        .unwrap();
        let expected = r#"[package]
name = "a"
version = "0.1.0"
license = "MIT"
keywords = ["x", "y"]

[package.metadata."docs.rs"]
all-features = true

[features]
default = ["a"]
# What `a` is for.
a = []

[dependencies]
http = "1"
serde = { version = "1", features = ["derive"] }
"#;
        assert_eq!(manifest(&tree, &[("a", "What `a` is for.")]).unwrap(), expected);
    }

    #[test]
    fn text_adds_no_keys() {
        for text in [
            "1.0\"\n[patch.crates-io]\nx = \"",
            "MIT\"\nlinks=\"x",
            "'''\n\"\"\"",
            "\u{1b}[0m\u{0}\u{7f}",
            "# x\\",
        ] {
            let tree = single("package", Value::Table(single("description", Value::from(text))));
            let written = manifest(&tree, &[]).unwrap();
            assert_eq!(written.parse::<Table>().unwrap(), tree);
        }
    }

    #[test]
    fn other_keys_are_refused() {
        for text in [
            "[patch.crates-io]",
            "[package]\nbuild = 'x'",
            "[build-dependencies]",
            "[package]\nlinks = 'x'",
        ] {
            manifest(&text.parse().unwrap(), &[]).expect_err(text);
        }
    }
}
