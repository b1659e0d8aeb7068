// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

//! A client for Luminous contacts.
//!
//! ```no_run
//! use luminous_contacts::Client;
//! use luminous_contacts::types::ContactCreate;
//!
//! # async fn run() -> Result<(), luminous_contacts::Error> {
//! let client = Client::from_env()?;
//! let body = ContactCreate::new("John", 123_456)
//!     .last_name("Smith")
//!     .email("john.smith@acmecorp.com")
//!     .phone_1("555-987-6543")
//!     .phone_2("555-555-5555")
//!     .is_primary(false)
//!     .receive_quotation_pdf(false)
//!     .receive_purchase_order_pdf(false)
//!     .receive_purchase_order_invoice_pdf(false)
//!     .tags(["sales", "primary"]);
//! let answer = client.create_contact(body).await?;
//! # Ok(())
//! # }
//! ```
//!
//! - [`Client`] has a method for each operation, which returns a [`Call`]: await it, or set options first.
//! - [`types`] has what is sent and received.
//! - [`Error`] says how a call fails; [`operations`] has the refusals that the API documents.
//! - [`ClientBuilder`] and [`Client::from_env`] set a client up.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod client;
pub mod operations;
mod runtime;
pub mod types;

pub use crate::runtime::{
    Answer, Call, Client, ClientBuilder, ConfigError, Custom, DateTime, DecodeError,
    Error, Given, Id, Limit, List, Maybe, Method, Operation, Pending, Place, Raw,
    Refused, Report, Request, Rule, Secret, TransportError, TransportKind, Validate,
    Violation, Violations,
};

/// The examples of the README, so that they are compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct ReadMe;
