//! Every row of the tables, tried: the check takes what it asks for, refuses what it does not,
//! and the typed model takes what the check took.

use serde_json::{Map, Value as Json, json};

use crate::diagnostic::{Code, Diagnostics, render};
use crate::normalize::shape::{
    DOCUMENT, HEADER, Key, LINK, Names, Object, PARAMETER, SCHEMA, SECURITY_SCHEME, Shape, Version,
};
use crate::source::{Limits, Pointer, Source, parse};

/// An object of the tables and where an instance of it stands in a document that is otherwise small.
struct Place {
    object: &'static Object,
    /// The document, with an instance of the object at the pointer.
    document: Json,
    pointer: String,
}

#[test]
fn every_row_takes_its_shape_and_nothing_else() {
    for version in [Version::V30, Version::V31] {
        let mut rows = 0;
        for place in places(version) {
            for key in place.object.keys.iter().filter(|key| key.is_of(version)) {
                try_row(&place, key, version);
                rows += 1;
            }
        }
        assert!(rows > 120, "only {rows} rows were reached");
    }
}

fn try_row(place: &Place, key: &'static Key, version: Version) {
    let pointer = format!("{}/{}", place.pointer, key.name);
    let with = |value: Json| {
        let mut document = place.document.clone();
        let Some(Json::Object(members)) = document.pointer_mut(&place.pointer) else {
            panic!("there is an object at {}", place.pointer);
        };
        put(place.object, members, key.name, value);
        document
    };
    if key.name != "openapi" {
        let good = with(sample(key.shape, version));
        assert_eq!(check(&good), [], "{version:?} {pointer}\n{good}");
    }
    if let Some(bad) = misfit(key.shape) {
        let found = check(&with(bad));
        let near = found.iter().any(|(_, at)| at.starts_with(&pointer) || *at == place.pointer);
        assert!(near, "{version:?} {pointer}: {found:?}");
    }
}

/// Adds a member; of two that exclude each other, the new one stays.
fn put(object: &'static Object, members: &mut Map<String, Json>, key: &str, value: Json) {
    for other in alternatives(object) {
        members.remove(*other);
    }
    members.insert(key.to_owned(), value);
    repair(object, members);
}

/// Adds one of two keys that exclude each other, where neither is there.
fn repair(object: &'static Object, members: &mut Map<String, Json>) {
    let alternatives = alternatives(object);
    if let [first, ..] = alternatives
        && !alternatives.iter().any(|key| members.contains_key(*key))
    {
        let value = if *first == "schema" { json!({}) } else { json!("a") };
        members.insert((*first).to_owned(), value);
    }
}

