//! What a setter for a list that may be `null` takes.

use super::{FromText, List, Maybe};

impl<T> From<List<T>> for Maybe<Vec<T>> {
    fn from(items: List<T>) -> Self {
        Self::Value(items.into_vec())
    }
}

/// Everything that becomes a [`List`], except the vector itself, which is a value as it is.
macro_rules! through_list {
    ($([$($generics:tt)*] $from:ty => $item:ty;)*) => {$(
        impl<$($generics)*> From<$from> for Maybe<Vec<$item>> {
            fn from(items: $from) -> Self {
                List::from(items).into()
            }
        }
    )*};
}

through_list! {
    [T, const N: usize] [T; N] => T;
    [T: Clone, const N: usize] &[T; N] => T;
    [T: Clone] &[T] => T;
    [T: Clone] &Vec<T> => T;
    [const N: usize] [&str; N] => String;
    [const N: usize] &[&str; N] => String;
    [] Vec<&str> => String;
    [] &[&str] => String;
    [T: FromText, const N: usize] [&str; N] => T;
    [T: FromText, const N: usize] &[&str; N] => T;
    [T: FromText] Vec<&str> => T;
    [T: FromText] &[&str] => T;
    [T: FromText] Vec<String> => T;
}
