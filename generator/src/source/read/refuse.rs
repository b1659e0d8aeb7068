//! What is said about a document that can't be read into a tree.

use granit_parser::Tag;

use super::Stop;
use super::build::Builder;
use crate::diagnostic::{Code, Diagnostics, quote_str};
use crate::source::{Pointer, Span};

impl Builder<'_> {
    pub(super) fn refuse_number(&mut self, span: Span, message: &str) -> Stop {
        let help = "write a decimal number, or put the text in quotes";
        self.refuse(Code::NotANumber, message, help, span)
    }

    pub(super) fn refuse_tag(&mut self, tag: &Tag, span: Span) -> Stop {
        let tag = quote_str(&tag.original());
        let message = format!("the tag {tag} does not belong to what stands here");
        let help = "remove the tag; only YAML's own tags (`!!str`, `!!int`, `!!map`, …) are read, and only on values that they fit";
        self.refuse(Code::UnknownTag, &message, help, span)
    }

    pub(super) fn refuse_key(&mut self, span: Span) -> Stop {
        let message = "a key must be one word or text; here it is a list, a map or nothing";
        let help = "put the key in quotes, or remove the `?` or the brackets around it";
        self.refuse(Code::ComplexKey, message, help, span)
    }

    pub(super) fn refuse_alias(&mut self, span: Span) -> Stop {
        let message = "this alias stands inside the very node that it names";
        let help = "write the value out, or use a `$ref` where a schema contains itself";
        self.refuse(Code::BrokenAlias, message, help, span)
    }

    pub(super) fn refuse_document(&mut self, span: Span) -> Stop {
        let message = "a second YAML document starts here";
        let help = "keep one document in the file: remove this `---` and what follows, or move it into a file of its own";
        self.refuse(Code::SeveralDocuments, message, help, span)
    }

    pub(super) fn refuse_size(&mut self, limit: usize, what: &str, span: Span) -> Stop {
        let message = format!("here the document passes {limit} {what}, aliases written out");
        let help = "look for aliases that repeat each other; a large API can be split into several documents";
        self.refuse(Code::TooMuch, &message, help, span)
    }

    pub(super) fn refuse_depth(&mut self, span: Span) -> Stop {
        let limit = self.limits.depth;
        let message = format!("here more than {limit} lists and maps stand inside each other");
        let help = "give the inner schemas names in `components/schemas` and refer to them";
        self.refuse(Code::TooDeep, &message, help, span)
    }

    fn refuse(&mut self, code: Code, message: &str, help: &str, span: Span) -> Stop {
        let pointer = self.pointer();
        self.diagnostics.report(code, &pointer, message).at(span).help(help);
        Stop
    }
}

/// Says that there is nothing to read.
pub(super) fn refuse_empty(diagnostics: &mut Diagnostics) {
    let message = "the document holds nothing but comments or `null`";
    diagnostics
        .report(Code::EmptyDocument, &Pointer::root(), message)
        .at(Span::default())
        .help("an OpenAPI document starts with a line such as `openapi: 3.0.3`");
}
