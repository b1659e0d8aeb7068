//! The cross-cutting tests are in `tests/`.
