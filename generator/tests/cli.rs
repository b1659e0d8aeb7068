//! The command as a person runs it: arguments, files, exit codes, what is printed where.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// The smallest document that gives a crate.
const GOOD: &str = "openapi: 3.0.3
info: { title: Pet shop, version: '1' }
servers: [{ url: 'https://pets.example' }]
paths:
  /pets/{petId}:
    get:
      operationId: getPet
      parameters:
        - { name: petId, in: path, required: true, schema: { type: string } }
      responses:
        '200':
          description: The pet
          content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
components:
  schemas:
    Pet:
      type: object
      properties: { name: { type: string, description: Its name } }
";

const CONFIGURATION: &str = "[[document]]
path = \"spec/pets.yaml\"
out = \"generated/pets\"
name = \"pets\"
publish = false
";

fn specsmith(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_specsmith"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("NO_COLOR")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// The exit code, standard output and standard error of a run.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = specsmith(folder, arguments);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn project(document: &str, configuration: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("spec")).unwrap();
    fs::write(folder.path().join("spec/pets.yaml"), document).unwrap();
    fs::write(folder.path().join("spec/specsmith.toml"), configuration).unwrap();
    folder
}

#[test]
fn a_project_is_generated_and_checked() {
    let project = project(GOOD, CONFIGURATION);
    let root = project.path();

    let (exit, out, _) = run(root, &["generate", "--check"]);
    assert_eq!(exit, 1);
    assert!(out.contains("--- /dev/null\n+++ b/Cargo.toml\n"), "{out}");
    assert!(!root.join("generated").exists(), "--check writes nothing");

    let (exit, out, err) = run(root, &[]);
    assert_eq!((exit, err.as_str()), (0, ""), "{err}");
    let (line, written) =
        (out.trim_end(), fs::read_to_string(root.join("generated/pets/.specsmith-files")).unwrap());
    let files = written.lines().count() - 1;
    assert_eq!(line, format!("generated/pets: {files} files, {files} written"));
    let library = fs::read_to_string(root.join("generated/pets/src/lib.rs")).unwrap();
    assert!(library.starts_with("// @generated from spec/pets.yaml by specsmith. Do not edit.\n"));

    let (exit, out, err) = run(&root.join("spec"), &["generate", "--check"]);
    assert_eq!((exit, err.as_str()), (0, ""));
    assert_eq!(out, format!("../generated/pets: {files} files, up to date\n"));

    fs::write(root.join("generated/pets/src/lib.rs"), "// changed\n").unwrap();
    let (exit, out, err) = run(root, &["--check"]);
    assert_eq!(exit, 1);
    assert!(out.contains("-// changed\n"), "{out}");
    assert!(out.ends_with(&format!("generated/pets: {files} files, 1 stale\n")), "{out}");
    assert!(err.contains("run `specsmith generate`"), "{err}");

    let (_, out, _) = run(root, &["generate"]);
    assert_eq!(out, format!("generated/pets: {files} files, 1 written\n"));
}

#[test]
fn one_document_needs_no_project() {
    let project = project(GOOD, "");
    let (exit, out, err) =
        run(project.path(), &["generate", "spec/pets.yaml", "--out", "out/crate"]);
    assert_eq!((exit, err.as_str()), (0, ""), "{err}");
    assert!(out.starts_with("out/crate: "), "{out}");
    let manifest = fs::read_to_string(project.path().join("out/crate/Cargo.toml")).unwrap();
    assert!(manifest.contains("name = \"pet-shop\"\n"), "{manifest}");
    let types = fs::read_to_string(project.path().join("out/crate/src/types/pet.rs")).unwrap();
    assert!(
        types.starts_with("// @generated from pets.yaml by specsmith."),
        "no folder of this machine: {types}"
    );

    let arguments = ["generate", "spec/pets.yaml", "--out", "named", "--name", "my-pets"];
    assert_eq!(run(project.path(), &arguments).0, 0);
    let manifest = fs::read_to_string(project.path().join("named/Cargo.toml")).unwrap();
    assert!(manifest.contains("name = \"my-pets\"\n"), "{manifest}");
}

