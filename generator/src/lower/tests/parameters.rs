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
fn every_style_is_read() {
    for (parameter, style) in [
        ("{ name: q, in: query, schema: { type: object } }", Style::FormExploded),
        ("{ name: q, in: query, explode: false, schema: { type: array } }", Style::Form),
        ("{ name: q, in: query, style: spaceDelimited, schema: {} }", Style::SpaceDelimited),
        ("{ name: q, in: query, style: pipeDelimited, schema: {} }", Style::PipeDelimited),
        ("{ name: q, in: query, style: deepObject, schema: { type: object } }", Style::DeepObject),
        ("{ name: X-Q, in: header, schema: {} }", Style::Simple),
        ("{ name: X-Q, in: header, explode: true, schema: {} }", Style::SimpleExploded),
        ("{ name: c, in: cookie, schema: {} }", Style::FormExploded),
        ("{ name: c, in: cookie, explode: false, schema: {} }", Style::Form),
        ("{ name: q, in: query, content: { application/json: {} } }", Style::Json),
        ("{ name: q, in: query, content: { text/plain: { schema: {} } } }", Style::FormExploded),
    ] {
        let lowered = query(parameter);
        lowered.expect_none();
        assert_eq!(lowered.operation().parameters[0].style, style, "{parameter}");
    }
    for (style, read) in [
        ("style: label", Style::Label),
        ("style: label, explode: true", Style::LabelExploded),
        ("style: matrix", Style::Matrix),
        ("style: matrix, explode: true", Style::MatrixExploded),
    ] {
        let parameter = format!("name: x, in: path, required: true, {style}, schema: {{}}");
        let lowered = paths(&format!(
            "'/a{{x}}': {{ get: {{ operationId: a, parameters: [{{ {parameter} }}], responses: {{}} }} }}"
        ));
        lowered.expect_none();
        assert_eq!(lowered.operation().parameters[0].style, read);
    }
}

#[test]
fn content_has_a_schema_and_examples_of_its_own() {
    let lowered = query(
        "
{ name: q, in: query, content: { application/json: { schema: { type: integer }, example: 7 } } },
{ name: r, in: query, content: { image/png: {}, text/json: { schema: { type: boolean } } } }
",
    );
    lowered.expect_none();
    let [first, second] = lowered.operation().parameters.as_slice() else { panic!("two") };
    assert_eq!(first.docs.examples[0].value, 7);
    for parameter in [first, second] {
        assert!(matches!(lowered.api.schema(parameter.schema).kind, Kind::Scalar(_)));
    }
}

#[test]
fn what_can_not_be_written_is_left_out() {
    for (parameter, part) in [
        ("{ name: 'a b', in: cookie, schema: { type: string } }", "a name that no cookie can have"),
        ("{ name: q, in: query, content: { image/png: {} } }", "no media type"),
    ] {
        let lowered = query(parameter);
        lowered.expect(&[(Code::ParameterLeftOut, AT, part)]);
        assert!(lowered.operation().parameters.is_empty());
    }
}

#[test]
fn a_required_parameter_that_can_not_be_written_leaves_the_operation_out() {
    let lowered = query("{ name: q, in: query, required: true, content: { image/png: {} } }");
    lowered.expect(&[(Code::OperationLeftOut, AT, "GET `/a` is left out")]);
    assert!(lowered.api.operations.is_empty());
}

#[test]
fn what_has_no_form_is_sent_in_the_usual_one() {
    let list = "schema: { type: array, items: { type: array, items: { type: string } } }";
    let object = "schema: { type: object, properties: { a: { type: array } } }";
    let deep = "schema: { type: object, additionalProperties: { type: object } }";
    let strings = "schema: { type: array, items: { type: string } }";
    for (parameter, form) in [
        (format!("{{ name: q, in: query, {list} }}"), "sent as JSON"),
        (format!("{{ name: q, in: query, {object} }}"), "sent as JSON"),
        (format!("{{ name: q, in: query, style: deepObject, {strings} }}"), "with brackets"),
        (format!("{{ name: q, in: query, style: deepObject, {deep} }}"), "with brackets"),
        (format!("{{ name: X-Q, in: header, {object} }}"), "sent as JSON"),
    ] {
        let lowered = query(&parameter);
        lowered.expect(&[(Code::UndefinedForm, AT, form)]);
        assert_eq!(lowered.operation().parameters.len(), 1);
    }
    query(&format!("{{ name: q, in: query, content: {{ application/json: {{ {list} }} }} }}"))
        .expect_none();
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
fn reserved_signs_are_a_matter_of_queries_without_content() {
    let lowered = query(
        "
{ name: q, in: query, allowReserved: true, schema: { type: string } },
{ name: r, in: query, allowReserved: true, style: deepObject, schema: { type: object } },
{ name: s, in: query, allowReserved: true, content: { application/json: {} } }
",
    );
    lowered.expect_none();
    let reserved = lowered.operation().parameters.iter().map(|each| each.reserved);
    assert_eq!(reserved.collect::<Vec<_>>(), [true, false, false]);
}

#[test]
fn only_text_can_be_empty() {
    let lowered = query(
        "
{ name: q, in: query, allowEmptyValue: true, schema: { type: boolean } },
{ name: r, in: query, allowEmptyValue: true, schema: { type: string } }
",
    );
    let at = format!("{AT}/allowEmptyValue");
    lowered.expect(&[(Code::NotGenerated, &at, "`allowEmptyValue`")]);
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
