//! The document as data: its tree in, its facts out, in the same words as a page's.
//!
//! Every leaf of the tree is either read or reported, so that nothing in the document can change
//! without a test that notices.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ptr;

use serde_json::Value;

use crate::facts::Facts;
use crate::schema;

/// The key that marks a node which says more than its page, or something else.
const MARK: &str = "x-assumption";

/// A document, with a note of what was read of it.
#[derive(Debug)]
struct Document {
    root: Value,
    // The nodes themselves are the keys, which is faster than their pointers.
    read: RefCell<BTreeSet<*const Value>>,
}

/// A node of a document.
#[derive(Clone, Debug)]
pub struct At<'d> {
    document: &'d Document,
    value: &'d Value,
    /// Where it stands, as a JSON Pointer.
    pub pointer: String,
}

/// What a document states, and the nodes that have an `x-assumption`.
#[derive(Clone, Debug)]
pub struct Stated {
    /// The statements.
    pub facts: Facts,
    /// JSON Pointers of the marked nodes.
    pub marks: BTreeSet<String>,
}

/// Reads YAML, in which no map may have the same key twice.
///
/// # Errors
///
/// What is wrong with it, with line and column.
pub fn parse(text: &str) -> Result<Value, serde_yaml::Error> {
    // By way of YAML's own value: JSON's would keep the last of two equal keys in silence.
    serde_yaml::from_str(text).and_then(serde_yaml::from_value)
}

/// All that a document states.
#[must_use]
pub fn read(root: Value) -> Stated {
    let document = Document { root, read: RefCell::default() };
    let mut facts = Facts::default();
    let top = At { document: &document, value: &document.root, pointer: String::new() };
    state_document(&top, &mut facts);
    let mut marks = BTreeSet::new();
    top.audit(&mut facts, &mut marks);
    Stated { facts, marks }
}

impl<'d> At<'d> {
    /// The member `key` of a map.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Self> {
        self.value.get(key).map(|value| self.child(key, value))
    }

    /// The members of a map.
    #[must_use]
    pub fn entries(&self) -> Vec<(&'d str, Self)> {
        let members = self.value.as_object().into_iter().flatten();
        members.map(|(key, value)| (key.as_str(), self.child(key, value))).collect()
    }

    /// The elements of a list.
    #[must_use]
    pub fn items(&self) -> Vec<Self> {
        let items = self.value.as_array().into_iter().flatten().enumerate();
        items.map(|(index, value)| self.child(&index.to_string(), value)).collect()
    }

    /// The elements of the list that is the member `key`; none where there is no such list.
    #[must_use]
    pub fn list(&self, key: &str) -> Vec<Self> {
        self.get(key).map(|at| at.items()).unwrap_or_default()
    }

    /// The members of the map that is the member `key`; none where there is no such map.
    #[must_use]
    pub fn map(&self, key: &str) -> Vec<(&'d str, Self)> {
        self.get(key).map(|at| at.entries()).unwrap_or_default()
    }

    /// A scalar as text.
    #[must_use]
    pub fn text(&self) -> String {
        self.note();
        self.value.as_str().map_or_else(|| self.value.to_string(), str::to_owned)
    }

    /// All that the node holds, as JSON.
    #[must_use]
    pub fn json(&self) -> String {
        self.note_all();
        self.value.to_string()
    }

    /// What a reference leads to, or the node itself.
    #[must_use]
    pub fn resolve(&self) -> Self {
        let Some(reference) = self.get("$ref") else { return self.clone() };
        let target = reference.text();
        let found = target.strip_prefix('#').and_then(|pointer| {
            let value = self.document.root.pointer(pointer)?;
            Some(At { document: self.document, value, pointer: pointer.to_owned() })
        });
        // A broken reference states itself, which no page does.
        found.map_or_else(|| reference.clone(), |at| at.resolve())
    }

    /// The last key of the pointer.
    #[must_use]
    pub fn key(&self) -> &str {
        self.pointer.rsplit('/').next().unwrap_or_default()
    }

    fn child(&self, key: &str, value: &'d Value) -> Self {
        let escaped = key.contains(['~', '/']).then(|| key.replace('~', "~0").replace('/', "~1"));
        let key = escaped.as_deref().unwrap_or(key);
        At { document: self.document, value, pointer: format!("{}/{key}", self.pointer) }
    }

    fn children(&self) -> Vec<Self> {
        self.items().into_iter().chain(self.entries().into_iter().map(|(_, at)| at)).collect()
    }

    fn note(&self) {
        self.document.read.borrow_mut().insert(self.value);
    }

    fn note_all(&self) {
        self.note();
        for child in self.children() {
            child.note_all();
        }
    }

    /// Collects the marks, and reports leaves that nothing has read.
    fn audit(&self, facts: &mut Facts, marks: &mut BTreeSet<String>) {
        let children = self.children();
        if children.is_empty() && !self.document.read.borrow().contains(&ptr::from_ref(self.value))
        {
            facts.problem(format!("{}: the test does not know what this states", self.pointer));
        }
        for child in children {
            if child.key() == MARK && child.value.is_string() {
                marks.insert(self.pointer.clone());
            } else {
                child.audit(facts, marks);
            }
        }
    }
}

