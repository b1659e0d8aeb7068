//! What the cross-cutting tests in `tests/` share.
//!
//! `page` and `document` each read one side and say what it states as [`facts`]; a test compares
//! the two. They share no code with the generator, so that a mistake in one can't hide in the other.

pub mod assumptions;
pub mod count;
pub mod document;
pub mod facts;
pub mod faulty;
pub mod json;
pub mod mutate;
pub mod page;
pub mod schema;
pub mod server;

/// The example of the README, so that it is compiled.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct ReadMe;
