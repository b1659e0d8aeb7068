//! Operations: the client's method, the request as data, its refusals.

use proc_macro2::TokenStream;
use quote::quote;

use super::expr::literal;
use super::imports::Imports;
use super::structs::keyed;
use super::ty::{Given, Naming, given, ty};
use super::{answers, bodies, docs};
use crate::krate::{Argument, Ident, Operation, Parameter, Payload, Place, Refusal, Statuses, Ty};

/// The file of an operation.
pub fn operation(operation: &Operation, krate: &Ident) -> TokenStream {
    let mut imports = Imports::default();
    for name in ["Answer", "Call", "DecodeError", "Operation", "Request"] {
        imports.runtime(name);
    }
    let method = method(operation, krate, &mut imports);
    let setters = setters(operation, &mut imports);
    let request = request_struct(operation, &mut imports);
    let required = required_struct(operation, &mut imports);
    let behaviour = behaviour(operation, &mut imports);
    let refusals = refusals(operation, &mut imports);
    let bodies = bodies::choice(operation, &mut imports);
    let answers = answers::choice(operation, &mut imports);
    let types = uses_types(operation).then(|| {
        quote!(
            use crate::types;
        )
    });
    let (std_lines, crate_lines) = (imports.std_lines(), imports.crate_lines());
    quote! {
        #std_lines
        use crate::Client;
        #crate_lines
        #types
        #method
        #setters
        #request
        #required
        #bodies
        #behaviour
        #answers
        #refusals
    }
}

/// All that a caller gives: parameters, then the body.
fn arguments(operation: &Operation) -> impl Iterator<Item = &Argument> {
    operation
        .parameters
        .iter()
        .map(|parameter| &parameter.argument)
        .chain(operation.body.as_ref().map(|body| &body.argument))
}

fn uses_types(operation: &Operation) -> bool {
    let answers = answers::types(&operation.output);
    let bodies = operation.body.iter().flat_map(bodies::types);
    let refusals = operation.refusals.iter().filter_map(|refusal| match &refusal.payload {
        Payload::Json(ty) | Payload::JsonOrDefault(ty) => Some(ty),
        Payload::Nothing | Payload::Text => None,
    });
    arguments(operation)
        .map(|argument| &argument.ty)
        .chain(answers)
        .chain(bodies)
        .chain(refusals)
        .any(names_type)
}

fn names_type(ty: &Ty) -> bool {
    match ty {
        Ty::Struct(_) | Ty::Enum(_) | Ty::Id(_) | Ty::Union(_) => true,
        Ty::List(inner) | Ty::Map(inner) | Ty::Nullable(inner) | Ty::Boxed(inner) => {
            names_type(inner)
        }
        _ => false,
    }
}

