//! Which library speaks TLS: the one that the features of the crate name.
//!
//! Where several are on, it is `native-tls`, which nobody has without asking for it; of the two kinds of `rustls` it is
//! the one with a provider of cryptography of its own.

use reqwest::ClientBuilder;

/// TLS of version 1.2 or later, whatever features others in the same program switch on.
pub(super) fn choose(http: ClientBuilder) -> ClientBuilder {
    #[cfg(feature = "native-tls")]
    let http = http.tls_backend_native();
    #[cfg(all(
        any(feature = "rustls", feature = "rustls-no-provider"),
        not(feature = "native-tls")
    ))]
    let http = http.tls_backend_rustls();
    #[cfg(any(feature = "native-tls", feature = "rustls", feature = "rustls-no-provider"))]
    let http = http.tls_version_min(reqwest::tls::Version::TLS_1_2);
    http
}

/// What a client lacks for TLS, if anything.
#[cfg(any(feature = "native-tls", feature = "rustls"))]
pub(super) fn missing(_secure: bool) -> Option<&'static str> {
    None
}

/// What a client lacks for TLS, if anything. Without a provider none can be made at all, not even for plain HTTP.
#[cfg(all(feature = "rustls-no-provider", not(any(feature = "native-tls", feature = "rustls"))))]
pub(super) fn missing(_secure: bool) -> Option<&'static str> {
    let installed = rustls::crypto::CryptoProvider::get_default().is_some();
    (!installed).then_some(
        "the program has installed no provider of cryptography for rustls: call `install_default` of one first, or \
         build this crate with its feature `rustls`",
    )
}

/// What a client lacks for TLS, if anything.
#[cfg(not(any(feature = "native-tls", feature = "rustls", feature = "rustls-no-provider")))]
pub(super) fn missing(secure: bool) -> Option<&'static str> {
    secure.then_some(
        "this crate is built without TLS: switch on its feature `rustls` or `native-tls`, or give a client of your own \
         to `with_http_client`",
    )
}
