//! Ways past what the crate has: raw answers, endpoints of one's own, another HTTP client, tokens that change.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use super::server::{Play, Probe, Server, answer, builder, json};
use crate::{ConfigError, Error, Method, Request, Secret, TransportKind};

#[tokio::test]
async fn a_raw_answer_is_kept_as_it_came() {
    let server = Server::start(vec![
        answer(207, "x-request-id: r9\r\nx-left: 3\r\n", b"not json"),
        answer(404, "", b"gone"),
    ]);
    let client = server.client();
    let answer = client.call(Probe(|| Request::get("/x"))).raw().await.expect("a success");
    assert_eq!(answer.status(), 207);
    assert_eq!(
        (answer.request_id(), &answer.headers()["x-left"]),
        (Some("r9"), &"3".parse().expect("a value"))
    );
    assert_eq!(answer.body(), b"not json");
    let call = client.call(Probe(|| Request::get("/x"))).header("X-Own", "o").raw();
    let Err(Error::Refused(refused)) = call.await else { panic!("it is refused") };
    assert_eq!(refused.body(), b"gone");
    server.request();
    assert!(server.request().contains("x-own: o\r\n"));
}

#[tokio::test]
async fn an_endpoint_that_the_crate_lacks_is_called_like_any_other() {
    let server = Server::start(vec![json(200, r#"{"a":1}"#), answer(404, "", b"gone")]);
    let client = server.builder().credential("bearer", "t".into()).build().expect("complete");
    let call = client.request(Method::PATCH, "/a/{id}").path("id", "x/../y").query("q", &[1, 2]);
    let answer = call.json(&serde_json::json!({"b": 2})).await.expect("a success");
    assert_eq!(answer.json::<serde_json::Value>().expect("JSON")["a"], 1);
    let sent = server.request();
    assert!(sent.starts_with("PATCH /base/a/x%2F..%2Fy?q=1&q=2 HTTP/1.1\r\n"), "{sent}");
    assert!(sent.contains("authorization: Bearer t\r\n") && sent.ends_with(r#"{"b":2}"#), "{sent}");

    let call = client.request(Method::PUT, "/b").bytes("image/png", b"png").security(&[]);
    let Err(Error::Refused(refused)) = call.await else { panic!("it is refused") };
    assert_eq!(refused.to_string(), "request was refused with 404 Not Found: gone");
    let sent = server.request();
    assert!(sent.contains("content-type: image/png\r\n"), "{sent}");
    assert!(!sent.contains("authorization"), "{sent}");
}

#[tokio::test]
async fn a_path_that_leads_elsewhere_is_not_sent() {
    let server = Server::start(vec![json(200, "1")]);
    let client = server.client();
    for id in ["..", ".", ""] {
        let call = client.request(Method::GET, "/a/{id}/b").path("id", id);
        assert!(matches!(call.await, Err(Error::Invalid(_))), "{id}");
    }
    for path in ["/a/../../b", "/a/./b", "/a?b", "/a#b", "//x.example/a\\b", "/%2e%2e/b"] {
        let error = client.request(Method::GET, path).await.expect_err(path);
        assert!(matches!(error, Error::Config(ConfigError::RequestUrl)), "{path}: {error}");
    }
    let error = client.request(Method::CONNECT, "/a").await.expect_err("it has no path");
    assert!(matches!(error, Error::Config(ConfigError::RequestUrl)));
    assert!(server.is_untouched());
}

#[tokio::test]
async fn another_http_client_can_be_used() {
    let server = Server::start(vec![json(200, "1"), Play::Hold(Vec::new())]);
    let http = reqwest::Client::builder().user_agent("mine/1").build().expect("it can be built");
    let builder = server.builder().with_http_client(http).credential("bearer", "t".into());
    let client = builder.timeout(Duration::from_millis(100)).build().expect("complete");
    let probe = || Probe(|| Request::get("/x").security(&[&["bearer"]]));
    client.call(probe()).timeout(Duration::from_secs(10)).await.expect("a success");
    let sent = server.request();
    assert!(
        sent.contains("user-agent: mine/1\r\n") && sent.contains("authorization: Bearer t\r\n")
    );
    let Err(Error::Transport(error)) = client.call(probe()).await else { panic!("no answer") };
    assert!(error.is_timeout());
}

#[tokio::test]
async fn a_token_is_asked_for_at_every_call_and_once_for_all_attempts() {
    let again = || answer(503, "retry-after: 0\r\n", b"");
    let server = Server::start(vec![
        json(200, "1"),
        again(),
        json(200, "1"),
        answer(500, "", b"no token-2"),
    ]);
    let asked = Arc::new(AtomicU32::new(0));
    let builder = server.builder().retries(true).credential_from("bearer", move || {
        let asked = Arc::clone(&asked);
        async move {
            Ok::<_, String>(Secret::from(format!(
                "token-{}",
                asked.fetch_add(1, Ordering::Relaxed)
            )))
        }
    });
    let client = builder.build().expect("complete");
    let probe = || Probe(|| Request::get("/x").security(&[&["bearer"]]));
    client.call(probe()).await.expect("a success");
    client.call(probe()).await.expect("a success at the second attempt");
    let error = client.call(probe()).await.expect_err("it is refused");
    for token in ["token-0", "token-1", "token-1", "token-2"] {
        let sent = server.request();
        assert!(sent.contains(&format!("authorization: Bearer {token}\r\n")), "{sent}");
    }
    assert!(!format!("{error} {error:?} {client:?}").contains("token-"), "{error:?}");
    // Where no credential is asked for, none is provided.
    assert!(client.call(Probe(|| Request::get("/{a}"))).await.is_err());
}

#[tokio::test]
async fn user_and_password_can_be_provided() {
    let server = Server::start(vec![json(200, "1")]);
    let client =
        server.builder().credential_from("basic", || async { Ok::<_, String>("me:p".into()) });
    let client = client.build().expect("complete");
    client.call(Probe(|| Request::get("/x").security(&[&["basic"]]))).await.expect("a success");
    assert!(server.request().contains("authorization: Basic bWU6cA==\r\n"));
}

#[tokio::test]
async fn a_token_that_is_not_provided_ends_the_call() {
    let server = Server::start(vec![json(200, "1")]);
    let probe = || Probe(|| Request::get("/x").security(&[&["bearer"]]));
    let failing = server.builder().credential_from("bearer", || async { Err("the vault is shut") });
    let error = failing.build().expect("complete").call(probe()).await.expect_err("no token");
    assert_eq!(error.to_string(), "no credential was provided, and nothing was sent");
    let source = std::error::Error::source(&error).map(ToString::to_string);
    assert_eq!(source.as_deref(), Some("the vault is shut"));

    let broken =
        server.builder().credential_from("bearer", || async { Ok::<_, String>("a\nb".into()) });
    let error = broken.build().expect("complete").call(probe()).await.expect_err("no header");
    assert!(matches!(error, Error::Config(ConfigError::InvalidCredential { setter: "token" })));

    let never =
        server.builder().credential_from("bearer", std::future::pending::<Result<_, String>>);
    let client = never.timeout(Duration::from_millis(50)).build().expect("complete");
    let Err(Error::Transport(error)) = client.call(probe()).await else { panic!("no token") };
    assert_eq!(error.kind(), TransportKind::Timeout);
    assert!(server.is_untouched());
    let unknown = builder().credential_from("other", || async { Ok::<_, String>("t".into()) });
    assert!(matches!(unknown.build(), Err(ConfigError::UnknownScheme(name)) if name == "other"));
}
