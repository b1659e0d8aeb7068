//! JSON Pointers into the document (RFC 6901).
//!
//! Every node of every model carries one, so that a problem found in any stage
//! can be shown at its line in the source text.

use std::fmt;
use std::sync::Arc;

/// The place of a node in the document, as the keys and indices that lead to it.
///
/// Cheap to clone and to extend: a child shares its parent.
#[derive(Clone, Default)]
pub struct Pointer(Option<Arc<Step>>);

struct Step {
    parent: Pointer,
    key: Box<str>,
}

impl Pointer {
    /// The whole document.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// The member `key` of this node.
    #[must_use]
    pub fn child(&self, key: &str) -> Self {
        Self(Some(Arc::new(Step { parent: self.clone(), key: key.into() })))
    }

    /// The element `index` of this node.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.child(&index.to_string())
    }

    /// The node that this one stands in; none for the whole document.
    #[must_use]
    pub fn parent(&self) -> Option<&Self> {
        self.0.as_deref().map(|step| &step.parent)
    }

    /// The last key, unescaped; none for the whole document.
    #[must_use]
    pub fn last(&self) -> Option<&str> {
        self.0.as_deref().map(|step| step.key.as_ref())
    }

    /// The keys from the root to this node, unescaped.
    #[must_use]
    pub fn keys(&self) -> Vec<&str> {
        let mut keys: Vec<&str> =
            std::iter::successors(Some(self), |at| at.parent()).filter_map(Self::last).collect();
        keys.reverse();
        keys
    }

    /// Reads the text form: `/paths/~1contacts/get`, with or without a leading `#`.
    ///
    /// None where the text is neither empty nor starts with `/`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.strip_prefix('#').unwrap_or(text);
        if text.is_empty() {
            return Some(Self::root());
        }
        let steps = text.strip_prefix('/')?.split('/');
        Some(
            steps.fold(Self::root(), |at, step| {
                at.child(&step.replace("~1", "/").replace("~0", "~"))
            }),
        )
    }
}

/// The escaped text form; `/` for the whole document would name the key "", so that one is empty.
impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for key in self.keys() {
            write!(f, "/{}", key.replace('~', "~0").replace('/', "~1"))?;
        }
        Ok(())
    }
}

impl fmt::Debug for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{self}")
    }
}

impl PartialEq for Pointer {
    fn eq(&self, other: &Self) -> bool {
        self.keys() == other.keys()
    }
}

impl Eq for Pointer {}

impl PartialOrd for Pointer {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Pointer {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.keys().cmp(&other.keys())
    }
}

impl std::hash::Hash for Pointer {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.keys().hash(state);
    }
}
