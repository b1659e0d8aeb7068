//! The runtime files, embedded: which there are, what they offer and what they need.
//!
//! A file is carried when something needs it, or when all that it joins are carried.

/// A file of the runtime.
#[derive(Debug, PartialEq, Eq)]
pub struct RuntimeFile {
    /// The file; also the module, where it has no other name.
    pub name: &'static str,
    /// The module, which is the same for the variants of a file.
    pub module: &'static str,
    /// The whole text.
    pub text: &'static str,
    /// What `crate::runtime` re-exports.
    pub exports: &'static [&'static str],
    /// What of that the root of the crate re-exports, because callers use it.
    pub public: &'static [&'static str],
    /// The crates that it needs.
    pub dependencies: &'static [Dependency],
    /// The features of the crate that it looks at.
    pub features: &'static [Feature],
    /// The runtime files that it needs.
    pub needs: &'static [&'static str],
    /// The runtime files that it joins: it is carried where all of them are.
    pub joins: &'static [&'static str],
}

/// A crate that a runtime file needs.
#[derive(Debug, PartialEq, Eq)]
pub struct Dependency {
    /// Its name.
    pub name: &'static str,
    /// The least version.
    pub version: &'static str,
    /// Whether its default features are on.
    pub default_features: bool,
    /// The features beside them.
    pub features: &'static [&'static str],
    /// Whether it is there only where a feature of the crate is on.
    pub optional: bool,
}

/// A feature of the crate, which a runtime file looks at.
#[derive(Debug, PartialEq, Eq)]
pub struct Feature {
    /// Its name.
    pub name: &'static str,
    /// Whether it is on unless somebody switches it off.
    pub default: bool,
    /// What it switches on in turn.
    pub enables: &'static [&'static str],
    /// What it is for, in one sentence of Markdown.
    pub about: &'static str,
}

/// Makes a row of the table; what is not said is empty.
macro_rules! file {
    ($name:literal $(as $module:literal)? $(, $key:ident: [$($value:expr),* $(,)?])*) => {
        RuntimeFile {
            name: $name,
            text: include_str!(concat!("../runtime/src/", $name, ".rs")),
            module: file!(@module $name $($module)?),
            $($key: &[$($value),*],)*
            ..EMPTY
        }
    };
    (@module $name:literal $module:literal) => { $module };
    (@module $name:literal) => { $name };
}

const EMPTY: RuntimeFile = RuntimeFile {
    name: "",
    module: "",
    text: "",
    exports: &[],
    public: &[],
    dependencies: &[],
    features: &[],
    needs: &[],
    joins: &[],
};

const fn dependency(name: &'static str, version: &'static str) -> Dependency {
    Dependency { name, version, default_features: true, features: &[], optional: false }
}

const fn without_defaults(
    name: &'static str,
    version: &'static str,
    features: &'static [&'static str],
) -> Dependency {
    Dependency { name, version, default_features: false, features, optional: false }
}

const fn with_features(
    name: &'static str,
    version: &'static str,
    features: &'static [&'static str],
) -> Dependency {
    Dependency { name, version, default_features: true, features, optional: false }
}

const SERDE: Dependency = with_features("serde", "1", &["derive"]);
const SERDE_JSON: Dependency = with_features("serde_json", "1", &["raw_value"]);
const TRACING: Dependency =
    Dependency { optional: true, ..without_defaults("tracing", "0.1", &["std"]) };
const REQWEST: Dependency = without_defaults("reqwest", "0.13", &["gzip"]);
const RUSTLS: Dependency = Dependency { optional: true, ..without_defaults("rustls", "0.23", &[]) };
const FASTRAND: Dependency = dependency("fastrand", "2");
const HTTP: Dependency = dependency("http", "1");
const ZEROIZE: Dependency = dependency("zeroize", "1");
const TOKIO: Dependency = without_defaults("tokio", "1", &["time"]);

