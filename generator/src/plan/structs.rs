//! Named types: structs with their fields, open enumerations, ids.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Plan;
use super::checks::{check, property_count, values};
use super::direction::Direction;
use super::docs::Writer;
use super::name::{Case, Clash, Scope, Wanted, belonging, module_of, ours, snake};
use super::presence::{Stated, presence};
use super::types::{nullable, report_clash};
use super::unions::union_of;
use crate::api::{Additional, Kind, Object, Property, SchemaId, Usage, Word, WordValue};
use crate::krate::{
    Constructor, Enum, EnumForm, Field, IdType, Ident, Presence, Shape, Struct, Together, Ty,
    TypeDef, Variant,
};
use crate::vocabulary::constraint::Constraint;

/// What a setter must not be called: constructors, and the methods of traits that every struct has.
const RESERVED_SETTERS: &[&str] = &[
    "as_mut",
    "as_ref",
    "borrow",
    "borrow_mut",
    "check",
    "clone",
    "clone_from",
    "clone_into",
    "cmp",
    "default",
    "deserialize",
    "drop",
    "eq",
    "fmt",
    "from",
    "hash",
    "into",
    "ne",
    "new",
    "not",
    "serialize",
    "to_owned",
    "try_from",
    "try_into",
    "type_id",
    "validate",
    "add",
    "sub",
    "mul",
    "div",
    "neg",
    "rem",
    "shl",
    "shr",
    "index",
    "next",
    "deref",
    "from_str",
    "from_iter",
    "into_iter",
    "bitand",
    "bitor",
    "bitxor",
];

/// More required values than this go into a struct of their own.
pub const MOST_ARGUMENTS: usize = 6;

/// The types of the crate, by name.
pub fn type_defs(plan: &mut Plan<'_>) -> Vec<TypeDef> {
    let ids = plan.types.in_order();
    let modules = module_names(plan, &ids);
    ids.into_iter().zip(modules).filter_map(|(id, module)| type_def(plan, id, module)).collect()
}

fn module_names(plan: &mut Plan<'_>, ids: &[SchemaId]) -> Vec<Ident> {
    let names: Vec<String> =
        ids.iter().filter_map(|&id| plan.types.name(id)).map(ToString::to_string).collect();
    let wanted: Vec<Wanted<'_>> = names.iter().map(|name| Wanted::new(name)).collect();
    let scope = Scope::new(Case::Value, &[]);
    let modules = scope.claim(&wanted).unwrap_or_else(|Clash(first, second)| {
        let pointer = |index: usize| plan.api.schema(ids[index]).pointer.clone();
        // Where the types have the same name, that was said already.
        if names[first] != names[second] {
            report_clash(&pointer(first), &pointer(second), plan.problems);
        }
        names.iter().map(|name| scope.one(name)).collect()
    });
    let types = ids.iter().filter_map(|&id| plan.types.name(id));
    modules.into_iter().zip(types).map(|(module, name)| module_of(module, name)).collect()
}

fn type_def(plan: &mut Plan<'_>, id: SchemaId, module: Ident) -> Option<TypeDef> {
    let api = plan.api;
    let schema = api.schema(id);
    let name = plan.types.name(id)?.clone();
    let shape = match &schema.kind {
        Kind::Object(object) => Shape::Struct(Box::new(struct_of(plan, id, object, &name))),
        Kind::Words(words) | Kind::OpenWords(words) => Shape::Enum(enum_of(plan, words)),
        Kind::Union(union) => Shape::Union(union_of(plan, id, union)),
        Kind::Id => Shape::Id(IdType),
        _ => return None,
    };
    Some(TypeDef {
        pointer: schema.pointer.clone(),
        module,
        name,
        docs: plan.docs().of_type(id),
        deprecated: schema.docs.deprecated,
        shape,
    })
}

