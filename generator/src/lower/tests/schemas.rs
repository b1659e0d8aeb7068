//! Scalars, words, arrays, objects, maps, rules and annotations.

use super::*;
use crate::api::{Additional, Primitive, Usage, WordValue};
use crate::source::Text;
use crate::vocabulary::constraint::{Constraint, Limit};
use crate::vocabulary::format::Format;

fn scalar(schema: &Schema) -> (Primitive, Option<Format>, Option<&str>) {
    match &schema.kind {
        Kind::Scalar(scalar) => {
            let other = scalar.other_format.as_ref().map(Text::reveal);
            (scalar.primitive, scalar.format, other)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn scalars_have_the_formats_of_the_vocabulary_and_keep_the_others() {
    let lowered = schemas(
        "
Flag: { type: boolean }
Count: { type: integer, format: int32 }
Size: { type: integer }
Price: { type: number, format: double }
Name: { type: string }
Mail: { type: string, format: email }
Key: { type: string, format: uuid }
Day: { type: string, format: date }
Odd: { type: string, format: int64 }
Whole: { type: number, format: int64 }
Unsigned: { type: integer, format: u-int32 }
",
    );
    lowered.expect_none();
    let of = |name| scalar(lowered.component(name));
    assert_eq!(of("Flag"), (Primitive::Boolean, None, None));
    assert_eq!(of("Count"), (Primitive::Integer, Some(Format::Int32), None));
    assert_eq!(of("Size"), (Primitive::Integer, None, None));
    assert_eq!(of("Price"), (Primitive::Number, Some(Format::Double), None));
    assert_eq!(of("Name"), (Primitive::String, None, None));
    assert_eq!(of("Mail"), (Primitive::String, Some(Format::Email), None));
    assert_eq!(of("Key"), (Primitive::String, Some(Format::Uuid), None));
    assert_eq!(of("Day"), (Primitive::String, Some(Format::Date), None));
    assert_eq!(of("Odd"), (Primitive::String, None, Some("int64")));
    assert_eq!(of("Whole"), (Primitive::Integer, Some(Format::Int64), None));
    assert_eq!(of("Unsigned"), (Primitive::Integer, Some(Format::Uint32), None));
}

#[test]
fn an_enum_of_strings_is_a_list_of_words() {
    let lowered = schemas(
        "
Status: { type: string, nullable: true, enum: [active, 'on hold', null, active] }
Implied: { enum: [a, b] }
Mixed: { type: string, enum: [a, 1] }
",
    );
    lowered.expect(&[
        (Code::BadEnumMember, "/components/schemas/Status/enum/3", "`active` is in the `enum`"),
        (Code::BadEnumMember, "/components/schemas/Mixed/enum/1", "it is read as `1`"),
    ]);
    let words = |name| match &lowered.component(name).kind {
        Kind::Words(words) => words.iter().map(|word| shown(&word.value)).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(words("Status"), ["active", "on hold"]);
    assert_eq!(words("Implied"), ["a", "b"]);
    assert_eq!(words("Mixed"), ["a", "1"]);
    assert!(lowered.component("Status").nullable);
    assert!(!lowered.component("Implied").nullable);
}

#[test]
fn null_in_an_enum_makes_it_nullable() {
    let lowered = schemas("A: { type: string, enum: [a, null] }");
    assert!(lowered.component("A").nullable);
}

/// A member of an enumeration as text.
fn shown(value: &WordValue) -> String {
    match value {
        WordValue::Text(text) => text.reveal().to_owned(),
        WordValue::Integer(number) => number.to_string(),
        WordValue::Json(value) => value.to_string(),
    }
}

#[test]
fn an_enum_of_other_values_is_a_list_of_words_too() {
    let lowered = schemas(
        "
A: { type: integer, enum: [1, 2.0, null, 2, x, 9223372036854775808] }
B: { enum: [1, a, true, null, [1]] }
C: { enum: [3, 4], x-enum-varnames: [Low, High], x-enum-descriptions: [Not much, A lot] }
D: { type: integer, enum: [1, 2], x-enum-varnames: [One] }
",
    );
    lowered.expect(&[
        (Code::BadEnumMember, "/components/schemas/A/enum/3", "already"),
        (Code::BadEnumMember, "/components/schemas/A/enum/4", "is not an integer"),
        (Code::BadEnumMember, "/components/schemas/A/enum/5", "is not an integer of 64 bits"),
        (Code::NotGenerated, "/components/schemas/D/x-enum-varnames", "does not fit"),
    ]);
    let words = |name| match &lowered.component(name).kind {
        Kind::Words(words) => words.clone(),
        other => panic!("{other:?}"),
    };
    let values = |name| words(name).iter().map(|word| shown(&word.value)).collect::<Vec<_>>();
    assert_eq!(values("A"), ["1", "2"]);
    assert_eq!(values("B"), ["1", "\"a\"", "true", "[1]"]);
    assert!(lowered.component("A").nullable && lowered.component("B").nullable);
    let named = &words("C")[1];
    assert_eq!(named.name, Some(Text::new("High")));
    assert_eq!(named.description, Some(Text::new("A lot")));
    assert!(words("D").iter().all(|word| word.name.is_none()));
}

#[test]
fn an_enum_of_numbers_or_booleans_is_a_rule() {
    let lowered = schemas(
        "
A: { type: number, enum: [1, 2.50, 2.5, null] }
B: { type: boolean, enum: [true] }
C: { enum: [true, false] }
D: { type: array, items: {}, enum: [[1]] }
",
    );
    lowered.expect(&[
        (Code::BadEnumMember, "/components/schemas/A/enum/2", "already"),
        (Code::NotEnforced, "/components/schemas/D/enum", "lists or objects"),
    ]);
    assert_eq!(lowered.rules("A"), ["One of `1` and `2.5`."]);
    assert!(lowered.component("A").nullable);
    assert_eq!(lowered.rules("B"), ["Always `true`."]);
    assert!(lowered.rules("C").is_empty());
    assert_eq!(scalar(lowered.component("C")).0, Primitive::Boolean);
}

#[test]
fn arrays_have_items_or_hold_anything() {
    let lowered = schemas(
        "
Names: { type: array, items: { type: string }, minItems: 1, maxItems: 3, uniqueItems: true }
Things: { type: array }
Implied: { items: { type: string } }
",
    );
    lowered.expect_none();
    let items = |name| match lowered.component(name).kind {
        Kind::Array(items) => &lowered.api.schema(items).kind,
        ref other => panic!("{other:?}"),
    };
    assert!(matches!(items("Names"), Kind::Scalar(_)));
    assert!(matches!(items("Things"), Kind::Any));
    assert!(matches!(items("Implied"), Kind::Scalar(_)));
    assert_eq!(lowered.rules("Names"), ["1 to 3 items.", "No two items are equal."]);
}

#[test]
fn objects_keep_the_order_and_mark_what_is_required() {
    let lowered = schemas(
        "
A:
  type: object
  required: [z, missing]
  properties: { z: { type: string }, a: { type: integer }, self: { $ref: '#/components/schemas/A' } }
",
    );
    lowered.expect(&[(
        Code::UnknownRequired,
        "/components/schemas/A/required/1",
        "no property `missing`",
    )]);
    let properties: Vec<_> = lowered
        .object("A")
        .properties
        .iter()
        .map(|property| (property.name.reveal(), property.required))
        .collect();
    assert_eq!(properties, [("z", true), ("a", false), ("self", false)]);
    let (property, _) = lowered.property("A", "self");
    assert_eq!(lowered.api.schema(property.schema).name.as_ref().unwrap().reveal(), "A");
    assert_eq!(property.pointer.to_string(), "/components/schemas/A/properties/self");
}

#[test]
fn a_missing_type_is_implied_by_the_keywords_of_objects() {
    let lowered = schemas(
        "A: { properties: { a: { type: string } } }\nB: { additionalProperties: { type: string } }",
    );
    lowered.expect_none();
    assert_eq!(lowered.object("A").properties.len(), 1);
    assert!(matches!(lowered.component("B").kind, Kind::Map(_)));
}

#[test]
fn additional_properties_are_said_forbidden_or_unsaid() {
    let lowered = schemas(
        "
Unsaid: { type: object, properties: { a: {} } }
Forbidden: { type: object, properties: { a: {} }, additionalProperties: false }
Typed: { type: object, properties: { a: {} }, additionalProperties: { type: string } }
Free: { type: object, properties: { a: {} }, additionalProperties: true }
Nothing: { type: object, additionalProperties: false }
",
    );
    lowered.expect_none();
    let additional = |name| lowered.object(name).additional;
    assert_eq!(additional("Unsaid"), Additional::Unsaid);
    assert_eq!(additional("Forbidden"), Additional::Forbidden);
    assert_eq!(additional("Nothing"), Additional::Forbidden);
    let of = |name| match additional(name) {
        Additional::Of(id) => &lowered.api.schema(id).kind,
        other => panic!("{other:?}"),
    };
    assert!(matches!(of("Typed"), Kind::Scalar(_)));
    assert!(matches!(of("Free"), Kind::Any));
}

#[test]
fn an_object_without_properties_is_a_map_and_nothing_at_all_is_anything() {
    let lowered = schemas(
        "
Bare: { type: object }
Free: { type: object, additionalProperties: true }
Empty: { type: object, additionalProperties: {} }
Typed: { type: object, additionalProperties: { type: integer }, maxProperties: 2 }
Any: {}
",
    );
    lowered.expect_none();
    let values = |name| match lowered.component(name).kind {
        Kind::Map(values) => &lowered.api.schema(values).kind,
        ref other => panic!("{other:?}"),
    };
    for name in ["Bare", "Free", "Empty"] {
        assert!(matches!(values(name), Kind::Any), "{name}");
    }
    assert!(matches!(values("Typed"), Kind::Scalar(_)));
    assert_eq!(lowered.rules("Typed"), ["At most 2 properties."]);
    assert!(matches!(lowered.component("Any").kind, Kind::Any));
}

#[test]
fn limits_are_kept_as_they_are_written() {
    let lowered = schemas(
        "
A: { type: number, minimum: 0.10, exclusiveMinimum: true, maximum: 18446744073709551615, multipleOf: 0.01 }
",
    );
    lowered.expect_none();
    let limit = |number: &str, exclusive| Limit { number: number.into(), exclusive };
    assert_eq!(
        lowered.component("A").constraints,
        [
            Constraint::Minimum(limit("0.1", true)),
            Constraint::Maximum(limit("18446744073709551615", false)),
            Constraint::MultipleOf(limit("0.01", false)),
        ]
    );
}

#[test]
fn the_exact_number_comes_from_the_tree() {
    let mut json = skeleton();
    json["components"] =
        serde_json::json!({ "schemas": { "A": { "type": "integer", "maximum": 1 } } });
    let typed = serde_json::from_value(json.clone()).unwrap();
    json["components"]["schemas"]["A"]["maximum"] = serde_json::json!("exact");
    let mut tree = node(&json);
    replace(&mut tree, "exact", &Value::Number("1e400".into()));
    let mut problems = Diagnostics::default();
    let api = lower(&typed, &tree, &mut problems);
    assert_eq!(
        api.schemas[0].constraints,
        [Constraint::Maximum(Limit { number: "1e400".into(), exclusive: false })]
    );
}

/// Replaces the string `text` wherever it stands.
fn replace(node: &mut Node, text: &str, by: &Value) {
    match &mut node.value {
        Value::String(found) if found == text => node.value = by.clone(),
        Value::Sequence(items) => items.iter_mut().for_each(|item| replace(item, text, by)),
        Value::Mapping(entries) => {
            for entry in entries {
                replace(&mut entry.node, text, by);
            }
        }
        _ => {}
    }
}

#[test]
fn a_rule_for_another_type_does_nothing() {
    let lowered = schemas(
        "
A: { type: integer, maxLength: 5 }
B: { type: string, minimum: 1 }
C: { type: boolean, minItems: 1 }
D: { type: string, enum: [a], maxLength: 5 }
E: { maxLength: 5 }
F: { oneOf: [{ type: string }, { type: integer }], maxLength: 5 }
",
    );
    lowered.expect(&[
        (Code::NoEffect, "/components/schemas/A/maxLength", "for an integer"),
        (Code::NoEffect, "/components/schemas/B/minimum", "for a string"),
        (Code::NoEffect, "/components/schemas/C/minItems", "for a boolean"),
        (Code::NoEffect, "/components/schemas/D/maxLength", "beside `enum`"),
        (Code::NotEnforced, "/components/schemas/E/maxLength", "raw JSON"),
        (Code::NotEnforced, "/components/schemas/F/maxLength", "for an id"),
    ]);
    assert!(lowered.api.schemas.iter().all(|schema| schema.constraints.is_empty()));
}

#[test]
fn keywords_of_another_type_do_nothing() {
    let lowered = schemas(
        "
A: { type: string, properties: { a: {} }, required: [a], additionalProperties: false, items: {} }
B: { type: object, format: date }
C: { type: integer, pattern: '^a' }
D: { format: date }
E: { type: string, enum: [a], format: date }
",
    );
    let codes = lowered.codes();
    assert_eq!(
        codes,
        [
            "S0309 /components/schemas/A/properties",
            "S0309 /components/schemas/A/required",
            "S0309 /components/schemas/A/additionalProperties",
            "S0309 /components/schemas/A/items",
            "S0309 /components/schemas/B/format",
            "S0309 /components/schemas/C/pattern",
            "S0309 /components/schemas/D/format",
            "S0309 /components/schemas/E/format",
            "S0313 /components/schemas/A/required/0",
        ]
    );
}

#[test]
fn a_pattern_is_not_enforced() {
    let lowered = schemas("A: { type: string, pattern: '^[a-z]+$' }");
    lowered.expect(&[(Code::NotEnforced, "/components/schemas/A/pattern", "`pattern`")]);
}

#[test]
fn impossible_limits_are_errors() {
    let lowered = schemas(
        "
A: { type: string, minLength: 3, maxLength: 2 }
B: { type: number, minimum: 1, maximum: 1, exclusiveMaximum: true }
C: { type: number, multipleOf: 0 }
D: { type: array, minItems: 2, maxItems: 1, items: {} }
E: { type: object, minProperties: 2, maxProperties: 1 }
F: { type: number, multipleOf: -1 }
Fine: { type: number, minimum: 1, maximum: 1 }
",
    );
    lowered.expect(&[
        (Code::ImpossibleLimit, "/components/schemas/A/minLength", "`maxLength`"),
        (Code::ImpossibleLimit, "/components/schemas/B/minimum", "`maximum`"),
        (Code::ImpossibleLimit, "/components/schemas/C/multipleOf", "more than 0"),
        (Code::ImpossibleLimit, "/components/schemas/D/minItems", "`maxItems`"),
        (Code::ImpossibleLimit, "/components/schemas/E/minProperties", "`maxProperties`"),
        (Code::ImpossibleLimit, "/components/schemas/F/multipleOf", "more than 0"),
    ]);
    assert!(lowered.has_errors());
}

#[test]
fn annotations_are_kept() {
    let lowered = schemas(
        "
A:
  type: string
  title: Title
  description: Words.
  deprecated: true
  nullable: true
  default: null
  example: x
  x-assumption: read off an example
  x-other: ignored
  externalDocs: { url: 'https://example.com/a', description: More }
Blank: { type: string, description: '  ' }
",
    );
    lowered.expect_none();
    let schema = lowered.component("A");
    let docs = &schema.docs;
    assert_eq!(docs.title.as_ref().unwrap().reveal(), "Title");
    assert_eq!(docs.description.as_ref().unwrap().reveal(), "Words.");
    assert_eq!(docs.assumption.as_ref().unwrap().reveal(), "read off an example");
    assert_eq!(docs.link.as_ref().unwrap().url.reveal(), "https://example.com/a");
    assert_eq!(docs.default, Some(Json::Null));
    assert_eq!(docs.examples[0].value, "x");
    assert_eq!(docs.examples[0].pointer.to_string(), "/components/schemas/A/example");
    assert!(docs.deprecated && schema.nullable);
    assert_eq!(lowered.component("Blank").docs.description, None);
}

#[test]
fn a_link_that_is_no_web_address_is_dropped() {
    let lowered = schemas(
        "
A: { type: string, externalDocs: { url: 'javascript:alert(1)' } }
B: { type: string, externalDocs: { url: 'https://a b' } }
",
    );
    lowered.expect(&[
        (Code::BadLink, "/components/schemas/A/externalDocs/url", "`javascript:alert(1)`"),
        (Code::BadLink, "/components/schemas/B/externalDocs/url", "https"),
    ]);
    assert!(lowered.component("A").docs.link.is_none());
}

#[test]
fn the_direction_is_kept_and_both_at_once_is_an_error() {
    let lowered = schemas(
        "
A: { type: string, readOnly: true }
B: { type: string, writeOnly: true }
C: { type: string, readOnly: true, writeOnly: true }
",
    );
    lowered.expect(&[(Code::ReadAndWriteOnly, "/components/schemas/C", "both")]);
    assert_eq!(lowered.component("A").usage, Usage::ReadOnly);
    assert_eq!(lowered.component("B").usage, Usage::WriteOnly);
}

#[test]
fn a_discriminator_without_a_union_is_put_aside() {
    let lowered = schemas(
        "
A:
  type: object
  discriminator: { propertyName: kind }
  properties: { kind: { type: string } }
",
    );
    lowered.expect(&[(
        Code::NotGenerated,
        "/components/schemas/A/discriminator",
        "`discriminator`",
    )]);
}
