//! Every object of an OpenAPI document but the schema (OpenAPI 3.0.3, section 4.7; OpenAPI 3.1, section 4.8).

use super::Version::{V30, V31};
use super::{Key, Names, Object, Shape};

static TEXTS: Shape = Shape::List(&Shape::Text);
static SERVERS: Shape = Shape::List(&Shape::Object(&SERVER));
static SECURITY: Shape = Shape::List(&Shape::Map(Names::Any, &TEXTS));
static PARAMETERS: Shape = Shape::List(&Shape::Reference(&Shape::Object(&PARAMETER)));
static CONTENT: Shape = Shape::Map(Names::Any, &Shape::Object(&MEDIA_TYPE));
static EXAMPLES: Shape = Shape::Map(Names::Any, &Shape::Reference(&Shape::Object(&EXAMPLE)));
static HEADERS: Shape = Shape::Map(Names::Any, &Shape::Reference(&Shape::Object(&HEADER)));
static LINKS: Shape = Shape::Map(Names::Any, &Shape::Reference(&Shape::Object(&LINK)));
static SCOPES: Shape = Shape::Map(Names::Any, &Shape::Text);
static PATH: Shape = Shape::Reference(&Shape::Object(&PATH_ITEM));
static CALLBACK: Shape = Shape::Reference(&Shape::Map(Names::Expressions, &PATH));
static RESPONSES: Shape = Shape::Map(Names::Statuses, &Shape::Reference(&Shape::Object(&RESPONSE)));
static STYLES: Shape = Shape::Word(&[
    "form",
    "simple",
    "matrix",
    "label",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
]);

/// The whole document.
pub(in crate::normalize) static DOCUMENT: Object = Object {
    name: "OpenAPI Object",
    keys: &[
        Key::new("openapi", &Shape::Text).required(),
        Key::new("info", &Shape::Object(&INFO)).required(),
        Key::new("jsonSchemaDialect", &Shape::Text).only(V31),
        Key::new("servers", &SERVERS),
        Key::new("paths", &Shape::Map(Names::Paths, &PATH)).required().only(V30),
        Key::new("paths", &Shape::Map(Names::Paths, &PATH)).only(V31),
        Key::new("webhooks", &Shape::Map(Names::Any, &PATH)).only(V31),
        Key::new("components", &Shape::Object(&COMPONENTS)),
        Key::new("security", &SECURITY),
        Key::new("tags", &Shape::List(&Shape::Object(&TAG))),
        Key::new("externalDocs", &Shape::Object(&EXTERNAL_DOCS)),
    ],
};

static INFO: Object = Object {
    name: "Info Object",
    keys: &[
        Key::new("title", &Shape::Text).required(),
        Key::new("summary", &Shape::Text).only(V31),
        Key::new("description", &Shape::Text),
        Key::new("termsOfService", &Shape::Text),
        Key::new("contact", &Shape::Object(&CONTACT)),
        Key::new("license", &Shape::Object(&LICENSE)),
        Key::new("version", &Shape::Text).required(),
    ],
};

static CONTACT: Object = Object {
    name: "Contact Object",
    keys: &[
        Key::new("name", &Shape::Text),
        Key::new("url", &Shape::Text),
        Key::new("email", &Shape::Text),
    ],
};

static LICENSE: Object = Object {
    name: "License Object",
    keys: &[
        Key::new("name", &Shape::Text).required(),
        Key::new("identifier", &Shape::Text).only(V31),
        Key::new("url", &Shape::Text),
    ],
};

static SERVER: Object = Object {
    name: "Server Object",
    keys: &[
        Key::new("url", &Shape::Text).required(),
        Key::new("description", &Shape::Text),
        Key::new("variables", &Shape::Map(Names::Any, &Shape::Object(&SERVER_VARIABLE))),
    ],
};

static SERVER_VARIABLE: Object = Object {
    name: "Server Variable Object",
    keys: &[
        Key::new("enum", &TEXTS),
        Key::new("default", &Shape::Text).required(),
        Key::new("description", &Shape::Text),
    ],
};

