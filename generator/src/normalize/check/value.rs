//! Single values and keys: what is wrong with them, and what to write instead.

use super::Checker;
use crate::diagnostic::{Code, nearest, quote_str};
use crate::normalize::number;
use crate::normalize::shape::{Key, Names, Object, Shape, Version};
use crate::source::{Entry, Node, Pointer, Value};

impl Checker<'_> {
    /// Checks a value that is neither list nor map.
    pub(super) fn scalar(&mut self, node: &Node, shape: &'static Shape, at: &Pointer) {
        match (shape, &node.value) {
            (Shape::Text, Value::String(_))
            | (Shape::Flag, Value::Bool(_))
            | (Shape::Number, Value::Number(_)) => {}
            (Shape::Positive, Value::Number(text)) => {
                if number::sign(text) != std::cmp::Ordering::Greater {
                    self.bad_limit(node, "must be above 0", at);
                }
            }
            (Shape::Count, Value::Number(text)) => self.count(node, text, at),
            (Shape::Word(words) | Shape::Words(words), Value::String(word)) => {
                self.word(node, word, words, at);
            }
            (Shape::Words(words), Value::Sequence(items)) => {
                for (index, item) in items.iter().enumerate() {
                    match item.as_str() {
                        Some(word) => self.word(item, word, words, &at.index(index)),
                        None => self.wrong_type(item, "a string", &at.index(index)),
                    }
                }
            }
            (Shape::Text | Shape::Word(_), _) => self.wrong_type(node, "a string", at),
            (Shape::Words(_), _) => self.wrong_type(node, "a string or a list of strings", at),
            (Shape::Flag, _) => self.wrong_type(node, "`true` or `false`", at),
            (Shape::Count, _) => self.wrong_type(node, "an integer", at),
            _ => self.wrong_type(node, "a number", at),
        }
    }

    fn count(&mut self, node: &Node, text: &str, at: &Pointer) {
        if number::sign(text) == std::cmp::Ordering::Less {
            self.bad_limit(node, "must not be negative", at);
        } else if !number::is_integer(text) {
            self.bad_limit(node, "must be an integer", at);
        } else if number::to_u64(text).is_none() {
            self.bad_limit(node, "is larger than anything that could be counted", at);
        }
    }

    fn bad_limit(&mut self, node: &Node, rule: &str, at: &Pointer) {
        let value = quote_str(node.as_number().unwrap_or_default());
        self.report(Code::BadLimit, at, format!("{} {rule}, but is {value}", named(at)))
            .at(node.span)
            .help("write the limit that the API has, or leave the key out");
    }

    fn word(&mut self, node: &Node, word: &str, words: &[&str], at: &Pointer) {
        if words.contains(&word) {
            return;
        }
        let mut help = format!("one of {}", listed(words));
        if let Some(near) = nearest(word, words.iter().copied()) {
            help = format!("did you mean `{near}`? Possible are {}", listed(words));
        }
        self.report(Code::UnknownWord, at, format!("{} can't be {}", named(at), quote_str(word)))
            .at(node.span)
            .help(help);
    }

    /// Reports a value of another type than its key asks for.
    pub(super) fn wrong_type(&mut self, node: &Node, wanted: &str, at: &Pointer) {
        let message = format!("{} must be {wanted}, not {}", named(at), kind(&node.value));
        let help = match &node.value {
            Value::Number(_) | Value::Bool(_) | Value::Null if wanted.contains("string") => {
                "put the text in quotes".to_owned()
            }
            Value::String(text) if wanted.contains("number") || wanted.contains("integer") => {
                if number::is_number(text) {
                    format!("remove the quotes: {}", quote_str(text))
                } else {
                    format!("write {wanted}, or leave the key out")
                }
            }
            Value::Sequence(_) if self.version == Version::V30 && at.last() == Some("type") => {
                "lists of types belong to OpenAPI 3.1; here, write one type, and `nullable: true` for null".to_owned()
            }
            Value::Number(_) if self.version == Version::V30 && wanted.contains("true") => {
                "numbers here belong to OpenAPI 3.1; write the limit as `minimum` or `maximum` and `true` here".to_owned()
            }
            Value::Bool(_) if self.version == Version::V31 && wanted.contains("number") => {
                "`true` here belongs to OpenAPI 3.0; write the limit itself".to_owned()
            }
            _ => format!("write {wanted}, or leave the key out"),
        };
        self.report(Code::WrongType, at, message).at(node.span).help(help);
    }

    /// Reports a key that its object does not have.
    pub(super) fn unknown_key(&mut self, entry: &Entry, object: &'static Object, at: &Pointer) {
        if entry.key == "$ref" {
            return self.misplaced_reference(entry, at);
        }
        let of_version = object.keys.iter().filter(|key| key.is_of(self.version));
        let help = match nearest(&entry.key, of_version.map(|key| key.name)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "remove it, or start its name with `x-`".to_owned(),
        };
        self.report(
            Code::UnknownKey,
            at,
            format!("{} is not a key of the {}; it is ignored", quote_str(&entry.key), object.name),
        )
        .at(entry.key_span)
        .help(help)
        .at_key();
    }

    /// Reports a `$ref` where the specification has no reference.
    pub(super) fn misplaced_reference(&mut self, entry: &Entry, at: &Pointer) {
        self.report(Code::MisplacedReference, at, "a `$ref` can't stand here")
            .at(entry.key_span)
            .help("write out what it refers to; references stand in place of a schema, parameter, response, request body, header, example, link, security scheme or path item")
            .at_key();
    }

    /// Reports a key that only the other version has. It is read all the same.
    pub(super) fn other_version(&mut self, entry: &Entry, key: &Key, at: &Pointer) {
        let (other, this) = match self.version {
            Version::V30 => ("3.1", "3.0"),
            Version::V31 => ("3.0", "3.1"),
        };
        self.report(
            Code::OtherVersion,
            at,
            format!(
                "`{}` belongs to OpenAPI {other}, and this document is {this}; it is read as there",
                key.name
            ),
        )
        .at(entry.key_span)
        .help(format!("change the version at `openapi`, or write it in the way of {this}"))
        .at_key();
    }

    /// Reports an optional key with nothing after it.
    pub(super) fn empty(&mut self, entry: &Entry, at: &Pointer) {
        let key = quote_str(&entry.key);
        self.report(
            Code::EmptyValue,
            at,
            format!("nothing stands after {key}; it is read as if it were not there"),
        )
        .at(entry.key_span)
        .help("remove the key, or complete it")
        .at_key();
    }

    /// Reports a key that must be there.
    pub(super) fn missing(&mut self, node: &Node, object: &str, key: &str, at: &Pointer) {
        self.report(
            Code::MissingKey,
            at,
            format!("the {object} has no `{key}`, which it must have"),
        )
        .at(node.span)
        .help(format!("add `{key}`"));
    }

    /// Checks a key that the document chose.
    pub(super) fn name(&mut self, entry: &Entry, names: Names, at: &Pointer) {
        let key = entry.key.as_str();
        let (code, rule, help) = match names {
            Names::Paths if !key.starts_with('/') => {
                (Code::BadName, "is no path: a path starts with `/`", "add the `/`")
            }
            Names::Statuses if is_lower_case_range(key) => (
                Code::OddName,
                "is a range in lower case; it is read with a capital X",
                "write it with a capital X",
            ),
            Names::Statuses if !is_status(key) => (
                Code::BadName,
                "is no status",
                "write `default`, a status such as `404`, or a range such as `4XX`",
            ),
            Names::Components if !is_component_name(key) => (
                Code::OddName,
                "is not a name that a component should have",
                "use letters, digits, `.`, `-` and `_` only",
            ),
            _ => return,
        };
        self.report(code, at, format!("{} {rule}", quote_str(key)))
            .at(entry.key_span)
            .help(help)
            .at_key();
    }
}

