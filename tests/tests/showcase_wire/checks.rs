//! Documented rules, held before anything is sent, each told with its place.

use std::collections::BTreeMap;

use showcase::types::{
    Category, Gift, Order, OrderItem, Plant, PlantCreate, PlantUpdate, Size, SizePot,
};
use showcase::{List, Validate, Violations};
use specsmith_tests::server::{Answer, Server};

use super::{PLANT, only, staff, told, violations};

fn broken(value: &impl Validate) -> Vec<String> {
    value.validate().as_ref().map_or_else(told, |()| Vec::new())
}

fn plant() -> Plant {
    Plant::new("Basil", None)
}

fn new() -> PlantCreate {
    PlantCreate::new("Mint", None)
}

#[test]
fn lengths() {
    assert_eq!(broken(&Plant::new("", None)), ["/name: at least 1 character"]);
    assert_eq!(broken(&Plant::new("é".repeat(80), None)), [""; 0]);
    assert_eq!(broken(&Plant::new("é".repeat(81), None)), ["/name: at most 80 characters"]);
}

#[test]
fn limits_of_integers() {
    assert_eq!(broken(&Plant::new("Basil", 0)), ["/bed: at least 1"]);
    assert_eq!(broken(&Plant::new("Basil", 1)), [""; 0]);
    assert_eq!(broken(&new().seed_count(-12)), ["/seed_count: at least 0"]);
    assert_eq!(broken(&new().seed_count(7)), ["/seed_count: a multiple of 12"]);
    // One more than the limit, which a float could not tell from the limit.
    assert_eq!(
        broken(&new().seed_count(9_007_199_254_740_994)),
        ["/seed_count: at most 9007199254740993", "/seed_count: a multiple of 12"]
    );
}

#[test]
fn limits_of_numbers() {
    assert_eq!(broken(&plant().price(0.0)), ["/price: more than 0"]);
    assert_eq!(broken(&plant().price(1000.0)), ["/price: less than 1000"]);
    assert_eq!(broken(&plant().price(999.5)), [""; 0]);
    assert_eq!(broken(&plant().price(0.6)), ["/price: a multiple of 0.5"]);
    let update = PlantUpdate::new();
    assert_eq!(broken(&update.clone().price(0.0)), [""; 0]);
    assert_eq!(broken(&update.clone().price(1000.0)), [""; 0]);
    assert_eq!(broken(&update.price(1000.5)), ["/price: at most 1000"]);
}

/// JSON has no way to write them (RFC 8259, section 6), so that they would go out as null.
#[test]
fn numbers_that_json_can_not_write() {
    assert_eq!(broken(&plant().price(f64::NAN)), ["/price: a finite number"]);
    let size = Size::new().width(f64::INFINITY).pot(SizePot::new(f64::NEG_INFINITY));
    assert_eq!(
        broken(&plant().size(size)),
        ["/size/width: a finite number", "/size/pot/depth: a finite number"]
    );
}

#[test]
fn numbers_of_32_bits_that_json_can_not_write() {
    assert_eq!(broken(&plant().height(f32::NAN)), ["/height: a finite number"]);
}

#[test]
fn lists() {
    assert_eq!(broken(&new().labels(List::new())), ["/labels: at least 1 item"]);
    assert_eq!(broken(&new().labels(["a", "b", "c", "d", "e", "f"])), ["/labels: at most 5 items"]);
    assert_eq!(broken(&new().labels(["a", "b", "a"])), ["/labels: no two equal items"]);
    assert_eq!(
        broken(&new().labels(vec![String::new(), "a".repeat(21)])),
        ["/labels/0: at least 1 character", "/labels/1: at most 20 characters"]
    );
    assert_eq!(broken(&new().labels(None)), [""; 0]);
}

#[test]
fn formats() {
    assert_eq!(broken(&new().gardener("rosa")), ["/gardener: an e-mail address"]);
    assert_eq!(broken(&new().gardener("rosa@nursery.example")), [""; 0]);
}

