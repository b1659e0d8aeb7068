//! Broken documents: each gives its code at its line and column, and nothing panics or hangs.

use specsmith::diagnostic::{Code, Diagnostic, Diagnostics, render};
use specsmith::normalize;
use specsmith::source::{Limits, Node, Source, Value, parse};

/// Reads and checks a document; what was found, as `code line:column`.
fn problems(name: &str, text: &str) -> Vec<String> {
    let source = Source::new(name, text);
    let mut diagnostics = Diagnostics::default();
    let tree = parse(&source, &Limits::default(), &mut diagnostics);
    assert_eq!(
        tree.is_none(),
        diagnostics.has_errors(),
        "a tree is handed out exactly without errors"
    );
    if let Some(tree) = &tree {
        normalize::check(tree, &mut diagnostics);
    }
    listed(&diagnostics, &source, tree.as_ref())
}

fn listed(diagnostics: &Diagnostics, source: &Source, tree: Option<&Node>) -> Vec<String> {
    let places = render::places(diagnostics, source, tree);
    let show = |(one, place): (&Diagnostic, render::Place)| {
        format!("{} {}:{}", one.code.as_str(), place.line, place.column)
    };
    diagnostics.iter().zip(places).map(show).collect()
}

/// Compares what is found with what should be, for all cases at once.
fn compare<'a>(cases: impl IntoIterator<Item = (String, &'a str, &'a [&'a str])>) {
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

fn tree(name: &str, text: &str) -> Node {
    let mut diagnostics = Diagnostics::default();
    let source = Source::new(name, text);
    let tree = parse(&source, &Limits::default(), &mut diagnostics);
    let shown = render::text(&diagnostics, &source, None, false);
    tree.unwrap_or_else(|| panic!("{name} is not read:\n{shown}"))
}

/// A document of one schema, which starts on line 7 in column 1.
fn with_schema(version: &str, schema: &str) -> String {
    format!(
        "openapi: {version}\ninfo: {{ title: Contacts, version: \"1\" }}\npaths: {{}}\ncomponents:\n  schemas:\n    Contact:\n{schema}\n"
    )
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
        assert!(parse(&source, &Limits::default(), &mut diagnostics).is_none());
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
        bomb.push_str(&format!("{name}: &{name} [{}]\n", vec![format!("*{of}"); 9].join(", ")));
    }
    assert_eq!(problems("a.yaml", &bomb), ["S0108 7:32"]);
    let long = format!("a: &a \"{}\"\nb: [{}]", "x".repeat(100_000), vec!["*a"; 20_000].join(","));
    assert_eq!(problems("a.yaml", &long), ["S0108 2:8051"]);
    let nested = format!(
        "{}{}1{}",
        (0..100).map(|n| format!("&a{n} [")).collect::<String>(),
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

#[test]
fn versions_are_named_with_what_to_do() {
    let cases = [
        ("swagger: \"2.0\"\ninfo: {}", "S0201 1:1"),
        ("info: {}\nasyncapi: 3.0.0", "S0201 2:1"),
        ("info: {}", "S0201 1:1"),
        ("info: {}\nopenapi: 3.0", "S0201 2:10"),
        ("openapi: 3.1", "S0201 1:10"),
        ("openapi: 3.2.0", "S0201 1:10"),
        ("openapi: 4.0.0", "S0201 1:10"),
        ("openapi: 2.0.0", "S0201 1:10"),
        ("openapi: 3.00.1", "S0201 1:10"),
        ("openapi: three", "S0201 1:10"),
        ("openapi:", "S0201 1:8"),
        ("openapi: [3]", "S0201 1:10"),
    ];
    compare(
        cases
            .iter()
            .map(|(text, expected)| (text.to_string(), "a.yaml", std::slice::from_ref(expected))),
    );
    for version in ["3.0.0", "3.0.4", "3.1.0", "3.1.1", "\"3.0\"", "3.1.0-rc1"] {
        let found = problems("a.yaml", &with_schema(version, "      type: string"));
        assert!(found.is_empty(), "{version}: {found:?}");
    }
}

#[test]
fn bad_schemas_are_located() {
    let cases = [
        ("3.0.3", "      maxLenght: 5", &["S0202 7:7"][..]),
        ("3.1.0", "      maxLenght: 5", &["S0202 7:7"]),
        ("3.0.3", "      x-own: 5", &[]),
        ("3.0.3", "      maxLength: \"12\"", &["S0204 7:18"]),
        ("3.0.3", "      maxLength: many", &["S0204 7:18"]),
        ("3.0.3", "      maxLength: -1", &["S0206 7:18"]),
        ("3.0.3", "      maxLength: 1.5", &["S0206 7:18"]),
        ("3.0.3", "      maxLength: 12.0", &[]),
        ("3.0.3", "      maxLength: 1e30", &["S0206 7:18"]),
        ("3.0.3", "      maxItems:", &["S0204 7:15"]),
        ("3.0.3", "      multipleOf: 0", &["S0206 7:19"]),
        ("3.0.3", "      maximum: 1e400", &[]),
        ("3.0.3", "      maximum: .5", &[]),
        ("3.0.3", "      type: int", &["S0203 7:13"]),
        ("3.0.3", "      type: \"null\"", &["S0203 7:13"]),
        ("3.0.3", "      type: [string]", &["S0204 7:13"]),
        ("3.1.0", "      type: [string, \"null\"]", &[]),
        ("3.1.0", "      type: [string, nil, 5]", &["S0203 7:22", "S0204 7:27"]),
        ("3.0.3", "      exclusiveMinimum: 5", &["S0204 7:25"]),
        ("3.1.0", "      exclusiveMinimum: 5", &[]),
        ("3.1.0", "      exclusiveMinimum: true", &["S0204 7:25"]),
        ("3.0.3", "      required: true", &["S0204 7:17"]),
        ("3.0.3", "      required: [1]", &["S0204 7:18"]),
        ("3.0.3", "      nullable: \"yes\"", &["S0204 7:17"]),
        ("3.0.3", "      items: [{}]", &["S0204 7:14"]),
        ("3.0.3", "      items: true", &["S0204 7:14"]),
        ("3.1.0", "      items: true", &[]),
        ("3.0.3", "      additionalProperties: true", &[]),
        ("3.0.3", "      additionalProperties: yes", &["S0204 7:29"]),
        ("3.0.3", "      properties: { a: [] }", &["S0204 7:24"]),
        ("3.0.3", "      properties: { $ref: \"#/a\" }", &["S0209 7:21"]),
        ("3.0.3", "      properties: { $ref: {} }", &[]),
        ("3.0.3", "      description: 5", &["S0204 7:20"]),
        ("3.0.3", "      description:", &["S0212 7:7"]),
        ("3.0.3", "      discriminator: {}", &["S0205 7:22"]),
        ("3.0.3", "      $ref: 5", &["S0204 7:13"]),
        ("3.0.3", "      $ref: \"#/a\"\n      maxLength: x", &["S0210 8:7"]),
        ("3.1.0", "      $ref: \"#/a\"\n      maxLength: x", &["S0204 8:18"]),
        ("3.0.3", "      const: 5", &["S0211 7:7"]),
        ("3.1.0", "      nullable: true", &["S0211 7:7"]),
        ("3.0.3", "      example: { $ref: 5, maxLenght: .5 }", &[]),
    ];
    compare(
        cases.map(|(version, schema, expected)| (with_schema(version, schema), "a.yaml", expected)),
    );
}

#[test]
fn bad_documents_are_located() {
    let cases = [
        ("info: { title: a, version: \"1\" }", "S0205 1:1"),
        ("info: { title: a }\npaths: {}", "S0205 2:7"),
        ("info: { version: \"1\" }\npaths: {}", "S0205 2:7"),
        ("info: { title: a, version: 1.0 }\npaths: {}", "S0204 2:28"),
        ("info: a\npaths: {}", "S0204 2:7"),
        ("paths: {}", "S0205 1:1"),
    ];
    for (text, expected) in cases {
        assert_eq!(problems("a.yaml", &format!("openapi: 3.0.3\n{text}")), [expected], "{text}");
    }
}

#[test]
fn bad_operations_are_located() {
    let head = "openapi: 3.0.3\ninfo: { title: a, version: \"1\" }\npaths:\n";
    let cases = [
        ("  contacts: {}", &["S0207 4:3"][..]),
        ("  x-contacts: 5", &[]),
        ("  /a: { fetch: {} }", &["S0202 4:9"]),
        ("  /a: { get: {} }", &["S0205 4:14"]),
        ("  /a: { get: { responses: { \"2000\": { description: a } } } }", &["S0207 4:29"]),
        ("  /a: { get: { responses: { 200: { description: a } } } }", &[]),
        ("  /a: { get: { responses: { 2xx: { description: a } } } }", &["S0213 4:29"]),
        (
            "  /a: { get: { responses: { 2XX: { description: a }, 2xx: { description: b } } } }",
            &["S0213 4:54", "S0208 4:54"],
        ),
        ("  /a: { get: { responses: { ok: { description: a } } } }", &["S0207 4:29"]),
        ("  /a: { get: { responses: { default: {} } } }", &["S0205 4:38"]),
        (
            "  /a: { get: { responses: { default: { description: a, content: { $ref: b } } } } }",
            &["S0209 4:67"],
        ),
        (
            "  /a: { get: { responses: { default: { description: a, content: { a/b: { $ref: b } } } } } }",
            &["S0209 4:74"],
        ),
        ("  /a: { get: { $ref: b } }", &["S0209 4:16", "S0205 4:14"]),
        ("  /a: { parameters: [{ name: b, in: url, schema: {} }] }", &["S0203 4:37"]),
        ("  /a: { parameters: [{ name: b, in: Query, schema: {} }] }", &["S0203 4:37"]),
        ("  /a: { parameters: [{ name: b, in: query }] }", &["S0205 4:22"]),
        (
            "  /a: { parameters: [{ name: b, in: query, schema: {}, content: { a/b: {} } }] }",
            &["S0208 4:56"],
        ),
        ("  /a: { parameters: [{ name: b, in: query, content: {} }] }", &["S0208 4:53"]),
        ("  /a: { parameters: [{ name: b, in: path, schema: {} }] }", &["S0205 4:22"]),
        (
            "  /a: { parameters: [{ name: b, in: path, required: false, schema: {} }] }",
            &["S0205 4:53"],
        ),
        (
            "  /a: { parameters: [{ name: b, in: query, style: label, schema: {} }] }",
            &["S0203 4:51"],
        ),
        (
            "  /a: { parameters: [{ name: b, in: query, style: fancy, schema: {} }] }",
            &["S0203 4:51"],
        ),
        (
            "  /a: { parameters: [{ name: b, in: header, style: form, schema: {} }] }",
            &["S0203 4:52"],
        ),
        ("  /a: { parameters: [{ name: b, in: cookie, style: form, schema: {} }] }", &[]),
        ("  /a: { parameters: [{ $ref: \"#/b\", name: c }] }", &["S0210 4:37"]),
        ("  /a: { parameters: { name: b } }", &["S0204 4:21"]),
        ("  /a: { servers: [{ url: /, variables: { a: { default: 5 } } }] }", &["S0204 4:56"]),
        ("  /a: { get: { responses: {}, security: [{ a: b }] } }", &["S0204 4:47"]),
        ("  /a: { get: { responses: {}, security: } }", &["S0204 4:39"]),
        ("  /a: { get: { responses: {}, tags: } }", &["S0212 4:31"]),
    ];
    compare(cases.map(|(paths, expected)| (format!("{head}{paths}"), "a.yaml", expected)));
}

#[test]
fn bad_components_are_located() {
    let head = "openapi: 3.0.3\ninfo: { title: a, version: \"1\" }\npaths: {}\ncomponents:\n";
    let cases = [
        ("  securitySchemes: { a: { type: apiKey, in: header } }", &["S0205 5:25"][..]),
        ("  securitySchemes: { a: { type: apiKey, in: body, name: b } }", &["S0203 5:45"]),
        ("  securitySchemes: { a: { type: basic } }", &["S0203 5:33"]),
        ("  securitySchemes: { a: { type: http } }", &["S0205 5:25"]),
        (
            "  securitySchemes: { a: { type: oauth2, flows: { implicit: { scopes: {} } } } }",
            &["S0205 5:60"],
        ),
        ("  links: { a: {} }", &["S0205 5:15"]),
        ("  links: { a: { operationId: b, operationRef: c } }", &["S0208 5:33"]),
        ("  examples: { a: { value: 1, externalValue: b } }", &["S0208 5:30"]),
        ("  headers: { a: { description: b } }", &["S0205 5:17"]),
        ("  schemas: { \"a b\": {} }", &["S0213 5:14"]),
        ("  mediaTypes: {}", &["S0202 5:3"]),
        ("  schemas: {}\n  schemas: {}", &["S0107 6:3"]),
    ];
    compare(
        cases.map(|(components, expected)| (format!("{head}{components}"), "a.yaml", expected)),
    );
}

#[test]
fn a_document_with_endless_problems_is_not_read_to_its_end() {
    let schema = format!(
        "      enum: []\n{}",
        (0..30_000).map(|n| format!("      k{n}: 1\n")).collect::<String>()
    );
    let found = problems("a.yaml", &with_schema("3.0.3", &schema));
    assert!((10_000..=30_000).contains(&found.len()), "{}", found.len());
    assert!(Code::parse("s0202") == Some(Code::UnknownKey) && Code::parse("S9999").is_none());
}
