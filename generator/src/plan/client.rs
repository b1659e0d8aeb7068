//! The client: its server, its credentials, and where the environment keeps them.

use super::docs::{Page, code};
use super::name::{Case, Clash, Scope, Wanted, shouting, snake};
use super::types::report_clash;
use super::{Plan, reserved};
use crate::api;
use crate::encode::markdown;
use crate::krate::{Client, Credential, Ident, Operation, Scheme, Variable};
use crate::source::Pointer;
use crate::vocabulary::auth::Auth;

/// The client of the first server.
pub fn client(plan: &mut Plan<'_>) -> Client {
    let server = plan.api.servers.first();
    let said = server.map_or(&[][..], |server| server.variables.as_slice());
    // By name: the order of the components has no meaning.
    let mut schemes = plan.api.security_schemes.clone();
    schemes.sort_by(|one, other| one.name.cmp(&other.name));
    let names = setters(plan, said, &schemes);
    let (first, second) = names.split_at(said.len());
    let mut client = Client {
        server: server
            .filter(|server| server.url.reveal().starts_with("http"))
            .map(|server| server.url.reveal().to_owned()),
        environment: String::new(),
        variables: said
            .iter()
            .zip(first)
            .map(|(said, setter)| Variable {
                name: said.name.reveal().to_owned(),
                setter: setter.clone(),
                environment: environment(plan, said.name.reveal(), &setter.to_string()),
                default: said.default.as_ref().map(|text| text.reveal().to_owned()),
                options: said.options.iter().map(|text| text.reveal().to_owned()).collect(),
                docs: variable_docs(said),
            })
            .collect(),
        schemes: schemes
            .iter()
            .zip(second)
            .map(|(said, setter)| Scheme {
                name: said.name.reveal().to_owned(),
                setter: setter.clone(),
                environment: environment(plan, said.name.reveal(), &setter.to_string()),
                credential: credential(&said.auth),
                docs: scheme_docs(said),
            })
            .collect(),
    };
    client.environment = base_url(plan, &client);
    client
}

/// What of the environment a call can't do without: where the API is served, and the first credentials that it takes.
pub fn needed(client: &Client, call: Option<&Operation>) -> Vec<String> {
    let base = client.server.is_none().then_some(&client.environment);
    let variables = client.variables.iter().filter(|variable| variable.default.is_none());
    let variables = variables.map(|variable| &variable.environment);
    let asked = call.and_then(|operation| operation.security.iter().find(|all| !all.is_empty()));
    // A client from the environment has a credential where the API knows any.
    let schemes = client.schemes.iter().enumerate().filter(|(at, scheme)| match asked {
        Some(names) => names.contains(&scheme.name),
        None => *at == 0,
    });
    let schemes = schemes.map(|(_, scheme)| &scheme.environment);
    base.into_iter().chain(variables).chain(schemes).cloned().collect()
}

/// The setters of the variables, then those of the schemes.
fn setters(
    plan: &mut Plan<'_>,
    variables: &[api::ServerVariable],
    schemes: &[api::SecurityScheme],
) -> Vec<Ident> {
    let taken: Vec<String> =
        variables.iter().map(|variable| snake(variable.name.reveal())).collect();
    let words = schemes.iter().map(|scheme| {
        let word = scheme_word(scheme, schemes);
        if taken.contains(&word) { scheme.name.reveal().to_owned() } else { word }
    });
    let words: Vec<String> = words.collect();
    let pointers: Vec<&Pointer> = variables
        .iter()
        .map(|variable| &variable.pointer)
        .chain(schemes.iter().map(|scheme| &scheme.pointer))
        .collect();
    let wanted: Vec<Wanted<'_>> = variables
        .iter()
        .map(|variable| variable.name.reveal())
        .chain(words.iter().map(String::as_str))
        .zip(&pointers)
        .map(|(text, pointer)| Wanted::or_renamed(text, plan.options.renames.get(*pointer)))
        .collect();
    let scope = Scope::new(Case::Value, reserved::BUILDER);
    scope.claim(&wanted).unwrap_or_else(|Clash(first, second)| {
        report_clash(pointers[first], pointers[second], plan.problems);
        wanted.iter().map(|wish| scope.one(wish.text)).collect()
    })
}

/// The setter of a scheme: what the credential is, and the scheme's own name where there are two of a kind.
fn scheme_word(scheme: &api::SecurityScheme, all: &[api::SecurityScheme]) -> String {
    let alone = |kind: fn(&Auth) -> bool| all.iter().filter(|other| kind(&other.auth)).count() == 1;
    match &scheme.auth {
        Auth::Bearer if alone(|auth| *auth == Auth::Bearer) => "token".to_owned(),
        Auth::OAuth2 | Auth::OpenIdConnect if alone(is_token) => "token".to_owned(),
        Auth::Basic if alone(|auth| *auth == Auth::Basic) => "basic".to_owned(),
        auth if is_key(auth) && alone(is_key) => "api_key".to_owned(),
        _ => scheme.name.reveal().to_owned(),
    }
}

