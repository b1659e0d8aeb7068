//! The showcase client against real HTTP on loopback.
//!
//! What goes out is held against the tables of the OpenAPI Specification 3.0.3 ("Style Values", "Style Examples",
//! "Security Requirement Object") and the RFCs that a test names; what comes back is read as the document says.

mod answers;
mod bodies;
mod checks;
mod environment;
mod formats;
mod forms;
mod parameters;
mod refusals;
mod security;
mod styles;
mod unions;
mod words;

use showcase::{Client, Error, Violations};
use specsmith_tests::server::{Received, Server};

/// The path of the base URL, as the document's server has one.
const BASE: &str = "/api/v1";

/// The least that is a plant.
const PLANT: &str = r#"{"id":"p-17","name":"Basil","bed":4}"#;

/// A client that has a token of staff and nothing else.
fn staff(server: &Server) -> Client {
    let builder = Client::builder().base_url(server.url(BASE)).expect("loopback is a base URL");
    builder.token("staff-token").build().expect("nothing is missing")
}

/// The only request that arrived.
fn only(server: &Server) -> Received {
    let [request] = server.log().try_into().expect("exactly one request arrived");
    request
}

/// The violations of a request that was not sent.
fn violations<T: std::fmt::Debug>(result: Result<T, Error>) -> Violations {
    match result {
        Err(Error::Invalid(violations)) => violations,
        other => panic!("no rule is broken: {other:?}"),
    }
}

/// Place, keyword and rule of each violation: `query /limit: at most 100`.
fn told(violations: &Violations) -> Vec<String> {
    violations.iter().map(ToString::to_string).collect()
}
