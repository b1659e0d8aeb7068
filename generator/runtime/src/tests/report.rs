//! Checks: each rule at its limits, every violation at its place, and no value in any message.

use std::collections::BTreeMap;

use crate::sample::{Level, ThingId};
use crate::{DateTime, Maybe, Place, Report, Secret, Validate, Violations};

/// The violations that a check finds, as text.
fn found(check: impl FnOnce(&mut Report<'_>)) -> Vec<String> {
    let found = Report::gather(check);
    found.err().into_iter().flatten().map(|violation| violation.to_string()).collect()
}

fn ok(check: impl FnOnce(&mut Report<'_>)) -> bool {
    found(check).is_empty()
}

#[test]
fn lengths_are_code_points() {
    for (text, min, max) in
        [("", false, true), ("é", true, true), ("日本", true, true), ("日本語", true, false)]
    {
        let text = String::from(text);
        assert_eq!(
            ok(|report| {
                report.text("x", &text).min_length(1);
            }),
            min,
            "{text}"
        );
        assert_eq!(
            ok(|report| {
                report.text("x", &text).max_length(2);
            }),
            max,
            "{text}"
        );
    }
    assert_eq!(
        found(|report| {
            report.text("x", &String::from("abc")).max_length(1).min_length(9);
        }),
        ["/x: at most 1 character", "/x: at least 9 characters"]
    );
}

#[test]
fn values_are_documented_or_not() {
    assert!(ok(|report| {
        report.boolean("a", &true).is(true);
        report.boolean("b", &None::<bool>).is(true);
        report.number("c", &0.1_f32).one_of(&[0.1, 2.0]);
        report.number("d", &Maybe::<f64>::Null).one_of(&[2.0]);
    }));
    assert_eq!(
        found(|report| {
            report.boolean("a", &true).is(false);
            report.number("b", &0.2).one_of(&[0.1, 2.0]);
            report.number("c", &f64::NAN).one_of(&[0.1]);
        }),
        [
            "/a: one of the documented values",
            "/b: one of the documented values",
            "/c: a finite number"
        ]
    );
}

#[test]
fn what_is_not_there_breaks_no_rule() {
    assert!(ok(|report| {
        report.text("a", &None::<String>).min_length(1);
        report.text("b", &Maybe::<String>::Null).min_length(1);
        report.text("c", &Maybe::<String>::Absent).min_length(1);
        report.integer("d", &None::<i64>).minimum(1);
        report.integer("e", &Maybe::<i32>::Null).minimum(1);
        report.list("f", &None::<Vec<String>>).min_items(1);
        report.id("g", &None::<ThingId>).integer();
        report.word("h", &Maybe::<Level>::Null);
        report.text("i", &None::<DateTime>).date_time();
        report.map("j", &None::<BTreeMap<String, i64>>).min_properties(1);
    }));
    assert_eq!(
        found(|report| {
            report.text("a", &Some(String::new())).min_length(1);
            report.text("b", &Maybe::Value(String::new())).min_length(1);
            report.integer("c", &Maybe::Value(0_i32)).minimum(1);
        }),
        ["/a: at least 1 character", "/b: at least 1 character", "/c: at least 1"]
    );
}

#[test]
fn limits_of_integers() {
    for (value, broken) in [(0, 1), (1, 0), (10, 0), (11, 1), (i64::MIN, 1), (i64::MAX, 1)] {
        let check = |report: &mut Report<'_>| {
            report.integer("x", &value).minimum(1).maximum(10);
        };
        assert_eq!(found(check).len(), broken, "{value}");
    }
    for (value, broken) in [(1, 1), (2, 0), (9, 0), (10, 1)] {
        let check = |report: &mut Report<'_>| {
            report.integer("x", &value).exclusive_minimum(1).exclusive_maximum(10);
        };
        assert_eq!(found(check).len(), broken, "{value}");
    }
    for (value, divisor, keeps) in
        [(10, 5, true), (11, 5, false), (-10, 5, true), (0, 5, true), (i64::MIN, -1, true)]
    {
        assert_eq!(
            ok(|report| {
                report.integer("x", &value).multiple_of(divisor);
            }),
            keeps,
            "{value} {divisor}"
        );
    }
}

#[test]
fn limits_of_numbers() {
    for (value, broken) in
        [(0.4, 1), (0.5, 0), (1.0, 0), (1.1, 1), (f64::NAN, 1), (f64::INFINITY, 1)]
    {
        let check = |report: &mut Report<'_>| {
            report.number("x", &value).minimum(0.5).maximum(1.0);
        };
        assert_eq!(found(check).len(), broken, "{value}");
    }
    assert!(ok(|report| {
        report.number("x", &0.1_f32).maximum(0.1).minimum(0.1);
    }));
    assert_eq!(
        found(|report| {
            report.number("x", &f32::NAN);
        }),
        ["/x: a finite number"]
    );
    for (value, divisor, keeps) in [
        (0.3, 0.1, true),
        (0.07, 0.01, true),
        (1.1, 0.25, false),
        (1e300, 3.0, false),
        (3e300, 3.0, true),
        (1e-300, 1e300, false),
        (0.0, 1e300, true),
        (-4.5, 1.5, true),
        (19.99, 0.01, true),
        (19.995, 0.01, false),
        (5.0, 0.0, false),
    ] {
        assert_eq!(
            ok(|report| {
                report.number("x", &value).multiple_of(divisor);
            }),
            keeps,
            "{value} {divisor}"
        );
    }
}

