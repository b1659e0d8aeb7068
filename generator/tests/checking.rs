//! Documents that are not OpenAPI: each mistake gives its code at its line and column.

mod common;

use common::{compare, problems};

/// A document of one schema, which starts on line 7 in column 1.
fn with_schema(version: &str, schema: &str) -> String {
    format!(
        "openapi: {version}\ninfo: {{ title: Contacts, version: \"1\" }}\npaths: {{}}\ncomponents:\n  schemas:\n    Contact:\n{schema}\n"
    )
}

#[test]
fn versions_are_named_with_what_to_do() {
    let cases = [
        ("swagger: \"2.0\"\ninfo: {}", "S0201 1:1"),
        ("info: {}\nasyncapi: 3.0.0", "S0201 2:1"),
        ("info: {}", "S0201 1:1"),
        ("info: {}\nopenapi: 3.0", "S0201 2:10"),
        ("openapi: 3.1", "S0201 1:10"),
        ("openapi: 3.2.0", "S0201 1:10"),
        ("openapi: 4.0.0", "S0201 1:10"),
        ("openapi: 2.0.0", "S0201 1:10"),
        ("openapi: 3.00.1", "S0201 1:10"),
        ("openapi: three", "S0201 1:10"),
        ("openapi:", "S0201 1:8"),
        ("openapi: [3]", "S0201 1:10"),
    ];
    compare(
        cases
            .iter()
            .map(|(text, expected)| (text.to_string(), "a.yaml", std::slice::from_ref(expected))),
    );
    for version in ["3.0.0", "3.0.4", "3.1.0", "3.1.1", "\"3.0\"", "3.1.0-rc1"] {
        let found = problems("a.yaml", &with_schema(version, "      type: string"));
        assert!(found.is_empty(), "{version}: {found:?}");
    }
}

#[test]
fn bad_schemas_are_located() {
    let cases = [
        ("3.0.3", "      maxLenght: 5", &["S0202 7:7"][..]),
        ("3.1.0", "      maxLenght: 5", &["S0202 7:7"]),
        ("3.0.3", "      x-own: 5", &[]),
        ("3.0.3", "      maxLength: \"12\"", &["S0204 7:18"]),
        ("3.0.3", "      maxLength: many", &["S0204 7:18"]),
        ("3.0.3", "      maxLength: -1", &["S0206 7:18"]),
        ("3.0.3", "      maxLength: 1.5", &["S0206 7:18"]),
        ("3.0.3", "      maxLength: 12.0", &[]),
        ("3.0.3", "      maxLength: 1e30", &["S0206 7:18"]),
        ("3.0.3", "      maxItems:", &["S0204 7:15"]),
        ("3.0.3", "      multipleOf: 0", &["S0206 7:19"]),
        ("3.0.3", "      maximum: 1e400", &[]),
        ("3.0.3", "      maximum: .5", &[]),
        ("3.0.3", "      type: int", &["S0203 7:13"]),
        ("3.0.3", "      type: \"null\"", &["S0203 7:13"]),
        ("3.0.3", "      type: [string]", &["S0204 7:13"]),
        ("3.1.0", "      type: [string, \"null\"]", &[]),
        ("3.1.0", "      type: [string, nil, 5]", &["S0203 7:22", "S0204 7:27"]),
        ("3.0.3", "      exclusiveMinimum: 5", &["S0204 7:25"]),
        ("3.1.0", "      exclusiveMinimum: 5", &[]),
        ("3.1.0", "      exclusiveMinimum: true", &["S0204 7:25"]),
        ("3.0.3", "      required: true", &["S0204 7:17"]),
        ("3.0.3", "      required: [1]", &["S0204 7:18"]),
        ("3.0.3", "      nullable: \"yes\"", &["S0204 7:17"]),
        ("3.0.3", "      items: [{}]", &["S0204 7:14"]),
        ("3.0.3", "      items: true", &["S0204 7:14"]),
        ("3.1.0", "      items: true", &[]),
        ("3.0.3", "      additionalProperties: true", &[]),
        ("3.0.3", "      additionalProperties: yes", &["S0204 7:29"]),
        ("3.0.3", "      properties: { a: [] }", &["S0204 7:24"]),
        ("3.0.3", "      properties: { $ref: \"#/a\" }", &["S0209 7:21"]),
        ("3.0.3", "      properties: { $ref: {} }", &[]),
        ("3.0.3", "      description: 5", &["S0204 7:20"]),
        ("3.0.3", "      description:", &["S0212 7:7"]),
        ("3.0.3", "      discriminator: {}", &["S0205 7:22"]),
        ("3.0.3", "      $ref: 5", &["S0204 7:13"]),
        ("3.0.3", "      $ref: \"#/a\"\n      maxLength: x", &["S0210 8:7"]),
        ("3.1.0", "      $ref: \"#/a\"\n      maxLength: x", &["S0204 8:18"]),
        ("3.0.3", "      const: 5", &["S0211 7:7"]),
        ("3.1.0", "      nullable: true", &["S0211 7:7"]),
        ("3.0.3", "      example: { $ref: 5, maxLenght: .5 }", &[]),
    ];
    compare(
        cases.map(|(version, schema, expected)| (with_schema(version, schema), "a.yaml", expected)),
    );
}

#[test]
fn bad_documents_are_located() {
    let cases = [
        ("info: { title: a, version: \"1\" }", "S0205 1:1"),
        ("info: { title: a }\npaths: {}", "S0205 2:7"),
        ("info: { version: \"1\" }\npaths: {}", "S0205 2:7"),
        ("info: { title: a, version: 1.0 }\npaths: {}", "S0204 2:28"),
        ("info: a\npaths: {}", "S0204 2:7"),
        ("paths: {}", "S0205 1:1"),
    ];
    for (text, expected) in cases {
        assert_eq!(problems("a.yaml", &format!("openapi: 3.0.3\n{text}")), [expected], "{text}");
    }
}

