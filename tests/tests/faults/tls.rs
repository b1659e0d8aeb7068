//! Servers that are not who they should be: nothing is sent to them.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::thread;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, date_time_ymd};
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::server::Acceptor;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use showcase::Client;

use super::{LONG, PLANT, TOKEN, call, end};

type Authority = CertifiedIssuer<'static, KeyPair>;

fn authority() -> Authority {
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().expect("a key can be made");
    CertifiedIssuer::self_signed(params, key).expect("it signs itself")
}

/// A server with a certificate for this name, valid to the end of this year. It counts the requests that it reads.
struct Server {
    port: u16,
    requests: Arc<AtomicUsize>,
}

impl Server {
    fn start(authority: &Authority, name: &str, year: i32) -> Self {
        let mut params = CertificateParams::new([name.to_owned()]).expect("it is a name");
        params.not_after = date_time_ymd(year, 12, 31);
        let key = KeyPair::generate().expect("a key can be made");
        let certificate = params.signed_by(&key, authority).expect("it can be signed");
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("there are versions")
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivatePkcs8KeyDer::from(key.serialize_der()).into(),
            )
            .expect("key and certificate belong together");
        let config = Arc::new(config);
        Self::accept(move |stream, requests| serve(stream, &config, requests))
    }

    fn accept(
        answer: impl Fn(TcpStream, &AtomicUsize) -> std::io::Result<()> + Send + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
        let port = listener.local_addr().expect("a bound socket has an address").port();
        let requests = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&requests);
        thread::spawn(move || {
            while let Ok((stream, _)) = listener.accept() {
                // A client that goes away is what the tests are about.
                let _ = answer(stream, &counted);
            }
        });
        Self { port, requests }
    }

    /// How calls end that trust this authority, or those of the system.
    async fn check(&self, trusted: Option<&Authority>, wanted: &str, requests: usize) {
        let url = format!("https://localhost:{}", self.port);
        let builder = Client::builder().base_url(url).expect("a base URL").token(TOKEN);
        let builder = match trusted {
            Some(authority) => {
                let root = reqwest::Certificate::from_der(authority.der()).expect("a certificate");
                let http = reqwest::Client::builder().tls_certs_only([root]).no_proxy().build();
                builder.with_http_client(http.expect("a client can be made"))
            }
            None => builder,
        };
        let client = builder.timeout(LONG).build().expect("nothing is missing");
        for method in ["GET", "DELETE", "POST"] {
            assert_eq!(end(call(&client, method).await), wanted, "{method}");
        }
        assert_eq!(self.requests.load(Ordering::SeqCst), requests);
    }
}

fn serve(
    stream: TcpStream,
    config: &Arc<ServerConfig>,
    requests: &AtomicUsize,
) -> std::io::Result<()> {
    let connection = ServerConnection::new(Arc::clone(config)).map_err(std::io::Error::other)?;
    let mut stream = StreamOwned::new(connection, stream);
    let mut buffer = [0; 4096];
    if stream.read(&mut buffer)? > 0 {
        requests.fetch_add(1, Ordering::SeqCst);
    }
    let length = PLANT.len();
    let head = format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n");
    stream.write_all(&[head.as_bytes(), PLANT.as_bytes()].concat())?;
    stream.conn.send_close_notify();
    stream.flush()?;
    // The request's body may come on its own; closing before it is read would reset the connection.
    std::io::copy(&mut stream, &mut std::io::sink()).map(drop)
}

#[tokio::test]
async fn f29_f30_f31_f32_a_server_that_cannot_prove_its_name_gets_nothing() {
    let (trusted, other) = (authority(), authority());
    let good = Server::start(&trusted, "localhost", 2999);
    good.check(Some(&trusted), "success", 3).await;
    let good = Server::start(&trusted, "localhost", 2999);
    good.check(Some(&other), "Connect", 0).await;
    good.check(None, "Connect", 0).await;
    Server::start(&trusted, "localhost", 2001).check(Some(&trusted), "Connect", 0).await;
    Server::start(&trusted, "elsewhere.example", 2999).check(Some(&trusted), "Connect", 0).await;
}

/// HTTP/2 has ways of its own to refuse what was sent, and to be flooded. It is off, though these tests switch it on in
/// `reqwest`, as any other crate of a build may (RFC 7301 is how it is offered).
#[tokio::test]
async fn f96_http_2_is_not_offered() {
    let (sender, offers) = channel();
    let server = Server::accept(move |mut stream, _| {
        let mut acceptor = Acceptor::default();
        while acceptor.read_tls(&mut stream)? > 0 {
            let Ok(accepted) = acceptor.accept() else { break };
            let Some(accepted) = accepted else { continue };
            let offered = accepted.client_hello().alpn();
            let offered = offered.map(|names| names.map(<[u8]>::to_vec).collect::<Vec<_>>());
            sender.send(offered.unwrap_or_default()).map_err(std::io::Error::other)?;
            break;
        }
        Ok(())
    });
    server.check(None, "Connect", 0).await;
    let offers: Vec<_> = offers.try_iter().collect();
    assert_eq!(offers.len(), 9, "each of three calls was tried three times");
    for offered in offers {
        assert!(offered.iter().all(|name| name.starts_with(b"http/1")), "{offered:?}");
    }
}

/// The alert `protocol_version` of a server that knows TLS 1.1 and no later one (RFC 8446, section 6.2).
#[tokio::test]
async fn f33_a_server_of_tls_1_1_gets_nothing() {
    let server = Server::accept(|mut stream, _| {
        let _ = stream.read(&mut [0; 4096])?;
        stream.write_all(b"\x15\x03\x02\x00\x02\x02\x46")
    });
    server.check(None, "Connect", 0).await;
}
