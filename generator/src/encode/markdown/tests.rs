use super::*;

fn rendered(text: &str) -> String {
    render(&Text::new(text)).join("\n")
}

#[test]
fn plain_sentences_stay() {
    for text in [
        "Contact's first name",
        "The contact's \"display\" name -- as shown... on the page.",
        "To create a token, navigate to /settings/api-tokens and click Create API Token.",
        "Contact developers@joinluminous.com (or call).",
        "One.\n\nTwo.",
        "- one\n- two\n  - three\n- four",
        "3. three\n4. four",
        "- one\n\n- two\n\n  more",
        "> quoted\n>\n> text",
        "A *light* and a **strong** word, `code` and [a link](https://example.com/a_b?x=1&y=2#z).",
        "See <https://example.com/>.",
        "```text\nlet x = 1;\n```",
        "- a\n  ```text\n  x\n\n  y\n  ```\n- b",
    ] {
        assert_eq!(rendered(text), text);
    }
}

#[test]
fn structure_is_written_safely() {
    let cases = [
        ("# Usage\n\n    code", "**Usage**\n\n```text\ncode\n```"),
        ("Errors\n======\ntext", "**Errors**\n\ntext"),
        ("~~~rust,should_panic\n````\n~~~", "`````text\n````\n`````"),
        ("> ```\n> code", "> ```text\n> code\n> ```"),
        ("- x\n\n      code", "- x\n\n  ```text\n  code\n  ```"),
        ("* a\n+ b", "- a\n\n- b"),
        ("- item\nlazy", "- item lazy"),
        ("one  \ntwo\\\nthree", "one two three"),
        ("a\r\nb\rc", "a b c"),
        ("| A | B |\n|---|---|\n| x_y | z |\n|  | w |", "A: B\n\n- `x_y`: z\n- w"),
        ("a[^1]\n\n[^1]: note", "a`[^1]`\n\n`[^1]` note"),
        ("- [x] done", "- `[x]` done"),
        ("~~gone~~ 5 ~ 6", "gone 5 \\~ 6"),
        ("![alt](https://a.example/x.png)", "alt"),
        ("[x](javascript:alert(1)) [y](/docs) [z](../a)", "x y z"),
        ("[a b](https://a.example/(x) 'title')", "[a b](https://a.example/%28x%29)"),
        ("[https://a.example](https://a.example)", "<https://a.example>"),
        ("[https://b.example](https://a.example)", "[`https://b.example`](https://a.example)"),
        ("[foo]\n\n[foo]: https://a.example 'x'", "[foo](https://a.example)"),
        ("<b>bold</b><br>next<a href=\"x\">link</a>", "bold nextlink"),
        ("a<custom>b</custom> <bold>", "a`<custom>`b`</custom>` `<bold>`"),
        ("<div>\n<p>x</p>\n</div>", "```text\n<div>\n<p>x</p>\n</div>\n```"),
        ("<script>alert(1)</script>", "`<script>alert(1)</script>`"),
        ("a&#x202e;b &lt;b&gt; &nbsp; c", "ab `<b>` c"),
        ("[Foo] and [foo bar] and `[Foo]`", "`[Foo]` and \\[foo bar\\] and `[Foo]`"),
        ("---", ""),
        ("-\n-", ""),
        ("", ""),
        ("**a *b* c** in*tra*word", "**a b c** intraword"),
        ("*a*b**c**", "a*b*\\*c\\*\\*"),
    ];
    for (text, expected) in cases.iter().take(cases.len() - 1) {
        assert_eq!(rendered(text), *expected, "for {text:?}");
    }
}

#[test]
fn prose_is_wrapped() {
    let text = "word ".repeat(40);
    for line in rendered(&text).lines() {
        assert!(line.len() <= WIDTH);
    }
    let item = rendered(&["- ", &text].concat());
    assert!(item.lines().skip(1).all(|line| line.starts_with("  word") && line.len() <= WIDTH));
}

#[test]
fn depth_is_bounded() {
    let text = ["> ".repeat(5000), "word ".repeat(3000)].concat();
    assert!(rendered(&text).len() < 100_000);
    let list = "- ".repeat(5000);
    assert!(rendered(&[list.as_str(), "x"].concat()).len() < 1000);
    let emphasis = ["*a ".repeat(20_000), "a* ".repeat(20_000)].concat();
    assert!(rendered(&emphasis).len() < 200_000);
}

#[test]
fn one_line_texts() {
    let text = Text::new(
        "# Title\n\nFirst *sentence* of it. Second [one](https://a.example).\n\n- a\n- b_c\n\n    x",
    );
    assert_eq!(
        inline(&text),
        "Title First sentence of it. Second [one](https://a.example). a `b_c` x"
    );
    assert_eq!(first_sentence(&text), "Title");
    assert_eq!(
        first_sentence(&Text::new("Makes it, e.g. now. Then more.\n\nX.")),
        "Makes it, e.g. now."
    );
    assert_eq!(first_sentence(&Text::new("- a b. c")), "a b. c");
    assert_eq!(first_sentence(&Text::new(" ")), "");
    assert_eq!(inline(&Text::new("- x")), "x");
    assert_eq!(inline(&Text::new("\\- x")), "\\- x");
    assert_eq!(code_str("a`b\nc"), "``a`b c``");
    assert_eq!(code_str(" "), "`\" \"`");
    assert_eq!(code_str(""), "`\"\"`");
}

/// Texts made from pieces that mean something to CommonMark: what is written needs no second line of defence, and
/// is written the same way again.
#[test]
fn random_texts_are_safe() {
    const PIECES: &[&str] = &[
        "*",
        "**",
        "_",
        "`",
        "```",
        "\n",
        "\n\n",
        " ",
        "  ",
        "    ",
        "\t",
        "- ",
        "1. ",
        "> ",
        "# ",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "!",
        "|",
        "\n|-|-|\n",
        "~~",
        "\\",
        "&amp;",
        "&#96;",
        "https://a.example",
        "a",
        "B",
        "b_c",
        "OpenAPI",
        ":",
        "::",
        "()",
        "---",
        "===",
        "<b>",
        "</b>",
        "<br>",
        "<!--",
        "-->",
        "[a]: x\n",
        "[^1]",
        "[^1]: ",
        "[ ] ",
        ".",
        "é",
        "\u{202e}",
        "+",
        "javascript:",
        "mailto:x@y",
    ];
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = |bound: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % bound as u64).unwrap()
    };
    let (mut unsafe_texts, mut unstable) = (Vec::new(), Vec::new());
    for _ in 0..20_000 {
        let text: String = (0..2 + next(14)).map(|_| PIECES[next(PIECES.len())]).collect();
        let lines = Writer::write(&clean::clean(&text));
        let once = lines.join("\n");
        if !is_safe(&once)
            || once.contains(['\t', '\u{202e}'])
            || lines.iter().any(|line| line.ends_with(' '))
        {
            unsafe_texts.push((text.clone(), once.clone()));
        }
        let twice = Writer::write(&once).join("\n");
        if twice != once {
            unstable.push((text, once, twice));
        }
    }
    assert!(
        unsafe_texts.is_empty(),
        "{} {:#?}",
        unsafe_texts.len(),
        &unsafe_texts[..unsafe_texts.len().min(5)]
    );
    assert!(unstable.is_empty(), "{} {:#?}", unstable.len(), &unstable[..unstable.len().min(8)]);
}
