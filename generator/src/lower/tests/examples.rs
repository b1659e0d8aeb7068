//! Examples and defaults against their own schemas.

use super::*;

#[test]
fn examples_that_break_their_schema_are_named_at_the_offending_value() {
    let lowered = schemas(
        "
A:
  type: object
  required: [id, name]
  properties:
    id: { type: integer }
    name: { type: string, maxLength: 3 }
    tags: { type: array, items: { type: string }, minItems: 1, uniqueItems: true }
    status: { type: string, enum: [on] }
    when: { type: string, format: date-time }
    mail: { type: string, format: email }
    price: { type: number, minimum: 0, multipleOf: 0.01 }
    small: { type: integer, format: int32 }
  additionalProperties: false
  example:
    id: x
    tags: [a, 1, a, a]
    status: 'off'
    when: yesterday
    mail: nobody
    price: -0.005
    small: 2147483648
    other: 1
",
    );
    let at = "/components/schemas/A/example";
    let expected = [
        ("/id", "is not an integer"),
        ("", "lacks the required `name`"),
        ("/tags/1", "is not a string"),
        ("/tags", "`uniqueItems`"),
        ("/status", "not one of the words"),
        ("/when", "date and time"),
        ("/mail", "e-mail"),
        ("/price", "`minimum`: at least 0"),
        ("/price", "`multipleOf`"),
        ("/small", "int32"),
        ("", "has `other`"),
    ];
    let pointers: Vec<String> = expected.iter().map(|(end, _)| format!("{at}{end}")).collect();
    let expected: Vec<(Code, &str, &str)> = expected
        .iter()
        .zip(&pointers)
        .map(|((_, part), pointer)| (Code::BrokenExample, pointer.as_str(), *part))
        .collect();
    lowered.expect(&expected);
    assert!(!lowered.has_errors());
}

#[test]
fn a_message_never_shows_the_value() {
    let lowered = schemas("A: { type: integer, default: hunter2 }");
    lowered.expect(&[(Code::BrokenExample, "/components/schemas/A/default", "not an integer")]);
    assert!(lowered.problems.iter().all(|problem| !problem.message.contains("hunter2")));
}

#[test]
fn null_needs_nullable() {
    let lowered = schemas(
        "
A: { type: string, default: null }
B: { type: string, nullable: true, default: null }
C: { type: array, items: { type: string }, example: [null] }
D: {}
E: { type: array, items: {}, example: [null] }
F: { allOf: [{ $ref: '#/components/schemas/B' }], example: null }
",
    );
    lowered.expect(&[
        (Code::BrokenExample, "/components/schemas/A/default", "is null"),
        (Code::BrokenExample, "/components/schemas/C/example/0", "is null"),
    ]);
}

#[test]
fn what_holds_is_no_problem() {
    let lowered = schemas(
        "
Id: { oneOf: [{ type: integer }, { type: string }], example: '789123' }
AsInteger: { allOf: [{ $ref: '#/components/schemas/Id' }, { type: integer }], example: 123 }
Whole: { type: integer, example: 1.0, maximum: 1 }
Text: { type: string, example: <string>, minLength: 8, maxLength: 8 }
Emoji: { type: string, example: '😀😀', maxLength: 2 }
When: { type: string, format: date-time, example: '2023-03-15T14:30:00+01:00' }
Map: { type: object, additionalProperties: { type: integer }, example: { a: 1 } }
Any: { example: { a: [null] } }
Mail: { type: string, format: email, example: john.smith@acmecorp.com }
Price: { type: number, multipleOf: 0.01, example: 19.99 }
",
    );
    lowered.expect_none();
}

#[test]
fn ids_and_maps_and_rules_of_objects_are_checked() {
    let lowered = schemas(
        "
Id: { oneOf: [{ type: integer }, { type: string }], example: 1.5 }
AsInteger: { allOf: [{ $ref: '#/components/schemas/Id' }, { type: integer }], example: '123' }
AsString: { allOf: [{ $ref: '#/components/schemas/Id' }, { type: string }], example: 123 }
Map: { type: object, additionalProperties: { type: integer }, maxProperties: 1, example: { a: x, b: 1 } }
Not: { type: object, properties: { a: {}, b: {} }, not: { required: [a, b] }, example: { a: 1, b: 2 } }
List: { type: array, items: { type: string }, maxItems: 1, example: [a, b] }
Flag: { type: boolean, example: 'yes' }
Object: { type: object, properties: { a: {} }, minProperties: 1, example: [] }
",
    );
    lowered.expect(&[
        (Code::BrokenExample, "/components/schemas/Id/example", "neither"),
        (Code::BrokenExample, "/components/schemas/AsInteger/example", "not an integer"),
        (Code::BrokenExample, "/components/schemas/AsString/example", "not a string"),
        (Code::BrokenExample, "/components/schemas/Map/example/a", "not an integer"),
        (Code::BrokenExample, "/components/schemas/Map/example", "`maxProperties`"),
        (Code::BrokenExample, "/components/schemas/Not/example", "`not`: not both"),
        (Code::BrokenExample, "/components/schemas/List/example", "at most 1 item"),
        (Code::BrokenExample, "/components/schemas/Flag/example", "not a boolean"),
        (Code::BrokenExample, "/components/schemas/Object/example", "not an object"),
    ]);
}

#[test]
fn the_direction_decides_what_must_be_there() {
    let lowered = paths(
        "
/a:
  post:
    operationId: a
    requestBody:
      content:
        application/json:
          schema: &schema
            type: object
            required: [id, secret]
            properties: { id: { type: integer, readOnly: true }, secret: { type: string, writeOnly: true } }
          examples:
            fine: { value: { secret: x } }
            broken: { value: { id: 1 } }
    responses:
      '200':
        description: ok
        content:
          application/json:
            schema: *schema
            example: { secret: x }
",
    );
    lowered.expect(&[
        (
            Code::BrokenExample,
            "/paths/~1a/post/requestBody/content/application~1json/examples/broken/value",
            "lacks the required `secret`",
        ),
        (
            Code::BrokenExample,
            "/paths/~1a/post/responses/200/content/application~1json/example",
            "lacks the required `id`",
        ),
    ]);
}

#[test]
fn examples_are_followed_and_what_is_outside_is_put_aside() {
    let lowered = document(
        "
openapi: 3.0.3
info: { title: Test, version: '1' }
servers: [{ url: https://api.example.com }]
paths:
  /a:
    get:
      operationId: a
      parameters:
        - name: q
          in: query
          schema: { type: string }
          examples:
            one: { $ref: '#/components/examples/One' }
            nothing: { value: null }
            outside: { externalValue: 'https://example.com/x.json' }
      responses: { '204': { description: none } }
components:
  examples: { One: { summary: S, description: D, value: first } }
",
    );
    lowered.expect(&[
        (
            Code::NotGenerated,
            "/paths/~1a/get/parameters/0/examples/outside/externalValue",
            "outside of the document",
        ),
        (Code::BrokenExample, "/paths/~1a/get/parameters/0/examples/nothing/value", "is null"),
    ]);
    let examples = &lowered.operation().parameters[0].docs.examples;
    assert_eq!(examples[0].pointer.to_string(), "/components/examples/One/value");
    assert_eq!(examples[0].name.as_ref().unwrap().reveal(), "one");
    assert_eq!(examples[0].value, "first");
    // The broken one is left out.
    assert_eq!(examples.len(), 1);
}
