// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

//! The operations: their requests as data, and their refusals.

mod create_contact;
mod update_contact;

pub use create_contact::{CreateContact, CreateContactRefusal};
pub use update_contact::{UpdateContact, UpdateContactRefusal};