fn struct_of(plan: &mut Plan<'_>, id: SchemaId, object: &Object, name: &Ident) -> Struct {
    let Direction { sent, received } = plan.directions.of_schema(id);
    let carried: Vec<(usize, &Property)> = object
        .properties
        .iter()
        .enumerate()
        .filter(|(_, property)| match plan.usage(property.schema) {
            Usage::Both => true,
            Usage::ReadOnly => received,
            Usage::WriteOnly => sent,
        })
        .collect();
    let names = field_names(plan, &carried, object.additional);
    let mut fields: Vec<Field> = Vec::new();
    for (position, (index, property)) in carried.iter().enumerate() {
        let (name, setter) = names[position].clone();
        fields.push(field(plan, id, *index, property, name, setter));
    }
    let required = fields.iter().filter(|field| field.is_argument()).count();
    let constants = fields.iter().any(|field| field.constant.is_some());
    Struct {
        constructor: match required {
            0 if constants => Constructor::Constants,
            0 => Constructor::Empty,
            1..=MOST_ARGUMENTS => Constructor::Arguments,
            _ => Constructor::Required(belonging(name, "Required", plan.types.names())),
        },
        together: together(plan, id, &fields),
        count: property_count(plan.api, id),
        rest: rest(plan, object.additional, names.last(), sent),
        sent,
        fields,
    }
}

/// The names of the fields and of their setters; the last one is that of the unnamed properties, where there are any.
fn field_names(
    plan: &mut Plan<'_>,
    carried: &[(usize, &Property)],
    additional: Additional,
) -> Vec<(Ident, Ident)> {
    let rest = matches!(additional, Additional::Of(_)).then(|| unnamed(carried));
    let wanted: Vec<Wanted<'_>> = carried
        .iter()
        .map(|(_, property)| {
            Wanted::or_renamed(property.name.reveal(), plan.options.renames.get(&property.pointer))
        })
        .chain(rest.as_deref().map(Wanted::new))
        .collect();
    let mut give = |scope: Scope| {
        scope.claim(&wanted).unwrap_or_else(|Clash(first, second)| {
            let pointer = |index: usize| carried.get(index).map(|(_, property)| &property.pointer);
            if let (Some(first), Some(second)) = (pointer(first), pointer(second)) {
                report_clash(first, second, plan.problems);
            }
            wanted.iter().map(|wish| scope.one(wish.text)).collect()
        })
    };
    let fields = give(Scope::new(Case::Value, &[]));
    let setters = give(Scope::new(Case::Value, RESERVED_SETTERS));
    fields.into_iter().zip(setters).collect()
}

/// The name for the properties without a name, which none of the others has.
fn unnamed(carried: &[(usize, &Property)]) -> String {
    let mut name = "additional_properties".to_owned();
    while carried.iter().any(|(_, property)| snake(property.name.reveal()) == name) {
        name.insert_str(0, "more_");
    }
    name
}

fn field(
    plan: &mut Plan<'_>,
    owner: SchemaId,
    index: usize,
    property: &Property,
    name: Ident,
    setter: Ident,
) -> Field {
    let api = plan.api;
    let schema = api.schema(property.schema);
    let Direction { sent, received } = plan.directions.of_schema(owner);
    let usage = plan.usage(property.schema);
    let only_received = usage == Usage::ReadOnly;
    let only_sent = usage == Usage::WriteOnly;
    let stated = Stated {
        required: property.required && !(sent && only_received) && !(received && only_sent),
        nullable: nullable(api, property.schema),
        sent,
    };
    let ty = plan.types.property(owner, index, property.schema);
    let presence = match presence(stated) {
        // Any JSON value is also null: one state less to tell apart.
        Presence::Nullable if ty == Ty::Json => Presence::Required,
        Presence::Maybe if ty == Ty::Json => Presence::Optional,
        other => other,
    };
    Field {
        pointer: property.pointer.clone(),
        name,
        setter,
        wire: property.name.reveal().to_owned(),
        docs: plan.docs().of_property(property),
        deprecated: schema.docs.deprecated,
        ty,
        presence,
        form: if sent { plan.types.form(property.schema) } else { None },
        must_be_sent: property.required && only_sent && received,
        constant: constant(plan, property.schema).filter(|_| presence == Presence::Required),
        check: if sent && !only_received { check(api, property.schema) } else { None },
    }
}

