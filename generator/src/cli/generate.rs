//! `specsmith generate`: documents to crates on disk, or the differences.

use std::path::{Path, PathBuf};

use super::input::{name_of, read};
use super::project::Project;
use super::terminal::Terminal;
use super::{Exit, GenerateArguments, Model, Refusal};
use crate::config;
use crate::diagnostic::{Code, Diagnostics, render};
use crate::file::File;
use crate::options::{Options, Package, Waiver};
use crate::pipeline::{self, Failure, Output};
use crate::source::{Limits, Pointer, Source, parse};
use crate::write::{self, WriteError, Written};

/// One document to generate.
struct Job {
    source: Source,
    options: Options,
    /// The folder of the crate.
    out: PathBuf,
}

/// What became of a job.
struct Made {
    files: Vec<File>,
    unused_waivers: Vec<Waiver>,
    unused_lenient: Vec<Code>,
}

/// Runs the command.
pub fn run(arguments: &GenerateArguments, terminal: &Terminal) -> Result<Exit, Refusal> {
    match &arguments.file {
        Some(file) => run_file(file, arguments, terminal),
        None => run_project(arguments, terminal),
    }
}

fn run_file(
    file: &Path,
    arguments: &GenerateArguments,
    terminal: &Terminal,
) -> Result<Exit, Refusal> {
    if arguments.out.is_none() && arguments.show.is_none() {
        return Err(Refusal::new("it is not said where the crate goes")
            .help("name a folder with `--out DIR`"));
    }
    let Some(source) = read(file, &name_of(file), terminal) else {
        return Ok(Exit::Problems);
    };
    let package = package(&source, file, arguments)?;
    // Only the file's own name: where it was read from must not change what is written.
    let document = file.file_name().map(|name| name.to_string_lossy().into_owned());
    let options = Options {
        strict: arguments.project.strict,
        lenient: arguments.project.lenient.iter().copied().collect(),
        ..Options::new(document.unwrap_or_else(|| source.name.clone()), package)
    };
    let out = arguments.out.clone().unwrap_or_default();
    let jobs = [Job { source, options, out }];
    if let Some(model) = arguments.show {
        return Ok(show(&jobs, model, terminal));
    }
    match make_all(&jobs, terminal) {
        Some(made) => deliver(&jobs, &made, arguments.project.check, terminal),
        None => Ok(Exit::Problems),
    }
}

fn run_project(arguments: &GenerateArguments, terminal: &Terminal) -> Result<Exit, Refusal> {
    let Some(project) = Project::read(arguments.project.config.as_deref(), terminal)? else {
        return Ok(Exit::Problems);
    };
    let mut jobs = Vec::new();
    for document in &project.configuration.documents {
        let path = project.folder.join(&document.path);
        let Some(source) = read(&path, &name_of(&path), terminal) else {
            return Ok(Exit::Problems);
        };
        let mut options = document.options.clone();
        options.strict |= arguments.project.strict;
        options.lenient.extend(&arguments.project.lenient);
        jobs.push(Job { source, options, out: project.folder.join(&document.out) });
    }
    if let Some(model) = arguments.show {
        return Ok(show(&jobs, model, terminal));
    }
    let made = make_all(&jobs, terminal);
    if report_unused(made.as_deref().unwrap_or_default(), &project, terminal) {
        return Ok(Exit::Problems);
    }
    match made {
        Some(made) => deliver(&jobs, &made, arguments.project.check, terminal),
        None => Ok(Exit::Problems),
    }
}

/// The package of a document without a configuration.
fn package(
    source: &Source,
    file: &Path,
    arguments: &GenerateArguments,
) -> Result<Package, Refusal> {
    if let Some(name) = &arguments.name {
        return config::check_name(name)
            .map(|()| Package::new(name))
            .map_err(|message| Refusal::new(format!("--name: {message}")));
    }
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    config::default_package(title(source).as_deref(), &stem)
        .map_err(|message| Refusal::new(message).code(Code::NameNotDerivable))
}

/// The document's title, where it can be read that far.
fn title(source: &Source) -> Option<String> {
    let mut problems = Diagnostics::default();
    let tree = parse(source, &Limits::default(), &mut problems)?;
    tree.at(&Pointer::root().child("info").child("title"))?.as_str().map(str::to_owned)
}

