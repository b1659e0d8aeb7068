//! URL templates: the document's text in, typed parts out.
//!
//! What comes out can be put into a request as it is: literals are percent-encoded
//! (RFC 3986) and hold no brace, `?` or `#`. Nothing that moves a request to
//! another host, such as user info, may ever pass.

use crate::api::Segment;
use crate::diagnostic::quote_str;
use crate::source::Text;

use super::percent;

/// A server's URL (OpenAPI 3.0.3, section 4.7.5), in parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerTemplate {
    /// The template again, in the form that the generated client carries: scheme and host in lower case, literals
    /// percent-encoded, no slash at the end.
    pub url: String,
    /// How the server is reached.
    pub scheme: Scheme,
    /// The host.
    pub host: Vec<Part>,
    /// The port, where the document gives one.
    pub port: Option<Part>,
    /// The path, with its leading slash and without one at the end; empty where there is none.
    pub path: Vec<Part>,
    /// The names of the variables in host and port, each once. Only one DNS label is safe there.
    pub host_variables: Vec<String>,
    /// The names of the variables in the path, each once.
    pub path_variables: Vec<String>,
}

/// The schemes that a client speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// `http`.
    Http,
    /// `https`.
    Https,
}

/// A part of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Characters that stand for themselves.
    Literal(String),
    /// The place of a variable, by its name.
    Variable(String),
}

/// Reads a server's URL: `https://{companyName}.example.com/external/{version}/`.
///
/// A relative URL (`/api/v3`) is refused too: who calls this looks for it first.
///
/// # Errors
///
/// A sentence that says what is wrong with the text.
pub fn server_template(text: &str) -> Result<ServerTemplate, String> {
    let (scheme, rest) = split_scheme(text)?;
    if let Some(found) = rest.chars().find(|character| matches!(character, '?' | '#')) {
        let what = if found == '?' { "a query" } else { "a fragment" };
        return Err(format!(
            "the server URL {} has {what}, which a base URL can't have",
            quote_str(text)
        ));
    }
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    if authority.contains('@') {
        return Err(format!(
            "the server URL {} has user information, which is never sent",
            quote_str(text)
        ));
    }
    let (host, port) = split_port(authority);
    let host = host_parts(host, text)?;
    let port = port.map(|port| port_part(port, text)).transpose()?;
    let path = path_parts(path, text)?;
    let mut host_variables = variables(&host);
    host_variables.extend(port.as_ref().and_then(variable).map(str::to_owned));
    Ok(ServerTemplate {
        url: template(scheme, &host, port.as_ref(), &path),
        path_variables: variables(&path),
        host_variables: once(host_variables),
        scheme,
        host,
        port,
        path,
    })
}

/// Reads a path template (OpenAPI 3.0.3, section 4.7.8): `/contacts/{contactId}`.
///
/// # Errors
///
/// A sentence that says what is wrong with the text.
pub fn path_template(text: &str) -> Result<Vec<Segment>, String> {
    if !text.starts_with('/') {
        return Err(format!("the path {} does not start with `/`", quote_str(text)));
    }
    if text.contains(['?', '#']) {
        return Err(format!(
            "the path {} has a query or a fragment: describe them as query parameters",
            quote_str(text)
        ));
    }
    let parts = split(text)?;
    let names = variables(&parts);
    if let Some(twice) = first_repeated(&names) {
        return Err(format!("the path {} has {} twice", quote_str(text), quote_str(twice)));
    }
    if let Some(segment) = dot_segment(text) {
        return Err(format!(
            "the path {} has the segment {}, which every URL parser removes",
            quote_str(text),
            quote_str(segment)
        ));
    }
    Ok(parts.into_iter().map(segment).collect())
}

fn segment(part: Part) -> Segment {
    match part {
        Part::Literal(literal) => Segment::Literal(Text::new(encode_literal(&literal))),
        Part::Variable(name) => Segment::Parameter(Text::new(name)),
    }
}

/// The scheme and what follows `://`.
fn split_scheme(text: &str) -> Result<(Scheme, &str), String> {
    let (scheme, rest) = text.split_once("://").ok_or_else(|| {
        format!("the server URL {} is not absolute: it must start with `https://`", quote_str(text))
    })?;
    match scheme.to_ascii_lowercase().as_str() {
        "https" => Ok((Scheme::Https, rest)),
        "http" => Ok((Scheme::Http, rest)),
        _ => Err(format!(
            "the server URL {} has the scheme {}; only `https` and `http` are supported",
            quote_str(text),
            quote_str(scheme)
        )),
    }
}

/// Host and port, at the last colon: neither a host nor a variable's name holds one.
fn split_port(authority: &str) -> (&str, Option<&str>) {
    authority.rsplit_once(':').map_or((authority, None), |(host, port)| (host, Some(port)))
}

fn host_parts(host: &str, text: &str) -> Result<Vec<Part>, String> {
    let parts = split(host)?;
    if let Some(character) = literals(&parts).find(|character| !is_host_character(*character)) {
        return Err(format!(
            "the host of the server URL {} has {}; only ASCII letters, digits, `-` and `.` are allowed",
            quote_str(text),
            quote_str(&character.to_string())
        ));
    }
    if host.split('.').any(str::is_empty) {
        return Err(format!("the host of the server URL {} has an empty label", quote_str(text)));
    }
    check_variables(&parts, text)?;
    Ok(parts.into_iter().map(lower_case).collect())
}

