//! What is sent again, and what never is.

use std::future::IntoFuture;
use std::time::{Duration, Instant};

use http::{Method, StatusCode};

use super::server::{Play, Probe, Server, answer, json};
use crate::retry::{Budget, Failure, is_repeated, limit, pause};
use crate::{Client, Error, Request};

#[test]
fn the_table_is_as_it_is_documented() {
    let methods = ["GET", "HEAD", "PUT", "DELETE", "POST", "PATCH", "OPTIONS", "TRACE"];
    let all = "GET HEAD PUT DELETE POST PATCH OPTIONS TRACE";
    for (failure, repeated) in [
        (Failure::NotConnected, all),
        (Failure::Broken, "GET HEAD"),
        (status(408), "GET HEAD"),
        (status(429), "GET HEAD"),
        (status(502), "GET HEAD"),
        (status(503), "GET HEAD PUT DELETE"),
        (status(504), "GET HEAD"),
    ] {
        for name in methods {
            let method: Method = name.parse().expect("it is a method");
            let wanted = repeated.split(' ').any(|word| word == name);
            assert_eq!(is_repeated(&method, false, failure), wanted, "{name} {failure:?}");
            assert!(is_repeated(&method, true, failure), "{name} {failure:?} with a key");
        }
    }
    for code in (100..=999).filter(|code| ![408, 429, 502, 503, 504].contains(code)) {
        assert!(!is_repeated(&Method::GET, true, status(code)), "{code}");
    }
}

fn status(code: u16) -> Failure {
    Failure::Status(StatusCode::from_u16(code).expect("it is a status"))
}

#[test]
fn pauses_are_spread_over_a_limit_that_doubles() {
    for (attempt, most) in [(1, 250), (2, 500), (3, 1000)] {
        let most = Duration::from_millis(most);
        assert_eq!(limit(attempt), most);
        let pauses: Vec<_> = (0..1000).filter_map(|_| pause(attempt, None)).collect();
        assert_eq!(pauses.len(), 1000);
        assert!(pauses.iter().all(|pause| *pause <= most));
        let (shortest, longest) = (pauses.iter().min(), pauses.iter().max());
        assert!(shortest.is_some_and(|shortest| *shortest < most / 10), "{shortest:?}");
        assert!(longest.is_some_and(|longest| *longest > most / 10 * 9), "{longest:?}");
    }
    assert!(pause(u32::MAX, None).is_some_and(|pause| pause < Duration::from_secs(120)));
}

#[test]
fn what_the_server_asks_for_is_waited_up_to_a_minute() {
    for (asked, waited) in [(0, true), (7, true), (60, true), (61, false), (u64::MAX, false)] {
        let asked = Duration::from_secs(asked);
        assert_eq!(pause(1, Some(asked)), waited.then_some(asked));
    }
}

#[test]
fn repetitions_run_out_and_come_back_with_success() {
    let budget = Budget::full();
    let taken = |most: usize| (0..most).take_while(|_| budget.take()).count();
    assert_eq!(taken(1000), 50);
    (0..9).for_each(|_| budget.give_back());
    assert_eq!(taken(1), 0);
    budget.give_back();
    assert_eq!(taken(2), 1);
    (0..10_000).for_each(|_| budget.give_back());
    assert_eq!(taken(1000), 50);
}

/// A refusal that asks for another attempt at once.
fn busy(status: u16) -> Play {
    answer(status, "retry-after: 0\r\n", b"")
}

/// A connection that ends without an answer.
fn broken() -> Play {
    Play::Write(Vec::new())
}

fn client(server: &Server) -> Client {
    server.builder().retries(true).build().expect("a base URL is enough")
}

