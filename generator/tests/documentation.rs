//! Document text as rustdoc, clippy and Cargo see it: a crate that carries every nasty text in its docs must have no
//! doctest, no warning of rustdoc and no finding of clippy.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use specsmith::encode::markdown;
use specsmith::source::Text;

/// Texts that have broken generators, or that rustdoc or clippy object to.
const NASTY: &[&str] = &[
    // Doctests.
    "```rust\nstd::process::exit(1)\n```",
    "```\nlet x = 1;\n```",
    "~~~should_panic\npanic!()\n~~~",
    "````text\n```\n````",
    "```text\n````\n```rust\nfn main() {}\n```",
    "``` {.rust}\nx\n```",
    "```custom,{class=rust}\nx\n```",
    "```foo,rust,edition2018,standalone_crate\nx\n```",
    "unclosed\n\n```rust\nfn main() {}",
    "    indented code",
    "\tindented by a tab",
    "# Usage\n    code after a heading",
    "<div>\n\n    code after a block\n</div>",
    "> ```\n> quoted\n> ```",
    ">     indented and quoted",
    "- ```\n  in a list\n  ```",
    "- x\n\n      indented in a list",
    "1. > - ```rust\n   >   deep\n   >   ```",
    "[^1]\n\n[^1]: ```\n    code of a note\n    ```",
    "x\rcode\r\n```\r\nfn main() {}\r\n```",
    "a\u{2028}```\u{2028}code",
    "a\u{85}    code\u{b}\u{c}",
    // HTML and links.
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- a comment --> and <?php ?> and <![CDATA[x]]>",
    "Vec<T>, Option<Vec<T>>, <T>, a < b > c",
    "<b>bold</b><br/>next</p>",
    "[x](javascript:alert(1)) [y](data:text/html,x) ![z](https://e.example/x.png)",
    "[a][b]\n\n[b]: javascript:alert(1)",
    "[Foo] [Foo::bar] [`Foo`] [Foo](Foo) [foo()] [struct@Foo] [crate::Foo]",
    "[broken](",
    "[broken",
    "![",
    "[a](<b\nc>)",
    "https://e.example/a_b and http://e.example. (https://e.example/c) see:https://e.example",
    "<https://e.example> <mailto:a@e.example> <a@e.example> a@e.example",
    "[https://e.example](https://other.example/) [OpenAPI](https://e.example/a(b)c)",
    "ftp://e.example s3://bucket/key file:x C:/dir urn:/x ws:y",
    // Names and marks.
    "snake_case, CamelCase, OpenAPI, OAuth2, PostgreSQL, foo::bar, call(), Self::new(), __init__, _x_",
    "OpenAPIs, PostgreSQL's, 'OAuth2', \"OpenAPI\", (OpenAPI), OpenAPI; OpenAPI: *OpenAPI* **snake_case** ~~OpenAPI~~",
    "Open*API* in*tra*word **bold**text ***both*** *a **b** c* ** x ** * y *",
    "`code` ``a`b`` `` ` `` `unclosed ``also unclosed",
    "a \\ b \\\\ \\[x\\] \\` C:\\dir trailing\\",
    "items[] a[0] [see below] [1, 2] [ ] [x] ]x[",
    "&amp; &lt;b&gt; &#x202e; &#96;x&#96; &copy; &nbsp; &unknown;",
    "\u{202e}evil\u{2066} zero\u{200b}width soft\u{ad}hyphen \u{feff}bom \u{e0041}tag \0nul \u{1b}[31m",
    "{0} {x:?} {{}} ${x} %s */ /* \"#; r#\" '\"' \\u{41}",
    // Blocks.
    "- one\nlazy\n- two\n   overindented\n     - three",
    "1. one\n2. two\nlazy\n10. ten\n\n5) other",
    "> quote\nlazy\n\ntext\n> again",
    "two spaces  \nbreak\\\nbreak\tand\ta tab",
    "Setext\n======\n\nand\n---\ntext\n---",
    "# Errors\n## Panics\n###### Safety\n# ",
    "| a | b_c |\n|---|:-:|\n| `x|y` | https://e.example |\n| <b> |",
    "- [ ] open\n- [x] done",
    "Term\n: definition\n\n---\n***\n___",
    "text\n- - - a\n+ + b\n* * c\n1. 2. d",
    "a - b\n- c\n+ d\n# e\n= f\n1986. A year",
    "> > > > > > > > > > > > deep\n- - - - - - - - - - - - deep",
    "$x$ $$y$$ ^a^ ~b~ ==c== ++d++ [[wiki]] [^note] :emoji: @user #1",
    "---\nfront: matter\n---",
    "日本語の説明 with 全角　space, émoji 👩‍👩‍👧 and ﬁligature",
    "A very long sentence that goes on and on and on and on and on and on and on and on - 1. and on + until # it wraps > somewhere",
];

