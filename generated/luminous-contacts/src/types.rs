// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

//! What is sent and received: one module for each schema of the document.

mod company;
mod company_id;
mod contact;
mod contact_company;
mod contact_create;
mod contact_envelope;
mod contact_id;
mod contact_update;
mod problem;
mod tag;
mod tag_id;
mod updated_contact;
mod updated_contact_envelope;
mod validation_problem;

pub use company::Company;
pub use company_id::CompanyId;
pub use contact::Contact;
pub use contact_company::ContactCompany;
pub use contact_create::ContactCreate;
pub use contact_envelope::ContactEnvelope;
pub use contact_id::ContactId;
pub use contact_update::ContactUpdate;
pub use problem::Problem;
pub use tag::Tag;
pub use tag_id::TagId;
pub use updated_contact::UpdatedContact;
pub use updated_contact_envelope::UpdatedContactEnvelope;
pub use validation_problem::ValidationProblem;
