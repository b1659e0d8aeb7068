//! Authentication: how a credential is sent (OpenAPI 3.0.3, section 4.7.27).

use openapiv3::{APIKeyLocation, SecurityScheme};

use super::style::Place;
use crate::source::Text;

/// How a credential is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Auth {
    /// `http` with `bearer` (RFC 6750).
    Bearer,
    /// `oauth2`: an access token, which is sent as a bearer token (RFC 6750). Getting one is the caller's business.
    OAuth2,
    /// `openIdConnect`: as `oauth2`.
    OpenIdConnect,
    /// `http` with `basic` (RFC 7617).
    Basic,
    /// `http` with another scheme: its name, and behind it what the caller gives (RFC 9110, section 11.4).
    Http(Text),
    /// `apiKey` in a header.
    KeyInHeader(Text),
    /// `apiKey` in the query.
    KeyInQuery(Text),
    /// `apiKey` in a cookie.
    KeyInCookie(Text),
}

impl Auth {
    /// The names of every word.
    pub const WORDS: &'static [&'static str] = &[
        "auth: bearer",
        "auth: oauth2",
        "auth: openIdConnect",
        "auth: basic",
        "auth: another http scheme",
        "auth: apiKey in header",
        "auth: apiKey in query",
        "auth: apiKey in cookie",
    ];

    /// Reads a security scheme. Its description and how its tokens are got are the caller's business.
    #[must_use]
    pub fn read(scheme: &SecurityScheme) -> Self {
        match scheme {
            SecurityScheme::HTTP { scheme, bearer_format: _, description: _, extensions: _ } => {
                // The names of HTTP schemes know no case (RFC 9110, section 11.1).
                match scheme.to_ascii_lowercase().as_str() {
                    "bearer" => Self::Bearer,
                    "basic" => Self::Basic,
                    _ => Self::Http(Text::new(scheme)),
                }
            }
            SecurityScheme::APIKey { location, name, description: _, extensions: _ } => {
                match location {
                    APIKeyLocation::Header => Self::KeyInHeader(Text::new(name)),
                    APIKeyLocation::Query => Self::KeyInQuery(Text::new(name)),
                    APIKeyLocation::Cookie => Self::KeyInCookie(Text::new(name)),
                }
            }
            SecurityScheme::OAuth2 { flows: _, description: _, extensions: _ } => Self::OAuth2,
            SecurityScheme::OpenIDConnect {
                open_id_connect_url: _,
                description: _,
                extensions: _,
            } => Self::OpenIdConnect,
        }
    }

    /// The place of the credential, which two of them can't share: a header in lower case, or another place with its name.
    #[must_use]
    pub fn place(&self) -> (Place, String) {
        match self {
            Self::Bearer | Self::OAuth2 | Self::OpenIdConnect | Self::Basic | Self::Http(_) => {
                (Place::Header, "authorization".to_owned())
            }
            Self::KeyInHeader(name) => (Place::Header, name.reveal().to_ascii_lowercase()),
            Self::KeyInQuery(name) => (Place::Query, name.reveal().to_owned()),
            Self::KeyInCookie(name) => (Place::Cookie, name.reveal().to_owned()),
        }
    }

    /// What the docs say about the method that sets the credential.
    #[must_use]
    pub fn sentence(&self) -> &'static str {
        match self {
            Self::Bearer => "Sets the bearer token.",
            Self::OAuth2 => {
                "Sets the access token of `OAuth` 2, which is sent as a bearer token. The client does not get one by itself; \
                 `credential_from` takes a function that does."
            }
            Self::OpenIdConnect => {
                "Sets the access token of `OpenID` Connect, which is sent as a bearer token. The client does not get one by \
                 itself; `credential_from` takes a function that does."
            }
            Self::Basic => "Sets user and password.",
            Self::Http(_) => {
                "Sets the credential that stands in the `Authorization` header behind the name of the scheme."
            }
            Self::KeyInHeader(name) if name.reveal().eq_ignore_ascii_case("authorization") => {
                "Sets the whole value of the `Authorization` header, such as `Bearer …`."
            }
            Self::KeyInHeader(_) | Self::KeyInQuery(_) | Self::KeyInCookie(_) => {
                "Sets the API key."
            }
        }
    }

    /// Its name in the list of all words.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Bearer => "auth: bearer",
            Self::OAuth2 => "auth: oauth2",
            Self::OpenIdConnect => "auth: openIdConnect",
            Self::Basic => "auth: basic",
            Self::Http(_) => "auth: another http scheme",
            Self::KeyInHeader(_) => "auth: apiKey in header",
            Self::KeyInQuery(_) => "auth: apiKey in query",
            Self::KeyInCookie(_) => "auth: apiKey in cookie",
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(value: serde_json::Value) -> Auth {
        let scheme: SecurityScheme = serde_json::from_value(value).expect("a security scheme");
        Auth::read(&scheme)
    }

    #[test]
    fn every_word_is_read() {
        let all = [
            read(json!({"type": "http", "scheme": "bearer", "bearerFormat": "JWT"})),
            read(json!({"type": "oauth2", "flows": {}})),
            read(json!({"type": "openIdConnect", "openIdConnectUrl": "https://x"})),
            read(json!({"type": "http", "scheme": "Basic"})),
            read(json!({"type": "http", "scheme": "DPoP"})),
            read(json!({"type": "apiKey", "in": "header", "name": "X-Key"})),
            read(json!({"type": "apiKey", "in": "query", "name": "key"})),
            read(json!({"type": "apiKey", "in": "cookie", "name": "Session"})),
        ];
        let words: Vec<_> = all.iter().map(Auth::word).collect();
        assert_eq!(words, Auth::WORDS);
        assert_eq!(all[4], Auth::Http(Text::new("DPoP")));
        assert_eq!(all[5].place(), (Place::Header, "x-key".to_owned()));
        assert_eq!(all[7].place(), (Place::Cookie, "Session".to_owned()));
        assert!(all[..5].iter().all(|auth| auth.place().1 == "authorization"));
    }
}
