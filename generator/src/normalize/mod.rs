//! Located tree in, OpenAPI 3.0 out.
//!
//! [`mend`] makes good the mistakes whose meaning is clear, [`check`] holds the tree
//! against closed tables of keys, [`normalize`] turns the
//! forms of OpenAPI 3.1 into those of 3.0, [`to_openapi`] hands the result to
//! `openapiv3`. A node keeps its place in the text through all of that. What an
//! API means is not decided here.

mod check;
mod forms;
mod mend;
mod number;
mod openapi;
mod shape;

pub use check::check;
pub use forms::normalize;
pub use mend::mend;
pub use openapi::to_openapi;
