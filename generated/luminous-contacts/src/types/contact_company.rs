// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::types::CompanyId;

/// The `ContactCompany` schema.
///
/// Assumption: Read from the example of an answer; anything may be missing or null.
///
/// Generated from `#/components/schemas/ContactCompany`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContactCompany {
    /// ID of a company
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<CompanyId>,

    /// The `name` property.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,

    /// The `is_primary` property.
    ///
    /// Example: `true`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_primary: Option<bool>,

    /// The `receive_quotation_pdf` property.
    ///
    /// Example: `true`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receive_quotation_pdf: Option<bool>,

    /// The `receive_purchase_order_pdf` property.
    ///
    /// Example: `true`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receive_purchase_order_pdf: Option<bool>,

    /// The `receive_purchase_order_invoice_pdf` property.
    ///
    /// Example: `true`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receive_purchase_order_invoice_pdf: Option<bool>,
}

impl ContactCompany {
    /// A value in which every property is absent.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`id`](field@Self::id).
    #[must_use]
    pub fn id(mut self, id: impl Into<CompanyId>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets [`name`](field@Self::name).
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
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
}
