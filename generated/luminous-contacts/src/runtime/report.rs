//! Checking a request before it is sent.
//!
//! A type that is sent implements [`Validate`]: it names each of its values to a
//! [`Report`] and says which rules hold for it. Out come all the violations at
//! once. Where a value stands is a chain on the stack, which becomes a JSON Pointer
//! only for a violation, so that what is valid costs next to nothing.

use std::cell::RefCell;

use super::violation::escaped;
use super::{Place, Rule, Violations};

/// What can be checked against the rules of the API's documentation.
pub trait Validate {
    /// Reports every rule that the value breaks; where none is documented there is nothing to report.
    fn check(&self, _report: &mut Report<'_>) {}

    /// Checks the value by itself. A call checks its request anyway before sending it.
    ///
    /// # Errors
    ///
    /// All the rules that the value breaks, each with its place.
    fn validate(&self) -> Result<(), Violations> {
        Report::gather(|report| self.check(report))
    }
}

impl<T: Validate + ?Sized> Validate for Box<T> {
    fn check(&self, report: &mut Report<'_>) {
        (**self).check(report);
    }
}

/// A value that is not there breaks no rule.
impl<T: Validate> Validate for Option<T> {
    fn check(&self, report: &mut Report<'_>) {
        if let Some(value) = self {
            value.check(report);
        }
    }
}

/// Collects violations, and knows where in the request it stands.
#[derive(Debug)]
pub struct Report<'r> {
    /// Shared by everything below, so that many values can be looked at with one report.
    found: &'r RefCell<Violations>,
    place: Place,
    path: Option<Path<'r>>,
}

impl<'r> Report<'r> {
    /// Runs a check and gives what it found.
    pub(super) fn gather(check: impl FnOnce(&mut Report<'_>)) -> Result<(), Violations> {
        let found = RefCell::new(Violations::none());
        check(&mut Report { found: &found, place: Place::Body, path: None });
        found.into_inner().into_result()
    }

    /// The same report for parameters in the path.
    #[must_use]
    pub fn in_path(&self) -> Report<'_> {
        self.in_place(Place::Path)
    }

    /// The same report for parameters in the query.
    #[must_use]
    pub fn in_query(&self) -> Report<'_> {
        self.in_place(Place::Query)
    }

    /// The same report for headers.
    #[must_use]
    pub fn in_header(&self) -> Report<'_> {
        self.in_place(Place::Header)
    }

    /// The same report for cookies.
    #[must_use]
    pub fn in_cookie(&self) -> Report<'_> {
        self.in_place(Place::Cookie)
    }

    /// The body of the request.
    #[must_use]
    pub fn body<'s, T: ?Sized>(&'s self, body: &'s T) -> Item<'s, T> {
        Item { report: self.in_place(Place::Body), value: body }
    }

    /// The value of a property or parameter.
    #[must_use]
    pub fn item<'s, T: ?Sized>(&'s self, name: &'s str, value: &'s T) -> Item<'s, T> {
        Item { report: self.step(Step::Key(name)), value }
    }

    /// Checks the value of a property by the rules of its own type.
    pub fn nested<T: Validate + ?Sized>(&mut self, name: &str, value: &T) {
        self.item(name, value).nested();
    }

    /// Reports that the value at this place breaks a rule.
    pub fn violation(&self, rule: Rule) {
        let path = self.path.as_ref();
        self.found.borrow_mut().add(
            self.place,
            || path.map_or_else(String::new, Path::pointer),
            rule,
        );
    }

    /// An item of the list at this place.
    #[must_use]
    pub fn index<'s, T: ?Sized>(&'s self, index: usize, value: &'s T) -> Item<'s, T> {
        Item { report: self.step(Step::Index(index)), value }
    }

    /// The same report at the same place.
    pub(super) fn same(&self) -> Report<'r> {
        Report { found: self.found, place: self.place, path: self.path }
    }

    fn in_place(&self, place: Place) -> Report<'_> {
        Report { found: self.found, place, path: None }
    }

    fn step<'s>(&'s self, step: Step<'s>) -> Report<'s> {
        Report {
            found: self.found,
            place: self.place,
            path: Some(Path { parent: self.path.as_ref(), step }),
        }
    }
}

/// A value with its place.
#[derive(Debug)]
pub struct Item<'r, T: ?Sized> {
    pub(super) report: Report<'r>,
    pub(super) value: &'r T,
}

impl<T: Validate + ?Sized> Item<'_, T> {
    /// Checks the value by the rules of its own type.
    pub fn nested(&self) {
        self.value.check(&mut self.report.same());
    }
}

/// Where a value stands: the last step, and the way to it.
#[derive(Clone, Copy, Debug)]
struct Path<'p> {
    parent: Option<&'p Path<'p>>,
    step: Step<'p>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'p> {
    Key(&'p str),
    Index(usize),
}

impl Path<'_> {
    fn pointer(&self) -> String {
        let mut pointer = self.parent.map_or_else(String::new, Path::pointer);
        pointer.push('/');
        match self.step {
            Step::Key(key) => pointer.push_str(&escaped(key)),
            Step::Index(index) => pointer.push_str(&index.to_string()),
        }
        pointer
    }
}
