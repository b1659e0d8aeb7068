//! The Schema Object (OpenAPI 3.0.3, section 4.7.24; OpenAPI 3.1, section 4.8.24, with JSON Schema 2020-12).

use super::Version::{V30, V31};
use super::document::EXTERNAL_DOCS;
use super::{Key, Names, Object, Shape};

const TYPES_30: &[&str] = &["array", "boolean", "integer", "number", "object", "string"];
const TYPES_31: &[&str] = &["array", "boolean", "integer", "null", "number", "object", "string"];
static TEXTS: Shape = Shape::List(&Shape::Text);
static SCHEMAS: Shape = Shape::List(&Shape::Schema);
static NAMED_SCHEMAS: Shape = Shape::Map(Names::Any, &Shape::Schema);

/// A schema.
pub(in crate::normalize) static SCHEMA: Object = Object {
    name: "Schema Object",
    keys: &[
        // Documentation.
        Key::new("title", &Shape::Text),
        Key::new("description", &Shape::Text),
        Key::new("default", &Shape::Any),
        Key::new("example", &Shape::Any),
        Key::new("examples", &Shape::List(&Shape::Any)).only(V31),
        Key::new("externalDocs", &Shape::Object(&EXTERNAL_DOCS)),
        Key::new("deprecated", &Shape::Flag),
        Key::new("readOnly", &Shape::Flag),
        Key::new("writeOnly", &Shape::Flag),
        Key::new("xml", &Shape::Object(&XML)),
        // Types and values.
        Key::new("type", &Shape::Word(TYPES_30)).only(V30),
        Key::new("type", &Shape::Words(TYPES_31)).only(V31),
        Key::new("nullable", &Shape::Flag).only(V30),
        Key::new("enum", &Shape::List(&Shape::Any)),
        Key::new("const", &Shape::Any).only(V31),
        Key::new("format", &Shape::Text),
        // Combinations.
        Key::new("allOf", &SCHEMAS),
        Key::new("anyOf", &SCHEMAS),
        Key::new("oneOf", &SCHEMAS),
        Key::new("not", &Shape::Schema),
        Key::new("discriminator", &Shape::Object(&DISCRIMINATOR)),
        Key::new("if", &Shape::Schema).only(V31),
        Key::new("then", &Shape::Schema).only(V31),
        Key::new("else", &Shape::Schema).only(V31),
        // Numbers.
        Key::new("minimum", &Shape::Number),
        Key::new("maximum", &Shape::Number),
        Key::new("exclusiveMinimum", &Shape::Flag).only(V30),
        Key::new("exclusiveMaximum", &Shape::Flag).only(V30),
        Key::new("exclusiveMinimum", &Shape::Number).only(V31),
        Key::new("exclusiveMaximum", &Shape::Number).only(V31),
        Key::new("multipleOf", &Shape::Positive),
        // Strings.
        Key::new("minLength", &Shape::Count),
        Key::new("maxLength", &Shape::Count),
        Key::new("pattern", &Shape::Text),
        Key::new("contentEncoding", &Shape::Text).only(V31),
        Key::new("contentMediaType", &Shape::Text).only(V31),
        Key::new("contentSchema", &Shape::Schema).only(V31),
        // Lists.
        Key::new("items", &Shape::Schema),
        Key::new("prefixItems", &SCHEMAS).only(V31),
        Key::new("contains", &Shape::Schema).only(V31),
        Key::new("minContains", &Shape::Count).only(V31),
        Key::new("maxContains", &Shape::Count).only(V31),
        Key::new("unevaluatedItems", &Shape::Schema).only(V31),
        Key::new("minItems", &Shape::Count),
        Key::new("maxItems", &Shape::Count),
        Key::new("uniqueItems", &Shape::Flag),
        // Maps.
        Key::new("properties", &NAMED_SCHEMAS),
        Key::new("required", &TEXTS),
        Key::new("additionalProperties", &Shape::SchemaOrFlag),
        Key::new("minProperties", &Shape::Count),
        Key::new("maxProperties", &Shape::Count),
        Key::new("patternProperties", &NAMED_SCHEMAS).only(V31),
        Key::new("propertyNames", &Shape::Schema).only(V31),
        Key::new("unevaluatedProperties", &Shape::Schema).only(V31),
        Key::new("dependentRequired", &Shape::Map(Names::Any, &TEXTS)).only(V31),
        Key::new("dependentSchemas", &NAMED_SCHEMAS).only(V31),
        // References and bookkeeping of JSON Schema; `$ref` itself is looked at by the check.
        Key::new("$ref", &Shape::Text).only(V31),
        Key::new("$defs", &NAMED_SCHEMAS).only(V31),
        Key::new("$id", &Shape::Text).only(V31),
        Key::new("$schema", &Shape::Text).only(V31),
        Key::new("$anchor", &Shape::Text).only(V31),
        Key::new("$dynamicRef", &Shape::Text).only(V31),
        Key::new("$dynamicAnchor", &Shape::Text).only(V31),
        Key::new("$vocabulary", &Shape::Map(Names::Any, &Shape::Flag)).only(V31),
        Key::new("$comment", &Shape::Text).only(V31),
    ],
};

static DISCRIMINATOR: Object = Object {
    name: "Discriminator Object",
    keys: &[
        Key::new("propertyName", &Shape::Text).required(),
        Key::new("mapping", &Shape::Map(Names::Any, &Shape::Text)),
    ],
};

static XML: Object = Object {
    name: "XML Object",
    keys: &[
        Key::new("name", &Shape::Text),
        Key::new("namespace", &Shape::Text),
        Key::new("prefix", &Shape::Text),
        Key::new("attribute", &Shape::Flag),
        Key::new("wrapped", &Shape::Flag),
    ],
};
