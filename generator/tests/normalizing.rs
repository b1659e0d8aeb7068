//! OpenAPI 3.1 in the forms of 3.0, and every accepted document in the typed model.

use specsmith::diagnostic::{Diagnostics, render};
use specsmith::normalize;
use specsmith::source::{Limits, Node, Pointer, Source, parse};

/// A tree as it comes out, and the codes of what was found on the way.
fn normalized(text: &str) -> (Node, Vec<&'static str>) {
    let source = Source::new("a.yaml", text);
    let mut diagnostics = Diagnostics::default();
    let tree = parse(&source, &Limits::default(), &mut diagnostics);
    if let Some(tree) = &tree {
        normalize::check(tree, &mut diagnostics);
    }
    let shown = render::text(&diagnostics, &source, None, false);
    assert!(!diagnostics.has_errors(), "{shown}");
    let tree = normalize::normalize(tree.expect("a tree without errors"), &mut diagnostics);
    let document = normalize::to_openapi(&tree, &mut diagnostics);
    let shown = render::text(&diagnostics, &source, None, false);
    assert!(document.is_some() && !diagnostics.has_errors(), "{shown}");
    (tree, diagnostics.iter().map(|one| one.code.as_str()).collect())
}

/// A document of one schema, written as one flow value.
fn with_schema(version: &str, schema: &str) -> String {
    format!(
        "openapi: {version}\ninfo: {{ title: a, version: \"1\" }}\npaths: {{}}\ncomponents: {{ schemas: {{ A: {schema} }} }}\n"
    )
}

fn schema_of(tree: &Node) -> &Node {
    let at = Pointer::parse("/components/schemas/A").expect("a pointer");
    tree.at(&at).expect("the schema")
}

fn tree_of(text: &str) -> Node {
    let mut diagnostics = Diagnostics::default();
    let source = Source::new("expected.yaml", text);
    parse(&source, &Limits::default(), &mut diagnostics).expect("a value")
}

#[test]
fn schemas_of_3_1_become_schemas_of_3_0() {
    compare(&[
        ("{ type: string }", "{ type: string }", &[][..]),
        ("{ type: [string] }", "{ type: string }", &[]),
        ("{ type: [string, \"null\"] }", "{ type: string, nullable: true }", &[]),
        ("{ type: [\"null\"] }", "{ nullable: true, enum: [null] }", &[]),
        ("{ type: \"null\" }", "{ nullable: true, enum: [null] }", &[]),
        ("{ type: [string, integer] }", "{ anyOf: [{ type: string }, { type: integer }] }", &[]),
        ("{ type: [number, integer] }", "{ type: number }", &[]),
        (
            "{ type: [string, integer, \"null\"], maxLength: 5, minimum: 1, format: int32, title: a }",
            "{ title: a, nullable: true, anyOf: [{ type: string, maxLength: 5 }, { type: integer, minimum: 1, format: int32 }] }",
            &[],
        ),
        (
            "{ type: [array, object], items: {}, required: [a], anyOf: [{}] }",
            "{ anyOf: [{}], allOf: [{ anyOf: [{ type: array, items: {} }, { type: object, required: [a] }] }] }",
            &[],
        ),
        (
            "{ anyOf: [{ $ref: \"#/a\" }, { type: \"null\" }] }",
            "{ allOf: [{ $ref: \"#/a\" }], nullable: true }",
            &[],
        ),
        (
            "{ oneOf: [{ type: string }, { type: integer }, { type: \"null\" }], title: a }",
            "{ oneOf: [{ type: string }, { type: integer }], title: a, nullable: true }",
            &[],
        ),
        ("{ anyOf: [{ type: \"null\" }] }", "{ anyOf: [{ nullable: true, enum: [null] }] }", &[]),
        ("{ enum: [a, null] }", "{ enum: [a, null], nullable: true }", &[]),
        (
            "{ type: [string, \"null\"], enum: [a, null] }",
            "{ type: string, enum: [a, null], nullable: true }",
            &[],
        ),
        ("{ const: a }", "{ type: string, enum: [a] }", &[]),
        ("{ const: 5.0 }", "{ type: integer, enum: [5.0] }", &[]),
        ("{ const: null }", "{ enum: [null], nullable: true }", &[]),
        ("{ type: number, const: 5 }", "{ type: number, enum: [5] }", &[]),
        ("{ exclusiveMinimum: 5 }", "{ minimum: 5, exclusiveMinimum: true }", &[]),
        ("{ exclusiveMaximum: 5, maximum: 5 }", "{ maximum: 5, exclusiveMaximum: true }", &[]),
        ("{ exclusiveMaximum: 5, maximum: 4 }", "{ maximum: 4 }", &[]),
        ("{ exclusiveMinimum: 5, minimum: 4 }", "{ minimum: 5, exclusiveMinimum: true }", &[]),
        ("{ exclusiveMinimum: 5, minimum: 6 }", "{ minimum: 6 }", &[]),
        ("{ maxLength: 12.0, minItems: 1e1 }", "{ maxLength: 12, minItems: 10 }", &[]),
        ("{ examples: [a] }", "{ example: a }", &[]),
        ("{ examples: [] }", "{}", &[]),
        ("{ examples: [a, b] }", "{ example: a, x-specsmith-examples: [a, b] }", &[]),
        ("{ examples: [a], example: c }", "{ example: c }", &[]),
        ("{ $ref: \"#/a\" }", "{ $ref: \"#/a\" }", &[]),
        ("{ $ref: \"#/a\", $comment: b }", "{ $ref: \"#/a\" }", &[]),
        (
            "{ $ref: \"#/a\", description: b }",
            "{ description: b, allOf: [{ $ref: \"#/a\" }] }",
            &[],
        ),
        ("{ $ref: \"#/a\", allOf: [{}] }", "{ allOf: [{ $ref: \"#/a\" }, {}] }", &[]),
        ("{ contentEncoding: base64 }", "{ format: byte }", &[]),
        ("{ contentMediaType: application/octet-stream }", "{ format: binary }", &[]),
        ("{ contentMediaType: text/html, type: string }", "{ type: string }", &[]),
        ("{ contentEncoding: quoted-printable }", "{}", &["S0214"]),
        ("{ items: true, not: false }", "{ items: {}, not: { not: {} } }", &[]),
        ("{ additionalProperties: false }", "{ additionalProperties: false }", &[]),
        ("true", "{}", &[]),
        ("false", "{ not: {} }", &[]),
        (
            "{ contains: {}, if: {}, then: {}, dependentRequired: { a: [b] }, $defs: { b: { $id: c } } }",
            "{}",
            &["S0214", "S0214", "S0214", "S0214", "S0214"],
        ),
        (
            "{ properties: { type: { type: [string, \"null\"] }, const: { const: 1 } } }",
            "{ properties: { type: { type: string, nullable: true }, const: { type: integer, enum: [1] } } }",
            &[],
        ),
        ("{ example: { type: [a, b], const: 1 } }", "{ example: { type: [a, b], const: 1 } }", &[]),
        ("{ type: string, nullable: true }", "{ type: string, nullable: true }", &["S0211"]),
        ("{ description:, required: [] }", "{ required: [] }", &["S0212"]),
    ]);
}

