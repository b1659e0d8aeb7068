//! Servers and security.

use super::*;
use crate::source::Text;
use crate::vocabulary::auth::Auth;

#[test]
fn servers_and_their_variables_are_read() {
    let lowered = with(
        "
servers:
  - url: https://{companyName}.api.example.com/external/{version}/
    description: Production.
    variables:
      version: { default: v1, enum: [v1, v2], description: The version. }
      companyName: { default: '' }
  - url: http://localhost:8080
",
    );
    lowered.expect_none();
    let [first, second] = lowered.api.servers.as_slice() else { panic!("two servers") };
    assert_eq!(first.url.reveal(), "https://{companyName}.api.example.com/external/{version}");
    assert!(!first.relative && !second.relative);
    let [version, company] = first.variables.as_slice() else { panic!("two variables") };
    assert_eq!(version.default.as_ref().unwrap().reveal(), "v1");
    assert_eq!(version.options.len(), 2);
    assert!(!version.in_host && company.in_host);
    assert_eq!(company.default, None);
    assert_eq!(company.pointer.to_string(), "/servers/0/variables/companyName");
}

#[test]
fn variables_and_url_must_match() {
    let lowered = with(
        "
servers:
  - url: https://{a}.example.com/{b}
    variables: { b: { default: x, enum: [y] }, c: { default: z } }
",
    );
    lowered.expect(&[
        (Code::ServerVariableMismatch, "/servers/0/url", "`a` of the server URL is not described"),
        (Code::ServerVariableMismatch, "/servers/0/variables/c", "`c` is not in the server URL"),
        (Code::ServerVariableMismatch, "/servers/0/variables/b/default", "not in the `enum`"),
    ]);
}

#[test]
fn a_server_without_a_host_needs_the_caller() {
    let lowered = with("servers: [{ url: /api/v3 }, { url: '{base}/x' }]");
    lowered.expect(&[
        (Code::RelativeServer, "/servers/0/url", "the caller must give the base URL"),
        (Code::RelativeServer, "/servers/1/url", "the caller must give the base URL"),
    ]);
    assert!(lowered.api.servers.iter().all(|server| server.relative));
    assert_eq!(lowered.api.servers[0].url.reveal(), "/api/v3");
    let lowered = with("servers: []");
    lowered.expect(&[(Code::RelativeServer, "", "names no server")]);
    assert!(lowered.api.servers.is_empty());
}

#[test]
fn a_host_that_is_a_variable_as_a_whole_needs_the_caller() {
    let lowered = with(
        "servers: [{ url: 'https://{host}/v1', variables: { host: { default: api.example.com } } }]",
    );
    lowered.expect(&[(Code::RelativeServer, "/servers/0/url", "one label")]);
    assert!(lowered.api.servers[0].relative);
    assert!(lowered.api.servers[0].variables.is_empty());
}

#[test]
fn a_server_that_could_misdirect_is_an_error() {
    let lowered = with("servers: [{ url: 'https://user@example.com' }, { url: 'ftp://x' }]");
    lowered.expect(&[
        (Code::BadServer, "/servers/0/url", "user information"),
        (Code::BadServer, "/servers/1/url", "scheme"),
    ]);
}

