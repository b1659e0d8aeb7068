//! Unions: which alternative a value is read as, from wherever it comes, and how its tag is written.

use std::collections::BTreeMap;

use serde::de::MapAccess;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Value, json};

use crate::decode;
use crate::{OneOf, Sign, UnknownValue, one_of, tagged};

#[derive(Clone, Debug, PartialEq)]
enum Thing {
    Number(f64),
    Integer(i64),
    List(Vec<Thing>),
    Pair(Box<Pair>),
    Wide(Box<Wide>),
    Named(BTreeMap<String, i64>),
    Unknown(UnknownValue),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Pair {
    a: i64,
    b: Option<Thing>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Wide {
    a: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    #[serde(flatten)]
    rest: BTreeMap<String, Thing>,
}

impl OneOf for Thing {
    const SIGNS: &'static [Sign] = &[
        Sign::Number,
        Sign::Integer,
        Sign::List(&Sign::Any),
        Sign::Known { with: &[("a", Sign::Integer)], names: &["a", "b"], open: false },
        Sign::Known { with: &[("a", Sign::Any)], names: &["a", "kind"], open: true },
        Sign::Known { with: &[], names: &[], open: true },
    ];

    fn read<'de, A: MapAccess<'de>>(sign: usize, value: &mut A) -> Result<Self, A::Error> {
        match sign {
            0 => value.next_value().map(Self::Number),
            1 => value.next_value().map(Self::Integer),
            2 => value.next_value().map(Self::List),
            3 => value.next_value().map(Self::Pair),
            4 => value.next_value().map(Self::Wide),
            5 => value.next_value().map(Self::Named),
            _ => value.next_value().map(Self::Unknown),
        }
    }
}

impl<'de> Deserialize<'de> for Thing {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        one_of(deserializer)
    }
}

