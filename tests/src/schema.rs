//! The schemas of the document: what they state, with references followed and `allOf` merged.

use crate::document::{At, state_text};
use crate::facts::Facts;

/// The keywords of a schema that state one thing each, and what a page's field calls it.
const ASPECTS: [(&str, &str); 16] = [
    ("format", "format"),
    ("nullable", "null"),
    ("title", "title"),
    ("description", "description"),
    ("deprecated", "deprecated"),
    ("readOnly", "read only"),
    ("writeOnly", "write only"),
    ("minLength", "min length"),
    ("maxLength", "max length"),
    ("minItems", "min items"),
    ("maxItems", "max items"),
    ("minimum", "minimum"),
    ("maximum", "maximum"),
    ("pattern", "pattern"),
    ("uniqueItems", "unique items"),
    ("multipleOf", "multiple of"),
];

/// States all that a schema says, under `key`.
pub fn state(at: &At<'_>, key: &str, facts: &mut Facts) {
    let parts = parts(at);
    facts.stands_at(key, &at.pointer);
    let mut required = Vec::new();
    let mut fields = Vec::new();
    for part in &parts {
        required.extend(part.list("required"));
        fields.extend(part.map("properties"));
        state_part(part, key, facts);
    }
    for name in required {
        facts.add(&format!("{key}/{}/required", name.text()), "true", &name.pointer);
    }
    if !fields.is_empty() {
        let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
        facts.add(&format!("{key}/fields"), names.join(", "), &at.pointer);
    }
    for (name, field) in fields {
        state(&field, &format!("{key}/{name}"), facts);
    }
}

/// States only names and types of the properties: all that a page lists of an answer.
pub fn state_members(at: &At<'_>, key: &str, facts: &mut Facts) {
    let fields: Vec<_> = parts(at).iter().flat_map(|part| part.map("properties")).collect();
    let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
    facts.add(&format!("{key}/fields"), names.join(", "), &at.pointer);
    for (name, field) in fields {
        if let Some(kind) = parts(&field).iter().find_map(|part| part.get("type")) {
            facts.add(&format!("{key}/{name}/type"), kind.text(), &kind.pointer);
        }
    }
}

/// The schemas that all hold together: the schema itself and the parts of its `allOf`.
fn parts<'d>(at: &At<'d>) -> Vec<At<'d>> {
    let at = at.resolve();
    let mut parts = vec![at.clone()];
    for part in at.list("allOf") {
        parts.extend(self::parts(&part));
    }
    parts
}

/// What one part states; an id states only which one it is, because its uses differ.
fn state_part(part: &At<'_>, key: &str, facts: &mut Facts) {
    if let Some(forms) = part.get("anyOf") {
        facts.add(&format!("{key}/id"), part.key(), &part.pointer);
        return state_id(part, &forms, facts);
    }
    state_type(part, key, facts);
    for (keyword, at) in part.entries() {
        match keyword {
            "default" | "example" | "enum" => {
                facts.add(&format!("{key}/{keyword}"), at.json(), &at.pointer);
            }
            "items" => state(&at, &format!("{key}/[]"), facts),
            "additionalProperties" => state(&at, &format!("{key}/{{}}"), facts),
            "not" => {
                let names: Vec<String> = at.list("required").iter().map(At::text).collect();
                facts.add(&format!("{key}/not together"), names.join(", "), &at.pointer);
            }
            "externalDocs" => state_text(&at, "url", key, "address", facts),
            _ => {
                if let Some((_, aspect)) = ASPECTS.iter().find(|(word, _)| *word == keyword) {
                    facts.add(&format!("{key}/{aspect}"), at.text(), &at.pointer);
                }
            }
        }
    }
}

/// The type of a part. Of several parts with properties each says that it is an object.
fn state_type(part: &At<'_>, key: &str, facts: &mut Facts) {
    let name = format!("{key}/type");
    match part.get("type") {
        Some(kind) if part.get("properties").is_some() && kind.text() == "object" => {
            if !facts.has(&name) {
                facts.add(&name, "object", &kind.pointer);
            }
        }
        Some(kind) => facts.add(&name, kind.text(), &kind.pointer),
        None if part.get("allOf").is_some() || key.ends_with("/{}") => {}
        None => facts.problem(format!("{}: the schema has no type", part.pointer)),
    }
}

/// What the component of an id states, once for all its uses.
fn state_id(id: &At<'_>, forms: &At<'_>, facts: &mut Facts) {
    let key = format!("document/{}", id.key());
    if facts.has(&format!("{key}/forms")) {
        return;
    }
    let types = forms.items().into_iter().filter_map(|form| form.get("type"));
    let types: Vec<String> = types.map(|at| at.text()).collect();
    facts.add(&format!("{key}/forms"), types.join(", "), &forms.pointer);
    state_text(id, "description", &key, "description", facts);
    state_text(id, "example", &key, "example", facts);
}
