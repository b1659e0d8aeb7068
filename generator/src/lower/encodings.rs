//! How the properties of a form are written: `encoding` of a media type (OpenAPI 3.0.3, section 4.7.15).

use indexmap::IndexMap;
use openapiv3::QueryStyle;

use super::Lowering;
use super::spot::Spot;
use crate::api::{Encoding, FieldStyle};
use crate::diagnostic::{Code, quote_str};
use crate::encode::header::media_type;
use crate::source::Text;

impl<'a> Lowering<'a> {
    /// Reads the encodings at `spot`.
    pub(super) fn encodings(
        &mut self,
        spot: &Spot<'a>,
        encodings: &'a IndexMap<String, openapiv3::Encoding>,
    ) -> Vec<Encoding> {
        let section = spot.members();
        encodings
            .iter()
            .map(|(name, said)| self.encoding(section.child(name), name, said))
            .collect()
    }

    fn encoding(&mut self, spot: Spot<'a>, name: &str, said: &'a openapiv3::Encoding) -> Encoding {
        // Everything that a URL could take for its own is percent-encoded, which every server reads.
        let openapiv3::Encoding {
            content_type,
            headers,
            style,
            explode: _,
            allow_reserved: _,
            extensions: _,
        } = said;
        if !headers.is_empty() {
            self.put_aside(&spot.child("headers"), "headers of a part");
        }
        let style =
            (style.is_some() || spot.has("explode")).then(|| field_style(style.as_ref(), &spot));
        let media_type = content_type.as_deref().and_then(|text| self.part_type(&spot, text));
        Encoding { pointer: spot.pointer, property: Text::new(name), style, media_type }
    }

    /// The media type of a part, where it is one; a list or a range leaves it to the caller.
    fn part_type(&mut self, spot: &Spot<'a>, text: &str) -> Option<Text> {
        if text.contains([',', '*']) {
            return None;
        }
        match media_type(text) {
            Ok(_) => Some(Text::new(text)),
            Err(message) => {
                let help = "write a type and a subtype, such as `image/png`";
                let at = spot.child("contentType").pointer;
                self.problems.report(
                    Code::BadMedia,
                    &at,
                    format!(
                        "the part {}: {message}",
                        quote_str(spot.pointer.last().unwrap_or_default())
                    ),
                    help,
                );
                None
            }
        }
    }
}

/// The style, with `explode` as it is said or by its default, which is true for `form` alone.
fn field_style(style: Option<&QueryStyle>, spot: &Spot<'_>) -> FieldStyle {
    let exploded = if spot.has("explode") {
        spot.child("explode").is_true()
    } else {
        matches!(style, None | Some(QueryStyle::Form))
    };
    match style {
        Some(QueryStyle::DeepObject) => FieldStyle::Deep,
        _ if exploded => FieldStyle::Exploded,
        Some(QueryStyle::SpaceDelimited) => FieldStyle::Spaced,
        Some(QueryStyle::PipeDelimited) => FieldStyle::Piped,
        None | Some(QueryStyle::Form) => FieldStyle::Joined,
    }
}
