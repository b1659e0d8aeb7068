// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

use luminous_contacts::Validate;
use luminous_contacts::types::ContactCreate;
use serde_json::Value;

#[test]
fn create_contact_request() {
    const EXAMPLE: &str = include_str!("create_contact_request.json");
    let example: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    let value = ContactCreate::new("John", 123)
        .last_name("Smith")
        .email("john.smith@acmecorp.com")
        .phone_1("555-987-6543")
        .phone_2("555-555-5555")
        .receiving_bank_name("<string>")
        .receiving_bank_address("<string>")
        .is_primary(false)
        .receive_quotation_pdf(false)
        .receive_purchase_order_pdf(false)
        .receive_purchase_order_invoice_pdf(false)
        .tags(["sales", "primary"]);
    value.validate().expect("the example keeps the documented rules");
    let written = serde_json::to_value(&value).expect("the value is JSON");
    assert_eq!(written, example);
}
