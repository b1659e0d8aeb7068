//! Names that the runtime has of its own, in whose scope names of the document stand too.
//!
//! Rust refuses a method that there is twice, even where one of the two is private.

/// The client's own methods, and those of its traits.
pub const METHODS: &[&str] = &[
    "builder", "call", "clone", "fmt", "from", "from_env", "into", "new", "request", "shared",
    "to_owned",
];

/// What an argument or the setter of a call must not be called: our own arguments, the options of every call, and the
/// methods of its traits.
pub const ARGUMENTS: &[&str] = &[
    "body",
    "borrow",
    "borrow_mut",
    "client",
    "clone",
    "fmt",
    "from",
    "header",
    "headers",
    "into",
    "into_future",
    "map",
    "max_answer_bytes",
    "new",
    "operation",
    "options",
    "raw",
    "read_timeout",
    "report",
    "required",
    "retries",
    "self",
    "timeout",
    "to_owned",
    "try_from",
    "try_into",
    "type_id",
    "unchecked",
];

/// What the builder has of its own, and the methods of its traits.
pub const BUILDER: &[&str] = &[
    "base_url",
    "basic_credential",
    "build",
    "clone",
    "connect_timeout",
    "credential",
    "credential_from",
    "environment",
    "fmt",
    "from",
    "give",
    "into",
    "max_answer_bytes",
    "needs_met",
    "new",
    "proxies",
    "read",
    "read_timeout",
    "retries",
    "server_variable",
    "timeout",
    "to_owned",
    "try_from",
    "try_into",
    "type_id",
    "with_http_client",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::FILES;

    /// The methods in the blocks of a runtime file that start with this line.
    fn methods(file: &str, block: &str) -> Vec<&'static str> {
        let file = FILES.iter().find(|one| one.name == file).expect("there is such a file");
        let start = format!("\n{block}\n");
        let blocks = file.text.split(start.as_str()).skip(1);
        let bodies = blocks.map(|rest| rest.split("\n}").next().unwrap_or_default());
        let lines = bodies.flat_map(str::lines).filter_map(|line| line.strip_prefix("    "));
        let functions = lines.filter_map(|line| {
            let line =
                line.strip_prefix("pub(super) ").or(line.strip_prefix("pub ")).unwrap_or(line);
            line.strip_prefix("fn ")
        });
        functions.filter_map(|function| function.split(['(', '<']).next()).collect()
    }

    #[test]
    fn what_the_runtime_has_is_reserved() {
        for (file, block, reserved, one) in [
            ("call", "impl<Op: Operation> Call<Op> {", ARGUMENTS, "unchecked"),
            ("raw", "impl<Op: Operation> Call<Op> {", ARGUMENTS, "raw"),
            ("client", "impl Client {", METHODS, "call"),
            ("custom", "impl Client {", METHODS, "request"),
            ("builder", "impl ClientBuilder {", BUILDER, "give"),
        ] {
            let found = methods(file, block);
            assert!(found.contains(&one), "{file} has no `{one}`: {found:?}");
            let missing: Vec<_> = found.iter().filter(|name| !reserved.contains(name)).collect();
            assert!(missing.is_empty(), "{missing:?} of {file} are not reserved");
        }
    }
}
