//! Media types: how a body is written (RFC 9110, section 8.3).

/// How a body is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Media {
    /// `application/json` and `+json`.
    Json,
    /// `application/x-www-form-urlencoded`.
    Form,
    /// `multipart/form-data` (RFC 7578).
    Multipart,
    /// `text/*`, XML, YAML and lines of JSON.
    Text,
    /// `application/octet-stream`, images, and whatever else there is.
    Bytes,
}

impl Media {
    /// Every word, the one that is preferred where a document offers several first.
    pub const ALL: &'static [Self] =
        &[Self::Json, Self::Form, Self::Multipart, Self::Text, Self::Bytes];

    /// Reads a media type, whatever its parameters and its case.
    ///
    /// None for what may be anything: `*/*` and `application/*`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let essence = text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let (main, sub) = essence.split_once('/')?;
        match (main, sub) {
            ("application", "octet-stream") => Some(Self::Bytes),
            ("application", "x-www-form-urlencoded") => Some(Self::Form),
            ("multipart", "form-data") => Some(Self::Multipart),
            ("application", sub) if sub == "json" || sub.ends_with("+json") => Some(Self::Json),
            ("text", sub) if sub == "json" || sub.ends_with("+json") => Some(Self::Json),
            ("text", _) => Some(Self::Text),
            ("application", sub) if is_text(sub) => Some(Self::Text),
            ("application" | "*", "*") => None,
            _ => Some(Self::Bytes),
        }
    }

    /// The media type that stands for the word.
    #[must_use]
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Form => "application/x-www-form-urlencoded",
            Self::Multipart => "multipart/form-data",
            Self::Text => "text/plain",
            Self::Bytes => "application/octet-stream",
        }
    }

    /// What the docs say about a body of this kind.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Json => "Written as JSON.",
            Self::Form => "Written as a form.",
            Self::Multipart => "Written in parts.",
            Self::Text => "Written as text.",
            Self::Bytes => "Written as raw bytes.",
        }
    }

    /// Whether an answer of this kind can be read as a value.
    #[must_use]
    pub fn is_readable(self) -> bool {
        match self {
            Self::Json | Self::Text | Self::Bytes => true,
            Self::Form | Self::Multipart => false,
        }
    }

    /// Its name in the list of all words.
    #[must_use]
    pub fn word(self) -> String {
        format!("media: {}", self.keyword())
    }
}

/// Whether a subtype of `application` is text.
fn is_text(subtype: &str) -> bool {
    let suffix = subtype.rsplit('+').next().unwrap_or_default();
    matches!(suffix, "xml" | "yaml" | "x-yaml" | "jsonl" | "ndjson" | "x-ndjson" | "json-seq")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_reads_itself() {
        for media in Media::ALL {
            assert_eq!(Media::read(media.keyword()), Some(*media));
        }
    }

    #[test]
    fn parameters_suffixes_and_case_do_not_matter() {
        assert_eq!(Media::read("Application/JSON; charset=utf-8"), Some(Media::Json));
        assert_eq!(Media::read("application/problem+json"), Some(Media::Json));
        assert_eq!(Media::read("text/csv;header=present"), Some(Media::Text));
    }

    #[test]
    fn what_may_be_anything_is_none() {
        for text in ["*/*", "application/*", "json", ""] {
            assert_eq!(Media::read(text), None, "{text}");
        }
    }

    #[test]
    fn other_types_are_text_or_bytes() {
        for text in ["application/xml", "application/soap+xml", "text/*", "application/yaml"] {
            assert_eq!(Media::read(text), Some(Media::Text), "{text}");
        }
        for text in ["image/png", "image/*", "application/pdf", "multipart/mixed"] {
            assert_eq!(Media::read(text), Some(Media::Bytes), "{text}");
        }
    }
}
