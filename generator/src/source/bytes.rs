//! The document as bytes in, a named text out, or a problem that says what the
//! bytes are instead.

use super::{Limits, Pointer, Source, Span};
use crate::diagnostic::{Code, Diagnostics};

impl Source {
    /// A document from the bytes of a file: UTF-8, with or without a byte order mark.
    ///
    /// None, with a problem reported, for what is no UTF-8 text: UTF-16, invalid
    /// bytes, NUL characters, pictures and archives, and more than
    /// [`Limits::bytes`]. [`Source::lossy`] makes something that the problem can
    /// be shown in.
    pub fn from_bytes(
        name: impl Into<String>,
        bytes: &[u8],
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        match text_of(bytes) {
            Ok(text) => Some(Self::new(name, text)),
            Err(refusal) => {
                diagnostics
                    .report(refusal.code, &Pointer::root(), refusal.message)
                    .at(Span { start: refusal.at, end: refusal.at })
                    .help(refusal.help);
                None
            }
        }
    }

    /// What of the bytes can be shown as text, for the problems of [`Source::from_bytes`].
    #[must_use]
    pub fn lossy(name: impl Into<String>, bytes: &[u8]) -> Self {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        Self::new(name, String::from_utf8_lossy(bytes))
    }
}

/// Why bytes are no document.
struct Refusal {
    code: Code,
    message: String,
    help: &'static str,
    /// The byte where it shows.
    at: usize,
}

fn text_of(bytes: &[u8]) -> Result<&str, Refusal> {
    let limit = Limits::default().bytes;
    if let Some(kind) = binary_kind(bytes) {
        return Err(Refusal {
            code: Code::NotADocument,
            message: format!("this is {kind}, not an OpenAPI document"),
            help: "give the document itself, as YAML or JSON",
            at: 0,
        });
    }
    if bytes.len() > limit {
        return Err(Refusal {
            code: Code::DocumentTooLarge,
            message: format!("the document has {} bytes; the limit is {limit}", bytes.len()),
            help: "split the document, or leave out what the client does not need",
            at: 0,
        });
    }
    if looks_like_utf16(bytes) {
        return Err(Refusal {
            code: Code::NotUtf8,
            message: "the document is UTF-16 or UTF-32".into(),
            help: "save it as UTF-8, for example with `iconv -f UTF-16 -t UTF-8`",
            at: 0,
        });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| Refusal {
        code: Code::NotUtf8,
        message: format!("byte {} is not valid UTF-8", error.valid_up_to()),
        help: "save the document as UTF-8; this byte may come from Latin-1 or Windows-1252",
        at: error.valid_up_to(),
    })?;
    match text.find('\0') {
        None => Ok(text),
        Some(at) => Err(Refusal {
            code: Code::NotUtf8,
            message: format!("byte {at} is a NUL character, which text has no use for"),
            help: "remove it; the file may be damaged",
            at,
        }),
    }
}

/// The first bytes of files that people pick by mistake.
fn binary_kind(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: &[(&[u8], &str)] = &[
        (b"\x89PNG", "a PNG picture"),
        (b"\xff\xd8\xff", "a JPEG picture"),
        (b"GIF8", "a GIF picture"),
        (b"%PDF-", "a PDF file"),
        (b"PK\x03\x04", "a ZIP archive"),
        (b"\x1f\x8b", "a gzip archive"),
    ];
    KINDS.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, kind)| *kind)
}

/// A byte order mark of UTF-16 or UTF-32, or an ASCII character with zero bytes beside it.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, 0, 0xfe, 0xff, ..])
        || matches!(bytes, [0, first, 0, ..] | [first, 0, _, 0, ..] if first.is_ascii_graphic())
}
