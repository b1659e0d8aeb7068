//! The type of a field, as pages write it: `string<email> | null`, `object[]`.

use crate::facts::Facts;

/// The words that a type starts with.
const WORDS: [&str; 7] = ["string", "integer", "number", "boolean", "object", "enum", "any"];

/// What a field may be.
#[derive(Debug, PartialEq)]
pub(super) struct Kind<'t> {
    members: Vec<Member<'t>>,
    nullable: bool,
}

/// One type of a union.
#[derive(Debug, PartialEq)]
struct Member<'t> {
    word: &'t str,
    format: Option<&'t str>,
    lists: usize,
}

impl<'t> Kind<'t> {
    /// The type that a line is, if it is one.
    pub(super) fn read(line: &'t str) -> Option<Self> {
        let words: Vec<&str> = line.split(" | ").collect();
        let nullable = words.contains(&"null");
        let named = words.into_iter().filter(|word| *word != "null");
        let members = named.map(Member::read).collect::<Option<Vec<_>>>()?;
        (!members.is_empty()).then_some(Self { members, nullable })
    }

    /// States the type under `key`.
    pub(super) fn state(&self, key: &str, place: &str, facts: &mut Facts) {
        if self.nullable {
            facts.add(&format!("{key}/null"), "true", place);
        }
        let mut at = key.to_owned();
        match self.members.as_slice() {
            [only] => {
                for _ in 0..only.lists {
                    facts.add(&format!("{at}/type"), "array", place);
                    at.push_str("/[]");
                }
                facts.add(&format!("{at}/type"), only.word, place);
                if let Some(format) = only.format {
                    facts.add(&format!("{at}/format"), format, place);
                }
            }
            several => {
                let words: Vec<&str> = several.iter().map(|member| member.word).collect();
                facts.add(&format!("{at}/type"), words.join(" | "), place);
            }
        }
    }
}

impl<'t> Member<'t> {
    fn read(text: &'t str) -> Option<Self> {
        let base = text.trim_end_matches("[]");
        let lists = (text.len() - base.len()) / 2;
        let (word, format) = match base.strip_suffix('>').and_then(|open| open.split_once('<')) {
            Some(("enum", word)) => (word, None),
            Some((word, format)) => (word, Some(format)),
            None => (base, None),
        };
        WORDS.contains(&word).then_some(Self { word, format, lists })
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Member};

    #[test]
    fn types_are_read_with_format_lists_and_null() {
        let kind = Kind::read("string<email>[] | null");
        let member = Member { word: "string", format: Some("email"), lists: 1 };
        assert_eq!(kind, Some(Kind { members: vec![member], nullable: true }));
    }

    #[test]
    fn enumerations_are_their_words_type() {
        let member = Member { word: "string", format: None, lists: 0 };
        let kind = Kind { members: vec![member], nullable: false };
        assert_eq!(Kind::read("enum<string>"), Some(kind));
    }

    #[test]
    fn sentences_are_no_types() {
        for line in ["", "null", "required", "string of characters", "Contact's first name"] {
            assert_eq!(Kind::read(line), None, "{line}");
        }
    }
}
