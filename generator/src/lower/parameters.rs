//! Parameters of paths, queries, headers and cookies.
//!
//! What can't be sent as described is left out; where it is required, so is the
//! whole operation.

use indexmap::IndexMap;
use openapiv3::{
    CookieStyle, HeaderStyle, MediaType, Parameter, ParameterData, ParameterSchemaOrContent,
    PathStyle, QueryStyle, ReferenceOr,
};

use super::Lowering;
use super::docs::{assumption, text};
use super::draft::{Draft, Shape};
use super::keywords::Target;
use super::spot::Spot;
use crate::api::{self, Additional, Docs, Example, Place, Primitive, Scalar, SchemaId};
use crate::diagnostic::{Code, quote_str};
use crate::encode::header::{header_name, reserved};
use crate::source::Text;
use crate::vocabulary::media::Media;
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
    /// `allowReserved`.
    reserved: bool,
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
        if view.place == Place::Cookie && header_name(name).is_err() {
            return Err(format!("{shown} has a name that no cookie can have"));
        }
        let spot = &view.spot;
        let mut examples = self.examples(spot, example.as_ref(), examples);
        let (style, schema) = match format {
            ParameterSchemaOrContent::Schema(schema) => {
                let style = Style::read(view.place, view.style, *explode)
                    .ok_or_else(|| format!("{shown} has the style `{}`", view.style))?;
                (style, self.schema_id(&spot.child("schema"), Target::from(schema)))
            }
            ParameterSchemaOrContent::Content(content) => {
                let (style, schema, more) = self.parameter_content(view, content)?;
                examples.extend(more);
                (style, schema)
            }
        };
        self.check_form(view, style, schema);
        self.check_empty(view, schema);
        if view.place == Place::Path && !required {
            self.optional_path_parameter(spot, &shown);
        }
        let docs = Docs {
            description: text(description.as_ref()),
            deprecated: deprecated.unwrap_or_default(),
            assumption: assumption(extensions),
            examples,
            ..Docs::default()
        };
        Ok(api::Parameter {
            pointer: spot.pointer.clone(),
            name: Text::new(name),
            place: view.place,
            style,
            reserved: view.reserved && matches!(style, Style::Form | Style::FormExploded),
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
            reserved: false,
            required: true,
            schema,
            docs: Docs::default(),
        })
    }

    /// The one media type of a parameter: JSON, or text in the usual style of its place.
    fn parameter_content(
        &mut self,
        view: &View<'a>,
        content: &'a IndexMap<String, MediaType>,
    ) -> Result<(Style, SchemaId, Vec<Example>), String> {
        let offer = content.iter().find_map(|(key, of)| {
            let style = match Media::read(key)? {
                Media::Json => Style::Json,
                Media::Text => Style::usual(view.place),
                Media::Form | Media::Multipart | Media::Bytes => return None,
            };
            Some((key, style, of))
        });
        let Some((key, style, media_type)) = offer else {
            let shown = quote_str(view.name);
            return Err(format!("{shown} is written in no media type that is supported"));
        };
        let spot = view.spot.child("content").child(key);
        // `encoding` says something about forms and multipart bodies only.
        let MediaType { schema, example, examples, encoding: _, extensions: _ } = media_type;
        let at = spot.child("schema");
        let mut id = match schema {
            Some(schema) => self.schema_id(&at, Target::from(schema)),
            None => self.arena.add(at.pointer, Draft::any()),
        };
        if style != Style::Json && self.is_composed(id) {
            // An object in XML, say: the caller writes the text.
            id = self.arena.add(spot.pointer.clone(), Draft::any());
        }
        Ok((style, id, self.examples(&spot, example.as_ref(), examples)))
    }

    /// Says so where the specification does not tell how the value is written.
    fn check_form(&mut self, view: &View<'a>, style: Style, schema: SchemaId) {
        let deep = style == Style::DeepObject;
        if style == Style::Json || !self.is_nested(schema, !deep) {
            return;
        }
        let form = if deep { "with brackets for each level" } else { "as JSON" };
        self.problems.report(
            Code::UndefinedForm,
            &view.spot.pointer,
            format!(
                "OpenAPI does not say how {} is written in `{}`: what stands too deep in it is sent {form}",
                quote_str(view.name),
                style.keyword()
            ),
            "describe it with `content: {application/json: …}`, or check that the server takes this form",
        );
    }

    /// Whether a value has parts that are neither text nor numbers nor booleans; those of a list only where it may be one.
    fn is_nested(&mut self, id: SchemaId, list: bool) -> bool {
        let shape = self.resolved(id).map(|(_, draft)| draft.shape);
        let parts: Vec<SchemaId> = match shape {
            Some(Shape::Array(_)) if !list => return true,
            Some(Shape::Array(items)) => vec![items],
            Some(Shape::Object(object)) => {
                let rest = match object.additional {
                    Additional::Of(rest) => Some(rest),
                    Additional::Unsaid | Additional::Forbidden => None,
                };
                object.properties.iter().map(|property| property.schema).chain(rest).collect()
            }
            _ => Vec::new(),
        };
        parts.into_iter().any(|part| self.is_composed(part))
    }

    fn is_composed(&mut self, id: SchemaId) -> bool {
        let shape = self.resolved(id).map(|(_, draft)| draft.shape);
        matches!(shape, Some(Shape::Array(_) | Shape::Object(_)))
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
                "describe it under `components/securitySchemes`, such as `type: http, scheme: bearer`: it is a credential of \
                 the client, and no argument"
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

    /// Says so where `allowEmptyValue` makes no difference: text may be empty in any case, and nothing else can be.
    fn check_empty(&mut self, view: &View<'a>, schema: SchemaId) {
        let spot = view.spot.child("allowEmptyValue");
        let text = match self.resolved(schema).map(|(_, draft)| draft.shape) {
            Some(Shape::Scalar(scalar)) => scalar.primitive == Primitive::String,
            Some(Shape::Any | Shape::Raw | Shape::Id | Shape::IdOf(_)) => true,
            _ => false,
        };
        if spot.is_true() && !text {
            self.put_aside(&spot, "`allowEmptyValue`");
        }
    }
}

impl<'a> View<'a> {
    fn read(spot: Spot<'a>, parameter: &'a Parameter) -> Self {
        let mut reserved = false;
        let (place, style, data) = match parameter {
            // `check_empty` looks at `allowEmptyValue`.
            Parameter::Query { parameter_data, allow_reserved, style, allow_empty_value: _ } => {
                reserved = *allow_reserved;
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
        Self { spot, place, name: &data.name, style, reserved, data }
    }

    /// What it is for.
    pub(super) fn description(&self) -> Option<Text> {
        text(self.data.description.as_ref())
    }

    /// Whether it must be given; in a path everything must.
    pub(super) fn is_required(&self) -> bool {
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
