//! A table of the configuration, read key by key.

use crate::diagnostic::{Code, Diagnostics, quote_str};
use crate::source::{Node, Pointer, Value};

/// A table, and the keys that have been asked for so far.
pub struct Fields<'a> {
    node: &'a Node,
    pointer: Pointer,
    known: Vec<String>,
}

/// Where a text stands, and the text.
pub type Text<'a> = (Pointer, &'a str);

impl<'a> Fields<'a> {
    /// The fields of a table.
    pub fn of(node: &'a Node, pointer: Pointer) -> Self {
        Self { node, pointer, known: Vec::new() }
    }

    /// Where the table stands.
    pub fn pointer(&self) -> &Pointer {
        &self.pointer
    }

    /// A text.
    pub fn text(&mut self, key: &str, problems: &mut Diagnostics) -> Option<Text<'a>> {
        let (at, node) = self.field(key)?;
        text(at, node, problems)
    }

    /// A text that must be there.
    pub fn required_text(&mut self, key: &str, problems: &mut Diagnostics) -> Option<Text<'a>> {
        if self.node.get(key).is_none() {
            problems.report(Code::ConfigurationKey, &self.pointer, format!("`{key}` is missing"));
        }
        self.text(key, problems)
    }

    /// `true` or `false`.
    pub fn flag(&mut self, key: &str, problems: &mut Diagnostics) -> Option<bool> {
        let (at, node) = self.field(key)?;
        match node.value {
            Value::Bool(flag) => Some(flag),
            _ => wrong_type(&at, "`true` or `false`", problems),
        }
    }

    /// A list of texts.
    pub fn texts(&mut self, key: &str, problems: &mut Diagnostics) -> Vec<Text<'a>> {
        self.items(key, problems)
            .into_iter()
            .filter_map(|(at, node)| text(at, node, problems))
            .collect()
    }

    /// A list of any values, as JSON.
    pub fn values(&mut self, key: &str, problems: &mut Diagnostics) -> Vec<serde_json::Value> {
        self.items(key, problems)
            .into_iter()
            .filter_map(|(at, node)| {
                json(node).or_else(|| wrong_type(&at, "a value that JSON has", problems))
            })
            .collect()
    }

    /// A table.
    pub fn table(&mut self, key: &str, problems: &mut Diagnostics) -> Option<Fields<'a>> {
        let (at, node) = self.field(key)?;
        table(at, node, problems)
    }

    /// A list of tables.
    pub fn tables(&mut self, key: &str, problems: &mut Diagnostics) -> Vec<Fields<'a>> {
        self.items(key, problems)
            .into_iter()
            .filter_map(|(at, node)| table(at, node, problems))
            .collect()
    }

    /// Every key with its text.
    pub fn all_texts(&mut self, problems: &mut Diagnostics) -> Vec<(&'a str, Pointer, &'a str)> {
        self.node
            .entries()
            .iter()
            .filter_map(|entry| {
                let (at, text) = text(self.pointer.child(&entry.key), &entry.node, problems)?;
                Some((entry.key.as_str(), at, text))
            })
            .collect()
    }

    /// Reports the keys that nobody has asked for.
    pub fn finish(self, problems: &mut Diagnostics) {
        for entry in self.node.entries() {
            if !self.known.contains(&entry.key) {
                let known = self.known.join("`, `");
                problems
                    .report(
                        Code::ConfigurationKey,
                        &self.pointer.child(&entry.key),
                        format!("there is no key {} here", quote_str(&entry.key)),
                    )
                    .at_key()
                    .help(["the keys are `", &known, "`"].concat());
            }
        }
    }

    fn field(&mut self, key: &str) -> Option<(Pointer, &'a Node)> {
        self.known.push(key.to_owned());
        Some((self.pointer.child(key), self.node.get(key)?))
    }

    fn items(&mut self, key: &str, problems: &mut Diagnostics) -> Vec<(Pointer, &'a Node)> {
        let Some((at, node)) = self.field(key) else {
            return Vec::new();
        };
        if !matches!(node.value, Value::Sequence(_)) {
            wrong_type::<()>(&at, "a list", problems);
        }
        let items = node.items().iter().enumerate();
        items.map(|(index, item)| (at.index(index), item)).collect()
    }
}

fn text<'a>(at: Pointer, node: &'a Node, problems: &mut Diagnostics) -> Option<Text<'a>> {
    match node.as_str() {
        Some(text) => Some((at, text)),
        None => wrong_type(&at, "a text in quotes", problems),
    }
}

fn table<'a>(at: Pointer, node: &'a Node, problems: &mut Diagnostics) -> Option<Fields<'a>> {
    match node.value {
        Value::Mapping(_) => Some(Fields::of(node, at)),
        _ => wrong_type(&at, "a table", problems),
    }
}

fn wrong_type<T>(at: &Pointer, wanted: &str, problems: &mut Diagnostics) -> Option<T> {
    let key = at.last().unwrap_or_default();
    problems.report(Code::ConfigurationKey, at, format!("{} must be {wanted}", quote_str(key)));
    None
}

/// A value as JSON; none for numbers that JSON does not have, such as `inf`.
fn json(node: &Node) -> Option<serde_json::Value> {
    Some(match &node.value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(flag) => (*flag).into(),
        Value::Number(number) => serde_json::from_str(&number.replace('_', ""))
            .ok()
            .filter(serde_json::Value::is_number)?,
        Value::String(text) => text.as_str().into(),
        Value::Sequence(items) => items.iter().map(json).collect::<Option<Vec<_>>>()?.into(),
        Value::Mapping(entries) => serde_json::Value::Object(
            entries
                .iter()
                .map(|entry| Some((entry.key.clone(), json(&entry.node)?)))
                .collect::<Option<_>>()?,
        ),
    })
}
