//! A file as its authority publishes it in; its parties, and what was rejected, out.

use super::Outcome;
use crate::entity::Entity;
use crate::error::{Error, ErrorKind, Result};
use crate::list;
use crate::source::{self, Reject, Summary};
use std::io::{BufRead, Write};
use std::path::Path;

/// An official list, read to its end.
pub struct Official {
    pub entities: Vec<Entity>,
    pub rejects: Vec<Reject>,
    pub summary: Summary,
}

impl Official {
    /// Opens a file (also .gz or .xz), or standard input for `-`.
    ///
    /// # Errors
    /// What cannot be opened or decompressed.
    pub fn open(file: &Path) -> Result<Box<dyn BufRead>> {
        if file == Path::new("-") { source::decompressed(std::io::stdin()) } else { source::open(file) }
    }

    /// Reads the list `id`, or the one that the bytes themselves tell.
    ///
    /// # Errors
    /// An id that is not known, and those of [`source::read_as`]: nothing of a damaged list is given.
    pub fn read(input: impl BufRead, id: Option<&str>) -> Result<Self> {
        if let Some(id) = id.filter(|id| list::known(id).is_none()) {
            let known: Vec<&str> = list::KNOWN.iter().map(|list| list.id).collect();
            let message = format!("{id:?} is no list that is known: write {}.", known.join(", "));
            return Err(Error::new(ErrorKind::BadOption, message));
        }
        let (mut entities, mut rejects) = (Vec::new(), Vec::new());
        let summary = source::read_as(input, id, &mut |record| match record {
            Ok(entity) => entities.push(entity),
            Err(reject) => rejects.push(reject),
        })?;
        Ok(Self { entities, rejects, summary })
    }

    /// Tells each reject and note, and the counts.
    ///
    /// # Errors
    /// Where `errors` cannot be written.
    pub fn report(&self, errors: &mut dyn Write) -> Result<()> {
        for reject in &self.rejects {
            let record = reject.record.as_deref().unwrap_or("without identifier");
            writeln!(errors, "rejected: record {record} at byte {}: {}", reject.position, reject.reason)?;
        }
        for note in &self.summary.notes {
            writeln!(errors, "note: record {} at byte {}: {}", note.record, note.position, note.what)?;
        }
        let Summary { list, published_on, entities, names, rejects, .. } = &self.summary;
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
