//! What every generated client carries.
//!
//! The files beside this one are copied into generated crates as they are, each
//! where it is needed, as the modules of `runtime`. They name each other through
//! `super` alone. This file and `sample` stay here: they stand for the crate
//! around the runtime, so that it can be compiled and tested by itself.
#![forbid(unsafe_code)]

mod answer;
mod api;
mod attempts;
mod body;
mod builder;
mod call;
mod client;
mod clock;
mod config_error;
mod connection;
mod credential;
mod credentials;
mod custom;
pub mod date_time_chrono;
mod date_time_jiff;
pub mod date_time_text;
pub mod date_time_time;
mod decode;
mod decode_error;
mod encode;
mod error;
mod exchange;
mod fault;
mod from_text;
mod given;
mod id;
mod list;
mod list_id;
mod maybe;
mod maybe_id;
mod maybe_list;
mod maybe_list_id;
mod maybe_word;
mod operation;
mod parameter;
mod provider;
mod raw;
mod reading;
mod redirect;
mod refused;
mod report;
mod report_date_time;
mod report_email;
mod report_id;
mod report_integer;
mod report_list;
mod report_map;
mod report_not_together;
mod report_number;
mod report_properties;
mod report_required;
mod report_secret;
mod report_text;
mod report_word;
mod request;
mod retry;
mod retry_after;
mod rfc3339;
mod rule;
pub mod sample;
mod secret;
mod server;
mod template;
#[cfg(test)]
mod tests;
mod trace;
mod transport;
mod violation;
mod whole;
mod words;

pub use answer::Answer;
pub use api::{Api, Auth, Scheme, ServerVariable};
pub use builder::ClientBuilder;
pub use call::{Call, Pending};
pub use client::Client;
pub use config_error::ConfigError;
pub use custom::{Custom, Method};
pub use date_time_jiff::DateTime;
pub use decode_error::DecodeError;
pub use error::Error;
pub use from_text::FromText;
pub use given::Given;
pub use id::Id;
pub use list::List;
pub use maybe::Maybe;
pub use operation::Operation;
pub use raw::Raw;
pub use refused::Refused;
pub use report::{Report, Validate};
pub use request::Request;
pub use rule::{Limit, Rule};
pub use secret::Secret;
pub use transport::{TransportError, TransportKind};
pub use violation::{Place, Violation, Violations};
pub use words::{Unknown, Words, word};
