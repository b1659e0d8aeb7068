//! The document as text, with its name.

/// A document before it is read.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its name as messages show it: the path that the user gave.
    pub name: String,
    /// Its text, without a byte order mark.
    pub text: String,
}

impl Source {
    /// A document that is text already.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let mut text = text.into();
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        Self { name: name.into(), text }
    }

    /// Whether the document is read as JSON: by the extension of its name, else by its first character.
    #[must_use]
    pub fn is_json(&self) -> bool {
        let extension = self.name.rsplit(['/', '\\']).next().and_then(|name| name.rsplit_once('.'));
        match extension.map(|(_, extension)| extension.to_ascii_lowercase()).as_deref() {
            Some("json") => true,
            Some("yaml" | "yml") => false,
            _ => self.text.trim_start().starts_with(['{', '[']),
        }
    }
}