#[test]
fn servers_of_paths_and_operations_are_not_used() {
    let lowered = paths(
        "
/a:
  servers: [{ url: https://a.example.com }]
  get:
    operationId: a
    servers: [{ url: https://evil.example.com }]
    responses: {}
",
    );
    lowered.expect(&[
        (Code::OtherServers, "/paths/~1a/servers", "not used"),
        (Code::OtherServers, "/paths/~1a/get/servers", "not used"),
    ]);
}

const SECURED: &str = "
security: [{ bearer: [] }, {}]
paths:
  /inherits: { get: { operationId: inherits, responses: {} } }
  /none: { get: { operationId: none, security: [], responses: {} } }
  /both: { get: { operationId: both, security: [{ bearer: [], key: [] }, { query: [] }], responses: {} } }
  /partly: { get: { operationId: partly, security: [{ oauth: [read] }, { basic: [] }], responses: {} } }
components:
  securitySchemes:
    bearer: { type: http, scheme: bearer, description: A token. }
    basic: { type: http, scheme: basic }
    key: { type: apiKey, in: header, name: X-Key }
    query: { type: apiKey, in: query, name: key }
    oauth: { type: apiKey, in: cookie, name: 'no token' }
";

#[test]
fn requirements_are_inherited_overridden_and_dropped_where_they_cannot_be_met() {
    let lowered = with(SECURED);
    lowered.expect(&[
        (Code::UnsupportedScheme, "/components/securitySchemes/oauth", "`oauth`"),
        (Code::UnsupportedScheme, "/paths/~1partly/get/security/0/oauth", "needs `oauth`"),
    ]);
    let security: Vec<Vec<Vec<&str>>> = lowered
        .api
        .operations
        .iter()
        .map(|operation| {
            let alternatives = operation.security.iter();
            alternatives.map(|all| all.iter().map(Text::reveal).collect()).collect()
        })
        .collect();
    let expected: Vec<Vec<Vec<&str>>> = vec![
        vec![vec!["bearer"], vec![]],
        vec![],
        vec![vec!["bearer", "key"], vec!["query"]],
        vec![vec!["basic"]],
    ];
    assert_eq!(security, expected);
    let auths: Vec<&Auth> = lowered.api.security_schemes.iter().map(|each| &each.auth).collect();
    assert_eq!(auths.len(), 4);
    assert_eq!(auths[0], &Auth::Bearer);
    let description = lowered.api.security_schemes[0].description.as_ref().unwrap();
    assert_eq!(description.reveal(), "A token.");
}

#[test]
fn an_operation_whose_requirements_cannot_be_met_is_left_out() {
    let lowered = with(
        "
paths: { /a: { get: { operationId: a, security: [{ cookie: [] }], responses: {} } } }
components: { securitySchemes: { cookie: { type: apiKey, in: cookie, name: 'no token' } } }
",
    );
    lowered.expect(&[
        (Code::UnsupportedScheme, "/components/securitySchemes/cookie", "`cookie`"),
        (Code::UnsupportedScheme, "/paths/~1a/get/security/0/cookie", "needs `cookie`"),
        (Code::OperationLeftOut, "/paths/~1a/get", "GET `/a` is left out"),
    ]);
    assert!(lowered.api.operations.is_empty());
}

#[test]
fn a_requirement_without_a_scheme_sends_nothing_where_no_other_is_known() {
    let lowered = with(
        "
security: [{ nobody: [] }]
paths:
  /a: { get: { operationId: a, responses: {} } }
  /b: { get: { operationId: b, security: [{ nobody: [] }, { token: [] }], responses: {} } }
  /c: { get: { operationId: c, security: [{ nobody: [], token: [] }], responses: {} } }
components: { securitySchemes: { token: { type: http, scheme: bearer } } }
",
    );
    lowered.expect(&[
        (Code::UnknownScheme, "/security/0/nobody", "no security scheme `nobody`"),
        (Code::UnknownScheme, "/paths/~1b/get/security/0/nobody", "nothing is sent for it"),
        (Code::UnknownScheme, "/paths/~1c/get/security/0/nobody", "nothing is sent for it"),
    ]);
    assert!(!lowered.has_errors());
    let security: Vec<Vec<Vec<&str>>> = lowered
        .api
        .operations
        .iter()
        .map(|operation| {
            let alternatives = operation.security.iter();
            alternatives.map(|all| all.iter().map(Text::reveal).collect()).collect()
        })
        .collect();
    assert_eq!(security, [[vec![]], [vec!["token"]], [vec!["token"]]]);
}

#[test]
fn a_key_needs_a_name_that_can_be_a_header() {
    let lowered = with(
        r#"components: { securitySchemes: { k: { type: apiKey, in: header, name: "a\r\nb" } } }"#,
    );
    lowered.expect(&[(
        Code::BadHeaderName,
        "/components/securitySchemes/k/name",
        "not a header name",
    )]);
}
