//! A server on loopback that answers the calls of the contacts API with the examples of its document.
//!
//! It prints what to set in the environment of a program that shall call it, and runs until it is stopped.

use std::error::Error;
use std::thread;

use serde_json::Value;
use specsmith_tests::document;
use specsmith_tests::server::{Answer, Received, Server};

const DOCUMENT: &str = include_str!("../../../spec/luminous-contacts.yaml");

fn main() -> Result<(), Box<dyn Error>> {
    let document = document::parse(DOCUMENT)?;
    let base = base_path(&document).ok_or("the document has no server")?.to_owned();
    let examples = examples(&document, &base);
    for example in &examples {
        println!("# {} {}", example.method, example.path);
    }
    let server = Server::answering(move |request| answer(request, &examples));
    println!("export LUMINOUS_BASE_URL='{}'", server.url(&base));
    println!("export LUMINOUS_API_KEY='any'");
    loop {
        thread::park();
    }
}

/// What an operation answers when all goes well.
struct Example {
    method: String,
    path: String,
    body: Value,
}

/// The path of the first server's URL.
fn base_path(document: &Value) -> Option<&str> {
    let url = document.pointer("/servers/0/url")?.as_str()?;
    let (_, after) = url.split_once("://")?;
    after.find('/').map(|at| &after[at..])
}

/// The examples of the document's operations, below the base path.
fn examples(document: &Value, base: &str) -> Vec<Example> {
    let paths = document["paths"].as_object().into_iter().flatten();
    let operations = paths.flat_map(|(path, item)| {
        let methods = item.as_object().into_iter().flatten();
        methods.map(move |(method, operation)| (path, method, operation))
    });
    operations
        .filter_map(|(path, method, operation)| {
            let mut responses = operation["responses"].as_object()?.iter();
            let (_, success) = responses.find(|(status, _)| status.starts_with('2'))?;
            let body = success.pointer("/content/application~1json/example")?.clone();
            let (method, path) = (method.to_uppercase(), [base, path].concat());
            Some(Example { method, path, body })
        })
        .collect()
}

fn answer(request: &Received, examples: &[Example]) -> Answer {
    let mut words = request.line.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let example = examples.iter().find(|it| it.method == method && is_of(&it.path, target));
    match example {
        Some(example) => Answer::json(200, &example.body.to_string()),
        None => Answer::json(404, r#"{"message":"There is no example of this."}"#),
    }
}

/// Whether a path is one of a template: the same segments, with anything for `{name}`.
fn is_of(template: &str, path: &str) -> bool {
    let (template, path): (Vec<&str>, Vec<&str>) =
        (template.split('/').collect(), path.split('/').collect());
    template.len() == path.len()
        && template.iter().zip(&path).all(|(part, given)| part.starts_with('{') || part == given)
}