impl Serialize for Thing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(value) => value.serialize(serializer),
            Self::Integer(value) => value.serialize(serializer),
            Self::List(value) => value.serialize(serializer),
            Self::Pair(value) => tagged("kind", &["pair", "couple"], value, serializer),
            Self::Wide(value) => tagged("kind", &["wide"], value, serializer),
            Self::Named(value) => tagged("kind", &["named"], value, serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

fn read(json: &str) -> Thing {
    decode::json(json.as_bytes()).expect("a thing")
}

fn pair(a: i64, b: Option<Thing>) -> Thing {
    Thing::Pair(Box::new(Pair { a, b }))
}

#[test]
fn a_number_without_a_fraction_is_an_integer_first() {
    assert_eq!(read("2"), Thing::Integer(2));
    assert_eq!(read("2.0"), Thing::Integer(2));
    assert_eq!(read("2e3"), Thing::Integer(2000));
    assert_eq!(read("2.5"), Thing::Number(2.5));
    assert_eq!(read("9007199254740993"), Thing::Integer(9_007_199_254_740_993));
}

#[test]
fn the_alternative_that_loses_least_is_read() {
    assert_eq!(read(r#"{"a":1}"#), pair(1, None));
    assert_eq!(read(r#"{"a":1.0,"b":2.0}"#), pair(1, Some(Thing::Integer(2))));
    let wide = read(r#"{"a":1,"c":[3.5]}"#);
    let rest = BTreeMap::from([("c".to_owned(), Thing::List(vec![Thing::Number(3.5)]))]);
    assert_eq!(wide, Thing::Wide(Box::new(Wide { a: 1, kind: None, rest })));
    assert_eq!(read(r#"{"z":1}"#), Thing::Named(BTreeMap::from([("z".to_owned(), 1)])));
}

#[test]
fn what_fits_several_and_can_not_be_read_is_kept() {
    let Thing::Unknown(value) = read(r#"{"a":"x"}"#) else { panic!("it is documented") };
    assert_eq!(*value.as_json(), json!({"a": "x"}));
    assert_eq!(format!("{value:?}"), r#"Object {"a": String("x")}"#);
    for odd in ["null", "true", r#""text""#, "123456789012345678901234567890"] {
        let thing: Thing = read(odd);
        assert!(matches!(thing, Thing::Unknown(_) | Thing::Number(_)), "{odd} is {thing:?}");
    }
}

#[test]
fn unions_are_read_from_elsewhere_than_an_answer() {
    let expected = pair(1, Some(Thing::List(vec![Thing::Integer(2), Thing::Number(2.5)])));
    let value = json!({"a": 1, "b": [2, 2.5]});
    assert_eq!(serde_json::from_value::<Thing>(value.clone()).expect("a thing"), expected);
    assert_eq!(serde_json::from_str::<Thing>(&value.to_string()).expect("a thing"), expected);
    // Integral floats are integers here too, because the text is read anew.
    assert_eq!(serde_json::from_str::<Thing>(r#"{"a":1.0}"#).expect("a thing"), pair(1, None));
    // Properties without a name come through a buffer of serde's own.
    let wide: Wide = decode::json(br#"{"a":1,"c":{"a":2.0,"b":3}}"#).expect("a thing");
    assert_eq!(wide.rest["c"], pair(2, Some(Thing::Integer(3))));
}

/// A union of one.
#[derive(Debug)]
struct Only(#[expect(dead_code, reason = "only read")] Pair);

impl OneOf for Only {
    const SIGNS: &'static [Sign] = &[Sign::Object(&[])];

    fn read<'de, A: MapAccess<'de>>(sign: usize, value: &mut A) -> Result<Self, A::Error> {
        assert_eq!(sign, 0);
        value.next_value().map(Self)
    }
}

impl<'de> Deserialize<'de> for Only {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        one_of(deserializer)
    }
}

#[test]
fn the_place_of_what_can_not_be_read_is_told() {
    let error = decode::json::<Vec<Thing>>(
        br#"[1,[2,{"a":7,"b":[true,{"a":1,"b":18446744073709551616}]}]]"#,
    );
    // A large number is none of the alternatives, which keeps it; nothing else can fail in this union.
    assert!(error.is_ok(), "{error:?}");
    let error = decode::json::<Vec<Only>>(br#"[{"a":1}, {"a":"secret"}]"#).expect_err("no integer");
    assert_eq!(error.path(), "/1/a");
    // The position is that of the whole union; the place is what tells.
    assert!(error.message().starts_with("invalid type: string, expected i64"), "{error:?}");
}

#[test]
fn nesting_is_bounded_however_often_a_value_is_read() {
    let deep = format!("{}1{}", "[".repeat(100), "]".repeat(100));
    assert!(matches!(read(&deep), Thing::List(_)));
    for levels in [200, 10_000] {
        let deep = format!("{}1{}", "[".repeat(levels), "]".repeat(levels));
        assert!(decode::json::<Thing>(deep.as_bytes()).is_err(), "{levels}");
    }
    // Looking at each level costs as much as the level is long, and no more.
    let deep = format!("{}1{}", r#"{"a":1,"b":"#.repeat(100), "}".repeat(100));
    assert!(matches!(read(&deep), Thing::Pair(_)));
}

#[test]
fn the_tag_is_written_once_and_right() {
    let written = |thing: Thing| serde_json::to_string(&thing).expect("it is JSON");
    assert_eq!(written(pair(1, None)), r#"{"a":1,"b":null,"kind":"pair"}"#);
    let wide = |kind: Option<&str>, rest: &[(&str, Thing)]| {
        let rest = rest.iter().map(|(key, thing)| ((*key).to_owned(), thing.clone())).collect();
        Thing::Wide(Box::new(Wide { a: 1, kind: kind.map(str::to_owned), rest }))
    };
    assert_eq!(written(wide(None, &[])), r#"{"a":1,"kind":"wide"}"#);
    assert_eq!(written(wide(Some("wide"), &[])), r#"{"a":1,"kind":"wide"}"#);
    assert_eq!(written(wide(Some("narrow"), &[])), r#"{"a":1,"kind":"wide"}"#);
    assert_eq!(written(wide(None, &[("x", Thing::Integer(2))])), r#"{"a":1,"x":2,"kind":"wide"}"#);
    assert_eq!(written(Thing::Named(BTreeMap::new())), r#"{"kind":"named"}"#);
}

#[test]
fn what_is_no_object_has_no_tag() {
    for value in [json!(1), json!("text"), json!([1]), json!(true), Value::Null] {
        let error = tagged("kind", &["a"], &value, serde_json::value::Serializer);
        assert_eq!(error.expect_err("no object").to_string(), "only an object can have a tag");
    }
    let object = tagged("kind", &["a"], &Some(json!({"x": 1})), serde_json::value::Serializer);
    assert_eq!(object.expect("an object"), json!({"x": 1, "kind": "a"}));
}
