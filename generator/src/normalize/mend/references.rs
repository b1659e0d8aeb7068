//! References: those that lead nowhere, those whose text is nearly right, those that stand where none may, and those
//! to something of another kind whose meaning is clear.

use super::{Fate, Mender};
use crate::diagnostic::{Code, Diagnostic, nearest, quote_str};
use crate::normalize::forms::edit::{map_of, members, take};
use crate::normalize::shape::Shape;
use crate::source::{BadReference, Node, Pointer, Value, parse_reference};

impl Mender<'_> {
    /// Mends a reference, or what stands in its place.
    pub(super) fn reference(
        &mut self,
        node: &mut Node,
        inner: &'static Shape,
        at: &Pointer,
    ) -> Fate {
        let Some(target) = self.target(node, at) else {
            return if node.get("$ref").is_some_and(|text| text.as_str().is_some()) {
                put_placeholder(node, inner)
            } else {
                self.value(node, inner, at)
            };
        };
        let Some(kind) = Kind::of(inner) else { return Fate::Stays };
        let place = at.child("$ref");
        let Some(reference) = node.get("$ref").cloned() else { return Fate::Stays };
        let keys = target.keys();
        match keys.as_slice() {
            // Only OpenAPI 3.1 has path items among the components.
            ["components", "pathItems", _] => self.written_out(node, &target, inner, at),
            ["components", section, _] if *section == kind.section => Fate::Stays,
            ["paths", _] if at.parent().and_then(Pointer::last) == Some("paths") => Fate::Stays,
            ["components", section, _] => {
                let Some(copy) = self.of_another_kind(&target, section, &kind, &place, &reference)
                else {
                    self.wrong_kind(&kind, &place, &reference);
                    return put_placeholder(node, inner);
                };
                *node = copy;
                self.within(target.clone(), |mender| mender.value(node, inner, at))
            }
            _ => self.written_out(node, &target, inner, at),
        }
    }

    /// Replaces a reference to what is no component by a copy of it.
    fn written_out(
        &mut self,
        node: &mut Node,
        target: &Pointer,
        inner: &'static Shape,
        at: &Pointer,
    ) -> Fate {
        let Some(reference) = node.get("$ref").cloned() else { return Fate::Stays };
        let place = at.child("$ref");
        let end = self.end(target, &place, &reference);
        let copy = end.as_ref().and_then(|end| self.copy(end, &place, &reference));
        let (Some(end), Some(copy)) = (end, copy) else { return put_placeholder(node, inner) };
        *node = copy;
        self.within(end, |mender| mender.value(node, inner, at))
    }

    /// What a reference to another kind of component means, where that is clear.
    fn of_another_kind(
        &mut self,
        target: &Pointer,
        section: &str,
        kind: &Kind,
        place: &Pointer,
        reference: &Node,
    ) -> Option<Node> {
        let span = reference.span;
        let mut copy = match (section, kind.section) {
            // A schema in place of what carries it.
            ("schemas", "responses" | "requestBodies") => {
                let to_schema = map_of("$ref", span, reference.value.clone());
                let media_type = map_of("schema", span, to_schema.value);
                map_of("content", span, map_of("application/json", span, media_type.value).value)
            }
            // A header is a parameter without name and place (OpenAPI 3.0.3, section 4.7.21).
            ("parameters", "headers") => {
                let end = self.end(target, place, reference)?;
                self.copy(&end, place, reference)?
            }
            _ => return None,
        };
        take(&mut copy, "name");
        take(&mut copy, "in");
        let shown = quote_str(reference.as_str().unwrap_or_default());
        let message =
            format!("the reference {shown} does not lead to a {}; it is read as one", kind.word);
        self.read_as(Code::UnresolvedReference, place, span, message).help(format!(
            "refer to a {0} by `#/components/{1}/` and its name",
            kind.word, kind.section
        ));
        Some(copy)
    }

    fn wrong_kind(&mut self, kind: &Kind, place: &Pointer, reference: &Node) {
        let shown = quote_str(reference.as_str().unwrap_or_default());
        let message = format!("the reference {shown} does not lead to a {}", kind.word);
        let help =
            format!("refer to a {} by `#/components/{}/` and its name", kind.word, kind.section);
        self.refuse(Code::UnresolvedReference, place, reference, message).help(help);
    }

    /// A reference where none may stand is read as what it leads to; beside it, what stands there itself wins.
    pub(super) fn misplaced(
        &mut self,
        node: &mut Node,
        shape: &'static Shape,
        at: &Pointer,
    ) -> Fate {
        let takes_text = matches!(shape, Shape::Map(_, Shape::Text | Shape::Any));
        if takes_text || node.get("$ref").is_none_or(|text| text.as_str().is_none()) {
            return Fate::Stays;
        }
        let Some(target) = self.target(node, at) else { return Fate::Goes };
        if is_media_type(shape) && target.keys().get(1) == Some(&"schemas") {
            // `bare_schema` reads it as the schema of the media type.
            return Fate::Stays;
        }
        let Some(reference) = node.entry("$ref").cloned() else { return Fate::Stays };
        let place = at.child("$ref");
        let Some(end) = self.end(&target, &place, &reference.node) else { return Fate::Goes };
        let Some(copy) = self.copy(&end, &place, &reference.node) else { return Fate::Goes };
        let shown = quote_str(reference.node.as_str().unwrap_or_default());
        let message = format!("a `$ref` can't stand here; {shown} is read as what it leads to");
        self.read_as(Code::MisplacedReference, &place, reference.key_span, message)
            .help("write out what it refers to, or move the reference to where one may stand")
            .at_key();
        take(node, "$ref");
        match (members(node), copy.value) {
            (Some(own), Value::Mapping(brought)) => {
                for entry in brought {
                    if own.iter().all(|other| other.key != entry.key) {
                        own.push(entry);
                    }
                }
            }
            (_, value) => node.value = value,
        }
        // What was brought is mended as a part of this node; a circle ends at the depth that copies may have.
        Fate::Stays
    }

    /// The place that the reference of a node leads to; none where there is no reference, or it leads nowhere, which
    /// is reported. A text that is nearly a reference is corrected.
    pub(super) fn target(&mut self, node: &mut Node, at: &Pointer) -> Option<Pointer> {
        let reference = node.get("$ref")?.clone();
        let text = reference.as_str()?;
        let place = at.child("$ref");
        match self.place(text) {
            Ok(target) if self.original.at(&target).is_some() => Some(target),
            Ok(target) => {
                let message = format!("the reference {} leads nowhere", quote_str(text));
                let help = self.near(&target).map_or_else(
                    || "check the spelling, or add what is missing".to_owned(),
                    |near| format!("did you mean {}?", quote_str(&format!("#{near}"))),
                );
                self.refuse(Code::UnresolvedReference, &place, &reference, message).help(help);
                None
            }
            Err(bad) => self.nearly(node, text, bad, &place, &reference),
        }
    }

    /// The place that a text names: a JSON Pointer, or the anchor of a schema.
    pub(super) fn place(&self, text: &str) -> Result<Pointer, BadReference> {
        let place = parse_reference(text);
        match (&place, text.strip_prefix('#')) {
            (Err(BadReference::Malformed), Some(anchor)) => {
                self.anchor(anchor).ok_or(BadReference::Malformed)
            }
            _ => place,
        }
    }

    /// `Pet`, `/components/schemas/Pet` and `components/schemas/Pet`, where there is such a component.
    fn nearly(
        &mut self,
        node: &mut Node,
        text: &str,
        bad: BadReference,
        place: &Pointer,
        reference: &Node,
    ) -> Option<Pointer> {
        let bare = text.trim().trim_start_matches(['#', '/']);
        let candidates = [format!("#/{bare}"), format!("#/components/schemas/{bare}")];
        let meant = candidates.into_iter().find_map(|text| {
            let target = parse_reference(&text).ok()?;
            let component = target.keys().first() == Some(&"components");
            (component && self.original.at(&target).is_some()).then_some((text, target))
        });
        let shown = quote_str(text);
        if let Some((meant, target)) = meant {
            let message =
                format!("{shown} is not a reference; it is read as {}", quote_str(&meant));
            self.read_as(Code::MalformedReference, place, reference.span, message)
                .help(format!("write {}", quote_str(&meant)));
            if let Some(entry) = members(node)
                .and_then(|entries| entries.iter_mut().find(|entry| entry.key == "$ref"))
            {
                entry.node.value = Value::String(meant);
            }
            return Some(target);
        }
        let (code, message, help) = match bad {
            BadReference::Remote => (
                Code::RemoteReference,
                format!("the reference {shown} leads to another document"),
                "bring what it names into this document: no file and no address that a document names is opened",
            ),
            BadReference::Malformed => (
                Code::MalformedReference,
                format!("{shown} is not a reference"),
                "write it as a JSON Pointer: `#/components/schemas/` and a name",
            ),
        };
        self.refuse(code, place, reference, message).help(help);
        None
    }

    /// The component whose name is nearly the one that a reference gives.
    fn near(&self, target: &Pointer) -> Option<Pointer> {
        let section = target.parent()?;
        let members = self.original.at(section)?.entries();
        let near = nearest(target.last()?, members.iter().map(|entry| entry.key.as_str()))?;
        Some(section.child(near))
    }

    /// Reports a reference that can't be followed.
    pub(super) fn refuse(
        &mut self,
        code: Code,
        at: &Pointer,
        reference: &Node,
        message: String,
    ) -> &mut Diagnostic {
        self.found += 1;
        self.diagnostics.report(code, at, message).at(reference.span)
    }
}

