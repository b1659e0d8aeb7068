// @generated from spec/showcase.yaml by specsmith. Do not edit.

//! Calls [`showcase::Client::find_seeds`].

use showcase::Client;
use showcase::types::SeedSearch;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    let body = SeedSearch::new("bas");
    let answer = client.find_seeds(body).await?;
    println!("{answer:#?}");
    Ok(())
}
