//! Variables of the server's URL and credentials, from the builder and from the environment.
//!
//! The environment of this process is not changed: each case runs [`child`] in a process of its own, behind a proxy that
//! only notes which host was asked for.

use std::process::{Command, Output};

use showcase::{Client, ConfigError};
use specsmith_tests::server::{Answer, Server};

#[test]
fn a_region_is_one_of_those_that_are_documented() {
    for region in ["eu", "us"] {
        Client::builder().region(region).expect(region).build().expect("nothing is missing");
    }
    for region in ["mars", "EU", "", "eu.nursery.example/#"] {
        let error = Client::builder().region(region).expect_err("it is not documented");
        assert_eq!(
            error,
            ConfigError::InvalidVariable { setter: "region", expected: "one of eu, us".to_owned() }
        );
    }
}

#[test]
fn a_version_is_one_part_of_the_path() {
    for version in ["v2", "a/b", "é", "..."] {
        let builder = Client::builder().version(version).expect(version);
        builder.build().expect("nothing is missing");
    }
    for version in ["", ".", ".."] {
        let error = Client::builder().version(version).expect_err("it leads elsewhere");
        assert!(matches!(error, ConfigError::InvalidVariable { setter: "version", .. }));
    }
}

#[test]
fn base_urls_that_are_not_safe_are_refused() {
    for url in [
        "http://nursery.example/api",
        "ftp://nursery.example",
        "https://user:password@nursery.example",
        "https://nursery.example/?a=b",
        "https://nursery.example/#a",
        "/api",
        "",
        "http://127.0.0.1.nursery.example",
    ] {
        assert!(Client::builder().base_url(url).is_err(), "{url}");
    }
    for url in [
        "https://nursery.example",
        "http://127.0.0.1:1/api",
        "http://[::1]:1",
        "http://localhost:1",
    ] {
        Client::builder().base_url(url).expect(url);
    }
}

#[test]
fn the_default_server_is_called() {
    let (output, hosts) = run(&[("SHOWCASE_TOKEN", "t")]);
    assert!(text(&output).contains("no connection could be made"), "{}", text(&output));
    assert_eq!(hosts, ["CONNECT eu.nursery.example:443 HTTP/1.1"]);
}

#[test]
fn the_region_is_read_from_the_environment() {
    let (_, hosts) = run(&[("SHOWCASE_TOKEN", "t"), ("SHOWCASE_REGION", "us")]);
    assert_eq!(hosts, ["CONNECT us.nursery.example:443 HTTP/1.1"]);
}

#[test]
fn a_region_of_the_environment_that_is_not_documented_is_refused() {
    let (output, hosts) = run(&[("SHOWCASE_TOKEN", "t"), ("SHOWCASE_REGION", "mars")]);
    let text = text(&output);
    assert!(text.contains("the value for `region` can't be used"), "{text}");
    assert!(text.contains("one of eu, us"), "{text}");
    assert_eq!(hosts, [""; 0]);
}

#[test]
fn an_empty_variable_counts_as_none() {
    let (_, hosts) = run(&[("SHOWCASE_TOKEN", "t"), ("SHOWCASE_REGION", "")]);
    assert_eq!(hosts, ["CONNECT eu.nursery.example:443 HTTP/1.1"]);
}

#[test]
fn credentials_that_are_all_missing_are_named() {
    let (output, hosts) = run(&[("SHOWCASE_TOKEN", "")]);
    let text = text(&output);
    for name in ["SHOWCASE_TOKEN", "SHOWCASE_BASIC", "SHOWCASE_SHOP_KEY", "SHOWCASE_PARTNER_KEY"] {
        assert!(text.contains(name), "{text}");
    }
    assert_eq!(hosts, [""; 0]);
}

#[test]
fn user_and_password_stand_in_one_variable() {
    let (output, _) = run(&[("SHOWCASE_BASIC", "rosa")]);
    let text = text(&output);
    assert!(text.contains("the value of SHOWCASE_BASIC is not in the form"), "{text}");
}

/// What a child said, and what a proxy was asked for.
fn run(variables: &[(&str, &str)]) -> (Output, Vec<String>) {
    let proxy = Server::start(vec![Answer::empty(403)]);
    let this = std::env::current_exe().expect("a test knows its own file");
    let output = Command::new(this)
        .args(["--ignored", "--exact", "--nocapture", "environment::child"])
        .env_clear()
        .env("HTTPS_PROXY", proxy.url(""))
        .envs(variables.iter().copied())
        .output()
        .expect("a test can be run again");
    assert!(text(&output).contains("the child says: "), "{}", text(&output));
    (output, proxy.log().into_iter().map(|request| request.line).collect())
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[tokio::test]
#[ignore = "run by the other tests of this file, in an environment of their own"]
async fn child() {
    let said = match Client::from_env() {
        Ok(client) => {
            let answer = client.get_plant(1).retries(false).await;
            answer.map(|plant| plant.name).map_err(|error| error.to_string())
        }
        Err(error) => Err(error.to_string()),
    };
    println!("the child says: {said:?}");
}
