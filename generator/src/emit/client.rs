//! The client's own file: what the API is, how a client is built, what the environment holds.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::expr::{ident, literal};
use super::imports::Imports;
use crate::encode::markdown;
use crate::krate::{Client, Crate, Credential, Docs, Ident, Scheme, Variable};

/// `src/client.rs`
pub fn client(krate: &Crate) -> TokenStream {
    let client = &krate.client;
    let mut imports = Imports::default();
    imports.runtime("Api");
    let api = api(client, &mut imports);
    let setters = setters(client, krate);
    let secret = (!client.schemes.is_empty()).then(|| quote!(, Secret));
    let crate_lines = imports.crate_lines();
    let builder_docs = docs::own(&builder_docs(client));
    let environment_docs = docs::own(&environment_docs(client));
    let setters = (!setters.is_empty()).then(|| quote!(impl ClientBuilder { #(#setters)* }));
    quote! {
        #crate_lines
        use crate::{Client, ClientBuilder, ConfigError #secret};

        /// What the document says about the API as a whole.
        static API: Api = #api;

        impl Client {
            #builder_docs
            #[must_use]
            pub fn builder() -> ClientBuilder {
                ClientBuilder::new(&API)
            }

            #environment_docs
            ///
            /// # Errors
            ///
            /// [`ConfigError`] names the variable that is missing or whose value can't be used.
            pub fn from_env() -> Result<Self, ConfigError> {
                Self::builder().environment()?.build()
            }
        }

        #setters
    }
}

fn api(client: &Client, imports: &mut Imports) -> TokenStream {
    let server = literal(client.server.as_deref().unwrap_or_default());
    let environment = literal(&client.environment);
    if !client.variables.is_empty() {
        imports.runtime("ServerVariable");
    }
    if !client.schemes.is_empty() {
        imports.runtime("Scheme");
        imports.runtime("Auth");
    }
    let variables = client.variables.iter().map(variable);
    let schemes = client.schemes.iter().map(scheme);
    quote! {
        Api {
            user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
            server: #server,
            environment: #environment,
            variables: &[#(#variables),*],
            schemes: &[#(#schemes),*],
        }
    }
}

fn variable(variable: &Variable) -> TokenStream {
    let (name, setter) = (literal(&variable.name), literal(&variable.setter.to_string()));
    let environment = literal(&variable.environment);
    let default = variable.default.as_ref().map(|text| literal(text));
    let default = default.map_or_else(|| quote!(None), |text| quote!(Some(#text)));
    let options = variable.options.iter().map(|option| literal(option));
    quote! {
        ServerVariable {
            name: #name,
            setter: #setter,
            environment: #environment,
            default: #default,
            options: &[#(#options),*],
        }
    }
}

fn scheme(scheme: &Scheme) -> TokenStream {
    let (name, setter) = (literal(&scheme.name), literal(&scheme.setter.to_string()));
    let environment = literal(&scheme.environment);
    let named = |kind: &str, name: &str| {
        let (kind, name) = (ident(kind), literal(name));
        quote!(Auth::#kind(#name))
    };
    let auth = match &scheme.credential {
        Credential::Bearer => quote!(Auth::Bearer),
        Credential::Basic => quote!(Auth::Basic),
        Credential::Http(name) => named("Http", name),
        Credential::Header(name) => named("KeyInHeader", name),
        Credential::Query(name) => named("KeyInQuery", name),
        Credential::Cookie(name) => named("KeyInCookie", name),
    };
    quote! {
        Scheme { name: #name, setter: #setter, environment: #environment, auth: #auth }
    }
}

fn setters(client: &Client, krate: &Crate) -> Vec<TokenStream> {
    let variables = client.variables.iter().map(|variable| {
        let (name, setter) = (literal(&variable.name), &variable.setter);
        let source = format!("[`Client::from_env`] reads it from `{}`.", variable.environment);
        let docs = described(&variable.docs, krate, &source);
        quote! {
            #docs
            ///
            /// # Errors
            ///
            /// [`ConfigError`] when the value can't stand in its place in the URL.
            pub fn #setter(self, #setter: impl AsRef<str>) -> Result<Self, ConfigError> {
                self.server_variable(#name, #setter.as_ref())
            }
        }
    });
    let schemes = client.schemes.iter().map(|scheme| {
        let (name, setter) = (literal(&scheme.name), &scheme.setter);
        let variable = &scheme.environment;
        if scheme.credential == Credential::Basic {
            let source =
                format!("[`Client::from_env`] reads both from `{variable}`, as `user:password`.");
            let docs = described(&scheme.docs, krate, &source);
            quote! {
                #docs
                #[must_use]
                pub fn #setter(self, user: impl Into<String>, password: impl Into<Secret>) -> Self {
                    self.basic_credential(#name, user.into(), password.into())
                }
            }
        } else {
            let source = format!("[`Client::from_env`] reads it from `{variable}`.");
            let docs = described(&scheme.docs, krate, &source);
            quote! {
                #docs
                #[must_use]
                pub fn #setter(self, #setter: impl Into<Secret>) -> Self {
                    self.credential(#name, #setter.into())
                }
            }
        }
    });
    variables.chain(schemes).collect()
}

fn described(docs: &Docs, krate: &Crate, source: &str) -> TokenStream {
    let text = docs::text(docs, &krate.name);
    docs::own(&format!("{text}\n\n{source}"))
}

/// What must be given has no default; of the credentials, an operation asks for one or some.
fn builder_docs(client: &Client) -> String {
    let base = client.server.is_none().then(|| ident("base_url"));
    let variables = client.variables.iter().filter(|variable| variable.default.is_none());
    let needed = base.iter().chain(variables.map(|variable| &variable.setter));
    let needed: Vec<String> = needed.map(setter_link).collect();
    let schemes: Vec<String> =
        client.schemes.iter().map(|scheme| setter_link(&scheme.setter)).collect();
    let mut text = "Starts a client, which [`build`](ClientBuilder::build) finishes.".to_owned();
    for (sentence, setters) in
        [("To be given", needed), ("Credentials, for the operations that ask for them", schemes)]
    {
        if !setters.is_empty() {
            let line = format!("{sentence}: {}.", setters.join(", "));
            text.extend(["\n\n", &markdown::wrapped(&line)]);
        }
    }
    text
}

fn environment_docs(client: &Client) -> String {
    let base = match client.server {
        Some(_) => {
            format!("{}, in place of the documented server", setter_link(&ident("base_url")))
        }
        None => setter_link(&ident("base_url")),
    };
    let variables = client.variables.iter().map(|variable| {
        let default = variable.default.as_ref();
        let default = default.map(|text| format!("; without it, `{text}`")).unwrap_or_default();
        (&variable.environment, setter_link(&variable.setter) + &default)
    });
    let schemes =
        client.schemes.iter().map(|scheme| (&scheme.environment, setter_link(&scheme.setter)));
    let lines: Vec<String> = variables
        .chain(schemes)
        .chain([(&client.environment, base)])
        .map(|(name, what)| format!("- `{name}`: {what}"))
        .collect();
    format!("A client with what the environment says.\n\n{}", lines.join("\n"))
}

fn setter_link(setter: &Ident) -> String {
    format!("[`{setter}`](ClientBuilder::{setter})")
}
