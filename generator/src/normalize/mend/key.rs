//! Keys that the document chooses: paths without their slash, statuses that are none.

use super::Mender;
use crate::diagnostic::{Code, quote_str};
use crate::normalize::check::{is_lower_case_range, is_status};
use crate::normalize::shape::Names;
use crate::source::{Entry, Pointer};

impl Mender<'_> {
    /// Mends the keys of a map.
    pub(super) fn names(&mut self, entries: &mut Vec<Entry>, names: Names, at: &Pointer) {
        match names {
            Names::Paths => self.paths(entries, at),
            Names::Statuses => self.statuses(entries, at),
            Names::Any | Names::Components | Names::Expressions => {}
        }
    }

    /// `contacts` is the path `/contacts`, unless that is there too; an address with a host stays for the check.
    fn paths(&mut self, entries: &mut [Entry], at: &Pointer) {
        for index in 0..entries.len() {
            let Some(entry) = entries.get(index) else { return };
            let key = entry.key.clone();
            let path = format!("/{}", key.trim_start());
            let odd = !key.starts_with('/') && !key.starts_with("x-") && !key.contains("://");
            if !odd || entries.iter().any(|other| other.key == path) {
                continue;
            }
            let span = entry.key_span;
            let message =
                format!("{} is no path; it is read as {}", quote_str(&key), quote_str(&path));
            self.read_as(Code::BadName, &at.child(&key), span, message)
                .help("add the `/` in front")
                .at_key();
            if let Some(entry) = entries.get_mut(index) {
                entry.key = path;
            }
        }
    }

    /// `Default` is `default`; what is no status at all goes.
    fn statuses(&mut self, entries: &mut Vec<Entry>, at: &Pointer) {
        let has_default = entries.iter().any(|entry| entry.key == "default");
        entries.retain_mut(|entry| {
            let key = entry.key.trim();
            if entry.key.starts_with("x-") || entry.key == "$ref" || is_status(&entry.key) {
                return true;
            }
            let shown = quote_str(&entry.key);
            if is_lower_case_range(key) || is_status(key) {
                entry.key = key.to_owned();
                return true;
            }
            let default = key.eq_ignore_ascii_case("default") && !has_default;
            let read = if default { "it is read as `default`" } else { "it is left out" };
            self.read_as(
                Code::BadName,
                &at.child(&entry.key),
                entry.key_span,
                format!("{shown} is no status; {read}"),
            )
            .help("write `default`, a status such as `404`, or a range such as `4XX`")
            .at_key();
            if default {
                "default".clone_into(&mut entry.key);
            }
            default
        });
    }
}
