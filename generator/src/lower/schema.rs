//! Schemas: the keywords of one node in, a draft out.
//!
//! Every keyword is used or put aside with a warning. Properties and items get
//! ids; what they are is read later.

use openapiv3::{AdditionalProperties, Schema};

use super::Lowering;
use super::docs::Notes;
use super::draft::{Draft, Required, Rule, Shape};
use super::keywords::{Keywords, Target};
use super::one_of::Alternatives;
use super::references::LONGEST_CHAIN;
use super::spot::Spot;
use super::words::{all_members, integer};
use crate::api::{Additional, Object, Primitive, Property, Scalar, SchemaId};
use crate::diagnostic::{Code, quote_str};
use crate::source::{Pointer, Text, Value};
use crate::vocabulary::constraint::Constraint;
use crate::vocabulary::format::Format;

impl<'a> Lowering<'a> {
    /// Reads the schema at `spot`, with everything that it is merged from.
    pub(super) fn draft(&mut self, spot: &Spot<'a>, schema: &'a Schema) -> Draft {
        if self.depth >= LONGEST_CHAIN {
            self.report_chain(&spot.pointer);
            return Draft::any();
        }
        self.depth += 1;
        let draft = self.draft_within(spot, schema);
        self.depth -= 1;
        draft
    }

    fn draft_within(&mut self, spot: &Spot<'a>, schema: &'a Schema) -> Draft {
        let Schema { schema_data, schema_kind } = schema;
        let view = Keywords::read(schema_kind, spot);
        let notes = self.notes(spot, schema_data);
        let mut own = self.own(spot, notes, &view);
        let all_of = spot.child("allOf");
        let mut parts: Vec<(Spot<'a>, Target<'a>)> = view
            .all_of
            .iter()
            .enumerate()
            .map(|(index, part)| (all_of.index(index), Target::from(part)))
            .collect();
        let discriminator = schema_data.discriminator.as_ref();
        let Alternatives { only, choices } =
            self.alternatives(spot, &view, discriminator, &mut own);
        parts.extend(only);
        own.unions = choices;
        if parts.is_empty() { own } else { self.merge(spot, own, parts) }
    }

    /// What the keywords of the node itself say, `allOf` and unions aside.
    fn own(&mut self, spot: &Spot<'a>, notes: Notes, view: &Keywords<'a>) -> Draft {
        let Notes { docs, nullable, usage } = notes;
        let type_word = view.type_word.or_else(|| implied_type(view, spot));
        self.stray_keywords(spot, view, type_word);
        let (shape, mut null) = self.shape(spot, view, type_word);
        let rules = Constraint::read(&view.limits).into_iter().map(|constraint| {
            let pointer = spot.child(constraint.keyword()).pointer;
            Rule { constraint, pointer }
        });
        let mut rules: Vec<Rule> = rules.collect();
        if let (Shape::Scalar(scalar), true) = (&shape, view.has_enum) {
            let (rule, with_null) = self.one_of_values(spot, scalar.primitive);
            rules.extend(rule);
            null |= with_null;
        }
        let names = spot.child("required");
        let required = view.required.iter().enumerate().map(|(index, name)| Required {
            name: Text::new(name),
            pointer: names.index(index).pointer,
        });
        let mut draft = Draft {
            shape,
            rules,
            required: required.collect(),
            nullable: nullable || null,
            usage,
            docs,
            ..Draft::any()
        };
        draft.rules.extend(self.not(spot, view));
        draft
    }

    /// The shape that a type has, and whether `enum` or `type` allow null.
    fn shape(
        &mut self,
        spot: &Spot<'a>,
        view: &Keywords<'a>,
        type_word: Option<&str>,
    ) -> (Shape, bool) {
        let only_null = spot.child("enum").items().all(|item| item.is_null());
        if view.has_enum && matches!(type_word, Some("array" | "object")) && !only_null {
            self.not_enforced(&spot.child("enum"), "an `enum` of lists or objects");
        }
        let null = view.has_enum && spot.child("enum").items().any(|item| item.is_null());
        let scalar = |primitive| Shape::Scalar(scalar(primitive, view.format));
        match type_word {
            Some("string") if view.has_enum => self.words(spot),
            Some("string") => (scalar(Primitive::String), false),
            Some("integer" | "number")
                if view.has_enum && (type_word == Some("integer") || is_integral(view.format)) =>
            {
                self.integers(spot, self::scalar(Primitive::Integer, view.format))
            }
            Some("integer") => (scalar(Primitive::Integer), false),
            Some("number") => (scalar(Primitive::Number), false),
            Some("boolean") => (scalar(Primitive::Boolean), false),
            Some("array") => (Shape::Array(self.items(spot, view)), null),
            Some("object") => (Shape::Object(self.object(spot, view)), null),
            Some("null") => (Shape::Any, true),
            None if view.has_enum && !only_null => self.values(spot),
            None => (Shape::Any, null),
            _ => (Shape::Any, false),
        }
    }

    fn items(&mut self, spot: &Spot<'a>, view: &Keywords<'a>) -> SchemaId {
        let items = spot.child("items");
        match view.items {
            Some(target) => self.schema_id(&items, target),
            None => self.arena.add(items.pointer, Draft::any()),
        }
    }

