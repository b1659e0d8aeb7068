//! What a new user does works: the examples run, and so does what the README says, against the example server.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The id of the contact in the document's examples of answers.
const ID: &str = "789123";

#[test]
fn the_examples_print_what_was_answered() {
    let server = ExampleServer::start();
    for (name, answer) in
        [("create_contact", "ContactEnvelope"), ("update_contact", "UpdatedContactEnvelope")]
    {
        let mut program = Command::new(example(name));
        program.env_clear().envs(server.environment());
        let printed = output(&mut program);
        assert!(printed.starts_with(answer) && printed.contains(ID), "{name}: {printed}");
    }
}

#[test]
fn an_example_without_its_environment_says_what_is_missing() {
    let output = Command::new(example("create_contact"))
        .env_clear()
        .stdin(Stdio::null())
        .output()
        .expect("it runs");
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("LUMINOUS_API_KEY"), "{said}");
}

#[test]
#[ignore = "packages the crate and builds a program that uses it, which takes minutes"]
fn the_readme_leads_a_new_user_to_the_first_answer() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let package = package(folder.path());
    let readme = fs::read_to_string(package.join("README.md")).expect("it is in the package");
    let app = folder.path().join("app");
    output(cargo(folder.path()).args(["new", "--vcs", "none", "app"]));
    // The versions of this project, which are downloaded and perhaps built.
    fs::copy(root().join("Cargo.lock"), app.join("Cargo.lock")).expect("it can be copied");
    for command in fence(&readme, "```sh\n").lines() {
        let place = format!("--path {}", package.display());
        let command = command.replace("add luminous-contacts", &format!("add {place}"));
        let arguments = command.strip_prefix("cargo ").expect("it is a command of cargo");
        output(cargo(&app).args(arguments.split(' ')).arg("--offline"));
    }
    fs::write(app.join("src/main.rs"), fence(&readme, "```rust,no_run\n")).expect("written");

    let server = ExampleServer::start();
    let mut run = cargo(&app);
    run.args(["run", "--quiet", "--offline"]).envs(server.environment());
    let printed = output(&mut run);
    assert!(printed.starts_with("ContactEnvelope") && printed.contains(ID), "{printed}");
}

/// The example server as a process, which ends with this value.
struct ExampleServer {
    process: Child,
    lines: Vec<String>,
}

impl ExampleServer {
    fn start() -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_example-server"))
            .stdout(Stdio::piped())
            .spawn()
            .expect("it runs");
        let printed = process.stdout.take().expect("its output is a pipe");
        let lines = BufReader::new(printed).lines().map_while(Result::ok);
        // Two operations, and what to set for a program that calls them.
        let lines = lines.take(4).collect();
        Self { process, lines }
    }

    /// What it says to set.
    fn environment(&self) -> Vec<(&str, &str)> {
        let set = self.lines.iter().filter_map(|line| line.strip_prefix("export "));
        let set = set.filter_map(|line| line.split_once('='));
        let set: Vec<_> = set.map(|(name, value)| (name, value.trim_matches('\''))).collect();
        assert_eq!(set.len(), 2, "{:?}", self.lines);
        set
    }
}

impl Drop for ExampleServer {
    fn drop(&mut self) {
        // It may have ended by itself, which a test has noticed then.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The program of an example of the contacts crate. `cargo test --workspace` has built it just so.
fn example(name: &str) -> PathBuf {
    let mut build = cargo(&root());
    build.args(["build", "--workspace", "--example", name, "--locked", "--offline"]);
    let messages = output(build.arg("--message-format=json"));
    let messages = messages.lines().filter_map(|line| serde_json::from_str(line).ok());
    let mut paths = messages.filter_map(|message: serde_json::Value| {
        let is_it = message["target"]["name"] == name;
        message["executable"].as_str().filter(|_| is_it).map(PathBuf::from)
    });
    paths.next().unwrap_or_else(|| panic!("cargo built no {name}"))
}

/// The folder of the packaged crate, unpacked.
fn package(folder: &Path) -> PathBuf {
    let mut package = cargo(&root());
    package.args(["package", "-p", "luminous-contacts", "--allow-dirty", "--no-verify"]);
    output(package.args(["--locked", "--offline", "--target-dir"]).arg(folder.join("target")));
    let packages = fs::read_dir(folder.join("target/package")).expect("cargo made a package");
    let mut archives = packages.filter_map(|entry| Some(entry.ok()?.path()));
    let archive = archives
        .find(|path| path.extension().is_some_and(|end| end == "crate"))
        .expect("cargo made a package");
    output(Command::new("tar").arg("-xzf").arg(&archive).arg("-C").arg(folder));
    folder.join(archive.file_stem().expect("an archive has a name"))
}

/// Cargo in a folder, with the project's target directory and profile, so that nothing is built that there is.
fn cargo(folder: &Path) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(folder).env("CARGO_PROFILE_DEV_DEBUG", "line-tables-only");
    // The server is a program in `debug` of the target directory.
    let target = Path::new(env!("CARGO_BIN_EXE_example-server")).ancestors().nth(2);
    cargo.env("CARGO_TARGET_DIR", target.expect("it is in a folder"));
    cargo
}

/// What a command printed, which must succeed.
fn output(command: &mut Command) -> String {
    let output = command.stdin(Stdio::null()).output().expect("the command can be started");
    let problem = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {problem}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The text in the first fence that starts like this.
fn fence<'t>(readme: &'t str, start: &str) -> &'t str {
    let (_, after) = readme.split_once(start).expect("the README has such a fence");
    after.split_once("```").expect("the fence ends").0
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