fn command(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(folder)
        .env("RUSTFLAGS", "-D warnings")
        .env("RUSTDOCFLAGS", "-D warnings")
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("CARGO_NET_OFFLINE", "true")
        .output()
        .unwrap()
}

/// Runs Cargo, which must succeed, and gives what it printed.
fn cargo(folder: &Path, arguments: &[&str]) -> String {
    let output = command(folder, arguments);
    let text = [output.stdout, output.stderr]
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .concat();
    assert!(output.status.success(), "cargo {arguments:?}: {text}");
    text
}

/// A crate with one item for each text, with the whole text as its docs, and one with it as one line.
fn library() -> String {
    let item = |at: usize, kind: &str, lines: Vec<String>| {
        let docs: String = lines
            .iter()
            .map(|line| if line.is_empty() { "///\n".to_owned() } else { format!("/// {line}\n") })
            .collect();
        format!(
            "\n/// Text {at}:\n///\n{docs}///\n/// # Errors\n///\n/// None.\npub struct {kind}{at};\n"
        )
    };
    let mut library = "//! Document text.\n#![warn(missing_docs)]\n".to_owned();
    for (at, text) in NASTY.iter().enumerate() {
        let text = Text::new(*text);
        library.push_str(&item(at, "Whole", markdown::render(&text)));
        library.push_str(&item(at, "Line", vec![markdown::inline(&text)]));
        library.push_str(&item(
            at,
            "First",
            vec![["- ", &markdown::first_sentence(&text)].concat()],
        ));
        library.push_str(&item(at, "Code", vec![["A name ", &markdown::code(&text)].concat()]));
    }
    library
}

#[test]
fn nasty_texts_are_only_text() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("src")).unwrap();
    let manifest = "[package]\nname = \"nasty\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
                    [lints.clippy]\nall = \"deny\"\npedantic = { level = \"deny\", priority = -1 }\n";
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    fs::write(folder.path().join("src/lib.rs"), library()).unwrap();

    let doctests = cargo(folder.path(), &["test", "--doc"]);
    assert!(doctests.contains("running 0 tests"), "{doctests}");
    cargo(folder.path(), &["clippy"]);
    cargo(folder.path(), &["doc"]);

    let page =
        |name: &str| fs::read_to_string(folder.path().join("target/doc/nasty").join(name)).unwrap();
    let script = NASTY.iter().position(|text| text.starts_with("<script>")).unwrap();
    let page = page(&format!("struct.Whole{script}.html"));
    assert!(page.contains("&lt;script&gt;alert(1)"), "{page}");
    assert!(!page.contains("<script>alert(1)"), "{page}");
}

#[test]
fn doctests_would_be_seen() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("src")).unwrap();
    fs::write(
        folder.path().join("Cargo.toml"),
        "[package]\nname = \"nasty\"\nedition = \"2024\"\n\n[workspace]\n",
    )
    .unwrap();
    let unsafe_docs: String = NASTY[0].lines().flat_map(|line| ["/// ", line, "\n"]).collect();
    fs::write(folder.path().join("src/lib.rs"), [&unsafe_docs, "pub struct A;\n"].concat())
        .unwrap();
    let output = command(folder.path(), &["test", "--doc"]);
    assert!(String::from_utf8_lossy(&output.stdout).contains("running 1 test"), "{output:?}");
}
