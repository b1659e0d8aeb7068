//! Proxies from the environment, which only another process can have another one of.

use std::process::Command;

use super::server::{Probe, Server, answer, builder, json};
use crate::{ClientBuilder, Error, Request};

const TARGET: &str = "THINGS_TARGET";

/// Runs itself again in an environment full of proxies.
#[tokio::test]
async fn a_proxy_is_only_for_https_and_sees_no_credential() {
    if let Ok(target) = std::env::var(TARGET) {
        return calls(&target).await;
    }
    let target = Server::start(vec![json(200, "1")]);
    let proxy = Server::start(vec![answer(502, "", b""), answer(502, "", b"")]);
    let mut child = Command::new(std::env::current_exe().expect("the test has a file"));
    child.args(["--exact", "tests::proxy::a_proxy_is_only_for_https_and_sees_no_credential"]);
    child.env(TARGET, &target.base).env_remove("NO_PROXY").env_remove("no_proxy");
    for name in ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"]
    {
        child.env(name, &proxy.base);
    }
    let output = child.output().expect("a test can be run");
    let printed = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && printed.contains("1 passed"), "{printed}");
    assert!(target.request().contains("authorization: Bearer hush"));
    let tunnel = proxy.request();
    assert!(tunnel.starts_with("CONNECT things.example:443 "), "{tunnel}");
    assert!(!tunnel.contains("hush"), "{tunnel}");
    assert!(proxy.is_untouched());
}

/// What can't be used as it is asked for is not passed by.
#[test]
fn a_proxy_that_cannot_be_used_is_named() {
    if let Ok(name) = std::env::var(TARGET) {
        let error = builder().base_url("https://things.example").and_then(ClientBuilder::build);
        let told =
            format!("the HTTP client could not be set up: {name} is not the URL of an HTTP proxy");
        assert_eq!(error.expect_err("the proxy can't be used").to_string(), told);
        return;
    }
    for (name, url) in [("HTTPS_PROXY", "hush:// hush"), ("ALL_PROXY", "socks5://127.0.0.1:1")] {
        let mut child = Command::new(std::env::current_exe().expect("the test has a file"));
        child.args(["--exact", "tests::proxy::a_proxy_that_cannot_be_used_is_named"]);
        for other in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
            child.env_remove(other);
        }
        let output = child.env(TARGET, name).env(name, url).output().expect("a test can be run");
        let printed = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && printed.contains("1 passed"), "{printed}");
    }
}

async fn calls(target: &str) {
    let request = || Request::get("/x").security(&[&["bearer"]]);
    let client = |base: &str| {
        let builder = builder().base_url(base).expect("a base URL");
        builder.credential("bearer", "hush".into()).build().expect("it is complete")
    };
    client(target).call(Probe(request)).await.expect("plain HTTP goes straight to loopback");
    let error = client("https://things.example")
        .call(Probe(request))
        .await
        .expect_err("the proxy makes no tunnel");
    assert!(matches!(error, Error::Transport(transport) if transport.is_connect()));
    // Nobody listens there, and the proxy is not asked.
    let direct = builder().proxies(false).base_url("https://127.0.0.1:1").expect("a base URL");
    let call = direct.build().expect("it is complete").call(Probe(|| Request::get("/x")));
    let error = call.await.expect_err("nobody listens");
    assert!(matches!(error, Error::Transport(transport) if transport.is_connect()));
}