#[test]
fn lists_and_maps() {
    let list = vec![String::from("a"), String::from("bb"), String::from("a")];
    assert_eq!(
        found(|report| {
            let items = report.list("x", &list).min_items(4).max_items(2).unique_items();
            items.each(|item| item.text().max_length(1));
        }),
        [
            "/x: at least 4 items",
            "/x: at most 2 items",
            "/x: no two equal items",
            "/x/1: at most 1 character"
        ]
    );
    let map = BTreeMap::from([(String::from("a/b"), vec![7, 8]), (String::from("c~d"), vec![])]);
    assert_eq!(
        found(|report| {
            let map = report.map("m", &map).min_properties(3).max_properties(1);
            map.each(|item| item.list().min_items(1).each(|item| item.integer().maximum(7)));
        }),
        [
            "/m: at least 3 properties",
            "/m: at most 1 property",
            "/m/a~1b/1: at most 7",
            "/m/c~0d: at least 1 item"
        ]
    );
    assert_eq!(
        found(|report| report.rest(&map).each(|item| item.list().min_items(1))),
        ["/c~0d: at least 1 item"]
    );
}

#[test]
fn formats_words_and_ids() {
    for (text, keeps) in [
        ("a@b.example", true),
        ("\"a b\"@example.com", true),
        ("a", false),
        ("a@", false),
        ("a b@example.com", false),
        ("A <a@b.example>", false),
        ("", false),
    ] {
        assert_eq!(
            ok(|report| {
                report.text("x", &String::from(text)).email();
            }),
            keeps,
            "{text}"
        );
    }
    assert_eq!(
        found(|report| report.word("x", &Level::from("extreme"))),
        ["/x: one of the documented values"]
    );
    assert!(ok(|report| report.word("x", &Some(Level::from("low")))));
    assert_eq!(
        found(|report| {
            report.id("x", &ThingId::from("x7")).integer();
        }),
        ["/x: an integer"]
    );
    assert!(ok(|report| {
        report.id("x", &Maybe::Value(ThingId::from("7"))).integer();
    }));
    assert!(ok(|report| {
        report.text("x", &DateTime::from("2024-01-15T10:30:00Z")).date_time();
    }));
    let date = Some(DateTime::from("yesterday"));
    assert_eq!(
        found(|report| {
            report.text("x", &date).date_time();
        }),
        ["/x: a date and time with an offset (RFC 3339)"]
    );
}

#[test]
fn properties_that_exclude_each_other() {
    assert!(ok(|report| report.not_together(&[("a", true), ("b", false)])));
    assert_eq!(
        found(|report| report.not_together(&[("a", true), ("b", true), ("c", true)])),
        ["body: `a`, `b` and `c` can't be given together"]
    );
}

struct Nested(Vec<Self>, Secret);

impl Validate for Nested {
    fn check(&self, report: &mut Report<'_>) {
        report.secret("password", &self.1).min_length(5);
        report.list("inner", &self.0).each(|item| item.nested());
        report.not_together(&[("inner", !self.0.is_empty()), ("password", true)]);
    }
}

#[test]
fn every_violation_is_at_its_place_and_tells_no_value() {
    let value = Nested(
        vec![Nested(Vec::new(), "longer".into()), Nested(Vec::new(), "hush".into())],
        "psst".into(),
    );
    let violations = value.validate().expect_err("three rules are broken");
    let pointers: Vec<_> =
        violations.iter().map(|violation| (violation.pointer(), violation.keyword())).collect();
    assert_eq!(
        pointers,
        [("/password", "minLength"), ("/inner/1/password", "minLength"), ("", "not")]
    );
    let text = format!("{violations} {violations:?}");
    assert!(!text.contains("hush") && !text.contains("psst"), "{text}");
    assert!(Some(Box::new(Nested(Vec::new(), "longer".into()))).validate().is_ok());
    let nested = Maybe::Value(value);
    assert_eq!(
        found(|report| report.nested("x", &nested))[1],
        "/x/inner/1/password: at least 5 characters"
    );
}

#[test]
fn parameters_are_told_apart_from_the_body() {
    let violations = Report::gather(|report| {
        report.in_path().id("id", &ThingId::from("x")).integer();
        report.in_query().integer("limit", &0).minimum(1);
        report.in_header().text("X-Name", &String::new()).min_length(1);
        report.in_cookie().text("a/b", &String::new()).min_length(1);
        report.body(&String::new()).text().min_length(1);
    })
    .expect_err("five rules are broken");
    let places: Vec<_> =
        violations.iter().map(|violation| (violation.place(), violation.pointer())).collect();
    assert_eq!(
        places,
        [
            (Place::Path, "/id"),
            (Place::Query, "/limit"),
            (Place::Header, "/X-Name"),
            (Place::Cookie, "/a~1b"),
            (Place::Body, "")
        ]
    );
    let lines: Vec<_> = violations.iter().map(ToString::to_string).collect();
    assert_eq!(lines[0], "path /id: an integer");
    assert_eq!(lines[4], "body: at least 1 character");
}

#[test]
fn a_hundred_violations_are_enough() {
    let many = |count: usize| -> Violations {
        Report::gather(|report| {
            report.list("x", &vec![String::new(); count]).each(|item| item.text().min_length(1));
        })
        .expect_err("every item is too short")
    };
    assert!(many(100).is_complete());
    assert_eq!((many(101).len(), many(101).is_complete()), (100, false));
    assert!(many(101).to_string().ends_with("\nand more: only the first 100 are listed"));
    assert!(!many(100).to_string().contains("and more"));
}
