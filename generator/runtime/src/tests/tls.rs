//! TLS by the features that these tests are built with: `.ci/run` builds them with others than the default ones, too.

use super::server::builder;
use crate::{Client, ConfigError};

fn build(base: &str) -> Result<Client, ConfigError> {
    builder().base_url(base)?.build()
}

#[cfg(any(feature = "native-tls", feature = "rustls"))]
#[test]
fn with_a_library_every_base_url_can_be_called() {
    for base in ["https://things.example", "http://127.0.0.1:1"] {
        build(base).expect(base);
    }
}

/// One test, because what is installed stays for the whole process.
#[cfg(feature = "ring")]
#[test]
fn a_provider_must_be_installed_before_a_client_is_made() {
    for base in ["https://things.example", "http://127.0.0.1:1"] {
        let error = build(base).expect_err("there is no provider yet");
        assert!(error.to_string().contains("call `install_default`"), "{error}");
    }
    let provider = rustls::crypto::ring::default_provider();
    provider.install_default().expect("it is the first one");
    for base in ["https://things.example", "http://127.0.0.1:1"] {
        build(base).expect(base);
    }
}

#[cfg(not(any(feature = "native-tls", feature = "rustls", feature = "rustls-no-provider")))]
#[test]
fn without_a_library_only_this_machine_can_be_called() {
    build("http://127.0.0.1:1").expect("it needs no TLS");
    let error = build("https://things.example").expect_err("it needs TLS");
    assert!(error.to_string().contains("built without TLS"), "{error}");
    let own = builder().with_http_client(reqwest::Client::new());
    own.base_url("https://things.example")
        .and_then(crate::ClientBuilder::build)
        .expect("TLS is up to the client that was given");
}
