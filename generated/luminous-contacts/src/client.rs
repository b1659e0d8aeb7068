// @generated from spec/luminous-contacts.yaml by specsmith. Do not edit.

use crate::runtime::{Api, Auth, Scheme, ServerVariable};
use crate::{Client, ClientBuilder, ConfigError, Secret};

/// What the document says about the API as a whole.
static API: Api = Api {
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    server: "https://{companyName}.api.joinluminous.com/external/api/v1",
    environment: "LUMINOUS_BASE_URL",
    variables: &[
        ServerVariable {
            name: "companyName",
            setter: "company_name",
            environment: "LUMINOUS_COMPANY",
            default: None,
            options: &[],
        },
    ],
    schemes: &[
        Scheme {
            name: "bearerAuth",
            setter: "token",
            environment: "LUMINOUS_API_KEY",
            auth: Auth::Bearer,
        },
    ],
};

impl Client {
    /// Starts a client, which [`build`](ClientBuilder::build) finishes.
    ///
    /// To be given: [`company_name`](ClientBuilder::company_name).
    ///
    /// Credentials, for the operations that ask for them: [`token`](ClientBuilder::token).
    #[must_use]
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(&API)
    }

    /// A client with what the environment says.
    ///
    /// - `LUMINOUS_COMPANY`: [`company_name`](ClientBuilder::company_name)
    /// - `LUMINOUS_API_KEY`: [`token`](ClientBuilder::token)
    /// - `LUMINOUS_BASE_URL`: [`base_url`](ClientBuilder::base_url), in place of the documented server
    ///
    /// # Errors
    ///
    /// [`ConfigError`] names the variable that is missing or whose value can't be used.
    pub fn from_env() -> Result<Self, ConfigError> {
        Self::builder().environment()?.build()
    }
}

impl ClientBuilder {
    /// The company's sub-domain
    ///
    /// It is one label of the host's name: ASCII letters, digits and inner hyphens, at most 63.
    ///
    /// [`Client::from_env`] reads it from `LUMINOUS_COMPANY`.
    ///
    /// # Errors
    ///
    /// [`ConfigError`] when the value can't stand in its place in the URL.
    pub fn company_name(
        self,
        company_name: impl AsRef<str>,
    ) -> Result<Self, ConfigError> {
        self.server_variable("companyName", company_name.as_ref())
    }

    /// Sets the bearer token.
    ///
    /// Authenticate using a bearer token.
    ///
    /// To obtain a token, contact developers@joinluminous.com
    ///
    /// To create a token, navigate to /settings/api-tokens and click Create API Token.
    ///
    /// [`Client::from_env`] reads it from `LUMINOUS_API_KEY`.
    #[must_use]
    pub fn token(self, token: impl Into<Secret>) -> Self {
        self.credential("bearerAuth", token.into())
    }
}
