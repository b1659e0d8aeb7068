//! The runtime's own tests: tables for what has no network in it, and a scripted server for what has.

mod answers;
mod clock;
mod config;
mod date_time;
mod decode;
mod doors;
mod formats;
mod ids;
mod maybe;
mod proxy;
mod report;
mod request;
mod retry;
mod secrets;
mod server;
mod setters;
mod tls;
#[cfg(feature = "tracing")]
mod trace;
mod unions;
mod wire;
