//! Texts, flags, numbers and words that are written as something else.

use super::{Fate, Mender};
use crate::diagnostic::{Code, Diagnostics, quote_str};
use crate::normalize::check::{kind, named};
use crate::normalize::number;
use crate::normalize::shape::Shape;
use crate::source::{Node, Pointer, Value};

/// `openapi: 3.0` is a number in YAML.
pub(super) fn version(tree: &mut Node, diagnostics: &mut Diagnostics) {
    let Value::Mapping(entries) = &mut tree.value else { return };
    let Some(entry) = entries.iter_mut().find(|entry| entry.key == "openapi") else { return };
    let Some(text @ ("3.0" | "3.1")) = entry.node.as_number() else { return };
    let text = text.to_owned();
    diagnostics
        .report(
            Code::UnsupportedVersion,
            &Pointer::root().child("openapi"),
            format!(
                "`openapi: {text}` is a number in YAML and JSON; it is read as the version {text}"
            ),
        )
        .tolerated()
        .at(entry.node.span)
        .help("write all three parts, such as `openapi: 3.0.3`");
    entry.node.value = Value::String(text);
}

impl Mender<'_> {
    /// A number or flag where a text belongs is the text that it is written as.
    pub(super) fn text(&mut self, node: &mut Node, at: &Pointer) {
        let text = match &node.value {
            Value::Number(text) => text.clone(),
            Value::Bool(flag) => flag.to_string(),
            _ => return,
        };
        self.odd(node, "a string", &quote_str(&text), at).help("put the text in quotes");
        node.value = Value::String(text);
    }

    /// `"true"`, `yes` and 1 are true.
    pub(super) fn flag(&mut self, node: &mut Node, at: &Pointer) {
        let Some(flag) = truth(&node.value) else { return };
        if node.value != Value::Bool(flag) {
            self.odd(node, "`true` or `false`", &format!("`{flag}`"), at)
                .help(format!("write `{flag}`, without quotes"));
            node.value = Value::Bool(flag);
        }
    }

    /// A number in quotes is that number; a limit that no value can have goes.
    pub(super) fn number(&mut self, node: &mut Node, shape: &'static Shape, at: &Pointer) -> Fate {
        if let Some(text) = node.as_str().map(str::trim)
            && number::is_number(text)
        {
            let text = text.to_owned();
            let wanted = if matches!(shape, Shape::Count) { "an integer" } else { "a number" };
            self.odd(node, wanted, &quote_str(&text), at).help("remove the quotes");
            node.value = Value::Number(text);
        }
        let Some(text) = node.as_number() else { return Fate::Stays };
        let rule = match (shape, number::sign(text)) {
            (Shape::Count, std::cmp::Ordering::Less) => "is negative",
            (Shape::Count, _) if !number::is_integer(text) => "is no integer",
            (Shape::Count, _) if number::to_u64(text).is_none() => {
                "is larger than anything that could be counted"
            }
            (Shape::Positive, std::cmp::Ordering::Less | std::cmp::Ordering::Equal) => {
                "is not above 0"
            }
            _ => return Fate::Stays,
        };
        let message = format!("{} {rule}: {}; it is left out", named(at), quote_str(text));
        self.read_as(Code::BadLimit, at, node.span, message)
            .help("write the limit that the API has, or leave the key out");
        Fate::Goes
    }

    /// A word of a closed list in other letters, such as `Query`.
    pub(super) fn word(&mut self, node: &mut Node, words: &[&str], at: &Pointer) {
        let Some(text) = node.as_str() else { return };
        if words.contains(&text) {
            return;
        }
        let bare = text.trim();
        if let Some(word) = words.iter().find(|word| word.eq_ignore_ascii_case(bare)) {
            let message =
                format!("{} can't be {}; it is read as `{word}`", named(at), quote_str(text));
            self.read_as(Code::UnknownWord, at, node.span, message).help(format!("write `{word}`"));
            node.value = Value::String((*word).to_owned());
        }
    }

    /// Reports a value of another type than its key asks for, and what it is read as.
    pub(super) fn odd(
        &mut self,
        node: &Node,
        wanted: &str,
        read: &str,
        at: &Pointer,
    ) -> &mut crate::diagnostic::Diagnostic {
        let message = format!(
            "{} must be {wanted}, not {}; it is read as {read}",
            named(at),
            kind(&node.value)
        );
        self.read_as(Code::WrongType, at, node.span, message)
    }
}

/// What is wrong with the type of a value.
pub(super) fn misfit(node: &Node, shape: &'static Shape, at: &Pointer) -> String {
    let wanted = match shape {
        Shape::Text | Shape::Word(_) => "a string",
        Shape::Flag => "`true` or `false`",
        Shape::Count => "an integer",
        Shape::Number | Shape::Positive => "a number",
        Shape::Words(_) => "a string or a list of strings",
        Shape::List(_) => "a list",
        _ => "a map",
    };
    format!("{} must be {wanted}, not {}", named(at), kind(&node.value))
}

/// What can be read as `true` or `false`.
pub(super) fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(flag) => Some(*flag),
        Value::Number(text) if text == "1" => Some(true),
        Value::Number(text) if text == "0" => Some(false),
        Value::String(text) => match text.trim().to_ascii_lowercase().as_str() {
            "true" | "yes" => Some(true),
            "false" | "no" => Some(false),
            _ => None,
        },
        _ => None,
    }
}
