//! Reading answers: what is accepted, what is told, and that nothing is rounded.

use std::collections::BTreeMap;

use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::hidden::Hidden;
use crate::sample::{Level, ThingId};
use crate::{Answer, DateTime, DecodeError, Maybe, Secret};

fn read<T: DeserializeOwned>(body: &str) -> Result<T, DecodeError> {
    let body = body.as_bytes().to_vec();
    Answer::new(StatusCode::OK, HeaderMap::new(), body, true, Hidden::default()).json()
}

#[test]
fn integers_are_exact_or_refused() {
    for (text, number) in [
        ("1.0", 1),
        ("1e2", 100),
        ("1.5e1", 15),
        ("100e-2", 1),
        ("1200E-2", 12),
        ("-0", 0),
        ("-0.0", 0),
        ("0e999999999999999999999", 0),
        ("9007199254740993", 9_007_199_254_740_993),
        ("9007199254740993.0", 9_007_199_254_740_993),
        ("9223372036854775807", i64::MAX),
        ("-9223372036854775808", i64::MIN),
    ] {
        assert_eq!(read::<i64>(text).expect(text), number);
    }
    for wrong in [
        "1.5",
        "1e-1",
        "12e-2",
        "1.0000000000000000000001",
        "9223372036854775808",
        "1e400",
        "1e9999999999999999999999",
        "1e-400",
        "\"1\"",
        "null",
        "true",
        "[1]",
        "{}",
        "1x",
        "--1",
        "01",
    ] {
        assert!(read::<i64>(wrong).is_err(), "{wrong}");
    }
    assert_eq!(read::<u64>("18446744073709551615").expect("the most"), u64::MAX);
    assert_eq!(read::<u64>("18446744073709551615.0").expect("the most"), u64::MAX);
    assert_eq!(read::<i32>("2147483647.0").expect("the most"), i32::MAX);
    assert!(read::<i32>("2147483648").is_err());
    assert!(read::<u8>("-1").is_err());
}

#[test]
#[expect(clippy::float_cmp, reason = "the numbers are the same, not nearly so")]
fn other_numbers_are_what_the_text_says() {
    assert_eq!(read::<f64>("1").expect("an integer is a number"), 1.0);
    assert_eq!(read::<f64>("0.1").expect("a number"), 0.1);
    assert_eq!(
        read::<Value>("[1.0,18446744073709551615]").expect("any value").to_string(),
        "[1.0,18446744073709551615]"
    );
}

#[derive(Debug, Deserialize)]
struct Page {
    data: Vec<Thing>,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only reading is tested")]
struct Thing {
    id: ThingId,
    #[serde(default)]
    name: Maybe<String>,
    age: Option<i64>,
    level: Option<Level>,
    born: Option<DateTime>,
    password: Option<Secret>,
    #[serde(default)]
    labels: BTreeMap<String, i64>,
    inner: Option<Box<Thing>>,
}

#[test]
fn the_place_of_what_is_wrong_is_told_without_its_value() {
    for (body, path, problem) in [
        (
            r#"{"data":[{"id":1},{"id":"2","name":4711}]}"#,
            "/data/1/name",
            "invalid type: integer, expected a string",
        ),
        (
            r#"{"data":[{"id":1,"age":"hush"}]}"#,
            "/data/0/age",
            "invalid type: string, expected i64",
        ),
        (r#"{"data":[{"id":1,"age":1.5}]}"#, "/data/0/age", "number out of range"),
        (
            r#"{"data":[{"id":1,"labels":{"a/b~c":"hush"}}]}"#,
            "/data/0/labels/a~1b~0c",
            "expected i64",
        ),
        (
            r#"{"data":[{"id":1,"inner":{"id":1,"inner":{"id":null}}}]}"#,
            "/data/0/inner/inner/id",
            "null",
        ),
        (r#"{"data":[{"id":1},{"name":"x"}]}"#, "/data/1", "missing field `id`"),
        (r#"{"data":"hush, expected hush"}"#, "/data", "invalid type: string, expected a sequence"),
        (
            r#"{"data":[{"id":1,"password":{"hush":1}}]}"#,
            "/data/0/password",
            "invalid type: map, expected a string",
        ),
        ("[]", "", "invalid length 0"),
        ("   ", "", "it is empty"),
        (r#"{"data":[]} x"#, "", "trailing characters"),
        ("<html>hush</html>", "", "expected value at line 1 column 1"),
    ] {
        let error = read::<Page>(body).expect_err(body);
        assert_eq!(error.pointer(), path, "{body}");
        let text = format!("{error} {error:?}");
        assert!(text.contains(problem), "{body}: {text}");
        assert!(!text.contains("hush") && !text.contains("4711"), "{text}");
        assert_eq!(error.body(), body.as_bytes());
    }
}

#[test]
fn a_body_that_breaks_off_is_refused() {
    let whole = r#"{"data":[{"id":1,"name":"x"}]}"#;
    for end in 0..whole.len() {
        assert!(read::<Page>(&whole[..end]).is_err(), "{end}");
    }
    assert!(read::<Page>(&"[".repeat(100_000)).is_err());
    assert!(read::<Value>(&"[".repeat(100_000)).is_err());
}

#[test]
fn what_loses_nothing_is_accepted() {
    let body = "\u{feff}{\"data\":[{\"id\":1,\"new\":{\"a\":[1,null]},\"level\":\"extreme\",\"born\":\"yesterday\"}]}";
    let page: Page =
        read(body).expect("a byte order mark, an unknown member, an unknown word, another date");
    let thing = &page.data[0];
    assert_eq!(thing.level.as_ref().map(Level::as_str), Some("extreme"));
    assert_eq!(thing.born.as_ref().map(DateTime::as_str), Some("yesterday"));
    assert_eq!(thing.name, Maybe::Absent);
    assert_eq!(read::<Thing>(r#"{"id":1,"name":null}"#).expect("null").name, Maybe::Null);
    assert_eq!(
        read::<Thing>(r#"{"id":"\u00e9","name":"\n"}"#).expect("escapes").name,
        Maybe::Value("\n".into())
    );
}
