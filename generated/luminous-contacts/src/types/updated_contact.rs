// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{DateTime, List};
use crate::types::{Company, CompanyId, ContactCompany, ContactId, Tag};

/// The `UpdatedContact` schema.
///
/// Assumption: Only the example of the page to update a contact has these properties. Their
/// types are read from it; anything may be missing or null.
///
/// Generated from `#/components/schemas/UpdatedContact`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UpdatedContact {
    /// The unique identifier of the contact
    ///
    /// Example: `"789123"`.
    pub id: ContactId,

    /// The `created_at` property.
    ///
    /// A date and time with offset, as in RFC 3339. Example: `"2023-03-15T14:30:00Z"`.
    ///
    /// Assumption: The example looks like a date and time of RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime>,

    /// The `updated_at` property.
    ///
    /// A date and time with offset, as in RFC 3339. Example: `"2023-03-15T14:30:00Z"`.
    ///
    /// Assumption: The example looks like a date and time of RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<DateTime>,

    /// The `status` property.
    ///
    /// Example: `"active"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,

    /// The `first_name` property.
    ///
    /// Example: `"John"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,

    /// The `last_name` property.
    ///
    /// Example: `"Smith"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,

    /// The `email` property.
    ///
    /// Example: `"john.smith@acmecorp.com"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,

    /// The `phone` property.
    ///
    /// Example: `"555-987-6543"`.
    ///
    /// Assumption: A request says `phone_1`, an answer says `phone`; the example shows the same
    /// number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,

    /// The `phone_2` property.
    ///
    /// Example: `"555-555-5555"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone_2: Option<String>,

    /// The `full_name` property.
    ///
    /// Example: `"John Smith"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full_name: Option<String>,

    /// ID of a company
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company_id: Option<CompanyId>,

    /// The `company` property.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<Company>,

    /// The `is_primary` property.
    ///
    /// Example: `true`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_primary: Option<bool>,

    /// The `receive_quotation_pdf` property.
    ///
    /// Example: `false`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receive_quotation_pdf: Option<bool>,

    /// The `receive_purchase_order_pdf` property.
    ///
    /// Example: `false`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receive_purchase_order_pdf: Option<bool>,

    /// The `receive_purchase_order_invoice_pdf` property.
    ///
    /// Example: `false`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receive_purchase_order_invoice_pdf: Option<bool>,

    /// The `has_portal_login` property.
    ///
    /// Example: `false`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_portal_login: Option<bool>,

    /// The `companies` property.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub companies: Option<Vec<ContactCompany>>,

    /// The `tags` property.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

impl UpdatedContact {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(id: impl Into<ContactId>) -> Self {
        Self {
            id: id.into(),
            created_at: None,
            updated_at: None,
            status: None,
            first_name: None,
            last_name: None,
            email: None,
            phone: None,
            phone_2: None,
            full_name: None,
            company_id: None,
            company: None,
            is_primary: None,
            receive_quotation_pdf: None,
            receive_purchase_order_pdf: None,
            receive_purchase_order_invoice_pdf: None,
            has_portal_login: None,
            companies: None,
            tags: None,
        }
    }

    /// Sets [`created_at`](field@Self::created_at).
    #[must_use]
    pub fn created_at(mut self, created_at: impl Into<DateTime>) -> Self {
        self.created_at = Some(created_at.into());
        self
    }

    /// Sets [`updated_at`](field@Self::updated_at).
    #[must_use]
    pub fn updated_at(mut self, updated_at: impl Into<DateTime>) -> Self {
        self.updated_at = Some(updated_at.into());
        self
    }

    /// Sets [`status`](field@Self::status).
    #[must_use]
    pub fn status(mut self, status: impl Into<String>) -> Self {
        self.status = Some(status.into());
        self
    }

    /// Sets [`first_name`](field@Self::first_name).
    #[must_use]
    pub fn first_name(mut self, first_name: impl Into<String>) -> Self {
        self.first_name = Some(first_name.into());
        self
    }

    /// Sets [`last_name`](field@Self::last_name).
    #[must_use]
    pub fn last_name(mut self, last_name: impl Into<String>) -> Self {
        self.last_name = Some(last_name.into());
        self
    }

    /// Sets [`email`](field@Self::email).
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Sets [`phone`](field@Self::phone).
    #[must_use]
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }

    /// Sets [`phone_2`](field@Self::phone_2).
    #[must_use]
    pub fn phone_2(mut self, phone_2: impl Into<String>) -> Self {
        self.phone_2 = Some(phone_2.into());
        self
    }

    /// Sets [`full_name`](field@Self::full_name).
    #[must_use]
    pub fn full_name(mut self, full_name: impl Into<String>) -> Self {
        self.full_name = Some(full_name.into());
        self
    }

    /// Sets [`company_id`](field@Self::company_id).
    #[must_use]
    pub fn company_id(mut self, company_id: impl Into<CompanyId>) -> Self {
        self.company_id = Some(company_id.into());
        self
    }

    /// Sets [`company`](field@Self::company).
    #[must_use]
    pub fn company(mut self, company: Company) -> Self {
        self.company = Some(company);
        self
    }

    /// Sets [`is_primary`](field@Self::is_primary).
    #[must_use]
    pub fn is_primary(mut self, is_primary: bool) -> Self {
        self.is_primary = Some(is_primary);
        self
    }

    /// Sets [`receive_quotation_pdf`](field@Self::receive_quotation_pdf).
    #[must_use]
    pub fn receive_quotation_pdf(mut self, receive_quotation_pdf: bool) -> Self {
        self.receive_quotation_pdf = Some(receive_quotation_pdf);
        self
    }

    /// Sets [`receive_purchase_order_pdf`](field@Self::receive_purchase_order_pdf).
    #[must_use]
    pub fn receive_purchase_order_pdf(
        mut self,
        receive_purchase_order_pdf: bool,
    ) -> Self {
        self.receive_purchase_order_pdf = Some(receive_purchase_order_pdf);
        self
    }

    /// Sets [`receive_purchase_order_invoice_pdf`](field@Self::receive_purchase_order_invoice_pdf).
    #[must_use]
    pub fn receive_purchase_order_invoice_pdf(
        mut self,
        receive_purchase_order_invoice_pdf: bool,
    ) -> Self {
        self.receive_purchase_order_invoice_pdf = Some(
            receive_purchase_order_invoice_pdf,
        );
        self
    }

    /// Sets [`has_portal_login`](field@Self::has_portal_login).
    #[must_use]
    pub fn has_portal_login(mut self, has_portal_login: bool) -> Self {
        self.has_portal_login = Some(has_portal_login);
        self
    }

    /// Sets [`companies`](field@Self::companies).
    #[must_use]
    pub fn companies(mut self, companies: impl Into<List<ContactCompany>>) -> Self {
        self.companies = Some(companies.into().into_vec());
        self
    }

    /// Sets [`tags`](field@Self::tags).
    #[must_use]
    pub fn tags(mut self, tags: impl Into<List<Tag>>) -> Self {
        self.tags = Some(tags.into().into_vec());
        self
    }
}
