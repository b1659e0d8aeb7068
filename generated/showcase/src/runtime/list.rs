//! What a setter for a list takes.

use super::FromText;

/// A list in the making: arrays, vectors, slices and, through `collect`, iterators.
///
/// Setters take `impl Into<List<T>>`, so that `["a", "b"]`, `vec![…]`, `&names` and
/// `names.iter().collect::<List<_>>()` all do. An empty list is [`List::new`].
#[derive(Clone, Debug, PartialEq)]
pub struct List<T>(Vec<T>);

impl<T> List<T> {
    /// An empty list.
    #[must_use]
    pub fn new() -> Self {
        Self(Vec::new())
    }

    /// The items.
    #[must_use]
    pub fn into_vec(self) -> Vec<T> {
        self.0
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T, U: Into<T>> FromIterator<U> for List<T> {
    fn from_iter<I: IntoIterator<Item = U>>(items: I) -> Self {
        Self(items.into_iter().map(Into::into).collect())
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> Self {
        Self(items)
    }
}

impl<T, const N: usize> From<[T; N]> for List<T> {
    fn from(items: [T; N]) -> Self {
        Self(items.into())
    }
}

impl<T: Clone> From<&[T]> for List<T> {
    fn from(items: &[T]) -> Self {
        Self(items.to_vec())
    }
}

impl<T: Clone, const N: usize> From<&[T; N]> for List<T> {
    fn from(items: &[T; N]) -> Self {
        Self(items.to_vec())
    }
}

impl<T: Clone> From<&Vec<T>> for List<T> {
    fn from(items: &Vec<T>) -> Self {
        Self(items.clone())
    }
}

impl<const N: usize> From<[&str; N]> for List<String> {
    fn from(items: [&str; N]) -> Self {
        items.into_iter().collect()
    }
}

impl<const N: usize> From<&[&str; N]> for List<String> {
    fn from(items: &[&str; N]) -> Self {
        items.iter().copied().collect()
    }
}

impl From<Vec<&str>> for List<String> {
    fn from(items: Vec<&str>) -> Self {
        items.into_iter().collect()
    }
}

impl From<&[&str]> for List<String> {
    fn from(items: &[&str]) -> Self {
        items.iter().copied().collect()
    }
}

impl<T: FromText, const N: usize> From<[&str; N]> for List<T> {
    fn from(items: [&str; N]) -> Self {
        items.into_iter().collect()
    }
}

impl<T: FromText, const N: usize> From<&[&str; N]> for List<T> {
    fn from(items: &[&str; N]) -> Self {
        items.iter().copied().collect()
    }
}

impl<T: FromText> From<Vec<&str>> for List<T> {
    fn from(items: Vec<&str>) -> Self {
        items.into_iter().collect()
    }
}

impl<T: FromText> From<&[&str]> for List<T> {
    fn from(items: &[&str]) -> Self {
        items.iter().copied().collect()
    }
}

impl<T: FromText> From<Vec<String>> for List<T> {
    fn from(items: Vec<String>) -> Self {
        items.iter().map(String::as_str).collect()
    }
}
