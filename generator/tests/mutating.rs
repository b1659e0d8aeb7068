//! Thousands of slightly wrong documents: what the check lets through, the typed model takes.

use serde_json::{Map, Value, json};
use specsmith::diagnostic::{Code, Diagnostics, render};
use specsmith::normalize;
use specsmith::source::{Limits, Source, parse};

/// A small generator of numbers (Knuth's MMIX constants); the same numbers in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides as u64).expect("a number below sides")
    }
}

#[test]
fn what_the_check_lets_through_the_model_takes() {
    let mut accepted = 0;
    for seed in 0..800 {
        let mut dice = Dice(seed);
        let mut document = seed_document(if seed % 2 == 0 { "3.0.3" } else { "3.1.0" });
        let parts = places(&document);
        for _ in 0..=dice.roll(3) {
            mutate(&mut document, &parts, &mut dice);
        }
        let text = document.to_string();
        let mended = run(&text, true);
        if seed % 4 < 2 {
            // What needs no mending is let through as it is.
            let as_it_is = run(&text, false);
            assert!(mended || !as_it_is, "{text}");
        }
        accepted += usize::from(mended);
    }
    // Otherwise the mutations are too wild for the test to say anything.
    assert!((400..790).contains(&accepted), "{accepted} of 800 were accepted");
}

#[test]
fn broken_text_never_panics() {
    const SEED: &str = "%YAML 1.2\n--- # c\na: &x [1, -0.5e3, \"q\\u0041\", 'r', ~]\nb:\n  - *x\n  - {c: !!str 1, ? d : e}\n\
                        f: |\n  g\n\n  h\ni: >-\n  j\n  k\n<<: {l: é\u{2028}}\n\"m\": 0x1F\n...\n";
    const ODD: &[&str] = &[
        "\"", "'", "{", "}", "[", "]", ",", ": ", "- ", "? ", "&a ", "*x ", "!t ", "|", ">", "%",
        "@", "`", "#", "\n", "\t", "\r", " ", "---\n", "...\n", "<<: ", "\u{0}", "\u{85}",
        "\u{feff}", "é", "😀", "\\", "~", "0o9", "\\ud800",
    ];
    for seed in 0..6000 {
        let mut dice = Dice(seed);
        let mut text: Vec<char> = SEED.chars().collect();
        for _ in 0..=dice.roll(6) {
            let at = dice.roll(text.len());
            let end = (at + dice.roll(4)).min(text.len());
            let new = ODD[dice.roll(ODD.len())].chars();
            text.splice(at..end, new);
        }
        let text: String = text.into_iter().collect();
        let source = Source::new(["a.yaml", "a.json", "a"][dice.roll(3)], text);
        let mut diagnostics = Diagnostics::default();
        let tree = parse(&source, &Limits::default(), &mut diagnostics);
        let only_duplicates = diagnostics.iter().all(|one| one.code == Code::DuplicateKey);
        assert_eq!(tree.is_some(), only_duplicates, "{:?}", source.text);
        if let Some(tree) = &tree {
            normalize::check(tree, &mut diagnostics);
        }
        let shown = render::text(&diagnostics, &source, tree.as_ref(), false);
        assert_eq!(shown.is_empty(), diagnostics.is_empty(), "{:?}", source.text);
    }
}

/// Runs a document, mended or not, through the check and, when it passes, through the model.
fn run(text: &str, mend: bool) -> bool {
    let source = Source::new("a.json", text);
    let mut diagnostics = Diagnostics::default();
    // Only `null` in place of the whole document can't be read.
    let Some(mut tree) = parse(&source, &Limits::default(), &mut diagnostics) else { return false };
    if mend {
        normalize::mend(&mut tree, &mut diagnostics);
        // What is reported with another reading is read in that way.
        diagnostics.retain(|one| one.code.lenient().is_none());
    }
    normalize::check(&tree, &mut diagnostics);
    if diagnostics.has_errors() {
        return false;
    }
    let tree = normalize::normalize(tree, &mut diagnostics);
    let document = normalize::to_openapi(&tree, &mut diagnostics);
    let shown = render::text(&diagnostics, &source, Some(&tree), false);
    assert!(document.is_some() && !diagnostics.has_errors(), "{text}\n{shown}");
    true
}

fn mutate(document: &mut Value, parts: &[String], dice: &mut Dice) {
    let here = &parts[dice.roll(parts.len())];
    let there = &parts[dice.roll(parts.len())];
    let other = document.pointer(there).cloned().unwrap_or_default();
    let Some(place) = document.pointer_mut(here) else { return };
    let odd = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(1e300),
        json!(18_446_744_073_709_551_615_u64),
        json!(""),
        json!("a"),
        json!([]),
        json!({}),
        json!([null]),
        json!({ "$ref": "#/components/schemas/A" }),
        json!({ "$ref": 5 }),
        json!({ "x-a": 1 }),
        json!({ "type": ["string", "null"], "const": null }),
    ];
    let keys =
        ["$ref", "x-a", "default", "200", "type", "in", "items", "schema", "content", "enum"];
    match (dice.roll(4), place) {
        (0, place) => *place = odd[dice.roll(odd.len())].clone(),
        (1, place) => *place = other,
        (2, Value::Object(members)) => {
            let value = odd[dice.roll(odd.len())].clone();
            members.insert(keys[dice.roll(keys.len())].to_owned(), value);
        }
        (3, Value::Object(members)) => remove(members, dice),
        _ => {}
    }
}

