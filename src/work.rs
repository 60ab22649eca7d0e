//! What a search did, counted natively for the benchmark: nothing is counted in the engine of the page.
//!
//! Counts are the thread's own, and a search runs on the thread that calls it: [`take`] before and after tells one search's.

/// Calls of the scorer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Work {
    /// Listed names that were scored exactly.
    pub names: u64,
    /// Words of the vocabulary, alone or joined, that were compared with a word of the query letter by letter or by kinship.
    pub words: u64,
}

#[cfg(feature = "cli")]
mod counted {
    use super::Work;
    use std::cell::Cell;

    thread_local! {
        static DONE: Cell<Work> = const { Cell::new(Work { names: 0, words: 0 }) };
    }

    /// What this thread did since the last call, or since it began.
    pub fn take() -> Work {
        DONE.take()
    }

    pub(crate) fn name_scored() {
        DONE.with(|done| done.set(Work { names: done.get().names + 1, ..done.get() }));
    }

    pub(crate) fn word_compared() {
        DONE.with(|done| done.set(Work { words: done.get().words + 1, ..done.get() }));
    }
}

#[cfg(feature = "cli")]
pub use counted::take;
#[cfg(feature = "cli")]
pub(crate) use counted::{name_scored, word_compared};

#[cfg(not(feature = "cli"))]
pub(crate) fn name_scored() {}

#[cfg(not(feature = "cli"))]
pub(crate) fn word_compared() {}
