//! Rules as sentences for the docs: what belongs together is said together.

use super::{Constraint, Limit};
use crate::source::Text;

/// One sentence for each rule, or for each pair of rules that bound the same thing from both sides.
///
/// Numbers are written as the document writes them, names of properties as code spans.
#[must_use]
pub fn sentences(constraints: &[Constraint]) -> Vec<String> {
    let mut sentences = Vec::new();
    let mut rest = constraints;
    while let [first, tail @ ..] = rest {
        let pair = tail.first().and_then(|second| joined(first, second));
        rest = if pair.is_some() { tail.get(1..).unwrap_or_default() } else { tail };
        sentences.push(pair.unwrap_or_else(|| alone(first)));
    }
    sentences
}

/// The sentence for two neighbours that bound the same thing, lower bound first.
fn joined(first: &Constraint, second: &Constraint) -> Option<String> {
    use Constraint::{
        MaxItems, MaxLength, MaxProperties, Maximum, MinItems, MinLength, MinProperties, Minimum,
    };
    match (first, second) {
        (MinLength(low), MaxLength(high)) => Some(between(*low, *high, CHARACTERS)),
        (MinItems(low), MaxItems(high)) => Some(between(*low, *high, ITEMS)),
        (MinProperties(low), MaxProperties(high)) => Some(between(*low, *high, PROPERTIES)),
        (Minimum(low), Maximum(high)) if !low.exclusive && !high.exclusive => {
            Some(if low.number == high.number {
                format!("Exactly {}.", low.number)
            } else {
                format!("{} to {}.", low.number, high.number)
            })
        }
        (Minimum(low), Maximum(high)) => Some(format!(
            "{} {} and {} {}.",
            lower_bound(low),
            low.number,
            upper_bound(high).to_lowercase(),
            high.number
        )),
        _ => None,
    }
}

/// The sentence for one rule.
fn alone(constraint: &Constraint) -> String {
    match constraint {
        Constraint::MinLength(low) => at_least(*low, CHARACTERS),
        Constraint::MaxLength(high) => at_most(*high, CHARACTERS),
        Constraint::Minimum(limit) => format!("{} {}.", lower_bound(limit), limit.number),
        Constraint::Maximum(limit) => format!("{} {}.", upper_bound(limit), limit.number),
        Constraint::MultipleOf(limit) => format!("A multiple of {}.", limit.number),
        Constraint::OneOf(numbers) => one_of(numbers),
        Constraint::Is(flag) => format!("Always `{flag}`."),
        Constraint::MinItems(low) => at_least(*low, ITEMS),
        Constraint::MaxItems(high) => at_most(*high, ITEMS),
        Constraint::UniqueItems => "No two items are equal.".to_owned(),
        Constraint::MinProperties(low) => at_least(*low, PROPERTIES),
        Constraint::MaxProperties(high) => at_most(*high, PROPERTIES),
        Constraint::NotTogether(names) => not_together(names),
    }
}

/// Singular and plural of what is counted.
type Unit = (&'static str, &'static str);

const CHARACTERS: Unit = ("character", "characters");
const ITEMS: Unit = ("item", "items");
const PROPERTIES: Unit = ("property", "properties");

fn counted(number: u64, unit: Unit) -> String {
    format!("{number} {}", if number == 1 { unit.0 } else { unit.1 })
}

fn at_least(low: u64, unit: Unit) -> String {
    format!("At least {}.", counted(low, unit))
}

fn at_most(high: u64, unit: Unit) -> String {
    format!("At most {}.", counted(high, unit))
}

fn between(low: u64, high: u64, unit: Unit) -> String {
    if low == high {
        format!("Exactly {}.", counted(low, unit))
    } else {
        format!("{low} to {}.", counted(high, unit))
    }
}

fn lower_bound(limit: &Limit) -> &'static str {
    if limit.exclusive { "Greater than" } else { "At least" }
}

