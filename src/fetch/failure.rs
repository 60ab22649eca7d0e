//! The last attempt to fetch a list, where it failed: kept beside the list, so that whoever screens against the old one hears of it.

use std::fs;
use std::io::ErrorKind::NotFound;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::folder::ORIGINALS;
use crate::error::{Error, ErrorKind, Result};
use crate::{calendar, snapshot};

/// An attempt that left the old list in place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// `2026-11-26T21:00:00Z`.
    pub at: String,
    /// The error's stable code, for example `refused`.
    pub code: String,
    /// For people.
    pub message: String,
}

impl Failure {
    /// The failure of the last attempt; `None` where it went well, or nothing is known of it.
    pub fn read(folder: &Path, id: &str) -> Option<Self> {
        serde_json::from_slice(&fs::read(path(folder, id)).ok()?).ok()
    }

    /// Keeps why an attempt failed.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub(super) fn keep(folder: &Path, id: &str, error: &Error) -> Result<()> {
        let failure = Self {
            at: calendar::text_of_time(calendar::now()),
            code: error.kind().code().to_owned(),
            message: error.message().to_owned(),
        };
        let text =
            serde_json::to_string_pretty(&failure).map_err(|e| Error::new(ErrorKind::Io, e.to_string()))?;
        snapshot::write_atomically(&path(folder, id), &(text + "\n"))
    }

    /// Forgets the failure of an attempt before.
    ///
    /// # Errors
    /// Where it cannot be removed.
    pub(super) fn forget(folder: &Path, id: &str) -> Result<()> {
        let path = path(folder, id);
        match fs::remove_file(&path) {
            Err(e) if e.kind() != NotFound => {
                Err(Error::new(ErrorKind::Io, format!("{}: {e}.", path.display())))
            }
            _ => Ok(()),
        }
    }
}

fn path(folder: &Path, id: &str) -> PathBuf {
    folder.join(ORIGINALS).join(format!("{id}.failed.json"))
}
