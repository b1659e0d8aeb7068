//! Servers that hang, break off or answer garbage: the client's timeouts hold, nothing is sent twice, and what
//! arrived is kept.

use std::time::{Duration, Instant};

use luminous_contacts::types::{ContactCreate, ContactUpdate};
use luminous_contacts::{Client, Error, TransportError, TransportKind};
use specsmith_tests::faulty::{Fault, FaultyServer};
use tokio::task::JoinSet;

const TOKEN: &str = "token-that-must-not-show";
const CREATED: &[u8] =
    include_bytes!("../../../generated/luminous-contacts/tests/examples/create_contact_2xx.json");

/// As long as the client of these tests may take.
const TIMEOUT: Duration = Duration::from_secs(1);

/// As long as a test may take, on a machine that is busy with others: far less than any default.
const PATIENCE: Duration = Duration::from_secs(8);

fn client(server: &FaultyServer) -> Client {
    let builder = Client::builder().base_url(server.url("/api")).expect("loopback is a base URL");
    builder.token(TOKEN).timeout(TIMEOUT).build().expect("nothing is missing")
}

/// A call that creates a contact and must fail on the way, in time, without showing its token.
async fn create(server: &FaultyServer) -> TransportError {
    create_with(client(server)).await
}

async fn create_with(client: Client) -> TransportError {
    let started = Instant::now();
    let result = client.create_contact(ContactCreate::new("John", 1)).await;
    assert!(started.elapsed() < PATIENCE, "it took {:?}", started.elapsed());
    let error = result.expect_err("the server is broken");
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains(TOKEN), "{shown}");
    match error {
        Error::Transport(error) => error,
        other => panic!("it failed in another way: {other:?}"),
    }
}

fn head(status: &str, fields: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status}\r\ncontent-type: application/json\r\n{fields}\r\n").into_bytes()
}

/// A whole answer, which tells the client to come back on a new connection.
fn whole() -> Vec<u8> {
    let fields = format!("connection: close\r\ncontent-length: {}\r\n", CREATED.len());
    [&head("201 Created", &fields), CREATED].concat()
}

// Connections are closed by tasks of their own, which go on while the test waits.
#[tokio::test(flavor = "multi_thread")]
async fn time_runs_out_wherever_the_server_stops() {
    let mut rows = Vec::new();
    for (fault, requests, status) in [
        (Fault::Ignore, 0, None),
        (Fault::Hold(Vec::new()), 1, None),
        (Fault::Hold(b"HTTP/1.1 201 Created\r\ncontent-".to_vec()), 1, None),
        (Fault::Drip(b"HTTP/1.1 201 Created\r\nx:".to_vec()), 1, None),
        (Fault::Hold(head("201 Created", "content-length: 100\r\n")), 1, Some(201)),
        (Fault::Drip(head("201 Created", "content-length: 1000000\r\n")), 1, Some(201)),
        (Fault::Drip(head("201 Created", "connection: close\r\n")), 1, Some(201)),
    ] {
        let server = FaultyServer::start(vec![fault.clone()]);
        let client = client(&server);
        rows.push(async move {
            let error = create_with(client).await;
            assert_eq!(error.kind(), TransportKind::Timeout, "{fault:?}");
            let arrived = error.answer().map(|answer| answer.status().as_u16());
            assert_eq!(arrived, status, "{fault:?}");
            assert_eq!(server.requests(), requests, "{fault:?}");
            let left = tokio::task::spawn_blocking(move || server.is_left()).await;
            assert!(left.is_ok_and(|left| left), "the connection of {fault:?} is still open");
        });
    }
    rows.into_iter().collect::<JoinSet<()>>().join_all().await;
}

#[tokio::test]
async fn one_call_may_have_less_time() {
    let server = FaultyServer::start(vec![Fault::Hold(Vec::new())]);
    let builder = Client::builder().base_url(server.url("")).expect("loopback is a base URL");
    let client = builder.token(TOKEN).build().expect("nothing is missing");
    let started = Instant::now();
    let call = client.create_contact(ContactCreate::new("John", 1)).timeout(TIMEOUT);
    let Err(Error::Transport(error)) = call.await else { panic!("the server never answers") };
    assert!(error.is_timeout());
    assert!(started.elapsed() < PATIENCE, "it took {:?}", started.elapsed());
}

