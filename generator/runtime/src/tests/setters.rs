//! Every form in which a caller may give a value to a setter: this is a test of what compiles.

use crate::sample::{Level, ThingId};
use crate::{DateTime, List, Maybe, Secret};

#[derive(Default)]
struct Thing {
    name: Maybe<String>,
    age: Maybe<i64>,
    ratio: Maybe<f64>,
    active: Maybe<bool>,
    owner: Maybe<ThingId>,
    level: Maybe<Level>,
    password: Maybe<Secret>,
    born: Maybe<DateTime>,
    tags: Maybe<Vec<String>>,
    numbers: Maybe<Vec<i64>>,
    owners: Maybe<Vec<ThingId>>,
    names: Vec<String>,
    counts: Vec<i64>,
    ids: Vec<ThingId>,
    levels: Vec<Level>,
    id: Option<ThingId>,
    word: Option<Level>,
}

macro_rules! setters {
    ($($name:ident: $from:ty => |$value:ident| $field:expr;)*) => {
        impl Thing {
            $(fn $name(mut self, $value: impl Into<$from>) -> Self {
                let $value = $value.into();
                self.$name = $field;
                self
            })*
        }
    };
}

setters! {
    name: Maybe<String> => |value| value;
    age: Maybe<i64> => |value| value;
    ratio: Maybe<f64> => |value| value;
    active: Maybe<bool> => |value| value;
    owner: Maybe<ThingId> => |value| value;
    level: Maybe<Level> => |value| value;
    password: Maybe<Secret> => |value| value;
    born: Maybe<DateTime> => |value| value;
    tags: Maybe<Vec<String>> => |value| value;
    numbers: Maybe<Vec<i64>> => |value| value;
    owners: Maybe<Vec<ThingId>> => |value| value;
    names: List<String> => |value| value.into_vec();
    counts: List<i64> => |value| value.into_vec();
    ids: List<ThingId> => |value| value.into_vec();
    levels: List<Level> => |value| value.into_vec();
    id: ThingId => |value| Some(value);
    word: Level => |value| Some(value);
}

fn thing() -> Thing {
    Thing::default()
}

#[test]
fn text_or_null() {
    let owned = String::from("x");
    assert_eq!(thing().name, Maybe::Absent);
    assert_eq!(thing().name("x").name, Maybe::Value(owned.clone()));
    assert_eq!(thing().name(&owned).name, Maybe::Value(owned.clone()));
    assert_eq!(thing().name(owned.clone()).name, Maybe::Value(owned.clone()));
    assert_eq!(thing().name(Some(owned.clone())).name, Maybe::Value(owned));
    assert_eq!(thing().name(None).name, Maybe::Null);
    assert_eq!(thing().name(Maybe::Absent).name, Maybe::Absent);
}

#[test]
fn numbers_and_booleans_or_null() {
    assert_eq!(thing().age(5).age, Maybe::Value(5));
    assert_eq!(thing().age(3_000_000_000).age, Maybe::Value(3_000_000_000));
    assert_eq!(thing().age(Some(5)).age, Maybe::Value(5));
    assert_eq!(thing().age(None).age, Maybe::Null);
    assert_eq!(thing().ratio(0.5).ratio, Maybe::Value(0.5));
    assert_eq!(thing().ratio(None).ratio, Maybe::Null);
    assert_eq!(thing().active(true).active, Maybe::Value(true));
    assert_eq!(thing().active(None).active, Maybe::Null);
}

#[test]
fn ids_or_null() {
    let id = ThingId::from(7);
    let text = String::from("7");
    assert_eq!(thing().owner(7).owner, Maybe::Value(id.clone()));
    assert_eq!(thing().owner(7_i64).owner, Maybe::Value(id.clone()));
    assert_eq!(thing().owner(7_u64).owner, Maybe::Value(id.clone()));
    assert_eq!(thing().owner("7").owner, Maybe::Value(id.clone()));
    assert_eq!(thing().owner(&text).owner, Maybe::Value(id.clone()));
    assert_eq!(thing().owner(text.clone()).owner, Maybe::Value(id.clone()));
    assert_eq!(thing().owner(&id).owner, Maybe::Value(id.clone()));
    assert_eq!(thing().owner(id.clone()).owner, Maybe::Value(id.clone()));
    assert_eq!(thing().owner(Some(id)).owner, Maybe::Value(7.into()));
    assert_eq!(thing().owner(None).owner, Maybe::Null);
}

#[test]
fn ids_without_null() {
    let id = ThingId::from(7);
    let text = String::from("7");
    for set in [
        thing().id(7),
        thing().id(7_i64),
        thing().id(7_u64),
        thing().id("7"),
        thing().id(&text),
        thing().id(text.clone()),
        thing().id(&id),
        thing().id(id.clone()),
    ] {
        assert_eq!(set.id, Some(id.clone()));
    }
}