fn state_document(top: &At<'_>, facts: &mut Facts) {
    state_text(top, "openapi", "document", "openapi", facts);
    for key in ["title", "version"] {
        if let Some(info) = top.get("info") {
            state_text(&info, key, "document", key, facts);
        }
    }
    let mut operations = Vec::new();
    for (path, item) in top.map("paths") {
        for (method, operation) in item.entries() {
            operations.push((path, method, operation));
        }
    }
    for (index, (path, method, operation)) in operations.iter().enumerate() {
        // The page that documents an operation is known by its address.
        let address = operation.get("externalDocs").and_then(|docs| docs.get("url"));
        let address = address.unwrap_or_else(|| operation.clone());
        let page = if address.pointer == operation.pointer { path } else { address.key_of_text() };
        facts.stands_at(page, &operation.pointer);
        facts.add(&format!("{page}/address"), address.text(), &address.pointer);
        let operation = Operation { page, path, method, at: operation, top, facts };
        operation.state(index, operations.len());
    }
}

impl<'d> At<'d> {
    fn key_of_text(&self) -> &'d str {
        self.value.as_str().and_then(|text| text.rsplit('/').next()).unwrap_or_default()
    }
}

/// States a member of a map as an aspect of `key`, if it is there.
pub(crate) fn state_text(at: &At<'_>, member: &str, key: &str, aspect: &str, facts: &mut Facts) {
    if let Some(at) = at.get(member) {
        facts.add(&format!("{key}/{aspect}"), at.text(), &at.pointer);
    }
}

/// An operation that is being stated.
struct Operation<'a, 'd> {
    page: &'a str,
    path: &'a str,
    method: &'a str,
    at: &'a At<'d>,
    top: &'a At<'d>,
    facts: &'a mut Facts,
}

impl Operation<'_, '_> {
    fn state(mut self, index: usize, count: usize) {
        self.text(self.at, "operationId", "operationId");
        self.text(self.at, "summary", "summary");
        self.text(self.at, "description", "description");
        self.add("method", self.method.to_uppercase(), &self.at.pointer);
        self.add("path", self.path, &self.at.pointer);
        self.add("curl/method", self.method.to_uppercase(), &self.at.pointer);
        self.server();
        self.security(index, count);
        self.parameters();
        if let Some(body) = self.at.get("requestBody") {
            self.request_body(&body.resolve());
        }
        for (status, response) in self.at.map("responses") {
            self.response(status, &response.resolve());
        }
    }

    fn add(&mut self, key: &str, value: impl Into<String>, pointer: &str) {
        self.facts.add(&format!("{}/{key}", self.page), value, pointer);
    }

    fn text(&mut self, at: &At<'_>, member: &str, key: &str) {
        state_text(at, member, self.page, key, self.facts);
    }

    fn schema(&mut self, at: &At<'_>, key: &str) {
        schema::state(at, &format!("{}/{key}", self.page), self.facts);
    }

    fn server(&mut self) {
        for server in self.top.list("servers") {
            if let Some(url) = server.get("url") {
                self.add("curl/url", format!("{}{}", url.text(), self.path), &url.pointer);
            }
            let Some(variables) = server.get("variables") else { continue };
            let names: Vec<&str> = variables.entries().into_iter().map(|(name, _)| name).collect();
            self.add("server/variables", names.join(", "), &variables.pointer);
            for (name, variable) in variables.entries() {
                self.text(&variable, "default", &format!("server/{name}/default"));
                self.text(&variable, "description", &format!("server/{name}/description"));
            }
        }
    }

