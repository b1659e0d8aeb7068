// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

use luminous_contacts::types::ContactEnvelope;
use serde_json::Value;

#[test]
fn create_contact_2xx() {
    const EXAMPLE: &str = include_str!("create_contact_2xx.json");
    let example: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    let value: ContactEnvelope = serde_json::from_str(EXAMPLE)
        .expect("the example decodes");
    let written = serde_json::to_value(&value).expect("the value is JSON");
    assert_eq!(written, example);
}
