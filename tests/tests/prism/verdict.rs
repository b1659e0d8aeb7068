//! What is wrong with a call, and where: in the words of the client and in those of Prism.

use std::collections::BTreeSet;

use luminous_contacts::{Error, Place, Refused, Violation};
use serde_json::Value;

/// Places in a request, in one spelling for both sides: `/tags/0` in the body, which is itself empty, and
/// `path /contactid` for a parameter, whose name Prism gives in lower case. `request` is no place in particular.
pub type Places = BTreeSet<String>;

/// Places from a list.
pub fn set(places: &[&str]) -> Places {
    places.iter().map(ToString::to_string).collect()
}

/// What is wrong with a call that the client looked at: nothing, once it was sent.
pub fn of_client<T>(ended: &Result<T, Error>) -> Places {
    match ended {
        Ok(_) | Err(Error::Refused(_)) => Places::new(),
        Err(Error::Invalid(violations)) => violations.iter().map(place).collect(),
        Err(error) => panic!("the judge can't be asked: {error}"),
    }
}

/// What is wrong with a call that Prism looked at.
pub fn of_prism<T>(ended: &Result<T, Error>) -> Places {
    match ended {
        Ok(_) => Places::new(),
        Err(Error::Refused(refusal)) if refusal.status() == 422 => judged(refusal),
        Err(error) => panic!("Prism was not asked: {error}"),
    }
}

fn place(violation: &Violation) -> String {
    match violation.place() {
        Place::Body => violation.pointer().to_owned(),
        place => format!("{place} {}", violation.pointer().to_ascii_lowercase()),
    }
}

/// Where Prism sees a rule broken. It says so in a header, because the body is that of the documented refusal.
fn judged(refusal: &Refused) -> Places {
    let header = refusal.headers().get("sl-violations").expect("Prism says what is wrong");
    let violations: Vec<Value> =
        serde_json::from_slice(header.as_bytes()).expect("the header is JSON");
    violations.iter().map(judged_place).collect()
}

fn judged_place(violation: &Value) -> String {
    let location: Vec<&str> = violation["location"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|step| step.as_str().expect("a location is a list of words"))
        .collect();
    match location.as_slice() {
        ["request", "body", steps @ ..] => pointer(steps),
        ["request", place, steps @ ..] => format!("{place} {}", pointer(steps)),
        _ => location.join(" "),
    }
}

fn pointer(steps: &[&str]) -> String {
    steps.iter().flat_map(|step| ["/", step]).collect()
}
