//! Credentials show nowhere: in no error, no debug output, no span, and no line of a log.

use std::error::Error as _;
use std::fmt::{Debug, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use showcase::types::PlantCreate;
use showcase::{Client, Error, Method};
use specsmith_tests::faulty::{Fault, FaultyServer};
use tokio::task::JoinSet;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use super::{TOKEN, builder};

const KEY: &str = "key/that+must not~show";
const PASSWORD: &str = "password\"that\\must/not show";

/// As they are, and as what they could be written as. The last is `rosa:` and the password in base64.
const CREDENTIALS: &[&str] = &[
    TOKEN,
    KEY,
    "key%2Fthat%2Bmust%20not~show",
    PASSWORD,
    r#"password\"that\\must/not show"#,
    "cm9zYTpwYXNzd29yZCJ0aGF0XG11c3Qvbm90IHNob3c=",
];

/// As many calls are on their way at once.
const WORKERS: usize = 50;

/// How many spans, events and lines of logs there were, and whether one of them showed a credential.
static TOLD: AtomicUsize = AtomicUsize::new(0);
static SHOWN: AtomicBool = AtomicBool::new(false);

fn tell(text: &str) {
    TOLD.fetch_add(1, Ordering::Relaxed);
    if shows(text) {
        SHOWN.store(true, Ordering::Relaxed);
    }
}

fn shows(text: &str) -> bool {
    CREDENTIALS.iter().any(|credential| text.contains(credential))
}

/// Reads along with everything that is told, of every crate and at every level.
struct Reader;

impl log::Log for Reader {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        tell(&record.args().to_string());
    }

    fn flush(&self) {}
}

struct Fields(String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, "{field}={value:?} ");
    }
}

fn tell_fields(record: impl FnOnce(&mut Fields)) {
    let mut fields = Fields(String::new());
    record(&mut fields);
    tell(&fields.0);
}

impl Subscriber for Reader {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        tell_fields(|fields| span.record(fields));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        tell_fields(|fields| values.record(fields));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        tell_fields(|fields| event.record(fields));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// What is sent back: the credentials of the request, as they were sent and as they are.
fn echo(request: &str) -> Vec<u8> {
    let sent = request.lines().find_map(|line| line.strip_prefix("authorization: ")).unwrap_or("");
    let number = request.split("plant-").nth(1).and_then(|rest| rest.split('-').next());
    let number: usize = number.and_then(|number| number.parse().ok()).expect("every name has one");
    let all = format!("{sent} {TOKEN} {KEY} {PASSWORD}");
    let json = serde_json::json!({"message": all, "fields": {&all: [&all]}}).to_string();
    let key = serde_json::json!({TOKEN: 1, "id": TOKEN, "name": "x", "bed": TOKEN}).to_string();
    let page = serde_json::json!({"total": 1, "plants": [{"size": {&all: all}}]}).to_string();
    let location = format!("location: https://{TOKEN}.example/{TOKEN}?{KEY}\r\n");
    let id = format!("x-request-id: {TOKEN}\r\ncontent-type: {TOKEN}/{KEY}\r\n");
    let (status, fields, body) = match number % 12 {
        0 => (500, String::new(), all),
        1 => (400, id, json),
        2 => (200, id, key),
        3 => (200, id, all),
        4 => (302, location, all),
        5 => (503, format!("retry-after: {TOKEN}\r\n{id}"), json.replace('/', r"\/")),
        6 => (200, format!("content-encoding: {TOKEN}\r\n{id}"), all),
        7 => (200, format!("transfer-encoding: chunked\r\n{id}"), all),
        8 => return format!("{all} {all}\r\n\r\n").into_bytes(),
        9 => (401, format!("www-authenticate: {all}\r\n{id}"), page),
        10 => (429, "retry-after: 0\r\n".to_owned(), format!("{}{all}", "x".repeat(190))),
        _ => (200, id, page),
    };
    let length = if number % 12 == 7 {
        String::new()
    } else {
        format!("content-length: {}\r\n", body.len())
    };
    format!("HTTP/1.1 {status} {TOKEN}\r\n{length}{fields}\r\n{body}").into_bytes()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_credential_shows_in_what_is_told() {
    outputs(10_000).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes a minute: `cargo test -p specsmith-tests --test faults -- --ignored`"]
async fn no_credential_shows_in_100_000_outputs() {
    outputs(100_000).await;
}

async fn outputs(wanted: usize) {
    // The other test may have set them already.
    let _ = tracing::subscriber::set_global_default(Reader);
    if log::set_logger(&Reader).is_ok() {
        log::set_max_level(log::LevelFilter::Trace);
    }
    let server = FaultyServer::start(vec![Fault::Answer(echo)]);
    let builder = builder(&server).shop_key(KEY).partner_key(KEY).basic("rosa", PASSWORD);
    let seen = Arc::new(AtomicUsize::new(0));
    see(&seen, &format!("{builder:?}"));
    let client = builder.build().expect("nothing is missing");
    let mut tasks = JoinSet::new();
    for worker in 0..WORKERS {
        let (client, seen) = (client.clone(), Arc::clone(&seen));
        tasks.spawn(async move {
            for index in (worker..).step_by(WORKERS) {
                let error = fail(&client, index).await;
                see(&seen, &format!("{error}"));
                see(&seen, &format!("{error:?}"));
                see(&seen, &format!("{error:#?}"));
                let mut cause = error.source();
                while let Some(inner) = cause {
                    see(&seen, &format!("{inner} {inner:?}"));
                    cause = inner.source();
                }
                see(&seen, &format!("{client:?}"));
                if seen.load(Ordering::Relaxed) >= wanted {
                    break;
                }
            }
        });
    }
    tasks.join_all().await;
    assert!(TOLD.load(Ordering::Relaxed) > wanted / 10, "nobody reads along");
    assert!(!SHOWN.load(Ordering::Relaxed), "a span or a log shows a credential");
}

/// Looks at what is shown, and counts it.
fn see(seen: &AtomicUsize, shown: &str) {
    assert!(!shows(shown), "{shown}");
    seen.fetch_add(1, Ordering::Relaxed);
}

/// A call of any method that fails, with every credential that there is.
async fn fail(client: &Client, index: usize) -> Error {
    let name = format!("plant-{index}-");
    let all: &[&[&str]] = &[&["staffToken", "shopKey", "partnerKey"]];
    let basic: &[&[&str]] = &[&["customer", "partnerKey"]];
    let security = [all, basic][index / 36 % 2];
    let outcome = match index / 12 % 3 {
        0 => client.get_plant(&name).await.map(drop),
        1 => client.create_plant(PlantCreate::new(&name, 4)).await.map(drop),
        _ => {
            let call = client.request(Method::DELETE, "/plants/{id}").path("id", &name);
            // A body of no type that the crate knows is read as one that it can't be.
            call.query("q", KEY).security(security).await.and_then(|answer| {
                answer.json::<showcase::types::Plant>().map(drop).map_err(Error::from)
            })
        }
    };
    outcome.expect_err("no answer is as documented")
}