/// How often a request is sent that gets these answers, and what comes of it in the end.
async fn sent(
    script: Vec<Play>,
    request: fn(&'static str) -> Request,
) -> (usize, Result<serde_json::Value, Error>) {
    let server = Server::start(script);
    let outcome = client(&server).call(Probe(move || request("/x"))).await;
    let sent = std::iter::from_fn(|| (!server.is_untouched()).then_some(())).count();
    (sent, outcome)
}

#[tokio::test]
async fn a_get_is_sent_again_three_times_at_most() {
    let (times, outcome) = sent(vec![busy(503), busy(429), json(200, "1")], Request::get).await;
    assert_eq!((times, outcome.ok()), (3, Some(1.into())));
    let (times, outcome) = sent(vec![broken(), json(200, "1")], Request::get).await;
    assert_eq!((times, outcome.ok()), (2, Some(1.into())));
    let (times, outcome) = sent((0..4).map(|_| busy(502)).collect(), Request::get).await;
    assert_eq!(times, 3);
    assert!(matches!(outcome, Err(Error::Refused(refused)) if refused.status() == 502));
}

#[tokio::test]
async fn put_and_delete_are_sent_again_where_the_server_did_nothing() {
    for request in [Request::put, Request::delete] {
        let (times, outcome) = sent(vec![busy(503), json(200, "1")], request).await;
        assert_eq!((times, outcome.is_ok()), (2, true));
        let (times, outcome) = sent(vec![busy(502), json(200, "1")], request).await;
        assert_eq!((times, outcome.is_ok()), (1, false));
        let (times, outcome) = sent(vec![broken(), json(200, "1")], request).await;
        assert_eq!((times, outcome.is_ok()), (1, false));
    }
}

#[tokio::test]
async fn post_and_patch_are_sent_once() {
    for request in [Request::post, Request::patch] {
        for play in [busy(408), busy(429), busy(503), busy(504), broken()] {
            let (times, outcome) = sent(vec![play, json(200, "1")], request).await;
            assert_eq!((times, outcome.is_ok()), (1, false));
        }
    }
}

#[tokio::test]
async fn with_an_idempotency_key_a_post_is_sent_again_with_the_same_key() {
    let server = Server::start(vec![busy(503), broken(), json(201, "1"), json(201, "1")]);
    let client = client(&server);
    let request = || Request::post("/x").idempotency_key("Idempotency-Key");
    client.call(Probe(request)).await.expect("the third attempt succeeds");
    let keys: Vec<_> = (0..3).map(|_| key(&server.request())).collect();
    let uuid = |key: &String| key.split('-').map(str::len).collect::<Vec<_>>() == [8, 4, 4, 4, 12];
    assert!(keys.iter().all(|key| *key == keys[0] && uuid(key)), "{keys:?}");
    client.call(Probe(request)).header("Idempotency-Key", "mine").await.expect("a success");
    assert_eq!(key(&server.request()), "mine");
}

#[tokio::test]
async fn every_call_has_a_key_of_its_own_and_an_empty_one_is_none() {
    let server = Server::start(vec![json(201, "1"), json(201, "1"), busy(503), json(201, "1")]);
    let client = client(&server);
    let request = || Request::post("/x").idempotency_key("Idempotency-Key");
    client.call(Probe(request)).await.expect("a success");
    let custom = client.request(Method::POST, "/x").idempotency_key("Idempotency-Key");
    custom.await.expect("a success");
    assert_ne!(key(&server.request()), key(&server.request()));
    let empty = client.call(Probe(request)).header("Idempotency-Key", "");
    empty.await.expect_err("it is not sent again");
}

fn key(request: &str) -> String {
    let key = request.lines().find_map(|line| line.strip_prefix("idempotency-key: "));
    key.expect("a key was sent").to_owned()
}

#[tokio::test]
async fn repeating_can_be_switched_off() {
    let server = Server::start(vec![busy(503), busy(503), json(200, "1")]);
    let probe = || Probe(|| Request::get("/x"));
    let error = client(&server).call(probe()).retries(false).await.expect_err("it is refused");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(503));
    server.request();
    assert!(server.is_untouched());
    server.client().call(probe()).retries(true).await.expect("the second attempt succeeds");
}

#[tokio::test]
async fn a_wait_beyond_the_deadline_is_left_to_the_caller() {
    for (asked, timeout) in [(3600, Duration::MAX), (30, Duration::from_secs(20))] {
        let head = format!("retry-after: {asked}\r\n");
        let server = Server::start(vec![answer(429, &head, b""), json(200, "1")]);
        let start = Instant::now();
        let call = client(&server).call(Probe(|| Request::get("/x"))).timeout(timeout);
        let Err(Error::Refused(refused)) = call.await else { panic!("it is refused") };
        assert_eq!(refused.retry_after(), Some(Duration::from_secs(asked)));
        assert!(start.elapsed() < Duration::from_secs(10));
    }
}

#[tokio::test]
async fn a_call_that_is_dropped_leaves_the_client_usable() {
    let server = Server::start(vec![Play::Hold(Vec::new()), json(200, "1")]);
    let client = client(&server);
    let call = client.call(Probe(|| Request::post("/x"))).into_future();
    let dropped = tokio::spawn(call);
    let server = tokio::task::spawn_blocking(move || {
        server.request();
        server
    });
    let server = server.await.expect("the request has arrived");
    dropped.abort();
    assert!(dropped.await.is_err_and(|error| error.is_cancelled()));
    client.call(Probe(|| Request::get("/x"))).await.expect("the next call succeeds");
    server.request();
    assert!(server.is_untouched());
}
