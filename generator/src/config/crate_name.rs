//! Names of crates: the rules of Cargo and of its registry, and a name made from a title.

use crate::diagnostic::quote_str;

/// How long a name may be in the registry, in bytes.
const LONGEST: usize = 64;

/// Names that Cargo, its registry, Windows or the generated crate itself need.
const RESERVED: &[&str] = &[
    // Cargo and the compiler.
    "alloc",
    "build",
    "compiler-builtins",
    "core",
    "deps",
    "examples",
    "incremental",
    "macro",
    "macros",
    "proc-macro",
    "rustc",
    "rustdoc",
    "std",
    "test",
    // Windows.
    "aux",
    "con",
    "nul",
    "prn",
    // What generated crates depend on: a crate can't depend on itself.
    "base64",
    "bytes",
    "chrono",
    "email-address",
    "fastrand",
    "futures",
    "http",
    "httpdate",
    "jiff",
    "percent-encoding",
    "regex",
    "reqwest",
    "rust-decimal",
    "rustls",
    "serde",
    "serde-json",
    "time",
    "tokio",
    "tracing",
    "url",
    "uuid",
    "zeroize",
    // Keywords of Rust (2024).
    "abstract",
    "as",
    "async",
    "await",
    "become",
    "box",
    "break",
    "const",
    "continue",
    "crate",
    "do",
    "dyn",
    "else",
    "enum",
    "extern",
    "false",
    "final",
    "fn",
    "for",
    "gen",
    "if",
    "impl",
    "in",
    "let",
    "loop",
    "match",
    "mod",
    "move",
    "mut",
    "override",
    "priv",
    "pub",
    "ref",
    "return",
    "self",
    "static",
    "struct",
    "super",
    "trait",
    "true",
    "try",
    "type",
    "typeof",
    "unsafe",
    "unsized",
    "use",
    "virtual",
    "where",
    "while",
    "yield",
];

/// Checks the name of a crate.
///
/// # Errors
///
/// A sentence that says which rule the name breaks.
pub fn check_name(name: &str) -> Result<(), String> {
    let folded = name.to_ascii_lowercase().replace('_', "-");
    let is_device = ["com", "lpt"].iter().any(|device| {
        folded.strip_prefix(device).is_some_and(|number| {
            number.len() == 1 && number.bytes().all(|digit| digit.is_ascii_digit())
        })
    });
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        Err(format!(
            "{} does not start with an ASCII letter, as the name of a crate must",
            quote_str(name)
        ))
    } else if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    {
        Err(format!(
            "{} has other characters than ASCII letters, digits, `-` and `_`",
            quote_str(name)
        ))
    } else if name.len() > LONGEST {
        Err(format!(
            "{} is longer than the {LONGEST} characters that the registry takes",
            quote_str(name)
        ))
    } else if is_device || RESERVED.contains(&folded.as_str()) {
        Err(format!("{} is reserved and can't be the name of a crate", quote_str(name)))
    } else {
        Ok(())
    }
}

/// A name from a document's title, or else from the name of its file without the extension.
///
/// # Errors
///
/// A sentence that asks for a name, when neither gives one.
pub fn derive_name(title: Option<&str>, file_stem: &str) -> Result<String, String> {
    let candidates = title.into_iter().chain([file_stem]);
    candidates
        .filter(|text| text.is_ascii() && text.len() <= 4 * LONGEST)
        .map(heck::ToKebabCase::to_kebab_case)
        .find(|name| check_name(name).is_ok())
        .ok_or_else(|| {
            let title = title.map_or_else(|| "no title".to_owned(), |title| format!("the title {}", quote_str(title)));
            format!(
                "no crate name can be made from {title} or the file name {}; give one with `--name`",
                quote_str(file_stem)
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_rules_of_crates_io() {
        let longest = "a".repeat(64);
        for name in ["luminous-contacts", "a", "A_b-1", "tests", "comet", &longest] {
            assert_eq!(check_name(name), Ok(()), "{name}");
        }
        let too_long = "a".repeat(65);
        for name in [
            "",
            "1a",
            "-a",
            "_a",
            "a b",
            "a.b",
            "../../x",
            "日本語",
            "é",
            "std",
            "STD",
            "proc_macro",
            "proc-macro",
            "con",
            "Nul",
            "com1",
            "crate",
            "self",
            "serde_json",
            "test",
            &too_long,
        ] {
            check_name(name).expect_err(name);
        }
    }

    #[test]
    fn what_generated_crates_depend_on_is_reserved() {
        for dependency in crate::runtime::FILES.iter().flat_map(|file| file.dependencies) {
            check_name(dependency.name).expect_err(dependency.name);
        }
    }

    #[test]
    fn names_come_from_the_title_or_the_file() {
        let derive = |title, stem| derive_name(title, stem).ok();
        assert_eq!(
            derive(Some("Luminous Contacts (v2)"), "x"),
            Some("luminous-contacts-v2".into())
        );
        assert_eq!(derive(Some("LuminousContacts"), "x"), Some("luminous-contacts".into()));
        assert_eq!(derive(Some("日本語"), "my_api"), Some("my-api".into()));
        assert_eq!(derive(None, "my api"), Some("my-api".into()));
        assert_eq!(derive(Some("Std"), "3scale"), None);
        assert!(derive_name(None, "").unwrap_err().contains("--name"));
    }
}
