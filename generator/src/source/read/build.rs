//! Events in, tree out: aliases, budgets, tags and keys.

use std::collections::BTreeMap;

use granit_parser::{Event, ScalarStyle, Tag};

use super::refuse::refuse_empty;
use super::scalar::{Plain, resolve};
use super::{Stop, map};
use crate::diagnostic::{Diagnostics, quote_str};
use crate::source::{Limits, Node, Pointer, Span, Value};

/// The tree as far as it has been read.
pub(super) struct Builder<'a> {
    json: bool,
    pub(super) limits: &'a Limits,
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
    /// What it holds so far, itself included.
    extent: Extent,
    content: Content,
}

enum Content {
    Sequence(Vec<Node>),
    Mapping(map::Members),
}

/// A finished node and its size.
struct Anchored {
    node: Node,
    extent: Extent,
}

/// How much a node holds, and how many levels of lists and maps.
#[derive(Clone, Copy)]
struct Extent {
    size: Size,
    height: usize,
}

/// What counts against the limits.
#[derive(Clone, Copy, Default)]
struct Size {
    nodes: usize,
    scalars: usize,
}

impl Extent {
    /// Puts a node inside.
    fn add(&mut self, inner: Self) {
        self.size.add(inner.size);
        self.height = self.height.max(inner.height + 1);
    }
}

impl Size {
    fn add(&mut self, other: Self) {
        self.nodes = self.nodes.saturating_add(other.nodes);
        self.scalars = self.scalars.saturating_add(other.scalars);
    }
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
                let merge = plain && !self.json && tag.is_none() && text == "<<";
                self.place_scalar(text.into_owned(), Node { span, value }, anchor, merge)
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
                refuse_empty(self.diagnostics);
                Err(Stop)
            }
        }
    }

    fn start_document(&mut self, span: Span) -> Result<(), Stop> {
        self.documents += 1;
        if self.documents == 1 {
            return Ok(());
        }
        Err(self.refuse_document(span))
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
            Plain::NotFinite => {
                let message = format!("{} is no number that JSON can hold", quote_str(text));
                Err(self.refuse_number(span, &message))
            }
            Plain::TooLong => {
                let message = format!("{} has more than 128 bits", quote_str(text));
                Err(self.refuse_number(span, &message))
            }
        }
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

    fn alias(&mut self, anchor: usize, span: Span) -> Result<(), Stop> {
        let Some(target) = self.anchors.get(&anchor) else {
            return Err(self.refuse_alias(span));
        };
        let extent = target.extent;
        self.spend(extent.size, span)?;
        self.check_depth(self.open.len() + extent.height, span)?;
        let Some(target) = self.anchors.get(&anchor) else { return Err(Stop) };
        let node = Node { span, value: target.node.value.clone() };
        if !self.is_key() {
            self.place(node, extent);
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
        let size = Size { nodes: 1, scalars: 0 };
        self.spend(size, span)?;
        self.open.push(Frame { span, anchor, extent: Extent { size, height: 1 }, content });
        Ok(())
    }

    fn leave(&mut self, end: Span) -> Result<(), Stop> {
        let pointer_of_map = self.frame_pointer();
        let Some(frame) = self.open.pop() else { return Ok(()) };
        let Frame { mut span, anchor, extent, content } = frame;
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
        self.remember(anchor, &node, extent, span)?;
        self.place(node, extent);
        Ok(())
    }

    /// Puts a scalar where it belongs: as a key by its text, else by its value.
    fn place_scalar(
        &mut self,
        text: String,
        node: Node,
        anchor: usize,
        merge: bool,
    ) -> Result<(), Stop> {
        let span = node.span;
        let is_key = self.is_key();
        let size = Size { nodes: 1, scalars: text.len() };
        let extent = Extent { size, height: 0 };
        self.spend(Size { nodes: usize::from(!is_key), ..size }, span)?;
        self.remember(anchor, &node, extent, span)?;
        if is_key {
            return self.key(text, merge, span);
        }
        self.place(node, extent);
        Ok(())
    }

    /// Keeps a copy for the aliases to come. The copy counts like any other node.
    fn remember(
        &mut self,
        anchor: usize,
        node: &Node,
        extent: Extent,
        span: Span,
    ) -> Result<(), Stop> {
        if anchor != 0 {
            self.spend(extent.size, span)?;
            self.anchors.insert(anchor, Anchored { node: node.clone(), extent });
        }
        Ok(())
    }

    /// Puts a finished node where it belongs.
    fn place(&mut self, node: Node, extent: Extent) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(frame) => {
                frame.extent.add(extent);
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
        if let Some(frame) = self.open.last_mut()
            && let Content::Mapping(members) = &mut frame.content
        {
            frame.extent.size.add(Size { nodes: 0, scalars: text.len() });
            members.key(text, merge, span);
        }
        Ok(())
    }

    /// Whether the next node is a key of a map.
    fn is_key(&self) -> bool {
        matches!(self.open.last(), Some(Frame { content: Content::Mapping(members), .. }) if members.awaits_key())
    }

    fn spend(&mut self, size: Size, span: Span) -> Result<(), Stop> {
        self.spent.add(size);
        let (what, limit) = if self.spent.nodes > self.limits.nodes {
            ("values", self.limits.nodes)
        } else if self.spent.scalars > self.limits.scalars {
            ("bytes of text", self.limits.scalars)
        } else {
            return Ok(());
        };
        Err(self.refuse_size(limit, what, span))
    }

    fn check_depth(&mut self, depth: usize, span: Span) -> Result<(), Stop> {
        if depth <= self.limits.depth {
            return Ok(());
        }
        Err(self.refuse_depth(span))
    }

    /// Where the next node will stand.
    pub(super) fn pointer(&self) -> Pointer {
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