/// What is named once and referred to.
pub(in crate::normalize) static COMPONENTS: Object = Object {
    name: "Components Object",
    keys: &[
        Key::new("schemas", &Shape::Map(Names::Components, &Shape::Schema)),
        Key::new(
            "responses",
            &Shape::Map(Names::Components, &Shape::Reference(&Shape::Object(&RESPONSE))),
        ),
        Key::new(
            "parameters",
            &Shape::Map(Names::Components, &Shape::Reference(&Shape::Object(&PARAMETER))),
        ),
        Key::new(
            "examples",
            &Shape::Map(Names::Components, &Shape::Reference(&Shape::Object(&EXAMPLE))),
        ),
        Key::new(
            "requestBodies",
            &Shape::Map(Names::Components, &Shape::Reference(&Shape::Object(&REQUEST_BODY))),
        ),
        Key::new(
            "headers",
            &Shape::Map(Names::Components, &Shape::Reference(&Shape::Object(&HEADER))),
        ),
        Key::new(
            "securitySchemes",
            &Shape::Map(Names::Components, &Shape::Reference(&Shape::Object(&SECURITY_SCHEME))),
        ),
        Key::new("links", &Shape::Map(Names::Components, &Shape::Reference(&Shape::Object(&LINK)))),
        Key::new("callbacks", &Shape::Map(Names::Components, &CALLBACK)),
        Key::new("pathItems", &Shape::Map(Names::Components, &PATH)).only(V31),
    ],
};

static PATH_ITEM: Object = Object {
    name: "Path Item Object",
    keys: &[
        Key::new("summary", &Shape::Text),
        Key::new("description", &Shape::Text),
        Key::new("get", &Shape::Object(&OPERATION)),
        Key::new("put", &Shape::Object(&OPERATION)),
        Key::new("post", &Shape::Object(&OPERATION)),
        Key::new("delete", &Shape::Object(&OPERATION)),
        Key::new("options", &Shape::Object(&OPERATION)),
        Key::new("head", &Shape::Object(&OPERATION)),
        Key::new("patch", &Shape::Object(&OPERATION)),
        Key::new("trace", &Shape::Object(&OPERATION)),
        Key::new("servers", &SERVERS),
        Key::new("parameters", &PARAMETERS),
    ],
};

/// One method on one path.
pub(in crate::normalize) static OPERATION: Object = Object {
    name: "Operation Object",
    keys: &[
        Key::new("tags", &TEXTS),
        Key::new("summary", &Shape::Text),
        Key::new("description", &Shape::Text),
        Key::new("externalDocs", &Shape::Object(&EXTERNAL_DOCS)),
        Key::new("operationId", &Shape::Text),
        Key::new("parameters", &PARAMETERS),
        Key::new("requestBody", &Shape::Reference(&Shape::Object(&REQUEST_BODY))),
        Key::new("responses", &RESPONSES).required().only(V30),
        Key::new("responses", &RESPONSES).only(V31),
        Key::new("callbacks", &Shape::Map(Names::Any, &CALLBACK)),
        Key::new("deprecated", &Shape::Flag),
        Key::new("security", &SECURITY),
        Key::new("servers", &SERVERS),
    ],
};

/// An address with more to read.
pub(super) static EXTERNAL_DOCS: Object = Object {
    name: "External Documentation Object",
    keys: &[Key::new("description", &Shape::Text), Key::new("url", &Shape::Text).required()],
};

/// A parameter outside the body.
pub(in crate::normalize) static PARAMETER: Object = Object {
    name: "Parameter Object",
    keys: &[
        Key::new("name", &Shape::Text).required(),
        Key::new("in", &Shape::Word(&["query", "header", "path", "cookie"])).required(),
        Key::new("description", &Shape::Text),
        Key::new("required", &Shape::Flag),
        Key::new("deprecated", &Shape::Flag),
        Key::new("allowEmptyValue", &Shape::Flag),
        Key::new("style", &STYLES),
        Key::new("explode", &Shape::Flag),
        Key::new("allowReserved", &Shape::Flag),
        Key::new("schema", &Shape::Schema),
        Key::new("example", &Shape::Any),
        Key::new("examples", &EXAMPLES),
        Key::new("content", &CONTENT),
    ],
};

/// A header of a response: a parameter without name and place.
pub(in crate::normalize) static HEADER: Object = Object {
    name: "Header Object",
    keys: &[
        Key::new("description", &Shape::Text),
        Key::new("required", &Shape::Flag),
        Key::new("deprecated", &Shape::Flag),
        Key::new("allowEmptyValue", &Shape::Flag),
        Key::new("style", &Shape::Word(&["simple"])),
        Key::new("explode", &Shape::Flag),
        Key::new("allowReserved", &Shape::Flag),
        Key::new("schema", &Shape::Schema),
        Key::new("example", &Shape::Any),
        Key::new("examples", &EXAMPLES),
        Key::new("content", &CONTENT),
    ],
};

