//! Who is calling: each scheme, each alternative, and no credential where none is asked for.

use showcase::types::{Order, OrderItem};
use showcase::{Client, ClientBuilder, ConfigError, Error};
use specsmith_tests::server::{Answer, Received, Server};

use super::{BASE, PLANT, only};

const INVOICE: &str = r#"{"number":"1","day":"2024-03-01","currency":"EUR","net":10,"tax":1.9,"total":11.9,"due":null,"customer":"rosa@nursery.example"}"#;

fn builder(server: &Server) -> ClientBuilder {
    Client::builder().base_url(server.url(BASE)).expect("loopback is a base URL")
}

/// A client with every credential that there is.
fn known(server: &Server) -> Client {
    let builder = builder(server).token("staff-token").shop_key("shop-key");
    builder.basic("rosa", "open sesame").partner_key("a&b=c").build().expect("nothing is missing")
}

fn order() -> Order {
    Order::new("send", [OrderItem::new("p-17", 2)])
}

fn credentials(request: &Received) -> (Option<&str>, Option<&str>) {
    (request.header("authorization"), request.header("x-shop-key"))
}

/// RFC 6750, section 2.1.
#[tokio::test]
async fn a_bearer_token_is_sent() {
    let server = Server::start(vec![Answer::json(200, PLANT)]);
    known(&server).get_plant(1).await.expect("200 is a success");
    assert_eq!(credentials(&only(&server)), (Some("Bearer staff-token"), None));
}

#[tokio::test]
async fn the_second_alternative_serves_where_the_first_is_not_given() {
    let server = Server::start(vec![Answer::json(200, PLANT)]);
    let client = builder(&server).shop_key("shop-key").build().expect("nothing is missing");
    client.get_plant(1).await.expect("200 is a success");
    assert_eq!(credentials(&only(&server)), (None, Some("shop-key")));
}