    /// A bearer token, as the one way to say who is calling.
    fn security(&mut self, index: usize, count: usize) {
        let schemes = self.top.list("security").iter().flat_map(At::entries).collect::<Vec<_>>();
        let [(name, scopes)] = schemes.as_slice() else { return };
        let schemes = self.top.get("components").and_then(|at| at.get("securitySchemes"));
        let Some(scheme) = schemes.and_then(|at| at.get(name)) else { return };
        let bearer = [("type", "http"), ("scheme", "bearer")]
            .iter()
            .all(|(key, wanted)| scheme.get(key).is_some_and(|at| at.text() == *wanted));
        if !bearer || scopes.json() != "[]" {
            return;
        }
        self.add("curl/header/Authorization", "Bearer <token>", &scheme.pointer);
        self.add("authorization/fields", "Authorization", &scheme.pointer);
        let field = "authorization/Authorization";
        self.add(&format!("{field}/type"), "string", &scheme.pointer);
        self.add(&format!("{field}/place"), "header", &scheme.pointer);
        self.add(&format!("{field}/required"), "true", &scheme.pointer);
        if let Some(description) = scheme.get("description") {
            let text = own_sentences(&description.text(), index, count);
            self.add(&format!("{field}/description"), text, &description.pointer);
        }
    }

    fn parameters(&mut self) {
        let parameters = self.at.list("parameters");
        for place in ["path", "query", "header", "cookie"] {
            let mut names = Vec::new();
            for parameter in parameters.iter().map(At::resolve) {
                if parameter.get("in").is_some_and(|at| at.text() == place) {
                    names.extend(parameter.get("name").map(|at| at.text()));
                    self.parameter(&parameter, place);
                }
            }
            if !names.is_empty() {
                self.add(&format!("{place}/fields"), names.join(", "), &self.at.pointer);
            }
        }
    }

    fn parameter(&mut self, parameter: &At<'_>, place: &str) {
        let name = parameter.get("name").map(|at| at.text()).unwrap_or_default();
        let key = format!("{place}/{name}");
        self.facts.stands_at(&format!("{}/{key}", self.page), &parameter.pointer);
        for aspect in ["required", "description", "deprecated", "example"] {
            self.text(parameter, aspect, &format!("{key}/{aspect}"));
        }
        if let Some(schema) = parameter.get("schema") {
            self.schema(&schema, &key);
        }
    }

    fn request_body(&mut self, body: &At<'_>) {
        self.facts.stands_at(&format!("{}/body", self.page), &body.pointer);
        self.text(body, "required", "body/required");
        self.text(body, "description", "body/description");
        for (media_type, content) in body.map("content") {
            self.add("body/media type", media_type, &content.pointer);
            self.add("curl/header/Content-Type", media_type, &content.pointer);
            self.content(&content, "body");
        }
    }

    fn content(&mut self, content: &At<'_>, key: &str) {
        if let Some(example) = content.get("example") {
            self.add(&format!("{key}/whole"), example.json(), &example.pointer);
        }
        if let Some(schema) = content.get("schema") {
            self.schema(&schema, key);
        }
    }

    /// Any 2xx is what the page documents; all others are refusals.
    fn response(&mut self, status: &str, response: &At<'_>) {
        let success = status.starts_with('2');
        let refusal = format!("refusal/{status}");
        let (key, body) =
            if success { ("response", "answer") } else { (refusal.as_str(), refusal.as_str()) };
        self.facts.stands_at(&format!("{}/{key}", self.page), &response.pointer);
        self.text(response, "description", &format!("{key}/description"));
        if success {
            self.add("response/status", status, &response.pointer);
        }
        for (name, header) in response.map("headers") {
            let key = format!("{key}/header {name}");
            self.text(&header, "description", &format!("{key}/description"));
            if let Some(schema) = header.get("schema") {
                self.schema(&schema, &key);
            }
        }
        for (media_type, content) in response.map("content") {
            self.add(&format!("{key}/media type"), media_type, &content.pointer);
            self.content(&content, body);
            if let Some(schema) = content.get("schema").filter(|_| success) {
                schema::state_members(&schema, &format!("{}/response", self.page), self.facts);
            }
        }
    }
}

/// The description of the token as the page of an operation has it: the sentence that all pages
/// share, and the paragraph that is its own.
fn own_sentences(text: &str, index: usize, count: usize) -> String {
    let paragraphs: Vec<&str> = text.split("\n\n").collect();
    match paragraphs.get(index + 1) {
        Some(own) if paragraphs.len() == count + 1 => format!("{} {own}", paragraphs[0]),
        _ => text.to_owned(),
    }
}
