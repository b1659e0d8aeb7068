//! Parameters of paths, queries and headers.
//!
//! What can't be sent as described is left out; where it is required, so is the
//! whole operation.

use indexmap::IndexMap;
use openapiv3::{
    CookieStyle, HeaderStyle, Parameter, ParameterData, ParameterSchemaOrContent, PathStyle,
    QueryStyle, ReferenceOr,
};

use super::Lowering;
use super::docs::{assumption, text};
use super::draft::{Draft, Shape};
use super::keywords::Target;
use super::spot::Spot;
use crate::api::{self, Docs, Place, Primitive, Scalar, SchemaId};
use crate::diagnostic::{Code, quote_str};
use crate::encode::header::{header_name, reserved};
use crate::source::Text;
use crate::vocabulary::style::Style;

/// A parameter as `openapiv3` has it, taken apart.
pub(super) struct View<'a> {
    /// Where it stands.
    pub spot: Spot<'a>,
    /// Where it is sent.
    pub place: Place,
    /// Its name.
    pub name: &'a str,
    style: &'static str,
    data: &'a ParameterData,
}

/// The key that tells parameters apart: header names know no case.
type Key = (Place, String);

impl<'a> Lowering<'a> {
    /// The parameters of a path item, overridden by those of an operation, in the order of their places.
    pub(super) fn described_parameters(
        &mut self,
        item: &Spot<'a>,
        of_item: &'a [ReferenceOr<Parameter>],
        operation: &Spot<'a>,
        of_operation: &'a [ReferenceOr<Parameter>],
    ) -> Vec<View<'a>> {
        let mut all = self.parameter_list(&item.child("parameters"), of_item);
        all.extend(self.parameter_list(&operation.child("parameters"), of_operation));
        let mut views: Vec<View<'a>> = all.into_values().collect();
        views.sort_by_key(|view| view.place);
        views
    }

    fn parameter_list(
        &mut self,
        section: &Spot<'a>,
        parameters: &'a [ReferenceOr<Parameter>],
    ) -> IndexMap<Key, View<'a>> {
        let mut list = IndexMap::new();
        for (index, item) in parameters.iter().enumerate() {
            let at = section.index(index);
            let Some((spot, parameter)) = self.follow(at.clone(), item) else { continue };
            let view = View::read(spot, parameter);
            let shown = quote_str(view.name);
            let name = match view.place {
                Place::Header => view.name.to_ascii_lowercase(),
                Place::Path | Place::Query | Place::Cookie => view.name.to_owned(),
            };
            if list.insert((view.place, name), view).is_some() {
                self.problems.report(
                    Code::RepeatedParameter,
                    &at.pointer,
                    format!("the parameter {shown} is described twice; the last is used"),
                    "remove one of the two",
                );
            }
        }
        list
    }

    /// The parameters that can be sent; none where a required one can't, which leaves `operation` out.
    pub(super) fn parameters(
        &mut self,
        operation: &str,
        views: &[View<'a>],
    ) -> Option<Vec<api::Parameter>> {
        let mut parameters = Vec::new();
        let mut possible = true;
        for view in views {
            if self.is_reserved(view) {
                continue;
            }
            match self.parameter(view) {
                Ok(parameter) => parameters.push(parameter),
                Err(reason) if view.is_required() => {
                    possible = false;
                    self.problems.report(
                        Code::OperationLeftOut,
                        &view.spot.pointer,
                        format!("{operation} is left out: its required parameter {reason}"),
                        "describe the parameter in a form that is supported, or leave it as it is",
                    );
                }
                Err(reason) => self.problems.report(
                    Code::ParameterLeftOut,
                    &view.spot.pointer,
                    format!("the parameter {reason} and is left out"),
                    "describe it in a form that is supported, or leave it as it is",
                ),
            }
        }
        possible.then_some(parameters)
    }

    /// Reads one parameter, or says what is not supported about it.
    fn parameter(&mut self, view: &View<'a>) -> Result<api::Parameter, String> {
        let ParameterData {
            name,
            description,
            required,
            deprecated,
            format,
            example,
            examples,
            explode,
            extensions,
        } = view.data;
        let shown = quote_str(name);
        if view.place == Place::Cookie {
            return Err(format!("{shown} is sent in a cookie"));
        }
        let style = Style::read(view.place, view.style, *explode)
            .ok_or_else(|| format!("{shown} has the style `{}`", view.style))?;
        let ParameterSchemaOrContent::Schema(schema) = format else {
            return Err(format!("{shown} is described by `content`"));
        };
        let schema = self.schema_id(&view.spot.child("schema"), Target::from(schema));
        if let Some(reason) = self.unsupported_value(schema, true) {
            return Err(format!("{shown} {reason}"));
        }
        let spot = &view.spot;
        if view.place == Place::Path && !required {
            self.optional_path_parameter(spot, &shown);
        }
        let docs = Docs {
            description: text(description.as_ref()),
            deprecated: deprecated.unwrap_or_default(),
            assumption: assumption(extensions),
            examples: self.examples(spot, example.as_ref(), examples),
            ..Docs::default()
        };
        Ok(api::Parameter {
            pointer: spot.pointer.clone(),
            name: Text::new(name),
            place: view.place,
            style,
            required: view.is_required(),
            schema,
            docs,
        })
    }

    /// The parameter that a name in the braces of a path implies: a path holds text, always.
    ///
    /// None where no style could write it.
    pub(super) fn implied_parameter(
        &mut self,
        operation: &Spot<'a>,
        name: Text,
    ) -> Option<api::Parameter> {
        let style = Style::read(Place::Path, "simple", None)?;
        let pointer = operation.child("parameters").child(name.reveal()).pointer;
        let text = Scalar { primitive: Primitive::String, format: None, other_format: None };
        let schema = self.arena.add(pointer.child("schema"), Draft::of(Shape::Scalar(text)));
        Some(api::Parameter {
            pointer,
            name,
            place: Place::Path,
            style,
            required: true,
            schema,
            docs: Docs::default(),
        })
    }

    /// Why a value can't be written into a path, query or header; none where it can.
    fn unsupported_value(&mut self, id: SchemaId, list: bool) -> Option<&'static str> {
        let shape = self.resolved(id).map(|(_, draft)| draft.shape);
        match shape {
            Some(
                Shape::Scalar(_) | Shape::Words(_) | Shape::Id | Shape::IdOf(_) | Shape::IdAs(..),
            ) => None,
            Some(Shape::Array(items)) if list => self.unsupported_value(items, false),
            Some(Shape::Array(_)) => Some("is a list of lists"),
            Some(Shape::Object(_)) => Some("holds an object"),
            Some(Shape::Any | Shape::Raw | Shape::Alias(_)) | None => Some("may be anything"),
        }
    }

    fn optional_path_parameter(&mut self, spot: &Spot<'a>, shown: &str) {
        self.problems.report(
            Code::OptionalPathParameter,
            &spot.pointer,
            format!("the path parameter {shown} is not marked as required, but always is"),
            "add `required: true`",
        );
    }

    /// Whether the client itself is in charge of a header, or no header can have the name.
    fn is_reserved(&mut self, view: &View<'a>) -> bool {
        if view.place != Place::Header {
            return false;
        }
        if let Err(message) = header_name(view.name) {
            let at = view.spot.child("name").pointer;
            let message = format!("{message}; the parameter is left out");
            self.problems.tolerate(Code::BadHeaderName, &at, message, "correct the name");
            return true;
        }
        let reserved = reserved(view.name).is_some();
        if reserved {
            let help = if view.name.eq_ignore_ascii_case("authorization") {
                "describe it under `components/securitySchemes`, such as `type: http, scheme: bearer`: the parameter is ignored"
            } else {
                "remove the parameter: it is ignored"
            };
            self.problems.report(
                Code::ReservedHeader,
                &view.spot.pointer,
                format!("the header {} is set by the client itself", quote_str(view.name)),
                help,
            );
        }
        reserved
    }

    /// Says which options of query parameters make no difference.
    pub(super) fn put_aside_options(&mut self, views: &[View<'a>]) {
        for view in views {
            for option in ["allowReserved", "allowEmptyValue"] {
                let spot = view.spot.child(option);
                if spot.is_true() {
                    self.put_aside(&spot, &format!("`{option}`"));
                }
            }
        }
    }
}

