//! Bodies that are too large, cut, packed or not what they say.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use showcase::types::Stage;
use showcase::{Error, Method};
use specsmith_tests::faulty::{Fault, FaultyServer};

use super::{LONG, PLANT, answer, call, check, client, end};

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

/// What follows is noticed where it does not come together with the end.
#[tokio::test]
async fn f45_what_follows_the_end_of_what_was_packed_is_an_error_or_nothing() {
    let more = [packed(PLANT.as_bytes()), b"more".to_vec()].concat();
    let server = FaultyServer::start(vec![open(200, "content-encoding: gzip\r\n", &more)]);
    for method in ["GET", "DELETE", "POST"] {
        let end = end(call(&client(&server), method).await);
        assert!(end == "success" || end == "Interrupted", "{method}: {end}");
    }
    assert_eq!(server.requests(), 3);
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
        ("F85, twice", br#"{"id":"1","name":"x","name":"x","bed":4}"#.to_vec()),
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
    for status in ["204 No Content", "205 Reset Content"] {
        let fault = Fault::Write(
            format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\n\r\n{PLANT}").into_bytes(),
        );
        check("F78", &[fault], LONG, wanted).await;
    }
}

/// Where a server announces no length, a number that is cut can't be told from a whole one: what may be so is documented
/// at `Answer`.
#[tokio::test]
async fn f49_json_that_ends_with_the_connection_is_read_as_it_is() {
    for method in [Method::GET, Method::DELETE, Method::POST] {
        for (body, number) in [("12", Some(12)), ("[12", None), ("12e", None), ("", None)] {
            let server = FaultyServer::start(vec![open(200, "", body.as_bytes())]);
            let answer = client(&server).request(method.clone(), "/count").await;
            let read = answer.expect("a success").json::<i64>();
            assert_eq!(read.ok(), number, "{method} {body}");
        }
    }
}

/// What the wrong value is, and where: the pointer leads there.
#[tokio::test]
async fn f83_f86_f87_f88_values_are_read_exactly_or_refused_with_their_place() {
    let page = |plant: &str| format!(r#"{{"total":4,"plants":[{PLANT},{PLANT},{PLANT},{plant}]}}"#);
    for (number, wrong, place) in [
        ("F83", r#"{"id":"1","name":null,"bed":4}"#, "/plants/3/name"),
        ("F84", r#"{"id":"1","bed":4}"#, "/plants/3"),
        ("F85", r#"{"id":"1","name":"x","bed":4,"bed":4}"#, "/plants/3"),
        ("F86", r#"{"id":"1","name":7,"bed":4}"#, "/plants/3/name"),
        ("F87, fraction", r#"{"id":"1","name":"x","bed":1.5}"#, "/plants/3/bed"),
        ("F87, 2^31", r#"{"id":"1","name":"x","bed":2147483648}"#, "/plants/3/bed"),
        ("F87, 2^64", r#"{"id":"1","name":"x","bed":18446744073709551616}"#, "/plants/3/bed"),
        ("F87, 1e400", r#"{"id":"1","name":"x","bed":1e400}"#, "/plants/3/bed"),
    ] {
        let server = FaultyServer::start(vec![answer(200, "", &page(wrong))]);
        match client(&server).list_plants().await {
            Err(Error::Decode(error)) => assert!(error.pointer() == place, "{number}: {error}"),
            other => panic!("{number}: {other:?}"),
        }
    }
    for (bed, read) in [("1.0", 1), ("1e2", 100), ("-0", 0), ("2147483647.0", i32::MAX)] {
        let body = page(&format!(r#"{{"id":1,"name":"x","bed":{bed},"stage":"unheard-of"}}"#));
        let server = FaultyServer::start(vec![answer(200, "", &body)]);
        let page = client(&server).list_plants().await.expect(bed);
        let plant = &page.plants[3];
        assert_eq!(plant.bed, Some(read));
        assert_eq!(plant.stage.as_ref().map(Stage::as_str), Some("unheard-of"));
        assert_eq!(plant.id.as_ref().map(ToString::to_string).as_deref(), Some("1"));
    }
}
