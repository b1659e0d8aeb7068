//! Documents that try to be more than data: what they say is shown, and never becomes code.

mod project;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};
use serde_json::json;
use serde_yaml::Value;
use specsmith::options::Package;
use specsmith::{Options, Source, generate};

/// Texts that have become code, tests or pages of other generators.
const TEXTS: &[&str] = &[
    "```rust\npwned!();\n```",
    "```\npwned!();\n```\n\n    pwned!();",
    "unclosed\n\n~~~should_panic\npwned!();",
    "*/ pub fn pwned() {} /*",
    "\"]\npub fn pwned() {}\n#[doc = \"",
    "\"#; pub fn pwned() {} r#\"",
    "x\rpub fn pwned() {}\u{2028}pub fn pwned() {}\u{85}pub fn pwned() {}",
    "\u{202e}\u{2066}pwned\u{2069}\u{200b}\u{feff}",
    "<script>pwned()</script><img src=x onerror=pwned()>",
    "[x](javascript:pwned()) ![y](https://pwned.example/x.png) [z]: file:///etc/pwned",
    "{pwned} {0:?} {{}} \\u{70} \\",
    "include_str!(\"/etc/pwned\") concat!(env!(\"HOME\"))",
    "1.0\"\n[patch.crates-io]\npwned = \"1\"\n",
    "> - ```rust\n>   pwned!();\n>   ```\n\n---\nfront: matter\n---",
    "$(pwned) `pwned` %0a pwned\u{1b}]0;pwned\u{7}\0",
];

/// What the keys are whose values are for people.
const KEYS: &[&str] = &["description", "summary", "title"];

#[test]
fn texts_change_nothing_but_the_documentation() {
    let Some(root) = project::root() else { return };
    let text = fs::read_to_string(root.join("spec/showcase.yaml")).expect("the showcase is there");
    let tree: Value = serde_yaml::from_str(&text).expect("the showcase is YAML");
    let (mut plain, mut hostile) = (tree.clone(), tree);
    let places = say(&mut plain, &mut |_| "Plain.".to_owned());
    assert!(places > 100, "there are only {places} texts");
    let mut turn = 0;
    say(&mut hostile, &mut |_| {
        turn += 1;
        TEXTS[turn % TEXTS.len()].to_owned()
    });
    let text = |tree| serde_yaml::to_string(tree).expect("a tree is YAML");
    let (plain, hostile) = (files(&text(&plain)), files(&text(&hostile)));
    let paths = |files: &[(String, String)]| -> Vec<String> {
        files.iter().map(|(path, _)| path.clone()).collect()
    };
    assert_eq!(paths(&plain), paths(&hostile));
    let ours: Vec<String> =
        plain.iter().flat_map(|(_, contents)| fences(&documentation(contents))).collect();
    assert!(ours.len() > 10 && ours.iter().all(|info| info == "no_run"), "{ours:?}");
    for ((path, plain), (_, hostile)) in plain.iter().zip(&hostile) {
        let odd = hostile.find(['\u{202e}', '\u{2066}', '\u{1b}', '\0', '\r']);
        assert_eq!(odd.map(|at| &hostile[at..]), None, "{path}");
        if kind(path) == Some("rs") {
            assert_eq!(code(plain), code(hostile), "{path}");
            let (plain, hostile) = (documentation(plain), documentation(hostile));
            assert_eq!(fences(&plain), fences(&hostile), "{path}");
            assert_eq!(pages(&plain), pages(&hostile), "{path}");
        }
        if kind(path) == Some("toml") {
            assert_eq!(keys(plain), keys(hostile), "{path}");
        }
        if kind(path) == Some("md") {
            assert_eq!(fences(plain), fences(hostile), "{path}");
            assert_eq!(pages(plain), pages(hostile), "{path}");
        }
    }
    assert!(hostile.iter().any(|(_, contents)| contents.contains("pwned")));
}

