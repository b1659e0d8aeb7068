//! Facts: what a documentation page or a document states, one small statement each.
//!
//! In go statements with the place where each was read; out come the differences between two
//! sides. Nothing may be stated twice, and no difference is forgiven unless a listed [`Assumption`]
//! names exactly it.

use std::collections::{BTreeMap, BTreeSet};

/// All that one side states.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    stated: BTreeMap<String, Fact>,
    places: BTreeMap<String, String>,
    problems: Vec<String>,
}

/// One statement; its key says what it is about.
#[derive(Clone, Debug)]
struct Fact {
    value: String,
    place: String,
}

/// A difference between a page and the document that is on purpose.
#[derive(Clone, Debug)]
pub struct Assumption {
    /// The node of the document that gives the reason in `x-assumption`; none for what the
    /// format itself demands and that states nothing about the API.
    pub at: Option<String>,
    /// What the statement is about.
    pub key: String,
    /// What the page states.
    pub page: Option<String>,
    /// What the document states.
    pub document: Option<String>,
}

impl Facts {
    /// Adds a statement. A second one about the same is a problem, even when it says the same.
    pub fn add(&mut self, key: &str, value: impl Into<String>, place: &str) {
        let fact = Fact { value: value.into(), place: place.to_owned() };
        if let Some(first) = self.stated.get(key) {
            self.problem(format!("{place}: {key} is stated again after {}", first.place));
        } else {
            self.stated.insert(key.to_owned(), fact);
        }
    }

    /// Remembers where the thing that `key` names stands, for messages about what it lacks.
    pub fn stands_at(&mut self, key: &str, place: &str) {
        self.places.entry(key.to_owned()).or_insert_with(|| place.to_owned());
    }

    /// Notes something that could not be read.
    pub fn problem(&mut self, message: impl Into<String>) {
        self.problems.push(message.into());
    }

    /// Adds all that another part of the same side states.
    pub fn extend(&mut self, other: Self) {
        for (key, fact) in other.stated {
            self.add(&key, fact.value, &fact.place);
        }
        self.places.extend(other.places);
        self.problems.extend(other.problems);
    }

    /// Whether something is stated about `key`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.stated.contains_key(key)
    }

    /// Every statement: what it is about, and what it says.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.stated.iter().map(|(key, fact)| (key.as_str(), fact.value.as_str()))
    }

    /// What could not be read.
    #[must_use]
    pub fn problems(&self) -> &[String] {
        &self.problems
    }

    /// How many statements there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.stated.len()
    }

    /// Whether nothing is stated.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.stated.is_empty()
    }

    fn value(&self, key: &str) -> Option<&str> {
        self.stated.get(key).map(|fact| fact.value.as_str())
    }

    /// The value and its place, or the nearest place above where the value is missing.
    fn describe(&self, key: &str) -> String {
        if let Some(fact) = self.stated.get(key) {
            return format!("{:?} ({})", fact.value, fact.place);
        }
        let above = std::iter::successors(Some(key), |key| Some(key.rsplit_once('/')?.0));
        let place = above.into_iter().find_map(|key| self.places.get(key));
        format!("nothing ({})", place.map_or("nowhere near", String::as_str))
    }
}

/// Every way in which the pages and the document do not say the same, in words.
///
/// `marks` are the nodes of the document that have an `x-assumption`.
#[must_use]
pub fn differences(
    pages: &Facts,
    document: &Facts,
    assumptions: &[Assumption],
    marks: &BTreeSet<String>,
) -> Vec<String> {
    let mut found: Vec<String> = pages.problems.iter().chain(&document.problems).cloned().collect();
    let assumed: BTreeMap<&str, &Assumption> =
        assumptions.iter().map(|assumption| (assumption.key.as_str(), assumption)).collect();
    if assumed.len() != assumptions.len() {
        found.push("the list of assumptions has a key twice".to_owned());
    }
    for key in pages.stated.keys().chain(document.stated.keys()).collect::<BTreeSet<_>>() {
        if pages.value(key) != document.value(key) && !assumed.contains_key(key.as_str()) {
            found.push(format!(
                "{key}: the page says {}, the document {}",
                pages.describe(key),
                document.describe(key),
            ));
        }
    }
    found.extend(assumptions.iter().filter_map(|assumption| stale(assumption, pages, document)));
    found.extend(unexplained(assumptions, marks));
    found
}

/// Why an assumption is not what is found on the two sides, if so.
fn stale(assumption: &Assumption, pages: &Facts, document: &Facts) -> Option<String> {
    let key = &assumption.key;
    let holds = pages.value(key) == assumption.page.as_deref()
        && document.value(key) == assumption.document.as_deref()
        && assumption.page != assumption.document;
    (!holds).then(|| {
        format!(
            "{key}: assumed are {:?} on the page and {:?} in the document; found are {} and {}",
            assumption.page,
            assumption.document,
            pages.describe(key),
            document.describe(key),
        )
    })
}

/// Marks without an assumption that they explain, and assumptions without their mark.
fn unexplained(assumptions: &[Assumption], marks: &BTreeSet<String>) -> Vec<String> {
    let wanted: BTreeSet<String> = assumptions.iter().filter_map(|it| it.at.clone()).collect();
    let surplus =
        marks.difference(&wanted).map(|at| format!("{at}: `x-assumption` covers nothing"));
    let missing = wanted.difference(marks).map(|at| format!("{at}: `x-assumption` is missing"));
    surplus.chain(missing).collect()
}
