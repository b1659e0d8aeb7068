//! Deadlines, in a time that passes only when everybody waits.

use std::future::pending;
use std::time::Duration;

use tokio::time::{Instant, sleep};

use crate::clock::{Clock, Settings};

const SECOND: Duration = Duration::from_secs(1);

fn clock(timeout: Duration, read_timeout: Duration) -> Clock {
    Clock::start(&Settings { timeout, read_timeout, ..Settings::default() })
}

#[tokio::test(start_paused = true)]
async fn silence_ends_a_call_before_its_deadline() {
    let (start, clock) = (Instant::now(), clock(10 * SECOND, 3 * SECOND));
    assert!(clock.sign_of_life(sleep(2 * SECOND)).await.is_ok());
    assert!(clock.sign_of_life(sleep(2 * SECOND)).await.is_ok());
    assert!(clock.sign_of_life(pending::<()>()).await.is_err());
    assert_eq!(start.elapsed().as_secs(), 7);
}

#[tokio::test(start_paused = true)]
async fn the_deadline_ends_a_call_that_is_never_silent() {
    let (start, clock) = (Instant::now(), clock(10 * SECOND, 3 * SECOND));
    while clock.sign_of_life(sleep(2 * SECOND)).await.is_ok() {}
    assert_eq!(start.elapsed().as_secs(), 10);
    assert!(clock.sign_of_life(pending::<()>()).await.is_err());
    assert_eq!(start.elapsed().as_secs(), 10);
}

#[tokio::test(start_paused = true)]
async fn a_pause_is_allowed_while_time_is_left_after_it() {
    let clock = clock(10 * SECOND, SECOND);
    assert!(clock.allows(9 * SECOND));
    assert!(!clock.allows(10 * SECOND));
    assert!(!clock.allows(Duration::MAX));
    sleep(9 * SECOND + SECOND / 2).await;
    assert!(clock.allows(SECOND / 4));
    assert!(!clock.allows(SECOND));
}

#[tokio::test(start_paused = true)]
async fn a_time_without_end_is_no_deadline() {
    let clock = clock(Duration::MAX, Duration::MAX);
    assert!(clock.allows(1000 * SECOND));
    assert!(!clock.allows(Duration::MAX));
    assert!(clock.sign_of_life(sleep(1000 * SECOND)).await.is_ok());
}
