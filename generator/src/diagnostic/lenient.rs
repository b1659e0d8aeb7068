//! The errors that `--lenient` turns into warnings, each with the reading that is taken then.

use super::Code;

impl Code {
    /// What is read instead of what is wrong, as a sentence; none where there is nothing that could be.
    ///
    /// Every stage goes on with this reading after it has reported the problem. The run stops at the end of the stage
    /// unless `--lenient` names the code.
    #[must_use]
    pub fn lenient(self) -> Option<&'static str> {
        Some(match self {
            Self::DuplicateKey => "the last of the two is used",
            Self::UnresolvedReference | Self::MalformedReference | Self::RemoteReference => {
                "a schema becomes any value, and anything else that is referred to is left out"
            }
            Self::CircularReference => "the schema becomes any value",
            Self::ImpossibleLimit => "such limits are not checked",
            _ => return None,
        })
    }

    /// Every code that `--lenient` takes, in order.
    pub fn all_lenient() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|code| code.lenient().is_some())
    }

    /// The code of a text such as `S0301`, where `--lenient` takes it.
    ///
    /// # Errors
    ///
    /// A sentence that lists the codes that it takes.
    pub fn parse_lenient(text: &str) -> Result<Self, String> {
        let takes = || {
            let codes: Vec<&str> = Self::all_lenient().map(Self::as_str).collect();
            format!("possible are {}", codes.join(", "))
        };
        match Self::parse(text) {
            Some(code) if code.lenient().is_some() => Ok(code),
            Some(code) => {
                Err(format!("there is no other reading for {}; {}", code.as_str(), takes()))
            }
            None => Err(format!("there is no problem with this code; {}", takes())),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::{Code, Severity};

    #[test]
    fn only_errors_can_be_lenient() {
        for code in Code::all_lenient() {
            assert_eq!(code.severity(), Severity::Error, "{}", code.as_str());
        }
    }

    #[test]
    fn a_code_that_has_no_other_reading_names_those_that_have() {
        assert_eq!(Code::parse_lenient("s0107"), Ok(Code::DuplicateKey));
        for text in ["S0101", "S9999", ""] {
            let message = Code::parse_lenient(text).expect_err(text);
            assert!(message.contains("S0107, S0301"), "{message}");
        }
    }
}
