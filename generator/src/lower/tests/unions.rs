//! `oneOf`, `anyOf` and `not`.

use super::*;
use crate::source::Text;
use crate::vocabulary::constraint::Constraint;
use crate::vocabulary::sign::Sign;

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

/// The alternatives of a union: the name, the tags and the sign of each.
fn alternatives(lowered: &Lowered, name: &str) -> Vec<(Option<String>, Vec<String>, Sign)> {
    let Kind::Union(union) = &lowered.component(name).kind else {
        panic!("{name} is {:?}", lowered.component(name).kind)
    };
    let text = |text: &Text| text.reveal().to_owned();
    let each = union.alternatives.iter();
    each.map(|each| {
        (each.name.as_ref().map(text), each.tags.iter().map(text).collect(), each.sign.clone())
    })
    .collect()
}

/// The signs of the alternatives.
fn signs(lowered: &Lowered, name: &str) -> Vec<Sign> {
    alternatives(lowered, name).into_iter().map(|(_, _, sign)| sign).collect()
}

fn words(words: &[&str]) -> Sign {
    Sign::Words(words.iter().map(|&word| word.to_owned()).collect())
}

fn having(with: &[(&str, Sign)]) -> Sign {
    Sign::Object(with.iter().map(|(name, sign)| ((*name).to_owned(), sign.clone())).collect())
}

fn list(sign: Sign) -> Sign {
    Sign::List(Box::new(sign))
}

#[test]
fn json_types_tell_apart() {
    let lowered = schemas(
        "
A: { oneOf: [{ type: string }, { type: boolean }, { type: array, items: { type: string } }] }
B: { anyOf: [{ type: string, maxLength: 3 }, { type: integer }] }
C: { oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: array, items: {} } }] }
D: { oneOf: [{ type: object }, { type: string, enum: [auto] }, { nullable: true }] }
",
    );
    lowered.expect_none();
    assert_eq!(signs(&lowered, "A"), [Sign::Text, Sign::Boolean, list(Sign::Any)]);
    assert_eq!(signs(&lowered, "B"), [Sign::Text, Sign::Integer]);
    assert_eq!(signs(&lowered, "C"), [list(Sign::Text), list(list(Sign::Any))]);
    assert_eq!(signs(&lowered, "D"), [having(&[]), words(&["auto"])]);
    assert!(lowered.component("D").nullable);
}

#[test]
fn a_discriminator_tells_apart() {
    let lowered = schemas(
        "
Cat: { type: object, properties: { kind: { type: string } } }
Dog: { type: object, properties: { kind: { type: string, enum: [dog, puppy] } }, required: [kind] }
Fox: { type: object, properties: { size: { type: integer } }, required: [size] }
Mapped:
  oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
  discriminator: { propertyName: kind, mapping: { c: Cat, d: '#/components/schemas/Dog', x: Bird, y: Fox } }
Named:
  oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Fox' }]
  discriminator: { propertyName: kind }
",
    );
    let mapping = "/components/schemas/Mapped/discriminator/mapping";
    lowered.expect(&[
        (Code::UnknownMapping, &format!("{mapping}/x"), "no schema of this document"),
        (Code::UnknownMapping, &format!("{mapping}/y"), "not one of the alternatives"),
    ]);
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        alternatives(&lowered, "Mapped"),
        [
            (some("Cat"), vec!["c".to_owned()], having(&[("kind", words(&["c"]))])),
            (some("Dog"), vec!["d".to_owned()], having(&[("kind", words(&["d"]))])),
        ]
    );
    // The names of the components are only implied: what has other words is told apart by its properties.
    let known = |with: &[&str], names: &[&str]| Sign::Known {
        with: with.iter().map(|&name| (name.to_owned(), Sign::Any)).collect(),
        names: names.iter().map(|&name| name.to_owned()).collect(),
        open: false,
    };
    assert_eq!(
        signs(&lowered, "Named"),
        [
            Sign::Either(vec![having(&[("kind", words(&["Cat"]))]), known(&[], &["kind"])]),
            Sign::Either(vec![having(&[("kind", words(&["Fox"]))]), known(&["size"], &["size"])]),
        ]
    );
}

