//! `allOf`: merges, wrappers, contradictions and bounds.

use super::*;
use crate::api::{Additional, IdForm, Usage};

#[test]
fn objects_are_united() {
    let lowered = schemas(
        "
Base:
  type: object
  description: The base.
  required: [id]
  properties: { id: { type: integer }, name: { type: string } }
Whole:
  description: The whole.
  required: [name, extra]
  allOf:
    - $ref: '#/components/schemas/Base'
    - type: object
      description: A part.
      minProperties: 2
      properties: { extra: { type: boolean } }
    - allOf: [{ properties: { deep: { type: string } }, additionalProperties: false }]
  maxProperties: 9
",
    );
    lowered.expect_none();
    let whole = lowered.object("Whole");
    let properties: Vec<_> = whole
        .properties
        .iter()
        .map(|property| (property.name.reveal(), property.required))
        .collect();
    assert_eq!(properties, [("id", true), ("name", true), ("extra", true), ("deep", false)]);
    assert_eq!(whole.additional, Additional::Forbidden);
    assert_eq!(lowered.rules("Whole"), ["2 to 9 properties."]);
    let description = lowered.component("Whole").docs.description.as_ref().unwrap();
    assert_eq!(description.reveal(), "The whole.");
    assert!(!lowered.property("Base", "name").0.required);
}

#[test]
fn the_description_of_a_component_is_not_that_of_the_whole() {
    let lowered = schemas(
        "
Base: { type: object, description: The base., properties: { a: {} } }
Whole: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { b: {} } }] }
",
    );
    assert_eq!(lowered.component("Whole").docs.description, None);
}

#[test]
fn a_reference_with_annotations_is_an_alias() {
    let lowered = schemas(
        "
Name: { type: string, maxLength: 5, readOnly: true }
A: { allOf: [{ $ref: '#/components/schemas/Name' }], description: Mine., nullable: true }
B: { type: string, allOf: [{ $ref: '#/components/schemas/Name' }] }
C: { allOf: [{ $ref: '#/components/schemas/Name' }, { description: Inner. }] }
D: { $ref: '#/components/schemas/A' }
",
    );
    lowered.expect_none();
    let name = |id| lowered.api.schema(id).name.as_ref().unwrap().reveal();
    for (component, target) in [("A", "Name"), ("B", "Name"), ("C", "Name"), ("D", "A")] {
        match lowered.component(component).kind {
            Kind::Alias(id) => assert_eq!(name(id), target),
            ref other => panic!("{component} is {other:?}"),
        }
    }
    assert_eq!(lowered.component("A").docs.description.as_ref().unwrap().reveal(), "Mine.");
    assert_eq!(lowered.component("C").docs.description.as_ref().unwrap().reveal(), "Inner.");
    let nullable: Vec<bool> =
        ["A", "B", "C", "D"].iter().map(|name| lowered.component(name).nullable).collect();
    assert_eq!(nullable, [true, false, false, true]);
    assert_eq!(lowered.component("D").usage, Usage::ReadOnly);
}

#[test]
fn an_id_in_one_form_is_an_id_sent_as_that_form() {
    let lowered = schemas(
        "
CompanyId: { oneOf: [{ type: integer }, { type: string }] }
AsInteger:
  description: In requests.
  example: 123
  allOf: [{ $ref: '#/components/schemas/CompanyId' }, { type: integer }]
AsString: { allOf: [{ type: string }, { $ref: '#/components/schemas/CompanyId' }] }
Sibling: { type: integer, allOf: [{ $ref: '#/components/schemas/CompanyId' }] }
Plain: { allOf: [{ $ref: '#/components/schemas/CompanyId' }], nullable: true }
",
    );
    lowered.expect_none();
    let form = |name| match lowered.component(name).kind {
        Kind::IdAs { of, form } => {
            assert_eq!(lowered.api.schema(of).name.as_ref().unwrap().reveal(), "CompanyId");
            form
        }
        ref other => panic!("{name} is {other:?}"),
    };
    assert_eq!(form("AsInteger"), IdForm::Integer);
    assert_eq!(form("AsString"), IdForm::String);
    assert_eq!(form("Sibling"), IdForm::Integer);
    assert!(matches!(lowered.component("Plain").kind, Kind::Alias(_)));
    assert!(matches!(lowered.component("CompanyId").kind, Kind::Id));
}

