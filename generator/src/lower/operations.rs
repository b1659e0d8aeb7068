//! Operations: paths and methods in, what can be asked out.

use std::collections::HashSet;

use openapiv3::{PathItem, Paths, ReferenceOr, SecurityRequirement};

use super::Lowering;
use super::bodies::Outcome;
use super::docs::{assumption, text};
use super::parameters::View;
use super::spot::Spot;
use crate::api::{Body, Docs, Operation, Place, Segment};
use crate::diagnostic::{Code, quote_str};
use crate::encode::url::path_template;
use crate::source::Text;

/// What the operations of one path share.
struct Path<'a> {
    /// The template in the document's words.
    text: &'a str,
    segments: Vec<Segment>,
    /// Where the path item stands, which a reference may have led to.
    item_spot: Spot<'a>,
    item: &'a PathItem,
}

impl Path<'_> {
    /// The names in braces.
    fn names(&self) -> impl Iterator<Item = &Text> {
        self.segments.iter().filter_map(|segment| match segment {
            Segment::Parameter(name) => Some(name),
            Segment::Literal(_) => None,
        })
    }
}

/// What all operations share.
struct Shared<'a> {
    security: &'a [SecurityRequirement],
    ids: HashSet<&'a str>,
}

impl<'a> Lowering<'a> {
    /// Reads the operations of all paths, in the document's order.
    pub(super) fn operations(
        &mut self,
        paths: &'a Paths,
        security: Option<&'a [SecurityRequirement]>,
    ) -> Vec<Operation> {
        let Paths { paths, extensions: _ } = paths;
        let section = self.root.child("paths").members();
        let mut shared = Shared { security: security.unwrap_or_default(), ids: HashSet::new() };
        let mut operations = Vec::new();
        for (text, item) in paths {
            if let Some(path) = self.path(section.child(text), text, item) {
                self.path_operations(&path, &mut shared, &mut operations);
            }
        }
        operations
    }