#[test]
fn constants_and_required_properties_tell_apart() {
    let lowered = schemas(
        "
A:
  oneOf:
    - { type: object, required: [a, t], properties: { t: { type: string, enum: [x] }, a: {} } }
    - { type: object, required: [t], properties: { t: { type: string, enum: [y, z] } } }
B:
  anyOf:
    - { type: object, required: [a, c], properties: { a: {}, c: {} } }
    - { type: object, required: [b, c], properties: { b: {}, c: {} } }
C:
  anyOf:
    - { type: object, required: [v], properties: { v: { type: string } } }
    - { type: object, required: [v], properties: { v: { type: array, items: {} } } }
D:
  anyOf:
    - { type: object, required: [a], properties: { a: {} } }
    - { type: object, required: [a], properties: { a: {}, b: {} } }
    - { type: object, additionalProperties: { type: string } }
E:
  anyOf:
    - { type: object, properties: { a: { type: string } } }
    - { type: object, properties: { a: { type: integer } } }
",
    );
    lowered.expect(&[(Code::AmbiguousUnion, "/components/schemas/E", "the same properties")]);
    assert_eq!(
        signs(&lowered, "A"),
        [having(&[("t", words(&["x"]))]), having(&[("t", words(&["y", "z"]))])]
    );
    assert_eq!(signs(&lowered, "B"), [having(&[("a", Sign::Any)]), having(&[("b", Sign::Any)])]);
    assert_eq!(
        signs(&lowered, "C"),
        [having(&[("v", Sign::Text)]), having(&[("v", list(Sign::Any))])]
    );
    let known = |with: &[&str], names: &[&str], open| Sign::Known {
        with: with.iter().map(|&name| (name.to_owned(), Sign::Any)).collect(),
        names: names.iter().map(|&name| name.to_owned()).collect(),
        open,
    };
    assert_eq!(
        signs(&lowered, "D"),
        [known(&["a"], &["a"], false), known(&["a"], &["a", "b"], false), known(&[], &[], true)]
    );
}

#[test]
fn alternatives_of_one_type_are_that_type() {
    let lowered = schemas(
        "
Level: { type: string, enum: [low, high] }
A: { anyOf: [{ $ref: '#/components/schemas/Level' }, { type: string }] }
B: { oneOf: [{ type: string, format: date }, { type: string, format: uuid }] }
C: { oneOf: [{ type: string, enum: [a] }, { type: string, enum: [b, a] }] }
D: { anyOf: [{ type: string }, { type: string, enum: [''] }] }
E: { oneOf: [{ type: integer, format: int32 }, { type: integer, format: int64, nullable: true }] }
F: { oneOf: [{ $ref: '#/components/schemas/Level' }, { $ref: '#/components/schemas/Level' }] }
G: { oneOf: [{ type: string, minLength: 1 }, { type: string, minLength: 1 }] }
",
    );
    lowered.expect(&[(Code::NotEnforced, "/components/schemas/B/oneOf", "of one type")]);
    let count = |name: &str| match &lowered.component(name).kind {
        Kind::OpenWords(words) | Kind::Words(words) => words.len(),
        other => panic!("{name} is {other:?}"),
    };
    assert!(matches!(lowered.component("A").kind, Kind::OpenWords(_)));
    assert!(matches!(lowered.component("C").kind, Kind::Words(_)));
    assert_eq!((count("A"), count("C")), (2, 2));
    for name in ["B", "D", "E", "G"] {
        assert!(matches!(lowered.component(name).kind, Kind::Scalar(_)), "{name}");
    }
    assert!(lowered.component("E").nullable);
    assert!(matches!(lowered.component("F").kind, Kind::Alias(_)));
    assert_eq!(lowered.rules("G"), ["At least 1 character."]);
}

#[test]
fn what_stands_beside_a_union_is_in_every_alternative() {
    let lowered = schemas(
        "
Cat: { type: object, required: [claws], properties: { claws: { type: integer } } }
Dog: { type: object, required: [tail], properties: { tail: { type: string } } }
A:
  type: object
  required: [id]
  properties: { id: { type: string } }
  oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
B:
  allOf:
    - { type: object, properties: { id: { type: string } } }
    - oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
D: { type: object, anyOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }
",
    );
    lowered.expect_none();
    for (name, count) in [("A", 2), ("B", 2)] {
        let Kind::Union(union) = &lowered.component(name).kind else { panic!("{name}") };
        for alternative in &union.alternatives {
            let schema = lowered.api.schema(alternative.schema);
            let Kind::Object(object) = &schema.kind else { panic!("{name}: {schema:?}") };
            assert_eq!(object.properties.len(), count, "{name}");
            assert!(schema.name.is_none(), "{name}");
        }
    }
    let Kind::Union(union) = &lowered.component("D").kind else { panic!("D") };
    let named = |id| lowered.api.schema(id).name.is_some();
    assert!(union.alternatives.iter().all(|each| named(each.schema)));
}

