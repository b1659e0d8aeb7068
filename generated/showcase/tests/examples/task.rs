// @generated from spec/showcase.yaml by specsmith. Do not edit.

use showcase::Validate;
use showcase::types::{Task, Tasks, Watering, WateringWhen};
use serde_json::Value;

#[test]
fn plan_task_request_watering() {
    const EXAMPLE: &str = include_str!("plan_task_request_watering.json");
    let example: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    let value = Task::from(Watering::new(2.5).when(WateringWhen::Daily));
    value.validate().expect("the example keeps the documented rules");
    let written = serde_json::to_value(&value).expect("the value is JSON");
    assert_eq!(written, example);
}

#[test]
fn plan_task_request_everything() {
    const EXAMPLE: &str = include_str!("plan_task_request_everything.json");
    let example: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    let value = Task::from(Tasks::new(vec![Task::from(Watering::new(2.5))]));
    value.validate().expect("the example keeps the documented rules");
    let written = serde_json::to_value(&value).expect("the value is JSON");
    assert_eq!(written, example);
}

#[test]
fn plan_task_201() {
    const EXAMPLE: &str = include_str!("plan_task_201.json");
    let example: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    let value: Task = serde_json::from_str(EXAMPLE).expect("the example decodes");
    let written = serde_json::to_value(&value).expect("the value is JSON");
    assert_eq!(written, example);
}
