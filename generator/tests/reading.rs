//! Broken text: each kind gives its code at its line and column, and nothing panics or hangs.

mod common;

use std::fmt::Write;

use common::{compare, listed, problems};
use specsmith::diagnostic::{Diagnostics, render};
use specsmith::source::{Limits, Node, Source, Value, parse};

fn tree(name: &str, text: &str) -> Node {
    let mut diagnostics = Diagnostics::default();
    let source = Source::new(name, text);
    let tree = parse(&source, &Limits::default(), &mut diagnostics);
    let shown = render::text(&diagnostics, &source, None, false);
    tree.unwrap_or_else(|| panic!("{name} is not read:\n{shown}"))
}

#[test]
fn text_that_is_no_document_is_named() {
    let cases = [
        ("a.yaml", "", "S0104 1:1"),
        ("a.json", " \n\t", "S0104 1:1"),
        ("a.yaml", "# nothing\n---\n", "S0104 1:1"),
        ("a.yaml", "null", "S0104 1:1"),
        ("a.json", "null", "S0104 1:1"),
        ("a.yaml", "\n <!DOCTYPE html>", "S0103 2:2"),
        ("a.json", "<html>", "S0103 1:1"),
        ("a.yaml", "<?xml version=\"1.0\"?>", "S0103 1:1"),
        ("a.yaml", "hello world", "S0201 1:1"),
        ("a.json", "[1]", "S0201 1:1"),
    ];
    compare(
        cases.iter().map(|(name, text, expected)| {
            (text.to_string(), *name, std::slice::from_ref(expected))
        }),
    );
}

#[test]
fn bytes_that_are_no_text_are_named() {
    let cases: &[(&[u8], &str)] = &[
        (b"\x89PNG\r\n\x1a\n\x00\x01", "S0103 1:1"),
        (b"%PDF-1.7", "S0103 1:1"),
        (b"PK\x03\x04", "S0103 1:1"),
        (b"\xff\xfeo\x00", "S0102 1:1"),
        (b"\xfe\xff\x00o", "S0102 1:1"),
        (b"{\x00\n\x00", "S0102 1:1"),
        (b"\x00{\x00\n", "S0102 1:1"),
        (b"a: b\nc: caf\xe9\n", "S0102 2:7"),
        (b"\xef\xbb\xbfa: \xff", "S0102 1:4"),
        (b"a: 1\nb: x\0y\n", "S0102 2:5"),
    ];
    for (bytes, expected) in cases {
        let mut diagnostics = Diagnostics::default();
        assert!(Source::from_bytes("a.yaml", bytes, &mut diagnostics).is_none(), "{bytes:?}");
        let shown = Source::lossy("a.yaml", bytes);
        assert_eq!(listed(&diagnostics, &shown, None), [*expected], "{bytes:?}");
    }
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    let mut diagnostics = Diagnostics::default();
    let source = Source::from_bytes("a.yaml", b"\xef\xbb\xbfa: 1\nb: 2", &mut diagnostics);
    assert_eq!(source.map(|source| source.text).as_deref(), Some("a: 1\nb: 2"));
    assert!(diagnostics.is_empty());
}

