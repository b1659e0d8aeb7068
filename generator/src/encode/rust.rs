//! Rust tokens in, the text of a file out.
//!
//! The printer puts no empty lines between items, fields and variants. They are
//! added here by printing one member at a time into its item's shell and joining
//! the texts, so that no text is ever searched and no literal can be mistaken for
//! code. Nothing is decided here but white space.

use proc_macro2::TokenStream;
use syn::punctuated::Punctuated;
use syn::token::Brace;
use syn::{
    Attribute, Field, Fields, FieldsNamed, File, ImplItem, Item, ItemEnum, ItemImpl, ItemStruct,
    ItemTrait, Token, TraitItem, UseTree, Visibility,
};

/// The text of a file, with an empty line between items, between members of `impl`s, and between documented fields and variants.
///
/// `use`s of one group (the standard library, other crates, this crate) and `mod`s without docs stand together.
///
/// # Panics
///
/// When the tokens are not the items of a file: then the emitter is wrong, not the document.
#[must_use]
pub fn format(tokens: TokenStream) -> String {
    let file: File = syn::parse2(tokens).expect("the emitter only makes tokens that are Rust");
    let mut text = prettyplease::unparse(&file_of(file.attrs, Vec::new()));
    let mut before: Option<Kind> = None;
    for item in file.items {
        let kind = Kind::of(&item);
        let apart = before.as_ref().map_or(!text.is_empty(), |before| before.is_apart_from(&kind));
        if apart {
            text.push('\n');
        }
        text.push_str(&print(item));
        before = Some(kind);
    }
    text
}

/// What decides whether two neighbours stand together.
#[derive(Debug, PartialEq, Eq)]
enum Kind {
    /// A `use`, with its visibility and its group.
    Use(bool, Group),
    /// A `mod` without a body.
    Module,
    /// A `type` in an `impl` or `trait`, without docs.
    Type,
    /// A `const` in an `impl` or `trait`, without docs.
    Constant,
    /// A field or variant without docs.
    Plain,
    /// Whatever always stands alone.
    Other,
}

/// The groups of imports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    Standard,
    External,
    Crate,
}

impl Kind {
    fn of(item: &Item) -> Self {
        match item {
            Item::Use(item) if item.attrs.is_empty() => {
                Self::Use(matches!(item.vis, Visibility::Inherited), Group::of(&item.tree))
            }
            Item::Mod(item) if item.attrs.is_empty() && item.content.is_none() => Self::Module,
            _ => Self::Other,
        }
    }

    /// The kind of a member, which stands alone where it has docs or other attributes.
    fn or_other(self, attributes: &[Attribute]) -> Self {
        if attributes.is_empty() { self } else { Self::Other }
    }

    fn is_apart_from(&self, other: &Self) -> bool {
        self != other || *self == Self::Other
    }
}

impl Group {
    fn of(tree: &UseTree) -> Self {
        let root = match tree {
            UseTree::Path(path) => path.ident.to_string(),
            UseTree::Name(name) => name.ident.to_string(),
            UseTree::Rename(rename) => rename.ident.to_string(),
            UseTree::Glob(_) | UseTree::Group(_) => return Self::External,
        };
        match root.as_str() {
            "std" | "core" | "alloc" => Self::Standard,
            "crate" | "self" | "super" => Self::Crate,
            _ => Self::External,
        }
    }
}

/// An item with empty lines between its members.
fn print(item: Item) -> String {
    let members = members(&item);
    let spaced = if members.is_empty() { None } else { print_apart(&item, members) };
    spaced.unwrap_or_else(|| unparse(item))
}

/// A member alone in the shell of its item, and what decides whether it stands apart.
struct Member {
    item: Item,
    kind: Kind,
}

/// Joins the texts of the members; none where the printer lays the shell out in another way than around one member.
fn print_apart(item: &Item, members: Vec<Member>) -> Option<String> {
    let shell = unparse(emptied(item));
    let shell = shell.strip_suffix("}\n")?;
    let mut text = String::new();
    let mut before: Option<Kind> = None;
    for member in members {
        let printed = unparse(member.item);
        let body = printed.strip_prefix(shell)?.strip_suffix("}\n")?.strip_prefix('\n')?;
        if before.is_some_and(|before| before.is_apart_from(&member.kind)) {
            text.push('\n');
        }
        text.push_str(body);
        before = Some(member.kind);
    }
    Some([shell, "\n", &text, "}\n"].concat())
}

