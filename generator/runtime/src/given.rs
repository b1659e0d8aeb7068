//! Values that may be absent, seen as what there is to check.

/// A `V`, or something that may hold one: `Option`, `Maybe`.
///
/// The checks of a [`Report`](super::Report) take any of these; what is not
/// there breaks no rule.
pub trait Given<V: ?Sized> {
    /// The value, if there is one.
    fn given(&self) -> Option<&V>;
}

impl<V: ?Sized, T: Given<V>> Given<V> for Option<T> {
    fn given(&self) -> Option<&V> {
        self.as_ref().and_then(Given::given)
    }
}
