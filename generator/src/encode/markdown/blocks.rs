//! The structure of a text: the parser's events in, lines out.
//!
//! Containers are prefixes of lines. Only lists and quotes are containers, and
//! only eight deep, so that no text grows without limit; what is deeper stands
//! in the eighth.

use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeStream};

use super::events::{
    encode_address, end_of_link, flanks, is_formatting, is_line_break, is_web, plain_text,
};
use super::prose::{Prose, wrap};
use super::{WIDTH, clean, fenced};

/// How deep lists and quotes may stand in each other.
const DEPTH: usize = 8;

/// Walks over the events and writes lines.
#[derive(Default)]
pub struct Writer {
    lines: Vec<String>,
    prose: Prose,
    containers: Vec<Container>,
    /// Containers deeper than [`DEPTH`], which are not written.
    hidden: usize,
    /// The next number of each open list; none for bullets.
    lists: Vec<Option<u64>>,
    /// The emphasis that is open, with whether it is written.
    emphasis: Vec<bool>,
    in_link: bool,
    /// The code or HTML block that is open.
    verbatim: Option<String>,
    /// Whether an empty line comes before the next one.
    blank: bool,
    /// Whether cells of the table's row have been written.
    cells: usize,
    shape: Shape,
}

/// What comes out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shape {
    /// Lines with all the structure.
    #[default]
    Lines,
    /// The words in one row, without structure.
    Words,
    /// The words of the first paragraph.
    FirstParagraph,
}

/// A list item or a quote.
struct Container {
    /// What the first line starts with; taken when that line is written.
    marker: Option<String>,
    /// What the other lines start with.
    indent: String,
    /// Whether its blocks follow each other without empty lines.
    tight: bool,
    /// Whether something stands in it already.
    started: bool,
}

impl Writer {
    /// The text as lines.
    pub fn write(text: &str) -> Vec<String> {
        Self::run(text, Shape::Lines).lines
    }

    /// The text as words.
    pub fn write_words(text: &str) -> Vec<String> {
        Self::run(text, Shape::Words).prose.take()
    }

    /// The words of the first sentence.
    pub fn write_sentence(text: &str) -> Vec<String> {
        Self::run(text, Shape::FirstParagraph).prose.take_sentence()
    }

    fn run(text: &str, shape: Shape) -> Self {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS;
        let events: Vec<Event<'_>> = TextMergeStream::new(Parser::new_ext(text, options)).collect();
        let mut writer = Self { shape, ..Self::default() };
        let mut at = 0;
        while let Some((event, rest)) = events.get(at..).and_then(<[_]>::split_first) {
            if writer.is_done() {
                break;
            }
            at += 1 + writer.event(event, rest);
        }
        writer.end_prose();
        writer
    }

    /// Whether what is asked for is complete.
    fn is_done(&self) -> bool {
        self.shape == Shape::FirstParagraph && self.blank && !self.prose.is_empty()
    }

