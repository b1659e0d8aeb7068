//! Which schemas become types of their own, what those are called, and the Rust type of every schema.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::Ident;

use super::apart::tell_apart;
use super::name::{Case, Clash, Scope, Wanted};
use crate::api::{Api, IdForm, Kind, Operation, Primitive, Scalar, SchemaId, Status};
use crate::diagnostic::{Code, Diagnostics, quote_str};
use crate::krate::{Ty, WireForm};
use crate::options::Libraries;
use crate::source::Pointer;
use crate::vocabulary::format::Format;

/// What the files of types use themselves, and what stands beside types in examples and tests.
const RESERVED_TYPES: &[&str] = &[
    "BTreeMap",
    "Base64",
    "Box",
    "Client",
    "Clone",
    "Date",
    "DateTime",
    "Debug",
    "Decimal",
    "Default",
    "Deserialize",
    "Deserializer",
    "Err",
    "FilePart",
    "From",
    "FromText",
    "Id",
    "Into",
    "List",
    "Maybe",
    "None",
    "Ok",
    "Option",
    "PartialEq",
    "MapAccess",
    "OneOf",
    "Report",
    "Result",
    "Secret",
    "Self",
    "Serialize",
    "Serializer",
    "Sign",
    "Some",
    "String",
    "Unknown",
    "UnknownValue",
    "Uuid",
    "Validate",
    "Value",
    "Vec",
    "Words",
];

/// The named types of a crate.
pub struct Types<'a> {
    api: &'a Api,
    names: BTreeMap<SchemaId, Ident>,
    boxed: BTreeSet<(SchemaId, usize)>,
    files: BTreeSet<SchemaId>,
    libraries: Libraries,
}

impl<'a> Types<'a> {
    /// Decides which schemas are types, and names them.
    #[must_use]
    pub fn of(
        api: &'a Api,
        renames: &BTreeMap<Pointer, String>,
        libraries: Libraries,
        problems: &mut Diagnostics,
    ) -> Self {
        let ids: Vec<SchemaId> =
            super::direction::used(api).into_iter().filter(|&id| is_type(api, id)).collect();
        let texts = wanted_names(api, &ids);
        let wanted: Vec<Wanted<'_>> = ids
            .iter()
            .zip(&texts)
            .map(|(&id, text)| Wanted::or_renamed(text, renames.get(&api.schema(id).pointer)))
            .collect();
        let scope = Scope::new(Case::Type, RESERVED_TYPES);
        let names = scope.claim(&wanted).unwrap_or_else(|Clash(first, second)| {
            report_clash(
                &api.schema(ids[first]).pointer,
                &api.schema(ids[second]).pointer,
                problems,
            );
            wanted.iter().map(|wish| scope.one(wish.text)).collect()
        });
        let mut types = Self {
            api,
            names: ids.into_iter().zip(names).collect(),
            boxed: BTreeSet::new(),
            files: super::bodies::files(api),
            libraries,
        };
        types.boxed = super::boxes::boxed(api, &types.in_order());
        types
    }

    /// The types, by name.
    #[must_use]
    pub fn in_order(&self) -> Vec<SchemaId> {
        let mut ids: Vec<SchemaId> = self.names.keys().copied().collect();
        ids.sort_by_key(|id| self.names[id].to_string());
        ids
    }

    /// The names of all types.
    pub fn names(&self) -> impl Iterator<Item = &Ident> {
        self.names.values()
    }

    /// The name of a schema that is a type, or of the one that it is an alias of.
    #[must_use]
    pub fn name(&self, id: SchemaId) -> Option<&Ident> {
        self.names.get(&self.api.resolve(id))
    }

