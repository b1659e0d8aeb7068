//! Servers: where the API is, as URL templates whose variables are all known.

use std::collections::HashSet;

use indexmap::IndexMap;

use super::Lowering;
use super::docs::text;
use super::spot::Spot;
use crate::api::{Server, ServerVariable};
use crate::diagnostic::{Code, quote_str};
use crate::encode::url::{ServerTemplate, server_template};
use crate::source::Text;

/// The variables of a server, as the document describes them.
type Variables = IndexMap<String, openapiv3::ServerVariable>;

impl<'a> Lowering<'a> {
    /// Reads the servers of the whole document; the first is the default.
    pub(super) fn servers(&mut self, servers: &[openapiv3::Server]) -> Vec<Server> {
        let section = self.root.child("servers");
        if servers.is_empty() {
            let root = self.root.clone();
            self.relative(&root, "the document names no server");
        }
        servers
            .iter()
            .enumerate()
            .filter_map(|(index, server)| self.server(&section.index(index), server))
            .collect()
    }

    /// Says that the servers of a path or an operation are not used: a credential must not go there unasked.
    pub(super) fn other_servers(&mut self, spot: &Spot<'a>, servers: &[openapiv3::Server]) {
        if !servers.is_empty() {
            self.problems.report_key(
                Code::OtherServers,
                &spot.child("servers").pointer,
                "these servers are not used: credentials only go to the servers of the document",
                "remove them, or give the base URL where the client is built",
            );
        }
    }

    fn server(&mut self, spot: &Spot<'a>, server: &openapiv3::Server) -> Option<Server> {
        let openapiv3::Server { url, description, variables, extensions: _ } = server;
        let none = Variables::new();
        let described = variables.as_ref().unwrap_or(&none);
        let at = spot.child("url");
        let mut found = Server {
            pointer: spot.pointer.clone(),
            url: Text::new(url),
            relative: true,
            description: text(description.as_ref()),
            variables: Vec::new(),
        };
        if url.is_empty() || url.starts_with(['/', '.', '{']) {
            let message = format!("the server URL {} has no host of its own", quote_str(url));
            self.relative(&at, &message);
            return Some(found);
        }
        let template = match server_template(url) {
            Ok(template) => template,
            Err(message) => {
                let help = "write a whole base URL, such as `https://api.example.com/v1`";
                self.problems.report(Code::BadServer, &at.pointer, message, help);
                return None;
            }
        };
        self.match_variables(spot, &template, described);
        found.variables = self.variables(spot, &template, described);
        if let Some(name) = open_host(&found.variables) {
            let message = format!(
                "the values of {} are not one label of a host name each, so that the server can't be used",
                quote_str(name)
            );
            self.relative(&at, &message);
            found.variables.clear();
            return Some(found);
        }
        found.url = Text::new(template.url);
        found.relative = false;
        Some(found)
    }

    fn relative(&mut self, spot: &Spot<'a>, message: &str) {
        self.problems.report(
            Code::RelativeServer,
            &spot.pointer,
            format!("{message}: the caller must give the base URL"),
            "write the whole base URL under `servers`",
        );
    }

    /// Reports variables that are used and not described, or described and not used.
    fn match_variables(
        &mut self,
        spot: &Spot<'a>,
        template: &ServerTemplate,
        described: &Variables,
    ) {
        let used: HashSet<&String> =
            template.host_variables.iter().chain(&template.path_variables).collect();
        let in_order = template.host_variables.iter().chain(&template.path_variables);
        for name in in_order.filter(|name| !described.contains_key(*name)) {
            self.problems.report(
                Code::ServerVariableMismatch,
                &spot.child("url").pointer,
                format!("the variable {} of the server URL is not described", quote_str(name)),
                "describe it under `variables` of the server, with a `default`",
            );
        }
        for name in described.keys().filter(|name| !used.contains(name)) {
            self.problems.report_key(
                Code::ServerVariableMismatch,
                &spot.child("variables").child(name).pointer,
                format!("the variable {} is not in the server URL", quote_str(name)),
                "put it into the URL in braces, or remove it",
            );
        }
    }

    fn variables(
        &mut self,
        spot: &Spot<'a>,
        template: &ServerTemplate,
        described: &Variables,
    ) -> Vec<ServerVariable> {
        let section = spot.child("variables");
        let mut variables = Vec::new();
        for (name, variable) in described {
            let spot = section.child(name);
            let openapiv3::ServerVariable { enumeration, default, description, extensions: _ } =
                variable;
            if !enumeration.is_empty() && !default.is_empty() && !enumeration.contains(default) {
                self.problems.report(
                    Code::ServerVariableMismatch,
                    &spot.child("default").pointer,
                    format!("the default {} is not in the `enum`", quote_str(default)),
                    "use one of the members of `enum` as default",
                );
            }
            variables.push(ServerVariable {
                pointer: spot.pointer,
                name: Text::new(name),
                description: text(description.as_ref()),
                default: (!default.is_empty()).then(|| Text::new(default)),
                options: enumeration.iter().map(Text::new).collect(),
                in_host: template.host_variables.contains(name),
            });
        }
        variables
    }
}

/// The name of a variable in the host with a value that is more than one DNS label.
fn open_host(variables: &[ServerVariable]) -> Option<&str> {
    variables
        .iter()
        .filter(|variable| variable.in_host)
        .find(|variable| {
            variable.default.iter().chain(&variable.options).any(|value| !is_label(value.reveal()))
        })
        .map(|variable| variable.name.reveal())
}

/// One label of a host name (RFC 1123, section 2.1), which can't lead to another host.
fn is_label(text: &str) -> bool {
    (1..=63).contains(&text.len())
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
