//! Events in, tree out: aliases, budgets, tags and keys.

use std::collections::BTreeMap;

use granit_parser::{Event, ScalarStyle, Tag};

use super::scalar::{Plain, resolve};
use super::{Stop, map};
use crate::diagnostic::{Code, Diagnostics, quote_str};
use crate::source::{Limits, Node, Pointer, Span, Value};

/// The tree as far as it has been read.
pub(super) struct Builder<'a> {
    json: bool,
    limits: &'a Limits,
    pub(super) diagnostics: &'a mut Diagnostics,
    /// The lists and maps that are open, from the outside in.
    open: Vec<Frame>,
    /// What aliases stand for, by the parser's number of the anchor.
    anchors: BTreeMap<usize, Anchored>,
    spent: Size,
    documents: usize,
    root: Option<Node>,
}

/// A list or map that is not closed yet.
struct Frame {
    span: Span,
    anchor: usize,
    /// What was spent before it began.
    before: Size,
    /// How many levels stand in it so far.
    height: usize,
    content: Content,
}

enum Content {
    Sequence(Vec<Node>),
    Mapping(map::Members),
}

/// A finished node and its size.
struct Anchored {
    node: Node,
    size: Size,
    height: usize,
}

/// What counts against the limits.
#[derive(Clone, Copy, Default)]
struct Size {
    nodes: usize,
    scalars: usize,
}

impl<'a> Builder<'a> {
    pub(super) fn new(json: bool, limits: &'a Limits, diagnostics: &'a mut Diagnostics) -> Self {
        Self {
            json,
            limits,
            diagnostics,
            open: Vec::new(),
            anchors: BTreeMap::new(),
            spent: Size::default(),
            documents: 0,
            root: None,
        }
    }

    /// Takes the next event.
    pub(super) fn take(&mut self, event: Event<'_>, at: &granit_parser::Span) -> Result<(), Stop> {
        let span = span_of(at);
        let tag_span = at.tag_span().as_ref().map_or(span, span_of);
        match event {
            Event::DocumentStart(..) => self.start_document(span),
            Event::Alias(anchor) => self.alias(anchor, span),
            Event::Scalar(text, style, anchor, tag) => {
                let plain = style == ScalarStyle::Plain;
                let value = self.scalar(&text, plain, tag.as_deref(), span, tag_span)?;
                self.spend(Size { nodes: 1, scalars: text.len() }, span)?;
                if self.is_key() {
                    let merge = plain && !self.json && tag.is_none() && text == "<<";
                    self.key(text.into_owned(), merge, span)?;
                    // An alias to a key stands for what the key would be as a value.
                    self.remember(
                        anchor,
                        &Node { span, value },
                        Size { nodes: 1, scalars: 0 },
                        0,
                        span,
                    )
                } else {
                    let size = Size { nodes: 1, scalars: text.len() };
                    let node = Node { span, value };
                    self.remember(anchor, &node, size, 0, span)?;
                    self.place(node, 0);
                    Ok(())
                }
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.check_collection_tag(tag.as_deref(), "seq", tag_span)?;
                self.enter(Content::Sequence(Vec::new()), anchor, span)
            }
            Event::MappingStart(_, anchor, tag) => {
                self.check_collection_tag(tag.as_deref(), "map", tag_span)?;
                self.enter(Content::Mapping(map::Members::default()), anchor, span)
            }
            Event::SequenceEnd | Event::MappingEnd => self.leave(span),
            _ => Ok(()),
        }
    }

    /// The whole tree, after the last event.
    pub(super) fn finish(self) -> Result<Node, Stop> {
        match self.root {
            Some(root) if root.value != Value::Null => Ok(root),
            _ => {
                self.diagnostics
                    .report(
                        Code::EmptyDocument,
                        &Pointer::root(),
                        "the document holds nothing but comments or `null`",
                    )
                    .at(Span::default())
                    .help("an OpenAPI document starts with a line such as `openapi: 3.0.3`");
                Err(Stop)
            }
        }
    }

    fn start_document(&mut self, span: Span) -> Result<(), Stop> {
        self.documents += 1;
        if self.documents == 1 {
            return Ok(());
        }
        self.diagnostics
            .report(Code::SeveralDocuments, &Pointer::root(), "a second YAML document starts here")
            .at(span)
            .help("keep one document in the file: remove this `---` and what follows, or move it into a file of its own");
        Err(Stop)
    }

