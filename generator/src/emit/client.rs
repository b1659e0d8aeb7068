//! The client's own file: what the API is, how a client is built, what the environment holds.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::expr::literal;
use super::imports::Imports;
use crate::krate::{Client, Crate, Credential, Docs, Scheme, Variable};

/// `src/client.rs`
pub fn client(krate: &Crate) -> TokenStream {
    let client = &krate.client;
    let mut imports = Imports::default();
    imports.runtime("Api");
    let api = api(client, &mut imports);
    let setters = setters(client, krate, &mut imports);
    let secrets = !client.schemes.is_empty();
    let fallible = !client.variables.is_empty();
    let _ = fallible;
    let secret = secrets.then(|| quote!(, Secret));
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
    let server = client.server.as_ref().map_or_else(|| quote!(""), |server| literal(server));
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
    let auth = match &scheme.credential {
        Credential::Bearer => quote!(Auth::Bearer),
        Credential::Basic => quote!(Auth::Basic),
        Credential::Header(name) => {
            let name = literal(name);
            quote!(Auth::KeyInHeader(#name))
        }
        Credential::Query(name) => {
            let name = literal(name);
            quote!(Auth::KeyInQuery(#name))
        }
    };
    quote! {
        Scheme { name: #name, setter: #setter, environment: #environment, auth: #auth }
    }
}

fn setters(client: &Client, krate: &Crate, imports: &mut Imports) -> Vec<TokenStream> {
    let variables = client.variables.iter().map(|variable| {
        let (name, setter) = (literal(&variable.name), &variable.setter);
        let docs = described(&variable.docs, krate, &variable.environment);
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
        let docs = described(&scheme.docs, krate, &scheme.environment);
        if scheme.credential == Credential::Basic {
            quote! {
                #docs
                #[must_use]
                pub fn #setter(self, user: impl Into<String>, password: impl Into<Secret>) -> Self {
                    self.basic_credential(#name, user.into(), password.into())
                }
            }
        } else {
            quote! {
                #docs
                #[must_use]
                pub fn #setter(self, #setter: impl Into<Secret>) -> Self {
                    self.credential(#name, #setter.into())
                }
            }
        }
    });
    let _ = imports;
    variables.chain(schemes).collect()
}

fn described(docs: &Docs, krate: &Crate, environment: &str) -> TokenStream {
    let text = docs::text(docs, &krate.name);
    docs::own(&format!("{text}\n\n`Client::from_env` reads it from `{environment}`."))
}

fn builder_docs(client: &Client) -> String {
    let variables = client.variables.iter().filter(|variable| variable.default.is_none());
    let needed: Vec<String> = variables
        .map(|variable| &variable.setter)
        .chain(client.schemes.iter().map(|scheme| &scheme.setter))
        .map(|setter| format!("[`{setter}`](ClientBuilder::{setter})"))
        .collect();
    match needed.as_slice() {
        [] => "Starts a client.".to_owned(),
        needed => format!("Starts a client, which needs {}.", needed.join(" and ")),
    }
}

fn environment_docs(client: &Client) -> String {
    let names = client.variables.iter().map(|variable| &variable.environment);
    let names: Vec<String> = names
        .chain(client.schemes.iter().map(|scheme| &scheme.environment))
        .map(|name| format!("`{name}`"))
        .collect();
    match names.as_slice() {
        [] => "A client with what the document says.".to_owned(),
        names => format!("A client from the environment: {}.", names.join(", ")),
    }
}
