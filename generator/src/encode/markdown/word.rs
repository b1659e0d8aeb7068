//! One word in, the same word as CommonMark that means nothing but itself out.
//!
//! What looks like code becomes a code span, as `clippy::doc_markdown` and rustdoc
//! ask for; bare URLs become autolinks; the rest is escaped where CommonMark would
//! read more into it. Plain words come out as they are.

/// A part of a word that is ready to be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ready {
    /// Escaped text.
    Plain(String),
    /// The content of a code span, not escaped.
    Code(String),
    /// The address of an autolink, not escaped.
    Address(String),
}

/// Makes a word without white space ready. In a link, an address can't be a link of its own.
pub fn ready(word: &str, in_link: bool) -> Vec<Ready> {
    if let Some(at) = find_address(word) {
        return address(word, at, in_link);
    }
    let (lead, core, trail) = trim(word);
    if !needs_code(core) {
        return vec![Ready::Plain(escape(word))];
    }
    let mut parts = Vec::new();
    push_plain(&mut parts, lead);
    parts.push(Ready::Code(core.to_owned()));
    push_plain(&mut parts, trail);
    parts
}

/// A code span with a fence longer than any run of back ticks inside (CommonMark 0.31, section 6.1).
pub fn code_span(code: &str) -> String {
    let fence = "`".repeat(longest_run(code, '`') + 1);
    let pad = code.starts_with('`')
        || code.ends_with('`')
        || (code.starts_with(' ') && code.ends_with(' '));
    let pad = if pad { " " } else { "" };
    [&fence, pad, code, pad, &fence].concat()
}

/// How often a character stands in a row at most.
pub fn longest_run(text: &str, character: char) -> usize {
    text.split(|other| other != character).map(str::len).max().unwrap_or(0)
}

/// Escapes a word that would start a list, a heading or an underline at the start of a line.
pub fn escape_line_start(word: &str) -> String {
    let all = |set: &str| !word.is_empty() && word.chars().all(|character| set.contains(character));
    if all("-=+#:") && !all(":") {
        return format!("\\{word}");
    }
    let digits = word.trim_end_matches(['.', ')']);
    let is_number = digits.len() + 1 == word.len()
        && (1..=9).contains(&digits.len())
        && digits.bytes().all(|digit| digit.is_ascii_digit());
    if is_number {
        let (number, delimiter) = word.split_at(digits.len());
        return format!("{number}\\{delimiter}");
    }
    word.to_owned()
}

/// Where an address starts in a word.
fn find_address(word: &str) -> Option<usize> {
    let lower = word.to_ascii_lowercase();
    ["https://", "http://"].into_iter().filter_map(|scheme| lower.find(scheme)).min()
}

/// A word that holds an address: an autolink, or a code span where it can't be one.
fn address(word: &str, at: usize, in_link: bool) -> Vec<Ready> {
    let (lead, rest) = word.split_at(at);
    let (_, core, trail) = trim(rest);
    let after_scheme = core.split_once("://").map_or("", |(_, after)| after);
    let is_auto = !in_link
        && !after_scheme.is_empty()
        && is_opening(lead)
        && core.chars().all(is_address_character);
    if !is_auto {
        return vec![Ready::Code(word.to_owned())];
    }
    let mut parts = Vec::new();
    push_plain(&mut parts, lead);
    parts.push(Ready::Address(core.to_owned()));
    push_plain(&mut parts, trail);
    parts
}

/// Characters of a URL (RFC 3986), with those that would need encoding left out.
pub fn is_address_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || "-._~:/?#@!$&'()*+,;=%".contains(character)
}

fn push_plain(parts: &mut Vec<Ready>, text: &str) {
    if !text.is_empty() {
        parts.push(Ready::Plain(escape(text)));
    }
}

/// Punctuation that comes before a word.
const OPENING: &[char] = &['(', '"', '\'', '“', '‘', '«', '¿', '¡'];

/// Punctuation that comes after a word.
const CLOSING: &[char] = &['.', ',', ';', ':', '!', '?', '"', '\'', '”', '’', '»', '…'];

/// Whether there is nothing but punctuation that comes before a word.
pub fn is_opening(text: &str) -> bool {
    text.trim_start_matches(OPENING).is_empty()
}