    /// What a scalar is, by its tag, its quotes and its text.
    fn scalar(
        &mut self,
        text: &str,
        plain: bool,
        tag: Option<&Tag>,
        span: Span,
        tag_span: Span,
    ) -> Result<Value, Stop> {
        let resolved = match tag.map(|tag| (tag.core_suffix(), tag)) {
            None if plain => resolve(text),
            None | Some((Some("str"), _)) => Plain::Value(Value::String(text.to_owned())),
            Some((None, tag)) if tag.original() == "!" => {
                Plain::Value(Value::String(text.to_owned()))
            }
            Some((Some(suffix), tag)) => match (suffix, resolve(text)) {
                ("null", value @ Plain::Value(Value::Null))
                | ("bool", value @ Plain::Value(Value::Bool(_)))
                | ("int" | "float", value @ Plain::Value(Value::Number(_)))
                | ("float", value @ Plain::NotFinite) => value,
                _ => return Err(self.refuse_tag(tag, tag_span)),
            },
            Some((None, tag)) => return Err(self.refuse_tag(tag, tag_span)),
        };
        match resolved {
            Plain::Value(value) => Ok(value),
            Plain::NotFinite if self.is_key() => Ok(Value::String(text.to_owned())),
            Plain::NotFinite => Err(self.refuse_number(
                span,
                format!("{} is no number that JSON can hold", quote_str(text)),
            )),
            Plain::TooLong => {
                Err(self.refuse_number(span, format!("{} has more than 128 bits", quote_str(text))))
            }
        }
    }

    fn refuse_number(&mut self, span: Span, message: String) -> Stop {
        let pointer = self.pointer();
        self.diagnostics
            .report(Code::NotANumber, &pointer, message)
            .at(span)
            .help("write a decimal number, or put the text in quotes");
        Stop
    }

    fn check_collection_tag(
        &mut self,
        tag: Option<&Tag>,
        wanted: &str,
        span: Span,
    ) -> Result<(), Stop> {
        match tag {
            Some(tag) if !tag.is_yaml_core_schema_tag(wanted) && tag.original() != "!" => {
                Err(self.refuse_tag(tag, span))
            }
            _ => Ok(()),
        }
    }

