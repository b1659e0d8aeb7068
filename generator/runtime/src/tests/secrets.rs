//! No credential shows where it must not.

use super::server::{Probe, Server, answer, builder};
use crate::{Client, Error, Request, Secret};

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
