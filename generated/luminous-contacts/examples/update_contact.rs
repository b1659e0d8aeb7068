// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

//! Calls [`luminous_contacts::Client::update_contact`].

use luminous_contacts::Client;
use luminous_contacts::types::ContactUpdate;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    let body = ContactUpdate::new().email("newemail@example.com");
    let answer = client.update_contact(789_123, body).await?;
    println!("{answer:#?}");
    Ok(())
}
