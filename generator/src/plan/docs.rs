//! Documentation: the document's words through the encoder, and our own sentences about names and rules.
//!
//! Nothing is said here that the document does not say. Document text reaches a
//! [`Markdown`] only through [`markdown::render`].

use crate::api::{
    Api, Docs as Said, Header, IdForm, Kind, Link, Parameter, Property, SchemaId, Usage, Word,
    WordValue,
};
use crate::encode::{json, markdown};
use crate::krate::{Argument, DocBlock, Docs, Ident, Markdown, Program};
use crate::source::{Pointer, Text};
use crate::vocabulary::constraint;

use super::checks::constraints;
use super::purpose::purpose;

/// The longest example that stands in a line of text.
const INLINE_EXAMPLE: usize = 60;

/// Writes documentation from what the document says.
pub struct Writer<'a> {
    /// The whole API, for what a property's schema is an alias of.
    pub api: &'a Api,
    /// The client's methods, one for each operation.
    pub methods: &'a [Ident],
}

impl Writer<'_> {
    /// The documentation of a type.
    #[must_use]
    pub fn of_type(&self, id: SchemaId) -> Docs {
        let schema = self.api.schema(id);
        let mut docs = Page::default();
        docs.words(&schema.docs);
        if docs.is_empty() {
            docs.own(&purpose(self.api, self.methods, id));
        }
        docs.own(&rules(&schema.constraints.iter().collect::<Vec<_>>()));
        docs.assumption(&schema.docs);
        docs.own(&source(&schema.pointer, schema.docs.link.as_ref()));
        docs.deprecated(&schema.docs);
        docs.finish()
    }

    /// The documentation of a field: the words, then the rules, the default and an example.
    #[must_use]
    pub fn of_property(&self, property: &Property) -> Docs {
        let schema = self.api.schema(property.schema);
        let mut docs = Page::default();
        docs.words(self.words_of(property.schema));
        if docs.is_empty() {
            docs.own(&format!("The {} property.", code(property.name.reveal())));
        }
        let mut facts: Vec<String> = vec![rules(&constraints(self.api, property.schema))];
        facts.extend(usage(schema.usage, property.required).map(str::to_owned));
        facts.extend(self.kind_sentence(property.schema));
        docs.facts(&facts, &schema.docs);
        // What is assumed of a component stands at its own type.
        if schema.name.is_none() {
            docs.assumption(&schema.docs);
        }
        docs.deprecated(&schema.docs);
        docs.finish()
    }

    /// The documentation of the field for properties without a name.
    #[must_use]
    pub fn of_rest(&self, values: SchemaId) -> Docs {
        let mut docs = Page::default();
        docs.own("The properties that the document allows without naming them.");
        docs.own(&self.parts("Each value", values).unwrap_or_default());
        docs.finish()
    }

    /// What is said about a parameter, in its own words or else in those of its schema; perhaps nothing.
    #[must_use]
    pub fn told_of_parameter(&self, parameter: &Parameter) -> Docs {
        let (said, id) = (&parameter.docs, parameter.schema);
        let mut docs = Page::default();
        docs.words(said);
        if docs.is_empty() {
            docs.words(self.words_of(id));
        }
        let mut facts = vec![rules(&constraints(self.api, id))];
        facts.extend(self.kind_sentence(id));
        facts.extend(parameter.style.sentence().map(str::to_owned));
        let mut of_schema = self.api.schema(id).docs.clone();
        if !said.examples.is_empty() {
            of_schema.examples.clone_from(&said.examples);
        }
        docs.facts(&facts, &of_schema);
        docs.deprecated(said);
        docs.finish()
    }

    /// The documentation of a parameter.
    #[must_use]
    pub fn of_parameter(&self, parameter: &Parameter) -> Docs {
        let Docs(told) = self.told_of_parameter(parameter);
        let mut docs = Page::default();
        if !has_words(&parameter.docs) && !has_words(self.words_of(parameter.schema)) {
            docs.own(&format!("The {} parameter.", code(parameter.name.reveal())));
        }
        docs.0.extend(told);
        docs.finish()
    }

    /// The documentation of a word of an enumeration.
    #[must_use]
    pub fn of_word(word: &Word) -> Docs {
        let mut docs = Page::default();
        if let Some(description) = &word.description {
            docs.text(description);
        }
        docs.own(&match &word.value {
            WordValue::Text(text) => format!("The word {}.", code(text.reveal())),
            WordValue::Integer(number) => format!("The number {number}."),
            WordValue::Json(value) => format!("The value {}.", json::inline(value)),
        });
        docs.finish()
    }

    /// The facts about a value of a schema that has no name of its own.
    #[must_use]
    pub fn of_value(&self, id: SchemaId) -> Vec<String> {
        let mut facts = vec![rules(&constraints(self.api, id))];
        facts.extend(self.kind_sentence(id));
        facts
    }

    /// What is said about a value: of the schema itself, or of what it is an alias of.
    fn words_of(&self, id: SchemaId) -> &Said {
        let schema = self.api.schema(id);
        let silent = schema.docs.title.is_none() && schema.docs.description.is_none();
        match schema.kind {
            Kind::Alias(target) if silent => self.words_of(target),
            Kind::IdAs { of, .. } if silent => self.words_of(of),
            _ => &schema.docs,
        }
    }

    /// What the type of a value does not show.
    fn kind_sentence(&self, id: SchemaId) -> Option<String> {
        match &self.api.schema(self.api.resolve(id)).kind {
            Kind::IdAs { form: IdForm::Integer, .. } => Some("Sent as an integer.".to_owned()),
            Kind::IdAs { form: IdForm::String, .. } => Some("Sent as a string.".to_owned()),
            Kind::Array(items) => self.parts("Each item", *items),
            Kind::Map(values) => self.parts("Each value", *values),
            Kind::Scalar(scalar) => match (&scalar.format, &scalar.other_format) {
                (Some(format), _) => format.sentence().map(str::to_owned),
                (None, Some(other)) => Some(format!("Format: {}.", code(other.reveal()))),
                (None, None) => None,
            },
            _ => None,
        }
    }

    /// What is said about every item of a list or value of a map.
    fn parts(&self, subject: &str, id: SchemaId) -> Option<String> {
        let mut facts = rules(&constraints(self.api, id));
        let inner = match &self.api.schema(self.api.resolve(id)).kind {
            Kind::Array(items) => self.parts("Each item in it", *items),
            Kind::Map(values) => self.parts("Each value in it", *values),
            _ => self.kind_sentence(id),
        };
        if let Some(more) = inner {
            let gap = if facts.is_empty() { "" } else { " " };
            facts = format!("{facts}{gap}{more}");
        }
        // Where nothing is said about the items themselves, only what is in them matters.
        if facts.starts_with("Each ") {
            return Some(facts.replacen("Each ", "Each inner ", 1).replacen(" in it:", ":", 1));
        }
        (!facts.is_empty()).then(|| format!("{subject}: {}", lower_first(&facts)))
    }
}

