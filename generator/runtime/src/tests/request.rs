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
    let wrong = ["query /q: text, numbers and booleans, and lists and objects of these"];
    assert_eq!(problems(Request::get("/x").query("q", &vec![None::<i64>])), wrong);
    assert_eq!(problems(Request::get("/x").query("q", &f64::NAN)), wrong);
    assert_eq!(problems(Request::get("/x").query_joined("q", &f32::INFINITY)), wrong);
    assert_eq!(problems(Request::get("/x").query_deep("q", &Factor { b: f64::NAN })), wrong);
}

#[derive(Serialize)]
struct Factor {
    b: f64,
}

/// A colour as in the tables of "Style Examples" (`OpenAPI` 3.0.4, section 4.7.12.5).
#[derive(Serialize)]
struct Colour {
    #[serde(rename = "R")]
    red: u8,
    #[serde(rename = "G")]
    green: u8,
    #[serde(rename = "B")]
    blue: u8,
}

const COLOUR: Colour = Colour { red: 100, green: 200, blue: 150 };
const COLOURS: &[&str] = &["blue", "black", "brown"];

/// `OpenAPI` 3.0.4, section 4.7.12.5, but for an absent value, which has no column there.
#[test]
fn styles_are_those_of_the_table_in_paths() {
    let get = || Request::get("/x{color}");
    let absent = &None::<String>;
    for (request, path) in [
        (get().path("color", "blue"), "blue"),
        (get().path("color", COLOURS), "blue,black,brown"),
        (get().path("color", &COLOUR), "R,100,G,200,B,150"),
        (get().path_exploded("color", "blue"), "blue"),
        (get().path_exploded("color", COLOURS), "blue,black,brown"),
        (get().path_exploded("color", &COLOUR), "R=100,G=200,B=150"),
        (get().path_label("color", ""), "."),
        (get().path_label("color", "blue"), ".blue"),
        (get().path_label("color", COLOURS), ".blue,black,brown"),
        (get().path_label("color", &COLOUR), ".R,100,G,200,B,150"),
        (get().path_label_exploded("color", "blue"), ".blue"),
        (get().path_label_exploded("color", COLOURS), ".blue.black.brown"),
        (get().path_label_exploded("color", &COLOUR), ".R=100.G=200.B=150"),
        (get().path_matrix("color", ""), ";color"),
        (get().path_matrix("color", "blue"), ";color=blue"),
        (get().path_matrix("color", COLOURS), ";color=blue,black,brown"),
        (get().path_matrix("color", &COLOUR), ";color=R,100,G,200,B,150"),
        (get().path_matrix_exploded("color", "blue"), ";color=blue"),
        (get().path_matrix_exploded("color", COLOURS), ";color=blue;color=black;color=brown"),
        (get().path_matrix_exploded("color", &COLOUR), ";R=100;G=200;B=150"),
        (get().path_json("color", &COLOUR), "%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D"),
        (get().path("color", absent), ""),
        (get().path_label("color", absent), ""),
        (get().path_matrix("color", absent), ""),
        (get().path_matrix_exploded("color", absent), ""),
        (get().path_json("color", absent), ""),
    ] {
        assert_eq!(url(request), format!("https://things.example/base/x{path}"));
    }
    let wrong = "path /c: part of a path: neither empty nor `.` nor `..`";
    for alone in [
        Request::get("/{c}").path_label("c", ""),
        Request::get("/{c}").path_label_exploded("c", "."),
        Request::get("/{c}").path_matrix("c", &Vec::<String>::new()),
        Request::get("/{c}").path_json("c", &None::<String>),
    ] {
        assert_eq!(problems(alone), [wrong]);
    }
}