/// The files of every job; none where any of them has errors. All problems are shown.
fn make_all(jobs: &[Job], terminal: &Terminal) -> Option<Vec<Made>> {
    let made: Vec<Option<Made>> = jobs.iter().map(|job| make(job, terminal)).collect();
    made.into_iter().collect()
}

fn make(job: &Job, terminal: &Terminal) -> Option<Made> {
    let result = pipeline::generate(&job.source, &job.options);
    let (problems, made) = match result {
        Ok(output) => {
            let made = Made {
                files: output.files,
                unused_waivers: output.unused_waivers,
                unused_lenient: output.unused_lenient,
            };
            (output.warnings, Some(made))
        }
        Err(Failure { problems, .. }) => (problems, None),
    };
    terminal.problem(&render::text(&problems, &job.source, None, terminal.color));
    made
}

/// Shows what the configuration accepts and no document has, and says whether there is any.
fn report_unused(made: &[Made], project: &Project, terminal: &Terminal) -> bool {
    let mut problems = Diagnostics::default();
    for (made, document) in made.iter().zip(&project.configuration.documents) {
        for waiver in &made.unused_waivers {
            let message = format!("the waiver of `{}` waives nothing", waiver.code.as_str());
            problems
                .report(Code::WaiverUnused, &waiver.place.child("code"), message)
                .help("remove it, or correct its `code` or `at`");
        }
        // What the command line is lenient about is nobody's promise that there is such an error.
        let named = |code: &&Code| document.options.lenient.contains(code);
        for code in made.unused_lenient.iter().filter(named) {
            let message = format!("no error has the code `{}`", code.as_str());
            problems
                .report(Code::WaiverUnused, &document.place.child("lenient"), message)
                .help("remove it from `lenient`");
        }
    }
    let tree = Some(&project.configuration.tree);
    terminal.problem(&render::text(&problems, &project.source, tree, terminal.color));
    !problems.is_empty()
}

fn show(jobs: &[Job], model: Model, terminal: &Terminal) -> Exit {
    let mut exit = Exit::Done;
    for job in jobs {
        match pipeline::generate(&job.source, &job.options) {
            Ok(Output { api, krate, .. }) => terminal.result(&match model {
                Model::Api => format!("{api:#?}\n"),
                Model::Crate => format!("{krate:#?}\n"),
            }),
            Err(Failure { problems, .. }) => {
                terminal.problem(&render::text(&problems, &job.source, None, terminal.color));
                exit = Exit::Problems;
            }
        }
    }
    exit
}

/// Writes the files, or shows what is stale.
fn deliver(jobs: &[Job], made: &[Made], check: bool, terminal: &Terminal) -> Result<Exit, Refusal> {
    let mut exit = Exit::Done;
    for (job, made) in jobs.iter().zip(made) {
        if !check {
            let written = write::write(&job.out, &made.files).map_err(refusal)?;
            terminal.result(&summary(&job.out, made.files.len(), &written));
        } else if is_stale(job, made, terminal)? {
            exit = Exit::Problems;
        }
    }
    if exit == Exit::Problems {
        terminal.refuse(
            &Refusal::new("generated files are stale")
                .help("run `specsmith generate` and commit what it writes"),
        );
    }
    Ok(exit)
}

fn is_stale(job: &Job, made: &Made, terminal: &Terminal) -> Result<bool, Refusal> {
    let differences = write::check(&job.out, &made.files).map_err(refusal)?;
    for difference in &differences {
        terminal.result(&difference.diff);
    }
    let state = match differences.len() {
        0 => "up to date".to_owned(),
        stale => format!("{stale} stale"),
    };
    terminal.result(&format!("{}: {} files, {state}\n", name_of(&job.out), made.files.len()));
    Ok(!differences.is_empty())
}

/// `generated/contacts: 24 files, 3 written, 1 removed`
fn summary(out: &Path, files: usize, written: &Written) -> String {
    let removed = match written.removed.len() {
        0 => String::new(),
        removed => format!(", {removed} removed"),
    };
    format!("{}: {files} files, {} written{removed}\n", name_of(out), written.written.len())
}

fn refusal(error: WriteError) -> Refusal {
    Refusal::new(error.message).help(error.help).code(error.code)
}