/// What a message calls the value at a place: by its key.
pub(in crate::normalize) fn named(at: &Pointer) -> String {
    match at.last() {
        None => "the document".to_owned(),
        Some(key) if key.bytes().all(|byte| byte.is_ascii_digit()) => {
            match at.parent().and_then(Pointer::last) {
                Some("responses") => format!("the response {}", quote_str(key)),
                Some(list) => format!("item {key} of {}", quote_str(list)),
                None => format!("item {key}"),
            }
        }
        Some(key) => quote_str(key),
    }
}

/// What a message calls a value of this type.
pub(in crate::normalize) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing (`null`)",
        Value::Bool(true) => "`true`",
        Value::Bool(false) => "`false`",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Sequence(_) => "a list",
        Value::Mapping(_) => "a map",
    }
}

fn listed(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// `default`, `404` or `4XX` (OpenAPI 3.0.3, section 4.7.16).
pub(in crate::normalize) fn is_status(key: &str) -> bool {
    match key.as_bytes() {
        b"default" => true,
        [first, rest @ ..] if (b'1'..=b'5').contains(first) && rest.len() == 2 => {
            rest == b"XX" || rest.iter().all(u8::is_ascii_digit)
        }
        _ => false,
    }
}

/// `4xx`, which real documents write for `4XX`.
pub(in crate::normalize) fn is_lower_case_range(key: &str) -> bool {
    key.ends_with("xx") && is_status(&key.to_ascii_uppercase())
}

/// OpenAPI 3.0.3, section 4.7.7.1.
fn is_component_name(key: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    !key.is_empty() && key.bytes().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::{is_component_name, is_status};

    #[test]
    fn statuses_are_codes_ranges_and_default() {
        for key in ["default", "100", "200", "404", "599", "1XX", "5XX"] {
            assert!(is_status(key), "{key}");
        }
        for key in ["", "Default", "2xx", "20", "2000", "600", "099", "6XX", "+12", "20X", "٢00"] {
            assert!(!is_status(key), "{key}");
        }
    }

    #[test]
    fn component_names_have_no_spaces_and_slashes() {
        assert!(is_component_name("a.b-c_D9"));
        for key in ["", "a b", "a/b", "ä"] {
            assert!(!is_component_name(key), "{key}");
        }
    }
}
