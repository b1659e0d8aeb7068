// @generated from spec/showcase.yaml by specsmith. Do not edit.

//! Calls [`showcase::Client::send_packet`].

use showcase::Client;
use showcase::types::SeedPacket;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    let body = SeedPacket::new("Basil", "the file");
    let answer = client.send_packet(body).await?;
    println!("{answer:#?}");
    Ok(())
}
