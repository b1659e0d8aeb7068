// @generated from spec/showcase.yaml by specsmith. Do not edit.

use crate::runtime::{Api, Auth, Scheme, ServerVariable};
use crate::{Client, ClientBuilder, ConfigError, Secret};

/// What the document says about the API as a whole.
static API: Api = Api {
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    server: "https://{region}.nursery.example/api/{version}",
    environment: "SHOWCASE_BASE_URL",
    variables: &[
        ServerVariable {
            name: "region",
            setter: "region",
            environment: "SHOWCASE_REGION",
            default: Some("eu"),
            options: &["eu", "us"],
        },
        ServerVariable {
            name: "version",
            setter: "version",
            environment: "SHOWCASE_VERSION",
            default: Some("v1"),
            options: &[],
        },
    ],
    schemes: &[
        Scheme {
            name: "clubDevice",
            setter: "club_device",
            environment: "SHOWCASE_CLUB_DEVICE",
            auth: Auth::KeyInCookie("club-device"),
        },
        Scheme {
            name: "clubLogin",
            setter: "club_login",
            environment: "SHOWCASE_CLUB_LOGIN",
            auth: Auth::Bearer,
        },
        Scheme {
            name: "clubSession",
            setter: "club_session",
            environment: "SHOWCASE_CLUB_SESSION",
            auth: Auth::KeyInCookie("club-session"),
        },
        Scheme {
            name: "customer",
            setter: "basic",
            environment: "SHOWCASE_BASIC",
            auth: Auth::Basic,
        },
        Scheme {
            name: "memberLogin",
            setter: "member_login",
            environment: "SHOWCASE_MEMBER_LOGIN",
            auth: Auth::Bearer,
        },
        Scheme {
            name: "memberProof",
            setter: "member_proof",
            environment: "SHOWCASE_MEMBER_PROOF",
            auth: Auth::Http("DPoP"),
        },
        Scheme {
            name: "partnerKey",
            setter: "partner_key",
            environment: "SHOWCASE_PARTNER_KEY",
            auth: Auth::KeyInQuery("key"),
        },
        Scheme {
            name: "shopKey",
            setter: "shop_key",
            environment: "SHOWCASE_SHOP_KEY",
            auth: Auth::KeyInHeader("X-Shop-Key"),
        },
        Scheme {
            name: "staffToken",
            setter: "token",
            environment: "SHOWCASE_TOKEN",
            auth: Auth::Bearer,
        },
    ],
};

impl Client {
    /// Starts a client, which [`build`](ClientBuilder::build) finishes.
    ///
    /// Credentials, for the operations that ask for them:
    /// [`club_device`](ClientBuilder::club_device), [`club_login`](ClientBuilder::club_login),
    /// [`club_session`](ClientBuilder::club_session), [`basic`](ClientBuilder::basic),
    /// [`member_login`](ClientBuilder::member_login),
    /// [`member_proof`](ClientBuilder::member_proof), [`partner_key`](ClientBuilder::partner_key),
    /// [`shop_key`](ClientBuilder::shop_key), [`token`](ClientBuilder::token).
    #[must_use]
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(&API)
    }

    /// A client with what the environment says.
    ///
    /// - `SHOWCASE_REGION`: [`region`](ClientBuilder::region); without it, `eu`
    /// - `SHOWCASE_VERSION`: [`version`](ClientBuilder::version); without it, `v1`
    /// - `SHOWCASE_CLUB_DEVICE`: [`club_device`](ClientBuilder::club_device)
    /// - `SHOWCASE_CLUB_LOGIN`: [`club_login`](ClientBuilder::club_login)
    /// - `SHOWCASE_CLUB_SESSION`: [`club_session`](ClientBuilder::club_session)
    /// - `SHOWCASE_BASIC`: [`basic`](ClientBuilder::basic)
    /// - `SHOWCASE_MEMBER_LOGIN`: [`member_login`](ClientBuilder::member_login)
    /// - `SHOWCASE_MEMBER_PROOF`: [`member_proof`](ClientBuilder::member_proof)
    /// - `SHOWCASE_PARTNER_KEY`: [`partner_key`](ClientBuilder::partner_key)
    /// - `SHOWCASE_SHOP_KEY`: [`shop_key`](ClientBuilder::shop_key)
    /// - `SHOWCASE_TOKEN`: [`token`](ClientBuilder::token)
    /// - `SHOWCASE_BASE_URL`: [`base_url`](ClientBuilder::base_url), in place of the documented server
    ///
    /// # Errors
    ///
    /// [`ConfigError`] names the variable that is missing or whose value can't be used.
    pub fn from_env() -> Result<Self, ConfigError> {
        Self::builder().environment()?.build()
    }
}