#[test]
fn broken_syntax_is_located() {
    let cases = [
        ("a.yaml", "a: [1,\nb: 2", "S0106 1:4"),
        ("a.yaml", "a: \"x", "S0106 1:4"),
        ("a.yaml", "a:\n  b: {", "S0106 2:6"),
        ("a.json", "{\"a\": [1,\n", "S0106 2:1"),
        ("a.json", "{\"a\": \"x", "S0106 1:8"),
        ("a.json", "{\"a\": NaN}", "S0105 1:7"),
        ("a.json", "{\"a\": 012}", "S0105 1:8"),
        ("a.json", "{\"é\": 'x'}", "S0105 1:7"),
        ("a.json", "{\"a\": 1,}", "S0105 1:9"),
        ("a.json", "{a: 1}", "S0105 1:2"),
        ("a.json", "{\"a\": \"x\ny\"}", "S0105 1:8"),
        ("a.json", "{\"a\": \"\\ud83d\"}", "S0105 1:7"),
        ("a.json", "{} {}", "S0105 1:4"),
        ("a.yaml", "a: b: c", "S0105 1:5"),
        ("a.yaml", "a:\n\tb: 1", "S0105 2:2"),
        ("a.yaml", "a: @x", "S0105 1:4"),
        ("a.yaml", "a: 1\n--- \nb: 2", "S0113 2:1"),
        ("a.yaml", "# c\n%TAG ! tag:x,1:\n---\na: 1", "S0114 2:1"),
        ("a.yaml", "%YAML 2.0\n---\na: 1", "S0114 1:1"),
        ("a.yaml", "a: !include b.yaml", "S0112 1:4"),
        ("a.yaml", "a: !!python/object/apply:os.system [ls]", "S0112 1:4"),
        ("a.yaml", "a: !e!x 1", "S0112 1:4"),
        ("a.yaml", "a: !!int \"x\"", "S0112 1:4"),
        ("a.yaml", "a: !!map [1]", "S0112 1:4"),
        ("a.yaml", "a: *b", "S0110 1:4"),
        ("a.yaml", "a: &a [*a]", "S0110 1:8"),
        ("a.yaml", "a: &a { <<: *a }", "S0110 1:13"),
        ("a.yaml", "? [a]\n: 1", "S0115 1:3"),
        ("a.yaml", "{ a: 1 }: 2", "S0115 1:1"),
        ("a.yaml", ": 1", "S0115 1:1"),
        ("a.yaml", "a: .inf", "S0116 1:4"),
        ("a.yaml", "a: [-.INF]", "S0116 1:5"),
        ("a.yaml", "a: .nan", "S0116 1:4"),
        ("a.yaml", "a: 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", "S0116 1:4"),
        ("a.yaml", "a: { <<: [1] }", "S0111 1:11"),
        ("a.yaml", "a: { <<: x }", "S0111 1:10"),
    ];
    compare(
        cases.iter().map(|(name, text, expected)| {
            (text.to_string(), *name, std::slice::from_ref(expected))
        }),
    );
}

#[test]
fn duplicate_keys_name_both_places() {
    for (name, text) in
        [("a.yaml", "x:\n  a: 1\n  a: 2\n"), ("a.json", "{\"x\":\n{ \"a\":1,\n  \"a\":2}}")]
    {
        let source = Source::new(name, text);
        let mut diagnostics = Diagnostics::default();
        let tree = parse(&source, &Limits::default(), &mut diagnostics).expect("a tree");
        let map = tree.get("x").expect("the map");
        assert_eq!(map.entries().len(), 1);
        assert_eq!(map.get("a").and_then(|last| last.as_number()), Some("2"));
        assert_eq!(listed(&diagnostics, &source, None), ["S0107 3:3"]);
        let shown = render::text(&diagnostics, &source, None, false);
        assert!(shown.contains(&format!("= note: first here: {name}:2:3")), "{shown}");
        assert!(shown.contains("= at /x/a\n"), "{shown}");
    }
    assert_eq!(
        problems("a.yaml", "a: 1\nb: 1\na: 2\nb: 2\na: 3"),
        ["S0107 3:1", "S0107 4:1", "S0107 5:1"]
    );
    assert_eq!(problems("a.yaml", "<<: { a: 1 }\n<<: { b: 1 }"), ["S0107 2:1"]);
}

#[test]
fn hostile_documents_end_at_once() {
    let mut bomb = String::from("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (name, of) in ["b", "c", "d", "e", "f", "g", "h", "i"].iter().zip("abcdefgh".chars()) {
        let aliases = vec![format!("*{of}"); 9].join(", ");
        writeln!(bomb, "{name}: &{name} [{aliases}]").expect("a string takes everything");
    }
    assert_eq!(problems("a.yaml", &bomb), ["S0108 7:32"]);
    let long = format!("a: &a \"{}\"\nb: [{}]", "x".repeat(100_000), vec!["*a"; 20_000].join(","));
    assert_eq!(problems("a.yaml", &long), ["S0108 2:8051"]);
    let nested = format!(
        "{}{}1{}",
        (0..100).map(|n| format!("&a{n} [")).collect::<Vec<_>>().concat(),
        "1,".repeat(60_000),
        "]".repeat(100)
    );
    assert_eq!(problems("a.yaml", &nested), ["S0108 1:98"]);
    for text in ["[".repeat(100_000), "- ".repeat(100_000), "{a: ".repeat(100_000)] {
        let found = problems("a.yaml", &text);
        assert!(found.len() == 1 && found[0].starts_with("S0109 1:"), "{found:?}");
    }
    assert_eq!(
        problems("a.json", &format!("{}{}", "[".repeat(129), "]".repeat(129))),
        ["S0109 1:129"]
    );
    assert_eq!(
        problems("a.json", &format!("{}{}", "[".repeat(128), "]".repeat(128))),
        ["S0201 1:1"]
    );
    let alias = format!(
        "a: &a {}{}\nb: {}*a{}",
        "[".repeat(80),
        "]".repeat(80),
        "[".repeat(60),
        "]".repeat(60)
    );
    assert_eq!(problems("a.yaml", &alias), ["S0109 2:64"]);
}

