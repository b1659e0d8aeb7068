// @generated from spec/showcase.yaml by specsmith. Do not edit.

//! Calls [`showcase::Client::put_photo`].

use showcase::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    client.put_photo("p-17", "text").await?;
    Ok(())
}
