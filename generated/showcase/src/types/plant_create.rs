// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{Base64, Date, Id, Maybe, Report, Validate};
use crate::types::{PlantCreateDepth, Sensor, Stage, SupplierId, Urgency};

/// A plant to sow
///
/// Not both `supplier_id` and `own_seed`.
///
/// Generated from `#/components/schemas/PlantCreate`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PlantCreate {
    /// The `name` property.
    ///
    /// 1 to 80 characters. Example: `"Mint"`.
    pub name: String,

    /// The `bed` property.
    ///
    /// Example: `4`.
    pub bed: Option<i32>,

    /// Who sold the seed, by the integer form of the id
    ///
    /// Sent as an integer. Example: `17`.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "Id::as_integer"
    )]
    pub supplier_id: Option<SupplierId>,

    /// Whether the seed is the nursery's own
    ///
    /// Default: `false`. Example: `true`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_seed: Option<bool>,

    /// How many seeds, in whole dozens
    ///
    /// 0 to 9007199254740993. A multiple of 12. Default: `12`. Example: `24`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed_count: Option<i64>,

    /// What to find it by
    ///
    /// 1 to 5 items. No two items are equal. Each item: 1 to 20 characters. Example:
    /// `["herb", "indoor"]`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub labels: Maybe<Vec<String>>,

    /// Who to ask
    ///
    /// At most 100 characters. An e-mail address. Example: `"rosa@nursery.example"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gardener: Option<String>,

    /// The stage to start at
    ///
    /// Default: `"seed"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,

    /// How soon it has to be sown
    ///
    /// Example: `0`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urgency: Option<Urgency>,

    /// How deep the seed lies, in centimetres, or by the gardener's eye
    ///
    /// Example: `1`.
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    pub depth: Maybe<PlantCreateDepth>,

    /// What part of the price is taken off
    ///
    /// One of `0`, `0.25` and `0.5`. Example: `0.25`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount: Option<f64>,

    /// The day to sow it
    ///
    /// A date, as in RFC 3339. Example: `"2024-03-01"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sow_on: Option<Date>,

    /// When it gets water
    ///
    /// A time of day, such as `08:30:00Z`. Example: `"06:30:00"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub water_at: Option<String>,

    /// How long it takes
    ///
    /// A duration, such as `PT1H30M`. Example: `"P2W"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sprouts_in: Option<String>,

    /// A small photo of the seed
    ///
    /// Bytes, written in base64. Example: `"aGk="`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<Base64>,

    /// The leaflet of the seed
    ///
    /// A URI. Example: `"https://nursery.example/mint"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaflet: Option<String>,

    /// The sensor in its pot
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sensor: Option<Sensor>,

    /// The price in euros, to the last digit
    ///
    /// A decimal number, written as text. Example: `"0.10"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,

    /// Whether the terms of the nursery are accepted
    ///
    /// Always `true`. Example: `true`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms_accepted: Option<bool>,
}

impl PlantCreate {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(name: impl Into<String>, bed: impl Into<Option<i32>>) -> Self {
        Self {
            name: name.into(),
            bed: bed.into(),
            supplier_id: None,
            own_seed: None,
            seed_count: None,
            labels: Maybe::Absent,
            gardener: None,
            stage: None,
            urgency: None,
            depth: Maybe::Absent,
            discount: None,
            sow_on: None,
            water_at: None,
            sprouts_in: None,
            photo: None,
            leaflet: None,
            sensor: None,
            price: None,
            terms_accepted: None,
        }
    }

    /// Sets [`supplier_id`](field@Self::supplier_id).
    #[must_use]
    pub fn supplier_id(mut self, supplier_id: impl Into<SupplierId>) -> Self {
        self.supplier_id = Some(supplier_id.into());
        self
    }

    /// Sets [`own_seed`](field@Self::own_seed).
    #[must_use]
    pub fn own_seed(mut self, own_seed: bool) -> Self {
        self.own_seed = Some(own_seed);
        self
    }

    /// Sets [`seed_count`](field@Self::seed_count).
    #[must_use]
    pub fn seed_count(mut self, seed_count: i64) -> Self {
        self.seed_count = Some(seed_count);
        self
    }

    /// Sets [`labels`](field@Self::labels).
    #[must_use]
    pub fn labels(mut self, labels: impl Into<Maybe<Vec<String>>>) -> Self {
        self.labels = labels.into();
        self
    }

