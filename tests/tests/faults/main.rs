//! Servers that hang, break off, answer garbage or refuse for ever: every call ends in time with a value or a typed
//! error, nothing that has an effect is sent twice, and no credential shows.
//!
//! Most of it is told as tables: one fault, and what becomes of a GET, a DELETE and a POST of the showcase client.

mod bodies;
mod connections;
mod contacts;
mod keys;
mod memory;
mod proxies;
mod refusals;
mod silence;
mod storms;
mod tls;

use std::pin::pin;
use std::process::Command;
use std::time::{Duration, Instant};

use showcase::types::PlantCreate;
use showcase::{Client, ClientBuilder, Error, Method};
use specsmith_tests::faulty::{Fault, FaultyServer};

const TOKEN: &str = "token-that-must-not-show";

/// Time enough on a machine that is busy with others.
const LONG: Duration = Duration::from_secs(20);

/// Time for calls that must run out of it: so much that a tenth of it is more than a busy machine is late.
const SHORT: Duration = Duration::from_secs(3);

/// How a call ends, and how many whole requests the server reads.
type Wanted = (&'static str, usize);

fn builder(server: &FaultyServer) -> ClientBuilder {
    let builder = Client::builder().base_url(server.url("/api/v1")).expect("loopback");
    builder.token(TOKEN).timeout(LONG)
}

fn client(server: &FaultyServer) -> Client {
    builder(server).build().expect("nothing is missing")
}

/// What becomes of a GET, a DELETE and a POST when the server does this, in the time of a call.
async fn check(number: &'static str, faults: &[Fault], time: Duration, wanted: [Wanted; 3]) {
    row(number, faults, time, wanted).check().await;
}

/// A fault with a server and a client for each method. They are made before any call begins: it takes a client some time
/// to find out whom to trust.
struct Row {
    number: &'static str,
    time: Duration,
    methods: [(&'static str, FaultyServer, Client, Wanted); 3],
}

fn row(number: &'static str, faults: &[Fault], time: Duration, wanted: [Wanted; 3]) -> Row {
    let [get, delete, post] = wanted;
    let methods = [("GET", get), ("DELETE", delete), ("POST", post)].map(|(method, wanted)| {
        let server = FaultyServer::start(faults.to_vec());
        let client = builder(&server).timeout(time).build().expect("nothing is missing");
        (method, server, client, wanted)
    });
    Row { number, time, methods }
}

impl Row {
    async fn check(self) {
        let [get, delete, post] = &self.methods;
        tokio::join!(self.check_method(get), self.check_method(delete), self.check_method(post));
    }

    async fn check_method(
        &self,
        (method, server, client, wanted): &(&'static str, FaultyServer, Client, Wanted),
    ) {
        let number = self.number;
        let end = end(in_time(number, self.time, call(client, method)).await);
        assert_eq!((end.as_str(), server.requests()), *wanted, "{number} with {method}");
        for request in server.log() {
            assert!(request.starts_with(method), "{number}: {request}");
        }
        // Nor was part of one sent twice.
        let connections = server.connections();
        assert!(*method != "POST" || connections == 1, "{number}: {connections} connections");
    }
}

/// The outcome of a call, which must end within its time and a tenth of it. A timer beside it tells how late the machine
/// itself is.
async fn in_time<T>(number: &str, time: Duration, call: impl Future<Output = T>) -> T {
    let started = Instant::now();
    let (mut timer, mut call) = (pin!(tokio::time::sleep(time)), pin!(call));
    let mut rang = None;
    let outcome = loop {
        tokio::select! {
            biased;
            () = &mut timer, if rang.is_none() => rang = Some(started.elapsed()),
            outcome = &mut call => break outcome,
        }
    };
    let took = started.elapsed();
    let most = rang.unwrap_or(took).max(time) + time / 10;
    assert!(took <= most, "{number}: it took {took:?}, and the timer rang after {rang:?}");
    outcome
}

async fn call(client: &Client, method: &str) -> Result<(), Error> {
    match method {
        "GET" => client.get_plant("1").await.map(drop),
        "DELETE" => client.request(Method::DELETE, "/plants/{id}").path("id", "1").await.map(drop),
        _ => client.create_plant(PlantCreate::new("Basil", 4)).await.map(drop),
    }
}

/// The end of a call in a word. What it says shows no credential.
fn end(result: Result<(), Error>) -> String {
    let error = match result {
        Ok(()) => return "success".to_owned(),
        Err(error) => error,
    };
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains(TOKEN), "{shown}");
    assert!(shown.len() < 4000, "{shown}");
    match error {
        Error::Refused(refused) => format!("refused {}", refused.status().as_u16()),
        Error::Decode(_) => "decode".to_owned(),
        Error::Transport(error) => format!("{:?}", error.kind()),
        other => format!("{other:?}"),
    }
}

/// A whole answer after which the connection is closed.
fn answer(status: u16, fields: &str, body: &str) -> Fault {
    let length = body.len();
    let head =
        format!("HTTP/1.1 {status} Status\r\nconnection: close\r\ncontent-length: {length}\r\n");
    Fault::Write(format!("{head}{fields}\r\n{body}").into_bytes())
}

/// A plant as the document describes it.
fn plant(status: u16) -> Fault {
    answer(status, "content-type: application/json\r\n", PLANT)
}

const PLANT: &str = r#"{"id":"p-17","name":"Basil","bed":4}"#;

/// Runs a test of this file again in a process of its own, in another environment, and gives what it printed.
fn again(test: &str, environment: &[(&str, &str)]) -> String {
    let mut child = Command::new(std::env::current_exe().expect("the test has a file"));
    child.args(["--exact", test, "--nocapture", "--include-ignored"]);
    for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"] {
        child.env_remove(name).env_remove(name.to_lowercase());
    }
    let output = child.envs(environment.iter().copied()).output().expect("a test can be run");
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    let failed = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && printed.contains("1 passed"), "{printed}{failed}");
    printed
}
