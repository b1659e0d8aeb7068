//! An HTTP server on loopback that plays a script, one answer for each connection, and notes every request.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};

use crate::{
    Answer, Api, Auth, Client, ClientBuilder, DecodeError, Operation, Report, Request, Scheme,
    ServerVariable,
};

/// The API of the tests.
pub static API: Api = Api {
    user_agent: "things/1.2.3",
    server: "https://{tenant}.things.example/{region}/v1",
    environment: "THINGS_BASE_URL",
    variables: &[
        ServerVariable {
            name: "tenant",
            setter: "tenant",
            environment: "THINGS_TENANT",
            default: None,
            options: &[],
        },
        ServerVariable {
            name: "region",
            setter: "region",
            environment: "THINGS_REGION",
            default: Some("eu"),
            options: &[],
        },
    ],
    schemes: &[
        Scheme { name: "bearer", setter: "token", environment: "THINGS_TOKEN", auth: Auth::Bearer },
        Scheme { name: "basic", setter: "basic", environment: "THINGS_LOGIN", auth: Auth::Basic },
        Scheme {
            name: "header",
            setter: "key",
            environment: "THINGS_KEY",
            auth: Auth::KeyInHeader("X-Key"),
        },
        Scheme {
            name: "query",
            setter: "query_key",
            environment: "THINGS_QUERY",
            auth: Auth::KeyInQuery("key"),
        },
    ],
};

/// A builder of the tests' API. Its calls are sent once: a script has no answer for another attempt.
pub fn builder() -> ClientBuilder {
    ClientBuilder::new(&API).retries(false)
}

/// An operation that sends whatever request a test makes and reads whatever JSON comes back.
pub struct Probe<F>(pub F);

impl<F: Fn() -> Request> Operation for Probe<F> {
    type Output = serde_json::Value;
    type Refusal = u16;

    const NAME: &'static str = "probe";

    fn request(&self) -> Request {
        (self.0)()
    }

    fn check(&self, _: &mut Report<'_>) {}

    fn output(answer: &Answer) -> Result<serde_json::Value, DecodeError> {
        answer.json()
    }

    fn refusal(answer: &Answer) -> u16 {
        answer.status().as_u16()
    }
}

/// What the server does after it has read a request.
pub enum Play {
    /// Writes this and closes.
    Write(Vec<u8>),
    /// Writes this, then holds the connection open for as long as the client does.
    Hold(Vec<u8>),
}

/// A whole answer with a JSON body.
pub fn json(status: u16, body: &str) -> Play {
    answer(status, "content-type: application/json\r\n", body.as_bytes())
}

/// A whole answer.
pub fn answer(status: u16, headers: &str, body: &[u8]) -> Play {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status} \r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n"
    );
    Play::Write([head.as_bytes(), body].concat())
}

pub struct Server {
    pub base: String,
    requests: Receiver<String>,
}

impl Server {
    pub fn start(script: Vec<Play>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
        let address = listener.local_addr().expect("a bound listener has an address");
        let (sender, requests) = channel();
        std::thread::spawn(move || {
            for play in script {
                let Ok((mut stream, _)) = listener.accept() else { return };
                let request = read_request(&mut stream);
                if sender.send(request).is_err() {
                    return;
                }
                perform(&mut stream, &play);
            }
        });
        Self { base: format!("http://{address}/base"), requests }
    }

    pub fn builder(&self) -> ClientBuilder {
        builder().base_url(&self.base).expect("loopback is allowed")
    }

    pub fn client(&self) -> Client {
        self.builder().build().expect("a base URL is enough")
    }

    /// The next request as it came in.
    pub fn request(&self) -> String {
        self.requests.recv().expect("the client sent a request")
    }

    /// Whether no request has come in that was not asked for yet.
    pub fn is_untouched(&self) -> bool {
        self.requests.try_recv().is_err()
    }
}

fn read_request(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    while !is_whole(&bytes) {
        match stream.read(&mut buffer) {
            Ok(read) if read > 0 => bytes.extend_from_slice(&buffer[..read]),
            _ => break,
        }
    }
    String::from_utf8(bytes).expect("the tests send text")
}

fn is_whole(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes).to_ascii_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    body.len() >= length.map_or(0, |length| length.parse().expect("a content length is a number"))
}

fn perform(stream: &mut TcpStream, play: &Play) {
    let (Play::Write(bytes) | Play::Hold(bytes)) = play;
    // A client that has seen enough may close first.
    let _ = stream.write_all(bytes);
    if let Play::Hold(_) = play {
        let _ = stream.read(&mut [0]);
    }
}
