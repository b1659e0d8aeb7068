//! Dates, UUIDs, bytes and numbers of every width, as they go out and come back.

use showcase::types::{Invoice, PlantCreate, Sensor};
use showcase::{Base64, Date, Uuid, Validate};
use specsmith_tests::server::{Answer, Server};

use super::{PLANT, only, staff, told};

const UUID: &str = "6f1c5a0e-7c1b-4d4f-9a53-0d6f3c1b2a90";

#[tokio::test]
async fn values_of_every_format_go_out_as_the_document_writes_them() {
    let server = Server::start(vec![Answer::json(201, PLANT)]);
    let sensor = Sensor::new(UUID).ip("::1").moisture(40).temperature(-3).serial(u64::MAX);
    let plant = PlantCreate::new("Mint", None)
        .sow_on("2024-03-01")
        .water_at("06:30:00")
        .sprouts_in("P2W")
        .photo(b"hi")
        .leaflet("https://nursery.example/mint")
        .price("0.10")
        .sensor(sensor);
    staff(&server).create_plant(plant).await.expect("201 is a success");
    let sent = r#"{"name":"Mint","bed":null,"sow_on":"2024-03-01","water_at":"06:30:00","sprouts_in":"P2W","photo":"aGk=","leaflet":"https://nursery.example/mint","sensor":{"id":"6f1c5a0e-7c1b-4d4f-9a53-0d6f3c1b2a90","ip":"::1","moisture":40,"temperature":-3,"serial":18446744073709551615},"price":"0.10"}"#;
    assert_eq!(String::from_utf8_lossy(&only(&server).body), sent);
}

#[test]
fn values_of_another_form_are_violations() {
    let plant = PlantCreate::new("Mint", None)
        .sow_on("1 March")
        .water_at("6:30")
        .sprouts_in("two weeks")
        .photo(Base64::from_text("?"))
        .leaflet("/mint")
        .price("0,10")
        .sensor(Sensor::new("17").host("-").ip("1").ipv4("::1").ipv6("192.0.2.1").moisture(101));
    let found = plant.validate().expect_err("nothing is as documented");
    assert_eq!(
        told(&found),
        [
            "/sow_on: a date (RFC 3339)",
            "/water_at: a time of day (RFC 3339)",
            "/sprouts_in: a duration (RFC 3339, appendix A)",
            "/photo: bytes in base64",
            "/leaflet: a URI with its scheme",
            "/sensor/id: a UUID",
            "/sensor/host: the name of a host",
            "/sensor/ip: an IP address",
            "/sensor/ipv4: an IPv4 address",
            "/sensor/ipv6: an IPv6 address",
            "/sensor/moisture: at most 100",
            "/price: a decimal number",
        ]
    );
}

/// An invoice that was made is reported, whatever the nursery writes into it.
#[test]
fn answers_of_another_form_are_kept() {
    let json = r#"{"number":"old-17","day":"1.3.2024","currency":"EUR","net":1,"tax":1.5,"total":2.5e0,"due":null,"customer":"nobody"}"#;
    let invoice: Invoice = serde_json::from_str(json).expect("every form is read");
    assert_eq!((invoice.number.as_str(), invoice.number.uuid()), ("old-17", None));
    assert_eq!((invoice.day.as_str(), invoice.day.date()), ("1.3.2024", None));
    assert_eq!(Uuid::from(UUID).uuid().map(|uuid| uuid.to_string()), Some(UUID.to_owned()));
    assert_eq!(
        Date::from("2024-03-01").date().map(|day| day.to_string()),
        Some("2024-03-01".into())
    );
}
