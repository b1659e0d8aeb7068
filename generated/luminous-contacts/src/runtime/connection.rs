//! How the HTTP client is set up: nothing that a server or the environment says makes it send a credential elsewhere.

use std::time::Duration;

use reqwest::{NoProxy, Proxy, Url, redirect, retry};

use super::{Api, ConfigError, tls};

/// Redirects are answers, not followed; there are no cookies; TLS is 1.2 or later. What is sent again is decided in
/// `retry`, not here.
pub(super) fn http_client(
    api: &Api,
    base: &Url,
    connect_timeout: Duration,
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
        .no_proxy();
    if let Some(proxy) = proxy_for_https()?.filter(|_| secure) {
        builder = builder.proxy(proxy);
    }
    // The cause can quote what it was given, which may be more than a message should tell.
    builder.build().map_err(|_| {
        ConfigError::Http("TLS or the name of the client could not be set up".to_owned())
    })
}

/// The proxy from the environment. It sees a tunnel to the host, never what is sent (RFC 9110, section 9.3.6).
fn proxy_for_https() -> Result<Option<Proxy>, ConfigError> {
    let names = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];
    let Some(url) =
        names.iter().find_map(|name| std::env::var(name).ok().filter(|url| !url.is_empty()))
    else {
        return Ok(None);
    };
    let proxy = Proxy::https(url)
        .map_err(|_| ConfigError::Http("HTTPS_PROXY is not the URL of a proxy".to_owned()))?;
    Ok(Some(proxy.no_proxy(NoProxy::from_env())))
}
