//! What comes back of a success.

use showcase::types::{PlantId, Stage};
use showcase::{DateTime, Error, Maybe};
use specsmith_tests::server::{Answer, Server};

use super::{PLANT, only, staff};

fn plant(rest: &str) -> String {
    format!(r#"{{"name":"Basil","bed":null{rest}}}"#)
}

#[tokio::test]
async fn a_page_of_plants_is_read() {
    let body = r#"{"total":2.0,"next":null,"plants":[{"id":17,"name":"Basil","bed":null},{"id":"p-18","name":"Mint","bed":4}]}"#;
    let server = Server::start(vec![Answer::json(200, body)]);
    let page = staff(&server).list_plants().await.expect("200 is a success");
    assert_eq!((page.total, page.next.as_deref(), page.plants.len()), (2, None, 2));
    assert_eq!(page.plants[0].id, Some(PlantId::from("17")));
    assert_eq!(page.plants[1].id, Some(PlantId::from("p-18")));
    assert_eq!(page.plants[1].bed, Some(4));
}

#[tokio::test]
async fn a_list_of_plants_is_read() {
    let server = Server::start(vec![Answer::json(200, &format!("[{PLANT}]"))]);
    let plants = staff(&server).list_plants_in_rows("warm", [1], "in").await.expect("a success");
    assert_eq!(plants.len(), 1);
    assert_eq!(plants[0].name, "Basil");
}

#[tokio::test]
async fn every_documented_success_is_read() {
    for status in [200, 201] {
        let server = Server::start(vec![Answer::json(status, PLANT)]);
        let new = showcase::types::Plant::new("Basil", 4);
        let plant = staff(&server).replace_plant("p-17", new).await.expect("a success");
        assert_eq!(plant.bed, Some(4));
    }
}

#[tokio::test]
async fn absent_null_and_a_value_are_read_as_three_things() {
    for (rest, notes) in [
        ("", Maybe::Absent),
        (r#","notes":null"#, Maybe::Null),
        (r#","notes":"n""#, Maybe::Value("n".to_owned())),
    ] {
        let server = Server::start(vec![Answer::json(200, &plant(rest))]);
        assert_eq!(staff(&server).get_plant(1).await.expect("a success").notes, notes);
    }
}

#[tokio::test]
async fn a_word_that_is_not_documented_is_kept() {
    let server = Server::start(vec![Answer::json(200, &plant(r#","stage":"withered""#))]);
    let stage = staff(&server).get_plant(1).await.expect("a success").stage.expect("a stage");
    assert!(matches!(stage, Stage::Unknown(_)), "{stage:?}");
    assert_eq!(stage.as_str(), "withered");
}

#[tokio::test]
async fn dates_are_read_in_any_form() {
    let answers = [r#","sown_at":"2024-03-01T09:00:00+01:00""#, r#","sown_at":"1 March""#];
    let server =
        Server::start(answers.iter().map(|rest| Answer::json(200, &plant(rest))).collect());
    let client = staff(&server);
    let sown = client.get_plant(1).await.expect("a success").sown_at.expect("a date");
    assert_eq!(sown, DateTime::from("2024-03-01T08:00:00Z"));
    assert_eq!(sown.as_str(), "2024-03-01T09:00:00+01:00");
    let odd = client.get_plant(1).await.expect("a success").sown_at.expect("a date");
    assert_eq!((odd.as_str(), odd.timestamp()), ("1 March", None));
}

#[tokio::test]
async fn documented_limits_do_not_refuse_an_answer() {
    let rest = r#","price":-1,"stage":"","size":{"unit":"ell"},"more":[1]"#;
    let server = Server::start(vec![Answer::json(200, &plant(rest))]);
    let plant = staff(&server).get_plant(1).await.expect("a success");
    assert_eq!(plant.price, Some(-1.0));
}

#[tokio::test]
async fn a_map_of_numbers_is_read() {
    let server = Server::start(vec![Answer::json(200, r#"{"mint":3.0,"basil":12}"#)]);
    let client = showcase::Client::builder().base_url(server.url("")).expect("loopback");
    let client = client.partner_key("k").build().expect("complete");
    let stock = client.get_stock().await.expect("a success");
    assert_eq!(stock.into_iter().collect::<Vec<_>>(), [("basil".into(), 12), ("mint".into(), 3)]);
}

#[tokio::test]
async fn properties_without_a_name_are_kept() {
    let body = plant(r#","size":{"width":1,"weight":2.5,"deep":{"a":[null]}}"#);
    let server = Server::start(vec![Answer::json(200, &body)]);
    let size = staff(&server).get_plant(1).await.expect("a success").size.expect("a size");
    assert_eq!(size.width, Some(1.0));
    assert_eq!(size.additional_properties.keys().collect::<Vec<_>>(), ["deep", "weight"]);
}

#[tokio::test]
async fn an_answer_of_text_is_read() {
    let body = "Basilic, planche n° 4";
    let server = Server::start(vec![Answer::new(200, "text/plain", body.as_bytes())]);
    assert_eq!(staff(&server).get_label("p-17").await.expect("a success"), body);
    let request = only(&server);
    assert_eq!(request.line, "GET /api/v1/plants/p-17/label HTTP/1.1");
    assert!(request.header("accept").is_some_and(|accept| accept.starts_with("text/plain")));
}

#[tokio::test]
async fn text_that_is_not_utf_8_is_an_error_with_its_bytes() {
    let server = Server::start(vec![Answer::new(200, "text/plain", b"\xff\xfe")]);
    let error = staff(&server).get_label("p-17").await.expect_err("it is not text");
    assert!(matches!(error, Error::Decode(_)), "{error:?}");
    assert_eq!(error.body(), Some(&b"\xff\xfe"[..]));
}

#[tokio::test]
async fn an_answer_of_bytes_is_read() {
    let bytes: Vec<u8> = (0..=255).collect();
    let server = Server::start(vec![Answer::new(200, "application/octet-stream", &bytes)]);
    assert_eq!(staff(&server).get_photo("p-17").await.expect("a success"), bytes);
    let request = only(&server);
    assert_eq!(request.line, "GET /api/v1/plants/p-17/photo HTTP/1.1");
    let accept = request.header("accept");
    assert!(accept.is_some_and(|accept| accept.starts_with("application/octet-stream")));
}

#[tokio::test]
async fn answers_without_a_body_are_read() {
    let server = Server::start(vec![Answer::empty(200), Answer::empty(204)]);
    let client = staff(&server);
    client.check_plant("p-17").await.expect("200 is a success");
    client.plant_methods().await.expect("204 is a success");
    assert_eq!(server.log()[0].line, "HEAD /api/v1/plants/p-17 HTTP/1.1");
    assert_eq!(server.log()[1].line, "OPTIONS /api/v1/plants HTTP/1.1");
}

#[tokio::test]
async fn an_answer_of_trace_is_read() {
    let server = Server::start(vec![Answer::new(200, "text/plain", b"TRACE /plants")]);
    assert_eq!(staff(&server).echo_plants().await.expect("a success"), "TRACE /plants");
}

#[tokio::test]
async fn what_is_not_as_documented_is_told_with_its_place() {
    for (body, pointer) in [
        (
            r#"{"total":1,"next":null,"plants":[{"name":"a","bed":null},{"name":7,"bed":null}]}"#,
            "/plants/1/name",
        ),
        (r#"{"total":1.5,"next":null,"plants":[]}"#, "/total"),
        (r#"{"total":1,"next":null,"plants":[{"name":"a","bed":2147483648}]}"#, "/plants/0/bed"),
        (r#"{"total":1,"next":null}"#, ""),
        ("", ""),
        ("[", ""),
    ] {
        let server = Server::start(vec![Answer::json(200, body).header("x-request-id", "r-1")]);
        let error = staff(&server).list_plants().await.expect_err("not as documented");
        let Error::Decode(problem) = &error else { panic!("{error:?}") };
        assert_eq!(problem.pointer(), pointer, "{body}");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
        assert_eq!(error.request_id(), Some("r-1"));
        assert_eq!(error.body(), Some(body.as_bytes()));
    }
}

#[tokio::test]
async fn an_undocumented_success_is_a_success() {
    let server = Server::start(vec![Answer::json(299, PLANT)]);
    assert_eq!(staff(&server).get_plant(1).await.expect("a success").name, "Basil");
}

/// A redirect is an answer: a credential goes nowhere else.
#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = Server::start(vec![Answer::json(200, PLANT)]);
    let redirect = Answer::empty(307).header("location", &elsewhere.url("/x"));
    let server = Server::start(vec![redirect]);
    let error = staff(&server).get_plant(1).await.expect_err("a redirect is no success");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(307));
    assert_eq!(elsewhere.log(), []);
}
