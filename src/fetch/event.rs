//! What happens while a list is fetched -> lines for people.

use std::time::Duration;

use crate::import::Import;

/// What is to be told on the way.
pub enum Event<'a> {
    /// A request failed; it is made again after this time.
    Waiting { why: &'a str, wait: Duration },
    /// The file was read to its end; it may yet be refused.
    Read(&'a Import),
}

impl Event<'_> {
    /// Lines for people: each record that could not be read, with its position and reason; how many values no table knows.
    pub fn lines(&self) -> Vec<String> {
        match self {
            Self::Waiting { why, wait } => {
                vec![format!("{why}; trying again in {:.1} s", wait.as_secs_f64())]
            }
            Self::Read(import) => {
                let rejects = import.rejects.iter().map(|reject| format!("rejected: {reject}"));
                let notes = match import.summary.notes.len() {
                    0 => None,
                    notes => Some(format!(
                        "{notes} values were left out, since no table knows them: `name-screener import` tells each"
                    )),
                };
                rejects.chain(notes).collect()
            }
        }
    }
}
