//! Operations: names, docs, paths, bodies.

use super::*;
use crate::api::{Primitive, Segment};
use crate::source::Text;
use crate::vocabulary::media::Media;

#[test]
fn an_operation_is_read_whole() {
    let lowered = paths(
        "
/contacts/{contactId}:
  parameters: [{ name: contactId, in: path, required: true, schema: { type: integer } }]
  post:
    operationId: updateContact
    tags: [contacts]
    summary: Update
    description: Words.
    deprecated: true
    x-assumption: no title
    externalDocs: { url: 'https://docs.example.com' }
    requestBody:
      description: The changes.
      required: true
      content: { application/json: { schema: { type: object }, example: { a: 1 } } }
    responses: { '200': { description: ok } }
",
    );
    lowered.expect_none();
    let operation = lowered.operation();
    assert_eq!(operation.id.reveal(), "updateContact");
    assert_eq!(operation.method, "POST");
    assert_eq!(
        operation.path,
        [Segment::Literal(Text::new("/contacts/")), Segment::Parameter(Text::new("contactId"))]
    );
    assert_eq!(operation.tags, [Text::new("contacts")]);
    let docs = &operation.docs;
    assert_eq!(docs.title.as_ref().unwrap().reveal(), "Update");
    assert_eq!(docs.assumption.as_ref().unwrap().reveal(), "no title");
    assert!(docs.deprecated && docs.link.is_some());
    let body = operation.body.as_ref().unwrap();
    assert!(body.required);
    assert_eq!(body.content.media, Media::Json);
    assert_eq!(body.content.examples.len(), 1);
    assert_eq!(body.pointer.to_string(), "/paths/~1contacts~1{contactId}/post/requestBody");
}

#[test]
fn methods_keep_the_order_of_the_document() {
    let lowered = paths(
        "
/b: { trace: { operationId: t, responses: {} }, get: { operationId: g, responses: {} } }
/a: { summary: Shared, head: { operationId: h, responses: {} } }
",
    );
    lowered.expect_none();
    let methods: Vec<_> = lowered.api.operations.iter().map(|each| each.method).collect();
    assert_eq!(methods, ["TRACE", "GET", "HEAD"]);
    assert_eq!(lowered.api.operations[2].docs.title.as_ref().unwrap().reveal(), "Shared");
}

#[test]
fn a_missing_or_repeated_id_is_made_from_method_and_path() {
    let lowered = paths(
        "
/contacts/{id}/notes:
  parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
  get: { responses: {} }
  put: { operationId: same, responses: {} }
  post: { operationId: same, responses: {} }
",
    );
    let at = "/paths/~1contacts~1{id}~1notes";
    lowered.expect(&[
        (Code::NoOperationId, &format!("{at}/get"), "`get_contacts_by_id_notes`"),
        (
            Code::RepeatedOperationId,
            &format!("{at}/post/operationId"),
            "`post_contacts_by_id_notes`",
        ),
    ]);
    let ids: Vec<_> = lowered.api.operations.iter().map(|each| each.id.reveal()).collect();
    assert_eq!(ids, ["get_contacts_by_id_notes", "same", "post_contacts_by_id_notes"]);
}

#[test]
fn a_path_and_its_parameters_are_made_to_match() {
    let lowered = paths(
        "
/a/{x}:
  get:
    operationId: a
    parameters: [{ name: y, in: path, required: true, schema: { type: string } }]
    responses: {}
",
    );
    lowered.expect(&[
        (Code::PathMismatch, "/paths/~1a~1{x}/get", "`x` of the path is not described"),
        (Code::PathMismatch, "/paths/~1a~1{x}/get/parameters/0/name", "`y` is not in the path"),
    ]);
    let [parameter] = lowered.operation().parameters.as_slice() else { panic!("one parameter") };
    assert!(parameter.name.reveal() == "x" && parameter.required, "{parameter:?}");
    let text = &lowered.api.schema(parameter.schema).kind;
    assert!(matches!(text, Kind::Scalar(scalar) if scalar.primitive == Primitive::String));
}

#[test]
fn a_path_that_can_not_be_read_is_left_out() {
    let lowered = paths("/a/{x: { get: { operationId: a, responses: {} } }");
    lowered.expect(&[(Code::BadPath, "/paths/~1a~1{x", "brace")]);
}

#[test]
fn a_media_type_that_carries_something_else_can_be_chosen() {
    let lowered = paths(
        "
/a:
  post:
    operationId: a
    requestBody:
      content:
        multipart/form-data: { schema: { type: object } }
        text/plain: { schema: { type: string } }
        application/vnd.api+json: { schema: { type: object } }
        application/json: { schema: { type: object } }
    responses: {}
",
    );
    lowered.expect_none();
    let body = lowered.operation().body.as_ref().unwrap();
    let offered: Vec<&str> = body.contents().map(|content| content.media_type.reveal()).collect();
    assert_eq!(offered, ["application/vnd.api+json", "application/json", "text/plain"]);
    let also: Vec<&str> = body.content.also.iter().map(crate::source::Text::reveal).collect();
    assert_eq!(also, ["multipart/form-data"]);
}

#[test]
fn a_body_without_a_media_type_is_left_out_or_leaves_the_operation_out() {
    let lowered = paths(
        "
/a: { post: { operationId: a, requestBody: { content: {} }, responses: {} } }
/b: { post: { operationId: b, requestBody: { required: true, content: {} }, responses: {} } }
",
    );
    lowered.expect(&[
        (Code::NotGenerated, "/paths/~1a/post/requestBody/content", "the body is not generated"),
        (Code::OperationLeftOut, "/paths/~1b/post/requestBody", "POST `/b` is left out"),
    ]);
    assert_eq!(lowered.operation().id.reveal(), "a");
    assert!(lowered.operation().body.is_none());
}

#[test]
fn a_range_of_media_types_is_read_as_json() {
    let lowered = paths(
        "
/a: { post: { operationId: a, requestBody: { content: { '*/*': { schema: { type: object } } } }, responses: {} } }
",
    );
    lowered.expect(&[(
        Code::UnsupportedMedia,
        "/paths/~1a/post/requestBody/content/*~1*",
        "written and read as JSON",
    )]);
    let content = &lowered.operation().body.as_ref().unwrap().content;
    assert_eq!((content.media, content.media_type.reveal()), (Media::Json, "application/json"));
}

#[test]
fn what_is_no_media_type_is_an_error() {
    let lowered = paths(
        "
/a: { post: { operationId: a, requestBody: { content: { json: {}, text/plain: {} } }, responses: {} } }
",
    );
    lowered.expect(&[(
        Code::BadMedia,
        "/paths/~1a/post/requestBody/content/json",
        "not a media type",
    )]);
}

#[test]
fn a_body_of_get_is_ignored() {
    let lowered = paths(
        "
/a:
  get: { operationId: a, requestBody: { required: true, content: { application/json: {} } }, responses: {} }
  delete: { operationId: b, requestBody: { content: { application/json: {} } }, responses: {} }
",
    );
    lowered.expect(&[(Code::BodyIgnored, "/paths/~1a/get/requestBody", "ignored")]);
    assert!(lowered.api.operations[0].body.is_none());
    assert!(lowered.api.operations[1].body.is_some());
}
