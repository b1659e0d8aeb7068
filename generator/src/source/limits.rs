//! How much of a document is read before specsmith says that it is too much.

/// The budgets of one reading.
///
/// They stand far above the largest real document (13 MB, about 500,000 nodes),
/// so that only a broken or hostile one meets them. Counts are taken after
/// aliases have been replaced by what they stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The size of the text, in bytes.
    pub bytes: usize,
    /// The number of values: scalars, lists and maps.
    pub nodes: usize,
    /// The size of all scalars and keys together, in bytes.
    pub scalars: usize,
    /// How many lists and maps may stand inside each other.
    pub depth: usize,
}

/// 64 MiB of text, 5 million nodes, 256 MiB of scalars, 128 levels.
impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 64 << 20, nodes: 5_000_000, scalars: 256 << 20, depth: 128 }
    }
}
