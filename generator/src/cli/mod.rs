//! Arguments in, exit codes out: one file per command.
//!
//! Results go to standard output, problems to standard error. Exit 0: all is
//! well. Exit 1: the input has problems or something is stale. Exit 2: usage, or
//! the system refused. A reader that goes away ends the output, not the run.

mod explain;
mod generate;
mod input;
mod lint;
mod project;
mod terminal;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::diagnostic::Code;
use terminal::Terminal;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    /// All is well.
    Done,
    /// The input has problems, or something is stale.
    Problems,
    /// Usage, or the system refused.
    Refused,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Done => Self::SUCCESS,
            Exit::Problems => Self::from(1),
            Exit::Refused => Self::from(2),
        }
    }
}

/// Generates complete, publishable Rust client crates from OpenAPI documents.
#[derive(Debug, Parser)]
#[command(name = "specsmith", version, args_conflicts_with_subcommands = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,

    #[command(flatten)]
    project: ProjectArguments,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Generate one document, or everything that spec/specsmith.toml lists (the default command)
    Generate(GenerateArguments),
    /// Show what is wrong with a document, and where
    Lint(LintArguments),
    /// Print the page of a problem, or the list of all
    Explain(ExplainArguments),
}

#[derive(Args, Debug, Default)]
struct GenerateArguments {
    /// The OpenAPI document, as YAML or JSON; without it, the project's configuration says what to generate
    #[arg(conflicts_with = "config")]
    file: Option<PathBuf>,

    /// The folder of the crate
    #[arg(long, value_name = "DIR", requires = "file")]
    out: Option<PathBuf>,

    /// The name of the crate; made from the document's title by default
    #[arg(long, value_name = "CRATE", requires = "file")]
    name: Option<String>,

    /// Print a model and write nothing
    #[arg(long, value_name = "MODEL", conflicts_with = "check")]
    show: Option<Model>,

    #[command(flatten)]
    project: ProjectArguments,
}

#[derive(Args, Debug, Default)]
struct ProjectArguments {
    /// Write nothing; print the unified diff of what is stale
    #[arg(long)]
    check: bool,

    /// Treat warnings as errors
    #[arg(long)]
    strict: bool,

    /// Read an error in another way and make it a warning, such as S0107; may be repeated
    #[arg(long, value_name = "CODE", value_parser = Code::parse_lenient)]
    lenient: Vec<Code>,

    /// The configuration, instead of the spec/specsmith.toml of this folder or of one above
    #[arg(long, value_name = "PATH")]
    config: Option<PathBuf>,
}

/// A model of the pipeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Model {
    /// What the API means
    Api,
    /// What the crate contains
    Crate,
}

#[derive(Args, Debug)]
struct LintArguments {
    /// The OpenAPI document, as YAML or JSON
    file: PathBuf,

    /// How problems are printed
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,

    /// Treat warnings as errors
    #[arg(long)]
    strict: bool,

    /// Read an error in another way and make it a warning, such as S0107; may be repeated
    #[arg(long, value_name = "CODE", value_parser = Code::parse_lenient)]
    lenient: Vec<Code>,
}

/// How problems are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For programs: an array of objects
    Json,
    /// For GitHub Actions: annotations
    Github,
}

#[derive(Args, Debug)]
struct ExplainArguments {
    /// The code, such as S0301; without it, all codes are listed
    code: Option<String>,
}

/// Runs the command with its arguments, the name of the program first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let terminal = Terminal::new();
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(message) => return usage(&message, &terminal),
    };
    let exit = match arguments.command {
        None => {
            let project = arguments.project;
            generate::run(&GenerateArguments { project, ..GenerateArguments::default() }, &terminal)
        }
        Some(Command::Generate(arguments)) => generate::run(&arguments, &terminal),
        Some(Command::Lint(arguments)) => Ok(lint::run(&arguments, &terminal)),
        Some(Command::Explain(arguments)) => explain::run(&arguments, &terminal),
    };
    exit.unwrap_or_else(|refusal| {
        terminal.refuse(&refusal);
        Exit::Refused
    })
    .into()
}

/// Why a command could not run.
#[derive(Debug)]
struct Refusal {
    /// Which kind of problem it is, where it is one that `explain` knows.
    code: Option<Code>,
    /// What is wrong, in one sentence without a full stop.
    message: String,
    /// What to do.
    help: Option<String>,
}

impl Refusal {
    fn new(message: impl Into<String>) -> Self {
        Self { code: None, message: message.into(), help: None }
    }

    fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    fn code(self, code: Code) -> Self {
        Self { code: Some(code), ..self }
    }
}

/// Help and version are results; anything else is a mistake in the arguments.
fn usage(message: &clap::Error, terminal: &Terminal) -> ExitCode {
    let text = message.render().to_string();
    if message.use_stderr() {
        terminal.problem(&text);
        Exit::Refused.into()
    } else {
        terminal.result(&text);
        Exit::Done.into()
    }
}
