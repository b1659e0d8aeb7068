//! Styles: how the value of a parameter becomes text (OpenAPI 3.0.3, section 4.7.12.3).
//!
//! The form of `label` without `explode` is that of RFC 6570, section 3.2.5, `.blue,black`, which OpenAPI 3.0.4 and
//! 3.1.1 show as well; the table of 3.0.3 had another.

/// A serialisation style.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// `simple`: in paths and headers, the items of a list or the names and values of an object joined by commas.
    Simple,
    /// `simple` with `explode`: as `simple`, but an object is written as `R=100,G=200`.
    SimpleExploded,
    /// `label`: in paths, behind a dot.
    Label,
    /// `label` with `explode`: in paths, each part behind a dot.
    LabelExploded,
    /// `matrix`: in paths, `;name=value`.
    Matrix,
    /// `matrix` with `explode`: in paths, one `;name=value` for each part.
    MatrixExploded,
    /// `form` with `explode`: in queries and cookies, one `name=value` for each item.
    FormExploded,
    /// `form` without `explode`: in queries and cookies, the items of a list joined by commas.
    Form,
    /// `spaceDelimited`: in queries, the items of a list joined by encoded spaces.
    SpaceDelimited,
    /// `pipeDelimited`: in queries, the items of a list joined by vertical bars.
    PipeDelimited,
    /// `deepObject`: in queries, one `name[property]=value` for each property.
    DeepObject,
    /// No style but `content`: the value is written as JSON.
    Json,
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

impl Place {
    /// Every word.
    pub const ALL: &'static [Self] = &[Self::Path, Self::Query, Self::Header, Self::Cookie];

    /// The value of `in`.
    #[must_use]
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
        }
    }

    /// Its name in the list of all words.
    #[must_use]
    pub fn word(self) -> String {
        format!("in: {}", self.keyword())
    }
}

impl Style {
    /// Every word.
    pub const ALL: &'static [Self] = &[
        Self::Simple,
        Self::SimpleExploded,
        Self::Label,
        Self::LabelExploded,
        Self::Matrix,
        Self::MatrixExploded,
        Self::FormExploded,
        Self::Form,
        Self::SpaceDelimited,
        Self::PipeDelimited,
        Self::DeepObject,
        Self::Json,
    ];

    /// Reads `style` and `explode` of a parameter in `place`.
    ///
    /// Where the document does not say, `explode` is true for `form` and false for all other styles. `deepObject` has one
    /// form only, and exploded lists between spaces or bars are those of `form`. None where the style is none of its place.
    #[must_use]
    pub fn read(place: Place, style: &str, explode: Option<bool>) -> Option<Self> {
        let exploded = explode.unwrap_or(style == "form");
        match (place, style) {
            (Place::Path | Place::Header, "simple") if exploded => Some(Self::SimpleExploded),
            (Place::Path | Place::Header, "simple") => Some(Self::Simple),
            (Place::Path, "label") if exploded => Some(Self::LabelExploded),
            (Place::Path, "label") => Some(Self::Label),
            (Place::Path, "matrix") if exploded => Some(Self::MatrixExploded),
            (Place::Path, "matrix") => Some(Self::Matrix),
            (Place::Query, "form" | "spaceDelimited" | "pipeDelimited") if exploded => {
                Some(Self::FormExploded)
            }
            (Place::Cookie, "form") if exploded => Some(Self::FormExploded),
            (Place::Query | Place::Cookie, "form") => Some(Self::Form),
            (Place::Query, "spaceDelimited") => Some(Self::SpaceDelimited),
            (Place::Query, "pipeDelimited") => Some(Self::PipeDelimited),
            (Place::Query, "deepObject") => Some(Self::DeepObject),
            _ => None,
        }
    }

    /// The style of a place where the document names none.
    #[must_use]
    pub fn usual(place: Place) -> Self {
        match place {
            Place::Path | Place::Header => Self::Simple,
            Place::Query | Place::Cookie => Self::FormExploded,
        }
    }

    /// The keyword, with its value where it is `style`.
    #[must_use]
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Simple | Self::SimpleExploded => "style: simple",
            Self::Label | Self::LabelExploded => "style: label",
            Self::Matrix | Self::MatrixExploded => "style: matrix",
            Self::FormExploded | Self::Form => "style: form",
            Self::SpaceDelimited => "style: spaceDelimited",
            Self::PipeDelimited => "style: pipeDelimited",
            Self::DeepObject => "style: deepObject",
            Self::Json => "content: application/json",
        }
    }

    /// What the docs say about how a value is written; none where there is nothing that a caller should know.
    #[must_use]
    pub fn sentence(self) -> Option<&'static str> {
        (self == Self::Json).then_some("Sent as JSON.")
    }

    /// Its name in the list of all words.
    #[must_use]
    pub fn word(self) -> String {
        let exploded = matches!(
            self,
            Self::SimpleExploded | Self::LabelExploded | Self::MatrixExploded | Self::FormExploded
        );
        format!("{}{}", self.keyword(), if exploded { ", exploded" } else { "" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_decides_what_a_style_means() {
        let exploded = Some(true);
        for (place, style, explode, read) in [
            (Place::Path, "simple", None, Style::Simple),
            (Place::Path, "simple", exploded, Style::SimpleExploded),
            (Place::Path, "label", None, Style::Label),
            (Place::Path, "label", exploded, Style::LabelExploded),
            (Place::Path, "matrix", Some(false), Style::Matrix),
            (Place::Path, "matrix", exploded, Style::MatrixExploded),
            (Place::Header, "simple", None, Style::Simple),
            (Place::Header, "simple", exploded, Style::SimpleExploded),
            (Place::Query, "form", None, Style::FormExploded),
            (Place::Query, "form", exploded, Style::FormExploded),
            (Place::Query, "form", Some(false), Style::Form),
            (Place::Query, "spaceDelimited", None, Style::SpaceDelimited),
            (Place::Query, "spaceDelimited", exploded, Style::FormExploded),
            (Place::Query, "pipeDelimited", Some(false), Style::PipeDelimited),
            (Place::Query, "pipeDelimited", exploded, Style::FormExploded),
            (Place::Query, "deepObject", None, Style::DeepObject),
            (Place::Query, "deepObject", exploded, Style::DeepObject),
            (Place::Cookie, "form", None, Style::FormExploded),
            (Place::Cookie, "form", Some(false), Style::Form),
        ] {
            assert_eq!(Style::read(place, style, explode), Some(read), "{place:?} {style}");
        }
    }

    #[test]
    fn a_style_of_another_place_is_none() {
        for (place, style) in [
            (Place::Path, "form"),
            (Place::Path, "deepObject"),
            (Place::Query, "simple"),
            (Place::Query, "matrix"),
            (Place::Header, "form"),
            (Place::Cookie, "simple"),
            (Place::Cookie, "deepObject"),
        ] {
            assert_eq!(Style::read(place, style, None), None, "{place:?} {style}");
        }
    }
}
