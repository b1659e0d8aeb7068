//! What stands in the text of a generated crate: its types and operations, read with a parser of Rust.
//!
//! Only what is printed counts. Types are known by the place that their documentation names, operations by the
//! method and the path that they send.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Expr, Fields, ImplItem, Item, ItemImpl, Lit, Meta};

use super::document::percent_decoded;

/// What a crate holds.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The types that name their place in the document, by that place: `/components/schemas/Contact`.
    pub types: BTreeMap<String, Vec<Type>>,
    /// The operations, by method in lower case and path, percent-decoded.
    pub operations: BTreeMap<(String, String), Operation>,
}

/// A type that says where it was generated from.
#[derive(Clone, Debug)]
pub struct Type {
    /// Its name.
    pub name: String,
    /// Its fields, by their key on the wire, with their type in Rust; none for an enumeration.
    pub fields: Option<BTreeMap<String, String>>,
}

/// An operation.
#[derive(Clone, Debug, Default)]
pub struct Operation {
    /// What its request is given: the method of the builder, and the text it is called with.
    pub given: BTreeSet<(String, String)>,
    /// The names that its request uses.
    pub request: BTreeSet<String>,
    /// What it answers, as Rust.
    pub output: String,
    /// The statuses that its answers tell apart: `200`, or the first of a range; empty where all are read alike.
    pub answers: BTreeSet<String>,
    /// The statuses that its refusals tell apart: `404`, or the first of a range.
    pub statuses: BTreeSet<String>,
    /// What the documentation of its refusals and of its method says.
    pub told: String,
}

/// Reads the files of a crate, given as path and text.
///
/// # Errors
///
/// A file that is not Rust.
pub fn read<'f>(files: impl Iterator<Item = (&'f str, &'f str)>) -> Result<Found, String> {
    let mut found = Found::default();
    for (path, text) in files {
        if path.starts_with("src/types/") || path.starts_with("src/operations/") {
            let file = syn::parse_file(text).map_err(|error| format!("{path}: {error}"))?;
            read_types(&file.items, &mut found);
            read_operations(&file.items, &mut found);
        }
    }
    Ok(found)
}

fn read_types(items: &[Item], found: &mut Found) {
    for item in items {
        let (name, attributes, fields) = match item {
            Item::Struct(item) => (&item.ident, &item.attrs, Some(fields(&item.fields))),
            Item::Enum(item) => (&item.ident, &item.attrs, None),
            Item::Type(item) => (&item.ident, &item.attrs, None),
            _ => continue,
        };
        if let Some(place) = place(&docs(attributes)) {
            found.types.entry(place).or_default().push(Type { name: name.to_string(), fields });
        }
    }
}

/// The place of ``Generated from `#/…` ``, which may be broken over lines.
fn place(docs: &str) -> Option<String> {
    let flat = docs.split_whitespace().collect::<Vec<_>>().join(" ");
    let (_, rest) = flat.rsplit_once("Generated from `")?;
    let ticks = "`".repeat(1 + rest.chars().take_while(|sign| *sign == '`').count());
    let inside = rest.trim_start_matches('`');
    let (pointer, _) = inside.split_once(ticks.as_str())?;
    pointer.trim().strip_prefix('#').map(str::to_owned)
}

/// Spaces as `place` leaves them.
#[must_use]
pub fn flat(pointer: &str) -> String {
    pointer.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn fields(fields: &Fields) -> BTreeMap<String, String> {
    let named = fields.iter().filter(|field| !serde_words(&field.attrs).contains("flatten"));
    named
        .filter_map(|field| {
            let name = field.ident.as_ref()?.to_string();
            let wire =
                renamed(&field.attrs).unwrap_or_else(|| name.trim_start_matches("r#").into());
            Some((wire, field.ty.to_token_stream().to_string()))
        })
        .collect()
}

fn serde_lists(attributes: &[Attribute]) -> impl Iterator<Item = TokenStream> {
    attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("serde") => Some(list.tokens.clone()),
        _ => None,
    })
}

