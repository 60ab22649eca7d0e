//! `name-screener pack FILE -o OUT.pack`: an official list in, a pack out.

use super::Outcome;
use super::official::Official;
use crate::error::{Error, ErrorKind, Result};
use crate::{list, pack};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// Makes a pack of an official list.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The list as its authority publishes it, also as .gz or .xz. The lists that are known come in one file each.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Where the pack goes.
    #[arg(short, long, value_name = "OUT.pack")]
    output: PathBuf,
    /// Which list it must be; else the file itself tells.
    #[arg(long, value_name = "ID")]
    list: Option<String>,
    /// Make the pack although some records were rejected: it will not find those parties.
    #[arg(long)]
    allow_rejects: bool,
}

/// Writes the pack only where every record was read, or `--allow-rejects` is given.
///
/// # Errors
/// Those of [`Official`] and [`pack::encode`]; more than one file; an output that cannot be written.
pub fn run(args: &Args, errors: &mut dyn Write) -> Result<Outcome> {
    let [file] = args.files.as_slice() else {
        let message = "A pack holds one list, and each list that is known comes in one file: give one FILE.";
        return Err(Error::new(ErrorKind::BadOption, message));
    };
    let mut original = Vec::new();
    Official::open(file)?.read_to_end(&mut original)?;
    let official = Official::read(original.as_slice(), args.list.as_deref())?;
    official.report(errors)?;
    let outcome = official.outcome();
    if outcome == Outcome::SomeRejected && !args.allow_rejects {
        writeln!(
            errors,
            "No pack was written, since it would miss the rejected parties. Mend the file, or give --allow-rejects."
        )?;
        return Ok(outcome);
    }
    let known = list::known(&official.summary.list).expect("readers read known lists");
    let info = known.version(&official.summary.published_on, &pack::sha256(&original));
    let bytes = pack::file::compress(&pack::encode(&info, official.entities)?);
    write(&args.output, &bytes)?;
    Ok(outcome)
}

/// By way of a file beside it, so that a pack that was there before is replaced whole or not at all.
fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let partial = path.with_added_extension("partial");
    let written = std::fs::write(&partial, bytes).and_then(|()| std::fs::rename(&partial, path));
    written.map_err(|e| Error::new(ErrorKind::Io, format!("{}: {e}.", path.display())))
}
