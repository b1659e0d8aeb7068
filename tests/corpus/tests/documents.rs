//! The small and middle ones of the real documents: made, counted, and compared with what is kept about them.
//!
//! The command does the same for all of them, and lets cargo look at the crates.

use std::process::Command;

/// What a debug build makes in seconds.
const DOCUMENTS: &[&str] = &[
    "buildomat",
    "keeper",
    "oai-callback-example",
    "oai-link-example",
    "oai-petstore",
    "oai-petstore-expanded",
    "oai-tictactoe",
    "oai-webhook-example",
    "oxide-dns-server",
    "oxide-gateway",
    "propolis-server",
    "stripe-2022",
    "swagger-petstore-v3",
    "vonage-messages",
];

#[test]
fn small_documents_are_as_they_are_kept() {
    let output = Command::new(env!("CARGO_BIN_EXE_corpus"))
        .args(["--no-check", "--compare"])
        .args(DOCUMENTS)
        .output()
        .expect("the command runs");
    let said = String::from_utf8_lossy(&output.stdout);
    println!("{said}");
    assert!(
        output.status.success(),
        "{said}\n{}\nrun `cargo run -p specsmith-corpus -- --no-check {}` and read what changed",
        String::from_utf8_lossy(&output.stderr),
        DOCUMENTS.join(" ")
    );
}
