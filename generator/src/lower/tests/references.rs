//! References of every kind.

use super::*;
use crate::vocabulary::constraint::Constraint;

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
fn a_chain_of_aliases_that_is_too_long_is_an_error() {
    let link =
        |index: usize| format!("S{index}: {{ $ref: '#/components/schemas/S{}' }}", index + 1);
    let yaml = (0..200).map(link).chain(["S200: {}".to_owned()]).collect::<Vec<_>>().join("\n");
    let lowered = schemas(&yaml);
    let expected: Vec<String> =
        [135, 70, 5].map(|index| format!("S0305 /components/schemas/S{index}")).into();
    assert_eq!(lowered.codes(), expected);
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
fn schemas_anywhere_in_the_document_can_be_referred_to() {
    let lowered = with(
        "
paths:
  /a/{x}:
    parameters: [{ name: x, in: path, required: true, schema: { type: string, maxLength: 1 } }]
    post:
      operationId: a
      parameters: [{ name: q, in: query, schema: { type: string, maxLength: 2 } }]
      requestBody: { content: { application/json: { schema: { type: object, properties: { b: { type: string, maxLength: 3 } } } } } }
      responses:
        '200': { description: ok, content: { application/json: { schema: { type: string, maxLength: 4 } } } }
        4xx: { description: bad, content: { application/json: { schema: { type: string, maxLength: 5 } } } }
        default: { description: else, content: { application/json: { schema: { type: string, maxLength: 6 } } } }
components:
  parameters: { P: { name: p, in: query, schema: { type: string, maxLength: 7 } } }
  responses: { R: { description: r, content: { text/plain: { schema: { type: string, maxLength: 8 } } } } }
  requestBodies: { B: { content: { text/plain: { schema: { type: string, maxLength: 9 } } } } }
  headers: { H: { schema: { type: string, maxLength: 10 } } }
  schemas:
    S1: { $ref: '#/paths/~1a~1%7Bx%7D/parameters/0/schema' }
    S2: { $ref: '#/paths/~1a~1{x}/post/parameters/0/schema' }
    S3: { $ref: '#/paths/~1a~1{x}/post/requestBody/content/application~1json/schema/properties/b' }
    S4: { $ref: '#/paths/~1a~1{x}/post/responses/200/content/application~1json/schema' }
    S5: { $ref: '#/paths/~1a~1{x}/post/responses/4xx/content/application~1json/schema' }
    S6: { $ref: '#/paths/~1a~1{x}/post/responses/default/content/application~1json/schema' }
    S7: { $ref: '#/components/parameters/P/schema' }
    S8: { $ref: '#/components/responses/R/content/text~1plain/schema' }
    S9: { $ref: '#/components/requestBodies/B/content/text~1plain/schema' }
    S10: { $ref: '#/components/headers/H/schema' }
    Bad: { $ref: '#/paths/~1a~1{x}/post/responses/404/content/application~1json/schema' }
",
    );
    lowered.expect(&[(Code::UnresolvedReference, "/components/schemas/Bad/$ref", "leads nowhere")]);
    for length in 1..=10 {
        let Kind::Alias(target) = lowered.component(&format!("S{length}")).kind else {
            panic!("S{length} is no alias");
        };
        let target = lowered.api.schema(target);
        assert_eq!(target.constraints, [Constraint::MaxLength(length)], "S{length}");
    }
    let parameter = &lowered.operation().parameters[0];
    assert_eq!(lowered.api.schema(parameter.schema).pointer, parameter.pointer.child("schema"));
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
    let link = |index: usize| {
        format!("    P{index}: {{ $ref: '#/components/parameters/P{}' }}", index + 1)
    };
    let links = (0..100).map(link).collect::<Vec<_>>().join("\n");
    let yaml = format!(
        "
paths:
  /a: {{ get: {{ operationId: a, parameters: [{{ $ref: '#/components/parameters/P0' }}], responses: {{}} }} }}
components:
  parameters:
{links}
    P100: {{ name: q, in: query, schema: {{ type: string }} }}
"
    );
    let lowered = with(&yaml);
    assert!(lowered.codes()[0].starts_with("S0305 "), "{:?}", lowered.codes());
}
