//! Security: how callers say who they are, and what each operation asks for.
//!
//! A requirement never gets weaker here: what can't be met leaves the operation
//! out. Only a name without a scheme, of which nobody can say how it would be sent,
//! is left to the caller, and a warning says so.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;
use openapiv3::{OAuth2Flows, SecurityRequirement};

use super::Lowering;
use super::docs::{is_web_address, text};
use super::parameters::View;
use super::spot::Spot;
use crate::api::{Flow, Place, SecurityScheme};
use crate::diagnostic::{Code, quote_str};
use crate::encode::header::header_name;
use crate::source::{Pointer, Text};
use crate::vocabulary::auth::Auth;

/// Every scheme of the document by name; none where it can't be used.
pub(super) type Schemes<'a> = HashMap<&'a str, Option<Auth>>;

/// What stands in the header that says who is calling.
const AUTHORIZATION: &str = "Authorization";

impl<'a> Lowering<'a> {
    /// Reads the schemes of the document.
    pub(super) fn security_schemes(&mut self) -> Vec<SecurityScheme> {
        let Some(components) = self.components else { return Vec::new() };
        let section = self.root.child("components").child("securitySchemes");
        let mut schemes = Vec::new();
        for (name, item) in &components.security_schemes {
            let at = section.child(name);
            let found = self.follow(at.clone(), item);
            let auth = found.as_ref().map(|(_, scheme)| Auth::read(scheme));
            let auth = auth.filter(|auth| self.is_sendable(&at, name, auth));
            self.schemes.insert(name, auth.clone());
            let (Some((_, scheme)), Some(auth)) = (found, auth) else { continue };
            schemes.push(described(at.pointer, name, auth, scheme));
        }
        schemes
    }

    /// Whether a credential can stand where its scheme says.
    fn is_sendable(&mut self, spot: &Spot<'a>, name: &str, auth: &Auth) -> bool {
        match auth {
            Auth::KeyInHeader(header) => {
                if let Err(message) = header_name(header.reveal()) {
                    let at = spot.child("name").pointer;
                    self.problems.report(Code::BadHeaderName, &at, message, "correct the name");
                }
                true
            }
            // The name of a cookie and that of a scheme are tokens, as that of a header is.
            Auth::KeyInCookie(word) | Auth::Http(word) if header_name(word.reveal()).is_err() => {
                self.problems.report_key(
                    Code::UnsupportedScheme,
                    &spot.pointer,
                    format!(
                        "the security scheme {} can't be sent: {} is no token",
                        quote_str(name),
                        quote_str(word.reveal())
                    ),
                    "write a name of letters, digits and hyphens",
                );
                false
            }
            _ => true,
        }
    }

    /// The alternatives that can be met; none where there are some and none of them can.
    pub(super) fn requirements(
        &mut self,
        spot: &Spot<'a>,
        requirements: &[SecurityRequirement],
    ) -> Option<Vec<Vec<Text>>> {
        let mut met = Vec::new();
        let mut unknown = Vec::new();
        for (index, requirement) in requirements.iter().enumerate() {
            let spot = spot.index(index);
            // What follows a name are scopes, which only OAuth 2 and OpenID Connect have.
            let names = requirement.keys().map(String::as_str);
            let (known, missing): (Vec<&str>, Vec<&str>) =
                names.partition(|name| self.schemes.contains_key(name));
            for name in &missing {
                self.unknown_scheme(&spot, name);
            }
            let usable = known.iter().all(|name| self.is_supported(&spot, name));
            if usable && self.have_room(&spot, &known) {
                let list = if missing.is_empty() { &mut met } else { &mut unknown };
                list.push(known.into_iter().map(Text::new).collect());
            }
        }
        // An alternative that is known in full comes before one that is not.
        if met.is_empty() {
            met = unknown;
        }
        (requirements.is_empty() || !met.is_empty()).then_some(met)
    }

    fn unknown_scheme(&mut self, spot: &Spot<'a>, name: &str) {
        self.problems.report_key(
            Code::UnknownScheme,
            &spot.child(name).pointer,
            format!("there is no security scheme {}; nothing is sent for it", quote_str(name)),
            "describe it under `components/securitySchemes`, or correct the name",
        );
    }

    /// Whether no two credentials of an alternative stand in one place, where one would take the place of the other.
    fn have_room(&mut self, spot: &Spot<'a>, names: &[&str]) -> bool {
        let mut places = HashSet::new();
        let schemes = names.iter().filter_map(|name| self.schemes.get(name));
        let places_of = schemes.flatten().map(Auth::place);
        let Some((_, name)) = places_of.into_iter().find(|place| !places.insert(place.clone()))
        else {
            return true;
        };
        self.problems.report(
            Code::UnsupportedScheme,
            &spot.pointer,
            format!(
                "this alternative needs two credentials in {}, which holds one",
                quote_str(&name)
            ),
            "it is left out; nothing needs to be done where another alternative remains",
        );
        false
    }

