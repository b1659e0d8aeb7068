//! References of every kind.

use super::*;

#[test]
fn a_reference_that_leads_nowhere_is_an_error() {
    let lowered = schemas(
        "
A: { type: object, properties: { a: { $ref: '#/components/schemas/Missing' } } }
B: { $ref: '#/info' }
C: { $ref: '#/components/schemas/A/properties/missing' }
",
    );
    lowered.expect(&[
        (
            Code::UnresolvedReference,
            "/components/schemas/A/properties/a/$ref",
            "`#/components/schemas/Missing` leads nowhere",
        ),
        (Code::UnresolvedReference, "/components/schemas/B/$ref", "does not lead to a schema"),
        (Code::UnresolvedReference, "/components/schemas/C/$ref", "leads nowhere"),
    ]);
}

#[test]
fn nothing_outside_of_the_document_is_opened() {
    let texts = [
        "http://127.0.0.1/x.yaml",
        "file:///etc/passwd",
        "../../x.yaml",
        "other.yaml#/components/schemas/A",
        "//example.com/x#/a",
    ];
    for text in texts {
        let lowered = schemas(&format!("A: {{ $ref: '{text}' }}"));
        lowered.expect(&[(
            Code::RemoteReference,
            "/components/schemas/A/$ref",
            "another document",
        )]);
    }
}

#[test]
fn what_is_no_reference_is_an_error() {
    for text in ["", "#", "Employee", "{}", "#anchor", "#/a%zz", "#/%ff"] {
        let lowered = schemas(&format!("A: {{ $ref: '{text}' }}"));
        lowered.expect(&[(
            Code::MalformedReference,
            "/components/schemas/A/$ref",
            "is not a reference",
        )]);
    }
}

#[test]
fn circles_of_aliases_name_their_members() {
    let lowered = schemas(
        "
A: { $ref: '#/components/schemas/B' }
B: { $ref: '#/components/schemas/C' }
C: { $ref: '#/components/schemas/B' }
Self: { $ref: '#/components/schemas/Self' }
",
    );
    lowered.expect(&[
        (Code::CircularReference, "/components/schemas/B", "`B` → `C` → `B`"),
        (Code::CircularReference, "/components/schemas/Self", "`Self` → `Self`"),
    ]);
    let id = crate::api::SchemaId(0);
    assert!(matches!(lowered.api.schema(lowered.api.resolve(id)).kind, Kind::Any));
}

#[test]
fn escapes_of_pointers_and_of_uris_are_understood() {
    let lowered = schemas(
        "
A: { $ref: '#/components/schemas/x~1y%20z%7E0' }
'x/y z~': { type: string }
",
    );
    lowered.expect_none();
}

#[test]
fn schemas_inside_of_components_can_be_referred_to() {
    let lowered = schemas(
        "
A: { type: object, properties: { list: { type: array, items: { type: string, maxLength: 3 } } }, additionalProperties: { type: integer } }
B: { $ref: '#/components/schemas/A/properties/list/items' }
C: { $ref: '#/components/schemas/A/additionalProperties' }
",
    );
    lowered.expect_none();
    let target = |name| match lowered.component(name).kind {
        Kind::Alias(id) => lowered.api.schema(id).pointer.to_string(),
        ref other => panic!("{other:?}"),
    };
    assert_eq!(target("B"), "/components/schemas/A/properties/list/items");
    assert_eq!(target("C"), "/components/schemas/A/additionalProperties");
}

#[test]
fn every_kind_of_component_is_followed() {
    let lowered = with(
        "
security: [{ key: [] }]
paths:
  /a: { $ref: '#/paths/~1b' }
  /b:
    post:
      operationId: b
      parameters: [{ $ref: '#/components/parameters/P' }]
      requestBody: { $ref: '#/components/requestBodies/B' }
      responses: { '200': { $ref: '#/components/responses/R' } }
components:
  parameters:
    P: { $ref: '#/components/parameters/Q' }
    Q: { name: q, in: query, schema: { type: string } }
  requestBodies: { B: { content: { text/plain: { schema: { type: string } } } } }
  responses:
    R: { description: ok, headers: { X-A: { $ref: '#/components/headers/H' } } }
  headers: { H: { description: A header., schema: { type: string } } }
  securitySchemes: { key: { $ref: '#/components/securitySchemes/other' }, other: { type: http, scheme: bearer } }
",
    );
    lowered.expect(&[(Code::RepeatedOperationId, "/paths/~1b/post/operationId", "`post_b`")]);
    let operation = &lowered.api.operations[0];
    assert_eq!(operation.pointer.to_string(), "/paths/~1b/post");
    assert_eq!(operation.parameters[0].pointer.to_string(), "/components/parameters/Q");
    assert!(operation.body.is_some());
    let header = &operation.successes[0].headers[0];
    assert_eq!(header.description.as_ref().unwrap().reveal(), "A header.");
    assert_eq!(lowered.api.security_schemes.len(), 2);
}

#[test]
fn circles_and_wrong_kinds_of_every_component_are_errors() {
    let lowered = with(
        "
paths:
  /p: { $ref: '#/paths/~1p' }
  /a:
    post:
      operationId: a
      parameters: [{ $ref: '#/components/parameters/P' }]
      requestBody: { $ref: '#/components/responses/R' }
      responses: { '200': { $ref: '#/components/responses/R' } }
components:
  parameters: { P: { $ref: '#/components/parameters/Q' }, Q: { $ref: '#/components/parameters/P' } }
  responses: { R: { $ref: '#/components/responses/R' } }
  securitySchemes: { S: { $ref: '#/components/securitySchemes/S' } }
",
    );
    lowered.expect(&[
        (Code::CircularReference, "/components/securitySchemes/S", "`S` → `S`"),
        (Code::CircularReference, "/paths/~1p", "`/p` → `/p`"),
        (Code::CircularReference, "/components/parameters/P", "`P` → `Q` → `P`"),
        (
            Code::UnresolvedReference,
            "/paths/~1a/post/requestBody/$ref",
            "does not lead to a request body",
        ),
        (Code::CircularReference, "/components/responses/R", "`R` → `R`"),
    ]);
}

#[test]
fn a_chain_that_is_too_long_is_an_error() {
    let mut yaml = String::from(
        "paths: { /a: { get: { operationId: a, parameters: [{ $ref: '#/components/parameters/P0' }], responses: {} } } }\ncomponents:\n  parameters:\n",
    );
    for index in 0..100 {
        yaml += &format!("    P{index}: {{ $ref: '#/components/parameters/P{}' }}\n", index + 1);
    }
    yaml += "    P100: { name: q, in: query, schema: { type: string } }\n";
    let lowered = with(&yaml);
    assert!(lowered.codes()[0].starts_with("S0305 "), "{:?}", lowered.codes());
}
