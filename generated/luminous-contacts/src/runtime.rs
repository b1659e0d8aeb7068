// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

//! What the client is made of: calls, answers, errors, checks, and types for what Rust has no word for.
//!
//! Most of it is of use to the generated code only; what callers need is at the root of the crate.

mod answer;
mod api;
mod builder;
mod call;
mod client;
mod config_error;
mod connection;
mod credentials;
mod date_time;
mod decode;
mod decode_error;
mod encode;
mod error;
mod exchange;
mod from_text;
mod given;
mod id;
mod list;
mod list_id;
mod maybe;
mod maybe_id;
mod maybe_list;
mod maybe_list_id;
mod operation;
mod parameter;
mod reading;
mod refused;
mod report;
mod report_email;
mod report_id;
mod report_list;
mod report_not_together;
mod report_secret;
mod report_text;
mod request;
mod rfc3339;
mod rule;
mod secret;
mod server;
mod template;
mod transport;
mod violation;
mod whole;

pub use answer::Answer;
pub use api::{Api, Auth, Scheme, ServerVariable};
pub use builder::ClientBuilder;
pub use call::{Call, Pending};
pub use client::Client;
pub use config_error::ConfigError;
pub use date_time::DateTime;
pub use decode_error::DecodeError;
pub use error::Error;
pub use from_text::FromText;
pub use given::Given;
pub use id::{Id, IdForm, Ids};
pub use list::List;
pub use maybe::Maybe;
pub use operation::Operation;
pub use refused::Refused;
pub use report::{Report, Validate};
pub use request::Request;
pub use rule::{Limit, Rule};
pub use secret::Secret;
pub use transport::{TransportError, TransportKind};
pub use violation::{Place, Violation, Violations};
