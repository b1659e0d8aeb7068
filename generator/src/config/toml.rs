//! TOML text in, a located tree out.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Code, Diagnostics};
use crate::source::{Entry, Node, Pointer, Source, Span, Value};

/// Reads TOML; none, with a problem reported, where the text is not TOML.
pub fn parse(source: &Source, problems: &mut Diagnostics) -> Option<Node> {
    match DeTable::parse(&source.text) {
        Ok(table) => Some(Node { span: span(&table), value: mapping(table.get_ref()) }),
        Err(error) => {
            let at = error.span().unwrap_or_default();
            let message = error.message().lines().collect::<Vec<_>>().join(", ");
            problems
                .report(Code::ConfigurationSyntax, &Pointer::root(), message)
                .at(Span { start: at.start, end: at.end });
            None
        }
    }
}

/// The members in the order of the text.
fn mapping(table: &DeTable<'_>) -> Value {
    let mut entries: Vec<Entry> = table
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            key_span: span(key),
            node: node(value),
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span.start);
    Value::Mapping(entries)
}

fn node(value: &Spanned<DeValue<'_>>) -> Node {
    let tree = match value.get_ref() {
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Integer(number) => Value::Number(
            i64::from_str_radix(number.as_str(), number.radix())
                .map_or_else(|_| number.to_string(), |number| number.to_string()),
        ),
        DeValue::Float(number) => Value::Number(number.as_str().to_owned()),
        DeValue::Boolean(flag) => Value::Bool(*flag),
        DeValue::Datetime(date) => Value::String(date.to_string()),
        DeValue::Array(items) => Value::Sequence(items.iter().map(node).collect()),
        DeValue::Table(table) => mapping(table),
    };
    Node { span: span(value), value: tree }
}

fn span<T>(spanned: &Spanned<T>) -> Span {
    let span = spanned.span();
    Span { start: span.start, end: span.end }
}