#[test]
fn nothing_is_written_when_any_document_has_errors() {
    let configuration = [CONFIGURATION, &CONFIGURATION.replace("pets", "broken")].concat();
    let project = project(GOOD, &configuration);
    fs::write(
        project.path().join("spec/broken.yaml"),
        GOOD.replace("type: object", "$ref: nowhere"),
    )
    .unwrap();
    let (exit, out, err) = run(project.path(), &["generate"]);
    assert_eq!((exit, out.as_str()), (1, ""));
    assert!(err.contains("spec/broken.yaml:17:13"), "{err}");
    assert!(!project.path().join("generated").exists());
}

#[test]
fn mistakes_in_the_configuration_are_located() {
    let project = project(GOOD, "[[document]]\nname = \"std\"\n");
    let (exit, out, err) = run(project.path(), &[]);
    assert_eq!((exit, out.as_str()), (1, ""));
    assert!(err.contains("spec/specsmith.toml:2:8"), "{err}");
}

#[test]
fn a_waiver_needs_something_to_waive() {
    let waiver = "[[document.waive]]\ncode = \"S0320\"\nat = \"/paths/~1pets~1{petId}\"\nreason = \"looked at\"\n";
    let configuration = [CONFIGURATION, waiver].concat();
    let unused = project(GOOD, &configuration);
    let (exit, _, err) = run(unused.path(), &[]);
    assert_eq!(exit, 1);
    assert!(err.contains("error[S0505]") && err.contains("spec/specsmith.toml:7:8"), "{err}");
    assert!(!unused.path().join("generated").exists());

    let parameter = "        - { name: Accept, in: header, schema: { type: string } }
";
    let document = GOOD.replace("      responses:", &[parameter, "      responses:"].concat());
    let used = project(&document, &configuration);
    assert_eq!(run(used.path(), &["--strict"]).0, 0);
    let warned = project(&document, CONFIGURATION);
    let (exit, _, err) = run(warned.path(), &[]);
    assert!(exit == 0 && err.contains("warning[S0320]"), "{err}");
    let (exit, _, err) = run(warned.path(), &["generate", "--strict"]);
    assert!(exit == 1 && err.contains("error[S0320]"), "{err}");
}

#[test]
fn a_broken_example_is_left_out_and_an_error_where_strictness_is_asked_for() {
    let document =
        GOOD.replace("type: object", "type: object\n      example: not an object at all");
    let broken = project(&document, CONFIGURATION);
    let (exit, _, err) = run(broken.path(), &[]);
    assert!(exit == 0 && err.contains("warning[S0311]"), "{err}");
    let (exit, _, err) = run(broken.path(), &["--strict"]);
    assert!(exit == 1 && err.contains("error[S0311]"), "{err}");
    let strict = project(&document, &[CONFIGURATION, "strict = true\n"].concat());
    let (exit, _, err) = run(strict.path(), &[]);
    assert!(exit == 1 && err.contains("error[S0311]"), "{err}");

    let waiver = "[[document.waive]]\ncode = \"S0311\"\nreason = \"the vendor repairs it\"\n";
    let accepting = project(&document, &[CONFIGURATION, waiver].concat());
    let (exit, out, err) = run(accepting.path(), &["generate", "--show", "api"]);
    assert_eq!((exit, err.as_str()), (0, ""));
    assert!(!out.contains("not an object at all"), "{out}");
}

