//! Constraints: the rules that a type alone does not express.
//!
//! In go the limiting keywords of a schema, out come rules and their sentences.
//! A limit is never rounded: numbers stay as the source text writes them.

mod rule;
mod sentence;

pub use rule::Rule;
pub use sentence::sentences;

use crate::source::Text;

/// A rule for a value (OpenAPI 3.0.3, section 4.7.24).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Constraint {
    /// At least so many code points.
    MinLength(u64),
    /// At most so many code points.
    MaxLength(u64),
    /// Not less than the limit, or more where it is exclusive.
    Minimum(Limit),
    /// Not more than the limit, or less where it is exclusive.
    Maximum(Limit),
    /// A multiple of a number.
    MultipleOf(Limit),
    /// One of some numbers, as the source text writes them: `enum` beside `type: number`.
    OneOf(Vec<String>),
    /// One of the two booleans: `enum` or `const` beside `type: boolean`.
    Is(bool),
    /// At least so many items.
    MinItems(u64),
    /// At most so many items.
    MaxItems(u64),
    /// No two items are equal.
    UniqueItems,
    /// At least so many properties.
    MinProperties(u64),
    /// At most so many properties.
    MaxProperties(u64),
    /// Not all of these properties in one value: `not: {required: [a, b]}`.
    NotTogether(Vec<Text>),
}

/// A limit, exactly as the source text writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The number in JSON's grammar.
    pub number: String,
    /// Whether the limit itself is not allowed.
    pub exclusive: bool,
}

/// The kind of value that a rule is about; it says nothing about values of another kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Strings.
    Text,
    /// Integers and other numbers.
    Number,
    /// Booleans.
    Boolean,
    /// Lists.
    List,
    /// Objects, with named properties or without.
    Object,
}

/// The limiting keywords of one schema, as the document writes them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// `minLength`.
    pub min_length: Option<u64>,
    /// `maxLength`.
    pub max_length: Option<u64>,
    /// `minimum` with `exclusiveMinimum`.
    pub minimum: Option<Limit>,
    /// `maximum` with `exclusiveMaximum`.
    pub maximum: Option<Limit>,
    /// `multipleOf`.
    pub multiple_of: Option<String>,
    /// `minItems`.
    pub min_items: Option<u64>,
    /// `maxItems`.
    pub max_items: Option<u64>,
    /// `uniqueItems`.
    pub unique_items: bool,
    /// `minProperties`.
    pub min_properties: Option<u64>,
    /// `maxProperties`.
    pub max_properties: Option<u64>,
}

