//! `cargo run --release -p specsmith-corpus`: real documents, made, counted and checked.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

use clap::Parser;
use specsmith_corpus::check::{self, crate_folder, workspace};
use specsmith_corpus::documents::{self, Task};
use specsmith_corpus::make::{Made, make};
use specsmith_corpus::report::{Row, Verdict, report, table};
use specsmith_corpus::{kept, process, round_trip, snapshot};

/// How long one document may take to be made twice and counted.
const LIMIT: Duration = Duration::from_secs(600);

/// Makes the crates of real documents, counts what is in them, lets cargo check them, and prints a row for each.
#[derive(Debug, Parser)]
#[command(name = "corpus")]
struct Arguments {
    /// Only these documents, as their files are called without the extension.
    documents: Vec<String>,
    /// Only makes and counts; cargo does not look at the crates.
    #[arg(long)]
    no_check: bool,
    /// Does not try the examples, for which each crate has to be built.
    #[arg(long)]
    no_examples: bool,
    /// Compares with what is kept in the repository instead of writing it, and fails where it differs.
    #[arg(long)]
    compare: bool,
    /// Makes one document and prints what is known about it as JSON. Every document is made in a process of its own.
    #[arg(long, hide = true, value_name = "DOCUMENT")]
    one: Option<String>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let Some(folder) = documents::folder() else {
        println!("skipped: the documents are not beside the project, in ../shared/corpus");
        return ExitCode::SUCCESS;
    };
    let result = match &arguments.one {
        Some(name) => one(&folder, name),
        None => all(&folder, &arguments),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

/// Makes one document in this process.
fn one(folder: &Path, name: &str) -> Result<bool, String> {
    let tasks = documents::tasks(folder).map_err(|error| error.to_string())?;
    let task = tasks.iter().find(|task| task.name() == name);
    let task = task.ok_or_else(|| format!("there is no document `{name}`"))?;
    let file = file(folder, task)?;
    let out = crate_folder(&task.file_name());
    let made = make(task, &file, Some(&out))?;
    let json = serde_json::to_string(&made).map_err(|error| error.to_string())?;
    println!("{json}");
    Ok(true)
}

/// Makes all documents that are asked for, and says whether all is well.
fn all(folder: &Path, arguments: &Arguments) -> Result<bool, String> {
    let mut rows = Vec::new();
    let mut stale = Vec::new();
    if !arguments.no_check {
        check::warm_up().map_err(|error| error.to_string())?;
    }
    for task in tasks(folder, arguments)? {
        let made = apart(&task);
        let generated = made.as_ref().is_ok_and(|made| made.generated) && !arguments.no_check;
        let name = task.file_name();
        let checked = generated.then(|| check::check(&name)).transpose();
        let checked = checked.map_err(|error| error.to_string())?;
        let examples = (generated && !arguments.no_examples).then(|| round_trip::run(&name));
        if let Some(Ok(examples)) = &examples {
            let file = format!("snapshots/{name}.examples.txt");
            settle(&file, &snapshot::examples(examples), arguments, &mut stale)?;
        }
        if let Ok(made) = &made {
            let file = format!("snapshots/{name}.txt");
            settle(&file, &snapshot::write(&task.name(), made), arguments, &mut stale)?;
        }
        let row = Row::judge(&task, &made, checked.as_ref(), examples.as_ref());
        eprintln!("{}", table(std::slice::from_ref(&row)).lines().nth(2).unwrap_or_default());
        rows.push(row);
    }
    println!("{}", table(&rows));
    if arguments.documents.is_empty() && !arguments.no_check {
        settle("REPORT.md", &report(&rows), arguments, &mut stale)?;
    }
    for diff in &stale {
        println!("{diff}");
    }
    let failed = rows.iter().any(|row| matches!(row.verdict, Verdict::Failed(_)));
    Ok(!failed && stale.is_empty())
}

/// Keeps a text, or compares it with what is kept.
fn settle(
    file: &str,
    text: &str,
    arguments: &Arguments,
    stale: &mut Vec<String>,
) -> Result<(), String> {
    if arguments.compare {
        stale.extend(kept::difference(file, text));
        return Ok(());
    }
    kept::keep(file, text).map_err(|error| format!("{file}: {error}"))
}

/// Makes one document in a process of its own, so that neither a crash nor an endless run stops the others.
fn apart(task: &Task) -> Result<Made, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut command = Command::new(program);
    command.arg("--one").arg(task.name());
    let folder = workspace(&task.file_name());
    let ended =
        process::run(&mut command, LIMIT, &folder, "make").map_err(|error| error.to_string())?;
    if !ended.succeeded() {
        let said = ended.errors.lines().find(|line| !line.is_empty()).unwrap_or_default();
        return Err(format!("not made ({}): {said}", ended.word()));
    }
    serde_json::from_str(&ended.output).map_err(|error| error.to_string())
}

/// What is asked for: everything, or what is named, with or without what is lenient.
fn tasks(folder: &Path, arguments: &Arguments) -> Result<Vec<Task>, String> {
    let all = documents::tasks(folder).map_err(|error| error.to_string())?;
    if arguments.documents.is_empty() {
        return Ok(all);
    }
    let mut tasks = Vec::new();
    for name in &arguments.documents {
        let named: Vec<Task> = all
            .iter()
            .filter(|task| task.name() == *name || task.document == *name)
            .cloned()
            .collect();
        if named.is_empty() {
            return Err(format!("there is no document `{name}`"));
        }
        tasks.extend(named);
    }
    Ok(tasks)
}

fn file(folder: &Path, task: &Task) -> Result<PathBuf, String> {
    documents::file(folder, &task.document)
        .ok_or_else(|| format!("there is no document `{}`", task.document))
}
