//! Lists of ids from plain integers.

use super::{Id, List};

macro_rules! from_integers {
    ($($integer:ty),*) => {$(
        impl<T: AsRef<Id> + From<$integer>, const N: usize> From<[$integer; N]> for List<T> {
            fn from(ids: [$integer; N]) -> Self {
                ids.into_iter().collect()
            }
        }

        impl<T: AsRef<Id> + From<$integer>, const N: usize> From<&[$integer; N]> for List<T> {
            fn from(ids: &[$integer; N]) -> Self {
                ids.iter().copied().collect()
            }
        }

        impl<T: AsRef<Id> + From<$integer>> From<Vec<$integer>> for List<T> {
            fn from(ids: Vec<$integer>) -> Self {
                ids.into_iter().collect()
            }
        }

        impl<T: AsRef<Id> + From<$integer>> From<&[$integer]> for List<T> {
            fn from(ids: &[$integer]) -> Self {
                ids.iter().copied().collect()
            }
        }
    )*};
}

from_integers!(i32, i64, u64);
