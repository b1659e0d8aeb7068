// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

use luminous_contacts::Validate;
use luminous_contacts::types::ContactUpdate;
use serde_json::Value;

#[test]
fn update_contact_request() {
    const EXAMPLE: &str = include_str!("update_contact_request.json");
    let example: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    let value = ContactUpdate::new().email("newemail@example.com");
    value.validate().expect("the example keeps the documented rules");
    let written = serde_json::to_value(&value).expect("the value is JSON");
    assert_eq!(written, example);
}
