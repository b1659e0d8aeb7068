//! Where parameters stand in a request, and how they are written there.

use showcase::types::{
    ListPlantsInRowsHouse, ListPlantsInRowsXUnits, ListPlantsType, PlantId, Stage,
};
use showcase::{DateTime, List};
use specsmith_tests::server::{Answer, Received, Server};

use super::{PLANT, only, staff, told, violations};

const PAGE: &str = r#"{"total":0,"next":null,"plants":[]}"#;

/// The request line of a call that lists plants.
macro_rules! line {
    ($($option:ident($value:expr)),*) => {{
        let server = Server::start(vec![Answer::json(200, PAGE)]);
        staff(&server).list_plants()$(.$option($value))*.await.expect("200 is a success");
        only(&server).line
    }};
}

fn listed(query: &str) -> String {
    format!("GET /api/v1/plants{query} HTTP/1.1")
}

#[tokio::test]
async fn a_query_without_values_has_no_question_mark() {
    assert_eq!(line!(), listed(""));
}

#[tokio::test]
async fn integers_and_numbers_are_written_in_full() {
    assert_eq!(line!(limit(20)), listed("?limit=20"));
    assert_eq!(line!(price_below(12.5)), listed("?price_below=12.5"));
    assert_eq!(line!(price_below(1.0)), listed("?price_below=1"));
    assert_eq!(line!(price_below(1e21)), listed("?price_below=1000000000000000000000"));
    assert_eq!(line!(price_below(1e-7)), listed("?price_below=0.0000001"));
}

/// Style `form`, exploded: `color=blue&color=black` (OpenAPI 3.0.3, "Style Examples").
#[tokio::test]
async fn an_exploded_list_repeats_its_name() {
    assert_eq!(line!(labels(["shade", "indoor"])), listed("?labels=shade&labels=indoor"));
}

/// Style `form`, not exploded: `color=blue,black` (OpenAPI 3.0.3, "Style Examples").
#[tokio::test]
async fn another_list_is_joined_by_commas() {
    assert_eq!(line!(rows([1, 2, -3])), listed("?rows=1,2,-3"));
}

/// RFC 6570, section 3.2.3, leaves an empty list out of `{?list*}`.
#[tokio::test]
async fn an_empty_list_is_not_sent() {
    assert_eq!(line!(labels(List::new()), rows(List::new())), listed(""));
}

/// RFC 6570, section 3.2.8: `{&empty}` is `&empty=`.
#[tokio::test]
async fn an_empty_text_is_sent() {
    assert_eq!(line!(after("")), listed("?after="));
    assert_eq!(line!(labels(["", "a"])), listed("?labels=&labels=a"));
}

/// All but the unreserved characters of RFC 3986, section 2.3, is encoded, as RFC 6570, section 3.2.8, says.
#[tokio::test]
async fn what_means_something_in_a_query_is_encoded() {
    assert_eq!(
        line!(labels(["a&b=c#d", "1+1 50%", "é/?", "-._~"])),
        listed("?labels=a%26b%3Dc%23d&labels=1%2B1%2050%25&labels=%C3%A9%2F%3F&labels=-._~")
    );
    assert_eq!(
        line!(sown_since("2024-03-01T08:00:00+01:00")),
        listed("?sown_since=2024-03-01T08%3A00%3A00%2B01%3A00")
    );
}

#[tokio::test]
async fn a_date_and_time_is_taken_as_an_instant_too() {
    let instant: jiff::Timestamp = "2024-03-01T08:00:00Z".parse().expect("an instant");
    let line = line!(sown_since(DateTime::from(instant)));
    assert_eq!(line, listed("?sown_since=2024-03-01T08%3A00%3A00Z"));
}

#[tokio::test]
async fn ids_are_taken_in_every_form() {
    let id = PlantId::from("p-17");
    assert_eq!(line!(after(&id)), listed("?after=p-17"));
    assert_eq!(line!(after(id)), listed("?after=p-17"));
    assert_eq!(line!(after(17)), listed("?after=17"));
    assert_eq!(line!(after(u64::MAX)), listed("?after=18446744073709551615"));
}

#[tokio::test]
async fn words_are_sent_as_the_document_writes_them() {
    assert_eq!(line!(stage(Stage::Plus1)), listed("?stage=%2B1"));
    assert_eq!(line!(stage("in-flower")), listed("?stage=in-flower"));
    assert_eq!(line!(type_(ListPlantsType::Self_)), listed("?type=self"));
}

#[tokio::test]
async fn parameters_stand_in_the_order_of_the_document() {
    let line = line!(timeout_(5), type_("herb"), rows([1]), limit(2));
    assert_eq!(line, listed("?limit=2&rows=1&type=herb&timeout=5"));
}

#[tokio::test]
#[expect(deprecated, reason = "a deprecated parameter must work as long as it is documented")]
async fn a_deprecated_parameter_is_sent() {
    assert_eq!(line!(in_stock(true)), listed("?in_stock=true"));
}

#[tokio::test]
async fn a_parameter_in_a_header_is_sent_there() {
    let server = Server::start(vec![Answer::json(200, PAGE)]);
    staff(&server).list_plants().x_trace("a1").await.expect("200 is a success");
    let request = only(&server);
    assert_eq!(request.header("x-trace"), Some("a1"));
    assert_eq!(request.line, listed(""));
}

