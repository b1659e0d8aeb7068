//! Dates, UUIDs, bytes and decimal numbers: kept whatever they are, checked before they are sent.

use crate::{Base64, Date, Decimal, Report, Uuid, date_by_chrono, date_by_text, date_by_time};

/// The violations that a check finds, as text.
fn found(check: impl FnOnce(&mut Report<'_>)) -> Vec<String> {
    let found = Report::gather(check);
    found.err().into_iter().flatten().map(|violation| violation.to_string()).collect()
}

/// The surface that all dates have.
macro_rules! dates {
    ($($test:ident: $type:ty;)*) => {$(
        #[test]
        fn $test() {
            for (text, valid) in
                [("2024-02-29", true), ("2023-02-29", false), ("29.2.2024", false), ("", false)]
            {
                let date = <$type>::from(text);
                assert_eq!((date.as_str(), date.to_string().as_str()), (text, text));
                assert_eq!(date.is_valid(), valid, "{text}");
                let json = serde_json::to_string(&date).expect("text is JSON");
                assert_eq!(serde_json::from_str::<$type>(&json).expect("it was just written"), date);
            }
            assert_ne!(<$type>::from("2024-01-01"), <$type>::from("2024-01-02"));
        }
    )*};
}

dates! {
    jiff: Date;
    chrono: date_by_chrono::Date;
    time: date_by_time::Date;
    text: date_by_text::Date;
}

#[test]
fn days_are_told() {
    let day = jiff::civil::date(2024, 2, 29);
    assert_eq!((Date::from(day).as_str(), Date::from(day).date()), ("2024-02-29", Some(day)));
    assert_eq!(Date::from("soon").date(), None);
    let read = date_by_chrono::Date::from("2024-02-29");
    assert_eq!(read.date().map(date_by_chrono::Date::from), Some(read));
    let read = date_by_time::Date::from("2024-02-29");
    assert_eq!(read.date().map(date_by_time::Date::from), Some(read));
    assert_eq!(date_by_time::Date::from("soon").date(), None);
}

#[test]
fn uuids_are_told_and_kept() {
    let text = "6F1C5A0E-7C1B-4D4F-9A53-0D6F3C1B2A90";
    let uuid = Uuid::from(text);
    assert_eq!((uuid.as_str(), uuid.is_valid()), (text, true));
    assert_eq!(uuid.uuid().map(Uuid::from), Some(Uuid::from(text.to_lowercase())));
    let odd: Uuid = serde_json::from_str("\"old-17\"").expect("any text is read");
    assert_eq!((odd.as_str(), odd.uuid(), odd.is_valid()), ("old-17", None, false));
    assert_eq!(serde_json::to_string(&odd).expect("text is JSON"), "\"old-17\"");
}

#[test]
fn bytes_are_told_and_kept() {
    let bytes = Base64::from(b"a?>");
    assert_eq!((bytes.as_str(), bytes.bytes()), ("YT8+", Some(b"a?>".to_vec())));
    for text in ["YT8+", "YT8-", "Y T8\r\n+"] {
        let read: Base64 = serde_json::from_value(text.into()).expect("any text is read");
        assert_eq!(read.bytes(), Some(b"a?>".to_vec()), "{text}");
        assert_eq!(read.as_str(), text);
    }
    assert_eq!(Base64::from_text("aGk").bytes(), Some(b"hi".to_vec()));
    assert_eq!(Base64::from_text("no base 64!").bytes(), None);
}

#[test]
fn decimal_numbers_are_told_and_kept() {
    let exact = "0.1234567890123456789012345678";
    let read: Decimal = serde_json::from_value(exact.into()).expect("any text is read");
    assert_eq!(read.decimal().map(|number| number.to_string()), Some(exact.into()));
    assert_eq!(Decimal::from("1.50"), Decimal::from("1.5"));
    assert_eq!(Decimal::from("1.50").as_str(), "1.50");
    let large = Decimal::from("1e400");
    assert_eq!((large.decimal(), large.is_valid(), large.as_str()), (None, true, "1e400"));
}

#[test]
fn every_format_is_checked() {
    let text = String::from("no format at all");
    let violations = found(|report| {
        report.text("date", &text).date();
        report.text("time", &text).time();
        report.text("duration", &text).duration();
        report.text("uuid", &text).uuid();
        report.text("uri", &text).uri();
        report.text("hostname", &text).hostname();
        report.text("ipv4", &text).ipv4();
        report.text("ipv6", &text).ipv6();
        report.text("ip", &text).ip();
        report.text("byte", &Base64::from_text(&text)).base64();
        report.text("decimal", &Decimal::from(&text)).decimal();
        report.text("id", &Uuid::from(&text)).uuid();
    });
    assert_eq!(
        violations,
        [
            "/date: a date (RFC 3339)",
            "/time: a time of day (RFC 3339)",
            "/duration: a duration (RFC 3339, appendix A)",
            "/uuid: a UUID",
            "/uri: a URI with its scheme",
            "/hostname: the name of a host",
            "/ipv4: an IPv4 address",
            "/ipv6: an IPv6 address",
            "/ip: an IP address",
            "/byte: bytes in base64",
            "/decimal: a decimal number",
            "/id: a UUID",
        ]
    );
    assert!(
        found(|report| {
            report.text("date", &Date::from("2024-02-29")).date();
            report.text("uri", &String::from("https://example.com")).uri();
            report.text("ip", &String::from("::1")).ip();
            report.text("byte", &Base64::from([0, 255])).base64();
        })
        .is_empty()
    );
}

#[test]
fn integers_of_every_width_are_checked() {
    assert!(
        found(|report| {
            report.integer("a", &u64::MAX).minimum(18_446_744_073_709_551_615);
            report.integer("b", &i8::MIN).minimum(-128).multiple_of(2);
        })
        .is_empty()
    );
    assert_eq!(
        found(|report| {
            report.integer("a", &u64::MAX).maximum(9_223_372_036_854_775_807);
            report.integer("b", &Some(7_u16)).exclusive_minimum(7);
        }),
        ["/a: at most 9223372036854775807", "/b: more than 7"]
    );
}
