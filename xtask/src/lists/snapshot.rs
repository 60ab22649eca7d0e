//! An original -> the list of the shipped snapshot that it makes, the same bytes every time.

use std::io::Read;

use name_screener::import::Import;
use name_screener::list::{KnownList, ManifestList};
use name_screener::snapshot;
use name_screener::source::{self, Note, Reject};

/// One list of the snapshot, ready to be written.
pub struct Imported {
    pub entry: ManifestList,
    /// The contents of its file: one entity a line, sorted by id as bytes.
    pub lines: String,
    pub rejects: Vec<Reject>,
    pub notes: Vec<Note>,
}

/// Reads one original (compressed or not) as `list`.
pub fn read(list: &KnownList, original: impl Read + 'static) -> Result<Imported, String> {
    imported(list, original).map_err(|e| format!("{}: {e}", list.id))
}

fn imported(list: &KnownList, original: impl Read + 'static) -> name_screener::Result<Imported> {
    let mut import = Import::read(vec![source::decompressed(original)?], Some(list.id))?;
    snapshot::sort(&mut import.entities);
    let entry = ManifestList {
        info: import.info(None)?,
        entities: import.summary.entities,
        names: import.summary.names,
        rejects: import.summary.rejects,
        file: format!("{}.jsonl", list.id),
    };
    let lines = snapshot::lines(&import.entities)?;
    Ok(Imported { entry, lines, rejects: import.rejects, notes: import.summary.notes })
}
