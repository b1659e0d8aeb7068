//! A crate model in, its files out: the only code that knows `quote!`.
//!
//! It decides nothing and can't fail. Rust is made from tokens, TOML from a value
//! tree, Markdown from blocks that are already safe: no document text is ever
//! pasted into output.

mod answers;
mod bodies;
mod client;
mod docs;
mod enums;
mod examples;
mod expr;
mod imports;
mod library;
mod manifest;
mod operation;
mod readme;
mod source;
mod structs;
mod tests;
mod ty;
mod unions;

use crate::file::File;
use crate::krate::{Crate, Shape, TypeDef};

/// The files of a crate, by path.
#[must_use]
pub fn emit(krate: &Crate) -> Vec<File> {
    let mut files = vec![
        file("Cargo.toml", manifest::manifest(krate)),
        file("CHANGELOG.md", readme::changelog(krate)),
        file("README.md", readme::readme(krate)),
        file("rustfmt.toml", "disable_all_formatting = true\n".to_owned()),
        file("src/client.rs", source::print(krate, client::client(krate))),
        file("src/lib.rs", library::library(krate)),
        file("src/operations.rs", source::print(krate, library::operations(krate))),
        file("src/runtime.rs", source::print(krate, library::runtime(krate))),
        file("src/types.rs", source::print(krate, library::types(krate))),
    ];
    files.extend(manifest::licences(krate));
    files.extend(krate.types.iter().map(|def| type_file(krate, def)));
    files.extend(krate.operations.iter().map(|operation| {
        let path = format!("src/operations/{}.rs", operation.module);
        file(&path, source::print(krate, operation::operation(operation, &krate.name)))
    }));
    files.extend(krate.runtime.iter().map(|carried| {
        file(&format!("src/runtime/{}.rs", carried.module), carried.text.to_owned())
    }));
    files.extend(tests::tests(krate));
    files.extend(examples::examples(krate));
    files.sort();
    files
}

fn type_file(krate: &Crate, def: &TypeDef) -> File {
    let tokens = match &def.shape {
        Shape::Struct(shape) => structs::structure(def, shape),
        Shape::Enum(shape) => enums::enumeration(def, shape),
        Shape::Id(_) => enums::id(def),
        Shape::Union(shape) => unions::union(def, shape),
    };
    file(&format!("src/types/{}.rs", def.module), source::print(krate, tokens))
}

fn file(path: &str, contents: String) -> File {
    File { path: path.to_owned(), contents }
}
