//! The contacts client against real HTTP: what goes out is what the pages show, what comes back is read.

use luminous_contacts::operations::{
    CreateContact, CreateContactRefusal, UpdateContact, UpdateContactRefusal,
};
use luminous_contacts::types::{ContactCreate, ContactUpdate};
use luminous_contacts::{Client, Error, List};
use serde_json::json;
use specsmith_tests::server::{Answer, Server};

const BASE: &str = "/external/api/v1";
const TOKEN: &str = "token-that-must-not-show";
const PASSWORD: &str = "passwd7";

const CREATED: &str =
    include_str!("../../generated/luminous-contacts/tests/examples/create_contact_2xx.json");
const UPDATED: &str =
    include_str!("../../generated/luminous-contacts/tests/examples/update_contact_2xx.json");
const CREATE: &str =
    include_str!("../../generated/luminous-contacts/tests/examples/create_contact_request.json");

fn client(server: &Server) -> Client {
    let builder = Client::builder().base_url(server.url(BASE)).expect("loopback is a base URL");
    builder.token(TOKEN).build().expect("nothing is missing")
}

/// The request of the page, built as a user would.
fn contact_of_the_page() -> ContactCreate {
    ContactCreate::new("John", 123)
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
        .tags(["sales", "primary"])
}

#[tokio::test]
async fn creating_sends_what_the_page_shows() {
    let server = Server::start(vec![Answer::json(201, CREATED)]);
    let created =
        client(&server).create_contact(contact_of_the_page()).await.expect("201 is a success");

    assert_eq!(created.data.id.to_string(), "789123");
    assert_eq!(created.data.full_name.as_deref(), Some("John Smith"));
    let [request] = server.log().try_into().expect("one request");
    assert_eq!(request.line, "POST /external/api/v1/contacts HTTP/1.1");
    assert_eq!(request.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    assert_eq!(request.header("content-type"), Some("application/json"));
    assert_eq!(request.header("accept"), Some("application/json"));
    let agent = concat!("luminous-contacts/", "0.1.0");
    assert_eq!(request.header("user-agent"), Some(agent));
    let page: serde_json::Value = serde_json::from_str(CREATE).expect("the example is JSON");
    assert_eq!(request.json(), page);
    // Byte for byte the page's JSON without its white space: members stand in the page's order.
    assert_eq!(String::from_utf8_lossy(&request.body), page.to_string());
}

#[tokio::test]
async fn updating_sends_only_what_was_set() {
    let server = Server::start(vec![Answer::json(200, UPDATED)]);
    let changes = ContactUpdate::new().email("newemail@example.com");
    let updated =
        client(&server).update_contact("789123", changes).await.expect("200 is a success");

    assert_eq!(updated.data.companies.map(|companies| companies.len()), Some(1));
    let [request] = server.log().try_into().expect("one request");
    assert_eq!(request.line, "POST /external/api/v1/contacts/789123 HTTP/1.1");
    assert_eq!(String::from_utf8_lossy(&request.body), r#"{"email":"newemail@example.com"}"#);
}

#[tokio::test]
async fn null_is_sent_where_it_was_set() {
    let server = Server::start(vec![Answer::json(200, UPDATED)]);
    let changes = ContactUpdate::new().last_name(None).company_ids([123, 456]);
    client(&server).update_contact(789_123, changes).await.expect("200 is a success");
    assert_eq!(server.log()[0].json(), json!({"last_name": null, "company_ids": [123, 456]}));
}

#[tokio::test]
async fn an_id_of_an_answer_goes_into_the_next_call() -> Result<(), Error> {
    let server = Server::start(vec![Answer::json(201, CREATED), Answer::json(200, UPDATED)]);
    let client = client(&server);
    let created = client.create_contact(ContactCreate::new("John", 123)).await?.data;
    let company = created.company_id.expect("the example has a company");
    let changes = ContactUpdate::new().company_id(&company);
    client.update_contact(&created.id, changes).await?;
    let log = server.log();
    assert_eq!(log[1].line, "POST /external/api/v1/contacts/789123 HTTP/1.1");
    // A string in the answer, an integer in the request, as each is documented.
    assert_eq!(log[1].json(), json!({"company_id": 123_456}));
    Ok(())
}

#[tokio::test]
async fn each_refusal_is_read_by_its_status() {
    let problem = r#"{"message":"No."}"#;
    let invalid = r#"{"message":"The given data was invalid.","errors":{"email":["Taken."],"tags":"Too many."}}"#;
    for (status, body) in [
        (401, problem),
        (404, problem),
        (409, problem),
        (422, invalid),
        (429, problem),
        (500, problem),
    ] {
        let server = Server::start(vec![Answer::json(status, body).header("x-request-id", "r-1")]);
        let error =
            client(&server).update_contact(1, ContactUpdate::new()).await.expect_err("a refusal");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        assert_eq!(error.request_id(), Some("r-1"));
        assert_eq!(error.body(), Some(body.as_bytes()));
        let Error::Refused(refusal) = error else { panic!("{error:?}") };
        let message = match refusal.of::<UpdateContact>() {
            UpdateContactRefusal::Unauthorized(problem) if status == 401 => problem.message,
            UpdateContactRefusal::NotFound(problem) if status == 404 => problem.message,
            UpdateContactRefusal::Conflict(problem) if status == 409 => problem.message,
            UpdateContactRefusal::Unprocessable(problem) if status == 422 => {
                let errors = problem.errors.expect("the answer has errors");
                assert_eq!(errors.keys().collect::<Vec<_>>(), ["email", "tags"]);
                problem.message
            }
            UpdateContactRefusal::TooManyRequests(problem) if status == 429 => problem.message,
            UpdateContactRefusal::Default(problem) if status == 500 => problem.message,
            other => panic!("{status}: {other:?}"),
        };
        assert!(message.is_some());
    }
}

#[tokio::test]
async fn a_refusal_without_json_keeps_its_meaning() {
    for body in ["", "<html>gone</html>"] {
        let server = Server::start(vec![Answer::new(404, "text/html", body.as_bytes())]);
        let error = client(&server)
            .create_contact(ContactCreate::new("John", 1))
            .await
            .expect_err("a refusal");
        assert_eq!(error.body(), Some(body.as_bytes()));
        let Error::Refused(refusal) = error else { panic!("{error:?}") };
        assert!(matches!(refusal.of::<CreateContact>(), CreateContactRefusal::NotFound(_)));
    }
}

#[tokio::test]
async fn too_many_requests_say_when_to_come_back() {
    let server = Server::start(vec![Answer::json(429, "{}").header("retry-after", "7")]);
    let error =
        client(&server).update_contact(1, ContactUpdate::new()).await.expect_err("a refusal");
    let Error::Refused(refusal) = error else { panic!("{error:?}") };
    assert_eq!(refusal.retry_after(), Some(std::time::Duration::from_secs(7)));
}

#[tokio::test]
async fn an_odd_date_loses_no_answer() {
    let body = CREATED.replace("2023-03-15T14:30:00Z", "15/03/2023 14:30");
    let server = Server::start(vec![Answer::json(201, &body)]);
    let created = client(&server)
        .create_contact(ContactCreate::new("John", 1))
        .await
        .expect("the contact was created");
    let date = created.data.created_at.expect("the answer has a date");
    assert_eq!(date.as_str(), "15/03/2023 14:30");
    assert_eq!(date.timestamp(), None);
}

#[tokio::test]
async fn an_answer_that_is_not_as_documented_says_where() {
    let server = Server::start(vec![Answer::json(201, r#"{"data":{"id":{}}}"#)]);
    let error =
        client(&server).create_contact(ContactCreate::new("John", 1)).await.expect_err("no id");
    let Error::Decode(problem) = &error else { panic!("{error:?}") };
    assert_eq!(problem.pointer(), "/data/id");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(201));
}

#[tokio::test]
async fn every_broken_rule_is_told_before_anything_is_sent() {
    let server = Server::start(vec![Answer::json(200, UPDATED)]);
    let changes = ContactUpdate::new()
        .first_name("ä".repeat(256))
        .email("not an address")
        .password(PASSWORD)
        .company_ids(List::new());
    let error =
        client(&server).update_contact(1, changes).await.expect_err("four rules are broken");
    let Error::Invalid(violations) = &error else { panic!("{error:?}") };
    let told: Vec<(String, &str, String)> = violations
        .iter()
        .map(|violation| {
            (violation.pointer().to_owned(), violation.keyword(), violation.rule().to_string())
        })
        .collect();
    let told: Vec<(&str, &str, &str)> = told
        .iter()
        .map(|(pointer, keyword, rule)| (pointer.as_str(), *keyword, rule.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("/first_name", "maxLength", "at most 255 characters"),
            ("/email", "format", "an e-mail address"),
            ("/company_ids", "minItems", "at least 1 item"),
            ("/password", "minLength", "at least 8 characters"),
        ]
    );
    assert_eq!(server.log(), []);
}

#[tokio::test]
async fn lengths_are_counted_in_characters() {
    let server = Server::start(vec![Answer::json(200, UPDATED)]);
    let changes = ContactUpdate::new().first_name("ä".repeat(255)).tags(vec!["😀".repeat(255)]);
    client(&server).update_contact(1, changes).await.expect("255 characters are allowed");
    assert_eq!(server.log().len(), 1);
}

#[tokio::test]
async fn company_and_companies_are_not_sent_together() {
    let server = Server::start(vec![Answer::json(200, UPDATED)]);
    let changes = ContactUpdate::new().company_id(1).company_ids([1, 2]);
    let error =
        client(&server).update_contact(1, changes.clone()).await.expect_err("one rule is broken");
    let Error::Invalid(violations) = &error else { panic!("{error:?}") };
    let [violation] = violations.iter().collect::<Vec<_>>().try_into().expect("one violation");
    assert_eq!((violation.pointer(), violation.keyword()), ("", "not"));
    assert!(violation.rule().to_string().contains("`company_ids`"));

    client(&server).update_contact(1, changes).unchecked().await.expect("unchecked calls are sent");
    assert_eq!(server.log()[0].json(), json!({"company_id": 1, "company_ids": [1, 2]}));
}

#[tokio::test]
async fn an_id_that_is_no_integer_is_a_violation() {
    let server = Server::start(vec![Answer::json(200, UPDATED)]);
    let error = client(&server)
        .update_contact("a/b", ContactUpdate::new())
        .await
        .expect_err("not an integer");
    let Error::Invalid(violations) = &error else { panic!("{error:?}") };
    assert_eq!(violations.len(), 1);
    assert_eq!(server.log(), []);
}

#[tokio::test]
async fn neither_token_nor_password_shows() {
    let password = "correct horse battery staple";
    let echo = format!(r#"{{"message":"{TOKEN}"}}"#);
    let server = Server::start(vec![Answer::json(401, &echo)]);
    let client = client(&server);
    let changes = ContactUpdate::new().password(password);
    let call = client.update_contact(1, changes.clone());
    let mut shown = vec![format!("{client:?}"), format!("{changes:?}"), format!("{call:?}")];
    shown.push(format!("{:?}", Client::builder().token(TOKEN)));

    let refused = call.await.expect_err("401 is a refusal");
    shown.extend([format!("{refused:?}"), refused.to_string()]);
    let invalid =
        client.update_contact(1, changes.password(PASSWORD)).await.expect_err("too short");
    shown.extend([format!("{invalid:?}"), invalid.to_string()]);
    let unreachable = Client::builder()
        .base_url("http://127.0.0.1:1")
        .expect("loopback")
        .token(TOKEN)
        .build()
        .expect("complete");
    let failed = unreachable
        .update_contact(1, ContactUpdate::new().password(password))
        .await
        .expect_err("nobody listens");
    shown.extend([format!("{failed:?}"), failed.to_string()]);
    let refused_url = Client::builder()
        .base_url(format!("https://user:{TOKEN}@example.com"))
        .expect_err("user info");
    shown.extend([format!("{refused_url:?}"), refused_url.to_string()]);
    let bad_token = Client::builder()
        .base_url("http://127.0.0.1:1")
        .expect("loopback")
        .token(format!("{TOKEN}\n"))
        .build();
    shown.push(format!("{bad_token:?}"));

    for text in shown {
        for secret in [TOKEN, password, PASSWORD] {
            assert!(!text.contains(secret), "{text}");
        }
    }
}

#[test]
fn a_company_is_one_label_of_a_host() {
    let label = "a".repeat(64);
    for refused in [
        "evil.com/#",
        "a.b",
        "x@evil.com",
        "",
        label.as_str(),
        "-a",
        "a-",
        "a b",
        "ａ",
        "xn--a",
        "a\n",
    ] {
        assert!(Client::builder().company_name(refused).is_err(), "{refused:?} was accepted");
    }
    for accepted in ["acme", "a-1", "Acme", &"a".repeat(63)] {
        let builder = Client::builder()
            .company_name(accepted)
            .unwrap_or_else(|error| panic!("{accepted}: {error}"));
        builder.token(TOKEN).build().unwrap_or_else(|error| panic!("{accepted}: {error}"));
    }
}

#[test]
fn what_is_missing_is_named() {
    let error =
        Client::builder().token(TOKEN).build().expect_err("the company is missing").to_string();
    assert!(error.contains("company_name") && error.contains("LUMINOUS_COMPANY"), "{error}");
}

#[tokio::test]
async fn calls_can_be_spawned() {
    let server = Server::start(vec![Answer::json(200, UPDATED)]);
    let call = client(&server).update_contact(1, ContactUpdate::new().first_name("John"));
    let task = tokio::spawn(async move { call.await.map(|updated| updated.data.id) });
    let id = task.await.expect("the task ends").expect("200 is a success");
    assert_eq!(id.to_string(), "789123");
}