#[test]
fn parts_in_place_beside_properties_are_one_object() {
    let lowered = schemas(
        "
A:
  type: object
  required: [id]
  properties: { id: { type: string } }
  anyOf:
    - { required: [mail], properties: { mail: { type: string } } }
    - { required: [phone], properties: { phone: { type: string } } }
",
    );
    lowered.expect(&[(Code::NotEnforced, "/components/schemas/A/anyOf", "which parts")]);
    let names: Vec<(&str, bool)> = lowered
        .object("A")
        .properties
        .iter()
        .map(|each| (each.name.reveal(), each.required))
        .collect();
    assert_eq!(names, [("id", true), ("mail", false), ("phone", false)]);
}

#[test]
fn heirs_of_a_schema_with_a_discriminator_are_its_alternatives() {
    let lowered = schemas(
        "
Pet:
  type: object
  required: [kind]
  properties: { kind: { type: string }, name: { type: string } }
  discriminator: { propertyName: kind, mapping: { dog: Dog } }
Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { claws: { type: integer } } }] }
Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { tail: { type: integer } } }] }
Puppy: { allOf: [{ $ref: '#/components/schemas/Dog' }, { properties: { age: { type: integer } } }] }
Alone: { type: object, properties: { kind: {} }, discriminator: { propertyName: kind } }
",
    );
    lowered.expect(&[(
        Code::NotGenerated,
        "/components/schemas/Alone/discriminator",
        "`discriminator` without a union",
    )]);
    let found: Vec<_> =
        alternatives(&lowered, "Pet").into_iter().map(|(name, tags, _)| (name, tags)).collect();
    let owned = |text: &str| text.to_owned();
    assert_eq!(
        found,
        [(Some(owned("Dog")), vec![owned("dog")]), (Some(owned("Cat")), vec![owned("Cat")])]
    );
    for (name, count) in [("Cat", 3), ("Dog", 3), ("Puppy", 4)] {
        assert_eq!(lowered.object(name).properties.len(), count, "{name}");
    }
}

#[test]
fn an_alternative_that_inherits_from_its_union_is_one_of_it() {
    let lowered = schemas(
        "
Pet:
  type: object
  properties: { kind: { type: string } }
  oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
  discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } }
Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { claws: { type: integer } } }] }
Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { tail: { type: integer } } }] }
Owned: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { owner: { type: string } } }] }
",
    );
    lowered.expect_none();
    assert_eq!(lowered.object("Cat").properties.len(), 2);
    let Kind::Union(pets) = &lowered.component("Pet").kind else { panic!("Pet") };
    assert!(pets.alternatives.iter().all(|each| lowered.api.schema(each.schema).name.is_some()));
    let Kind::Union(owned) = &lowered.component("Owned").kind else { panic!("Owned") };
    for alternative in &owned.alternatives {
        let schema = lowered.api.schema(alternative.schema);
        let Kind::Object(object) = &schema.kind else { panic!("{schema:?}") };
        assert_eq!(object.properties.len(), 3);
    }
}

#[test]
fn unions_may_contain_themselves() {
    let lowered = schemas(
        "
Tree: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/Tree' } }] }
A: { oneOf: [{ $ref: '#/components/schemas/B' }, { type: string }] }
B: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: boolean }] }
Self: { oneOf: [{ $ref: '#/components/schemas/Self' }, { type: integer }] }
",
    );
    lowered.expect_none();
    assert_eq!(signs(&lowered, "Tree"), [Sign::Text, list(Sign::Any)]);
    for name in ["A", "B"] {
        assert_eq!(alternatives(&lowered, name).len(), 2, "{name}");
    }
    assert!(matches!(lowered.component("Self").kind, Kind::Scalar(_)));
}

#[test]
fn what_no_enumeration_can_say_is_kept_as_raw_json() {
    let lowered = schemas(
        "
A: { oneOf: [{ type: string }, {}] }
B: { oneOf: [{ type: string }, { type: boolean }], anyOf: [{ type: string }, { type: integer }] }
C: { oneOf: [{ type: string }, { $ref: '#/components/schemas/A' }] }
",
    );
    lowered.expect(&[
        (Code::UnsupportedUnion, "/components/schemas/A/oneOf", "may be anything"),
        (Code::UnsupportedUnion, "/components/schemas/B/oneOf", "beside another union"),
        (Code::UnsupportedUnion, "/components/schemas/C/oneOf", "may be anything"),
    ]);
    for name in ["A", "B", "C"] {
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
