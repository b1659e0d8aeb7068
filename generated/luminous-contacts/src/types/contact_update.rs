// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{Id, List, Maybe, Report, Secret, Validate};
use crate::types::CompanyId;

/// What [`Client::update_contact`](crate::Client::update_contact) sends.
///
/// Not both `company_id` and `company_ids`.
///
/// Assumption: The page calls `company_ids` an “alternative to `company_id`”; this is read as:
/// not both in one request.
///
/// Generated from `#/components/schemas/ContactUpdate`; documented at
/// <https://docs.joinluminous.com/api-reference/contacts/update-a-contact>.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContactUpdate {
    /// Contact's first name
    ///
    /// At most 255 characters. Example: `"John"`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub first_name: Maybe<String>,

    /// Contact's last name
    ///
    /// At most 255 characters. Example: `"Smith"`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub last_name: Maybe<String>,

    /// ID of the company this contact belongs to.
    ///
    /// For updates:
    ///
    /// - Optional - if not provided, the existing company association will be preserved
    /// - If provided, must be a valid, non-empty integer that exists in the system
    /// - Cannot be an empty string or null if included in the request
    /// - Changing the `company_id` will move the contact to the new company
    ///
    /// Sent as an integer. Example: `123`.
    ///
    /// Assumption: The page gives the type `integer | null`, but its text says that the value
    /// cannot be null when it is included. The text wins.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "Id::as_integer"
    )]
    pub company_id: Option<CompanyId>,

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

    /// Multiple company associations (alternative to `company_id`)
    ///
    /// At least 1 item. Each item: sent as an integer.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "Id::as_integer"
    )]
    pub company_ids: Option<Vec<CompanyId>>,

    /// Optional. Creates or updates the B2B client portal login for this contact. The contact must
    /// have an email set (either existing or provided in the same request). Changing email without
    /// password on a contact that already has a portal login will update the linked login's email
    /// to match.
    ///
    /// 8 to 255 characters. Only sent. A secret, which is never shown in debug output.
    ///
    /// Assumption: No answer shows a password, so that it is only ever sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<Secret>,
}

impl ContactUpdate {
    /// A value in which every property is absent.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`first_name`](field@Self::first_name).
    #[must_use]
    pub fn first_name(mut self, first_name: impl Into<Maybe<String>>) -> Self {
        self.first_name = first_name.into();
        self
    }

    /// Sets [`last_name`](field@Self::last_name).
    #[must_use]
    pub fn last_name(mut self, last_name: impl Into<Maybe<String>>) -> Self {
        self.last_name = last_name.into();
        self
    }

    /// Sets [`company_id`](field@Self::company_id).
    #[must_use]
    pub fn company_id(mut self, company_id: impl Into<CompanyId>) -> Self {
        self.company_id = Some(company_id.into());
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

    /// Sets [`company_ids`](field@Self::company_ids).
    #[must_use]
    pub fn company_ids(mut self, company_ids: impl Into<List<CompanyId>>) -> Self {
        self.company_ids = Some(company_ids.into().into_vec());
        self
    }

    /// Sets [`password`](field@Self::password).
    #[must_use]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }
}

impl Validate for ContactUpdate {
    fn check(&self, report: &mut Report<'_>) {
        report.text("first_name", &self.first_name).max_length(255);
        report.text("last_name", &self.last_name).max_length(255);
        report.id("company_id", &self.company_id).integer();
        report.text("email", &self.email).max_length(255).email();
        report.text("phone_1", &self.phone_1).max_length(255);
        report.text("phone_2", &self.phone_2).max_length(255);
        report.text("receiving_bank_name", &self.receiving_bank_name).max_length(255);
        report
            .text("receiving_bank_address", &self.receiving_bank_address)
            .max_length(255);
        report.list("tags", &self.tags).each(|item| item.text().max_length(255));
        report
            .list("company_ids", &self.company_ids)
            .min_items(1)
            .each(|item| item.id().integer());
        report.secret("password", &self.password).min_length(8).max_length(255);
        report
            .not_together(
                &[
                    ("company_id", self.company_id.is_some()),
                    ("company_ids", self.company_ids.is_some()),
                ],
            );
    }
}
