//! Words, ids and secrets, which are more than text.

use showcase::types::{
    Order, OrderItem, OrderType, Plant, PlantCreate, PlantCreateDepth as Depth, PlantId, Size,
    Stage, Urgency,
};
use showcase::{DateTime, Secret, Validate};
use specsmith_tests::server::{Answer, Server};

use super::{PLANT, only, staff, told, violations};

#[test]
fn every_documented_word_has_its_variant() {
    for (word, stage) in [
        ("seed", Stage::Seed),
        ("seedling", Stage::Seedling),
        ("in-flower", Stage::InFlower),
        ("1st-fruit", Stage::_1stFruit),
        ("+1", Stage::Plus1),
        ("self", Stage::Self_),
    ] {
        assert_eq!(Stage::from(word), stage);
        assert_eq!(stage.as_str(), word);
        assert_eq!(stage.to_string(), word);
        let json = serde_json::to_string(&stage).expect("a word is JSON");
        assert_eq!(json, format!("\"{word}\""));
        assert_eq!(serde_json::from_str::<Stage>(&json).expect("it is read"), stage);
    }
}

#[test]
fn numbers_have_variants_and_others_are_kept() {
    for (number, urgency) in [(-1, Urgency::Whenever), (0, Urgency::Soon), (1, Urgency::Now)] {
        assert_eq!(Urgency::from(number), urgency);
        assert_eq!(urgency.as_i64(), i64::from(number));
        assert_eq!(serde_json::to_string(&urgency).expect("a number is JSON"), number.to_string());
    }
    let read: Urgency = serde_json::from_str("7").expect("any integer is read");
    assert!(matches!(read, Urgency::Unknown(_)));
    assert_eq!(serde_json::to_string(&read).expect("a number is JSON"), "7");
}

#[test]
fn values_of_several_types_have_variants_and_others_are_kept() {
    for (json, depth) in
        [("\"by-eye\"", Depth::ByEye), ("1", Depth::_1), ("2.5", Depth::_25), ("true", Depth::True)]
    {
        assert_eq!(serde_json::from_str::<Depth>(json).expect("it is read"), depth);
        assert_eq!(serde_json::to_string(&depth).expect("a value is JSON"), json);
    }
    let read: Depth = serde_json::from_str(r#"{"cm":[3]}"#).expect("anything is read");
    assert!(matches!(read, Depth::Unknown(_)));
    assert_eq!(serde_json::to_string(&read).expect("a value is JSON"), r#"{"cm":[3]}"#);
    assert_eq!((Depth::from("by-eye"), Depth::from(2.5)), (Depth::ByEye, Depth::_25));
}

#[tokio::test]
async fn values_that_are_not_documented_are_refused_unless_unchecked() {
    let server = Server::start(vec![Answer::json(201, PLANT)]);
    let client = staff(&server);
    let odd = || {
        let plant = PlantCreate::new("Mint", None).urgency(2).depth(Depth::from(3));
        plant.discount(0.3).terms_accepted(false)
    };
    let found = violations(client.create_plant(odd()).await);
    assert_eq!(
        told(&found),
        [
            "/urgency: one of the documented values",
            "/depth: one of the documented values",
            "/discount: one of the documented values",
            "/terms_accepted: one of the documented values"
        ]
    );
    assert_eq!(server.log(), []);
    client.create_plant(odd()).unchecked().await.expect("201 is a success");
    let sent = only(&server).json();
    assert_eq!((&sent["urgency"], &sent["depth"]), (&2.into(), &3.into()));
    let documented = PlantCreate::new("Mint", None).urgency(Urgency::Now).depth(None);
    let documented = documented.discount(0.25).terms_accepted(true);
    assert!(documented.validate().is_ok());
}

#[test]
fn words_are_told_apart_by_their_case() {
    assert!(matches!(Stage::from("Seed"), Stage::Unknown(_)));
}

#[tokio::test]
async fn a_word_that_is_not_documented_is_refused_unless_unchecked() {
    let server = Server::start(vec![Answer::json(200, PLANT)]);
    let client = staff(&server);
    let withered = || Plant::new("Basil", None).stage("withered");
    let found = violations(client.replace_plant(1, withered()).await);
    assert_eq!(told(&found), ["/stage: one of the documented values"]);
    let found = violations(client.list_plants().stage("withered").type_("moss").await);
    assert_eq!(
        told(&found),
        ["query /stage: one of the documented values", "query /type: one of the documented values"]
    );
    let found = violations(client.list_plants_in_rows("hot", [1], "mm").await);
    assert_eq!(
        told(&found),
        [
            "path /house: one of the documented values",
            "header /X-Units: one of the documented values"
        ]
    );
    assert_eq!(server.log(), []);

    client.replace_plant(1, withered()).unchecked().await.expect("200 is a success");
    assert_eq!(only(&server).json()["stage"], "withered");
}

#[test]
fn a_word_in_a_nested_object_is_checked_where_it_stands() {
    let plant = Plant::new("Basil", None).size(Size::new().unit("ell"));
    let found = plant.validate().expect_err("an unknown unit");
    assert_eq!(told(&found), ["/size/unit: one of the documented values"]);
    let order = Order::new(OrderType::from("throw"), [OrderItem::new(1, 1)]);
    let found = order.validate().expect_err("an unknown type");
    assert_eq!(told(&found), ["/type: one of the documented values"]);
}

#[test]
fn ids_are_equal_whatever_their_form_and_keep_it() {
    let (number, text): (PlantId, PlantId) =
        serde_json::from_str(r#"[17,"17"]"#).expect("both forms are read");
    assert_eq!(number, text);
    assert_eq!((number.to_string(), text.to_string()), ("17".to_owned(), "17".to_owned()));
    let again = serde_json::to_string(&(number, text)).expect("ids are JSON");
    assert_eq!(again, r#"[17,"17"]"#);
}

#[test]
fn a_secret_is_sent_and_never_shown() {
    let plant = Plant::new("Basil", None).gate_code("4711");
    assert!(!format!("{plant:?}").contains("4711"));
    assert_eq!(plant.gate_code.as_ref().map(Secret::expose), Some("4711"));
    let found = Plant::new("Basil", None).gate_code("471").validate().expect_err("too short");
    assert_eq!(told(&found), ["/gate_code: at least 4 characters"]);
    assert!(!format!("{found:?}").contains("471"));
}

#[tokio::test]
async fn a_date_that_is_not_rfc_3339_is_refused() {
    let server = Server::start(vec![Answer::json(200, PLANT)]);
    for date in ["", "2024-03-01", "2024-03-01T08:00:00", "2024-02-30T08:00:00Z", "1 March"] {
        let found = violations(staff(&server).list_plants().sown_since(date).await);
        assert_eq!(
            told(&found),
            ["query /sown_since: a date and time with an offset (RFC 3339)"],
            "{date}"
        );
    }
    assert_eq!(server.log(), []);
    assert!(DateTime::from("2024-02-29t08:00:60.5-00:30").is_valid());
}
