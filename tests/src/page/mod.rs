//! A documentation page as a person copies it from the browser: its text in, its facts out.
//!
//! The order is fixed: method, path split at each `/` over lines, title, a call of curl, an answer,
//! then sections with fields. Nothing may be skipped silently: a line that fits nowhere is a
//! problem, but for the few that say nothing about the API ([`says_nothing`]).

mod field;
mod kind;
mod lines;

use crate::facts::Facts;
use crate::json;
use lines::{Lines, Unexpected};

/// The headings of sections, and what a section is called in keys.
const SECTIONS: [(&str, &str); 7] = [
    ("Authorizations", "authorization"),
    ("Path Parameters", "path"),
    ("Query Parameters", "query"),
    ("Headers", "header"),
    ("Cookies", "cookie"),
    ("Body", "body"),
    ("Response", "response"),
];

/// The heading of a notice that the platform puts into some pages.
const NOTICE: &str = "Documentation Index";

const METHODS: [&str; 8] = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];

/// What the page `name` states, every key under its name.
#[must_use]
pub fn read(name: &str, text: &str) -> Facts {
    let mut page = Page { lines: Lines::new(name, text), facts: Facts::default() };
    page.facts.stands_at(name, &format!("{name}.txt:1"));
    page.state("address", page.address());
    if let Err(unexpected) = page.read() {
        page.facts.problem(unexpected.0);
    }
    page.facts
}

/// Whether a line is one that says nothing about the API.
#[must_use]
pub fn says_nothing(line: &str) -> bool {
    matches!(line.trim(), "" | "Skip to main content")
        || line.starts_with("Fetch the complete documentation index at: ")
        || line == "Use this file to discover all available pages before exploring further."
}

struct Page<'t> {
    lines: Lines<'t>,
    facts: Facts,
}

impl Page<'_> {
    fn read(&mut self) -> Result<(), Unexpected> {
        while self.lines.peek().is_some_and(says_nothing) {
            self.lines.next();
        }
        let path = self.method_and_path()?;
        self.title();
        self.curl(&path)?;
        self.answer()?;
        loop {
            self.lines.skip_blank();
            match self.lines.next() {
                Some(NOTICE) => self.notice()?,
                Some(line) => match section(line) {
                    Some(key) => self.section(key)?,
                    None => return Err(self.lines.before("a heading is expected here")),
                },
                None => return Ok(()),
            }
        }
    }

    fn state(&mut self, key: &str, value: impl Into<String>) {
        let key = format!("{}/{key}", self.lines.name);
        self.facts.add(&key, value, &self.lines.place());
    }

    /// Where the page is on the web: it does not say so itself, but its name does.
    fn address(&self) -> String {
        format!("https://docs.joinluminous.com/api-reference/contacts/{}", self.lines.name)
    }

    fn method_and_path(&mut self) -> Result<String, Unexpected> {
        match self.lines.next() {
            Some(method) if METHODS.contains(&method) => self.state("method", method),
            _ => return Err(self.lines.before("a method is expected here")),
        }
        let mut path = String::new();
        while self.lines.peek() == Some("/") {
            self.lines.next();
            path.push('/');
            path.push_str(self.lines.next().unwrap_or_default());
        }
        self.state("path", &path);
        Ok(path)
    }

    /// The title, which some pages lack.
    fn title(&mut self) {
        if let Some(line) = self.lines.peek().filter(|line| !line.starts_with("curl ")) {
            self.lines.next();
            self.state("summary", line);
        }
    }

    fn curl(&mut self, path: &str) -> Result<(), Unexpected> {
        let first = self.lines.next().and_then(|line| line.strip_prefix("curl --request "));
        let mut more = self.curl_line("curl/method", first)?;
        while more {
            let line = self.lines.next().unwrap_or_default();
            if let Some(url) = line.strip_prefix("--url ") {
                more = self.curl_line("curl/url", Some(url))?;
                self.server(url.trim_end_matches(" \\"), path);
            } else if let Some(header) = line.strip_prefix("--header '") {
                let (name, value) = header.split_once(": ").unwrap_or((header, ""));
                let open = value.strip_suffix(" \\").unwrap_or(value);
                let value = open.strip_suffix('\'');
                let value = value.ok_or_else(|| self.lines.before("the quote does not end"))?;
                self.state(&format!("curl/header/{name}"), value);
                more = header.ends_with(" \\");
            } else if line == "--data '" {
                self.json("body", |line| line == "'")?;
                self.lines.next().ok_or_else(|| self.lines.before("the quote does not end"))?;
                more = false;
            } else {
                return Err(self.lines.before("an argument of curl is expected here"));
            }
        }
        Ok(())
    }

    /// States an argument of curl; whether the call goes on in the next line.
    fn curl_line(&mut self, key: &str, argument: Option<&str>) -> Result<bool, Unexpected> {
        let argument =
            argument.ok_or_else(|| self.lines.before("a call of curl is expected here"))?;
        let value = argument.strip_suffix(" \\");
        self.state(key, value.unwrap_or(argument));
        Ok(value.is_some())
    }

    /// The variables that stand in the URL before the path.
    fn server(&mut self, url: &str, path: &str) {
        let server = url.strip_suffix(path).unwrap_or(url);
        let names: Vec<&str> =
            server.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or(rest)).collect();
        self.state("server/variables", names.join(", "));
    }

    /// The example of an answer. Its parts are facts too: the page lists nothing but `object`.
    fn answer(&mut self) -> Result<(), Unexpected> {
        let place = self.lines.next_place();
        let value = self.json("answer", str::is_empty)?;
        json::state(&value, &format!("{}/answer", self.lines.name), &place, &mut self.facts);
        Ok(())
    }

    /// The lines up to one that ends them, as the JSON of an example.
    fn json(
        &mut self,
        key: &str,
        ends: impl Fn(&str) -> bool,
    ) -> Result<serde_json::Value, Unexpected> {
        let start = self.lines.next_place();
        let mut text = String::new();
        while let Some(line) = self.lines.peek().filter(|line| !ends(line)) {
            self.lines.next();
            text.push_str(line);
            text.push('\n');
        }
        let value = json::parse(&text).map_err(|error| Unexpected(format!("{start}: {error}")))?;
        self.facts.add(&format!("{}/{key}/whole", self.lines.name), value.to_string(), &start);
        Ok(value)
    }

    fn notice(&mut self) -> Result<(), Unexpected> {
        while self.lines.peek().is_some_and(|line| section(line).is_none()) {
            let line = self.lines.next().unwrap_or_default();
            if !says_nothing(line) {
                return Err(self.lines.before("this is no line of the notice"));
            }
        }
        Ok(())
    }

    fn section(&mut self, key: &str) -> Result<(), Unexpected> {
        let section = format!("{}/{key}", self.lines.name);
        self.facts.stands_at(&section, &self.lines.place());
        let before = self.facts.len();
        self.preamble(key);
        let fields = field::read_all(&mut self.lines, &section, &mut self.facts)?;
        if self.facts.len() == before {
            return Err(self.lines.before("the section is empty"));
        }
        if key == "body" && !fields.is_empty() {
            self.state("body/type", "object");
            self.state("body/address", self.address());
        }
        Ok(())
    }

    /// What stands in a section before its first field: status, media type, description.
    fn preamble(&mut self, key: &str) {
        let mut text = Vec::new();
        while let Some(line) = self.lines.peek().filter(|_| !self.lines.at_field()) {
            if section(line).is_some() || line == NOTICE {
                break;
            }
            self.lines.next();
            if is_media_type(line) {
                self.state(&format!("{key}/media type"), line);
            } else if line.len() == 3 && line.parse::<u16>().is_ok() {
                self.state(&format!("{key}/status"), line);
            } else {
                text.push(line.to_owned());
            }
        }
        let text = lines::paragraphs(&text);
        if !text.is_empty() {
            self.state(&format!("{key}/description"), text);
        }
    }
}

