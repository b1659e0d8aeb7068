// @generated from spec/showcase.yaml by specsmith. Do not edit.

//! Calls [`showcase::Client::place_order`].

use showcase::Client;
use showcase::types::{Gift, Order, OrderItem, OrderType};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    let body = Order::new(OrderType::Send, vec![OrderItem::new("p-17", 2)])
        .self_(false)
        .gift(Gift::new("Rosa"))
        .extra(serde_json::json!([1, { "two" : null }]));
    let answer = client.place_order(body).await?;
    println!("{answer:#?}");
    Ok(())
}
