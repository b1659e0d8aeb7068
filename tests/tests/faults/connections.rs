//! Connections that are not made, break or hang.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use reqwest::dns::{Name, Resolve, Resolving};
use showcase::Method;
use showcase::types::PlantCreate;
use specsmith_tests::faulty::{Fault, FaultyServer};
use tokio::task::JoinSet;

use super::{LONG, PLANT, Row, SHORT, call, check, client, end, plant, row};

#[tokio::test]
async fn f01_where_nobody_listens_nothing_is_sent() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
    let address = listener.local_addr().expect("a bound socket has an address");
    drop(listener);
    let builder = showcase::Client::builder().base_url(format!("http://{address}"));
    let client = builder.expect("loopback").token("t").build().expect("nothing is missing");
    for method in ["GET", "DELETE", "POST"] {
        assert_eq!(end(call(&client, method).await), "Connect", "{method}");
    }
}

/// Looks up no name, and counts how often it is asked.
#[derive(Clone, Default)]
struct NoNames(Arc<AtomicUsize>);

impl Resolve for NoNames {
    fn resolve(&self, _: Name) -> Resolving {
        self.0.fetch_add(1, Ordering::SeqCst);
        Box::pin(async { Err("there is no such name".into()) })
    }
}

#[tokio::test]
async fn f01_a_name_that_cannot_be_found_is_looked_for_three_times() {
    let names = NoNames::default();
    let http = reqwest::Client::builder().no_proxy().dns_resolver(names.clone()).build();
    let builder = showcase::Client::builder().base_url("https://nowhere.example");
    let builder = builder.expect("a base URL").with_http_client(http.expect("it can be built"));
    let client = builder.token("t").build().expect("nothing is missing");
    for (calls, method) in ["GET", "DELETE", "POST"].into_iter().enumerate() {
        assert_eq!(end(call(&client, method).await), "Connect", "{method}");
        assert_eq!(names.0.load(Ordering::SeqCst), 3 * (calls + 1), "{method}");
    }
    let call = client.create_plant(PlantCreate::new("Basil", 4)).retries(false);
    assert_eq!(end(call.await.map(drop)), "Connect");
    assert_eq!(names.0.load(Ordering::SeqCst), 10);
}

#[tokio::test]
async fn f02_f03_f08_f09_f10_time_runs_out_wherever_the_server_stops() {
    let head = b"HTTP/1.1 200 OK\r\n".to_vec();
    let body = b"HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n{".to_vec();
    let rows = [
        ("F02", Fault::Ignore, 0),
        ("F03", Fault::Hold(Vec::new()), 1),
        ("F08", Fault::Drip([head.clone(), b"x:".to_vec()].concat()), 1),
        ("F09", Fault::Drip(body.clone()), 1),
        ("F10", Fault::Hold(body), 1),
        ("F10, between headers", Fault::Hold(head), 1),
    ];
    let rows = rows.map(|(number, fault, requests)| {
        row(number, &[fault, plant(200)], SHORT, [("Timeout", requests); 3])
    });
    rows.into_iter().map(Row::check).collect::<JoinSet<()>>().join_all().await;
}

#[tokio::test]
async fn f10_a_server_that_falls_silent_is_left_before_the_deadline() {
    let body = b"HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n{".to_vec();
    let server = FaultyServer::start(vec![Fault::Hold(body)]);
    let builder = super::builder(&server).read_timeout(SHORT).build();
    let error = builder.expect("nothing is missing").get_plant("1").await.expect_err("silence");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    assert_eq!(error.body(), Some(&b"{"[..]));
    assert_eq!(end(Err(error)), "Timeout");
}

#[tokio::test]
async fn f04_f05_f06_only_a_get_is_sent_again_after_a_connection_broke() {
    let once = [("success", 1), ("Other", 0), ("Other", 0)];
    check("F04", &[Fault::Refuse, plant(200)], LONG, once).await;
    check("F06", &[Fault::ResetEarly, plant(200)], LONG, once).await;
    let read = [("success", 2), ("Other", 1), ("Other", 1)];
    check("F05, F51", &[Fault::Reset, plant(200)], LONG, read).await;
    check("F05, closed", &[Fault::Write(Vec::new()), plant(200)], LONG, read).await;
    check("F05, for ever", &[Fault::Reset], LONG, [("Other", 3), ("Other", 1), ("Other", 1)]).await;
}

/// The server closes each connection after its answer without saying so, while the client may take it for the next call.
#[tokio::test(flavor = "multi_thread")]
async fn f07_a_connection_that_is_closed_just_when_it_is_used_again() {
    let length = PLANT.len();
    let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n{PLANT}").into_bytes();
    let server = FaultyServer::start(vec![Fault::Write(answer)]);
    let client = client(&server);
    for index in 0..100 {
        client.get_plant("1").await.expect("a GET is sent again");
        // It succeeds, or breaks; either way it was sent once at most.
        let name = format!("plant-{index}-");
        let sent = || server.log().iter().filter(|request| request.contains(&name)).count();
        let outcome = if index % 2 == 0 {
            client.create_plant(PlantCreate::new(&name, 4)).await.map(drop)
        } else {
            client.request(Method::DELETE, "/plants/{id}").path("id", &name).await.map(drop)
        };
        assert!(sent() <= 1 && (outcome.is_err() || sent() == 1), "{}: {outcome:?}", sent());
    }
}

