//! The configuration: `spec/specsmith.toml` in, [`Options`](crate::options::Options) out.
