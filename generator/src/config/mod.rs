//! The configuration: the text of `specsmith.toml` in, what to generate out.
//!
//! Every key is known by name and type and every value is checked, so that a
//! mistake is a located problem and never a setting that is quietly ignored.
//! Nothing is opened here, and no path is resolved.

mod crate_name;
mod fields;
mod package;
#[cfg(test)]
mod tests;
mod toml;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostics, quote_str};
use crate::encode::header::{header_name, reserved};
use crate::options::{DateTimeLibrary, Environment, Libraries, Options, Package, Waiver};
use crate::source::{Node, Pointer, Source};
use fields::Fields;

pub use crate_name::{check_name, derive_name};

/// One `[[document]]` of the configuration.
#[derive(Clone, Debug)]
pub struct Document {
    /// The document, relative to the project's folder, with forward slashes.
    pub path: String,
    /// The folder of the crate, relative to the project's folder, with forward slashes.
    pub out: String,
    /// What is decided about the crate.
    pub options: Options,
    /// Where it stands in the configuration.
    pub place: Pointer,
}

/// What was read of a configuration.
#[derive(Clone, Debug)]
pub struct Configuration {
    /// The documents, in the order of the text; those with problems are as complete as they can be.
    pub documents: Vec<Document>,
    /// The located tree, for showing problems.
    pub tree: Node,
}

/// Reads a configuration; none where it is not TOML. All problems are reported.
pub fn read(source: &Source, problems: &mut Diagnostics) -> Option<Configuration> {
    let tree = toml::parse(source, problems)?;
    let mut root = Fields::of(&tree, Pointer::root());
    let documents: Vec<Document> = root
        .tables("document", problems)
        .into_iter()
        .filter_map(|fields| document(fields, problems))
        .collect();
    root.finish(problems);
    if documents.is_empty() && !problems.has_errors() {
        problems
            .report(Code::ConfigurationKey, &Pointer::root(), "the configuration names no document")
            .help("add `[[document]]` with `path`, `out` and `name`");
    }
    refuse_shared_folders(&documents, problems);
    Some(Configuration { documents, tree })
}

fn document(mut fields: Fields<'_>, problems: &mut Diagnostics) -> Option<Document> {
    let place = fields.pointer().clone();
    let path = relative(&mut fields, "path", problems);
    let out = relative(&mut fields, "out", problems);
    let package = package::package(&mut fields, problems);
    let libraries = Libraries {
        date_time: date_time(&mut fields, problems),
        uuid: choice(&mut fields, "uuid", ["uuid", "text"], problems).unwrap_or(0) == 0,
        rust_decimal: choice(&mut fields, "decimal", ["rust_decimal", "text"], problems) == Some(0),
    };
    let placeholders = fields.values("placeholders", problems);
    let environment =
        fields.table("environment", problems).map(|fields| environment(fields, problems));
    let renames = fields.table("rename", problems).map(|fields| renames(fields, problems));
    let keys = fields.table("idempotency-key", problems).map(|fields| keys(fields, problems));
    let leave_out = fields
        .texts("leave-out", problems)
        .into_iter()
        .filter_map(|(at, text)| pointer(text, &at, problems))
        .collect();
    let waivers = fields
        .tables("waive", problems)
        .into_iter()
        .filter_map(|fields| waiver(fields, problems))
        .collect();
    let lenient = lenient(&mut fields, problems);
    let strict = fields.flag("strict", problems).unwrap_or_default();
    fields.finish(problems);
    let (path, out, package) = (path?, out?, package?);
    let options = Options {
        libraries,
        placeholders,
        environment: environment.unwrap_or_default(),
        renames: renames.unwrap_or_default(),
        keys: keys.unwrap_or_default(),
        leave_out,
        waivers,
        lenient,
        strict,
        ..Options::new(path.clone(), package)
    };
    Some(Document { path, out, options, place })
}