/// What every client carries.
pub const CORE: &str = "client";

/// Every file, by name.
pub static FILES: &[RuntimeFile] = &[
    file!("answer", exports: ["Answer"], public: ["Answer"], dependencies: [HTTP, SERDE], needs: ["decode", "decode_error", "hidden"]),
    file!("api", exports: ["Api", "Auth", "Scheme", "ServerVariable"]),
    file!(
        "attempts",
        dependencies: [REQWEST, TOKIO],
        needs: ["client", "clock", "fault", "retry", "retry_after", "trace"]
    ),
    file!("body", dependencies: [HTTP, REQWEST], needs: ["answer", "clock", "hidden", "transport"]),
    file!(
        "builder",
        exports: ["ClientBuilder"],
        public: ["ClientBuilder"],
        dependencies: [REQWEST, ZEROIZE],
        needs: ["api", "clock", "config_error", "connection", "credential", "credentials", "provider", "secret", "server"]
    ),
    file!("call", exports: ["Call", "Pending"], public: ["Call", "Pending"], needs: ["answer", "clock", "error", "exchange", "operation", "report"]),
    file!("client", exports: ["Client"], public: ["Client"], dependencies: [REQWEST], needs: ["builder", "call", "clock", "credentials", "custom", "raw", "retry"]),
    file!("clock", dependencies: [TOKIO]),
    file!("config_error", exports: ["ConfigError"], public: ["ConfigError"]),
    file!("connection", dependencies: [REQWEST], needs: ["api", "config_error", "tls"]),
    file!("cookie", dependencies: [HTTP]),
    file!(
        "credential",
        dependencies: [HTTP, REQWEST, SERDE_JSON, ZEROIZE],
        needs: ["api", "cookie", "encode", "provider", "request", "secret", "violation"]
    ),
    file!(
        "credentials",
        dependencies: [REQWEST],
        needs: ["api", "config_error", "credential", "error", "hidden", "provider", "request", "secret"]
    ),
    file!(
        "custom",
        exports: ["Custom", "Method"],
        public: ["Custom", "Method"],
        dependencies: [HTTP, SERDE],
        needs: ["answer", "call", "client", "decode_error", "operation", "report", "request"]
    ),
    file!(
        "date_by_chrono" as "date",
        exports: ["Date"],
        public: ["Date"],
        dependencies: [without_defaults("chrono", "0.4", &["std"]), SERDE],
        needs: ["from_text", "given", "rfc3339_date"]
    ),
    file!(
        "date_by_jiff" as "date",
        exports: ["Date"],
        public: ["Date"],
        dependencies: [without_defaults("jiff", "0.2", &["std"]), SERDE],
        needs: ["from_text", "given", "rfc3339_date"]
    ),
    file!(
        "date_by_text" as "date",
        exports: ["Date"],
        public: ["Date"],
        dependencies: [SERDE],
        needs: ["from_text", "given", "rfc3339_date"]
    ),
    file!(
        "date_by_time" as "date",
        exports: ["Date"],
        public: ["Date"],
        dependencies: [with_features("time", "0.3", &["formatting", "parsing"]), SERDE],
        needs: ["from_text", "given", "rfc3339_date"]
    ),
    file!(
        "date_time_chrono" as "date_time",
        exports: ["DateTime"],
        public: ["DateTime"],
        dependencies: [without_defaults("chrono", "0.4", &["std"]), SERDE],
        needs: ["from_text", "given", "rfc3339"]
    ),
    file!(
        "date_time_jiff" as "date_time",
        exports: ["DateTime"],
        public: ["DateTime"],
        dependencies: [without_defaults("jiff", "0.2", &["std"]), SERDE],
        needs: ["from_text", "given", "rfc3339"]
    ),
    file!(
        "date_time_text" as "date_time",
        exports: ["DateTime"],
        public: ["DateTime"],
        dependencies: [SERDE],
        needs: ["from_text", "given", "rfc3339"]
    ),
    file!(
        "date_time_time" as "date_time",
        exports: ["DateTime"],
        public: ["DateTime"],
        dependencies: [
            with_features("time", "0.3", &["formatting", "parsing"]),
            SERDE,
        ],
        needs: ["from_text", "given", "rfc3339"]
    ),
    file!("decimal_text"),
    file!("decode", dependencies: [SERDE, SERDE_JSON], needs: ["reading"]),
    file!("decode_error", exports: ["DecodeError"], public: ["DecodeError"], dependencies: [HTTP], needs: ["answer", "decode"]),
    file!("digits"),
    file!("duration"),
    file!("encode", dependencies: [dependency("percent-encoding", "2")]),
    file!(
        "error",
        exports: ["Error"],
        public: ["Error"],
        dependencies: [HTTP],
        needs: ["answer", "config_error", "decode_error", "refused", "transport", "violation"]
    ),
    file!(
        "exchange",
        dependencies: [REQWEST],
        needs: [
            "answer", "attempts", "body", "client", "clock", "error", "fault", "hidden", "redirect", "refused", "request",
            "retry", "transport", "violation",
        ]
    ),
    file!("fault", dependencies: [REQWEST], needs: ["retry", "transport"]),
    file!(
        "file_part",
        exports: ["FilePart", "Files"],
        public: ["FilePart", "Files"],
        dependencies: [SERDE]
    ),
    file!(
        "form",
        exports: ["FieldStyle"],
        public: ["FieldStyle"],
        dependencies: [SERDE, SERDE_JSON],
        needs: ["encode", "request", "rule", "violation"]
    ),
    file!("from_text", exports: ["FromText"]),
    file!("given", exports: ["Given"], public: ["Given"], needs: ["report"]),
    file!("hidden", needs: ["secret"]),
    file!("hostname"),
    file!("id", exports: ["Id"], public: ["Id"], dependencies: [SERDE], needs: ["from_text"]),
    file!("key", dependencies: [with_features("uuid", "1", &["v4"])], needs: ["call", "custom", "request"]),
    file!("list", exports: ["List"], public: ["List"], needs: ["from_text"]),
    file!("list_id", joins: ["id", "list"]),
    file!(
        "maybe",
        exports: ["Maybe"],
        public: ["Maybe"],
        dependencies: [SERDE],
        needs: ["from_text", "given", "report"]
    ),
    file!("maybe_file", joins: ["file_part", "maybe"]),
    file!("maybe_id", dependencies: [SERDE], joins: ["id", "maybe"]),
    file!("maybe_list", joins: ["list", "maybe"]),
    file!("maybe_list_id", joins: ["id", "list", "maybe"]),
    file!("maybe_word", joins: ["maybe", "words"]),
    file!(
        "multipart",
        exports: ["Multipart"],
        public: ["Multipart"],
        dependencies: [FASTRAND, SERDE, SERDE_JSON],
        needs: ["file_part", "parameter", "request", "rule", "style", "violation"]
    ),
    file!(
        "one_of",
        exports: ["OneOf", "UnknownValue", "one_of"],
        public: ["OneOf", "UnknownValue"],
        dependencies: [SERDE, SERDE_JSON],
        needs: ["reading", "sign"]
    ),
    file!("operation", exports: ["Operation"], public: ["Operation"], needs: ["answer", "decode_error", "report", "request"]),
    file!("parameter", dependencies: [SERDE, SERDE_JSON], needs: ["rule", "values"]),
    file!("provider", needs: ["secret"]),
    file!(
        "raw",
        exports: ["Raw"],
        public: ["Raw"],
        needs: ["answer", "call", "decode_error", "operation", "report", "request"]
    ),
    file!("reading", dependencies: [SERDE, SERDE_JSON], needs: ["violation", "whole"]),
    file!("redirect", dependencies: [HTTP, REQWEST]),
    file!(
        "refused",
        exports: ["Refused"],
        public: ["Refused"],
        dependencies: [HTTP],
        needs: ["answer", "operation", "retry_after"]
    ),
    file!("report", exports: ["Report", "Validate"], public: ["Report", "Validate"], needs: ["rule", "violation"]),
    file!("report_base64", needs: ["report_text", "wire_base64"]),
    file!("report_boolean", needs: ["given", "report"]),
    file!("report_date", needs: ["report_text", "rfc3339_date"]),
    file!("report_date_time", needs: ["report_text", "rfc3339"]),
    file!("report_decimal", needs: ["decimal_text", "report_text"]),
    file!("report_duration", needs: ["duration", "report_text"]),
    file!(
        "report_email",
        dependencies: [without_defaults("email_address", "0.2", &[])],
        needs: ["report_text"]
    ),
    file!("report_hostname", needs: ["hostname", "report_text"]),
    file!("report_id", needs: ["given", "id", "report"]),
    file!("report_integer", needs: ["given", "report"]),
    file!("report_ip", needs: ["report_text"]),
    file!("report_list", needs: ["given", "report"]),
    file!("report_map", needs: ["given", "report"]),
    file!("report_not_together", needs: ["report"]),
    file!("report_number", needs: ["given", "report"]),
    file!("report_one_of", needs: ["report", "rule"]),
    file!("report_properties", needs: ["report"]),
    file!("report_required", needs: ["report"]),
    file!("report_secret", needs: ["report_text", "secret"]),
    file!("report_text", needs: ["given", "report"]),
    file!("report_time", needs: ["report_text", "time_of_day"]),
    file!("report_uri", needs: ["report_text", "uri"]),
    file!("report_uuid", needs: ["report_text", "uuid_text"]),
    file!("report_word", needs: ["report", "words"]),
    file!(
        "request",
        exports: ["Request"],
        public: ["Request"],
        dependencies: [HTTP, REQWEST, SERDE, SERDE_JSON],
        needs: ["config_error", "encode", "error", "parameter", "rule", "style", "template", "violation"]
    ),
    file!("retry", dependencies: [FASTRAND, HTTP]),
    file!("retry_after", dependencies: [HTTP, dependency("httpdate", "1")]),
    file!("rfc3339", needs: ["rfc3339_date", "rfc3339_time"]),
    file!("rfc3339_date", needs: ["digits"]),
    file!("rfc3339_time", needs: ["digits"]),
    file!("rule", exports: ["Limit", "Rule"], public: ["Limit", "Rule"]),
    file!(
        "secret",
        exports: ["Secret"],
        public: ["Secret"],
        dependencies: [SERDE, ZEROIZE],
        needs: ["from_text"]
    ),
    file!("server", dependencies: [REQWEST], needs: ["api", "config_error", "encode", "template"]),
    file!("sign", exports: ["Sign"], public: ["Sign"], dependencies: [SERDE_JSON], needs: ["whole"]),
    file!("style", needs: ["encode", "parameter"]),
    file!("style_cookie", dependencies: [SERDE], needs: ["cookie", "parameter", "request", "rule", "style", "violation"]),
    file!("style_deep", dependencies: [SERDE], needs: ["parameter", "request", "style", "violation"]),
    file!("style_delimited", dependencies: [SERDE], needs: ["request", "style", "violation"]),
    file!("style_exploded", dependencies: [SERDE], needs: ["parameter", "request", "style", "violation"]),
    file!(
        "style_json",
        dependencies: [SERDE, SERDE_JSON],
        needs: ["request", "rule", "style", "style_cookie", "violation"]
    ),
    file!("style_label", dependencies: [SERDE], needs: ["request", "style", "style_exploded", "violation"]),
    file!("style_matrix", dependencies: [SERDE], needs: ["parameter", "request", "style", "violation"]),
    file!(
        "style_reserved",
        dependencies: [dependency("percent-encoding", "2"), SERDE],
        needs: ["parameter", "request", "style", "violation"]
    ),
    file!("tagged", exports: ["tagged"], dependencies: [SERDE, SERDE_JSON]),
    file!("template"),
    file!("time_of_day", needs: ["rfc3339_time"]),
    file!(
        "tls",
        dependencies: [REQWEST, RUSTLS],
        features: [
            Feature {
                name: "native-tls",
                default: false,
                enables: &["reqwest/native-tls"],
                about: "TLS by the library of the operating system, in place of `rustls` where both are on. On Linux that is OpenSSL, \
                        whose development files must be there.",
            },
            Feature {
                name: "rustls",
                default: true,
                enables: &["reqwest/rustls"],
                about: "TLS by `rustls`, which trusts what the operating system trusts. Its cryptography, `aws-lc-rs`, is built with a \
                        C compiler.",
            },
            Feature {
                name: "rustls-no-provider",
                default: false,
                enables: &["dep:rustls", "reqwest/rustls-no-provider"],
                about: "TLS by `rustls` with the provider of cryptography that the program has installed: no C compiler is needed unless \
                        the provider needs one.",
            },
        ]
    ),
    file!(
        "trace",
        dependencies: [HTTP, REQWEST, TRACING],
        features: [Feature {
            name: "tracing",
            default: false,
            enables: &["dep:tracing"],
            about: "A span of `tracing` for each attempt of a call: what is called and how it ended, never a value or a credential.",
        }],
        needs: ["fault"]
    ),
    file!(
        "transport",
        exports: ["TransportError", "TransportKind"],
        public: ["TransportError", "TransportKind"],
        dependencies: [REQWEST],
        needs: ["answer", "fault"]
    ),
    file!("uri"),
    file!("uuid_text"),
    file!("values", dependencies: [SERDE], needs: ["parameter", "rule"]),
    file!(
        "violation",
        exports: ["Place", "Violation", "Violations"],
        public: ["Place", "Violation", "Violations"],
        needs: ["rule"]
    ),
    file!("whole"),
    file!(
        "wire_base64",
        exports: ["Base64"],
        public: ["Base64"],
        dependencies: [without_defaults("base64", "0.23", &["std"]), SERDE],
        needs: ["given", "report_base64"]
    ),
    file!(
        "wire_decimal",
        exports: ["Decimal"],
        public: ["Decimal"],
        dependencies: [without_defaults("rust_decimal", "1", &["std"]), SERDE],
        needs: ["decimal_text", "from_text", "given"]
    ),
    file!(
        "wire_uuid",
        exports: ["Uuid"],
        public: ["Uuid"],
        dependencies: [without_defaults("uuid", "1", &["std"]), SERDE],
        needs: ["from_text", "given", "uuid_text"]
    ),
    file!("word", exports: ["word"], dependencies: [SERDE]),
    file!("words", exports: ["Unknown", "Words"], public: ["Unknown", "Words"]),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_table_is_sorted_and_closed() {
        let names: Vec<&str> = FILES.iter().map(|file| file.name).collect();
        assert!(names.is_sorted());
        for file in FILES {
            for other in file.needs.iter().chain(file.joins) {
                assert!(names.contains(other), "{} names {other}, which there is not", file.name);
            }
        }
    }

    /// A file that names another through `super` needs it, or would not compile without it.
    #[test]
    fn what_a_file_names_it_needs() {
        for file in FILES {
            let named: BTreeSet<&str> = FILES
                .iter()
                .filter(|other| other.name != file.name)
                .filter(|other| file.text.contains(&["super::", other.module, "::"].concat()))
                .map(|other| other.name)
                .collect();
            let needed: BTreeSet<&str> = file.needs.iter().chain(file.joins).copied().collect();
            let missing: Vec<_> = named.difference(&needed).collect();
            assert!(missing.is_empty(), "{} names {missing:?}", file.name);
        }
    }
}
