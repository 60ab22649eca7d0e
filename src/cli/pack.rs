//! `name-screener pack FILE -o OUT.pack`: an official list in, a pack out.

use super::Outcome;
use super::official;
use crate::error::{Error, ErrorKind, Result};
use crate::import::Import;
use crate::pack;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Makes a pack of an official list.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The list as its authority publishes it, also as .gz, .xz or .zip. Several files where it comes in several: OFAC's
    /// sdn.csv, alt.csv, add.csv and sdn_comments.csv.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Where the pack goes.
    #[arg(short, long, value_name = "OUT.pack")]
    output: PathBuf,
    /// Which list it must be; else the file itself tells.
    #[arg(long, value_name = "ID")]
    list: Option<String>,
    /// The day of the list, for a file that does not give it.
    #[arg(long, value_name = "YYYY-MM-DD")]
    published: Option<String>,
    /// Make the pack although some records were rejected: it will not find those parties.
    #[arg(long)]
    allow_rejects: bool,
}

/// Writes the pack only where every record was read, or `--allow-rejects` is given.
///
/// # Errors
/// Those of [`Import`] and [`pack::encode`]; a list whose day is not known; an output that cannot be written.
pub fn run(args: &Args, errors: &mut dyn Write) -> Result<Outcome> {
    let official = Import::read(official::open(&args.files)?, args.list.as_deref())?;
    official::report(&official, errors)?;
    let outcome = official::outcome(&official);
    if outcome == Outcome::SomeRejected && !args.allow_rejects {
        writeln!(
            errors,
            "No pack was written, since it would miss the rejected parties. Mend the file, or give --allow-rejects."
        )?;
        return Ok(outcome);
    }
    let info = official.info(args.published.as_deref())?;
    let bytes = pack::file::compress(&official.pack(&info)?);
    write(&args.output, &bytes)?;
    Ok(outcome)
}

/// By way of a file beside it, so that a pack that was there before is replaced whole or not at all.
fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let partial = path.with_added_extension("partial");
    let written = std::fs::write(&partial, bytes).and_then(|()| std::fs::rename(&partial, path));
    written.map_err(|e| Error::new(ErrorKind::Io, format!("{}: {e}.", path.display())))
}
