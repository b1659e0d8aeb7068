//! Real documents, each made into a crate, checked, counted and written down.
//!
//! The documents stand beside the project and are never copied into it. `documents` knows where they are and what is
//! expected of each, `make` makes a crate, `snapshot` writes down what a person reads about it, `check` lets cargo look
//! at it, `round_trip` decodes and encodes its examples, `report` is the table of all of them.

pub mod check;
pub mod documents;
pub mod kept;
pub mod make;
pub mod process;
pub mod report;
pub mod round_trip;
pub mod snapshot;
