//! Authentication: how a credential is sent (OpenAPI 3.0.3, section 4.7.27).

use openapiv3::{APIKeyLocation, SecurityScheme};

use crate::source::Text;

/// How a credential is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Auth {
    /// `http` with `bearer` (RFC 6750).
    Bearer,
    /// `http` with `basic` (RFC 7617).
    Basic,
    /// `apiKey` in a header.
    KeyInHeader(Text),
    /// `apiKey` in the query.
    KeyInQuery(Text),
}

impl Auth {
    /// The names of every word.
    pub const WORDS: &'static [&'static str] =
        &["auth: bearer", "auth: basic", "auth: apiKey in header", "auth: apiKey in query"];

    /// Reads a security scheme. Its description is the caller's business.
    ///
    /// None for what the vocabulary has no word for: OAuth 2, `OpenID` Connect, keys in cookies, other HTTP schemes.
    #[must_use]
    pub fn read(scheme: &SecurityScheme) -> Option<Self> {
        match scheme {
            SecurityScheme::HTTP { scheme, bearer_format: _, description: _, extensions: _ } => {
                // The names of HTTP schemes know no case (RFC 9110, section 11.1).
                match scheme.to_ascii_lowercase().as_str() {
                    "bearer" => Some(Self::Bearer),
                    "basic" => Some(Self::Basic),
                    _ => None,
                }
            }
            SecurityScheme::APIKey { location, name, description: _, extensions: _ } => {
                match location {
                    APIKeyLocation::Header => Some(Self::KeyInHeader(Text::new(name))),
                    APIKeyLocation::Query => Some(Self::KeyInQuery(Text::new(name))),
                    APIKeyLocation::Cookie => None,
                }
            }
            SecurityScheme::OAuth2 { flows: _, description: _, extensions: _ }
            | SecurityScheme::OpenIDConnect {
                open_id_connect_url: _,
                description: _,
                extensions: _,
            } => None,
        }
    }

    /// What the docs say about how the credential is sent.
    #[must_use]
    pub fn sentence(&self) -> &'static str {
        match self {
            Self::Bearer => "Sent as a bearer token.",
            Self::Basic => "Sent as user name and password.",
            Self::KeyInHeader(_) => "Sent as a key in a header.",
            Self::KeyInQuery(_) => "Sent as a key in the query.",
        }
    }

    /// Its name in the list of all words.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Bearer => "auth: bearer",
            Self::Basic => "auth: basic",
            Self::KeyInHeader(_) => "auth: apiKey in header",
            Self::KeyInQuery(_) => "auth: apiKey in query",
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(value: serde_json::Value) -> Option<Auth> {
        let scheme: SecurityScheme = serde_json::from_value(value).expect("a security scheme");
        Auth::read(&scheme)
    }

    #[test]
    fn every_word_is_read() {
        let all = [
            read(json!({"type": "http", "scheme": "bearer", "bearerFormat": "JWT"})),
            read(json!({"type": "http", "scheme": "Basic"})),
            read(json!({"type": "apiKey", "in": "header", "name": "X-Key"})),
            read(json!({"type": "apiKey", "in": "query", "name": "key"})),
        ];
        let words: Vec<_> = all.iter().flatten().map(Auth::word).collect();
        assert_eq!(words, Auth::WORDS);
        assert_eq!(all[2], Some(Auth::KeyInHeader(Text::new("X-Key"))));
    }

    #[test]
    fn other_schemes_are_none() {
        assert_eq!(read(json!({"type": "http", "scheme": "digest"})), None);
        assert_eq!(read(json!({"type": "apiKey", "in": "cookie", "name": "k"})), None);
        assert_eq!(read(json!({"type": "oauth2", "flows": {}})), None);
        assert_eq!(read(json!({"type": "openIdConnect", "openIdConnectUrl": "https://x"})), None);
    }
}
