//! Proxies from the environment: they see where a call goes, and nothing of it.

use showcase::Client;
use specsmith_tests::faulty::FaultyServer;

use super::{LONG, TOKEN, again, answer, call, end, plant};

const TARGET: &str = "NURSERY_TARGET";

/// Runs itself again in an environment full of proxies, because one can't be changed while others read it.
#[tokio::test]
async fn f28_a_proxy_sees_no_plain_request_and_no_token() {
    if let Ok(target) = std::env::var(TARGET) {
        return calls(&target).await;
    }
    let target = FaultyServer::start(vec![plant(200)]);
    let proxy = FaultyServer::start(vec![answer(502, "", "")]);
    let (target_url, proxy_url) = (target.url(""), proxy.url(""));
    let names =
        ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];
    let mut environment: Vec<_> = names.iter().map(|name| (*name, proxy_url.as_str())).collect();
    environment.push((TARGET, &target_url));
    again("proxies::f28_a_proxy_sees_no_plain_request_and_no_token", &environment);
    assert_eq!(target.requests(), 3);
    // No tunnel was made, so that each call was tried three times.
    let log = proxy.log();
    assert_eq!(log.len(), 9);
    for request in log {
        assert!(request.starts_with("CONNECT nursery.example:443 "), "{request}");
        assert!(!request.contains(TOKEN), "{request}");
    }
}

async fn calls(target: &str) {
    for (url, wanted) in [(target, "success"), ("https://nursery.example", "Connect")] {
        let builder = Client::builder().base_url(url).expect("a base URL").token(TOKEN);
        let client = builder.timeout(LONG).build().expect("nothing is missing");
        for method in ["GET", "DELETE", "POST"] {
            assert_eq!(end(call(&client, method).await), wanted, "{method}");
        }
    }
}
