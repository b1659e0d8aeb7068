//! What every generated client carries.
