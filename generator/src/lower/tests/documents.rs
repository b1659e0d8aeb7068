//! Whole documents.

use super::*;

#[test]
fn the_document_itself_is_read() {
    let lowered = with(
        "
info: { title: T, version: '2', description: D, contact: { name: N }, license: { name: MIT } }
externalDocs: { url: 'https://example.com' }
tags: [{ name: a, description: b }]
",
    );
    lowered.expect_none();
    assert_eq!(lowered.api.title.reveal(), "T");
    assert_eq!(lowered.api.version.reveal(), "2");
    assert_eq!(lowered.api.description.as_ref().unwrap().reveal(), "D");
    assert_eq!(lowered.api.link.as_ref().unwrap().url.reveal(), "https://example.com");
}

#[test]
fn callbacks_links_and_webhooks_are_not_generated() {
    let lowered = with(
        "
webhooks: { w: {} }
paths:
  /a:
    post:
      operationId: a
      callbacks: { done: { '{$request.body#/url}': {} } }
      responses: {}
components: { links: { l: { operationId: a } }, callbacks: { c: {} } }
",
    );
    lowered.expect(&[
        (Code::NotGenerated, "/webhooks", "`webhooks`"),
        (Code::NotGenerated, "/components/callbacks", "`callbacks`"),
        (Code::NotGenerated, "/components/links", "`links`"),
        (Code::NotGenerated, "/paths/~1a/post/callbacks", "`callbacks`"),
    ]);
}

#[test]
fn every_schema_id_leads_to_a_schema_and_every_alias_ends() {
    let lowered = schemas(
        "
A: { type: object, properties: { a: { $ref: '#/components/schemas/B' }, b: { type: array, items: { type: object } } } }
B: { allOf: [{ $ref: '#/components/schemas/A' }], nullable: true }
",
    );
    lowered.expect_none();
    for (index, schema) in lowered.api.schemas.iter().enumerate() {
        let end = lowered.api.resolve(crate::api::SchemaId(index));
        assert!(!matches!(lowered.api.schema(end).kind, Kind::Alias(_)));
        match schema.kind {
            Kind::Array(id) | Kind::Map(id) | Kind::Alias(id) => {
                assert!(id.0 < lowered.api.schemas.len());
            }
            _ => {}
        }
    }
}

#[test]
fn the_vocabularies_know_which_words_are_used() {
    let lowered = with(
        "
security: [{ key: [] }]
paths:
  /a:
    get:
      operationId: a
      parameters: [{ name: q, in: query, schema: { type: string, maxLength: 3 } }]
      responses: { '200': { description: ok, content: { text/plain: {} } } }
components:
  schemas: { A: { type: string, format: email } }
  securitySchemes: { key: { type: http, scheme: bearer } }
",
    );
    lowered.expect_none();
    let used = crate::api::used(&lowered.api);
    let expected = [
        "auth: bearer",
        "constraint: maxLength",
        "format: email",
        "in: query",
        "media: text/plain",
        "style: form, exploded",
    ];
    assert_eq!(used.iter().map(String::as_str).collect::<Vec<_>>(), expected);
    let words = crate::vocabulary::words();
    assert!(used.iter().all(|word| words.contains(word)));
}
