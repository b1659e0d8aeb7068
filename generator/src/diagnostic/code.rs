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

/// What the table says about the severity of a code.
enum Class {
    /// Always a warning.
    Warning,
    /// Always an error.
    Error,
    /// An error, but a warning wherever what was meant is clear.
    Either,
}

/// Makes the enum, its table and the look-up by text from one list.
macro_rules! codes {
    ($($variant:ident $code:literal $class:ident $title:literal $page:literal)*) => {
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

            /// The code of a text such as `S0203`, in upper or lower case.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                let mut all = Self::ALL.iter().copied();
                all.find(|code| code.as_str().eq_ignore_ascii_case(text))
            }

            fn class(self) -> Class {
                match self { $(Self::$variant => Class::$class,)* }
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

impl Code {
    /// How bad it is where no option says otherwise and what was meant is not clear.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self.class() {
            Class::Warning => Severity::Warning,
            Class::Error | Class::Either => Severity::Error,
        }
    }

    /// What `specsmith explain` says about the severity.
    #[must_use]
    pub fn severities(self) -> &'static str {
        match self.class() {
            Class::Warning => "warning",
            Class::Error => "error",
            Class::Either => "error, or warning where what was meant is clear",
        }
    }
}

// Each line: name, code, severity, title, page. Kept in the order of the codes.
codes! {
    // S01xx: reading.
    DocumentTooLarge "S0101" Error "A document that is too large to read"
        "specsmith reads at most 64 MiB of text. The largest published documents have about 13 MB, so that a larger file is most often not the document that was meant.\n\nSplit the document, or leave out what the client does not need."
    NotUtf8 "S0102" Error "A document that is not UTF-8 text"
        "YAML and JSON are read as UTF-8, with or without a byte order mark. UTF-16, Latin-1 and files with NUL characters are refused, because guessing the encoding would change names and texts silently.\n\nSave the document as UTF-8, for example:\n\n```text\niconv -f UTF-16 -t UTF-8 api.yaml > api-utf8.yaml\n```"
    NotADocument "S0103" Error "A file that is something else"
        "The file is a web page, a picture or an archive. This happens when the page that shows a document was saved instead of the document.\n\nDownload the document itself: on most sites the link says `raw`, `YAML` or `JSON`."
    EmptyDocument "S0104" Error "A document without content"
        "The file is empty or holds nothing but comments. The smallest document is:\n\n```yaml\nopenapi: 3.0.3\ninfo: { title: Contacts, version: \"1\" }\npaths: {}\n```"
    Syntax "S0105" Error "Text that is not valid YAML or JSON"
        "The text can't be read. A file whose name ends in `.json` is read as JSON, one that ends in `.yaml` or `.yml` as YAML; any other is read as JSON when it starts with `{` or `[`.\n\nWrong, because the text holds `: `:\n\n```yaml\ndescription: Note: this is required\n```\n\nRight:\n\n```yaml\ndescription: \"Note: this is required\"\n```\n\nThe place that is shown is where reading stopped; the cause may stand in the lines above."
    Truncated "S0106" Error "A document that ends too early"
        "A bracket or a quoted text is still open where the document ends. The file may have been cut off when it was copied or downloaded.\n\nComplete the document, or fetch it again."
    DuplicateKey "S0107" Error "A key that stands twice in one map"
        "YAML and JSON readers keep one of the two values and drop the other silently; which one differs from reader to reader. Neither is safe to build on.\n\nWrong:\n\n```yaml\nget: { summary: List contacts }\nget: { summary: Find contacts }\n```\n\nKeep one of the two, or merge them by hand."
    TooMuch "S0108" Error "A document that grows too large when it is read"
        "A few aliases that repeat each other can stand for billions of values. specsmith counts values and text after aliases are replaced by what they stand for, and stops at 5 million values or 256 MiB of text.\n\nThe place that is shown is where the limit was passed. Replace aliases by a `$ref` to a component."
    TooDeep "S0109" Error "Lists and maps that stand too deep inside each other"
        "At most 128 lists and maps may stand inside each other. Real documents stay below 40.\n\nGive the inner schemas names in `components/schemas` and refer to them with `$ref`."
    BrokenAlias "S0110" Error "An alias that stands for nothing"
        "An alias (`*name`) stands for the node that is marked with `&name` above it. It can't stand inside that very node, and it can't come first.\n\nWrong:\n\n```yaml\nnode: &node { children: [*node] }\n```\n\nRight, for a schema that contains itself:\n\n```yaml\nNode: { type: object, properties: { child: { $ref: \"#/components/schemas/Node\" } } }\n```"
    BadMerge "S0111" Error "A merge key that merges no map"
        "The key `<<` brings the members of another map into this one, as YAML 1.1 has it. Its value is an alias to a map, or a list of such aliases.\n\n```yaml\nbase: &base { type: object }\ncontact: { <<: *base, title: Contact }\n```\n\nWhere `<<` is meant as a name, put it in quotes."
    UnknownTag "S0112" Error "A YAML tag that is not supported"
        "A tag such as `!include` or `!!python/object` asks the reader to do something special. specsmith never does: only YAML's own tags (`!!str`, `!!int`, `!!float`, `!!bool`, `!!null`, `!!map`, `!!seq`) are read, and only on values that they fit.\n\nRemove the tag; put the value itself where it stands."
    SeveralDocuments "S0113" Error "A second document in the same file"
        "A line with `---` starts another YAML document. One file describes one API.\n\nRemove the line and what follows, or move it into a file of its own."
    BadDirective "S0114" Error "A YAML directive that is not supported"
        "Lines that start with `%` before the document change how it is read. Only `%YAML` is accepted; the document is read by the rules of YAML 1.2 in any case.\n\nRemove the line."
    ComplexKey "S0115" Error "A key that is not text"
        "JSON has only text as keys, and so does OpenAPI. YAML also allows lists, maps and nothing at all.\n\nWrong:\n\n```yaml\n? [get, post]\n: { summary: Contacts }\n```\n\nPut the key in quotes, or remove the `?`."
    NotANumber "S0116" Error "A number that JSON does not have"
        "`.inf`, `-.inf` and `.nan` are numbers in YAML but not in JSON, so that no API can send them. Hexadecimal and octal numbers are read up to 128 bits.\n\nWrite a decimal number; leave out a limit that is infinite; put the text in quotes where a text is meant."
    Unreadable "S0117" Error "A file that can't be read"
        "There is no file at this path, it is a folder, or its permissions forbid reading it.\n\nPaths on the command line start at the current folder, those in `specsmith.toml` at the project's."
    // S02xx: the shape of the document.
    UnsupportedVersion "S0201" Either "A version of OpenAPI that is not supported"
        "specsmith reads OpenAPI 3.0 and 3.1. The version is the string at `openapi`, the first key of the document:\n\n```yaml\nopenapi: 3.0.3\n```\n\n`openapi: 3.0` without quotes is a number in YAML, which is read as what it looks like, with a warning; write all three parts. Convert a Swagger 2.0 document with a converter such as `swagger2openapi`."
    UnknownKey "S0202" Warning "A key that OpenAPI does not have"
        "Each object of OpenAPI has a closed list of keys. Any other does nothing, so that nobody would see that a misspelled limit is not enforced. It is ignored, but for keywords of a schema that stand beside `schema` instead of inside: they are read as if they stood there.\n\nWrong:\n\n```yaml\ntype: string\nmaxLenght: 255\n```\n\nRight:\n\n```yaml\ntype: string\nmaxLength: 255\n```\n\nKeys of your own start with `x-`."
    UnknownWord "S0203" Either "A word that is not in its closed list"
        "Some keys take one of a few words: `type`, `in`, `style` and the type of a security scheme. Upper and lower case are no matter, and types by the names of other languages (`int`, `str`, `bool`, `file`, `any` and the like) are read as what they mean, with a warning; a type that means nothing is any value. Any other word has no meaning that could be generated.\n\nWrong:\n\n```yaml\n- { name: page, in: url, schema: { type: int } }\n```\n\nRight:\n\n```yaml\n- { name: page, in: query, schema: { type: integer } }\n```"
    WrongType "S0204" Either "A value of the wrong JSON type"
        "Each key of OpenAPI takes a value of one type. Where the meaning is clear, it is read as that, with a warning: a number or flag for a text, a text for a number or flag, one value for a list of one, `[]` for an empty map, `required: true` at a property. What nothing depends on is left out. Anything else is an error.\n\nWrong, a string where a number is expected and a number where a string is:\n\n```yaml\ninfo: { title: Contacts, version: 1.0 }\nmaxLength: \"255\"\n```\n\nRight:\n\n```yaml\ninfo: { title: Contacts, version: \"1.0\" }\nmaxLength: 255\n```"
    MissingKey "S0205" Either "A key that must be there"
        "Some keys of OpenAPI are required: `info` with `title` and `version`, `paths`, the `responses` of an operation, the `description` of a response, `name`, `in` and `schema` of a parameter, and `required: true` of a path parameter. Where one value is as good as any, such as an empty description, or the other keys say what is meant, it is read as that, with a warning.\n\nAdd the key."
    BadLimit "S0206" Either "A limit that no value can have"
        "Lengths and counts are integers from 0, and `multipleOf` is above 0. A limit that no value can have is left out, so that nothing is checked against it.\n\nWrong:\n\n```yaml\nminLength: -1\nmaxItems: 2.5\nmultipleOf: 0\n```\n\nWrite the limit that the API has, or leave the key out."
    BadName "S0207" Either "A key that is no path or status"
        "The keys of `paths` start with `/`. The keys of `responses` are statuses such as `404`, ranges such as `4XX` with a capital X, and `default`. A path without its `/` is read as having one, and what is no status is left out, with a warning.\n\nWrong:\n\n```yaml\npaths:\n  contacts: {}\n```\n\nRight:\n\n```yaml\npaths:\n  /contacts: {}\n```"
    ConflictingKeys "S0208" Either "Keys that exclude each other"
        "A parameter or header has either `schema` or `content`, with one media type; a link has either `operationId` or `operationRef`; an example has either `value` or `externalValue`. The first of the two is read.\n\nKeep the one that is meant."
    MisplacedReference "S0209" Either "A `$ref` where none may stand"
        "A `$ref` may stand in place of a schema, parameter, response, request body, header, example, link, callback, security scheme or path item. It can't stand in place of an operation, a media type, or a map of them: there, what it leads to is read in its place, with a warning.\n\nWrong:\n\n```yaml\ncontent:\n  $ref: \"#/components/content/Contact\"\n```\n\nRight:\n\n```yaml\ncontent:\n  application/json:\n    schema: { $ref: \"#/components/schemas/Contact\" }\n```"
    IgnoredSibling "S0210" Warning "Keys beside a `$ref`"
        "In OpenAPI 3.0 everything beside a `$ref` is ignored; in 3.1 only `summary` and `description` count beside the reference to something that is not a schema.\n\nIgnored in 3.0:\n\n```yaml\nowner: { $ref: \"#/components/schemas/User\", nullable: true }\n```\n\nRight:\n\n```yaml\nowner: { allOf: [{ $ref: \"#/components/schemas/User\" }], nullable: true }\n```"
    OtherVersion "S0211" Warning "A keyword of another version of OpenAPI"
        "The document says one version and uses a keyword of another, such as `const` in 3.0 or `nullable` in 3.1. The meaning is clear, so that the keyword is read as in its own version; other tools may ignore it.\n\nChange the version at `openapi`, or write the keyword in the way of the document's version."
    EmptyValue "S0212" Warning "A key with nothing after it"
        "In YAML, a key with nothing after it has the value null. Where a value is optional, that is read as if the key were not there; where the document chooses the keys, as an empty list, an empty map or any value.\n\nRemove the key, or complete it."
    OddName "S0213" Warning "A component name with unusual characters"
        "Names of components have letters, digits, `.`, `-` and `_` only (OpenAPI 3.0.3, section 4.7.7). Others work here, but references to them have to be escaped, and other tools may refuse them.\n\nRename the component."
    UnsupportedKeyword "S0214" Warning "A keyword of OpenAPI 3.1 that is not supported yet"
        "The keyword has no counterpart in OpenAPI 3.0 and is left out: values that it forbids are not refused before they are sent, and the types do not show it. Answers are decoded as before.\n\nDescribe the same with keywords of OpenAPI 3.0 where it matters."
    LeftOut "S0215" Warning "A part of the document that no client is made from"
        "Callbacks by reference and webhooks have no counterpart in the generated client, and client certificates (`mutualTLS`) belong to the HTTP client that is passed in. They are left out; the rest is generated."
    Refused "S0216" Error "A value that the document model refuses"
        "The document passed specsmith's own check, but the typed model behind it refused a value. That is a gap in the check: please report it with the line that is shown."
    Internal "S0217" Error "An internal problem"
        "specsmith met a problem of its own while it read the document; nothing was written. Please report it, with the document if you can share it."
    // S03xx: its meaning.
    UnresolvedReference "S0301" Either "A `$ref` that leads nowhere"
        "A `$ref` must name a node of the same document, such as `#/components/schemas/Contact`. One that leads to something of another kind is read as what is meant where that is clear, with a warning: a parameter for a header, a schema for the body that carries it.\n\nCheck the spelling, or add the component."
    MalformedReference "S0302" Either "A `$ref` that can't be read"
        "A reference is `#` and a JSON Pointer: `#/components/schemas/Contact`. An empty text or a lone `#` is not one. A bare name of a component, or a pointer without its `#`, is read as what it means, with a warning."
    RemoteReference "S0303" Error "A `$ref` to another document"
        "specsmith reads one document and never opens a file or a connection that a document names.\n\nCopy what is referred to into `components`, or bundle the document first."
    CircularReference "S0304" Error "References that lead back to themselves"
        "`A: {$ref: '#/components/schemas/B'}` and `B: {$ref: '#/components/schemas/A'}` describe nothing, and neither do schemas that are part of their own `allOf`. A property that refers to the schema that it stands in is fine.\n\nReplace one of the references by what is meant."
    TooManyReferences "S0305" Error "A chain of references or merges that is too long"
        "A chain of references and an `allOf` inside of `allOf` may have 64 members, and all merges of a document together a million properties. No real document comes near."
    Contradiction "S0306" Warning "Parts of an `allOf` that exclude each other"
        "No value is a string and an object at once, so that the merged schema allows nothing. It is kept as raw JSON.\n\nMake the parts agree, or leave one of them out."
    UnsupportedUnion "S0307" Warning "A `oneOf` or `anyOf` that is kept as raw JSON"
        "An alternative of the union may be anything, or the schema has two unions at once, so that no enumeration can say what a value is. It is kept as a raw JSON value: nothing is lost, and nothing is checked.\n\nGive each alternative a type, or merge the two unions into one."
    NotEnforced "S0308" Warning "A rule that is documented but not checked"
        "The rule is said in no type and checked by no code: requests that break it are sent, and the server decides."
    NoEffect "S0309" Warning "A keyword that does nothing where it stands"
        "JSON Schema applies a keyword only to the type that it is about: `maxLength` says nothing about an integer.\n\nRemove it, or move it to the node that it is meant for, such as `items`."
    ImpossibleLimit "S0310" Error "Limits that no value can keep"
        "Such as a `minLength` above `maxLength`, or `multipleOf: 0`.\n\nCorrect one of the two."
    BrokenExample "S0311" Warning "An example or default that breaks its own schema"
        "Either the example or the schema is wrong, and readers can't tell which. Examples become tests and documentation of the crate, so that they must hold: this one is left out of both, and so is a default.\n\nCorrect one of the two. For a document of your own, `--strict` makes this an error, and so does `strict = true` in `specsmith.toml`."
    ReadAndWriteOnly "S0312" Warning "A schema that is both `readOnly` and `writeOnly`"
        "What is never sent and never received does not exist (OpenAPI 3.0.3, section 4.7.24.2). It is read as neither. Remove one of the two."
    UnknownRequired "S0313" Warning "A rule that names a property which the object does not have"
        "`required: [nmae]` beside `properties: {name: …}` is usually a slip of the pen. The rule is not enforced.\n\nCorrect the name, or describe the property."
    BadEnumMember "S0314" Warning "A member of `enum` that is repeated or is of another type"
        "It can never add anything, and it is left out."
    BadPath "S0315" Warning "A path template that can't be read"
        "A path starts with `/`, has its parameters in braces, and has neither query nor fragment: `/contacts/{contactId}`. What can't be read as a template can't be called: its operations are left out.\n\nWrite a query as parameters `in: query`."
    PathMismatch "S0316" Warning "A path template and its parameters that don't match"
        "Every name in braces needs a parameter `in: path`, and every such parameter its braces. A name without a parameter is read as a required string, which is what any path holds; a parameter without braces can't be sent and is left out.\n\nDescribe the parameter, or correct its name."
    OptionalPathParameter "S0317" Warning "A path parameter that is not marked as required"
        "A path parameter is always required (OpenAPI 3.0.3, section 4.7.12.2); it is read as such. Add `required: true`."
    ParameterLeftOut "S0318" Warning "A parameter that is left out"
        "Supported are scalars, words, ids and lists of them, in path, query and header, in the styles `simple` and `form`. The operation is generated without the parameter."
    OperationLeftOut "S0319" Warning "An operation that is left out"
        "It can't be called correctly without something that is not supported yet, so that there is no function for it."
    ReservedHeader "S0320" Warning "A header parameter that the client is in charge of"
        "`Accept`, `Content-Type` and `Authorization` are ignored as parameters (OpenAPI 3.0.3, section 4.7.12.2); headers that frame a message, such as `Content-Length`, are never a caller's to set.\n\nWhere an operation has the parameter `Authorization` and the document asks for no scheme, its value is a credential of the client: the only scheme that is sent in this header, or one that is made up for it."
    RepeatedParameter "S0321" Warning "A parameter that is described twice in one list"
        "Name and `in` together identify a parameter (OpenAPI 3.0.3, section 4.7.12). The last of the two is used. Remove one of them."
    BadHeaderName "S0322" Either "A name that can't be a header"
        "A header name is a token: ASCII letters, digits and ``!#$%&'*+-.^_`|~`` (RFC 9110, section 5.6.2). A parameter, or a header of an answer, with another name is left out with a warning; a credential is an error."
    UnsupportedMedia "S0323" Warning "A media type that is not read or written as its schema says"
        "JSON has types of its own, and so have URL-encoded forms and forms of several parts that are sent. XML, YAML and the like are text, and everything else is raw bytes: their schemas are documentation. Where an answer can have several types, JSON is asked for; a caller gets another one with the header `Accept` and `.raw()`.\n\nNothing is lost: the whole body can be sent and read."
    BadMedia "S0324" Warning "A text that is no media type"
        "A media type is `type/subtype` with parameters: `application/json; charset=utf-8` (RFC 9110, section 8.3.1). Anything else is left out."
    NotGenerated "S0325" Warning "Something described that no code is generated for"
        "It is left out, and everything around it is generated as if it were not there."
    NoOperationId "S0326" Warning "An operation without an `operationId`"
        "Its name is made from method and path, and changes with the path. Add an `operationId`."
    RepeatedOperationId "S0327" Warning "An `operationId` that is used twice"
        "It must be unique (OpenAPI 3.0.3, section 4.7.10.1). The second operation is named after its method and path."
    UnknownScheme "S0328" Warning "A security requirement that names no scheme"
        "Nobody can say how such a credential would be sent, so that nothing is sent for it; another alternative that is described in full is preferred. A caller who knows better adds a header to the call.\n\nDescribe the scheme under `components/securitySchemes`, or correct the name."
    UnsupportedScheme "S0329" Warning "A security scheme that is not supported"
        "Every scheme of OpenAPI is supported: keys, HTTP bearer and basic, other HTTP schemes with a credential that the caller gives, and the tokens of OAuth 2 and OpenID Connect, which the caller gets. What can't be sent is a key in a cookie whose name is not one, and two credentials in one header. Requirements that need it are left out, and so is an operation that is left with none."
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
    UndefinedForm "S0336" Warning "A parameter whose form OpenAPI leaves open"
        "The styles of parameters say how text, lists and objects of text are written (OpenAPI 3.0.3, section 4.7.12.3), and nothing about what stands deeper, such as a list of objects. A list in `style: deepObject` has no form either.\n\nWhat stands too deep is sent as JSON, `filters={\"name\":\"Ann\"}`; in `deepObject` each level has its brackets, `filter[name][0]=Ann`. Most servers read these forms.\n\nDescribe the parameter with `content: { application/json: … }`, or check that the server takes the form that is used and waive the warning."
    AmbiguousUnion "S0340" Warning "Alternatives that look the same"
        "Values of a `oneOf` or `anyOf` are told apart by their JSON type, by constants, by required properties and by the properties that they have. Where two alternatives have the same properties, the first of them is taken.\n\nGive each alternative a property with a constant value, such as `type`, and name it in a `discriminator`."
    UnknownMapping "S0341" Warning "A word of a discriminator's `mapping` that leads nowhere"
        "Each word of `mapping` names one of the alternatives, by the name of a component or by a reference (OpenAPI 3.0.3, section 4.7.25). The word is left out, so that a value with it is kept as it is.\n\nCorrect the name, or add the alternative."
    // S04xx: names and the crate.
    NameTaken "S0401" Error "Two things would get the same name"
        "Rust names are made from the document's. Where two of them can't be told apart, `[document.rename]` gives one of them another name."
    // S05xx: configuration.
    ConfigurationSyntax "S0501" Error "The configuration is not TOML"
        "`specsmith.toml` can't be read as TOML 1.0, for example because a quote is missing.\n\nThe message says where the reader stopped. The mistake stands there or shortly before."
    ConfigurationKey "S0502" Error "A key of the configuration is missing, unknown or of the wrong type"
        "Every key of `specsmith.toml` is known by name and type, so that a spelling mistake is never a setting that is quietly ignored.\n\n```toml\n[[document]]\npath = \"spec/contacts.yaml\"\nout = \"generated/contacts\"\nname = \"contacts\"\n```\n\nThe message names the key; the help lists the keys that stand there."
    ConfigurationValue "S0503" Error "A value of the configuration can't be used"
        "What goes into the manifest of a crate is checked before anything is generated, because Cargo or its registry would refuse it later: names, SPDX licences, versions, keywords (at most five), categories, addresses. Environment variables and Rust names are checked too.\n\nThe message says which rule the value breaks."
    WaiverIncomplete "S0504" Error "A waiver without a known code or without a reason"
        "A waiver says that a person has looked at a problem and accepts it, so it names the problem and says why:\n\n```toml\n[[document.waive]]\ncode = \"S0311\"\nat = \"/components/schemas/Contact/example\"\nreason = \"the vendor fixes it in the next version\"\n```"
    WaiverUnused "S0505" Error "A waiver that waives nothing"
        "The problem that the waiver accepts, or that `lenient` reads in another way, is not there any more, or stands somewhere else. What nothing needs would hide the next problem of its kind.\n\nRemove it, or correct its `code` or `at`."
    NameNotDerivable "S0506" Error "No crate name can be made from the document"
        "Without a configuration, the crate is named after the document's title or file. The name must start with an ASCII letter, hold ASCII letters, digits, `-` and `_` only, have at most 64 characters, and be neither reserved nor the name of a crate that the client uses.\n\nGive one with `--name`."
    NothingThere "S0507" Error "The configuration names a node that the document does not have"
        "`rename`, `leave-out` and `idempotency-key` name nodes by their JSON Pointer (RFC 6901): `/` in a key is written `~1`, and `~` is written `~0`.\n\n```toml\nleave-out = [\"/paths/~1contacts/get\"]\n\n# The header in which an operation takes an idempotency key, or the POSTs and PATCHes below a node do.\n[document.idempotency-key]\n\"/paths/~1orders/post\" = \"Idempotency-Key\"\n```\n\nCorrect the pointer, or remove the entry."
    // S06xx: writing.
    ForeignFiles "S0601" Error "Files that specsmith did not write are in the way"
        "specsmith keeps a list of its files in `.specsmith-files` and replaces or deletes only those. A folder that is not empty and has no such list is somebody else's.\n\nChoose another folder or move the files away. Hand-written modules of a generated crate belong into `src/custom/`."
    UnsafePath "S0602" Error "A path that could lead out of the output folder"
        "Nothing is written outside the output folder. Paths with `..`, absolute paths, names that Windows reserves, and symbolic links are refused.\n\nReplace the link by a plain file or folder, or rename what the path is made from."
    OutputFailed "S0603" Error "A file could not be read or written"
        "The system refused. The message has its reason: missing rights, a full disk, a name that is too long.\n\nWhat has been written before is complete; the next run writes the rest."
}
