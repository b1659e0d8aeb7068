//! No credential shows where it must not.

use std::collections::BTreeMap;

use super::server::{Play, Probe, Server, answer, builder};
use crate::hidden::Hidden;
use crate::{Answer, Client, DecodeError, Error, Operation, Report, Request, Secret};

#[test]
fn a_secret_shows_only_when_asked() {
    let secret = Secret::from("hush");
    assert_eq!(format!("{secret:?}"), "***");
    assert_eq!(secret.expose(), "hush");
    assert_eq!(serde_json::to_string(&secret).expect("text is JSON"), "\"hush\"");
    assert_eq!(serde_json::from_str::<Secret>("\"hush\"").expect("it was just written"), secret);
    for other in ["", "hus", "hush!", "husk", "Hush"] {
        assert_ne!(secret, Secret::from(other));
    }
}

fn client(builder: crate::ClientBuilder) -> Client {
    builder
        .credential("bearer", "hush/token".into())
        .basic_credential("basic", "me".into(), "hush/password".into())
        .credential("header", "hush-key".into())
        .credential("query", "hush query".into())
        .timeout(std::time::Duration::from_secs(10))
        .build()
        .expect("all of it can be sent")
}

fn assert_silent(shown: &str) {
    // The last one is `me:hush/password` in base64.
    for hush in ["hush", "bWU6aHVzaC9wYXNzd29yZA"] {
        assert!(!shown.contains(hush), "{shown}");
    }
}

#[test]
fn clients_and_calls_show_no_credential() {
    let builder = builder().base_url("https://hush.example/hush").expect("a base URL");
    assert_silent(&format!("{builder:?}"));
    let client = client(builder);
    let call = client.call(Probe(|| Request::get("/{id}").path("id", "hush").query("q", "hush")));
    assert_silent(&format!("{client:?} {call:?}"));
    assert_silent(&format!("{:?}", Request::get("/{id}").path("id", "hush")));
    assert_silent(&format!("{:?}", call.header("X", "hush").into_future()));
}

#[tokio::test]
async fn a_server_that_sends_credentials_back_does_not_make_them_show() {
    let echo = r#"{"m":"hush/token hush\/token hush/password hush\/password bWU6aHVzaC9wYXNzd29yZA== hush-key hush query"}"#;
    for body in [echo.to_owned(), format!("{}{echo}", "x".repeat(190))] {
        let server = Server::start(vec![answer(500, "x-echo: hush-key\r\n", body.as_bytes())]);
        let error = client(server.builder())
            .call(Probe(|| Request::get("/x").security(&[&["basic", "header", "query"]])))
            .await
            .expect_err("it is refused");
        assert_silent(&format!("{error} {error:?}"));
        let Error::Refused(refused) = error else { panic!("{error}") };
        assert_eq!(refused.body(), body.as_bytes());
    }
}

/// An operation whose answer has keys that the server chooses.
struct Numbers;

impl Operation for Numbers {
    type Output = BTreeMap<String, BTreeMap<String, i64>>;
    type Refusal = ();

    const NAME: &'static str = "numbers";

    fn request(&self) -> Request {
        Request::get("/x").security(&[&["bearer", "query"]])
    }

    fn check(&self, _: &mut Report<'_>) {}

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        answer.json()
    }

    fn refusal(_: &Answer) {}
}

#[tokio::test]
async fn no_part_of_an_answer_makes_a_credential_show() {
    let head = "x-request-id: hush/token\r\ncontent-type: Hush/Token; x\r\n";
    let nested = br#"{"hush/token":{"hush%20query":"x"}}"#;
    let incomplete = Play::Write(
        [b"HTTP/1.1 200 \r\nx-request-id: hush/token\r\ncontent-length: 99\r\n\r\n", &nested[..]]
            .concat(),
    );
    let redirect = "location: https://hush-key.example/hush\r\nx-request-id: hush/token\r\n";
    for play in [
        answer(200, head, nested),
        answer(200, head, b"hush/token"),
        answer(500, head, nested),
        answer(302, redirect, nested),
        answer(200, &format!("{head}content-encoding: hush/token\r\n"), nested),
        incomplete,
    ] {
        let server = Server::start(vec![play]);
        let error = client(server.builder()).call(Numbers).await.expect_err("it can't be read");
        assert_silent(&format!("{error} {error:?} {error:#?}"));
        assert_eq!(error.request_id(), Some("hush/token"));
    }
}

#[tokio::test]
async fn what_an_error_shows_of_an_answer_is_short_and_on_one_line() {
    let key = "\u{1b}]0;\u{7}".to_owned() + &"x".repeat(1 << 20);
    let body = serde_json::json!({key: 1}).to_string();
    let head = format!("x-request-id: {0}\r\ncontent-type: {0}\r\n", "y".repeat(10_000));
    let server = Server::start(vec![answer(200, &head, body.as_bytes())]);
    let error = client(server.builder()).call(Numbers).await.expect_err("it can't be read");
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains(char::is_control) && shown.len() < 2000, "{shown}");
    let Error::Decode(error) = error else { panic!("{error}") };
    assert!(error.pointer().len() > 1 << 20);
}

#[test]
fn an_excerpt_has_two_hundred_characters() {
    let hidden = Hidden::new(vec!["é".into(), "".into(), "hush hush".into(), "hush".into()]);
    for (text, shown) in [
        ("", String::new()),
        (" a\nb\t", "a\\nb".to_owned()),
        ("hush hush HUSH h", "*** *** h".to_owned()),
        ("éaèÉ", "***aèÉ".to_owned()),
        (&"x".repeat(200), "x".repeat(200)),
        (&"x".repeat(201), "x".repeat(200) + "…"),
        (&("x".repeat(199) + "hush!"), "x".repeat(199) + "***…"),
        (&"hush".repeat(300), "***".repeat(200) + "…"),
    ] {
        assert_eq!(hidden.excerpt(text), shown);
    }
}

#[tokio::test]
async fn a_credential_that_is_part_of_another_does_not_keep_it_from_being_hidden() {
    let server = Server::start(vec![answer(500, "", b"hush-u-hush u")]);
    let builder = server
        .builder()
        .credential("header", "u".into())
        .credential("bearer", "hush-u-hush".into());
    let client = builder.build().expect("all of it can be sent");
    let error = client.call(Probe(|| Request::get("/x"))).await.expect_err("it is refused");
    assert_eq!(error.to_string(), "probe was refused with 500 Internal Server Error: *** ***");
}

#[tokio::test]
async fn a_connection_that_fails_does_not_show_the_url() {
    // Nobody listens there: the listener is gone before the client comes.
    let address = std::net::TcpListener::bind("127.0.0.1:0")
        .expect("a free port")
        .local_addr()
        .expect("its address");
    let client = client(builder().base_url(format!("http://{address}/hush")).expect("loopback"));
    let error = client
        .call(Probe(|| Request::get("/x").security(&[&["query"]])))
        .await
        .expect_err("nobody listens");
    assert!(matches!(&error, Error::Transport(transport) if transport.is_connect()), "{error:?}");
    assert_silent(&format!("{error} {error:?}"));
}
