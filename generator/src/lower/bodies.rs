//! Bodies: which of the offered media types is used, and what it carries.

use indexmap::IndexMap;
use openapiv3::{MediaType, RequestBody};

use super::Lowering;
use super::docs::text;
use super::keywords::Target;
use super::spot::Spot;
use crate::api::{Body, Content};
use crate::diagnostic::{Code, quote_str};
use crate::encode::header::media_type;
use crate::source::Text;
use crate::vocabulary::media::Media;

/// What becomes of a request body.
pub(super) enum Outcome {
    /// There is none, or it is left out.
    Nothing,
    /// It is sent.
    Sent(Body),
    /// It is required and can't be sent.
    Impossible,
}

/// A media type that can be used.
struct Offer<'a> {
    spot: Spot<'a>,
    key: &'a str,
    media: Media,
    media_type: &'a MediaType,
}

impl<'a> Lowering<'a> {
    /// Reads the body of a request, which stands at `spot`.
    pub(super) fn body(&mut self, spot: &Spot<'a>, body: &'a RequestBody) -> Outcome {
        let RequestBody { description, content, required, extensions: _ } = body;
        let section = spot.child("content");
        match self.content(&section, content, false) {
            Some(content) => Outcome::Sent(Body {
                pointer: spot.pointer.clone(),
                description: text(description.as_ref()),
                required: *required,
                content,
            }),
            None if *required => Outcome::Impossible,
            None => {
                self.problems.report_key(
                    Code::NotGenerated,
                    &section.pointer,
                    "the body is not generated: none of its media types is supported",
                    "JSON, text and raw bytes are supported",
                );
                Outcome::Nothing
            }
        }
    }

    /// Chooses among the media types at `spot`. What is received in another type is kept as raw bytes.
    pub(super) fn content(
        &mut self,
        spot: &Spot<'a>,
        content: &'a IndexMap<String, MediaType>,
        received: bool,
    ) -> Option<Content> {
        let mut offers: Vec<Offer<'a>> = Vec::new();
        let mut others: Vec<Offer<'a>> = Vec::new();
        for (key, media_type) in content {
            let spot = spot.child(key);
            if !self.is_media_type(&spot, key) {
                continue;
            }
            match Media::read(key) {
                Some(media) => offers.push(Offer { spot, key, media, media_type }),
                None => others.push(Offer { spot, key, media: Media::Bytes, media_type }),
            }
        }
        // The sort is stable: of two with the same word the document's first stays first.
        offers.sort_by_key(|offer| offer.media);
        let mut offers = offers.into_iter();
        let chosen = offers.next();
        let used = chosen.as_ref().map(|offer| offer.key);
        for offer in offers {
            self.unused_offer(&offer, used);
        }
        match chosen {
            Some(offer) => {
                for other in &others {
                    self.unused_offer(other, used);
                }
                Some(self.offer(offer))
            }
            None => self.fallback(others, received),
        }
    }

    /// What is used where no media type has a word.
    fn fallback(&mut self, others: Vec<Offer<'a>>, received: bool) -> Option<Content> {
        let mut fallback = None;
        for mut offer in others {
            let any = offer.key.starts_with("*/*") || offer.key.starts_with("application/*");
            let usable = fallback.is_none() && (received || any);
            if !usable {
                self.unused_offer(&offer, None);
                continue;
            }
            let shown = quote_str(offer.key);
            let message = if any && offer.media_type.schema.is_some() {
                offer.media = Media::Json;
                format!("{shown} names no media type and is read as JSON")
            } else {
                format!("{shown} is not supported and is kept as raw bytes")
            };
            self.problems.report_key(
                Code::UnsupportedMedia,
                &offer.spot.pointer,
                message,
                "JSON, text and raw bytes are supported",
            );
            let mut content = self.offer(offer);
            if any {
                // A range can't be sent; what is meant is the type that it is written and read as.
                content.media_type = Text::new(content.media.keyword());
            } else {
                content.schema = None;
            }
            fallback = Some(content);
        }
        fallback
    }

    fn unused_offer(&mut self, offer: &Offer<'a>, used: Option<&str>) {
        let shown = quote_str(offer.key);
        let message = match used {
            Some(used) => format!("{shown} is not used, as {} is", quote_str(used)),
            None => format!("{shown} is not supported"),
        };
        self.problems.report_key(
            Code::UnsupportedMedia,
            &offer.spot.pointer,
            message,
            "JSON, text and raw bytes are supported, in this order where several are offered",
        );
    }

    fn offer(&mut self, offer: Offer<'a>) -> Content {
        let Offer { spot, key, media, media_type } = offer;
        // `encoding` says something about forms and multipart bodies only.
        let MediaType { schema, example, examples, encoding: _, extensions: _ } = media_type;
        let schema = schema
            .as_ref()
            .map(|schema| self.schema_id(&spot.child("schema"), Target::from(schema)));
        let examples = self.examples(&spot, example.as_ref(), examples);
        Content { pointer: spot.pointer, media, media_type: Text::new(key), schema, examples }
    }

    fn is_media_type(&mut self, spot: &Spot<'a>, key: &str) -> bool {
        match media_type(key) {
            Ok(_) => true,
            Err(message) => {
                let help = "write a type and a subtype, such as `application/json`";
                self.problems.report_key(Code::BadMedia, &spot.pointer, message, help);
                false
            }
        }
    }
}
