//! Bodies that are forms, against OpenAPI 3.0.3, section 4.7.15, and RFC 7578.

use std::collections::BTreeMap;

use serde_json::json;
use showcase::FilePart;
use showcase::operations::{NoteSeedsBody, SendPacketAnswer};
use showcase::types::{SeedPacket, SeedSearch};
use specsmith_tests::server::{Answer, Received, Server};

use super::{only, staff, told, violations};

async fn found(search: SeedSearch) -> Received {
    let server = Server::start(vec![Answer::json(200, "[]")]);
    staff(&server).find_seeds(search).await.expect("200 is a success");
    only(&server)
}

fn text(request: &Received) -> &str {
    std::str::from_utf8(&request.body).expect("the body is text")
}

fn map<T: Clone>(pairs: &[(&str, T)]) -> BTreeMap<String, T> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect()
}

#[tokio::test]
async fn a_form_says_so_and_encodes_every_sign_that_could_end_its_place() {
    let request = found(SeedSearch::new("a b&c=d+é%")).await;
    assert_eq!(request.line, "POST /api/v1/seeds HTTP/1.1");
    assert_eq!(request.header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(text(&request), "text=a%20b%26c%3Dd%2B%C3%A9%25");
}

#[tokio::test]
async fn every_field_has_its_style() {
    for (search, sent) in [
        (SeedSearch::new("ab").sorts(["x", "y"]), "text=ab&sorts=x&sorts=y"),
        (SeedSearch::new("ab").regions(["x,y", "z"]), "text=ab&regions=x%2Cy,z"),
        (
            SeedSearch::new("ab")
                .filter(map(&[("year", "2024".to_owned()), ("a&b", String::new())])),
            "text=ab&filter%5Ba%26b%5D=&filter%5Byear%5D=2024",
        ),
        (SeedSearch::new("ab").sizes(map(&[("s", 1)])), "text=ab&sizes=%7B%22s%22%3A1%7D"),
        (SeedSearch::new("ab").sorts(Vec::<String>::new()), "text=ab"),
    ] {
        assert_eq!(text(&found(search).await), sent);
    }
}

#[tokio::test]
async fn a_form_is_checked_before_it_is_sent() {
    let server = Server::start(Vec::new());
    let broken = violations(staff(&server).find_seeds(SeedSearch::new("a")).await);
    assert_eq!(told(&broken), ["/text: at least 2 characters"]);
    assert!(server.log().is_empty());
}

/// The parts of a body: headers and content of each.
fn parts(request: &Received) -> Vec<(String, Vec<u8>)> {
    let media_type = request.header("content-type").expect("a form says what it is");
    let boundary =
        media_type.strip_prefix("multipart/form-data; boundary=").expect("a form of several parts");
    let body = &request.body;
    let last = format!("--{boundary}--\r\n");
    assert!(body.ends_with(last.as_bytes()), "the last boundary ends the body");
    let mut rest = &body[..body.len() - last.len()];
    let start = format!("--{boundary}\r\n");
    let mut found = Vec::new();
    while let Some(part) = rest.strip_prefix(start.as_bytes()) {
        let at = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).position(|it| it == what);
        let headers = at(part, b"\r\n\r\n").expect("headers end with an empty line");
        let content = &part[headers + 4..];
        let end = at(content, format!("\r\n--{boundary}").as_bytes())
            .unwrap_or_else(|| content.len() - 2);
        found.push((
            String::from_utf8(part[..headers].to_vec()).expect("headers are text"),
            content[..end].to_vec(),
        ));
        rest = &content[end + 2..];
    }
    assert!(rest.is_empty(), "nothing stands between the parts");
    found
}

