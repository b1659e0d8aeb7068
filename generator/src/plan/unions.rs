//! Unions: the names of their alternatives, and what each holds.
//!
//! A variant is called what the document calls the alternative: by the word of the tag,
//! by its component, by its title, by the property that only it requires, else by its JSON
//! type. Only where all of that is missing it is called by its position among the others.

use std::collections::{BTreeMap, BTreeSet};

use super::Plan;
use super::checks::check;
use super::docs::{Page, code};
use super::name::{Case, Scope, Wanted, ours};
use crate::api::{Alternative, Api, Kind, Primitive, SchemaId, Union, WordValue};
use crate::krate::{Docs, Held, Tag, Ty, UnionType, UnionVariant};
use crate::source::Text;
use crate::vocabulary::format::Format;
use crate::vocabulary::sign::Sign;

/// A title that is longer is a sentence, not a name.
const LONGEST_TITLE: usize = 40;

/// The type of a union.
pub fn union_of(plan: &Plan<'_>, id: SchemaId, union: &Union) -> UnionType {
    let api = plan.api;
    let mut planned: Vec<Planned<'_>> = Vec::new();
    for ((index, alternative), wish) in
        union.alternatives.iter().enumerate().zip(wishes(api, union))
    {
        match &alternative.sign {
            // Words in place are variants of their own.
            Sign::Words(words) => planned.extend(words.iter().map(|word| Planned {
                wish: word.clone(),
                alternative,
                ty: None,
                word: Some(word),
            })),
            _ => planned.push(Planned {
                wish,
                alternative,
                ty: Some(plan.types.payload(id, index, alternative.schema)),
                word: None,
            }),
        }
    }
    let wanted: Vec<Wanted<'_>> = planned
        .iter()
        .map(|each| {
            let renamed = plan.options.renames.get(&each.alternative.pointer);
            Wanted::or_renamed(&each.wish, renamed.filter(|_| each.word.is_none()))
        })
        .collect();
    let scope = Scope::new(Case::Type, &["Self", "Unknown"]);
    let names = scope.claim(&wanted).unwrap_or_else(|_| {
        // A word and an alternative of the same name; the position tells them apart.
        let told = wanted.iter().enumerate();
        told.map(|(index, wish)| scope.one(&format!("{} {}", wish.text, position(index)))).collect()
    });
    let texts: Vec<usize> = planned
        .iter()
        .enumerate()
        .filter(|(_, each)| each.word.is_none() && is_text(api, each.alternative.schema))
        .map(|(index, _)| index)
        .collect();
    let text = match texts.as_slice() {
        [only] => names.get(*only).cloned(),
        _ => None,
    };
    let variants = planned.iter().zip(&names).map(|(each, name)| UnionVariant {
        name: name.clone(),
        docs: docs(plan, union, each),
        held: held(plan, union, each, &planned),
        sign: each
            .word
            .map_or_else(|| each.alternative.sign.clone(), |word| Sign::Words(vec![word.clone()])),
    });
    UnionType {
        variants: variants.collect(),
        unknown: ours("Unknown"),
        text,
        sent: plan.directions.of_schema(id).sent,
    }
}

/// A variant that is being made.
struct Planned<'a> {
    wish: String,
    alternative: &'a Alternative,
    /// What it holds; none for a word.
    ty: Option<Ty>,
    word: Option<&'a String>,
}

/// Whether any text is a value of a schema.
fn is_text(api: &Api, id: SchemaId) -> bool {
    match &api.schema(api.resolve(id)).kind {
        Kind::Scalar(scalar) => {
            scalar.primitive == Primitive::String && scalar.format != Some(Format::Byte)
        }
        Kind::Words(words) => words.iter().all(|word| matches!(word.value, WordValue::Text(_))),
        Kind::OpenWords(_) => true,
        _ => false,
    }
}

