//! Orders carry an idempotency key, so that they are sent again: with the same key, and with one effect.

use std::collections::BTreeSet;
use std::time::Duration;

use showcase::types::{Order, OrderItem};
use showcase::{Client, Error};
use specsmith_tests::faulty::{Fault, FaultyServer};

use super::{LONG, answer, builder, end, in_time};

fn client(server: &FaultyServer) -> Client {
    builder(server).basic("rosa", "secret").build().expect("nothing is missing")
}

async fn order(client: &Client) -> Result<(), Error> {
    let order = Order::new("send", [OrderItem::new("p-17", 2)]);
    in_time("an order", LONG, client.place_order(order).raw().into_future()).await.map(drop)
}

fn keys(server: &FaultyServer) -> Vec<String> {
    let log = server.log();
    let key = |request: &String| {
        let value = request.lines().find_map(|line| line.strip_prefix("idempotency-key: "));
        value.expect("every order has a key").to_owned()
    };
    log.iter().map(key).collect()
}

#[tokio::test]
async fn f50_f51_f52_an_order_is_sent_again_with_the_same_key() {
    let again = |status| answer(status, "retry-after: 0\r\n", "");
    let taken = || answer(201, "", "");
    for (number, faults, wanted, requests) in [
        ("F50", vec![again(503), taken()], "success", 2),
        ("F51, answer lost", vec![Fault::Reset, taken()], "success", 2),
        ("F51, no answer", vec![Fault::Write(Vec::new()), taken()], "success", 2),
        ("F52, 408", vec![again(408), taken()], "success", 2),
        ("F52, 425", vec![again(425), taken()], "refused 425", 1),
        ("F52, 429", vec![again(429), again(429), taken()], "success", 3),
        ("F50, for ever", vec![again(503)], "refused 503", 3),
        ("F04", vec![Fault::Refuse, taken()], "success", 1),
        ("F06", vec![Fault::ResetEarly, taken()], "success", 1),
        ("refused", vec![answer(422, "", "{}"), taken()], "refused 422", 1),
    ] {
        let server = FaultyServer::start(faults);
        let result = order(&client(&server)).await;
        assert_eq!((end(result).as_str(), server.requests()), (wanted, requests), "{number}");
        // What the server does by key, it does once.
        let keys = keys(&server);
        assert!(keys.iter().all(|key| *key == keys[0] && key.len() == 36), "{number}: {keys:?}");
    }
}

#[tokio::test]
async fn every_order_has_its_own_key_unless_it_is_given() {
    let server = FaultyServer::start(vec![answer(201, "", "")]);
    let client = client(&server);
    for _ in 0..100 {
        order(&client).await.expect("it is taken");
    }
    assert_eq!(keys(&server).into_iter().collect::<BTreeSet<_>>().len(), 100);
    let order = || client.place_order(Order::new("send", [OrderItem::new("p-17", 2)])).raw();
    let named = client.place_order(Order::new("send", [OrderItem::new("p-17", 2)]));
    named.idempotency_key("order-1").raw().await.expect("it is taken");
    order().header("Idempotency-Key", "order-2").await.expect("it is taken");
    assert_eq!(keys(&server)[100..], ["order-1", "order-2"]);
    let long = client.place_order(Order::new("send", [OrderItem::new("p-17", 2)]));
    let error = long.idempotency_key("x".repeat(65)).await.expect_err("it is too long");
    assert!(matches!(error, Error::Invalid(_)), "{error}");
}

/// Without a key there is no promise that what is sent twice is done once.
#[tokio::test]
async fn an_order_with_an_empty_key_or_without_retries_is_sent_once() {
    let server = FaultyServer::start(vec![answer(503, "retry-after: 0\r\n", "")]);
    let client = client(&server);
    let order = || client.place_order(Order::new("send", [OrderItem::new("p-17", 2)])).raw();
    for (requests, call) in
        [(1, order().header("Idempotency-Key", "")), (2, order().retries(false))]
    {
        assert_eq!(end(call.timeout(Duration::from_secs(10)).await.map(drop)), "refused 503");
        assert_eq!(server.requests(), requests);
    }
}
