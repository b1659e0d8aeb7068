// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

//! Calls [`luminous_contacts::Client::create_contact`].

use luminous_contacts::Client;
use luminous_contacts::types::ContactCreate;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    let body = ContactCreate::new("John", 123_456)
        .last_name("Smith")
        .email("john.smith@acmecorp.com")
        .phone_1("555-987-6543")
        .phone_2("555-555-5555")
        .is_primary(false)
        .receive_quotation_pdf(false)
        .receive_purchase_order_pdf(false)
        .receive_purchase_order_invoice_pdf(false)
        .tags(["sales", "primary"]);
    let answer = client.create_contact(body).await?;
    println!("{answer:#?}");
    Ok(())
}