fn section(line: &str) -> Option<&'static str> {
    SECTIONS.iter().find(|(heading, _)| *heading == line).map(|(_, key)| *key)
}

fn is_media_type(line: &str) -> bool {
    line.split_once('/').is_some_and(|(kind, rest)| {
        !kind.is_empty() && !rest.is_empty() && !line.contains(char::is_whitespace)
    })
}

#[cfg(test)]
mod tests {
    use super::read;

    /// Forms that the platform has and the contact pages lack.
    const PAGE: &str = "\
Skip to main content
GET
/
plants
List plants
curl --request GET \\
  --url https://nursery.example/plants
[
  {\"id\": 1}
]

Query Parameters

limit
integer
query
default:20
deprecated

How many.

Not too many.

Required range: 1 <= x <= 100
after
string<uuid>[]
Headers

X-Trace
enum<string>
Available options:
a, b
Response

200
application/json

Some plants

size
object | null
Show child attributes
size.width
number
Example:

{
  \"w\": 1
}
";

    #[test]
    fn every_form_of_a_field_is_read() {
        let facts = read("list", PAGE);
        let stated: Vec<String> =
            facts.iter().map(|(key, value)| format!("{key} = {value}")).collect();
        for wanted in [
            "list/summary = List plants",
            "list/curl/url = https://nursery.example/plants",
            "list/answer/[]/id/type = integer",
            "list/query/fields = limit, after",
            "list/query/limit/default = 20",
            "list/query/limit/deprecated = true",
            "list/query/limit/description = How many.\n\nNot too many.",
            "list/query/limit/minimum = 1",
            "list/query/limit/maximum = 100",
            "list/query/after/type = array",
            "list/query/after/[]/type = string",
            "list/query/after/[]/format = uuid",
            "list/header/X-Trace/options = a, b",
            "list/response/status = 200",
            "list/response/media type = application/json",
            "list/response/description = Some plants",
            "list/response/size/null = true",
            "list/response/size/fields = width",
            "list/response/size/width/example = {\"w\":1}",
        ] {
            assert!(stated.iter().any(|fact| fact == wanted), "{wanted} is not in {stated:#?}");
        }
        assert!(facts.problems().is_empty(), "{:?}", facts.problems());
    }

    #[test]
    fn a_line_that_fits_nowhere_is_a_problem_with_its_place() {
        let facts = read("list", &PAGE.replace("Query Parameters", "Cookie jar"));
        assert_eq!(facts.problems(), ["list.txt:12: a heading is expected here"]);
    }

    #[test]
    fn an_example_with_equal_keys_is_a_problem() {
        let facts = read("list", &PAGE.replace("\"id\": 1", "\"id\": 1, \"id\": 2"));
        let [problem] = facts.problems() else { panic!("{:?}", facts.problems()) };
        assert!(problem.starts_with("list.txt:8: the key \"id\" is there twice"), "{problem}");
    }
}