static REQUEST_BODY: Object = Object {
    name: "Request Body Object",
    keys: &[
        Key::new("description", &Shape::Text),
        Key::new("content", &CONTENT).required(),
        Key::new("required", &Shape::Flag),
    ],
};

static MEDIA_TYPE: Object = Object {
    name: "Media Type Object",
    keys: &[
        Key::new("schema", &Shape::Schema),
        Key::new("example", &Shape::Any),
        Key::new("examples", &EXAMPLES),
        Key::new("encoding", &Shape::Map(Names::Any, &Shape::Object(&ENCODING))),
    ],
};

static ENCODING: Object = Object {
    name: "Encoding Object",
    keys: &[
        Key::new("contentType", &Shape::Text),
        Key::new("headers", &HEADERS),
        Key::new("style", &Shape::Word(&["form", "spaceDelimited", "pipeDelimited", "deepObject"])),
        Key::new("explode", &Shape::Flag),
        Key::new("allowReserved", &Shape::Flag),
    ],
};

static RESPONSE: Object = Object {
    name: "Response Object",
    keys: &[
        Key::new("description", &Shape::Text).required(),
        Key::new("headers", &HEADERS),
        Key::new("content", &CONTENT),
        Key::new("links", &LINKS),
    ],
};

/// A named example.
pub(in crate::normalize) static EXAMPLE: Object = Object {
    name: "Example Object",
    keys: &[
        Key::new("summary", &Shape::Text),
        Key::new("description", &Shape::Text),
        Key::new("value", &Shape::Any),
        Key::new("externalValue", &Shape::Text),
    ],
};

/// What an answer says about another operation.
pub(in crate::normalize) static LINK: Object = Object {
    name: "Link Object",
    keys: &[
        Key::new("operationRef", &Shape::Text),
        Key::new("operationId", &Shape::Text),
        Key::new("parameters", &Shape::Map(Names::Any, &Shape::Any)),
        Key::new("requestBody", &Shape::Any),
        Key::new("description", &Shape::Text),
        Key::new("server", &Shape::Object(&SERVER)),
    ],
};

static TAG: Object = Object {
    name: "Tag Object",
    keys: &[
        Key::new("name", &Shape::Text).required(),
        Key::new("description", &Shape::Text),
        Key::new("externalDocs", &Shape::Object(&EXTERNAL_DOCS)),
    ],
};

/// A way to say who is calling; what else it must have depends on its type.
pub(in crate::normalize) static SECURITY_SCHEME: Object = Object {
    name: "Security Scheme Object",
    keys: &[
        Key::new("type", &Shape::Word(&["apiKey", "http", "oauth2", "openIdConnect"]))
            .required()
            .only(V30),
        Key::new("type", &Shape::Word(&["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"]))
            .required()
            .only(V31),
        Key::new("description", &Shape::Text),
        Key::new("name", &Shape::Text),
        Key::new("in", &Shape::Word(&["query", "header", "cookie"])),
        Key::new("scheme", &Shape::Text),
        Key::new("bearerFormat", &Shape::Text),
        Key::new("flows", &Shape::Object(&FLOWS)),
        Key::new("openIdConnectUrl", &Shape::Text),
    ],
};

static FLOWS: Object = Object {
    name: "OAuth Flows Object",
    keys: &[
        Key::new("implicit", &Shape::Object(&IMPLICIT_FLOW)),
        Key::new("password", &Shape::Object(&TOKEN_FLOW)),
        Key::new("clientCredentials", &Shape::Object(&TOKEN_FLOW)),
        Key::new("authorizationCode", &Shape::Object(&CODE_FLOW)),
    ],
};

static IMPLICIT_FLOW: Object = Object {
    name: "OAuth Flow Object",
    keys: &[
        Key::new("authorizationUrl", &Shape::Text).required(),
        Key::new("refreshUrl", &Shape::Text),
        Key::new("scopes", &SCOPES).required(),
    ],
};

static TOKEN_FLOW: Object = Object {
    name: "OAuth Flow Object",
    keys: &[
        Key::new("tokenUrl", &Shape::Text).required(),
        Key::new("refreshUrl", &Shape::Text),
        Key::new("scopes", &SCOPES).required(),
    ],
};

static CODE_FLOW: Object = Object {
    name: "OAuth Flow Object",
    keys: &[
        Key::new("authorizationUrl", &Shape::Text).required(),
        Key::new("tokenUrl", &Shape::Text).required(),
        Key::new("refreshUrl", &Shape::Text),
        Key::new("scopes", &SCOPES).required(),
    ],
};