/// The keys of which an object must have exactly one.
fn alternatives(object: &'static Object) -> &'static [&'static str] {
    if object.is(&PARAMETER) || object.is(&HEADER) {
        &["schema", "content"]
    } else if object.is(&LINK) {
        &["operationId", "operationRef"]
    } else {
        &[]
    }
}

/// The errors of a document through check, normalising and model, with their pointers.
fn check(document: &Json) -> Vec<(Code, String)> {
    let source = Source::new("a.json", document.to_string());
    let mut diagnostics = Diagnostics::default();
    let Some(tree) = parse(&source, &Limits::default(), &mut diagnostics) else {
        panic!("JSON is read: {}", render::text(&diagnostics, &source, None, false));
    };
    super::check(&tree, &mut diagnostics);
    if !diagnostics.has_errors() {
        let tree = crate::normalize::normalize(tree, &mut diagnostics);
        assert_eq!(
            crate::normalize::to_openapi(&tree, &mut diagnostics).is_some(),
            !diagnostics.has_errors(),
        );
    }
    diagnostics.retain(|one| one.severity == crate::diagnostic::Severity::Error);
    diagnostics.iter().map(|one| (one.code, one.pointer.to_string())).collect()
}

/// Each object of the tables, once.
fn places(version: Version) -> Vec<Place> {
    let start = json!({ "openapi": if version == Version::V30 { "3.0.3" } else { "3.1.0" },
        "info": { "title": "a", "version": "1" }, "paths": {} });
    let mut found = vec![Place { object: &DOCUMENT, document: start, pointer: String::new() }];
    let mut at = 0;
    while let Some(place) = found.get(at) {
        let mut inner = Vec::new();
        for key in place.object.keys.iter().filter(|key| key.is_of(version)) {
            let (steps, Some(object)) = object_in(key.shape) else { continue };
            let seen = found.iter().chain(&inner).any(|place| place.object.is(object));
            if !seen {
                let mut document = place.document.clone();
                if let Some(Json::Object(members)) = document.pointer_mut(&place.pointer) {
                    put(place.object, members, key.name, sample(key.shape, version));
                }
                let pointer = format!("{}/{}{steps}", place.pointer, key.name);
                inner.push(Place { object, document, pointer });
            }
        }
        found.extend(inner);
        at += 1;
    }
    found
}

/// The object in a shape, and the way to it in the shape's sample.
fn object_in(shape: &'static Shape) -> (String, Option<&'static Object>) {
    match shape {
        Shape::Object(object) => (String::new(), Some(object)),
        Shape::Schema | Shape::SchemaOrFlag => (String::new(), Some(&SCHEMA)),
        Shape::Reference(inner) => object_in(inner),
        Shape::List(inner) => {
            let (rest, object) = object_in(inner);
            (format!("/0{rest}"), object)
        }
        Shape::Map(names, inner) => {
            let (rest, object) = object_in(inner);
            let at = Pointer::root().child(name(*names));
            (format!("{at}{rest}"), object)
        }
        _ => (String::new(), None),
    }
}

fn name(names: Names) -> &'static str {
    match names {
        Names::Any | Names::Components => "a",
        Names::Paths => "/a",
        Names::Statuses => "200",
        Names::Expressions => "{$url}",
    }
}

/// The smallest value of a shape that has everything in it that lists and maps can have.
fn sample(shape: &'static Shape, version: Version) -> Json {
    match shape {
        Shape::Any => json!({ "$ref": 5 }),
        Shape::Text => json!("a"),
        Shape::Flag => json!(true),
        Shape::Count => json!(1),
        Shape::Number | Shape::Positive => json!(1.5),
        Shape::Word(words) | Shape::Words(words) => json!(words.first()),
        Shape::Schema | Shape::SchemaOrFlag => json!({}),
        Shape::Object(object) => instance(object, version),
        Shape::Reference(inner) => sample(inner, version),
        Shape::List(inner) => json!([sample(inner, version)]),
        Shape::Map(names, inner) => json!({ name(*names): sample(inner, version) }),
    }
}

/// An object with what it must have.
fn instance(object: &'static Object, version: Version) -> Json {
    let required = object.keys.iter().filter(|key| key.required && key.is_of(version));
    let mut members: Map<String, Json> =
        required.map(|key| (key.name.to_owned(), sample(key.shape, version))).collect();
    if object.is(&SECURITY_SCHEME) {
        members.insert("name".to_owned(), json!("a"));
        members.insert("in".to_owned(), json!("header"));
    }
    repair(object, &mut members);
    Json::Object(members)
}

/// A value that a shape does not take; none where it takes everything.
fn misfit(shape: &'static Shape) -> Option<Json> {
    match shape {
        Shape::Any => None,
        Shape::Text | Shape::Flag | Shape::Schema | Shape::SchemaOrFlag => Some(json!(5)),
        Shape::Count => Some(json!(-1)),
        Shape::Number => Some(json!("5")),
        Shape::Positive => Some(json!(0)),
        Shape::Word(_) => Some(json!("other")),
        Shape::Words(_) => Some(json!(["other"])),
        Shape::Object(_) | Shape::Reference(_) | Shape::Map(..) => Some(json!([])),
        Shape::List(_) => Some(json!({})),
    }
}
