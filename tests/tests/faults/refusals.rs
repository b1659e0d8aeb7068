//! Refusals of every kind, and which of them are worth another attempt.

use std::time::{Duration, Instant};

use showcase::operations::{CreatePlant, CreatePlantRefusal};
use showcase::types::PlantCreate;
use showcase::{Client, Error};
use specsmith_tests::faulty::{Fault, FaultyServer};

use super::{LONG, PLANT, SHORT, TOKEN, Wanted, answer, call, check, client, plant};

/// Comes back at once, so that the tests need not wait.
const AT_ONCE: &str = "retry-after: 0\r\n";

#[tokio::test]
async fn f20_f24_f25_redirects_are_not_followed() {
    let elsewhere = FaultyServer::start(vec![plant(200)]);
    let long = format!("https://elsewhere.example/{}", "a".repeat(10_000));
    let other = elsewhere.url("/api/v1/plants/1");
    for location in [other.as_str(), "/api/v1/plants/1", "javascript:alert(1)", &long] {
        for (status, end) in [
            (301, "refused 301"),
            (302, "refused 302"),
            (303, "refused 303"),
            (307, "refused 307"),
            (308, "refused 308"),
        ] {
            let fault = answer(status, &format!("location: {location}\r\n"), location);
            check("F20", &[fault], LONG, [(end, 1); 3]).await;
        }
    }
    assert_eq!(elsewhere.requests(), 0);
}

#[tokio::test]
async fn f50_f52_f53_only_what_is_safe_is_sent_again() {
    for (status, end, get, delete) in [
        (408, "refused 408", true, false),
        (425, "refused 425", false, false),
        (429, "refused 429", true, false),
        (500, "refused 500", false, false),
        (501, "refused 501", false, false),
        (502, "refused 502", true, false),
        (503, "refused 503", true, true),
        (504, "refused 504", true, false),
    ] {
        let faults = [answer(status, AT_ONCE, ""), answer(status, AT_ONCE, ""), plant(200)];
        let wanted = |again: bool| -> Wanted { if again { ("success", 3) } else { (end, 1) } };
        let all = [wanted(get), wanted(delete), wanted(false)];
        check("F50, F52, F53", &faults, LONG, all).await;
        let times = |again: bool| (end, if again { 3 } else { 1 });
        let all = [times(get), times(delete), times(false)];
        check("for ever", &faults[..1], LONG, all).await;
    }
}

#[tokio::test]
async fn f55_f61_a_wait_beyond_the_deadline_is_the_callers() {
    for value in ["999999", "Fri, 31 Dec 9999 23:59:59 GMT", "61"] {
        let fault = answer(503, &format!("retry-after: {value}\r\n"), "");
        check("F61", &[fault.clone(), plant(200)], LONG, [("refused 503", 1); 3]).await;
        let server = FaultyServer::start(vec![fault]);
        match client(&server).get_plant("1").await {
            Err(Error::Refused(refused)) => {
                assert!(refused.retry_after().is_some_and(|wait| wait.as_secs() > 60), "{value}");
            }
            other => panic!("{other:?}"),
        }
    }
    let fault = answer(503, "retry-after: 3\r\n", "");
    check("F55", &[fault, plant(200)], SHORT, [("refused 503", 1); 3]).await;
}

#[tokio::test]
async fn f60_a_wait_is_as_long_as_the_server_asks_for() {
    let started = Instant::now();
    let faults = [answer(503, "retry-after: 1\r\n", ""), plant(200)];
    let wanted = [("success", 2), ("success", 2), ("refused 503", 1)];
    check("F60", &faults, LONG, wanted).await;
    assert!(started.elapsed() >= Duration::from_secs(1));
}

#[tokio::test]
async fn f59_f60_f62_f63_a_wait_that_is_none_is_no_reason_to_give_up() {
    let long = "9".repeat(10_000);
    let two = "0\r\nretry-after: 999999";
    let values =
        ["0", "-1", "1e400", "NaN", "", "Wed, 21 Oct 2015 07:28:00 GMT", "soon", two, &long];
    for value in values {
        let fault = answer(503, &format!("retry-after: {value}\r\n"), "");
        let wanted = [("success", 2), ("success", 2), ("refused 503", 1)];
        check("F59", &[fault, plant(200)], LONG, wanted).await;
    }
}

