//! A paragraph as words: inline text is collected here and comes out as lines.

use super::word::{self, Ready};

/// The words of a paragraph so far.
#[derive(Debug, Default)]
pub struct Prose {
    words: Vec<Word>,
    /// Whether white space has ended the last word.
    closed: bool,
    /// Whether markup has been opened and nothing stands in it yet.
    opened: bool,
}

/// What stands between two spaces.
type Word = Vec<Piece>;

/// A part of a word.
#[derive(Debug)]
enum Piece {
    /// Text of the document, not escaped yet. Neighbours are merged, because only the whole word shows what it is.
    Raw { text: String, in_link: bool },
    /// The content of a code span.
    Code(String),
    /// Markup of our own, as it is printed.
    Mark(&'static str),
    /// The end of a link, with its address.
    LinkEnd(String),
    /// An autolink.
    Address(String),
}

impl Prose {
    /// Adds text; white space separates words.
    pub fn text(&mut self, text: &str, in_link: bool) {
        for part in text.split_inclusive(char::is_whitespace) {
            let word = part.trim_end();
            if !word.is_empty() {
                self.raw(word, in_link);
            }
            if word.len() < part.len() {
                self.space();
            }
        }
    }

    /// Ends the word; not right after markup that opens, which would close nothing then.
    pub fn space(&mut self) {
        self.closed |= !self.opened;
    }

    /// Adds a code span; one with nothing in it is left out.
    pub fn code(&mut self, code: &str) {
        let code = code.replace(['\n', '\t'], " ");
        if code.trim().is_empty() {
            return;
        }
        match self.last() {
            // Two spans side by side would be read as one with another fence.
            Some(Piece::Code(before)) => before.push_str(&code),
            _ => self.push(Piece::Code(code)),
        }
    }

    /// Adds an autolink.
    pub fn address(&mut self, address: String) {
        self.push(Piece::Address(address));
    }

    /// Adds markup that opens something.
    pub fn open(&mut self, mark: &'static str) {
        self.push(Piece::Mark(mark));
        self.opened = true;
    }

    /// Adds markup to the last word, also when white space has ended it. What has nothing in it is taken back.
    pub fn close(&mut self, mark: &'static str) {
        if self.opened {
            self.words.last_mut().and_then(Vec::pop);
            self.words.pop_if(|word| word.is_empty());
            self.opened = false;
            return;
        }
        let closed = std::mem::replace(&mut self.closed, false);
        self.push(Piece::Mark(mark));
        self.closed = closed;
    }

    /// Closes a link.
    pub fn end_link(&mut self, address: String) {
        let closed = std::mem::replace(&mut self.closed, false);
        self.push(Piece::LinkEnd(address));
        self.closed = closed;
    }

    /// Adds punctuation to the last word, also when white space has ended it.
    pub fn punctuation(&mut self, mark: &str) {
        self.closed = false;
        self.text(mark, false);
        self.space();
    }

    /// Whether emphasis may open here: at the start of a word, or after opening punctuation.
    pub fn may_open(&self) -> bool {
        match self.words.last().filter(|_| !self.closed).and_then(|word| word.last()) {
            None | Some(Piece::Mark("[")) => true,
            Some(Piece::Raw { text, .. }) => word::is_opening(text),
            Some(_) => false,
        }
    }

    /// Whether there is nothing but markup.
    pub fn is_empty(&self) -> bool {
        self.words.iter().flatten().all(|piece| matches!(piece, Piece::Mark(_) | Piece::LinkEnd(_)))
    }

    /// Takes the words out, ready to be printed.
    pub fn take(&mut self) -> Vec<String> {
        let words = std::mem::take(self).words;
        words.iter().map(|word| print(word.as_slice())).collect()
    }

    /// Takes out the words of the first sentence, ready to be printed.
    pub fn take_sentence(&mut self) -> Vec<String> {
        let mut words = std::mem::take(self).words;
        let end = (1..words.len()).find(|next| ends_between(&words[next - 1], &words[*next]));
        words.truncate(end.unwrap_or(words.len()));
        words.iter().map(|word| print(word.as_slice())).collect()
    }

    fn raw(&mut self, word: &str, in_link: bool) {
        match self.last() {
            Some(Piece::Raw { text, .. }) => text.push_str(word),
            _ => self.push(Piece::Raw { text: word.to_owned(), in_link }),
        }
    }

    /// The last piece of a word that is still open.
    fn last(&mut self) -> Option<&mut Piece> {
        if self.closed {
            return None;
        }
        self.words.last_mut().and_then(|word| word.last_mut())
    }

