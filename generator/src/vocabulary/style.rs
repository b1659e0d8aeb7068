//! Styles: how the value of a parameter becomes text (OpenAPI 3.0.3, section 4.7.12.3).

/// A serialisation style.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// `simple`: in paths and headers, lists joined by commas.
    Simple,
    /// `form` with `explode`: in queries, one `name=value` for each item.
    FormExploded,
    /// `form` without `explode`: in queries, the items of a list joined by commas.
    Form,
}

/// Where a parameter is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In a cookie.
    Cookie,
}

impl Style {
    /// Every word.
    pub const ALL: &'static [Self] = &[Self::Simple, Self::FormExploded, Self::Form];

    /// Reads `style` and `explode` of a parameter in `place`.
    ///
    /// `explode` is true for `form` where the document does not say. For `simple` it makes no difference to
    /// scalars and lists, which are all that a parameter may be here. None where the vocabulary has no word.
    #[must_use]
    pub fn read(place: Place, style: &str, explode: Option<bool>) -> Option<Self> {
        match (place, style) {
            (Place::Path | Place::Header, "simple") => Some(Self::Simple),
            (Place::Query, "form") if explode.unwrap_or(true) => Some(Self::FormExploded),
            (Place::Query, "form") => Some(Self::Form),
            _ => None,
        }
    }

    /// The value of `style`.
    #[must_use]
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Simple => "simple",
            Self::FormExploded | Self::Form => "form",
        }
    }

    /// What the docs say about a list that is written in this style; none where there is nothing to say.
    #[must_use]
    pub fn sentence(self) -> Option<&'static str> {
        match self {
            Self::Simple | Self::Form => Some("Items are joined by commas."),
            Self::FormExploded => None,
        }
    }

    /// Its name in the list of all words.
    #[must_use]
    pub fn word(self) -> String {
        let explode = if self == Self::FormExploded { ", exploded" } else { "" };
        format!("style: {}{explode}", self.keyword())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_decides_what_a_style_means() {
        assert_eq!(Style::read(Place::Path, "simple", None), Some(Style::Simple));
        assert_eq!(Style::read(Place::Header, "simple", Some(true)), Some(Style::Simple));
        assert_eq!(Style::read(Place::Query, "form", None), Some(Style::FormExploded));
        assert_eq!(Style::read(Place::Query, "form", Some(true)), Some(Style::FormExploded));
        assert_eq!(Style::read(Place::Query, "form", Some(false)), Some(Style::Form));
    }

    #[test]
    fn what_the_vocabulary_does_not_know_is_none() {
        for (place, style) in [
            (Place::Path, "label"),
            (Place::Path, "matrix"),
            (Place::Path, "form"),
            (Place::Query, "simple"),
            (Place::Query, "spaceDelimited"),
            (Place::Query, "pipeDelimited"),
            (Place::Query, "deepObject"),
            (Place::Cookie, "form"),
        ] {
            assert_eq!(Style::read(place, style, None), None, "{place:?} {style}");
        }
    }
}
