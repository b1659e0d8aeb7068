//! The package of a crate, checked against the rules of Cargo and of its registry.

use semver::Version;

use super::crate_name::check_name;
use super::fields::{Fields, Text};
use crate::diagnostic::{Code, Diagnostics, quote_str};
use crate::options::Package;
use crate::source::Pointer;

/// How long a description may be in the registry, in characters.
const DESCRIPTION: usize = 1000;

/// Reads the keys of the package; none where it has no usable name.
pub fn package(fields: &mut Fields<'_>, problems: &mut Diagnostics) -> Option<Package> {
    let name =
        fields.required_text("name", problems).and_then(|text| checked(text, check_name, problems));
    let version = fields
        .text("version", problems)
        .and_then(|text| checked(text, check_version, problems))
        .and_then(|text| Version::parse(&text).ok());
    let description = optional(fields, "description", check_description, problems);
    let license = optional(fields, "license", check_license, problems);
    let repository = optional(fields, "repository", check_address, problems);
    let homepage = optional(fields, "homepage", check_address, problems);
    let documentation = optional(fields, "documentation", check_address, problems);
    let authors = list(fields, "authors", usize::MAX, check_author, problems);
    let keywords = list(fields, "keywords", 5, check_keyword, problems);
    let categories = list(fields, "categories", 5, check_category, problems);
    let publish = fields.flag("publish", problems).unwrap_or(true);
    if publish && license.is_none() {
        let message = "a crate that is published needs a `license`";
        problems
            .report(Code::ConfigurationKey, fields.pointer(), message)
            .help("give an SPDX expression such as `license = \"MIT OR Apache-2.0\"`, or set `publish = false`");
    }
    let package = Package::new(name?);
    // Whatever the registry takes, docs.rs documents.
    let documentation =
        documentation.or_else(|| publish.then(|| format!("https://docs.rs/{}", package.name)));
    Some(Package {
        version: version.unwrap_or(package.version),
        description,
        license,
        repository,
        homepage,
        documentation,
        authors,
        keywords,
        categories,
        publish,
        ..package
    })
}

/// A rule: none where the text keeps it, else a sentence.
type Rule = fn(&str) -> Result<(), String>;

fn optional(
    fields: &mut Fields<'_>,
    key: &str,
    rule: Rule,
    problems: &mut Diagnostics,
) -> Option<String> {
    let text = fields.text(key, problems)?;
    checked(text, rule, problems)
}

fn list(
    fields: &mut Fields<'_>,
    key: &str,
    most: usize,
    rule: Rule,
    problems: &mut Diagnostics,
) -> Vec<String> {
    let texts = fields.texts(key, problems);
    if texts.len() > most {
        let at = fields.pointer().child(key);
        report(
            &at,
            format!("there are {} `{key}`; the registry takes {most}", texts.len()),
            problems,
        );
    }
    texts.into_iter().filter_map(|text| checked(text, rule, problems)).collect()
}

fn checked((at, text): Text<'_>, rule: Rule, problems: &mut Diagnostics) -> Option<String> {
    match rule(text) {
        Ok(()) => Some(text.to_owned()),
        Err(message) => {
            report(&at, message, problems);
            None
        }
    }
}

fn report(at: &Pointer, message: String, problems: &mut Diagnostics) {
    problems.report(Code::ConfigurationValue, at, message);
}

fn check_version(text: &str) -> Result<(), String> {
    Version::parse(text).map(drop).map_err(|error| {
        format!("{} is not a version such as `1.2.3` (SemVer 2.0.0): {error}", quote_str(text))
    })
}

fn check_license(text: &str) -> Result<(), String> {
    spdx::Expression::parse(text).map(drop).map_err(|error| {
        format!("{} is not an SPDX licence expression: {}", quote_str(text), error.reason)
    })
}

fn check_description(text: &str) -> Result<(), String> {
    let length = text.chars().count();
    if text.trim().is_empty() {
        Err("the description is empty".to_owned())
    } else if text.chars().any(char::is_control) {
        Err("the description must be one line without control characters".to_owned())
    } else if length > DESCRIPTION {
        Err(format!("the description has {length} characters; the registry takes {DESCRIPTION}"))
    } else {
        Ok(())
    }
}

fn check_address(text: &str) -> Result<(), String> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let is_address = host.is_some_and(|host| {
        host.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '[')
            && host
                .chars()
                .all(|character| character.is_ascii_graphic() && !"<>\"`\\^{|}".contains(character))
    });
    if is_address {
        Ok(())
    } else {
        Err(format!(
            "{} is not an address that starts with `https://` or `http://`",
            quote_str(text)
        ))
    }
}

fn check_author(text: &str) -> Result<(), String> {
    if text.trim().is_empty() || text.chars().any(char::is_control) {
        return Err("an author is one line of text: `Name <name@example.com>`".to_owned());
    }
    Ok(())
}

fn check_keyword(text: &str) -> Result<(), String> {
    let starts = text.starts_with(|first: char| first.is_ascii_alphanumeric());
    let others = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+');
    if starts && text.bytes().all(others) && text.len() <= 20 {
        return Ok(());
    }
    Err(format!(
        "{} is not a keyword: at most 20 ASCII letters, digits, `_`, `-` or `+`, with a letter or digit first",
        quote_str(text)
    ))
}

fn check_category(text: &str) -> Result<(), String> {
    let is_slug = |part: &str| {
        part.starts_with(|first: char| first.is_ascii_lowercase())
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    if text.split("::").all(is_slug) {
        return Ok(());
    }
    Err(format!(
        "{} is not the slug of a category, such as `web-programming::http-client`",
        quote_str(text)
    ))
}
