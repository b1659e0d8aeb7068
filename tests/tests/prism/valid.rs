//! Calls that keep every documented rule: the client sends them, and Prism answers.

use luminous_contacts::types::{ContactCreate, ContactId, ContactUpdate};
use luminous_contacts::{Error, List, Maybe};

use crate::judge::judge;
use crate::sent::{Check, Sent};
use crate::verdict::of_prism;

#[tokio::test]
async fn what_the_client_sends_is_valid() {
    let Some(judge) = judge() else { return };
    let client = judge.client();
    let mut wrong = Vec::new();
    for sent in calls() {
        match sent.call(&client, Check::Checked).await {
            // A success of which Prism has nothing to say.
            Ok(answer) if !answer.headers().contains_key("sl-violations") => {}
            Ok(answer) => wrong.push(format!("{:?}: {sent}", answer.headers())),
            Err(Error::Invalid(violations)) => wrong.push(format!("{violations}: {sent}")),
            refused => wrong.push(format!("{:?}: {sent}", of_prism(&refused))),
        }
    }
    assert!(wrong.is_empty(), "refused:\n{}", wrong.join("\n"));
}

/// All of them. [`coverage`](crate::coverage) holds that they have every property, null and limit of the document.
pub fn calls() -> Vec<Sent> {
    let mut calls = Vec::new();
    calls.extend(creations().map(Sent::from));
    calls.extend(updates().map(Sent::from));
    calls.extend(ids().map(|id| Sent::from((id, ContactUpdate::new()))));
    calls
}

/// A text of so many code points, each of four bytes and of two UTF-16 units.
pub fn text(length: usize) -> String {
    "😀".repeat(length)
}

/// An e-mail address of so many characters, of which no part is longer than it may be.
pub fn email(length: usize) -> String {
    let host = "host.".repeat(length / 5 - 2);
    let local = "a".repeat(length - host.len() - "@org".len());
    format!("{local}@{host}org")
}

fn creations() -> impl Iterator<Item = ContactCreate> {
    let john = ContactCreate::new("John", 123);
    [
        john.clone(),
        john.clone()
            .last_name("Smith")
            .email("john.smith@acmecorp.com")
            .phone_1("555-987-6543")
            .phone_2("555-555-5555")
            .receiving_bank_name("<string>")
            .receiving_bank_address("1 Main Street\nSpringfield")
            .is_primary(true)
            .receive_quotation_pdf(false)
            .receive_purchase_order_pdf(true)
            .receive_purchase_order_invoice_pdf(false)
            .tags(["sales", "primary"]),
        john.clone()
            .last_name(None)
            .email(None)
            .phone_1(None)
            .phone_2(None)
            .receiving_bank_name(None)
            .receiving_bank_address(None)
            .is_primary(None)
            .receive_quotation_pdf(None)
            .receive_purchase_order_pdf(None)
            .receive_purchase_order_invoice_pdf(None)
            .tags(None),
        ContactCreate::new(text(255), 123)
            .last_name(text(255))
            .email(email(255))
            .phone_1(text(255))
            .phone_2(text(255))
            .receiving_bank_name(text(255))
            .receiving_bank_address(text(255))
            .tags(vec![text(255), "e\u{301}".repeat(127)]),
        // No limit says that a text or a list has anything in it.
        ContactCreate::new("", 123).last_name("").phone_1("").tags([""]),
        john.tags(Maybe::Value(Vec::new())),
        ContactCreate::new("\u{0}\"\\\u{202e}\u{feff}", "123"),
        ContactCreate::new("John", 0),
        ContactCreate::new("John", -1),
        ContactCreate::new("John", i64::MIN),
        ContactCreate::new("John", u64::MAX),
    ]
    .into_iter()
}

fn updates() -> impl Iterator<Item = ContactUpdate> {
    let nothing = ContactUpdate::new();
    [
        nothing.clone(),
        nothing
            .clone()
            .first_name("John")
            .last_name("Smith")
            .company_id(123)
            .email("newemail@example.com")
            .phone_1("555-987-6543")
            .phone_2("555-555-5555")
            .receiving_bank_name("<string>")
            .receiving_bank_address("<string>")
            .is_primary(false)
            .receive_quotation_pdf(true)
            .receive_purchase_order_pdf(false)
            .receive_purchase_order_invoice_pdf(true)
            .tags(["sales", "primary"])
            .password("correct horse"),
        nothing
            .clone()
            .first_name(None)
            .last_name(None)
            .email(None)
            .phone_1(None)
            .phone_2(None)
            .receiving_bank_name(None)
            .receiving_bank_address(None)
            .is_primary(None)
            .receive_quotation_pdf(None)
            .receive_purchase_order_pdf(None)
            .receive_purchase_order_invoice_pdf(None)
            .tags(None),
        nothing
            .clone()
            .first_name(text(255))
            .last_name(text(255))
            .email(email(255))
            .phone_1(text(255))
            .phone_2(text(255))
            .receiving_bank_name(text(255))
            .receiving_bank_address(text(255))
            .tags(vec![text(255)])
            .password(text(255)),
        nothing.clone().password(text(8)),
        nothing.clone().company_ids([123]),
        nothing.clone().company_ids(["123", "456"]),
        nothing.clone().company_ids((0..1000).collect::<List<_>>()),
        nothing.clone().company_id("123"),
        nothing.email("o'brien+tag@sub-domain.example.co.uk"),
    ]
    .into_iter()
}

fn ids() -> impl Iterator<Item = ContactId> {
    [1.into(), 0.into(), (-1).into(), i64::MAX.into(), u64::MAX.into(), "789123".into()].into_iter()
}
