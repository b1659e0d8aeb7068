//! What becomes of answers that are not as one would wish: redirects, compression, odd statuses and charsets.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::server::{Play, Probe, Server, answer};
use crate::hidden::Hidden;
use crate::{Answer, DecodeError, Error, Operation, Report, Request, TransportKind};

async fn call(play: Play) -> Result<serde_json::Value, Error> {
    Server::start(vec![play]).client().call(Probe(|| Request::get("/x"))).await
}

async fn refused(play: Play) -> crate::Refused {
    match call(play).await {
        Err(Error::Refused(refused)) => *refused,
        other => panic!("{other:?}"),
    }
}

async fn kind(play: Play) -> TransportKind {
    match call(play).await {
        Err(Error::Transport(error)) => {
            assert!(error.answer().is_some_and(|answer| answer.status() == 200), "{error:?}");
            error.kind()
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_redirect_tells_the_origin_of_its_target_and_nothing_else() {
    let long = format!("https://{}/", "a.".repeat(5000));
    for (location, origin) in [
        ("https://user:hush@elsewhere.example/hush?hush#hush", "https://elsewhere.example"),
        ("//elsewhere.example:8443/hush", "https://elsewhere.example:8443"),
        ("javascript:hush()", "null"),
        ("http://[hush", "null"),
        (long.as_str(), ""),
    ] {
        let body = format!("<a href='{location}'>");
        let head = format!("location: {location}\r\n");
        for status in [301, 302, 303, 307, 308] {
            let refused = refused(answer(status, &head, body.as_bytes())).await;
            let told = refused.redirect_origin().expect("it is a redirect");
            let told = told.replace("http://elsewhere", "https://elsewhere");
            assert!(told == origin || (origin.is_empty() && told.len() <= 300), "{told}");
            let shown = format!("{refused} {refused:?}");
            assert!(!shown.contains("hush") && shown.len() < 1000, "{shown}");
            assert_eq!(refused.body(), body.as_bytes());
            assert_eq!(refused.headers()["location"], location);
        }
    }
    let server = Server::start(vec![answer(308, "location: /y\r\n", b"")]);
    let error = server.client().call(Probe(|| Request::get("/x"))).await.expect_err("a redirect");
    let origin = server.base.trim_end_matches("/base");
    let told = format!(
        "probe was refused with 308 Permanent Redirect: a redirect to {origin}, which is not followed"
    );
    assert_eq!(error.to_string(), told);
    for play in [answer(304, "location: /y\r\n", b""), answer(302, "", b"")] {
        assert_eq!(refused(play).await.redirect_origin(), None);
    }
}

fn packed(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(body).expect("memory takes everything");
    encoder.finish().expect("memory takes everything")
}

fn gzip(status: u16, body: &[u8]) -> Play {
    answer(status, "content-encoding: gzip\r\n", body)
}

#[tokio::test]
async fn compressed_answers_are_asked_for_and_unpacked() {
    let server = Server::start(vec![gzip(200, &packed(br#"{"a":1}"#))]);
    let body = server.client().call(Probe(|| Request::get("/x"))).await.expect("a success");
    assert_eq!(body, serde_json::json!({"a": 1}));
    assert!(server.request().contains("accept-encoding: gzip\r\n"));
    let refused = refused(gzip(400, &packed(b"because"))).await;
    assert_eq!(refused.body(), b"because");
    assert!(refused.is_complete());
}

#[tokio::test]
async fn what_unpacks_to_too_much_is_cut_at_the_limit() {
    let bomb = packed(&vec![b' '; 48 << 20]);
    assert!(bomb.len() < 64 << 10);
    let error = call(gzip(200, &bomb)).await.expect_err("it is too large");
    assert_eq!(error.body().map(<[u8]>::len), Some(32 << 20));
    assert!(matches!(error, Error::Transport(error) if error.kind() == TransportKind::TooLarge));
    let refused = refused(gzip(500, &bomb)).await;
    assert_eq!((refused.body().len(), refused.is_complete()), (1 << 20, false));
}

#[tokio::test]
async fn what_cannot_be_unpacked_is_told_with_its_status() {
    let whole = packed(br#"{"a":"some text that is long enough to be cut somewhere"}"#);
    let (cut, damaged) = (&whole[..whole.len() / 2], [&whole[..12], &[0xFF; 40]].concat());
    for body in [&b"{}"[..], cut, &damaged] {
        assert_eq!(kind(gzip(200, body)).await, TransportKind::Encoding);
    }
    for coding in ["br", "gzip, gzip", "zstd", "unheard-of"] {
        let head = format!("content-encoding: {coding}\r\n");
        assert_eq!(kind(answer(200, &head, b"{}")).await, TransportKind::Encoding);
    }
    assert!(call(answer(200, "content-encoding: identity\r\n", b"1")).await.is_ok());
    assert!(call(gzip(200, b"")).await.is_err());
    // A refusal keeps what it has.
    assert_eq!(refused(answer(500, "content-encoding: br\r\n", b"??")).await.body(), b"??");
    assert!(!refused(gzip(500, &damaged)).await.is_complete());
}

#[tokio::test]
async fn a_status_that_nobody_documented_counts_by_its_class() {
    for status in [200, 201, 206, 218, 299] {
        assert!(call(answer(status, "", b"1")).await.is_ok(), "{status}");
    }
    for status in [300, 305, 399, 400, 418, 499, 500, 599, 600, 999] {
        assert_eq!(refused(answer(status, "", b"1")).await.status().as_u16(), status);
    }
    for line in ["HTTP/1.1 099 Odd", "HTTP/1.1 1000 Odd", "HTTP/1.1 abc", "HTTP/9.9 200 OK"] {
        let play = Play::Write(format!("{line}\r\ncontent-length: 0\r\n\r\n").into_bytes());
        let error = call(play).await.expect_err(line);
        assert!(matches!(error, Error::Transport(error) if error.kind() == TransportKind::Other));
    }
}

#[tokio::test]
async fn any_media_type_is_read_and_another_charset_is_told() {
    for media_type in
        ["text/html", "application/vnd.x+json; charset=utf-8", "Application/JSON", "\u{1}", "x"]
    {
        let head = format!("content-type: {media_type}\r\n");
        let body = call(answer(200, &head, "\u{feff}\"é\"".as_bytes())).await;
        assert_eq!(body.ok(), (media_type != "\u{1}").then(|| "é".into()), "{media_type}");
    }
    let head = "content-type: application/json; charset=iso-8859-1\r\n";
    let error = call(answer(200, head, b"\"\xE9\"")).await.expect_err("it is not UTF-8");
    assert!(matches!(&error, Error::Decode(error) if error.body() == b"\"\xE9\""), "{error}");
    let utf16: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert!(matches!(call(answer(200, "", &utf16)).await, Err(Error::Decode(_))));
}

#[test]
fn text_in_another_charset_is_not_taken_for_utf8() {
    let read = |media_type: &'static str, body: &[u8]| {
        let headers = [(http::header::CONTENT_TYPE, http::HeaderValue::from_static(media_type))];
        let headers = http::HeaderMap::from_iter(headers);
        Answer::new(http::StatusCode::OK, headers, body.to_vec(), true, Hidden::default()).text()
    };
    for media_type in
        ["text/plain", "", "text/plain; charset=utf-8", "text/plain;a=b; CharSet=\"UTF-8\""]
    {
        assert_eq!(read(media_type, "é".as_bytes()).expect(media_type), "é");
        read(media_type, b"\xE9").expect_err(media_type);
    }
    for media_type in ["text/plain; charset=iso-8859-1", "text/plain;charset=Shift_JIS; a=b"] {
        assert_eq!(read(media_type, b"Basil").expect(media_type), "Basil");
        let error = read(media_type, "é".as_bytes()).expect_err(media_type);
        assert!(error.to_string().contains("it is not UTF-8 text"), "{error}");
    }
}

struct Nothing;

impl Operation for Nothing {
    type Output = ();
    type Refusal = ();

    const NAME: &'static str = "nothing";

    fn request(&self) -> Request {
        Request::delete("/x")
    }

    fn check(&self, _: &mut Report<'_>) {}

    fn output(answer: &Answer) -> Result<(), DecodeError> {
        answer.nothing()
    }

    fn refusal(_: &Answer) {}
}

#[tokio::test]
async fn a_body_where_none_is_documented_is_ignored() {
    for status in [200, 204, 205] {
        let server = Server::start(vec![answer(status, "", b"surprise"), answer(204, "", b"")]);
        let client = server.client();
        client.call(Nothing).await.expect("a success");
        client.call(Nothing).await.expect("the next answer is not confused with it");
    }
}
