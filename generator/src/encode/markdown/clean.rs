//! Characters that no reader sees or that lie to the reader: taken out of every text before it is used.

/// The text with `\n` as its only line break, and without control, bidirectional and invisible characters.
///
/// Tabs stay, because they mean something to CommonMark. This is done before the
/// text is parsed, and again for each piece that comes out, because an entity
/// such as `&#x202e;` makes such a character anew.
pub fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars()
        .filter_map(|character| match character {
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\n' | '\t' => Some(character),
            _ => (!character.is_control() && !is_invisible(character)).then_some(character),
        })
        .collect()
}

/// Bidirectional controls (Unicode TR9), zero-width and other format characters, tags, and what stands for nothing.
pub fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_become_one_kind() {
        assert_eq!(clean("a\r\nb\rc\u{2028}d\u{85}e\u{c}f\tg"), "a\nb\nc\nd\ne\nf\tg");
    }

    #[test]
    fn what_is_not_seen_goes() {
        assert_eq!(clean("a\u{202e}b\u{200b}c\u{0}d\u{1b}[0m\u{feff}\u{e0041}"), "abcd[0m");
        assert_eq!(clean("é\u{fe0f} 日本語 😀"), "é\u{fe0f} 日本語 😀");
    }
}