#[test]
fn names_and_values_are_only_data() {
    let names: Vec<&str> = TEXTS
        .iter()
        .copied()
        .chain([
            "",
            " ",
            "-",
            "--",
            "x: u8, pub y",
            "r#type",
            "self",
            "crate",
            "Self",
            "_",
            "0",
            "é",
            "日本",
            "\u{1f600}",
        ])
        .collect();
    let numbered = || names.iter().enumerate().filter(|(_, name)| !name.is_empty());
    let mut properties: serde_json::Map<String, serde_json::Value> = numbered()
        .map(|(at, name)| {
            let text = TEXTS[at % TEXTS.len()];
            ((*name).to_owned(), json!({"type": "string", "default": text, "example": name}))
        })
        .collect();
    properties.insert("words".to_owned(), json!({"type": "string", "enum": names}));
    let parameters: Vec<serde_json::Value> = numbered()
        .map(|(_, name)| json!({"name": name, "in": "query", "schema": {"type": "string"}}))
        .collect();
    let content = json!({"application/json": {"schema": {"$ref": "#/components/schemas/A"}}});
    let document = json!({
        "openapi": "3.0.3",
        "info": {"title": "Hostile", "version": "1"},
        "servers": [{"url": "https://a.example"}],
        "paths": {"/a": {"post": {
            "operationId": "send", "tags": TEXTS, "parameters": parameters,
            "requestBody": {"content": content},
            "responses": {"200": {"description": TEXTS[0], "content": content}}
        }}},
        "components": {"schemas": {"A": {"type": "object", "properties": properties}}}
    });
    for (path, contents) in files(&document.to_string()) {
        if kind(&path) == Some("rs") {
            // A name may be made of a text, but neither a macro call nor a function is.
            let code = code(&contents);
            assert!(!code.contains("pwned !") && !code.contains("fn pwned ()"), "{path}: {code}");
            assert!(!contents.contains(['\u{202e}', '\u{2066}', '\u{1b}', '\0']), "{path}");
        }
    }
}

/// Puts another text in every place where the document speaks to people; how many there are.
fn say(node: &mut Value, text: &mut impl FnMut(&str) -> String) -> usize {
    let mut places = 0;
    match node {
        Value::Sequence(items) => {
            places += items.iter_mut().map(|item| say(item, text)).sum::<usize>();
        }
        Value::Mapping(entries) => {
            for (key, value) in entries.iter_mut() {
                match (key.as_str(), value.as_str()) {
                    // The title of an alternative is its name, which is for the compiler: see below.
                    (Some("oneOf" | "anyOf"), _) => {
                        places +=
                            alternatives(value).map(|item| say_inside(item, text)).sum::<usize>();
                    }
                    (Some(key), Some(old)) if KEYS.contains(&key) => {
                        *value = Value::from(text(old));
                        places += 1;
                    }
                    _ => places += say(value, text),
                }
            }
        }
        _ => {}
    }
    places
}

/// The members of a union.
fn alternatives(node: &mut Value) -> impl Iterator<Item = &mut Value> {
    node.as_sequence_mut().into_iter().flatten()
}

/// As [`say`], but for the title of the node itself.
fn say_inside(node: &mut Value, text: &mut impl FnMut(&str) -> String) -> usize {
    let title = node.get("title").cloned();
    let places = say(node, text);
    if let (Some(title), Some(entries)) = (title, node.as_mapping_mut()) {
        entries.insert(Value::from("title"), title);
    }
    places
}

/// Gives a title to each alternative of each union, and says how many there are.
fn entitle(node: &mut Value, text: &mut impl FnMut() -> String) -> usize {
    let mut places = 0;
    match node {
        Value::Sequence(items) => {
            places += items.iter_mut().map(|item| entitle(item, text)).sum::<usize>();
        }
        Value::Mapping(entries) => {
            for (key, value) in entries.iter_mut() {
                if matches!(key.as_str(), Some("oneOf" | "anyOf")) {
                    for entries in alternatives(value).filter_map(Value::as_mapping_mut) {
                        entries.insert(Value::from("title"), Value::from(text()));
                        places += 1;
                    }
                }
                places += entitle(value, text);
            }
        }
        _ => {}
    }
    places
}

