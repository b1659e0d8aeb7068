//! Requests: encoding, and what can't be sent.

use reqwest::Url;
use serde::Serialize;

use crate::request::Message;
use crate::sample::{Level, ThingId};
use crate::template::{Part, parts};
use crate::{DateTime, Error, Maybe, Request, Secret};

fn bind(request: Request) -> Result<Message, Error> {
    request.bind(&Url::parse("https://things.example/base/").expect("a URL"), Ok(()))
}

fn url(request: Request) -> String {
    String::from(bind(request).expect("it can be sent").url)
}

fn problems(request: Request) -> Vec<String> {
    match bind(request) {
        Err(Error::Invalid(violations)) => violations.iter().map(ToString::to_string).collect(),
        other => panic!("{:?}", other.err()),
    }
}

#[test]
fn path_values_are_encoded() {
    for (value, wire) in [
        ("a", "a"),
        ("a b", "a%20b"),
        ("a/b", "a%2Fb"),
        ("../x", "..%2Fx"),
        ("a?b#c", "a%3Fb%23c"),
        ("%2e%2e", "%252e%252e"),
        ("\\", "%5C"),
        ("\r\n\0", "%0D%0A%00"),
        ("é日", "%C3%A9%E6%97%A5"),
        ("-_~.!*'(),:;@&=+$", "-_~.%21%2A%27%28%29%2C%3A%3B%40%26%3D%2B%24"),
        ("...", "..."),
        ("..a", "..a"),
    ] {
        let sent = url(Request::get("/things/{id}/parts").path("id", value));
        assert_eq!(sent, format!("https://things.example/base/things/{wire}/parts"), "{value}");
    }
    let list = ["a,b", "c"];
    assert_eq!(
        url(Request::get("/x/{ids}").path("ids", &list[..])),
        "https://things.example/base/x/a%2Cb,c"
    );
    let file = Request::get("/files/{name}.{kind}").path("kind", "json").path("name", "a");
    assert_eq!(url(file), "https://things.example/base/files/a.json");
    assert_eq!(url(Request::get("/")), "https://things.example/base/");
}

#[test]
fn a_path_that_would_lead_elsewhere_is_not_sent() {
    let wrong = "path /id: part of a path: neither empty nor `.` nor `..`";
    for value in ["", ".", ".."] {
        assert_eq!(problems(Request::get("/things/{id}").path("id", value)), [wrong], "{value}");
    }
    assert_eq!(problems(Request::get("/{b}{id}").path("id", ".").path("b", ".")), [wrong]);
    assert_eq!(problems(Request::get("/{id}").path("id", &None::<String>)), [wrong]);
    assert_eq!(problems(Request::get("/{id}")), ["path /id: must be given"]);
    assert!(matches!(bind(Request::get("/../x")), Err(Error::Config(_))));
}

#[test]
fn queries_are_encoded() {
    let base = "https://things.example/base/x";
    let tags = [String::from("a&b"), String::from("c=d"), String::from("e,f")];
    for (request, query) in [
        (Request::get("/x").query("q", "a b+c&d=e#f%"), "?q=a%20b%2Bc%26d%3De%23f%25"),
        (Request::get("/x").query("filter[name]", "x"), "?filter%5Bname%5D=x"),
        (Request::get("/x").query("q", ""), "?q="),
        (Request::get("/x").query("q", &None::<i64>), ""),
        (Request::get("/x").query("q", &Maybe::<i64>::Null), ""),
        (Request::get("/x").query("q", &Some(5)).query("r", &true), "?q=5&r=true"),
        (Request::get("/x").query("tags", &tags[..]), "?tags=a%26b&tags=c%3Dd&tags=e%2Cf"),
        (Request::get("/x").query("tags", &Vec::<String>::new()), ""),
        (Request::get("/x").query_joined("tags", &tags[..]), "?tags=a%26b,c%3Dd,e%2Cf"),
        (Request::get("/x").query_joined("tags", &None::<Vec<String>>), ""),
        (Request::get("/x").query_joined("tags", &Vec::<String>::new()), ""),
        (
            Request::get("/x").query("n", &-5_i32).query("f", &0.1_f32).query("g", &1e21),
            "?n=-5&f=0.1&g=1000000000000000000000",
        ),
        (
            Request::get("/x").query("id", &ThingId::from("7")).query("level", &Level::VeryHigh),
            "?id=7&level=very%20high",
        ),
        (
            Request::get("/x").query("at", &DateTime::from("2024-01-15T10:30:00+01:00")),
            "?at=2024-01-15T10%3A30%3A00%2B01%3A00",
        ),
        (Request::get("/x").query("p", &Secret::from("s")), "?p=s"),
    ] {
        assert_eq!(url(request), format!("{base}{query}"));
    }
}

