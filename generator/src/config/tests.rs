use super::*;
use crate::diagnostic::render;

const GOOD: &str = r#"
[[document]]
path = "spec/contacts.yaml"
out = "generated/contacts"
name = "contacts"
version = "0.2.0-rc.1"
description = "A client."
license = "MIT OR Apache-2.0"
repository = "https://example.com/repo"
homepage = "https://example.com"
documentation = "https://example.com/docs"
authors = ["A <a@example.com>"]
keywords = ["api", "c++"]
categories = ["web-programming::http-client"]
date-time = "chrono"
placeholders = ["<string>", 123, 1.5, true]
leave-out = ["/paths/~1a/get"]

[document.environment]
prefix = "ACME"
bearerAuth = "ACME_TOKEN"

[document.rename]
"/components/schemas/X" = "Y"

[[document.waive]]
code = "S0301"
at = "/paths/~1b"
reason = " looked at "

[document.idempotency-key]
"/paths/~1a" = "X-Once"

[[document]]
path = "spec/other.yaml"
out = "generated/other"
name = "other"
publish = false
lenient = ["S0107", "S0301"]
strict = true
"#;

fn problems(text: &str) -> String {
    let source = Source::new("specsmith.toml", text);
    let mut problems = Diagnostics::default();
    let tree = read(&source, &mut problems).map(|configuration| configuration.tree);
    render::text(&problems, &source, tree.as_ref(), false)
}

#[test]
fn a_configuration_is_read() {
    let mut problems = Diagnostics::default();
    let configuration = read(&Source::new("specsmith.toml", GOOD), &mut problems).unwrap();
    assert!(problems.is_empty(), "{problems:?}");
    let [contacts, other] = configuration.documents.as_slice() else { panic!("two documents") };
    assert_eq!(
        (contacts.path.as_str(), contacts.out.as_str()),
        ("spec/contacts.yaml", "generated/contacts")
    );
    let options = &contacts.options;
    assert_eq!(options.document, "spec/contacts.yaml");
    assert_eq!(options.package.version.to_string(), "0.2.0-rc.1");
    assert_eq!(options.package.keywords, ["api", "c++"]);
    assert_eq!(options.libraries.date_time, DateTimeLibrary::Chrono);
    assert_eq!(
        options.placeholders,
        [serde_json::json!("<string>"), 123.into(), 1.5.into(), true.into()]
    );
    assert_eq!(options.environment.prefix.as_deref(), Some("ACME"));
    assert_eq!(options.environment.names["bearerAuth"], "ACME_TOKEN");
    assert_eq!(
        options.renames[&Pointer::root().child("components").child("schemas").child("X")],
        "Y"
    );
    assert_eq!(options.keys[&Pointer::root().child("paths").child("/a")], "X-Once");
    assert_eq!(options.leave_out, [Pointer::root().child("paths").child("/a").child("get")]);
    assert_eq!(other.options.lenient, [Code::DuplicateKey, Code::UnresolvedReference].into());
    assert!(other.options.strict && !options.strict);
    assert_eq!(options.waivers[0].reason, "looked at");
    assert_eq!(options.waivers[0].place.to_string(), "/document/0/waive/0");
    assert_eq!(other.options.package.version.to_string(), "0.1.0");
    assert!(!other.options.package.publish);
}

#[test]
fn a_published_crate_is_documented_at_docs_rs_unless_elsewhere() {
    let documentation = |text: &str| {
        let read = read(&Source::new("specsmith.toml", text), &mut Diagnostics::default());
        let documents = read.expect("it can be read").documents;
        documents.into_iter().map(|document| document.options.package.documentation)
    };
    let configured = documentation(GOOD).collect::<Vec<_>>();
    assert_eq!(configured, [Some("https://example.com/docs".to_owned()), None]);
    let text = GOOD.replace("documentation = \"https://example.com/docs\"\n", "");
    let own = documentation(&text).collect::<Vec<_>>();
    assert_eq!(own, [Some("https://docs.rs/contacts".to_owned()), None]);
}

#[test]
fn every_mistake_is_located() {
    let cases = [
        ("path = \"spec/contacts.yaml\"", "path = \"../x.yaml\"", "S0503", ":3:8"),
        ("out = \"generated/contacts\"", "out = \"/tmp\"", "S0503", ":4:7"),
        ("out = \"generated/other\"", "out = \"generated/contacts/x\"", "S0503", ":36:7"),
        ("name = \"contacts\"", "name = \"std\"", "S0503", ":5:8"),
        ("name = \"contacts\"", "nmae = \"contacts\"", "S0502", ":5:1"),
        ("name = \"contacts\"", "name = 5", "S0502", ":5:8"),
        ("version = \"0.2.0-rc.1\"", "version = \"1.0\"", "S0503", ":6:11"),
        ("license = \"MIT OR Apache-2.0\"", "license = \"MIT\\\"\\nlinks\"", "S0503", ":8:11"),
        ("https://example.com/repo", "javascript:x", "S0503", ":9:14"),
        ("\"c++\"]", "\"c++\", \"-\"]", "S0503", ":13:27"),
        ("[\"api\", \"c++\"]", "[\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"]", "S0503", ":13:12"),
        ("web-programming", "Web Programming", "S0503", ":14:15"),
        ("\"chrono\"", "\"chronos\"", "S0503", ":15:13"),
        ("[\"<string>\", 123, 1.5, true]", "[inf]", "S0502", ":16:17"),
        ("/paths/~1a/get", "paths", "S0503", ":17:14"),
        ("/paths/~1a/get", "/a~2", "S0503", ":17:14"),
        ("\"ACME_TOKEN\"", "\"acme token\"", "S0503", ":21:14"),
        ("bearerAuth = ", "base-url = \"ACME_TOKEN\"\nbearerAuth = ", "S0503", ":22:14"),
        ("= \"Y\"", "= \"not a name\"", "S0503", ":24:27"),
        ("\"S0301\"", "\"S9999\"", "S0504", ":27:8"),
        ("\" looked at \"", "\" \"", "S0504", ":29:10"),
        ("reason = \" looked at \"", "", "S0502", "waive"),
        ("\"X-Once\"", "\"X Once\"", "S0503", ":32:16"),
        ("\"X-Once\"", "\"Host\"", "S0503", ":32:16"),
        ("\"/paths/~1a\"", "\"paths\"", "S0503", ":32:11"),
        ("publish = false", "publish = \"no\"", "S0502", ":38:11"),
        ("publish = false", "", "S0502", "license"),
        ("\"S0107\"", "\"S0101\"", "S0503", ":39:12"),
        ("[document.rename]", "[document.rename", "S0501", ":23:"),
    ];
    for (good, bad, code, place) in cases {
        assert!(GOOD.contains(good), "{good}");
        let shown = problems(&GOOD.replacen(good, bad, 1));
        assert!(shown.contains(&["error[", code, "]"].concat()), "{bad}: {shown}");
        assert!(shown.contains(place), "{bad}: {shown}");
    }
    assert!(problems("").contains("names no document"));
    assert!(problems("[document]").contains("must be a list"));
    assert!(problems("documents = []").contains("no key `documents`"));
}

#[test]
fn all_mistakes_are_shown_at_once() {
    let shown = problems("[[document]]\nname = \"std\"\nextra = 1\n");
    for part in [
        "`path` is missing",
        "`out` is missing",
        "is reserved",
        "no key `extra`",
        "needs a `license`",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
}