    /// The Rust type of a value of a schema, null aside.
    #[must_use]
    pub fn ty(&self, id: SchemaId) -> Ty {
        let id = self.api.resolve(id);
        match (&self.api.schema(id).kind, self.names.get(&id)) {
            (Kind::Words(_) | Kind::OpenWords(_), Some(name)) => Ty::Enum(name.clone()),
            (Kind::Id, Some(name)) => Ty::Id(name.clone()),
            (Kind::Object(_), Some(name)) => Ty::Struct(name.clone()),
            (Kind::Union(_), Some(name)) => Ty::Union(name.clone()),
            (Kind::IdAs { of, .. }, _) => self.ty(*of),
            (Kind::Scalar(_), _) if self.files.contains(&id) => Ty::File,
            (Kind::Scalar(scalar), _) => scalar_type(scalar, self.libraries),
            (Kind::Array(items), _) => Ty::List(Box::new(self.element(*items))),
            (Kind::Map(values), _) => Ty::Map(Box::new(self.element(*values))),
            (
                Kind::Any
                | Kind::Alias(_)
                | Kind::Words(_)
                | Kind::OpenWords(_)
                | Kind::Id
                | Kind::Object(_)
                | Kind::Union(_),
                _,
            ) => Ty::Json,
        }
    }

    /// The Rust type of an item of a list or a value of a map, which may be null.
    #[must_use]
    pub fn element(&self, id: SchemaId) -> Ty {
        let ty = self.ty(id);
        if nullable(self.api, id) && ty != Ty::Json { Ty::Nullable(Box::new(ty)) } else { ty }
    }

    /// The Rust type of a property, boxed where the type would contain itself.
    #[must_use]
    pub fn property(&self, owner: SchemaId, index: usize, schema: SchemaId) -> Ty {
        let ty = self.ty(schema);
        if self.boxed.contains(&(owner, index)) { Ty::Boxed(Box::new(ty)) } else { ty }
    }

    /// The Rust type of what an alternative of a union holds. A struct is always boxed: an added property must not
    /// change the type of the variant.
    #[must_use]
    pub fn payload(&self, owner: SchemaId, index: usize, schema: SchemaId) -> Ty {
        let ty = self.ty(schema);
        let boxed = matches!(ty, Ty::Struct(_)) || self.boxed.contains(&(owner, index));
        if boxed { Ty::Boxed(Box::new(ty)) } else { ty }
    }

    /// The form in which an id goes out, where the document fixes it. Lists and maps of ids have that of their items.
    #[must_use]
    pub fn form(&self, id: SchemaId) -> Option<WireForm> {
        match &self.api.schema(self.api.resolve(id)).kind {
            Kind::IdAs { form: IdForm::Integer, .. } => Some(WireForm::Integer),
            Kind::IdAs { form: IdForm::String, .. } => Some(WireForm::String),
            Kind::Array(parts) | Kind::Map(parts) => self.form(*parts),
            _ => None,
        }
    }
}

/// Whether null is allowed, by the schema or by one that it is an alias of.
#[must_use]
pub fn nullable(api: &Api, id: SchemaId) -> bool {
    let schema = api.schema(id);
    match schema.kind {
        Kind::Alias(target) => schema.nullable || nullable(api, target),
        _ => schema.nullable,
    }
}

/// Says that two nodes want the same name.
pub fn report_clash(first: &Pointer, second: &Pointer, problems: &mut Diagnostics) {
    problems
        .report(
            Code::NameTaken,
            second,
            format!("the name of this node is taken by {}", quote_str(&first.to_string())),
        )
        .at_key()
        .help(format!("give one of them another name: `[document.rename]` `\"{second}\" = \"…\"`"));
}

fn is_type(api: &Api, id: SchemaId) -> bool {
    matches!(
        api.schema(id).kind,
        Kind::Words(_) | Kind::OpenWords(_) | Kind::Id | Kind::Object(_) | Kind::Union(_)
    )
}

