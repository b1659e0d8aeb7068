//! Files to disk.
