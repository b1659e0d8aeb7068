//! Why a client can't be made or used as it was set up.

use std::fmt;

/// A client that can't be made, or that lacks what a call needs. Nothing was sent.
///
/// The message says what to set. No value that was given is part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConfigError {
    /// The document does not say where the API is served, and nobody else has said it.
    MissingBaseUrl {
        /// The environment variable that it is read from.
        environment: &'static str,
    },
    /// A variable of the server's URL has no value.
    MissingVariable {
        /// The method of the builder that sets it.
        setter: &'static str,
        /// The environment variable that it is read from.
        environment: &'static str,
    },
    /// A variable of the server's URL has a value that can't be used.
    InvalidVariable {
        /// The method of the builder that sets it.
        setter: &'static str,
        /// What the value must be.
        expected: String,
    },
    /// The server's URL has no variable of this name.
    UnknownVariable(String),
    /// None of the credentials that are asked for is there. Each comes with the method of the builder that sets it and
    /// the environment variable that it is read from.
    MissingCredential(Vec<(&'static str, &'static str)>),
    /// A credential is empty or has characters that can't be sent.
    InvalidCredential {
        /// The method of the builder that sets it.
        setter: &'static str,
    },
    /// The API has no such way to say who is calling.
    UnknownScheme(String),
    /// The value of an environment variable is not Unicode, or not in the form that is asked for.
    Environment(&'static str),
    /// The base URL can't be used.
    BaseUrl {
        /// The environment variable that it was read from, if it was.
        environment: Option<&'static str>,
        /// What it must be.
        expected: &'static str,
    },
    /// The URL of a request is not below the base URL.
    RequestUrl,
    /// The HTTP client could not be set up.
    Http(String),
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingBaseUrl { environment } => {
                write!(
                    f,
                    "no server is known: call `base_url` of the builder, or set {environment}"
                )
            }
            Self::MissingVariable { setter, environment } => {
                write!(
                    f,
                    "part of the server's URL is missing: call `{setter}` of the builder, or set {environment}"
                )
            }
            Self::InvalidVariable { setter, expected } => {
                write!(f, "the value for `{setter}` can't be used: it must be {expected}")
            }
            Self::UnknownVariable(name) => write!(f, "the server's URL has no variable `{name}`"),
            Self::MissingCredential(places) => missing_credential(f, places),
            Self::InvalidCredential { setter } => {
                write!(
                    f,
                    "the value for `{setter}` can't be sent: it must be visible ASCII characters, without a line break"
                )
            }
            Self::UnknownScheme(name) => write!(f, "the API has no security scheme `{name}`"),
            Self::Environment(name) => {
                write!(f, "the value of {name} is not in the form that is asked for")
            }
            Self::BaseUrl { environment, expected } => {
                let place = environment.map(|name| format!(" of {name}")).unwrap_or_default();
                write!(f, "the base URL{place} can't be used: it must {expected}")
            }
            Self::RequestUrl => {
                f.write_str("the path of the request does not lead to a URL below the base URL")
            }
            Self::Http(problem) => write!(f, "the HTTP client could not be set up: {problem}"),
        }
    }
}

fn missing_credential(
    f: &mut fmt::Formatter<'_>,
    places: &[(&'static str, &'static str)],
) -> fmt::Result {
    f.write_str("a credential is missing: ")?;
    for (index, (setter, environment)) in places.iter().enumerate() {
        let or = if index == 0 { "" } else { "; or " };
        write!(f, "{or}call `{setter}` of the builder, or set {environment}")?;
    }
    Ok(())
}

impl std::error::Error for ConfigError {}