/// Documentation that is being written, block by block.
#[derive(Default)]
pub struct Page(Vec<DocBlock>);

impl Page {
    /// Our own sentences; nothing where there are none.
    pub fn own(&mut self, sentences: &str) {
        if !sentences.is_empty() {
            self.0.push(DocBlock::Text(Markdown(markdown::wrapped(sentences))));
        }
    }

    /// A heading that rustdoc and its readers look for.
    pub fn heading(&mut self, heading: &str) {
        self.0.push(DocBlock::Text(Markdown(format!("# {heading}"))));
    }

    /// Text of the document.
    pub fn text(&mut self, text: &Text) {
        let lines = markdown::render(text);
        if !lines.is_empty() {
            self.0.push(DocBlock::Text(Markdown(lines.join("\n"))));
        }
    }

    /// Title and description; a title that only repeats the description is left out.
    pub fn words(&mut self, said: &Said) {
        let title = said.title.as_ref().filter(|title| !title.is_blank());
        let description = said.description.as_ref().filter(|text| !text.is_blank());
        if let Some(title) = title.filter(|title| !starts_with(description, title)) {
            self.text(title);
        }
        if let Some(description) = description {
            self.text(description);
        }
    }

    /// The reason for which the document says more than its source.
    pub fn assumption(&mut self, said: &Said) {
        if let Some(reason) = &said.assumption {
            self.text(&Text::new(format!("Assumption: {}", reason.reveal())));
        }
    }

    /// One paragraph of facts, with default and example at its end.
    pub fn facts(&mut self, facts: &[String], said: &Said) {
        let mut sentences: Vec<String> =
            facts.iter().filter(|fact| !fact.is_empty()).cloned().collect();
        if let Some(default) = &said.default {
            sentences.push(format!("Default: {}.", json::inline(default)));
        }
        let example = said.examples.first().map(|example| &example.value);
        let inline = example.map(json::inline).filter(|text| text.len() <= INLINE_EXAMPLE);
        sentences.extend(inline.as_ref().map(|text| format!("Example: {text}.")));
        self.own(&sentences.join(" "));
        if let (Some(value), None) = (example, inline) {
            self.own("Example:");
            self.0.push(DocBlock::Text(Markdown(json::fenced(value).join("\n"))));
        }
    }