#[test]
fn errors_that_have_another_reading_are_read_leniently() {
    let document = GOOD.replace("type: object", "type: string\n      type: object");
    let broken = project(&document, CONFIGURATION);
    let (exit, _, err) = run(broken.path(), &[]);
    assert!(exit == 1 && err.contains("with `--lenient S0107`, the last of the two"), "{err}");
    let (exit, _, err) = run(broken.path(), &["--lenient", "s0107", "--lenient", "S0301"]);
    assert!(exit == 0 && err.contains("warning[S0107]"), "{err}");
    let (exit, out, _) = run(broken.path(), &["lint", "spec/pets.yaml", "--lenient", "S0107"]);
    assert!(exit == 0 && out.contains("warning[S0107]"), "{out}");
    let (exit, _, err) = run(broken.path(), &["--lenient", "S0101"]);
    assert!(exit == 2 && err.contains("possible are S0107, S0301"), "{err}");

    let lenient = project(&document, &[CONFIGURATION, "lenient = [\"S0107\"]\n"].concat());
    let (exit, _, err) = run(lenient.path(), &[]);
    assert!(exit == 0 && err.contains("warning[S0107]"), "{err}");
    let unused = project(GOOD, &[CONFIGURATION, "lenient = [\"S0107\"]\n"].concat());
    let (exit, _, err) = run(unused.path(), &[]);
    assert!(exit == 1 && err.contains("error[S0505]: no error has the code `S0107`"), "{err}");
    let impossible = project(GOOD, &[CONFIGURATION, "lenient = [\"S0101\"]\n"].concat());
    let (exit, _, err) = run(impossible.path(), &[]);
    assert!(exit == 1 && err.contains("error[S0503]"), "{err}");
}

#[test]
fn an_operation_can_be_left_out() {
    let broken = GOOD.replace("operationId: getPet", "operationId: getPet\n      nonsense: true");
    let leave_out = "leave-out = [\"/paths/~1pets~1{petId}/get\"]\n";
    let project = project(&broken, &[CONFIGURATION, leave_out].concat());
    let (exit, _, err) = run(project.path(), &[]);
    assert_eq!((exit, err.as_str()), (0, ""), "{err}");
    fs::write(
        project.path().join("spec/specsmith.toml"),
        [CONFIGURATION, "leave-out = [\"/paths/x\"]\n"].concat(),
    )
    .unwrap();
    let (exit, _, err) = run(project.path(), &[]);
    assert!(exit == 1 && err.contains("error[S0507]"), "{err}");
}

#[test]
fn lint_shows_problems_in_three_formats() {
    let project = project(&GOOD.replace("type: object", "$ref: nowhere"), "");
    let (exit, out, err) = run(project.path(), &["lint", "spec/pets.yaml"]);
    assert_eq!((exit, err.as_str()), (1, ""));
    assert!(out.contains("--> spec/pets.yaml:17:13") && out.contains("1 error"), "{out}");
    assert!(!out.contains('\u{1b}'), "no colour where nobody sees it");
    let (exit, out, _) = run(project.path(), &["lint", "spec/pets.yaml", "--format", "json"]);
    let list: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((exit, &list[0]["line"], &list[0]["column"]), (1, &17.into(), &13.into()));
    let (exit, out, _) = run(project.path(), &["lint", "spec/pets.yaml", "--format", "github"]);
    assert_eq!(exit, 1);
    assert!(out.starts_with("::error file=spec/pets.yaml,line=17,col"), "{out}");

    fs::write(project.path().join("spec/pets.yaml"), GOOD).unwrap();
    let (exit, out, _) = run(project.path(), &["lint", "spec/pets.yaml"]);
    assert_eq!((exit, out.as_str()), (0, "spec/pets.yaml: no problems\n"));
    fs::write(project.path().join("spec/pets.yaml"), b"\xff\xfeo\0p\0").unwrap();
    let (exit, out, _) = run(project.path(), &["lint", "spec/pets.yaml", "--format", "json"]);
    assert!(exit == 1 && out.contains("UTF-16"), "{out}");
}