fn scalar_type(scalar: &Scalar, libraries: Libraries) -> Ty {
    match (scalar.primitive, scalar.format) {
        (Primitive::Boolean, _) => Ty::Bool,
        (Primitive::Integer, Some(Format::Int8)) => Ty::I8,
        (Primitive::Integer, Some(Format::Int16)) => Ty::I16,
        (Primitive::Integer, Some(Format::Int32)) => Ty::I32,
        (Primitive::Integer, Some(Format::Uint8)) => Ty::U8,
        (Primitive::Integer, Some(Format::Uint16)) => Ty::U16,
        (Primitive::Integer, Some(Format::Uint32)) => Ty::U32,
        (Primitive::Integer, Some(Format::Uint64)) => Ty::U64,
        (Primitive::Integer, _) => Ty::I64,
        (Primitive::Number, Some(Format::Float)) => Ty::F32,
        (Primitive::Number, _) => Ty::F64,
        (Primitive::String, Some(Format::Password)) => Ty::Secret,
        (Primitive::String, Some(Format::DateTime)) => Ty::DateTime,
        (Primitive::String, Some(Format::Date)) => Ty::Date,
        (Primitive::String, Some(Format::Byte)) => Ty::Base64,
        (Primitive::String, Some(Format::Uuid)) if libraries.uuid => Ty::Uuid,
        (Primitive::String, Some(Format::Decimal)) if libraries.rust_decimal => Ty::Decimal,
        (Primitive::String, _) => Ty::String,
    }
}

/// The names of types; those of inline schemas give way to components.
fn wanted_names(api: &Api, ids: &[SchemaId]) -> Vec<String> {
    let scope = Scope::new(Case::Type, &[]);
    let components: BTreeSet<Ident> = ids
        .iter()
        .filter_map(|&id| Some(scope.one(api.schema(id).name.as_ref()?.reveal())))
        .collect();
    let alternatives = alternatives(api);
    let name = |&id: &SchemaId| {
        let name = wanted_name(api, &alternatives, id);
        let taken = api.schema(id).name.is_none() && components.contains(&scope.one(&name));
        if taken { format!("{name} inline") } else { name }
    };
    let mut names: Vec<String> = ids.iter().map(name).collect();
    let schemas = ids.iter().map(|&id| api.schema(id));
    let places: Vec<Option<&Pointer>> =
        schemas.map(|schema| schema.name.is_none().then_some(&schema.pointer)).collect();
    let owners = owners(api, &alternatives);
    let owners: Vec<Option<String>> = ids.iter().map(|id| owners.get(id).cloned()).collect();
    tell_apart(&scope, &mut names, &places, &owners);
    names
}

/// The names of unions that took an alternative over from another place, by the alternative.
fn owners(api: &Api, alternatives: &Alternatives) -> BTreeMap<SchemaId, String> {
    let mut owners = BTreeMap::new();
    for (index, schema) in api.schemas.iter().enumerate() {
        let Kind::Union(union) = &schema.kind else { continue };
        let own = schema.pointer.keys();
        for alternative in &union.alternatives {
            let inner = api.schema(alternative.schema);
            if inner.name.is_none() && !inner.pointer.keys().starts_with(&own) {
                let name = wanted_name(api, alternatives, SchemaId(index));
                owners.entry(alternative.schema).or_insert(name);
            }
        }
    }
    owners
}

/// The name of a component, or one made from the place of an inline schema.
fn wanted_name(api: &Api, alternatives: &Alternatives, id: SchemaId) -> String {
    let schema = api.schema(id);
    match &schema.name {
        Some(name) => name.reveal().to_owned(),
        None => inline_name(api, alternatives, &schema.pointer),
    }
}

/// The alternatives of unions by their place, with what tells each from the others by name.
type Alternatives = BTreeMap<Pointer, Named>;

/// An alternative by name.
struct Named {
    wish: String,
    /// Whether the name is that of its items or values.
    of_parts: bool,
}

fn alternatives(api: &Api) -> Alternatives {
    let mut found = Alternatives::new();
    for schema in &api.schemas {
        let Kind::Union(union) = &schema.kind else { continue };
        for (alternative, wish) in union.alternatives.iter().zip(super::unions::wishes(api, union))
        {
            let kind = &api.schema(api.resolve(alternative.schema)).kind;
            let parts = ["List", "Map"].into_iter().find_map(|word| wish.strip_suffix(word));
            let (wish, of_parts) = match (kind, parts) {
                (Kind::Array(_) | Kind::Map(_), Some(part)) => (part.trim_end().to_owned(), true),
                _ => (wish, false),
            };
            found.insert(alternative.pointer.clone(), Named { wish, of_parts });
        }
    }
    found
}

