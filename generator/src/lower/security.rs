//! Security: the schemes that can be spoken, and what each operation asks for.
//!
//! A requirement never gets weaker here: what can't be met leaves the operation
//! out. Only a name without a scheme, of which nobody can say how it would be sent,
//! is left to the caller, and a warning says so.

use std::collections::HashMap;

use openapiv3::SecurityRequirement;

use super::Lowering;
use super::docs::text;
use super::spot::Spot;
use crate::api::SecurityScheme;
use crate::diagnostic::{Code, quote_str};
use crate::encode::header::header_name;
use crate::source::Text;
use crate::vocabulary::auth::Auth;

/// Every scheme of the document by name, and whether it is supported.
pub(super) type Schemes<'a> = HashMap<&'a str, bool>;

impl<'a> Lowering<'a> {
    /// Reads the schemes of the document.
    pub(super) fn security_schemes(&mut self) -> Vec<SecurityScheme> {
        let Some(components) = self.components else { return Vec::new() };
        let section = self.root.child("components").child("securitySchemes");
        let mut schemes = Vec::new();
        for (name, item) in &components.security_schemes {
            let at = section.child(name);
            let found = self.follow(at.clone(), item);
            let auth = found.as_ref().and_then(|(_, scheme)| Auth::read(scheme));
            self.schemes.insert(name, auth.is_some());
            let Some((spot, scheme)) = found else { continue };
            match auth {
                Some(auth) => {
                    self.check_key_name(&spot, &auth);
                    let description = text(description(scheme));
                    let pointer = at.pointer;
                    schemes.push(SecurityScheme {
                        pointer,
                        name: Text::new(name),
                        description,
                        auth,
                    });
                }
                None => self.problems.report_key(
                    Code::UnsupportedScheme,
                    &at.pointer,
                    format!("the security scheme {} is not supported", quote_str(name)),
                    "bearer, basic, and keys in a header or in the query are supported",
                ),
            }
        }
        schemes
    }

    fn check_key_name(&mut self, spot: &Spot<'a>, auth: &Auth) {
        if let Auth::KeyInHeader(name) = auth
            && let Err(message) = header_name(name.reveal())
        {
            let at = spot.child("name").pointer;
            self.problems.report(Code::BadHeaderName, &at, message, "correct the name");
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
            let known = |name: &&String| self.schemes.contains_key(name.as_str());
            let names: Vec<&String> = requirement.keys().filter(known).collect();
            let complete = names.len() == requirement.len();
            for name in requirement.keys().filter(|name| !names.contains(name)) {
                self.unknown_scheme(&spot, name);
            }
            if names.iter().all(|name| self.is_supported(&spot, name)) {
                let list = if complete { &mut met } else { &mut unknown };
                list.push(names.into_iter().map(Text::new).collect());
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

    fn is_supported(&mut self, spot: &Spot<'a>, name: &str) -> bool {
        let supported = self.schemes.get(name).copied().unwrap_or_default();
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

fn description(scheme: &openapiv3::SecurityScheme) -> Option<&String> {
    use openapiv3::SecurityScheme::{APIKey, HTTP, OAuth2, OpenIDConnect};
    match scheme {
        APIKey { location: _, name: _, description, extensions: _ }
        | HTTP { scheme: _, bearer_format: _, description, extensions: _ }
        | OAuth2 { flows: _, description, extensions: _ }
        | OpenIDConnect { open_id_connect_url: _, description, extensions: _ } => {
            description.as_ref()
        }
    }
}
