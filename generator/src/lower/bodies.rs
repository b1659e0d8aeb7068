//! Bodies: which of the offered media types are used, and what they carry.
//!
//! In goes `content` of a request body or of a response; out comes what a caller
//! can send, or how an answer is read. A media type is put aside only where the
//! same can be had in another one, or with a located problem.

use indexmap::IndexMap;
use openapiv3::{MediaType, ReferenceOr, RequestBody, Schema, SchemaKind, Type};

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
#[derive(Clone)]
struct Offer<'a> {
    spot: Spot<'a>,
    key: &'a str,
    media: Media,
    /// Whether it stands for several media types: `*/*`, `image/*`.
    range: bool,
    media_type: &'a MediaType,
}

impl<'a> Lowering<'a> {
    /// Reads the body of a request, which stands at `spot`.
    pub(super) fn body(&mut self, spot: &Spot<'a>, body: &'a RequestBody) -> Outcome {
        let RequestBody { description, content, required, extensions: _ } = body;
        let section = spot.child("content");
        let mut contents = self.sent(&section, content).into_iter();
        match contents.next() {
            Some(content) => Outcome::Sent(Body {
                pointer: spot.pointer.clone(),
                description: text(description.as_ref()),
                required: *required,
                content,
                others: contents.collect(),
            }),
            None if *required => Outcome::Impossible,
            None => {
                self.problems.report_key(
                    Code::NotGenerated,
                    &section.pointer,
                    "the body is not generated: it names no media type",
                    "name one, such as `application/json`",
                );
                Outcome::Nothing
            }
        }
    }

    /// What can be sent: each media type, but those that carry the same in another way.
    fn sent(&mut self, spot: &Spot<'a>, content: &'a IndexMap<String, MediaType>) -> Vec<Content> {
        let mut chosen: Vec<(Offer<'a>, Vec<Text>)> = Vec::new();
        for offer in self.offers(spot, content) {
            match chosen.iter_mut().find(|(other, _)| carries_the_same(other, &offer)) {
                Some((_, also)) => also.push(Text::new(offer.key)),
                None => chosen.push((offer, Vec::new())),
            }
        }
        chosen.into_iter().map(|(offer, also)| self.offer(&offer, also)).collect()
    }

    /// How an answer is read: the best of the media types at `spot`. The others are there for who asks for them.
    pub(super) fn received(
        &mut self,
        spot: &Spot<'a>,
        content: &'a IndexMap<String, MediaType>,
    ) -> Option<Content> {
        let mut offers = self.offers(spot, content);
        offers.sort_by_key(|offer| !offer.media.is_readable());
        let mut offers = offers.into_iter();
        let mut chosen = offers.next()?;
        let mut also = Vec::new();
        for other in offers {
            let lost =
                other.media == Media::Json && other.media_type.schema != chosen.media_type.schema;
            if lost {
                self.unread(&other, chosen.key);
            }
            also.push(Text::new(other.key));
        }
        if !chosen.media.is_readable() {
            self.kept(&chosen, "raw bytes");
            chosen.media = Media::Bytes;
        }
        Some(self.offer(&chosen, also))
    }

    /// The media types that can be used, the best first; of two with the same word the document's first stays first.
    fn offers(
        &mut self,
        spot: &Spot<'a>,
        content: &'a IndexMap<String, MediaType>,
    ) -> Vec<Offer<'a>> {
        let mut offers: Vec<Offer<'a>> = Vec::new();
        for (key, media_type) in content {
            let spot = spot.child(key);
            if self.is_media_type(&spot, key) {
                let range = key.contains('*');
                // What any type may be is JSON where it has a schema, as that is the only type with one.
                let any = if media_type.schema.is_some() { Media::Json } else { Media::Bytes };
                let media = Media::read(key).unwrap_or(any);
                offers.push(Offer { spot, key, media, range, media_type });
            }
        }
        offers.sort_by_key(|offer| (offer.range, offer.media));
        offers
    }

