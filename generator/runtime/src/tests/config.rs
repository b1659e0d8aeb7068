//! Setting up a client.

use std::ffi::OsString;

use super::server::{API, builder};
use crate::{Client, ConfigError, server};

fn host(tenant: &str) -> Result<String, ConfigError> {
    let variable = server::find(&API, "tenant")?;
    let value = server::checked(&API, variable, tenant)?;
    server::server_url(&API, &[("tenant", value)]).map(String::from)
}

#[test]
fn a_variable_in_the_host_is_one_label() {
    let longest = "a".repeat(63);
    for (tenant, label) in [
        ("acme", "acme"),
        ("ACME", "acme"),
        ("a-1", "a-1"),
        ("7", "7"),
        (longest.as_str(), longest.as_str()),
    ] {
        assert_eq!(host(tenant), Ok(format!("https://{label}.things.example/eu/v1")));
    }
    let too_long = "a".repeat(64);
    for tenant in [
        "",
        "-a",
        "a-",
        "a.b",
        "evil.example/#",
        "a/b",
        "a?",
        "a#",
        "a@b",
        "a:1",
        "a b",
        "a\n",
        "é",
        "ａ",
        "a\u{ad}b",
        "。",
        "xn--a",
        "XN--a",
        "%61",
        "a_b",
        &too_long,
    ] {
        let error = host(tenant).expect_err(tenant);
        assert!(
            matches!(&error, ConfigError::InvalidVariable { setter: "tenant", .. }),
            "{tenant}"
        );
    }
}

#[test]
fn a_variable_in_the_path_is_one_segment() {
    let region = server::find(&API, "region").expect("it is documented");
    for (value, wire) in [("us", "us"), ("a/b", "a%2Fb"), ("../..", "..%2F.."), ("a?b", "a%3Fb")] {
        assert_eq!(server::checked(&API, region, value).as_deref(), Ok(wire));
    }
    for value in ["", ".", ".."] {
        assert!(server::checked(&API, region, value).is_err(), "{value}");
    }
    assert!(builder().server_variable("other", "x").is_err());
}

#[test]
fn the_host_of_the_server_is_the_one_that_its_template_shows() {
    let url = |server| {
        server::server_url(
            &crate::Api { user_agent: "x", server, environment: "X", variables: &[], schemes: &[] },
            &[],
        )
    };
    assert_eq!(
        url("https://API.Example.com:443/v1").map(String::from),
        Ok("https://api.example.com/v1".into())
    );
    assert_eq!(
        url("https://x.example:8443").map(String::from),
        Ok("https://x.example:8443/".into())
    );
    assert!(url("http://127.0.0.1:80/v1").is_ok());
    for server in [
        "/v1",
        "//x.example",
        "http://x.example",
        "https://a@x.example",
        "https://x.example?a",
        "https:x.example",
        "https:///x.example",
    ] {
        assert!(url(server).is_err(), "{server}");
    }
}

#[test]
fn a_base_url_is_safe_or_refused() {
    for url in [
        "https://x.example",
        "https://x.example:8443/a/b",
        "http://127.0.0.1:8080/v1",
        "http://127.9.9.9",
        "http://localhost:1",
        "http://[::1]:1/",
    ] {
        assert!(builder().base_url(url).and_then(crate::ClientBuilder::build).is_ok(), "{url}");
    }
    for url in [
        "http://x.example",
        "http://127.0.0.1.x.example",
        "http://localhost.x.example",
        "http://0.0.0.0",
        "ftp://x.example",
        "file:///etc/hush",
        "x.example",
        "/v1",
        "",
        "https://",
        "https://hush:hush@x.example",
        "https://hush@x.example",
        "https://x.example?hush=1",
        "https://x.example#hush",
        "data:hush",
    ] {
        let error = builder().base_url(url).expect_err(url);
        assert!(matches!(error, ConfigError::BaseUrl { .. }), "{url}");
        assert!(!format!("{error} {error:?}").contains("hush"), "{error}");
    }
}

#[test]
fn what_is_missing_is_named_with_its_setter_and_its_environment_variable() {
    let error = builder().build().expect_err("the tenant is missing");
    assert_eq!(
        error.to_string(),
        "part of the server's URL is missing: call `tenant` of the builder, or set THINGS_TENANT"
    );
}

fn from(variables: &[(&str, &str)]) -> Result<Client, ConfigError> {
    let read = |name: &str| {
        variables.iter().find(|(given, _)| *given == name).map(|(_, value)| OsString::from(value))
    };
    builder().read(&read)?.build()
}

