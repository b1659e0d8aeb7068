// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{Date, DateTime, List, Uuid};

/// What to pay
///
/// Generated from `#/components/schemas/Invoice`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Invoice {
    /// The `number` property.
    ///
    /// A UUID. Example: `"6f1c5a0e-7c1b-4d4f-9a53-0d6f3c1b2a90"`.
    pub number: Uuid,

    /// The `day` property.
    ///
    /// A date, as in RFC 3339. Example: `"2024-03-01"`.
    pub day: Date,

    /// The code of a currency
    ///
    /// Exactly 3 characters. Example: `"EUR"`.
    pub currency: String,

    /// The `net` property.
    ///
    /// Example: `10`.
    pub net: f64,

    /// The `tax` property.
    ///
    /// Example: `1.9`.
    pub tax: f64,

    /// The `total` property.
    ///
    /// Example: `11.9`.
    pub total: f64,

    /// The `due` property.
    ///
    /// A date and time with offset, as in RFC 3339. Example: `"2024-04-01T00:00:00Z"`.
    pub due: Option<DateTime>,

    /// An e-mail address
    ///
    /// An e-mail address. Example: `"rosa@nursery.example"`.
    pub customer: String,

    /// The lines as the shop prints them
    ///
    /// Example: `["Basil", 2]`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lines: Option<Vec<serde_json::Value>>,
}

/// The values that a new [`Invoice`] requires: the argument of [`Invoice::new`].
#[derive(Clone, Debug, PartialEq)]
pub struct InvoiceRequired {
    /// See [`Invoice::number`](field@Invoice::number).
    pub number: Uuid,

    /// See [`Invoice::day`](field@Invoice::day).
    pub day: Date,

    /// See [`Invoice::currency`](field@Invoice::currency).
    pub currency: String,

    /// See [`Invoice::net`](field@Invoice::net).
    pub net: f64,

    /// See [`Invoice::tax`](field@Invoice::tax).
    pub tax: f64,

    /// See [`Invoice::total`](field@Invoice::total).
    pub total: f64,

    /// See [`Invoice::due`](field@Invoice::due).
    pub due: Option<DateTime>,

    /// See [`Invoice::customer`](field@Invoice::customer).
    pub customer: String,
}

impl Invoice {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(required: InvoiceRequired) -> Self {
        Self {
            number: required.number,
            day: required.day,
            currency: required.currency,
            net: required.net,
            tax: required.tax,
            total: required.total,
            due: required.due,
            customer: required.customer,
            lines: None,
        }
    }

    /// Sets [`lines`](field@Self::lines).
    #[must_use]
    pub fn lines(mut self, lines: impl Into<List<serde_json::Value>>) -> Self {
        self.lines = Some(lines.into().into_vec());
        self
    }
}
