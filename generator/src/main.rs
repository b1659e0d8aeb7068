//! The command `specsmith`.
#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    specsmith::cli::run(std::env::args_os())
}
