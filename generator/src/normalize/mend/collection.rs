//! Lists, maps and objects that are written as something else: one value for a list of one, `[]` for an empty map,
//! a text for the one thing that an object is about.

use super::{Fate, Mender};
use crate::diagnostic::{Code, quote_str};
use crate::normalize::forms::edit::map_of;
use crate::normalize::shape::{Names, Object, Shape};
use crate::source::{Entry, Node, Pointer, Value};

impl Mender<'_> {
    /// Mends a list and its items.
    pub(super) fn list(
        &mut self,
        node: &mut Node,
        shape: &'static Shape,
        inner: &'static Shape,
        at: &Pointer,
    ) -> Fate {
        if let Fate::Goes = self.misplaced(node, shape, at) {
            return Fate::Goes;
        }
        self.as_list(node, inner, at);
        let Value::Sequence(items) = &mut node.value else { return Fate::Stays };
        let mut index = 0;
        items.retain_mut(|item| {
            let at = at.index(index);
            index += 1;
            if item.value == Value::Null && !matches!(inner, Shape::Any) {
                self.read_as(
                    Code::EmptyValue,
                    &at,
                    item.span,
                    "this item is empty; it is left out",
                )
                .help("remove it, or complete it");
                return false;
            }
            self.as_item(item, inner, &at);
            self.value(item, inner, &at) == Fate::Stays
        });
        Fate::Stays
    }

    /// One value where a list belongs is a list of one; an empty map is an empty list.
    fn as_list(&mut self, node: &mut Node, inner: &'static Shape, at: &Pointer) {
        let single = match &node.value {
            Value::Mapping(entries) if entries.is_empty() => {
                self.odd(node, "a list", "an empty list", at).help("write `[]`");
                node.value = Value::Sequence(Vec::new());
                return;
            }
            Value::Mapping(_) => matches!(
                inner,
                Shape::Object(_) | Shape::Reference(_) | Shape::Map(..) | Shape::Schema
            ),
            Value::String(_) | Value::Number(_) => {
                matches!(inner, Shape::Text | Shape::Any | Shape::Object(_))
            }
            Value::Bool(_) => matches!(inner, Shape::Any),
            Value::Null | Value::Sequence(_) => false,
        };
        if single {
            self.odd(node, "a list", "a list of one", at).help("put it into a list");
            let item = node.clone();
            node.value = Value::Sequence(vec![item]);
        }
    }

    /// `- { name: pets }` for the tag `pets`, and `- token` for the requirement `token: []`.
    fn as_item(&mut self, item: &mut Node, inner: &'static Shape, at: &Pointer) {
        match (inner, &item.value) {
            (Shape::Text, Value::Mapping(_)) => {
                let Some(name) = item.get("name").and_then(Node::as_str).map(str::to_owned) else {
                    return;
                };
                self.odd(item, "a string", &quote_str(&name), at).help("write the name alone");
                item.value = Value::String(name);
            }
            (Shape::Map(_, Shape::List(_)), Value::String(name)) => {
                let read = map_of(name, item.span, Value::Sequence(Vec::new()));
                self.odd(item, "a map", &format!("`{{ {}: [] }}`", name.escape_default()), at)
                    .help("write it as a map");
                item.value = read.value;
            }
            _ => {}
        }
    }

    /// Mends a map whose keys the document chooses.
    pub(super) fn map(
        &mut self,
        node: &mut Node,
        shape: &'static Shape,
        names: Names,
        inner: &'static Shape,
        at: &Pointer,
    ) -> Fate {
        if let Fate::Goes = self.misplaced(node, shape, at) {
            return Fate::Goes;
        }
        self.as_map(node, inner, at);
        let Value::Mapping(entries) = &mut node.value else { return Fate::Stays };
        self.names(entries, names, at);
        entries.retain_mut(|entry| {
            if names.has_extensions() && entry.key.starts_with("x-") {
                return true;
            }
            let at = at.child(&entry.key);
            self.empty_member(entry, inner, &at) == Fate::Stays
                && self.value(&mut entry.node, inner, &at) == Fate::Stays
        });
        Fate::Stays
    }

    /// An empty list where a map belongs is an empty map; a list of texts where texts have names has empty ones.
    fn as_map(&mut self, node: &mut Node, inner: &'static Shape, at: &Pointer) {
        let Value::Sequence(items) = &node.value else { return };
        let texts =
            matches!(inner, Shape::Text) && items.iter().all(|item| item.as_str().is_some());
        if !items.is_empty() && !texts {
            return;
        }
        let named = |item: &Node| {
            let key = item.as_str().unwrap_or_default().to_owned();
            let node = Node { span: item.span, value: Value::String(String::new()) };
            Entry { key, key_span: item.span, node }
        };
        let entries: Vec<Entry> = items.iter().map(named).collect();
        let read = if entries.is_empty() { "an empty map" } else { "a map with these keys" };
        self.odd(node, "a map", read, at).help("write a map");
        node.value = Value::Mapping(entries);
    }

    /// A member with nothing after its key, in a map whose keys the document chooses, is as empty as it can be.
    fn empty_member(&mut self, entry: &mut Entry, inner: &'static Shape, at: &Pointer) -> Fate {
        if entry.node.value != Value::Null || matches!(inner, Shape::Any) {
            return Fate::Stays;
        }
        let (value, read) = match inner {
            Shape::Schema | Shape::SchemaOrFlag => (Value::Mapping(Vec::new()), "as any value"),
            Shape::List(_) => (Value::Sequence(Vec::new()), "as an empty list"),
            Shape::Text => (Value::String(String::new()), "as an empty text"),
            _ if can_be_empty(inner) => (Value::Mapping(Vec::new()), "as an empty map"),
            _ => (Value::Null, "as if the key were not there"),
        };
        let shown = quote_str(&entry.key);
        self.read_as(
            Code::EmptyValue,
            at,
            entry.key_span,
            format!("nothing stands after {shown}; it is read {read}"),
        )
        .help("remove the key, or complete it")
        .at_key();
        entry.node.value = value;
        if entry.node.value == Value::Null { Fate::Goes } else { Fate::Stays }
    }

    /// A text where an object belongs is the one thing that the object is about.
    pub(super) fn as_object(&mut self, node: &mut Node, object: &'static Object, at: &Pointer) {
        if matches!(&node.value, Value::Sequence(items) if items.is_empty()) {
            self.odd(node, "a map", "an empty map", at).help("write `{}`");
            node.value = Value::Mapping(Vec::new());
        }
        let key = match object.name {
            "External Documentation Object" | "Server Object" => "url",
            "Contact Object" | "License Object" | "Tag Object" => "name",
            "Response Object" | "Request Body Object" => "description",
            "Discriminator Object" => "propertyName",
            _ => return,
        };
        if let Value::String(text) = &node.value {
            let read = map_of(key, node.span, Value::String(text.clone()));
            self.odd(node, "a map", &format!("its `{key}`"), at)
                .help(format!("write it at `{key}` of a map"));
            node.value = read.value;
        }
    }
}

/// Whether nothing is as good as an empty map: what it must have is filled in.
fn can_be_empty(shape: &Shape) -> bool {
    match shape {
        Shape::Object(object) => {
            matches!(object.name, "Response Object" | "Media Type Object" | "Path Item Object")
        }
        Shape::Reference(inner) => can_be_empty(inner),
        Shape::Map(..) => true,
        _ => false,
    }
}
