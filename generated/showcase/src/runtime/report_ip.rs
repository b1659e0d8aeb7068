//! The checks of `format: ipv4`, `ipv6` and `ip`.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::Rule;
use super::report_text::Text;

impl Text<'_> {
    /// An IPv4 address in dotted form (RFC 2673, section 3.2).
    pub fn ipv4(self) -> Self {
        self.require(Rule::Ipv4, |text| text.parse::<Ipv4Addr>().is_ok())
    }

    /// An IPv6 address (RFC 4291, section 2.2).
    pub fn ipv6(self) -> Self {
        self.require(Rule::Ipv6, |text| text.parse::<Ipv6Addr>().is_ok())
    }

    /// An IP address of either version.
    pub fn ip(self) -> Self {
        self.require(Rule::Ip, |text| text.parse::<IpAddr>().is_ok())
    }
}