fn method(operation: &Operation, krate: &Ident, imports: &mut Imports) -> TokenStream {
    let (method, name) = (&operation.method, &operation.name);
    let docs = docs::docs(&operation.docs, krate);
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated]));
    let mut parameters = Vec::new();
    let mut values = Vec::new();
    for argument in arguments(operation) {
        let ident = &argument.name;
        values.push(match (argument.required, &operation.required) {
            (false, _) => quote!(#ident: None),
            (true, Some(_)) => quote!(#ident: required.#ident),
            (true, None) => {
                let Given { argument, value } =
                    given(&quote!(#ident), &argument.ty, Naming::Qualified, imports);
                parameters.push(quote!(#ident: #argument));
                if *ident == value.to_string() { quote!(#ident) } else { quote!(#ident: #value) }
            }
        });
    }
    if let Some(required) = &operation.required {
        parameters.push(quote!(required: #required));
    }
    let value = if values.is_empty() { quote!(#name {}) } else { quote!(#name { #(#values),* }) };
    quote! {
        impl Client {
            #docs
            #deprecated
            pub fn #method(&self #(, #parameters)*) -> Call<#name> {
                self.call(#value)
            }
        }
    }
}

/// Optional arguments are setters on the call, so that adding the first one breaks nobody.
fn setters(operation: &Operation, imports: &mut Imports) -> Option<TokenStream> {
    let setters: Vec<TokenStream> = arguments(operation)
        .filter(|argument| !argument.required)
        .map(|argument| {
            let ident = &argument.name;
            let docs = docs::docs(&argument.docs, ident);
            let deprecated = argument.deprecated.then(|| quote!(#[deprecated]));
            let Given { argument, value } =
                given(&quote!(#ident), &argument.ty, Naming::Qualified, imports);
            quote! {
                #docs
                #deprecated
                pub fn #ident(mut self, #ident: #argument) -> Self {
                    self.operation.#ident = Some(#value);
                    self
                }
            }
        })
        .collect();
    let name = &operation.name;
    (!setters.is_empty()).then(|| quote!(impl Call<#name> { #(#setters)* }))
}

fn request_struct(operation: &Operation, imports: &mut Imports) -> TokenStream {
    let name = &operation.name;
    let summary = docs::own(&format!("The request of [`Client::{}`].", operation.method));
    let fields = arguments(operation).map(|argument| {
        let ident = &argument.name;
        let ty = ty(&argument.ty, Naming::Qualified, imports);
        if argument.required { quote!(#ident: #ty) } else { quote!(#ident: Option<#ty>) }
    });
    let fields: Vec<TokenStream> = fields.collect();
    // Private fields keep a request from being built by hand; where there are none, the first would break such code.
    let open = fields.is_empty().then(|| quote!(#[non_exhaustive]));
    quote! {
        #summary
        #[derive(Clone, Debug)]
        #open
        pub struct #name { #(#fields,)* }
    }
}

fn required_struct(operation: &Operation, imports: &mut Imports) -> Option<TokenStream> {
    let name = operation.required.as_ref()?;
    let summary = docs::own(&format!("What [`Client::{}`] requires.", operation.method));
    let fields: Vec<TokenStream> = arguments(operation)
        .filter(|argument| argument.required)
        .map(|argument| {
            let ident = &argument.name;
            let docs = docs::docs(&argument.docs, ident);
            let ty = ty(&argument.ty, Naming::Qualified, imports);
            quote!(#docs pub #ident: #ty)
        })
        .collect();
    Some(quote! {
        #summary
        #[derive(Clone, Debug)]
        pub struct #name { #(#fields,)* }
    })
}

fn behaviour(operation: &Operation, imports: &mut Imports) -> TokenStream {
    let (name, refusal) = (&operation.name, &operation.refusal);
    let id = literal(&operation.method.to_string());
    let request = request(operation, imports);
    let check = check(operation, imports);
    let (output_ty, output) = answers::output(&operation.output, imports);
    let refused = refusal_table(operation);
    quote! {
        impl Operation for #name {
            type Output = #output_ty;
            type Refusal = #refusal;

            const NAME: &'static str = #id;

            fn request(&self) -> Request {
                #request
            }

            #check

            fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
                #output
            }

            #refused
        }
    }
}

fn request(operation: &Operation, imports: &mut Imports) -> TokenStream {
    let (verb, path) = (&operation.verb, literal(&operation.path));
    let parameters = operation.parameters.iter().map(send);
    let security = (!operation.security.is_empty()).then(|| {
        let alternatives = operation.security.iter().map(|schemes| {
            let schemes = schemes.iter().map(|scheme| literal(scheme));
            quote!(&[#(#schemes),*])
        });
        quote!(.security(&[#(#alternatives),*]))
    });
    let accept = operation.accept.as_ref().map(|media_types| {
        let media_types = literal(media_types);
        quote!(.accept(#media_types))
    });
    let key = operation.key.as_ref().map(|header| {
        let header = literal(header);
        quote!(.idempotency_key(#header))
    });
    let start = quote!(Request::#verb(#path) #(#parameters)*);
    let end = quote!(#accept #security #key);
    match &operation.body {
        None => quote!(#start #end),
        Some(body) => bodies::sent(body, &start, &end, imports),
    }
}

fn send(parameter: &Parameter) -> TokenStream {
    let (sender, name) = (&parameter.sender, &parameter.argument.name);
    let wire = literal(&parameter.wire);
    quote!(.#sender(#wire, &self.#name))
}

/// The check of all that is sent; none where nothing is documented about it.
fn check(operation: &Operation, imports: &mut Imports) -> Option<TokenStream> {
    let parameters = operation.parameters.iter().filter_map(|parameter| {
        let check = parameter.argument.check.as_ref()?;
        let place = match parameter.place {
            Place::Path => quote!(report.in_path()),
            Place::Query => quote!(report.in_query()),
            Place::Header => quote!(report.in_header()),
            Place::Cookie => quote!(report.in_cookie()),
        };
        let name = &parameter.argument.name;
        let call = keyed(&place, check, &parameter.wire, &quote!(&self.#name));
        Some(quote!(#call;))
    });
    let body = operation.body.iter().flat_map(bodies::checks);
    let lines: Vec<TokenStream> = parameters.chain(body).collect();
    if lines.is_empty() {
        return None;
    }
    imports.runtime("Report");
    Some(quote! {
        fn check(&self, report: &mut Report<'_>) {
            #(#lines)*
        }
    })
}

/// One line for each documented status; what can't be read is like a refusal that is not documented.
fn refusal_table(operation: &Operation) -> TokenStream {
    let refusal = &operation.refusal;
    let reads = operation.refusals.iter().any(may_fail);
    let arms: Vec<TokenStream> = operation
        .refusals
        .iter()
        .filter(|one| one.statuses != Statuses::Others)
        .map(|one| {
            let pattern = answers::pattern(one.statuses);
            let value = refusal_value(operation, one, reads);
            quote!(#pattern => #value,)
        })
        .collect();
    let others = operation.refusals.iter().find(|one| one.statuses == Statuses::Others);
    let other = match others {
        Some(one) => refusal_value(operation, one, reads),
        None if reads => quote!(Ok(#refusal::Other)),
        None => quote!(#refusal::Other),
    };
    let told = if arms.is_empty() {
        other
    } else {
        quote!(match answer.status().as_u16() { #(#arms)* _ => #other, })
    };
    let body = match (reads, arms.is_empty()) {
        (false, _) => told,
        (true, true) => quote!(#told.unwrap_or(#refusal::Other)),
        (true, false) => quote! {
            let refusal = #told;
            refusal.unwrap_or(#refusal::Other)
        },
    };
    let looks = !arms.is_empty() || others.is_some_and(|one| one.payload != Payload::Nothing);
    let answer = if looks { quote!(answer) } else { quote!(_answer) };
    quote!(fn refusal(#answer: &Answer) -> Self::Refusal { #body })
}

/// Whether what a refusal carries may be something else than is documented.
fn may_fail(one: &Refusal) -> bool {
    matches!(one.payload, Payload::Json(_) | Payload::Text)
}

/// A refusal as it is read; where any of them `may_fail`, as a result.
fn refusal_value(operation: &Operation, one: &Refusal, may_fail: bool) -> TokenStream {
    let (refusal, name) = (&operation.refusal, &one.name);
    let value = match &one.payload {
        Payload::Json(_) => return quote!(answer.json().map(#refusal::#name)),
        Payload::Text => return quote!(answer.text().map(#refusal::#name)),
        Payload::Nothing => quote!(#refusal::#name),
        Payload::JsonOrDefault(_) => quote!(#refusal::#name(answer.json_or_default())),
    };
    if may_fail { quote!(Ok(#value)) } else { value }
}

/// A struct may be large, and the variants of an enumeration should not differ much in size.
pub fn boxed(payload: &Ty, tokens: TokenStream) -> TokenStream {
    if matches!(payload, Ty::Struct(_)) { quote!(Box<#tokens>) } else { tokens }
}

fn refusals(operation: &Operation, imports: &mut Imports) -> TokenStream {
    let name = &operation.refusal;
    let summary = docs::own(&format!("The refusals of [`Client::{}`].", operation.method));
    let variants: Vec<TokenStream> = operation
        .refusals
        .iter()
        .map(|refusal| {
            let docs = docs::docs(&refusal.docs, name);
            let variant = &refusal.name;
            match &refusal.payload {
                Payload::Nothing => quote!(#docs #variant),
                Payload::Text => quote!(#docs #variant(String)),
                Payload::Json(payload) | Payload::JsonOrDefault(payload) => {
                    let payload = boxed(payload, ty(payload, Naming::Qualified, imports));
                    quote!(#docs #variant(#payload))
                }
            }
        })
        .collect();
    quote! {
        #summary
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// A refusal that the document does not list, or whose body is not as documented.
            Other,
        }
    }
}
