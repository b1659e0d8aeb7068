// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{List, Report, Validate};
use crate::types::{Gift, OrderItem, OrderType};

/// What a customer wants
///
/// Generated from `#/components/schemas/Order`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Order {
    /// The `type` property.
    ///
    /// Example: `"send"`.
    #[serde(rename = "type")]
    pub type_: OrderType,

    /// Whether the customer comes in person
    ///
    /// Example: `false`.
    #[serde(rename = "self", default, skip_serializing_if = "Option::is_none")]
    pub self_: Option<bool>,

    /// Whether a friend may come along
    ///
    /// Example: `true`.
    #[serde(rename = "+1", default, skip_serializing_if = "Option::is_none")]
    pub plus_1: Option<bool>,

    /// The text of the order
    ///
    /// Example: `"As last year"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,

    /// Whether the customer is new
    ///
    /// Example: `false`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new: Option<bool>,

    /// Leaves
    ///
    /// Example: `3`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaf_count: Option<i64>,

    /// Leaves, as old versions say it
    ///
    /// Example: `3`.
    #[serde(rename = "leafCount", default, skip_serializing_if = "Option::is_none")]
    pub leaf_count_camel: Option<i64>,

    /// The `items` property.
    ///
    /// At least 1 item.
    pub items: Vec<OrderItem>,

    /// How to wrap it; any other wish is a text
    ///
    /// Example: `{"to": "Rosa", "ribbon": "red"}`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gift: Option<Gift>,

    /// Anything that the shop wants to keep with the order
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extra: Option<serde_json::Value>,
}

impl Order {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(type_: impl Into<OrderType>, items: impl Into<List<OrderItem>>) -> Self {
        Self {
            type_: type_.into(),
            self_: None,
            plus_1: None,
            body: None,
            new: None,
            leaf_count: None,
            leaf_count_camel: None,
            items: items.into().into_vec(),
            gift: None,
            extra: None,
        }
    }

    /// Sets [`self_`](field@Self::self_).
    #[must_use]
    pub fn self_(mut self, self_: bool) -> Self {
        self.self_ = Some(self_);
        self
    }

    /// Sets [`plus_1`](field@Self::plus_1).
    #[must_use]
    pub fn plus_1(mut self, plus_1: bool) -> Self {
        self.plus_1 = Some(plus_1);
        self
    }

    /// Sets [`body`](field@Self::body).
    #[must_use]
    pub fn body(mut self, body: impl Into<String>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sets [`new`](field@Self::new).
    #[must_use]
    pub fn new_(mut self, new: bool) -> Self {
        self.new = Some(new);
        self
    }

    /// Sets [`leaf_count`](field@Self::leaf_count).
    #[must_use]
    pub fn leaf_count(mut self, leaf_count: i64) -> Self {
        self.leaf_count = Some(leaf_count);
        self
    }

    /// Sets [`leaf_count_camel`](field@Self::leaf_count_camel).
    #[must_use]
    pub fn leaf_count_camel(mut self, leaf_count_camel: i64) -> Self {
        self.leaf_count_camel = Some(leaf_count_camel);
        self
    }

    /// Sets [`gift`](field@Self::gift).
    #[must_use]
    pub fn gift(mut self, gift: Gift) -> Self {
        self.gift = Some(gift);
        self
    }

    /// Sets [`extra`](field@Self::extra).
    #[must_use]
    pub fn extra(mut self, extra: impl Into<serde_json::Value>) -> Self {
        self.extra = Some(extra.into());
        self
    }
}

impl Validate for Order {
    fn check(&self, report: &mut Report<'_>) {
        report.word("type", &self.type_);
        report.list("items", &self.items).min_items(1).each(|item| item.nested());
        report.nested("gift", &self.gift);
    }
}