#[tokio::test]
async fn a_header_can_hold_visible_ascii_only() {
    for value in ["a\r\nX-Shop-Key: k", "a\nb", "\0", "é", " a", "a\t"] {
        let server = Server::start(vec![Answer::json(200, PAGE)]);
        let found = violations(staff(&server).list_plants().x_trace(value).await);
        assert_eq!(
            told(&found),
            ["header /X-Trace: visible ASCII characters, with spaces and tabs only between them"]
        );
        assert_eq!(server.log(), []);
    }
}

async fn in_rows(rows: impl Into<List<i64>>, languages: impl Into<List<String>>) -> Received {
    let server = Server::start(vec![Answer::json(200, "[]")]);
    staff(&server)
        .list_plants_in_rows(ListPlantsInRowsHouse::PalmHouse, rows, ListPlantsInRowsXUnits::In)
        .x_languages(languages)
        .await
        .expect("200 is a success");
    only(&server)
}

/// Style `simple`: `blue,black,brown`, in paths and in headers (OpenAPI 3.0.3, "Style Examples").
#[tokio::test]
async fn lists_in_paths_and_headers_are_joined_by_commas() {
    let request = in_rows([3, 4], ["la", "en"]).await;
    assert_eq!(request.line, "GET /api/v1/houses/palm-house/rows/3,4/plants HTTP/1.1");
    assert_eq!(request.header("x-languages"), Some("la,en"));
    assert_eq!(request.header("x-units"), Some("in"));
}

#[tokio::test]
async fn an_empty_list_in_a_header_is_not_sent() {
    assert_eq!(in_rows([1], List::new()).await.header("x-languages"), None);
}

async fn path_of(id: &str) -> String {
    let server = Server::start(vec![Answer::json(200, PLANT)]);
    staff(&server).get_plant(id).await.expect("200 is a success");
    only(&server).line
}

#[tokio::test]
async fn what_means_something_in_a_path_is_encoded() {
    for (id, segment) in [
        ("p-17", "p-17"),
        ("a/b", "a%2Fb"),
        ("../x", "..%2Fx"),
        ("a?b#c", "a%3Fb%23c"),
        ("a;b=c:d@e", "a%3Bb%3Dc%3Ad%40e"),
        ("%2e%2e", "%252e%252e"),
        ("a b+c", "a%20b%2Bc"),
        ("é\n", "%C3%A9%0A"),
        ("...", "..."),
        ("\\", "%5C"),
    ] {
        assert_eq!(path_of(id).await, format!("GET /api/v1/plants/{segment} HTTP/1.1"), "{id:?}");
    }
}

#[tokio::test]
async fn an_id_in_a_path_is_text_whatever_its_form() {
    let server = Server::start(vec![Answer::json(200, PLANT)]);
    staff(&server).get_plant(17).await.expect("200 is a success");
    assert_eq!(only(&server).line, "GET /api/v1/plants/17 HTTP/1.1");
}

/// RFC 3986, section 5.2.4: these segments would lead to another resource.
#[tokio::test]
async fn a_segment_that_leads_elsewhere_is_refused_even_unchecked() {
    for id in ["", ".", ".."] {
        let server = Server::start(vec![Answer::json(200, PLANT)]);
        for call in [staff(&server).get_plant(id), staff(&server).get_plant(id).unchecked()] {
            let found = violations(call.await);
            assert_eq!(
                told(&found),
                ["path /plantId: part of a path: neither empty nor `.` nor `..`"]
            );
        }
        assert_eq!(server.log(), []);
    }
}

#[tokio::test]
async fn a_header_of_one_call_is_added_or_replaced() {
    let server = Server::start(vec![Answer::json(200, PAGE)]);
    let call = staff(&server).list_plants().x_trace("a1").header("X-Trace", "b2");
    call.header("X-Own", "o").await.expect("200 is a success");
    let request = only(&server);
    let traces = request.headers.iter().filter(|(name, _)| name == "x-trace");
    assert_eq!(traces.map(|(_, value)| value.as_str()).collect::<Vec<_>>(), ["b2"]);
    assert_eq!(request.header("x-own"), Some("o"));
}

#[tokio::test]
async fn headers_that_only_the_client_sets_are_refused() {
    for name in ["Authorization", "host", "Content-Length", "Transfer-Encoding"] {
        let server = Server::start(vec![Answer::json(200, PAGE)]);
        let found = violations(staff(&server).list_plants().header(name, "x").await);
        assert_eq!(told(&found), [format!("header /{name}: the client sets this header itself")]);
        assert_eq!(server.log(), []);
    }
}

#[tokio::test]
async fn every_request_says_who_sends_it_and_what_it_takes() {
    let request = in_rows([1], ["la"]).await;
    assert_eq!(request.header("user-agent"), Some("showcase/0.1.0"));
    assert_eq!(request.header("accept"), Some("application/json"));
    assert_eq!(request.header("content-type"), None);
    assert_eq!(request.body, Vec::<u8>::new());
}
