//! Names: the only place where a Rust identifier is made from document text.
//!
//! In goes a name of the document, out comes an [`Ident`] that is valid, not
//! reserved and unique in its scope. A name never depends on the order in which
//! others were asked for: an unrelated addition above must not rename anything.

use std::collections::{BTreeMap, BTreeSet};

use heck::{ToSnakeCase, ToUpperCamelCase};
use proc_macro2::{Ident, Span};

/// The case of a kind of item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// `UpperCamelCase`: types and variants.
    Type,
    /// `snake_case`: fields, functions, modules and arguments.
    Value,
}

/// The names of one scope, given out all at once.
pub struct Scope {
    case: Case,
    reserved: &'static [&'static str],
}

/// Two things that can't be told apart by name, by their place in the request.
#[derive(Debug, PartialEq, Eq)]
pub struct Clash(pub usize, pub usize);

impl Scope {
    /// A scope in which the names of `reserved` are already used by ourselves.
    #[must_use]
    pub fn new(case: Case, reserved: &'static [&'static str]) -> Self {
        Self { case, reserved }
    }

    /// Gives each wanted name an identifier, in the order of `wanted`.
    ///
    /// Of those that would be equal, the one that is already spelled as the identifier keeps it;
    /// the others get a suffix from their own symbols and case.
    ///
    /// # Errors
    ///
    /// [`Clash`] where a name that the user fixed is taken, or where the same name is wanted twice.
    pub fn claim(&self, wanted: &[Wanted<'_>]) -> Result<Vec<Ident>, Clash> {
        let plain: Vec<String> = wanted.iter().map(|wish| self.spell(wish)).collect();
        let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, name) in plain.iter().enumerate() {
            groups.entry(name).or_default().push(index);
        }
        let mut names = plain.clone();
        for group in groups.values().filter(|group| group.len() > 1) {
            for &index in group {
                if !self.keeps(&wanted[index], &plain[index]) {
                    names[index] = self.distinguish(&plain[index], wanted[index].text);
                }
            }
        }
        self.settle(wanted, names)
    }

    /// Checks that no two names are equal, and spells out to the last sign those that still are.
    fn settle(&self, wanted: &[Wanted<'_>], mut names: Vec<String>) -> Result<Vec<Ident>, Clash> {
        for index in repeated(&names) {
            if !self.keeps(&wanted[index], &names[index]) {
                names[index] = self.join(&names[index], &code_points(wanted[index].text));
            }
        }
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for (index, name) in names.iter().enumerate() {
            if let Some(first) = seen.insert(name, index) {
                return Err(Clash(first, index));
            }
        }
        Ok(names.iter().map(|name| Ident::new(name, Span::call_site())).collect())
    }

    /// The identifier of a name that has no rival.
    #[must_use]
    pub fn one(&self, text: &str) -> Ident {
        Ident::new(&self.spell(&Wanted::new(text)), Span::call_site())
    }

    /// Whether a wish is spelled as the name already, an escape aside.
    fn keeps(&self, wish: &Wanted<'_>, name: &str) -> bool {
        wish.fixed || wish.text == name || self.escape(wish.text.to_owned()) == name
    }

    /// The name in the scope's case, escaped.
    fn spell(&self, wish: &Wanted<'_>) -> String {
        let words = readable(wish.text);
        let cased = match self.case {
            Case::Type => words.to_upper_camel_case(),
            Case::Value => words.to_snake_case(),
        };
        let kept = wish.fixed && is_identifier(wish.text) && self.is_cased(wish.text);
        self.escape(if kept { wish.text.to_owned() } else { cased })
    }

    /// Whether a name is in the scope's case, whichever way it splits its words.
    fn is_cased(&self, text: &str) -> bool {
        match self.case {
            Case::Type => text.starts_with(char::is_uppercase) && !text.contains('_'),
            Case::Value => !text.contains(char::is_uppercase),
        }
    }

    /// The one escape rule: keyword or reserved → trailing `_`, leading digit → leading `_`.
    ///
    /// A variable of digits alone gets a leading `n`: clippy wants a variable to have a letter.
    fn escape(&self, name: String) -> String {
        let digits =
            !name.is_empty() && name.chars().all(|sign| sign.is_ascii_digit() || sign == '_');
        if digits && self.case == Case::Value {
            return format!("n{name}");
        }
        if name.starts_with(|first: char| first.is_ascii_digit()) {
            return format!("_{name}");
        }
        if is_keyword(&name) || self.reserved.contains(&name.as_str()) {
            return format!("{name}_");
        }
        name
    }

    /// The name with a suffix from what the case conversion lost.
    fn distinguish(&self, name: &str, text: &str) -> String {
        let symbols: Vec<String> =
            text.chars().filter(|sign| !sign.is_alphanumeric()).map(spelled).collect();
        let case = if text.chars().all(|sign| !sign.is_lowercase()) {
            "upper"
        } else if text.starts_with(char::is_uppercase) {
            "capital"
        } else if text.chars().any(char::is_uppercase) {
            "camel"
        } else {
            "lower"
        };
        let suffix = if symbols.is_empty() { case.to_owned() } else { symbols.join("_") };
        self.join(name, &suffix)
    }

    fn join(&self, name: &str, suffix: &str) -> String {
        match self.case {
            Case::Type => {
                format!("{}{}", name.trim_end_matches('_'), suffix.to_upper_camel_case())
            }
            Case::Value => format!("{}_{suffix}", name.trim_end_matches('_')),
        }
    }
}