    /// Sets [`gardener`](field@Self::gardener).
    #[must_use]
    pub fn gardener(mut self, gardener: impl Into<String>) -> Self {
        self.gardener = Some(gardener.into());
        self
    }

    /// Sets [`stage`](field@Self::stage).
    #[must_use]
    pub fn stage(mut self, stage: impl Into<Stage>) -> Self {
        self.stage = Some(stage.into());
        self
    }

    /// Sets [`urgency`](field@Self::urgency).
    #[must_use]
    pub fn urgency(mut self, urgency: impl Into<Urgency>) -> Self {
        self.urgency = Some(urgency.into());
        self
    }

    /// Sets [`depth`](field@Self::depth).
    #[must_use]
    pub fn depth(mut self, depth: impl Into<Maybe<PlantCreateDepth>>) -> Self {
        self.depth = depth.into();
        self
    }

    /// Sets [`discount`](field@Self::discount).
    #[must_use]
    pub fn discount(mut self, discount: f64) -> Self {
        self.discount = Some(discount);
        self
    }

    /// Sets [`sow_on`](field@Self::sow_on).
    #[must_use]
    pub fn sow_on(mut self, sow_on: impl Into<Date>) -> Self {
        self.sow_on = Some(sow_on.into());
        self
    }

    /// Sets [`water_at`](field@Self::water_at).
    #[must_use]
    pub fn water_at(mut self, water_at: impl Into<String>) -> Self {
        self.water_at = Some(water_at.into());
        self
    }

    /// Sets [`sprouts_in`](field@Self::sprouts_in).
    #[must_use]
    pub fn sprouts_in(mut self, sprouts_in: impl Into<String>) -> Self {
        self.sprouts_in = Some(sprouts_in.into());
        self
    }

    /// Sets [`photo`](field@Self::photo).
    #[must_use]
    pub fn photo(mut self, photo: impl Into<Base64>) -> Self {
        self.photo = Some(photo.into());
        self
    }

    /// Sets [`leaflet`](field@Self::leaflet).
    #[must_use]
    pub fn leaflet(mut self, leaflet: impl Into<String>) -> Self {
        self.leaflet = Some(leaflet.into());
        self
    }

    /// Sets [`sensor`](field@Self::sensor).
    #[must_use]
    pub fn sensor(mut self, sensor: Sensor) -> Self {
        self.sensor = Some(sensor);
        self
    }

    /// Sets [`price`](field@Self::price).
    #[must_use]
    pub fn price(mut self, price: impl Into<String>) -> Self {
        self.price = Some(price.into());
        self
    }

    /// Sets [`terms_accepted`](field@Self::terms_accepted).
    #[must_use]
    pub fn terms_accepted(mut self, terms_accepted: bool) -> Self {
        self.terms_accepted = Some(terms_accepted);
        self
    }
}

impl Validate for PlantCreate {
    fn check(&self, report: &mut Report<'_>) {
        report.text("name", &self.name).min_length(1).max_length(80);
        report.id("supplier_id", &self.supplier_id).integer();
        report
            .integer("seed_count", &self.seed_count)
            .minimum(0)
            .maximum(9_007_199_254_740_993)
            .multiple_of(12);
        report
            .list("labels", &self.labels)
            .min_items(1)
            .max_items(5)
            .unique_items()
            .each(|item| item.text().min_length(1).max_length(20));
        report.text("gardener", &self.gardener).max_length(100).email();
        report.word("stage", &self.stage);
        report.word("urgency", &self.urgency);
        report.word("depth", &self.depth);
        report.number("discount", &self.discount).one_of(&[0.0, 0.25, 0.5]);
        report.text("sow_on", &self.sow_on).date();
        report.text("water_at", &self.water_at).time();
        report.text("sprouts_in", &self.sprouts_in).duration();
        report.text("photo", &self.photo).base64();
        report.text("leaflet", &self.leaflet).uri();
        report.nested("sensor", &self.sensor);
        report.text("price", &self.price).decimal();
        report.boolean("terms_accepted", &self.terms_accepted).is(true);
        report
            .not_together(
                &[
                    ("supplier_id", self.supplier_id.is_some()),
                    ("own_seed", self.own_seed.is_some()),
                ],
            );
    }
}
