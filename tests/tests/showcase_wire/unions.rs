//! Unions: told apart in both directions, checked when sent, kept when they are none of what is documented.

use serde_json::{Value, json};
use showcase::operations::PlanTaskRefusal;
use showcase::types::{
    Interval, IntervalUnit, Pot, PotRound, Pruning, PruningBranches, Repotting, Task, Tasks,
    Watering, WateringWhen,
};
use showcase::{DateTime, Error, Validate};
use specsmith_tests::server::{Answer, Server};

use super::{only, staff, told, violations};

/// What is sent for a task.
async fn sent(task: impl Into<Task>) -> Value {
    let server = Server::start(vec![Answer::json(201, r#"{"kind":"pruning"}"#)]);
    staff(&server).plan_task(task).await.expect("201 is a success");
    only(&server).json()
}

/// What is read of a task.
async fn received(body: &str) -> Result<Task, Error> {
    let server = Server::start(vec![Answer::json(201, body)]);
    staff(&server).plan_task(Watering::new(1.5)).await
}

#[tokio::test]
async fn the_tag_is_written_whatever_the_alternative_says() {
    assert_eq!(sent(Watering::new(1.5)).await, json!({"kind": "watering", "litres": 1.5}));
    // It has no property for it.
    assert_eq!(sent(Pruning::new().branches(3)).await, json!({"kind": "pruning", "branches": 3}));
    // It says something else.
    let round = Pot::from(PotRound::new(12.5).colour("red"));
    assert_eq!(
        sent(Repotting::new("pruning", round)).await,
        json!({"kind": "repotting", "pot": {"diameter": 12.5, "colour": "red"}})
    );
    let all = Tasks::new([Task::from(Pruning::new()), Watering::new(2.5).into()]);
    assert_eq!(
        sent(all).await,
        json!({"kind": "all", "tasks": [{"kind": "pruning"}, {"kind": "watering", "litres": 2.5}]})
    );
}

#[tokio::test]
async fn every_kind_of_alternative_is_written_as_it_is() {
    let date = DateTime::from("2024-03-01T08:00:00Z");
    for (when, expected) in [
        (WateringWhen::Daily, json!("daily")),
        (Interval::new(3).unit(IntervalUnit::Days).into(), json!({"every": 3, "unit": "days"})),
        (Interval::new(3).unit("moons").into(), json!({"every": 3, "unit": "moons"})),
        (vec![date].into(), json!(["2024-03-01T08:00:00Z"])),
    ] {
        assert_eq!(sent(Watering::new(1.5).when(when)).await["when"], expected);
    }
    for (branches, expected) in
        [(PruningBranches::from(3), json!(3)), ("the upper ones".into(), json!("the upper ones"))]
    {
        assert_eq!(sent(Pruning::new().branches(branches)).await["branches"], expected);
    }
}

#[tokio::test]
async fn every_alternative_is_read() {
    let watering = |task: Task| match task {
        Task::Watering(watering) => *watering,
        other => panic!("{other:?} is no watering"),
    };
    let task = received(r#"{"litres":2,"kind":"watering","more":[]}"#).await.expect("a task");
    assert_eq!(watering(task), Watering::new(2.0));
    for (when, expected) in [
        (r#""weekly""#, WateringWhen::Weekly),
        (r#"{"every":2.0,"more":1}"#, Interval::new(2).into()),
        (r#"["2024-03-01T08:00:00Z"]"#, vec![DateTime::from("2024-03-01T08:00:00Z")].into()),
    ] {
        let body = format!(r#"{{"kind":"watering","litres":1,"when":{when}}}"#);
        let read = watering(received(&body).await.expect("a task")).when;
        assert_eq!(read, Some(expected), "{when}");
    }
    let all = r#"{"kind":"all","tasks":[{"kind":"pruning","branches":"low"},{"kind":"pruning","branches":7.0}]}"#;
    let expected =
        Tasks::new([Task::from(Pruning::new().branches("low")), Pruning::new().branches(7).into()]);
    assert_eq!(received(all).await.expect("tasks"), Task::from(expected));
}

#[tokio::test]
async fn objects_are_told_apart_by_what_they_require() {
    let pot = |pot: &str| format!(r#"{{"kind":"repotting","pot":{pot}}}"#);
    for (body, expected) in [
        (r#"{"diameter":3,"colour":"red"}"#, "Round"),
        (r#"{"width":3,"length":4}"#, "Box"),
        (r#"{"height":3}"#, "Unknown"),
    ] {
        let Task::Repotting(task) = received(&pot(body)).await.expect("a task") else {
            panic!("no repotting")
        };
        assert!(format!("{:?}", task.pot).starts_with(expected), "{:?}", task.pot);
    }
}

#[tokio::test]
async fn what_is_none_of_the_alternatives_is_kept_and_not_sent() {
    let body = json!({"kind": "weeding", "beds": [1, 2]});
    let task = received(&body.to_string()).await.expect("an unknown task is no error");
    let Task::Unknown(value) = &task else { panic!("{task:?} is documented") };
    assert_eq!(*value.as_json(), body);
    assert_eq!(serde_json::to_value(&task).expect("it is JSON"), body);
    let found = task.validate().expect_err("it is not documented");
    assert_eq!(told(&found), ["body: one of the documented alternatives"]);
    let all = Tasks::new([Task::from(Pruning::new()), task]);
    let server = Server::start(vec![Answer::json(201, r#"{"kind":"pruning"}"#)]);
    let found = violations(staff(&server).plan_task(all.clone()).await);
    assert_eq!(told(&found), ["/tasks/1: one of the documented alternatives"]);
    assert_eq!(server.log(), []);

    staff(&server).plan_task(all).unchecked().await.expect("201 is a success");
    assert_eq!(only(&server).json()["tasks"][1], body);
}

#[tokio::test]
async fn an_alternative_is_checked_where_it_stands() {
    let dates = vec![DateTime::from("1 March"); 4];
    for (task, expected) in [
        (Task::from(Watering::new(11.0)), vec!["/litres: at most 10"]),
        (Pruning::new().branches(0).into(), vec!["/branches: at least 1"]),
        (Watering::new(1.0).when(Interval::new(0)).into(), vec!["/when/every: at least 1"]),
        (
            Watering::new(1.0).when(dates).into(),
            vec![
                "/when: at most 3 items",
                "/when/0: a date and time with an offset (RFC 3339)",
                "/when/1: a date and time with an offset (RFC 3339)",
                "/when/2: a date and time with an offset (RFC 3339)",
                "/when/3: a date and time with an offset (RFC 3339)",
            ],
        ),
        (Repotting::new("repotting", PotRound::new(0.5)).into(), vec!["/pot/diameter: at least 1"]),
    ] {
        let found = task.validate().expect_err("a rule is broken");
        assert_eq!(told(&found), expected);
    }
}

#[tokio::test]
async fn what_can_not_be_read_is_told_with_its_place() {
    for (body, path, message) in [
        (r#"{"kind":"watering"}"#, "", "missing field `litres`"),
        (r#"{"kind":"watering","litres":"much"}"#, "/litres", "invalid type: string"),
        (
            r#"{"kind":"all","tasks":[{"kind":"pruning"},{"kind":"watering","litres":1,"when":{"every":"day"}}]}"#,
            "/tasks/1/when/every",
            "invalid type: string, expected i64",
        ),
    ] {
        let error = match received(body).await {
            Err(Error::Decode(error)) => error,
            other => panic!("{body} gives {other:?}"),
        };
        assert_eq!(error.pointer(), path, "{body}");
        assert!(error.to_string().contains(message), "{error}");
    }
}

#[tokio::test]
async fn a_union_is_a_refusal_and_a_parameter() {
    let refusal = r#"{"kind":"pruning","branches":1}"#;
    let server = Server::start(vec![Answer::json(409, refusal)]);
    let error = staff(&server).plan_task(Pruning::new()).await.expect_err("409 is a refusal");
    let Error::Refused(refused) = error else { panic!("{error:?} is no refusal") };
    let PlanTaskRefusal::Conflict(task) = refused.of::<showcase::operations::PlanTask>() else {
        panic!("{refused:?} is another one")
    };
    assert_eq!(task, Task::from(Pruning::new().branches(1)));

    let server = Server::start(vec![Answer::json(200, "[]"), Answer::json(200, "[]")]);
    let client = staff(&server);
    client.list_tasks().beds(4).await.expect("200 is a success");
    client.list_tasks().beds(vec![4, 5]).await.expect("200 is a success");
    let lines: Vec<String> = server.log().into_iter().map(|request| request.line).collect();
    assert_eq!(
        lines,
        ["GET /api/v1/tasks?beds=4 HTTP/1.1", "GET /api/v1/tasks?beds=4&beds=5 HTTP/1.1"]
    );
}

#[tokio::test]
async fn the_list_of_tasks_is_read() {
    let body = r#"[{"kind":"pruning"},{"kind":"weeding"},7]"#;
    let server = Server::start(vec![Answer::json(200, body)]);
    let tasks = staff(&server).list_tasks().await.expect("200 is a success");
    assert_eq!(tasks[0], Task::from(Pruning::new()));
    assert!(tasks[1..].iter().all(|task| matches!(task, Task::Unknown(_))));
    assert_eq!(serde_json::to_string(&tasks).expect("they are JSON"), body);
}
