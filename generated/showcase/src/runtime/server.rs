//! Where requests go.
//!
//! In come the URL template of the server and what the caller says about it; out
//! comes a URL whose host is the one that the template tells. No value can
//! change the host in any other way than the document means it.

use reqwest::Url;

use super::encode::{encoded, is_no_segment};
use super::template::{Part, parts};
use super::{Api, ConfigError, ServerVariable};

/// A base URL from the environment.
pub(super) fn base_url_of(environment: &'static str, url: &str) -> Result<Url, ConfigError> {
    base_url(url).map_err(|error| match error {
        ConfigError::BaseUrl { expected, .. } => {
            ConfigError::BaseUrl { environment: Some(environment), expected }
        }
        other => other,
    })
}

/// A base URL from the caller.
pub(super) fn base_url(url: &str) -> Result<Url, ConfigError> {
    let refuse = |expected| Err(ConfigError::BaseUrl { environment: None, expected });
    let Ok(url) = Url::parse(url) else {
        return refuse("be an absolute URL, such as https://api.example.com/v1");
    };
    if !is_protected(&url) {
        return refuse("start with https:// (http:// is for this machine only)");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return refuse("have no user name and no password");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refuse("have no query and no fragment");
    }
    Ok(url)
}

/// Whether nobody on the way can read what is sent: HTTPS, or HTTP that does not leave the machine.
fn is_protected(url: &Url) -> bool {
    let loopback = match url.host_str() {
        Some("localhost") => true,
        Some(host) => host
            .trim_matches(['[', ']'])
            .parse()
            .is_ok_and(|address: std::net::IpAddr| address.is_loopback()),
        None => false,
    };
    match url.scheme() {
        "https" => url.has_host(),
        "http" => loopback,
        _ => false,
    }
}

/// The URL of the document's server, with the values that the caller gave.
pub(super) fn server_url(api: &Api, values: &[(&'static str, String)]) -> Result<Url, ConfigError> {
    if api.server.is_empty() {
        return Err(ConfigError::MissingBaseUrl { environment: api.environment });
    }
    let mut text = String::new();
    for part in parts(api.server) {
        match part {
            Part::Literal(literal) => text.push_str(literal),
            Part::Variable(name) => text.push_str(value(api, values, name)?),
        }
    }
    let url = base_url(&text)?;
    if same_host(&text, &url) {
        Ok(url)
    } else {
        let expected = "have the host that its template tells";
        Err(ConfigError::BaseUrl { environment: None, expected })
    }
}

/// Whether a URL has the host and port that its text shows; letters may change their case, and a usual port goes unsaid.
fn same_host(text: &str, url: &Url) -> bool {
    let usual = if url.scheme() == "https" { ":443" } else { ":80" };
    let shown = authority(text).map(str::to_ascii_lowercase).unwrap_or_default();
    shown.strip_suffix(usual).unwrap_or(&shown) == url.authority()
}

fn value<'v>(
    api: &Api,
    values: &'v [(&'static str, String)],
    name: &str,
) -> Result<&'v str, ConfigError> {
    let given = values.iter().find(|(given, _)| *given == name).map(|(_, value)| value.as_str());
    let variable = find(api, name)?;
    let missing =
        ConfigError::MissingVariable { setter: variable.setter, environment: variable.environment };
    given.or(variable.default).ok_or(missing)
}

/// The variable of this name.
pub(super) fn find(api: &Api, name: &str) -> Result<&'static ServerVariable, ConfigError> {
    let variable = api.variables.iter().find(|variable| variable.name == name);
    variable.ok_or_else(|| ConfigError::UnknownVariable(name.to_owned()))
}

/// What a caller's value for a variable becomes in the URL.
pub(super) fn checked(
    api: &Api,
    variable: &ServerVariable,
    value: &str,
) -> Result<String, ConfigError> {
    let refuse = |expected| Err(ConfigError::InvalidVariable { setter: variable.setter, expected });
    if !variable.options.is_empty() {
        return match variable.options.iter().find(|option| **option == value) {
            Some(option) => Ok((*option).to_owned()),
            None => refuse(format!("one of {}", variable.options.join(", "))),
        };
    }
    if is_in_host(api.server, variable.name) {
        let label = value.to_ascii_lowercase();
        if is_label(&label) { Ok(label) } else { refuse(LABEL.to_owned()) }
    } else if is_no_segment(value) {
        refuse("part of a path: neither empty nor `.` nor `..`".to_owned())
    } else {
        Ok(encoded(value).collect())
    }
}

const LABEL: &str =
    "one label of a host name: 1 to 63 letters, digits and inner hyphens, not starting with `xn--`";

/// Whether a text is one label of a host name, in lower case (RFC 1123, section 2.1).
///
/// Labels of international names are left out: what they look like is not what they are.
fn is_label(text: &str) -> bool {
    let inner = text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
    let ends = !text.starts_with('-') && !text.ends_with('-');
    inner && ends && (1..=63).contains(&text.len()) && !text.starts_with("xn--")
}

fn is_in_host(template: &str, name: &str) -> bool {
    authority(template)
        .is_some_and(|authority| parts(authority).any(|part| part == Part::Variable(name)))
}

/// What stands between `://` and the path.
fn authority(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    rest.split('/').next()
}
