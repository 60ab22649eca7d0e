//! `name-screener import FILE`: an official list -> its parties as JSON Lines on stdout; rejects and notes on stderr.

use std::io::{BufWriter, ErrorKind as Io, Write};
use std::path::PathBuf;

use super::Outcome;
use crate::entity::Entity;
use crate::error::{Error, ErrorKind, Result};
use crate::source::{self, Reject, Summary};

#[derive(Debug, clap::Args)]
pub struct Args {
    /// The list as its authority publishes it, also as .gz or .xz; `-` reads from stdin.
    file: PathBuf,
    /// Which list it must be, for example us-ofac-consolidated; else the file itself tells.
    #[arg(long, value_name = "ID")]
    list: Option<String>,
}

/// Reads the whole file before the first line is written: a damaged list leaves nothing on stdout.
pub fn run(args: &Args) -> Result<Outcome> {
    if let Some(id) = &args.list
        && crate::list::known(id).is_none()
    {
        let known: Vec<&str> = crate::list::KNOWN.iter().map(|list| list.id).collect();
        let message = format!("{id:?} is no list that is known: write {}.", known.join(", "));
        return Err(Error::new(ErrorKind::BadOption, message));
    }
    let input = match args.file.to_str() {
        Some("-") => source::decompressed(std::io::stdin())?,
        _ => source::open(&args.file)?,
    };
    let (mut entities, mut rejects) = (Vec::new(), Vec::new());
    let summary = source::read_as(input, args.list.as_deref(), &mut |record| match record {
        Ok(entity) => entities.push(entity),
        Err(reject) => rejects.push(reject),
    })?;
    report(&summary, &rejects);
    write(&entities)?;
    Ok(if rejects.is_empty() { Outcome::Done } else { Outcome::SomeRejected })
}

fn report(summary: &Summary, rejects: &[Reject]) {
    for reject in rejects {
        let record = reject.record.as_deref().unwrap_or("without identifier");
        eprintln!("rejected: record {record} at byte {}: {}", reject.position, reject.reason);
    }
    for note in &summary.notes {
        eprintln!("note: record {} at byte {}: {}", note.record, note.position, note.what);
    }
    eprintln!(
        "{} of {}: {} parties with {} names, {} rejected",
        summary.list, summary.published_on, summary.entities, summary.names, summary.rejects
    );
}

/// Writes one entity a line; a reader that closed the pipe has had enough.
fn write(entities: &[Entity]) -> Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let written = entities
        .iter()
        .try_for_each(|entity| {
            serde_json::to_writer(&mut out, entity)?;
            out.write_all(b"\n")
        })
        .and_then(|()| out.flush());
    match written {
        Err(e) if e.kind() != Io::BrokenPipe => Err(Error::new(ErrorKind::Io, format!("stdout: {e}"))),
        _ => Ok(()),
    }
}
