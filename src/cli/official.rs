//! What the commands that read official files share: files opened, and what was rejected told.

use super::Outcome;
use crate::error::Result;
use crate::import::Import;
use crate::source::{self, Summary};
use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};

/// Opens files (also .gz or .xz), or standard input for `-`.
///
/// # Errors
/// What cannot be opened or decompressed.
pub fn open(files: &[PathBuf]) -> Result<Vec<Box<dyn BufRead>>> {
    let open = |file: &PathBuf| match file == Path::new("-") {
        true => source::decompressed(std::io::stdin()),
        false => source::open(file),
    };
    files.iter().map(open).collect()
}

/// Tells each reject.
///
/// # Errors
/// Where `errors` cannot be written.
pub fn report_rejects(import: &Import, errors: &mut dyn Write) -> Result<()> {
    for reject in &import.rejects {
        writeln!(errors, "rejected: {reject}")?;
    }
    Ok(())
}

/// Tells each reject and note, and the counts.
///
/// # Errors
/// Where `errors` cannot be written.
pub fn report(import: &Import, errors: &mut dyn Write) -> Result<()> {
    report_rejects(import, errors)?;
    for note in &import.summary.notes {
        writeln!(errors, "note: {}at {}: {}", of_record(&note.record), note.position, note.what)?;
    }
    let Summary { list, published_on, entities, names, rejects, .. } = &import.summary;
    let published_on = published_on.as_deref().unwrap_or("a day that the file does not give");
    writeln!(errors, "{list} of {published_on}: {entities} parties with {names} names, {rejects} rejected")?;
    Ok(())
}

pub fn outcome(import: &Import) -> Outcome {
    if import.rejects.is_empty() { Outcome::Done } else { Outcome::SomeRejected }
}

/// `record 12 `, or nothing where a note is not of one record.
fn of_record(record: &str) -> String {
    if record.is_empty() { String::new() } else { format!("record {record} ") }
}
