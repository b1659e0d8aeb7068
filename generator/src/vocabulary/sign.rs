//! Signs: what tells the alternatives of a union apart by looking at a value.
//!
//! A value is looked at from outside: its JSON type, the properties that it has, the
//! words that some of them hold. Of the alternatives whose sign fits, the one is taken
//! that loses the fewest properties, and of equals the first. Looking never reads a
//! value as a type, so that a value costs the same however deep unions are nested.
//! What a sign does at run time is in the runtime file of the same name.

use serde_json::Value;

/// What a value of an alternative looks like.
#[derive(Clone, Debug, PartialEq)]
pub enum Sign {
    /// Anything but null.
    Any,
    /// A boolean.
    Boolean,
    /// A number without a fraction.
    Integer,
    /// A number.
    Number,
    /// A string.
    Text,
    /// One of these strings.
    Words(Vec<String>),
    /// One of these integers.
    Integers(Vec<i64>),
    /// A list whose items look like this. Null is an item of any list.
    List(Box<Self>),
    /// What looks like one of these.
    Either(Vec<Self>),
    /// An object in which these properties look like this. Null is a property of any look.
    Object(Vec<(String, Self)>),
    /// The same, where the properties that it does not know count against it.
    Known {
        /// The properties that it must have.
        with: Vec<(String, Self)>,
        /// All properties that it has a place for.
        names: Vec<String>,
        /// Whether it keeps the others as well.
        open: bool,
    },
}

/// How badly a sign fits: the properties that would be lost, then those that it has no name for. Less is better.
type Misfit = (usize, usize);

/// The alternative that a value is of, as an index into its signs.
#[must_use]
pub fn choose(signs: &[Sign], value: &Value) -> Option<usize> {
    let fits = signs.iter().enumerate();
    let fits = fits.filter_map(|(index, sign)| Some((sign.misfit(value)?, index)));
    fits.min().map(|(_, index)| index)
}

impl Sign {
    /// How badly the value fits; none where it does not.
    fn misfit(&self, value: &Value) -> Option<Misfit> {
        let fits = match self {
            Self::Any => !value.is_null(),
            Self::Boolean => value.is_boolean(),
            Self::Integer => is_integer(value),
            Self::Number => value.is_number(),
            Self::Text => value.is_string(),
            Self::Words(words) => {
                value.as_str().is_some_and(|text| words.iter().any(|word| word == text))
            }
            Self::Integers(integers) => {
                value.as_i64().is_some_and(|number| integers.contains(&number))
            }
            Self::List(sign) => {
                value.as_array().is_some_and(|items| items.iter().all(|item| sign.part(item)))
            }
            Self::Either(signs) => return signs.iter().filter_map(|sign| sign.misfit(value)).min(),
            Self::Object(with) => has(with, value),
            Self::Known { with, names, open } => {
                let members = value.as_object().filter(|_| has(with, value))?;
                let unknown = members.keys().filter(|key| !names.contains(key)).count();
                return Some((if *open { 0 } else { unknown }, unknown));
            }
        };
        fits.then_some((0, 0))
    }

    /// Whether a part of a value fits.
    fn part(&self, value: &Value) -> bool {
        value.is_null() || self.misfit(value).is_some()
    }
}

/// Whether an object has the properties, with that look.
fn has(with: &[(String, Sign)], value: &Value) -> bool {
    value.as_object().is_some_and(|members| {
        with.iter().all(|(name, sign)| members.get(name).is_some_and(|member| sign.part(member)))
    })
}

fn is_integer(value: &Value) -> bool {
    value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|number| number.fract() == 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn known(with: &[&str], names: &[&str], open: bool) -> Sign {
        let owned = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        let with = with.iter().map(|&name| (name.to_owned(), Sign::Any)).collect();
        Sign::Known { with, names: owned(names), open }
    }

    #[test]
    fn json_types_tell_apart() {
        let list = |sign| Sign::List(Box::new(sign));
        let signs =
            [Sign::Text, list(Sign::Text), list(list(Sign::Any)), Sign::Integer, Sign::Number];
        for (value, expected) in [
            (json!("a"), Some(0)),
            (json!(["a", null]), Some(1)),
            (json!([["a"]]), Some(2)),
            (json!(2.0), Some(3)),
            (json!(2.5), Some(4)),
            (json!([1]), None),
            (json!(null), None),
        ] {
            assert_eq!(choose(&signs, &value), expected, "{value}");
        }
    }

    #[test]
    fn a_word_in_a_property_tells_apart() {
        let tag = |word: &str| {
            Sign::Object(vec![("type".to_owned(), Sign::Words(vec![word.to_owned()]))])
        };
        let signs = [tag("a"), tag("b")];
        assert_eq!(choose(&signs, &json!({ "type": "b", "x": 1 })), Some(1));
        assert_eq!(choose(&signs, &json!({ "type": "c" })), None);
        assert_eq!(choose(&signs, &json!({})), None);
    }

    #[test]
    fn the_alternative_that_loses_least_is_taken() {
        let signs = [
            known(&["a"], &["a"], false),
            known(&["a"], &["a", "b"], false),
            known(&[], &[], true),
        ];
        assert_eq!(choose(&signs, &json!({ "a": 1 })), Some(0));
        assert_eq!(choose(&signs, &json!({ "a": 1, "b": 1 })), Some(1));
        assert_eq!(choose(&signs, &json!({ "z": 1 })), Some(2));
    }
}