#[test]
fn usage_and_the_system_exit_with_2() {
    let project = project(GOOD, "");
    let root = project.path();
    fs::write(root.join("full"), "").unwrap();
    fs::create_dir(root.join("foreign")).unwrap();
    fs::write(root.join("foreign/notes.txt"), "").unwrap();
    let document = "spec/pets.yaml";
    let cases: &[(&[&str], &str)] = &[
        (&["generate", document], "--out DIR"),
        (&["generate", "--out", "x"], "required"),
        (&["generate", "--name", "x"], "required"),
        (&["generate", document, "--out", "x", "--name", "std"], "`std` is reserved"),
        (&["generate", document, "--out", "full/x"], "error[S0603]"),
        (&["generate", document, "--out", "foreign"], "error[S0601]"),
        (&["lint"], "required"),
        (&["explain", "S9999"], "there is no problem with the code `S9999`"),
        (&["nonsense-command", "x"], "unrecognized subcommand"),
    ];
    for (arguments, part) in cases {
        let (exit, out, err) = run(root, arguments);
        assert_eq!((exit, out.as_str()), (2, ""), "{arguments:?}: {err}");
        assert!(err.contains(part), "{arguments:?}: {err}");
        assert!(err.starts_with("error"), "{arguments:?}: {err}");
    }
    fs::write(root.join("spec/3.yaml"), GOOD.replace("Pet shop", "'3'")).unwrap();
    let (exit, _, err) = run(root, &["generate", "spec/3.yaml", "--out", "x"]);
    assert!(exit == 2 && err.contains("error[S0506]") && err.contains("--name"), "{err}");
}

#[test]
fn a_file_that_is_not_there_is_a_problem_of_the_input() {
    let project = project(GOOD, "");
    let root = project.path();
    let cases: &[(&[&str], &str)] = &[
        (&["generate", "missing.yaml", "--out", "x"], "missing.yaml"),
        (&["generate", "spec", "--out", "x"], "spec"),
        (&["generate", "--config", "missing.toml"], "missing.toml"),
        (&["lint", "missing.yaml"], "missing.yaml"),
    ];
    for (arguments, name) in cases {
        let (exit, out, err) = run(root, arguments);
        // What `lint` finds is its result.
        let err = if arguments[0] == "lint" { out } else { err };
        assert_eq!(exit, 1, "{arguments:?}: {err}");
        assert!(err.starts_with(&format!("error[S0117]: can't read `{name}`")), "{err}");
        assert!(err.contains(&format!("--> {name}:1:1")), "{err}");
        assert!(!root.join("x").exists());
    }
}

#[test]
fn no_project_is_said_so() {
    let folder = tempfile::tempdir().unwrap();
    let (exit, _, err) = run(folder.path(), &[]);
    assert_eq!(exit, 2);
    assert!(err.contains("spec/specsmith.toml") && err.contains("--out DIR"), "{err}");
}

#[test]
fn models_can_be_shown() {
    let project = project(GOOD, CONFIGURATION);
    let (exit, out, _) = run(project.path(), &["generate", "--show", "api"]);
    assert!(exit == 0 && out.starts_with("Api {") && out.contains("getPet"), "{out}");
    let (exit, out, _) = run(project.path(), &["generate", "spec/pets.yaml", "--show", "crate"]);
    assert!(exit == 0 && out.starts_with("Crate {"), "{out}");
    assert!(!project.path().join("generated").exists());
}

#[test]
fn every_code_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    let (exit, out, _) = run(folder.path(), &["explain"]);
    assert_eq!(exit, 0);
    assert!(out.contains("S0601  error  "), "{out}");
    let (exit, out, _) = run(folder.path(), &["explain", "s0601"]);
    assert!(
        exit == 0 && out.starts_with("S0601 (error): ") && out.contains("src/custom/"),
        "{out}"
    );
    let (exit, out, _) = run(folder.path(), &["--help"]);
    assert!(exit == 0 && out.contains("Usage: specsmith"), "{out}");
}

#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let project = project(GOOD, CONFIGURATION);
    let mut child = Command::new(env!("CARGO_BIN_EXE_specsmith"))
        .args(["generate", "--show", "crate"])
        .current_dir(project.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