fn held(plan: &Plan<'_>, union: &Union, each: &Planned<'_>, all: &[Planned<'_>]) -> Held {
    let Some(ty) = &each.ty else {
        return Held::Word(each.word.cloned().unwrap_or_default());
    };
    let same = all.iter().filter(|other| other.ty.as_ref() == Some(ty)).count();
    Held::Value {
        ty: ty.clone(),
        converts: same == 1 && *ty != Ty::Json,
        tag: tag(plan.api, union, each.alternative),
        check: check(plan.api, each.alternative.schema),
    }
}

/// The tag that has to be written, because the type of the alternative does not hold it to be the right one.
fn tag(api: &Api, union: &Union, alternative: &Alternative) -> Option<Tag> {
    let property = union.tag.as_ref()?;
    let Kind::Object(object) = &api.schema(api.resolve(alternative.schema)).kind else {
        return None;
    };
    let own = object.properties.iter().find(|each| each.name == *property);
    let held_to = own.is_some_and(|own| {
        let words = match &api.schema(api.resolve(own.schema)).kind {
            Kind::Words(words) => words.as_slice(),
            _ => &[],
        };
        let right = words.iter().all(|word| match &word.value {
            WordValue::Text(text) => alternative.tags.contains(text),
            WordValue::Integer(_) | WordValue::Json(_) => false,
        });
        own.required && !words.is_empty() && right
    });
    // What the document only implies is no reason to change what the caller says.
    let said = own.is_some() && alternative.implied;
    let words: Vec<String> = alternative.tags.iter().map(|tag| tag.reveal().to_owned()).collect();
    let written = !held_to && !said && !words.is_empty();
    written.then(|| Tag { property: property.reveal().to_owned(), words })
}

fn docs(plan: &Plan<'_>, union: &Union, each: &Planned<'_>) -> Docs {
    let mut docs = Page::default();
    if let Some(word) = each.word {
        docs.own(&format!("The word {}.", code(word)));
        return docs.finish();
    }
    let schema = plan.api.schema(each.alternative.schema);
    let struct_name = match &each.ty {
        Some(Ty::Boxed(inner)) => inner.name(),
        Some(ty) => ty.name(),
        None => None,
    };
    match struct_name {
        Some(name) => docs.own(&format!("See [`{name}`].")),
        None => docs.words(&schema.docs),
    }
    if docs.is_empty() {
        docs.own(each.ty.as_ref().map_or("A value.", sentence));
    }
    let mut facts = plan.docs().of_value(each.alternative.schema);
    if let (Some(tag), false) = (&union.tag, each.alternative.tags.is_empty()) {
        let words: Vec<String> =
            each.alternative.tags.iter().map(|tag| code(tag.reveal())).collect();
        facts.push(format!("{} is {}.", code(tag.reveal()), words.join(" or ")));
    }
    docs.own(&facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" "));
    docs.finish()
}

/// What a type is, where the document has no words for it.
fn sentence(ty: &Ty) -> &'static str {
    match ty {
        Ty::Bool => "A boolean.",
        Ty::I8 | Ty::I16 | Ty::I32 | Ty::I64 | Ty::U8 | Ty::U16 | Ty::U32 | Ty::U64 => {
            "An integer."
        }
        Ty::F32 | Ty::F64 => "A number.",
        Ty::String | Ty::Secret | Ty::Uuid | Ty::Base64 | Ty::Decimal => "Text.",
        Ty::DateTime => "A date and time.",
        Ty::Date => "A date.",
        Ty::List(_) => "A list.",
        Ty::Map(_) => "An object with any keys.",
        _ => "A value.",
    }
}

/// What each alternative of a union wants to be called, all different.
#[must_use]
pub fn wishes(api: &Api, union: &Union) -> Vec<String> {
    let alternatives = &union.alternatives;
    let first: Vec<String> = (0..alternatives.len()).map(|index| wish(api, union, index)).collect();
    let second = retold(first, |index, wish| told_apart(api, union, index, wish));
    retold(second, |index, wish| format!("{wish} {}", position(index)))
}

/// The wishes, of which those that would be spelled alike are told anew.
fn retold(wishes: Vec<String>, anew: impl Fn(usize, &str) -> String) -> Vec<String> {
    let twice = repeated(&wishes);
    let wishes = wishes.into_iter().enumerate();
    wishes
        .map(|(index, wish)| if twice.contains(&index) { anew(index, &wish) } else { wish })
        .collect()
}

/// The alternatives whose wishes would be spelled alike.
fn repeated(wishes: &[String]) -> BTreeSet<usize> {
    let scope = Scope::new(Case::Type, &[]);
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, wish) in wishes.iter().enumerate() {
        groups.entry(scope.one(wish).to_string()).or_default().push(index);
    }
    groups.into_values().filter(|group| group.len() > 1).flatten().collect()
}

