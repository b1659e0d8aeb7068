// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{Id, Maybe, Report, Validate};
use crate::types::CompanyId;

/// What [`Client::create_contact`](crate::Client::create_contact) sends.
///
/// Generated from `#/components/schemas/ContactCreate`; documented at
/// <https://docs.joinluminous.com/api-reference/contacts/create-a-contact>.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContactCreate {
    /// Contact's first name
    ///
    /// At most 255 characters. Example: `"John"`.
    pub first_name: String,

    /// ID of the company this contact belongs to
    ///
    /// Sent as an integer. Example: `123`.
    #[serde(serialize_with = "Id::as_integer")]
    pub company_id: CompanyId,

    /// Contact's last name
    ///
    /// At most 255 characters. Example: `"Smith"`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub last_name: Maybe<String>,

    /// Contact's email address
    ///
    /// At most 255 characters. An e-mail address. Example: `"john.smith@acmecorp.com"`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub email: Maybe<String>,

    /// Contact's primary phone number
    ///
    /// At most 255 characters. Example: `"555-987-6543"`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub phone_1: Maybe<String>,

    /// Contact's secondary phone number
    ///
    /// At most 255 characters. Example: `"555-555-5555"`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub phone_2: Maybe<String>,

    /// Bank name for receiving payments
    ///
    /// At most 255 characters.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub receiving_bank_name: Maybe<String>,

    /// Bank address for receiving payments
    ///
    /// At most 255 characters.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub receiving_bank_address: Maybe<String>,

    /// Whether this is the primary contact for the company
    ///
    /// Example: `false`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub is_primary: Maybe<bool>,

    /// Whether the contact should receive quotation PDFs
    ///
    /// Example: `false`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub receive_quotation_pdf: Maybe<bool>,

    /// Whether the contact should receive purchase order PDFs
    ///
    /// Example: `false`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub receive_purchase_order_pdf: Maybe<bool>,

    /// Whether the contact should receive purchase order invoice PDFs
    ///
    /// Example: `false`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub receive_purchase_order_invoice_pdf: Maybe<bool>,

    /// Tags to associate with the contact
    ///
    /// Each item: at most 255 characters. Example: `["sales", "primary"]`.
    ///
    /// Assumption: The page has “Maximum string length: 255” at the list; it is read as the limit
    /// of each item.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub tags: Maybe<Vec<String>>,
}

impl ContactCreate {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(first_name: impl Into<String>, company_id: impl Into<CompanyId>) -> Self {
        Self {
            first_name: first_name.into(),
            company_id: company_id.into(),
            last_name: Maybe::Absent,
            email: Maybe::Absent,
            phone_1: Maybe::Absent,
            phone_2: Maybe::Absent,
            receiving_bank_name: Maybe::Absent,
            receiving_bank_address: Maybe::Absent,
            is_primary: Maybe::Absent,
            receive_quotation_pdf: Maybe::Absent,
            receive_purchase_order_pdf: Maybe::Absent,
            receive_purchase_order_invoice_pdf: Maybe::Absent,
            tags: Maybe::Absent,
        }
    }

    /// Sets [`last_name`](field@Self::last_name).
    #[must_use]
    pub fn last_name(mut self, last_name: impl Into<Maybe<String>>) -> Self {
        self.last_name = last_name.into();
        self
    }

    /// Sets [`email`](field@Self::email).
    #[must_use]
    pub fn email(mut self, email: impl Into<Maybe<String>>) -> Self {
        self.email = email.into();
        self
    }

    /// Sets [`phone_1`](field@Self::phone_1).
    #[must_use]
    pub fn phone_1(mut self, phone_1: impl Into<Maybe<String>>) -> Self {
        self.phone_1 = phone_1.into();
        self
    }

    /// Sets [`phone_2`](field@Self::phone_2).
    #[must_use]
    pub fn phone_2(mut self, phone_2: impl Into<Maybe<String>>) -> Self {
        self.phone_2 = phone_2.into();
        self
    }

    /// Sets [`receiving_bank_name`](field@Self::receiving_bank_name).
    #[must_use]
    pub fn receiving_bank_name(
        mut self,
        receiving_bank_name: impl Into<Maybe<String>>,
    ) -> Self {
        self.receiving_bank_name = receiving_bank_name.into();
        self
    }

    /// Sets [`receiving_bank_address`](field@Self::receiving_bank_address).
    #[must_use]
    pub fn receiving_bank_address(
        mut self,
        receiving_bank_address: impl Into<Maybe<String>>,
    ) -> Self {
        self.receiving_bank_address = receiving_bank_address.into();
        self
    }

    /// Sets [`is_primary`](field@Self::is_primary).
    #[must_use]
    pub fn is_primary(mut self, is_primary: impl Into<Maybe<bool>>) -> Self {
        self.is_primary = is_primary.into();
        self
    }

    /// Sets [`receive_quotation_pdf`](field@Self::receive_quotation_pdf).
    #[must_use]
    pub fn receive_quotation_pdf(
        mut self,
        receive_quotation_pdf: impl Into<Maybe<bool>>,
    ) -> Self {
        self.receive_quotation_pdf = receive_quotation_pdf.into();
        self
    }

    /// Sets [`receive_purchase_order_pdf`](field@Self::receive_purchase_order_pdf).
    #[must_use]
    pub fn receive_purchase_order_pdf(
        mut self,
        receive_purchase_order_pdf: impl Into<Maybe<bool>>,
    ) -> Self {
        self.receive_purchase_order_pdf = receive_purchase_order_pdf.into();
        self
    }

    /// Sets [`receive_purchase_order_invoice_pdf`](field@Self::receive_purchase_order_invoice_pdf).
    #[must_use]
    pub fn receive_purchase_order_invoice_pdf(
        mut self,
        receive_purchase_order_invoice_pdf: impl Into<Maybe<bool>>,
    ) -> Self {
        self.receive_purchase_order_invoice_pdf = receive_purchase_order_invoice_pdf
            .into();
        self
    }

    /// Sets [`tags`](field@Self::tags).
    #[must_use]
    pub fn tags(mut self, tags: impl Into<Maybe<Vec<String>>>) -> Self {
        self.tags = tags.into();
        self
    }
}

impl Validate for ContactCreate {
    fn check(&self, report: &mut Report<'_>) {
        report.text("first_name", &self.first_name).max_length(255);
        report.id("company_id", &self.company_id).integer();
        report.text("last_name", &self.last_name).max_length(255);
        report.text("email", &self.email).max_length(255).email();
        report.text("phone_1", &self.phone_1).max_length(255);
        report.text("phone_2", &self.phone_2).max_length(255);
        report.text("receiving_bank_name", &self.receiving_bank_name).max_length(255);
        report
            .text("receiving_bank_address", &self.receiving_bank_address)
            .max_length(255);
        report.list("tags", &self.tags).each(|item| item.text().max_length(255));
    }
}