#[tokio::test]
async fn f13_f14_slow_and_wordy_servers_are_understood() {
    let length = PLANT.len();
    let whole = format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n{PLANT}").into_bytes();
    check("F13", &[Fault::Slices(whole.clone())], LONG, [("success", 1); 3]).await;
    for early in ["100 Continue", "102 Processing", "103 Early Hints"] {
        let early = format!("HTTP/1.1 {early}\r\n\r\n").repeat(1000).into_bytes();
        check("F14", &[Fault::Write([early, whole.clone()].concat())], LONG, [("success", 1); 3])
            .await;
    }
}

#[tokio::test]
async fn f15_old_and_short_status_lines_are_understood() {
    for line in ["HTTP/1.0 200 OK", "HTTP/1.1 200", "HTTP/1.1 200 "] {
        let fault = Fault::Write(format!("{line}\r\n\r\n{PLANT}").into_bytes());
        check("F15", &[fault], LONG, [("success", 1); 3]).await;
    }
}

#[tokio::test]
async fn f15_f16_f17_f94_what_is_not_http_is_an_error() {
    let many = format!("HTTP/1.1 200 OK\r\n{}", "a: b\r\n".repeat(100_000));
    let large = format!("HTTP/1.1 200 OK\r\na: {}\r\n\r\n", "x".repeat(10 << 20));
    for (number, bytes) in [
        ("F15", "HTTP/9.9 200 OK\r\n\r\n"),
        ("F15, lower case", "http/1.1 200 OK\r\n\r\n"),
        ("F16", "SSH-2.0-OpenSSH_9.6\r\n"),
        ("F16, TLS", "\u{15}\u{3}\u{1}\0\u{2}\u{2}\u{16}"),
        ("F17, two lengths", "HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab"),
        ("F17, negative", "HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n"),
        ("F17, sign", "HTTP/1.1 200 OK\r\ncontent-length: +5\r\n\r\n12345"),
        ("F94, folded", "HTTP/1.1 200 OK\r\na: b\r\n c\r\ncontent-length: 0\r\n\r\n"),
        ("F94, NUL", "HTTP/1.1 200 OK\r\na: \0\r\n\r\n"),
        ("F94, many", &many),
        ("F94, large", &large),
    ] {
        let fault = Fault::Write(bytes.as_bytes().to_vec());
        check(number, &[fault], LONG, [("Other", 3), ("Other", 1), ("Other", 1)]).await;
    }
}

#[tokio::test]
async fn f18_bytes_after_an_answer_are_not_the_next_answer() {
    let length = PLANT.len();
    let whole = format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n{PLANT}");
    let wrong = whole.replace("Basil", "Wrong");
    let server = FaultyServer::start(vec![
        Fault::Write(format!("{whole}{wrong}").into_bytes()),
        Fault::Write(whole.into_bytes()),
    ]);
    let client = client(&server);
    for _ in 0..2 {
        let plant = client.get_plant("1").await.expect("a success");
        assert_eq!(plant.name, "Basil");
    }
}

/// An answer of both framings could end in two places: one is believed, and the connection is not used again.
#[tokio::test]
async fn f17_an_answer_of_two_framings_does_not_become_two_answers() {
    let body = format!("{:x}\r\n{PLANT}\r\n0\r\n\r\n", PLANT.len());
    let wrong = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";
    let head = "HTTP/1.1 200 OK\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n";
    let fault = Fault::Write(format!("{head}{body}{wrong}").into_bytes());
    check("F17, length and chunks", std::slice::from_ref(&fault), LONG, [("success", 1); 3]).await;
    let server = FaultyServer::start(vec![fault]);
    let client = client(&server);
    for requests in 1..=3 {
        assert_eq!(client.get_plant("1").await.expect("a success").name, "Basil");
        assert_eq!(server.requests(), requests);
    }
}

/// What the server wants beside an answer is its own business.
#[tokio::test]
async fn f97_trailers_and_other_protocols_are_not_taken_up() {
    let chunks = format!("{:x}\r\n{PLANT}\r\n0\r\nx-late: 1\r\n\r\n", PLANT.len());
    let head = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ntrailer: x-late\r\n\r\n";
    let trailers = Fault::Write(format!("{head}{chunks}").into_bytes());
    check("F97, trailers", &[trailers], LONG, [("success", 1); 3]).await;
    let switch = "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n";
    let switch = Fault::Write(switch.as_bytes().to_vec());
    check("F97, 101", &[switch], LONG, [("refused 101", 1); 3]).await;
}