#[tokio::test]
async fn f70_f71_f73_f74_f76_a_refusal_keeps_its_status_whatever_its_body() {
    let nested = "[".repeat(10_000);
    for (status, body, end) in [
        (500, "<html>\u{1b}]0;x\u{7}</html>", "refused 500"),
        (500, "", "refused 500"),
        (400, r#"{"other":["shape"]}"#, "refused 400"),
        (404, r#"{"message":"gone"}"#, "refused 404"),
        (418, "teapot", "refused 418"),
        (500, nested.as_str(), "refused 500"),
        (600, "", "refused 600"),
        (999, "", "refused 999"),
        (300, "", "refused 300"),
        (304, "", "refused 304"),
    ] {
        check("F70", &[answer(status, "", body)], LONG, [(end, 1); 3]).await;
    }
    let odd = Fault::Write(b"HTTP/1.1 099 Odd\r\ncontent-length: 0\r\n\r\n".to_vec());
    check("F74", &[odd], LONG, [("Other", 3), ("Other", 1), ("Other", 1)]).await;
}

#[tokio::test]
async fn f72_f73_a_refusal_is_read_as_documented_or_tells_why_not() {
    let create = async |status, body| {
        let server = FaultyServer::start(vec![answer(status, "", body)]);
        match client(&server).create_plant(PlantCreate::new("Basil", 4)).await {
            Err(Error::Refused(refused)) => *refused,
            other => panic!("{other:?}"),
        }
    };
    let refused = create(409, r#"{"message":"taken"}"#).await;
    match refused.of::<CreatePlant>() {
        CreatePlantRefusal::Conflict(error) => assert_eq!(error.message, "taken"),
        other => panic!("{other:?}"),
    }
    let refused = create(409, r#"{"message":["taken"]}"#).await;
    assert_eq!(refused.of::<CreatePlant>(), CreatePlantRefusal::Other);
    let problem = refused.answer().json::<showcase::types::Error>().expect_err("another shape");
    assert_eq!((problem.pointer(), problem.status().as_u16()), ("/message", 409));
}

/// What the whole of it may not show is tested by `silence`.
#[tokio::test]
async fn f75_a_server_that_sends_the_token_back_does_not_make_it_show() {
    let body = format!("{{\"message\":\"{TOKEN}\"}}");
    for (status, end) in [(400, "refused 400"), (401, "refused 401"), (500, "refused 500")] {
        let fault = answer(status, &format!("x-request-id: {TOKEN}\r\n"), &body);
        check("F75", std::slice::from_ref(&fault), LONG, [(end, 1); 3]).await;
        let server = FaultyServer::start(vec![fault]);
        let error = client(&server).get_plant("1").await.expect_err("it is refused");
        assert_eq!((error.body(), error.request_id()), (Some(body.as_bytes()), Some(TOKEN)));
    }
}

#[tokio::test]
async fn f81_a_head_has_no_body() {
    let server = FaultyServer::start(vec![answer(503, AT_ONCE, "body"), answer(200, "", "body")]);
    client(&server).check_plant("1").await.expect("the second attempt succeeds");
    assert_eq!(server.requests(), 2);
}

#[tokio::test]
async fn f95_a_cookie_is_not_sent_back() {
    let server = FaultyServer::start(vec![answer(200, "set-cookie: a=b; path=/\r\n", PLANT)]);
    let client = client(&server);
    for method in ["GET", "DELETE", "POST", "GET"] {
        call(&client, method).await.expect("a success");
    }
    assert_eq!(server.requests(), 4);
    assert!(server.log().iter().all(|request| !request.contains("\r\ncookie:")));
}

#[test]
fn f27_a_server_that_others_could_read_along_with_is_refused() {
    for url in ["http://nursery.example", "http://127.0.0.1.nursery.example", "http://10.0.0.1"] {
        let error = Client::builder().base_url(url).expect_err("everybody could read the token");
        assert!(matches!(error, showcase::ConfigError::BaseUrl { .. }), "{error}");
    }
}