#[test]
fn ids_that_are_sent_as_integers() {
    assert_eq!(broken(&new().supplier_id("s-17")), ["/supplier_id: an integer"]);
    assert_eq!(broken(&new().supplier_id("017")), ["/supplier_id: an integer"]);
    assert_eq!(broken(&new().supplier_id("17")), [""; 0]);
    assert_eq!(broken(&PlantUpdate::new().suppliers(["17", "x"])), ["/suppliers/1: an integer"]);
}

#[test]
fn properties_that_exclude_each_other() {
    assert_eq!(
        broken(&new().supplier_id(17).own_seed(false)),
        ["body: `supplier_id` and `own_seed` can't be given together"]
    );
    assert_eq!(broken(&new().supplier_id(17)), [""; 0]);
}

#[test]
fn how_many_properties_there_are() {
    assert_eq!(broken(&PlantUpdate::new()), ["body: at least 1 property"]);
    // Null is a value of a property.
    assert_eq!(broken(&PlantUpdate::new().notes(None)), [""; 0]);
}

#[test]
fn objects_in_objects() {
    let order = Order::new("send", [OrderItem::new(1, 1), OrderItem::new(2, 0)]);
    assert_eq!(broken(&order), ["/items/1/count: at least 1"]);
    assert_eq!(broken(&Order::new("send", List::new())), ["/items: at least 1 item"]);
    let deep = Category::new("a").parent(Category::new("b").children([Category::new("c")]));
    assert_eq!(broken(&plant().category(deep)), [""; 0]);
}

#[test]
fn properties_without_a_name_of_their_own() {
    let wishes = BTreeMap::from([
        ("card/~text".to_owned(), "x".repeat(51)),
        ("ribbon".to_owned(), "red".to_owned()),
    ]);
    let order = Order::new("send", [OrderItem::new(1, 1)])
        .gift(Gift::new("Rosa").additional_properties(wishes));
    assert_eq!(broken(&order), ["/gift/card~1~0text: at most 50 characters"]);
}

#[tokio::test]
async fn every_parameter_is_checked_in_its_place() {
    let server = Server::start(vec![Answer::json(200, "{}")]);
    let call = staff(&server).list_plants();
    let call = call.limit(0).labels(vec!["a".repeat(21)]).price_below(0.0).timeout_(0);
    assert_eq!(
        told(&violations(call.x_trace("a".repeat(65)).await)),
        [
            "query /limit: at least 1",
            "query /labels/0: at most 20 characters",
            "query /price_below: more than 0",
            "query /timeout: at least 1",
            "header /X-Trace: at most 64 characters",
        ]
    );
    let rows = staff(&server).list_plants_in_rows("cold", List::new(), "cm").x_languages(["l"]);
    assert_eq!(
        told(&violations(rows.await)),
        [
            "path /rows: at least 1 item",
            "header /X-Languages/0: at least 2 characters",
            "path /rows: part of a path: neither empty nor `.` nor `..`",
        ]
    );
    assert_eq!(server.log(), []);
}

#[tokio::test]
async fn a_body_is_checked_before_it_is_sent_unless_told_otherwise() {
    let server = Server::start(vec![Answer::json(200, PLANT)]);
    let found = violations(staff(&server).update_plant(1).body(PlantUpdate::new()).await);
    assert_eq!(told(&found), ["body: at least 1 property"]);
    assert_eq!(server.log(), []);
    let call = staff(&server).update_plant(1).body(PlantUpdate::new()).unchecked();
    call.await.expect("200 is a success");
    assert_eq!(only(&server).body, b"{}");
}

#[tokio::test]
async fn a_body_that_is_not_given_breaks_no_rule() {
    let server = Server::start(vec![Answer::json(200, PLANT)]);
    staff(&server).update_plant(1).await.expect("200 is a success");
    assert_eq!(server.log().len(), 1);
}

#[test]
fn violations_are_data() {
    let found: Violations = new().gardener("rosa").validate().expect_err("one rule is broken");
    let [violation] = found.into_iter().collect::<Vec<_>>().try_into().expect("one violation");
    assert_eq!(violation.pointer(), "/gardener");
    assert_eq!(violation.keyword(), "format");
    assert_eq!(violation.code(), "email");
    assert_eq!(violation.place(), showcase::Place::Body);
}