/// Whether a credential is sent as a bearer token.
fn is_token(auth: &Auth) -> bool {
    matches!(auth, Auth::Bearer | Auth::OAuth2 | Auth::OpenIdConnect)
}

/// Whether a credential is a key; the whole value of `Authorization` is more than one.
fn is_key(auth: &Auth) -> bool {
    match auth {
        Auth::KeyInHeader(_) => auth.place().1 != "authorization",
        Auth::KeyInQuery(_) | Auth::KeyInCookie(_) => true,
        Auth::Bearer | Auth::OAuth2 | Auth::OpenIdConnect | Auth::Basic | Auth::Http(_) => false,
    }
}

/// The environment variable: the configured one, or prefix and setter.
fn environment(plan: &Plan<'_>, name: &str, setter: &str) -> String {
    let options = &plan.options.environment;
    let derived = || format!("{}_{}", prefix(plan), shouting(setter));
    options.names.get(name).cloned().unwrap_or_else(derived)
}

/// The environment variable of the base URL: the configured one, or the prefix and one that no other variable has.
fn base_url(plan: &Plan<'_>, client: &Client) -> String {
    let options = &plan.options.environment;
    if let Some(name) = &options.base_url {
        return name.clone();
    }
    let variables = client.variables.iter().map(|variable| &variable.environment);
    let taken: Vec<&String> =
        variables.chain(client.schemes.iter().map(|scheme| &scheme.environment)).collect();
    let mut name = format!("{}_BASE_URL", prefix(plan));
    while taken.contains(&&name) {
        name.push_str("_OVERRIDE");
    }
    name
}

fn prefix(plan: &Plan<'_>) -> String {
    let options = plan.options;
    options.environment.prefix.clone().unwrap_or_else(|| shouting(&options.package.name))
}

fn credential(auth: &Auth) -> Credential {
    match auth {
        Auth::Bearer | Auth::OAuth2 | Auth::OpenIdConnect => Credential::Bearer,
        Auth::Basic => Credential::Basic,
        Auth::Http(name) => Credential::Http(name.reveal().to_owned()),
        Auth::KeyInHeader(name) => Credential::Header(name.reveal().to_owned()),
        Auth::KeyInQuery(name) => Credential::Query(name.reveal().to_owned()),
        Auth::KeyInCookie(name) => Credential::Cookie(name.reveal().to_owned()),
    }
}

fn variable_docs(said: &api::ServerVariable) -> crate::krate::Docs {
    let mut docs = Page::default();
    match said.description.as_ref().filter(|text| !text.is_blank()) {
        Some(text) => docs.text(text),
        None => docs.own(&format!("Sets the server variable {}.", code(said.name.reveal()))),
    }
    if let Some(default) = &said.default {
        docs.own(&format!("Default: {}.", code(default.reveal())));
    }
    if !said.options.is_empty() {
        let options: Vec<String> = said.options.iter().map(|text| code(text.reveal())).collect();
        docs.own(&format!("One of {}.", options.join(", ")));
    }
    if said.in_host {
        docs.own("It is one label of the host's name: ASCII letters, digits and inner hyphens, at most 63.");
    }
    docs.finish()
}

fn scheme_docs(said: &api::SecurityScheme) -> crate::krate::Docs {
    let mut docs = Page::default();
    docs.own(said.auth.sentence());
    if let Auth::Http(name) = &said.auth {
        docs.own(&format!("The scheme is {}.", code(name.reveal())));
    }
    if let Some(text) = said.description.as_ref().filter(|text| !text.is_blank()) {
        docs.text(text);
    }
    if let Some(url) = &said.discovery {
        docs.own(&format!("How to get a token: {}.", markdown::address(url)));
    }
    for flow in &said.flows {
        docs.own(&flow_sentences(flow));
    }
    docs.finish()
}

/// How a token is got: `Authorization code: the user agrees at <…>, the token is at <…>. Scopes: `read`.`
fn flow_sentences(flow: &api::Flow) -> String {
    let places = [
        ("the user agrees at", &flow.authorization),
        ("the token is at", &flow.token),
        ("a new one is at", &flow.refresh),
    ];
    let places = places
        .into_iter()
        .filter_map(|(words, url)| Some(format!("{words} {}", markdown::address(url.as_ref()?))));
    let scopes: Vec<String> = flow.scopes.iter().map(|scope| code(scope.reveal())).collect();
    let places: Vec<String> = places.collect();
    let gap = if places.is_empty() { "" } else { ": " };
    let way = format!("{}{gap}{}.", flow.name, places.join(", "));
    if scopes.is_empty() { way } else { format!("{way} Scopes: {}.", scopes.join(", ")) }
}
