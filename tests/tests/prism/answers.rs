//! What Prism answers, which it makes from the document: the client reads all of it.

use std::collections::BTreeSet;

use luminous_contacts::operations::{
    CreateContact, UpdateContact, UpdateContactRefusal as Refusal,
};
use luminous_contacts::types::{ContactCreate, ContactUpdate};
use luminous_contacts::{Client, Error, Method, Refused};
use serde_json::{Value, json};

use crate::judge::{document, judge};

/// As many random answers are read.
const RANDOM: usize = 50;

#[tokio::test]
async fn the_documented_examples_are_read_whole() {
    let Some(judge) = judge() else { return };
    let client = judge.client();
    let created = client.create_contact(ContactCreate::new("John", 123)).await.expect("a success");
    let updated = client.update_contact(1, ContactUpdate::new()).await.expect("a success");
    let created = serde_json::to_value(created).expect("an answer is JSON");
    let updated = serde_json::to_value(updated).expect("an answer is JSON");
    assert_eq!(created, example("/paths/~1contacts"));
    assert_eq!(updated, example("/paths/~1contacts~1{contactId}"));
}

/// The document's example of a success.
fn example(path: &str) -> Value {
    let place = format!("{path}/post/responses/2XX/content/application~1json/example");
    document().pointer(&place).expect("the document has an example").clone()
}

#[tokio::test]
async fn random_answers_are_read_whole() {
    let Some(judge) = judge() else { return };
    let client = judge.client();
    let names = documented_names();
    for _ in 0..RANDOM {
        let call = client.update_contact(1, ContactUpdate::new()).header("Prefer", "dynamic=true");
        let answer = call.raw().await.expect("a success");
        let sent: Value = answer.json().expect("the answer is JSON");
        let read: luminous_contacts::types::UpdatedContactEnvelope =
            answer.json().unwrap_or_else(|error| panic!("{error}: {sent}"));
        let read = serde_json::to_value(read).expect("an answer is JSON");
        assert_eq!(read, known(&sent, &names), "{sent}");
    }
}

/// The names of all properties that the document has anywhere.
fn documented_names() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    collect_names(&document()["components"]["schemas"], &mut names);
    names
}

fn collect_names(schemas: &Value, names: &mut BTreeSet<String>) {
    if let Some(properties) = schemas["properties"].as_object() {
        names.extend(properties.keys().cloned());
    }
    match schemas {
        Value::Object(members) => members.values().for_each(|value| collect_names(value, names)),
        Value::Array(items) => items.iter().for_each(|item| collect_names(item, names)),
        _ => {}
    }
}

/// An answer without what the client leaves out: properties that are not documented, and null, which says nothing.
fn known(answer: &Value, names: &BTreeSet<String>) -> Value {
    match answer {
        Value::Object(members) => members
            .iter()
            .filter(|(name, value)| names.contains(*name) && !value.is_null())
            .map(|(name, value)| (name.clone(), known(value, names)))
            .collect(),
        Value::Array(items) => items.iter().map(|item| known(item, names)).collect(),
        scalar => scalar.clone(),
    }
}

#[tokio::test]
async fn every_documented_refusal_is_read() {
    let Some(judge) = judge() else { return };
    let client = judge.client();
    for status in [401, 404, 409, 422, 429, 418, 500] {
        let refusal = refusal(&client, status).await;
        assert_eq!(refusal.status().as_u16(), status);
        let message = match refusal.of::<UpdateContact>() {
            Refusal::Unauthorized(problem) if status == 401 => problem.message,
            Refusal::NotFound(problem) if status == 404 => problem.message,
            Refusal::Conflict(problem) if status == 409 => problem.message,
            Refusal::Unprocessable(problem) if status == 422 => problem.message,
            Refusal::TooManyRequests(problem) if status == 429 => problem.message,
            Refusal::Default(problem) => problem.message,
            other => panic!("{status}: {other:?}"),
        };
        assert_eq!(message.as_deref(), Some("string"), "{status}");
    }
}

/// The refusal with this status, which Prism gives when it is asked for.
async fn refusal(client: &Client, status: u16) -> Refused {
    let call = client.update_contact(1, ContactUpdate::new());
    let error = call.header("Prefer", format!("code={status}")).await.expect_err("a refusal");
    let Error::Refused(refusal) = error else { panic!("{error}") };
    *refusal
}

#[tokio::test]
async fn a_call_without_a_token_is_refused() {
    let Some(judge) = judge() else { return };
    let call = judge.client().request(Method::POST, "/contacts").security(&[]);
    let body = json!({"first_name": "John", "company_id": 123});
    let error = call.json(&body).await.expect_err("a refusal");
    let Error::Refused(refusal) = error else { panic!("{error}") };
    let read = refusal.of::<CreateContact>();
    assert!(matches!(read, luminous_contacts::operations::CreateContactRefusal::Unauthorized(_)));
}