fn wish(api: &Api, union: &Union, index: usize) -> String {
    let Some(alternative) = union.alternatives.get(index) else { return String::new() };
    if let (Some(_), [tag], false) = (&union.tag, alternative.tags.as_slice(), alternative.implied)
        && is_name(tag)
    {
        return tag.reveal().to_owned();
    }
    if let Some(name) = &alternative.name {
        return name.reveal().to_owned();
    }
    titled(api, alternative.schema)
        .or_else(|| {
            let kind = &api.schema(api.resolve(alternative.schema)).kind;
            matches!(kind, Kind::Object(_)).then(|| only_here(api, union, index)).flatten()
        })
        .unwrap_or_else(|| by_type(api, alternative.schema, 0))
}

/// The name of an alternative that another one has as well.
fn told_apart(api: &Api, union: &Union, index: usize, wish: &str) -> String {
    let property = only_here(api, union, index).filter(|property| property != wish);
    property.map_or_else(
        || format!("{wish} {}", position(index)),
        |property| format!("{wish} {property}"),
    )
}

/// Whether a word has letters, so that it says something as a name.
fn is_name(word: &Text) -> bool {
    word.reveal().chars().any(char::is_alphabetic)
}

/// The title of a schema, where it is short enough for a name.
fn titled(api: &Api, id: SchemaId) -> Option<String> {
    let title = api.schema(id).docs.title.as_ref()?.reveal().trim();
    let fits = title.len() <= LONGEST_TITLE && title.chars().any(char::is_alphabetic);
    fits.then(|| title.to_owned())
}

/// The first property that an alternative requires and no other has.
fn only_here(api: &Api, union: &Union, index: usize) -> Option<String> {
    let object = |alternative: &Alternative| match &api.schema(api.resolve(alternative.schema)).kind
    {
        Kind::Object(object) => Some(object),
        _ => None,
    };
    let own = object(union.alternatives.get(index)?)?;
    let others = union.alternatives.iter().enumerate().filter(|(other, _)| *other != index);
    let taken: BTreeSet<&Text> = others
        .filter_map(|(_, other)| object(other))
        .flat_map(|other| other.properties.iter().map(|property| &property.name))
        .collect();
    let only = |required: bool| {
        own.properties
            .iter()
            .find(|property| property.required >= required && !taken.contains(&property.name))
    };
    only(true).or_else(|| only(false)).map(|property| property.name.reveal().to_owned())
}

/// A name from the JSON type.
fn by_type(api: &Api, id: SchemaId, depth: usize) -> String {
    let target = api.resolve(id);
    let schema = api.schema(target);
    if let (Some(name), true) = (&schema.name, depth > 0) {
        return name.reveal().to_owned();
    }
    let part = |parts: SchemaId, word: &str| {
        let inner = (depth < 4)
            .then(|| titled(api, parts).unwrap_or_else(|| by_type(api, parts, depth + 1)));
        format!("{} {word}", inner.unwrap_or_default())
    };
    match &schema.kind {
        Kind::Any | Kind::Alias(_) => "Value".to_owned(),
        Kind::Scalar(scalar) => match (scalar.primitive, scalar.format) {
            (Primitive::Boolean, _) => "Boolean",
            (Primitive::Integer, _) => "Integer",
            (Primitive::Number, _) => "Number",
            (Primitive::String, Some(Format::DateTime)) => "DateTime",
            (Primitive::String, Some(Format::Date)) => "Date",
            (Primitive::String, _) => "Text",
        }
        .to_owned(),
        Kind::Words(_) | Kind::OpenWords(_) => "Word".to_owned(),
        Kind::Id | Kind::IdAs { .. } => "Id".to_owned(),
        Kind::Array(items) => part(*items, "List"),
        Kind::Map(values) => part(*values, "Map"),
        Kind::Object(_) => if depth == 0 { "Object" } else { "Item" }.to_owned(),
        Kind::Union(_) => if depth == 0 { "Choice" } else { "Item" }.to_owned(),
    }
}

/// The position of an alternative as a word.
fn position(index: usize) -> String {
    let words = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth",
    ];
    words.get(index).map_or_else(|| format!("number {}", index + 1), |&word| word.to_owned())
}
