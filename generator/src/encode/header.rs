//! Header names and media types (RFC 9110): what the document writes in, what may stand in a request out.
//!
//! No character that could end a header line, and no header that frames a
//! message, may ever pass.

use crate::diagnostic::quote_str;

/// A media type or media range (RFC 9110, sections 8.3.1 and 12.5.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaType {
    /// The type in lower case: `application`; `*` in a range.
    pub kind: String,
    /// The subtype in lower case: `problem+json`; `*` in a range.
    pub subtype: String,
    /// The parameters in the order of the text, names in lower case, values unquoted.
    pub parameters: Vec<(String, String)>,
}

impl MediaType {
    /// Type and subtype without parameters: `application/json`.
    #[must_use]
    pub fn essence(&self) -> String {
        format!("{}/{}", self.kind, self.subtype)
    }

    /// Whether it stands for several types: `text/*`, `*/*`.
    #[must_use]
    pub fn is_range(&self) -> bool {
        self.subtype == "*"
    }

    /// Whether a body of it is JSON: `application/json`, `text/json`, or a `+json` suffix (RFC 6839, section 3.1).
    #[must_use]
    pub fn is_json(&self) -> bool {
        self.subtype == "json" || self.subtype.ends_with("+json")
    }
}

/// What becomes of a header parameter that the client itself is in charge of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reserved {
    /// OpenAPI says that the parameter is ignored (3.0.3, section 4.7.12.2): `Accept`, `Content-Type`, `Authorization`.
    Ignored,
    /// It frames or routes the message, so that a caller's value could smuggle another request: `Host`, `Content-Length`, ….
    Refused,
}

/// Reads a media type or range: `application/json; charset=utf-8`.
///
/// # Errors
///
/// A sentence that says what is wrong with the text.
pub fn media_type(text: &str) -> Result<MediaType, String> {
    let mut parts = split_parameters(text).into_iter();
    let essence = parts.next().unwrap_or_default().trim();
    let (kind, subtype) = essence
        .split_once('/')
        .filter(|(kind, subtype)| is_token(kind) && is_token(subtype))
        .ok_or_else(|| {
            format!("{} is not a media type: it is written `type/subtype`", quote_str(text))
        })?;
    if subtype != "*" && (kind == "*" || kind.contains('*') || subtype.contains('*')) {
        return Err(format!(
            "{} is not a media range: `*` stands for a whole part, as in `text/*`",
            quote_str(text)
        ));
    }
    let parameters = parts
        .filter(|part| !part.trim().is_empty())
        .map(|part| parameter(part.trim()).ok_or_else(|| bad_parameter(part, text)))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(MediaType {
        kind: kind.to_ascii_lowercase(),
        subtype: subtype.to_ascii_lowercase(),
        parameters,
    })
}

/// Checks a header name: a token (RFC 9110, section 5.6.2), returned as it is written.
///
/// # Errors
///
/// A sentence that says what is wrong with the text.
pub fn header_name(text: &str) -> Result<String, String> {
    if text.is_empty() {
        return Err("a header has no name".to_owned());
    }
    match text.chars().find(|character| !is_token_character(*character)) {
        None => Ok(text.to_owned()),
        Some(character) => Err(format!(
            "{} is not a header name: {} is not allowed in one",
            quote_str(text),
            quote_str(&character.to_string())
        )),
    }
}

/// Whether a header parameter of this name is left to the client, in any case of letters.
#[must_use]
pub fn reserved(name: &str) -> Option<Reserved> {
    const IGNORED: &[&str] = &["accept", "authorization", "content-type"];
    const REFUSED: &[&str] = &[
        "connection",
        "content-encoding",
        "content-length",
        "cookie",
        "expect",
        "host",
        "keep-alive",
        "proxy-authorization",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "user-agent",
    ];
    let name = name.to_ascii_lowercase();
    if IGNORED.contains(&name.as_str()) {
        Some(Reserved::Ignored)
    } else {
        REFUSED.contains(&name.as_str()).then_some(Reserved::Refused)
    }
}

/// The essence and the parameters, split at semicolons outside of quoted strings.
fn split_parameters(text: &str) -> Vec<&str> {
    let mut quoted = false;
    let mut escaped = false;
    text.split(|character| {
        let ends = character == ';' && !quoted;
        match character {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ => {}
        }
        ends
    })
    .collect()
}

/// `name=value` or `name="value"`.
fn parameter(text: &str) -> Option<(String, String)> {
    let (name, value) = text.split_once('=')?;
    let value = match value.strip_prefix('"') {
        Some(rest) => unquote(rest.strip_suffix('"')?)?,
        None if is_token(value) => value.to_owned(),
        None => return None,
    };
    is_token(name).then(|| (name.to_ascii_lowercase(), value))
}

/// The characters of a quoted string (RFC 9110, section 5.6.4); none where one of them is not allowed.
fn unquote(text: &str) -> Option<String> {
    let mut plain = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        let character = match character {
            '"' => return None,
            '\\' => characters.next()?,
            other => other,
        };
        if character != ' ' && !character.is_ascii_graphic() {
            return None;
        }
        plain.push(character);
    }
    Some(plain)
}

fn bad_parameter(part: &str, text: &str) -> String {
    format!(
        "{} is not a parameter of the media type {}: it is written `name=value`",
        quote_str(part.trim()),
        quote_str(text)
    )
}

/// A token (RFC 9110, section 5.6.2).
fn is_token(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_token_character)
}

fn is_token_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_types_are_read() {
        let json = media_type("Application/Problem+JSON ; Charset=\"utf-8; \\\"x\"; q=1").unwrap();
        assert_eq!(json.essence(), "application/problem+json");
        assert!(json.is_json() && !json.is_range());
        assert_eq!(
            json.parameters,
            [("charset".into(), "utf-8; \"x".into()), ("q".into(), "1".into())]
        );
        assert!(media_type("text/*").unwrap().is_range());
        assert!(media_type("*/*").unwrap().is_range());
        assert!(!media_type("text/plain;").unwrap().is_json());
    }

    #[test]
    fn what_is_no_media_type_is_refused() {
        let bad = [
            "",
            "json",
            "a/",
            "/b",
            "a/b/c",
            "*/json",
            "te*t/plain",
            "text/plain\r\nX: 1",
            "text/plain; a",
            "text/plain; a=\"",
            "text/plain; a=\"\r\n\"",
            "text/plain; a=b c",
            "text/plain; a=\"b\"c\"",
            "téxt/plain",
        ];
        for text in bad {
            let message = media_type(text).expect_err(text);
            assert!(!message.contains(['\r', '\n']), "{message:?}");
        }
    }

    #[test]
    fn header_names_are_tokens() {
        assert_eq!(header_name("X-Request-ID").as_deref(), Ok("X-Request-ID"));
        for text in ["", "X Y", "X:", "X\r\nY", "é", "X\u{0}"] {
            header_name(text).expect_err(text);
        }
    }

    #[test]
    fn framing_headers_are_reserved() {
        assert_eq!(reserved("authorization"), Some(Reserved::Ignored));
        assert_eq!(reserved("Content-Type"), Some(Reserved::Ignored));
        assert_eq!(reserved("HOST"), Some(Reserved::Refused));
        assert_eq!(reserved("Content-Length"), Some(Reserved::Refused));
        assert_eq!(reserved("X-Trace"), None);
    }
}
