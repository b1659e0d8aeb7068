//! The three states on the wire.

use serde::{Deserialize, Serialize};

use crate::Maybe;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Body {
    #[serde(default, skip_serializing_if = "Maybe::is_absent")]
    name: Maybe<String>,
}

#[test]
fn each_state_is_written_and_read_as_itself() {
    for (state, wire) in [
        (Maybe::Absent, "{}"),
        (Maybe::Null, r#"{"name":null}"#),
        (Maybe::Value(String::from("x")), r#"{"name":"x"}"#),
    ] {
        let body = Body { name: state };
        assert_eq!(serde_json::to_string(&body).expect("text is JSON"), wire);
        assert_eq!(serde_json::from_str::<Body>(wire).expect("it was just written"), body);
    }
}

#[test]
fn values_can_be_taken_out() {
    assert_eq!(Maybe::Value(1).into_value(), Some(1));
    assert_eq!(Maybe::Value(1).map(|value| value + 1).value(), Some(&2));
    assert_eq!(Maybe::<i32>::Null.into_value(), None);
    assert!(Maybe::<i32>::Null.is_null() && !Maybe::<i32>::Null.is_value());
    assert_eq!(Maybe::<i32>::default().map(|value| value), Maybe::Absent);
}