    fn path(
        &mut self,
        spot: Spot<'a>,
        text: &'a str,
        item: &'a ReferenceOr<PathItem>,
    ) -> Option<Path<'a>> {
        let segments = match path_template(text) {
            Ok(segments) => segments,
            Err(message) => {
                let message = format!("{message}; its operations are left out");
                let help = "write it as `/contacts/{contactId}`";
                self.problems.report_key(Code::BadPath, &spot.pointer, message, help);
                return None;
            }
        };
        let (item_spot, item) = self.follow(spot, item)?;
        self.other_servers(&item_spot, &item.servers);
        Some(Path { text, segments, item_spot, item })
    }

    fn path_operations(
        &mut self,
        path: &Path<'a>,
        shared: &mut Shared<'a>,
        operations: &mut Vec<Operation>,
    ) {
        for key in path.item_spot.keys() {
            if let Some((method, operation)) = method(path.item, key) {
                let spot = path.item_spot.child(key);
                operations.extend(self.operation(path, shared, method, &spot, operation));
            }
        }
    }

    fn operation(
        &mut self,
        path: &Path<'a>,
        shared: &mut Shared<'a>,
        method: &'static str,
        spot: &Spot<'a>,
        operation: &'a openapiv3::Operation,
    ) -> Option<Operation> {
        let openapiv3::Operation {
            tags,
            summary,
            description,
            external_docs,
            operation_id,
            parameters,
            request_body,
            responses,
            callbacks,
            deprecated,
            security,
            servers,
            extensions,
        } = operation;
        let name = format!("{method} {}", quote_str(path.text));
        let id = self.operation_id(path, shared, method, spot, operation_id.as_deref());
        if !callbacks.is_empty() {
            self.put_aside(&spot.child("callbacks"), "`callbacks`");
        }
        self.other_servers(spot, servers);
        let mut views =
            self.described_parameters(&path.item_spot, &path.item.parameters, spot, parameters);
        let undescribed = self.undescribed(path, spot, &views);
        views.retain(|view| self.has_place(path, view));
        let parameters = self.parameters(&name, &views).map(|described| {
            let implied =
                undescribed.into_iter().filter_map(|name| self.implied_parameter(spot, name));
            implied.chain(described).collect()
        });
        let body = self.request_body(&name, method, spot, request_body.as_ref());
        let answers = self.responses(&spot.child("responses"), responses);
        let security = self.operation_security(&name, shared, spot, security.as_deref(), &views);
        let docs = Docs {
            title: text(summary.as_ref()).or_else(|| text(path.item.summary.as_ref())),
            description: text(description.as_ref())
                .or_else(|| text(path.item.description.as_ref())),
            link: self.link(&spot.child("externalDocs"), external_docs.as_ref()),
            deprecated: *deprecated,
            assumption: assumption(extensions),
            ..Docs::default()
        };
        Some(Operation {
            pointer: spot.pointer.clone(),
            id,
            method,
            path: path.segments.clone(),
            tags: tags.iter().map(Text::new).collect(),
            docs,
            parameters: parameters?,
            body: body.ok()?,
            successes: answers.successes,
            refusals: answers.refusals,
            security: security?,
        })
    }

    /// The `operationId`, or a name made from method and path where it is missing or taken.
    fn operation_id(
        &mut self,
        path: &Path<'a>,
        shared: &mut Shared<'a>,
        method: &str,
        spot: &Spot<'a>,
        id: Option<&'a str>,
    ) -> Text {
        let (code, at, problem) = match id.filter(|id| !id.trim().is_empty()) {
            Some(id) if shared.ids.insert(id) => return Text::new(id),
            Some(id) => (
                Code::RepeatedOperationId,
                spot.child("operationId"),
                format!("the `operationId` {} is used twice", quote_str(id)),
            ),
            None => {
                (Code::NoOperationId, spot.clone(), "the operation has no `operationId`".to_owned())
            }
        };
        let name = derived_id(method, &path.segments);
        let message = format!("{problem}; it is named {}", quote_str(&name));
        self.problems.report_key(code, &at.pointer, message, "give it an `operationId` of its own");
        Text::new(name)
    }

    /// The names in the braces of a path that no parameter describes, each once.
    fn undescribed(&mut self, path: &Path<'a>, spot: &Spot<'a>, views: &[View<'a>]) -> Vec<Text> {
        let mut undescribed = Vec::new();
        for name in path.names() {
            let described =
                views.iter().any(|view| view.place == Place::Path && view.name == name.reveal());
            if described || undescribed.contains(name) {
                continue;
            }
            let shown = quote_str(name.reveal());
            self.problems.report_key(
                Code::PathMismatch,
                &spot.pointer,
                format!("{shown} of the path is not described; it is read as a required string"),
                "describe it under `parameters` with `in: path`",
            );
            undescribed.push(name.clone());
        }
        undescribed
    }

    /// Whether a parameter has its place in the path, where it is one of the path.
    fn has_place(&mut self, path: &Path<'a>, view: &View<'a>) -> bool {
        if view.place != Place::Path || path.names().any(|name| name.reveal() == view.name) {
            return true;
        }
        let message = format!(
            "the path parameter {} is not in the path {} and is left out",
            quote_str(view.name),
            quote_str(path.text)
        );
        let at = view.spot.child("name").pointer;
        let help = "put it into the path in braces, or remove the parameter";
        self.problems.report(Code::PathMismatch, &at, message, help);
        false
    }

    /// The body; an error where it leaves the operation out.
    fn request_body(
        &mut self,
        name: &str,
        method: &str,
        spot: &Spot<'a>,
        body: Option<&'a ReferenceOr<openapiv3::RequestBody>>,
    ) -> Result<Option<Body>, LeftOut> {
        let Some(body) = body else { return Ok(None) };
        let at = spot.child("requestBody");
        if matches!(method, "GET" | "HEAD" | "TRACE") {
            let message = format!("{name} has a body, which is ignored");
            let help = "remove it, or use another method";
            self.problems.report_key(Code::BodyIgnored, &at.pointer, message, help);
            return Ok(None);
        }
        let Some((body_spot, body)) = self.follow(at.clone(), body) else { return Ok(None) };
        match self.body(&body_spot, body) {
            Outcome::Nothing => Ok(None),
            Outcome::Sent(body) => Ok(Some(body)),
            Outcome::Impossible => {
                let reason = "none of the media types of its required body is supported";
                self.leave_out(&at, name, reason);
                Err(LeftOut)
            }
        }
    }

    /// What the operation asks for, which overrides what the document asks for; none where it leaves the operation out.
    fn operation_security(
        &mut self,
        name: &str,
        shared: &Shared<'a>,
        spot: &Spot<'a>,
        own: Option<&'a [SecurityRequirement]>,
        views: &[View<'a>],
    ) -> Option<Vec<Vec<Text>>> {
        let (at, requirements) = match own {
            Some(own) => (spot.child("security"), own),
            None => (self.root.child("security"), shared.security),
        };
        let mut met = self.requirements(&at, requirements);
        if own.is_none() && requirements.is_empty() {
            met = self.implied_security(views).or(met);
        }
        if met.is_none() {
            self.leave_out(spot, name, "none of its security schemes can be used");
        }
        met
    }

    fn leave_out(&mut self, spot: &Spot<'a>, name: &str, reason: &str) {
        self.problems.report_key(
            Code::OperationLeftOut,
            &spot.pointer,
            format!("{name} is left out: {reason}"),
            "describe it in a form that is supported, or leave it as it is",
        );
    }
}

/// An operation is left out; why was reported.
struct LeftOut;

/// The operation under a key of a path item, with its method in upper case.
pub(super) fn method<'a>(
    item: &'a PathItem,
    key: &str,
) -> Option<(&'static str, &'a openapiv3::Operation)> {
    // The path says what summary and description are for where an operation has none of its own.
    let PathItem {
        summary: _,
        description: _,
        get,
        put,
        post,
        delete,
        options,
        head,
        patch,
        trace,
        servers: _,
        parameters: _,
        extensions: _,
    } = item;
    let (method, operation) = match key {
        "get" => ("GET", get),
        "put" => ("PUT", put),
        "post" => ("POST", post),
        "delete" => ("DELETE", delete),
        "options" => ("OPTIONS", options),
        "head" => ("HEAD", head),
        "patch" => ("PATCH", patch),
        "trace" => ("TRACE", trace),
        _ => return None,
    };
    operation.as_ref().map(|operation| (method, operation))
}

/// A name from method and path: `get_contacts_by_id` for GET `/contacts/{id}`.
fn derived_id(method: &str, segments: &[Segment]) -> String {
    let mut id = method.to_ascii_lowercase();
    for segment in segments {
        match segment {
            Segment::Literal(literal) => {
                let parts = literal.reveal().split('/').filter(|part| !part.is_empty());
                parts.for_each(|part| push_part(&mut id, part));
            }
            Segment::Parameter(name) => {
                push_part(&mut id, "by");
                push_part(&mut id, name.reveal());
            }
        }
    }
    id
}

fn push_part(id: &mut String, part: &str) {
    id.push('_');
    id.push_str(part);
}
