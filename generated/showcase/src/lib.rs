// @generated from spec/showcase.yaml by specsmith. Do not edit.

//! An imaginary nursery that grows plants and sells them.
//!
//! - Plants stand in beds.
//! - Orders are paid by invoice.
//!
//! What a document says is shown, never run:
//!
//! ```text
//! compile_error!("text of a document became code");
//! ```
//!
//! Documented at <https://nursery.example/docs>.
//!
//! ```no_run
//! use showcase::Client;
//! use showcase::types::PlantCreate;
//!
//! # async fn run() -> Result<(), showcase::Error> {
//! let client = Client::from_env()?;
//! let body = PlantCreate::new("Basil", None);
//! let answer = client.create_plant(body).await?;
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
    Answer, Base64, Call, Client, ClientBuilder, ConfigError, Custom, Date, DateTime,
    DecodeError, Error, FieldStyle, FilePart, Files, Given, Id, Limit, List, Maybe,
    Method, Multipart, OneOf, Operation, Pending, Place, Raw, Refused, Report, Request,
    Rule, Secret, Sign, TransportError, TransportKind, Unknown, UnknownValue, Uuid,
    Validate, Violation, Violations, Words,
};

/// The examples of the README, so that they are compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct ReadMe;
