//! Which runtime files a crate carries: what its types, checks and operations use, and what those need.

use std::collections::BTreeSet;

use crate::krate::{
    Argument, Body, BodyKind, BodyShape, Check, EnumForm, Field, Held, Operation, Outcome,
    Parameter, Payload, Place, Presence, Probe, Rule, Shape, Ty, TypeDef, UnionType, Writing,
};
use crate::options::DateTimeLibrary;
use crate::runtime::{CORE, FILES, RuntimeFile};

/// The files, by name.
#[must_use]
pub fn carried(
    defs: &[TypeDef],
    operations: &[Operation],
    library: DateTimeLibrary,
) -> Vec<&'static RuntimeFile> {
    let mut used = Used { names: BTreeSet::from([CORE]), library };
    for def in defs {
        used.type_def(def);
    }
    for operation in operations {
        used.operation(operation);
    }
    close(&mut used.names);
    FILES.iter().filter(|file| used.names.contains(file.name)).collect()
}

/// Adds what is needed, and what joins, until nothing is added.
fn close(names: &mut BTreeSet<&'static str>) {
    loop {
        let before = names.len();
        let needed: Vec<&'static str> = FILES
            .iter()
            .filter(|file| names.contains(file.name))
            .flat_map(|file| file.needs)
            .copied()
            .collect();
        names.extend(needed);
        let joining = FILES.iter().filter(|file| {
            !file.joins.is_empty() && file.joins.iter().all(|name| names.contains(name))
        });
        let joining: Vec<&'static str> = joining.map(|file| file.name).collect();
        names.extend(joining);
        if names.len() == before {
            return;
        }
    }
}

/// The file of the method that sends a parameter, where it is not in the one that every client carries.
fn style_file(parameter: &Parameter) -> Option<&'static str> {
    let sender = parameter.sender.to_string();
    let (_, style) = sender.split_once('_').unwrap_or((&sender, ""));
    match (parameter.place, style) {
        (_, "json") => Some("style_json"),
        (_, "joined_reserved" | "reserved") => Some("style_reserved"),
        (_, "exploded") => Some("style_exploded"),
        (_, "label" | "label_exploded") => Some("style_label"),
        (_, "matrix" | "matrix_exploded") => Some("style_matrix"),
        (_, "spaced" | "piped") => Some("style_delimited"),
        (_, "deep") => Some("style_deep"),
        (Place::Cookie, _) => Some("style_cookie"),
        _ => None,
    }
}

/// The files that are used, as they are found.
struct Used {
    names: BTreeSet<&'static str>,
    library: DateTimeLibrary,
}

impl Used {
    fn type_def(&mut self, def: &TypeDef) {
        match &def.shape {
            Shape::Struct(shape) => {
                for field in shape.fields.iter().chain(&shape.rest) {
                    self.field(field);
                }
                if shape.sent && !shape.count.is_empty() {
                    self.names.insert("report_properties");
                }
                if shape.fields.iter().any(|field| field.must_be_sent) {
                    self.names.insert("report_required");
                }
                if shape.sent && !shape.together.is_empty() {
                    self.names.insert("report_not_together");
                }
            }
            Shape::Enum(shape) => {
                self.names.insert("words");
                if shape.form == EnumForm::Text {
                    self.names.extend(["word", "from_text"]);
                }
            }
            Shape::Id(_) => {
                self.names.insert("id");
            }
            Shape::Union(shape) => self.union(shape),
        }
    }

    fn union(&mut self, shape: &UnionType) {
        self.names.insert("one_of");
        if shape.text.is_some() {
            self.names.insert("from_text");
        }
        if shape.sent {
            self.names.insert("report_one_of");
        }
        for variant in &shape.variants {
            if let Held::Value { ty, tag, check, .. } = &variant.held {
                self.ty(ty);
                if tag.is_some() {
                    self.names.insert("tagged");
                }
                if let Some(check) = check.as_ref().filter(|_| shape.sent) {
                    self.check(check);
                }
            }
        }
    }

    fn field(&mut self, field: &Field) {
        self.ty(&field.ty);
        if field.presence == Presence::Maybe {
            self.names.insert("maybe");
        }
        if let Some(check) = &field.check {
            self.check(check);
        }
    }

    fn operation(&mut self, operation: &Operation) {
        self.names.extend(operation.parameters.iter().filter_map(style_file));
        let parameters = operation.parameters.iter().map(|parameter| &parameter.argument);
        for argument in parameters.chain(operation.body.as_ref().map(|body| &body.argument)) {
            self.argument(argument);
        }
        if let Some(body) = &operation.body {
            self.body(body);
        }
        if operation.key.is_some() {
            self.names.insert("key");
        }
        self.outcome(&operation.output);
        for refusal in &operation.refusals {
            if let Payload::Json(ty) | Payload::JsonOrDefault(ty) = &refusal.payload {
                self.ty(ty);
            }
        }
    }