impl<'a> View<'a> {
    fn read(spot: Spot<'a>, parameter: &'a Parameter) -> Self {
        let (place, style, data) = match parameter {
            // `put_aside_options` looks at the two options.
            Parameter::Query { parameter_data, allow_reserved: _, style, allow_empty_value: _ } => {
                (Place::Query, query_style(style), parameter_data)
            }
            Parameter::Header { parameter_data, style } => {
                (Place::Header, header_style(style), parameter_data)
            }
            Parameter::Path { parameter_data, style } => {
                (Place::Path, path_style(style), parameter_data)
            }
            Parameter::Cookie { parameter_data, style } => {
                (Place::Cookie, cookie_style(style), parameter_data)
            }
        };
        Self { spot, place, name: &data.name, style, data }
    }

    /// Whether it must be given; in a path everything must.
    fn is_required(&self) -> bool {
        self.data.required || self.place == Place::Path
    }
}

fn query_style(style: &QueryStyle) -> &'static str {
    match style {
        QueryStyle::Form => "form",
        QueryStyle::SpaceDelimited => "spaceDelimited",
        QueryStyle::PipeDelimited => "pipeDelimited",
        QueryStyle::DeepObject => "deepObject",
    }
}

fn header_style(style: &HeaderStyle) -> &'static str {
    match style {
        HeaderStyle::Simple => "simple",
    }
}

fn path_style(style: &PathStyle) -> &'static str {
    match style {
        PathStyle::Matrix => "matrix",
        PathStyle::Label => "label",
        PathStyle::Simple => "simple",
    }
}

fn cookie_style(style: &CookieStyle) -> &'static str {
    match style {
        CookieStyle::Form => "form",
    }
}
