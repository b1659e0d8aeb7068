//! Lists of ids from plain integers, where the list may be `null`.

use super::{Id, List, Maybe};

macro_rules! from_integers {
    ($($integer:ty),*) => {$(
        impl<T: AsRef<Id> + From<$integer>, const N: usize> From<[$integer; N]> for Maybe<Vec<T>> {
            fn from(ids: [$integer; N]) -> Self {
                List::from(ids).into()
            }
        }

        impl<T: AsRef<Id> + From<$integer>, const N: usize> From<&[$integer; N]> for Maybe<Vec<T>> {
            fn from(ids: &[$integer; N]) -> Self {
                List::from(ids).into()
            }
        }

        impl<T: AsRef<Id> + From<$integer>> From<Vec<$integer>> for Maybe<Vec<T>> {
            fn from(ids: Vec<$integer>) -> Self {
                List::from(ids).into()
            }
        }

        impl<T: AsRef<Id> + From<$integer>> From<&[$integer]> for Maybe<Vec<T>> {
            fn from(ids: &[$integer]) -> Self {
                List::from(ids).into()
            }
        }
    )*};
}

from_integers!(i32, i64, u64);