/// RFC 7617, section 2, has this pair as its example.
#[tokio::test]
async fn user_and_password_are_sent() {
    let server = Server::start(vec![Answer::json(201, INVOICE)]);
    let client = builder(&server).basic("Aladdin", "open sesame").build().expect("complete");
    client.place_order(order()).await.expect("201 is a success");
    let sent = only(&server);
    assert_eq!(credentials(&sent), (Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="), None));
}

/// RFC 7617, section 2.1, has this pair as its example of UTF-8.
#[tokio::test]
async fn a_password_may_have_any_character() {
    let server = Server::start(vec![Answer::json(201, INVOICE)]);
    let client = builder(&server).basic("test", "123\u{a3}").build().expect("complete");
    client.place_order(order()).await.expect("201 is a success");
    assert_eq!(credentials(&only(&server)), (Some("Basic dGVzdDoxMjPCow=="), None));
}

/// Some services take a key as the user and nothing as the password (RFC 7617, section 2, allows it).
#[tokio::test]
async fn a_password_may_be_empty() {
    let echo = r#"{"message":"as it is"}"#;
    let server = Server::start(vec![Answer::json(422, echo)]);
    let client = builder(&server).basic("key", "").build().expect("complete");
    let error = client.place_order(order()).await.expect_err("422 is a refusal");
    assert_eq!(credentials(&only(&server)), (Some("Basic a2V5Og=="), None));
    assert!(error.to_string().ends_with(echo), "{error}");
}

/// RFC 7617, section 2: the user ends at the first colon.
#[tokio::test]
async fn a_user_with_a_colon_is_refused() {
    let server = Server::start(vec![Answer::json(201, INVOICE)]);
    let error = builder(&server).basic("a:b", "c").build().expect_err("a colon");
    assert_eq!(error, ConfigError::InvalidCredential { setter: "basic" });
}

#[tokio::test]
async fn a_key_in_the_query_is_sent_there_and_encoded() {
    let server = Server::start(vec![Answer::json(200, "{}")]);
    known(&server).get_stock().await.expect("200 is a success");
    let request = only(&server);
    assert_eq!(request.line, "GET /api/v1/stock?key=a%26b%3Dc HTTP/1.1");
    assert_eq!(credentials(&request), (None, None));
}

#[tokio::test]
#[expect(deprecated, reason = "a deprecated operation must work as long as it is documented")]
async fn all_schemes_of_an_alternative_are_sent_together() {
    let server = Server::start(vec![Answer::empty(204)]);
    known(&server).remove_plant("p-17").await.expect("204 is a success");
    let request = only(&server);
    assert_eq!(request.line, "DELETE /api/v1/plants/p-17 HTTP/1.1");
    assert_eq!(credentials(&request), (Some("Bearer staff-token"), Some("shop-key")));
}

#[tokio::test]
#[expect(deprecated, reason = "a deprecated operation must work as long as it is documented")]
async fn an_alternative_of_which_a_part_is_not_given_is_passed_over() {
    let server = Server::start(vec![Answer::empty(204)]);
    let client = builder(&server).token("staff-token").build().expect("nothing is missing");
    client.remove_plant("p-17").await.expect("204 is a success");
    assert_eq!(credentials(&only(&server)), (Some("Bearer staff-token"), None));

    let client = builder(&server).shop_key("shop-key").build().expect("nothing is missing");
    let error = client.remove_plant("p-17").await.expect_err("no alternative is complete");
    assert!(matches!(error, Error::Config(ConfigError::MissingCredential(_))), "{error:?}");
    assert_eq!(server.log().len(), 1);
}

/// What a call that lists visits sends as `Authorization` and as `Cookie`.
async fn visit(server: &Server, builder: ClientBuilder) -> (Option<String>, Option<String>) {
    let client = builder.build().expect("nothing is missing");
    client.list_visits().await.expect("200 is a success");
    let request = only(server);
    let header = |name| request.header(name).map(str::to_owned);
    (header("authorization"), header("cookie"))
}

/// RFC 6750, section 2.1: the access tokens of OAuth 2 (RFC 6749, section 7.1) and `OpenID` Connect are bearer tokens.
#[tokio::test]
async fn tokens_of_a_login_are_bearer_tokens() {
    let server = Server::start(vec![Answer::json(200, "[]")]);
    let sent = visit(&server, builder(&server).club_login("mF_9.B5f-4.1JqM")).await;
    assert_eq!(sent, (Some("Bearer mF_9.B5f-4.1JqM".to_owned()), None));
    let server = Server::start(vec![Answer::json(200, "[]")]);
    let sent = visit(&server, builder(&server).member_login("id-token")).await;
    assert_eq!(sent, (Some("Bearer id-token".to_owned()), None));
}

/// RFC 9110, section 11.4: the name of the scheme, a space, and the credential.
#[tokio::test]
async fn another_scheme_stands_before_its_credential() {
    let server = Server::start(vec![Answer::json(200, "[]")]);
    let sent = visit(
        &server,
        builder(&server).member_proof("Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU"),
    );
    let expected = "DPoP Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU";
    assert_eq!(sent.await, (Some(expected.to_owned()), None));
}

/// RFC 6265, section 4.2.1: one header, pairs between `; `.
#[tokio::test]
async fn keys_in_cookies_stand_in_one_header() {
    let server = Server::start(vec![Answer::json(200, "[]")]);
    let sent = visit(&server, builder(&server).club_session("s1=").club_device("d1")).await;
    let cookie = sent.1.expect("there is a cookie");
    assert_eq!(sent.0, None);
    let mut pairs: Vec<&str> = cookie.split("; ").collect();
    pairs.sort_unstable();
    assert_eq!(pairs, ["club-device=d1", "club-session=s1="]);
    for key in ["a; club-device=b", "a b", "a\"", "é", "a\\"] {
        let error = builder(&server).club_session(key).build().expect_err("no cookie");
        assert_eq!(error, ConfigError::InvalidCredential { setter: "club_session" });
    }
}

/// `security: []` removes the requirement of the document (OpenAPI 3.0.3, "Operation Object").
#[tokio::test]
async fn no_credential_is_sent_where_none_is_asked_for() {
    let server = Server::start(vec![Answer::empty(204), Answer::new(200, "text/plain", b"TRACE")]);
    known(&server).plant_methods().await.expect("204 is a success");
    known(&server).echo_plants().await.expect("200 is a success");
    let log = server.log();
    let lines: Vec<&str> = log.iter().map(|request| request.line.as_str()).collect();
    assert_eq!(lines, ["OPTIONS /api/v1/plants HTTP/1.1", "TRACE /api/v1/plants HTTP/1.1"]);
    for request in &log {
        assert_eq!(credentials(request), (None, None));
    }
}

/// `{}` makes security optional (OpenAPI 3.0.3, "Security Requirement Object"); the order says nothing.
#[tokio::test]
async fn optional_security_is_used_where_it_is_given() {
    let server = Server::start(vec![Answer::new(200, "application/octet-stream", b"png")]);
    known(&server).get_photo(1).await.expect("200 is a success");
    let anyone = builder(&server).build().expect("nothing is missing");
    anyone.get_photo(1).await.expect("200 is a success");
    let log = server.log();
    assert_eq!(credentials(&log[0]), (Some("Bearer staff-token"), None));
    assert_eq!(credentials(&log[1]), (None, None));
}

#[tokio::test]
async fn what_is_missing_is_named_and_nothing_is_sent() {
    let server = Server::start(vec![Answer::json(200, PLANT)]);
    let anyone = builder(&server).build().expect("nothing is missing");
    let error = anyone.get_plant(1).await.expect_err("no credential");
    assert_eq!(
        error.to_string(),
        "a credential is missing: call `token` of the builder, or set SHOWCASE_TOKEN; \
         or call `shop_key` of the builder, or set SHOWCASE_SHOP_KEY"
    );
    assert_eq!(server.log(), []);
}

#[tokio::test]
async fn a_credential_that_can_not_be_sent_is_refused_and_not_shown() {
    let server = Server::start(vec![Answer::json(200, PLANT)]);
    for token in ["", "two\nlines", "se\u{301}cret", " blank"] {
        let error = builder(&server).token(token).build().expect_err("it can't be sent");
        assert_eq!(error, ConfigError::InvalidCredential { setter: "token" });
        assert!(token.is_empty() || !error.to_string().contains(token), "{error}");
    }
}

#[tokio::test]
async fn no_credential_shows_in_a_message() {
    let body =
        r#"{"message":"rosa open sesame shop-key staff-token a&b=c cm9zYTpvcGVuIHNlc2FtZQ=="}"#;
    let server = Server::start(vec![Answer::json(500, body)]);
    let client = known(&server);
    let mut shown =
        vec![format!("{client:?}"), format!("{:?}", builder(&server).token("staff-token"))];
    for error in [
        client.get_plant(1).await.expect_err("500 is a refusal"),
        client.place_order(order()).await.map(drop).expect_err("500 is a refusal"),
        client.get_stock().await.map(drop).expect_err("500 is a refusal"),
    ] {
        assert_eq!(error.body(), Some(body.as_bytes()));
        shown.extend([format!("{error}"), format!("{error:?}")]);
    }
    for text in shown {
        for secret in
            ["staff-token", "shop-key", "open sesame", "a&b=c", "cm9zYTpvcGVuIHNlc2FtZQ=="]
        {
            assert!(!text.contains(secret), "{text}");
        }
    }
}
