//! Expressions: values of the document's examples, written as a user would write them.

use super::Ident;

/// A value as Rust code.
#[derive(Clone, Debug)]
pub enum Expr {
    /// `"John"`
    Text(String),
    /// `"John".to_owned()`, where a `String` is needed.
    Owned(String),
    /// `true`
    Bool(bool),
    /// `Base64::from_text("aGk=")`
    Base64(String),
    /// `123`
    Integer(i128),
    /// `0.5`
    Float(f64),
    /// `None`, for null.
    Null,
    /// `[a, b]`
    List(Vec<Expr>),
    /// `vec![a, b]`, where a `Vec` is needed.
    Vec(Vec<Expr>),
    /// `Some(a)`
    Some(Box<Expr>),
    /// `BTreeMap::from([(key, value)])`
    Map(Vec<(String, Expr)>),
    /// `serde_json::json!(…)`
    Json(serde_json::Value),
    /// `Contact::new(a, b).last_name(c)`
    New {
        /// The type.
        ty: Ident,
        /// What is required; empty names stand for plain arguments.
        arguments: Vec<(Ident, Expr)>,
        /// The struct that holds what is required, where there is one.
        required: Option<Ident>,
        /// The setters.
        setters: Vec<(Ident, Expr)>,
    },
    /// A variable.
    Name(Ident),
    /// `Status::Active`
    Variant {
        /// The enumeration.
        ty: Ident,
        /// The word.
        variant: Ident,
    },
    /// `Shape::Circle(Box::new(a))`, where `a` does not convert by itself.
    Alternative {
        /// The union.
        ty: Ident,
        /// The variant.
        variant: Ident,
        /// Whether it holds a box.
        boxed: bool,
        /// What it holds.
        value: Box<Expr>,
    },
    /// `Status::from("new")` or `ContactId::from("789123")`, for what converts but must be named.
    From {
        /// The type.
        ty: Ident,
        /// What it is made from.
        value: Box<Expr>,
    },
}

/// An example program: a call of one operation.
#[derive(Clone, Debug)]
pub struct Program {
    /// The types that it names.
    pub types: Vec<Ident>,
    /// What it does before the call.
    pub statements: Vec<Statement>,
    /// The method of the client.
    pub method: Ident,
    /// The arguments of the call.
    pub arguments: Vec<Expr>,
    /// The struct of required values, where there is one.
    pub required: Option<(Ident, Vec<Ident>)>,
    /// Whether something is answered that is worth a name.
    pub answers: bool,
}

/// `let name = value;`
#[derive(Clone, Debug)]
pub struct Statement {
    /// The name.
    pub name: Ident,
    /// The value.
    pub value: Expr,
}