#[tokio::test]
async fn a_refusal_counts_even_if_its_end_never_comes() {
    let fields = "content-length: 100\r\nx-request-id: r-1\r\n";
    let answer = [head("422 Unprocessable", fields), b"{\"message\":\"No".to_vec()].concat();
    for fault in [Fault::Hold(answer.clone()), Fault::Write(answer)] {
        let server = FaultyServer::start(vec![fault]);
        let call = client(&server).create_contact(ContactCreate::new("John", 1));
        let error = call.await.expect_err("422 is a refusal");
        let Error::Refused(refused) = error else { panic!("{error:?}") };
        assert_eq!(refused.status().as_u16(), 422);
        assert_eq!(refused.request_id(), Some("r-1"));
        assert_eq!(refused.body(), b"{\"message\":\"No");
        assert!(!refused.is_complete());
    }
}

#[tokio::test]
async fn nothing_is_sent_twice() {
    for fault in [
        Fault::Write(Vec::new()),
        Fault::Write(b"HTTP/1.1 ".to_vec()),
        Fault::Write(head("201 Created", "content-length: 100\r\n")),
        Fault::Hold(Vec::new()),
    ] {
        let server = FaultyServer::start(vec![fault.clone()]);
        create(&server).await;
        assert_eq!(server.requests(), 1, "{fault:?}");
    }
}

#[tokio::test]
async fn an_answer_that_breaks_off_keeps_what_arrived() {
    for answer in [
        [head("201 Created", "content-length: 100\r\n"), b"{\"data\":".to_vec()].concat(),
        [head("201 Created", "transfer-encoding: chunked\r\n"), b"8\r\n{\"data\":\r\n".to_vec()]
            .concat(),
        [head("201 Created", "transfer-encoding: chunked\r\n"), b"8\r\n{\"data\":\r\nzz".to_vec()]
            .concat(),
    ] {
        let server = FaultyServer::start(vec![Fault::Write(answer)]);
        let error = create(&server).await;
        assert_eq!(error.kind(), TransportKind::Interrupted);
        let answer = error.answer().expect("status and headers arrived");
        assert_eq!(answer.status().as_u16(), 201);
        assert_eq!(answer.body(), b"{\"data\":");
    }
}

#[tokio::test]
async fn what_is_not_http_is_an_error() {
    let long = [b"HTTP/1.1 201 ".as_slice(), &b"x".repeat(1 << 20), b"\r\n\r\n"].concat();
    let many = [b"HTTP/1.1 201 Created\r\n".as_slice(), &b"a: b\r\n".repeat(100_000)].concat();
    let early = b"HTTP/1.1 103 Early Hints\r\n\r\n".repeat(10_000);
    for garbage in [
        Vec::new(),
        b"SSH-2.0-OpenSSH_9.6\r\n".to_vec(),
        b"\x15\x03\x01\x00\x02\x02\x16".to_vec(),
        b"\r\n\r\n\r\n".to_vec(),
        b"HTTP/9.9 201 Created\r\n\r\n".to_vec(),
        b"HTTP/1.1 2x1 Created\r\n\r\n".to_vec(),
        head("201 Created", "content-length: 1\r\ncontent-length: 2\r\n"),
        head("201 Created", "content-length: -1\r\n"),
        head("201 Created", "no colon\r\n"),
        head("201 Created", "nul: \0\r\n"),
        long,
        many,
        early,
        vec![0; 1 << 20],
    ] {
        let server = FaultyServer::start(vec![Fault::Write(garbage.clone())]);
        let started = Instant::now();
        let result = client(&server).create_contact(ContactCreate::new("John", 1)).await;
        assert!(started.elapsed() < PATIENCE, "it took {:?}", started.elapsed());
        let shown = String::from_utf8_lossy(&garbage[..garbage.len().min(60)]).into_owned();
        assert!(matches!(result, Err(Error::Transport(_))), "{shown:?}: {result:?}");
        assert_eq!(server.requests(), 1, "{shown:?}");
    }
}

/// The client did not ask to go on in another protocol.
#[tokio::test]
async fn another_protocol_is_a_refusal() {
    let answer = head("101 Switching Protocols", "upgrade: x\r\nconnection: upgrade\r\n");
    let server = FaultyServer::start(vec![Fault::Write(answer)]);
    let call = client(&server).create_contact(ContactCreate::new("John", 1));
    let error = call.await.expect_err("101 is no success");
    assert!(matches!(error, Error::Refused(_)), "{error:?}");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(101));
}