#[test]
fn bad_operations_are_located() {
    let head = "openapi: 3.0.3\ninfo: { title: a, version: \"1\" }\npaths:\n";
    let cases = [
        ("  contacts: {}", &["S0207 4:3"][..]),
        ("  x-contacts: 5", &[]),
        ("  /a: { fetch: {} }", &["S0202 4:9"]),
        ("  /a: { get: {} }", &["S0205 4:14"]),
        ("  /a: { get: { responses: { \"2000\": { description: a } } } }", &["S0207 4:29"]),
        ("  /a: { get: { responses: { 200: { description: a } } } }", &[]),
        ("  /a: { get: { responses: { 2xx: { description: a } } } }", &["S0213 4:29"]),
        (
            "  /a: { get: { responses: { 2XX: { description: a }, 2xx: { description: b } } } }",
            &["S0213 4:54", "S0208 4:54"],
        ),
        ("  /a: { get: { responses: { ok: { description: a } } } }", &["S0207 4:29"]),
        ("  /a: { get: { responses: { default: {} } } }", &["S0205 4:38"]),
        (
            "  /a: { get: { responses: { default: { description: a, content: { $ref: b } } } } }",
            &["S0209 4:67"],
        ),
        (
            "  /a: { get: { responses: { default: { description: a, content: { a/b: { $ref: b } } } } } }",
            &["S0209 4:74"],
        ),
        ("  /a: { get: { $ref: b } }", &["S0209 4:16", "S0205 4:14"]),
        ("  /a: { parameters: [{ name: b, in: url, schema: {} }] }", &["S0203 4:37"]),
        ("  /a: { parameters: [{ name: b, in: Query, schema: {} }] }", &["S0203 4:37"]),
        ("  /a: { parameters: [{ name: b, in: query }] }", &["S0205 4:22"]),
        (
            "  /a: { parameters: [{ name: b, in: query, schema: {}, content: { a/b: {} } }] }",
            &["S0208 4:56"],
        ),
        ("  /a: { parameters: [{ name: b, in: query, content: {} }] }", &["S0208 4:53"]),
        ("  /a: { parameters: [{ name: b, in: path, schema: {} }] }", &["S0205 4:22"]),
        (
            "  /a: { parameters: [{ name: b, in: path, required: false, schema: {} }] }",
            &["S0205 4:53"],
        ),
        (
            "  /a: { parameters: [{ name: b, in: query, style: label, schema: {} }] }",
            &["S0203 4:51"],
        ),
        (
            "  /a: { parameters: [{ name: b, in: query, style: fancy, schema: {} }] }",
            &["S0203 4:51"],
        ),
        (
            "  /a: { parameters: [{ name: b, in: header, style: form, schema: {} }] }",
            &["S0203 4:52"],
        ),
        ("  /a: { parameters: [{ name: b, in: cookie, style: form, schema: {} }] }", &[]),
        ("  /a: { parameters: [{ $ref: \"#/b\", name: c }] }", &["S0210 4:37"]),
        ("  /a: { parameters: { name: b } }", &["S0204 4:21"]),
        ("  /a: { servers: [{ url: /, variables: { a: { default: 5 } } }] }", &["S0204 4:56"]),
        ("  /a: { get: { responses: {}, security: [{ a: b }] } }", &["S0204 4:47"]),
        ("  /a: { get: { responses: {}, security: } }", &["S0204 4:39"]),
        ("  /a: { get: { responses: {}, tags: } }", &["S0212 4:31"]),
    ];
    compare(cases.map(|(paths, expected)| (format!("{head}{paths}"), "a.yaml", expected)));
}

#[test]
fn bad_components_are_located() {
    let head = "openapi: 3.0.3\ninfo: { title: a, version: \"1\" }\npaths: {}\ncomponents:\n";
    let cases = [
        ("  securitySchemes: { a: { type: apiKey, in: header } }", &["S0205 5:25"][..]),
        ("  securitySchemes: { a: { type: apiKey, in: body, name: b } }", &["S0203 5:45"]),
        ("  securitySchemes: { a: { type: basic } }", &["S0203 5:33"]),
        ("  securitySchemes: { a: { type: http } }", &["S0205 5:25"]),
        (
            "  securitySchemes: { a: { type: oauth2, flows: { implicit: { scopes: {} } } } }",
            &["S0205 5:60"],
        ),
        ("  links: { a: {} }", &["S0205 5:15"]),
        ("  links: { a: { operationId: b, operationRef: c } }", &["S0208 5:33"]),
        ("  examples: { a: { value: 1, externalValue: b } }", &["S0208 5:30"]),
        ("  headers: { a: { description: b } }", &["S0205 5:17"]),
        ("  schemas: { \"a b\": {} }", &["S0213 5:14"]),
        ("  mediaTypes: {}", &["S0202 5:3"]),
        ("  schemas: {}\n  schemas: {}", &["S0107 6:3"]),
    ];
    compare(
        cases.map(|(components, expected)| (format!("{head}{components}"), "a.yaml", expected)),
    );
}

#[test]
fn a_document_with_endless_problems_is_not_read_to_its_end() {
    let schema = format!(
        "      enum: []\n{}",
        (0..30_000).map(|n| format!("      k{n}: 1\n")).collect::<Vec<_>>().concat()
    );
    let found = problems("a.yaml", &with_schema("3.0.3", &schema));
    assert_eq!(found.len(), 10_000);
}
