//! Connections that are not made, break or hang.

use showcase::types::PlantCreate;
use specsmith_tests::faulty::{Fault, FaultyServer};

use super::{LONG, PLANT, SHORT, call, check, client, end, plant};

#[tokio::test]
async fn f01_where_nobody_listens_every_method_is_tried_three_times() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
    let address = listener.local_addr().expect("a bound socket has an address");
    drop(listener);
    let builder = showcase::Client::builder().base_url(format!("http://{address}"));
    let client = builder.expect("loopback").token("t").build().expect("nothing is missing");
    for method in ["GET", "DELETE", "POST"] {
        assert_eq!(end(call(&client, method).await), "Connect", "{method}");
    }
}

#[tokio::test]
async fn f02_f03_f08_f09_f10_time_runs_out_wherever_the_server_stops() {
    let head = b"HTTP/1.1 200 OK\r\n".to_vec();
    let body = b"HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n{".to_vec();
    for (number, fault, requests) in [
        ("F02", Fault::Ignore, 0),
        ("F03", Fault::Hold(Vec::new()), 1),
        ("F08", Fault::Drip([head.clone(), b"x:".to_vec()].concat()), 1),
        ("F09", Fault::Drip(body.clone()), 1),
        ("F10", Fault::Hold(body), 1),
        ("F10, between headers", Fault::Hold(head), 1),
    ] {
        check(number, &[fault, plant(200)], SHORT, [("Timeout", requests); 3]).await;
    }
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
        let name = format!("plant {index}");
        let outcome = client.create_plant(PlantCreate::new(&name, 4)).await;
        let sent = server.log().iter().filter(|request| request.contains(&name)).count();
        assert!(sent <= 1 && (outcome.is_err() || sent == 1), "{sent}: {outcome:?}");
    }
}

#[tokio::test]
async fn f13_f14_slow_and_wordy_servers_are_understood() {
    let length = PLANT.len();
    let whole = format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n{PLANT}").into_bytes();
    check("F13", &[Fault::Slices(whole.clone())], LONG, [("success", 1); 3]).await;
    let early = b"HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n".to_vec();
    check("F14", &[Fault::Write([early, whole].concat())], LONG, [("success", 1); 3]).await;
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
