//! What is sent as a body, byte for byte, with its media type.

use std::collections::BTreeMap;

use serde_json::json;
use showcase::types::{
    Category, Gift, Order, OrderItem, Plant, PlantCreate, PlantId, PlantUpdate, Size, SizePot,
    SizeUnit, Stage,
};
use showcase::{List, Maybe};
use specsmith_tests::server::{Answer, Received, Server};

use super::{PLANT, only, staff};

async fn created(plant: PlantCreate) -> Received {
    let server = Server::start(vec![Answer::json(201, PLANT)]);
    staff(&server).create_plant(plant).await.expect("201 is a success");
    only(&server)
}

async fn updated(plant: PlantUpdate) -> Received {
    let server = Server::start(vec![Answer::json(200, PLANT)]);
    staff(&server).update_plant(1).body(plant).await.expect("200 is a success");
    only(&server)
}

async fn replaced(plant: Plant) -> Received {
    let server = Server::start(vec![Answer::json(200, PLANT)]);
    staff(&server).replace_plant("p-17", plant).await.expect("200 is a success");
    only(&server)
}

fn text(request: &Received) -> &str {
    std::str::from_utf8(&request.body).expect("the body is text")
}

#[tokio::test]
async fn a_body_of_json_says_so() {
    let request = created(PlantCreate::new("Basil", None)).await;
    assert_eq!(request.line, "POST /api/v1/plants HTTP/1.1");
    assert_eq!(request.header("content-type"), Some("application/json"));
    assert_eq!(request.header("accept"), Some("application/json"));
    assert_eq!(text(&request), r#"{"name":"Basil","bed":null}"#);
}

#[tokio::test]
async fn properties_stand_in_the_order_of_the_document() {
    let plant = PlantCreate::new("Mint", 4)
        .stage(Stage::Seed)
        .gardener("rosa@nursery.example")
        .labels(["herb"])
        .seed_count(24)
        .supplier_id("17");
    // The supplier's id is documented as an integer here, whatever form it was given in.
    assert_eq!(
        text(&created(plant).await),
        r#"{"name":"Mint","bed":4,"supplier_id":17,"seed_count":24,"labels":["herb"],"gardener":"rosa@nursery.example","stage":"seed"}"#
    );
}

#[tokio::test]
async fn absent_null_and_a_value_are_three_things() {
    for (labels, sent) in [
        (Maybe::Absent, r#"{"name":"Mint","bed":1}"#),
        (Maybe::Null, r#"{"name":"Mint","bed":1,"labels":null}"#),
        (Maybe::Value(vec!["a".to_owned()]), r#"{"name":"Mint","bed":1,"labels":["a"]}"#),
    ] {
        assert_eq!(text(&created(PlantCreate::new("Mint", 1).labels(labels)).await), sent);
    }
}

#[tokio::test]
async fn large_integers_are_sent_exactly() {
    let plant = PlantCreate::new("Mint", None).seed_count(9_007_199_254_740_984);
    assert_eq!(
        text(&created(plant).await),
        r#"{"name":"Mint","bed":null,"seed_count":9007199254740984}"#
    );
}

#[tokio::test]
async fn an_optional_body_is_absent_unless_it_is_given() {
    let server = Server::start(vec![Answer::json(200, PLANT)]);
    staff(&server).update_plant("p-17").await.expect("200 is a success");
    let request = only(&server);
    assert_eq!(request.line, "PATCH /api/v1/plants/p-17 HTTP/1.1");
    assert_eq!(request.header("content-type"), None);
    assert_eq!(request.header("content-length"), Some("0"));
    assert_eq!(request.body, Vec::<u8>::new());
}

#[tokio::test]
async fn an_optional_body_that_is_given_is_sent() {
    let request = updated(PlantUpdate::new().notes(None).price(7.5)).await;
    assert_eq!(request.header("content-type"), Some("application/json"));
    assert_eq!(text(&request), r#"{"notes":null,"price":7.5}"#);
}

#[tokio::test]
async fn ids_keep_their_form_unless_the_document_names_one() {
    let companions = [vec![PlantId::from("p-1"), PlantId::from(2)], vec![PlantId::from("3")]];
    let request = updated(PlantUpdate::new().companions(companions).suppliers(["17", "18"])).await;
    assert_eq!(request.json(), json!({"companions": [["p-1", 2], ["3"]], "suppliers": [17, 18]}));
}

#[tokio::test]
async fn what_is_only_read_can_still_be_sent_back() {
    let plant = Plant::new("Basil", 4)
        .id("p-17")
        .stage(Stage::InFlower)
        .notes("n")
        .sown_at("2024-03-01T08:00:00Z")
        .gate_code("4711")
        .price(7.5)
        .size(Size::new().width(20.0).unit(SizeUnit::Cm).pot(SizePot::new(12.0).colour(None)))
        .category(Category::new("Herbs").children([Category::new("Mints")]))
        .watered(true);
    let request = replaced(plant).await;
    assert_eq!(request.line, "PUT /api/v1/plants/p-17 HTTP/1.1");
    assert_eq!(
        request.json(),
        json!({
            "id": "p-17", "name": "Basil", "bed": 4, "stage": "in-flower", "notes": "n",
            "sown_at": "2024-03-01T08:00:00Z", "gate_code": "4711", "price": 7.5,
            "size": {"width": 20.0, "unit": "cm", "pot": {"depth": 12.0, "colour": null}},
            "category": {"name": "Herbs", "children": [{"name": "Mints"}]}, "watered": true
        })
    );
}

#[tokio::test]
async fn a_number_of_32_bits_is_sent_as_it_was_written() {
    assert_eq!(
        text(&replaced(Plant::new("Basil", None).height(0.1)).await),
        r#"{"name":"Basil","bed":null,"height":0.1}"#
    );
    assert_eq!(
        text(&replaced(Plant::new("Basil", None).height(None)).await),
        r#"{"name":"Basil","bed":null,"height":null}"#
    );
}

#[tokio::test]
async fn a_whole_plant_that_was_read_is_sent_back_unchanged() {
    let plant = r#"{"id":17,"name":"Basil","bed":null,"stage":"withered","sown_at":"yesterday","size":{"width":20.5,"weight":[1,{"a":null}]}}"#;
    let server = Server::start(vec![Answer::json(200, plant)]);
    let read = staff(&server).get_plant(17).await.expect("200 is a success");
    staff(&server).replace_plant(17, read).unchecked().await.expect("200 is a success");
    assert_eq!(text(&server.log()[1]), plant);
}

#[tokio::test]
async fn names_that_are_hard_to_spell_in_rust_are_sent_as_documented() {
    let server = Server::start(vec![Answer::json(422, "{}")]);
    let client = showcase::Client::builder().base_url(server.url("")).expect("loopback");
    let client = client.basic("rosa", "secret").build().expect("complete");
    let wishes = BTreeMap::from([("ribbon".to_owned(), "red".to_owned())]);
    let order = Order::new("send", [OrderItem::new("p-17", 2)])
        .self_(false)
        .plus_1(true)
        .body("As last year")
        .new_(false)
        .leaf_count(3)
        .leaf_count_camel(4)
        .gift(Gift::new("Rosa").additional_properties(wishes))
        .extra(json!([1, {"two": null}]));
    client.place_order(order).await.expect_err("422 is a refusal");
    let request = only(&server);
    assert_eq!(request.line, "POST /orders HTTP/1.1");
    assert_eq!(
        text(&request),
        r#"{"type":"send","self":false,"+1":true,"body":"As last year","new":false,"leaf_count":3,"leafCount":4,"items":[{"plant":"p-17","count":2}],"gift":{"to":"Rosa","ribbon":"red"},"extra":[1,{"two":null}]}"#
    );
}

/// Without `charset`, text would be read as ASCII (RFC 2046, section 4.1.2).
#[tokio::test]
async fn a_body_of_text_is_sent_as_utf_8() {
    let server = Server::start(vec![Answer::empty(204)]);
    staff(&server).write_label("p-17", "Thé, \"n° 4\"\n").await.expect("204 is a success");
    let request = only(&server);
    assert_eq!(request.line, "PUT /api/v1/plants/p-17/label HTTP/1.1");
    assert_eq!(request.header("content-type"), Some("text/plain; charset=utf-8"));
    assert_eq!(text(&request), "Thé, \"n° 4\"\n");
}

/// Some servers wait for a length where a body is usual (RFC 9110, section 8.6).
#[tokio::test]
async fn an_empty_body_of_text_is_a_body() {
    let server = Server::start(vec![Answer::empty(204)]);
    staff(&server).write_label("p-17", "").await.expect("204 is a success");
    let request = only(&server);
    assert_eq!(request.header("content-length"), Some("0"));
    assert_eq!(request.header("content-type"), Some("text/plain; charset=utf-8"));
}

#[tokio::test]
async fn a_body_of_bytes_is_sent_as_it_is() {
    let bytes: Vec<u8> = (0..=255).collect();
    let server = Server::start(vec![Answer::empty(204)]);
    staff(&server).put_photo("p-17", bytes.clone()).await.expect("204 is a success");
    let request = only(&server);
    assert_eq!(request.line, "PUT /api/v1/plants/p-17/photo HTTP/1.1");
    assert_eq!(request.header("content-type"), Some("application/octet-stream"));
    assert_eq!(request.body, bytes);
}

#[tokio::test]
async fn lists_are_taken_from_iterators() {
    let rows = (1..=3_i64).collect::<List<_>>();
    let server = Server::start(vec![Answer::json(200, "[]")]);
    staff(&server).list_plants_in_rows("cold", rows, "cm").await.expect("200 is a success");
    assert_eq!(only(&server).line, "GET /api/v1/houses/cold/rows/1,2,3/plants HTTP/1.1");
}