    fn refuse_tag(&mut self, tag: &Tag, span: Span) -> Stop {
        let pointer = self.pointer();
        let shown = quote_str(&tag.original());
        self.diagnostics
            .report(Code::UnknownTag, &pointer, format!("the tag {shown} does not belong to what stands here"))
            .at(span)
            .help("remove the tag; only YAML's own tags (`!!str`, `!!int`, `!!map`, …) are read, and only on values that they fit");
        Stop
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Result<(), Stop> {
        let Some(target) = self.anchors.get(&anchor) else {
            let pointer = self.pointer();
            self.diagnostics
                .report(
                    Code::BrokenAlias,
                    &pointer,
                    "this alias stands inside the very node that it names",
                )
                .at(span)
                .help("write the value out, or use a `$ref` where a schema contains itself");
            return Err(Stop);
        };
        let (size, height) = (target.size, target.height);
        self.spend(size, span)?;
        self.check_depth(self.open.len() + height, span)?;
        let Some(target) = self.anchors.get(&anchor) else { return Err(Stop) };
        let node = Node { span, value: target.node.value.clone() };
        if !self.is_key() {
            self.place(node, height);
            return Ok(());
        }
        match node.value {
            Value::String(text) | Value::Number(text) => self.key(text, false, span),
            Value::Bool(flag) => self.key(flag.to_string(), false, span),
            _ => Err(self.refuse_key(span)),
        }
    }

    fn enter(&mut self, content: Content, anchor: usize, span: Span) -> Result<(), Stop> {
        if self.is_key() {
            return Err(self.refuse_key(span));
        }
        self.check_depth(self.open.len() + 1, span)?;
        let before = self.spent;
        self.spend(Size { nodes: 1, scalars: 0 }, span)?;
        self.open.push(Frame { span, anchor, before, height: 1, content });
        Ok(())
    }

    fn leave(&mut self, end: Span) -> Result<(), Stop> {
        let pointer_of_map = self.frame_pointer();
        let Some(frame) = self.open.pop() else { return Ok(()) };
        let Frame { mut span, anchor, before, height, content } = frame;
        let value = match content {
            Content::Sequence(items) => {
                span.end = last_byte(end, items.last().map(|item| item.span), span);
                Value::Sequence(items)
            }
            Content::Mapping(members) => {
                span.end = last_byte(end, members.last_span(), span);
                Value::Mapping(members.finish(&pointer_of_map, self.diagnostics))
            }
        };
        let node = Node { span, value };
        let size = Size {
            nodes: self.spent.nodes - before.nodes,
            scalars: self.spent.scalars - before.scalars,
        };
        self.remember(anchor, &node, size, height, span)?;
        self.place(node, height);
        Ok(())
    }

    /// Keeps a copy for the aliases to come. The copy counts like any other node.
    fn remember(
        &mut self,
        anchor: usize,
        node: &Node,
        size: Size,
        height: usize,
        span: Span,
    ) -> Result<(), Stop> {
        if anchor != 0 {
            self.spend(size, span)?;
            self.anchors.insert(anchor, Anchored { node: node.clone(), size, height });
        }
        Ok(())
    }

    /// Puts a finished node where it belongs.
    fn place(&mut self, node: Node, height: usize) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(frame) => {
                frame.height = frame.height.max(height + 1);
                match &mut frame.content {
                    Content::Sequence(items) => items.push(node),
                    Content::Mapping(members) => members.value(node),
                }
            }
        }
    }

    fn key(&mut self, text: String, merge: bool, span: Span) -> Result<(), Stop> {
        if span.start == span.end {
            return Err(self.refuse_key(span));
        }
        if let Some(Frame { content: Content::Mapping(members), .. }) = self.open.last_mut() {
            members.key(text, merge, span);
        }
        Ok(())
    }

    fn refuse_key(&mut self, span: Span) -> Stop {
        let pointer = self.pointer();
        self.diagnostics
            .report(
                Code::ComplexKey,
                &pointer,
                "a key must be one word or text; here it is a list, a map or nothing",
            )
            .at(span)
            .help("put the key in quotes, or remove the `?` or the brackets around it");
        Stop
    }

    /// Whether the next node is a key of a map.
    fn is_key(&self) -> bool {
        matches!(self.open.last(), Some(Frame { content: Content::Mapping(members), .. }) if members.awaits_key())
    }

    fn spend(&mut self, size: Size, span: Span) -> Result<(), Stop> {
        self.spent.nodes = self.spent.nodes.saturating_add(size.nodes);
        self.spent.scalars = self.spent.scalars.saturating_add(size.scalars);
        let (what, limit) = if self.spent.nodes > self.limits.nodes {
            ("values", self.limits.nodes)
        } else if self.spent.scalars > self.limits.scalars {
            ("bytes of text", self.limits.scalars)
        } else {
            return Ok(());
        };
        let pointer = self.pointer();
        self.diagnostics
            .report(Code::TooMuch, &pointer, format!("here the document passes {limit} {what}, aliases written out"))
            .at(span)
            .help("look for aliases that repeat each other; a large API can be split into several documents");
        Err(Stop)
    }

    fn check_depth(&mut self, depth: usize, span: Span) -> Result<(), Stop> {
        if depth <= self.limits.depth {
            return Ok(());
        }
        let pointer = self.pointer();
        self.diagnostics
            .report(
                Code::TooDeep,
                &pointer,
                format!(
                    "here more than {} lists and maps stand inside each other",
                    self.limits.depth
                ),
            )
            .at(span)
            .help("give the inner schemas names in `components/schemas` and refer to them");
        Err(Stop)
    }

    /// Where the next node will stand.
    fn pointer(&self) -> Pointer {
        pointer_through(&self.open)
    }

    /// Where the innermost open list or map stands.
    fn frame_pointer(&self) -> Pointer {
        let (_, outer) = self.open.split_last().unzip();
        pointer_through(outer.unwrap_or_default())
    }
}

fn pointer_through(frames: &[Frame]) -> Pointer {
    frames.iter().fold(Pointer::root(), |at, frame| match &frame.content {
        Content::Sequence(items) => at.index(items.len()),
        Content::Mapping(members) => {
            members.open_key().map_or_else(|| at.clone(), |key| at.child(key))
        }
    })
}

/// Where a list or map ends: at its bracket, or with its last member.
fn last_byte(end: Span, last: Option<Span>, start: Span) -> usize {
    if end.start == end.end { last.map_or(start.end, |last| last.end) } else { end.end }
}

fn span_of(span: &granit_parser::Span) -> Span {
    span.byte_range()
        .map_or_else(Span::default, |range| Span { start: range.start, end: range.end })
}
