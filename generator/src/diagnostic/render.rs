//! Problems as text for people, as JSON, and as annotations for CI.