#[test]
fn tuples_and_properties_by_pattern_are_kept_as_far_as_3_0_can_say_them() {
    compare(&[
        ("{ prefixItems: [{}] }", "{ items: {} }", &[][..]),
        (
            "{ prefixItems: [{ type: string }, { type: integer }] }",
            "{ items: { anyOf: [{ type: string }, { type: integer }, {}], x-specsmith-prefix: 2 } }",
            &["S0214"],
        ),
        (
            "{ prefixItems: [{ type: string }, { type: integer }], items: false }",
            "{ items: { anyOf: [{ type: string }, { type: integer }], x-specsmith-prefix: 2 }, maxItems: 2 }",
            &["S0214"],
        ),
        (
            "{ prefixItems: [{ type: string }], unevaluatedItems: false, maxItems: 1 }",
            "{ items: { type: string }, maxItems: 1 }",
            &[],
        ),
        (
            "{ patternProperties: { a: { type: string } }, additionalProperties: false }",
            "{ additionalProperties: { type: string } }",
            &["S0214"],
        ),
        (
            "{ patternProperties: { a: { type: string } }, additionalProperties: { type: integer } }",
            "{ additionalProperties: { anyOf: [{ type: string }, { type: integer }] } }",
            &["S0214"],
        ),
        ("{ patternProperties: { a: {} } }", "{}", &["S0214"]),
        (
            "{ patternProperties: { .*: { type: string } } }",
            "{ additionalProperties: { type: string } }",
            &[],
        ),
        ("{ unevaluatedProperties: false }", "{ additionalProperties: false }", &[]),
        ("{ unevaluatedProperties: true, allOf: [{}] }", "{ allOf: [{}] }", &[]),
        ("{ unevaluatedProperties: false, allOf: [{}] }", "{ allOf: [{}] }", &["S0214"]),
    ]);
}