impl Constraint {
    /// The names of every word, in the order in which the rules of a schema are kept.
    pub const WORDS: &'static [&'static str] = &[
        "constraint: minLength",
        "constraint: maxLength",
        "constraint: minimum",
        "constraint: exclusiveMinimum",
        "constraint: maximum",
        "constraint: exclusiveMaximum",
        "constraint: multipleOf",
        "constraint: enum of numbers",
        "constraint: enum of one boolean",
        "constraint: minItems",
        "constraint: maxItems",
        "constraint: uniqueItems",
        "constraint: minProperties",
        "constraint: maxProperties",
        "constraint: not required",
    ];

    /// Reads the rules out of the limiting keywords, in the order of the vocabulary.
    ///
    /// `minLength: 0`, `minItems: 0` and `minProperties: 0` say nothing and are no rule.
    #[must_use]
    pub fn read(limits: &Limits) -> Vec<Self> {
        let Limits {
            min_length,
            max_length,
            minimum,
            maximum,
            multiple_of,
            min_items,
            max_items,
            unique_items,
            min_properties,
            max_properties,
        } = limits.clone();
        let multiple_of = multiple_of.map(|number| Limit { number, exclusive: false });
        [
            min_length.filter(|limit| *limit > 0).map(Self::MinLength),
            max_length.map(Self::MaxLength),
            minimum.map(Self::Minimum),
            maximum.map(Self::Maximum),
            multiple_of.map(Self::MultipleOf),
            min_items.filter(|limit| *limit > 0).map(Self::MinItems),
            max_items.map(Self::MaxItems),
            unique_items.then_some(Self::UniqueItems),
            min_properties.filter(|limit| *limit > 0).map(Self::MinProperties),
            max_properties.map(Self::MaxProperties),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The keyword of JSON Schema that holds the rule.
    #[must_use]
    pub fn keyword(&self) -> &'static str {
        match self {
            Self::MinLength(_) => "minLength",
            Self::MaxLength(_) => "maxLength",
            Self::Minimum(_) => "minimum",
            Self::Maximum(_) => "maximum",
            Self::MultipleOf(_) => "multipleOf",
            Self::OneOf(_) | Self::Is(_) => "enum",
            Self::MinItems(_) => "minItems",
            Self::MaxItems(_) => "maxItems",
            Self::UniqueItems => "uniqueItems",
            Self::MinProperties(_) => "minProperties",
            Self::MaxProperties(_) => "maxProperties",
            Self::NotTogether(_) => "not",
        }
    }

    /// The kind of value that it is about.
    #[must_use]
    pub fn subject(&self) -> Subject {
        match self {
            Self::MinLength(_) | Self::MaxLength(_) => Subject::Text,
            Self::Minimum(_) | Self::Maximum(_) | Self::MultipleOf(_) | Self::OneOf(_) => {
                Subject::Number
            }
            Self::Is(_) => Subject::Boolean,
            Self::MinItems(_) | Self::MaxItems(_) | Self::UniqueItems => Subject::List,
            Self::MinProperties(_) | Self::MaxProperties(_) | Self::NotTogether(_) => {
                Subject::Object
            }
        }
    }

    /// Its place in the order of the vocabulary.
    #[must_use]
    pub fn rank(&self) -> usize {
        let word = self.word();
        Self::WORDS.iter().position(|each| *each == word).unwrap_or(Self::WORDS.len())
    }

    /// The docs' sentence for this rule alone; [`sentences`] joins those that belong together.
    #[must_use]
    pub fn sentence(&self) -> String {
        sentences(std::slice::from_ref(self)).concat()
    }

    /// Its name in the list of all words.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::MinLength(_) => "constraint: minLength",
            Self::MaxLength(_) => "constraint: maxLength",
            Self::Minimum(limit) if limit.exclusive => "constraint: exclusiveMinimum",
            Self::Minimum(_) => "constraint: minimum",
            Self::Maximum(limit) if limit.exclusive => "constraint: exclusiveMaximum",
            Self::Maximum(_) => "constraint: maximum",
            Self::MultipleOf(_) => "constraint: multipleOf",
            Self::OneOf(_) => "constraint: enum of numbers",
            Self::Is(_) => "constraint: enum of one boolean",
            Self::MinItems(_) => "constraint: minItems",
            Self::MaxItems(_) => "constraint: maxItems",
            Self::UniqueItems => "constraint: uniqueItems",
            Self::MinProperties(_) => "constraint: minProperties",
            Self::MaxProperties(_) => "constraint: maxProperties",
            Self::NotTogether(_) => "constraint: not required",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(number: &str, exclusive: bool) -> Limit {
        Limit { number: number.into(), exclusive }
    }

    #[test]
    fn every_keyword_is_read_in_the_order_of_the_vocabulary() {
        let limits = Limits {
            min_length: Some(1),
            max_length: Some(2),
            minimum: Some(limit("1", false)),
            maximum: Some(limit("2", true)),
            multiple_of: Some("0.5".into()),
            min_items: Some(3),
            max_items: Some(4),
            unique_items: true,
            min_properties: Some(5),
            max_properties: Some(6),
        };
        let read = Constraint::read(&limits);
        let keywords: Vec<_> = read.iter().map(Constraint::keyword).collect();
        assert_eq!(
            keywords,
            [
                "minLength",
                "maxLength",
                "minimum",
                "maximum",
                "multipleOf",
                "minItems",
                "maxItems",
                "uniqueItems",
                "minProperties",
                "maxProperties"
            ]
        );
        assert!(read.is_sorted_by_key(Constraint::rank));
        assert!(read.iter().all(|rule| Constraint::WORDS.contains(&rule.word())));
    }

    #[test]
    fn what_says_nothing_is_no_rule() {
        let limits = Limits {
            min_length: Some(0),
            min_items: Some(0),
            min_properties: Some(0),
            ..Limits::default()
        };
        assert_eq!(Constraint::read(&limits), []);
    }
}