/// The members of an item, each alone in the item's shell.
fn members(item: &Item) -> Vec<Member> {
    let shell = emptied(item);
    match (item, shell) {
        (Item::Impl(full), Item::Impl(shell)) => full
            .items
            .iter()
            .map(|member| Member {
                kind: impl_kind(member),
                item: Item::Impl(ItemImpl { items: vec![member.clone()], ..shell.clone() }),
            })
            .collect(),
        (Item::Trait(full), Item::Trait(shell)) => full
            .items
            .iter()
            .map(|member| Member {
                kind: trait_kind(member),
                item: Item::Trait(ItemTrait { items: vec![member.clone()], ..shell.clone() }),
            })
            .collect(),
        (Item::Enum(full), Item::Enum(shell)) => full
            .variants
            .iter()
            .map(|variant| Member {
                kind: Kind::Plain.or_other(&variant.attrs),
                item: Item::Enum(ItemEnum { variants: alone(variant), ..shell.clone() }),
            })
            .collect(),
        (Item::Struct(full), Item::Struct(shell)) => full
            .fields
            .iter()
            .filter(|_| matches!(full.fields, Fields::Named(_)))
            .map(|field| Member {
                kind: Kind::Plain.or_other(&field.attrs),
                item: Item::Struct(ItemStruct { fields: named(alone(field)), ..shell.clone() }),
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// The item without its members.
fn emptied(item: &Item) -> Item {
    let mut shell = item.clone();
    match &mut shell {
        Item::Impl(item) => item.items.clear(),
        Item::Trait(item) => item.items.clear(),
        Item::Enum(item) => item.variants.clear(),
        Item::Struct(ItemStruct { fields: Fields::Named(fields), .. }) => fields.named.clear(),
        _ => {}
    }
    shell
}

fn named(named: Punctuated<Field, Token![,]>) -> Fields {
    Fields::Named(FieldsNamed { brace_token: Brace::default(), named })
}

fn alone<T: Clone>(member: &T) -> Punctuated<T, Token![,]> {
    std::iter::once(member.clone()).collect()
}

fn impl_kind(member: &ImplItem) -> Kind {
    match member {
        ImplItem::Type(member) => Kind::Type.or_other(&member.attrs),
        ImplItem::Const(member) => Kind::Constant.or_other(&member.attrs),
        _ => Kind::Other,
    }
}

fn trait_kind(member: &TraitItem) -> Kind {
    match member {
        TraitItem::Type(member) => Kind::Type.or_other(&member.attrs),
        TraitItem::Const(member) => Kind::Constant.or_other(&member.attrs),
        _ => Kind::Other,
    }
}

fn unparse(item: Item) -> String {
    prettyplease::unparse(&file_of(Vec::new(), vec![item]))
}

fn file_of(attrs: Vec<Attribute>, items: Vec<Item>) -> File {
    File { shebang: None, frontmatter: None, attrs, items }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn formatted(rust: &str) -> String {
        format(rust.parse().unwrap())
    }

    #[test]
    fn empty_lines_stand_between_documented_members() {
        let wanted = r#"//! Docs.
#![forbid(unsafe_code)]

use std::fmt;

use serde::Serialize;

use crate::Maybe;
use crate::types::{A, B};

mod a;
mod b;

pub use a::X;
pub use b::Y;

/// A struct.
#[derive(Clone, Debug)]
pub struct A {
    /// First.
    pub a: String,

    /// Second, with ``` and " and {.
    #[serde(default)]
    pub b: i64,
}

struct Plain {
    a: u8,
    b: u8,
}

struct Unit;

struct Tuple(u8, u8);

struct Empty {}

/// An enum.
pub enum E {
    /// One.
    One,

    /// Two.
    Two(u8),

    Three,
    Four,
}

impl<T> From<T> for A
where
    Id: From<T>,
{
    type Output = T;
    type Refusal = T;

    const NAME: &'static str = "a";

    fn one(&self) {}

    /// Docs.
    fn two(&self) {}
}

pub trait T {
    type Output;
    type Refusal;

    fn a();

    fn b() {}
}
"#;
        assert_eq!(formatted(wanted), wanted);
    }

    #[test]
    fn literals_are_left_alone() {
        let source = r##"
            /// A
            #[doc = "} // \" /* `"]
            pub struct A { /** x { */ pub a: u8, #[doc = "}\n{\nfn x() {}"] pub b: u8 }
            impl A {
                fn a() -> &'static str { "}\n\n\nfn b() {}\n  /// no\n" }
                fn b() -> &'static str { r#"}
fn c() {}

   struct X { a: u8,
b: u8 } "# }
                fn c() -> [char; 3] { ['{', '"', '\''] }
            }
            const X: &str = "a \
                b

            c";
        "##;
        let text = formatted(source);
        let reparsed: TokenStream = text.parse().unwrap();
        assert_eq!(formatted(&text), text);
        let source: TokenStream = source.parse().unwrap();
        let tokens = |stream: TokenStream| syn::parse2::<File>(stream).unwrap();
        assert_eq!(
            prettyplease::unparse(&tokens(reparsed)),
            prettyplease::unparse(&tokens(source)),
            "only white space between members was added"
        );
    }

    #[test]
    fn doc_attributes_become_comments() {
        let text =
            format(quote::quote! { #[doc = " A."] #[doc = ""] #[doc = " B."] pub struct A; });
        assert_eq!(
            text,
            "/// A.
///
/// B.
pub struct A;
"
        );
    }

    #[test]
    fn long_shells_are_printed() {
        for length in 20..110 {
            let name = "A".repeat(length);
            let text =
                formatted(&["impl From<A> for ", &name, "<T> { fn a() {} fn b() {} }"].concat());
            assert!(
                text.contains(
                    "{}

    fn b"
                ),
                "{text}"
            );
        }
    }
}
