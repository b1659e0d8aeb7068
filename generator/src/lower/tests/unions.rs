//! `oneOf`, `anyOf` and `not`.

use super::*;
use crate::vocabulary::constraint::Constraint;

#[test]
fn a_string_or_an_integer_is_an_id() {
    let lowered = schemas(
        "
A: { oneOf: [{ type: integer }, { type: string }] }
B: { anyOf: [{ type: string, nullable: true }, { type: integer, format: int64 }], description: An id. }
C: { oneOf: [{ type: integer }, { type: string }, { enum: [null] }] }
",
    );
    lowered.expect_none();
    for (name, nullable) in [("A", false), ("B", true), ("C", true)] {
        let schema = lowered.component(name);
        assert!(matches!(schema.kind, Kind::Id), "{name}");
        assert_eq!(schema.nullable, nullable, "{name}");
    }
}

#[test]
fn one_alternative_beside_null_is_that_alternative() {
    let lowered = schemas(
        "
Name: { type: string }
A: { oneOf: [{ $ref: '#/components/schemas/Name' }, { enum: [null] }] }
B: { anyOf: [{ type: integer }] }
C: { anyOf: [{ type: 'null' }, { type: integer, minimum: 1 }] }
",
    );
    lowered.expect_none();
    assert!(matches!(lowered.component("A").kind, Kind::Alias(_)));
    assert!(lowered.component("A").nullable);
    assert!(matches!(lowered.component("B").kind, Kind::Scalar(_)));
    assert!(!lowered.component("B").nullable);
    assert!(matches!(lowered.component("C").kind, Kind::Scalar(_)));
    assert!(lowered.component("C").nullable);
    assert_eq!(lowered.rules("C"), ["At least 1."]);
}

#[test]
fn every_other_union_is_kept_as_raw_json() {
    let lowered = schemas(
        "
A: { oneOf: [{ type: string }, { type: boolean }] }
B: { anyOf: [{ type: string, maxLength: 3 }, { type: integer }] }
C: { oneOf: [{ type: string }, { type: integer }], anyOf: [{ type: string }, { type: integer }] }
D: { type: object, properties: { a: {} }, oneOf: [{ properties: { b: {} } }, { properties: { c: {} } }] }
E: { oneOf: [{ type: string }, { type: string }], discriminator: { propertyName: x } }
F: { oneOf: [{ type: string }, { type: integer }], allOf: [{ maxLength: 3 }] }
",
    );
    let expected: Vec<(Code, String)> = [
        ("A", "oneOf"),
        ("B", "anyOf"),
        ("C", "oneOf"),
        ("D", "oneOf"),
        ("E", "oneOf"),
        ("F", "oneOf"),
    ]
    .map(|(name, key)| (Code::UnsupportedUnion, format!("/components/schemas/{name}/{key}")))
    .into();
    let expected: Vec<(Code, &str, &str)> =
        expected.iter().map(|(code, pointer)| (*code, pointer.as_str(), "raw JSON")).collect();
    lowered.expect(&expected);
    for name in ["A", "B", "C", "D", "E", "F"] {
        assert!(matches!(lowered.component(name).kind, Kind::Any), "{name}");
    }
}

#[test]
fn properties_that_exclude_each_other_are_a_rule() {
    let lowered = schemas(
        "
A:
  type: object
  not: { required: [a, b] }
  properties: { a: {}, b: {} }
B:
  properties: { a: {}, b: {} }
  allOf: [{ not: { type: object, required: [a, b] } }]
C: { type: object, properties: { a: {} }, not: { required: [a, x] } }
",
    );
    lowered.expect(&[(Code::UnknownRequired, "/components/schemas/C/not", "`x`")]);
    for name in ["A", "B"] {
        assert_eq!(lowered.rules(name), ["Not both `a` and `b`."], "{name}");
        assert!(matches!(lowered.component(name).constraints[0], Constraint::NotTogether(_)));
    }
    assert!(lowered.component("C").constraints.is_empty());
}

#[test]
fn any_other_not_is_not_enforced() {
    let lowered = schemas(
        "
A: { type: string, not: { enum: [x] } }
B: { type: object, properties: { a: {} }, not: { required: [a] } }
C: { type: object, properties: { a: {}, b: {} }, not: { required: [a, b], minProperties: 3 } }
D: { not: {} }
",
    );
    let expected: Vec<String> =
        ["A", "B", "C", "D"].map(|name| format!("S0308 /components/schemas/{name}/not")).into();
    assert_eq!(lowered.codes(), expected);
    assert_eq!(lowered.object("B").properties.len(), 1);
}

#[test]
fn alternatives_of_required_properties_are_not_enforced() {
    let lowered = schemas(
        "
A:
  type: object
  properties: { a: {}, b: {} }
  anyOf: [{ required: [a] }, { type: object, required: [b] }]
",
    );
    lowered.expect(&[(
        Code::NotEnforced,
        "/components/schemas/A/anyOf",
        "`anyOf` of required properties",
    )]);
    assert_eq!(lowered.object("A").properties.len(), 2);
}
