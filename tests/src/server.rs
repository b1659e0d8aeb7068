//! A server on loopback that keeps every request and answers as it was told.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// A request as it came over the wire.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// The first line, without its end: `POST /contacts HTTP/1.1`.
    pub line: String,
    /// The header fields in their order, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Received {
    /// The value of a header field.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The body as JSON.
    ///
    /// # Panics
    ///
    /// When it is not JSON.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).expect("the body is JSON")
    }
}

/// An answer to give.
#[derive(Clone, Debug)]
pub struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    /// An answer with JSON.
    #[must_use]
    pub fn json(status: u16, body: &str) -> Self {
        Self::new(status, "application/json", body.as_bytes())
    }

    /// An answer with a body of any type.
    #[must_use]
    pub fn new(status: u16, content_type: &str, body: &[u8]) -> Self {
        let headers = vec![("content-type".to_owned(), content_type.to_owned())];
        Self { status, headers, body: body.to_vec() }
    }

    /// An answer without a body.
    #[must_use]
    pub fn empty(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Vec::new() }
    }

    /// Adds a header field.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    fn bytes(&self) -> Vec<u8> {
        let mut lines = vec![format!("HTTP/1.1 {} Status", self.status)];
        lines.extend(self.headers.iter().map(|(name, value)| format!("{name}: {value}")));
        if self.status != 204 {
            lines.push(format!("content-length: {}", self.body.len()));
        }
        lines.push("connection: close\r\n\r\n".to_owned());
        let mut bytes = lines.join("\r\n").into_bytes();
        bytes.extend(&self.body);
        bytes
    }
}

/// A running server; it ends with the process.
pub struct Server {
    address: String,
    log: Arc<Mutex<Vec<Received>>>,
}

impl Server {
    /// Starts a server that gives these answers in turn, the last one for ever.
    ///
    /// # Panics
    ///
    /// When loopback has no free port.
    #[must_use]
    pub fn start(answers: Vec<Answer>) -> Self {
        let mut answers = answers.into_iter().peekable();
        Self::accepting(move |stream, log| {
            let Some(answer) = answers.peek().cloned() else { return false };
            if serve(stream, |_| answer, log) && answers.len() > 1 {
                answers.next();
            }
            true
        })
    }

    /// Starts a server that answers each request by what it is.
    ///
    /// # Panics
    ///
    /// When loopback has no free port.
    #[must_use]
    pub fn answering(answer: impl Fn(&Received) -> Answer + Send + 'static) -> Self {
        Self::accepting(move |stream, log| {
            serve(stream, &answer, log);
            true
        })
    }

    /// Starts a server that takes connections until one is not wanted any more.
    fn accepting(
        mut wanted: impl FnMut(TcpStream, &Mutex<Vec<Received>>) -> bool + Send + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
        let address = listener.local_addr().expect("a bound socket has an address").to_string();
        let log = Arc::new(Mutex::new(Vec::new()));
        let shared = Arc::clone(&log);
        thread::spawn(move || {
            while let Ok((stream, _)) = listener.accept() {
                if !wanted(stream, &shared) {
                    return;
                }
            }
        });
        Self { address, log }
    }

    /// The address with a path behind it: `http://127.0.0.1:1234/api`.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Everything that arrived so far.
    ///
    /// # Panics
    ///
    /// When the server's thread panicked.
    #[must_use]
    pub fn log(&self) -> Vec<Received> {
        self.log.lock().expect("the server's thread did not panic").clone()
    }
}

/// Reads one request, notes it, answers it. False where nothing came.
fn serve(
    stream: TcpStream,
    answer: impl FnOnce(&Received) -> Answer,
    log: &Mutex<Vec<Received>>,
) -> bool {
    let mut reader = BufReader::new(stream);
    let Some(received) = read(&mut reader) else { return false };
    let answer = answer(&received);
    log.lock().expect("no other thread panicked").push(received);
    // A client that went away is the client's affair.
    let _ = reader.get_mut().write_all(&answer.bytes());
    true
}

fn read(reader: &mut BufReader<TcpStream>) -> Option<Received> {
    let mut received = Received { line: line(reader)?, ..Received::default() };
    loop {
        let line = line(reader)?;
        if line.is_empty() {
            break;
        }
        let (name, value) = line.split_once(':')?;
        received.headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    let length =
        received.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    received.body = vec![0; length];
    reader.read_exact(&mut received.body).ok()?;
    Some(received)
}

fn line(reader: &mut BufReader<TcpStream>) -> Option<String> {
    let mut line = String::new();
    let read = reader.read_line(&mut line).ok()?;
    (read > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned())
}
