//! Every command of the project's README works, in the project as it stands.

mod project;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Run by CI as they stand: they build the project and would start this test again.
const RUN_BY_CI: &[&str] = &["cargo run", "cargo test --workspace"];

#[test]
fn every_command_works() {
    let Some(root) = project::root() else { return };
    let readme = fs::read_to_string(root.join("README.md")).expect("there is a README");
    let commands = commands(&readme);
    for command in RUN_BY_CI {
        assert!(commands.iter().any(|found| found == command), "the README lacks `{command}`");
    }
    let ours: Vec<&String> =
        commands.iter().filter(|found| !RUN_BY_CI.contains(&found.as_str())).collect();
    assert!(ours.len() >= 4, "{ours:?}");
    for command in ours {
        run(&root, command);
    }
}

/// Runs `cargo run -- …` as the binary that cargo built, and writes into a folder of its own.
fn run(root: &PathBuf, command: &str) {
    let out = tempfile::tempdir().expect("a temporary folder");
    let arguments = command.strip_prefix("cargo run -- ");
    let arguments = arguments.unwrap_or_else(|| panic!("`{command}` is no command of specsmith"));
    let target = out.path().join("nursery").to_string_lossy().into_owned();
    let arguments = arguments.replace("target/nursery", &target);
    let output = Command::new(env!("CARGO_BIN_EXE_specsmith"))
        .current_dir(root)
        .args(arguments.split_whitespace())
        .output()
        .expect("specsmith runs");
    assert!(output.status.success(), "`{command}`: {}", String::from_utf8_lossy(&output.stderr));
}

/// The lines of the fences of shell commands, without their comments.
fn commands(readme: &str) -> Vec<String> {
    let mut commands = Vec::new();
    let mut inside = false;
    for line in readme.lines().map(str::trim) {
        match line {
            "```sh" => inside = true,
            "```" => inside = false,
            _ if inside => {
                commands.push(line.split('#').next().unwrap_or_default().trim().to_owned());
            }
            _ => {}
        }
    }
    commands
}