/// A name that is wanted in a scope.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The name in the document, or the one that the user chose.
    pub text: &'a str,
    /// Whether the user chose it.
    pub fixed: bool,
}

impl<'a> Wanted<'a> {
    /// A name of the document.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, fixed: false }
    }

    /// A name of the document, unless the user chose another.
    #[must_use]
    pub fn or_renamed(text: &'a str, renamed: Option<&'a String>) -> Self {
        renamed.map_or(Self { text, fixed: false }, |chosen| Self { text: chosen, fixed: true })
    }
}

/// The name of something that belongs to a type, such as `ContactRequired`, which none of the `taken` has.
#[must_use]
pub fn belonging<'n>(owner: &Ident, part: &str, taken: impl Iterator<Item = &'n Ident>) -> Ident {
    // A trailing underscore only tells the owner from a reserved name.
    let owner = owner.to_string();
    let name = format!("{}{part}", owner.trim_end_matches('_'));
    let mut taken = taken;
    if taken.any(|other| *other == name) { ours(&format!("{name}_")) } else { ours(&name) }
}

/// The module of an item, which must not have its very name: `_2fa` is in the case of both.
#[must_use]
pub fn module_of(wanted: Ident, item: &Ident) -> Ident {
    if wanted == *item { ours(&format!("{wanted}_")) } else { wanted }
}

/// An identifier of our own making.
#[must_use]
pub fn ours(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The name in lower case with underscores, for joining with others: not escaped.
#[must_use]
pub fn snake(text: &str) -> String {
    readable(text).to_snake_case()
}

/// The name in capitals with underscores, for environment variables.
#[must_use]
pub fn shouting(text: &str) -> String {
    snake(text).to_uppercase()
}

/// The text with what a case conversion would swallow spelled out: `+1` → `plus 1`.
fn readable(text: &str) -> String {
    if text.is_empty() {
        return "empty".to_owned();
    }
    let nothing_else = !text.chars().any(is_word);
    let mut words = String::new();
    for (index, sign) in text.chars().enumerate() {
        let leading_sign = index == 0 && matches!(sign, '+' | '-');
        if is_word(sign) {
            words.push(sign);
        } else if sign.is_alphanumeric() {
            words.extend([" ", &format!("u{:x}", u32::from(sign)), " "]);
        } else if nothing_else || leading_sign {
            words.extend([" ", &spelled(sign), " "]);
        } else {
            words.push(' ');
        }
    }
    words
}

/// Letters and digits that may stand in an identifier without a lint: ASCII, and Latin letters.
fn is_word(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || ('\u{c0}'..='\u{17f}').contains(&sign) && sign.is_alphabetic()
}

/// A sign as a word.
fn spelled(sign: char) -> String {
    let word = match sign {
        '+' => "plus",
        '-' => "minus",
        '_' => "underscore",
        '.' => "dot",
        '/' => "slash",
        '\\' => "backslash",
        ' ' => "space",
        '$' => "dollar",
        '@' => "at",
        '#' => "hash",
        '%' => "percent",
        '&' => "and",
        '*' => "star",
        '=' => "equal",
        '<' => "less",
        '>' => "greater",
        '!' => "not",
        '?' => "question",
        ':' => "colon",
        ';' => "semicolon",
        ',' => "comma",
        '~' => "tilde",
        '^' => "caret",
        '|' => "or",
        '\'' => "apostrophe",
        '"' => "quote",
        '`' => "backtick",
        '(' | ')' => "paren",
        '[' | ']' => "bracket",
        '{' | '}' => "brace",
        other => return format!("u{:x}", u32::from(other)),
    };
    word.to_owned()
}

/// Every sign of a name as its code point: what tells any two names apart.
fn code_points(text: &str) -> String {
    let points: Vec<String> = text.chars().map(|sign| format!("{:x}", u32::from(sign))).collect();
    format!("u{}", points.join("_"))
}

/// The indices of names that stand more than once.
fn repeated(names: &[String]) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    let twice: BTreeSet<&String> = names.iter().filter(|name| !seen.insert(*name)).collect();
    (0..names.len()).filter(|&index| twice.contains(&names[index])).collect()
}