    fn push(&mut self, piece: Piece) {
        match self.words.last_mut().filter(|_| !self.closed) {
            Some(word) => word.push(piece),
            None => self.words.push(vec![piece]),
        }
        self.closed = false;
        self.opened = false;
    }
}

/// Lays words out in lines of at most `width` characters; a longer word has a line of its own.
///
/// A word that would mean something at the start of a line is escaped there.
pub fn wrap(words: &[String], width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut used = 0;
    for word in words {
        let length = word.chars().count();
        match lines.last_mut() {
            Some(line) if used + 1 + length <= width => {
                line.push(' ');
                line.push_str(word);
                used += 1 + length;
            }
            _ => {
                let first = word::escape_line_start(word);
                used = first.chars().count();
                lines.push(first);
            }
        }
    }
    lines
}

fn print(word: &[Piece]) -> String {
    let mut ready: Vec<Ready> = Vec::new();
    for (at, piece) in word.iter().enumerate() {
        let mut parts = match piece {
            Piece::Raw { text, in_link } => word::ready(text, *in_link),
            Piece::Code(code) => vec![Ready::Code(code.clone())],
            Piece::Mark(mark) => vec![Ready::Plain((*mark).to_owned())],
            Piece::LinkEnd(address) => vec![Ready::Plain(["](", address, ")"].concat())],
            Piece::Address(address) => vec![Ready::Address(address.clone())],
        };
        // `!` before a link would make it an image.
        if matches!(word.get(at + 1), Some(Piece::Mark("[")))
            && let Some(Ready::Plain(text)) = parts.last_mut()
            && text.ends_with('!')
        {
            text.insert(text.len() - 1, '\\');
        }
        for part in parts {
            merge(&mut ready, part);
        }
    }
    ready.iter().map(show).collect()
}

/// Adds a part; a code span that follows another becomes one with it.
fn merge(ready: &mut Vec<Ready>, part: Ready) {
    match (ready.last_mut(), part) {
        (Some(Ready::Code(before)), Ready::Code(code)) => before.push_str(&code),
        (_, part) => ready.push(part),
    }
}

fn show(part: &Ready) -> String {
    match part {
        Ready::Plain(text) => text.clone(),
        Ready::Code(code) => word::code_span(code),
        Ready::Address(address) => ["<", address, ">"].concat(),
    }
}

/// Whether a sentence ends after `word`: at its full stop, unless it is an abbreviation or the next word goes on in lower case.
fn ends_between(word: &Word, next: &Word) -> bool {
    const ABBREVIATIONS: &[&str] =
        &["e.g.", "i.e.", "etc.", "vs.", "cf.", "incl.", "approx.", "no.", "nr."];
    let Some(Piece::Raw { text, .. }) =
        word.iter().rev().find(|piece| !matches!(piece, Piece::Mark(_)))
    else {
        return false;
    };
    let bare = text.trim_start_matches(['(', '"', '\'']).to_lowercase();
    let goes_on = match next.first() {
        Some(Piece::Raw { text, .. }) => text.starts_with(char::is_lowercase),
        _ => false,
    };
    text.trim_end_matches(['"', '\'', ')', '”', '’']).ends_with(['.', '!', '?'])
        && !ABBREVIATIONS.contains(&bare.as_str())
        && !goes_on
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, width: usize) -> Vec<String> {
        let mut prose = Prose::default();
        prose.text(text, false);
        wrap(&prose.take(), width)
    }

    #[test]
    fn words_are_wrapped() {
        assert_eq!(lines("one two  three\nfour", 9), ["one two", "three", "four"]);
        assert_eq!(lines("extraordinary a", 5), ["extraordinary", "a"]);
        assert_eq!(lines("one - two", 4), ["one", "\\-", "two"]);
    }

    #[test]
    fn a_word_is_seen_as_a_whole() {
        let mut prose = Prose::default();
        prose.text("see Open", false);
        prose.text("API's", false);
        prose.code("x");
        prose.text("_y z", false);
        assert_eq!(prose.take(), ["see", "`OpenAPI'sx_y`", "z"]);
    }

    #[test]
    fn an_exclamation_mark_makes_no_image() {
        let mut prose = Prose::default();
        prose.text("Hey!", false);
        prose.open("[");
        prose.text("a", true);
        prose.end_link("https://a.example".to_owned());
        assert_eq!(prose.take(), ["Hey\\![a](https://a.example)"]);
    }

    #[test]
    fn a_sentence_ends_at_its_full_stop() {
        let sentence = |text: &str| {
            let mut prose = Prose::default();
            prose.text(text, false);
            prose.take_sentence().join(" ")
        };
        assert_eq!(sentence("One, e.g. two. Three."), "One, e.g. two.");
        assert_eq!(sentence("Version 1.5 of it! More"), "Version 1.5 of it!");
        assert_eq!(sentence("No end"), "No end");
        assert_eq!(sentence(""), "");
    }
}
