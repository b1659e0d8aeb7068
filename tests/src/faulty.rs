//! A server on loopback that does what no server should.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use socket2::SockRef;

/// What the server does with a connection.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Closes it before it has read anything.
    Refuse,
    /// Reads the start of the request and resets the connection.
    ResetEarly,
    /// Reads the request and resets the connection.
    Reset,
    /// Reads the request, writes this byte by byte and closes.
    Slices(Vec<u8>),
    /// Answers every request of the connection with a plant: of the id in its path, or of the name in its body.
    Plants,
    /// As [`Plants`](Self::Plants), each after some time of up to 200 milliseconds.
    LatePlants,
    /// Answers every request of the connection with what becomes of it.
    Answer(fn(&str) -> Vec<u8>),
    /// Reads the request, writes this, and then the piece, for as long as the client reads.
    Endless(Vec<u8>, Vec<u8>),
    /// Looks at no request and answers nothing, for as long as the client holds on.
    Ignore,
    /// Reads the request, writes this and closes.
    Write(Vec<u8>),
    /// Reads the request, writes this, and then nothing more for as long as the client holds on.
    Hold(Vec<u8>),
    /// Reads the request, writes this, and then a blank every few milliseconds for as long as the client holds on.
    Drip(Vec<u8>),
}

type Log = Arc<Mutex<Vec<String>>>;

/// A running server; it ends with the process.
pub struct FaultyServer {
    address: String,
    log: Log,
    connections: Arc<AtomicUsize>,
    left: Mutex<Receiver<()>>,
}

impl FaultyServer {
    /// Starts a server that does this with the first connections, and the last of it with all others.
    ///
    /// # Panics
    ///
    /// When loopback has no free port, or there is no fault.
    #[must_use]
    pub fn start(faults: Vec<Fault>) -> Self {
        let last = faults.last().cloned().expect("there is a fault");
        let mut faults = faults.into_iter();
        Self::choose(move |_| faults.next().unwrap_or_else(|| last.clone()))
    }

    /// Starts a server that does with each connection what is chosen for its number, the first being 0.
    ///
    /// # Panics
    ///
    /// When loopback has no free port.
    #[must_use]
    pub fn choose(mut choice: impl FnMut(usize) -> Fault + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
        let address = listener.local_addr().expect("a bound socket has an address").to_string();
        let log = Log::default();
        let shared = Arc::clone(&log);
        let connections = Arc::new(AtomicUsize::new(0));
        let accepted = Arc::clone(&connections);
        let (sender, left) = channel();
        thread::spawn(move || {
            for number in 0.. {
                let Ok((stream, _)) = listener.accept() else { return };
                accepted.fetch_add(1, Ordering::SeqCst);
                let fault = choice(number);
                let (log, sender) = (Arc::clone(&shared), sender.clone());
                thread::spawn(move || {
                    // What the client does to the connection is what the test is about.
                    let _ = play(stream, &fault, &log);
                    let _ = sender.send(());
                });
            }
        });
        Self { address, log, connections, left: Mutex::new(left) }
    }

    /// The address with a path behind it.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// How many whole requests were read.
    #[must_use]
    pub fn requests(&self) -> usize {
        self.log().len()
    }

    /// How many connections were made, whatever was read from them.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// The whole requests that were read.
    ///
    /// # Panics
    ///
    /// When a thread of the server panicked.
    #[must_use]
    pub fn log(&self) -> Vec<String> {
        self.log.lock().expect("no thread of the server panicked").clone()
    }

    /// Waits until a connection is closed; false where none is within ten seconds.
    ///
    /// # Panics
    ///
    /// When another thread that waited for it panicked.
    #[must_use]
    pub fn is_left(&self) -> bool {
        let left = self.left.lock().expect("nobody panicked while waiting");
        left.recv_timeout(Duration::from_secs(10)).is_ok()
    }
}

fn play(mut stream: TcpStream, fault: &Fault, log: &Log) -> std::io::Result<()> {
    match fault {
        Fault::Refuse => stream.shutdown(Shutdown::Both),
        Fault::Ignore => until_left(&mut stream),
        Fault::ResetEarly => {
            stream.read_exact(&mut [0; 20])?;
            reset(&stream)
        }
        Fault::Reset => {
            read_request(&mut stream, log)?;
            reset(&stream)
        }
        Fault::Slices(bytes) => {
            read_request(&mut stream, log)?;
            stream.set_nodelay(true)?;
            bytes.chunks(1).try_for_each(|slice| stream.write_all(slice))
        }
        Fault::Plants => {
            while let Some(request) = read_request(&mut stream, log)? {
                stream.write_all(&plant(&request))?;
            }
            Ok(())
        }
        Fault::LatePlants => {
            while let Some(request) = read_request(&mut stream, log)? {
                // Not random, so that it is the same in every run; neighbours are far apart.
                let sum: u64 = request.bytes().map(u64::from).sum();
                thread::sleep(Duration::from_millis(sum * 37 % 200));
                stream.write_all(&plant(&request))?;
            }
            Ok(())
        }
        Fault::Answer(answer) => {
            while let Some(request) = read_request(&mut stream, log)? {
                stream.write_all(&answer(&request))?;
            }
            Ok(())
        }
        Fault::Endless(start, piece) => {
            read_request(&mut stream, log)?;
            stream.write_all(start)?;
            loop {
                stream.write_all(piece)?;
            }
        }
        Fault::Write(bytes) => {
            read_request(&mut stream, log)?;
            stream.write_all(bytes)
        }
        Fault::Hold(bytes) => {
            read_request(&mut stream, log)?;
            stream.write_all(bytes)?;
            until_left(&mut stream)
        }
        Fault::Drip(bytes) => {
            read_request(&mut stream, log)?;
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

/// Closing then sends a reset instead of an end.
fn reset(stream: &TcpStream) -> std::io::Result<()> {
    SockRef::from(stream).set_linger(Some(Duration::ZERO))
}

/// A plant as the request wants it.
fn plant(request: &str) -> Vec<u8> {
    let name = request.split("\"name\":\"").nth(1).and_then(|rest| rest.split('"').next());
    let path = request.split(' ').nth(1).unwrap_or_default();
    let id = path.rsplit('/').next().unwrap_or_default();
    let body = format!("{{\"id\":{id:?},\"name\":{:?},\"bed\":4}}", name.unwrap_or(id));
    let status = if request.starts_with("POST") { "201 Created" } else { "200 OK" };
    let length = body.len();
    format!("HTTP/1.1 {status}\r\ncontent-length: {length}\r\n\r\n{body}").into_bytes()
}

/// Reads up to the end of the body that `content-length` tells, and notes the request. None where there is no more.
fn read_request(stream: &mut TcpStream, log: &Log) -> std::io::Result<Option<String>> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    while !is_whole(&bytes) {
        let read = stream.read(&mut buffer)?;
        if read == 0 {
            return Ok(None);
        }
        bytes.extend_from_slice(&buffer[..read]);
    }
    let request = String::from_utf8_lossy(&bytes).into_owned();
    log.lock().expect("no other thread panicked").push(request.clone());
    Ok(Some(request))
}

fn is_whole(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes).to_ascii_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    let length = length.map_or(0, |length| length.parse().expect("a content length is a number"));
    body.len() >= length
}
