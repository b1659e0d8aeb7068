//! Tests made from the document's examples.

use super::{Expr, Ident};

/// The tests of one type, in a file of their own.
#[derive(Clone, Debug)]
pub struct TestModule {
    /// The module, which is also the file.
    pub module: Ident,
    /// The types that it names.
    pub types: Vec<Ident>,
    /// The tests, in the document's order.
    pub tests: Vec<Test>,
}

/// A test of one example.
#[derive(Clone, Debug)]
pub struct Test {
    /// The function.
    pub name: Ident,
    /// The file that holds the example, beside the module.
    pub file: String,
    /// The example.
    pub json: serde_json::Value,
    /// The type that it is an example of.
    pub ty: Ident,
    /// What is asked of it.
    pub subject: TestSubject,
}

/// What a test asks of an example.
#[derive(Clone, Debug)]
pub enum TestSubject {
    /// Built by `new` and setters it keeps every rule and is written as the document has it.
    Sent(Box<Expr>),
    /// It decodes and is written again as the document has it.
    Received,
}
