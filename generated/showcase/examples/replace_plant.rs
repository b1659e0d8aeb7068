// @generated from spec/showcase.yaml by specsmith. Do not edit.

//! Calls [`showcase::Client::replace_plant`].

use showcase::Client;
use showcase::types::{Plant, Size, SizeUnit, Stage};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    let body = Plant::new("Basil", Some(4))
        .id("p-17")
        .stage(Stage::InFlower)
        .notes(None)
        .sown_at("2024-03-01T08:00:00Z")
        .price(7.5)
        .size(Size::new().width(20.0).length(30.5).unit(SizeUnit::Cm))
        .watered(true);
    let answer = client.replace_plant("p-17", body).await?;
    println!("{answer:#?}");
    Ok(())
}