/// The field that holds properties without a name.
fn rest(
    plan: &Plan<'_>,
    additional: Additional,
    names: Option<&(Ident, Ident)>,
    sent: bool,
) -> Option<Field> {
    let (Additional::Of(schema), Some((name, setter))) = (additional, names) else { return None };
    Some(Field {
        pointer: plan.api.schema(schema).pointer.clone(),
        name: name.clone(),
        setter: setter.clone(),
        wire: String::new(),
        docs: plan.docs().of_rest(schema),
        deprecated: false,
        ty: Ty::Map(Box::new(plan.types.element(schema))),
        presence: Presence::Required,
        form: if sent { plan.types.form(schema) } else { None },
        must_be_sent: false,
        constant: None,
        check: if sent { values(plan.api, schema) } else { None },
    })
}

/// The rules that forbid properties to be given together.
fn together(plan: &Plan<'_>, id: SchemaId, fields: &[Field]) -> Vec<Together> {
    let by_wire: BTreeMap<&str, &Field> =
        fields.iter().map(|field| (field.wire.as_str(), field)).collect();
    let rules = plan.api.schema(id).constraints.iter().filter_map(|constraint| match constraint {
        Constraint::NotTogether(names) => Some(names),
        _ => None,
    });
    rules
        .map(|names| names.iter().map(|name| name.reveal().to_owned()).collect::<Vec<_>>())
        // A property that the type does not have can't be given at all.
        .filter(|wires| wires.iter().all(|wire| by_wire.contains_key(wire.as_str())))
        .map(|wires| Together { wires })
        .collect()
}

/// The variant of an enumeration of one word: what a value must be.
fn constant(plan: &Plan<'_>, id: SchemaId) -> Option<Ident> {
    let schema = plan.api.schema(plan.api.resolve(id));
    match &schema.kind {
        Kind::Words(words) if words.len() == 1 && !schema.nullable => {
            enum_of(plan, words).variants.into_iter().next().map(|variant| variant.name)
        }
        _ => None,
    }
}

fn enum_of(plan: &Plan<'_>, words: &[Word]) -> Enum {
    let texts: Vec<String> = words.iter().map(word_name).collect();
    let wanted: Vec<Wanted<'_>> = words
        .iter()
        .zip(&texts)
        .map(|(word, text)| Wanted::or_renamed(text, plan.options.renames.get(&word.pointer)))
        .collect();
    let scope = Scope::new(Case::Type, &["Self", "Unknown"]);
    // Words are unique in the model, and different words have different names in the end.
    let names = scope
        .claim(&wanted)
        .unwrap_or_else(|_| wanted.iter().map(|wish| scope.one(wish.text)).collect());
    let variants = words.iter().zip(names).map(|(word, name)| Variant {
        name,
        word: word_json(&word.value),
        docs: Writer::of_word(word),
    });
    Enum { form: enum_form(words), variants: variants.collect(), unknown: ours("Unknown") }
}

/// What the words of an enumeration are on the wire: all of them are of one form.
fn enum_form(words: &[Word]) -> EnumForm {
    match words.first().map(|word| &word.value) {
        Some(WordValue::Text(_)) | None => EnumForm::Text,
        Some(WordValue::Integer(_)) => EnumForm::Integer,
        Some(WordValue::Json(_)) => EnumForm::Json,
    }
}

/// The name that a word has in the document, or its value as text.
fn word_name(word: &Word) -> String {
    match (&word.name, &word.value) {
        (Some(name), _) | (None, WordValue::Text(name)) => name.reveal().to_owned(),
        (None, WordValue::Integer(number)) => number.to_string(),
        (None, WordValue::Json(Value::String(text))) => text.clone(),
        (None, WordValue::Json(value)) => value.to_string(),
    }
}

/// What a word is on the wire.
#[must_use]
pub fn word_json(value: &WordValue) -> Value {
    match value {
        WordValue::Text(text) => Value::from(text.reveal()),
        WordValue::Integer(number) => Value::from(*number),
        WordValue::Json(value) => value.clone(),
    }
}
