//! `specsmith explain`: the page of a problem.

use super::terminal::Terminal;
use super::{Exit, ExplainArguments, Refusal};
use crate::diagnostic::{Code, Severity, quote_str};

/// Runs the command.
pub fn run(arguments: &ExplainArguments, terminal: &Terminal) -> Result<Exit, Refusal> {
    let Some(text) = &arguments.code else {
        terminal.result(&list());
        return Ok(Exit::Done);
    };
    let code = Code::parse(text).ok_or_else(|| {
        Refusal::new(format!("there is no problem with the code {}", quote_str(text)))
            .help("`specsmith explain` lists all codes")
    })?;
    terminal.result(&format!(
        "{} ({}): {}\n\n{}\n{}",
        code.as_str(),
        code.severities(),
        code.title(),
        code.page(),
        leniency(code),
    ));
    Ok(Exit::Done)
}

fn list() -> String {
    Code::ALL
        .iter()
        .map(|code| [code.as_str(), "  ", severity(*code), "  ", code.title(), "\n"].concat())
        .collect()
}

/// What `--lenient` makes of a problem; empty where it does nothing.
fn leniency(code: Code) -> String {
    let text = code.as_str();
    let sentence = |reading| {
        format!(
            "\nWith `--lenient {text}`, or `lenient = [\"{text}\"]` in `specsmith.toml`, it is a warning: {reading}.\n"
        )
    };
    code.lenient().map(sentence).unwrap_or_default()
}

fn severity(code: Code) -> &'static str {
    match code.severity() {
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}
