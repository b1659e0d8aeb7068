//! What grows without end: formats, constraints, styles, authentication, media types.
//!
//! One file holds all that a word means: how it is read, what it is, what is
//! printed for it, and its sentence in the docs. What it does at run time is in
//! the runtime file of the same name. An enum with exhaustive `match` makes the
//! compiler list what a new word still lacks.

pub mod auth;
pub mod constraint;
pub mod format;
pub mod media;
pub mod rule;
pub mod style;
