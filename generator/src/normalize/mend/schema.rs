//! Schemas: types by other names, `required` at the property itself, lists of items, forms of the other version.

use super::scalar::truth;
use super::{Fate, Mender};
use crate::diagnostic::{Code, nearest, quote_str};
use crate::normalize::forms::edit::{map_of, members, put, rename, take};
use crate::normalize::forms::{flag, limits, types};
use crate::normalize::shape::{SCHEMA, Version};
use crate::source::{Node, Pointer, Span, Value};

const TYPES: &[&str] = &["array", "boolean", "integer", "null", "number", "object", "string"];

impl Mender<'_> {
    /// Mends a schema; `flag` says whether `true` and `false` are more than schemas here.
    pub(super) fn schema(&mut self, node: &mut Node, flag: bool, at: &Pointer) -> Fate {
        match &node.value {
            Value::Bool(value) if !flag && self.version == Version::V30 => {
                let shown = if *value { "`true` as a schema" } else { "`false` as a schema" };
                self.of_other_version(shown, node.span, at);
                flag::rewrite(node);
                return Fate::Stays;
            }
            Value::String(text) if flag && truth(&node.value).is_some() && !text.is_empty() => {
                self.flag(node, at);
                return Fate::Stays;
            }
            Value::String(_) => self.schema_of_text(node, at),
            Value::Sequence(items) if items.is_empty() => {
                self.odd(node, "a map", "any value", at).help("write `{}`");
                node.value = Value::Mapping(Vec::new());
            }
            _ => {}
        }
        if let Some(reference) = node.get("$ref")
            && reference.as_str().is_some()
        {
            match self.target(node, at) {
                Some(target) => self.schema_target(node, &target),
                None => _ = take(node, "$ref"),
            }
            if self.version == Version::V30 && node.get("$ref").is_some() {
                return Fate::Stays;
            }
        }
        self.object(node, &SCHEMA, at)
    }

    /// `items: string`, or a reference without the key.
    fn schema_of_text(&mut self, node: &mut Node, at: &Pointer) {
        let Some(text) = node.as_str() else { return };
        let span = node.span;
        let (key, read) = if text.starts_with("#/") {
            ("$ref", "a reference")
        } else if TYPES.contains(&text) || synonym(text).is_some() {
            ("type", "its `type`")
        } else {
            return;
        };
        let value = map_of(key, span, Value::String(text.to_owned())).value;
        self.odd(node, "a map", read, at).help(format!("write it at `{key}` of a map"));
        node.value = value;
    }

    /// Mends a schema before its members are looked at.
    pub(super) fn schema_rules(&mut self, node: &mut Node, at: &Pointer) {
        self.types(node, at);
        self.required_properties(node, at);
        self.list_of_items(node, at);
        self.exclusive(node, at);
        self.discriminator(node, at);
        if self.version == Version::V30 {
            self.forms_of_3_1(node, at);
        }
    }

    /// Words that other languages use for the types.
    fn types(&mut self, node: &mut Node, at: &Pointer) {
        let Some(entry) = node.entry("type") else { return };
        let span = entry.node.span;
        let Some(word) = entry.node.as_str() else { return self.list_of_types(node, at) };
        if TYPES.contains(&word) {
            return;
        }
        let known = synonym(word);
        let read = match known {
            None => "any value".to_owned(),
            Some((word, None)) => format!("`{word}`"),
            Some((word, Some(format))) => format!("`{word}` with `format: {format}`"),
        };
        let message = format!("`type` can't be {}; it is read as {read}", quote_str(word));
        let near = nearest(word, TYPES.iter().copied()).filter(|_| known.is_none());
        let near = near.map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
        self.read_as(Code::UnknownWord, &at.child("type"), span, message)
            .help(format!("{near}The types are `{}`", TYPES.join("`, `")));
        take(node, "type");
        if let Some((word, format)) = known {
            put(node, "type", span, Value::String(word.to_owned()));
            if let Some(format) = format
                && node.get("format").is_none()
            {
                put(node, "format", span, Value::String(format.to_owned()));
            }
        }
    }

    /// The same in a list; a word that means nothing makes the whole list mean nothing.
    fn list_of_types(&mut self, node: &mut Node, at: &Pointer) {
        let Some(entry) = node.entry("type") else { return };
        let items = entry.node.items().iter();
        let odd =
            items.clone().find(|item| item.as_str().is_none_or(|word| !TYPES.contains(&word)));
        let Some(odd) = odd else { return };
        let span = odd.span;
        let null = odd.value == Value::Null;
        let shown = quote_str(odd.as_str().unwrap_or(if null { "null" } else { "…" }));
        let words: Option<Vec<Node>> = items
            .map(|item| {
                let word = match &item.value {
                    Value::Null => "null",
                    Value::String(word) => TYPES
                        .iter()
                        .copied()
                        .find(|known| known == word)
                        .or_else(|| synonym(word).map(|(word, _)| word))?,
                    _ => return None,
                };
                Some(Node { span: item.span, value: Value::String(word.to_owned()) })
            })
            .collect();
        let read = if words.is_some() { "the type that it means" } else { "any value" };
        let at = at.child("type");
        self.read_as(
            Code::UnknownWord,
            &at,
            span,
            format!("`type` can't be {shown}; it is read as {read}"),
        )
        .help(format!("possible are `{}`", TYPES.join("`, `")));
        match words {
            Some(words) => put(node, "type", span, Value::Sequence(words)),
            None => _ = take(node, "type"),
        }
    }

    /// `required: true` at a property belongs into the list of the object.
    fn required_properties(&mut self, node: &mut Node, at: &Pointer) {
        let section = at.child("properties");
        let mut names: Vec<(String, Span)> = Vec::new();
        let properties = members(node)
            .and_then(|entries| entries.iter_mut().find(|entry| entry.key == "properties"));
        for entry in properties.and_then(|entry| members(&mut entry.node)).into_iter().flatten() {
            let flag =
                entry.node.entry("required").map(|flag| (flag.key_span, truth(&flag.node.value)));
            let Some((span, Some(required))) = flag else { continue };
            let read =
                if required { "the property is required" } else { "the property is optional" };
            let at = section.child(&entry.key).child("required");
            self.read_as(
                Code::WrongType,
                &at,
                span,
                format!(
                    "`required` of a schema is a list of its properties; it is read as: {read}"
                ),
            )
            .help("list the property at `required` of the object")
            .at_key();
            take(&mut entry.node, "required");
            if required {
                names.push((entry.key.clone(), span));
            }
        }
        if names.is_empty() {
            return;
        }
        if !matches!(node.get("required").map(|list| &list.value), Some(Value::Sequence(_))) {
            let span = names.first().map(|(_, span)| *span).unwrap_or_default();
            put(node, "required", span, Value::Sequence(Vec::new()));
        }
        let list = members(node)
            .and_then(|entries| entries.iter_mut().find(|entry| entry.key == "required"))
            .map(|entry| &mut entry.node.value);
        if let Some(Value::Sequence(list)) = list {
            for (name, span) in names {
                if list.iter().all(|item| item.as_str() != Some(&name)) {
                    list.push(Node { span, value: Value::String(name) });
                }
            }
        }
    }

    /// A list at `items` is `prefixItems` by its old name, or one schema in brackets.
    fn list_of_items(&mut self, node: &mut Node, at: &Pointer) {
        let Some(entry) = node.entry("items") else { return };
        let Value::Sequence(list) = &entry.node.value else { return };
        let (span, at) = (entry.node.span, at.child("items"));
        match list.as_slice() {
            [] => {
                self.odd(&entry.node.clone(), "a schema", "any value", &at)
                    .help("write `items: {}`");
                put(node, "items", span, Value::Mapping(Vec::new()));
            }
            [one] => {
                let one = one.value.clone();
                self.odd(&entry.node.clone(), "a schema", "its only item", &at)
                    .help("write the schema without the brackets");
                put(node, "items", span, one);
            }
            _ => {
                self.odd(&entry.node.clone(), "a schema", "`prefixItems`", &at)
                    .help("write `prefixItems`, and `items` for what may follow");
                rename(node, "items", "prefixItems");
            }
        }
    }

    /// `exclusiveMinimum: true` is the way of 3.0, a number that of 3.1.
    fn exclusive(&mut self, node: &mut Node, at: &Pointer) {
        for (inclusive, exclusive) in
            [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")]
        {
            let Some(entry) = node.entry(exclusive) else { continue };
            let at = at.child(exclusive);
            match (self.version, truth(&entry.node.value), &entry.node.value) {
                (Version::V30, _, Value::Number(_)) => {
                    self.of_other_version(
                        &format!("a number at `{exclusive}`"),
                        entry.key_span,
                        &at,
                    );
                    limits::rewrite(node);
                }
                (Version::V31, Some(flag), Value::Bool(_) | Value::String(_)) => {
                    self.of_other_version(
                        &format!("`{flag}` at `{exclusive}`"),
                        entry.key_span,
                        &at,
                    );
                    take(node, exclusive);
                    if flag {
                        rename(node, inclusive, exclusive);
                    }
                }
                _ => {}
            }
        }
    }

    fn discriminator(&mut self, node: &mut Node, at: &Pointer) {
        let Some(entry) = node.entry("discriminator") else { return };
        let nameless = matches!(entry.node.value, Value::Mapping(_))
            && entry.node.get("propertyName").and_then(Node::as_str).is_none();
        if nameless {
            let message = "the Discriminator Object has no `propertyName`; it is left out";
            self.read_as(Code::MissingKey, &at.child("discriminator"), entry.node.span, message)
                .help("add `propertyName`");
            take(node, "discriminator");
        }
    }

    /// Lists of types, and null as a type, in a document of 3.0.
    fn forms_of_3_1(&mut self, node: &mut Node, at: &Pointer) {
        let Some(entry) = node.entry("type") else { return };
        let shown = match &entry.node.value {
            Value::Sequence(_) => "a list at `type`",
            Value::String(word) if word == "null" => "`type: null`",
            _ => return,
        };
        self.of_other_version(shown, entry.node.span, &at.child("type"));
        types::type_list(node);
    }

    /// Reports a form that only the other version has. It is read all the same.
    fn of_other_version(&mut self, what: &str, span: Span, at: &Pointer) {
        let (other, this) = match self.version {
            Version::V30 => ("3.1", "3.0"),
            Version::V31 => ("3.0", "3.1"),
        };
        let message = format!(
            "{what} belongs to OpenAPI {other}, and this document is {this}; it is read as there"
        );
        self.read_as(Code::OtherVersion, at, span, message)
            .help(format!("change the version at `openapi`, or write it in the way of {this}"));
    }
}

/// What a word for a type means, with its format; none for what may be anything or means nothing.
fn synonym(word: &str) -> Option<(&'static str, Option<&'static str>)> {
    let word = word.trim().to_ascii_lowercase();
    Some(match word.as_str() {
        "array" | "list" | "set" => ("array", None),
        "boolean" | "bool" => ("boolean", None),
        "integer" | "int" | "short" => ("integer", None),
        "int32" => ("integer", Some("int32")),
        "int64" | "long" => ("integer", Some("int64")),
        "number" | "decimal" | "numeric" => ("number", None),
        "float" => ("number", Some("float")),
        "double" => ("number", Some("double")),
        "object" | "dict" | "dictionary" | "map" | "hash" => ("object", None),
        "string" | "str" | "text" => ("string", None),
        "file" | "binary" => ("string", Some("binary")),
        "byte" => ("string", Some("byte")),
        "date" => ("string", Some("date")),
        "date-time" | "datetime" | "timestamp" => ("string", Some("date-time")),
        "email" => ("string", Some("email")),
        "password" => ("string", Some("password")),
        "uri" | "url" => ("string", Some("uri")),
        "uuid" => ("string", Some("uuid")),
        "null" | "none" | "nil" => ("null", None),
        _ => return None,
    })
}