    /// That the document calls it deprecated.
    pub fn deprecated(&mut self, said: &Said) {
        if said.deprecated {
            self.own("Deprecated.");
        }
    }

    /// What is said about the arguments of a call; nothing where no more is said than their names.
    pub fn arguments<'k>(&mut self, arguments: impl Iterator<Item = &'k Argument>) {
        let items: Vec<String> = arguments.filter_map(argument_item).collect();
        if !items.is_empty() {
            self.heading("Arguments");
            self.0.push(DocBlock::Text(Markdown(items.join("\n"))));
        }
    }

    /// The headers that an answer documents.
    pub fn headers(&mut self, headers: &[Header]) {
        let told = |header: &Header| {
            let name = code(header.name.reveal());
            match &header.description {
                Some(text) => format!("{name}: {}", sentence(&markdown::inline(text))),
                None => format!("{name}."),
            }
        };
        match headers {
            [] => {}
            [header] => self.own(&format!("Header {}", told(header))),
            several => {
                self.own("Headers:");
                let lines = |header| markdown::wrapped(&told(header)).replace('\n', "\n  ");
                let items: Vec<String> =
                    several.iter().map(|header| format!("- {}", lines(header))).collect();
                self.0.push(DocBlock::Text(Markdown(items.join("\n"))));
            }
        }
    }

    /// An example that is compiled.
    pub fn example(&mut self, program: Program) {
        self.0.push(DocBlock::Example(program));
    }

    /// Whether nothing was said yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The blocks.
    #[must_use]
    pub fn finish(self) -> Docs {
        Docs(self.0)
    }
}

/// The item of a list about an argument.
fn argument_item(argument: &Argument) -> Option<String> {
    let Docs(blocks) = &argument.told;
    let texts = blocks.iter().filter_map(|block| match block {
        DocBlock::Text(Markdown(text)) => Some(text.as_str()),
        DocBlock::Example(_) => None,
    });
    let text = texts.collect::<Vec<_>>().join("\n\n");
    // A list or a fence would not be one behind other words.
    let plain = text.starts_with(char::is_alphanumeric) || text.starts_with(['*', '"']);
    let gap = if plain { " " } else { "\n\n" };
    let item = format!("- {}:{gap}{text}", code(&argument.name.to_string()));
    let lines: Vec<&str> = item.lines().collect();
    (!text.is_empty()).then(|| lines.join("\n  ").replace("\n  \n", "\n\n"))
}

/// Whether a title or a description is given.
fn has_words(said: &Said) -> bool {
    [&said.title, &said.description].into_iter().flatten().any(|text| !text.is_blank())
}

/// Text as a code span, delimited by more back ticks than it has in a row.
#[must_use]
pub fn code(text: &str) -> String {
    markdown::code_str(text)
}

/// The sentence that leads back to the document.
#[must_use]
pub fn source(pointer: &Pointer, link: Option<&Link>) -> String {
    let from = format!("Generated from {}", code(&format!("#{pointer}")));
    match link {
        Some(link) => format!("{from}; documented at {}.", markdown::address(&link.url)),
        None => format!("{from}."),
    }
}

/// A text that ends as a sentence does.
#[must_use]
pub fn sentence(text: &str) -> String {
    let text = text.trim_end();
    if text.is_empty() || text.ends_with(['.', '!', '?', ':']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

fn rules(constraints: &[&constraint::Constraint]) -> String {
    let owned: Vec<constraint::Constraint> = constraints.iter().map(|&rule| rule.clone()).collect();
    constraint::sentences(&owned).join(" ")
}

fn usage(usage: Usage, required: bool) -> Option<&'static str> {
    match usage {
        Usage::Both => None,
        Usage::ReadOnly => Some("Only received."),
        Usage::WriteOnly if required => Some("Only sent, where it is required."),
        Usage::WriteOnly => Some("Only sent."),
    }
}

fn starts_with(description: Option<&Text>, title: &Text) -> bool {
    description.is_some_and(|text| text.reveal().trim_start().starts_with(title.reveal().trim()))
}

fn lower_first(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_lowercase().chain(signs).collect())
}
