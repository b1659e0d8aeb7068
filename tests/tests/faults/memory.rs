//! How much memory an answer takes that is larger than any should be.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use specsmith_tests::faulty::{Fault, FaultyServer};

use super::{LONG, TOKEN, again, call, end};

const TARGET: &str = "NURSERY_TARGET";
const WANTED: &str = "NURSERY_WANTED";

/// The client keeps 32 MiB of an answer at most, and may use as much besides.
const MOST: usize = 64 << 20;

/// Runs itself again in a process of its own, which has the client's memory and not the server's.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn f40_f42_f44_an_answer_that_is_too_large_takes_no_more_than_its_limit() {
    if let Ok(target) = std::env::var(TARGET) {
        return calls(&target, &std::env::var(WANTED).expect("it is set too")).await;
    }
    let head = |status, fields: &str| {
        format!("HTTP/1.1 {status} Status\r\nconnection: close\r\n{fields}\r\n").into_bytes()
    };
    let gzip = "content-encoding: gzip\r\n";
    let megabyte = vec![b' '; 1 << 20];
    for (fault, wanted) in [
        (Fault::Endless(head(200, ""), megabyte.clone()), "TooLarge"),
        (Fault::Endless(head(500, ""), megabyte), "refused 500"),
        (Fault::Write([head(200, gzip), bomb()].concat()), "TooLarge"),
        (Fault::Write([head(500, gzip), bomb()].concat()), "refused 500"),
    ] {
        let server = FaultyServer::start(vec![fault]);
        let printed = again(
            "memory::f40_f42_f44_an_answer_that_is_too_large_takes_no_more_than_its_limit",
            &[(TARGET, &server.url("")), (WANTED, wanted)],
        );
        assert_eq!(server.requests(), 3);
        let peak = printed.lines().find_map(|line| line.strip_prefix("peak: "));
        let peak: usize = peak.and_then(|peak| peak.parse().ok()).expect("the peak was printed");
        assert!(peak <= MOST, "{wanted}: {} MiB", peak >> 20);
    }
}

/// 200 MiB of blanks in 200 kB: after the head of 10 bytes (RFC 1952, section 2.3), one block again and again. It has no
/// end, which nobody reads up to.
fn bomb() -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&vec![b' '; 1 << 20]).expect("memory takes everything");
    encoder.flush().expect("memory takes everything");
    let (head, block) = encoder.get_ref().split_at(10);
    assert!(block.len() < 2 << 10, "{}", block.len());
    [head, &block.repeat(200)].concat()
}

async fn calls(target: &str, wanted: &str) {
    let builder = showcase::Client::builder().base_url(target).expect("loopback").token(TOKEN);
    let client = builder.timeout(LONG).build().expect("nothing is missing");
    for method in ["GET", "DELETE", "POST"] {
        assert_eq!(end(call(&client, method).await), wanted, "{method}");
    }
    println!("\npeak: {}", peak());
}

/// The most memory that this process has had, in bytes (`proc_pid_status(5)`).
fn peak() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux has it");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB"));
    kilobytes.and_then(|number| number.trim().parse::<usize>().ok()).expect("it is a number") << 10
}
