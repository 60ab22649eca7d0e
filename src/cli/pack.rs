//! `name-screener pack FILE -o OUT.pack`: an official list in, a pack out.

use super::Outcome;
use super::official::Official;
use crate::date::DateSpan;
use crate::error::{Error, ErrorKind, Result};
use crate::list::ListInfo;
use crate::pack;
use std::io::{BufRead, Read, Write};
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
/// Those of [`Official`] and [`pack::encode`]; a list whose day is not known; an output that cannot be written.
pub fn run(args: &Args, errors: &mut dyn Write) -> Result<Outcome> {
    let mut originals = Vec::new();
    for mut input in Official::open(&args.files)? {
        let mut original = Vec::new();
        input.read_to_end(&mut original)?;
        originals.push(original);
    }
    let inputs = originals.iter().map(|original| Box::new(original.as_slice()) as Box<dyn BufRead>).collect();
    let official = Official::read(inputs, args.list.as_deref())?;
    official.report(errors)?;
    let outcome = official.outcome();
    if outcome == Outcome::SomeRejected && !args.allow_rejects {
        writeln!(
            errors,
            "No pack was written, since it would miss the rejected parties. Mend the file, or give --allow-rejects."
        )?;
        return Ok(outcome);
    }
    let published_on = day(args.published.as_deref(), official.summary.published_on.as_deref())?;
    let info = ListInfo::of(&official.summary.list, &published_on, &sha256(&originals));
    let bytes = pack::file::compress(&pack::encode(&info, official.entities)?);
    write(&args.output, &bytes)?;
    Ok(outcome)
}

/// The list's day, from the file or the command line, which must not differ.
fn day(given: Option<&str>, stated: Option<&str>) -> Result<String> {
    let wrong = |message: String| Err(Error::new(ErrorKind::BadOption, message));
    match (given, stated) {
        (Some(given), _) if given.len() != 10 || DateSpan::parse(given).is_err() => {
            wrong(format!("--published {given:?} is no day: write YYYY-MM-DD."))
        }
        (Some(given), Some(stated)) if given != stated => wrong(format!(
            "The file itself says that it is of {stated}, not of {given}: leave --published out."
        )),
        (_, Some(day)) | (Some(day), None) => Ok(day.to_owned()),
        (None, None) => {
            wrong("The file does not say its day: give it with --published YYYY-MM-DD.".to_owned())
        }
    }
}

/// The SHA-256 of the file; of several, that of their SHA-256s in hex, sorted, one a line.
fn sha256(originals: &[Vec<u8>]) -> String {
    let mut each: Vec<String> = originals.iter().map(|original| pack::sha256(original)).collect();
    each.sort();
    match each.as_slice() {
        [one] => one.clone(),
        several => pack::sha256(several.join("\n").as_bytes()),
    }
}

/// By way of a file beside it, so that a pack that was there before is replaced whole or not at all.
fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let partial = path.with_added_extension("partial");
    let written = std::fs::write(&partial, bytes).and_then(|()| std::fs::rename(&partial, path));
    written.map_err(|e| Error::new(ErrorKind::Io, format!("{}: {e}.", path.display())))
}