#[tokio::test]
async fn each_part_has_its_name_and_media_type() {
    let server = Server::start(vec![Answer::new(201, "text/plain", b"shelf 4")]);
    let picture = FilePart::new([0x89, b'P', 0, 0xFF]).name("ro\"se\r\n.png");
    let packet = SeedPacket::new("Basil é", picture)
        .count(12)
        .labels(["a", "b"])
        .origin(map(&[("house", "4".to_owned())]))
        .papers([FilePart::from("first"), FilePart::from("second").content_type("text/plain")]);
    let answer = staff(&server).send_packet(packet).await.expect("201 is a success");
    assert!(matches!(answer, SendPacketAnswer::Created(shelf) if shelf == "shelf 4"));
    let disposition = "Content-Disposition: form-data; name=";
    let wanted: Vec<(String, &[u8])> = vec![
        (format!("{disposition}\"name\""), "Basil é".as_bytes()),
        (format!("{disposition}\"count\""), b"12"),
        (format!("{disposition}\"labels\""), b"a"),
        (format!("{disposition}\"labels\""), b"b"),
        (format!("{disposition}\"origin\"\r\nContent-Type: application/json"), br#"{"house":"4"}"#),
        (
            format!(
                "{disposition}\"picture\"; filename=\"ro%22se%0D%0A.png\"\r\nContent-Type: image/png"
            ),
            &[0x89, b'P', 0, 0xFF],
        ),
        (
            format!(
                "{disposition}\"papers\"; filename=\"papers\"\r\nContent-Type: application/octet-stream"
            ),
            b"first",
        ),
        (
            format!("{disposition}\"papers\"; filename=\"papers\"\r\nContent-Type: text/plain"),
            b"second",
        ),
    ];
    let sent = parts(&only(&server));
    let sent: Vec<(String, &[u8])> =
        sent.iter().map(|(headers, content)| (headers.clone(), content.as_slice())).collect();
    assert_eq!(sent, wanted);
}

#[tokio::test]
async fn a_media_type_that_would_end_its_header_is_not_sent() {
    let server = Server::start(Vec::new());
    let picture = FilePart::from("x").content_type("image/png\r\nX: y");
    let broken = violations(staff(&server).send_packet(SeedPacket::new("a", picture)).await);
    assert_eq!(
        told(&broken),
        ["/picture: visible ASCII characters, with spaces and tabs only between them"]
    );
    assert!(server.log().is_empty());
}

#[tokio::test]
async fn each_status_has_its_answer() {
    let answers = [
        (Answer::json(200, r#"{"basil":3}"#), "Ok({\"basil\": 3})"),
        (Answer::new(201, "text/plain", b"shelf"), "Created(\"shelf\")"),
        (Answer::empty(202), "Accepted"),
    ];
    for (answer, shown) in answers {
        let server = Server::start(vec![answer]);
        let packet = SeedPacket::new("Basil", "picture");
        let answer = staff(&server).send_packet(packet).await.expect("2xx is a success");
        assert_eq!(format!("{answer:?}"), shown);
    }
}

#[tokio::test]
async fn a_success_that_is_not_listed_is_kept() {
    let server = Server::start(vec![Answer::json(203, "[1]")]);
    let answer = staff(&server).send_packet(SeedPacket::new("a", "b")).await.expect("a success");
    let SendPacketAnswer::Other(answer) = answer else { panic!("203 is not listed: {answer:?}") };
    assert_eq!((answer.status().as_u16(), answer.body()), (203, b"[1]".as_slice()));
}

#[tokio::test]
async fn a_caller_chooses_what_is_sent() {
    let patch = map(&[("text", json!(null))]);
    for (body, media_type, sent) in [
        (NoteSeedsBody::from(SeedSearch::new("ab")), "application/json", r#"{"text":"ab"}"#),
        (NoteSeedsBody::from(patch), "application/merge-patch+json", r#"{"text":null}"#),
        (NoteSeedsBody::Text("sow".to_owned()), "text/plain; charset=utf-8", "sow"),
    ] {
        let server = Server::start(vec![Answer::empty(204)]);
        staff(&server).note_seeds(body).await.expect("204 is a success");
        let request = only(&server);
        assert_eq!(request.header("content-type"), Some(media_type));
        assert_eq!(text(&request), sent);
    }
}

#[tokio::test]
async fn what_is_chosen_is_checked() {
    let server = Server::start(Vec::new());
    let broken = violations(staff(&server).note_seeds(SeedSearch::new("a")).await);
    assert_eq!(told(&broken), ["/text: at least 2 characters"]);
    let broken = violations(staff(&server).note_seeds("x".repeat(81)).await);
    assert_eq!(told(&broken), ["body: at most 80 characters"]);
}