    fn body(&mut self, body: &Body) {
        match &body.shape {
            BodyShape::One(writing) => self.writing(writing),
            BodyShape::Choice(choice) => {
                for variant in &choice.variants {
                    self.ty(&variant.ty);
                    self.writing(&variant.writing);
                    if let Some(check) = &variant.check {
                        self.check(check);
                    }
                }
            }
        }
    }

    fn writing(&mut self, writing: &Writing) {
        self.names.extend(match &writing.kind {
            BodyKind::Form(_) => Some("form"),
            BodyKind::Multipart(_) => Some("multipart"),
            BodyKind::Json | BodyKind::Text | BodyKind::Bytes => None,
        });
    }

    fn outcome(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::Json(ty) | Outcome::JsonOrNothing(ty) => self.ty(ty),
            Outcome::Choice(choice) => {
                for variant in &choice.variants {
                    self.outcome(&variant.outcome);
                }
            }
            Outcome::Nothing | Outcome::Text | Outcome::Bytes => {}
        }
    }

    fn argument(&mut self, argument: &Argument) {
        self.ty(&argument.ty);
        if let Some(check) = &argument.check {
            self.check(check);
        }
    }

    fn ty(&mut self, ty: &Ty) {
        match ty {
            Ty::DateTime => {
                self.names.insert(match self.library {
                    DateTimeLibrary::Jiff => "date_time_jiff",
                    DateTimeLibrary::Chrono => "date_time_chrono",
                    DateTimeLibrary::Time => "date_time_time",
                    DateTimeLibrary::Text => "date_time_text",
                });
            }
            Ty::Date => {
                self.names.insert(match self.library {
                    DateTimeLibrary::Jiff => "date_by_jiff",
                    DateTimeLibrary::Chrono => "date_by_chrono",
                    DateTimeLibrary::Time => "date_by_time",
                    DateTimeLibrary::Text => "date_by_text",
                });
            }
            Ty::Uuid => _ = self.names.insert("wire_uuid"),
            Ty::Base64 => _ = self.names.insert("wire_base64"),
            Ty::Decimal => _ = self.names.insert("wire_decimal"),
            Ty::Secret => {
                self.names.insert("secret");
            }
            Ty::Id(_) => {
                self.names.insert("id");
            }
            Ty::File => {
                self.names.insert("file_part");
            }
            Ty::Enum(_) => {
                self.names.insert("words");
            }
            Ty::List(inner) => {
                self.names.insert("list");
                self.ty(inner);
            }
            Ty::Map(inner) | Ty::Nullable(inner) | Ty::Boxed(inner) => self.ty(inner),
            Ty::Bool
            | Ty::I8
            | Ty::I16
            | Ty::I32
            | Ty::I64
            | Ty::U8
            | Ty::U16
            | Ty::U32
            | Ty::U64
            | Ty::F32
            | Ty::F64
            | Ty::String
            | Ty::Json
            | Ty::Bytes
            | Ty::Local(_)
            | Ty::Struct(_)
            | Ty::Union(_) => {}
        }
    }

    fn check(&mut self, check: &Check) {
        self.names.extend(match check.probe {
            Probe::Text => Some("report_text"),
            Probe::Integer => Some("report_integer"),
            Probe::Number => Some("report_number"),
            Probe::Boolean => Some("report_boolean"),
            Probe::List => Some("report_list"),
            Probe::Map => Some("report_map"),
            Probe::Id => Some("report_id"),
            Probe::Secret => Some("report_secret"),
            Probe::Word => Some("report_word"),
            Probe::Nested => None,
        });
        self.names.extend(check.rules.iter().filter_map(format_file));
        if let Some(each) = &check.each {
            self.check(each);
        }
    }
}

/// The runtime file of a rule that is a format.
fn format_file(rule: &Rule) -> Option<&'static str> {
    let Rule::Plain(method) = rule else { return None };
    Some(match *method {
        "base64" => "report_base64",
        "date" => "report_date",
        "date_time" => "report_date_time",
        "decimal" => "report_decimal",
        "duration" => "report_duration",
        "email" => "report_email",
        "hostname" => "report_hostname",
        "ip" | "ipv4" | "ipv6" => "report_ip",
        "time" => "report_time",
        "uri" => "report_uri",
        "uuid" => "report_uuid",
        _ => return None,
    })
}