/// The server closes the connection before it has read anything: whether something was sent is not known.
#[tokio::test]
async fn a_connection_that_is_closed_at_once_is_an_error() {
    let server = FaultyServer::start(vec![Fault::Refuse]);
    let error = create(&server).await;
    assert!(!error.is_timeout(), "{error:?}");
    assert_eq!(server.requests(), 0);
}

#[tokio::test]
async fn where_nobody_listens_nothing_was_sent() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
    let address = listener.local_addr().expect("a bound socket has an address");
    drop(listener);
    let builder = Client::builder().base_url(format!("http://{address}")).expect("loopback");
    let client = builder.token(TOKEN).build().expect("nothing is missing");
    let result = client.create_contact(ContactCreate::new("John", 1)).await;
    let Err(Error::Transport(error)) = result else { panic!("nobody listens") };
    assert!(error.is_connect(), "{error:?}");
    assert!(error.to_string().ends_with("nothing was sent"), "{error}");
}

/// The next call does not see the rest of an earlier one.
#[tokio::test]
async fn a_client_goes_on_after_a_fault() {
    let first = [whole(), b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}".to_vec()].concat();
    let faults = vec![
        Fault::Hold(Vec::new()),
        Fault::Write(b"garbage\r\n".to_vec()),
        Fault::Write(first),
        Fault::Write(whole()),
    ];
    let server = FaultyServer::start(faults);
    let client = client(&server);
    let call = || client.create_contact(ContactCreate::new("John", 1));
    call().await.expect_err("the server never answers");
    call().await.expect_err("the answer is garbage");
    for _ in 0..2 {
        let created = call().await.expect("the server is whole again");
        assert_eq!(created.data.id.to_string(), "789123");
    }
    assert_eq!(server.requests(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_is_dropped_leaves_its_connection() {
    let server = FaultyServer::start(vec![Fault::Hold(Vec::new()), Fault::Write(whole())]);
    let client = client(&server);
    let call = client.create_contact(ContactCreate::new("John", 1));
    let task = tokio::spawn(async move { call.await.map(drop) });
    while server.requests() == 0 {
        tokio::task::yield_now().await;
    }
    task.abort();
    assert!(task.await.is_err_and(|error| error.is_cancelled()));
    assert!(server.is_left(), "the connection is still open");
    client.update_contact(1, ContactUpdate::new()).await.expect("the next call is a new one");
}

/// Neither a stack nor a memory overflows.
#[tokio::test]
async fn an_answer_that_is_nested_without_end_is_an_error() {
    let body = format!("{{\"data\":{{\"id\":1,\"x\":{}", "[".repeat(200_000));
    let fields = format!("connection: close\r\ncontent-length: {}\r\n", body.len());
    for status in ["201 Created", "404 Not Found"] {
        let answer = [head(status, &fields), body.clone().into_bytes()].concat();
        let server = FaultyServer::start(vec![Fault::Write(answer)]);
        let call = client(&server).create_contact(ContactCreate::new("John", 1)).timeout(PATIENCE);
        let error = call.await.expect_err("it can't be read");
        assert_eq!(error.body().map(<[u8]>::len), Some(body.len()));
        if let Error::Refused(refused) = &error {
            let refusal = refused.of::<luminous_contacts::operations::CreateContact>();
            assert!(format!("{refusal:?}").starts_with("NotFound"), "{refusal:?}");
        } else {
            assert!(matches!(error, Error::Decode(_)), "{error:?}");
        }
    }
}

#[tokio::test]
async fn a_coding_that_was_not_asked_for_is_an_error() {
    let fields = "connection: close\r\ncontent-encoding: br\r\ncontent-length: 3\r\n";
    let answer = [head("201 Created", fields).as_slice(), b"abc"].concat();
    let server = FaultyServer::start(vec![Fault::Write(answer)]);
    let error = create(&server).await;
    assert_eq!(error.kind(), TransportKind::Encoding);
    assert_eq!(error.answer().map(luminous_contacts::Answer::body), Some(&b"abc"[..]));
}
