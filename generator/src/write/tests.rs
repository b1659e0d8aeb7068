use std::fs;

use super::*;

fn file(path: &str, contents: &str) -> File {
    File { path: path.to_owned(), contents: contents.to_owned() }
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn a_folder_comes_to_hold_the_files() {
    let folder = folder();
    let root = folder.path().join("new/crate");
    let first =
        [file("src/lib.rs", "a\n"), file("Cargo.toml", "b\n"), file("src/types/x.rs", "x\n")];
    let report = write(&root, &first).unwrap();
    assert_eq!(report.written, ["Cargo.toml", "src/lib.rs", "src/types/x.rs"]);
    assert_eq!(fs::read_to_string(root.join("src/lib.rs")).unwrap(), "a\n");
    assert_eq!(
        fs::read_to_string(root.join(LIST)).unwrap().lines().skip(1).collect::<Vec<_>>(),
        ["Cargo.toml", "src/lib.rs", "src/types/x.rs"]
    );
    assert_eq!(check(&root, &first).unwrap(), []);

    let second = [file("src/lib.rs", "A\n"), file("Cargo.toml", "b\n"), file("README.md", "r\n")];
    let kinds: Vec<_> = check(&root, &second)
        .unwrap()
        .into_iter()
        .map(|difference| (difference.path, difference.kind))
        .collect();
    assert_eq!(
        kinds,
        [
            (LIST.to_owned(), DifferenceKind::Stale),
            ("README.md".to_owned(), DifferenceKind::Missing),
            ("src/lib.rs".to_owned(), DifferenceKind::Stale),
            ("src/types/x.rs".to_owned(), DifferenceKind::Surplus),
        ]
    );
    let report = write(&root, &second).unwrap();
    assert_eq!(report.written, ["README.md", "src/lib.rs"]);
    assert_eq!(report.removed, ["src/types/x.rs"]);
    assert_eq!(report.kept, 1);
    assert!(!root.join("src/types").exists(), "a folder that is left empty goes too");
    assert_eq!(write(&root, &second).unwrap(), Written { kept: 3, ..Written::default() });
}

#[test]
fn differences_are_unified_diffs() {
    let folder = folder();
    write(folder.path(), &[file("a", "1\n2\n3\n"), file("gone", "x\n")]).unwrap();
    let differences =
        check(folder.path(), &[file("a", "1\nzwei\n3\n"), file("new", "n\n")]).unwrap();
    let diffs: Vec<&str> =
        differences.iter().map(|difference| difference.diff.as_str()).skip(1).collect();
    assert_eq!(
        diffs,
        [
            "--- a/a\n+++ b/a\n@@ -1,3 +1,3 @@\n 1\n-2\n+zwei\n 3\n",
            "--- a/gone\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n",
            "--- /dev/null\n+++ b/new\n@@ -0,0 +1 @@\n+n\n",
        ]
    );
}

#[test]
fn unchanged_files_are_not_touched() {
    let folder = folder();
    let files = [file("a", "1\n")];
    write(folder.path(), &files).unwrap();
    let modified = |name: &str| fs::metadata(folder.path().join(name)).unwrap().modified().unwrap();
    let before = (modified("a"), modified(LIST));
    write(folder.path(), &files).unwrap();
    assert_eq!((modified("a"), modified(LIST)), before);
}

#[test]
fn what_belongs_to_others_is_left_alone() {
    let folder = folder();
    let root = folder.path();
    for (path, text) in [("Cargo.lock", "l"), ("target/x", "t"), ("src/custom/mine.rs", "m")] {
        fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
        fs::write(root.join(path), text).unwrap();
    }
    let refused = write(root, &[file("src/lib.rs", "a")]).unwrap_err();
    assert_eq!(refused.code, Code::ForeignFiles, "a `src` that we did not make");
    fs::write(root.join(LIST), "").unwrap();
    write(root, &[file("src/lib.rs", "a")]).unwrap();
    write(root, &[]).unwrap();
    assert!(!root.join("src/lib.rs").exists());
    for path in ["Cargo.lock", "target/x", "src/custom/mine.rs"] {
        assert!(root.join(path).exists(), "{path}");
    }
}

#[test]
fn a_foreign_folder_is_refused() {
    let folder = folder();
    fs::write(folder.path().join("notes.txt"), "mine").unwrap();
    let refused = write(folder.path(), &[file("a", "1")]).unwrap_err();
    assert_eq!(refused.code, Code::ForeignFiles);
    assert!(refused.message.contains("notes.txt"), "{refused}");
    assert!(!folder.path().join("a").exists());
    assert!(!folder.path().join(LIST).exists());
}

#[test]
fn a_file_in_the_way_is_refused_before_anything_is_written() {
    let folder = folder();
    write(folder.path(), &[file("a", "1")]).unwrap();
    fs::write(folder.path().join("b"), "mine").unwrap();
    let files = [file("a", "2"), file("b", "2")];
    assert_eq!(write(folder.path(), &files).unwrap_err().code, Code::ForeignFiles);
    assert_eq!(fs::read_to_string(folder.path().join("a")).unwrap(), "1");
    fs::write(folder.path().join("b"), "2").unwrap();
    write(folder.path(), &files).unwrap();
}

#[test]
fn an_interrupted_run_is_completed() {
    let folder = folder();
    write(folder.path(), &[file("old", "o")]).unwrap();
    // The list of both runs and one of two files: what an interruption leaves.
    fs::write(folder.path().join(LIST), "a\nb\nold\n").unwrap();
    fs::write(folder.path().join("a"), "half").unwrap();
    fs::write(folder.path().join(".specsmith-tmp-x"), "half").unwrap();
    write(folder.path(), &[file("a", "1"), file("b", "2")]).unwrap();
    assert_eq!(check(folder.path(), &[file("a", "1"), file("b", "2")]).unwrap(), []);
    assert!(!folder.path().join("old").exists());
    assert!(!folder.path().join(".specsmith-tmp-x").exists());
}

#[test]
fn paths_that_lead_elsewhere_are_refused() {
    let folder = folder();
    let long = "a".repeat(256);
    for path in [
        "",
        "/etc/x",
        "../x",
        "a/../x",
        "a//b",
        "./a",
        "a/.",
        "C:/x",
        "a\\b",
        "nul",
        "src/CON.rs",
        "com1",
        "a.",
        "a ",
        "a\nb",
        "a\0",
        "target/x",
        "Target/x",
        "Cargo.lock",
        "src/custom/x.rs",
        LIST,
        &long,
    ] {
        let refused = write(folder.path(), &[file(path, "x")]).expect_err(path);
        assert_eq!(refused.code, Code::UnsafePath, "{path:?}");
    }
    let twice = [file("src/A.rs", "x"), file("src/a.rs", "x")];
    assert_eq!(write(folder.path(), &twice).unwrap_err().code, Code::UnsafePath);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_list_that_names_other_places_is_refused() {
    let folder = folder();
    fs::create_dir(folder.path().join("crate")).unwrap();
    fs::write(folder.path().join("victim"), "v").unwrap();
    fs::write(folder.path().join("crate").join(LIST), "../victim\n").unwrap();
    let refused = write(&folder.path().join("crate"), &[]).unwrap_err();
    assert_eq!(refused.code, Code::UnsafePath);
    assert!(folder.path().join("victim").exists());
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;

    let folder = folder();
    let root = folder.path().join("crate");
    let outside = folder.path().join("outside");
    fs::create_dir_all(&outside).unwrap();
    fs::write(outside.join("lib.rs"), "v").unwrap();
    write(&root, &[file("a", "1")]).unwrap();

    symlink(&outside, root.join("src")).unwrap();
    let refused = write(&root, &[file("a", "2"), file("src/lib.rs", "x")]).unwrap_err();
    assert_eq!(refused.code, Code::UnsafePath);

    fs::remove_file(root.join("src")).unwrap();
    symlink(outside.join("lib.rs"), root.join("lib.rs")).unwrap();
    let refused = write(&root, &[file("a", "2"), file("lib.rs", "x")]).unwrap_err();
    assert_eq!(refused.code, Code::UnsafePath);
    // Also where the link's name is on our list, so that it would be deleted or replaced.
    fs::write(root.join(LIST), "a\nlib.rs\n").unwrap();
    assert_eq!(write(&root, &[file("a", "2")]).unwrap_err().code, Code::UnsafePath);

    assert_eq!(fs::read_to_string(outside.join("lib.rs")).unwrap(), "v");
    assert_eq!(fs::read_to_string(root.join("a")).unwrap(), "1");
}

#[cfg(unix)]
#[test]
fn files_can_be_read_by_others() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = folder();
    write(folder.path(), &[file("a", "1")]).unwrap();
    let plain = folder.path().join("plain");
    fs::write(&plain, "p").unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode(&folder.path().join("a")), mode(&plain));
}
