use super::*;

fn literal(text: &str) -> Part {
    Part::Literal(text.to_owned())
}

fn named(name: &str) -> Part {
    Part::Variable(name.to_owned())
}

#[test]
fn a_server_is_taken_apart() {
    let server =
        server_template("HTTPS://{companyName}.API.example.com:{port}/external/{v}/a b/").unwrap();
    assert_eq!(server.url, "https://{companyName}.api.example.com:{port}/external/{v}/a%20b");
    assert_eq!(server.scheme, Scheme::Https);
    assert_eq!(server.host, [named("companyName"), literal(".api.example.com")]);
    assert_eq!(server.port, Some(named("port")));
    assert_eq!(server.path, [literal("/external/"), named("v"), literal("/a%20b")]);
    assert_eq!(server.host_variables, ["companyName", "port"]);
    assert_eq!(server.path_variables, ["v"]);
}

#[test]
fn a_server_needs_nothing_but_a_host() {
    for text in ["http://localhost:8080", "http://localhost:8080/", "http://localhost:8080//"] {
        assert_eq!(server_template(text).unwrap().url, "http://localhost:8080");
    }
}

#[test]
fn servers_that_could_misdirect_are_refused() {
    let bad = [
        "",
        "/api/v3",
        "example.com",
        "ftp://example.com",
        "javascript://example.com",
        "{scheme}://example.com",
        "https://",
        "https:///path",
        "https://user@example.com",
        "https://user:pass@example.com",
        "https://{a}@example.com",
        "https://example.com?x=1",
        "https://example.com/#x",
        "https://example.com\\@evil.com",
        "https://exa mple.com",
        "https://exämple.com",
        "https://example..com",
        "https://example.com:",
        "https://example.com:0",
        "https://example.com:+1",
        "https://example.com:70000",
        "https://{a.example.com",
        "https://a}.example.com",
        "https://{{a}}.example.com",
        "https://{}.example.com",
        "https://{a:b}.example.com",
        "https://{a b}.example.com",
        "https://example.com/../x",
        "https://example.com/%2E%2e/x",
        "https://x\"); f(); (\"",
    ];
    for text in bad {
        server_template(text).expect_err(text);
    }
}

#[test]
fn a_path_is_taken_apart() {
    let path = path_template("/contacts/{contactId}/a b%20c%zz\"é").unwrap();
    assert_eq!(
        path,
        [
            Segment::Literal(Text::new("/contacts/")),
            Segment::Parameter(Text::new("contactId")),
            Segment::Literal(Text::new("/a%20b%20c%25zz%22%C3%A9")),
        ]
    );
    assert_eq!(path_template("/").unwrap(), [Segment::Literal(Text::new("/"))]);
}

#[test]
fn paths_that_are_no_paths_are_refused() {
    let bad = [
        "", "contacts", "/a?b=c", "/a#b", "/{a", "/a}", "/{}", "/{a/b}", "/{a}/{a}", "/../a",
        "/a/.", "/%2e%2E/",
    ];
    for text in bad {
        path_template(text).expect_err(text);
    }
}
