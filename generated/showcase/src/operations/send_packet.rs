// @generated from spec/showcase.yaml by specsmith. Do not edit.

use std::collections::BTreeMap;

use crate::Client;
use crate::runtime::{Answer, Call, DecodeError, Operation, Report, Request};
use crate::types;

impl Client {
    /// Send a packet of seeds with its papers
    ///
    /// `POST /seeds/packets`
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use showcase::Client;
    /// use showcase::types::SeedPacket;
    ///
    /// # async fn run() -> Result<(), showcase::Error> {
    /// let client = Client::from_env()?;
    /// let body = SeedPacket::new("Basil", "the file");
    /// let answer = client.send_packet(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails with an [`Error`](crate::Error). The document lists no refusals.
    pub fn send_packet(&self, body: types::SeedPacket) -> Call<SendPacket> {
        self.call(SendPacket { body })
    }
}

/// The request of [`Client::send_packet`].
#[derive(Clone, Debug)]
pub struct SendPacket {
    body: types::SeedPacket,
}

impl Operation for SendPacket {
    type Output = SendPacketAnswer;
    type Refusal = SendPacketRefusal;

    const NAME: &'static str = "send_packet";

    fn request(&self) -> Request {
        Request::post("/seeds/packets")
            .multipart(
                &self.body,
                |form, body| {
                    form
                        .text("name", &body.name)
                        .text("count", &body.count)
                        .text("labels", &body.labels)
                        .typed("origin", &body.origin, "application/json")
                        .file("picture", &body.picture, "image/png")
                        .file("papers", &body.papers, "application/octet-stream")
                },
            )
            .accept("application/json, text/plain")
            .security(&[&["staffToken"], &["shopKey"]])
    }

    fn check(&self, report: &mut Report<'_>) {
        report.body(&self.body).nested();
    }

    fn output(answer: &Answer) -> Result<Self::Output, DecodeError> {
        match answer.status().as_u16() {
            200 => answer.json().map(SendPacketAnswer::Ok),
            201 => answer.text().map(SendPacketAnswer::Created),
            202 => Ok(SendPacketAnswer::Accepted),
            _ => Ok(SendPacketAnswer::Other(answer.clone())),
        }
    }

    fn refusal(_answer: &Answer) -> Self::Refusal {
        SendPacketRefusal::Other
    }
}

/// The answers of [`Client::send_packet`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SendPacketAnswer {
    /// Status 200: The packet was here already.
    Ok(BTreeMap<String, i64>),

    /// Status 201: The packet is stored.
    Created(String),

    /// Status 202: The packet waits for a gardener.
    Accepted,

    /// A success that the document does not list.
    Other(Answer),
}

/// The refusals of [`Client::send_packet`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SendPacketRefusal {
    /// A refusal that the document does not list, or whose body is not as documented.
    Other,
}
