//! Structs: fields, constructor, setters, checks.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::expr::{literal, unsigned};
use super::imports::Imports;
use super::ty::{Given, Naming, field as field_type, given, ty};
use crate::krate::{
    Check, Constructor, Field, Ident, Presence, Probe, Rule, Struct, Together, Ty, TypeDef,
    WireForm,
};

/// The file of a struct.
pub fn structure(def: &TypeDef, shape: &Struct) -> TokenStream {
    let mut imports = Imports::default();
    let definition = definition(def, shape, &mut imports);
    let required = required_struct(def, shape, &mut imports);
    let methods = methods(def, shape, &mut imports);
    let checks = checks(&def.name, shape, &mut imports);
    let imports = imports.without(&def.name);
    let (std_lines, crate_lines) = (imports.std_lines(), imports.crate_lines());
    quote! {
        #std_lines
        use serde::{Deserialize, Serialize};
        #crate_lines
        #definition
        #required
        #methods
        #checks
    }
}

fn definition(def: &TypeDef, shape: &Struct, imports: &mut Imports) -> TokenStream {
    let name = &def.name;
    let docs = docs::docs(&def.docs, name);
    let default = matches!(shape.constructor, Constructor::Empty).then(|| quote!(Default,));
    let fields = shape.fields.iter().map(|field| {
        let docs = docs::docs(&field.docs, name);
        let serde = serde_attribute(field, imports);
        let ident = &field.name;
        let inner = ty(&field.ty, Naming::Imported, imports);
        let ty = field_type(&inner, field.presence, imports);
        quote!(#docs #serde pub #ident: #ty)
    });
    let fields: Vec<TokenStream> = fields.collect();
    let rest = shape.rest.as_ref().map(|rest| {
        let docs = docs::docs(&rest.docs, name);
        let ident = &rest.name;
        let ty = ty(&rest.ty, Naming::Imported, imports);
        let form = rest.form.map(|form| {
            let form = serialize_with(form, imports);
            quote!(, #form)
        });
        quote!(#docs #[serde(flatten #form)] pub #ident: #ty,)
    });
    quote! {
        #docs
        #[derive(Clone, Debug, #default PartialEq, Serialize, Deserialize)]
        #[non_exhaustive]
        pub struct #name { #(#fields,)* #rest }
    }
}

fn serde_attribute(field: &Field, imports: &mut Imports) -> Option<TokenStream> {
    let mut parts: Vec<TokenStream> = Vec::new();
    if field.name != field.wire {
        let wire = literal(&field.wire);
        parts.push(quote!(rename = #wire));
    }
    match field.presence {
        Presence::Required | Presence::Nullable => {}
        Presence::Optional => parts.push(quote!(default, skip_serializing_if = "Option::is_none")),
        Presence::Maybe => parts.push(quote!(default, skip_serializing_if = "Maybe::is_absent")),
    }
    parts.extend(field.form.map(|form| serialize_with(form, imports)));
    (!parts.is_empty()).then(|| quote!(#[serde(#(#parts),*)]))
}

/// How ids are written in the form that the document fixes.
fn serialize_with(form: WireForm, imports: &mut Imports) -> TokenStream {
    imports.runtime("Id");
    let function = match form {
        WireForm::Integer => "Id::as_integer",
        WireForm::String => "Id::as_string",
    };
    quote!(serialize_with = #function)
}

/// The struct of required values, where there are too many for arguments.
fn required_struct(def: &TypeDef, shape: &Struct, imports: &mut Imports) -> Option<TokenStream> {
    let Constructor::Required(name) = &shape.constructor else { return None };
    let owner = &def.name;
    let summary = docs::own(&format!(
        "The values that a new [`{owner}`] requires: the argument of [`{owner}::new`]."
    ));
    let fields = arguments(shape).map(|field| {
        let docs =
            docs::own(&format!("See [`{owner}::{}`](field@{owner}::{}).", field.name, field.name));
        let ident = &field.name;
        let inner = ty(&field.ty, Naming::Imported, imports);
        let ty = field_type(&inner, field.presence, imports);
        quote!(#docs pub #ident: #ty)
    });
    let fields: Vec<TokenStream> = fields.collect();
    Some(quote! {
        #summary
        #[derive(Clone, Debug, PartialEq)]
        pub struct #name { #(#fields,)* }
    })
}

/// The fields that the constructor asks for.
fn arguments(shape: &Struct) -> impl Iterator<Item = &Field> {
    shape.fields.iter().filter(|field| field.is_argument())
}

fn methods(def: &TypeDef, shape: &Struct, imports: &mut Imports) -> TokenStream {
    let name = &def.name;
    let new = constructor(shape, imports);
    let default = matches!(shape.constructor, Constructor::Constants).then(|| {
        quote! {
            impl Default for #name {
                fn default() -> Self {
                    Self::new()
                }
            }
        }
    });
    let optional =
        shape.fields.iter().filter(|field| !field.is_argument() && field.constant.is_none());
    let setters: Vec<TokenStream> =
        optional.chain(&shape.rest).map(|field| setter(field, imports)).collect();
    quote! {
        impl #name {
            #new
            #(#setters)*
        }
        #default
    }
}

fn constructor(shape: &Struct, imports: &mut Imports) -> TokenStream {
    if matches!(shape.constructor, Constructor::Empty) {
        let docs = docs::own("A value in which every property is absent.");
        return quote! {
            #docs
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }
        };
    }
    let docs = docs::own("A value of the required properties; every other one is absent.");
    let by_struct = match &shape.constructor {
        Constructor::Required(name) => Some(name),
        Constructor::Empty | Constructor::Constants | Constructor::Arguments => None,
    };
    let mut parameters = Vec::new();
    let mut values = Vec::new();
    for field in &shape.fields {
        let ident = &field.name;
        if let (Some(constant), Ty::Enum(name)) = (&field.constant, &field.ty) {
            values.push(quote!(#ident: #name::#constant));
            continue;
        }
        let value = match (field.is_argument(), by_struct) {
            (true, Some(_)) => quote!(#ident: required.#ident),
            (true, None) => {
                let Given { argument, value } = argument_of(field, imports);
                parameters.push(quote!(#ident: #argument));
                shorthand(ident, &value)
            }
            (false, _) => {
                let absent = absent(field.presence);
                quote!(#ident: #absent)
            }
        };
        values.push(value);
    }
    values.extend(shape.rest.as_ref().map(|rest| {
        let ident = &rest.name;
        quote!(#ident: BTreeMap::new())
    }));
    if let Some(name) = by_struct {
        parameters.push(quote!(required: #name));
    }
    quote! {
        #docs
        #[must_use]
        pub fn new(#(#parameters),*) -> Self {
            Self { #(#values),* }
        }
    }
}

/// `name: value`, or `name` where the value is just that.
fn shorthand(name: &Ident, value: &TokenStream) -> TokenStream {
    if *name == value.to_string() { quote!(#name) } else { quote!(#name: #value) }
}

fn absent(presence: Presence) -> TokenStream {
    if presence == Presence::Maybe { quote!(Maybe::Absent) } else { quote!(None) }
}

/// How the constructor or a setter is given the value of a field, states included. A box is nothing to give.
fn argument_of(field: &Field, imports: &mut Imports) -> Given {
    let ident = &field.name;
    let name = quote!(#ident);
    let (inner, value) = match &field.ty {
        Ty::Boxed(inner) => (inner.as_ref(), quote!(#name.into().map(Box::new))),
        other => (other, quote!(#name.into())),
    };
    let inner = ty(inner, Naming::Imported, imports);
    match field.presence {
        Presence::Maybe => Given { argument: quote!(impl Into<Maybe<#inner>>), value },
        Presence::Nullable => Given { argument: quote!(impl Into<Option<#inner>>), value },
        Presence::Required => given(&name, &field.ty, Naming::Imported, imports),
        Presence::Optional => {
            let Given { argument, value } = given(&name, &field.ty, Naming::Imported, imports);
            Given { argument, value: quote!(Some(#value)) }
        }
    }
}

fn setter(field: &Field, imports: &mut Imports) -> TokenStream {
    let (ident, setter) = (&field.name, &field.setter);
    let docs = docs::own(&format!("Sets [`{ident}`](field@Self::{ident})."));
    let Given { argument, value } = argument_of(field, imports);
    quote! {
        #docs
        #[must_use]
        pub fn #setter(mut self, #ident: #argument) -> Self {
            self.#ident = #value;
            self
        }
    }
}

fn checks(name: &Ident, shape: &Struct, imports: &mut Imports) -> Option<TokenStream> {
    if !shape.sent {
        return None;
    }
    imports.runtime("Validate");
    let lines: Vec<TokenStream> = shape
        .fields
        .iter()
        .filter_map(|field| {
            let ident = &field.name;
            let check = field.check.as_ref()?;
            let call = keyed(&quote!(report), check, &field.wire, &quote!(&self.#ident));
            Some(quote!(#call;))
        })
        .chain(shape.fields.iter().filter_map(must_be_sent))
        .chain(rest_check(shape))
        .chain(count(shape))
        .chain(shape.together.iter().map(|rule| together(rule, shape)))
        .collect();
    if lines.is_empty() {
        return Some(quote!(impl Validate for #name {}));
    }
    imports.runtime("Report");
    Some(quote! {
        impl Validate for #name {
            fn check(&self, report: &mut Report<'_>) {
                #(#lines)*
            }
        }
    })
}

/// `report.text("name", &value).max_length(255)`
pub fn keyed(report: &TokenStream, check: &Check, wire: &str, value: &TokenStream) -> TokenStream {
    let probe = probe(check.probe);
    let wire = literal(wire);
    let rules = rules(check);
    quote!(#report.#probe(#wire, #value) #rules)
}

/// `item.text().max_length(255)`, for an item, a map value or the whole body.
pub fn unkeyed(item: &TokenStream, check: &Check) -> TokenStream {
    let probe = probe(check.probe);
    let rules = rules(check);
    quote!(#item.#probe() #rules)
}

fn rules(check: &Check) -> TokenStream {
    let rules = check.rules.iter().map(rule_call);
    let each = check.each.as_ref().map(|each| {
        let body = unkeyed(&quote!(item), each);
        quote!(.each(|item| #body))
    });
    quote!(#(#rules)* #each)
}

fn rule_call(rule: &Rule) -> TokenStream {
    match rule {
        Rule::Plain(method) => call(method, &TokenStream::new()),
        Rule::Count(method, limit) => call(method, &unsigned(*limit)),
        Rule::Integer(method, limit) => call(method, &super::expr::signed(*limit)),
        Rule::Float(method, limit) => call(method, &super::expr::float(*limit)),
        Rule::Floats(method, limits) => {
            let limits = limits.iter().map(|limit| super::expr::float(*limit));
            call(method, &quote!(&[#(#limits),*]))
        }
        Rule::Flag(method, flag) => call(method, &quote!(#flag)),
    }
}

fn call(method: &str, argument: &TokenStream) -> TokenStream {
    let method = super::expr::ident(method);
    quote!(.#method(#argument))
}

fn probe(probe: Probe) -> Ident {
    super::expr::ident(match probe {
        Probe::Text => "text",
        Probe::Integer => "integer",
        Probe::Number => "number",
        Probe::Boolean => "boolean",
        Probe::List => "list",
        Probe::Map => "map",
        Probe::Id => "id",
        Probe::Secret => "secret",
        Probe::Word => "word",
        Probe::Nested => "nested",
    })
}

/// Whether a field is written.
fn is_present(field: &Field) -> TokenStream {
    let ident = &field.name;
    match field.presence {
        Presence::Maybe => quote!(!self.#ident.is_absent()),
        Presence::Optional => quote!(self.#ident.is_some()),
        Presence::Required | Presence::Nullable => quote!(true),
    }
}

/// The check that a field is given which only answers lack.
fn must_be_sent(field: &Field) -> Option<TokenStream> {
    let wire = literal(&field.wire);
    let present = is_present(field);
    field.must_be_sent.then(|| quote!(report.required(#wire, #present);))
}

/// The check of the properties without a name.
fn rest_check(shape: &Struct) -> Option<TokenStream> {
    let rest = shape.rest.as_ref()?;
    let ident = &rest.name;
    let rules = rules(rest.check.as_ref()?);
    Some(quote!(report.rest(&self.#ident) #rules;))
}

/// The check of the number of properties.
fn count(shape: &Struct) -> Option<TokenStream> {
    let rules: Vec<TokenStream> = shape.count.iter().map(rule_call).collect();
    let present = shape.fields.iter().map(is_present);
    let rest = shape.rest.as_ref().map(|rest| {
        let ident = &rest.name;
        quote!(.and(self.#ident.len()))
    });
    (!rules.is_empty()).then(|| quote!(report.properties(&[#(#present),*]) #rest #(#rules)*;))
}

fn together(rule: &Together, shape: &Struct) -> TokenStream {
    let pairs = rule.wires.iter().filter_map(|wire| {
        let field = shape.fields.iter().find(|field| field.wire == *wire)?;
        let given = is_present(field);
        let wire = literal(wire);
        Some(quote!((#wire, #given)))
    });
    quote!(report.not_together(&[#(#pairs),*]);)
}
