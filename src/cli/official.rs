//! A file as its authority publishes it in; its parties, and what was rejected, out.

use super::Outcome;
use crate::entity::Entity;
use crate::error::{Error, ErrorKind, Result};
use crate::list;
use crate::source::{self, Reject, Summary};
use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};

/// An official list, read to its end.
pub struct Official {
    pub entities: Vec<Entity>,
    pub rejects: Vec<Reject>,
    pub summary: Summary,
}

impl Official {
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

    /// Reads the list `id`, or the one that the bytes themselves tell. `id` may also name a list of the user's own.
    ///
    /// # Errors
    /// An id that can be none, and those of [`source::read_files`]: nothing of a damaged list is given.
    pub fn read<'a>(inputs: Vec<Box<dyn BufRead + 'a>>, id: Option<&str>) -> Result<Self> {
        if let Some(id) = id.filter(|id| !list::is_id(id)) {
            let known: Vec<&str> = list::KNOWN.iter().map(|list| list.id).collect();
            let message = format!(
                "{id:?} is no list: write {}, or a name of your own in small letters, digits and hyphens.",
                known.join(", ")
            );
            return Err(Error::new(ErrorKind::BadOption, message));
        }
        let (mut entities, mut rejects) = (Vec::new(), Vec::new());
        let summary = source::read_files(inputs, id, &mut |record| match record {
            Ok(entity) => entities.push(entity),
            Err(reject) => rejects.push(reject),
        })?;
        Ok(Self { entities, rejects, summary })
    }

    /// Tells each reject.
    ///
    /// # Errors
    /// Where `errors` cannot be written.
    pub fn report_rejects(&self, errors: &mut dyn Write) -> Result<()> {
        for reject in &self.rejects {
            let record = reject.record.as_deref().unwrap_or("without identifier");
            writeln!(errors, "rejected: record {record} at {}: {}", reject.position, reject.reason)?;
        }
        Ok(())
    }

    /// Tells each reject and note, and the counts.
    ///
    /// # Errors
    /// Where `errors` cannot be written.
    pub fn report(&self, errors: &mut dyn Write) -> Result<()> {
        self.report_rejects(errors)?;
        for note in &self.summary.notes {
            writeln!(errors, "note: {}at {}: {}", of_record(&note.record), note.position, note.what)?;
        }
        let Summary { list, published_on, entities, names, rejects, .. } = &self.summary;
        let published_on = published_on.as_deref().unwrap_or("a day that the file does not give");
        writeln!(
            errors,
            "{list} of {published_on}: {entities} parties with {names} names, {rejects} rejected"
        )?;
        Ok(())
    }

    pub fn outcome(&self) -> Outcome {
        if self.rejects.is_empty() { Outcome::Done } else { Outcome::SomeRejected }
    }
}

/// `record 12 `, or nothing where a note is not of one record.
fn of_record(record: &str) -> String {
    if record.is_empty() { String::new() } else { format!("record {record} ") }
}
