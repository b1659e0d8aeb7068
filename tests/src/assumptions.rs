//! The deliberate differences between the contact pages and the document, each with the node that
//! gives its reason in `x-assumption`.
//!
//! The list is exact: an entry that no longer differs in just this way fails the test.

use crate::facts::Assumption;

const CREATE: &str = "create-a-contact";
const UPDATE: &str = "update-a-contact";

/// The properties of a contact in both answers, `id` and those below aside.
const CONTACT: [&str; 13] = [
    "status",
    "first_name",
    "last_name",
    "email",
    "phone_2",
    "full_name",
    "company_id",
    "company",
    "is_primary",
    "receive_quotation_pdf",
    "receive_purchase_order_pdf",
    "receive_purchase_order_invoice_pdf",
    // Marked at the property itself as well.
    "phone",
];

/// The refusals: status, component, description.
const REFUSALS: [(&str, &str, &str); 6] = [
    ("401", "Unauthorized", "Unauthorized"),
    ("404", "NotFound", "Not Found"),
    ("409", "Conflict", "Conflict"),
    ("422", "UnprocessableContent", "Unprocessable Content"),
    ("429", "TooManyRequests", "Too Many Requests"),
    ("default", "Refused", "Refused"),
];

/// Every deliberate difference.
#[must_use]
pub fn assumptions() -> Vec<Assumption> {
    let mut table = Table::default();
    table.document();
    for (page, operation, envelope) in [
        (CREATE, "/paths/~1contacts/post", "ContactEnvelope"),
        (UPDATE, "/paths/~1contacts~1{contactId}/post", "UpdatedContactEnvelope"),
    ] {
        table.operation(page, operation);
        table.request(page);
        table.only_document(schema(envelope), page, "answer/data/required", "true");
        table.contact(page);
        table.refusals(page);
    }
    table.update();
    table.0
}

fn schema(name: &str) -> String {
    format!("/components/schemas/{name}")
}

#[derive(Default)]
struct Table(Vec<Assumption>);

impl Table {
    fn add(&mut self, at: Option<String>, key: String, page: Option<&str>, document: Option<&str>) {
        let [page, document] = [page, document].map(|value| value.map(str::to_owned));
        self.0.push(Assumption { at, key, page, document });
    }

    /// The document states what the page does not.
    fn only_document(&mut self, at: impl Into<String>, page: &str, key: &str, document: &str) {
        self.add(Some(at.into()), format!("{page}/{key}"), None, Some(document));
    }

    /// The page states what the document does not.
    fn only_page(&mut self, at: impl Into<String>, page: &str, key: &str, value: &str) {
        self.add(Some(at.into()), format!("{page}/{key}"), Some(value), None);
    }

    /// What stands in the document alone. The format itself demands what has no reason.
    fn document(&mut self) {
        self.add(None, "document/openapi".to_owned(), None, Some("3.0.3"));
        self.add(None, format!("{CREATE}/operationId"), None, Some("createContact"));
        self.add(None, format!("{UPDATE}/operationId"), None, Some("updateContact"));
        self.only_document("/info", "document", "title", "Luminous contacts");
        self.only_document("/info", "document", "version", "v1");
        for (id, description, example) in [
            ("ContactId", "The unique identifier of the contact", Some("789123")),
            ("CompanyId", "ID of a company", Some("123456")),
            ("TagId", "ID of a tag", None),
        ] {
            self.only_document(schema(id), "document", &format!("{id}/forms"), "integer, string");
            self.only_document(schema(id), "document", &format!("{id}/description"), description);
            if let Some(example) = example {
                self.only_document(schema(id), "document", &format!("{id}/example"), example);
            }
        }
    }

    fn operation(&mut self, page: &str, operation: &str) {
        let variable = "/servers/0/variables/companyName";
        self.only_document(variable, page, "server/companyName/default", "");
        let description = "The company's sub-domain";
        self.only_document(variable, page, "server/companyName/description", description);
        self.only_document(format!("{operation}/requestBody"), page, "body/required", "true");
        let success = format!("{operation}/responses/2XX");
        self.only_document(&success, page, "response/status", "2XX");
        self.only_document(&success, page, "response/media type", "application/json");
    }

    fn request(&mut self, page: &str) {
        let body = if page == CREATE { "ContactCreate" } else { "ContactUpdate" };
        let tags = schema(&format!("{body}/properties/tags"));
        self.only_page(&tags, page, "body/tags/max length", "255");
        self.only_document(&tags, page, "body/tags/[]/max length", "255");
        self.only_document(schema("CompanyId"), page, "body/company_id/id", "CompanyId");
    }

