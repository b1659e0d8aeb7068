//! Parameters.

use super::*;
use crate::api::Place;
use crate::vocabulary::style::Style;

/// An operation with these parameters, on a path without any.
fn query(parameters: &str) -> Lowered {
    paths(&format!(
        "/a: {{ get: {{ operationId: a, parameters: [{parameters}], responses: {{}} }} }}"
    ))
}

const AT: &str = "/paths/~1a/get/parameters/0";

#[test]
fn parameters_are_merged_overridden_and_ordered_by_place() {
    let lowered = paths(
        "
/a/{id}:
  parameters:
    - { name: X-Trace, in: header, schema: { type: string } }
    - { name: page, in: query, schema: { type: integer } }
    - { name: id, in: path, required: true, schema: { type: string } }
  get:
    operationId: a
    parameters:
      - { name: x-trace, in: header, required: true, description: Own., deprecated: true, schema: { type: string } }
      - { name: tags, in: query, explode: false, schema: { type: array, items: { type: string } }, example: [a] }
    responses: {}
",
    );
    lowered.expect_none();
    let found: Vec<_> = lowered
        .operation()
        .parameters
        .iter()
        .map(|each| (each.name.reveal(), each.place, each.style, each.required))
        .collect();
    assert_eq!(
        found,
        [
            ("id", Place::Path, Style::Simple, true),
            ("page", Place::Query, Style::FormExploded, false),
            ("tags", Place::Query, Style::Form, false),
            ("x-trace", Place::Header, Style::Simple, true),
        ]
    );
    let header = &lowered.operation().parameters[3];
    assert_eq!(header.docs.description.as_ref().unwrap().reveal(), "Own.");
    assert!(header.docs.deprecated);
    assert_eq!(lowered.operation().parameters[2].docs.examples.len(), 1);
}

#[test]
fn what_is_not_supported_is_left_out() {
    let cases = [
        ("{ name: c, in: cookie, schema: { type: string } }", "is sent in a cookie"),
        ("{ name: q, in: query, style: deepObject, schema: { type: object } }", "`deepObject`"),
        (
            "{ name: q, in: query, style: pipeDelimited, schema: { type: array } }",
            "`pipeDelimited`",
        ),
        (
            "{ name: q, in: query, schema: { type: object, properties: { a: {} } } }",
            "holds an object",
        ),
        ("{ name: q, in: query, schema: {} }", "may be anything"),
        ("{ name: q, in: query, content: { application/json: {} } }", "`content`"),
        (
            "{ name: q, in: query, schema: { type: array, items: { type: array, items: { type: string } } } }",
            "list of lists",
        ),
        ("{ name: X-Q, in: header, schema: { type: object } }", "holds an object"),
    ];
    for (parameter, part) in cases {
        let lowered = query(parameter);
        lowered.expect(&[(Code::ParameterLeftOut, AT, part)]);
        assert!(lowered.operation().parameters.is_empty());
    }
}

#[test]
fn a_required_parameter_that_is_not_supported_leaves_the_operation_out() {
    let lowered = query("{ name: c, in: cookie, required: true, schema: { type: string } }");
    lowered.expect(&[(Code::OperationLeftOut, AT, "GET `/a` is left out")]);
    assert!(lowered.api.operations.is_empty());
    let lowered = paths(
        "
/a/{x}:
  get:
    operationId: a
    parameters: [{ name: x, in: path, required: true, style: label, schema: { type: string } }]
    responses: {}
",
    );
    lowered.expect(&[(Code::OperationLeftOut, "/paths/~1a~1{x}/get/parameters/0", "`label`")]);
}

#[test]
fn words_ids_and_aliases_are_supported() {
    let lowered = query(
        "
{ name: w, in: query, schema: { type: string, enum: [a] } },
{ name: i, in: query, schema: { oneOf: [{ type: integer }, { type: string }] } },
{ name: l, in: query, schema: { type: array, items: { type: string, enum: [a] } } },
{ name: n, in: query, schema: { allOf: [{ type: string }], description: x } }
",
    );
    lowered.expect_none();
    assert_eq!(lowered.operation().parameters.len(), 4);
}

#[test]
fn headers_of_the_client_are_ignored() {
    for name in ["Accept", "content-type", "AUTHORIZATION", "Host", "Content-Length"] {
        let parameter =
            format!("{{ name: {name}, in: header, required: true, schema: {{ type: string }} }}");
        let lowered = query(&parameter);
        lowered.expect(&[(Code::ReservedHeader, AT, name)]);
        assert!(lowered.operation().parameters.is_empty());
    }
}

#[test]
fn a_name_that_can_not_be_a_header_is_an_error() {
    let lowered = query(r#"{ name: "X\r\nY", in: header, schema: { type: string } }"#);
    lowered.expect(&[(Code::BadHeaderName, &format!("{AT}/name"), "not a header name")]);
}

#[test]
fn a_parameter_that_is_described_twice_is_an_error() {
    let lowered = query(
        "
{ name: X-A, in: header, schema: { type: string } },
{ name: x-a, in: header, schema: { type: string } },
{ name: X-A, in: query, schema: { type: string } }
",
    );
    lowered.expect(&[(Code::RepeatedParameter, "/paths/~1a/get/parameters/1", "`x-a`")]);
}

#[test]
fn a_path_parameter_is_always_required() {
    let lowered = paths(
        "
/a/{x}: { get: { operationId: a, parameters: [{ name: x, in: path, schema: { type: string } }], responses: {} } }
",
    );
    lowered.expect(&[(Code::OptionalPathParameter, "/paths/~1a~1{x}/get/parameters/0", "`x`")]);
    assert!(lowered.operation().parameters[0].required);
}

#[test]
fn options_of_queries_are_put_aside() {
    let lowered = query(
        "{ name: q, in: query, allowReserved: true, allowEmptyValue: true, schema: { type: string } }",
    );
    lowered.expect(&[
        (Code::NotGenerated, &format!("{AT}/allowReserved"), "`allowReserved`"),
        (Code::NotGenerated, &format!("{AT}/allowEmptyValue"), "`allowEmptyValue`"),
    ]);
    assert_eq!(lowered.operation().parameters.len(), 1);
}

#[test]
fn a_shared_parameter_is_reported_once() {
    let lowered = with(
        "
paths:
  /a: { get: { operationId: a, parameters: [{ $ref: '#/components/parameters/P' }], responses: {} } }
  /b: { get: { operationId: b, parameters: [{ $ref: '#/components/parameters/P' }], responses: {} } }
components:
  parameters: { P: { name: p, in: query, schema: { type: string, pattern: x } } }
",
    );
    lowered.expect(&[(Code::NotEnforced, "/components/parameters/P/schema/pattern", "`pattern`")]);
    let ids: Vec<_> = lowered.api.operations.iter().map(|each| each.parameters[0].schema).collect();
    assert_eq!(ids[0], ids[1]);
}
