// @generated from spec/showcase.yaml by specsmith. Do not edit.

use showcase::Validate;
use showcase::types::PlantCreate;
use serde_json::Value;

#[test]
fn create_plant_request_least() {
    const EXAMPLE: &str = include_str!("create_plant_request_least.json");
    let example: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    let value = PlantCreate::new("Basil", None);
    value.validate().expect("the example keeps the documented rules");
    let written = serde_json::to_value(&value).expect("the value is JSON");
    assert_eq!(written, example);
}

#[test]
fn create_plant_request_more() {
    const EXAMPLE: &str = include_str!("create_plant_request_more.json");
    let example: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    let value = PlantCreate::new("Mint", Some(4)).supplier_id(17).labels(["herb"]);
    value.validate().expect("the example keeps the documented rules");
    let written = serde_json::to_value(&value).expect("the value is JSON");
    assert_eq!(written, example);
}