    fn offer(&mut self, offer: &Offer<'a>, also: Vec<Text>) -> Content {
        let Offer { spot, key, media, range, media_type } = offer.clone();
        let MediaType { schema, example, examples, encoding, extensions: _ } = media_type;
        let id = schema
            .as_ref()
            .map(|schema| self.schema_id(&spot.child("schema"), Target::from(schema)));
        let examples = self.examples(&spot, example.as_ref(), examples);
        let encodings = match media {
            Media::Form | Media::Multipart => self.encodings(&spot.child("encoding"), encoding),
            Media::Json | Media::Text | Media::Bytes => Vec::new(),
        };
        let is_text = schema.as_ref().is_none_or(|schema| self.is_text(schema));
        let untyped = matches!(media, Media::Text | Media::Bytes) && !is_text;
        if untyped {
            self.kept(offer, if media == Media::Text { "text" } else { "raw bytes" });
        } else if range && media == Media::Json {
            self.kept(offer, "JSON");
        }
        // A range can't be sent; what is meant is the type that it is written and read as.
        let media_type = if range { media.keyword() } else { key };
        Content {
            pointer: spot.pointer,
            media,
            media_type: Text::new(media_type),
            also,
            encodings,
            schema: id.filter(|_| !untyped && media != Media::Bytes),
            examples,
        }
    }

    /// Whether a schema says no more than that a value is text, if it says anything.
    fn is_text(&mut self, schema: &'a ReferenceOr<Schema>) -> bool {
        let schema = match schema {
            ReferenceOr::Item(schema) => Some(schema),
            ReferenceOr::Reference { reference } => self.schema_component(reference),
        };
        schema.is_none_or(|schema| match &schema.schema_kind {
            SchemaKind::Type(Type::String(_)) => true,
            SchemaKind::Any(any) => *any == openapiv3::AnySchema::default(),
            _ => false,
        })
    }

    /// The schema component that a reference names.
    fn schema_component(&self, reference: &str) -> Option<&'a Schema> {
        let name = reference.strip_prefix("#/components/schemas/")?;
        self.components?.schemas.get(name)?.as_item()
    }

    /// Says that a body is not read or written as its schema describes it.
    fn kept(&mut self, offer: &Offer<'a>, what: &str) {
        let shown = quote_str(offer.key);
        self.problems.report_key(
            Code::UnsupportedMedia,
            &offer.spot.pointer,
            format!("a body of {shown} is written and read as {what}"),
            "JSON, and forms that are sent, have types of their own",
        );
    }

    /// Says that an answer of another type has to be asked for.
    fn unread(&mut self, offer: &Offer<'a>, used: &str) {
        let message =
            format!("{} is not asked for, as {} is read", quote_str(offer.key), quote_str(used));
        let help = "nothing needs to be done: callers set the header `Accept` and read the answer by `.raw()`";
        self.problems.report_key(Code::UnsupportedMedia, &offer.spot.pointer, message, help);
    }

    fn is_media_type(&mut self, spot: &Spot<'a>, key: &str) -> bool {
        match media_type(key) {
            Ok(_) => true,
            Err(message) => {
                let message = format!("{message}; it is left out");
                let help = "write a type and a subtype, such as `application/json`";
                self.problems.report_key(Code::BadMedia, &spot.pointer, message, help);
                false
            }
        }
    }
}

/// Whether two media types are two ways to write the same value, so that one of them is enough.
///
/// Two that are written alike are not: what tells them apart is their name, such as that of a patch or an image.
fn carries_the_same(first: &Offer<'_>, second: &Offer<'_>) -> bool {
    let typed =
        |offer: &Offer<'_>| matches!(offer.media, Media::Json | Media::Form | Media::Multipart);
    let other_way = first.media != second.media || second.range;
    other_way && typed(first) && first.media_type.schema == second.media_type.schema
}
