// @generated from spec/showcase.yaml by specsmith. Do not edit.

//! The examples of the document: built, checked, and written again.

mod error;
mod plant_create;
mod plant_update;
mod task;
