//! Many calls at once, calls that are dropped, and a server that fails in every way.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use fastrand::Rng;
use showcase::types::PlantCreate;
use showcase::{Client, Error, Method};
use specsmith_tests::faulty::{Fault, FaultyServer};
use tokio::sync::Barrier;
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::{LONG, answer, builder, call, client, plant};

#[tokio::test(flavor = "multi_thread")]
async fn f11_many_calls_at_once_get_their_own_answers() {
    let server = FaultyServer::start(vec![Fault::LatePlants]);
    let client = client(&server);
    let mut tasks = JoinSet::new();
    for worker in 0..50 {
        let client = client.clone();
        tasks.spawn(async move {
            for index in 0..20 {
                let id = format!("p-{worker}-{index}");
                let plant = client.get_plant(&id).await.expect("the server is whole");
                assert_eq!(plant.name, id);
            }
        });
    }
    tasks.join_all().await;
    assert_eq!(server.requests(), 1000);
}

/// Some of the calls are dropped on the way, and so is the client that all others are clones of.
#[tokio::test(flavor = "multi_thread", worker_threads = 64)]
async fn f99_a_client_is_used_from_64_threads_at_once() {
    let server = FaultyServer::start(vec![Fault::Plants]);
    let first = client(&server);
    let start = Arc::new(Barrier::new(65));
    let mut tasks = JoinSet::new();
    for worker in 0..64 {
        let (client, start) = (first.clone(), Arc::clone(&start));
        tasks.spawn(async move {
            start.wait().await;
            for index in 0..10 {
                let name = format!("p-{worker}-{index}-");
                let dropped = tokio::spawn(client.get_plant(&name).into_future());
                let plant = client.create_plant(PlantCreate::new(&name, 4)).await;
                assert_eq!(plant.expect("the server is whole").name, name);
                dropped.abort();
                call(&client, "DELETE").await.expect("the server is whole");
                let plant = client.get_plant(&name).await.expect("the server is whole");
                assert_eq!(plant.name, name);
            }
        });
    }
    start.wait().await;
    drop(first);
    tasks.join_all().await;
    assert_eq!(arrived(&server).into_values().collect::<Vec<_>>(), [1; 640]);
}

/// Dropped after a number of steps, whatever they are.
#[tokio::test]
async fn f12_a_call_that_is_dropped_anywhere_leaves_the_client_usable() {
    let server = FaultyServer::start(vec![Fault::Plants]);
    let client = client(&server);
    for index in 0..300 {
        let wait = Duration::from_micros(index / 3 * 20);
        let name = format!("dropped-{index}-");
        let _ = match index % 3 {
            0 => timeout(wait, client.get_plant(&name).into_future()).await.map(drop),
            1 => timeout(wait, delete(&client, &name)).await.map(drop),
            _ => {
                let plant = PlantCreate::new(&name, 4);
                timeout(wait, client.create_plant(plant).into_future()).await.map(drop)
            }
        };
        let id = format!("p-{index}");
        let plant = client.get_plant(&id).await.expect("the server is whole");
        assert_eq!(plant.name, id);
    }
    let twice: Vec<_> = arrived(&server).into_iter().filter(|(_, times)| *times > 1).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn f57_f58_repeating_does_not_add_to_the_load_of_a_server_that_is_down() {
    let down = Arc::new(AtomicBool::new(true));
    let is_down = Arc::clone(&down);
    let server = FaultyServer::choose(move |_| {
        if is_down.load(Ordering::SeqCst) {
            answer(503, "retry-after: 0\r\n", "")
        } else {
            plant(200)
        }
    });
    let client = client(&server);
    let all = |client: &Client| {
        let calls = (0..1000).map(|_| {
            let client = client.clone();
            async move { client.get_plant("1").await.is_ok() }
        });
        calls.collect::<JoinSet<bool>>().join_all()
    };
    assert_eq!(all(&client).await.into_iter().filter(|success| *success).count(), 0);
    let requests = server.requests();
    assert!((1000..=1200).contains(&requests), "{requests}");
    down.store(false, Ordering::SeqCst);
    assert_eq!(all(&client).await.into_iter().filter(|success| *success).count(), 1000);
    // Repetitions are back too.
    down.store(true, Ordering::SeqCst);
    let before = server.requests();
    assert!(client.get_plant("1").await.is_err());
    assert_eq!(server.requests() - before, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn f54_no_post_takes_effect_twice() {
    mixed(10_000).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes a minute: `cargo test -p specsmith-tests --test faults -- --ignored`"]
async fn f54_no_post_of_100_000_takes_effect_twice() {
    mixed(100_000).await;
}

/// Calls of all kinds to a server that does something else with every connection. Each has a name of its own, by which
/// the server's log tells how often it arrived.
async fn mixed(calls: usize) {
    let mut random = Rng::with_seed(7);
    let server = FaultyServer::choose(move |_| fault(&mut random));
    let client = builder(&server).timeout(LONG).read_timeout(Duration::from_millis(500)).build();
    let client = client.expect("nothing is missing");
    let mut tasks = JoinSet::new();
    for worker in 0..50 {
        let client = client.clone();
        tasks.spawn(async move {
            for index in (worker..calls).step_by(50) {
                let name = format!("plant-{index}-");
                let end = match index % 3 {
                    0 => client.get_plant(&name).await.map(drop),
                    1 => delete(&client, &name).await,
                    _ => client.create_plant(PlantCreate::new(&name, 4)).await.map(drop),
                };
                // This looks for the token in what is shown.
                super::end(end);
            }
        });
    }
    tasks.join_all().await;
    let arrived = arrived(&server);
    assert!(arrived.len() > calls / 6, "{} of {calls} calls arrived", arrived.len());
    let twice: Vec<_> = arrived.iter().filter(|(_, times)| **times > 1).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

/// How often each POST arrived, by the name in it.
fn arrived(server: &FaultyServer) -> BTreeMap<String, usize> {
    let mut arrived = BTreeMap::new();
    for request in server.log().iter().filter(|request| request.starts_with("POST")) {
        let name = request.split("\"name\":").nth(1).expect("every POST has a name");
        *arrived.entry(name.to_owned()).or_default() += 1;
    }
    arrived
}

async fn delete(client: &Client, name: &str) -> Result<(), Error> {
    client.request(Method::DELETE, "/plants/{id}").path("id", name).await.map(drop)
}

fn fault(random: &mut Rng) -> Fault {
    match random.u8(..20) {
        0 => Fault::Refuse,
        1 => Fault::ResetEarly,
        2 => Fault::Reset,
        3 => Fault::Write(Vec::new()),
        4 => Fault::Write(b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{".to_vec()),
        5 => Fault::Write(b"garbage".to_vec()),
        6 => answer(503, "retry-after: 0\r\n", ""),
        7 => answer(429, "", "slow down"),
        8 => answer(500, "", "<html>"),
        9 => answer(307, "location: https://elsewhere.example/\r\n", ""),
        10 => answer(200, "", ""),
        11 => Fault::Hold(b"HTTP/1.1 200 OK\r\n".to_vec()),
        12 => plant(200),
        _ => Fault::Plants,
    }
}
