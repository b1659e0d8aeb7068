//! Literals and expressions as tokens.

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;

use crate::krate::{Expr, Ident};

/// An identifier of our own making.
pub fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// A string literal; signs that turn the direction of text are escaped, so that what is read is what is compiled.
pub fn literal(text: &str) -> TokenStream {
    let hidden = |sign: char| matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    if !text.contains(hidden) {
        let literal = Literal::string(text);
        return quote!(#literal);
    }
    let escaped: String = text
        .chars()
        .map(|sign| {
            if hidden(sign) {
                sign.escape_unicode().to_string()
            } else {
                sign.escape_default().to_string()
            }
        })
        .collect();
    format!("\"{escaped}\"").parse().expect("an escaped string is a literal")
}

/// A count, with separators where it is long.
pub fn unsigned(value: u64) -> TokenStream {
    number(&separated(&value.to_string()))
}

/// An integer, with separators where it is long.
pub fn signed(value: i128) -> TokenStream {
    let digits = number(&separated(&value.unsigned_abs().to_string()));
    if value < 0 { quote!(-#digits) } else { digits }
}

/// A number with a fraction.
pub fn float(value: f64) -> TokenStream {
    let digits = number(&separated_float(value.abs()));
    if value.is_sign_negative() { quote!(-#digits) } else { digits }
}

fn number(digits: &str) -> TokenStream {
    digits.parse().expect("digits with separators are a literal")
}

/// `{:?}` of a finite float is a literal; its integral part is separated as integers are.
fn separated_float(value: f64) -> String {
    let text = format!("{value:?}");
    match text.split_once('.') {
        Some((whole, fraction)) if !fraction.contains('e') => {
            format!("{}.{fraction}", separated(whole))
        }
        _ => text,
    }
}

/// Digits in groups of three from five digits on, as clippy wants them.
fn separated(digits: &str) -> String {
    if digits.len() < 5 {
        return digits.to_owned();
    }
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('_');
        }
        grouped.push(digit);
    }
    grouped
}

/// An expression.
pub fn expr(value: &Expr) -> TokenStream {
    match value {
        Expr::Text(text) => literal(text),
        Expr::Owned(text) => {
            let text = literal(text);
            quote!(#text.to_owned())
        }
        Expr::Base64(text) => {
            let text = literal(text);
            quote!(Base64::from_text(#text))
        }
        Expr::Bool(flag) => quote!(#flag),
        Expr::Integer(value) => signed(*value),
        Expr::Float(value) => float(*value),
        Expr::Null => quote!(None),
        Expr::List(values) => {
            let values = values.iter().map(expr);
            quote!([#(#values),*])
        }
        Expr::Vec(values) => {
            let values = values.iter().map(expr);
            quote!(vec![#(#values),*])
        }
        Expr::Some(value) => {
            let value = expr(value);
            quote!(Some(#value))
        }
        Expr::Map(pairs) => {
            let pairs = pairs.iter().map(|(key, value)| {
                let (key, value) = (literal(key), expr(value));
                quote!((#key.to_owned(), #value))
            });
            if pairs.len() == 0 {
                quote!(BTreeMap::new())
            } else {
                quote!(BTreeMap::from([#(#pairs),*]))
            }
        }
        Expr::Json(value) => {
            let value = json(value);
            quote!(serde_json::json!(#value))
        }
        Expr::Name(name) => quote!(#name),
        Expr::Variant { ty, variant } => quote!(#ty::#variant),
        Expr::Alternative { ty, variant, boxed, value } => {
            let value = expr(value);
            let value = if *boxed { quote!(Box::new(#value)) } else { value };
            quote!(#ty::#variant(#value))
        }
        Expr::From { ty, value } => {
            let value = expr(value);
            quote!(#ty::from(#value))
        }
        Expr::New { ty, arguments, required, setters } => {
            let values = arguments.iter().map(|(_, value)| expr(value));
            let new = if let Some(name) = required {
                let names = arguments.iter().map(|(name, _)| name);
                quote!(#ty::new(#name { #(#names: #values),* }))
            } else {
                quote!(#ty::new(#(#values),*))
            };
            let setters = setters.iter().map(|(setter, value)| {
                let value = expr(value);
                quote!(.#setter(#value))
            });
            quote!(#new #(#setters)*)
        }
    }
}

/// A number in `json!`, where an integer without a suffix is one of 32 bits.
fn json_number(value: &serde_json::Number) -> TokenStream {
    let text = value.to_string();
    if let Some(integer) = value.as_i64() {
        let suffix = if i32::try_from(integer).is_ok() { "" } else { "_i64" };
        let sign = if integer < 0 { "-" } else { "" };
        return number(&format!(
            "{sign}{}{suffix}",
            separated(&integer.unsigned_abs().to_string())
        ));
    }
    if value.is_u64() { number(&format!("{}_u64", separated(&text))) } else { number(&text) }
}

/// A JSON value as the tokens of `json!`.
pub fn json(value: &serde_json::Value) -> TokenStream {
    match value {
        serde_json::Value::Null => quote!(null),
        serde_json::Value::Bool(flag) => quote!(#flag),
        serde_json::Value::Number(value) => json_number(value),
        serde_json::Value::String(text) => literal(text),
        serde_json::Value::Array(items) => {
            let items = items.iter().map(json);
            quote!([#(#items),*])
        }
        serde_json::Value::Object(members) => {
            let members = members.iter().map(|(key, value)| {
                let (key, value) = (literal(key), json(value));
                quote!(#key: #value)
            });
            quote!({#(#members),*})
        }
    }
}