    /// Handles an event and says how many of those that follow are handled with it.
    fn event(&mut self, event: &Event<'_>, rest: &[Event<'_>]) -> usize {
        match event {
            Event::Start(tag) => return self.start(tag, rest),
            Event::End(tag) => self.end(*tag, rest),
            Event::Text(text) => self.text(text),
            Event::Code(code) => self.prose.code(&clean::clean(code)),
            Event::Html(html) => self.text(html),
            Event::InlineHtml(html) if is_line_break(html) => self.prose.space(),
            Event::InlineHtml(html) if is_formatting(html) => {}
            Event::InlineHtml(html) => self.prose.code(&clean::clean(html)),
            Event::FootnoteReference(name) => self.footnote(name),
            Event::TaskListMarker(done) => {
                self.prose.code(if *done { "[x]" } else { "[ ]" });
                self.prose.space();
            }
            Event::SoftBreak | Event::HardBreak => self.prose.space(),
            // A rule only separates, as the empty line does; mathematics is not switched on.
            Event::Rule | Event::InlineMath(_) | Event::DisplayMath(_) => self.end_prose(),
        }
        0
    }

    fn text(&mut self, text: &str) {
        let text = clean::clean(text);
        match &mut self.verbatim {
            Some(verbatim) => verbatim.push_str(&text),
            None => self.prose.text(&text, self.in_link),
        }
    }

    fn footnote(&mut self, name: &str) {
        self.prose.code(&["[^", &clean::clean(name), "]"].concat());
    }

    fn start(&mut self, tag: &Tag<'_>, rest: &[Event<'_>]) -> usize {
        match tag {
            Tag::Heading { .. } => {
                self.end_prose();
                self.open_emphasis("**", &[]);
            }
            Tag::Strong => self.open_emphasis("**", rest),
            Tag::Emphasis => self.open_emphasis("*", rest),
            Tag::CodeBlock(_) | Tag::HtmlBlock => {
                self.end_prose();
                self.verbatim = Some(String::new());
            }
            Tag::BlockQuote(_) => {
                self.end_prose();
                self.open(Container::quote());
            }
            Tag::List(first) => {
                self.end_prose();
                // Only a list that starts with 1 may follow a line of text (CommonMark 0.31, section 5.2).
                self.blank |= first.is_some_and(|number| number != 1);
                self.lists.push(*first);
            }
            Tag::Item => {
                self.start_item(!matches!(rest.first(), Some(Event::Start(Tag::Paragraph))));
            }
            Tag::FootnoteDefinition(name) => {
                self.end_prose();
                self.footnote(name);
                self.prose.space();
            }
            Tag::TableRow => {
                self.lists.push(None);
                self.start_item(true);
                self.cells = 0;
            }
            Tag::TableHead => self.cells = 0,
            Tag::Table(_) => self.end_prose(),
            Tag::Link { link_type, dest_url, .. } => return self.link(*link_type, dest_url, rest),
            // An image is its text. What the rest says is kept without what it means.
            _ => {}
        }
        0
    }

    fn end(&mut self, tag: TagEnd, rest: &[Event<'_>]) {
        match tag {
            TagEnd::Heading(_) => {
                self.close_emphasis("**");
                self.end_prose();
            }
            TagEnd::Strong => self.close_emphasis("**"),
            TagEnd::Emphasis => self.close_emphasis("*"),
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::HtmlBlock => self.end_html(),
            TagEnd::BlockQuote(_) => {
                self.close();
                self.blank = !self.is_tight();
            }
            TagEnd::Item => self.close(),
            TagEnd::List(_) => {
                self.lists.pop();
                self.blank = !self.is_tight();
            }
            TagEnd::TableRow => {
                self.close();
                self.lists.pop();
            }
            TagEnd::TableCell => self.end_cell(rest),
            TagEnd::Paragraph | TagEnd::TableHead | TagEnd::FootnoteDefinition => self.end_prose(),
            TagEnd::Table => self.blank = !self.is_tight(),
            _ => {}
        }
    }

    /// Opens a link to the web; of any other, only the text stays.
    fn link(&mut self, kind: LinkType, address: &CowStr<'_>, rest: &[Event<'_>]) -> usize {
        let address = clean::clean(address).trim().to_owned();
        if self.in_link || !(kind == LinkType::Email || is_web(&address)) {
            return 0;
        }
        let end = end_of_link(rest);
        let inside = rest.get(..end).unwrap_or_default();
        let shown = plain_text(inside);
        if shown.trim().is_empty()
            || shown == address
            || address.strip_prefix("mailto:") == Some(&shown)
        {
            let address =
                if kind == LinkType::Email { shown } else { encode_address(&address, "") };
            self.prose.address(address);
            return end + 1;
        }
        self.prose.open("[");
        self.in_link = true;
        for (at, event) in inside.iter().enumerate() {
            // Links don't stand in links, so that nothing skips over what follows.
            self.event(event, inside.get(at + 1..).unwrap_or_default());
        }
        self.in_link = false;
        self.prose.end_link(encode_address(&address, "()"));
        end + 1
    }

    /// Writes only the outermost emphasis, and only where it can't be misread.
    fn open_emphasis(&mut self, mark: &'static str, rest: &[Event<'_>]) {
        let written = self.emphasis.is_empty()
            && self.shape == Shape::Lines
            && flanks(rest)
            && self.prose.may_open();
        if written {
            self.prose.open(mark);
        }
        self.emphasis.push(written);
    }

    fn close_emphasis(&mut self, mark: &'static str) {
        if self.emphasis.pop() == Some(true) {
            self.prose.close(mark);
        }
    }

    /// Cells are joined by a colon after the first and commas after the others.
    fn end_cell(&mut self, rest: &[Event<'_>]) {
        self.cells += 1;
        let is_last = !matches!(rest.first(), Some(Event::Start(Tag::TableCell)));
        if !is_last && !self.prose.is_empty() {
            self.prose.punctuation(if self.cells == 1 { ":" } else { "," });
        }
    }

    fn end_code(&mut self) {
        let code = self.verbatim.take().unwrap_or_default();
        if self.shape != Shape::Lines {
            self.prose.space();
            self.prose.code(&code.split_whitespace().collect::<Vec<_>>().join(" "));
            self.prose.space();
        } else if !code.trim().is_empty() {
            self.block(fenced("text", &code));
        }
    }

    /// HTML of one line is a code span, of more a block of code.
    fn end_html(&mut self) {
        let html = self.verbatim.take().unwrap_or_default();
        if html.trim().lines().count() > 1 {
            self.verbatim = Some(html);
            self.end_code();
        } else {
            if !is_line_break(html.trim()) {
                self.prose.code(html.trim());
            }
            self.end_prose();
        }
    }

    fn start_item(&mut self, tight: bool) {
        self.end_prose();
        let marker = match self.lists.last_mut() {
            Some(Some(number)) => {
                let marker = format!("{number}. ");
                *number += 1;
                marker
            }
            _ => "- ".to_owned(),
        };
        self.blank |= !tight;
        self.open(Container::item(marker, tight));
    }

    /// Opens a container; an empty line before it is settled by the one around it.
    fn open(&mut self, container: Container) {
        if self.shape != Shape::Lines || self.containers.len() == DEPTH {
            self.hidden += 1;
        } else {
            self.containers.push(container);
        }
    }

    fn close(&mut self) {
        self.end_prose();
        if self.hidden > 0 {
            self.hidden -= 1;
        } else {
            self.blank = !self.is_tight();
            self.containers.pop();
        }
    }

    /// Whether blocks follow each other without empty lines in the innermost container.
    fn is_tight(&self) -> bool {
        self.containers.last().is_some_and(|container| container.tight)
    }

    /// Ends a paragraph.
    fn end_prose(&mut self) {
        if self.shape == Shape::Lines {
            if self.prose.is_empty() {
                self.prose = Prose::default();
                return;
            }
            let used: usize =
                self.containers.iter().map(|container| container.indent.chars().count()).sum();
            let lines = wrap(&self.prose.take(), WIDTH - used.min(WIDTH / 2));
            if self.containers.last().is_some_and(|container| container.started) {
                self.blank = true;
            }
            self.block(lines);
        } else {
            self.prose.space();
            self.blank = !self.prose.is_empty();
        }
    }

    /// Writes the lines of a block into the open containers.
    fn block(&mut self, lines: Vec<String>) {
        if self.blank && !self.lines.is_empty() {
            let prefix = self.prefix_of_blank();
            self.lines.push(prefix);
        }
        for line in lines {
            let line = [self.prefix(), line].concat();
            self.lines.push(line.trim_end().to_owned());
        }
        self.blank = !self.is_tight();
    }

    /// What the next line starts with.
    fn prefix(&mut self) -> String {
        self.containers
            .iter_mut()
            .map(|container| {
                container.started = true;
                container.marker.take().unwrap_or_else(|| container.indent.clone())
            })
            .collect()
    }

    /// What an empty line starts with: the containers around the first one that is not begun yet.
    fn prefix_of_blank(&self) -> String {
        let begun = self.containers.iter().take_while(|container| container.started);
        let prefix: String = begun.map(|container| container.indent.as_str()).collect();
        prefix.trim_end().to_owned()
    }
}

impl Container {
    fn quote() -> Self {
        Self { marker: None, indent: "> ".to_owned(), tight: false, started: false }
    }

    fn item(marker: String, tight: bool) -> Self {
        let indent = " ".repeat(marker.len());
        Self { marker: Some(marker), indent, tight, started: false }
    }
}
