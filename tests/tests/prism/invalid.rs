//! Calls that break documented rules: Prism refuses them exactly where the client does.

use luminous_contacts::types::{ContactCreate, ContactUpdate};
use luminous_contacts::{Client, List};

use crate::judge::judge;
use crate::sent::{Check, Sent};
use crate::valid::{email, text};
use crate::verdict::{Places, of_client, of_prism, set};

/// A call on which the client and Prism differ.
struct Difference {
    sent: Sent,
    client: &'static [&'static str],
    prism: &'static [&'static str],
    reason: &'static str,
}

#[tokio::test]
async fn prism_refuses_what_the_client_refuses() {
    let Some(judge) = judge() else { return };
    let client = judge.client();
    let mut wrong = Vec::new();
    for (sent, places) in calls() {
        let (ours, theirs) = verdicts(&client, &sent).await;
        if ours != set(places) || theirs != set(places) {
            wrong.push(format!("client {ours:?}, Prism {theirs:?}, not {places:?}: {sent}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn every_difference_is_still_there() {
    let Some(judge) = judge() else { return };
    let client = judge.client();
    let mut wrong = Vec::new();
    for Difference { sent, client: ours, prism: theirs, reason } in differences() {
        let found = verdicts(&client, &sent).await;
        if found != (set(ours), set(theirs)) {
            wrong.push(format!("{found:?}, not {ours:?} and {theirs:?}: {sent} ({reason})"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_listed_as_a_difference_is_one() {
    for Difference { client, prism, reason, .. } in differences() {
        assert_ne!(set(client), set(prism), "{reason}");
    }
}

/// Where the client sees the rules of a call broken, and where Prism does when it is sent all the same.
async fn verdicts(client: &Client, sent: &Sent) -> (Places, Places) {
    let checked = sent.call(client, Check::Checked).await;
    let unchecked = sent.call(client, Check::Unchecked).await;
    (of_client(&checked), of_prism(&unchecked))
}

/// All calls on which both agree, with the places in which they break a rule.
/// [`coverage`](crate::coverage) holds that they break every limit of the document.
pub fn calls() -> Vec<(Sent, &'static [&'static str])> {
    let mut calls: Vec<(Sent, &[&str])> = Vec::new();
    calls.extend(creations().map(|(body, places)| (body.into(), places)));
    calls.extend(updates().map(|(body, places)| (body.into(), places)));
    calls.extend(ids());
    calls
}

type Broken<T> = (T, &'static [&'static str]);

fn creations() -> impl Iterator<Item = Broken<ContactCreate>> {
    let john = || ContactCreate::new("John", 123);
    let cases: Vec<Broken<ContactCreate>> = vec![
        (ContactCreate::new(text(256), 123), &["/first_name"]),
        (john().last_name(text(256)), &["/last_name"]),
        (john().last_name("e\u{301}".repeat(128)), &["/last_name"]),
        (john().email(email(256)), &["/email"]),
        (john().email(""), &["/email"]),
        (john().email("john"), &["/email"]),
        (john().email("John <john@example.com>"), &["/email"]),
        (john().email("john@example.com, jane@example.com"), &["/email"]),
        (john().email("john@@example.com"), &["/email"]),
        (john().email(".john@example.com"), &["/email"]),
        (john().email("john@-example.com"), &["/email"]),
        (john().email("john smith@example.com"), &["/email"]),
        (john().email("john..smith@example.com"), &["/email"]),
        (john().email("john@example.com."), &["/email"]),
        (john().email("john@example.com\n"), &["/email"]),
        (john().phone_1(text(256)), &["/phone_1"]),
        (john().phone_2(text(256)), &["/phone_2"]),
        (john().receiving_bank_name(text(256)), &["/receiving_bank_name"]),
        (john().receiving_bank_address(text(256)), &["/receiving_bank_address"]),
        (john().tags(vec![text(256)]), &["/tags/0"]),
        (john().tags(vec![text(1), text(256), text(255), text(1000)]), &["/tags/1", "/tags/3"]),
        (ContactCreate::new("John", ""), &["/company_id"]),
        (ContactCreate::new("John", "acme"), &["/company_id"]),
        (ContactCreate::new("John", "1.5"), &["/company_id"]),
        (ContactCreate::new("John", "0123"), &["/company_id"]),
        (ContactCreate::new("John", "+123"), &["/company_id"]),
        (ContactCreate::new("John", "18446744073709551616"), &["/company_id"]),
        (
            ContactCreate::new(text(256), "acme").email("john").phone_2(text(300)).tags(["a"]),
            &["/first_name", "/company_id", "/email", "/phone_2"],
        ),
    ];
    cases.into_iter()
}

fn updates() -> impl Iterator<Item = Broken<ContactUpdate>> {
    let change = ContactUpdate::new;
    let cases: Vec<Broken<ContactUpdate>> = vec![
        (change().first_name(text(256)), &["/first_name"]),
        (change().last_name(text(256)), &["/last_name"]),
        (change().company_id("acme"), &["/company_id"]),
        (change().company_id(""), &["/company_id"]),
        (change().email(email(256)), &["/email"]),
        (change().email("newemail"), &["/email"]),
        (change().phone_1(text(256)), &["/phone_1"]),
        (change().phone_2(text(256)), &["/phone_2"]),
        (change().receiving_bank_name(text(256)), &["/receiving_bank_name"]),
        (change().receiving_bank_address(text(256)), &["/receiving_bank_address"]),
        (change().tags(vec![text(256)]), &["/tags/0"]),
        (change().company_ids(List::new()), &["/company_ids"]),
        (change().company_ids(["1", "two", "3", "four"]), &["/company_ids/1", "/company_ids/3"]),
        (change().password(text(7)), &["/password"]),
        (change().password(""), &["/password"]),
        (change().password(text(256)), &["/password"]),
        (change().company_id(1).company_ids([1]), &[""]),
        (
            change().company_id("one").company_ids(["two"]).password("short"),
            &["", "/company_id", "/company_ids/0", "/password"],
        ),
    ];
    cases.into_iter()
}

fn ids() -> impl Iterator<Item = Broken<Sent>> {
    let ids: [(&str, ContactUpdate, &'static [&'static str]); 7] = [
        ("john", ContactUpdate::new(), &["path /contactid"]),
        ("1.5", ContactUpdate::new(), &["path /contactid"]),
        ("1/2?x=#", ContactUpdate::new(), &["path /contactid"]),
        ("1,000", ContactUpdate::new(), &["path /contactid"]),
        ("٣", ContactUpdate::new(), &["path /contactid"]),
        ("true", ContactUpdate::new(), &["path /contactid"]),
        ("j", ContactUpdate::new().email("j"), &["path /contactid", "/email"]),
    ];
    ids.into_iter().map(|(id, body, places)| ((id, body).into(), places))
}

const ANY_MAILBOX: &str = "RFC 5321, section 4.1.2, allows it; Prism's pattern knows only a plain name at a host with a dot";

const ANY_SCRIPT: &str = "RFC 6531 allows every script; Prism's pattern knows only ASCII";

const ANY_NUMBER: &str = "Prism takes the text of a path for a number if JavaScript can; the client wants an integer, written as one";

const ANY_SIZE: &str = "JavaScript rounds it; the client takes what 64 bits hold";

fn differences() -> Vec<Difference> {
    let email = |email: &str, reason| Difference {
        sent: ContactUpdate::new().email(email).into(),
        client: &[],
        prism: &["/email"],
        reason,
    };
    let long_email = |email: String, reason| Difference {
        sent: ContactUpdate::new().email(email).into(),
        client: &["/email"],
        prism: &[],
        reason,
    };
    let id = |id: &str, reason| Difference {
        sent: (id, ContactUpdate::new()).into(),
        client: &["path /contactid"],
        prism: &[],
        reason,
    };
    vec![
        email("john@localhost", ANY_MAILBOX),
        email("john@[127.0.0.1]", ANY_MAILBOX),
        email("\"john smith\"@example.com", ANY_MAILBOX),
        email("jöhn@example.com", ANY_SCRIPT),
        email("john@exämple.com", ANY_SCRIPT),
        email(
            "john@ex_ample.com",
            "RFC 5322, section 3.4.1, allows it, and the client would rather let it pass; Prism's pattern is for hosts",
        ),
        long_email(
            format!("{}@example.com", "j".repeat(65)),
            "RFC 5321, section 4.5.3.1.1: at most 64 characters; Prism's pattern has no limit",
        ),
        long_email(
            format!("john@{}.com", "e".repeat(64)),
            "RFC 1035, section 2.3.4: at most 63 characters; Prism's pattern has no limit",
        ),
        id("0123", ANY_NUMBER),
        id("+1", ANY_NUMBER),
        id("-0", ANY_NUMBER),
        id(" 1", ANY_NUMBER),
        id("1.0", ANY_NUMBER),
        id("1e3", ANY_NUMBER),
        id("0x10", ANY_NUMBER),
        id("Infinity", ANY_NUMBER),
        id("18446744073709551616", ANY_SIZE),
        id("-9223372036854775809", ANY_SIZE),
    ]
}
