// @generated from spec/showcase.yaml by specsmith. Do not edit.

//! Calls [`showcase::Client::create_plant`].

use showcase::Client;
use showcase::types::PlantCreate;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    let body = PlantCreate::new("Basil", None);
    let answer = client.create_plant(body).await?;
    println!("{answer:#?}");
    Ok(())
}
