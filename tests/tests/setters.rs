//! Every way to give a value to a setter compiles and means what it says.

use luminous_contacts::types::{CompanyId, Contact, ContactCreate, ContactUpdate};
use luminous_contacts::{DateTime, List, Maybe};
use serde_json::{Value, json};

fn update(change: ContactUpdate) -> Value {
    serde_json::to_value(change).expect("a request is JSON")
}

#[test]
fn text() {
    let owned = String::from("John");
    let new = ContactUpdate::new;
    assert_eq!(update(new().first_name("John")), json!({"first_name": "John"}));
    assert_eq!(update(new().first_name(owned.clone())), json!({"first_name": "John"}));
    assert_eq!(update(new().first_name(&owned)), json!({"first_name": "John"}));
    assert_eq!(update(new().first_name(owned.as_str())), json!({"first_name": "John"}));
    assert_eq!(update(new().first_name(Some(owned))), json!({"first_name": "John"}));
    assert_eq!(update(new().first_name(None)), json!({"first_name": null}));
    assert_eq!(update(new().first_name(Maybe::Absent)), json!({}));
    assert_eq!(update(new().password("correct horse")), json!({"password": "correct horse"}));
    assert_eq!(
        update(new().password(String::from("correct horse"))),
        json!({"password": "correct horse"})
    );
}

#[test]
fn booleans() {
    let new = ContactUpdate::new;
    assert_eq!(update(new().is_primary(true)), json!({"is_primary": true}));
    assert_eq!(update(new().is_primary(Some(false))), json!({"is_primary": false}));
    assert_eq!(update(new().is_primary(None)), json!({"is_primary": null}));
}

#[test]
fn ids() {
    let id = CompanyId::from("123456");
    let new = ContactUpdate::new;
    assert_eq!(update(new().company_id(123)), json!({"company_id": 123}));
    assert_eq!(
        update(new().company_id(5_000_000_000_i64)),
        json!({"company_id": 5_000_000_000_i64})
    );
    assert_eq!(update(new().company_id(u64::MAX)), json!({"company_id": u64::MAX}));
    assert_eq!(update(new().company_id("123456")), json!({"company_id": 123_456}));
    assert_eq!(update(new().company_id(&id)), json!({"company_id": 123_456}));
    assert_eq!(update(new().company_id(id.clone())), json!({"company_id": 123_456}));
    assert_eq!(ContactCreate::new("John", &id).company_id, id);
}

#[test]
fn lists_that_may_be_null() {
    let tags = json!({"tags": ["sales", "primary"]});
    let owned = vec![String::from("sales"), String::from("primary")];
    let borrowed = vec!["sales", "primary"];
    let new = ContactUpdate::new;
    assert_eq!(update(new().tags(["sales", "primary"])), tags);
    let array = [String::from("sales"), String::from("primary")];
    assert_eq!(update(new().tags(&array)), tags);
    assert_eq!(update(new().tags(array)), tags);
    assert_eq!(update(new().tags(borrowed.as_slice())), tags);
    assert_eq!(update(new().tags(borrowed.clone())), tags);
    assert_eq!(update(new().tags(owned.clone())), tags);
    assert_eq!(update(new().tags(owned.as_slice())), tags);
    assert_eq!(update(new().tags(&owned)), tags);
    assert_eq!(update(new().tags(Some(owned.clone()))), tags);
    assert_eq!(update(new().tags(borrowed.iter().copied().collect::<List<_>>())), tags);
    assert_eq!(update(new().tags(None)), json!({"tags": null}));
    assert_eq!(update(new().tags(List::new())), json!({"tags": []}));
}

#[test]
fn lists() {
    let ids = json!({"company_ids": [1, 2]});
    let typed = [CompanyId::from(1), CompanyId::from(2)];
    let new = ContactUpdate::new;
    assert_eq!(update(new().company_ids([1, 2])), ids);
    assert_eq!(update(new().company_ids(vec![1_i64, 2])), ids);
    assert_eq!(update(new().company_ids(["1", "2"])), ids);
    assert_eq!(update(new().company_ids(typed.clone())), ids);
    assert_eq!(update(new().company_ids(typed.to_vec())), ids);
    assert_eq!(update(new().company_ids(typed.as_slice())), ids);
    assert_eq!(update(new().company_ids([1_u64, 2].into_iter().collect::<List<_>>())), ids);
}

#[test]
fn answers_can_be_made_for_tests() {
    let instant: jiff::Timestamp = "2023-03-15T14:30:00Z".parse().expect("an instant");
    let contact = Contact::new("789123")
        .first_name("John")
        .created_at(instant)
        .updated_at("2023-03-15T14:30:00Z");
    assert_eq!(contact.created_at, Some(DateTime::from(instant)));
    let value = serde_json::to_value(&contact).expect("an answer is JSON");
    assert_eq!(value["created_at"], "2023-03-15T14:30:00Z");
    let again: Contact = serde_json::from_value(value).expect("it decodes");
    assert_eq!(again, contact);
}
