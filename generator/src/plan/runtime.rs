//! Which runtime files a crate carries.

use crate::krate::{Operation, TypeDef};
use crate::options::DateTimeLibrary;
use crate::runtime::RuntimeFile;

/// The files.
#[must_use]
pub fn carried(
    _defs: &[TypeDef],
    _operations: &[Operation],
    _library: DateTimeLibrary,
) -> Vec<&'static RuntimeFile> {
    Vec::new()
}