#[derive(Serialize)]
struct Object {
    a: i64,
}

#[test]
fn values_that_are_no_parameters_are_not_sent() {
    let wrong = ["query /q: text, a number, a boolean or a list of these"];
    assert_eq!(problems(Request::get("/x").query("q", &Object { a: 1 })), wrong);
    assert_eq!(problems(Request::get("/x").query("q", &vec![vec!["a"]])), wrong);
    assert_eq!(problems(Request::get("/x").query("q", &vec![None::<i64>])), wrong);
    assert_eq!(problems(Request::get("/x").query("q", &f64::NAN)), wrong);
    assert_eq!(problems(Request::get("/x").query_joined("q", &f32::INFINITY)), wrong);
}

#[test]
fn headers_are_checked() {
    let message = bind(Request::get("/x").header("X-Trace", "a b").header("X-Ids", &[1, 2][..]))
        .expect("it can be sent");
    assert_eq!(message.headers["x-trace"], "a b");
    assert_eq!(message.headers["x-ids"], "1,2");
    assert_eq!(message.headers["accept"], "application/json");
    let value = "header /X-Trace: visible ASCII characters, with spaces and tabs only between them";
    for wrong in ["a\r\nX-Evil: 1", "a\nb", "a\0", "é", " a", "a\t", "a\x7f"] {
        assert_eq!(problems(Request::get("/x").header("X-Trace", wrong)), [value], "{wrong}");
    }
    for reserved in ["Host", "Authorization", "Content-Length", "transfer-encoding"] {
        let wrong = format!("header /{reserved}: the client sets this header itself");
        assert_eq!(problems(Request::get("/x").header(reserved, "x")), [wrong]);
    }
    assert_eq!(
        problems(Request::get("/x").header("a b", "x")),
        ["header /a b: the name of a header"]
    );
    assert!(
        !bind(Request::get("/x").header("X-Trace", &None::<String>))
            .expect("it can be sent")
            .headers
            .contains_key("x-trace")
    );
}

#[test]
fn bodies_have_their_media_type() {
    for (request, body, media_type) in [
        (Request::post("/x").json(&Object { a: 1 }), r#"{"a":1}"#, "application/json"),
        (Request::post("/x").json_if(Some(&1)), "1", "application/json"),
        (Request::post("/x").text("é"), "é", "text/plain; charset=utf-8"),
        (Request::post("/x").text_if(Some(&"x")), "x", "text/plain; charset=utf-8"),
        (Request::post("/x").bytes(b"x"), "x", "application/octet-stream"),
        (Request::post("/x").bytes_if(Some(&vec![b'x'])), "x", "application/octet-stream"),
        (
            Request::patch("/x").json(&1).content_type("application/merge-patch+json"),
            "1",
            "application/merge-patch+json",
        ),
    ] {
        let message = bind(request).expect("it can be sent");
        assert_eq!(message.body.as_deref(), Some(body.as_bytes()));
        assert_eq!(message.headers["content-type"], media_type);
    }
    for request in [
        Request::post("/x").json_if(None::<&i64>).content_type("application/json"),
        Request::post("/x").text_if(None::<&String>),
        Request::post("/x").bytes_if(None::<&Vec<u8>>),
    ] {
        let message = bind(request).expect("it can be sent");
        assert_eq!(message.body, None);
        assert!(!message.headers.contains_key("content-type"));
    }
    let keys = std::collections::BTreeMap::from([((1, 2), 3)]);
    assert_eq!(problems(Request::post("/x").json(&keys)), ["body: a value that JSON can express"]);
}

#[test]
fn templates_are_taken_apart() {
    let all = |template| parts(template).collect::<Vec<_>>();
    assert_eq!(all("/a/{b}c"), [Part::Literal("/a/"), Part::Variable("b"), Part::Literal("c")]);
    assert_eq!(all("{a}{b}"), [Part::Variable("a"), Part::Variable("b")]);
    assert_eq!(all("{a"), [Part::Literal("{a")]);
    assert_eq!(all("é{é}"), [Part::Literal("é"), Part::Variable("é")]);
    assert_eq!(all("}{"), [Part::Literal("}"), Part::Literal("{")]);
    assert!(all("").is_empty());
}
