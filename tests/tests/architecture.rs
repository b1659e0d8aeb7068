//! Which part of the generator may use which, and what none of them may do.
//!
//! The sources are read as text: `crate::part` in a file of another part is a use.
//! Tests inside the sources are left out. What it is built with is asked of Cargo.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What each part may use. A part that is not named here must not exist.
const MAY_USE: &[(&str, &[&str])] = &[
    // The models and what stands under everything.
    ("document", &[]),
    ("diagnostic", &["document"]),
    ("file", &[]),
    ("runtime", &[]),
    ("vocabulary", &["source"]),
    ("api", &["source", "vocabulary"]),
    ("options", &["diagnostic", "source"]),
    ("krate", &["options", "runtime", "source", "vocabulary"]),
    // The stages.
    ("source", &["diagnostic", "document"]),
    ("encode", &["api", "diagnostic", "source"]),
    ("normalize", &["diagnostic", "encode", "source"]),
    ("lower", &["api", "diagnostic", "encode", "source", "vocabulary"]),
    (
        "plan",
        &["api", "diagnostic", "encode", "krate", "options", "runtime", "source", "vocabulary"],
    ),
    // `types` is no part of the generator: it stands in the code that is printed.
    ("emit", &["encode", "file", "krate", "runtime", "types"]),
    ("write", &["diagnostic", "file"]),
    // What holds them together.
    ("config", &["diagnostic", "encode", "options", "source"]),
    (
        "pipeline",
        &[
            "api",
            "diagnostic",
            "emit",
            "file",
            "krate",
            "lower",
            "normalize",
            "options",
            "plan",
            "source",
        ],
    ),
    ("cli", &["config", "diagnostic", "file", "options", "pipeline", "source", "write"]),
];

/// The parts in which text of a document may be revealed: encoders, names, and what compares it.
const MAY_REVEAL: &[&str] =
    &["diagnostic", "document", "encode", "lower", "normalize", "plan", "vocabulary"];

/// What may not stand in the generator outside of tests, with the reason.
const FORBIDDEN: &[(&str, &str)] = &[
    (".unwrap()", "input must never make the generator panic"),
    ("panic!(", "input must never make the generator panic"),
    ("todo!(", "nothing is left open"),
    ("unimplemented!(", "nothing is left open"),
    ("unreachable!(", "input must never make the generator panic"),
    ("#[allow(", "a lint that fires has a reason"),
    ("std::net", "the generator has no network code"),
    ("std::process::Command", "the generator starts no process"),
    ("SystemTime", "output depends on no clock"),
    ("Instant::now", "output depends on no clock"),
];

/// What may not stand where output is decided and printed.
const FORBIDDEN_IN_OUTPUT: &[(&str, &str)] = &[
    ("HashMap", "output depends on no hash order"),
    ("HashSet", "output depends on no hash order"),
];

/// Crates that talk to a network, or that others talk to it with. None of them is built with the generator.
const OF_THE_NETWORK: &[&str] = &[
    "async-std",
    "attohttpc",
    "curl",
    "h2",
    "http",
    "hyper",
    "isahc",
    "mio",
    "minreq",
    "native-tls",
    "openssl",
    "quinn",
    "reqwest",
    "ring",
    "rustls",
    "smol",
    "socket2",
    "surf",
    "tokio",
    "tower",
    "ureq",
];

/// The parts that decide and print output.
const OUTPUT: &[&str] = &["api", "emit", "encode", "krate", "plan", "write"];

