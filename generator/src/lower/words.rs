//! Enumerations of strings.

use std::collections::HashSet;

use super::Lowering;
use super::draft::Shape;
use super::spot::Spot;
use crate::api::Word;
use crate::diagnostic::{Code, quote_str};
use crate::source::{Node, Text};

impl<'a> Lowering<'a> {
    /// Reads the members of `enum` beside `type: string`, and whether null is one of them.
    pub(super) fn words(&mut self, spot: &Spot<'a>) -> (Shape, bool) {
        let mut words = Vec::new();
        let mut seen = HashSet::new();
        let mut null = false;
        for item in spot.child("enum").items() {
            match item.node().and_then(Node::as_str) {
                Some(word) if seen.insert(word) => {
                    words.push(Word { pointer: item.pointer, word: Text::new(word) });
                }
                Some(word) => {
                    let message = format!("{} is in the `enum` already", quote_str(word));
                    self.bad_member(&item, message);
                }
                None if item.is_null() => null = true,
                None => {
                    self.bad_member(&item, "a member of this `enum` is not a string".to_owned());
                }
            }
        }
        let shape = if words.is_empty() { Shape::Any } else { Shape::Words(words) };
        (shape, null)
    }

    fn bad_member(&mut self, item: &Spot<'a>, message: String) {
        self.problems.report(Code::BadEnumMember, &item.pointer, message, "remove it");
    }
}