fn is_identifier(text: &str) -> bool {
    syn::parse_str::<Ident>(text).is_ok()
}

/// Strict, reserved and weak keywords of edition 2024 that can't name an item.
fn is_keyword(name: &str) -> bool {
    matches!(name, "_" | "gen") || syn::parse_str::<Ident>(name).is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claimed(case: Case, names: &[&str]) -> Vec<String> {
        let wanted: Vec<Wanted<'_>> = names.iter().map(|name| Wanted::new(name)).collect();
        let idents = Scope::new(case, &["new", "Option"]).claim(&wanted).expect("no clash");
        idents.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn one_escape_rule() {
        let names =
            ["type", "self", "Self", "new", "2fa", "+1", "-1", "", "$ref", "größe", "日本", "gen"];
        assert_eq!(
            claimed(Case::Value, &names),
            [
                "type_",
                "self_",
                "self_capital",
                "new_",
                "_2fa",
                "plus_1",
                "minus_1",
                "empty",
                "ref_",
                "größe",
                "u65e5_u672c",
                "gen_"
            ]
        );
        assert_eq!(
            claimed(Case::Type, &["option", "self", "contact-id"]),
            ["Option_", "Self_", "ContactId"]
        );
    }

    #[test]
    fn the_one_that_is_spelled_so_keeps_the_name() {
        assert_eq!(claimed(Case::Value, &["foo-bar", "foo_bar"]), ["foo_bar_minus", "foo_bar"]);
        assert_eq!(claimed(Case::Value, &["foo_bar", "foo-bar"]), ["foo_bar", "foo_bar_minus"]);
        assert_eq!(claimed(Case::Type, &["contact", "Contact"]), ["ContactLower", "Contact"]);
    }

    #[test]
    fn nothing_is_left_equal() {
        let names = ["a-b", "a-B", "A-b", "a.b", "a_b", "aB", "AB"];
        let given: BTreeSet<String> = claimed(Case::Value, &names).into_iter().collect();
        assert_eq!(given.len(), names.len(), "{given:?}");
    }

    #[test]
    fn a_chosen_name_is_kept_in_the_case_of_its_scope() {
        let one = |case, text: &str| {
            let chosen = text.to_owned();
            let wanted = [Wanted::or_renamed("x", Some(&chosen))];
            Scope::new(case, &[]).claim(&wanted).expect("no clash")[0].to_string()
        };
        assert_eq!(one(Case::Type, "HTTPServer"), "HTTPServer");
        assert_eq!(one(Case::Type, "list_contacts"), "ListContacts");
        assert_eq!(one(Case::Value, "utf_8_text"), "utf_8_text");
        assert_eq!(one(Case::Value, "ListContacts"), "list_contacts");
    }

    #[test]
    fn the_same_name_twice_is_a_clash() {
        let wanted = [Wanted::new("a"), Wanted::new("a")];
        assert_eq!(Scope::new(Case::Value, &[]).claim(&wanted).unwrap_err(), Clash(0, 1));
    }
}
