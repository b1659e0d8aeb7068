//! How the HTTP client is set up: nothing that a server or the environment says makes it send a credential elsewhere.

use std::time::Duration;

use reqwest::{NoProxy, Proxy, Url, redirect, retry};

use super::{Api, ConfigError, tls};

/// Redirects are answers, not followed; there are no cookies; TLS is 1.2 or later. What is sent again is decided in
/// `retry`, not here. None of this changes when another crate of the build switches on more of `reqwest`, such as HTTP/2.
pub(super) fn http_client(
    api: &Api,
    base: &Url,
    connect_timeout: Duration,
    proxies: bool,
) -> Result<reqwest::Client, ConfigError> {
    let secure = base.scheme() == "https";
    if let Some(missing) = tls::missing(secure) {
        return Err(ConfigError::Http(missing.to_owned()));
    }
    let mut builder = tls::choose(reqwest::Client::builder())
        .user_agent(api.user_agent)
        .connect_timeout(connect_timeout)
        .redirect(redirect::Policy::none())
        .retry(retry::never())
        .referer(false)
        .https_only(secure)
        .http1_only()
        .no_proxy();
    if secure && proxies {
        builder = proxy_for_https()?.into_iter().fold(builder, reqwest::ClientBuilder::proxy);
    }
    // The cause can quote what it was given, which may be more than a message should tell.
    builder.build().map_err(|_| {
        ConfigError::Http("TLS or the name of the client could not be set up".to_owned())
    })
}

/// The proxy from the environment. It sees a tunnel to the host, never what is sent (RFC 9110, section 9.3.6).
fn proxy_for_https() -> Result<Option<Proxy>, ConfigError> {
    let names = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];
    let set = |name| std::env::var(name).ok().filter(|url| !url.is_empty());
    let Some((name, url)) = names.iter().find_map(|name| Some((name, set(name)?))) else {
        return Ok(None);
    };
    // To go without it would be another way than the one that is asked for.
    let refused = || ConfigError::Http(format!("{name} is not the URL of an HTTP proxy"));
    if !has_http_scheme(&url) {
        return Err(refused());
    }
    let proxy = Proxy::https(url).map_err(|_| refused())?;
    Ok(Some(proxy.no_proxy(NoProxy::from_env())))
}

/// Whether a URL is one of HTTP, or says nothing about its scheme. Others, such as SOCKS, would be passed by.
fn has_http_scheme(url: &str) -> bool {
    let scheme = url.split_once("://").map(|(scheme, _)| scheme);
    let is_http =
        |scheme: &str| scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    scheme.is_none_or(is_http)
}
