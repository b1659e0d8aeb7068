//! A server on loopback that does what no server should.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// What the server does with a connection.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Closes it before it has read anything.
    Refuse,
    /// Looks at no request and answers nothing, for as long as the client holds on.
    Ignore,
    /// Reads the request, writes this and closes.
    Write(Vec<u8>),
    /// Reads the request, writes this, and then nothing more for as long as the client holds on.
    Hold(Vec<u8>),
    /// Reads the request, writes this, and then a blank every few milliseconds for as long as the client holds on.
    Drip(Vec<u8>),
}

/// A running server; it ends with the process.
pub struct FaultyServer {
    address: String,
    requests: Arc<AtomicUsize>,
    left: Receiver<()>,
}

impl FaultyServer {
    /// Starts a server that does this with the first connections, and the last of it with all others.
    ///
    /// # Panics
    ///
    /// When loopback has no free port, or there is no fault.
    #[must_use]
    pub fn start(faults: Vec<Fault>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
        let address = listener.local_addr().expect("a bound socket has an address").to_string();
        let requests = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&requests);
        let (sender, left) = channel();
        thread::spawn(move || {
            let last = faults.last().cloned().expect("there is a fault");
            let mut faults = faults.into_iter();
            while let Ok((stream, _)) = listener.accept() {
                let fault = faults.next().unwrap_or_else(|| last.clone());
                let (requests, sender) = (Arc::clone(&counted), sender.clone());
                thread::spawn(move || {
                    // What the client does to the connection is what the test is about.
                    let _ = play(stream, &fault, &requests);
                    let _ = sender.send(());
                });
            }
        });
        Self { address, requests, left }
    }

    /// The address with a path behind it.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// How many whole requests were read.
    #[must_use]
    pub fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }

    /// Waits until a connection is closed; false where none is within ten seconds.
    #[must_use]
    pub fn is_left(&self) -> bool {
        self.left.recv_timeout(Duration::from_secs(10)).is_ok()
    }
}

fn play(mut stream: TcpStream, fault: &Fault, requests: &AtomicUsize) -> std::io::Result<()> {
    match fault {
        Fault::Refuse => stream.shutdown(Shutdown::Both),
        Fault::Ignore => until_left(&mut stream),
        Fault::Write(bytes) => {
            read_request(&mut stream, requests)?;
            stream.write_all(bytes)
        }
        Fault::Hold(bytes) => {
            read_request(&mut stream, requests)?;
            stream.write_all(bytes)?;
            until_left(&mut stream)
        }
        Fault::Drip(bytes) => {
            read_request(&mut stream, requests)?;
            stream.write_all(bytes)?;
            let (_never, tick) = channel::<()>();
            loop {
                let _ = tick.recv_timeout(Duration::from_millis(5));
                stream.write_all(b" ")?;
            }
        }
    }
}

fn until_left(stream: &mut TcpStream) -> std::io::Result<()> {
    std::io::copy(stream, &mut std::io::sink()).map(drop)
}

/// Reads up to the end of the body that `content-length` tells.
fn read_request(stream: &mut TcpStream, requests: &AtomicUsize) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    while !is_whole(&bytes) {
        let read = stream.read(&mut buffer)?;
        if read == 0 {
            return Ok(());
        }
        bytes.extend_from_slice(&buffer[..read]);
    }
    requests.fetch_add(1, Ordering::SeqCst);
    Ok(())
}

fn is_whole(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes).to_ascii_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    let length = length.map_or(0, |length| length.parse().expect("a content length is a number"));
    body.len() >= length
}
