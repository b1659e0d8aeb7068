// @generated from spec/showcase.yaml by specsmith. Do not edit.

//! Calls [`showcase::Client::plan_task`].

use showcase::Client;
use showcase::types::{Task, Watering, WateringWhen};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    let body = Task::from(Watering::new(2.5).when(WateringWhen::Daily));
    let answer = client.plan_task(body).await?;
    println!("{answer:#?}");
    Ok(())
}
