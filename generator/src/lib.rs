//! Generates complete, publishable Rust client crates from OpenAPI documents.
#![forbid(unsafe_code)]

pub mod api;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod document;
pub mod emit;
pub mod encode;
pub mod file;
pub mod krate;
pub mod lower;
pub mod normalize;
pub mod options;
pub mod pipeline;
pub mod plan;
pub mod runtime;
pub mod source;
pub mod vocabulary;
pub mod write;

pub use options::Options;
pub use pipeline::{Failure, Output, Read, generate, read};
pub use source::Source;
