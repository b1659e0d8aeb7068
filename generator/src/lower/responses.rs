//! Responses: what is answered when all went well, and what otherwise.

use indexmap::IndexMap;
use openapiv3::{ReferenceOr, Responses, StatusCode};

use super::Lowering;
use super::docs::text;
use super::spot::Spot;
use crate::api::{Header, Response, Status};
use crate::diagnostic::Code;
use crate::encode::header::header_name;
use crate::source::Text;

/// The answers of an operation, each list in the order of the status.
#[derive(Debug, Default)]
pub(super) struct Answers {
    /// What is answered when all went well.
    pub successes: Vec<Response>,
    /// What is answered otherwise.
    pub refusals: Vec<Response>,
}

impl<'a> Lowering<'a> {
    /// Reads the responses at `spot`.
    ///
    /// `default` is a success only where no 2xx is described; then it is a refusal too.
    pub(super) fn responses(&mut self, spot: &Spot<'a>, responses: &'a Responses) -> Answers {
        let Responses { default, responses, extensions: _ } = responses;
        let mut answers = Answers::default();
        for (code, item) in responses {
            let key = code.to_string();
            // The document may write `4xx`, which `openapiv3` turns into capitals.
            let key = if spot.has(&key) { key } else { key.to_lowercase() };
            let (status, success) = match code {
                StatusCode::Code(code) => (Status::Code(*code), (200..300).contains(code)),
                StatusCode::Range(digit) => (Status::Range(*digit), *digit == 2),
            };
            if let Some(response) = self.response(spot.child(&key), status, item) {
                let list = if success { &mut answers.successes } else { &mut answers.refusals };
                list.push(response);
            }
        }
        if let Some(item) = default
            && let Some(response) = self.response(spot.child("default"), Status::Default, item)
        {
            if answers.successes.is_empty() {
                answers.successes.push(response.clone());
            }
            answers.refusals.push(response);
        }
        answers.successes.sort_by_key(|response| response.status);
        answers.refusals.sort_by_key(|response| response.status);
        answers
    }

    fn response(
        &mut self,
        spot: Spot<'a>,
        status: Status,
        item: &'a ReferenceOr<openapiv3::Response>,
    ) -> Option<Response> {
        let (spot, response) = self.follow(spot, item)?;
        let openapiv3::Response { description, headers, content, links, extensions: _ } = response;
        if !links.is_empty() {
            self.put_aside(&spot.child("links"), "`links`");
        }
        Some(Response {
            status,
            description: Text::new(description),
            content: self.received(&spot.child("content"), content),
            headers: self.headers(&spot.child("headers"), headers),
            pointer: spot.pointer,
        })
    }

    fn headers(
        &mut self,
        section: &Spot<'a>,
        headers: &'a IndexMap<String, ReferenceOr<openapiv3::Header>>,
    ) -> Vec<Header> {
        let mut all = Vec::new();
        for (name, item) in headers {
            let at = section.child(name);
            if let Err(message) = header_name(name) {
                let help = "correct the name";
                let message = format!("{message}; the header is left out");
                self.problems.tolerate(Code::BadHeaderName, &at.pointer, message, help);
                continue;
            }
            // OpenAPI says to ignore it (3.0.3, section 4.7.17): the media types are under `content`.
            if name.eq_ignore_ascii_case("content-type") {
                continue;
            }
            let Some((_, header)) = self.follow(at.clone(), item) else { continue };
            // Headers are given to callers as the text that they are; a schema adds nothing to that.
            let openapiv3::Header {
                description,
                style: _,
                required: _,
                deprecated: _,
                format: _,
                example: _,
                examples: _,
                extensions: _,
            } = header;
            all.push(Header {
                pointer: at.pointer,
                name: Text::new(name),
                description: text(description.as_ref()),
            });
        }
        all
    }
}