#[test]
fn titles_that_are_names_become_names() {
    let Some(root) = project::root() else { return };
    let text = fs::read_to_string(root.join("spec/showcase.yaml")).expect("the showcase is there");
    let mut tree: Value = serde_yaml::from_str(&text).expect("the showcase is YAML");
    let mut turn = 0;
    let places = entitle(&mut tree, &mut || {
        turn += 1;
        TEXTS[turn % TEXTS.len()].to_owned()
    });
    assert!(places > 5, "there are only {places} alternatives");
    for (path, contents) in files(&serde_yaml::to_string(&tree).expect("a tree is YAML")) {
        if kind(&path) == Some("rs") {
            assert!(!code(&contents).contains("pwned !"), "{path}");
        }
    }
}

/// The files of the crate, by path.
fn files(text: &str) -> Vec<(String, String)> {
    let source = Source::new("hostile.yaml", text);
    let options = Options::new("hostile.yaml", Package::new("hostile"));
    let output = generate(&source, &options).unwrap_or_else(|failure| {
        let shown = specsmith::diagnostic::render::text(&failure.problems, &source, None, false);
        panic!("{shown}")
    });
    output.files.into_iter().map(|file| (file.path, file.contents)).collect()
}

/// What the name of a file ends with.
fn kind(path: &str) -> Option<&str> {
    Path::new(path).extension()?.to_str()
}

/// The code of a file, without its documentation.
fn code(contents: &str) -> String {
    syn::parse_file(contents).expect("it is Rust");
    without_docs(contents.parse().expect("it is Rust")).to_string()
}

fn without_docs(tokens: TokenStream) -> TokenStream {
    let mut kept: Vec<TokenTree> = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) if is_doc(&group.stream()) && ends_in_attribute(&kept) => {
                while matches!(kept.last(), Some(TokenTree::Punct(sign)) if "#!".contains(sign.as_char()))
                {
                    kept.pop();
                }
            }
            TokenTree::Group(group) => {
                let inner = without_docs(group.stream());
                kept.push(TokenTree::Group(proc_macro2::Group::new(group.delimiter(), inner)));
            }
            other => kept.push(other),
        }
    }
    kept.into_iter().collect()
}

fn is_doc(tokens: &TokenStream) -> bool {
    matches!(tokens.clone().into_iter().next(), Some(TokenTree::Ident(name)) if name == "doc")
}

fn ends_in_attribute(tokens: &[TokenTree]) -> bool {
    matches!(tokens.last(), Some(TokenTree::Punct(sign)) if "#!".contains(sign.as_char()))
}

/// The documentation of a file: that of each item is a paragraph by itself.
fn documentation(contents: &str) -> String {
    let line = |line: &str| {
        let line = line.trim_start();
        let text = line.strip_prefix("///").or_else(|| line.strip_prefix("//!"));
        text.map(|text| text.strip_prefix(' ').unwrap_or(text).to_owned()).unwrap_or_default()
    };
    contents.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The code blocks of a text that are not marked as text: what they say they are.
fn fences(text: &str) -> Vec<String> {
    Parser::new_ext(text, pulldown_cmark::Options::all())
        .filter_map(|event| match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => Some(info.to_string()),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => Some("indented".to_owned()),
            _ => None,
        })
        .filter(|info| info != "text" && info != "json")
        .collect()
}

/// What a text makes a browser do: HTML, images, and links to anything but pages.
fn pages(text: &str) -> Vec<String> {
    Parser::new_ext(text, pulldown_cmark::Options::all())
        .filter_map(|event| match event {
            Event::Html(text) | Event::InlineHtml(text) => Some(text.to_string()),
            Event::Start(Tag::Image { dest_url, .. }) => Some(dest_url.to_string()),
            Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.to_string())
                .filter(|to| to.contains(':') && !to.starts_with("https://")),
            _ => None,
        })
        .collect()
}

/// The keys of a manifest with the names of its tables.
fn keys(text: &str) -> BTreeSet<String> {
    fn collect(table: &toml::Table, above: &str, found: &mut BTreeSet<String>) {
        for (key, value) in table {
            let path = format!("{above}.{key}");
            if let Some(inner) = value.as_table() {
                collect(inner, &path, found);
            }
            found.insert(path);
        }
    }
    let table: toml::Table = text.parse().expect("it is TOML");
    let mut found = BTreeSet::new();
    collect(&table, "", &mut found);
    found
}
