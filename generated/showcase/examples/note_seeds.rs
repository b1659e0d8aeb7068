// @generated from spec/showcase.yaml by specsmith. Do not edit.

//! Calls [`showcase::Client::note_seeds`].

use showcase::Client;
use showcase::types::SeedSearch;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    let body = SeedSearch::new("bas");
    client.note_seeds(body).await?;
    Ok(())
}