#[test]
fn words_secrets_and_dates() {
    assert_eq!(thing().level("low").level, Maybe::Value(Level::Low));
    assert_eq!(thing().level(Level::Low).level, Maybe::Value(Level::Low));
    assert_eq!(thing().level(None).level, Maybe::Null);
    assert_eq!(thing().word("very high").word, Some(Level::VeryHigh));
    assert_eq!(thing().word(Level::Low).word, Some(Level::Low));
    assert_eq!(thing().password("p").password, Maybe::Value(Secret::from("p")));
    assert_eq!(thing().password(String::from("p")).password, Maybe::Value(Secret::from("p")));
    assert_eq!(thing().password(None).password, Maybe::Null);
    let born = DateTime::from("2024-01-15T10:30:00Z");
    assert_eq!(thing().born("2024-01-15T10:30:00Z").born, Maybe::Value(born.clone()));
    assert_eq!(thing().born(born.clone()).born, Maybe::Value(born));
    assert_eq!(thing().born(None).born, Maybe::Null);
}

#[test]
fn lists_or_null() {
    let wanted = Maybe::Value(vec![String::from("a"), String::from("b")]);
    let owned = vec![String::from("a"), String::from("b")];
    let borrowed = &["a", "b"];
    assert_eq!(thing().tags(["a", "b"]).tags, wanted);
    assert_eq!(thing().tags(borrowed).tags, wanted);
    assert_eq!(thing().tags(&["a", "b"][..]).tags, wanted);
    assert_eq!(thing().tags(vec!["a", "b"]).tags, wanted);
    assert_eq!(thing().tags([String::from("a"), String::from("b")]).tags, wanted);
    assert_eq!(thing().tags(&owned).tags, wanted);
    assert_eq!(thing().tags(&owned[..]).tags, wanted);
    assert_eq!(thing().tags(owned.clone()).tags, wanted);
    assert_eq!(thing().tags(Some(owned)).tags, wanted);
    assert_eq!(thing().tags("a,b".split(',').collect::<List<_>>()).tags, wanted);
    assert_eq!(thing().tags(List::new()).tags, Maybe::Value(Vec::new()));
    assert_eq!(thing().tags(Vec::<String>::new()).tags, Maybe::Value(Vec::new()));
    assert_eq!(thing().tags(None).tags, Maybe::Null);
    assert_eq!(thing().numbers([1, 3_000_000_000]).numbers, Maybe::Value(vec![1, 3_000_000_000]));
    assert_eq!(thing().numbers([]).numbers, Maybe::Value(Vec::new()));
    assert_eq!(thing().numbers(vec![1]).numbers, Maybe::Value(vec![1]));
    assert_eq!(thing().numbers(&[1][..]).numbers, Maybe::Value(vec![1]));
    assert_eq!(thing().numbers((1..3).collect::<List<_>>()).numbers, Maybe::Value(vec![1, 2]));
    assert_eq!(thing().owners([1, 2]).owners, Maybe::Value(vec![1.into(), 2.into()]));
    assert_eq!(thing().owners(["1"]).owners, Maybe::Value(vec!["1".into()]));
    assert_eq!(thing().owners(None).owners, Maybe::Null);
}

#[test]
fn lists_without_null() {
    let wanted = vec![String::from("a"), String::from("b")];
    let borrowed = &["a", "b"];
    for set in [
        thing().names(["a", "b"]),
        thing().names(borrowed),
        thing().names(&["a", "b"][..]),
        thing().names(vec!["a", "b"]),
        thing().names(wanted.clone()),
        thing().names(&wanted),
        thing().names(&wanted[..]),
        thing().names("a,b".split(',').collect::<List<_>>()),
        thing().names(wanted.iter().collect::<List<_>>()),
    ] {
        assert_eq!(set.names, wanted);
    }
    assert!(thing().names(List::new()).names.is_empty());
    assert_eq!(thing().counts([1, 3_000_000_000]).counts, [1, 3_000_000_000]);
    assert!(thing().counts([]).counts.is_empty());
    assert_eq!(thing().levels(["low"]).levels, [Level::Low]);
    assert_eq!(thing().levels([Level::Low]).levels, [Level::Low]);
    let ids = vec![ThingId::from(1), ThingId::from(2)];
    let numbers = &[1, 2];
    for set in [
        thing().ids([1, 2]),
        thing().ids([1_i64, 2]),
        thing().ids(vec![1_u64, 2]),
        thing().ids(numbers),
        thing().ids(["1", "2"]),
        thing().ids(ids.clone()),
        thing().ids(&ids),
        thing().ids([1, 2].into_iter().collect::<List<_>>()),
    ] {
        assert_eq!(set.ids, ids);
    }
}
