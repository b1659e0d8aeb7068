//! `README.md` and `CHANGELOG.md`.

use quote::quote;

use super::docs;
use super::examples::{Audience, program};
use super::library;
use crate::encode::toml::string;
use crate::encode::{markdown, rust};
use crate::krate::{Crate, Markdown};

/// `README.md`: what it is, how to depend on it, the first call, what can be called.
pub fn readme(krate: &Crate) -> String {
    let sections = [
        Some(format!("# {}", krate.package.name)),
        Some(docs::plain(&krate.docs)),
        Some(installation(krate)),
        first_call(krate),
        Some(environment(krate)),
        Some(operations(krate)),
        failures(krate),
        Some(behaviour()),
        Some(features(krate)),
        licence(krate),
    ];
    let sections: Vec<String> =
        sections.into_iter().flatten().filter(|section| !section.is_empty()).collect();
    sections.join("\n\n") + "\n"
}

fn installation(krate: &Crate) -> String {
    format!(
        "## Installation\n\n```toml\n[dependencies]\n{} = {}\ntokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n```",
        krate.package.name,
        string(&krate.package.version.to_string())
    )
}

fn first_call(krate: &Crate) -> Option<String> {
    let example = krate.first_call.as_ref()?;
    let code = program(example, &krate.name, Audience::Main);
    Some(format!("## The first call\n\n```rust,no_run\n{code}```"))
}

/// What the client needs to know, and where from.
fn environment(krate: &Crate) -> String {
    let client = &krate.client;
    let variables = client.variables.iter().map(|variable| {
        (format!("`.{}(…)?`", variable.setter), &variable.environment, &variable.default)
    });
    let schemes = client
        .schemes
        .iter()
        .map(|scheme| (format!("`.{}(…)`", scheme.setter), &scheme.environment, &None));
    let rows: Vec<String> = variables
        .chain(schemes)
        .map(|(setter, name, default)| {
            let default =
                default.as_ref().map_or_else(|| "none".to_owned(), |text| format!("`{text}`"));
            format!("| `{name}` | {setter} | {default} |")
        })
        .collect();
    if rows.is_empty() {
        return String::new();
    }
    let reader =
        if client.server.is_some() { "Client::from_env()" } else { "ClientBuilder::environment()" };
    format!(
        "## Configuration\n\n`{reader}` reads the environment; `Client::builder()` takes the same values.\n\n| variable | builder | default |\n|---|---|---|\n{}",
        rows.join("\n")
    )
}

fn operations(krate: &Crate) -> String {
    let rows: Vec<String> = krate
        .operations
        .iter()
        .map(|operation| {
            let Markdown(summary) = &operation.summary;
            let place =
                format!("`{} {}`", operation.verb.to_string().to_uppercase(), operation.path);
            format!("| `{}` | {place} | {} |", operation.method, summary.replace('|', "\\|"))
        })
        .collect();
    if rows.is_empty() {
        return String::new();
    }
    format!("## Operations\n\n| method | request | |\n|---|---|---|\n{}", rows.join("\n"))
}

/// How a failure is told apart, by the operation of the first call.
fn failures(krate: &Crate) -> Option<String> {
    let first = krate.first_call.as_ref()?;
    let operation = krate.operations.iter().find(|it| it.method == first.method)?;
    let (name, krate) = (&operation.name, &krate.name);
    let code = rust::format(quote! {
        use #krate::Error;
        use #krate::operations::#name;

        fn explain(error: &Error) {
            match error {
                Error::Invalid(violations) => println!("nothing was sent:\n{violations}"),
                Error::Refused(refusal) => {
                    let documented = refusal.of::<#name>();
                    println!("{}: {documented:?}", refusal.status());
                }
                error => println!("{error}"),
            }
        }
    });
    Some(format!("## When a call fails\n\n```rust\n{code}```"))
}

fn behaviour() -> String {
    "## What to expect\n\n\
     - A request is checked against the documented rules before it is sent: every violation at once, each with its\n  \
     JSON Pointer. `.unchecked()` sends it all the same.\n\
     - An answer is read leniently: unknown properties are ignored, unknown words are kept, and no documented limit\n  \
     rejects it.\n\
     - Every failure is one `Error`. A refusal keeps its status, headers, request id and body, whatever the body is.\n\
     - A call has 60 seconds in all, and a server may be silent for 30: `.timeout(…)` and `.read_timeout(…)`, of the\n  \
     builder or of one call. What can't have an effect twice is sent up to three times, unless `.retries(false)`.\n\
     - `.raw()` gives an answer as it came, and `client.request(…)` calls what this crate lacks.\n\
     - Tokens and passwords never show in `Debug` output or in errors."
        .to_owned()
}

/// What can be switched on and off when the crate is built.
fn features(krate: &Crate) -> String {
    let lines = library::features(krate).into_iter().map(|feature| {
        let default = if feature.default { ", on by default" } else { "" };
        let line = format!("`{}`{default}: {}", feature.name, feature.about);
        ["- ", &markdown::wrapped(&line).replace('\n', "\n  ")].concat()
    });
    let lines: Vec<String> = lines.collect();
    let without = "Without a feature for TLS only a server on the same machine can be called, unless \
                   `ClientBuilder::with_http_client` is given a client that has TLS.";
    format!("## Features\n\n{}\n\n{}", lines.join("\n"), markdown::wrapped(without))
}

fn licence(krate: &Crate) -> Option<String> {
    let licence = krate.package.license.as_ref()?;
    Some(format!("## License\n\n{licence}"))
}

/// `CHANGELOG.md`, in the form of Keep a Changelog.
pub fn changelog(krate: &Crate) -> String {
    format!(
        "# Changelog\n\nThe versions of {} and what changed in them.\n\n## Unreleased\n\n- First version.\n",
        krate.package.name
    )
}
