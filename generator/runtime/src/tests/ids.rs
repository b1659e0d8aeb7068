//! Ids in both forms.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::sample::ThingId;
use crate::{Id, Maybe};

#[test]
fn both_forms_are_read_kept_and_equal() {
    for (number, text) in [
        ("123", "\"123\""),
        ("0", "\"0\""),
        ("-5", "\"-5\""),
        ("18446744073709551615", "\"18446744073709551615\""),
        ("9007199254740993", "\"9007199254740993\""),
    ] {
        let from_number: Id = serde_json::from_str(number).expect("an integer is an id");
        let from_text: Id = serde_json::from_str(text).expect("a string is an id");
        assert_eq!(serde_json::to_string(&from_number).expect("ids are JSON"), number);
        assert_eq!(serde_json::to_string(&from_text).expect("ids are JSON"), text);
        assert_eq!(from_number, from_text);
        assert_eq!(from_number.to_string(), from_text.to_string());
        assert_eq!(HashSet::from([from_number, from_text]).len(), 1);
    }
}

#[test]
fn texts_that_no_integer_is_written_as_are_texts() {
    for text in ["007", "+7", "-0", "", "-", "7 ", "7.0", "seven", "18446744073709551616", "٧"] {
        let id = Id::from(text);
        assert!(!id.is_integer(), "{text}");
        assert_eq!((id.as_i64(), id.as_u64()), (None, None), "{text}");
        assert_ne!(id, Id::from(7), "{text}");
        assert_eq!(id, Id::from(String::from(text)), "{text}");
    }
}

#[test]
fn integers_are_exact() {
    assert_eq!(Id::from("18446744073709551615").as_u64(), Some(u64::MAX));
    assert_eq!(Id::from(u64::MAX).as_i64(), None);
    assert_eq!(Id::from("-9223372036854775808").as_i64(), Some(i64::MIN));
    assert_eq!(Id::from(-1).as_u64(), None);
    assert_eq!(serde_json::from_str::<Id>("12.0").expect("an integer"), Id::from(12));
    for wrong in
        ["1.5", "9007199254740992.0", "1e300", "18446744073709551616", "true", "null", "[]"]
    {
        assert!(serde_json::from_str::<Id>(wrong).is_err(), "{wrong}");
    }
}

#[derive(Default, Serialize, Deserialize)]
struct Sent {
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "Id::as_integer")]
    one: Option<ThingId>,
    #[serde(skip_serializing_if = "Maybe::is_absent", serialize_with = "Id::as_integer")]
    maybe: Maybe<ThingId>,
    #[serde(serialize_with = "Id::as_integer")]
    many: Vec<ThingId>,
    #[serde(serialize_with = "Id::as_string")]
    texts: Maybe<Vec<ThingId>>,
    #[serde(flatten, serialize_with = "Id::as_integer")]
    others: BTreeMap<String, ThingId>,
}

#[test]
fn ids_go_out_in_the_documented_form() {
    let mut sent = Sent {
        one: Some("7".into()),
        maybe: 8.into(),
        many: vec!["9".into(), 10.into(), "x".into()],
        texts: Maybe::Value(vec![11.into(), "12".into()]),
        others: BTreeMap::from([("more".to_owned(), "13".into())]),
    };
    let json = serde_json::to_string(&sent).expect("ids are JSON");
    assert_eq!(json, r#"{"one":7,"maybe":8,"many":[9,10,"x"],"texts":["11","12"],"more":13}"#);
    sent = Sent { maybe: Maybe::Null, ..Sent::default() };
    let json = serde_json::to_string(&sent).expect("ids are JSON");
    assert_eq!(json, r#"{"maybe":null,"many":[],"texts":null}"#);
}