    fn object(&mut self, spot: &Spot<'a>, view: &Keywords<'a>) -> Object {
        let section = spot.child("properties").members();
        let mut properties = Vec::new();
        for (name, schema) in view.properties.into_iter().flatten() {
            let spot = section.child(name);
            let schema = self.schema_id(&spot, Target::from(schema));
            properties.push(Property {
                pointer: spot.pointer,
                name: Text::new(name),
                required: false,
                schema,
            });
        }
        let others = spot.child("additionalProperties");
        let additional = match view.additional {
            None => Additional::Unsaid,
            Some(AdditionalProperties::Any(false)) => Additional::Forbidden,
            Some(AdditionalProperties::Any(true)) => {
                Additional::Of(self.arena.add(others.pointer, Draft::any()))
            }
            Some(AdditionalProperties::Schema(schema)) => {
                Additional::Of(self.schema_id(&others, Target::from(schema.as_ref())))
            }
        };
        Object { properties, additional }
    }

    /// Says which keywords do nothing beside this type, and which are not checked.
    fn stray_keywords(&mut self, spot: &Spot<'a>, view: &Keywords<'a>, type_word: Option<&str>) {
        let is = |word: &str| type_word == Some(word);
        let named = view.properties.is_some_and(|properties| !properties.is_empty());
        let scalar = ["string", "integer", "number", "boolean"].into_iter().any(is);
        let words = is("string") && view.has_enum;
        let strays = [
            ("properties", named && !is("object")),
            ("required", !view.required.is_empty() && !is("object")),
            ("additionalProperties", view.additional.is_some() && !is("object")),
            ("items", view.items.is_some() && !is("array")),
            ("format", view.format.is_some() && (!scalar || words)),
            ("pattern", view.pattern.is_some() && type_word.is_some() && !is("string")),
        ];
        for (keyword, _) in strays.into_iter().filter(|(_, stray)| *stray) {
            self.no_effect(&spot.child(keyword), keyword, type_word);
        }
        if view.pattern.is_some() && (is("string") || type_word.is_none()) {
            self.not_enforced(&spot.child("pattern"), "a `pattern`");
        }
    }

    /// Says that a keyword does nothing beside a type.
    fn no_effect(&mut self, spot: &Spot<'a>, keyword: &str, type_word: Option<&str>) {
        let beside = type_word.map_or_else(
            || "without a `type`".to_owned(),
            |word| format!("for a {}", quote_str(word)),
        );
        self.problems.report_key(
            Code::NoEffect,
            &spot.pointer,
            format!("`{keyword}` does nothing {beside}"),
            "remove it, or move it to the node that it is meant for",
        );
    }

    /// Says that a rule is not checked.
    pub(super) fn not_enforced(&mut self, spot: &Spot<'a>, what: &str) {
        self.not_enforced_place(&spot.pointer, what);
    }

    /// The same, where the place is all that is known.
    pub(super) fn not_enforced_place(&mut self, pointer: &Pointer, what: &str) {
        self.problems.report_key(
            Code::NotEnforced,
            pointer,
            format!("{what} is not enforced: values that break it are sent"),
            "nothing needs to be done where the server checks it",
        );
    }

    /// Says that no code is generated for something.
    pub(super) fn put_aside(&mut self, spot: &Spot<'a>, what: &str) {
        self.put_aside_place(&spot.pointer, what);
    }

    /// The same, where the place is all that is known.
    pub(super) fn put_aside_place(&mut self, pointer: &Pointer, what: &str) {
        self.problems.report_key(
            Code::NotGenerated,
            pointer,
            format!("{what} is not generated"),
            "remove it where nothing else needs it, or waive this with a reason",
        );
    }
}

/// Whether a format is one of integers: `type: number` beside it means `type: integer`.
fn is_integral(format: Option<&str>) -> bool {
    format.is_some_and(|format| Format::read(Primitive::Integer, format).is_some())
}

/// The type that the other keywords imply where `type` is missing.
fn implied_type(view: &Keywords<'_>, spot: &Spot<'_>) -> Option<&'static str> {
    let limits = &view.limits;
    let object = view.properties.is_some()
        || !view.required.is_empty()
        || view.additional.is_some()
        || limits.min_properties.is_some()
        || limits.max_properties.is_some();
    if object {
        return Some("object");
    }
    if view.items.is_some() {
        return Some("array");
    }
    if !view.has_enum {
        return None;
    }
    let members = spot.child("enum");
    ["string", "integer", "number", "boolean"]
        .into_iter()
        .find(|word| all_members(&members, |value| is_of_type(value, word)))
}

/// Whether a value of the document is of a type.
fn is_of_type(value: &Value, word: &str) -> bool {
    match value {
        Value::String(_) => word == "string",
        Value::Number(text) => word == "number" || (word == "integer" && integer(text).is_some()),
        Value::Bool(_) => word == "boolean",
        Value::Null | Value::Sequence(_) | Value::Mapping(_) => false,
    }
}

fn scalar(primitive: Primitive, format: Option<&str>) -> Scalar {
    let primitive = if primitive == Primitive::Number && is_integral(format) {
        Primitive::Integer
    } else {
        primitive
    };
    let known = format.and_then(|format| Format::read(primitive, format));
    let other_format = format.filter(|_| known.is_none()).map(Text::new);
    Scalar { primitive, format: known, other_format }
}