/// `ContactCompany` for the schema at `/components/schemas/Contact/properties/company`.
fn inline_name(api: &Api, alternatives: &Alternatives, pointer: &Pointer) -> String {
    let keys = pointer.keys();
    let (mut words, rest): (Vec<String>, &[&str]) = match keys.as_slice() {
        ["components", "parameters", name, rest @ ..] => (named(name, "parameter"), rest),
        ["components", "requestBodies", name, "content", _, rest @ ..] => {
            (named(name, "body"), rest)
        }
        ["components", "responses", name, "content", _, rest @ ..] => {
            (named(name, "response"), rest)
        }
        ["components", _, name, rest @ ..] => (vec![(*name).to_owned()], rest),
        ["paths", path, method, rest @ ..] => {
            in_operation(api, &Pointer::root().child("paths").child(path).child(method), rest)
        }
        rest => (Vec::new(), rest),
    };
    let mut at =
        keys[..keys.len() - rest.len()].iter().fold(Pointer::root(), |at, key| at.child(key));
    let mut steps = rest.iter().peekable();
    while let Some(&step) = steps.next() {
        at = at.child(step);
        match step {
            "properties" => {
                if let Some(&name) = steps.next() {
                    at = at.child(name);
                    words.push(name.to_owned());
                }
            }
            "items" => words.push("item".to_owned()),
            "additionalProperties" => words.push("value".to_owned()),
            // Its parts are one: which of them says something is not worth a name.
            "allOf" | "oneOf" | "anyOf" => {
                if let Some(&index) = steps.next() {
                    at = at.child(index);
                }
                let Some(Named { wish, of_parts }) = alternatives.get(&at) else { continue };
                words.push(wish.clone());
                if let Some(&part) = steps.peek().filter(|_| *of_parts) {
                    at = at.child(part);
                    steps.next();
                }
            }
            "schema" => {}
            other => words.push(other.to_owned()),
        }
    }
    words.join(" ")
}

fn named(name: &str, part: &str) -> Vec<String> {
    vec![name.to_owned(), part.to_owned()]
}

/// The words for an inline schema of an operation: its id, then body, parameter or response.
fn in_operation<'k>(
    api: &Api,
    pointer: &Pointer,
    rest: &'k [&'k str],
) -> (Vec<String>, &'k [&'k str]) {
    let Some(operation) = api.operations.iter().find(|operation| operation.pointer == *pointer)
    else {
        // A parameter of the path item: `method` is "parameters".
        return (pointer.keys().into_iter().skip(1).map(str::to_owned).collect(), rest);
    };
    let id = operation.id.reveal();
    match rest {
        ["requestBody", "content", _, rest @ ..] => (named(id, "body"), rest),
        ["responses", status, "content", _, rest @ ..] => {
            (vec![id.to_owned(), status_words(operation, status), "response".to_owned()], rest)
        }
        ["parameters", index, rest @ ..] => {
            let place = pointer.child("parameters").child(index);
            let parameter =
                operation.parameters.iter().find(|parameter| parameter.pointer == place);
            let name = parameter.map_or(*index, |parameter| parameter.name.reveal());
            (named(id, name), rest)
        }
        rest => (vec![id.to_owned()], rest),
    }
}

/// The name of a status; nothing for the first of the successes, which is what one expects of a response.
fn status_words(operation: &Operation, status: &str) -> String {
    let first = operation.successes.iter().map(|response| response.status).min();
    match status.parse() {
        Ok(code) if first == Some(Status::Code(code)) => String::new(),
        Ok(code) => super::status::name(code),
        Err(_) if first == Some(Status::Range(2)) && status.starts_with('2') => String::new(),
        Err(_) => status.to_owned(),
    }
}
