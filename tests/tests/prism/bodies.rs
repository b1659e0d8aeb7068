//! Bodies that no caller of the client can write: its types refuse what Prism refuses, in the same place.

use luminous_contacts::types::{ContactCreate, ContactUpdate};
use luminous_contacts::{Client, DecodeError, Error, Method};
use serde_json::{Value, json};
use specsmith_tests::server::{Answer, Server};

use crate::judge::judge;
use crate::sent::{Check, Sent};
use crate::verdict::{Places, of_client, of_prism, set};

/// A body for one of the operations.
pub struct Body {
    /// The name of its schema.
    pub schema: &'static str,
    /// The body.
    pub json: Value,
    /// Where Prism refuses it.
    pub prism: &'static [&'static str],
    /// Where the client's types refuse it, if that is not the same place, and why.
    pub differs: Option<(&'static [&'static str], &'static str)>,
}

#[tokio::test]
async fn prism_refuses_what_the_types_refuse() {
    let Some(judge) = judge() else { return };
    let client = judge.client();
    let bodies = bodies();
    let reader = reader(&bodies);
    let mut wrong = Vec::new();
    for Body { schema, json, prism, differs } in bodies {
        let ours = match read(&reader, schema).await {
            Ok(sent) => of_client(&sent.call(&client, Check::Checked).await),
            Err(problem) => Places::from([problem.pointer().to_owned()]),
        };
        let theirs = of_prism(&send(&client, schema, &json).await);
        let wanted = differs.map_or(prism, |(client, _)| client);
        if ours != set(wanted) || theirs != set(prism) {
            wrong.push(format!("client {ours:?}, Prism {theirs:?}: {json} for {schema}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_listed_as_a_difference_is_one() {
    for Body { json, prism, differs, .. } in bodies() {
        if let Some((client, reason)) = differs {
            assert_ne!(set(client), set(prism), "{json}: {reason}");
        }
    }
}

/// A client that receives the bodies in turn: so its types read them, with its own errors.
fn reader(bodies: &[Body]) -> Client {
    let answers = bodies.iter().map(|body| Answer::json(200, &body.json.to_string())).collect();
    let builder = Client::builder().base_url(Server::start(answers).url("")).expect("loopback");
    builder.token("any").build().expect("nothing is missing")
}

/// The next body as a value of the client's types.
async fn read(reader: &Client, schema: &str) -> Result<Sent, DecodeError> {
    let answer = reader.request(Method::GET, "/").await.expect("the server answers");
    match schema {
        "ContactCreate" => answer.json::<ContactCreate>().map(Sent::from),
        _ => answer.json::<ContactUpdate>().map(Sent::from),
    }
}

/// Sends a body as it is.
async fn send(client: &Client, schema: &str, body: &Value) -> Result<(), Error> {
    let path = if schema == "ContactCreate" { "/contacts" } else { "/contacts/1" };
    client.request(Method::POST, path).json(body).await.map(drop)
}

const ID_AS_TEXT: &str = "the client takes an id in either form, and sends an integer";

const NULL_AS_ABSENT: &str =
    "where null has no meaning the client takes it for nothing, and leaves the property out";

const NULL_AS_NO_BODY: &str =
    "Prism takes a body of null for none, which is a fault of the request";

/// All of them. [`coverage`](crate::coverage) holds that null is in every place where it may not be.
pub fn bodies() -> Vec<Body> {
    let mut bodies = creations();
    bodies.extend(updates());
    bodies
}

fn creations() -> Vec<Body> {
    let body = |json, prism| Body { schema: "ContactCreate", json, prism, differs: None };
    // The required properties, and one more.
    let with = |name: &str, value: Value, prism| {
        let mut json = json!({"first_name": "John", "company_id": 123});
        json[name] = value;
        body(json, prism)
    };
    vec![
        // Nothing is wrong with these.
        body(json!({"first_name": "John", "company_id": 123}), &[]),
        with("company_id", json!(123.0), &[]),
        with("company_id", json!(1e3), &[]),
        with("undocumented", json!([null]), &[]),
        // What is required.
        body(json!({}), &[""]),
        body(json!({"first_name": "John"}), &[""]),
        body(json!({"company_id": 123}), &[""]),
        with("first_name", json!(null), &["/first_name"]),
        with("company_id", json!(null), &["/company_id"]),
        // What is of another type.
        Body { differs: Some((&[""], NULL_AS_NO_BODY)), ..body(json!(null), &["request"]) },
        body(json!([]), &[""]),
        body(json!("John"), &[""]),
        with("first_name", json!(1), &["/first_name"]),
        with("company_id", json!(true), &["/company_id"]),
        with("company_id", json!(1.5), &["/company_id"]),
        with("company_id", json!([123]), &["/company_id"]),
        with("company_id", json!({"id": 123}), &["/company_id"]),
        Body {
            differs: Some((&[], ID_AS_TEXT)),
            ..with("company_id", json!("123"), &["/company_id"])
        },
        with("last_name", json!(["Smith"]), &["/last_name"]),
        with("email", json!(false), &["/email"]),
        with("phone_1", json!(5_559_876), &["/phone_1"]),
        with("phone_2", json!({}), &["/phone_2"]),
        with("receiving_bank_name", json!(0), &["/receiving_bank_name"]),
        with("receiving_bank_address", json!([]), &["/receiving_bank_address"]),
        with("is_primary", json!("true"), &["/is_primary"]),
        with("receive_quotation_pdf", json!(1), &["/receive_quotation_pdf"]),
        with("receive_purchase_order_pdf", json!(""), &["/receive_purchase_order_pdf"]),
        with(
            "receive_purchase_order_invoice_pdf",
            json!({}),
            &["/receive_purchase_order_invoice_pdf"],
        ),
        with("tags", json!("sales"), &["/tags"]),
        with("tags", json!({"0": "sales"}), &["/tags"]),
        with("tags", json!(["sales", null]), &["/tags/1"]),
        with("tags", json!([["sales"]]), &["/tags/0"]),
    ]
}

fn updates() -> Vec<Body> {
    let body = |json, prism| Body { schema: "ContactUpdate", json, prism, differs: None };
    let taken = |json, prism, reason| Body { differs: Some((&[], reason)), ..body(json, prism) };
    vec![
        body(json!({}), &[]),
        body(json!({"company_ids": [123, 4.0]}), &[]),
        body(json!({"undocumented": true}), &[]),
        body(json!(true), &[""]),
        body(json!({"first_name": {}}), &["/first_name"]),
        body(json!({"last_name": 1}), &["/last_name"]),
        body(json!({"email": ["john@example.com"]}), &["/email"]),
        body(json!({"is_primary": 0}), &["/is_primary"]),
        body(json!({"tags": [null]}), &["/tags/0"]),
        body(json!({"tags": [1]}), &["/tags/0"]),
        body(json!({"company_id": 0.1}), &["/company_id"]),
        body(json!({"company_id": {}}), &["/company_id"]),
        body(json!({"company_ids": 123}), &["/company_ids"]),
        body(json!({"company_ids": [123, null]}), &["/company_ids/1"]),
        body(json!({"company_ids": [false]}), &["/company_ids/0"]),
        body(json!({"password": 12_345_678}), &["/password"]),
        taken(json!({"company_id": "123"}), &["/company_id"], ID_AS_TEXT),
        taken(json!({"company_ids": ["123"]}), &["/company_ids/0"], ID_AS_TEXT),
        taken(json!({"company_id": null}), &["/company_id"], NULL_AS_ABSENT),
        taken(json!({"company_ids": null}), &["/company_ids"], NULL_AS_ABSENT),
        taken(json!({"password": null}), &["/password"], NULL_AS_ABSENT),
    ]
}