impl ClientBuilder {
    /// The part of the world
    ///
    /// Default: `eu`.
    ///
    /// One of `eu`, `us`.
    ///
    /// It is one label of the host's name: ASCII letters, digits and inner hyphens, at most 63.
    ///
    /// [`Client::from_env`] reads it from `SHOWCASE_REGION`.
    ///
    /// # Errors
    ///
    /// [`ConfigError`] when the value can't stand in its place in the URL.
    pub fn region(self, region: impl AsRef<str>) -> Result<Self, ConfigError> {
        self.server_variable("region", region.as_ref())
    }

    /// The version of the API
    ///
    /// Default: `v1`.
    ///
    /// [`Client::from_env`] reads it from `SHOWCASE_VERSION`.
    ///
    /// # Errors
    ///
    /// [`ConfigError`] when the value can't stand in its place in the URL.
    pub fn version(self, version: impl AsRef<str>) -> Result<Self, ConfigError> {
        self.server_variable("version", version.as_ref())
    }

    /// Sets the API key.
    ///
    /// The device of a member
    ///
    /// [`Client::from_env`] reads it from `SHOWCASE_CLUB_DEVICE`.
    #[must_use]
    pub fn club_device(self, club_device: impl Into<Secret>) -> Self {
        self.credential("clubDevice", club_device.into())
    }

    /// Sets the access token of `OAuth` 2, which is sent as a bearer token. The client does not get
    /// one by itself; `credential_from` takes a function that does.
    ///
    /// The login of the club
    ///
    /// Authorization code: the user agrees at <https://club.example/agree>, the token is at
    /// <https://club.example/token>. Scopes: `visits`.
    ///
    /// [`Client::from_env`] reads it from `SHOWCASE_CLUB_LOGIN`.
    #[must_use]
    pub fn club_login(self, club_login: impl Into<Secret>) -> Self {
        self.credential("clubLogin", club_login.into())
    }

    /// Sets the API key.
    ///
    /// The session of a member
    ///
    /// [`Client::from_env`] reads it from `SHOWCASE_CLUB_SESSION`.
    #[must_use]
    pub fn club_session(self, club_session: impl Into<Secret>) -> Self {
        self.credential("clubSession", club_session.into())
    }

    /// Sets user and password.
    ///
    /// The number and password of a customer
    ///
    /// [`Client::from_env`] reads both from `SHOWCASE_BASIC`, as `user:password`.
    #[must_use]
    pub fn basic(self, user: impl Into<String>, password: impl Into<Secret>) -> Self {
        self.basic_credential("customer", user.into(), password.into())
    }

    /// Sets the access token of `OpenID` Connect, which is sent as a bearer token. The client does
    /// not get one by itself; `credential_from` takes a function that does.
    ///
    /// How to get a token: <https://member.example/.well-known/openid-configuration>.
    ///
    /// [`Client::from_env`] reads it from `SHOWCASE_MEMBER_LOGIN`.
    #[must_use]
    pub fn member_login(self, member_login: impl Into<Secret>) -> Self {
        self.credential("memberLogin", member_login.into())
    }

    /// Sets the credential that stands in the `Authorization` header behind the name of the scheme.
    ///
    /// The scheme is `DPoP`.
    ///
    /// The token of a member who proves to have its key
    ///
    /// [`Client::from_env`] reads it from `SHOWCASE_MEMBER_PROOF`.
    #[must_use]
    pub fn member_proof(self, member_proof: impl Into<Secret>) -> Self {
        self.credential("memberProof", member_proof.into())
    }

    /// Sets the API key.
    ///
    /// The key of a partner
    ///
    /// [`Client::from_env`] reads it from `SHOWCASE_PARTNER_KEY`.
    #[must_use]
    pub fn partner_key(self, partner_key: impl Into<Secret>) -> Self {
        self.credential("partnerKey", partner_key.into())
    }

    /// Sets the API key.
    ///
    /// The key of a shop
    ///
    /// [`Client::from_env`] reads it from `SHOWCASE_SHOP_KEY`.
    #[must_use]
    pub fn shop_key(self, shop_key: impl Into<Secret>) -> Self {
        self.credential("shopKey", shop_key.into())
    }

    /// Sets the bearer token.
    ///
    /// The token of a member of staff
    ///
    /// [`Client::from_env`] reads it from `SHOWCASE_TOKEN`.
    #[must_use]
    pub fn token(self, token: impl Into<Secret>) -> Self {
        self.credential("staffToken", token.into())
    }
}