fn upper_bound(limit: &Limit) -> &'static str {
    if limit.exclusive { "Less than" } else { "At most" }
}

/// Numbers in JSON's grammar: nothing in them can leave a code span.
fn one_of(numbers: &[String]) -> String {
    let spans: Vec<String> = numbers.iter().map(|number| format!("`{number}`")).collect();
    match spans.as_slice() {
        [only] => format!("Always {only}."),
        [rest @ .., last] => format!("One of {} and {last}.", rest.join(", ")),
        [] => String::new(),
    }
}

fn not_together(names: &[Text]) -> String {
    let spans: Vec<String> = names.iter().map(code_span).collect();
    match spans.as_slice() {
        [first, second] => format!("Not both {first} and {second}."),
        [rest @ .., last] => format!("Not {} and {last} together.", rest.join(", ")),
        [] => String::new(),
    }
}

/// A name as a code span that its own characters can't leave (CommonMark 0.31, section 6.1).
fn code_span(name: &Text) -> String {
    let plain: String =
        name.reveal().chars().map(|each| if each.is_control() { ' ' } else { each }).collect();
    let longest = plain.split(|each| each != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let padding = if longest > 0 { " " } else { "" };
    format!("{fence}{padding}{plain}{padding}{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(number: &str, exclusive: bool) -> Limit {
        Limit { number: number.into(), exclusive }
    }

    #[test]
    fn single_rules() {
        let cases = [
            (Constraint::MaxLength(255), "At most 255 characters."),
            (Constraint::MinLength(1), "At least 1 character."),
            (Constraint::MinItems(1), "At least 1 item."),
            (Constraint::MaxItems(0), "At most 0 items."),
            (Constraint::MinProperties(1), "At least 1 property."),
            (Constraint::MaxProperties(3), "At most 3 properties."),
            (Constraint::UniqueItems, "No two items are equal."),
            (Constraint::Minimum(limit("0.10", false)), "At least 0.10."),
            (Constraint::Minimum(limit("0", true)), "Greater than 0."),
            (Constraint::Maximum(limit("1e400", false)), "At most 1e400."),
            (Constraint::Maximum(limit("5", true)), "Less than 5."),
            (Constraint::MultipleOf(limit("0.01", false)), "A multiple of 0.01."),
            (Constraint::OneOf(vec!["1".into(), "2.50".into()]), "One of `1` and `2.50`."),
            (Constraint::OneOf(vec!["1".into()]), "Always `1`."),
            (Constraint::Is(true), "Always `true`."),
        ];
        for (constraint, expected) in cases {
            assert_eq!(constraint.sentence(), expected);
        }
    }

    #[test]
    fn pairs_are_one_sentence() {
        let length = [Constraint::MinLength(8), Constraint::MaxLength(255)];
        assert_eq!(sentences(&length), ["8 to 255 characters."]);
        let exact = [Constraint::MinItems(1), Constraint::MaxItems(1), Constraint::UniqueItems];
        assert_eq!(sentences(&exact), ["Exactly 1 item.", "No two items are equal."]);
        let range =
            |low, high| sentences(&[Constraint::Minimum(low), Constraint::Maximum(high)]).concat();
        assert_eq!(range(limit("1", false), limit("100", false)), "1 to 100.");
        assert_eq!(range(limit("1", false), limit("1", false)), "Exactly 1.");
        assert_eq!(range(limit("0", true), limit("1", false)), "Greater than 0 and at most 1.");
    }

    #[test]
    fn properties_that_exclude_each_other() {
        let names = |names: &[&str]| {
            Constraint::NotTogether(names.iter().map(|name| Text::new(*name)).collect()).sentence()
        };
        assert_eq!(
            names(&["company_id", "company_ids"]),
            "Not both `company_id` and `company_ids`."
        );
        assert_eq!(names(&["a", "b", "c"]), "Not `a`, `b` and `c` together.");
        assert_eq!(names(&["a`b", "c\n"]), "Not both `` a`b `` and `c `.");
    }
}
