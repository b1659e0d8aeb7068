//! A field of a page: a name and a type, then flags, sentences, limits, options, an example.

use std::collections::BTreeMap;

use super::kind::Kind;
use super::lines::{Lines, Unexpected, paragraphs};
use super::{NOTICE, section};
use crate::facts::Facts;

/// Lines of the platform that say whether the fields of an object are shown.
const FOLDS: [&str; 2] = ["Show child attributes", "Hide child attributes"];

/// Reads all fields of a section; the names of those at its top come out.
pub(super) fn read_all(
    lines: &mut Lines<'_>,
    section: &str,
    facts: &mut Facts,
) -> Result<Vec<String>, Unexpected> {
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let place = lines.place();
    while lines.at_field() {
        let name = lines.next().unwrap_or_default().replace('.', "/");
        let key = format!("{section}/{name}");
        let (parent, own) = key.rsplit_once('/').unwrap_or_default();
        names.entry(parent.to_owned()).or_default().push(own.to_owned());
        Field { lines, key: &key, facts }.read()?;
    }
    for (parent, names) in &names {
        facts.add(&format!("{parent}/fields"), names.join(", "), &place);
    }
    Ok(names.remove(section).unwrap_or_default())
}

struct Field<'a, 't> {
    lines: &'a mut Lines<'t>,
    key: &'a str,
    facts: &'a mut Facts,
}

impl Field<'_, '_> {
    fn read(mut self) -> Result<(), Unexpected> {
        self.facts.stands_at(self.key, &self.lines.place());
        self.kind();
        self.flags();
        let mut text = Vec::new();
        while let Some(line) = self.lines.peek().filter(|_| !self.lines.at_field()) {
            if section(line).is_some() || line == NOTICE {
                break;
            }
            self.lines.next();
            if line == "Example:" {
                self.example()?;
            } else if line == "Available options:" {
                self.options();
            } else if let Some(limits) = limits(line) {
                for (aspect, value) in limits {
                    self.state(aspect, value);
                }
            } else if !FOLDS.contains(&line) {
                text.push(line.to_owned());
            }
        }
        let text = paragraphs(&text);
        if !text.is_empty() {
            self.state("description", &text);
        }
        Ok(())
    }

    fn state(&mut self, aspect: &str, value: &str) {
        self.facts.add(&format!("{}/{aspect}", self.key), value, &self.lines.place());
    }

    fn kind(&mut self) {
        if let Some(kind) = self.lines.next().and_then(Kind::read) {
            kind.state(self.key, &self.lines.place(), self.facts);
        }
    }

    /// The place of the field, then its flags. They stand right below the type.
    fn flags(&mut self) {
        while let Some(line) = self.lines.peek() {
            let (aspect, value) = match line {
                "header" | "path" | "query" | "cookie" => ("place", line),
                "required" | "deprecated" => (line, "true"),
                "read-only" => ("read only", "true"),
                "write-only" => ("write only", "true"),
                _ => match line.strip_prefix("default:") {
                    Some(value) => ("default", value),
                    None => return,
                },
            };
            self.lines.next();
            // Within its own section the place says nothing new.
            if aspect != "place" || !self.key.contains(&format!("/{value}/")) {
                self.state(aspect, value);
            }
        }
    }

    fn options(&mut self) {
        self.lines.skip_blank();
        let options = self.lines.next().unwrap_or_default();
        let options: Vec<&str> = options.split(',').map(str::trim).collect();
        self.state("options", &options.join(", "));
    }

    /// The value of an example: JSON over one line or more.
    fn example(&mut self) -> Result<(), Unexpected> {
        self.lines.skip_blank();
        let place = self.lines.next_place();
        let mut text = String::new();
        while let Some(line) = self.lines.next() {
            text.push_str(line);
            if let Ok(value) = crate::json::parse(&text) {
                self.facts.add(&format!("{}/example", self.key), value.to_string(), &place);
                return Ok(());
            }
            if !text.starts_with(['[', '{']) {
                break;
            }
        }
        Err(Unexpected(format!("{place}: the example is not JSON")))
    }
}

/// The limits that a line states, as aspects with their values.
fn limits(line: &str) -> Option<Vec<(&'static str, &str)>> {
    let (label, value) = line.split_once(": ")?;
    let value = value.strip_suffix(" elements").unwrap_or(value);
    match label {
        "Minimum string length" => Some(vec![("min length", number(value)?)]),
        "Maximum string length" => Some(vec![("max length", number(value)?)]),
        "Required string length" => between(value, "min length", "max length"),
        "Minimum array length" => Some(vec![("min items", number(value)?)]),
        "Maximum array length" => Some(vec![("max items", number(value)?)]),
        "Required array length" => between(value, "min items", "max items"),
        "Required range" => range(value),
        "Pattern" => Some(vec![("pattern", value)]),
        _ => None,
    }
}

/// `8 - 255`, or one number for both.
fn between<'t>(
    value: &'t str,
    least: &'static str,
    most: &'static str,
) -> Option<Vec<(&'static str, &'t str)>> {
    let (from, to) = value.split_once(" - ").unwrap_or((value, value));
    Some(vec![(least, number(from)?), (most, number(to)?)])
}

/// `x >= 1`, `x < 5` or `1 <= x <= 5`.
fn range(value: &str) -> Option<Vec<(&'static str, &str)>> {
    match value.split_whitespace().collect::<Vec<_>>().as_slice() {
        ["x", sign, limit] => Some(vec![(bound(sign)?, number(limit)?)]),
        [low, first, "x", second, high] => {
            let least = if *first == "<" { "exclusive minimum" } else { "minimum" };
            Some(vec![(least, number(low)?), (bound(second)?, number(high)?)])
        }
        _ => None,
    }
}

fn bound(sign: &str) -> Option<&'static str> {
    Some(match sign {
        ">=" => "minimum",
        ">" => "exclusive minimum",
        "<=" => "maximum",
        "<" => "exclusive maximum",
        _ => return None,
    })
}

fn number(text: &str) -> Option<&str> {
    text.parse::<f64>().is_ok().then_some(text)
}

#[cfg(test)]
mod tests {
    use super::limits;

    #[test]
    fn every_form_of_a_limit_is_read() {
        let cases = [
            ("Maximum string length: 255", vec![("max length", "255")]),
            ("Required string length: 8 - 255", vec![("min length", "8"), ("max length", "255")]),
            ("Required array length: 1 - 5 elements", vec![("min items", "1"), ("max items", "5")]),
            ("Required range: x >= 1", vec![("minimum", "1")]),
            ("Required range: x < 5", vec![("exclusive maximum", "5")]),
            ("Required range: 1 <= x <= 5", vec![("minimum", "1"), ("maximum", "5")]),
            ("Pattern: ^a: b$", vec![("pattern", "^a: b$")]),
        ];
        for (line, wanted) in cases {
            assert_eq!(limits(line), Some(wanted), "{line}");
        }
        assert_eq!(limits("Maximum string length: many"), None);
        assert_eq!(limits("For updates:"), None);
    }
}