/// A kind of component.
struct Kind {
    /// What messages call it.
    word: &'static str,
    /// Where it stands.
    section: &'static str,
}

impl Kind {
    fn of(shape: &Shape) -> Option<Self> {
        let (word, section) = match shape {
            Shape::Map(..) => ("callback", "callbacks"),
            Shape::Object(object) => match object.name {
                "Parameter Object" => ("parameter", "parameters"),
                "Response Object" => ("response", "responses"),
                "Request Body Object" => ("request body", "requestBodies"),
                "Header Object" => ("header", "headers"),
                "Example Object" => ("example", "examples"),
                "Link Object" => ("link", "links"),
                "Security Scheme Object" => ("security scheme", "securitySchemes"),
                "Path Item Object" => ("path item", "pathItems"),
                _ => return None,
            },
            _ => return None,
        };
        Some(Self { word, section })
    }
}

fn is_media_type(shape: &Shape) -> bool {
    matches!(shape, Shape::Object(object) if object.name == "Media Type Object")
}

/// Puts something that can be read in place of a reference that leads nowhere, or says that it goes.
fn put_placeholder(node: &mut Node, inner: &Shape) -> Fate {
    let Shape::Object(object) = inner else { return Fate::Goes };
    let span = node.span;
    let value = match object.name {
        "Response Object" => map_of("description", span, Value::String(String::new())).value,
        // A body that can't be sent leaves its operation out.
        "Request Body Object" => {
            let mut body = map_of("required", span, Value::Bool(true));
            if let Some(entries) = members(&mut body) {
                let content = map_of("content", span, Value::Mapping(Vec::new()));
                if let Value::Mapping(content) = content.value {
                    entries.extend(content);
                }
            }
            body.value
        }
        "Path Item Object" => Value::Mapping(Vec::new()),
        _ => return Fate::Goes,
    };
    node.value = value;
    Fate::Stays
}