#[test]
fn budgets_are_those_that_are_given() {
    let limits = Limits { bytes: 20, nodes: 4, scalars: 6, depth: 2 };
    for (text, expected) in [
        ("{\"a\": [1,2]}", None),
        ("{\"a\": [1,2,3]}", Some("S0108 1:12")),
        ("[\"abc\", \"defg\"]", Some("S0108 1:9")),
        ("[[[1]]]", Some("S0109 1:3")),
        ("[1,          2      ]", Some("S0101 1:1")),
    ] {
        let source = Source::new("a.json", text);
        let mut diagnostics = Diagnostics::default();
        assert_eq!(
            parse(&source, &limits, &mut diagnostics).is_some(),
            expected.is_none(),
            "{text}"
        );
        assert_eq!(listed(&diagnostics, &source, None), Vec::from_iter(expected), "{text}");
    }
}

#[test]
fn aliases_and_merge_keys_are_written_out() {
    let read = tree(
        "a.yaml",
        "base: &base { x: 1, y: 2 }\nmore: &more { y: 3, z: 4 }\nkey: &k name\n\
         d: { z: 9, <<: [*base, *more], \"q\": 1 }\ne: { *k : *base }\nf: { \"<<\": kept }\n",
    );
    let expected = tree(
        "a.json",
        r#"{"base":{"x":1,"y":2},"more":{"y":3,"z":4},"key":"name",
            "d":{"z":9,"x":1,"y":2,"q":1},"e":{"name":{"x":1,"y":2}},"f":{"<<":"kept"}}"#,
    );
    assert_eq!(read, expected);
}

#[test]
fn json_and_yaml_give_the_same_tree() {
    let json = "{\n\t\"a\":\t[ 1, -0.5E+3,\r\n true,null ],\n\"b\"\n:\n{\"\\ud83d\\ude00\\/\\u0041\": \"# no: comment\"},\n\
                \"--- x\": \"\\t\\n\",\"k\":\"é\u{2028}\u{85}\"}";
    let yaml = "a: [1, -0.5E+3, true, ~]\nb: { \"😀/A\": '# no: comment' }\n--- x: \"\\t\\n\"\nk: \"é\\L\\N\"\n";
    let yaml = yaml.replace("--- x", "\"--- x\"");
    assert_eq!(tree("a.json", json), tree("a.yaml", &yaml));
    let long = format!("{{\"{}\": [{}1]}}", "k".repeat(5000), "\"x\", ".repeat(3000));
    assert_eq!(tree("a.json", &long).entries()[0].node.items().len(), 3001);
}

#[test]
fn spans_are_those_of_the_text() {
    let text = "a: é\nb:\n  - {c: 1, d: [2,\n      3]}\n  - e:\n      f: xyz\n";
    let read = tree("a.yaml", text);
    let mut found = Vec::new();
    collect(&read, text, &mut found);
    assert_eq!(
        found,
        [
            "é",
            "1",
            "2",
            "3",
            "[2,\n      3]",
            "{c: 1, d: [2,\n      3]}",
            "xyz",
            "f: xyz",
            "e:\n      f: xyz"
        ]
    );
}

fn collect<'t>(node: &Node, text: &'t str, found: &mut Vec<&'t str>) {
    for item in node.items().iter().chain(node.entries().iter().map(|entry| &entry.node)) {
        collect(item, text, found);
        if !matches!(&item.value, Value::Sequence(items) if items.len() == 2 && items[0].entries().len() > 1)
        {
            found.push(&text[item.span.start..item.span.end]);
        }
    }
}
