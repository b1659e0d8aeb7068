//! Calls against a real server: what goes out, and what comes of every kind of answer.

use std::time::Duration;

use super::server::{Play, Probe, Server, answer, json};
use crate::{
    Answer, Call, ConfigError, DecodeError, Error, Operation, Report, Request, TransportKind,
};

fn probe() -> Probe<impl Fn() -> Request> {
    Probe(|| Request::get("/x"))
}

async fn fail(play: Play) -> Error {
    Server::start(vec![play]).client().call(probe()).await.expect_err("it is no success")
}

#[tokio::test]
async fn the_request_is_as_it_was_made() {
    let server = Server::start(vec![json(200, "1")]);
    let client = server.builder().credential("bearer", "t".into()).build().expect("it is complete");
    let request = || {
        let request = Request::post("/things/{id}").path("id", "a/b").query("q", "x y");
        request.header("X-Trace", "t1").json(&serde_json::json!({"a": 1})).security(&[&["bearer"]])
    };
    client
        .call(Probe(request))
        .header("X-Own", "o1")
        .header("Accept", "text/x")
        .await
        .expect("a success");
    let sent = server.request();
    let (head, body) = sent.split_once("\r\n\r\n").expect("a head and a body");
    assert_eq!(body, r#"{"a":1}"#);
    let mut lines = head.lines();
    assert_eq!(lines.next(), Some("POST /base/things/a%2Fb?q=x%20y HTTP/1.1"));
    let headers: Vec<_> = lines.collect();
    for header in [
        "accept: text/x",
        "authorization: Bearer t",
        "content-type: application/json",
        "user-agent: things/1.2.3",
        "x-own: o1",
        "x-trace: t1",
    ] {
        assert_eq!(
            headers.iter().filter(|line| **line == header).count(),
            1,
            "{header}: {headers:?}"
        );
    }
}

#[tokio::test]
async fn every_method_is_sent() {
    let methods = [
        Request::get as fn(&'static str) -> Request,
        Request::put,
        Request::post,
        Request::delete,
        Request::options,
        Request::patch,
        Request::trace,
    ];
    let server = Server::start(methods.iter().map(|_| json(200, "1")).collect());
    let client = server.client();
    for (method, name) in
        methods.into_iter().zip(["GET", "PUT", "POST", "DELETE", "OPTIONS", "PATCH", "TRACE"])
    {
        client.call(Probe(move || method("/x"))).await.expect(name);
        assert!(server.request().starts_with(&format!("{name} /base/x HTTP/1.1\r\n")), "{name}");
    }
}

/// The security that is asked for, what is sent then, and what is not.
type Security =
    (&'static [&'static [&'static str]], &'static [&'static str], &'static [&'static str]);

#[tokio::test]
async fn credentials_are_sent_where_they_are_asked_for() {
    let alternatives: [Security; 6] = [
        (&[], &["GET /base/x HTTP"], &["authorization", "x-key", "?"]),
        (&[&["bearer"], &["header"]], &["x-key: k\r\n", "GET /base/x HTTP"], &["authorization"]),
        (
            &[&["basic", "query"]],
            &["authorization: Basic bWU6cA==\r\n", "GET /base/x?key=q%26r HTTP"],
            &["x-key"],
        ),
        (&[&["bearer"], &[]], &["GET /base/x HTTP"], &["authorization", "x-key", "?"]),
        (&[&[], &["header"]], &["x-key: k\r\n"], &["authorization"]),
        (&[&["header"], &[]], &["x-key: k\r\n"], &["authorization"]),
    ];
    let server = Server::start(alternatives.iter().map(|_| json(200, "1")).collect());
    let client = server
        .builder()
        .basic_credential("basic", "me".into(), "p".into())
        .credential("header", "k".into())
        .credential("query", "q&r".into())
        .build()
        .expect("it is complete");
    for (security, with, without) in alternatives {
        client.call(Probe(move || Request::get("/x").security(security))).await.expect("a success");
        let sent = server.request();
        assert!(with.iter().all(|text| sent.contains(text)), "{sent}");
        assert!(!without.iter().any(|text| sent.contains(text)), "{sent}");
    }
    let error = client.call(Probe(|| Request::get("/x").security(&[&["bearer", "header"]]))).await;
    let Err(Error::Config(ConfigError::MissingCredential(places))) = error else {
        panic!("{error:?}")
    };
    assert_eq!(places, [("token", "THINGS_TOKEN"), ("key", "THINGS_KEY")]);
    assert!(server.is_untouched());
}

struct Limited(i64);

impl Operation for Limited {
    type Output = ();
    type Refusal = String;

    const NAME: &'static str = "limited";

    fn request(&self) -> Request {
        Request::get("/{limit}").path("limit", &self.0)
    }

    fn check(&self, report: &mut Report<'_>) {
        report.in_path().integer("limit", &self.0).maximum(10);
    }

    fn output(answer: &Answer) -> Result<(), DecodeError> {
        answer.nothing()
    }

    fn refusal(answer: &Answer) -> String {
        answer.json_or_default()
    }
}

impl Call<Limited> {
    fn limit(mut self, limit: i64) -> Self {
        self.operation.0 = limit;
        self
    }
}

#[tokio::test]
async fn a_request_that_breaks_a_rule_is_not_sent_unless_told_to() {
    let server = Server::start(vec![answer(204, "", b"")]);
    let client = server.client();
    let error = client
        .call(Limited(1))
        .limit(11)
        .header("Host", "x")
        .await
        .expect_err("two rules are broken");
    let Error::Invalid(violations) = error else { panic!("{error}") };
    let texts: Vec<_> = violations.iter().map(ToString::to_string).collect();
    assert_eq!(
        texts,
        ["path /limit: at most 10", "header /Host: the client sets this header itself"]
    );
    assert!(server.is_untouched());
    let error = client
        .call(Limited(11))
        .unchecked()
        .header("Host", "x")
        .await
        .expect_err("it can't be sent at all");
    assert!(matches!(error, Error::Invalid(violations) if violations.len() == 1));
    assert!(server.is_untouched());
    client.call(Limited(11)).unchecked().await.expect("a success");
    assert!(server.request().starts_with("GET /base/11 "));
}

#[tokio::test]
async fn a_refusal_keeps_everything() {
    let body = r#""no\u0007""#;
    let error = fail(answer(422, "x-request-id: r1\r\nretry-after: 7\r\n", body.as_bytes())).await;
    assert_eq!(error.status().map(|status| status.as_u16()), Some(422));
    assert_eq!(error.request_id(), Some("r1"));
    assert_eq!(error.body(), Some(body.as_bytes()));
    assert!(error.headers().is_some_and(|headers| headers.contains_key("retry-after")));
    assert_eq!(
        error.to_string(),
        format!("probe was refused with 422 Unprocessable Entity: {body}")
    );
    let Error::Refused(refused) = error else { panic!("{error}") };
    assert_eq!(refused.of::<Limited>(), "no\u{7}");
    assert_eq!(refused.retry_after(), Some(Duration::from_secs(7)));
    assert!(refused.is_complete());
}

#[tokio::test]
async fn what_a_refusal_shows_is_short_and_harmless() {
    let error = fail(answer(502, "", "<b>\u{1b}]0;x\u{7}\r\n\u{202e}é</b>".as_bytes())).await;
    assert_eq!(
        error.to_string(),
        r"probe was refused with 502 Bad Gateway: <b>\u{1b}]0;x\u{7}\r\n\u{202e}é</b>"
    );
    let error = fail(answer(500, "", "é".repeat(201).as_bytes())).await;
    assert_eq!(
        error.to_string(),
        format!("probe was refused with 500 Internal Server Error: {}…", "é".repeat(200))
    );
    let error = fail(answer(500, "", b"")).await;
    assert_eq!(error.to_string(), "probe was refused with 500 Internal Server Error");
    let error = fail(answer(500, "", b"\xFF")).await;
    assert_eq!(error.to_string(), "probe was refused with 500 Internal Server Error: \u{fffd}");
    assert_eq!(error.body(), Some(&b"\xFF"[..]));
}

#[tokio::test]
async fn retry_after_is_read_in_both_forms() {
    for (value, seconds) in [
        ("0", Some(0)),
        ("120", Some(120)),
        (" 5 ", Some(5)),
        ("999999999", Some(999_999_999)),
        ("Wed, 21 Oct 2015 07:28:00 GMT", Some(0)),
        ("-1", None),
        ("1e400", None),
        ("NaN", None),
        ("", None),
        ("99999999999999999999999", None),
        ("soon", None),
    ] {
        let Error::Refused(refused) =
            fail(answer(429, &format!("retry-after: {value}\r\n"), b"")).await
        else {
            panic!("{value}")
        };
        assert_eq!(refused.retry_after(), seconds.map(Duration::from_secs), "{value}");
    }
    let Error::Refused(refused) =
        fail(answer(429, "retry-after: Fri, 31 Dec 9999 23:59:59 GMT\r\n", b"")).await
    else {
        panic!("a date")
    };
    assert!(refused.retry_after().is_some_and(|wait| wait > Duration::from_secs(1 << 32)));
}

#[tokio::test]
async fn redirects_are_not_followed_and_cookies_not_kept() {
    let elsewhere = Server::start(vec![json(200, "1")]);
    let server = Server::start(vec![
        answer(307, &format!("location: {}/x\r\nset-cookie: a=b\r\n", elsewhere.base), b""),
        json(200, "1"),
    ]);
    let client = server.client();
    let error = client.call(probe()).await.expect_err("a redirect is no success");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(307));
    client.call(probe()).await.expect("a success");
    server.request();
    assert!(!server.request().contains("cookie"));
    assert!(elsewhere.is_untouched());
}

#[tokio::test]
async fn an_answer_that_cannot_be_read_is_kept() {
    let error = fail(answer(200, "request-id: r2\r\n", br#"{"a":"#)).await;
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    assert_eq!(error.request_id(), Some("r2"));
    assert_eq!(error.body(), Some(&br#"{"a":"#[..]));
    assert!(matches!(error, Error::Decode(_)));
    let error = fail(answer(200, "", b"")).await;
    assert_eq!(error.to_string(), "the answer with status 200 OK can't be read: it is empty");
    let error = fail(answer(200, "content-type: Text/HTML; charset=utf-8\r\n", b"<p>")).await;
    assert_eq!(
        error.to_string(),
        "the answer with status 200 OK can't be read: expected value at line 1 column 1 (its media type is text/html)"
    );
    let error =
        fail(answer(200, "content-type: application/vnd.x+json; charset=utf-8\r\n", b"")).await;
    assert!(!error.to_string().contains("media type"));
}

#[tokio::test]
async fn a_body_that_breaks_off_is_told_with_its_status() {
    let error = fail(Play::Write(
        b"HTTP/1.1 201 \r\ncontent-length: 9\r\nx-request-id: r3\r\n\r\n{}".to_vec(),
    ))
    .await;
    assert_eq!(error.status().map(|status| status.as_u16()), Some(201));
    assert_eq!(error.request_id(), Some("r3"));
    assert_eq!(error.body(), Some(&b"{}"[..]));
    assert!(
        matches!(error, Error::Transport(transport) if transport.kind() == TransportKind::Interrupted)
    );
    let error = fail(Play::Write(b"HTTP/1.1 500 \r\ncontent-length: 9\r\n\r\noops".to_vec())).await;
    assert!(
        matches!(error, Error::Refused(refused) if !refused.is_complete() && refused.body() == b"oops")
    );
}

#[tokio::test]
async fn bodies_have_a_limit() {
    let head = |status| format!("HTTP/1.1 {status} \r\nconnection: close\r\n\r\n").into_bytes();
    let error = fail(Play::Write([head(200), vec![b' '; (32 << 20) + 1]].concat())).await;
    assert!(error.body().is_some_and(|body| body.len() == 32 << 20));
    assert!(
        matches!(error, Error::Transport(transport) if transport.kind() == TransportKind::TooLarge)
    );
    let announced = b"HTTP/1.1 200 \r\ncontent-length: 33554433\r\n\r\n".to_vec();
    let error = fail(Play::Hold(announced)).await;
    assert!(
        matches!(error, Error::Transport(transport) if transport.kind() == TransportKind::TooLarge)
    );
    let error = fail(Play::Write([head(500), vec![b'x'; (1 << 20) + 1]].concat())).await;
    assert!(
        matches!(error, Error::Refused(refused) if refused.body().len() == 1 << 20 && !refused.is_complete())
    );
}

#[tokio::test]
async fn another_limit_can_be_set_for_the_client_and_for_a_call() {
    let answers = ["12345", "12345", "1234567", "12345"].map(|body| json(200, body));
    let server = Server::start(answers.into());
    let client = server.builder().max_answer_bytes(5).build().expect("a base URL is enough");
    client.call(probe()).await.expect("it is not too large");
    let error = client.call(probe()).max_answer_bytes(4).await.expect_err("it is too large");
    assert_eq!(
        error.to_string(),
        "probe: the answer is larger than the client takes (status 200 OK)"
    );
    client.call(probe()).max_answer_bytes(7).await.expect("it is not too large");
    client.call(probe()).max_answer_bytes(0).await.expect_err("nothing is too large");
}

#[tokio::test]
async fn time_runs_out() {
    let short = Duration::from_millis(100);
    let hold = || Play::Hold(Vec::new());
    let body = || Play::Hold(b"HTTP/1.1 200 \r\ncontent-length: 9\r\n\r\n{".to_vec());
    let server = Server::start(vec![hold(), body(), hold()]);
    let client = server.client();
    for _ in 0..2 {
        let error = client.call(probe()).timeout(short).await.expect_err("there is no answer");
        assert!(matches!(error, Error::Transport(transport) if transport.is_timeout()));
    }
    let client = server.builder().timeout(short).build().expect("it is complete");
    let error = client.call(probe()).await.expect_err("there is no answer");
    assert_eq!(error.to_string(), "probe: the time ran out before the answer was complete");
}

#[tokio::test]
async fn what_is_not_http_is_told() {
    for garbage in [
        &b""[..],
        b"SSH-2.0-OpenSSH\r\n",
        b"HTTP/1.1 200 \r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab",
    ] {
        let error = fail(Play::Write(garbage.to_vec())).await;
        assert!(
            matches!(&error, Error::Transport(transport) if transport.kind() == TransportKind::Other),
            "{error:?}"
        );
        assert!(std::error::Error::source(&error).is_some());
    }
}

#[test]
fn a_call_can_be_spawned_and_its_error_is_small() {
    fn assert_send<T: Send + 'static>(_: &T) {}
    let client = super::server::builder()
        .base_url("https://x.example")
        .and_then(crate::ClientBuilder::build);
    let call = client.expect("a base URL is enough").call(Limited(1));
    assert_send(&call);
    assert_send(&call.into_future());
    assert!(size_of::<Error>() <= 128, "{}", size_of::<Error>());
    assert!(size_of::<DecodeError>() <= 128, "{}", size_of::<DecodeError>());
}
