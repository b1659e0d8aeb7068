//! The judge: Prism, serving the document of the contacts API on loopback.
//!
//! All tests share one process. It starts with the first of them and ends with the test program, however that ends.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use luminous_contacts::Client;
use serde_json::Value;

/// Where Prism is installed.
const HOME: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/prism");

/// Where the document is.
const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../spec/luminous-contacts.yaml");

/// Time enough for it to start on a machine that is busy with others.
const PATIENCE: Duration = Duration::from_secs(120);

/// Random answers are the same in every run.
const SEED: &str = "7";

/// A running Prism.
pub struct Judge {
    url: String,
    /// It ends when its input is closed, which happens at the latest when this program is gone.
    _process: Child,
}

/// The judge, or nothing where it can't be had. Then the reason is printed, even if the test passes.
///
/// # Panics
///
/// In CI when node is there and Prism is not, and anywhere when Prism does not start.
pub fn judge() -> Option<&'static Judge> {
    static JUDGE: OnceLock<Option<Judge>> = OnceLock::new();
    JUDGE
        .get_or_init(|| match missing() {
            None => Some(Judge::start()),
            Some(reason) => {
                // Not `eprintln!`, which is kept from view while a test passes.
                let said = writeln!(std::io::stderr(), "skipped: no call is judged, {reason}");
                said.expect("standard error is open");
                None
            }
        })
        .as_ref()
}

/// Why there is no judge, if there is none.
fn missing() -> Option<String> {
    let node = Command::new("node").arg("--version").stdin(Stdio::null()).output();
    if !node.is_ok_and(|node| node.status.success()) {
        return Some("because node is not installed".to_owned());
    }
    let wanted = version("package.json", "/dependencies/@stoplight~1prism-cli");
    let found = version("node_modules/@stoplight/prism-cli/package.json", "/version");
    if found.is_some() && found == wanted {
        return None;
    }
    let found = found.unwrap_or_else(|| "none".to_owned());
    let wanted = wanted.expect("package.json names the version of Prism");
    let reason = format!(
        "because version {wanted} of Prism is needed and {found} is installed: run `npm ci --prefix tests/prism`"
    );
    let ci = env::var("CI").is_ok_and(|ci| !ci.is_empty() && ci != "false");
    assert!(!ci, "node is here, but no call is judged, {reason}");
    Some(reason)
}

/// A version that a file of the installation states.
fn version(file: &str, pointer: &str) -> Option<String> {
    let text = fs::read(Path::new(HOME).join(file)).ok()?;
    let json: Value = serde_json::from_slice(&text).ok()?;
    json.pointer(pointer)?.as_str().map(str::to_owned)
}

impl Judge {
    fn start() -> Self {
        // Any free port: Prism says which.
        let options = ["--errors", "--host", "127.0.0.1", "--port", "0", "--multiprocess", "false"];
        let mut process = Command::new("node")
            .current_dir(HOME)
            .args(["--require", "./leash.cjs", "node_modules/@stoplight/prism-cli/dist/index.js"])
            .args(["mock", PATH, "--seed", SEED])
            .args(options)
            .env_remove("FORCE_COLOR")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("node starts");
        let said = listen([
            Box::new(process.stdout.take().expect("its output is piped")),
            Box::new(process.stderr.take().expect("its complaints are piped")),
        ]);
        match address(&said) {
            Ok(url) => Self { url, _process: process },
            Err(heard) => {
                process.kill().and_then(|()| process.wait()).expect("a child can be ended");
                panic!("Prism did not start:\n{}", heard.join("\n"));
            }
        }
    }

    /// A client that sends everything to the judge.
    pub fn client(&self) -> Client {
        // The server's address is a template, and for such Prism leaves out the path below the host.
        let builder = Client::builder().base_url(&self.url).expect("loopback is a base URL");
        builder.token("any").build().expect("nothing is missing")
    }
}

/// The document that is served.
pub fn document() -> &'static Value {
    static DOCUMENT: OnceLock<Value> = OnceLock::new();
    DOCUMENT.get_or_init(|| {
        let text = fs::read_to_string(PATH).expect("the document is there");
        specsmith_tests::document::parse(&text).expect("the document is YAML")
    })
}

/// The address at which Prism says it listens, or all that it says instead.
fn address(said: &Receiver<String>) -> Result<String, Vec<String>> {
    let mut heard = Vec::new();
    while let Ok(line) = said.recv_timeout(PATIENCE) {
        if let Some((_, url)) = line.split_once("listening on ") {
            return Ok(url.trim().to_owned());
        }
        heard.push(line);
    }
    Err(heard)
}

/// The lines of both streams as they come. They are read to their ends, so that nobody waits for room in them.
fn listen(streams: [Box<dyn Read + Send>; 2]) -> Receiver<String> {
    let (sender, receiver) = channel();
    for stream in streams {
        let sender = sender.clone();
        thread::spawn(move || {
            for line in BufReader::new(stream).lines().map_while(Result::ok) {
                // Nobody listens any more once Prism has started.
                let _ = sender.send(line);
            }
        });
    }
    receiver
}
