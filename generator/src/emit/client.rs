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
    let setters = setters(client, krate);
    let secrets = !client.schemes.is_empty();
    let secret = secrets.then(|| quote!(, Secret));
    let config_error = client.server.is_some().then(|| quote!(, ConfigError));
    let crate_lines = imports.crate_lines();
    let builder_docs = docs::own(&builder_docs(client));
    let from_environment = client.server.is_some().then(|| from_environment(client));
    let setters = (!setters.is_empty()).then(|| quote!(impl ClientBuilder { #(#setters)* }));
    quote! {
        #crate_lines
        use crate::{Client, ClientBuilder #config_error #secret};

        /// What the document says about the API as a whole.
        static API: Api = #api;

        impl Client {
            #builder_docs
            #[must_use]
            pub fn builder() -> ClientBuilder {
                ClientBuilder::new(&API)
            }

            #from_environment
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

fn setters(client: &Client, krate: &Crate) -> Vec<TokenStream> {
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
    variables.chain(schemes).collect()
}

fn described(docs: &Docs, krate: &Crate, environment: &str) -> TokenStream {
    let text = docs::text(docs, &krate.name);
    let reader = if krate.client.server.is_some() {
        "Client::from_env"
    } else {
        "ClientBuilder::environment"
    };
    docs::own(&format!("{text}\n\n`{reader}` reads it from `{environment}`."))
}

/// A client without more ado: not where the document does not say where the API is served.
fn from_environment(client: &Client) -> TokenStream {
    let docs = docs::own(&environment_docs(client));
    quote! {
        #docs
        ///
        /// # Errors
        ///
        /// [`ConfigError`] names the variable that is missing or whose value can't be used.
        pub fn from_env() -> Result<Self, ConfigError> {
            Self::builder().environment()?.build()
        }
    }
}

fn builder_docs(client: &Client) -> String {
    let link = |setter: &str| format!("[`{setter}`](ClientBuilder::{setter})");
    let base = client.server.is_none().then(|| link("base_url"));
    let variables = client.variables.iter().filter(|variable| variable.default.is_none());
    let variables = variables.map(|variable| link(&variable.setter.to_string()));
    let schemes: Vec<String> =
        client.schemes.iter().map(|scheme| link(&scheme.setter.to_string())).collect();
    // Which credential is needed depends on what is called.
    let schemes = (!schemes.is_empty()).then(|| schemes.join(" or "));
    let needed: Vec<String> = base.into_iter().chain(variables).chain(schemes).collect();
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