/// Whether there is nothing but punctuation that comes after a word, the closing parenthesis included.
pub fn is_closing(text: &str) -> bool {
    text.trim_start_matches(CLOSING).trim_start_matches(')').trim_start_matches(CLOSING).is_empty()
        && !text.contains("::")
}

/// The punctuation of the sentence before and after a word, and the word.
fn trim(word: &str) -> (&str, &str, &str) {
    let start = word.trim_start_matches(OPENING);
    let mut core = start;
    loop {
        let shorter = core.trim_end_matches(CLOSING);
        let shorter = match shorter.strip_suffix(')') {
            Some(inside) if count(inside, '(') < count(shorter, ')') => inside,
            _ => shorter,
        };
        if shorter.len() == core.len() {
            break;
        }
        core = shorter;
    }
    // `foo::` is a word of its own; the colon of a sentence stands alone.
    let after = start.split_at(core.len()).1;
    let colons = after.len() - after.trim_start_matches(':').len();
    if colons > 1 {
        core = start.split_at(core.len() + colons).0;
    }
    let (lead, _) = word.split_at(word.len() - start.len());
    let (_, trail) = start.split_at(core.len());
    (lead, core, trail)
}

fn count(text: &str, character: char) -> usize {
    text.chars().filter(|other| *other == character).count()
}

/// Whether a word is shown as code.
fn needs_code(word: &str) -> bool {
    let has_letters = word.contains(char::is_alphanumeric);
    word.contains(['`', '\\'])
        || word.contains("::")
        || (has_letters && word.contains(['_', '<']))
        || (has_letters && word.contains("()"))
        || (word.contains('[') && count(word, '[') == count(word, ']') && word.len() > 2)
        || looks_like_address(word)
        || word.split('\'').any(|part| is_camel_case(part.trim_matches(is_punctuation)))
}

fn is_punctuation(character: char) -> bool {
    !character.is_alphanumeric()
}

/// What the `url` crate reads as an address that can have a path: clippy asks for a link there.
fn looks_like_address(word: &str) -> bool {
    const SPECIAL: &[&str] = &["http", "https", "ws", "wss", "ftp", "file"];
    word.trim_matches(|character| is_punctuation(character) && character != ':')
        .split_once(':')
        .is_some_and(|(scheme, rest)| {
            let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
                && scheme
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
            let is_special = SPECIAL.contains(&scheme.to_ascii_lowercase().as_str());
            is_scheme && (rest.starts_with('/') || (is_special && !rest.is_empty()))
        })
}

/// As `clippy::doc_markdown` sees it: `OpenAPI` and `OAuth2`, but neither `NASA` nor `IDs`.
fn is_camel_case(word: &str) -> bool {
    if word.starts_with(|first: char| first.is_ascii_digit() || first.is_ascii_lowercase())
        || ALLOWED.contains(&word)
    {
        return false;
    }
    let singular = word.strip_suffix('s').unwrap_or(word);
    singular.chars().all(char::is_alphanumeric)
        && singular.chars().filter(|character| character.is_uppercase()).count() > 1
        && singular.chars().any(char::is_lowercase)
}

/// Names that clippy takes for plain words, in every version since the oldest that is supported.
const ALLOWED: &[&str] = &[
    "KiB",
    "MiB",
    "GiB",
    "TiB",
    "PiB",
    "EiB",
    "MHz",
    "GHz",
    "THz",
    "CoffeeScript",
    "ClojureScript",
    "DevOps",
    "ECMAScript",
    "GPLv2",
    "GPLv3",
    "GitHub",
    "GitLab",
    "GraphQL",
    "JavaScript",
    "NaN",
    "NaNs",
    "OAuth",
    "OCaml",
    "OpenAL",
    "OpenDNS",
    "OpenGL",
    "OpenMP",
    "OpenSSH",
    "OpenSSL",
    "OpenStreetMap",
    "OpenTelemetry",
    "PostScript",
    "PureScript",
    "TypeScript",
    "WebAssembly",
    "WebGL",
    "WebGPU",
    "WebRTC",
    "WebSocket",
    "WebTransport",
    "TensorFlow",
    "FreeBSD",
    "NetBSD",
    "OpenBSD",
    "NixOS",
    "TeX",
    "LaTeX",
    "BibTeX",
    "MinGW",
];

