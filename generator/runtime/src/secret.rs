//! Text that never shows: credentials and passwords.
//!
//! It leaves this type in two ways only: as part of a request, and through
//! [`Secret::expose`]. There is no `Display`, and `Debug` writes `***`.

use std::fmt;

use serde::{Deserialize, Serialize, Serializer};
use zeroize::Zeroizing;

use super::FromText;

/// A secret, such as a token or a password.
///
/// Its memory is overwritten when it is dropped. Serialising it writes the value,
/// because that is how it is sent.
#[derive(Clone, Deserialize)]
#[serde(from = "String")]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The value. Take care where it goes.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// The time that a comparison takes tells the length of a secret, and nothing of its content.
impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        let (one, other) = (self.expose().as_bytes(), other.expose().as_bytes());
        one.len() == other.len()
            && one.iter().zip(other).fold(0, |seen, (a, b)| seen | (a ^ b)) == 0
    }
}

impl Eq for Secret {}

impl From<String> for Secret {
    fn from(value: String) -> Self {
        Self(Zeroizing::new(value))
    }
}

impl From<&String> for Secret {
    fn from(value: &String) -> Self {
        value.clone().into()
    }
}

impl From<&str> for Secret {
    fn from(value: &str) -> Self {
        value.to_owned().into()
    }
}

impl FromText for Secret {}

/// Every crate has secrets, and not every crate has a setter that needs to know this of them.
const _: fn() = || {
    fn takes_text<T: FromText>() {}
    takes_text::<Secret>();
};

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.expose())
    }
}
