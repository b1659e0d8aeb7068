//! The calls of the contacts client, judged by Prism, which knows nothing but the document: what the client sends is
//! valid, and what Prism refuses is what the client refuses to send, in the same places.
//!
//! Where node or Prism is missing, the tests say so and judge nothing.

mod answers;
mod bodies;
mod coverage;
mod invalid;
mod judge;
mod sent;
mod valid;
mod verdict;
