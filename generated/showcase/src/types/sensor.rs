// @generated from spec/showcase.yaml by specsmith. Do not edit.

use serde::{Deserialize, Serialize};

use crate::runtime::{Report, Uuid, Validate};

/// The sensor in its pot
///
/// Generated from `#/components/schemas/Sensor`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Sensor {
    /// Its id
    ///
    /// A UUID. Example: `"6f1c5a0e-7c1b-4d4f-9a53-0d6f3c1b2a90"`.
    pub id: Uuid,

    /// Its name
    ///
    /// The name of a host. Example: `"pot-17.nursery.example"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,

    /// Its address
    ///
    /// An IP address. Example: `"192.0.2.17"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ip: Option<String>,

    /// Its address
    ///
    /// An IPv4 address. Example: `"192.0.2.17"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ipv4: Option<String>,

    /// Its address
    ///
    /// An IPv6 address. Example: `"2001:db8::17"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ipv6: Option<String>,

    /// In percent
    ///
    /// At most 100. Example: `40`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moisture: Option<u8>,

    /// In degrees
    ///
    /// Example: `-3`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub temperature: Option<i8>,

    /// In metres
    ///
    /// Example: `412`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub altitude: Option<i16>,

    /// The channel
    ///
    /// Example: `7`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<u16>,

    /// How many there were
    ///
    /// Example: `12`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub readings: Option<u32>,

    /// The serial number
    ///
    /// Example: `18446744073709551615`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<u64>,
}

impl Sensor {
    /// A value of the required properties; every other one is absent.
    #[must_use]
    pub fn new(id: impl Into<Uuid>) -> Self {
        Self {
            id: id.into(),
            host: None,
            ip: None,
            ipv4: None,
            ipv6: None,
            moisture: None,
            temperature: None,
            altitude: None,
            channel: None,
            readings: None,
            serial: None,
        }
    }

    /// Sets [`host`](field@Self::host).
    #[must_use]
    pub fn host(mut self, host: impl Into<String>) -> Self {
        self.host = Some(host.into());
        self
    }

    /// Sets [`ip`](field@Self::ip).
    #[must_use]
    pub fn ip(mut self, ip: impl Into<String>) -> Self {
        self.ip = Some(ip.into());
        self
    }

    /// Sets [`ipv4`](field@Self::ipv4).
    #[must_use]
    pub fn ipv4(mut self, ipv4: impl Into<String>) -> Self {
        self.ipv4 = Some(ipv4.into());
        self
    }

    /// Sets [`ipv6`](field@Self::ipv6).
    #[must_use]
    pub fn ipv6(mut self, ipv6: impl Into<String>) -> Self {
        self.ipv6 = Some(ipv6.into());
        self
    }

    /// Sets [`moisture`](field@Self::moisture).
    #[must_use]
    pub fn moisture(mut self, moisture: u8) -> Self {
        self.moisture = Some(moisture);
        self
    }

    /// Sets [`temperature`](field@Self::temperature).
    #[must_use]
    pub fn temperature(mut self, temperature: i8) -> Self {
        self.temperature = Some(temperature);
        self
    }

    /// Sets [`altitude`](field@Self::altitude).
    #[must_use]
    pub fn altitude(mut self, altitude: i16) -> Self {
        self.altitude = Some(altitude);
        self
    }

    /// Sets [`channel`](field@Self::channel).
    #[must_use]
    pub fn channel(mut self, channel: u16) -> Self {
        self.channel = Some(channel);
        self
    }

    /// Sets [`readings`](field@Self::readings).
    #[must_use]
    pub fn readings(mut self, readings: u32) -> Self {
        self.readings = Some(readings);
        self
    }

    /// Sets [`serial`](field@Self::serial).
    #[must_use]
    pub fn serial(mut self, serial: u64) -> Self {
        self.serial = Some(serial);
        self
    }
}

impl Validate for Sensor {
    fn check(&self, report: &mut Report<'_>) {
        report.text("id", &self.id).uuid();
        report.text("host", &self.host).hostname();
        report.text("ip", &self.ip).ip();
        report.text("ipv4", &self.ipv4).ipv4();
        report.text("ipv6", &self.ipv6).ipv6();
        report.integer("moisture", &self.moisture).maximum(100);
    }
}
