//! `specsmith lint`: all that is wrong with a document.

use super::input::{load, name_of};
use super::terminal::Terminal;
use super::{Exit, Format, LintArguments};
use crate::diagnostic::{Diagnostics, render};
use crate::options::{Options, Package};
use crate::pipeline::{self, Failure};
use crate::source::Source;

/// Runs the command.
pub fn run(arguments: &LintArguments, terminal: &Terminal) -> Exit {
    let name = name_of(&arguments.file);
    let (source, mut problems) = load(&arguments.file, &name);
    if !problems.has_errors() {
        problems.extend(found(&source, arguments));
    }
    terminal.result(&match arguments.format {
        Format::Text if problems.is_empty() => format!("{name}: no problems\n"),
        Format::Text => render::text(&problems, &source, None, terminal.color_of_results),
        Format::Json => render::json(&problems, &source, None),
        Format::Github => render::github(&problems, &source, None),
    });
    if problems.has_errors() { Exit::Problems } else { Exit::Done }
}

/// What generating the document would find. The name of the crate makes no difference to that.
fn found(source: &Source, arguments: &LintArguments) -> Diagnostics {
    let options = Options {
        strict: arguments.strict,
        lenient: arguments.lenient.iter().copied().collect(),
        ..Options::new(source.name.clone(), Package::new("client"))
    };
    match pipeline::generate(source, &options) {
        Ok(output) => output.warnings,
        Err(Failure { problems, .. }) => problems,
    }
}
