//! Refusals: by code, by range, by default, and what the document does not list.

use showcase::operations::{
    CheckPlant, CheckPlantRefusal, CreatePlant, CreatePlantRefusal, GetPlant, GetPlantRefusal,
    GetStock, GetStockRefusal, ListPlants, ListPlantsRefusal, PlaceOrder, PlaceOrderRefusal,
    ReplacePlant, ReplacePlantRefusal, UpdatePlant, UpdatePlantRefusal,
};
use showcase::types::{Order, OrderItem, Plant, PlantCreate};
use showcase::{Client, Error, Operation, Refused};
use specsmith_tests::server::{Answer, Server};

use super::staff;

const PROBLEM: &str =
    r#"{"message":"No.","fields":{"name":["is required"]},"cause":{"message":"Why."}}"#;

fn refused<T: std::fmt::Debug>(result: Result<T, Error>) -> Refused {
    match result {
        Err(Error::Refused(refused)) => *refused,
        other => panic!("it was not refused: {other:?}"),
    }
}

async fn create(answer: Answer) -> CreatePlantRefusal {
    let server = Server::start(vec![answer]);
    let call = staff(&server).create_plant(PlantCreate::new("Basil", None));
    refused(call.await).of::<CreatePlant>()
}

#[tokio::test]
async fn a_code_goes_before_its_range_and_a_range_before_the_default() {
    assert!(matches!(create(Answer::empty(401)).await, CreatePlantRefusal::Unauthorized));
    let conflict = Answer::new(409, "application/problem+json", PROBLEM.as_bytes());
    let CreatePlantRefusal::Conflict(error) = create(conflict).await else { panic!("a conflict") };
    assert_eq!(error.message, "No.");
    for status in [400, 418, 499] {
        let refusal = create(Answer::json(status, PROBLEM)).await;
        assert!(matches!(refusal, CreatePlantRefusal::ClientError(_)), "{status}: {refusal:?}");
    }
    for status in [300, 500, 599] {
        let refusal = create(Answer::json(status, PROBLEM)).await;
        assert!(matches!(refusal, CreatePlantRefusal::Default(_)), "{status}: {refusal:?}");
    }
}

#[tokio::test]
async fn the_body_of_a_refusal_is_read() {
    let server = Server::start(vec![Answer::json(400, PROBLEM)]);
    let refusal = refused(staff(&server).list_plants().await).of::<ListPlants>();
    let ListPlantsRefusal::BadRequest(error) = refusal else { panic!("{refusal:?}") };
    assert_eq!(error.message, "No.");
    assert_eq!(error.fields.expect("fields")["name"], ["is required"]);
    assert_eq!(error.cause.expect("a cause").message, "Why.");
}

#[tokio::test]
async fn a_refusal_of_text_is_read() {
    let answer = || Answer::new(404, "text/plain", b"no p-17");
    let server = Server::start(vec![answer()]);
    let get = refused(staff(&server).get_plant("p-17").await).of::<GetPlant>();
    assert_eq!(get, GetPlantRefusal::NotFound("no p-17".to_owned()));
    let update = refused(staff(&server).update_plant("p-17").await).of::<UpdatePlant>();
    assert_eq!(update, UpdatePlantRefusal::NotFound("no p-17".to_owned()));
}

#[tokio::test]
async fn a_refusal_without_a_body_is_read() {
    let server = Server::start(vec![Answer::empty(404), Answer::empty(403)]);
    let client = staff(&server);
    let listed = refused(client.check_plant(1).await).of::<CheckPlant>();
    assert_eq!(listed, CheckPlantRefusal::NotFound);
    let other = refused(client.check_plant(1).await).of::<CheckPlant>();
    assert_eq!(other, CheckPlantRefusal::Other);
}

#[tokio::test]
async fn a_range_ends_where_it_ends() {
    for (status, listed) in [(499, false), (500, true), (599, true), (600, false)] {
        let server = Server::start(vec![Answer::json(status, PROBLEM)]);
        let call = staff(&server).replace_plant("p-17", Plant::new("Basil", None));
        let refusal = refused(call.await).of::<ReplacePlant>();
        assert_eq!(
            matches!(refusal, ReplacePlantRefusal::ServerError(_)),
            listed,
            "{status}: {refusal:?}"
        );
    }
}

/// The document has nothing but a default here, so it stands for refusals as well.
#[tokio::test]
async fn a_lone_default_stands_for_every_refusal() {
    let server = Server::start(vec![Answer::json(404, r#"{"basil":1}"#)]);
    let builder = Client::builder().base_url(server.url("")).expect("loopback is a base URL");
    let client = builder.partner_key("k").build().expect("complete");
    let GetStockRefusal::Default(stock) = refused(client.get_stock().await).of::<GetStock>() else {
        panic!("the only refusal")
    };
    assert_eq!(stock["basil"], 1);
}

#[tokio::test]
async fn a_refusal_that_is_not_as_documented_loses_nothing() {
    for (media_type, body) in [
        ("text/html", "<h1>Bad gateway</h1>"),
        ("application/json", "[1]"),
        ("application/json", ""),
    ] {
        let answer = Answer::new(422, media_type, body.as_bytes()).header("x-request-id", "r-1");
        let server = Server::start(vec![answer]);
        let builder = Client::builder().base_url(server.url("")).expect("loopback is a base URL");
        let client = builder.basic("rosa", "secret").build().expect("complete");
        let order = Order::new("send", [OrderItem::new(1, 1)]);
        let refused = refused(client.place_order(order).await);
        assert!(matches!(refused.of::<PlaceOrder>(), PlaceOrderRefusal::Other));
        assert_eq!(refused.status().as_u16(), 422);
        assert_eq!(refused.body(), body.as_bytes());
        assert_eq!(refused.request_id(), Some("r-1"));
        assert!(refused.to_string().starts_with("place_order was refused with 422"));
    }
}

#[tokio::test]
async fn a_refusal_says_when_to_come_back() {
    let answer = Answer::json(503, PROBLEM).header("retry-after", "120");
    let server = Server::start(vec![answer]);
    let refused = refused(staff(&server).list_plants().await);
    assert_eq!(refused.retry_after(), Some(std::time::Duration::from_secs(120)));
    assert_eq!(server.log().len(), 1);
}

#[test]
fn operations_have_the_names_of_their_methods() {
    assert_eq!(
        [CreatePlant::NAME, GetStock::NAME, PlaceOrder::NAME],
        ["create_plant", "get_stock", "place_order"]
    );
}
