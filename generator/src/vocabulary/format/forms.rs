//! What text of each format looks like: the runtime's own code, so that examples are held to the rules that requests are.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use base64::Engine as _;
use email_address::{EmailAddress, Options};

use super::Format;

#[path = "../../../runtime/src/decimal_text.rs"]
mod decimal_text;
#[path = "../../../runtime/src/digits.rs"]
mod digits;
#[path = "../../../runtime/src/duration.rs"]
mod duration;
#[path = "../../../runtime/src/hostname.rs"]
mod hostname;
#[path = "../../../runtime/src/rfc3339.rs"]
mod rfc3339;
#[path = "../../../runtime/src/rfc3339_date.rs"]
mod rfc3339_date;
#[path = "../../../runtime/src/rfc3339_time.rs"]
mod rfc3339_time;
#[path = "../../../runtime/src/time_of_day.rs"]
mod time_of_day;
#[path = "../../../runtime/src/uri.rs"]
mod uri;
#[path = "../../../runtime/src/uuid_text.rs"]
mod uuid_text;

/// Whether a text has a format; true of a format that no text can break.
pub(super) fn keeps(format: Format, text: &str) -> bool {
    match format {
        Format::Date => rfc3339_date::is_date(text),
        Format::DateTime => rfc3339::is_date_time(text),
        Format::Time => time_of_day::is_time(text),
        Format::Duration => duration::is_duration(text),
        Format::Uuid => uuid_text::is_uuid(text),
        Format::Uri => uri::is_uri(text),
        Format::Hostname => hostname::is_hostname(text),
        Format::Ipv4 => text.parse::<Ipv4Addr>().is_ok(),
        Format::Ipv6 => text.parse::<Ipv6Addr>().is_ok(),
        Format::Ip => text.parse::<IpAddr>().is_ok(),
        Format::Byte => base64::engine::general_purpose::STANDARD.decode(text).is_ok(),
        Format::Decimal => decimal_text::is_decimal(text),
        Format::Email => {
            EmailAddress::parse_with_options(text, Options::default().without_display_text())
                .is_ok()
        }
        Format::Int8
        | Format::Int16
        | Format::Int32
        | Format::Int64
        | Format::Uint8
        | Format::Uint16
        | Format::Uint32
        | Format::Uint64
        | Format::Float
        | Format::Double
        | Format::Password => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_have_a_format_or_not() {
        let cases: [(Format, &[&str], &[&str]); 12] = [
            (
                Format::Date,
                &["2024-02-29"],
                &["2023-02-29", "2024-1-1", "2024-01-01T00:00:00Z", ""],
            ),
            (
                Format::Time,
                &["08:30:00", "08:30:00.5Z", "23:59:60+01:00"],
                &["8:30", "24:00:00", "08:30:00.", "08:30:00+1", ""],
            ),
            (
                Format::Duration,
                &["P3D", "PT1H30M", "P2W", "P1Y2M3DT4H5M6.5S", "P1YT1S", "P0.5W"],
                &[
                    "", "P", "PT", "P1", "1D", "P1H", "PT1D", "P1M1Y", "P1.5DT1S", "P1D2", "P-1D",
                    "P1é",
                ],
            ),
            (
                Format::Uuid,
                &["6f1c5a0e-7c1b-4d4f-9a53-0d6f3c1b2a90", "6F1C5A0E-7C1B-4D4F-9A53-0D6F3C1B2A90"],
                &["", "6f1c5a0e7c1b4d4f9a530d6f3c1b2a90", "6f1c5a0e-7c1b-4d4f-9a53-0d6f3c1b2a9g"],
            ),
            (
                Format::Uri,
                &["https://example.com/a?b=c#d", "urn:isbn:0", "mailto:a@b.c", "x:%41"],
                &["", "/a", "example.com", "https://a b", "x:%4", "1x:a", "https://é"],
            ),
            (
                Format::Hostname,
                &["example.com", "localhost", "a-1"],
                &["", "-a", "a..b", "a_b", "é"],
            ),
            (Format::Ipv4, &["192.0.2.1"], &["192.0.2", "::1", "192.0.2.256"]),
            (Format::Ipv6, &["2001:db8::1", "::"], &["192.0.2.1", "2001:db8"]),
            (Format::Ip, &["192.0.2.1", "::1"], &["", "a"]),
            (Format::Byte, &["", "aGk=", "aGk+"], &["aGk", "aGk-", "a"]),
            (Format::Decimal, &["1", "-0.10", "+1e5"], &["", ".5", "1.", "1,5", "NaN", "--1"]),
            (Format::Password, &["", "x"], &[]),
        ];
        for (format, good, bad) in cases {
            for text in good {
                assert!(format.is_kept_by(text), "{format:?} {text}");
            }
            for text in bad {
                assert!(!format.is_kept_by(text), "{format:?} {text}");
            }
        }
    }
}