/// `OpenAPI` 3.0.4, section 4.7.12.5, but for `allowReserved` and `content`, which have no table.
#[test]
fn styles_are_those_of_the_table_in_queries() {
    let get = || Request::get("/x");
    let nested = serde_json::json!({"a": [1, {"b": "c d"}], "n": null, "o": {}});
    let json =
        "%7B%22a%22%3A%5B1%2C%7B%22b%22%3A%22c%20d%22%7D%5D%2C%22n%22%3Anull%2C%22o%22%3A%7B%7D%7D";
    for (request, query) in [
        (get().query("color", &COLOUR), "?R=100&G=200&B=150"),
        (get().query_joined("color", "blue"), "?color=blue"),
        (get().query_joined("color", &COLOUR), "?color=R,100,G,200,B,150"),
        (get().query_spaced("color", COLOURS), "?color=blue%20black%20brown"),
        (get().query_spaced("color", &COLOUR), "?color=R%20100%20G%20200%20B%20150"),
        (get().query_piped("color", COLOURS), "?color=blue%7Cblack%7Cbrown"),
        (get().query_piped("color", &COLOUR), "?color=R%7C100%7CG%7C200%7CB%7C150"),
        (get().query_piped("color", &Vec::<String>::new()), ""),
        (get().query_deep("color", &COLOUR), "?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
        (get().query_deep("c", "blue"), "?c=blue"),
        (get().query_deep("c", COLOURS), "?c%5B0%5D=blue&c%5B1%5D=black&c%5B2%5D=brown"),
        (get().query_deep("c", &nested), "?c%5Ba%5D%5B0%5D=1&c%5Ba%5D%5B1%5D%5Bb%5D=c%20d"),
        (get().query_deep("c", &None::<Colour>), ""),
        (get().query("c", &nested), "?a=%5B1%2C%7B%22b%22%3A%22c%20d%22%7D%5D&o=%7B%7D"),
        (get().query("c", &vec![vec!["a", "b"]]), "?c=%5B%22a%22%2C%22b%22%5D"),
        (get().query_json("c", &nested), &format!("?c={json}")),
        (get().query_json("c", "a"), "?c=%22a%22"),
        (get().query_json("c", &None::<Colour>), ""),
        (get().query_reserved("c", "/a?b:c@d;e=f,!$'()*"), "?c=/a?b:c@d;e=f,!$%27()*"),
        (get().query_reserved("c", "&+#[]% é\\"), "?c=%26%2B%23%5B%5D%25%20%C3%A9%5C"),
        (get().query_reserved("c", &["/", "&"][..]), "?c=/&c=%26"),
        (get().query_reserved("c", &COLOUR), "?R=100&G=200&B=150"),
        (get().query_joined_reserved("c", &["/", "&"][..]), "?c=/,%26"),
        (get().query_joined_reserved("c", &None::<String>), ""),
    ] {
        assert_eq!(url(request), format!("https://things.example/base/x{query}"));
    }
}

#[test]
fn styles_are_those_of_the_table_in_headers() {
    let header = |request| {
        let message = bind(request).expect("it can be sent");
        message.headers["x-color"].to_str().expect("ASCII").to_owned()
    };
    let get = || Request::get("/x");
    for (request, value) in [
        (get().header("X-Color", &COLOUR), "R,100,G,200,B,150"),
        (get().header_exploded("X-Color", &COLOUR), "R=100,G=200,B=150"),
        (get().header_exploded("X-Color", COLOURS), "blue,black,brown"),
        (get().header_json("X-Color", &COLOUR), r#"{"R":100,"G":200,"B":150}"#),
        (get().header_json("X-Color", &["é😀\n"][..]), r#"["\u00e9\ud83d\ude00\n"]"#),
    ] {
        assert_eq!(header(request), value);
    }
    let nothing = get().header_exploded("X-A", &None::<Colour>).header_json("X-B", &None::<Colour>);
    assert_eq!(bind(nothing).expect("it can be sent").headers.len(), 1);
}

/// Pairs stand between `; ` (RFC 6265, section 4.2.1), where the table has the `&` of queries.
#[test]
fn styles_are_those_of_the_table_in_cookies() {
    let cookie = |request| {
        let message = bind(request).expect("it can be sent");
        message.headers.get("cookie").map(|value| value.to_str().expect("ASCII").to_owned())
    };
    let get = || Request::get("/x");
    for (request, value) in [
        (get().cookie("color", ""), "color="),
        (get().cookie("color", "a; b=c"), "color=a%3B%20b%3Dc"),
        (get().cookie("color", COLOURS), "color=blue; color=black; color=brown"),
        (get().cookie("color", &COLOUR), "R=100; G=200; B=150"),
        (get().cookie_joined("color", COLOURS), "color=blue,black,brown"),
        (get().cookie_joined("color", &COLOUR), "color=R,100,G,200,B,150"),
        (get().cookie_json("color", &["é"][..]), "color=%5B%22%C3%A9%22%5D"),
        (get().cookie("a", &1).cookie("b", &true), "a=1; b=true"),
    ] {
        assert_eq!(cookie(request).as_deref(), Some(value));
    }
    assert_eq!(cookie(get().cookie("a", &None::<i64>).cookie_joined("b", &None::<i64>)), None);
    assert_eq!(
        problems(get().cookie("a;b", "x")),
        ["cookie /a;b: text, numbers and booleans, and lists and objects of these"]
    );
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
