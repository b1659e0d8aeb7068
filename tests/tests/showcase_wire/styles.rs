//! Every style of a parameter, as the tables of "Style Examples" have it (OpenAPI 3.0.4, section 4.7.12.5).
//!
//! In those tables `color` is `blue`, `["blue","black","brown"]` or `{"R":100,"G":200,"B":150}`; here the names are
//! those of the showcase. Reserved signs of names and values are encoded, as the tables show it.

use std::collections::BTreeMap;

use showcase::operations::FindOnMap;
use showcase::types::{MapFilter, Point, Stage};
use showcase::{Call, Client, List};
use specsmith_tests::server::{Answer, Received, Server};

use super::{BASE, only, told, violations};

/// Where every request of [`find`] starts.
const PATH: &str = "/api/v1/maps.beds.paths/;area=west,south/x=1,y=2;marks=a;marks=b";

fn find(server: &Server) -> Call<FindOnMap> {
    let builder = Client::builder().base_url(server.url(BASE)).expect("loopback is a base URL");
    let client = builder.build().expect("nothing is missing");
    client.find_on_map(["beds", "paths"], ["west", "south"], Point::new(1).y(2), ["a", "b"])
}

async fn sent(change: impl FnOnce(Call<FindOnMap>) -> Call<FindOnMap>) -> Received {
    let server = Server::start(vec![Answer::json(200, "[]")]);
    change(find(&server)).await.expect("200 is a success");
    only(&server)
}

/// The query of a request.
async fn query(change: impl FnOnce(Call<FindOnMap>) -> Call<FindOnMap>) -> String {
    let line = sent(change).await.line;
    let start = format!("GET {PATH}?");
    let rest = line.strip_prefix(&start).unwrap_or_else(|| panic!("{line} starts otherwise"));
    rest.strip_suffix(" HTTP/1.1").expect("a request line").to_owned()
}

/// `label` exploded `.blue.black.brown`, `matrix` `;color=blue,black,brown`, `simple` exploded `R=100,G=200,B=150`,
/// `matrix` exploded `;color=blue;color=black;color=brown`.
#[tokio::test]
async fn a_path_has_every_style() {
    assert_eq!(sent(|call| call).await.line, format!("GET {PATH} HTTP/1.1"));
}

/// `label` `.blue`, and `matrix` exploded `;R=100;G=200;B=150`.
#[tokio::test]
async fn texts_and_objects_stand_behind_their_signs() {
    let server = Server::start(vec![Answer::empty(204)]);
    let builder = Client::builder().base_url(server.url(BASE)).expect("loopback is a base URL");
    let client = builder.build().expect("nothing is missing");
    let size = BTreeMap::from([("height".to_owned(), 20), ("width".to_owned(), 30)]);
    client.get_sign("Basil/.", size).await.expect("204 is a success");
    assert_eq!(only(&server).line, "GET /api/v1/signs.Basil%2F.;height=20;width=30 HTTP/1.1");
}

/// `deepObject`: `color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150`.
#[tokio::test]
async fn an_object_with_brackets_has_a_name_for_each_property() {
    let filter = MapFilter::new().stage(Stage::Seed).beds(3);
    assert_eq!(
        query(|call| call.filter(filter)).await,
        "filter%5Bstage%5D=seed&filter%5Bbeds%5D=3"
    );
}

/// `form` exploded: `R=100&G=200&B=150`.
#[tokio::test]
async fn an_exploded_object_has_the_names_of_its_properties() {
    assert_eq!(query(|call| call.near(Point::new(1).y(-2))).await, "x=1&y=-2");
    assert_eq!(query(|call| call.near(Point::new(1))).await, "x=1");
}

/// `form`: `color=R,100,G,200,B,150`.
#[tokio::test]
async fn another_object_is_joined_by_commas() {
    assert_eq!(query(|call| call.far(Point::new(1).y(2))).await, "far=x,1,y,2");
}

/// `spaceDelimited`: `color=blue%20black%20brown`.
#[tokio::test]
async fn words_stand_between_spaces() {
    let line = query(|call| call.words(["much sun", "a&b", "é"])).await;
    assert_eq!(line, "words=much%20sun%20a%26b%20%C3%A9");
}

/// `pipeDelimited`: `color=blue%7Cblack%7Cbrown`.
#[tokio::test]
async fn numbers_stand_between_bars() {
    assert_eq!(query(|call| call.sizes([1, 20, -3])).await, "sizes=1%7C20%7C-3");
}

/// `allowReserved` lets `:/?#[]@!$&'()*+,;=` through, except for those that would end the value.
#[tokio::test]
async fn reserved_signs_stay_where_they_may() {
    let line = query(|call| call.image("https://a.example/b c?d=e&f=g#h")).await;
    assert_eq!(line, "image=https://a.example/b%20c?d=e%26f=g%23h");
}

/// `content: application/json`: the value is JSON, encoded as any other.
#[tokio::test]
async fn a_value_with_content_is_json() {
    let line = query(|call| call.shape([Point::new(0).y(1), Point::new(2)])).await;
    assert_eq!(line, "shape=%5B%7B%22x%22%3A0%2C%22y%22%3A1%7D%2C%7B%22x%22%3A2%7D%5D");
}

/// `simple` exploded: `R=100,G=200,B=150`.
#[tokio::test]
async fn an_exploded_object_in_a_header_has_its_names() {
    let request = sent(|call| call.x_centre(Point::new(1).y(2))).await;
    assert_eq!(request.header("x-centre"), Some("x=1,y=2"));
    assert_eq!(request.line, format!("GET {PATH} HTTP/1.1"));
}

/// `form` in cookies: joined, `color=blue,black,brown`. Exploded, the pairs stand between `; `, as in every header of
/// cookies (RFC 6265, section 4.2.1), and not between the `&` of queries.
#[tokio::test]
async fn cookies_are_pairs_in_one_header() {
    let request = sent(|call| call.seen(["p-1", "p;2"]).view(["wide", "dark"])).await;
    assert_eq!(request.header("cookie"), Some("seen=p-1; seen=p%3B2; view=wide,dark"));
    let cookies = request.headers.iter().filter(|(name, _)| name == "cookie");
    assert_eq!(cookies.count(), 1);
    assert_eq!(sent(|call| call).await.header("cookie"), None);
}

/// RFC 6570, section 2.4.2: what is empty is not defined, and so not there.
#[tokio::test]
async fn what_is_empty_is_not_sent() {
    let request = sent(|call| {
        let empty = MapFilter::new();
        call.filter(empty).words(List::new()).sizes(List::new()).seen(List::new()).view(List::new())
    });
    let request = request.await;
    assert_eq!(request.line, format!("GET {PATH} HTTP/1.1"));
    assert_eq!(request.header("cookie"), None);
    assert_eq!(query(|call| call.shape(List::new())).await, "shape=%5B%5D");
}

#[tokio::test]
async fn an_object_is_checked_where_it_stands() {
    let server = Server::start(vec![Answer::json(200, "[]")]);
    let call = find(&server).filter(MapFilter::new().beds(10)).near(Point::new(-1));
    let call = call.x_centre(Point::new(-2)).view(["much too long"]);
    let found = violations(call.await);
    assert_eq!(
        told(&found),
        [
            "query /filter/beds: at most 9",
            "query /near/x: at least 0",
            "header /X-Centre/x: at least 0",
            "cookie /view/0: at most 10 characters",
        ]
    );
    assert_eq!(server.log(), []);
}
