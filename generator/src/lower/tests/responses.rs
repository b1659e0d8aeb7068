//! Responses.

use super::*;
use crate::api::{Response, Status};
use crate::vocabulary::media::Media;

fn answers(responses: &str) -> Lowered {
    paths(&format!("/a: {{ get: {{ operationId: a, responses: {{ {responses} }} }} }}"))
}

fn statuses(responses: &[Response]) -> Vec<Status> {
    responses.iter().map(|response| response.status).collect()
}

#[test]
fn successes_and_refusals_are_told_apart_and_ordered() {
    let lowered = answers(
        "
default: { description: else }, 4XX: { description: bad }, '422': { description: u },
'404': { description: n }, '201': { description: created }, 2XX: { description: fine },
'302': { description: moved }
",
    );
    lowered.expect_none();
    let operation = lowered.operation();
    assert_eq!(statuses(&operation.successes), [Status::Code(201), Status::Range(2)]);
    assert_eq!(
        statuses(&operation.refusals),
        [
            Status::Code(302),
            Status::Code(404),
            Status::Code(422),
            Status::Range(4),
            Status::Default
        ]
    );
}

#[test]
fn default_is_a_success_only_where_no_other_is_described() {
    let lowered = answers("default: { description: any }, '404': { description: n }");
    let operation = lowered.operation();
    assert_eq!(statuses(&operation.successes), [Status::Default]);
    assert_eq!(statuses(&operation.refusals), [Status::Code(404), Status::Default]);
}

#[test]
fn a_range_in_small_letters_keeps_its_pointer() {
    let lowered = answers("2xx: { description: fine }");
    assert_eq!(
        lowered.operation().successes[0].pointer.to_string(),
        "/paths/~1a/get/responses/2xx"
    );
}

#[test]
fn an_image_is_bytes() {
    let lowered =
        answers("'200': { description: ok, content: { image/png: { schema: { type: string } } } }");
    lowered.expect_none();
    let content = lowered.operation().successes[0].content.as_ref().unwrap();
    assert_eq!((content.media, content.media_type.reveal()), (Media::Bytes, "image/png"));
    assert!(content.schema.is_none());
}

#[test]
fn what_no_reader_is_for_is_kept_as_it_came() {
    let lowered = answers(
        "
'200': { description: ok, content: { application/xml: { schema: { type: object } } } },
'201': { description: ok, content: { multipart/form-data: { schema: { type: object } } } }
",
    );
    let at = "/paths/~1a/get/responses";
    lowered.expect(&[
        (Code::UnsupportedMedia, &format!("{at}/200/content/application~1xml"), "read as text"),
        (
            Code::UnsupportedMedia,
            &format!("{at}/201/content/multipart~1form-data"),
            "read as raw bytes",
        ),
    ]);
    let media = |index: usize| {
        let content = lowered.operation().successes[index].content.as_ref().unwrap();
        (content.media, content.schema.is_none())
    };
    assert_eq!((media(0), media(1)), ((Media::Text, true), (Media::Bytes, true)));
}

#[test]
fn the_best_of_several_is_read_and_the_others_are_there_to_ask_for() {
    let lowered = answers(
        "
'200':
  {
    description: ok,
    content:
      {
        text/csv: { schema: { type: string } },
        application/json: { schema: { type: array, items: { type: string } } },
        application/xml: { schema: { type: object } },
        application/vnd.b+json: { schema: { type: object } },
      },
  }
",
    );
    lowered.expect(&[(
        Code::UnsupportedMedia,
        "/paths/~1a/get/responses/200/content/application~1vnd.b+json",
        "not asked for",
    )]);
    let content = lowered.operation().successes[0].content.as_ref().unwrap();
    assert_eq!(content.media_type.reveal(), "application/json");
    let also: Vec<&str> = content.also.iter().map(crate::source::Text::reveal).collect();
    assert_eq!(also, ["application/vnd.b+json", "text/csv", "application/xml"]);
}

#[test]
fn text_and_nothing_are_bodies_too() {
    let lowered = answers(
        "
'200': { description: ok, content: { text/csv: { schema: { type: string } } } },
'204': { description: none }
",
    );
    lowered.expect_none();
    let [text, nothing] = lowered.operation().successes.as_slice() else { panic!("two") };
    assert_eq!(text.content.as_ref().unwrap().media, Media::Text);
    assert!(nothing.content.is_none());
}

#[test]
fn headers_are_kept_and_checked() {
    let lowered = answers(
        r#"
'200':
  {
    description: ok,
    headers:
      {
        Retry-After: { description: Seconds., schema: { type: integer } },
        Content-Type: { schema: { type: string } },
        "X Y": { schema: { type: string } },
      },
  }
"#,
    );
    lowered.expect(&[(
        Code::BadHeaderName,
        "/paths/~1a/get/responses/200/headers/X Y",
        "not a header name",
    )]);
    let headers = &lowered.operation().successes[0].headers;
    assert_eq!(headers.len(), 1);
    assert_eq!(headers[0].name.reveal(), "Retry-After");
}

#[test]
fn links_are_not_generated() {
    let lowered = answers("'200': { description: ok, links: { next: { operationId: a } } }");
    lowered.expect(&[(Code::NotGenerated, "/paths/~1a/get/responses/200/links", "`links`")]);
}
