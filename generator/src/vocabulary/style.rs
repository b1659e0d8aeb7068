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

impl Style {
    /// Every word.
    pub const ALL: &'static [Self] = &[Self::Simple, Self::FormExploded, Self::Form];
}