#[test]
fn the_environment_is_read() {
    let debug =
        |variables: &[(&str, &str)]| format!("{:?}", from(variables).expect("it is complete"));
    let token = ("THINGS_TOKEN", "t");
    let server = "https://{tenant}.things.example/{region}/v1";
    let tenant = ("THINGS_TENANT", "acme");
    assert_eq!(
        debug(&[tenant, token]),
        format!("Client {{ server: {server:?}, credentials: [\"bearer\"] }}")
    );
    assert!(debug(&[tenant, ("THINGS_LOGIN", "me:hush:hush")]).contains("[\"basic\"]"));
    assert_eq!(
        from(&[token]).err(),
        Some(ConfigError::MissingVariable { setter: "tenant", environment: "THINGS_TENANT" })
    );
    assert_eq!(
        from(&[tenant, ("THINGS_TOKEN", "")]).err().map(|error| error.to_string()),
        Some(String::from(
            "a credential is missing: call `token` of the builder, or set THINGS_TOKEN; or call `basic` of the builder, or \
         set THINGS_LOGIN; or call `key` of the builder, or set THINGS_KEY; or call `query_key` of the builder, or set \
         THINGS_QUERY"
        ))
    );
    assert_eq!(
        from(&[tenant, ("THINGS_LOGIN", "hush")]).err(),
        Some(ConfigError::Environment("THINGS_LOGIN"))
    );
    assert!(from(&[("THINGS_TENANT", "a.b"), token]).is_err());
}

#[test]
fn a_base_url_of_the_environment_stands_in_for_the_server() {
    let token = ("THINGS_TOKEN", "t");
    let client = from(&[("THINGS_BASE_URL", "http://127.0.0.1:8080/v1"), token]);
    let debug = format!("{:?}", client.expect("it needs no variable"));
    assert_eq!(debug, "Client { server: \"another base URL\", credentials: [\"bearer\"] }");
    let before = builder().base_url("https://x.example/before").expect("it is a base URL");
    let read = |name: &str| match name {
        "THINGS_BASE_URL" => Some(OsString::from("https://x.example/after")),
        "THINGS_TOKEN" => Some(OsString::from("t")),
        _ => None,
    };
    let client = before.read(&read).and_then(crate::ClientBuilder::build).expect("it is complete");
    assert_eq!(client.shared().base.path(), "/after");
    for url in ["http://hush.example", "https://hush@x.example", "hush"] {
        let error = from(&[("THINGS_BASE_URL", url), token]).expect_err(url);
        let text = error.to_string();
        assert!(text.starts_with("the base URL of THINGS_BASE_URL can't be used"), "{text}");
        assert!(!format!("{text} {error:?}").contains("hush"), "{text}");
    }
}

#[test]
fn an_api_without_a_server_asks_for_a_base_url() {
    static NOWHERE: crate::Api = crate::Api {
        user_agent: "x",
        server: "",
        environment: "NOWHERE_BASE_URL",
        variables: &[],
        schemes: &[],
    };
    let error = crate::ClientBuilder::new(&NOWHERE).build().expect_err("there is no server");
    assert_eq!(
        error.to_string(),
        "no server is known: call `base_url` of the builder, or set NOWHERE_BASE_URL"
    );
}

#[cfg(unix)]
#[test]
fn an_environment_variable_that_is_not_unicode_is_named() {
    use std::os::unix::ffi::OsStringExt;
    let read = |_: &str| Some(OsString::from_vec(vec![0xFF]));
    assert_eq!(builder().read(&read).err(), Some(ConfigError::Environment("THINGS_BASE_URL")));
}

#[test]
fn credentials_that_cannot_be_sent_are_refused() {
    let base = || builder().base_url("https://x.example").expect("a base URL");
    for hush in ["", "hush\n", "hush\r\nX: 1", "h\0ush", "hush é", "hush "] {
        for scheme in ["bearer", "header"] {
            let error = base().credential(scheme, hush.into()).build().expect_err(hush);
            assert!(matches!(error, ConfigError::InvalidCredential { .. }), "{hush:?}");
            assert!(!format!("{error} {error:?}").contains("hush"), "{error}");
        }
    }
    assert!(base().basic_credential("basic", "a:b".into(), "x".into()).build().is_err());
    assert!(base().credential("basic", "x".into()).build().is_err());
    assert!(base().credential("other", "x".into()).build().is_err());
    assert!(base().credential("bearer", "12|a.b-c_d~e+f/g=".into()).build().is_ok());
}