    /// What both answers show.
    fn contact(&mut self, page: &str) {
        self.only_document(schema("Contact"), page, "answer/data/id/required", "true");
        self.id(page, "answer/data/id", "ContactId", "string", Some("\"789123\""));
        for name in ["created_at", "updated_at"] {
            let at = schema(&format!("Contact/properties/{name}"));
            self.only_document(at, page, &format!("answer/data/{name}/format"), "date-time");
            self.may_be_null("Contact", page, &format!("answer/data/{name}"));
        }
        for name in CONTACT {
            let at = if name == "phone" { "Contact/properties/phone" } else { "Contact" };
            self.may_be_null(at, page, &format!("answer/data/{name}"));
        }
        self.id(page, "answer/data/company_id", "CompanyId", "string", Some("\"123456\""));
        self.id(page, "answer/data/company/id", "CompanyId", "string", Some("\"123456\""));
        for name in ["id", "name"] {
            self.may_be_null("Company", page, &format!("answer/data/company/{name}"));
        }
    }

    /// What only the page to update a contact has.
    fn update(&mut self) {
        let operation = "/paths/~1contacts~1{contactId}/post";
        self.only_document(operation, UPDATE, "summary", "Update a contact");
        self.only_document(schema("ContactId"), UPDATE, "path/contactId/id", "ContactId");
        let company = schema("ContactUpdate/properties/company_id");
        self.only_page(company, UPDATE, "body/company_id/null", "true");
        let exclusive = "company_id, company_ids";
        self.only_document(schema("ContactUpdate"), UPDATE, "body/not together", exclusive);
        self.only_document(schema("CompanyId"), UPDATE, "body/company_ids/[]/id", "CompanyId");
        let password = schema("ContactUpdate/properties/password");
        self.only_document(password, UPDATE, "body/password/write only", "true");
        for name in ["has_portal_login", "companies", "tags"] {
            self.may_be_null("UpdatedContact", UPDATE, &format!("answer/data/{name}"));
        }
        self.id(UPDATE, "answer/data/companies/[]/id", "CompanyId", "integer", None);
        for name in [
            "id",
            "name",
            "is_primary",
            "receive_quotation_pdf",
            "receive_purchase_order_pdf",
            "receive_purchase_order_invoice_pdf",
        ] {
            self.may_be_null("ContactCompany", UPDATE, &format!("answer/data/companies/[]/{name}"));
        }
        self.id(UPDATE, "answer/data/tags/[]/id", "TagId", "integer", None);
        for name in ["id", "name", "description", "icon", "color"] {
            self.may_be_null("Tag", UPDATE, &format!("answer/data/tags/[]/{name}"));
        }
    }

    fn may_be_null(&mut self, at: &str, page: &str, key: &str) {
        self.only_document(schema(at), page, &format!("{key}/null"), "true");
    }

    /// An id in an answer, where the page shows only one of its forms.
    fn id(&mut self, page: &str, key: &str, id: &str, shown: &str, example: Option<&str>) {
        self.only_document(schema(id), page, &format!("{key}/id"), id);
        self.only_page(schema(id), page, &format!("{key}/type"), shown);
        if let Some(example) = example {
            self.only_page(schema(id), page, &format!("{key}/example"), example);
        }
    }

    fn refusals(&mut self, page: &str) {
        for (status, component, description) in REFUSALS {
            let at = format!("/components/responses/{component}");
            let key = |aspect: &str| format!("refusal/{status}/{aspect}");
            self.only_document(&at, page, &key("description"), description);
            self.only_document(&at, page, &key("media type"), "application/json");
            let invalid = status == "422";
            let problem = schema(if invalid { "ValidationProblem" } else { "Problem" });
            let fields = if invalid { "message, errors" } else { "message" };
            self.only_document(&problem, page, &key("type"), "object");
            self.only_document(&problem, page, &key("fields"), fields);
            self.only_document(&problem, page, &key("message/type"), "string");
            self.only_document(&problem, page, &key("message/null"), "true");
        }
        let errors = schema("ValidationProblem");
        for (aspect, value) in [
            ("type", "object"),
            ("null", "true"),
            ("description", "Messages by the path of the field that they are about"),
            ("{}/description", "A list of messages, or a single message"),
        ] {
            self.only_document(&errors, page, &format!("refusal/422/errors/{aspect}"), value);
        }
        let wait = "/components/responses/TooManyRequests";
        let header = "refusal/429/header Retry-After";
        self.only_document(wait, page, &format!("{header}/type"), "integer");
        let description = "Seconds to wait before another request";
        self.only_document(wait, page, &format!("{header}/description"), description);
    }
}
