//! A call of either operation, so that a list can hold both.

use std::fmt;

use luminous_contacts::types::{ContactCreate, ContactId, ContactUpdate};
use luminous_contacts::{Answer, Call, Client, Error, Operation};
use serde_json::Value;

/// A call that was not made yet.
#[derive(Clone, Debug)]
pub enum Sent {
    /// Of the operation to create a contact.
    Create(ContactCreate),
    /// Of the operation to update a contact.
    Update(ContactId, ContactUpdate),
}

/// Whether the client looks at a call before it is sent.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// It does, as ever.
    Checked,
    /// It was told not to.
    Unchecked,
}

impl Sent {
    /// Makes the call.
    pub async fn call(&self, client: &Client, check: Check) -> Result<Answer, Error> {
        match self.clone() {
            Self::Create(body) => call(client.create_contact(body), check).await,
            Self::Update(id, body) => call(client.update_contact(id, body), check).await,
        }
    }

    /// The body as it goes out.
    pub fn body(&self) -> Value {
        let body = match self {
            Self::Create(body) => serde_json::to_value(body),
            Self::Update(_, body) => serde_json::to_value(body),
        };
        body.expect("a body is JSON")
    }

    /// The name of the schema of the body.
    pub fn schema(&self) -> &'static str {
        match self {
            Self::Create(_) => "ContactCreate",
            Self::Update(..) => "ContactUpdate",
        }
    }
}

/// Its schema and its body, and before it the id where there is one.
impl fmt::Display for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Update(id, _) = self {
            write!(f, "{id:?} ")?;
        }
        write!(f, "{} {}", self.schema(), self.body())
    }
}

async fn call<Op: Operation>(call: Call<Op>, check: Check) -> Result<Answer, Error> {
    match check {
        Check::Checked => call.raw().await,
        Check::Unchecked => call.raw().unchecked().await,
    }
}

impl From<ContactCreate> for Sent {
    fn from(body: ContactCreate) -> Self {
        Self::Create(body)
    }
}

impl From<ContactUpdate> for Sent {
    fn from(body: ContactUpdate) -> Self {
        Self::Update(789_123.into(), body)
    }
}

impl<Id: Into<ContactId>> From<(Id, ContactUpdate)> for Sent {
    fn from((id, body): (Id, ContactUpdate)) -> Self {
        Self::Update(id.into(), body)
    }
}
