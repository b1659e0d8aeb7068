//! Bodies that are too large, cut, packed or not what they say.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use specsmith_tests::faulty::Fault;

use super::{LONG, PLANT, answer, check};

/// An answer whose body ends with the connection.
fn open(status: u16, fields: &str, body: &[u8]) -> Fault {
    let head = format!("HTTP/1.1 {status} Status\r\nconnection: close\r\n{fields}\r\n");
    Fault::Write([head.as_bytes(), body].concat())
}

fn packed(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(body).expect("memory takes everything");
    encoder.finish().expect("memory takes everything")
}

#[tokio::test]
async fn f40_f42_f43_a_body_that_is_too_large_is_cut() {
    let bomb = packed(&vec![b' '; 40 << 20]);
    let gzip = "content-encoding: gzip\r\n";
    check("F40", &[open(200, gzip, &bomb)], LONG, [("TooLarge", 1); 3]).await;
    let plain = vec![b' '; 33 << 20];
    check("F42", &[open(200, "", &plain)], LONG, [("TooLarge", 1); 3]).await;
    let announced = Fault::Hold(b"HTTP/1.1 200 OK\r\ncontent-length: 10000000000\r\n\r\n".to_vec());
    check("F43", &[announced], LONG, [("TooLarge", 1); 3]).await;
    check("F44", &[open(500, "", &plain)], LONG, [("refused 500", 1); 3]).await;
    check("F44, packed", &[open(500, gzip, &bomb)], LONG, [("refused 500", 1); 3]).await;
}

#[tokio::test]
async fn f41_f45_what_cannot_be_unpacked_is_an_error() {
    for coding in ["br", "zstd", "deflate", "gzip, gzip"] {
        let fault = answer(200, &format!("content-encoding: {coding}\r\n"), PLANT);
        check("F41", &[fault], LONG, [("Encoding", 1); 3]).await;
    }
    let whole = packed(PLANT.as_bytes());
    let head = "content-encoding: gzip\r\n";
    for body in [PLANT.as_bytes(), &whole[..whole.len() / 2]] {
        check("F45", &[open(200, head, body)], LONG, [("Encoding", 1); 3]).await;
    }
    check("whole", &[open(200, head, &whole)], LONG, [("success", 1); 3]).await;
}

#[tokio::test]
async fn f46_f47_a_body_that_breaks_off_is_an_error() {
    let chunked = "transfer-encoding: chunked\r\n";
    for (number, fields, body) in [
        ("F46", "content-length: 99\r\n", PLANT),
        ("F47, no last chunk", chunked, "1\r\n{\r\n"),
        ("F47, bad size", chunked, "zz\r\n{\r\n"),
    ] {
        let fault = open(200, fields, body.as_bytes());
        check(number, &[fault], LONG, [("Interrupted", 1); 3]).await;
    }
    let extension = format!("1;{}\r\n{{\r\n0\r\n\r\n", "x".repeat(1 << 20));
    check(
        "F47, extension",
        &[open(200, chunked, extension.as_bytes())],
        LONG,
        [("Interrupted", 1); 3],
    )
    .await;
}

/// What a DELETE answers is not read here, so that anything is a success.
#[tokio::test]
async fn f48_f79_f82_f84_f89_what_cannot_be_read_is_an_error() {
    let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
    for (number, body) in [
        ("F48", br#"{"id":"p-17","na"#.to_vec()),
        ("F79", Vec::new()),
        ("F82", b"{\"id\":\"1\",\"name\":\"\xE9\",\"bed\":4}".to_vec()),
        ("F83", br#"{"id":"1","name":null,"bed":4}"#.to_vec()),
        ("F84", br#"{"id":"1","bed":4}"#.to_vec()),
        ("F86", br#"{"id":"1","name":7,"bed":4}"#.to_vec()),
        ("F90", "{}".encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("F91", br#"{"id":"1","name":"x","bed":NaN}"#.to_vec()),
        ("F92", deep.into_bytes()),
        ("F93", br#"{"id":"1","name":"\ud800","bed":4}"#.to_vec()),
        ("trailing", format!("{PLANT}x").into_bytes()),
    ] {
        let wanted = [("decode", 1), ("success", 1), ("decode", 1)];
        check(number, &[open(200, "", &body)], LONG, wanted).await;
    }
}

#[tokio::test]
async fn f77_f78_f80_f85_f89_what_is_not_as_documented_but_clear_is_read() {
    for (number, fields, body) in [
        ("F77", "content-type: text/html\r\n", PLANT.to_owned()),
        ("F77", "content-type: application/vnd.x+json; charset=utf-8\r\n", PLANT.to_owned()),
        ("F77", "content-type: Application/JSON\r\n", PLANT.to_owned()),
        ("F77, none", "", PLANT.to_owned()),
        ("F85", "", PLANT.replace('{', r#"{"new":1,"#)),
        ("F87", "", PLANT.replace("4}", "4.0}")),
        ("F89", "", format!("\u{feff}{PLANT}")),
        ("F95", "set-cookie: a=b\r\n", PLANT.to_owned()),
        ("F97", "upgrade: x\r\n", PLANT.to_owned()),
    ] {
        check(number, &[answer(200, fields, &body)], LONG, [("success", 1); 3]).await;
    }
    for status in [201, 202, 206, 299] {
        check("F80", &[answer(status, "", PLANT)], LONG, [("success", 1); 3]).await;
    }
    let wanted = [("decode", 1), ("success", 1), ("decode", 1)];
    check("F78", &[Fault::Write(b"HTTP/1.1 204 No Content\r\n\r\nbody".to_vec())], LONG, wanted)
        .await;
}
