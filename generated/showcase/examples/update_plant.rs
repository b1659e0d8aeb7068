// @generated from spec/showcase.yaml by specsmith. Do not edit.

//! Calls [`showcase::Client::update_plant`].

use showcase::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    let answer = client.update_plant("p-17").await?;
    println!("{answer:#?}");
    Ok(())
}
