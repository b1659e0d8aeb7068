//! `README.md` and `CHANGELOG.md`.

use quote::quote;

use super::docs;
use super::examples::{Audience, program};
use super::library;
use crate::encode::{markdown, rust};
use crate::krate::{Crate, Markdown};

/// `README.md`: what it is, how to depend on it, the first call, what can be called.
pub fn readme(krate: &Crate) -> String {
    let sections = [
        Some(format!("# {}", krate.package.name)),
        Some(docs::plain(&krate.docs)),
        Some(installation(krate)),
        Some(environment(krate)),
        first_call(krate),
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

/// How a crate depends on it: from the registry where it is published, else from its folder.
fn installation(krate: &Crate) -> String {
    let name = &krate.package.name;
    let place = if krate.package.publish { "" } else { "--path path/to/" };
    format!(
        "## Installation\n\n```sh\ncargo add {place}{name}\ncargo add tokio --features macros,rt-multi-thread\n```"
    )
}

/// What the client needs to know, where from, and what the document says about it.
fn environment(krate: &Crate) -> String {
    let client = &krate.client;
    let variables = client.variables.iter().map(|variable| {
        let default = variable.default.as_ref().map(|text| format!("`{text}`"));
        (&variable.environment, format!("`.{}(…)?`", variable.setter), default)
    });
    let schemes = client
        .schemes
        .iter()
        .map(|scheme| (&scheme.environment, format!("`.{}(…)`", scheme.setter), None));
    let documented = client.server.as_ref().map(|_| "the documented server".to_owned());
    let base = (&client.environment, "`.base_url(…)?`".to_owned(), documented);
    let rows = variables.chain(schemes).chain([base]).map(|(name, setter, default)| {
        format!("| `{name}` | {setter} | {} |", default.unwrap_or_else(|| "none".to_owned()))
    });
    let table = format!(
        "## Configuration\n\n`Client::from_env()` reads the environment; `Client::builder()` takes the same values.\n\n\
         | variable | builder | default |\n|---|---|---|\n{}",
        rows.collect::<Vec<_>>().join("\n")
    );
    let variables = client.variables.iter().map(|variable| (&variable.environment, &variable.docs));
    let schemes = client.schemes.iter().map(|scheme| (&scheme.environment, &scheme.docs));
    let described = variables
        .chain(schemes)
        .map(|(name, said)| format!("### `{name}`\n\n{}", docs::plain(said)));
    std::iter::once(table).chain(described).collect::<Vec<_>>().join("\n\n")
}

fn first_call(krate: &Crate) -> Option<String> {
    let example = krate.first_call.as_ref()?;
    let code = program(example, &krate.name, Audience::Main);
    let exports = krate.first_environment.iter().map(|name| format!("export {name}='…'\n"));
    let exports = exports.collect::<Vec<_>>().concat();
    let outcome =
        if example.answers { "It prints what was answered" } else { "It ends without a word" };
    Some(format!(
        "## The first call\n\nIn `src/main.rs`:\n\n```rust,no_run\n{code}```\n\n\
         ```sh\n{exports}cargo run\n```\n\n{outcome}, or why it failed."
    ))
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
        "# Changelog\n\nThe versions of {} and what changed in them.\n\n## {}\n\n- First version.\n",
        krate.package.name, krate.package.version
    )
}
