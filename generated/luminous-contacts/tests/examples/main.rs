// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

//! The examples of the document: built, checked, and written again.

mod contact_create;
mod contact_envelope;
mod contact_update;
mod updated_contact_envelope;