/// Escapes what CommonMark would read more into.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        let rest = characters.as_str();
        let special = match character {
            '*' | '_' | '[' | ']' | '~' | '|' | '`' | '\\' => true,
            '<' => !(rest.is_empty() || rest.starts_with('=')),
            '>' => escaped.is_empty(),
            '&' => starts_like_entity(rest),
            _ => false,
        };
        if special {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// `amp;`, `#38;`, `#x26;`.
fn starts_like_entity(text: &str) -> bool {
    text.split_once(';').is_some_and(|(name, _)| {
        name.trim_start_matches('#').bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(word: &str) -> String {
        ready(word, false)
            .iter()
            .map(|part| match part {
                Ready::Plain(text) => text.clone(),
                Ready::Code(code) => code_span(code),
                Ready::Address(address) => format!("<{address}>"),
            })
            .collect()
    }

    #[test]
    fn plain_words_stay() {
        for word in [
            "Contact's",
            "IDs",
            "NASA",
            "GitHub",
            "iOS",
            "companyName",
            "e-mail",
            "(optional).",
            "\"quoted\"",
            "a/b",
            "50%",
            "AT&T",
            "C#",
            "x=1",
            "$5",
            "{id}",
            "a@b.example",
            "10:30",
            "<",
            "<=",
            "note:",
            "日本語",
            "-",
            "+1",
            "#1",
            "^2",
            "localhost:8080",
        ] {
            assert_eq!(shown(word), word);
        }
    }

    #[test]
    fn words_of_code_become_code() {
        let cases = [
            ("snake_case", "`snake_case`"),
            ("(snake_case),", "(`snake_case`),"),
            ("OpenAPI", "`OpenAPI`"),
            ("OAuth2.", "`OAuth2`."),
            ("PostgreSQL's", "`PostgreSQL's`"),
            ("foo::bar", "`foo::bar`"),
            ("foo::", "`foo::`"),
            ("call()", "`call()`"),
            ("call().", "`call()`."),
            ("List<T>", "`List<T>`"),
            ("[Foo]", "`[Foo]`"),
            ("items[]", "`items[]`"),
            ("a`b", "``a`b``"),
            ("C:\\dir", "`C:\\dir`"),
            ("s3://bucket", "`s3://bucket`"),
            ("file:name", "`file:name`"),
            ("https://{x}.example.com", "`https://{x}.example.com`"),
        ];
        for (word, expected) in cases {
            assert_eq!(shown(word), expected);
        }
    }

    #[test]
    fn addresses_become_links() {
        assert_eq!(shown("https://example.com/a_b."), "<https://example.com/a_b>.");
        assert_eq!(shown("(https://example.com/a(b))"), "(<https://example.com/a(b)>)");
        assert_eq!(shown("xhttps://example.com"), "`xhttps://example.com`");
        assert_eq!(shown("https://"), "`https://`");
        assert_eq!(ready("https://a.example", true), [Ready::Code("https://a.example".into())]);
    }

    #[test]
    fn the_rest_is_escaped() {
        let cases = [
            ("*", "\\*"),
            ("2*3", "2\\*3"),
            ("[see", "\\[see"),
            ("below]", "below\\]"),
            ("~5", "\\~5"),
            ("a|b", "a\\|b"),
            ("&amp;", "\\&amp;"),
            (">", "\\>"),
            ("->", "->"),
            ("__", "\\_\\_"),
            ("<!--", "\\<!--"),
        ];
        for (word, expected) in cases {
            assert_eq!(shown(word), expected);
        }
    }

    #[test]
    fn line_starts_are_escaped() {
        for word in ["-", "+", "#", "##", "===", "---", ":-:"] {
            assert_eq!(escape_line_start(word), format!("\\{word}"));
        }
        assert_eq!(escape_line_start("12."), "12\\.");
        assert_eq!(escape_line_start("1)"), "1\\)");
        for word in ["-1", "#1", "1.5", "1234567890.", "a.", ".", ":", ""] {
            assert_eq!(escape_line_start(word), word);
        }
    }

    #[test]
    fn code_spans_hold_back_ticks() {
        assert_eq!(code_span("a"), "`a`");
        assert_eq!(code_span("`a`"), "`` `a` ``");
        assert_eq!(code_span("a``b"), "```a``b```");
    }
}
