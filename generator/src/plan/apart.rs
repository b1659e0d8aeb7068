//! Inline schemas whose places give them the same name: more of the place tells them apart.
//!
//! A name grows only where another schema wants the same one, by what the place
//! says and the name leaves out: the media type of a body, the number of an
//! alternative. Only where even that is not enough it is the whole place.

use std::collections::BTreeMap;

use proc_macro2::Ident;

use super::bodies::words;
use super::name::Scope;
use crate::source::Pointer;

/// Lengthens the names that several schemas want; `places` has those of inline schemas, which alone give way, and
/// `owners` the names of those that took them over from another place.
pub fn tell_apart(
    scope: &Scope,
    names: &mut [String],
    places: &[Option<&Pointer>],
    owners: &[Option<String>],
) {
    for index in repeated(scope, names) {
        if let Some(owner) = &owners[index] {
            names[index] = format!("{owner} {}", names[index]);
        }
    }
    for more in [aside as fn(&Pointer) -> String, whole] {
        for index in repeated(scope, names) {
            let Some(place) = places[index] else { continue };
            let words = more(place);
            if !words.is_empty() {
                names[index] = format!("{} {words}", names[index]);
            }
        }
    }
}

/// The names that are wanted more than once.
fn repeated(scope: &Scope, names: &[String]) -> Vec<usize> {
    let mut groups: BTreeMap<Ident, Vec<usize>> = BTreeMap::new();
    for (index, name) in names.iter().enumerate() {
        groups.entry(scope.one(name)).or_default().push(index);
    }
    groups.into_values().filter(|group| group.len() > 1).flatten().collect()
}

/// What a place says and a name leaves out: media types but the usual one, and the numbers of alternatives.
fn aside(place: &Pointer) -> String {
    let keys = place.keys();
    let pairs = keys.iter().zip(keys.iter().skip(1));
    let said = pairs.filter_map(|(key, next)| match *key {
        "content" if *next != "application/json" => Some(words(next)),
        "oneOf" | "anyOf" | "allOf" => Some(
            next.parse::<usize>()
                .map_or_else(|_| (*next).to_owned(), |index| (index + 1).to_string()),
        ),
        _ => None,
    });
    said.collect::<Vec<_>>().join(" ")
}

/// Every key of a place.
fn whole(place: &Pointer) -> String {
    place.keys().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::name::Case;

    fn place(keys: &[&str]) -> Pointer {
        keys.iter().fold(Pointer::root(), |at, key| at.child(key))
    }

    #[test]
    fn only_what_is_wanted_twice_grows() {
        let scope = Scope::new(Case::Type, &[]);
        let json = place(&["requestBody", "content", "application/json", "schema"]);
        let form = place(&["requestBody", "content", "multipart/form-data", "schema"]);
        let other = place(&["requestBody", "content", "text/xml", "schema"]);
        let mut names = ["a body", "a body", "b body"].map(str::to_owned);
        tell_apart(
            &scope,
            &mut names,
            &[Some(&json), Some(&form), Some(&other)],
            &[const { None }; 3],
        );
        assert_eq!(names, ["a body", "a body multipart", "b body"]);
    }

    #[test]
    fn a_component_keeps_its_name_and_the_last_resort_is_the_whole_place() {
        let scope = Scope::new(Case::Type, &[]);
        let inner = place(&["x", "oneOf", "1"]);
        let plain = place(&["y", "items"]);
        let mut names = ["A", "A", "A"].map(str::to_owned);
        tell_apart(&scope, &mut names, &[None, Some(&inner), Some(&plain)], &[const { None }; 3]);
        assert_eq!(names, ["A", "A 2", "A y items"]);
    }

    #[test]
    fn what_was_taken_over_is_named_after_who_did() {
        let scope = Scope::new(Case::Type, &[]);
        let place = place(&["hits", "oneOf", "0"]);
        let mut names = ["hits pages", "hits pages"].map(str::to_owned);
        let owners = [None, Some("found".to_owned())];
        tell_apart(&scope, &mut names, &[Some(&place), Some(&place)], &owners);
        assert_eq!(names, ["hits pages", "found hits pages"]);
    }
}