#[test]
fn scalars_take_the_tighter_limits() {
    let lowered = schemas(
        "
Text: { type: string, minLength: 2, maxLength: 10 }
Short: { allOf: [{ $ref: '#/components/schemas/Text' }], minLength: 1, maxLength: 5 }
Number: { type: number, minimum: 1, maximum: 10 }
Whole: { allOf: [{ $ref: '#/components/schemas/Number' }, { type: integer, minimum: 1, exclusiveMinimum: true }] }
Word: { type: string, enum: [a, b, c] }
Less: { allOf: [{ $ref: '#/components/schemas/Word' }, { type: string, enum: [c, a, z] }] }
",
    );
    lowered.expect_none();
    assert_eq!(lowered.rules("Short"), ["2 to 5 characters."]);
    assert_eq!(lowered.rules("Whole"), ["Greater than 1 and at most 10."]);
    match &lowered.component("Less").kind {
        Kind::Words(words) => assert_eq!(words.len(), 2),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_no_value_can_be_is_kept_as_raw_json() {
    let lowered = schemas(
        "
A: { allOf: [{ type: string }, { type: integer }] }
B: { allOf: [{ type: string, enum: [a] }, { type: string, enum: [b] }] }
",
    );
    lowered.expect(&[
        (Code::Contradiction, "/components/schemas/A", "exclude each other"),
        (Code::Contradiction, "/components/schemas/B", "exclude each other"),
    ]);
    assert!(matches!(lowered.component("A").kind, Kind::Any));
}

#[test]
fn a_property_that_two_parts_describe_is_what_both_say() {
    let lowered = schemas(
        "
Base:
  type: object
  properties:
    kind: { type: string, description: Any kind., maxLength: 9 }
    same: { type: string }
    list: { type: array, items: { type: object, properties: { a: {} } } }
Cat:
  allOf:
    - $ref: '#/components/schemas/Base'
    - properties:
        kind: { type: string, enum: [cat], description: A cat. }
        same: { type: string }
        list: { type: array, items: { type: object, properties: { b: {} } } }
",
    );
    lowered.expect(&[(
        Code::NoEffect,
        "/components/schemas/Base/properties/kind/maxLength",
        "beside `enum`",
    )]);
    let (_, kind) = lowered.property("Cat", "kind");
    assert!(matches!(kind.kind, Kind::Words(_)));
    assert_eq!(kind.docs.description.as_ref().unwrap().reveal(), "A cat.");
    assert!(matches!(lowered.property("Cat", "same").1.kind, Kind::Scalar(_)));
    assert!(matches!(lowered.property("Base", "kind").1.kind, Kind::Scalar(_)));
    let Kind::Array(items) = lowered.property("Cat", "list").1.kind else { panic!("no list") };
    let Kind::Object(items) = &lowered.api.schema(items).kind else { panic!("no object") };
    assert_eq!(items.properties.len(), 2);
}

#[test]
fn recursion_through_properties_is_fine() {
    let lowered = schemas(
        "
B: { type: object, properties: { child: { $ref: '#/components/schemas/B' } } }
A:
  allOf:
    - $ref: '#/components/schemas/B'
    - properties: { child: { $ref: '#/components/schemas/A' } }
",
    );
    lowered.expect_none();
    let (_, child) = lowered.property("A", "child");
    let grandchild = match &child.kind {
        Kind::Object(object) => object.properties[0].schema,
        Kind::Alias(id) => *id,
        other => panic!("{other:?}"),
    };
    assert!(matches!(lowered.api.schema(lowered.api.resolve(grandchild)).kind, Kind::Object(_)));
}

#[test]
fn an_example_of_a_part_is_no_example_of_the_whole() {
    let lowered = schemas(
        "
A:
  example: { a: 1, b: 2 }
  allOf:
    - { type: object, properties: { a: {} }, example: { a: 1 } }
    - { type: object, properties: { b: {} } }
B: { allOf: [{ type: string, example: x }, { maxLength: 3 }] }
",
    );
    lowered.expect(&[(Code::NotGenerated, "/components/schemas/A/allOf/0/example", "one part")]);
    assert_eq!(lowered.component("A").docs.examples.len(), 1);
    assert_eq!(lowered.component("B").docs.examples[0].value, "x");
}

#[test]
fn nullable_needs_all_typed_parts_or_the_whole() {
    let lowered = schemas(
        "
N: { type: object, nullable: true, properties: { a: {} } }
O: { type: object, properties: { b: {} } }
All: { allOf: [{ $ref: '#/components/schemas/N' }, { type: object, nullable: true, properties: { c: {} } }], nullable: true }
Some: { allOf: [{ $ref: '#/components/schemas/N' }, { $ref: '#/components/schemas/O' }] }
Own: { allOf: [{ $ref: '#/components/schemas/O' }, { properties: { c: {} } }], nullable: true }
Note: { allOf: [{ $ref: '#/components/schemas/O' }, { nullable: true }] }
",
    );
    lowered.expect_none();
    let nullable = |name| lowered.component(name).nullable;
    assert!(nullable("All") && !nullable("Some") && nullable("Own") && nullable("Note"));
}

#[test]
fn a_schema_in_its_own_all_of_is_an_error_that_names_the_members() {
    let lowered = schemas(
        "
A: { allOf: [{ $ref: '#/components/schemas/B' }, { properties: { a: {} } }] }
B: { allOf: [{ $ref: '#/components/schemas/A' }, { properties: { b: {} } }] }
Self: { allOf: [{ $ref: '#/components/schemas/Self' }] }
",
    );
    lowered.expect(&[
        (Code::CircularReference, "/components/schemas/A", "`A` → `B` → `A`"),
        (Code::CircularReference, "/components/schemas/Self", "`Self` → `Self`"),
    ]);
}

#[test]
fn a_diamond_of_merges_takes_no_time() {
    let level = |level: usize| {
        let below = format!("{{ $ref: '#/components/schemas/S{}' }}", level - 1);
        format!("S{level}: {{ allOf: [{below}, {below}, {{ properties: {{ p{level}: {{}} }} }}] }}")
    };
    let first = "S0: { type: object, properties: { a: { type: string } } }".to_owned();
    let yaml = [first].into_iter().chain((1..40).map(level)).collect::<Vec<_>>().join("\n");
    let lowered = schemas(&yaml);
    lowered.expect_none();
    assert_eq!(lowered.object("S39").properties.len(), 40);
}

#[test]
fn a_merge_that_is_too_deep_is_an_error() {
    let level = |level: usize| {
        let above = format!("{{ $ref: '#/components/schemas/S{}' }}", level + 1);
        format!("S{level}: {{ allOf: [{above}, {{ properties: {{ p{level}: {{}} }} }}] }}")
    };
    let last = "S1000: { type: object }".to_owned();
    let yaml = (0..1000).map(level).chain([last]).collect::<Vec<_>>().join("\n");
    let lowered = schemas(&yaml);
    assert!(lowered.codes().iter().any(|code| code.starts_with("S0305 ")));
}

#[test]
fn merges_share_a_budget() {
    let wide = (0..2000).map(|index| format!("p{index}: {{}}")).collect::<Vec<_>>().join(", ");
    let merged = |index: usize| {
        let wide = "{ $ref: '#/components/schemas/Wide' }";
        format!("A{index}: {{ allOf: [{wide}, {{ properties: {{ x: {{}} }} }}] }}")
    };
    let first = format!("Wide: {{ type: object, properties: {{ {wide} }} }}");
    let yaml = [first].into_iter().chain((0..600).map(merged)).collect::<Vec<_>>().join("\n");
    let lowered = schemas(&yaml);
    assert!(lowered.codes().iter().any(|code| code.starts_with("S0305 ")));
}

#[test]
fn a_part_narrows_an_alternative_that_may_be_anything() {
    let lowered = schemas(
        "
U: { oneOf: [{ type: object, properties: { a: {} } }, {}] }
A: { allOf: [{ $ref: '#/components/schemas/U' }, { type: object, properties: { b: {} } }] }
",
    );
    lowered.expect(&[(Code::UnsupportedUnion, "/components/schemas/U/oneOf", "raw JSON")]);
    assert!(matches!(lowered.component("U").kind, Kind::Any));
    assert!(matches!(lowered.component("A").kind, Kind::Union(_)));
}

#[test]
fn alternatives_that_a_part_excludes_are_none() {
    let lowered = schemas(
        "
U: { oneOf: [{ type: object, properties: { a: {} } }, { type: string }] }
A: { allOf: [{ $ref: '#/components/schemas/U' }, { type: object, properties: { b: {} } }] }
B: { allOf: [{ $ref: '#/components/schemas/U' }, { type: boolean }] }
",
    );
    lowered.expect(&[(Code::Contradiction, "/components/schemas/U/oneOf", "exclude each other")]);
    assert_eq!(lowered.object("A").properties.len(), 2);
}

#[test]
fn a_part_that_wraps_a_component_is_that_component() {
    let lowered = schemas(
        "
Base: { type: object, description: The base., properties: { a: {} } }
Merged:
  allOf:
    - oneOf: [{ enum: [null] }, { $ref: '#/components/schemas/Base' }]
    - properties: { b: {} }
Wrapped: { allOf: [{ allOf: [{ $ref: '#/components/schemas/Base' }], description: Inner., nullable: true }] }
",
    );
    lowered.expect_none();
    assert_eq!(lowered.object("Merged").properties.len(), 2);
    assert!(!lowered.component("Merged").nullable);
    let wrapped = lowered.component("Wrapped");
    assert!(matches!(wrapped.kind, Kind::Alias(_)));
    assert!(wrapped.nullable);
    assert_eq!(wrapped.docs.description.as_ref().unwrap().reveal(), "Inner.");
}

#[test]
fn names_and_rules_do_not_multiply() {
    let level = |level: usize| {
        let below = format!("{{ $ref: '#/components/schemas/S{}' }}", level - 1);
        format!("S{level}: {{ allOf: [{below}, {below}, {{ properties: {{ p{level}: {{}} }} }}] }}")
    };
    let first = "
S0: { type: object, required: [a, b], not: { required: [a, b] }, properties: { a: {}, b: {} } }"
        .to_owned();
    let yaml = [first].into_iter().chain((1..40).map(level)).collect::<Vec<_>>().join("\n");
    let lowered = schemas(&yaml);
    lowered.expect_none();
    assert_eq!(lowered.rules("S39"), ["Not both `a` and `b`."]);
    assert!(lowered.property("S39", "a").0.required);
}

#[test]
fn a_property_that_too_many_parts_describe_is_an_error() {
    let part = |index: usize| format!("{{ properties: {{ p: {{ maxLength: {index} }} }} }}");
    let parts = (1..5000).map(part).collect::<Vec<_>>().join(", ");
    let lowered = schemas(&format!("A: {{ allOf: [{parts}] }}"));
    assert!(lowered.codes().iter().any(|code| code.starts_with("S0305 ")));
}
