// @generated from spec/showcase.yaml by specsmith. Do not edit.

//! Calls [`showcase::Client::write_label`].

use showcase::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    client.write_label("p-17", "Basil, bed 4").await?;
    Ok(())
}