/// Compares schemas of 3.1 with what they become, and with the codes of the warnings.
fn compare(cases: &[(&str, &str, &[&str])]) {
    let mut wrong = Vec::new();
    for (schema, expected, codes) in cases {
        let (tree, found) = normalized(&with_schema("3.1.0", schema));
        let expected = tree_of(expected);
        if !same(schema_of(&tree), &expected) || found != *codes {
            wrong.push(format!("{schema}\n    {:?}\n    {found:?}", schema_of(&tree)));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Whether two trees hold the same, in whatever order of the members.
fn same(one: &Node, other: &Node) -> bool {
    let (left, right) = (one.entries(), other.entries());
    if !left.is_empty() || !right.is_empty() {
        return left.len() == right.len()
            && left
                .iter()
                .all(|entry| other.get(&entry.key).is_some_and(|node| same(&entry.node, node)));
    }
    let (left, right) = (one.items(), other.items());
    if !left.is_empty() || !right.is_empty() {
        return left.len() == right.len() && left.iter().zip(right).all(|(a, b)| same(a, b));
    }
    one == other
}

#[test]
fn a_document_of_3_0_stays_as_it_is() {
    let text = with_schema(
        "3.0.3",
        "{ type: object, properties: { a: { $ref: \"#/b\", nullable: true }, c: { type: string, nullable: true, enum: [d, null], minimum: 5, exclusiveMinimum: true } } }",
    );
    let (tree, codes) = normalized(&text);
    assert!(same(schema_of(&tree), schema_of(&tree_of(&text))));
    assert_eq!(codes, ["S0210"]);
}

#[test]
fn what_only_3_1_lets_out_is_added() {
    let (tree, codes) =
        normalized("openapi: 3.1.0\ninfo: { title: a, version: \"1\" }\nwebhooks: { a: {} }\n");
    assert!(tree.get("paths").is_some() && tree.get("webhooks").is_none());
    let kept = Pointer::parse("/components/callbacks/x-specsmith-webhooks/a").expect("a pointer");
    assert!(tree.at(&kept).is_some());
    assert_eq!(codes, ["S0215"]);
    let (tree, _) = normalized(
        "openapi: 3.1.0\ninfo: { title: a, version: \"1\" }\npaths: { /a: { get: {}, put: { responses: { 4xx: { description: b } } } } }\n",
    );
    let at = |pointer| tree.at(&Pointer::parse(pointer).expect("a pointer"));
    assert!(at("/paths/~1a/get/responses").is_some());
    assert!(at("/paths/~1a/put/responses/4XX").is_some());
}

#[test]
fn rewritten_nodes_keep_their_places() {
    let text = with_schema(
        "3.1.0",
        "{ type: [string, \"null\"], exclusiveMinimum: 5, $ref: \"#/b\", const: c }",
    );
    let (tree, _) = normalized(&text);
    let shown = |pointer: &str| {
        let span = tree.span_of(&Pointer::parse(pointer).expect("a pointer"));
        &text[span.start..span.end]
    };
    assert_eq!(shown("/components/schemas/A/type"), "[string, \"null\"]");
    assert_eq!(shown("/components/schemas/A/nullable"), "[string, \"null\"]");
    assert_eq!(shown("/components/schemas/A/minimum"), "5");
    assert_eq!(shown("/components/schemas/A/exclusiveMinimum"), "exclusiveMinimum");
    assert_eq!(shown("/components/schemas/A/allOf/0/$ref"), "\"#/b\"");
    assert_eq!(shown("/components/schemas/A/enum/0"), "c");
}

#[test]
fn numbers_that_no_machine_type_holds_do_not_break_the_model() {
    let (tree, _) = normalized(&with_schema(
        "3.0.3",
        "{ type: integer, minimum: -1e400, maximum: 18446744073709551616, multipleOf: 0.5, example: 1e999, default: 99999999999999999999 }",
    ));
    let exact = schema_of(&tree).get("maximum").and_then(Node::as_number);
    assert_eq!(exact, Some("18446744073709551616"));
    let mut diagnostics = Diagnostics::default();
    let document = normalize::to_openapi(&tree, &mut diagnostics).expect("a document");
    let schema = format!("{:?}", document.components);
    assert!(
        schema.contains("9223372036854775807") && schema.contains("-9223372036854775808"),
        "{schema}"
    );
}

#[test]
fn callbacks_by_reference_are_left_out() {
    let text = "openapi: 3.0.3\ninfo: { title: a, version: \"1\" }\npaths:\n  /a:\n    get:\n      responses: {}\n      callbacks: { a: { $ref: \"#/b\" }, c: { x-d: 5, \"{$request.body#/url}\": { post: { responses: {} } } } }\n\
                components: { callbacks: { e: { $ref: \"#/b\" }, f: { x-g: 1 } } }\n";
    let (_, codes) = normalized(text);
    assert_eq!(codes, ["S0215"]);
}

#[test]
fn the_deepest_schema_fits_on_the_stack() {
    for (open, close, levels) in [
        ("{ items: ", " }", 120),
        ("{ not: ", " }", 120),
        ("{ additionalProperties: ", " }", 120),
        ("{ allOf: [", "] }", 60),
        ("{ properties: { a: ", " } }", 60),
    ] {
        let schema = format!("{}{{}}{}", open.repeat(levels), close.repeat(levels));
        normalized(&with_schema("3.0.3", &schema));
        normalized(&with_schema("3.1.0", &schema));
    }
}
