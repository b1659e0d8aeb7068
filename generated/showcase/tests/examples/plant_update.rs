// @generated from spec/showcase.yaml by specsmith. Do not edit.

use showcase::Validate;
use showcase::types::PlantUpdate;
use serde_json::Value;

#[test]
fn update_plant_request() {
    const EXAMPLE: &str = include_str!("update_plant_request.json");
    let example: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    let value = PlantUpdate::new().notes(None).price(7.5);
    value.validate().expect("the example keeps the documented rules");
    let written = serde_json::to_value(&value).expect("the value is JSON");
    assert_eq!(written, example);
}
