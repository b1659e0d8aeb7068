//! Dates and times, in each of the forms that a crate may carry.

use crate::{DateTime, date_time_chrono, date_time_text, date_time_time};

const VALID: &[&str] = &[
    "2024-01-15T10:30:00Z",
    "2024-01-15t10:30:00z",
    "2024-02-29T23:59:59.123456789+23:59",
    "2000-02-29T00:00:00-00:00",
    "1990-12-31T23:59:60Z",
];

const INVALID: &[&str] = &[
    "",
    "2024-01-15",
    "2024-01-15 10:30:00Z",
    "2024-01-15T10:30:00",
    "2024-01-15T10:30Z",
    "2024-1-15T10:30:00Z",
    "2023-02-29T10:30:00Z",
    "1900-02-29T10:30:00Z",
    "2024-04-31T10:30:00Z",
    "2024-13-01T10:30:00Z",
    "2024-00-01T10:30:00Z",
    "2024-01-00T10:30:00Z",
    "2024-01-15T24:00:00Z",
    "2024-01-15T10:60:00Z",
    "2024-01-15T10:30:61Z",
    "2024-01-15T10:30:00.Z",
    "2024-01-15T10:30:00+0100",
    "2024-01-15T10:30:00+24:00",
    "2024-01-15T10:30:00Z[UTC]",
    "2024-01-15T10:30:00Zx",
    "+024-01-15T10:30:00Z",
    "２024-01-15T10:30:00Z",
    "2024-01-1５T10:30:00Z",
    "1705314600",
];

#[test]
fn the_form_of_rfc_3339_is_known() {
    for text in VALID {
        assert!(DateTime::from(*text).is_valid(), "{text}");
    }
    for text in INVALID {
        assert!(!DateTime::from(*text).is_valid(), "{text}");
    }
}

/// The surface that all variants have.
macro_rules! surface {
    ($($test:ident: $type:ty;)*) => {$(
        #[test]
        fn $test() {
            for text in VALID.iter().chain(INVALID) {
                let date = <$type>::from(*text);
                assert_eq!(date.as_str(), *text);
                assert_eq!(date.to_string(), *text);
                assert_eq!(format!("{date:?}"), format!("{text:?}"));
                assert_eq!(date.is_valid(), VALID.contains(text));
                let json = serde_json::to_string(&date).expect("text is JSON");
                assert_eq!(serde_json::from_str::<$type>(&json).expect("it was just written"), date);
                assert_eq!(<$type>::from(String::from(*text)), date);
            }
            assert_ne!(<$type>::from("a"), <$type>::from("b"));
        }
    )*};
}

surface! {
    jiff: DateTime;
    chrono: date_time_chrono::DateTime;
    time: date_time_time::DateTime;
    text: date_time_text::DateTime;
}

#[test]
fn instants_are_told_and_compared() {
    let utc = "2024-01-15T10:30:00Z";
    let east = "2024-01-15T12:30:00+02:00";
    assert_eq!(DateTime::from(utc), DateTime::from(east));
    assert_eq!(
        DateTime::from(utc).timestamp().map(jiff::Timestamp::as_second),
        Some(1_705_314_600)
    );
    assert_eq!(DateTime::from("yesterday").timestamp(), None);
    let instant = jiff::Timestamp::from_second(1_705_314_600).expect("a second of 2024");
    assert_eq!(DateTime::from(instant).as_str(), utc);

    let date = date_time_chrono::DateTime::from(east);
    assert_eq!(date.timestamp().map(|instant| instant.timestamp()), Some(1_705_314_600));
    assert_eq!(date.timestamp().map(date_time_chrono::DateTime::from), Some(utc.into()));
    assert_eq!(date_time_chrono::DateTime::from("yesterday").timestamp(), None);

    let date = date_time_time::DateTime::from(east);
    assert_eq!(date.timestamp().map(time::OffsetDateTime::unix_timestamp), Some(1_705_314_600));
    assert_eq!(date.timestamp().map(date_time_time::DateTime::from), Some(utc.into()));
    assert_eq!(date_time_time::DateTime::from("yesterday").timestamp(), None);
}