    /// What an operation asks for that names no scheme but has the header `Authorization` as a parameter: the only scheme
    /// that is sent there, or one that is made up for it.
    pub(super) fn implied_security(&mut self, views: &[View<'a>]) -> Option<Vec<Vec<Text>>> {
        let view = views.iter().find(|view| {
            view.place == Place::Header && view.name.eq_ignore_ascii_case(AUTHORIZATION)
        })?;
        let sent_there = |(_, auth): &(&&'a str, &Option<Auth>)| {
            let place = auth.as_ref().map(Auth::place);
            place == Some((Place::Header, AUTHORIZATION.to_ascii_lowercase()))
        };
        let mut known = self.schemes.iter().filter(sent_there).map(|(name, _)| *name);
        let name = match (known.next(), known.next()) {
            (Some(only), None) => Text::new(only),
            _ => self.made_up_scheme(view),
        };
        let optional = (!view.is_required()).then(Vec::new);
        Some(std::iter::once(vec![name]).chain(optional).collect())
    }

    /// The scheme whose credential is the whole value of the header `Authorization`.
    fn made_up_scheme(&mut self, view: &View<'a>) -> Text {
        let described = self.schemes.contains_key(AUTHORIZATION);
        let name = Text::new(if described { "Authorization header" } else { AUTHORIZATION });
        self.made_up.get_or_insert_with(|| SecurityScheme {
            pointer: view.spot.pointer.clone(),
            name: name.clone(),
            description: view.description(),
            auth: Auth::KeyInHeader(Text::new(AUTHORIZATION)),
            flows: Vec::new(),
            discovery: None,
        });
        name
    }

    fn is_supported(&mut self, spot: &Spot<'a>, name: &str) -> bool {
        let supported = self.schemes.get(name).is_some_and(Option::is_some);
        if !supported {
            self.problems.report_key(
                Code::UnsupportedScheme,
                &spot.child(name).pointer,
                format!("this alternative needs {}, which is not supported", quote_str(name)),
                "it is left out; nothing needs to be done where another alternative remains",
            );
        }
        supported
    }
}

fn described(
    pointer: Pointer,
    name: &str,
    auth: Auth,
    scheme: &openapiv3::SecurityScheme,
) -> SecurityScheme {
    use openapiv3::SecurityScheme::{APIKey, HTTP, OAuth2, OpenIDConnect};
    let (description, flows, discovery) = match scheme {
        // How a token is built is no business of who only passes it on.
        APIKey { location: _, name: _, description, extensions: _ }
        | HTTP { scheme: _, bearer_format: _, description, extensions: _ } => {
            (description, Vec::new(), None)
        }
        OAuth2 { flows, description, extensions: _ } => (description, ways(flows), None),
        OpenIDConnect { open_id_connect_url, description, extensions: _ } => {
            (description, Vec::new(), address(Some(open_id_connect_url)))
        }
    };
    let description = text(description.as_ref());
    SecurityScheme { pointer, name: Text::new(name), description, auth, flows, discovery }
}

/// The ways to get a token.
fn ways(flows: &OAuth2Flows) -> Vec<Flow> {
    let OAuth2Flows { implicit, password, client_credentials, authorization_code, extensions: _ } =
        flows;
    let implicit =
        implicit.as_ref().map(|flow| {
            let openapiv3::ImplicitOAuth2Flow {
                authorization_url,
                refresh_url,
                scopes,
                extensions: _,
            } = flow;
            way("Implicit", Some(authorization_url), None, refresh_url.as_ref(), scopes)
        });
    let password = password.as_ref().map(|flow| {
        let openapiv3::PasswordOAuth2Flow { refresh_url, token_url, scopes, extensions: _ } = flow;
        way("Password", None, Some(token_url), refresh_url.as_ref(), scopes)
    });
    let client_credentials = client_credentials.as_ref().map(|flow| {
        let openapiv3::ClientCredentialsOAuth2Flow {
            refresh_url,
            token_url,
            scopes,
            extensions: _,
        } = flow;
        way("Client credentials", None, Some(token_url), refresh_url.as_ref(), scopes)
    });
    let authorization_code = authorization_code.as_ref().map(|flow| {
        let openapiv3::AuthorizationCodeOAuth2Flow {
            authorization_url,
            token_url,
            refresh_url,
            scopes,
            extensions: _,
        } = flow;
        let authorization = Some(authorization_url);
        way("Authorization code", authorization, Some(token_url), refresh_url.as_ref(), scopes)
    });
    [implicit, password, client_credentials, authorization_code].into_iter().flatten().collect()
}

fn way(
    name: &'static str,
    authorization: Option<&String>,
    token: Option<&String>,
    refresh: Option<&String>,
    scopes: &IndexMap<String, String>,
) -> Flow {
    Flow {
        name,
        authorization: address(authorization),
        token: address(token),
        refresh: address(refresh),
        scopes: scopes.keys().map(Text::new).collect(),
    }
}

/// An address that can be shown as one.
fn address(url: Option<&String>) -> Option<Text> {
    url.filter(|url| is_web_address(url)).map(Text::new)
}
