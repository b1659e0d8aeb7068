//! What a call tells of itself, and what it never does.

use std::fmt::Debug;
use std::sync::{Arc, Mutex, MutexGuard};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use super::server::{Play, Probe, Server, answer, json};
use crate::Request;

/// One line for each span of ours, with its fields in the order in which they come.
#[derive(Clone, Default)]
struct Notes(Arc<Mutex<Vec<String>>>);

impl Notes {
    fn lines(&self) -> MutexGuard<'_, Vec<String>> {
        self.0.lock().expect("nobody panicked")
    }
}

struct Line<'l>(&'l mut String);

impl Visit for Line<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.extend([field.name(), "=", &format!("{value:?}"), " "]);
    }
}

impl Subscriber for Notes {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("specsmith_runtime")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut lines = self.lines();
        let mut line = String::new();
        span.record(&mut Line(&mut line));
        lines.push(line);
        Id::from_u64(lines.len() as u64)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let index = usize::try_from(span.into_u64()).expect("a small number") - 1;
        values.record(&mut Line(&mut self.lines()[index]));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, _: &Event<'_>) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[tokio::test]
async fn each_attempt_tells_where_it_goes_and_how_it_went_and_no_secret() {
    let notes = Notes::default();
    // The calls of other tests are noted too; the path tells them apart.
    tracing::subscriber::set_global_default(notes.clone()).expect("only this test sets it");
    let server = Server::start(vec![
        answer(503, "retry-after: 0\r\nx: hush\r\n", b"hush"),
        json(200, "\"hush\""),
        Play::Write(Vec::new()),
    ]);
    let builder = server.builder().retries(true).credential("bearer", "hush".into());
    let client = builder.credential("query", "hush".into()).build().expect("complete");
    let request = |request: fn(&'static str) -> Request| {
        let request = request("/traced/{id}").path("id", "hush").query("q", "hush").json("hush");
        request.header("X-Own", "hush").security(&[&["bearer", "query"]])
    };
    client.call(Probe(|| request(Request::get))).await.expect("the second attempt succeeds");
    client.call(Probe(|| request(Request::post))).await.expect_err("the connection breaks");
    let mut lines = notes.lines().clone();
    lines.retain(|line| line.contains("traced"));
    let told: Vec<_> = lines.iter().filter_map(|line| line.split_once(" duration_ms=")).collect();
    let span = |method: &str, attempt: u32, end: &str| {
        format!(
            "operation=\"probe\" method={method:?} path=\"/traced/{{id}}\" attempt={attempt} {end}"
        )
    };
    let [first, second, third] = told.try_into().expect("three attempts were made");
    assert_eq!(first.0, span("GET", 1, "status=503"));
    assert_eq!(second.0, span("GET", 2, "status=200"));
    assert_eq!(third.0, span("POST", 1, "failure=Other"));
    assert!([first, second, third].iter().all(|(_, time)| time.trim_end().parse::<u64>().is_ok()));
}
