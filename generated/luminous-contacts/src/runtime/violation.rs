//! The rules that a request breaks, each with its place.
//!
//! [`Violations`] is the error of a request that was not sent. It says where and
//! which rule; the offending value is never part of it.

use std::fmt;

use super::Rule;

/// As many violations are listed; a request that breaks more says so.
const LISTED: usize = 100;

/// Every rule that one request breaks: nothing was sent.
///
/// At most 100 violations are listed; [`is_complete`](Self::is_complete) says whether there were more.
#[derive(Clone, Debug, PartialEq)]
pub struct Violations {
    list: Vec<Violation>,
    complete: bool,
}

impl Violations {
    /// The violations, in the order of the document.
    pub fn iter(&self) -> std::slice::Iter<'_, Violation> {
        self.list.iter()
    }

    /// How many are listed: at most 100.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether none is listed. An error that a caller gets always has one.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether all are listed, because there were not more than 100.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    pub(super) fn none() -> Self {
        Self { list: Vec::new(), complete: true }
    }

    pub(super) fn add(&mut self, place: Place, pointer: impl FnOnce() -> String, rule: Rule) {
        if self.list.len() < LISTED {
            self.list.push(Violation { place, pointer: pointer(), rule });
        } else {
            self.complete = false;
        }
    }

    /// Adds a violation of the parameter of this name.
    pub(super) fn add_parameter(&mut self, place: Place, name: &str, rule: Rule) {
        self.add(place, || format!("/{}", escaped(name)), rule);
    }

    pub(super) fn append(&mut self, other: Self) {
        self.complete &= other.complete;
        for Violation { place, pointer, rule } in other {
            self.add(place, || pointer, rule);
        }
    }

    pub(super) fn into_result(self) -> Result<(), Self> {
        if self.list.is_empty() { Ok(()) } else { Err(self) }
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the request breaks documented rules and was not sent:")?;
        for violation in &self.list {
            write!(f, "\n{violation}")?;
        }
        if !self.complete {
            write!(f, "\nand more: only the first {LISTED} are listed")?;
        }
        Ok(())
    }
}

impl std::error::Error for Violations {}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = std::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl<'v> IntoIterator for &'v Violations {
    type Item = &'v Violation;
    type IntoIter = std::slice::Iter<'v, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// One rule that a request breaks, and where.
///
/// [`Display`](fmt::Display) writes both: `/first_name: at most 255 characters`.
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    place: Place,
    pointer: String,
    rule: Rule,
}

impl Violation {
    /// Where in [`place`](Self::place), as a JSON Pointer (RFC 6901).
    ///
    /// In a body it is the place inside the body, such as `/tags/0`, and empty for the body as a whole. A parameter
    /// has a pointer of its name, such as `/limit`.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// In which part of the request.
    #[must_use]
    pub fn place(&self) -> Place {
        self.place
    }

    /// The rule.
    #[must_use]
    pub fn rule(&self) -> &Rule {
        &self.rule
    }

    /// The keyword that states the rule, such as `maxLength`.
    #[must_use]
    pub fn keyword(&self) -> &'static str {
        self.rule.keyword()
    }

    /// A name of the rule for programs, such as `max_length`. It never changes.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.rule.code()
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { place, pointer, rule } = self;
        match place {
            Place::Body if pointer.is_empty() => write!(f, "body: {rule}"),
            Place::Body => write!(f, "{pointer}: {rule}"),
            _ => write!(f, "{place} {pointer}: {rule}"),
        }
    }
}

/// A part of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Place {
    /// The body.
    Body,
    /// The path of the URL.
    Path,
    /// The query of the URL.
    Query,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Body => "body",
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
        })
    }
}

/// A key as a step of a JSON Pointer (RFC 6901, section 3).
pub(super) fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}
