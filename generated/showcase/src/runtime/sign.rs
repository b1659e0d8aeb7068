//! What the alternatives of a union look like.
//!
//! A value is looked at from outside: its JSON type, the properties that it has, the
//! words that some of them hold. Looking reads no value as a type, so that what is sent
//! to harm can't make it expensive, however deep unions are nested.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::whole::whole;

/// What the values of an alternative look like.
#[derive(Clone, Copy, Debug)]
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
    Words(&'static [&'static str]),
    /// One of these integers.
    Integers(&'static [i64]),
    /// A list whose items look like this.
    List(&'static Sign),
    /// What looks like one of these.
    Either(&'static [Sign]),
    /// An object in which these properties look like this.
    Object(&'static [(&'static str, Sign)]),
    /// The same, where properties that it does not know count against it.
    Known {
        /// The properties that it must have.
        with: &'static [(&'static str, Sign)],
        /// All properties that it has a place for.
        names: &'static [&'static str],
        /// Whether it keeps the others as well.
        open: bool,
    },
}

/// How badly a sign fits: the properties that would be lost, then those without a name. Less is better.
type Misfit = (usize, usize);

/// The sign that fits best, of equals the first; and whether it is the only one that fits.
pub(super) fn choose(signs: &[Sign], json: &str) -> Option<(usize, bool)> {
    let value = Value::of(json);
    let fitting = signs.iter().enumerate();
    let fitting = fitting.filter_map(|(index, sign)| Some((sign.misfit(&value)?, index)));
    let fitting: Vec<(Misfit, usize)> = fitting.collect();
    let (_, best) = fitting.iter().min()?;
    Some((*best, fitting.len() == 1))
}

/// A value as far as it is looked at: the members of an object are split, not read.
struct Value<'j> {
    json: &'j str,
    members: Option<BTreeMap<String, &'j RawValue>>,
}

impl<'j> Value<'j> {
    fn of(json: &'j str) -> Self {
        let members = json.starts_with('{').then(|| serde_json::from_str(json).ok()).flatten();
        Self { json, members }
    }
}

impl Sign {
    /// How badly the value fits; none where it does not.
    fn misfit(&self, value: &Value<'_>) -> Option<Misfit> {
        let json = value.json;
        let number = || json.starts_with(|first: char| first == '-' || first.is_ascii_digit());
        let fits = match self {
            Self::Any => json != "null",
            Self::Boolean => json == "true" || json == "false",
            Self::Integer => whole(json).is_some(),
            Self::Number => number(),
            Self::Text => json.starts_with('"'),
            Self::Words(words) => {
                json.starts_with('"')
                    && serde_json::from_str(json).is_ok_and(|text: String| words.contains(&&*text))
            }
            Self::Integers(integers) => whole(json)
                .is_some_and(|number| integers.iter().any(|each| number == (*each).into())),
            Self::List(sign) => json.starts_with('[') && sign.all(json),
            Self::Either(signs) => return signs.iter().filter_map(|sign| sign.misfit(value)).min(),
            Self::Object(with) => has(with, value),
            Self::Known { with, names, open } => {
                let members = value.members.as_ref().filter(|_| has(with, value))?;
                let unknown = members.keys().filter(|key| !names.contains(&key.as_str())).count();
                return Some((if *open { 0 } else { unknown }, unknown));
            }
        };
        // A number without a fraction is an integer before it is a number.
        let unspecific = matches!(self, Self::Number) && whole(json).is_some();
        fits.then_some((0, usize::from(unspecific)))
    }

    /// Whether all items of a list fit.
    fn all(&self, json: &str) -> bool {
        matches!(self, Self::Any)
            || serde_json::from_str(json)
                .is_ok_and(|items: Vec<&RawValue>| items.iter().all(|item| self.part(item.get())))
    }

    /// Whether a part of a value fits. Null may stand for any: whether it is allowed is not what tells apart.
    fn part(&self, json: &str) -> bool {
        json == "null" || self.misfit(&Value::of(json)).is_some()
    }
}

/// Whether an object has the properties, with that look.
fn has(with: &[(&str, Sign)], value: &Value<'_>) -> bool {
    value.members.as_ref().is_some_and(|members| {
        with.iter()
            .all(|(name, sign)| members.get(*name).is_some_and(|member| sign.part(member.get())))
    })
}
