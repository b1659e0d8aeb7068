//! Media types: how a body is written (RFC 9110, section 8.3).

/// How a body is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Media {
    /// `application/json` and `+json`.
    Json,
    /// `text/*`.
    Text,
    /// `application/octet-stream`.
    Bytes,
}

impl Media {
    /// Every word, the one that is preferred where a document offers several first.
    pub const ALL: &'static [Self] = &[Self::Json, Self::Text, Self::Bytes];

    /// Reads a media type, whatever its parameters and its case.
    ///
    /// None for a range such as `*/*` and for what the vocabulary has no word for.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let essence = text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let (main, sub) = essence.split_once('/')?;
        match (main, sub) {
            ("application", "octet-stream") => Some(Self::Bytes),
            ("application", sub) if sub == "json" || sub.ends_with("+json") => Some(Self::Json),
            ("text", sub) if sub == "json" || sub.ends_with("+json") => Some(Self::Json),
            ("text", sub) if sub != "*" && !sub.is_empty() => Some(Self::Text),
            _ => None,
        }
    }

    /// The media type that stands for the word.
    #[must_use]
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Text => "text/plain",
            Self::Bytes => "application/octet-stream",
        }
    }

    /// What the docs say about a body of this kind.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Json => "Written as JSON.",
            Self::Text => "Written as text.",
            Self::Bytes => "Written as raw bytes.",
        }
    }

    /// Its name in the list of all words.
    #[must_use]
    pub fn word(self) -> String {
        format!("media: {}", self.keyword())
    }
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
    fn ranges_and_other_types_are_none() {
        for text in
            ["*/*", "text/*", "application/*", "application/xml", "multipart/form-data", "json", ""]
        {
            assert_eq!(Media::read(text), None, "{text}");
        }
    }
}