/// A path inside the project: with forward slashes, neither absolute nor with `..`.
fn relative(fields: &mut Fields<'_>, key: &str, problems: &mut Diagnostics) -> Option<String> {
    let (at, text) = fields.required_text(key, problems)?;
    let is_relative = text
        .split('/')
        .all(|part| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', ':']));
    if is_relative && !text.chars().any(char::is_control) {
        return Some(text.to_owned());
    }
    problems
        .report(Code::ConfigurationValue, &at, format!("{} is not a path inside the project", quote_str(text)))
        .help("write it with forward slashes from the project's folder, without `..`: `spec/contacts.yaml`");
    None
}

fn date_time(fields: &mut Fields<'_>, problems: &mut Diagnostics) -> DateTimeLibrary {
    match fields.text("date-time", problems) {
        None => DateTimeLibrary::default(),
        Some((_, "jiff")) => DateTimeLibrary::Jiff,
        Some((_, "chrono")) => DateTimeLibrary::Chrono,
        Some((_, "time")) => DateTimeLibrary::Time,
        Some((_, "text")) => DateTimeLibrary::Text,
        Some((at, other)) => {
            let message = format!("{} is not a library for dates and times", quote_str(other));
            problems
                .report(Code::ConfigurationValue, &at, message)
                .help("one of \"jiff\", \"chrono\", \"time\", \"text\"");
            DateTimeLibrary::default()
        }
    }
}

/// Which of two texts stands there; none where nothing does.
fn choice(
    fields: &mut Fields<'_>,
    key: &str,
    texts: [&str; 2],
    problems: &mut Diagnostics,
) -> Option<usize> {
    let (at, text) = fields.text(key, problems)?;
    let chosen = texts.iter().position(|one| *one == text);
    if chosen.is_none() {
        let message = format!("{} is no choice for `{key}`", quote_str(text));
        let [first, second] = texts;
        problems
            .report(Code::ConfigurationValue, &at, message)
            .help(format!("one of \"{first}\", \"{second}\""));
    }
    chosen
}

/// The codes of errors that are read in another way.
fn lenient(fields: &mut Fields<'_>, problems: &mut Diagnostics) -> BTreeSet<Code> {
    let mut codes = BTreeSet::new();
    for (at, text) in fields.texts("lenient", problems) {
        match Code::parse_lenient(text) {
            Ok(code) => _ = codes.insert(code),
            Err(message) => {
                problems
                    .report(
                        Code::ConfigurationValue,
                        &at,
                        format!("{}: {message}", quote_str(text)),
                    )
                    .help("correct the document where an error has no other reading");
            }
        }
    }
    codes
}

/// `prefix`, `base-url`, and any other key as the name of a server variable or security scheme.
fn environment(mut fields: Fields<'_>, problems: &mut Diagnostics) -> Environment {
    let mut environment = Environment::default();
    let mut taken = BTreeSet::new();
    for (key, at, text) in fields.all_texts(problems) {
        let is_name = !text.starts_with(|first: char| first.is_ascii_digit())
            && !text.is_empty()
            && text
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_');
        if !is_name {
            let message = format!("{} is not the name of an environment variable", quote_str(text));
            problems
                .report(Code::ConfigurationValue, &at, message)
                .help("use upper-case ASCII letters, digits and `_`, such as `ACME_TOKEN`");
        } else if key == "prefix" {
            environment.prefix = Some(text.to_owned());
        } else if !taken.insert(text) {
            let message = format!("{} stands for two things", quote_str(text));
            problems
                .report(Code::ConfigurationValue, &at, message)
                .help("give each of them a variable of its own");
        } else if key == "base-url" {
            environment.base_url = Some(text.to_owned());
        } else {
            environment.names.insert(key.to_owned(), text.to_owned());
        }
    }
    environment
}

fn renames(mut fields: Fields<'_>, problems: &mut Diagnostics) -> BTreeMap<Pointer, String> {
    let mut renames = BTreeMap::new();
    for (key, at, name) in fields.all_texts(problems) {
        let is_name = name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
            && name.contains(|character: char| character != '_');
        if !is_name {
            problems
                .report(
                    Code::ConfigurationValue,
                    &at,
                    format!("{} is not a name in Rust", quote_str(name)),
                )
                .help("use ASCII letters, digits and `_`, with no digit first");
        } else if let Some(pointer) = pointer(key, &at, problems) {
            renames.insert(pointer, name.to_owned());
        }
    }
    renames
}

/// Nodes, each with the header in which the operations at or below it take an idempotency key.
fn keys(mut fields: Fields<'_>, problems: &mut Diagnostics) -> BTreeMap<Pointer, String> {
    let mut keys = BTreeMap::new();
    for (key, at, name) in fields.all_texts(problems) {
        let name = match header_name(name) {
            Ok(_) if reserved(name).is_some() => {
                Err(format!("the header {} is set by the client itself", quote_str(name)))
            }
            name => name,
        };
        match (pointer(key, &at, problems), name) {
            (_, Err(message)) => {
                problems.report(Code::ConfigurationValue, &at, message).help(
                    "name the header in which the API takes a key, such as `Idempotency-Key`",
                );
            }
            (Some(pointer), Ok(name)) => {
                keys.insert(pointer, name);
            }
            (None, Ok(_)) => {}
        }
    }
    keys
}

fn waiver(mut fields: Fields<'_>, problems: &mut Diagnostics) -> Option<Waiver> {
    let place = fields.pointer().clone();
    let code = fields.required_text("code", problems);
    let at = fields.text("at", problems);
    let reason = fields.required_text("reason", problems);
    fields.finish(problems);
    let pointer = match at {
        None => None,
        Some((at, text)) => Some(pointer(text, &at, problems)?),
    };
    let ((code_at, code), (reason_at, reason)) = (code?, reason?);
    if reason.trim().is_empty() {
        problems
            .report(Code::WaiverIncomplete, &reason_at, "the waiver gives no reason")
            .help("say why the problem is accepted, for the next person");
        return None;
    }
    let Some(code) = Code::parse(code) else {
        problems
            .report(
                Code::WaiverIncomplete,
                &code_at,
                format!("there is no problem with the code {}", quote_str(code)),
            )
            .help("copy the code from the message, such as `S0301`");
        return None;
    };
    Some(Waiver { code, pointer, reason: reason.trim().to_owned(), place })
}

/// A JSON Pointer in the text of the configuration.
fn pointer(text: &str, at: &Pointer, problems: &mut Diagnostics) -> Option<Pointer> {
    let escaped = text.split('~').skip(1).all(|after| after.starts_with(['0', '1']));
    let pointer = Pointer::parse(text).filter(|_| escaped && !text.is_empty());
    if pointer.is_none() {
        problems
            .report(
                Code::ConfigurationValue,
                at,
                format!("{} is not a JSON Pointer", quote_str(text)),
            )
            .help("write it as messages show it: `/paths/~1contacts/get`");
    }
    pointer
}

/// Two crates in one folder, or in each other, would delete each other's files.
fn refuse_shared_folders(documents: &[Document], problems: &mut Diagnostics) {
    for (at, document) in documents.iter().enumerate() {
        let inside = |inner: &str, outer: &str| {
            inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let shared = documents
            .iter()
            .take(at)
            .find(|other| inside(&document.out, &other.out) || inside(&other.out, &document.out));
        if let Some(other) = shared {
            let message = format!(
                "{} and {} are not two folders beside each other",
                quote_str(&document.out),
                quote_str(&other.out)
            );
            problems
                .report(Code::ConfigurationValue, &document.place.child("out"), message)
                .help("give each crate a folder of its own");
        }
    }
}

/// The package of a document that no configuration names: the name from the document's title or else its file's name.
///
/// # Errors
///
/// A sentence that asks for a name, when neither gives one.
pub fn default_package(title: Option<&str>, file_stem: &str) -> Result<Package, String> {
    derive_name(title, file_stem).map(Package::new)
}
