// @generated from spec/showcase.yaml by specsmith. Do not edit.

use showcase::types::Error;
use serde_json::Value;

#[test]
fn create_plant_4xx_no_name() {
    const EXAMPLE: &str = include_str!("create_plant_4xx_no_name.json");
    let example: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    let value: Error = serde_json::from_str(EXAMPLE).expect("the example decodes");
    let written = serde_json::to_value(&value).expect("the value is JSON");
    assert_eq!(written, example);
}

#[test]
fn list_plants_400_no_name() {
    const EXAMPLE: &str = include_str!("list_plants_400_no_name.json");
    let example: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    let value: Error = serde_json::from_str(EXAMPLE).expect("the example decodes");
    let written = serde_json::to_value(&value).expect("the value is JSON");
    assert_eq!(written, example);
}

#[test]
fn place_order_422_no_name() {
    const EXAMPLE: &str = include_str!("place_order_422_no_name.json");
    let example: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    let value: Error = serde_json::from_str(EXAMPLE).expect("the example decodes");
    let written = serde_json::to_value(&value).expect("the value is JSON");
    assert_eq!(written, example);
}
