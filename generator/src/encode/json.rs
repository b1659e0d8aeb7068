//! JSON values of the document as JSON for docs: pretty-printed, in a fence of our own.
//!
//! Nothing in a value may ever end the fence, be a doctest, or be there unseen.

use std::fmt::Write as _;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::Value;
use serde_json::ser::Formatter;

use super::markdown;

/// The value as a fenced block of JSON, line by line.
#[must_use]
pub fn fenced(value: &Value) -> Vec<String> {
    markdown::fenced("json", &visible(&format!("{value:#}")))
}

/// The value as JSON in a code span: `["a", "b"]`.
#[must_use]
pub fn inline(value: &Value) -> String {
    markdown::code_str(&visible(&one_line(value)))
}

/// One line with spaces after commas and colons, as a person writes it.
fn one_line(value: &Value) -> String {
    let mut line = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut line, Spaced);
    value.serialize(&mut serializer).expect("a JSON value is written into memory");
    String::from_utf8(line).expect("JSON is UTF-8")
}

/// Writes `[1, 2]` and `{"a": 1}`.
struct Spaced;

impl Formatter for Spaced {
    fn begin_array_value<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        if first { Ok(()) } else { writer.write_all(b", ") }
    }

    fn begin_object_key<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        if first { Ok(()) } else { writer.write_all(b", ") }
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }
}

/// The contents of a file, over several lines.
#[must_use]
pub fn file(value: &Value) -> String {
    visible(&format!("{value:#}\n"))
}

/// Writes invisible characters and unusual line breaks as JSON escapes: they stand in strings only.
fn visible(json: &str) -> String {
    let mut visible = String::with_capacity(json.len());
    for character in json.chars() {
        let hidden =
            (character.is_control() && character != '\n') || markdown::is_invisible(character);
        if hidden {
            for unit in character.encode_utf16(&mut [0; 2]) {
                write!(visible, "\\u{unit:04x}").expect("writing into a string never fails");
            }
        } else {
            visible.push(character);
        }
    }
    visible
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_are_fenced() {
        assert_eq!(
            fenced(&json!({"b": [1, 2.5], "a": "x"})),
            [
                "```json",
                "{",
                "  \"b\": [",
                "    1,",
                "    2.5",
                "  ],",
                "  \"a\": \"x\"",
                "}",
                "```"
            ]
        );
        assert_eq!(fenced(&json!("````rust\n")), ["`````json", "\"````rust\\n\"", "`````"]);
    }

    #[test]
    fn values_stand_in_code_spans() {
        assert_eq!(inline(&json!("John")), "`\"John\"`");
        assert_eq!(
            inline(&json!({"a": "`b`", "c": [1, 2]})),
            "``{\"a\": \"`b`\", \"c\": [1, 2]}``"
        );
    }

    #[test]
    fn nothing_is_unseen() {
        let text = inline(&json!("\u{202e}\u{85}\u{2028}\u{e0041}\u{7f}é"));
        assert_eq!(text, "`\"\\u202e\\u0085\\u2028\\udb40\\udc41\\u007fé\"`");
    }
}