fn port_part(port: &str, text: &str) -> Result<Part, String> {
    let parts = split(port)?;
    check_variables(&parts, text)?;
    match parts.as_slice() {
        [Part::Variable(name)] => Ok(Part::Variable(name.clone())),
        [Part::Literal(digits)]
            if digits.bytes().all(|digit| digit.is_ascii_digit())
                && digits.parse::<u16>().is_ok_and(|port| port > 0) =>
        {
            Ok(Part::Literal(digits.clone()))
        }
        _ => Err(format!(
            "the port of the server URL {} is neither a number up to 65535 nor one variable",
            quote_str(text)
        )),
    }
}

/// The path of a server with its leading slash; slashes at the end are dropped, as paths of operations start with one.
fn path_parts(path: &str, text: &str) -> Result<Vec<Part>, String> {
    let path = path.trim_end_matches('/');
    if path.is_empty() {
        return Ok(Vec::new());
    }
    if let Some(segment) = dot_segment(path) {
        return Err(format!(
            "the server URL {} has the segment {}, which every URL parser removes",
            quote_str(text),
            quote_str(segment)
        ));
    }
    let parts = split(&format!("/{path}"))?;
    check_variables(&parts, text)?;
    Ok(parts.into_iter().map(encoded).collect())
}

/// Splits a template at its braces.
fn split(text: &str) -> Result<Vec<Part>, String> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (literal, tail) = rest.split_at(at);
        push_literal(&mut parts, literal);
        let (name, after) = tail
            .strip_prefix('{')
            .and_then(|inside| inside.split_once('}'))
            .filter(|(name, _)| !name.contains('{'))
            .ok_or_else(|| {
                format!("the template {} has a brace without its pair", quote_str(text))
            })?;
        if name.is_empty() || name.contains('/') {
            return Err(format!("the template {} has no name between its braces", quote_str(text)));
        }
        parts.push(Part::Variable(name.to_owned()));
        rest = after;
    }
    push_literal(&mut parts, rest);
    Ok(parts)
}

fn push_literal(parts: &mut Vec<Part>, literal: &str) {
    if !literal.is_empty() {
        parts.push(Part::Literal(literal.to_owned()));
    }
}

/// Names of server variables hold what can't be mistaken for a part of the URL.
fn check_variables(parts: &[Part], text: &str) -> Result<(), String> {
    let bad = parts.iter().filter_map(variable).find(|name| {
        !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'))
    });
    match bad {
        None => Ok(()),
        Some(name) => Err(format!(
            "the variable {} of the server URL {} has a name with other characters than ASCII letters, digits, `_`, `-` and `.`",
            quote_str(name),
            quote_str(text)
        )),
    }
}

/// The first segment that is `.` or `..`, also where the dots are percent-encoded (WHATWG URL, section 4.1).
fn dot_segment(path: &str) -> Option<&str> {
    path.split('/').find(|segment| {
        let plain = segment.to_ascii_lowercase().replace("%2e", ".");
        plain == "." || plain == ".."
    })
}

/// The template in the form that the generated client carries.
fn template(scheme: Scheme, host: &[Part], port: Option<&Part>, path: &[Part]) -> String {
    let mut url = String::from(match scheme {
        Scheme::Http => "http://",
        Scheme::Https => "https://",
    });
    for part in host {
        push_part(&mut url, part);
    }
    if let Some(port) = port {
        url.push(':');
        push_part(&mut url, port);
    }
    for part in path {
        push_part(&mut url, part);
    }
    url
}

fn push_part(url: &mut String, part: &Part) {
    match part {
        Part::Literal(literal) => url.push_str(literal),
        Part::Variable(name) => {
            url.push('{');
            url.push_str(name);
            url.push('}');
        }
    }
}

/// Percent-encodes what may not stand in a path (RFC 3986, section 3.3). Slashes are kept.
fn encode_literal(literal: &str) -> String {
    percent::encode(literal, is_path_byte)
}

fn is_path_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/".contains(&byte)
}

fn is_host_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '.')
}

fn encoded(part: Part) -> Part {
    match part {
        Part::Literal(literal) => Part::Literal(encode_literal(&literal)),
        Part::Variable(name) => Part::Variable(name),
    }
}

fn lower_case(part: Part) -> Part {
    match part {
        Part::Literal(literal) => Part::Literal(literal.to_ascii_lowercase()),
        Part::Variable(name) => Part::Variable(name),
    }
}

fn variable(part: &Part) -> Option<&str> {
    match part {
        Part::Literal(_) => None,
        Part::Variable(name) => Some(name),
    }
}

fn variables(parts: &[Part]) -> Vec<String> {
    parts.iter().filter_map(variable).map(str::to_owned).collect()
}

fn literals(parts: &[Part]) -> impl Iterator<Item = char> {
    parts.iter().flat_map(|part| match part {
        Part::Literal(literal) => literal.chars(),
        Part::Variable(_) => "".chars(),
    })
}

fn first_repeated(names: &[String]) -> Option<&String> {
    names
        .iter()
        .enumerate()
        .find_map(|(at, name)| names.iter().take(at).find(|other| *other == name))
}

/// The names without repetitions, in the order in which they first stand.
fn once(names: Vec<String>) -> Vec<String> {
    names.into_iter().fold(Vec::new(), |mut kept, name| {
        if !kept.contains(&name) {
            kept.push(name);
        }
        kept
    })
}

#[cfg(test)]
mod tests;
