//! How a constraint is printed: a method of the runtime's checks, with its limit.

use super::{Constraint, Limit};

/// One rule: a method of what looks at a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// No limit: `.email()`.
    Plain(&'static str),
    /// A number of things: `.max_length(255)`.
    Count(&'static str, u64),
    /// An integral limit: `.minimum(-1)`.
    Integer(&'static str, i128),
    /// A limit with a fraction: `.minimum(0.5)`.
    Float(&'static str, f64),
    /// Numbers: `.one_of(&[0.5, 1.0])`.
    Floats(&'static str, Vec<f64>),
    /// A boolean: `.is(true)`.
    Flag(&'static str, bool),
}

impl Constraint {
    /// The rule for a value; `integral` where the value is an integer.
    ///
    /// None where the rule spans several properties, and where an integer can't break it.
    #[must_use]
    pub fn rule(&self, integral: bool) -> Option<Rule> {
        Some(match self {
            Self::MinLength(limit) => Rule::Count("min_length", *limit),
            Self::MaxLength(limit) => Rule::Count("max_length", *limit),
            Self::Minimum(limit) if integral => lowest(limit)?,
            Self::Maximum(limit) if integral => highest(limit)?,
            Self::MultipleOf(limit) if integral => step(limit)?,
            Self::Minimum(limit) => number(limit, ["minimum", "exclusive_minimum"])?,
            Self::Maximum(limit) => number(limit, ["maximum", "exclusive_maximum"])?,
            Self::MultipleOf(limit) => number(limit, ["multiple_of", "multiple_of"])?,
            Self::OneOf(numbers) => Rule::Floats("one_of", floats(numbers)),
            Self::Is(flag) => Rule::Flag("is", *flag),
            Self::MinItems(limit) => Rule::Count("min_items", *limit),
            Self::MaxItems(limit) => Rule::Count("max_items", *limit),
            Self::UniqueItems => Rule::Plain("unique_items"),
            Self::MinProperties(limit) => Rule::Count("min_properties", *limit),
            Self::MaxProperties(limit) => Rule::Count("max_properties", *limit),
            Self::NotTogether(_) => return None,
        })
    }
}

/// The numbers of an enumeration that there are in double precision.
fn floats(numbers: &[String]) -> Vec<f64> {
    let values = numbers.iter().filter_map(|number| number.parse::<f64>().ok());
    values.filter(|value| value.is_finite()).collect()
}

/// A limit for a number: the method for an inclusive and for an exclusive one.
fn number(limit: &Limit, methods: [&'static str; 2]) -> Option<Rule> {
    let value: f64 = limit.number.parse().ok()?;
    // No finite number is beyond a limit that only infinity reaches.
    value.is_finite().then(|| Rule::Float(methods[usize::from(limit.exclusive)], value))
}

/// The least and the largest integer that any type of 64 bits has.
const LEAST: i128 = i64::MIN as i128;
const LARGEST: i128 = u64::MAX as i128;

/// The lowest integer that a `minimum` allows, which need not be an integer itself.
fn lowest(limit: &Limit) -> Option<Rule> {
    let Fraction { top, bottom } = Fraction::parse(&limit.number)?;
    let exclusive = limit.exclusive && bottom == 1;
    let low = -(-top).div_euclid(bottom);
    match low {
        ..LEAST => None,
        LEAST..=LARGEST if exclusive => Some(Rule::Integer("exclusive_minimum", low)),
        LEAST..=LARGEST => Some(Rule::Integer("minimum", low)),
        _ => Some(Rule::Integer("exclusive_minimum", LARGEST)),
    }
}

/// The highest integer that a `maximum` allows, which need not be an integer itself.
fn highest(limit: &Limit) -> Option<Rule> {
    let Fraction { top, bottom } = Fraction::parse(&limit.number)?;
    let exclusive = limit.exclusive && bottom == 1;
    let high = top.div_euclid(bottom);
    match high {
        ..LEAST => Some(Rule::Integer("exclusive_maximum", LEAST)),
        LEAST..=LARGEST if exclusive => Some(Rule::Integer("exclusive_maximum", high)),
        LEAST..=LARGEST => Some(Rule::Integer("maximum", high)),
        _ => None,
    }
}

/// An integer is a multiple of 2.5 when it is one of 5: of the numerator, where the fraction is reduced.
fn step(limit: &Limit) -> Option<Rule> {
    let top = Fraction::parse(&limit.number)?.top;
    // Zero alone is a multiple of a number that is larger than all others.
    let step = top.min(LARGEST);
    (step > 1).then_some(Rule::Integer("multiple_of", step))
}

/// A number as a reduced fraction; the denominator is positive.
struct Fraction {
    top: i128,
    bottom: i128,
}

impl Fraction {
    /// Digits that surely fit.
    const MOST_DIGITS: usize = 37;

    /// Reads a number in JSON's grammar. What is too large or too small by far keeps its sign and its side of the
    /// integers of 64 bits.
    fn parse(text: &str) -> Option<Self> {
        let (sign, text) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = format!("{whole}{fraction}");
        let digits = digits.trim_start_matches('0');
        let kept = digits.get(..Self::MOST_DIGITS).unwrap_or(digits);
        let top: i128 = if kept.is_empty() { 0 } else { kept.parse().ok()? };
        if top == 0 {
            return Some(Self { top, bottom: 1 });
        }
        let negative = exponent.starts_with('-');
        let exponent: i64 =
            exponent.parse().unwrap_or(if negative { i64::MIN / 2 } else { i64::MAX / 2 });
        let places = i64::try_from(fraction.len()).ok()?;
        let dropped = i64::try_from(digits.len() - kept.len()).ok()?;
        Some(Self::scaled(sign * top, exponent.saturating_sub(places).saturating_add(dropped)))
    }

    /// `top` times ten to a power.
    fn scaled(top: i128, power: i64) -> Self {
        let tens = u32::try_from(power.unsigned_abs()).ok().and_then(|n| 10_i128.checked_pow(n));
        if power >= 0 {
            let huge = if top < 0 { -i128::MAX } else { i128::MAX };
            let top = tens.and_then(|tens| top.checked_mul(tens)).unwrap_or(huge);
            return Self { top, bottom: 1 };
        }
        match tens {
            Some(tens) => {
                let shared = common_divisor(top.abs(), tens);
                Self { top: top / shared, bottom: tens / shared }
            }
            None => Self { top: top.signum(), bottom: i128::MAX },
        }
    }
}

fn common_divisor(first: i128, second: i128) -> i128 {
    if second == 0 { first } else { common_divisor(second, first % second) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(number: &str, exclusive: bool) -> Limit {
        Limit { number: number.into(), exclusive }
    }

    fn minimum(number: &str, exclusive: bool) -> Option<Rule> {
        Constraint::Minimum(limit(number, exclusive)).rule(true)
    }

    fn maximum(number: &str, exclusive: bool) -> Option<Rule> {
        Constraint::Maximum(limit(number, exclusive)).rule(true)
    }

    #[test]
    fn limits_of_integers_need_not_be_integers() {
        assert_eq!(minimum("0.5", false), Some(Rule::Integer("minimum", 1)));
        assert_eq!(minimum("-0.5", true), Some(Rule::Integer("minimum", 0)));
        assert_eq!(maximum("0.5", true), Some(Rule::Integer("maximum", 0)));
        assert_eq!(maximum("-0.5", false), Some(Rule::Integer("maximum", -1)));
        assert_eq!(minimum("1.0", true), Some(Rule::Integer("exclusive_minimum", 1)));
        assert_eq!(maximum("1.5e2", false), Some(Rule::Integer("maximum", 150)));
        assert_eq!(minimum("1e-400", false), Some(Rule::Integer("minimum", 1)));
        assert_eq!(maximum("-0", false), Some(Rule::Integer("maximum", 0)));
    }

    #[test]
    fn limits_beyond_64_bits_allow_all_or_nothing() {
        assert_eq!(
            maximum("18446744073709551615", false),
            Some(Rule::Integer("maximum", u64::MAX.into()))
        );
        for number in ["18446744073709551616", "1e30", "1e400", "1e99999999999999999999"] {
            assert_eq!(maximum(number, false), None, "{number}");
            let nothing = Some(Rule::Integer("exclusive_minimum", u64::MAX.into()));
            assert_eq!(minimum(number, false), nothing, "{number}");
        }
        assert_eq!(minimum("-1e400", false), None);
        let nothing = Some(Rule::Integer("exclusive_maximum", i64::MIN.into()));
        assert_eq!(maximum("-1e30", true), nothing);
    }

    #[test]
    fn steps_of_integers_need_not_be_integers() {
        let multiple = |number: &str| Constraint::MultipleOf(limit(number, false)).rule(true);
        assert_eq!(multiple("12"), Some(Rule::Integer("multiple_of", 12)));
        assert_eq!(multiple("2.5"), Some(Rule::Integer("multiple_of", 5)));
        assert_eq!(multiple("2.0"), Some(Rule::Integer("multiple_of", 2)));
        assert_eq!(multiple("0.01"), None);
        assert_eq!(multiple("1"), None);
    }

    #[test]
    fn numbers_keep_their_limits_but_not_infinity() {
        let rule = |number: &str| Constraint::Maximum(limit(number, false)).rule(false);
        assert_eq!(rule("0.1"), Some(Rule::Float("maximum", 0.1)));
        assert_eq!(rule("1e400"), None);
    }
}
