//! How problems look: for people, for programs and for CI.

use specsmith::diagnostic::{Code, Diagnostics, Severity, render};
use specsmith::source::{Limits, Pointer, Source, Span, parse};

const CONTACTS: &str = "\
openapi: 3.0.3
paths:
  /contacts:
    get:
      parameters:
        - { name: contactId, in: query, style: label, schema: { type: string } }
";

#[test]
fn a_problem_shows_its_line_its_place_and_the_remedy() {
    let source = Source::new("spec/contacts.yaml", CONTACTS);
    let mut diagnostics = Diagnostics::default();
    let tree = parse(&source, &Limits::default(), &mut diagnostics).expect("a tree");
    let at = Pointer::parse("/paths/~1contacts/get/parameters/0").expect("a pointer");
    diagnostics
        .report(
            Code::UnknownWord,
            &at.child("style"),
            "`style: label` is not supported for query parameters",
        )
        .related(Span { start: 15, end: 20 }, "paths here")
        .help("leave the operation out with `leave-out = [\"/paths/~1contacts/get\"]`");
    diagnostics.report(Code::IgnoredSibling, &at.child("name"), "a warning").at_key();
    assert_eq!(
        render::text(&diagnostics, &source, Some(&tree), false),
        r#"error[S0203]: `style: label` is not supported for query parameters
 --> spec/contacts.yaml:6:48
  |
6 |         - { name: contactId, in: query, style: label, schema: { type: string } }
  |                                                ^^^^^
  |
  = at /paths/~1contacts/get/parameters/0/style
  = note: paths here: spec/contacts.yaml:2:1
  = help: leave the operation out with `leave-out = ["/paths/~1contacts/get"]`

warning[S0210]: a warning
 --> spec/contacts.yaml:6:13
  |
6 |         - { name: contactId, in: query, style: label, schema: { type: string } }
  |             ^^^^
  |
  = at /paths/~1contacts/get/parameters/0/name

1 error, 1 warning in spec/contacts.yaml
"#
    );
}

#[test]
fn a_problem_with_what_is_missing_shows_the_nearest_node_above() {
    let source = Source::new("a.yaml", CONTACTS);
    let mut diagnostics = Diagnostics::default();
    let tree = parse(&source, &Limits::default(), &mut diagnostics).expect("a tree");
    let at = Pointer::parse("/paths/~1contacts/get/responses/200").expect("a pointer");
    diagnostics.report(Code::MissingKey, &at, "nothing there");
    diagnostics.report(Code::MissingKey, &at, "nothing there").at_key();
    let places = render::places(&diagnostics, &source, Some(&tree));
    assert!(places.iter().all(|place| (place.line, place.column) == (5, 7)), "{places:?}");
    let places = render::places(&diagnostics, &source, None);
    assert!(places.iter().all(|place| (place.line, place.column) == (1, 1)), "{places:?}");
}

#[test]
fn json_has_all_that_a_program_needs() {
    let source = Source::new("a.yaml", "é: \"\\u202e\"\nb: 1\n");
    let mut diagnostics = Diagnostics::default();
    diagnostics
        .report(Code::Syntax, &Pointer::root().child("a/b"), "bad \u{1b}[31m")
        .at(Span { start: 4, end: 5 });
    let json: serde_json::Value =
        serde_json::from_str(&render::json(&diagnostics, &source, None)).expect("JSON");
    assert_eq!(
        json,
        serde_json::json!([{
            "code": "S0105", "severity": "error", "file": "a.yaml", "line": 1, "column": 4,
            "pointer": "/a~1b", "message": "bad \\u{1b}[31m", "help": null
        }])
    );
    assert_eq!(render::json(&Diagnostics::default(), &source, None), "[]\n");
}

#[test]
fn annotations_escape_what_the_runner_would_act_on() {
    let source = Source::new("a:b,c%.yaml", "a: 1\n");
    let mut diagnostics = Diagnostics::default();
    diagnostics.report(Code::OddName, &Pointer::root(), "50%\n::error::x").help("this: that");
    assert_eq!(
        render::github(&diagnostics, &source, None),
        "::warning file=a%3Ab%2Cc%25.yaml,line=1,col=1,title=S0213::50%25\\u{a}::error::x%0Ahelp: this: that\n"
    );
}