fn remove(members: &mut Map<String, Value>, dice: &mut Dice) {
    if !members.is_empty() {
        let key = members.keys().nth(dice.roll(members.len())).cloned();
        members.remove(&key.expect("a key"));
    }
}

/// The pointers of all parts of a document.
fn places(value: &Value) -> Vec<String> {
    let mut found = vec![String::new()];
    let inner: Vec<(String, &Value)> = match value {
        Value::Array(items) => {
            items.iter().enumerate().map(|(at, item)| (at.to_string(), item)).collect()
        }
        Value::Object(members) => members
            .iter()
            .map(|(key, member)| (key.replace('~', "~0").replace('/', "~1"), member))
            .collect(),
        _ => Vec::new(),
    };
    for (key, part) in inner {
        found.extend(places(part).into_iter().map(|rest| format!("/{key}{rest}")));
    }
    found
}

/// A document with one of everything.
fn seed_document(version: &str) -> Value {
    let schema = json!({
        "type": "object", "title": "a", "description": "b", "default": {}, "example": { "b": 1 },
        "required": ["b"], "minProperties": 1, "maxProperties": 9, "deprecated": true,
        "externalDocs": { "url": "https://a", "description": "b" },
        "xml": { "name": "a", "attribute": true },
        "properties": {
            "b": { "type": "integer", "format": "int64", "minimum": 0, "maximum": 9, "multipleOf": 3, "readOnly": true },
            "c": { "type": "string", "minLength": 1, "maxLength": 9, "pattern": "a", "enum": ["a", null], "writeOnly": true },
            "d": { "type": "array", "items": { "$ref": "#/components/schemas/A" }, "minItems": 1, "maxItems": 9, "uniqueItems": true },
            "e": { "oneOf": [{ "type": "string" }, { "type": "number", "minimum": 0.5 }], "discriminator": { "propertyName": "f", "mapping": { "g": "h" } } },
            "f": { "allOf": [{ "$ref": "#/components/schemas/A" }, { "anyOf": [{ "type": "boolean" }] }] },
            "g": { "not": { "type": "string" }, "additionalProperties": { "type": "string" } }
        },
        "additionalProperties": false, "x-own": [1, { "a": null }]
    });
    let response = json!({
        "description": "a",
        "headers": { "A": { "schema": { "type": "string" }, "style": "simple", "explode": true }, "B": { "$ref": "#/components/headers/A" } },
        "content": { "application/json": {
            "schema": { "$ref": "#/components/schemas/A" }, "example": 1,
            "examples": { "a": { "value": 1, "summary": "b" }, "b": { "$ref": "#/c" } },
            "encoding": { "a": { "contentType": "b", "style": "form", "explode": false } }
        } },
        "links": { "a": { "operationId": "getA", "parameters": { "b": "c" }, "server": { "url": "/" } } }
    });
    let operation = json!({
        "operationId": "getA", "tags": ["a"], "summary": "b", "deprecated": false,
        "parameters": [
            { "name": "b", "in": "query", "style": "deepObject", "explode": true, "allowReserved": true, "schema": { "type": "string" } },
            { "name": "c", "in": "header", "content": { "application/json": { "schema": {} } } },
            { "name": "d", "in": "cookie", "schema": {}, "required": true },
            { "$ref": "#/components/parameters/A" }
        ],
        "requestBody": { "required": true, "content": { "application/json": { "schema": schema } } },
        "responses": { "200": response, "4XX": { "$ref": "#/components/responses/A" }, "default": response },
        "security": [{ "a": [] }, {}], "servers": [{ "url": "https://b" }],
        "callbacks": { "a": { "{$url}": { "post": { "responses": {} } }, "x-a": 1 }, "b": { "$ref": "#/c" } }
    });
    json!({
        "openapi": version,
        "info": { "title": "a", "version": "1", "contact": { "name": "b" }, "license": { "name": "c" } },
        "servers": [{ "url": "https://{a}.b", "variables": { "a": { "default": "c", "enum": ["c"] } } }],
        "paths": {
            "/a/{b}": { "summary": "c", "get": operation, "post": operation, "parameters": [
                { "name": "b", "in": "path", "required": true, "schema": { "type": "string" } }
            ] },
            "/c": { "$ref": "#/paths/~1a" }, "x-a": null
        },
        "components": {
            "schemas": { "A": schema }, "responses": { "A": response },
            "parameters": { "A": { "name": "a", "in": "query", "schema": {} } },
            "headers": { "A": { "schema": {} } }, "requestBodies": { "A": { "content": {} } },
            "examples": { "A": { "externalValue": "b" } }, "links": { "A": { "operationRef": "b" } },
            "callbacks": { "A": { "{$url}": {} } },
            "securitySchemes": {
                "a": { "type": "http", "scheme": "bearer" }, "b": { "type": "apiKey", "in": "header", "name": "c" },
                "c": { "type": "oauth2", "flows": {
                    "implicit": { "authorizationUrl": "d", "scopes": { "e": "f" } },
                    "password": { "tokenUrl": "d", "scopes": {} }, "clientCredentials": { "tokenUrl": "d", "scopes": {} },
                    "authorizationCode": { "authorizationUrl": "d", "tokenUrl": "d", "scopes": {} }
                } },
                "d": { "type": "openIdConnect", "openIdConnectUrl": "e" }
            }
        },
        "security": [], "tags": [{ "name": "a", "externalDocs": { "url": "b" } }], "externalDocs": { "url": "c" }
    })
}