fn serde_words(attributes: &[Attribute]) -> BTreeSet<String> {
    serde_lists(attributes).flat_map(words).collect()
}

/// The `rename` of a field.
fn renamed(attributes: &[Attribute]) -> Option<String> {
    serde_lists(attributes).find_map(|list| {
        let tokens: Vec<TokenTree> = list.into_iter().collect();
        let at = tokens
            .iter()
            .position(|token| matches!(token, TokenTree::Ident(name) if name == "rename"))?;
        text(tokens.get(at + 2)?)
    })
}

/// The text of documentation.
fn docs(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(line) => Some(line.value()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn read_operations(items: &[Item], found: &mut Found) {
    let told: BTreeMap<String, String> = items.iter().filter_map(refusal_docs).collect();
    for item in items {
        if let Item::Impl(item) = item
            && is_operation(item)
            && let Some((key, mut operation)) = operation(item)
        {
            let name = item.self_ty.to_token_stream().to_string();
            operation.told = told.get(&format!("{name}Refusal")).cloned().unwrap_or_default();
            found.operations.insert(key, operation);
        }
    }
}

fn is_operation(item: &ItemImpl) -> bool {
    let name = item.trait_.as_ref().and_then(|path| path.0.segments.last());
    name.is_some_and(|segment| segment.ident == "Operation")
}

/// The documentation of an enumeration's variants.
fn refusal_docs(item: &Item) -> Option<(String, String)> {
    let Item::Enum(item) = item else { return None };
    let docs: Vec<String> = item.variants.iter().map(|variant| docs(&variant.attrs)).collect();
    Some((item.ident.to_string(), docs.join("\n")))
}

fn operation(item: &ItemImpl) -> Option<((String, String), Operation)> {
    let mut read = Operation::default();
    let mut key = None;
    for item in &item.items {
        match item {
            ImplItem::Type(item) if item.ident == "Output" => {
                read.output = item.ty.to_token_stream().to_string();
            }
            ImplItem::Fn(item) => {
                let body = item.block.to_token_stream();
                match item.sig.ident.to_string().as_str() {
                    "request" => {
                        read.request = words(body.clone());
                        calls(body, &mut read.given);
                        key = sent(&read.given);
                    }
                    "output" => read.answers = integers(body),
                    "refusal" => read.statuses = integers(body),
                    _ => {}
                }
            }
            _ => {}
        }
    }
    Some((key?, read))
}

/// Method and path: `Request::get("/contacts")`.
fn sent(given: &BTreeSet<(String, String)>) -> Option<(String, String)> {
    let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
    let (method, path) = given
        .iter()
        .find(|(method, path)| methods.contains(&method.as_str()) && path.starts_with('/'))?;
    Some((method.clone(), percent_decoded(path)))
}

/// Every `name("text", …)`.
fn calls(tokens: TokenStream, found: &mut BTreeSet<(String, String)>) {
    let mut before = None;
    for token in tokens {
        if let TokenTree::Group(group) = &token {
            let first = group.stream().into_iter().next();
            if let (Some(name), Some(text)) = (before.take(), first.as_ref().and_then(text)) {
                found.insert((name, text));
            }
            calls(group.stream(), found);
        }
        before = match token {
            TokenTree::Ident(name) => Some(name.to_string()),
            _ => None,
        };
    }
}

/// Every name.
fn words(tokens: TokenStream) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for token in tokens {
        match token {
            TokenTree::Ident(name) => _ = found.insert(name.to_string()),
            TokenTree::Group(group) => found.extend(words(group.stream())),
            _ => {}
        }
    }
    found
}

/// Every integer.
fn integers(tokens: TokenStream) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => found.extend(integers(group.stream())),
            TokenTree::Literal(literal) => {
                if let Lit::Int(number) = Lit::new(literal) {
                    found.insert(number.base10_digits().to_owned());
                }
            }
            _ => {}
        }
    }
    found
}

/// The text of a literal.
fn text(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else { return None };
    match Lit::new(literal.clone()) {
        Lit::Str(text) => Some(text.value()),
        _ => None,
    }
}