#[test]
fn nothing_of_the_document_reaches_the_terminal_unescaped() {
    let text = "a: \u{1b}]0;x\u{7}\u{202e}\tb\u{9b}";
    let source = Source::new("a\u{1b}[2J.yaml", text);
    let mut diagnostics = Diagnostics::default();
    diagnostics
        .report(Code::Syntax, &Pointer::root().child("\u{1b}k"), "m\u{1b}\n")
        .at(Span { start: 3, end: 9 })
        .help("h\u{1b}")
        .related(Span { start: 0, end: 1 }, "l\u{1b}");
    for shown in [
        render::text(&diagnostics, &source, None, false),
        render::github(&diagnostics, &source, None),
        render::json(&diagnostics, &source, None),
    ] {
        let bad = |one: char| one != '\n' && (one.is_control() || one == '\u{202e}');
        assert!(!shown.contains(bad), "{shown:?}");
    }
    let shown = render::text(&diagnostics, &source, None, false);
    assert!(shown.contains("a: \\u{1b}]0;x\\u{7}\\u{202e}    b\\u{9b}"), "{shown}");
    let coloured = render::text(&diagnostics, &source, None, true);
    assert!(coloured.contains("\u{1b}[") && !coloured.contains("\u{1b}]0;"), "{coloured:?}");
}

#[test]
fn long_lines_are_cut_around_the_place() {
    let line = format!("{{\"a\": [{}]}}", "\"äö\", ".repeat(200_000));
    let source = Source::new("a.json", line);
    let middle = source.text.len() / 2;
    let middle = (middle..source.text.len())
        .find(|at| source.text.is_char_boundary(*at))
        .expect("a boundary");
    let mut diagnostics = Diagnostics::default();
    for start in [0, middle, source.text.len()] {
        diagnostics.report(Code::Syntax, &Pointer::root(), "here").at(Span { start, end: start });
    }
    let shown = render::text(&diagnostics, &source, None, false);
    assert!(shown.lines().all(|line| line.chars().count() < 140), "{shown}");
    assert!(shown.contains("--> a.json:1:1\n"), "{shown}");
    assert!(
        shown.contains(&format!("--> a.json:1:{}\n", source.text[..middle].chars().count() + 1)),
        "{shown}"
    );
    assert!(
        shown.contains(&format!("--> a.json:1:{}\n", source.text.chars().count() + 1)),
        "{shown}"
    );
    assert_eq!(shown.matches("...").count(), 4, "{shown}");
}

#[test]
fn at_most_a_hundred_are_shown() {
    let source = Source::new("a.yaml", "a: 1");
    let mut diagnostics = Diagnostics::default();
    assert_eq!(render::text(&diagnostics, &source, None, false), "");
    for _ in 0..103 {
        diagnostics.report(Code::Syntax, &Pointer::root(), "bad");
    }
    for one in diagnostics.iter_mut().take(2) {
        one.severity = Severity::Warning;
    }
    let shown = render::text(&diagnostics, &source, None, false);
    assert_eq!(shown.matches("S0105").count(), 100);
    assert!(shown.ends_with("\nand 3 more\n101 errors, 2 warnings in a.yaml\n"), "{shown}");
    let annotations = render::github(&diagnostics, &source, None);
    assert!(annotations.ends_with("::notice file=a.yaml::and 3 more\n"), "{annotations}");
    assert_eq!(annotations.lines().count(), 101);
}

#[test]
fn codes_are_unique_sorted_and_explained() {
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert!(codes.is_sorted_by(|one, next| one < next), "{codes:?}");
    for code in Code::ALL {
        assert_eq!(Code::parse(code.as_str()), Some(*code));
        assert_eq!(Code::parse(&code.as_str().to_ascii_lowercase()), Some(*code));
        assert!(code.page().len() > 40, "{} is not explained", code.as_str());
        assert!(!code.title().is_empty() && !code.title().ends_with('.'), "{}", code.title());
        let digits = code.as_str().strip_prefix("S0").expect("codes start with S0");
        assert!(digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit()));
    }
    assert_eq!(Code::parse("S9999"), None);
    assert_eq!(Code::parse(""), None);
}