#[test]
fn parts_use_only_what_stands_below_them() {
    let mut wrong = Vec::new();
    let allowed: BTreeMap<&str, &[&str]> = MAY_USE.iter().copied().collect();
    for file in sources() {
        let Some(may_use) = allowed.get(file.part.as_str()) else {
            wrong.push(format!("{}: the part `{}` is not in the table", file.path, file.part));
            continue;
        };
        for used in uses(&file.text).difference(&BTreeSet::from([file.part.clone()])) {
            if !may_use.contains(&used.as_str()) {
                wrong.push(format!("{}: `{}` may not use `{used}`", file.path, file.part));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_encoders_names_and_readers_reveal_text_of_a_document() {
    let revealing: Vec<String> = sources()
        .into_iter()
        .filter(|file| file.text.contains(".reveal()") && !MAY_REVEAL.contains(&file.part.as_str()))
        .map(|file| file.path)
        .collect();
    assert!(revealing.is_empty(), "these files reveal text of a document: {revealing:?}");
}

#[test]
fn openapi_is_known_to_reading_and_lowering_only() {
    let allowed = ["lower", "normalize", "pipeline", "vocabulary"];
    let knowing: Vec<String> = sources()
        .into_iter()
        .filter(|file| {
            code(&file.text).contains("openapiv3::") && !allowed.contains(&file.part.as_str())
        })
        .map(|file| file.path)
        .collect();
    assert!(knowing.is_empty(), "these files use openapiv3: {knowing:?}");
}

#[test]
fn rust_is_printed_by_emit_only() {
    let allowed = ["emit"];
    let printing: Vec<String> = sources()
        .into_iter()
        .filter(|file| {
            code(&file.text).contains("quote!(") && !allowed.contains(&file.part.as_str())
        })
        .map(|file| file.path)
        .collect();
    assert!(printing.is_empty(), "these files print Rust: {printing:?}");
}

#[test]
fn nothing_forbidden_stands_in_the_generator() {
    let mut wrong = Vec::new();
    for file in sources() {
        for (index, line) in code(&file.text).lines().enumerate() {
            let output = OUTPUT.contains(&file.part.as_str());
            let more = if output { FORBIDDEN_IN_OUTPUT } else { &[] };
            for (what, why) in FORBIDDEN.iter().chain(more) {
                if line.contains(what) {
                    wrong.push(format!("{}:{}: `{what}`: {why}", file.path, index + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_of_the_network_is_built_with_the_generator() {
    let generator = built_with("specsmith");
    assert!(generator.len() > 30 && generator.contains("openapiv3"), "{generator:?}");
    let wrong: Vec<&str> =
        OF_THE_NETWORK.iter().copied().filter(|name| generator.contains(*name)).collect();
    assert!(wrong.is_empty(), "the generator is built with {wrong:?}");
    // The same look at a client finds them.
    let client = built_with("luminous-contacts");
    for name in ["http", "hyper", "reqwest", "rustls", "tokio"] {
        assert!(client.contains(name), "{client:?}");
    }
}

#[test]
fn a_use_from_above_is_seen() {
    let found = uses(
        "use crate::emit::emit;\nuse crate::{api::Api, source::{Node, Pointer}};\nlet x = crate::plan::plan();",
    );
    let names: Vec<&str> = found.iter().map(String::as_str).collect();
    assert_eq!(names, ["api", "emit", "plan", "source"]);
}

/// The names of the crates that a package is built with, on this system.
fn built_with(package: &str) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--edges", "normal,build", "--package", package])
        .args(["--prefix", "none", "--format", "{p}", "--locked", "--offline"])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
        .output()
        .expect("cargo can be started");
    let problem = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{problem}");
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    lines.lines().filter_map(|line| line.split(' ').next().map(str::to_owned)).collect()
}

struct Source {
    path: String,
    part: String,
    text: String,
}

/// The files of the generator, without the tests in them.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generator/src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    assert!(files.len() > 30, "the sources of the generator were not found at {}", root.display());
    files
        .into_iter()
        .filter_map(|path| {
            let relative = path.strip_prefix(&root).ok()?.to_string_lossy().replace('\\', "/");
            let part = relative.split('/').next()?.trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(&path).expect("a source file is readable");
            // The crate's roots only hold the parts together.
            let root_file = part == "lib" || part == "main";
            (!root_file).then(|| Source { path: relative, part, text: without_tests(&text) })
        })
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources is readable") {
        let path = entry.expect("an entry is readable").path();
        if path.is_dir() {
            if path.file_name().is_none_or(|name| name != "tests") {
                collect(&path, files);
            }
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && path.file_stem().is_none_or(|stem| {
                stem != "tests"
                    || path.parent().is_some_and(|up| up.ends_with("plan") || up.ends_with("emit"))
            })
        {
            files.push(path);
        }
    }
}

/// The text before the tests of a file, which stand at its end.
fn without_tests(text: &str) -> String {
    text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned()
}

/// The text without comments.
fn code(text: &str) -> String {
    let kept = text.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
    kept.collect::<Vec<_>>().join("\n")
}

/// The parts that a text uses: `crate::part` and the members of `crate::{…}`.
fn uses(text: &str) -> BTreeSet<String> {
    let text = code(text);
    let mut found = BTreeSet::new();
    for (start, _) in text.match_indices("crate::") {
        let rest = &text[start + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            found.extend(members(list));
        } else {
            found.extend(word(rest));
        }
    }
    found
}

/// The first words of the members of a list, up to its closing brace.
fn members(list: &str) -> Vec<String> {
    let mut depth = 0_i32;
    let mut members = vec![String::new()];
    for sign in list.chars() {
        match sign {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => members.push(String::new()),
            _ if depth == 0 => members.last_mut().expect("there is always one").push(sign),
            _ => {}
        }
    }
    members.iter().filter_map(|member| word(member.trim())).collect()
}

fn word(text: &str) -> Option<String> {
    let word: String =
        text.chars().take_while(|sign| sign.is_ascii_lowercase() || *sign == '_').collect();
    (!word.is_empty()).then_some(word)
}
