//! The stable codes of problems.
//!
//! A code never changes its meaning and is never given to another problem.
//! `S01xx` reading, `S02xx` the shape of the document, `S03xx` its meaning,
//! `S04xx` names and the crate, `S05xx` configuration, `S06xx` writing.

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something is left out or kept as raw JSON; the run goes on.
    Warning,
    /// The run stops at the end of the stage.
    Error,
}

/// Makes the enum, its table and the look-up by text from one list.
macro_rules! codes {
    ($($variant:ident $code:literal $severity:ident $title:literal $page:literal)*) => {
        /// A kind of problem.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $title] $variant,)*
        }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable text: `S0203`.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// How bad it is where no option says otherwise.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// The problem in a few words.
            #[must_use]
            pub fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)* }
            }

            /// What `specsmith explain` prints: why it is a problem, an example, what to do. CommonMark.
            #[must_use]
            pub fn page(self) -> &'static str {
                match self { $(Self::$variant => $page,)* }
            }
        }
    };
}

// Each line: name, code, severity, title, page. Kept in the order of the codes.
codes! {
    // S01xx: reading.
    // S02xx: the shape of the document.
    // S03xx: its meaning.
    UnresolvedReference "S0301" Error "A `$ref` that leads nowhere"
        "A `$ref` must name a node of the same document, such as `#/components/schemas/Contact`.\n\nCheck the spelling, or add the component."
    MalformedReference "S0302" Error "A `$ref` that can't be read"
        "A reference is `#` and a JSON Pointer: `#/components/schemas/Contact`. A bare name, an empty text or a lone `#` is not one."
    RemoteReference "S0303" Error "A `$ref` to another document"
        "specsmith reads one document and never opens a file or a connection that a document names.\n\nCopy what is referred to into `components`, or bundle the document first."
    CircularReference "S0304" Error "References that lead back to themselves"
        "`A: {$ref: '#/components/schemas/B'}` and `B: {$ref: '#/components/schemas/A'}` describe nothing, and neither do schemas that are part of their own `allOf`. A property that refers to the schema that it stands in is fine.\n\nReplace one of the references by what is meant."
    TooManyReferences "S0305" Error "A chain of references or merges that is too long"
        "A chain of references and an `allOf` inside of `allOf` may have 64 members, and all merges of a document together a million properties. No real document comes near."
    Contradiction "S0306" Warning "Parts of an `allOf` that exclude each other"
        "No value is a string and an object at once, so that the merged schema allows nothing. It is kept as raw JSON.\n\nMake the parts agree, or leave one of them out."
    UnsupportedUnion "S0307" Warning "A `oneOf` or `anyOf` that is kept as raw JSON"
        "Supported are a plain string with a plain integer, which is an id, and a single alternative beside null. Every other union is kept as a raw JSON value: nothing is lost, and nothing is checked."
    NotEnforced "S0308" Warning "A rule that is documented but not checked"
        "The rule is said in no type and checked by no code: requests that break it are sent, and the server decides."
    NoEffect "S0309" Warning "A keyword that does nothing where it stands"
        "JSON Schema applies a keyword only to the type that it is about: `maxLength` says nothing about an integer.\n\nRemove it, or move it to the node that it is meant for, such as `items`."
    ImpossibleLimit "S0310" Error "Limits that no value can keep"
        "Such as a `minLength` above `maxLength`, or `multipleOf: 0`.\n\nCorrect one of the two."
    BrokenExample "S0311" Error "An example or default that breaks its own schema"
        "Either the example or the schema is wrong, and readers can't tell which. Examples become tests and documentation of the crate, so that they must hold.\n\nCorrect one of the two, or waive the code at this place with a reason."
    ReadAndWriteOnly "S0312" Error "A schema that is both `readOnly` and `writeOnly`"
        "What is never sent and never received does not exist (OpenAPI 3.0.3, section 4.7.24.2). Remove one of the two."
    UnknownRequired "S0313" Warning "A rule that names a property which the object does not have"
        "`required: [nmae]` beside `properties: {name: …}` is usually a slip of the pen. The rule is not enforced.\n\nCorrect the name, or describe the property."
    BadEnumMember "S0314" Warning "A member of `enum` that is repeated or is of another type"
        "It can never add anything, and it is left out."
    BadPath "S0315" Error "A path template that can't be read"
        "A path starts with `/`, has its parameters in braces, and has neither query nor fragment: `/contacts/{contactId}`."
    PathMismatch "S0316" Error "A path template and its parameters that don't match"
        "Every name in braces needs a parameter `in: path`, and every such parameter its braces. Anything else would send requests to the wrong place."
    OptionalPathParameter "S0317" Warning "A path parameter that is not marked as required"
        "A path parameter is always required (OpenAPI 3.0.3, section 4.7.12.2); it is read as such. Add `required: true`."
    ParameterLeftOut "S0318" Warning "A parameter that is left out"
        "Supported are scalars, words, ids and lists of them, in path, query and header, in the styles `simple` and `form`. The operation is generated without the parameter."
    OperationLeftOut "S0319" Warning "An operation that is left out"
        "It can't be called correctly without something that is not supported yet, so that there is no function for it."
    ReservedHeader "S0320" Warning "A header parameter that the client is in charge of"
        "`Accept`, `Content-Type` and `Authorization` are ignored as parameters (OpenAPI 3.0.3, section 4.7.12.2); headers that frame a message, such as `Content-Length`, are never a caller's to set."
    RepeatedParameter "S0321" Error "A parameter that is described twice in one list"
        "Name and `in` together identify a parameter (OpenAPI 3.0.3, section 4.7.12). Remove one of the two."
    BadHeaderName "S0322" Error "A name that can't be a header"
        "A header name is a token: ASCII letters, digits and ``!#$%&'*+-.^_`|~`` (RFC 9110, section 5.6.2)."
    UnsupportedMedia "S0323" Warning "A media type that is not supported"
        "Supported are JSON, text and raw bytes. Where a body offers several types, the first of those is used; an answer of another type is kept as raw bytes."
    BadMedia "S0324" Error "A text that is no media type"
        "A media type is `type/subtype` with parameters: `application/json; charset=utf-8` (RFC 9110, section 8.3.1)."
    NotGenerated "S0325" Warning "Something described that no code is generated for"
        "It is left out, and everything around it is generated as if it were not there."
    NoOperationId "S0326" Warning "An operation without an `operationId`"
        "Its name is made from method and path, and changes with the path. Add an `operationId`."
    RepeatedOperationId "S0327" Warning "An `operationId` that is used twice"
        "It must be unique (OpenAPI 3.0.3, section 4.7.10.1). The second operation is named after its method and path."
    UnknownScheme "S0328" Error "A security requirement that names no scheme"
        "Requests would be sent without the credential that the document asks for.\n\nDescribe the scheme under `components/securitySchemes`, or correct the name."
    UnsupportedScheme "S0329" Warning "A security scheme that is not supported"
        "Supported are HTTP bearer and basic, and keys in a header or in the query. Requirements that need another scheme are left out, and so is an operation that is left with none."
    BadServer "S0330" Error "A server URL that can't be used"
        "A base URL is `https` or `http`, has a host, no user information, no query and no fragment."
    ServerVariableMismatch "S0331" Error "A server URL and its variables that don't match"
        "Every name in braces needs an entry in `variables`, every variable its braces, and a default must be one of its `enum`."
    RelativeServer "S0332" Warning "A server without a host"
        "The document does not say where the API is served, so that the caller must give the base URL.\n\nWrite the whole URL under `servers`."
    OtherServers "S0333" Warning "Servers of a path or an operation, which are not used"
        "A credential is only ever sent to the servers of the whole document."
    BadLink "S0334" Warning "An address that is not shown"
        "Only `http` and `https` addresses become links."
    BodyIgnored "S0335" Warning "A body where HTTP has none"
        "A body of GET, HEAD or TRACE means nothing (RFC 9110, section 9.3) and is ignored, as OpenAPI says (3.0.3, section 4.7.10.1)."
    // S04xx: names and the crate.
    NameTaken "S0401" Error "Two things would get the same name"
        "Rust names are made from the document's. Where two of them can't be told apart, `[documents.rename]` gives one of them another name."
    // S05xx: configuration.
    // S06xx: writing.
}
